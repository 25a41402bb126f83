/* rows.c: records into tables: what x,:y and upsert do when x is a table or a keyed table. */
#include "verb/in_place.h"
#include "verb/replace.h"
#include "verb/verb.h"

/* Whether a list is one record: an item a column, none deeper than the column's items. */
static bool is_record(const Value *columns, const Value *list)
{
    if (list->count != columns->count || !is_mixed(list))
        return list->count == columns->count;
    for (Count i = 0; i < list->count; i++) {
        const Value *column = columns->items[i];
        int wanted = is_mixed(column) && column->count ? nesting_of(column->items[0]) : 0;
        bool open = is_mixed(column) && column->count == 0;
        if (!open && nesting_of(list->items[i]) > wanted)
            return false;
    }
    return true;
}

static Value *table_of_record(const Value *names, const Value *list)
{
    OWNED Value *columns = new_vector(TYPE_MIXED, list->count);
    for (Count i = 0; columns && i < list->count; i++) {
        Value *item = item_of(list, i);
        if (!item || !(columns->items[i] = is_vector(item) ? new_list(1, item) : enlist(item)))
            return NULL;
    }
    return columns ? new_table_of(retain(names), steal(&columns)) : NULL;
}

static Value *table_of_records(const Value *names, const Value *records)
{
    for (Count i = 0; i < records->count; i++) {
        if (!is_vector(records->items[i]))
            return raise_error(ERR_TYPE);
        if (records->items[i]->count != names->count)
            return raise_error(ERR_LENGTH);
    }
    OWNED Value *columns = flip(retain(records));
    return columns ? new_table_of(retain(names), to_mixed(steal(&columns))) : NULL;
}

/* Rows as a table: y is a table, a dictionary, a record or a list of records. */
static Value *rows_as_table(const Value *names, const Value *columns, Value *y)
{
    CONSUME(y);
    if (is_keyed_table(y))
        return enkey(0, steal(&y));
    if (is_dict(y)) {
        Value *row = enlist(steal(&y));
        return row && !is_table(row) ? (release(row), raise_error(ERR_TYPE)) : row;
    }
    if (is_table(y))
        return steal(&y);
    if (!is_vector(y))
        y = enlist(steal(&y));
    if (!y)
        return NULL;
    if (is_record(columns, y))
        return table_of_record(names, y);
    return is_mixed(y) && y->count && is_vector(y->items[0]) ? table_of_records(names, y) : raise_error(ERR_LENGTH);
}

static bool has_all(const Value *names, const Value *wanted)
{
    for (Count i = 0; i < wanted->count; i++)
        if (find_symbol(names, wanted->symbols[i]) < 0)
            return false;
    return true;
}

Value *rows_like(const Value *x, Value *y)
{
    CONSUME(y);
    const Value *names = names_of(x), *columns = columns_of(x);
    if (is_vector(y) && y->count == 0)
        return run_of(x, 0, 0);
    y = rows_as_table(names, columns, steal(&y));
    if (!y)
        return NULL;
    if (!has_all(names, names_of(y)))
        return raise_error(ERR_MISMATCH);
    OWNED Value *more = new_vector(TYPE_MIXED, names->count);
    for (Count i = 0; more && i < names->count; i++) {
        const Value *given = find_column(y, names->symbols[i]);
        more->items[i] = given ? retain(given) : nulls_like(columns->items[i], count_of(y));
        if (!more->items[i])
            return NULL;
    }
    return more ? new_table_of(retain(names), steal(&more)) : NULL;
}

Value *append_columns(Value *x, Value *more, Value *(*add)(Value *, Value *))
{
    CONSUME(x);
    CONSUME(more);
    Value **column = more ? own_columns(&x) : NULL;
    for (Count i = 0; column && i < more->count; i++)
        if (!(column[i] = add(steal(&column[i]), retain(more->items[i]))))
            return NULL;
    return column ? steal(&x) : NULL;
}

Value *append_rows(Value *x, Value *y)
{
    CONSUME(x);
    OWNED Value *rows = rows_like(x, y);
    return rows ? append_columns(steal(&x), retain(columns_of(rows)), add_to_column) : NULL;
}

/* Rows whose columns are enumerated where those of `like` are. */
static Value *enumerate_columns(const Value *like, Value *rows)
{
    CONSUME(rows);
    const Value *wanted = columns_of(like);
    OWNED Value *columns = rows ? make_unshared(retain(columns_of(rows))) : NULL;
    for (Count i = 0; columns && i < columns->count; i++) {
        Value **column = &columns->items[i];
        if (is_enum(wanted->items[i]) &&
            !(*column = items_of_domain(enum_domain(wanted->items[i]), steal(column))))
            return NULL;
    }
    return columns ? new_table_of(retain(names_of(rows)), steal(&columns)) : NULL;
}

bool split_records(const Value *x, Value *y, Value **keys, Value **values)
{
    OWNED Value *plain = enkey(0, retain(x));
    OWNED Value *rows = plain ? rows_as_table(names_of(plain), columns_of(plain), y) : (release(y), NULL);
    const Value *key_names = names_of(keys_of(x));
    if (!rows)
        return false;
    if (!has_all(names_of(rows), key_names) || !has_all(names_of(plain), names_of(rows)))
        return raise_error(ERR_MISMATCH);
    *keys = enumerate_columns(keys_of(x), take(retain(key_names), retain(rows)));
    *values = *keys ? drop(retain(key_names), steal(&rows)) : NULL;
    if (!*values)
        return false;
    return is_table(*values) || raise_error(ERR_MISMATCH);
}

Value *upsert_rows(Value *x, Value *y)
{
    CONSUME(x);
    if (is_vector(y) && y->count == 0) {
        release(y);
        return steal(&x);
    }
    OWNED Value *keys = NULL;
    OWNED Value *values = NULL;
    return split_records(x, y, &keys, &values) ? replace_at(steal(&x), keys, steal(&values)) : NULL;
}
