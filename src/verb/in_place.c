/* in_place.c: changing what a variable holds, without a copy where that cannot fail half way.
 *
 * A primitive that consumes its argument has destroyed it when it fails. So these look first: what surely fits is
 * given away to be changed in place, everything else is changed in a copy. */
#include "verb/in_place.h"
#include "verb/lookup.h"
#include "verb/replace.h"
#include "verb/verb.h"

static bool is_same_type(const Value *x, const Value *v)
{
    if (v->type != x->type && v->type != -x->type)
        return false;
    return !is_enum(x) || enum_domain(x) == enum_domain(v);
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
    if (!is_integer_list(i) || !all_inside(i, x->count))
        return false;
    return (is_single(v) || count_of(v) == i->count) && (is_mixed(x) || is_same_type(x, v));
}

static bool fits_dict(const Value *x, const Value *i, const Value *v)
{
    const Value *values = values_of(x);
    if (!is_vector(values) || !values->count || is_table(keys_of(x)) || !has_plain_keys(x, i))
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

/* ── slots ─────────────────────────────────────────────────────────────────────────────── */

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

/* A mixed list whose items may have become atoms of one type. Without memory for a simple list it stays as it is. */
static void simplify(Value **list)
{
    Value *simple = collapse(retain(*list));
    if (!simple) {
        take_error();
        return;
    }
    release(*list);
    *list = simple;
}

/* An item of a mixed list, or of a dictionary of one, which nobody else owns. */
static bool put_item(Value **slot, Value **item, Value *v)
{
    bool may_fit_all = !is_vector(v);
    release(*item);
    *item = v;
    if (may_fit_all)
        simplify(is_dict(*slot) ? &(*slot)->items[1] : slot);
    return true;
}

/* Items of an own mixed list at long positions that it has; v is one for all, or a mixed list. Cannot fail. */
static void put_items(Value **list, const Value *at, const Value *v)
{
    Value *x = *list;
    x->attribute = ATTR_NONE;
    for (Count k = 0; k < at->count; k++)
        store_item(x, at->i64s[k], retain(is_mixed(v) ? v->items[k] : v));
    simplify(list);
}

void lay_items(Value **column, const Value *at, const Value *items)
{
    if (is_mixed(*column))
        put_items(column, at, items);
    else
        *column = replace_at(steal(column), at, retain(items));
}

static bool replace_items(Value **slot, const Value *i, Value *v)
{
    bool spreads = is_mixed(*slot) && (is_vector(v) || is_table(v)) && !is_atom(i);
    v = spreads ? to_mixed(v) : v;
    CONSUME(v);
    if (!v || !make_own(slot))
        return false;
    if (is_mixed(*slot) && !is_atom(i))
        put_items(slot, i, v);
    else
        *slot = replace_at(steal(slot), i, steal(&v));
    return true;
}

static bool replace_value(Value **dict, const Value *key, Value *v)
{
    if (!make_own(dict) || !make_own(&(*dict)->items[1])) {
        release(v);
        return false;
    }
    *dict = replace_at(steal(dict), key, v);
    return true;
}

/* A key that the dictionary lacks: what may fail comes first. */
static bool add_key(Value **dict, const Value *key, Value *v)
{
    CONSUME(v);
    if (!make_own(dict))
        return false;
    Value **parts = (*dict)->items;
    Count n = parts[0]->count;
    if (!make_own(&parts[0]) || !make_own(&parts[1]) || !reserve_items(&parts[0], n + 1) || !reserve_items(&parts[1], n + 1))
        return false;
    parts[0] = join(steal(&parts[0]), retain(key));
    if (is_mixed(parts[1])) {
        parts[1] = resize_vector(steal(&parts[1]), n + 1);
        parts[1]->items[n] = steal(&v);
    } else {
        parts[1] = join(steal(&parts[1]), steal(&v));
    }
    note_appended_keys(*dict);
    return true;
}

static bool are_atoms(const Value *list)
{
    for (Count i = 0; i < list->count; i++)
        if (!is_atom(list->items[i]))
            return false;
    return true;
}

/* v as the values of one row of a keyed table, at the row of its key, new or not. */
static bool put_row(Value **keyed, const Value *key, Value *v)
{
    CONSUME(v);
    const Value *items = is_dict(v) ? values_of(v) : v, *names = names_of(values_of(*keyed));
    OWNED Value *cells = is_vector(items) ? to_mixed(retain(items)) : new_vector(TYPE_MIXED, names->count);
    for (Count c = 0; cells && c < cells->count && !is_vector(items); c++)
        cells->items[c] = retain(items);
    Count row = position_of_key(*keyed, key);
    if (cells && row < count_of(*keyed) && are_atoms(cells))
        return replace_row(keyed, row, cells);
    OWNED Value *keys = cells ? records_of(keys_of(*keyed), key) : NULL;
    OWNED Value *columns = keys ? make_unshared(steal(&cells)) : NULL;
    for (Count c = 0; columns && c < columns->count; c++)
        if (!(columns->items[c] = enlist(steal(&columns->items[c]))))
            return false;
    OWNED Value *values = columns ? new_table_of(retain(names), steal(&columns)) : NULL;
    return values && upsert_in_place(keyed, keys, values);
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
    if (!is_table(x) && !is_keyed_table(x) && !(v->flags & FLAG_STORED)) {
        Value **item = item_slot(slot, i);
        if (item)
            return put_item(slot, item, v);
        if (error_pending()) {
            release(v);
            return false;
        }
        x = *slot;
    }
    if (is_vector(x) && fits_list(x, i, v))
        return replace_items(slot, i, v);
    if (is_keyed_table(x) && count_of(x) && fits_row(x, i, v))
        return put_row(slot, i, v);
    if (is_dict(x) && !is_keyed_table(x) && fits_dict(x, i, v))
        return (position_of_key(x, i) < count_of(x) ? replace_value : add_key)(slot, i, v);
    Value *r = replace_at(retain(x), i, v);
    if (!r)
        return false;
    release(*slot);
    *slot = r;
    return true;
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

/* Room for y behind a list that nobody else owns and whose type y has: then appending it cannot fail. *fits: it is such
 * a list. `whole`: a list y may become one item. false: an error raised. */
static bool make_room(Value **list, Value **y, bool whole, bool *fits)
{
    *fits = is_vector(*list) && (*list)->count && is_unshared(*list) && !((*list)->flags & FLAG_MAPPED) &&
            !is_dict(*y) && !is_table(*y) && (is_mixed(*list) || is_same_type(*list, *y));
    if (!*fits)
        return true;
    bool is_one = whole && is_mixed(*list) && is_vector((*list)->items[0]);
    if (is_mixed(*list) && is_simple(*y) && !is_one && !(*y = to_mixed(steal(y))))
        return false;
    return reserve_items(list, (*list)->count + (is_vector(*y) ? (*y)->count : 1));
}

static bool is_own_frame(const Value *table)
{
    return is_unshared(table) && is_unshared(table->dict) && is_unshared(table->dict->items[1]);
}

/* The columns that cannot grow where they are, made beside them; for the others there is room. NULL: an error raised. */
static Value *prepare_columns(Value *columns, Value *more, Value *(*add)(Value *, Value *))
{
    OWNED Value *made = new_vector(TYPE_MIXED, columns->count);
    for (Count i = 0; made && i < columns->count; i++) {
        bool fits;
        if (!make_room(&columns->items[i], &more->items[i], false, &fits))
            return NULL;
        if (!fits && !(made->items[i] = add(retain(columns->items[i]), retain(more->items[i]))))
            return NULL;
    }
    return steal(&made);
}

static bool grow_own_table(Value *table, Value *more, Value *(*add)(Value *, Value *))
{
    Value **columns = table->dict->items[1]->items;
    OWNED Value *made = prepare_columns(table->dict->items[1], more, add);
    if (!made)
        return false;
    for (Count i = 0; i < made->count; i++) {
        Value *column = made->items[i] ? steal(&made->items[i]) : join(steal(&columns[i]), retain(more->items[i]));
        release(columns[i]);
        columns[i] = column;
    }
    table->attribute = ATTR_NONE;
    return true;
}

bool grow_table(Value **table, Value *more, Value *(*add)(Value *, Value *))
{
    more = make_unshared(more);
    CONSUME(more);
    if (!more)
        return false;
    if (is_own_frame(*table))
        return grow_own_table(*table, more, add);
    OWNED Value *columns = new_vector(TYPE_MIXED, more->count);
    for (Count i = 0; columns && i < more->count; i++)
        if (!(columns->items[i] = add(retain(columns_of(*table)->items[i]), retain(more->items[i]))))
            return false;
    Value *longer = columns ? new_table_of(retain(names_of(*table)), steal(&columns)) : NULL;
    if (!longer)
        return false;
    release(*table);
    *table = longer;
    return true;
}

void shrink_table(Value *table, Count rows)
{
    Value *columns = table->dict->items[1];
    for (Count c = 0; c < columns->count; c++)
        if (is_vector(columns->items[c]) && is_unshared(columns->items[c]))
            columns->items[c] = resize_vector(steal(&columns->items[c]), rows);
}

Value *add_to_column(Value *column, Value *more)
{
    return is_mixed(column) ? join(column, more) : append(column, more);
}

static bool append_to_table(Value **slot, Value *y)
{
    OWNED Value *rows = rows_like(*slot, y);
    return rows && grow_table(slot, retain(columns_of(rows)), add_to_column);
}

static bool columns_fit(const Value *table, const Value *rows)
{
    const Value *columns = columns_of(table), *more = columns_of(rows);
    for (Count i = 0; i < columns->count; i++)
        if (!is_mixed(columns->items[i]) && !is_same_type(columns->items[i], more->items[i]))
            return false;
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
    bool fits = count_of(*slot) && (*slot)->attribute != ATTR_SORTED && columns_fit(keys_of(*slot), keys) &&
                values_identical(names_of(values), names_of(values_of(*slot))) && columns_fit(values_of(*slot), values);
    if (fits)
        return upsert_in_place(slot, keys, values);
    Value *r = replace_at(retain(*slot), keys, steal(&values));
    if (!r)
        return false;
    release(*slot);
    *slot = r;
    return true;
}

bool append_in(Value **slot, Value *y)
{
    bool fits = false;
    if (!(((*slot)->flags | y->flags) & FLAG_STORED)) {
        if (is_table(*slot))
            return append_to_table(slot, y);
        if (is_keyed_table(*slot))
            return append_to_keyed(slot, y);
        if (!make_room(slot, &y, true, &fits)) {
            release(y);
            return false;
        }
    }
    Value *r = fits ? append(steal(slot), y) : NULL;
    if (!fits)
        r = ((*slot)->flags | y->flags) & FLAG_STORED ? join(retain(*slot), y) : append(retain(*slot), y);
    if (!r)
        return false;
    release(*slot);
    *slot = r;
    return true;
}
