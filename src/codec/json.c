/* json.c: .j.k: JSON text as values. Numbers are floats, objects are dictionaries, null is 0n. */
#include "codec/scan.h"

typedef struct {
    const char *start, *at, *end;
} Reader;

static Value *parse_value(Reader *r);

static Value *unexpected(const Reader *r)
{
    if (r->at >= r->end)
        return raise_text("json. the text ends too early");
    return raise_text("json. unexpected text at %lld", (long long)(r->at - r->start));
}

static void skip_space(Reader *r)
{
    while (r->at < r->end && (*r->at == ' ' || *r->at == '\n' || *r->at == '\t' || *r->at == '\r'))
        r->at++;
}

static bool skip_char(Reader *r, char c)
{
    skip_space(r);
    if (r->at == r->end || *r->at != c)
        return false;
    r->at++;
    return true;
}

static bool skip_word(Reader *r, const char *word)
{
    size_t length = strlen(word);
    if ((size_t)(r->end - r->at) < length || memcmp(r->at, word, length))
        return false;
    r->at += length;
    return true;
}

/* ── strings ───────────────────────────────────────────────────────────────────────────── */

static void add_utf8(Buffer *out, uint32_t c)
{
    if (c < 0x80) {
        buffer_char(out, (char)c);
    } else if (c < 0x800) {
        buffer_char(out, (char)(0xc0 | c >> 6));
        buffer_char(out, (char)(0x80 | (c & 0x3f)));
    } else if (c < 0x10000) {
        buffer_char(out, (char)(0xe0 | c >> 12));
        buffer_char(out, (char)(0x80 | (c >> 6 & 0x3f)));
        buffer_char(out, (char)(0x80 | (c & 0x3f)));
    } else {
        buffer_char(out, (char)(0xf0 | c >> 18));
        buffer_char(out, (char)(0x80 | (c >> 12 & 0x3f)));
        buffer_char(out, (char)(0x80 | (c >> 6 & 0x3f)));
        buffer_char(out, (char)(0x80 | (c & 0x3f)));
    }
}

static bool read_hex4(Reader *r, uint32_t *c)
{
    if (r->end - r->at < 4)
        return false;
    *c = 0;
    for (int i = 0; i < 4; i++) {
        int digit = hex_digit(*r->at++);
        if (digit < 0)
            return false;
        *c = *c << 4 | (uint32_t)digit;
    }
    return true;
}

static bool is_high_surrogate(uint32_t c)
{
    return c >= 0xd800 && c < 0xdc00;
}

/* Behind \u: a code unit, or a pair of them. */
static bool read_unicode(Reader *r, Buffer *out)
{
    uint32_t c, low;
    if (!read_hex4(r, &c))
        return false;
    if (is_high_surrogate(c) && r->end - r->at >= 6 && r->at[0] == '\\' && r->at[1] == 'u') {
        r->at += 2;
        if (!read_hex4(r, &low))
            return false;
        c = low >= 0xdc00 && low < 0xe000 ? 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00) : 0xfffd;
    }
    add_utf8(out, c);
    return true;
}

static bool read_escape(Reader *r, Buffer *out)
{
    static const char letters[] = "\"\\/bfnrt", meanings[] = "\"\\/\b\f\n\r\t";
    if (r->at == r->end)
        return false;
    char c = *r->at++;
    if (c == 'u')
        return read_unicode(r, out);
    const char *found = c ? strchr(letters, c) : NULL;
    if (!found) {
        r->at--;
        return false;
    }
    buffer_char(out, meanings[found - letters]);
    return true;
}

/* The reader stands behind the opening quote. */
static bool read_string(Reader *r, Buffer *out)
{
    while (r->at < r->end && *r->at != '"') {
        const char *start = r->at;
        while (r->at < r->end && *r->at != '"' && *r->at != '\\')
            r->at++;
        buffer_add(out, start, r->at - start);
        if (r->at < r->end && *r->at == '\\') {
            r->at++;
            if (!read_escape(r, out))
                return false;
        }
    }
    if (r->at == r->end)
        return false;
    r->at++;
    return true;
}

static Value *parse_string(Reader *r)
{
    BUFFER text = {0};
    return read_string(r, &text) ? new_string(bytes_of_buffer(&text)) : unexpected(r);
}

/* ── the rest ──────────────────────────────────────────────────────────────────────────── */

static Value *parse_number(Reader *r)
{
    const char *start = r->at;
    double f;
    while (r->at < r->end && (is_digit(*r->at) || strchr("+-.eE", *r->at)) && *r->at)
        r->at++;
    if (scan_float((Bytes){start, r->at - start}, &f))
        return new_float(f);
    r->at = start;
    return unexpected(r);
}

/* Room doubles, so that a long array costs no more than twice its items. */
static bool append(Value **list, Count *count, Value *item)
{
    if (!item)
        return false;
    if (*count == (*list)->count && !(*list = resize_vector(*list, *count ? *count * 2 : 8))) {
        release(item);
        return false;
    }
    (*list)->items[(*count)++] = item;
    return true;
}

static Value *parse_array(Reader *r)
{
    OWNED Value *list = new_empty();
    Count count = 0;
    if (!list || skip_char(r, ']'))
        return steal(&list);
    do {
        if (!append(&list, &count, parse_value(r)))
            return NULL;
    } while (skip_char(r, ','));
    if (!skip_char(r, ']'))
        return unexpected(r);
    Value *exact = resize_vector(steal(&list), count);
    return exact ? collapse(exact) : NULL;
}

static Value *parse_pair(Reader *r, Buffer *name)
{
    name->length = 0;
    if (!skip_char(r, '"') || !read_string(r, name) || !skip_char(r, ':'))
        return unexpected(r);
    return parse_value(r);
}

static Value *parse_object(Reader *r)
{
    OWNED Value *names = new_vector(TYPE_SYMBOL, 0);
    OWNED Value *values = names ? new_empty() : NULL;
    Count count = 0;
    BUFFER name = {0};
    if (!values)
        return NULL;
    if (skip_char(r, '}'))
        return new_dict(steal(&names), steal(&values));
    do {
        if (!append(&values, &count, parse_pair(r, &name)))
            return NULL;
        if (names->count < count && !(names = resize_vector(steal(&names), values->count)))
            return NULL;
        names->symbols[count - 1] = name.length ? intern(bytes_of_buffer(&name)) : empty_symbol;
    } while (skip_char(r, ','));
    if (!skip_char(r, '}'))
        return unexpected(r);
    if (!(names = resize_vector(steal(&names), count)) || !(values = resize_vector(steal(&values), count)) ||
        !(values = collapse(steal(&values))))
        return NULL;
    return new_dict(steal(&names), steal(&values));
}

static Value *parse_inside(Reader *r)
{
    if (r->at == r->end)
        return unexpected(r);
    switch (*r->at) {
    case '{': r->at++; return parse_object(r);
    case '[': r->at++; return parse_array(r);
    case '"': r->at++; return parse_string(r);
    case 't': return skip_word(r, "true") ? new_boolean(true) : unexpected(r);
    case 'f': return skip_word(r, "false") ? new_boolean(false) : unexpected(r);
    case 'n': return skip_word(r, "null") ? new_float((double)NAN) : unexpected(r);
    default: return parse_number(r);
    }
}

static Value *parse_value(Reader *r)
{
    skip_space(r);
    if (!enter_depth())
        return NULL;
    Value *result = parse_inside(r);
    leave_depth();
    return result;
}

Value *parse_json(Value *x)
{
    CONSUME(x);
    Bytes text;
    if (x->type == TYPE_BYTE)
        text = raw_bytes_of(x);
    else if (is_symbol_atom(x) || !text_of(x, &text))
        return raise_error(ERR_TYPE);
    Reader r = {text.data, text.data, text.data + text.length};
    OWNED Value *result = parse_value(&r);
    skip_space(&r);
    if (result && r.at < r.end)
        return unexpected(&r);
    return steal(&result);
}
