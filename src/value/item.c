/* item.c: single items of lists, dictionaries and tables; lists to vectors and back. */
#include "value/value.h"
#include <stdarg.h>

Count count_of(const Value *x)
{
    if (is_vector(x))
        return x->count;
    if (is_table(x))
        return columns_of(x)->count ? count_of(columns_of(x)->items[0]) : 0;
    if (is_dict(x))
        return count_of(keys_of(x));
    return 1;
}

bool is_integer_atom(const Value *x)
{
    return x->type < 0 && x->type >= -TYPE_LONG && x->type != -TYPE_GUID;
}

bool is_integer_list(const Value *x)
{
    return x->type > 0 && x->type <= TYPE_LONG && x->type != TYPE_GUID;
}

int64_t integer_of(const Value *x)
{
    switch (storage_of(x->type)) {
    case STORE_U8: return x->u8;
    case STORE_I16: return x->i16 == NULL_I16 ? NULL_I64 : x->i16;
    case STORE_I32: return x->i32 == NULL_I32 ? NULL_I64 : x->i32;
    case STORE_F32: return isnan(x->f32) ? NULL_I64 : (int64_t)x->f32;
    case STORE_F64: return isnan(x->f64) ? NULL_I64 : (int64_t)x->f64;
    case STORE_I64:
    case STORE_GUID:
    case STORE_SYMBOL:
    case STORE_ITEM: break;
    }
    return x->i64;
}

double float_of(const Value *x)
{
    if (storage_of(x->type) == STORE_F32)
        return x->f32;
    if (storage_of(x->type) == STORE_F64)
        return x->f64;
    int64_t i = integer_of(x);
    return i == NULL_I64 ? NAN : (double)i;
}

static Value *atom_at(const Value *x, Count i)
{
    int type = -x->type;
    switch (storage_of(x->type)) {
    case STORE_U8: return new_atom_like(type, x->u8s[i]);
    case STORE_I16: return new_atom_like(type, x->i16s[i]);
    case STORE_I32: return new_atom_like(type, x->i32s[i]);
    case STORE_I64: break;
    case STORE_GUID: return new_guid(x->guids[i]);
    case STORE_SYMBOL: return new_symbol(x->symbols[i]);
    case STORE_ITEM: return retain(x->items[i]);
    case STORE_F32: {
        Value *atom = new_real(x->f32s[i]);
        return atom;
    }
    case STORE_F64: {
        Value *atom = new_float(x->f64s[i]);
        if (atom)
            atom->type = (int8_t)type;
        return atom;
    }
    }
    Value *atom = is_enum(x) ? new_enum(enum_domain(x), -1) : new_atom_like(type, 0);
    if (atom)
        atom->i64 = x->i64s[i];
    return atom;
}

static Value *row_of(const Value *table, Count i)
{
    const Value *columns = columns_of(table);
    OWNED Value *row = new_vector(TYPE_MIXED, columns->count);
    for (Count c = 0; row && c < columns->count; c++)
        if (!(row->items[c] = item_of(columns->items[c], i)))
            return NULL;
    return row ? new_dict(retain(names_of(table)), collapse(steal(&row))) : NULL;
}

Value *item_of(const Value *x, Count i)
{
    if (is_vector(x))
        return atom_at(x, i);
    if (is_dict(x))
        return item_of(values_of(x), i);
    if (!is_table(x))
        return retain(x);
    if (!enter_depth())
        return NULL;
    Value *row = row_of(x, i);
    leave_depth();
    return row;
}

Value *null_of_type(int type)
{
    switch (base_type(type)) {
#define TYPE(NAME, code, letter, ctype, field, name, null, inf)                                  \
    case code: {                                                                                 \
        if (code == TYPE_GUID)                                                                   \
            return new_guid((Guid){{0}});                                                        \
        if (code == TYPE_SYMBOL)                                                                 \
            return new_symbol(empty_symbol);                                                     \
        if (code == TYPE_REAL)                                                                   \
            return new_real((float)NAN);                                                         \
        Value *x = new_atom_like(code, isnan((double)(null)) ? 0 : (int64_t)(null));             \
        if (x && (code == TYPE_FLOAT || code == TYPE_DATETIME))                                  \
            x->f64 = NAN;                                                                        \
        return x;                                                                                \
    }
#include "value/types.def"
#undef TYPE
    }
    return new_empty();
}

static Value *null_row(const Value *table)
{
    const Value *columns = columns_of(table);
    OWNED Value *row = new_vector(TYPE_MIXED, columns->count);
    for (Count c = 0; row && c < columns->count; c++)
        if (!(row->items[c] = null_like(columns->items[c])))
            return NULL;
    return row ? new_dict(retain(names_of(table)), collapse(steal(&row))) : NULL;
}

/* Of a mixed list the null of its first item: an atom gives its null, a vector its empty. */
static Value *null_of_first(const Value *list)
{
    if (!list->count)
        return new_empty();
    const Value *first = list->items[0];
    if (first->type < 0 && first->type > -TYPE_ENUM)
        return null_of_type(first->type);
    if (is_simple(first) && !is_enum(first))
        return new_vector(first->type, 0);
    return first->type == TYPE_MIXED ? new_empty() : is_dict(first) || is_table(first) ? new_empty() : identity();
}

Value *null_like(const Value *x)
{
    if (is_enum(x)) {
        Value *atom = new_enum(enum_domain(x), -1);
        if (atom)
            atom->i64 = NULL_I64;
        return atom;
    }
    if (is_mixed(x))
        return null_of_first(x);
    if (is_table(x))
        return null_row(x);
    if (is_dict(x))
        return null_like(values_of(x));
    return null_of_type(x->type);
}

bool is_null_at(const Value *x, Count i)
{
    static const Guid zero;
    switch (storage_of(x->type)) {
    case STORE_U8: return x->type == TYPE_CHAR && x->u8s[i] == ' ';
    case STORE_I16: return x->i16s[i] == NULL_I16;
    case STORE_I32: return x->i32s[i] == NULL_I32;
    case STORE_I64: return x->i64s[i] == NULL_I64;
    case STORE_F32: return isnan(x->f32s[i]);
    case STORE_F64: return isnan(x->f64s[i]);
    case STORE_SYMBOL: return x->symbols[i] == empty_symbol;
    case STORE_GUID: return !memcmp(&x->guids[i], &zero, sizeof zero);
    case STORE_ITEM: break;
    }
    return false;
}

static const char *raw_of_atom(const Value *atom)
{
    return atom->type == -TYPE_GUID ? (const char *)&atom->guids[0] : (const char *)&atom->u8;
}

void store_item(Value *vector, Count i, Value *item)
{
    if (vector->type == TYPE_MIXED) {
        release(vector->items[i]);
        vector->items[i] = item;
        return;
    }
    int64_t width = item_size(vector->type);
    memcpy(vector->bytes + i * width, raw_of_atom(item), (size_t)width);
    release(item);
}

/* ── collapse ── */

static bool all_of_type(const Value *list, int type)
{
    for (Count i = 0; i < list->count; i++)
        if (list->items[i]->type != type)
            return false;
    return true;
}

static Value *collapse_atoms(const Value *list)
{
    const Value *first = list->items[0];
    Value *vector;
    if (is_enum(first)) {
        for (Count i = 1; i < list->count; i++)
            if (enum_domain(list->items[i]) != enum_domain(first))
                return retain(list);
        vector = new_enum(enum_domain(first), list->count);
    } else {
        vector = new_vector(-first->type, list->count);
    }
    if (!vector)
        return NULL;
    int64_t width = item_size(vector->type);
    for (Count i = 0; i < list->count; i++)
        memcpy(vector->bytes + i * width, raw_of_atom(list->items[i]), (size_t)width);
    return vector;
}

static bool same_keyed(const Value *list)
{
    const Value *keys = keys_of(list->items[0]);
    if (keys->type != TYPE_SYMBOL || !keys->count)
        return false;
    for (Count i = 1; i < list->count; i++)
        if (keys_of(list->items[i])->type != TYPE_SYMBOL ||
            !values_identical(keys, keys_of(list->items[i])))
            return false;
    return true;
}

/* Row i of a table as a table. */
static Value *row_table(const Value *table, Count i);

static Value *one_item(const Value *column, Count i)
{
    if (is_table(column))
        return row_table(column, i);
    Value *item = item_of(column, i);
    return item ? collapse(new_list(1, item)) : NULL;
}

static Value *row_table(const Value *table, Count i)
{
    const Value *columns = columns_of(table);
    OWNED Value *row = new_vector(TYPE_MIXED, columns->count);
    if (!row || !enter_depth())
        return NULL;
    for (Count c = 0; c < columns->count && !error_pending(); c++)
        row->items[c] = one_item(columns->items[c], i);
    leave_depth();
    return error_pending() ? NULL : new_table_of(retain(names_of(table)), steal(&row));
}

/* The collapsed column of entry c of the dictionaries. Of one dictionary the entries of dictionaries are a table
 * already; to take it apart and join it again would double the work at every level. */
static Value *collapse_column(const Value *list, Count c)
{
    const Value *values = values_of(list->items[0]);
    if (list->count == 1 && is_table(values))
        return row_table(values, c);
    OWNED Value *column = new_vector(TYPE_MIXED, list->count);
    for (Count i = 0; column && i < list->count; i++)
        if (!(column->items[i] = item_of(values_of(list->items[i]), c)))
            return NULL;
    return collapse(steal(&column));
}

/* Dictionaries of one set of symbol keys are the rows of a table. */
static Value *collapse_rows(const Value *list)
{
    const Value *keys = keys_of(list->items[0]);
    OWNED Value *columns = new_vector(TYPE_MIXED, keys->count);
    if (!columns || !enter_depth())
        return NULL;
    for (Count c = 0; c < keys->count && !error_pending(); c++)
        columns->items[c] = collapse_column(list, c);
    leave_depth();
    return !error_pending() ? new_table_of(retain(keys), steal(&columns)) : NULL;
}

Value *collapse(Value *list)
{
    CONSUME(list);
    if (!list || list->type != TYPE_MIXED || !list->count)
        return steal(&list);
    int type = list->items[0]->type;
    bool atoms = type < 0 && type >= -TYPE_LAST_ENUM;
    if (!(atoms || type == TYPE_DICT) || !all_of_type(list, type))
        return steal(&list);
    if (atoms)
        return collapse_atoms(list);
    return same_keyed(list) ? collapse_rows(list) : steal(&list);
}

Value *to_mixed(Value *list)
{
    CONSUME(list);
    if (is_mixed(list) || is_atom(list))
        return steal(&list);
    Count count = count_of(list);
    OWNED Value *mixed = new_vector(TYPE_MIXED, count);
    for (Count i = 0; mixed && i < count; i++)
        if (!(mixed->items[i] = item_of(list, i)))
            return NULL;
    return steal(&mixed);
}

static void retain_items(Value *x)
{
    if (storage_of(x->type) == STORE_ITEM && x->type != TYPE_FOREIGN)
        for (Count i = 0; i < x->count; i++)
            retain(x->items[i]);
}

static Value *copy_of_atom(const Value *x)
{
    if (is_enum(x))
        return atom_at(x, 0);
    if (x->type == -TYPE_GUID)
        return new_guid(x->guids[0]);
    Value *copy = new_atom_like(x->type, 0);
    if (copy)
        copy->i64 = x->i64; /* the bits, whatever they are */
    return copy;
}

static void before_change(Value *x)
{
    x->flags &= (uint8_t)~FLAG_NESTED;
    if (x->flags & FLAG_INDEXED && is_vector(x))
        context->forget_index(x);
}

Value *make_unshared(Value *x)
{
    if (!x || (is_unshared(x) && !(x->flags & FLAG_MAPPED))) {
        if (x)
            before_change(x);
        return x;
    }
    CONSUME(x);
    if (is_atom(x))
        return copy_of_atom(x);
    if (is_table(x)) {
        Value *dict = make_unshared(retain(x->dict));
        return dict ? new_table(dict) : NULL;
    }
    Value *copy = is_enum(x) ? new_enum(enum_domain(x), x->count) : new_vector(is_vector(x) ? x->type : TYPE_MIXED, x->count);
    if (!copy)
        return NULL;
    memcpy(copy->bytes, x->bytes, (size_t)(x->count * item_size(x->type)));
    copy->type = x->type;
    copy->attribute = x->attribute;
    retain_items(copy);
    return copy;
}

bool make_own(Value **slot)
{
    bool is_own = is_unshared(*slot) && !((*slot)->flags & FLAG_MAPPED);
    Value *own = make_unshared(is_own ? steal(slot) : retain(*slot));
    if (!own)
        return false;
    release(*slot);
    *slot = own;
    return true;
}

Value *set_attribute(Value *x, Attribute a)
{
    if (!x || x->attribute == (int8_t)a)
        return x;
    x = make_unshared(x);
    if (x)
        x->attribute = (int8_t)a;
    return x;
}

bool text_of(const Value *x, Bytes *text)
{
    if (is_text(x))
        *text = raw_bytes_of(x);
    else if (x->type == -TYPE_SYMBOL)
        *text = bytes_of_symbol(x->symbol);
    else if (x->type == TYPE_MIXED && !x->count)
        *text = (Bytes){"", 0};
    else
        return false;
    return true;
}

Value *new_list(int count, ...)
{
    OWNED Value *list = new_vector(TYPE_MIXED, count);
    bool complete = list != NULL;
    va_list args;
    va_start(args, count);
    for (int i = 0; i < count; i++) {
        Value *item = va_arg(args, Value *);
        complete &= item != NULL;
        if (list)
            list->items[i] = item;
        else
            release(item);
    }
    va_end(args);
    return complete ? steal(&list) : NULL;
}

Value *new_pair(Value *x, Value *y)
{
    return new_list(2, x, y);
}
