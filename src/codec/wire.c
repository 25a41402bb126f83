/* wire.c: values to the bytes of the interprocess protocol; whole messages, both ways.
 * wire_read.c has the way back, wire_codes.c the numbers of the primitives. */
#include "codec/wire.h"
#include "base/alloc.h"
#include "codec/codec.h"
#include <stdio.h>

/* ── growing output that may run out of memory ───────────────────────────────────────────── */

static bool reserve(Buffer *out, int64_t more)
{
    if (!is_buffer_whole(out))
        return false;
    if (out->length + more <= out->capacity)
        return true;
    int64_t capacity = out->capacity * 2;
    if (capacity < out->length + more)
        capacity = out->length + more + 64;
    char *data = reallocate(out->data, (size_t)capacity);
    if (!data) {
        raise_error(ERR_WSFULL);
        return false;
    }
    out->data = data;
    out->capacity = capacity;
    return true;
}

static bool put(Buffer *out, const void *data, int64_t length)
{
    if (!reserve(out, length))
        return false;
    if (length)
        memcpy(out->data + out->length, data, (size_t)length);
    out->length += length;
    return true;
}

static bool put_byte(Buffer *out, int byte)
{
    char c = (char)byte;
    return put(out, &c, 1);
}

static bool put_name(Buffer *out, Symbol s)
{
    return put(out, s, symbol_length(s) + 1);
}

static bool put_count(Buffer *out, Count count)
{
    int32_t n = (int32_t)count;
    return put(out, &n, sizeof n);
}

/* Type, attribute, count; a count past 31 bits takes the long form of capability 6. */
static bool put_head(Buffer *out, int type, int attribute, Count count)
{
    if (count <= INT32_MAX)
        return put_byte(out, type) && put_byte(out, attribute) && put_count(out, count);
    return put_byte(out, type) && put_byte(out, attribute | WIRE_LONG_COUNT) && put(out, &count, sizeof count);
}

/* ── data ────────────────────────────────────────────────────────────────────────────────── */

static bool put_symbols(Buffer *out, const Value *x)
{
    int64_t bytes = x->count;
    for (Count i = 0; i < x->count; i++)
        bytes += symbol_length(x->symbols[i]);
    if (!put_head(out, TYPE_SYMBOL, x->attribute, x->count) || !reserve(out, bytes))
        return false;
    for (Count i = 0; i < x->count; i++)
        put_name(out, x->symbols[i]);
    return true;
}

/* The symbols that an enumeration stands for: a list, or the key of the table that a foreign key points to. */
static const Value *symbols_of_domain(Symbol name)
{
    const Value *domain = context->global ? context->global(name) : NULL;
    return domain && is_keyed_table(domain) ? columns_of(keys_of(domain))->items[0] : domain;
}

static _Thread_local bool keeps_domains; /* while a file is encoded: what is enumerated stays so */

static bool put_indices(Buffer *out, const Value *x)
{
    bool atom = is_atom(x);
    bool head = atom ? put_byte(out, -TYPE_ENUM) : put_head(out, TYPE_ENUM, x->attribute, x->count);
    return head && put_name(out, enum_domain(x)) &&
           put(out, atom ? (const void *)&x->i64 : x->i64s, atom ? 8 : x->count * 8);
}

/* Enumerations leave as symbols, since a peer has not our domains. */
static bool put_enum(Buffer *out, const Value *x)
{
    if (keeps_domains)
        return put_indices(out, x);
    const Value *domain = symbols_of_domain(enum_domain(x));
    if (!domain || domain->type != TYPE_SYMBOL) {
        raise_error(ERR_TYPE);
        return false;
    }
    bool atom = is_atom(x);
    Count count = atom ? 1 : x->count;
    const int64_t *indices = atom ? &x->i64 : x->i64s;
    OWNED Value *symbols = new_vector(TYPE_SYMBOL, count);
    if (!symbols)
        return false;
    for (Count i = 0; i < count; i++)
        symbols->symbols[i] = indices[i] >= 0 && indices[i] < domain->count ? domain->symbols[indices[i]] : empty_symbol;
    return atom ? put_byte(out, -TYPE_SYMBOL) && put_name(out, symbols->symbols[0]) : put_symbols(out, symbols);
}

static bool put_atom(Buffer *out, const Value *x)
{
    if (x->type == TYPE_ERROR || x->type == -TYPE_SYMBOL)
        return put_byte(out, x->type) && put_name(out, x->symbol);
    if (!put_byte(out, x->type))
        return false;
    if (x->type == -TYPE_GUID)
        return put(out, x->guids, sizeof *x->guids);
    return put(out, &x->u8, item_size(x->type)); /* all the fields start at the same place */
}

static bool put_vector(Buffer *out, const Value *x)
{
    if (x->type == TYPE_SYMBOL)
        return put_symbols(out, x);
    return put_head(out, x->type, x->attribute, x->count) && put(out, x->bytes, x->count * item_size(x->type));
}

/* ── functions ───────────────────────────────────────────────────────────────────────────── */

static bool put_source(Buffer *out, Bytes space, Bytes source)
{
    if (space.length && space.data[0] == '.')
        space = (Bytes){space.data + 1, space.length - 1};
    return put_byte(out, TYPE_LAMBDA) && put(out, space.data, space.length) && put_byte(out, 0) &&
           put_head(out, TYPE_CHAR, ATTR_NONE, source.length) && put(out, source.data, source.length);
}

static bool put_lambda(Buffer *out, const Value *x)
{
    const Value *source = x->items[0], *space = x->items[5];
    if (!source || !is_string(source)) {
        raise_error(ERR_TYPE);
        return false;
    }
    Bytes name = space && is_symbol_atom(space) ? bytes_of_symbol(space->symbol) : (Bytes){0};
    return put_source(out, name, raw_bytes_of(source));
}

/* A primitive by its code; one that only we have goes as the lambda that calls it. */
static bool put_verb(Buffer *out, const Value *x)
{
    if (is_hole(x))
        return put_byte(out, TYPE_UNARY) && put_byte(out, WIRE_ELIDED);
    if (is_identity(x))
        return put_byte(out, TYPE_UNARY) && put_byte(out, 0);
    const char *name = context->verb_name ? context->verb_name(x) : NULL;
    if (!name) {
        raise_error(ERR_TYPE);
        return false;
    }
    bool unary = x->type == TYPE_UNARY;
    int code = unary ? wire_code_of_unary(bytes_of_text(name)) : wire_code_of_binary(bytes_of_text(name));
    if (code >= 0)
        return put_byte(out, x->type) && put_byte(out, code);
    char text[128];
    snprintf(text, sizeof text, unary ? "{%s[x]}" : "{%s[x;y]}", name);
    return put_source(out, (Bytes){0}, bytes_of_text(text));
}

static bool put_value(Buffer *out, const Value *x);

static bool put_items(Buffer *out, const Value *x)
{
    for (Count i = 0; i < x->count; i++)
        if (!may_do_item(i) || !put_value(out, x->items[i]))
            return false;
    return true;
}

static bool put_function(Buffer *out, const Value *x)
{
    switch (x->type) {
    case TYPE_LAMBDA:
        return put_lambda(out, x);
    case TYPE_UNARY:
    case TYPE_BINARY:
        return put_verb(out, x);
    case TYPE_ITERATOR:
        return put_byte(out, x->type) && put_byte(out, (int)x->i64);
    case TYPE_PROJECTION:
    case TYPE_COMPOSITION:
        return put_byte(out, x->type) && put_count(out, x->count) && put_items(out, x);
    case TYPE_FOREIGN:
        raise_error(ERR_TYPE);
        return false;
    }
    return put_byte(out, x->type) && put_value(out, x->items[0]);
}

/* ── values ──────────────────────────────────────────────────────────────────────────────── */

static bool put_dict(Buffer *out, const Value *x)
{
    return put_byte(out, x->attribute == ATTR_SORTED ? WIRE_SORTED_DICT : TYPE_DICT) &&
           put_value(out, x->items[0]) && put_value(out, x->items[1]);
}

static bool put_nested(Buffer *out, const Value *x)
{
    if (is_mixed(x))
        return put_head(out, TYPE_MIXED, x->attribute, x->count) && put_items(out, x);
    if (is_table(x))
        return put_byte(out, TYPE_TABLE) && put_byte(out, x->attribute) && put_value(out, x->dict);
    return is_dict(x) ? put_dict(out, x) : put_function(out, x);
}

static bool put_value(Buffer *out, const Value *x)
{
    if (is_enum(x))
        return put_enum(out, x);
    if (is_atom(x))
        return put_atom(out, x);
    if (is_simple(x))
        return put_vector(out, x);
    if (!enter_depth())
        return false;
    bool done = put_nested(out, x);
    leave_depth();
    return done;
}

bool encode_value(Buffer *out, const Value *x)
{
    return put_value(out, x);
}

bool encode_for_file(Buffer *out, const Value *x)
{
    keeps_domains = true;
    bool done = put_value(out, x);
    keeps_domains = false;
    return done;
}

/* ── messages ────────────────────────────────────────────────────────────────────────────── */

/* Bytes 4..7 hold the low 32 bits of the length, byte 3 the next eight. */
static void write_length(char *header, int64_t length)
{
    uint32_t low = (uint32_t)length;
    header[3] = (char)(length >> 32);
    memcpy(header + 4, &low, sizeof low);
}

bool encode_message(Buffer *out, const Value *x, int kind)
{
    int64_t start = out->length;
    const char header[WIRE_HEADER] = {1, (char)kind};
    if (!put(out, header, WIRE_HEADER) || !put_value(out, x)) {
        out->length = start;
        return false;
    }
    int64_t length = out->length - start;
    if (length >> 40) {
        out->length = start;
        raise_error(ERR_LIMIT);
        return false;
    }
    write_length(out->data + start, length);
    return true;
}

int64_t message_length(Bytes header)
{
    const uint8_t *h = (const uint8_t *)header.data;
    if (header.length < WIRE_HEADER || h[0] > 1 || h[1] > MESSAGE_RESPONSE || h[2] > 2)
        return -1;
    uint32_t low;
    memcpy(&low, h + 4, sizeof low);
    int64_t length = (int64_t)h[3] << 32 | (h[0] ? low : __builtin_bswap32(low));
    return length > WIRE_HEADER ? length : -1;
}

Value *decode_message(Bytes message)
{
    if (message_length(message) != message.length)
        return raise_error(ERR_BADMSG);
    bool little_endian = message.data[0];
    if (!message.data[2])
        return decode_value((Bytes){message.data + WIRE_HEADER, message.length - WIRE_HEADER}, little_endian);
    BUFFER plain = {0};
    if (!decompress_message(&plain, message))
        return NULL;
    return decode_value((Bytes){plain.data + WIRE_HEADER, plain.length - WIRE_HEADER}, little_endian);
}
