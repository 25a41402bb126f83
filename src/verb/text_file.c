/* text_file.c: the dispatch of 0: between reading text, preparing it, and lines of files. */
#include "base/alloc.h"
#include "codec/codec.h"
#include "verb/verb.h"
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

static bool is_file_handle(const Value *x)
{
    return is_symbol_atom(x) && x->symbol[0] == ':';
}

static Value *raise_os(const char *path)
{
    return raise_text("%s. OS reports: %s", path, strerror(errno));
}

/* ── reading ───────────────────────────────────────────────────────────────────────────── */

/* Up to `length` bytes from `offset`; pipes and devices, whose size is unknown, are read to their end. */
static Value *read_all(int fd, const char *path, int64_t offset, int64_t length)
{
    struct stat status;
    if (fstat(fd, &status) < 0)
        return raise_os(path);
    if (S_ISDIR(status.st_mode)) {
        errno = EISDIR;
        return raise_os(path);
    }
    int64_t expected = S_ISREG(status.st_mode) ? status.st_size - offset : 65536;
    expected = expected < 0 ? 0 : expected > length ? length : expected;
    if (offset && lseek(fd, offset, SEEK_SET) < 0)
        return raise_os(path);
    OWNED Value *bytes = new_vector(TYPE_CHAR, expected + 1);
    Count count = 0;
    while (bytes && count < length) {
        int64_t room = bytes->count - count < length - count ? bytes->count - count : length - count;
        ssize_t got = read(fd, bytes->bytes + count, (size_t)room);
        if (got < 0 && errno != EINTR)
            return raise_os(path);
        if (got == 0)
            break;
        count += got > 0 ? got : 0;
        if (count == bytes->count)
            bytes = resize_vector(steal(&bytes), count * 2);
    }
    return bytes ? resize_vector(steal(&bytes), count) : NULL;
}

static Value *read_part(Symbol handle, int64_t offset, int64_t length)
{
    const char *path = handle + 1;
    if (!may_look_at(bytes_of_text(path)))
        return NULL;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return raise_os(path);
    Value *text = read_all(fd, path, offset, length);
    close(fd);
    return text;
}

/* file, (file;offset), (file;offset;length) */
static bool read_source(const Value *y, Symbol *handle, int64_t *offset, int64_t *length)
{
    *offset = 0;
    *length = INT64_MAX;
    if (is_file_handle(y)) {
        *handle = y->symbol;
        return true;
    }
    if (!is_mixed(y) || (y->count != 2 && y->count != 3) || !is_file_handle(y->items[0]))
        return false;
    for (Count i = 1; i < y->count; i++)
        if (!is_integer_atom(y->items[i]) || integer_of(y->items[i]) < 0)
            return false;
    *handle = y->items[0]->symbol;
    *offset = integer_of(y->items[1]);
    if (y->count == 3)
        *length = integer_of(y->items[2]);
    return true;
}

/* A file of one line still is a list of lines: only a string that the user typed gives atoms. */
static Value *load_file(Value *x, Symbol handle, int64_t offset, int64_t length)
{
    CONSUME(x);
    Value *text = read_part(handle, offset, length);
    if (!text)
        return NULL;
    if (is_mixed(x))
        text->type = TYPE_BYTE;
    return read_csv(steal(&x), text);
}

/* ── writing ───────────────────────────────────────────────────────────────────────────── */

static bool gather_lines(const Value *lines, Buffer *out)
{
    if (!is_mixed(lines))
        return false;
    for (Count i = 0; i < lines->count; i++) {
        const Value *line = lines->items[i];
        Bytes text;
        if (!is_text(line) || !text_of(line, &text))
            return false;
        buffer_bytes(out, text);
        buffer_char(out, '\n');
    }
    return true;
}

static void make_parents(const char *path)
{
    BUFFER part = {0};
    for (const char *at = path; *at; at++) {
        if (*at == '/' && at > path) {
            part.length = 0;
            buffer_add(&part, path, at - path);
            buffer_char(&part, 0);
            mkdir(part.data, 0777); /* what goes wrong shows when the file is opened */
        }
    }
}

static bool write_all(int fd, Bytes text)
{
    while (text.length) {
        ssize_t done = write(fd, text.data, (size_t)text.length);
        if (done < 0 && errno != EINTR)
            return false;
        if (done > 0)
            text = (Bytes){text.data + done, text.length - done};
    }
    return true;
}

static Value *save_lines(Value *handle, Value *lines)
{
    CONSUME(handle);
    CONSUME(lines);
    BUFFER text = {0};
    if (!may_write() || !may_look_at(bytes_of_text(handle->symbol + 1)))
        return NULL;
    if (!gather_lines(lines, &text))
        return raise_error(ERR_TYPE);
    if (!is_buffer_whole(&text))
        return NULL;
    const char *path = handle->symbol + 1;
    int flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC;
    int fd = open(path, flags, 0666);
    if (fd < 0 && errno == ENOENT) {
        make_parents(path);
        fd = open(path, flags, 0666);
    }
    if (fd < 0)
        return raise_os(path);
    bool written = write_all(fd, bytes_of_buffer(&text));
    if (close(fd) < 0 || !written)
        return raise_os(path);
    return steal(&handle);
}

/* ── 0: ────────────────────────────────────────────────────────────────────────────────── */

Value *file_text(Value *x, Value *y)
{
    Symbol handle;
    int64_t offset, length;
    if (is_file_handle(x))
        return save_lines(x, y);
    if (x->type == -TYPE_CHAR)
        return write_csv(x, y);
    if (!read_source(y, &handle, &offset, &length))
        return read_csv(x, y);
    release(y);
    return load_file(x, handle, offset, length);
}
