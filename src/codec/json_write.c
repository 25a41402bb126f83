/* json_write.c: .j.j: any value as JSON. */
#include "codec/format.h"

typedef struct {
    Buffer out;
    bool null_infinities; /* .j.jd: infinities, which JSON lacks, become null */
} Writer;

static bool write_value(Writer *w, const Value *x);

static void write_text(Writer *w, Bytes text)
{
    static const char letters[] = "\"\\bfnrt", meanings[] = "\"\\\b\f\n\r\t";
    if (text.length < 0) /* of a buffer that has failed */
        buffer_bytes(&w->out, text);
    buffer_char(&w->out, '"');
    for (int64_t i = 0; i < text.length; i++) {
        char c = text.data[i];
        const char *found = c ? strchr(meanings, c) : NULL;
        if (found) {
            buffer_char(&w->out, '\\');
            buffer_char(&w->out, letters[found - meanings]);
        } else if ((unsigned char)c < ' ') {
            buffer_format(&w->out, "\\u%04x", (unsigned char)c);
        } else {
            buffer_char(&w->out, c);
        }
    }
    buffer_char(&w->out, '"');
}

static void write_float(Writer *w, double f)
{
    if (isnan(f) || (isinf(f) && w->null_infinities))
        buffer_text(&w->out, "null");
    else if (isinf(f))
        buffer_text(&w->out, f < 0 ? "-inf" : "inf");
    else
        print_float(&w->out, f, false);
}

/* Infinities too are only numbers here. */
static void write_integer(Writer *w, int64_t n)
{
    if (n < 0)
        buffer_char(&w->out, '-');
    print_unsigned(&w->out, n < 0 ? -(uint64_t)n : (uint64_t)n, 1);
}

static void write_item(Writer *w, const Value *vector, Count i)
{
    BUFFER text = {0};
    switch (vector->type) {
    case TYPE_BOOLEAN: buffer_text(&w->out, vector->u8s[i] ? "true" : "false"); return;
    case TYPE_REAL: write_float(w, (double)vector->f32s[i]); return;
    case TYPE_FLOAT: write_float(w, vector->f64s[i]); return;
    case TYPE_SYMBOL: write_text(w, bytes_of_symbol(vector->symbols[i])); return;
    case TYPE_SHORT: case TYPE_INT: case TYPE_LONG:
        if (is_null_at(vector, i))
            buffer_text(&w->out, "null");
        else
            write_integer(w, vector->type == TYPE_LONG  ? vector->i64s[i]
                             : vector->type == TYPE_INT ? vector->i32s[i]
                                                        : vector->i16s[i]);
        return;
    default:
        print_iso_item(&text, vector, i);
        write_text(w, bytes_of_buffer(&text));
    }
}

static bool write_list(Writer *w, const Value *x)
{
    buffer_char(&w->out, '[');
    for (Count i = 0; i < x->count; i++) {
        if (!may_do_item(i))
            return false;
        if (i)
            buffer_char(&w->out, ',');
        if (!is_mixed(x))
            write_item(w, x, i);
        else if (!write_value(w, x->items[i]))
            return false;
    }
    buffer_char(&w->out, ']');
    return true;
}

static bool write_member(Writer *w, const Value *list, Count i)
{
    if (is_simple(list) && list->type != TYPE_CHAR) {
        write_item(w, list, i);
        return true;
    }
    OWNED Value *item = item_of(list, i);
    return item && write_value(w, item);
}

/* Names in JSON are texts, whatever the keys are. */
static bool write_name(Writer *w, const Value *keys, Count i)
{
    BUFFER text = {0};
    Bytes name;
    OWNED Value *key = item_of(keys, i);
    if (!key)
        return false;
    if (is_string(key) && text_of(key, &name)) {
        write_text(w, name);
    } else {
        if (is_atom(key))
            print_atom(&text, key);
        else
            print_k(&text, key);
        write_text(w, bytes_of_buffer(&text));
    }
    buffer_char(&w->out, ':');
    return true;
}

static bool write_dict(Writer *w, const Value *x)
{
    buffer_char(&w->out, '{');
    for (Count i = 0; i < count_of(x); i++) {
        if (i)
            buffer_char(&w->out, ',');
        if (!write_name(w, keys_of(x), i) || !write_member(w, values_of(x), i))
            return false;
    }
    buffer_char(&w->out, '}');
    return true;
}

static bool write_row_members(Writer *w, const Value *table, Count row, bool first)
{
    const Value *names = names_of(table);
    for (Count j = 0; j < names->count; j++) {
        if (j || !first)
            buffer_char(&w->out, ',');
        write_text(w, bytes_of_symbol(names->symbols[j]));
        buffer_char(&w->out, ':');
        if (!write_member(w, columns_of(table)->items[j], row))
            return false;
    }
    return true;
}

/* A list of objects; the key columns of a keyed table come first in each. */
static bool write_table(Writer *w, const Value *keys, const Value *values)
{
    buffer_char(&w->out, '[');
    for (Count row = 0; row < count_of(values); row++) {
        if (!may_do_item(row))
            return false;
        buffer_text(&w->out, row ? ",\n {" : "{"); /* a line each: it is often read */
        if ((keys && !write_row_members(w, keys, row, true)) || !write_row_members(w, values, row, !keys))
            return false;
        buffer_char(&w->out, '}');
    }
    buffer_char(&w->out, ']');
    return true;
}

static bool write_inside(Writer *w, const Value *x)
{
    Bytes text;
    BUFFER shown = {0};
    if (is_identity(x)) {
        buffer_text(&w->out, "null");
    } else if (is_text(x)) {
        text_of(x, &text);
        write_text(w, text);
    } else if (is_atom(x) && !is_enum(x)) {
        OWNED Value *one = new_vector(-x->type, 1);
        if (!one)
            return false;
        store_item(one, 0, retain(x));
        write_item(w, one, 0);
    } else if (is_vector(x)) {
        return write_list(w, x);
    } else if (is_table(x)) {
        return write_table(w, NULL, x);
    } else if (is_keyed_table(x)) {
        return write_table(w, keys_of(x), values_of(x));
    } else if (is_dict(x)) {
        return write_dict(w, x);
    } else {
        if (is_enum(x))
            print_atom(&shown, x);
        else
            print_k(&shown, x);
        write_text(w, bytes_of_buffer(&shown));
    }
    return true;
}

static bool write_value(Writer *w, const Value *x)
{
    if (!enter_depth())
        return false;
    bool done = write_inside(w, x);
    leave_depth();
    return done;
}

static Value *json_with(const Value *x, bool null_infinities)
{
    Writer w = {.null_infinities = null_infinities};
    Value *result = write_value(&w, x) ? new_string(bytes_of_buffer(&w.out)) : NULL;
    close_buffer(&w.out);
    return result;
}

Value *json_of(Value *x)
{
    CONSUME(x);
    return json_with(x, false);
}

Value *json_with_options(Value *x)
{
    CONSUME(x);
    if (!is_mixed(x) || x->count != 2 || !is_dict(x->items[1]))
        return raise_error(ERR_TYPE);
    const Value *options = x->items[1];
    OWNED Value *name = new_symbol(intern_text("null0w"));
    if (!name)
        return NULL;
    Count at = is_vector(keys_of(options)) ? find_item(keys_of(options), name) : -1;
    if (at < 0)
        return json_with(x->items[0], false);
    OWNED Value *option = item_of(values_of(options), at);
    if (!option)
        return NULL;
    return json_with(x->items[0], is_integer_atom(option) && integer_of(option));
}
