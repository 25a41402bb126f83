/* in_place.c: changing what a variable holds, without a copy where that cannot fail half way.
 *
 * A primitive that consumes its argument has destroyed it when it fails. So these look first: what surely fits is
 * given away to be changed in place, everything else is changed in a copy. */
#include "verb/key_index.h"
#include "verb/verb.h"

static bool is_same_type(const Value *x, const Value *v)
{
    if (v->type != x->type && v->type != -x->type)
        return false;
    return !is_enum(x) || enum_domain(x) == enum_domain(v);
}

static bool is_position_list(const Value *i)
{
    return i->type == TYPE_BOOLEAN || (i->type >= TYPE_BYTE && i->type <= TYPE_LONG);
}

static bool all_inside(const Value *i, Count n)
{
    if (i->type != TYPE_LONG)
        return false;
    for (Count k = 0; k < i->count; k++)
        if ((uint64_t)i->i64s[k] >= (uint64_t)n)
            return false;
    return true;
}

/* ── replace ───────────────────────────────────────────────────────────────────────────── */

static bool fits_list(const Value *x, const Value *i, const Value *v)
{
    if (is_integer_atom(i)) {
        int64_t at = integer_of(i);
        return at >= 0 && at < x->count && (is_mixed(x) || (is_atom(v) && is_same_type(x, v)));
    }
    if (!is_position_list(i) || !all_inside(i, x->count))
        return false;
    bool single = is_atom(v) || is_function(v) || is_dict(v);
    return (single || count_of(v) == i->count) && (is_mixed(x) || is_same_type(x, v));
}

static bool fits_dict(const Value *x, const Value *i, const Value *v)
{
    const Value *keys = keys_of(x), *values = values_of(x);
    if (!is_atom(i) || !is_simple(keys) || !is_vector(values) || i->type != -keys->type || is_enum(i))
        return false;
    return is_mixed(values) || (is_atom(v) && is_same_type(values, v));
}

/* One row of a keyed table: v is a record of the columns' types. */
static bool fits_row(const Value *keyed, const Value *key, const Value *v)
{
    const Value *columns = columns_of(values_of(keyed));
    const Value *items = is_dict(v) ? values_of(v) : v;
    if (!is_atom(key) || !has_plain_keys(keyed, key) || is_table(v) || is_keyed_table(v))
        return false;
    if (is_dict(v) && !values_match(keys_of(v), names_of(values_of(keyed))))
        return false;
    if (is_vector(items) && items->count != columns->count)
        return false;
    for (Count c = 0; c < columns->count; c++) {
        const Value *item = is_mixed(items) ? items->items[c] : items;
        int type = is_simple(items) ? -items->type : item->type;
        if (columns->items[c]->type != -type || is_enum(columns->items[c]))
            return false;
    }
    return true;
}

Value *list_of_item(const Value *x, const Value *i, Count *at)
{
    if (!is_unshared(x) || x->flags & FLAG_STORED)
        return NULL;
    const Value *list = x;
    if (!is_dict(x)) {
        *at = i->type == -TYPE_LONG ? i->i64 : -1;
    } else {
        list = values_of(x);
        *at = has_plain_keys(x, i) ? position_of_key(x, i) : -1;
    }
    bool is_found = is_simple(list) && is_unshared(list) && !list->attribute && (uint64_t)*at < (uint64_t)list->count;
    return is_found ? (Value *)(uintptr_t)list : NULL;
}

bool replace_in(Value **slot, const Value *i, Value *v)
{
    const Value *x = *slot;
    Count at;
    Value *list = is_atom(v) ? list_of_item(x, i, &at) : NULL;
    if (list && v->type == -list->type && !is_enum(v)) {
        store_item(list, at, v);
        return true;
    }
    bool fits = is_vector(x)        ? fits_list(x, i, v)
                : is_keyed_table(x) ? fits_row(x, i, v)
                                    : is_dict(x) && fits_dict(x, i, v);
    if (fits) {
        *slot = replace_at(steal(slot), i, v);
        return *slot != NULL;
    }
    Value *r = replace_at(retain(x), i, v);
    if (!r)
        return false;
    release(*slot);
    *slot = r;
    return true;
}

/* ── slots ─────────────────────────────────────────────────────────────────────────────── */

static bool make_own(Value **slot)
{
    return (*slot = make_unshared(steal(slot)));
}

static Value **column_slot(Value **slot, const Value *name)
{
    Count at = is_symbol_atom(name) ? find_symbol(names_of(*slot), name->symbol) : -1;
    if (at < 0 || !make_own(slot) || !make_own(&(*slot)->dict) || !make_own(&(*slot)->dict->items[1]))
        return NULL;
    (*slot)->attribute = ATTR_NONE;
    return &(*slot)->dict->items[1]->items[at];
}

Value **item_slot(Value **slot, const Value *key)
{
    const Value *x = *slot, *list = is_dict(x) ? values_of(x) : x;
    if (is_table(x) && !is_stored_table(x))
        return column_slot(slot, key);
    if (!is_atom(key) || !is_mixed(list) || list->flags & FLAG_STORED)
        return NULL;
    Count at = !is_dict(x) ? (is_integer_atom(key) ? integer_of(key) : -1)
               : has_plain_keys(x, key) ? position_of_key(x, key) : -1;
    if (at < 0 || at >= list->count || !make_own(slot))
        return NULL;
    Value **own = is_dict(*slot) ? &(*slot)->items[1] : slot;
    if (!make_own(own))
        return NULL;
    (*own)->attribute = ATTR_NONE;
    return &(*own)->items[at];
}

Value **values_slot(Value **slot, const Value *key, Value **row)
{
    if (!has_plain_keys(*slot, key))
        return NULL;
    Count at = position_of_key(*slot, key);
    if (at >= count_of(*slot) || !(*row = new_long(at)) || !make_own(slot))
        return NULL;
    return &(*slot)->items[1];
}

/* ── append ────────────────────────────────────────────────────────────────────────────── */

static bool columns_fit(const Value *table, const Value *rows)
{
    const Value *columns = columns_of(table), *more = columns_of(rows);
    for (Count i = 0; i < columns->count; i++)
        if (!is_mixed(columns->items[i]) && !is_same_type(columns->items[i], more->items[i]))
            return false;
    return true;
}

static bool append_to_table(Value **slot, Value *y)
{
    OWNED Value *rows = rows_like(*slot, y);
    if (!rows)
        return false;
    bool fits = columns_fit(*slot, rows);
    Value *r = append_rows(fits ? steal(slot) : retain(*slot), steal(&rows));
    if (!r)
        return false;
    release(*slot);
    *slot = r;
    return true;
}

static bool append_to_keyed(Value **slot, Value *y)
{
    OWNED Value *keys = NULL;
    OWNED Value *values = NULL;
    if (is_vector(y) && !y->count) {
        release(y);
        return true;
    }
    if (!split_records(*slot, y, &keys, &values))
        return false;
    bool fits = columns_fit(keys_of(*slot), keys) && names_of(values)->count == names_of(values_of(*slot))->count &&
                columns_fit(values_of(*slot), values);
    Value *r = replace_at(fits ? steal(slot) : retain(*slot), keys, steal(&values));
    if (!r)
        return false;
    release(*slot);
    *slot = r;
    return true;
}

bool append_in(Value **slot, Value *y)
{
    if (((*slot)->flags | y->flags) & FLAG_STORED) {
        Value *r = join(retain(*slot), y);
        if (r) {
            release(*slot);
            *slot = r;
        }
        return r != NULL;
    }
    if (is_table(*slot))
        return append_to_table(slot, y);
    if (is_keyed_table(*slot))
        return append_to_keyed(slot, y);
    bool fits = is_vector(*slot) && (is_mixed(*slot) || is_same_type(*slot, y)) && !is_dict(y) && !is_table(y);
    Value *r = append(fits ? steal(slot) : retain(*slot), y);
    if (!r)
        return false;
    release(*slot);
    *slot = r;
    return true;
}
