/* split.c: vs: texts and bytes cut at a delimiter, symbols at dots and slashes. Encoding is in encode.c. */
#include "verb/encode.h"
#include "verb/verb.h"

/* ── texts ─────────────────────────────────────────────────────────────────────────────── */

static int64_t find_bytes(Bytes text, int64_t start, Bytes delimiter)
{
    const char *at = start < text.length ? memmem(text.data + start, (size_t)(text.length - start), delimiter.data,
                                                  (size_t)delimiter.length)
                                         : NULL;
    return at ? at - text.data : -1;
}

static Value *split_bytes(int type, Bytes text, Bytes delimiter)
{
    if (!delimiter.length)
        return raise_error(ERR_LENGTH);
    Count count = 1;
    for (int64_t at = 0; (at = find_bytes(text, at, delimiter)) >= 0; at += delimiter.length)
        count++;
    OWNED Value *result = new_vector(TYPE_MIXED, count);
    int64_t start = 0;
    for (Count i = 0; result && i < count; i++) {
        int64_t end = i + 1 < count ? find_bytes(text, start, delimiter) : text.length;
        if (!(result->items[i] = new_bytes(type, (Bytes){text.data + start, end - start})))
            return NULL;
        start = end + delimiter.length;
    }
    return steal(&result);
}

/* A last line break ends the last line; \r goes with its \n. */
static Value *split_lines(Bytes text)
{
    static const Bytes newline = {"\n", 1};
    if (text.length && text.data[text.length - 1] == '\n')
        text.length--;
    else if (!text.length)
        return new_empty();
    OWNED Value *lines = split_bytes(TYPE_CHAR, text, newline);
    for (Count i = 0; lines && i < lines->count; i++) {
        Value *line = lines->items[i];
        if (line->count && line->bytes[line->count - 1] == '\r' &&
            !(lines->items[i] = resize_vector(line, line->count - 1)))
            return NULL;
    }
    return steal(&lines);
}

/* ── symbols ───────────────────────────────────────────────────────────────────────────── */

static Value *split_path(Bytes path)
{
    int64_t slash = path.length - 1;
    while (slash > 0 && path.data[slash] != '/')
        slash--;
    Value *result = new_vector(TYPE_SYMBOL, 2);
    if (!result)
        return NULL;
    if (slash <= 0) { /* no directory */
        result->symbols[0] = intern_text(":.");
        result->symbols[1] = intern((Bytes){path.data + 1, path.length - 1});
    } else { /* the root keeps its slash */
        result->symbols[0] = intern((Bytes){path.data, slash == 1 ? 2 : slash});
        result->symbols[1] = intern((Bytes){path.data + slash + 1, path.length - slash - 1});
    }
    return result;
}

static Value *split_symbol(Symbol symbol)
{
    static const Bytes dot = {".", 1};
    Bytes text = bytes_of_symbol(symbol);
    if (text.length && text.data[0] == ':')
        return split_path(text);
    OWNED Value *parts = split_bytes(TYPE_CHAR, text, dot);
    OWNED Value *result = parts ? new_vector(TYPE_SYMBOL, parts->count) : NULL;
    for (Count i = 0; result && i < parts->count; i++)
        result->symbols[i] = intern(raw_bytes_of(parts->items[i]));
    return steal(&result);
}

/* ── vs ────────────────────────────────────────────────────────────────────────────────── */

static bool is_bytes(const Value *x)
{
    return x->type == TYPE_BYTE || is_string(x);
}

static Value *split_by_null_symbol(const Value *y)
{
    if (is_bytes(y) || is_text(y))
        return split_lines(raw_bytes_of(y));
    return is_symbol_atom(y) ? split_symbol(y->symbol) : raise_error(ERR_TYPE);
}

Value *vs(Value *x, Value *y)
{
    int type = base_type(x->type);
    bool delimiter = type == TYPE_CHAR || type == TYPE_BYTE;
    if (!delimiter && !is_symbol_atom(x))
        return encode(x, y);
    if (type == TYPE_BYTE && !is_bytes(y))
        return encode(x, y);
    CONSUME(x);
    CONSUME(y);
    if (is_symbol_atom(x))
        return x->symbol == empty_symbol ? split_by_null_symbol(y) : raise_error(ERR_TYPE);
    if (!is_bytes(y) && !is_text(y))
        return raise_error(ERR_TYPE);
    return split_bytes(type, raw_bytes_of(y), raw_bytes_of(x)); /* the left side says whether texts or bytes come out */
}
