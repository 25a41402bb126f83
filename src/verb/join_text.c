/* join_text.c: sv: texts and bytes joined by a delimiter, symbols by dots and slashes. Decoding is in encode.c. */
#include "verb/encode.h"
#include "verb/verb.h"

static bool piece_of(int type, const Value *list, Count i, Bytes *piece)
{
    if (list->type == type) {
        *piece = (Bytes){list->bytes + i, 1};
        return true;
    }
    const Value *item = is_mixed(list) ? list->items[i] : NULL;
    if (!item || (item->type != type && item->type != -type))
        return false;
    *piece = raw_bytes_of(item);
    return true;
}

static Value *join_pieces(int type, Bytes delimiter, const Value *list, bool ended)
{
    BUFFER out = {0};
    if (!is_vector(list))
        return raise_error(ERR_TYPE);
    for (Count i = 0; i < list->count; i++) {
        Bytes piece;
        if (!piece_of(type, list, i, &piece))
            return raise_error(ERR_TYPE);
        if (i && !ended)
            buffer_bytes(&out, delimiter);
        buffer_bytes(&out, piece);
        if (ended)
            buffer_bytes(&out, delimiter);
    }
    return new_bytes(type, bytes_of_buffer(&out));
}

/* A first item that is a file handle makes a path, anything else a dotted name. */
static Value *join_symbols(const Value *symbols)
{
    BUFFER out = {0};
    bool path = symbols->count && symbols->symbols[0][0] == ':';
    for (Count i = 0; i < symbols->count; i++) {
        Bytes piece = bytes_of_symbol(symbols->symbols[i]);
        bool after_root = path && out.length > 0 && out.data[out.length - 1] == '/';
        if (i && !after_root)
            buffer_char(&out, path ? '/' : '.');
        buffer_bytes(&out, piece);
    }
    return is_buffer_whole(&out) ? new_symbol(intern(bytes_of_buffer(&out))) : NULL;
}

static Value *join_by_null_symbol(Value *y)
{
    static const Bytes newline = {"\n", 1};
    if (is_enum(y) && !(y = unenumerate(y)))
        return NULL;
    CONSUME(y);
    return y->type == TYPE_SYMBOL ? join_symbols(y) : join_pieces(TYPE_CHAR, newline, y, true);
}

Value *sv(Value *x, Value *y)
{
    int type = base_type(x->type);
    if (is_symbol_atom(x) && x->symbol == empty_symbol) {
        release(x);
        return join_by_null_symbol(y);
    }
    bool delimiter = type == TYPE_CHAR || (type == TYPE_BYTE && is_mixed(y));
    if (!delimiter)
        return decode(x, y);
    CONSUME(x);
    CONSUME(y);
    return join_pieces(type, raw_bytes_of(x), y, false);
}
