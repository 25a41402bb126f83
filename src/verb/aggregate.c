/* aggregate.c: sum prd min max avg all any: many items to one. Statistics are in
 * statistics.c.
 *
 * A vector gives an atom, nulls left out. A list of lists is folded, item by item, so
 * nulls there spread. */
#include "verb/aggregate.h"
#include <string.h>

static const char sum_types[] = "i.iiijef..pmdznuvt";
static const char extreme_types[] = "b.xhijefc.pmdznuvt";
static const char truth_types[] = "b.bbbbbbb.bbbbbbbb";

bool is_null_atom(const Value *x)
{
    uint8_t null = 0;
    if (x->type == -TYPE_SYMBOL)
        return x->symbol == empty_symbol;
    if (is_atom(x) && x->type != -TYPE_GUID)
        (x->type == -TYPE_CHAR
             ? kernels->monad->null_char
             : kernels->monad->null[cell_of(x->type)])(cells_of(x), &null, 1);
    return null;
}

static bool only_atoms(const Value *list)
{
    for (Count i = 0; i < list->count; i++)
        if (!is_atom(list->items[i]))
            return false;
    return true;
}

/* f between the items from the left; `start` of an empty list. Among atoms alone nulls
 * are left out. */
static Value *fold(Dyad f, Value *list, Value *start)
{
    CONSUME(list);
    CONSUME(start);
    bool skip = only_atoms(list);
    OWNED Value *result = NULL;
    for (Count i = 0; i < list->count; i++) {
        if (skip && is_null_atom(list->items[i]))
            continue;
        Value *item = retain(list->items[i]);
        result = result ? f(steal(&result), item) : item;
        if (!result)
            return NULL;
    }
    return result ? steal(&result) : steal(&start);
}

Value *aggregate_columns(Monad self, Value *table)
{
    CONSUME(table);
    const Value *columns = columns_of(table);
    OWNED Value *values = new_vector(TYPE_MIXED, columns->count);
    for (Count i = 0; values && i < columns->count; i++)
        if (!(values->items[i] = self(retain(columns->items[i]))))
            return NULL;
    return values ? new_dict(retain(names_of(table)), collapse(steal(&values))) : NULL;
}

/* A dictionary is what its values are; a table gives one result a column. */
static Value *aggregate_inside(Monad self, Dyad f, Value *x, Value *start)
{
    CONSUME(start);
    if (!start || is_function(x)) {
        release(x);
        return start ? raise_error(ERR_TYPE) : NULL;
    }
    if (is_table(x))
        return aggregate_columns(self, x);
    if (!is_dict(x))
        return fold(f, x, steal(&start));
    Value *values = retain(values_of(x));
    release(x);
    return self(values);
}

static Value *typed_atom(int type)
{
    return new_atom_like(type, 0);
}

Value *sum(Value *x)
{
    if (!is_flat(x))
        return aggregate_inside(sum, plus, x, new_long(0));
    CONSUME(x);
    int type = result_type1(sum_types, x->type);
    if (type < 0)
        return raise_error(ERR_TYPE);
    if (is_atom(x))
        return steal(&x);
    Value *result = typed_atom(type);
    int64_t whole = 0;
    double real = 0;
    bool floats = cell_of(type) >= CELL_F32;
    kernels->reduce->sum[cell_of(x->type)](x->bytes, floats ? (void *)&real : &whole,
                                           x->count);
    if (result)
        kernels->convert->to[floats ? CELL_F64 : CELL_I64][cell_of(type)](
            floats ? (void *)&real : &whole, (void *)cells_of(result), 1);
    return result;
}

Value *prd(Value *x)
{
    if (!is_flat(x))
        return aggregate_inside(prd, times, x, new_long(1));
    CONSUME(x);
    int type = result_type1(sum_types, x->type);
    if (type < 0)
        return raise_error(ERR_TYPE);
    if (is_atom(x))
        return steal(&x);
    bool floats = cell_of(type) >= CELL_F32;
    int raw = floats ? TYPE_FLOAT : TYPE_LONG;
    OWNED Value *wide = bring_raw(raw, steal(&x));
    Value *result = wide ? typed_atom(type) : NULL;
    if (!result)
        return NULL;
    int64_t total[1]; /* of either cell */
    kernels->reduce->product[cell_of(raw)](wide->bytes, total, wide->count);
    kernels->convert->to[cell_of(raw)][cell_of(type)](total, (void *)cells_of(result), 1);
    return result;
}

static Value *extreme(const Loop1 *loops, Value *x, bool least)
{
    CONSUME(x);
    int type = result_type1(extreme_types, x->type);
    if (type < 0)
        return raise_error(ERR_TYPE);
    if (is_atom(x))
        return steal(&x);
    Value *result = typed_atom(type);
    if (result)
        loops[cell_of(type)](x->bytes, (void *)cells_of(result), x->count);
    if (result && type == TYPE_BOOLEAN && !x->count)
        result->u8 = least;
    return result;
}

Value *min(Value *x)
{
    return is_flat(x) ? extreme(kernels->reduce->min, x, true)
                      : aggregate_inside(min, and_, x, new_long(INF_I64));
}

Value *max(Value *x)
{
    return is_flat(x) ? extreme(kernels->reduce->max, x, false)
                      : aggregate_inside(max, or_, x, new_long(-INF_I64));
}

/* ── avg ── */

/* Sum over count of what is not null. */
static double mean_of(const Value *x)
{
    Cell cell = cell_of(x->type);
    int64_t valid = kernels->reduce->count_valid[cell](x->bytes, x->count), whole = 0;
    double real = 0;
    kernels->reduce->sum[cell](x->bytes, cell >= CELL_F32 ? (void *)&real : &whole,
                               x->count);
    return (cell >= CELL_F32 ? real : (double)whole) / (double)valid;
}

Value *avg(Value *x)
{
    CONSUME(x);
    if (is_mixed(x)) {
        OWNED Value *count = x->count ? new_long(x->count) : NULL;
        if (!x->count || !count)
            return x->count ? NULL : new_float(NAN);
        Value *total = sum(steal(&x));
        return total ? divide(total, steal(&count)) : NULL;
    }
    if (is_table(x))
        return aggregate_columns(avg, steal(&x));
    if (is_dict(x))
        return avg(retain(values_of(x)));
    if (!is_flat(x) || result_type1(truth_types, x->type) < 0)
        return raise_error(ERR_TYPE);
    if (is_atom(x))
        return bring_raw(TYPE_FLOAT, steal(&x));
    if (cell_of(x->type) == CELL_I64) /* as floats their sum does not wrap around */
        x = bring_raw(TYPE_FLOAT, x);
    return x ? new_float(mean_of(x)) : NULL;
}

/* ── all, any ── */

static Value *truth(Value *x)
{
    x = not_(x);
    return x ? not_(x) : NULL;
}

static Value *truths(Value *x)
{
    CONSUME(x);
    if (!is_mixed(x))
        return steal(&x);
    OWNED Value *result = new_vector(TYPE_MIXED, x->count);
    for (Count i = 0; result && i < x->count; i++)
        if (!(result->items[i] = truth(retain(x->items[i]))))
            return NULL;
    return steal(&result);
}

static Value *ask(bool (*const *loops)(const void *, int64_t), Value *x)
{
    CONSUME(x);
    if (result_type1(truth_types, x->type) < 0)
        return raise_error(ERR_TYPE);
    return new_boolean(loops[cell_of(x->type)](cells_of(x), is_atom(x) ? 1 : x->count));
}

Value *all(Value *x)
{
    if (is_flat(x))
        return ask(kernels->reduce->all, x);
    x = truths(x);
    return x ? aggregate_inside(all, and_, x, new_boolean(true)) : NULL;
}

Value *any(Value *x)
{
    if (is_flat(x))
        return ask(kernels->reduce->any, x);
    x = truths(x);
    return x ? aggregate_inside(any, or_, x, new_boolean(false)) : NULL;
}
