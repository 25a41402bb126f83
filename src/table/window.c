/* window.c: wj and wj1: functions of the rows in a window of time around each row. */
#include "lang/lang.h"
#include "table/columns.h"
#include "table/join.h"
#include "table/table.h"
#include "verb/verb.h"

typedef struct {
    Value *from, *count; /* each window's rows, places in the index */
} Windows;

static void close_windows(Windows *windows)
{
    release(windows->from);
    release(windows->count);
}

/* Window i is begins[i]..ends[i], both ends in it; with `prevailing` it starts at the last row at or before
 * its begin, if there is one. */
static void find_window(const TimeIndex *index, Windows *windows, Count i, int64_t begin, int64_t end, bool prevailing)
{
    int64_t g = index->found->i64s[i];
    windows->from->i64s[i] = windows->count->i64s[i] = 0;
    if (g < 0)
        return;
    const int64_t *times = index->times->i64s;
    Count from = index->groups.starts->i64s[g], to = index->groups.starts->i64s[g + 1];
    Count first = last_at_or_before(times, from, to, prevailing || begin == NULL_I64 ? begin : begin - 1, from);
    if (!prevailing || first < from)
        first++;
    Count last = last_at_or_before(times, from, to, end, from);
    windows->from->i64s[i] = first;
    windows->count->i64s[i] = last < first ? 0 : last - first + 1;
}

static bool find_windows(const TimeIndex *index, Windows *windows, const Value *bounds, int type, bool prevailing)
{
    *windows = (Windows){0};
    OWNED Value *pair = is_mixed(bounds) && bounds->count == 2 ? retain(bounds) : raise_error(ERR_TYPE);
    if (!pair || pair->items[0]->type != type || pair->items[1]->type != type)
        return raise_error(ERR_TYPE) != NULL;
    OWNED Value *begins = time_words(pair->items[0]);
    OWNED Value *ends = begins ? time_words(pair->items[1]) : NULL;
    Count count = index->found->count;
    if (!ends || begins->count != count || ends->count != count)
        return raise_error(ERR_LENGTH) != NULL;
    windows->from = new_vector(TYPE_LONG, count);
    windows->count = windows->from ? new_vector(TYPE_LONG, count) : NULL;
    if (!windows->count)
        return false;
    for (Count i = 0; i < count; i++)
        find_window(index, windows, i, begins->i64s[i], ends->i64s[i], prevailing);
    return true;
}

static Value *call_on_window(const Value *f, const Value *columns, Count from, Count count)
{
    OWNED Value *args = new_vector(TYPE_MIXED, columns->count);
    for (Count c = 0; args && c < args->count; c++)
        if (!(args->items[c] = run_of(columns->items[c], from, count)))
            return NULL;
    if (!args)
        return NULL;
    int arg_count = (int)args->count;
    args->count = 0; /* the call takes them */
    return apply_value(f, args->items, arg_count);
}

/* (f;c), (f;c;d): f of the windows of the columns; *name is that of the last. */
static Value *window_column(const Value *call, const Value *table, const TimeIndex *index, const Windows *windows,
                            Symbol *name)
{
    if (!is_mixed(call) || call->count < 2)
        return raise_error(ERR_TYPE);
    OWNED Value *columns = new_vector(TYPE_MIXED, call->count - 1);
    for (Count c = 0; columns && c < columns->count; c++) {
        if (!is_symbol_atom(call->items[c + 1]))
            return raise_error(ERR_TYPE);
        *name = call->items[c + 1]->symbol;
        const Value *column = find_column(table, *name);
        if (!column)
            return raise_undefined(*name);
        if (!(columns->items[c] = take_rows(column, index->groups.rows)))
            return NULL;
    }
    OWNED Value *results = columns ? new_vector(TYPE_MIXED, windows->from->count) : NULL;
    for (Count i = 0; results && i < results->count; i++) {
        results->items[i] = call_on_window(call->items[0], columns, windows->from->i64s[i], windows->count->i64s[i]);
        if (!results->items[i])
            return NULL;
    }
    return results ? collapse(steal(&results)) : NULL;
}

/* calls: (q;(f;c);..) */
static Value *join_windows(const Value *bounds, const Value *names, Value *x, const Value *calls, bool prevailing)
{
    OWNED Value *result = x;
    bool listed = is_mixed(calls) && calls->count;
    OWNED Value *y = listed ? flatten_table(by_value(retain(calls->items[0]))) : raise_error(ERR_TYPE);
    TIME_INDEX index = {0};
    if (!y || !open_time_index(&index, x, y, names, false))
        return NULL;
    __attribute__((cleanup(close_windows))) Windows windows;
    const Value *times = find_column(y, names->symbols[names->count - 1]);
    OWNED Value *own = retain(names_of(x));
    if (!find_windows(&index, &windows, bounds, times->type, prevailing))
        return NULL;
    for (Count c = 1; c < calls->count; c++) {
        Symbol name;
        Value *column = window_column(calls->items[c], y, &index, &windows, &name);
        bool replaces = find_symbol(own, name) >= 0; /* several results may have one name */
        result = replaces ? set_column(steal(&result), name, column) : append_column(steal(&result), name, column);
        if (!result)
            return NULL;
    }
    return steal(&result);
}

static Value *run_wj(Value **args, int count, bool prevailing)
{
    CONSUME_ARGS(args, count);
    OWNED Value *names = symbol_list(steal(&args[1]));
    Target target;
    if (!names || !open_target(&target, steal(&args[2])))
        return NULL;
    OWNED Value *x = target.value;
    Value *flat = flatten_table(retain(x));
    Value *joined = flat ? join_windows(args[0], names, flat, args[3], prevailing) : NULL;
    return close_target(&target, enkey_table(joined, key_width(x)));
}

Value *wj(Value **args, int count)
{
    return run_wj(args, count, true);
}

Value *wj1(Value **args, int count)
{
    return run_wj(args, count, false);
}
