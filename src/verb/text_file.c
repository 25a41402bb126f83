/* text_file.c: the dispatch of 0: between reading text, preparing it, and writing lines to a file. */
#include "codec/codec.h"
#include "verb/verb.h"

static bool is_file_handle(const Value *x)
{
    return is_symbol_atom(x) && x->symbol[0] == ':';
}

/* ── reading ───────────────────────────────────────────────────────────────────────────── */

/* file, (file;offset), (file;offset;length) */
static bool read_source(const Value *y, Symbol *handle, int64_t *offset, int64_t *length)
{
    *offset = 0;
    *length = -1;
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

/* A file of one line still is a list of lines: only a string that the user typed gives atoms, so it comes as bytes. */
static Value *load_file(Value *x, Symbol handle, int64_t offset, int64_t length)
{
    CONSUME(x);
    Bytes path = bytes_of_text(handle + 1);
    Value *text = read_file_part(path, is_mixed(x) ? TYPE_BYTE : TYPE_CHAR, offset, length);
    return text ? read_csv(steal(&x), text) : NULL;
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

static Value *save_lines(Value *handle, Value *lines)
{
    CONSUME(handle);
    CONSUME(lines);
    BUFFER text = {0};
    if (!may_write())
        return NULL;
    if (!gather_lines(lines, &text))
        return raise_error(ERR_TYPE);
    return overwrite_file(bytes_of_text(handle->symbol + 1), bytes_of_buffer(&text)) ? steal(&handle) : NULL;
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
