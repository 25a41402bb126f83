/* order.c: sorting a table by columns; nesting and flattening its rows. */
#include "table/columns.h"
#include "table/phrase.h"
#include "table/table.h"
#include "verb/verb.h"

/* ── xasc, xdesc ── */

static bool check_names_differ(const Value *names)
{
    for (Count i = 0; i < names->count; i++)
        for (Count j = 0; j < i; j++)
            if (names->symbols[i] == names->symbols[j])
                return raise_text("dup %s", names->symbols[i]) != NULL;
    return true;
}

static bool is_count_up(const Value *rows)
{
    for (Count i = 0; i < rows->count; i++)
        if (rows->i64s[i] != i)
            return false;
    return true;
}

static Value *sort_flat(Value *flat, const Value *names, bool descending)
{
    CONSUME(flat);
    OWNED Value *by = pick_columns(flat, names);
    OWNED Value *order = by ? grade(by, descending) : NULL;
    if (!order)
        return NULL;
    Value *sorted = is_count_up(order) ? retain(flat) : take_rows(flat, order);
    if (!sorted || descending)
        return sorted;
    Symbol first = names->symbols[0];
    const Value *column = find_column(sorted, first);
    return is_vector(column) ? set_column(sorted, first, set_attribute(retain(column), ATTR_SORTED)) : sorted;
}

static Value *sort_table(Value *names, Value *table, bool descending)
{
    OWNED Value *list = symbol_list(names);
    Target target;
    if (!list) {
        release(table);
        return NULL;
    }
    if (!open_target(&target, table))
        return NULL;
    OWNED Value *before = target.value;
    OWNED Value *flat = flatten_table(retain(before));
    if (!flat || !check_names_differ(names_of(flat)))
        return NULL;
    if (!list->count)
        return close_target(&target, steal(&before));
    return close_target(&target, enkey_table(sort_flat(steal(&flat), list, descending), key_width(before)));
}

Value *xasc(Value *names, Value *table)
{
    return sort_table(names, table, false);
}

Value *xdesc(Value *names, Value *table)
{
    return sort_table(names, table, true);
}

/* ── xgroup, ungroup ── */

static Value *nest_columns(const Value *columns, const Groups *groups)
{
    OWNED Value *nested = new_vector(TYPE_MIXED, columns->count);
    for (Count c = 0; nested && c < columns->count; c++)
        if (!(nested->items[c] = split_column(columns->items[c], groups)))
            return NULL;
    return steal(&nested);
}

Value *xgroup(Value *names, Value *table)
{
    OWNED Value *list = symbol_list(names);
    OWNED Value *flat = list ? flatten_table(table) : table;
    OWNED Value *by = list && flat ? pick_columns(flat, list) : NULL;
    OWNED Value *rest = by ? without_columns(flat, list) : NULL;
    GROUPS groups = {0};
    if (!rest || !group_rows(&groups, columns_of(by), count_of(flat)) || !sort_groups(&groups, columns_of(by)) ||
        !arrange_groups(&groups))
        return NULL;
    OWNED Value *nested = nest_columns(columns_of(rest), &groups);
    OWNED Value *keys = nested ? take_rows(by, groups.firsts) : NULL;
    OWNED Value *values = keys ? new_table_of(retain(names_of(rest)), steal(&nested)) : NULL;
    return values ? new_dict(steal(&keys), steal(&values)) : NULL;
}

/* Of each row, how many rows it becomes: the length of its lists. */
static Value *row_lengths(const Value *columns, Count rows)
{
    OWNED Value *lengths = repeat_value(new_long(-1), rows);
    for (Count c = 0; lengths && c < columns->count; c++) {
        const Value *column = columns->items[c];
        for (Count i = 0; is_mixed(column) && i < rows; i++) {
            if (!is_list(column->items[i]))
                continue;
            Count count = count_of(column->items[i]);
            if (lengths->i64s[i] >= 0 && lengths->i64s[i] != count)
                return raise_error(ERR_LENGTH);
            lengths->i64s[i] = count;
        }
    }
    for (Count i = 0; lengths && i < rows; i++)
        if (lengths->i64s[i] < 0)
            lengths->i64s[i] = 1;
    return steal(&lengths);
}

/* Row numbers, each repeated as often as its length. */
static Value *repeat_rows(const Value *lengths)
{
    Count total = 0;
    for (Count i = 0; i < lengths->count; i++)
        total += lengths->i64s[i];
    Value *rows = new_vector(TYPE_LONG, total);
    for (Count i = 0, at = 0; rows && i < lengths->count; i++)
        for (Count k = 0; k < lengths->i64s[i]; k++)
            rows->i64s[at++] = i;
    return rows;
}

static Value *flatten_column(const Value *column, const Value *lengths, const Value *rows)
{
    if (!is_mixed(column))
        return take_rows(column, rows);
    OWNED Value *flat = new_empty();
    for (Count i = 0; flat && i < column->count; i++) {
        const Value *cell = column->items[i];
        Value *part = is_list(cell) ? retain(cell) : repeat_value(retain(cell), lengths->i64s[i]);
        flat = part ? join_columns(steal(&flat), part) : NULL;
    }
    return flat ? collapse(steal(&flat)) : NULL;
}

Value *ungroup(Value *table)
{
    OWNED Value *flat = flatten_table(table);
    if (!flat || !count_of(flat))
        return steal(&flat);
    const Value *columns = columns_of(flat);
    OWNED Value *lengths = row_lengths(columns, count_of(flat));
    OWNED Value *rows = lengths ? repeat_rows(lengths) : NULL;
    OWNED Value *flattened = rows ? new_vector(TYPE_MIXED, columns->count) : NULL;
    for (Count c = 0; flattened && c < columns->count; c++)
        if (!(flattened->items[c] = flatten_column(columns->items[c], lengths, rows)))
            return NULL;
    return flattened ? new_table_of(retain(names_of(flat)), steal(&flattened)) : NULL;
}

/* ── fby ── */

Value *fby(Value *function_and_data, Value *by)
{
    CONSUME(function_and_data);
    CONSUME(by);
    if (!is_mixed(function_and_data) || function_and_data->count != 2)
        return raise_error(ERR_TYPE);
    const Value *function = function_and_data->items[0], *data = function_and_data->items[1];
    if (!is_list(data) || (!is_vector(by) && !is_table(by)))
        return raise_error(ERR_TYPE);
    if (count_of(data) != count_of(by))
        return raise_error(ERR_LENGTH);
    OWNED Value *columns = is_table(by) ? retain(columns_of(by)) : repeat_value(retain(by), 1);
    GROUPS groups = {0};
    if (!columns || !group_rows(&groups, columns, count_of(by)) || !arrange_groups(&groups))
        return NULL;
    OWNED Value *items = apply_by(function, data, &groups);
    return items ? spread_items(items, &groups) : NULL;
}
