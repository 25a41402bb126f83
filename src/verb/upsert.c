/* upsert.c: records into a keyed table that a variable holds. What may fail comes first; then rows are laid. */
#include "verb/in_place.h"
#include "verb/verb.h"

static Value *positions_outside(const Value *places, Count rows)
{
    Value *outside = new_vector(TYPE_LONG, places->count);
    Count count = 0;
    for (Count i = 0; outside && i < places->count; i++)
        if ((uint64_t)places->i64s[i] >= (uint64_t)rows)
            outside->i64s[count++] = i;
    return outside ? resize_vector(outside, count) : NULL;
}

Value *number_new_keys(Value *places, const Value *keys, Count rows)
{
    OWNED Value *absent = positions_outside(places, rows);
    if (!absent || !absent->count)
        return steal(&absent);
    OWNED Value *missing = gather(keys, absent->i64s, absent->count);
    OWNED Value *firsts = NULL;
    OWNED Value *classes = missing ? classify(missing, &firsts) : NULL;
    if (!classes)
        return NULL;
    for (Count i = 0; i < absent->count; i++)
        places->i64s[absent->i64s[i]] = rows + classes->i64s[i];
    return gather(absent, firsts->i64s, firsts->count);
}

static bool own_all_columns(Value **table)
{
    if (!make_own(table) || !make_own(&(*table)->dict) || !make_own(&(*table)->dict->items[1]))
        return false;
    Value *columns = (*table)->dict->items[1];
    for (Count c = 0; c < columns->count; c++)
        if (!make_own(&columns->items[c]))
            return false;
    return true;
}

/* What is laid over the columns: mixed lists over mixed ones. */
static Value *overlay_of(const Value *records, const Value *columns)
{
    OWNED Value *over = make_unshared(retain(columns_of(records)));
    for (Count c = 0; over && c < over->count; c++)
        if (is_mixed(columns->items[c]) && !(over->items[c] = to_mixed(steal(&over->items[c]))))
            return NULL;
    return steal(&over);
}

static bool add_rows(Value **table, const Value *records, const Value *rows)
{
    OWNED Value *more = gather(records, rows->i64s, rows->count);
    return more && grow_table(table, retain(columns_of(more)), add_to_column);
}

bool upsert_in_place(Value **keyed, const Value *keys, const Value *values)
{
    Count rows = count_of(*keyed);
    OWNED Value *places = make_unshared(find_key_rows(*keyed, keys));
    OWNED Value *fresh = places ? number_new_keys(places, keys, rows) : NULL;
    if (!fresh || !make_own(keyed) || !own_all_columns(&(*keyed)->items[1]))
        return false;
    Value **sides = (*keyed)->items;
    OWNED Value *over = overlay_of(values, columns_of(sides[1]));
    if (!over || (fresh->count && !add_rows(&sides[1], values, fresh)))
        return false;
    if (fresh->count && !add_rows(&sides[0], keys, fresh)) {
        shrink_table(sides[1], rows);
        return false;
    }
    if (fresh->count)
        note_appended_keys(*keyed);
    Value *columns = sides[1]->dict->items[1];
    for (Count c = 0; c < columns->count; c++)
        lay_items(&columns->items[c], places, over->items[c]);
    return true;
}

bool replace_row(Value **keyed, Count row, const Value *cells)
{
    if (!make_own(keyed) || !own_all_columns(&(*keyed)->items[1]))
        return false;
    Value *columns = (*keyed)->items[1]->dict->items[1];
    for (Count c = 0; c < columns->count; c++) {
        Value *column = columns->items[c];
        column->attribute = column->attribute == ATTR_GROUPED ? ATTR_GROUPED : ATTR_NONE;
        store_item(column, row, retain(cells->items[c]));
    }
    return true;
}
