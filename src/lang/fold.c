/* fold.c: f/ and f\ applied: over lists, until nothing changes, a number of times, while a condition holds. */
#include "lang/iterate.h"
#include "lang/machine.h"

/* ── primitives whose iteration has a name of its own ── */

typedef struct {
    Dyad operator;
    Monad fold, scan;
} KnownFold;
static const KnownFold known_folds[] = {
    {plus, sum, sums}, {times, prd, prds}, {and_, min, mins}, {or_, max, maxs}, {join, raze, NULL},
};

static bool is_of_numbers(const Value *x)
{
    return is_simple(x) && x->type != TYPE_SYMBOL && x->type != TYPE_CHAR && x->type != TYPE_GUID;
}

static Monad known_fold(const Value *f, const Value *x, bool scan)
{
    for (size_t i = 0; i < sizeof known_folds / sizeof *known_folds; i++) {
        const KnownFold *known = &known_folds[i];
        if (!is_dyad(f, known->operator))
            continue;
        bool fits = known->operator == join ? is_mixed(x) && x->count > 1 : is_of_numbers(x);
        return !fits ? NULL : scan ? known->scan : known->fold;
    }
    return NULL;
}

/* ── steps ── */

/* Results as they come, when scanning; folding keeps none. */
typedef struct {
    Value *list;
    bool keeps;
} Steps;
#define STEPS __attribute__((cleanup(close_steps))) Steps /* a local, closed on every return */

static void close_steps(Steps *steps)
{
    release(steps->list);
}

static bool keep_step(Steps *steps, const Value *x)
{
    if (!steps->keeps)
        return true;
    Count at = steps->list->count;
    steps->list = resize_vector(steps->list, at + 1);
    return steps->list && put_result(&steps->list, at, retain(x));
}

static Value *finish_steps(Steps *steps, Value *last)
{
    if (!steps->keeps)
        return last;
    release(last);
    return collapse(steal(&steps->list));
}

static bool start_steps(Steps *steps, bool scan)
{
    *steps = (Steps){scan ? new_empty() : NULL, scan};
    return !scan || steps->list;
}

/* ── until nothing changes, a number of times, while ── */

static Value *converge(const Value *f, Value *x, bool scan)
{
    OWNED Value *last = x;
    OWNED Value *first = retain(x);
    STEPS steps;
    if (!start_steps(&steps, scan) || !keep_step(&steps, last))
        return NULL;
    for (;;) {
        Value *next = is_stopped() ? NULL : apply1(f, retain(last));
        if (!next)
            return NULL;
        if (values_match(next, last) || values_match(next, first)) {
            release(next);
            return finish_steps(&steps, steal(&last));
        }
        release(last);
        last = next;
        if (!keep_step(&steps, last))
            return NULL;
    }
}

/* Whether to go on: a count left, or a condition on the last value; -1: error. */
static int goes_on(const Value *condition, int64_t *left, const Value *x)
{
    if (is_stopped())
        return -1;
    if (*left != INT64_MIN)
        return (*left)-- > 0;
    OWNED Value *holds = apply1(condition, retain(x));
    if (!holds)
        return -1;
    if (!is_integer_atom(holds)) {
        raise_error(ERR_TYPE);
        return -1;
    }
    return integer_of(holds) != 0;
}

static Value *repeat(const Value *f, Value *condition, Value *x, bool scan)
{
    CONSUME(condition);
    OWNED Value *last = x;
    int64_t left = is_integer_atom(condition) ? integer_of(condition) : INT64_MIN;
    STEPS steps;
    if (!start_steps(&steps, scan) || !keep_step(&steps, last))
        return NULL;
    for (;;) {
        int more = goes_on(condition, &left, last);
        if (more == 0)
            return finish_steps(&steps, steal(&last));
        if (more < 0 || !(last = apply1(f, steal(&last))) || !keep_step(&steps, last))
            return NULL;
    }
}

/* ── over lists ── */

/* f[last;item;item..] of row i; last is consumed. */
static Value *fold_row(const Value *f, Value *last, Value **lists, int count, Count i)
{
    if (count == 1)
        return apply2(f, last, argument_at(lists[0], i));
    Value *args[MAX_EACH] UNINITIALIZED;
    args[0] = last;
    for (int a = 0; a < count; a++)
        if (!(args[a + 1] = argument_at(lists[a], i))) {
            CONSUME_ARGS(args, a + 1);
            return NULL;
        }
    return apply_value(f, args, count + 1);
}

/* Folds from `start` over items first..rows of the lists. */
static Value *fold(const Value *f, Value *start, Value **lists, int count, Count first, Count rows, Steps *steps)
{
    OWNED Value *last = start;
    for (Count i = first; i < rows; i++)
        if (is_stopped() || !(last = fold_row(f, steal(&last), lists, count, i)) || !keep_step(steps, last))
            return NULL;
    return finish_steps(steps, steal(&last));
}

/* What a fold over nothing gives: the identity of the known ones, else the empty list itself. */
static Value *fold_nothing(const Value *f, Value *x, bool scan)
{
    Monad known = known_fold(f, x, false);
    if (known)
        return known(x);
    bool adds = is_dyad(f, plus), counts = is_mixed(x) && !scan && (adds || is_dyad(f, times));
    release(x);
    return counts ? new_long(!adds) : new_empty();
}

/* From the first item. Joining starts from (), so that the first step is a list, too. */
static Value *fold_items(const Value *f, Value *x, Count rows, bool scan)
{
    OWNED Value *start = item_of(x, 0);
    if (start && !is_dict(start) && is_dyad(f, join) && (scan || rows == 1))
        start = apply2(f, new_empty(), steal(&start));
    STEPS steps;
    if (!start_steps(&steps, scan) || !start || !keep_step(&steps, start))
        return NULL;
    return fold(f, steal(&start), &x, 1, 1, rows, &steps);
}

static Value *fold_list(const Value *f, Value *x, bool scan)
{
    CONSUME(x);
    OWNED Value *dict = is_dict(x) ? steal(&x) : NULL;
    if (dict)
        x = retain(values_of(dict));
    if (!iterates(x))
        return steal(&x);
    Count rows = count_of(x);
    if (!rows)
        return fold_nothing(f, steal(&x), scan);
    Monad known = known_fold(f, x, scan);
    Value *result = known ? known(steal(&x)) : fold_items(f, x, rows, scan);
    return result && dict && scan ? new_dict(retain(keys_of(dict)), result) : result;
}

static Value *fold_from(const Value *f, Value **args, int count, bool scan)
{
    OWNED Value *start = args[0];
    CONSUME_ARGS(args + 1, count - 1);
    OWNED Value *keys = NULL;
    for (int i = 1; i < count; i++)
        if (is_dict(args[i])) {
            Value *values = retain(values_of(args[i]));
            if (!keys)
                keys = retain(keys_of(args[i]));
            release(args[i]);
            args[i] = values;
        }
    Count rows = common_count(args + 1, count - 1);
    STEPS steps;
    if (!start_steps(&steps, scan && rows >= 0) || rows == -2)
        return NULL;
    if (count > MAX_EACH)
        return raise_error(ERR_LIMIT);
    Value *result = fold(f, steal(&start), args + 1, count - 1, 0, rows < 0 ? 1 : rows, &steps);
    if (result && scan && rows == 0 && is_simple(args[1])) {
        release(result);
        return new_empty();
    }
    return result && scan && keys ? new_dict(steal(&keys), result) : result;
}

/* a b\\c on floats: each step is the last times b plus c. */
static Value *linear_scan(const Value *start, const Value *factors, const Value *terms)
{
    if (!is_atom(start) || terms->count != factors->count)
        return raise_error(is_atom(start) ? ERR_LENGTH : ERR_TYPE);
    Value *results = new_vector(TYPE_FLOAT, terms->count);
    double last = float_of(start);
    for (Count i = 0; results && i < terms->count; i++)
        results->f64s[i] = last = last * factors->f64s[i] + terms->f64s[i];
    return results;
}

Value *apply_fold(const Value *f, Value **args, int count, bool scan)
{
    int rank = rank_of(f);
    if (scan && count == 2 && f->type == TYPE_FLOAT && args[1]->type == TYPE_FLOAT) {
        CONSUME_ARGS(args, count);
        return linear_scan(args[0], f, args[1]);
    }
    bool unary = is_function(f) ? rank == 1 : !is_mixed(f) || (f->count && is_atom(f->items[0]));
    if (count == 1)
        return unary ? converge(f, args[0], scan) : fold_list(f, args[0], scan);
    if (count == 2 && unary)
        return repeat(f, args[0], args[1], scan);
    return fold_from(f, args, count, scan);
}
