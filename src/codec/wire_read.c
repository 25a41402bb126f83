/* wire_read.c: the bytes of the interprocess protocol to values.
 *
 * Nothing in the bytes is believed. A first pass walks them without allocating anything: every count
 * against what is left, every name ended, depth limited. Only then are values built and names interned,
 * so a hostile message costs no memory and no symbols. What needs the built value (the shape of a table,
 * an attribute, the text of a function) is checked as it is built. */
#include "codec/codec.h"
#include "codec/wire.h"

typedef struct {
    const uint8_t *at, *end;
    bool swap, has_enums; /* from a file */
} Reader;

/* ── fields ──────────────────────────────────────────────────────────────────────────────── */

static int64_t bytes_left(const Reader *r)
{
    return r->end - r->at;
}

static int take_byte(Reader *r)
{
    return *r->at++;
}

static int32_t take_int(Reader *r)
{
    uint32_t n;
    memcpy(&n, r->at, sizeof n);
    r->at += sizeof n;
    return (int32_t)(r->swap ? __builtin_bswap32(n) : n);
}

static int64_t take_long(Reader *r)
{
    uint64_t n;
    memcpy(&n, r->at, sizeof n);
    r->at += sizeof n;
    return (int64_t)(r->swap ? __builtin_bswap64(n) : n);
}

/* An item's bytes; reversed for a peer of the other byte order. Guids and texts have none. */
static void take_items(Reader *r, int type, void *to, Count count)
{
    int64_t width = item_size(type), length = width * count;
    if (length)
        memcpy(to, r->at, (size_t)length);
    r->at += length;
    if (!r->swap || type == TYPE_GUID)
        return;
    if (width == 2)
        for (Count i = 0; i < count; i++)
            ((uint16_t *)to)[i] = __builtin_bswap16(((uint16_t *)to)[i]);
    if (width == 4)
        for (Count i = 0; i < count; i++)
            ((uint32_t *)to)[i] = __builtin_bswap32(((uint32_t *)to)[i]);
    if (width == 8)
        for (Count i = 0; i < count; i++)
            ((uint64_t *)to)[i] = __builtin_bswap64(((uint64_t *)to)[i]);
}

static Symbol take_name(Reader *r)
{
    Bytes name = bytes_of_text((const char *)r->at);
    r->at += name.length + 1;
    return intern(name);
}

/* ── the first pass ──────────────────────────────────────────────────────────────────────── */

enum { BAD = -1 };

static bool is_data_type(int type)
{
    return type >= TYPE_BOOLEAN && type <= TYPE_TIME && type_name(type);
}

static bool skip(Reader *r, int64_t length)
{
    if (length < 0 || length > bytes_left(r))
        return false;
    r->at += length;
    return true;
}

static bool skip_name(Reader *r)
{
    const uint8_t *nul = bytes_left(r) > 0 ? memchr(r->at, 0, (size_t)bytes_left(r)) : NULL;
    if (!nul)
        return false;
    r->at = nul + 1;
    return true;
}

static bool skip_names(Reader *r, Count count)
{
    for (Count i = 0; i < count; i++)
        if (!skip_name(r))
            return false;
    return true;
}

/* A count whose items take at least `width` bytes each, or BAD. */
static Count check_count(Reader *r, bool is_long, int64_t width)
{
    if (bytes_left(r) < (is_long ? 8 : 4))
        return BAD;
    Count count = is_long ? take_long(r) : take_int(r);
    return count >= 0 && count <= bytes_left(r) / width ? count : BAD;
}

static Count check_head(Reader *r, int64_t width)
{
    return bytes_left(r) > 0 ? check_count(r, take_byte(r) & WIRE_LONG_COUNT, width) : BAD;
}

static bool check_vector(Reader *r, int type)
{
    int64_t width = type == TYPE_SYMBOL ? 1 : item_size(type);
    Count count = check_head(r, width);
    if (count < 0)
        return false;
    return type == TYPE_SYMBOL ? skip_names(r, count) : skip(r, count * width);
}

static bool check_enum(Reader *r, int type)
{
    Count count = type < 0 ? 1 : check_head(r, 1);
    return count >= 0 && skip_name(r) && count <= bytes_left(r) / 8 && skip(r, count * 8);
}

static bool check_lambda(Reader *r)
{
    if (!skip_name(r) || bytes_left(r) < 1 || take_byte(r) != TYPE_CHAR)
        return false;
    Count length = check_head(r, 1);
    return length >= 0 && length <= WIRE_MAX_LAMBDA && skip(r, length);
}

static bool check_code(Reader *r, int type)
{
    if (bytes_left(r) < 1)
        return false;
    int code = take_byte(r);
    if (type == TYPE_ITERATOR)
        return code <= TYPE_EACH_LEFT - TYPE_EACH;
    return type == TYPE_UNARY ? code == WIRE_ELIDED || wire_unary_name(code) : wire_binary_name(code) != NULL;
}

enum { SMALLEST_ITEM = 2 }; /* an empty symbol, a boolean */

/* One value without its parts: how many parts follow, or BAD. */
static Count check_nested(Reader *r, int type)
{
    Count count;
    switch (type) {
    case TYPE_MIXED:
        return check_head(r, SMALLEST_ITEM);
    case TYPE_TABLE:
        return skip(r, 1) && bytes_left(r) > 0 && *r->at == TYPE_DICT ? 1 : BAD;
    case TYPE_DICT:
    case WIRE_SORTED_DICT:
        return 2;
    case TYPE_LAMBDA:
        return check_lambda(r) ? 0 : BAD;
    case TYPE_UNARY:
    case TYPE_BINARY:
    case TYPE_ITERATOR:
        return check_code(r, type) ? 0 : BAD;
    case TYPE_PROJECTION:
    case TYPE_COMPOSITION:
        count = check_count(r, false, SMALLEST_ITEM);
        return count > 0 ? count : BAD;
    }
    return type >= TYPE_EACH && type <= TYPE_EACH_LEFT ? 1 : BAD;
}

static Count check_one(Reader *r)
{
    if (bytes_left(r) < SMALLEST_ITEM)
        return BAD;
    int type = (int8_t)take_byte(r);
    if (r->has_enums && (type == TYPE_ENUM || type == -TYPE_ENUM))
        return check_enum(r, type) ? 0 : BAD;
    if (is_data_type(type))
        return check_vector(r, type) ? 0 : BAD;
    if (is_data_type(-type))
        return (type == -TYPE_SYMBOL ? skip_name(r) : skip(r, item_size(-type))) ? 0 : BAD;
    return check_nested(r, type);
}

/* Walks one value. */
static bool check_value(Reader *r)
{
    int64_t parts_left[DEPTH_LIMIT];
    int depth = 0;
    parts_left[0] = 1;
    while (depth >= 0) {
        if (!parts_left[depth]) {
            depth--;
            continue;
        }
        parts_left[depth]--;
        Count parts = check_one(r);
        if (parts < 0 || (parts && depth + 1 == DEPTH_LIMIT))
            return false;
        if (parts)
            parts_left[++depth] = parts;
    }
    return true;
}

/* ── building ────────────────────────────────────────────────────────────────────────────── */

static Value *read_item(Reader *r);

static Count take_count(Reader *r, int *attribute)
{
    *attribute = take_byte(r);
    return *attribute & WIRE_LONG_COUNT ? take_long(r) : take_int(r);
}

static Value *read_vector(Reader *r, int type)
{
    int attribute;
    Count count = take_count(r, &attribute);
    Value *x = new_vector(type, count);
    if (!x)
        return NULL;
    if (type == TYPE_SYMBOL)
        for (Count i = 0; i < count; i++)
            x->symbols[i] = take_name(r);
    else
        take_items(r, type, x->bytes, count);
    if (type == TYPE_BOOLEAN)
        for (Count i = 0; i < count; i++)
            x->u8s[i] = x->u8s[i] != 0;
    attribute &= ~WIRE_LONG_COUNT;
    return holds_attribute(x, attribute) ? set_attribute(x, (Attribute)attribute) : x;
}

static Value *read_atom(Reader *r, int type)
{
    if (type == TYPE_SYMBOL)
        return new_symbol(take_name(r));
    if (type == TYPE_GUID) {
        Guid guid;
        take_items(r, type, &guid, 1);
        return new_guid(guid);
    }
    Value *x = new_atom_like(-type, 0);
    if (x)
        take_items(r, type, &x->u8, 1);
    if (x && type == TYPE_BOOLEAN)
        x->u8 = x->u8 != 0;
    return x;
}

static Value *read_enum(Reader *r, int type)
{
    int attribute = 0;
    Count count = type < 0 ? -1 : take_count(r, &attribute);
    Symbol domain = take_name(r);
    Value *x = new_enum(domain, count);
    if (x)
        take_items(r, TYPE_LONG, type < 0 ? (void *)&x->i64 : x->i64s, type < 0 ? 1 : count);
    return x;
}

/* Items of a list or function made by `new`. Holes have a meaning in a projection only. */
static Value *read_items(Reader *r, Value *list, Count count)
{
    OWNED Value *x = list;
    for (Count i = 0; x && i < count; i++) {
        if (!(x->items[i] = read_item(r)))
            return NULL;
        if (x->type != TYPE_PROJECTION && is_hole(x->items[i])) {
            release(x->items[i]);
            x->items[i] = identity();
        }
    }
    return steal(&x);
}

static Value *read_list(Reader *r)
{
    int attribute;
    Count count = take_count(r, &attribute);
    return read_items(r, new_vector(TYPE_MIXED, count), count);
}

static Value *read_dict(Reader *r, bool sorted)
{
    Value *keys = read_item(r);
    Value *values = keys ? read_item(r) : NULL;
    Value *dict = new_dict(keys, values);
    return dict && sorted ? set_attribute(dict, ATTR_SORTED) : dict;
}

static Value *read_table(Reader *r)
{
    int attribute = take_byte(r);
    r->at++;
    OWNED Value *dict = read_dict(r, false);
    if (dict && keys_of(dict)->type == TYPE_SYMBOL && !holds_attribute(keys_of(dict), ATTR_UNIQUE))
        return raise_error(ERR_BADMSG);
    Value *table = dict ? new_table(steal(&dict)) : NULL;
    return table && attribute == ATTR_SORTED ? set_attribute(table, ATTR_SORTED) : table;
}

/* `{rotate[x;y]}` in no namespace is how a peer like us sends a primitive that has no code. */
static Value *primitive_of_source(Bytes source)
{
    static const struct { const char *end; int type; } forms[] = {
        {"[x]}", TYPE_UNARY}, {"[x;y]}", TYPE_BINARY},
    };
    for (int i = 0; i < 2; i++) {
        Bytes end = bytes_of_text(forms[i].end);
        int64_t length = source.length - end.length - 1;
        if (length > 0 && source.data[0] == '{' && !memcmp(source.data + 1 + length, end.data, (size_t)end.length))
            return context->primitive_named ? context->primitive_named((Bytes){source.data + 1, length}, forms[i].type) : NULL;
    }
    return NULL;
}

/* Namespaces travel without their leading dot. */
static Symbol take_space(Reader *r)
{
    BUFFER full = {0};
    Bytes name = bytes_of_text((const char *)r->at);
    r->at += name.length + 1;
    if (!name.length)
        return empty_symbol;
    buffer_char(&full, '.');
    buffer_bytes(&full, name);
    return intern(bytes_of_buffer(&full));
}

static Value *read_lambda(Reader *r)
{
    int attribute;
    Symbol space = take_space(r);
    r->at++;
    Count length = take_count(r, &attribute);
    Bytes source = {(const char *)r->at, length};
    r->at += length;
    Value *primitive = space == empty_symbol ? primitive_of_source(source) : NULL;
    if (primitive)
        return primitive;
    return context->compile_lambda ? context->compile_lambda(source, space) : raise_error(ERR_NYI);
}

static Value *read_primitive(Reader *r, int type)
{
    int code = take_byte(r);
    if (type == TYPE_ITERATOR) {
        Value *x = new_long(code);
        if (x)
            x->type = TYPE_ITERATOR;
        return x;
    }
    if (type == TYPE_UNARY && code == WIRE_ELIDED)
        return hole();
    if (type == TYPE_UNARY && code == 0)
        return identity();
    const char *name = type == TYPE_UNARY ? wire_unary_name(code) : wire_binary_name(code);
    Value *x = context->primitive_named ? context->primitive_named(bytes_of_text(name), type) : NULL;
    return x ? x : raise_error(ERR_NYI);
}

static Value *read_function(Reader *r, int type)
{
    Count count = type == TYPE_PROJECTION || type == TYPE_COMPOSITION ? take_int(r) : 1;
    OWNED Value *f = read_items(r, new_function(type, count), count);
    if (f && is_hole(f->items[0]))
        return raise_error(ERR_BADMSG);
    return steal(&f);
}

static Value *read_nested(Reader *r, int type)
{
    switch (type) {
    case TYPE_MIXED: return read_list(r);
    case TYPE_TABLE: return read_table(r);
    case TYPE_DICT: return read_dict(r, false);
    case WIRE_SORTED_DICT: return read_dict(r, true);
    case TYPE_LAMBDA: return read_lambda(r);
    case TYPE_UNARY:
    case TYPE_BINARY:
    case TYPE_ITERATOR: return read_primitive(r, type);
    }
    return read_function(r, type);
}

/* Recursion is safe here: the first pass has limited the depth. */
static Value *read_item(Reader *r)
{
    int type = (int8_t)take_byte(r);
    if (type == TYPE_ENUM || type == -TYPE_ENUM)
        return read_enum(r, type);
    if (is_data_type(type))
        return read_vector(r, type);
    if (is_data_type(-type))
        return read_atom(r, -type);
    return read_nested(r, type);
}

/* ── the door ────────────────────────────────────────────────────────────────────────────── */

/* The text of a peer's signal, as an atom of type -128. */
static Value *read_error(Reader *r)
{
    r->at++;
    Reader name = *r;
    if (!skip_name(&name) || name.at != name.end)
        return raise_error(ERR_BADMSG);
    Value *x = new_symbol(take_name(r));
    if (x)
        x->type = TYPE_ERROR;
    return x;
}

/* Out of memory stays itself; whatever else goes wrong is the message's fault. */
static Value *raise_bad_message(void)
{
    ErrorCode code = take_error();
    return raise_error(code == ERR_WSFULL || code == ERR_NYI || code == ERR_BADLAMBDA ? code : ERR_BADMSG);
}

Value *decode_first(Bytes *bytes, bool little_endian)
{
    const uint8_t *start = (const uint8_t *)bytes->data;
    Reader r = {start, start + bytes->length, !little_endian, true}, walker = r;
    if (!check_value(&walker))
        return raise_error(ERR_BADMSG);
    int64_t length = walker.at - start;
    Value *x = read_item(&r);
    if (!x)
        return raise_bad_message();
    *bytes = (Bytes){bytes->data + length, bytes->length - length};
    return x;
}

Value *decode_value(Bytes payload, bool little_endian)
{
    Reader r = {(const uint8_t *)payload.data, (const uint8_t *)payload.data + payload.length, !little_endian, false};
    if (payload.length > 1 && (int8_t)*r.at == TYPE_ERROR)
        return read_error(&r);
    Reader walker = r;
    if (!check_value(&walker) || walker.at != r.end)
        return raise_error(ERR_BADMSG);
    Value *x = read_item(&r);
    return x ? x : raise_bad_message();
}
