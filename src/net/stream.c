/* stream.c: files, fifos and the console as handles that take bytes. */
#include "base/alloc.h"
#include "codec/codec.h"
#include "net/verbs.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static _Thread_local struct {
    bool *is_open; /* by descriptor */
    int size;
} streams;

bool is_stream(int handle)
{
    return handle >= 0 && handle < streams.size && streams.is_open[handle];
}

static bool enter_stream(int fd)
{
    if (fd >= streams.size) {
        int size = (fd | 63) + 1;
        bool *grown = reallocate(streams.is_open, (size_t)size);
        if (!grown) {
            raise_error(ERR_WSFULL);
            return false;
        }
        memset(grown + streams.size, 0, (size_t)(size - streams.size));
        streams.is_open = grown;
        streams.size = size;
    }
    return streams.is_open[fd] = true;
}

Value *open_stream(Bytes path, bool is_fifo)
{
    char name[4096];
    if (path.length >= (int64_t)sizeof name)
        return raise_error(ERR_LENGTH);
    snprintf(name, sizeof name, "%.*s", (int)path.length, path.data);
    int flags = is_fifo ? O_RDONLY | O_CLOEXEC : O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC;
    int fd = open(name, flags, 0666);
    if (fd < 0 && errno == ENOENT && !is_fifo) {
        make_path_to(name);
        fd = open(name, flags, 0666);
    }
    if (fd < 0)
        return raise_text("%s. OS reports: %s", name, strerror(errno));
    if (!enter_stream(fd)) {
        close(fd);
        return NULL;
    }
    return new_int(fd);
}

bool close_stream(int handle)
{
    if (!is_stream(handle))
        return false;
    streams.is_open[handle] = false;
    close(handle);
    return true;
}

/* ── what is written ─────────────────────────────────────────────────────────────────────── */

static bool bytes_of_text_or_bytes(const Value *x, Bytes *bytes)
{
    if (x->type == TYPE_BYTE || x->type == -TYPE_BYTE) {
        bool atom = is_atom(x);
        *bytes = (Bytes){atom ? (const char *)&x->u8 : x->bytes, atom ? 1 : x->count};
        return true;
    }
    return !is_symbol_atom(x) && text_of(x, bytes);
}

static bool add_line(Buffer *out, const Value *x, bool lines)
{
    Bytes bytes;
    if (!bytes_of_text_or_bytes(x, &bytes)) {
        raise_error(ERR_TYPE);
        return false;
    }
    buffer_bytes(out, bytes);
    if (lines)
        buffer_char(out, '\n');
    return true;
}

static bool add_lines(Buffer *out, const Value *x, bool lines)
{
    if (!is_mixed(x))
        return add_line(out, x, lines);
    for (Count i = 0; i < x->count; i++)
        if (!add_line(out, x->items[i], lines))
            return false;
    return true;
}

Value *write_console(int handle, bool lines, Value *x)
{
    CONSUME(x);
    BUFFER out = {0};
    void (*write_bytes)(Bytes) = handle == STDOUT_FILENO ? context->print : context->log;
    if (!add_lines(&out, x, lines) || !is_buffer_whole(&out))
        return NULL;
    if (write_bytes)
        write_bytes(bytes_of_buffer(&out));
    return identity();
}

/* What goes to a file: text and bytes as they are; the items of a list serialised, as a log has them. */
static bool add_records(Buffer *out, const Value *x, bool lines)
{
    if (lines || !is_mixed(x))
        return add_lines(out, x, lines);
    for (Count i = 0; i < x->count; i++)
        if (!encode_value(out, x->items[i]))
            return false;
    return true;
}

Value *write_stream(int handle, bool lines, Value *x)
{
    CONSUME(x);
    BUFFER out = {0};
    if (is_identity(x))
        return identity();
    if (!add_records(&out, x, lines) || !is_buffer_whole(&out))
        return NULL;
    for (int64_t done = 0; done < out.length;) {
        ssize_t n = write(handle, out.data + done, (size_t)(out.length - done));
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return raise_text("Cannot write to handle %d. OS reports: %s", handle, strerror(errno));
        done += n;
    }
    return identity();
}
