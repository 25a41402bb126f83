/* filesystem.c: reading files, and asking, naming, deleting them: read0 read1 hcount hdel hsym. */
#include "codec/codec.h"
#include "lang/lang.h"
#include "net/files.h"
#include "net/net.h"
#include "net/verbs.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

/* ── reading ─────────────────────────────────────────────────────────────────────────────── */

/* Lines end in LF or CRLF; the last may end without. */
static Value *lines_of(Bytes text)
{
    Count count = text.length && text.data[text.length - 1] != '\n';
    for (int64_t i = 0; i < text.length; i++)
        count += text.data[i] == '\n';
    OWNED Value *lines = new_vector(TYPE_MIXED, count);
    for (Count i = 0; lines && i < count; i++) {
        const char *end = memchr(text.data, '\n', (size_t)text.length);
        int64_t length = end ? end - text.data : text.length, next = length + (end != NULL);
        bool is_crlf = end && length && text.data[length - 1] == '\r';
        if (!(lines->items[i] = new_string((Bytes){text.data, length - is_crlf})))
            return NULL;
        text = (Bytes){text.data + next, text.length - next};
    }
    return steal(&lines);
}

_Thread_local bool (*take_console_line)(Buffer *line);

static Value *read_line(FILE *from)
{
    if (from == stdin && take_console_line) {
        BUFFER taken = {0};
        take_console_line(&taken);
        return new_string(bytes_of_buffer(&taken));
    }
    char *line = NULL;
    size_t capacity = 0;
    ssize_t length = getline(&line, &capacity, from);
    if (length > 0 && line[length - 1] == '\n')
        length--;
    Value *x = new_string((Bytes){line, length > 0 ? length : 0});
    free(line);
    return x;
}

/* Up to `length` bytes of an open stream; length<0: to its end. */
static Value *read_handle(int handle, int type, int64_t length)
{
    BUFFER all = {0};
    if (!read_stream(handle, &all, length))
        return raise_text("rcv handle: %d. OS reports: %s", handle, strerror(errno));
    return new_bytes(type, bytes_of_buffer(&all));
}

static bool is_handle(const Value *x)
{
    return is_integer_atom(x) && (integer_of(x) == STDIN_FILENO || is_stream((int)integer_of(x)));
}

/* (file;offset), (file;offset;length) or (fifo;length). */
Value *read_part(const Value *x, int type)
{
    Bytes path;
    for (Count i = 1; i < x->count; i++)
        if (!is_integer_atom(x->items[i]))
            return raise_error(ERR_TYPE);
    if (x->count == 2 && is_handle(x->items[0]))
        return read_handle((int)integer_of(x->items[0]), type, integer_of(x->items[1]));
    if (!path_of(x->items[0], &path))
        return raise_error(ERR_TYPE);
    int64_t length = x->count == 3 ? integer_of(x->items[2]) : -1;
    return x->count == 3 && length < 0 ? raise_error(ERR_DOMAIN)
                                       : read_file_part(path, type, integer_of(x->items[1]), length);
}

bool is_part(const Value *x)
{
    return is_mixed(x) && (x->count == 2 || x->count == 3);
}

/* Of a part of a file: its lines, but the text itself of a single one. */
static Value *lines_or_line(Value *text)
{
    CONSUME(text);
    if (!text || !text->count)
        return steal(&text);
    OWNED Value *lines = lines_of((Bytes){text->bytes, text->count});
    return !lines || lines->count > 1 ? steal(&lines) : retain(lines->items[0]);
}

Value *read0(Value *x)
{
    CONSUME(x);
    Bytes path;
    if (is_part(x)) {
        Value *text = read_part(x, TYPE_CHAR);
        return is_handle(x->items[0]) ? text : lines_or_line(text);
    }
    if (is_handle(x)) {
        int handle = (int)integer_of(x);
        FILE *file = handle == STDIN_FILENO ? stdin : fdopen(dup(handle), "r");
        Value *line = file ? read_line(file) : raise_error(ERR_TYPE);
        if (file && file != stdin)
            fclose(file);
        return line;
    }
    if (!path_of(x, &path))
        return raise_error(ERR_TYPE);
    OWNED Value *bytes = read_image(path);
    return bytes ? lines_of((Bytes){bytes->bytes, bytes->count}) : NULL;
}

Value *read1(Value *x)
{
    CONSUME(x);
    Bytes path;
    if (is_part(x))
        return read_part(x, TYPE_BYTE);
    if (is_handle(x))
        return read_handle((int)integer_of(x), TYPE_BYTE, -1);
    return path_of(x, &path) ? read_image(path) : raise_error(ERR_TYPE);
}

/* ── asking, naming, deleting ────────────────────────────────────────────────────────────── */

Value *hcount(Value *x)
{
    CONSUME(x);
    Bytes path;
    if (!path_of(x, &path))
        return raise_error(ERR_TYPE);
    Packing packing;
    int64_t packed, plain;
    if (file_size(path) < 0)
        return NULL;
    if (packing_of_file(path, &packing, &packed, &plain))
        return new_long(plain);
    take_error(); /* a folder, a pipe, a file that may not be read */
    int64_t size = file_size(path);
    return size < 0 ? NULL : new_long(size);
}

Value *hdel(Value *x)
{
    CONSUME(x);
    if (context->restricted || context->confined)
        return raise_error(context->restricted ? ERR_NOUPDATE : ERR_ACCESS);
    Bytes path;
    if (!path_of(x, &path))
        return not_(steal(&x)); /* one primitive has both names */
    return delete_file(path) ? steal(&x) : NULL;
}

Symbol with_colon(Symbol s)
{
    BUFFER name = {0};
    if (*s == ':')
        return s;
    buffer_char(&name, ':');
    buffer_bytes(&name, bytes_of_symbol(s));
    return intern(bytes_of_buffer(&name));
}

Value *hsym(Value *x)
{
    CONSUME(x);
    if (is_symbol_atom(x))
        return new_symbol(with_colon(x->symbol));
    if (x->type != TYPE_SYMBOL)
        return raise_error(ERR_TYPE);
    Value *y = new_vector(TYPE_SYMBOL, x->count);
    for (Count i = 0; y && i < x->count; i++)
        y->symbols[i] = with_colon(x->symbols[i]);
    return y;
}
