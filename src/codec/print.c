/* print.c: values as q syntax (-3!) and atoms as `string` shows them. */
#include "codec/format.h"

/* ── one item of a simple list ─────────────────────────────────────────────────────────── */

static int64_t raw_item(const Value *list, Count i)
{
    switch (storage_of(list->type)) {
    case STORE_U8: return list->u8s[i];
    case STORE_I16: return list->i16s[i] == NULL_I16 ? NULL_I64 : list->i16s[i];
    case STORE_I32: return list->i32s[i] == NULL_I32   ? NULL_I64
                           : list->i32s[i] == INF_I32  ? INF_I64
                           : list->i32s[i] == -INF_I32 ? -INF_I64
                                                       : list->i32s[i];
    case STORE_I64: return list->i64s[i];
    case STORE_ITEM: case STORE_GUID: case STORE_F32: case STORE_F64: case STORE_SYMBOL: break;
    }
    unreachable();
}

static void print_integer(Buffer *out, int64_t n)
{
    if (n == NULL_I64) {
        buffer_text(out, "0N");
    } else if (n == INF_I64 || n == -INF_I64) {
        buffer_text(out, n < 0 ? "-0W" : "0W");
    } else {
        if (n < 0)
            buffer_char(out, '-');
        print_unsigned(out, n < 0 ? -(uint64_t)n : (uint64_t)n, 1);
    }
}

static void print_hex(Buffer *out, uint8_t byte)
{
    static const char digits[] = "0123456789abcdef";
    buffer_char(out, digits[byte >> 4]);
    buffer_char(out, digits[byte & 15]);
}

static void print_guid(Buffer *out, const Guid *guid)
{
    for (int i = 0; i < 16; i++) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            buffer_char(out, '-');
        print_hex(out, guid->bytes[i]);
    }
}

static void print_special_temporal(Buffer *out, int type, int64_t raw)
{
    print_integer(out, raw);
    buffer_char(out, type_letter(type));
}

/* What the positions of an enumeration point into: a list, the key column of a table, or a table's rows. */
static const Value *domain_of(const Value *x)
{
    const Value *domain = context->global ? context->global(enum_domain(x)) : NULL;
    bool keyed = domain && is_keyed_table(domain) && columns_of(keys_of(domain))->count == 1;
    return keyed ? columns_of(keys_of(domain))->items[0] : domain;
}

static bool points_to_symbols(const Value *x)
{
    const Value *domain = domain_of(x);
    return !domain || domain->type == TYPE_SYMBOL;
}

/* Whether the positions themselves are shown: `t!0 1, as they are made. */
static bool is_link(const Value *x)
{
    const Value *domain = domain_of(x);
    return domain && !is_simple(domain);
}

static Symbol enumerated_symbol(const Value *x, int64_t index)
{
    const Value *domain = domain_of(x);
    if (!domain || domain->type != TYPE_SYMBOL || index < 0 || index >= domain->count)
        return empty_symbol;
    return domain->symbols[index];
}

/* A foreign key shows the key, a link the row number. */
static void print_enumerated(Buffer *out, const Value *x, int64_t index)
{
    const Value *domain = domain_of(x); /* borrowed until the next look at a global */
    if (!domain || domain->type == TYPE_SYMBOL)
        buffer_bytes(out, bytes_of_symbol(enumerated_symbol(x, index)));
    else if (is_simple(domain) && index >= 0 && index < domain->count)
        print_item(out, domain, index);
    else if (!is_simple(domain) && index != NULL_I64)
        print_integer(out, index);
}

static bool is_special(int64_t raw)
{
    return raw == NULL_I64 || raw == INF_I64 || raw == -INF_I64;
}

/* Item i as it stands in a vector literal, without what stands once: type suffix, 0x, quotes. */
static void print_word(Buffer *out, const Value *list, Count i)
{
    int type = list->type;
    switch (type) {
    case TYPE_BOOLEAN: buffer_char(out, list->u8s[i] ? '1' : '0'); return;
    case TYPE_GUID: print_guid(out, &list->guids[i]); return;
    case TYPE_BYTE: print_hex(out, list->u8s[i]); return;
    case TYPE_SHORT: case TYPE_INT: case TYPE_LONG: print_integer(out, raw_item(list, i)); return;
    case TYPE_REAL: print_real(out, list->f32s[i]); return;
    case TYPE_FLOAT: print_float(out, list->f64s[i], false); return;
    case TYPE_CHAR: buffer_char(out, list->bytes[i]); return;
    case TYPE_SYMBOL: buffer_bytes(out, bytes_of_symbol(list->symbols[i])); return;
    case TYPE_DATETIME:
        if (isfinite(list->f64s[i])) {
            print_datetime(out, list->f64s[i]);
        } else {
            buffer_text(out, isnan(list->f64s[i]) ? "0N" : list->f64s[i] < 0 ? "-0w" : "0w");
            buffer_char(out, 'z');
        }
        return;
    default: break;
    }
    if (is_enum(list))
        print_enumerated(out, list, list->i64s[i]);
    else if (!is_special(raw_item(list, i)))
        print_temporal(out, type, raw_item(list, i));
    else if (type == TYPE_MONTH)
        print_integer(out, raw_item(list, i));
    else
        print_special_temporal(out, type, raw_item(list, i));
}

static bool is_blank_null(const Value *list, Count i)
{
    switch (list->type) {
    case TYPE_BOOLEAN: case TYPE_GUID: case TYPE_BYTE: case TYPE_CHAR: case TYPE_SYMBOL: return false;
    default: return !is_enum(list) && is_null_at(list, i);
    }
}

void print_item(Buffer *out, const Value *list, Count i)
{
    if (!is_blank_null(list, i))
        print_word(out, list, i);
}

/* Dates with the dashes of ISO 8601. */
void print_iso_item(Buffer *out, const Value *vector, Count i)
{
    int64_t start = out->length;
    print_item(out, vector, i);
    bool dated = vector->type == TYPE_TIMESTAMP || (vector->type >= TYPE_MONTH && vector->type <= TYPE_DATETIME);
    if (!dated || out->length - start < 7 || out->data[start + 4] != '.')
        return;
    out->data[start + 4] = '-';
    if (vector->type != TYPE_MONTH)
        out->data[start + 7] = '-';
}

/* ── text ──────────────────────────────────────────────────────────────────────────────── */

static void print_escaped(Buffer *out, char c)
{
    switch (c) {
    case '"': buffer_text(out, "\\\""); break;
    case '\\': buffer_text(out, "\\\\"); break;
    case '\n': buffer_text(out, "\\n"); break;
    case '\r': buffer_text(out, "\\r"); break;
    case '\t': buffer_text(out, "\\t"); break;
    default:
        if (c >= ' ' && c < 127)
            buffer_char(out, c);
        else
            buffer_format(out, "\\%03o", (unsigned char)c);
    }
}

static void sink_quoted(Sink *sink, Bytes text)
{
    buffer_char(sink->out, '"');
    for (int64_t i = 0; i < text.length && !is_full(sink); i++)
        print_escaped(sink->out, text.data[i]);
    buffer_char(sink->out, '"');
}

void print_quoted(Buffer *out, Bytes text)
{
    sink_quoted(&(Sink){out, INT64_MAX}, text);
}

/* ── simple vectors and atoms ──────────────────────────────────────────────────────────── */

static const char *letters_of_attributes = " supg";

static void sink_attribute(Sink *sink, const Value *x)
{
    if (x->attribute)
        buffer_format(sink->out, "`%c#", letters_of_attributes[x->attribute]);
}

/* Floats need an f when no word of the vector shows that they are floats. */
static void sink_floats(Sink *sink, const Value *x)
{
    int64_t start = sink->out->length;
    for (Count i = 0; i < x->count && !is_full(sink); i++) {
        if (i)
            buffer_char(sink->out, ' ');
        print_float(sink->out, x->f64s[i], false);
    }
    for (int64_t at = start; at >= 0 && at < sink->out->length; at++)
        if (strchr(".enw", sink->out->data[at]))
            return;
    buffer_char(sink->out, 'f');
}

static void sink_words(Sink *sink, const Value *x)
{
    static const char suffixes[TYPE_ENUM] = {[TYPE_BOOLEAN] = 'b', [TYPE_SHORT] = 'h', [TYPE_INT] = 'i',
                                             [TYPE_REAL] = 'e', [TYPE_MONTH] = 'm'};
    bool joined = x->type == TYPE_BOOLEAN || x->type == TYPE_BYTE;
    if (x->type == TYPE_BYTE)
        buffer_text(sink->out, "0x");
    for (Count i = 0; i < x->count && !is_full(sink); i++) {
        if (i && !joined)
            buffer_char(sink->out, ' ');
        print_word(sink->out, x, i);
    }
    if (!is_enum(x) && suffixes[x->type])
        buffer_char(sink->out, suffixes[x->type]);
}

static void sink_symbols(Sink *sink, const Value *x)
{
    for (Count i = 0; i < x->count && !is_full(sink); i++) {
        buffer_char(sink->out, '`');
        print_word(sink->out, x, i);
    }
}

static void sink_empty(Sink *sink, const Value *x)
{
    if (x->type == TYPE_CHAR)
        buffer_text(sink->out, "\"\"");
    else if (is_enum(x))
        buffer_text(sink->out, "`symbol$()");
    else
        buffer_format(sink->out, "`%s$()", type_name(x->type));
}

static void sink_vector(Sink *sink, const Value *x)
{
    sink_attribute(sink, x);
    if (is_enum(x)) {
        buffer_format(sink->out, "`%s%c", enum_domain(x), is_link(x) ? '!' : '$');
        if (x->count == 0) {
            buffer_text(sink->out, "()");
            return;
        }
        sink_attribute(sink, x);
    }
    if (x->count == 0) {
        sink_empty(sink, x);
        return;
    }
    if (x->count == 1)
        buffer_char(sink->out, ',');
    if (x->type == TYPE_CHAR)
        sink_quoted(sink, raw_bytes_of(x));
    else if (x->type == TYPE_SYMBOL || (is_enum(x) && points_to_symbols(x)))
        sink_symbols(sink, x);
    else if (x->type == TYPE_FLOAT)
        sink_floats(sink, x);
    else
        sink_words(sink, x);
}

/* An atom is read as a vector of one, which lies elsewhere in the value. */
typedef struct {
    Value head;
    Guid room;
} OneItem;

static const Value *as_vector_of_one(OneItem *one, const Value *atom)
{
    memset(one, 0, sizeof *one);
    one->head.type = (int8_t)-atom->type;
    one->head.count = 1;
    if (atom->type == -TYPE_GUID)
        memcpy((char *)one + offsetof(Value, bytes), &atom->guids[0], sizeof(Guid));
    else
        memcpy((char *)one + offsetof(Value, bytes), &atom->i64, sizeof atom->i64);
    return &one->head;
}

static void print_atom_k(Buffer *out, const Value *x)
{
    OneItem one;
    Sink sink = {out, INT64_MAX};
    if (x->type == -TYPE_CHAR) {
        print_quoted(out, (Bytes){(const char *)&x->u8, 1});
        return;
    }
    if (is_enum(x)) {
        buffer_format(out, "`%s%c%s", enum_domain(x), is_link(x) ? '!' : '$', points_to_symbols(x) ? "`" : "");
        print_enumerated(out, x, x->i64);
        return;
    }
    const Value *vector = as_vector_of_one(&one, x);
    if (x->type == -TYPE_SYMBOL)
        sink_symbols(&sink, vector);
    else if (x->type == -TYPE_FLOAT)
        sink_floats(&sink, vector);
    else
        sink_words(&sink, vector);
}

void print_atom(Buffer *out, const Value *atom)
{
    OneItem one;
    if (is_enum(atom))
        print_enumerated(out, atom, atom->i64);
    else
        print_item(out, as_vector_of_one(&one, atom), 0);
}

/* ── functions ─────────────────────────────────────────────────────────────────────────── */

static bool is_word_start(char c)
{
    return c == '.' || (unsigned char)((c | 0x20) - 'a') < 26;
}

static const char *const iterators[] = {"'", "/", "\\", "':", "/:", "\\:"};

static void sink_function_items(Sink *sink, const Value *x, Count start, const char *between)
{
    for (Count i = start; i < x->count && !is_full(sink); i++) {
        if (i > start)
            buffer_text(sink->out, between);
        if (!is_hole(x->items[i]))
            sink_k(sink, x->items[i]);
    }
}

/* The unary of an operator is told from its binary by a colon: -: is neg. */
static void sink_primitive(Sink *sink, const Value *x)
{
    const char *name = context->verb_shown ? context->verb_shown(x) : NULL;
    if (name) {
        buffer_text(sink->out, name);
        return;
    }
    name = context->verb_name ? context->verb_name(x) : NULL;
    if (!name)
        name = "?";
    size_t length = strlen(name);
    bool is_operator = length && !is_word_start(name[0]) && name[length - 1] != ':';
    buffer_add(sink->out, name, (int64_t)length);
    if (x->type == TYPE_UNARY && is_operator)
        buffer_char(sink->out, ':');
}

/* +[2;] is shown as +[2]: the second argument of an operator goes without saying. */
static void sink_projection(Sink *sink, const Value *x)
{
    sink_k(sink, x->items[0]);
    buffer_char(sink->out, '[');
    if (x->items[0]->type == TYPE_BINARY && x->count == 3 && is_hole(x->items[2]))
        sink_k(sink, x->items[1]);
    else
        sink_function_items(sink, x, 1, ";");
    buffer_char(sink->out, ']');
}

static void sink_function(Sink *sink, const Value *x)
{
    if (is_identity(x)) {
        buffer_text(sink->out, "::");
        return;
    }
    switch (x->type) {
    case TYPE_LAMBDA: buffer_add(sink->out, x->items[0]->bytes, x->items[0]->count); break;
    case TYPE_UNARY: case TYPE_BINARY: sink_primitive(sink, x); break;
    case TYPE_ITERATOR: buffer_text(sink->out, iterators[x->i64]); break;
    case TYPE_PROJECTION: sink_projection(sink, x); break;
    case TYPE_COMPOSITION: sink_function_items(sink, x, 0, ""); break;
    case TYPE_EACH: case TYPE_OVER: case TYPE_SCAN: case TYPE_PRIOR: case TYPE_EACH_RIGHT: case TYPE_EACH_LEFT:
        sink_k(sink, x->items[0]);
        buffer_text(sink->out, iterators[x->type - TYPE_EACH]);
        break;
    case TYPE_FOREIGN: buffer_text(sink->out, x->flags & FLAG_CODE ? "code" : "foreign"); break;
    default: buffer_text(sink->out, "?");
    }
}

/* ── lists, dictionaries, tables ───────────────────────────────────────────────────────── */

static void sink_list(Sink *sink, const Value *x)
{
    sink_attribute(sink, x);
    if (x->count == 1) {
        buffer_char(sink->out, ',');
        sink_k(sink, x->items[0]);
        return;
    }
    buffer_char(sink->out, '(');
    sink_function_items(sink, x, 0, ";");
    buffer_char(sink->out, ')');
}

/* What stands left of ! would swallow it: ,`a and `long$() and other dictionaries. */
static bool needs_parentheses(const Value *keys)
{
    if (keys->type >= TYPE_TABLE || keys->type < 0)
        return true;
    return keys->count == 1 || (keys->count == 0 && keys->type != TYPE_MIXED && keys->type != TYPE_CHAR);
}

static void sink_dict(Sink *sink, const Value *x)
{
    const Value *keys = keys_of(x);
    bool parentheses = needs_parentheses(keys);
    sink_attribute(sink, x);
    if (parentheses)
        buffer_char(sink->out, '(');
    sink_k(sink, keys);
    if (parentheses)
        buffer_char(sink->out, ')');
    buffer_char(sink->out, '!');
    sink_k(sink, is_stored_dict(x) ? stored_where(x) : values_of(x));
}

void sink_k(Sink *sink, const Value *x)
{
    if (is_full(sink))
        return;
    if (!x) {
        buffer_text(sink->out, "?"); /* only in a debugger: a list under construction */
        return;
    }
    if (x->type < 0) {
        print_atom_k(sink->out, x);
        return;
    }
    if (is_simple(x)) {
        sink_vector(sink, x);
        return;
    }
    if (is_too_deep()) { /* printing raises nothing; it stops at the depth where q would */
        buffer_text(sink->out, "..");
        return;
    }
    context->depth++;
    if (is_mixed(x)) {
        sink_list(sink, x);
    } else if (is_table(x)) {
        sink_attribute(sink, x);
        buffer_char(sink->out, '+');
        sink_dict(sink, x->dict);
    } else if (is_dict(x)) {
        sink_dict(sink, x);
    } else {
        sink_function(sink, x);
    }
    context->depth--;
}

void print_k(Buffer *out, const Value *x)
{
    sink_k(&(Sink){out, INT64_MAX}, x);
}

void sink_cell(Sink *sink, const Value *list, Count i)
{
    if (is_simple(list)) {
        print_item(sink->out, list, i);
    } else if (is_mixed(list)) {
        sink_k(sink, list->items[i]);
    } else {
        OWNED Value *item = item_of(list, i);
        if (item)
            sink_k(sink, item);
    }
}
