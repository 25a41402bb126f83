/* wire.c: values to the bytes of the interprocess protocol; whole messages, both ways.
 * wire_read.c has the way back, wire_codes.c the numbers of the primitives. */
#include "codec/wire.h"
#include "codec/codec.h"
#include <stdio.h>

/* Where the bytes go. Memory that ends makes the buffer fail, which is asked about at the end; what is false or NULL
 * here is another error. */
typedef struct {
    Buffer *out;
    bool keeps_domains; /* for a file: what is enumerated stays so */
} Writer;

static void put(Writer *w, const void *data, int64_t length)
{
    buffer_add(w->out, data, length);
}

static void put_byte(Writer *w, int byte)
{
    buffer_char(w->out, (char)byte);
}

static void put_name(Writer *w, Symbol s)
{
    put(w, s, symbol_length(s) + 1);
}

static void put_count(Writer *w, Count count)
{
    int32_t n = (int32_t)count;
    put(w, &n, sizeof n);
}

/* Type, attribute, count; a count past 31 bits takes the long form of capability 6. */
static void put_head(Writer *w, int type, int attribute, Count count)
{
    put_byte(w, type);
    put_byte(w, count <= INT32_MAX ? attribute : attribute | WIRE_LONG_COUNT);
    if (count <= INT32_MAX)
        put_count(w, count);
    else
        put(w, &count, sizeof count);
}

/* ── data ────────────────────────────────────────────────────────────────────────────────── */

static void put_symbols(Writer *w, const Value *x)
{
    int64_t bytes = x->count;
    for (Count i = 0; i < x->count; i++)
        bytes += symbol_length(x->symbols[i]);
    put_head(w, TYPE_SYMBOL, x->attribute, x->count);
    buffer_reserve(w->out, bytes);
    for (Count i = 0; i < x->count; i++)
        put_name(w, x->symbols[i]);
}

/* The symbols that an enumeration stands for: a list, or the key of the table that a foreign key points to. */
static const Value *symbols_of_domain(Symbol name)
{
    const Value *domain = context->global ? context->global(name) : NULL;
    return domain && is_keyed_table(domain) ? columns_of(keys_of(domain))->items[0] : domain;
}

static void put_indices(Writer *w, const Value *x)
{
    bool atom = is_atom(x);
    if (atom)
        put_byte(w, -TYPE_ENUM);
    else
        put_head(w, TYPE_ENUM, x->attribute, x->count);
    put_name(w, enum_domain(x));
    put(w, atom ? (const void *)&x->i64 : x->i64s, atom ? 8 : x->count * 8);
}

/* Enumerations leave as symbols, since a peer has not our domains. */
static bool put_symbols_of_enum(Writer *w, const Value *x)
{
    const Value *domain = symbols_of_domain(enum_domain(x));
    if (!domain || domain->type != TYPE_SYMBOL)
        return raise_error(ERR_TYPE);
    bool atom = is_atom(x);
    Count count = atom ? 1 : x->count;
    const int64_t *indices = atom ? &x->i64 : x->i64s;
    OWNED Value *symbols = new_vector(TYPE_SYMBOL, count);
    if (!symbols)
        return false;
    for (Count i = 0; i < count; i++)
        symbols->symbols[i] = indices[i] >= 0 && indices[i] < domain->count ? domain->symbols[indices[i]] : empty_symbol;
    if (!atom) {
        put_symbols(w, symbols);
    } else {
        put_byte(w, -TYPE_SYMBOL);
        put_name(w, symbols->symbols[0]);
    }
    return true;
}

static void put_atom(Writer *w, const Value *x)
{
    put_byte(w, x->type);
    if (x->type == TYPE_ERROR || x->type == -TYPE_SYMBOL)
        put_name(w, x->symbol);
    else if (x->type == -TYPE_GUID)
        put(w, x->guids, sizeof *x->guids);
    else
        put(w, &x->u8, item_size(x->type)); /* all the fields start at the same place */
}

static void put_vector(Writer *w, const Value *x)
{
    if (x->type == TYPE_SYMBOL) {
        put_symbols(w, x);
    } else {
        put_head(w, x->type, x->attribute, x->count);
        put(w, x->bytes, x->count * item_size(x->type));
    }
}

static bool put_data(Writer *w, const Value *x)
{
    if (is_enum(x) && !w->keeps_domains)
        return put_symbols_of_enum(w, x);
    if (is_enum(x))
        put_indices(w, x);
    else if (is_atom(x))
        put_atom(w, x);
    else
        put_vector(w, x);
    return true;
}

/* ── functions ───────────────────────────────────────────────────────────────────────────── */

static bool put_source(Writer *w, Bytes space, Bytes source)
{
    bool dotted = space.length && space.data[0] == '.';
    put_byte(w, TYPE_LAMBDA);
    put(w, space.data + dotted, space.length - dotted);
    put_byte(w, 0);
    put_head(w, TYPE_CHAR, ATTR_NONE, source.length);
    put(w, source.data, source.length);
    return true;
}

static bool put_lambda(Writer *w, const Value *x)
{
    const Value *source = x->items[0], *space = x->items[5];
    if (!source || !is_string(source))
        return raise_error(ERR_TYPE);
    Bytes name = space && is_symbol_atom(space) ? bytes_of_symbol(space->symbol) : (Bytes){0};
    return put_source(w, name, raw_bytes_of(source));
}

static bool put_code(Writer *w, int type, int code)
{
    put_byte(w, type);
    put_byte(w, code);
    return true;
}

/* A primitive by its code; one that only we have goes as the lambda that calls it. */
static bool put_verb(Writer *w, const Value *x)
{
    if (is_hole(x))
        return put_code(w, TYPE_UNARY, WIRE_ELIDED);
    if (is_identity(x))
        return put_code(w, TYPE_UNARY, 0);
    const char *name = context->verb_name ? context->verb_name(x) : NULL;
    if (!name)
        return raise_error(ERR_TYPE);
    bool unary = x->type == TYPE_UNARY;
    int code = unary ? wire_code_of_unary(bytes_of_text(name)) : wire_code_of_binary(bytes_of_text(name));
    if (code >= 0)
        return put_code(w, x->type, code);
    char text[128];
    snprintf(text, sizeof text, unary ? "{%s[x]}" : "{%s[x;y]}", name);
    return put_source(w, (Bytes){0}, bytes_of_text(text));
}

static bool put_value(Writer *w, const Value *x);

static bool put_items(Writer *w, const Value *x)
{
    for (Count i = 0; i < x->count; i++)
        if (!may_do_item(i) || !put_value(w, x->items[i]))
            return false;
    return true;
}

static bool put_function(Writer *w, const Value *x)
{
    switch (x->type) {
    case TYPE_LAMBDA:
        return put_lambda(w, x);
    case TYPE_UNARY:
    case TYPE_BINARY:
        return put_verb(w, x);
    case TYPE_ITERATOR:
        return put_code(w, x->type, (int)x->i64);
    case TYPE_PROJECTION:
    case TYPE_COMPOSITION:
        put_byte(w, x->type);
        put_count(w, x->count);
        return put_items(w, x);
    case TYPE_FOREIGN:
        return raise_error(ERR_TYPE);
    }
    put_byte(w, x->type);
    return put_value(w, x->items[0]);
}

/* ── values ──────────────────────────────────────────────────────────────────────────────── */

static bool put_dict(Writer *w, const Value *x)
{
    put_byte(w, x->attribute == ATTR_SORTED ? WIRE_SORTED_DICT : TYPE_DICT);
    return put_value(w, x->items[0]) && put_value(w, x->items[1]);
}

static bool put_nested(Writer *w, const Value *x)
{
    if (is_mixed(x)) {
        put_head(w, TYPE_MIXED, x->attribute, x->count);
        return put_items(w, x);
    }
    if (is_table(x)) {
        put_byte(w, TYPE_TABLE);
        put_byte(w, x->attribute);
        return put_value(w, x->dict);
    }
    return is_dict(x) ? put_dict(w, x) : put_function(w, x);
}

static bool put_value(Writer *w, const Value *x)
{
    if (is_atom(x) || is_simple(x))
        return put_data(w, x);
    if (!enter_depth())
        return false;
    bool done = put_nested(w, x);
    leave_depth();
    return done;
}

bool encode_value(Buffer *buffer, const Value *x)
{
    return put_value(&(Writer){buffer, false}, x) && is_buffer_whole(buffer);
}

bool encode_for_file(Buffer *buffer, const Value *x)
{
    return put_value(&(Writer){buffer, true}, x) && is_buffer_whole(buffer);
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
    buffer_add(out, header, WIRE_HEADER);
    if (!encode_value(out, x)) {
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
