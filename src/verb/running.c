/* running.c: sums prds mins maxs avgs, deltas ratios differ, fills, prev next xprev: as
 * many items as came in. */
#include "verb/aggregate.h"
#include <string.h>

static const char sum_types[] = "i.iiijef..pmdznuvt";
static const char extreme_types[] = "b.xhijefc.pmdznuvt";
static const char delta_types[] = "i.iiijef..niifnuvt";
static const char avgs_types[] = "f.ffffff..ffffffff";
static const char float_types[] = "f.fffffff.ffffffff";

/* The results of f between the items so far. */
static Value *scan(Dyad f, Value *list)
{
    CONSUME(list);
    OWNED Value *result = new_vector(TYPE_MIXED, list->count);
    for (Count i = 0; result && i < list->count; i++) {
        Value *item = item_of(list, i);
        if (item && i)
            item = f(retain(result->items[i - 1]), item);
        if (!(result->items[i] = item))
            return NULL;
    }
    return result ? collapse(steal(&result)) : NULL;
}

/* Of a dictionary its values run, of a table each column. */
static Value *run_inside(Monad self, Value *x)
{
    return is_dict(x) || is_table(x) ? map_monad(self, x)
                                     : (release(x), raise_error(ERR_TYPE));
}

static Value *running(Monad self, Dyad f, const char *types, const Loop1 *loops, Value *x)
{
    if (is_mixed(x))
        return scan(f, x);
    if (!is_flat(x))
        return run_inside(self, x);
    CONSUME(x);
    int type = result_type1(types, x->type);
    if (type < 0)
        return raise_error(ERR_TYPE);
    if (is_atom(x))
        return steal(&x);
    if (!(x = bring_raw(type, x)) || !(x = make_unshared(x)))
        return NULL;
    x->attribute = ATTR_NONE;
    loops[cell_of(type)](x->bytes, x->bytes, x->count);
    return steal(&x);
}

Value *sums(Value *x)
{
    return running(sums, plus, sum_types, kernels->scan->sums, x);
}
Value *prds(Value *x)
{
    return running(prds, times, sum_types, kernels->scan->prds, x);
}
Value *mins(Value *x)
{
    return running(mins, and_, extreme_types, kernels->scan->mins, x);
}
Value *maxs(Value *x)
{
    return running(maxs, or_, extreme_types, kernels->scan->maxs, x);
}

static Value *counts_so_far(Count count)
{
    Value *result = new_vector(TYPE_LONG, count);
    for (Count i = 0; result && i < count; i++)
        result->i64s[i] = i + 1;
    return result;
}

Value *avgs(Value *x)
{
    if (is_mixed(x)) {
        Value *counts = counts_so_far(x->count),
              *totals = counts ? sums(x) : (release(x), NULL);
        return totals ? divide(totals, counts) : (release(counts), NULL);
    }
    if (!is_flat(x))
        return run_inside(avgs, x);
    CONSUME(x);
    if (result_type1(avgs_types, x->type) < 0)
        return raise_error(ERR_TYPE);
    if (!(x = bring_raw(TYPE_FLOAT, x)) || is_atom(x) || !(x = make_unshared(x)))
        return steal(&x);
    x->attribute = ATTR_NONE;
    double total = 0;
    for (Count i = 0, valid = 0; i < x->count; i++) {
        if (!isnan(x->f64s[i])) {
            total += x->f64s[i];
            valid++;
        }
        x->f64s[i] = total / (double)valid;
    }
    return steal(&x);
}

/* ── neighbours ── */

static Value *between_neighbours(Dyad f, Value *list, Value *before_first)
{
    CONSUME(list);
    OWNED Value *last = before_first;
    OWNED Value *result = last ? new_vector(TYPE_MIXED, list->count) : NULL;
    for (Count i = 0; result && i < list->count; i++) {
        if (!(result->items[i] = f(retain(list->items[i]), steal(&last))))
            return NULL;
        last = retain(list->items[i]);
    }
    return result ? collapse(steal(&result)) : NULL;
}

static Value *neighbours(Monad self, const char *types, const Loop1 *loops, Value *x)
{
    if (!is_flat(x))
        return run_inside(self, x);
    CONSUME(x);
    int type = result_type1(types, x->type);
    if (type < 0)
        return raise_error(ERR_TYPE);
    if (is_atom(x))
        return steal(&x);
    if (!(x = bring_raw(type, x)))
        return NULL;
    Value *result = new_vector(type, x->count);
    if (result)
        loops[cell_of(type)](x->bytes, result->bytes, x->count);
    return result;
}

Value *deltas(Value *x)
{
    return is_mixed(x) ? between_neighbours(minus, x, new_long(0))
                       : neighbours(deltas, delta_types, kernels->scan->deltas, x);
}

Value *ratios(Value *x)
{
    const Loop1 loops[CELLS] = {[CELL_F64] = kernels->scan->ratios};
    return is_mixed(x) ? between_neighbours(divide, x, new_long(1))
                       : neighbours(ratios, float_types, loops, x);
}

/* deltas[x;y] and ratios[x;y]: what comes before the first item is x. */
static Value *from_before(Dyad f, Value *x, Value *y)
{
    CONSUME(x);
    CONSUME(y);
    if (!is_vector(y))
        return raise_error(ERR_RANK);
    OWNED Value *items = to_mixed(steal(&y));
    return items ? between_neighbours(f, steal(&items), steal(&x)) : NULL;
}

Value *deltas_from(Value **args, int count)
{
    return count == 1 ? deltas(args[0]) : from_before(minus, args[0], args[1]);
}

Value *ratios_from(Value **args, int count)
{
    return count == 1 ? ratios(args[0]) : from_before(divide, args[0], args[1]);
}

/* 1b where an item does not match the one before. */
Value *differ(Value *x)
{
    CONSUME(x);
    if (is_atom(x) || is_function(x))
        return raise_error(ERR_TYPE);
    if (is_dict(x)) {
        Value *values = differ(retain(values_of(x)));
        return values ? new_dict(retain(keys_of(x)), values) : NULL;
    }
    Count count = count_of(x);
    if (is_simple(x) && x->type != TYPE_GUID && x->type != TYPE_SYMBOL && !is_enum(x) &&
        count > 0) {
        Value *result = new_vector(TYPE_BOOLEAN, count);
        int common = cell_of(x->type) == CELL_F32 ? TYPE_FLOAT : x->type;
        OWNED Value *same = result ? bring_raw(common, retain(x)) : NULL;
        if (!same)
            return release(result), NULL;
        result->u8s[0] = 1;
        kernels->compare->unequal[cell_of(common)](
            same->bytes + item_size(common), same->bytes, result->bytes + 1, count - 1);
        return result;
    }
    OWNED Value *result = new_vector(TYPE_BOOLEAN, count);
    OWNED Value *last = NULL;
    for (Count i = 0; result && i < count; i++) {
        Value *item = item_of(x, i);
        if (!item)
            return NULL;
        result->u8s[i] = !last || !values_match(item, last);
        release(last);
        last = item;
    }
    return steal(&result);
}

/* differ[x;y]: what comes before the first item is x. Deprecated in the manual, and used. */
Value *differ_from(Value **args, int count)
{
    if (count == 1)
        return differ(args[0]);
    OWNED Value *before = args[0];
    bool is_list = is_vector(args[1]) || is_table(args[1]);
    if (!is_list || !count_of(args[1]))
        return is_list ? differ(args[1]) : (release(args[1]), raise_error(ERR_TYPE));
    OWNED Value *first = item_of(args[1], 0);
    OWNED Value *same = first ? match(steal(&before), steal(&first)) : NULL;
    Value *result = same ? differ(retain(args[1])) : NULL;
    if (result)
        result->u8s[0] = !same->u8;
    release(args[1]);
    return result;
}

/* ── fills ── */

static Value *fill_cells(Value *x)
{
    x = make_unshared(x);
    if (!x)
        return NULL;
    x->attribute = ATTR_NONE;
    int64_t width = item_size(x->type);
    if (x->type == TYPE_SYMBOL || x->type == TYPE_GUID || is_enum(x)) {
        for (Count i = 1; i < x->count; i++)
            if (is_null_at(x, i))
                memcpy(x->bytes + i * width, x->bytes + (i - 1) * width, (size_t)width);
        return x;
    }
    (x->type == TYPE_CHAR
         ? kernels->scan->fills_char
         : kernels->scan->fills[cell_of(x->type)])(x->bytes, x->bytes, x->count);
    return x;
}

Value *fills(Value *x)
{
    if (is_atom(x))
        return x;
    return is_simple(x)  ? fill_cells(x)
           : is_mixed(x) ? scan(fill, x)
                         : run_inside(fills, x);
}

/* ── shifts ── */

/* count>0: the items moved that far towards the end, nulls before them; count<0: the
 * other way. */
static Value *shift_mixed(Value *list, Count by)
{
    CONSUME(list);
    by = by > list->count ? list->count : by < -list->count ? -list->count : by;
    OWNED Value *result = new_vector(TYPE_MIXED, list->count);
    for (Count i = 0; result && i < list->count; i++) {
        Count from = i - by;
        result->items[i] =
            from >= 0 && from < list->count ? retain(list->items[from]) : null_like(list);
        if (!result->items[i])
            return NULL;
    }
    return result ? collapse(steal(&result)) : NULL;
}

static Value *shift(Value *x, Count by);

static Value *shift_columns(Value *table, Count by)
{
    CONSUME(table);
    const Value *columns = columns_of(table);
    OWNED Value *result = new_vector(TYPE_MIXED, columns->count);
    for (Count i = 0; result && i < columns->count; i++)
        if (!(result->items[i] = shift(retain(columns->items[i]), by)))
            return NULL;
    return result ? new_table_of(retain(names_of(table)), steal(&result)) : NULL;
}

static Value *shift(Value *x, Count by)
{
    if (is_mixed(x))
        return shift_mixed(x, by);
    if (is_table(x))
        return shift_columns(x, by);
    CONSUME(x);
    if (is_dict(x)) {
        Value *values = shift(retain(values_of(x)), by);
        return values ? new_dict(retain(keys_of(x)), values) : NULL;
    }
    if (!is_vector(x))
        return raise_error(ERR_TYPE);
    Count count = x->count, gap = by < -count || by > count ? count : by < 0 ? -by : by;
    OWNED Value *null = null_like(x);
    Value *result = new_list_like(x, count);
    if (!null || !result)
        return release(result), NULL;
    size_t width = (size_t)item_size(x->type), kept = (size_t)(count - gap) * width;
    char *hole = result->bytes + (by > 0 ? 0 : kept);
    memcpy(result->bytes + (by > 0 ? (size_t)gap * width : 0),
           x->bytes + (by > 0 ? 0 : (size_t)gap * width), kept);
    for (Count i = 0; i < gap; i++)
        memcpy(hole + (size_t)i * width, cells_of(null), width);
    return result;
}

Value *prev(Value *x)
{
    return shift(x, 1);
}

Value *next(Value *x)
{
    return shift(x, -1);
}

Value *xprev(Value *n, Value *x)
{
    CONSUME(n);
    CONSUME(x);
    if (!is_integer_atom(n))
        return raise_error(ERR_TYPE);
    return shift(steal(&x), integer_of(n));
}
