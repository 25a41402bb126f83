/* rows.c: what Join makes of the rows of a table, made of its columns: quick, and of a type when there is no row. */
#include "lang/rows.h"
#include "lang/lang.h"

Value *join_sideways(const Value *x, const Value *y)
{
    OWNED Value *left = flip(retain(x));
    Value *right = left ? flip(retain(y)) : NULL;
    Value *columns = right ? join(steal(&left), right) : NULL;
    return columns ? flip(columns) : NULL;
}

static bool is_record(const Value *x)
{
    return is_dict(x) && keys_of(x)->type == TYPE_SYMBOL && is_vector(values_of(x)) && count_of(x) > 0;
}

bool joins_rows(const Value *table, const Value *y, bool from_right)
{
    return is_table(table) && (is_record(y) || (is_keyed_table(y) && !from_right));
}

/* As many rows of one record. */
static Value *repeat_record(const Value *record, Count rows)
{
    OWNED Value *columns = new_vector(TYPE_MIXED, count_of(record));
    for (Count c = 0; columns && c < columns->count; c++) {
        Value *item = item_of(values_of(record), c);
        OWNED Value *single = item ? enlist(item) : NULL;
        Value *count = single ? new_long(rows) : NULL;
        if (!count || !(columns->items[c] = take(count, steal(&single))))
            return NULL;
    }
    return columns ? new_table_of(retain(keys_of(record)), steal(&columns)) : NULL;
}

Value *join_rows(const Value *table, const Value *y, bool from_right)
{
    if (is_keyed_table(y))
        return verb_at(find_verb(bytes_of_text("lj")))->dyad(retain(table), retain(y));
    OWNED Value *rows = repeat_record(y, count_of(table));
    if (!rows)
        return NULL;
    return from_right ? join_sideways(rows, table) : join_sideways(table, rows);
}
