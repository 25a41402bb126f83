/* asof.c: aj and its kin, asof: the last row at or before each time. */
#include "table/columns.h"
#include "table/join.h"
#include "table/table.h"
#include "verb/verb.h"

/* For each row asked about: the row of the table, or 0N. */
static Value *asof_rows(const TimeIndex *index)
{
    const Groups *groups = &index->groups;
    OWNED Value *hints = run_of(groups->starts, 0, group_count(groups));
    Value *rows = hints ? new_vector(TYPE_LONG, index->found->count) : NULL;
    for (Count i = 0; rows && i < rows->count; i++) {
        int64_t g = index->found->i64s[i];
        rows->i64s[i] = NULL_I64;
        if (g < 0)
            continue;
        Count from = groups->starts->i64s[g];
        Count at = last_at_or_before(index->times->i64s, from, groups->starts->i64s[g + 1], index->asked->i64s[i],
                                     hints->i64s[g]);
        if (at < from)
            continue;
        hints->i64s[g] = at;
        rows->i64s[i] = groups->rows->i64s[at];
    }
    return rows;
}

static Value *find_asof(const Value *asking, const Value *table, const Value *names)
{
    TIME_INDEX index = {0};
    return open_time_index(&index, asking, table, names, true) ? asof_rows(&index) : NULL;
}

/* Without columns at all there is nothing to join: NULL with no error. */
static Value *drop_columns(const Value *table, const Value *names)
{
    Count kept = 0;
    for (Count c = 0; c < names_of(table)->count; c++)
        kept += find_symbol(names, names_of(table)->symbols[c]) < 0;
    return kept ? without_columns(table, names) : NULL;
}

static Value *join_asof(const Value *names, Value *x, const Value *y, bool take_time, bool fill)
{
    CONSUME(x);
    OWNED Value *rows = find_asof(x, y, names);
    OWNED Value *dropped = rows ? run_of(names, 0, names->count - take_time) : NULL;
    OWNED Value *values = dropped ? drop_columns(y, dropped) : NULL;
    if (error_pending())
        return NULL;
    return values ? left_join(steal(&x), values, rows, fill) : steal(&x);
}

static Value *run_aj(Value **args, int count, bool take_time, bool fill)
{
    CONSUME_ARGS(args, count);
    OWNED Value *names = symbol_list(steal(&args[0]));
    OWNED Value *y = names ? flatten_table(by_value(steal(&args[2]))) : NULL;
    Target target;
    if (!y || !open_target(&target, steal(&args[1])))
        return NULL;
    OWNED Value *x = target.value;
    Value *flat = flatten_table(retain(x));
    Value *joined = flat ? join_asof(names, flat, y, take_time, fill) : NULL;
    return close_target(&target, enkey_table(joined, key_width(x)));
}

Value *aj(Value **args, int count)
{
    return run_aj(args, count, false, false);
}

Value *aj0(Value **args, int count)
{
    return run_aj(args, count, true, false);
}

Value *ajf(Value **args, int count)
{
    return run_aj(args, count, false, true);
}

Value *ajf0(Value **args, int count)
{
    return run_aj(args, count, true, true);
}

Value *asof(Value *table, Value *key)
{
    CONSUME(key);
    OWNED Value *flat = flatten_table(by_value(table));
    bool row = is_dict(key) && !is_keyed_table(key);
    OWNED Value *asking = !flat ? NULL : row ? table_of_row(key) : is_table(key) ? retain(key) : raise_error(ERR_TYPE);
    OWNED Value *rows = asking ? find_asof(asking, flat, names_of(asking)) : NULL;
    OWNED Value *rest = rows ? without_columns(flat, names_of(asking)) : NULL;
    OWNED Value *result = rest ? take_rows(rest, rows) : NULL;
    return result && is_dict(key) ? item_of(result, 0) : steal(&result);
}
