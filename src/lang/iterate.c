/* iterate.c: f' f/ f\ f': f/: f\: applied. */
#include "lang/lang.h"
#include "lang/machine.h"
#include "lang/verbs.h"
#include "value/atoms.h"

static bool is_stopped(void)
{
    if (!context->interrupted)
        return false;
    raise_interruption();
    return true;
}

static bool iterates(const Value *x)
{
    return x->type >= 0 && x->type <= TYPE_DICT;
}

/* item_of, quick for what most loops go over. */
static inline Value *next_item(const Value *x, Count i)
{
    return x->type == TYPE_LONG ? make_long(x->i64s[i]) : item_of(x, i);
}

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

/* ── each ── */

/* Results of a known number of calls: a simple vector as long as they are atoms of one type, so that a million of
 * them are not kept apart until the end. */
static bool is_packable(const Value *x)
{
    return x->type < 0 && x->type > -TYPE_ENUM && x->type != -TYPE_GUID;
}

static bool unpack_results(Value **results, Count filled)
{
    OWNED Value *mixed = new_vector(TYPE_MIXED, (*results)->count);
    for (Count i = 0; mixed && i < filled; i++)
        if (!(mixed->items[i] = item_of(*results, i)))
            return false;
    if (!mixed)
        return false;
    release(*results);
    *results = steal(&mixed);
    return true;
}

/* Consumes the item; false: it is NULL, or there is no memory. */
static bool put_result(Value **results, Count i, Value *item)
{
    if (!item)
        return false;
    if (item->type == -TYPE_LONG && (*results)->type == TYPE_LONG) {
        (*results)->i64s[i] = item->i64;
        release_quick(item);
        return true;
    }
    if (i == 0 && is_packable(item)) {
        Value *packed = new_vector(-item->type, (*results)->count);
        if (!packed) {
            release(item);
            return false;
        }
        release(*results);
        *results = packed;
    }
    if (is_simple(*results) && item->type != -(*results)->type && !unpack_results(results, i)) {
        release(item);
        return false;
    }
    store_item(*results, i, item);
    return true;
}

static Value *each_list(const Value *f, const Value *x)
{
    Count count = count_of(x);
    OWNED Value *results = new_vector(TYPE_MIXED, count);
    for (Count i = 0; results && i < count; i++) {
        if (is_stopped() || !put_result(&results, i, apply1(f, next_item(x, i))))
            return NULL;
    }
    if (results && !count)
        return is_simple(x) || is_mixed(x) ? new_empty() : steal(&results);
    return results ? collapse(steal(&results)) : NULL;
}

static Value *each_one(const Value *f, Value *x)
{
    CONSUME(x);
    if (f->type == TYPE_UNARY && f->i64 >= 0 && verb_at(f->i64)->traits & ATOMIC && is_simple(x) && x->count)
        return verb_at(f->i64)->monad(steal(&x));
    if (!iterates(x))
        return apply1(f, steal(&x));
    if (!is_dict(x))
        return each_list(f, x);
    Value *values = each_list(f, values_of(x));
    return values ? new_dict(retain(keys_of(x)), values) : NULL;
}

/* Length that the iterated arguments share, -1 when none iterates, -2 with 'length raised. */
static Count common_count(Value **args, int count)
{
    Count common = -1;
    for (int i = 0; i < count; i++) {
        if (!iterates(args[i]))
            continue;
        Count n = count_of(args[i]);
        if (common >= 0 && n != common) {
            raise_error(ERR_LENGTH);
            return -2;
        }
        common = n;
    }
    return common;
}

static Value *argument_at(const Value *x, Count i)
{
    return iterates(x) ? next_item(x, i) : retain(x);
}

enum { MAX_EACH = 64 };
#define UNINITIALIZED __attribute__((uninitialized)) /* the hardened build would clear the array at each call */

static Value *call_row(const Value *f, Value **lists, int count, Count i)
{
    Value *args[MAX_EACH] UNINITIALIZED;
    for (int a = 0; a < count; a++)
        if (!(args[a] = argument_at(lists[a], i))) {
            CONSUME_ARGS(args, a);
            return NULL;
        }
    return apply_value(f, args, count);
}

static bool joins(const Value *f)
{
    return f->type == TYPE_BINARY && f->i64 >= 0 && !strcmp(verb_at(f->i64)->name, ",");
}

/* Rows joined to rows are columns joined to columns, and those have a type when there is no row. */
static Value *join_sideways(const Value *x, const Value *y)
{
    OWNED Value *left = flip(retain(x));
    Value *right = left ? flip(retain(y)) : NULL;
    Value *columns = right ? join(steal(&left), right) : NULL;
    return columns ? flip(columns) : NULL;
}

static Value *each_rows(const Value *f, Value **args, int count, Count rows)
{
    if (count == 2 && joins(f) && is_table(args[0]) && is_table(args[1]))
        return join_sideways(args[0], args[1]);
    OWNED Value *results = new_vector(TYPE_MIXED, rows);
    for (Count i = 0; results && i < rows; i++)
        if (is_stopped() || !put_result(&results, i, call_row(f, args, count, i)))
            return NULL;
    return results ? collapse(steal(&results)) : NULL;
}

/* Dictionaries meet by key: both sides' keys, as x f y does. */
static Value *each_dicts(const Value *f, Value **args)
{
    const Value *x = args[0], *y = args[1];
    if (is_dict(x) && is_dict(y)) {
        OWNED Value *keys = union_(retain(keys_of(x)), retain(keys_of(y)));
        if (!keys)
            return NULL;
        Value *sides[2] = {index_at(x, retain(keys)), index_at(y, retain(keys))};
        Value *values = sides[0] && sides[1] ? each_rows(f, sides, 2, count_of(keys)) : NULL;
        CONSUME_ARGS(sides, 2);
        return values ? new_dict(steal(&keys), values) : NULL;
    }
    const Value *dict = is_dict(x) ? x : y;
    Value *sides[2] = {retain(is_dict(x) ? values_of(x) : x), retain(is_dict(y) ? values_of(y) : y)};
    CONSUME_ARGS(sides, 2);
    Count rows = common_count(sides, 2);
    Value *values = rows == -2 ? NULL : each_rows(f, sides, 2, rows);
    return values ? new_dict(retain(keys_of(dict)), values) : NULL;
}

static Value *each_many(const Value *f, Value **args, int count)
{
    if (count > MAX_EACH) {
        CONSUME_ARGS(args, count);
        return raise_error(ERR_LIMIT);
    }
    Count rows = common_count(args, count);
    if (rows == -1)
        return apply_value(f, args, count);
    CONSUME_ARGS(args, count);
    if (rows == -2)
        return NULL;
    if (count == 2 && (is_dict(args[0]) || is_dict(args[1])))
        return each_dicts(f, args);
    return each_rows(f, args, count, rows);
}

/* Lists and dictionaries have as many items as the choice; dictionaries have the same keys. */
static bool may_choose(const Value *choice, Value *const *args, int count)
{
    const Value *keys = NULL;
    for (int i = 0; i < count; i++) {
        if (iterates(args[i]) && count_of(args[i]) != choice->count)
            return raise_error(ERR_LENGTH) != NULL;
        if (!is_dict(args[i]))
            continue;
        if (keys && !values_match(keys, keys_of(args[i])))
            return raise_error(ERR_DOMAIN) != NULL;
        keys = keys_of(args[i]);
    }
    return true;
}

/* An integer vector' picks, item by item, which argument to take. */
static Value *apply_case(const Value *choice, Value **args, int count)
{
    CONSUME_ARGS(args, count);
    OWNED Value *results = may_choose(choice, args, count) ? new_vector(TYPE_MIXED, choice->count) : NULL;
    for (Count i = 0; results && i < choice->count; i++) {
        OWNED Value *which = item_of(choice, i);
        int64_t k = which ? integer_of(which) : -1;
        if (k < 0 || k >= count)
            return raise_error(ERR_INDEX);
        if (iterates(args[k]) && count_of(args[k]) <= i)
            return raise_error(ERR_LENGTH);
        if (!(results->items[i] = argument_at(args[k], i)))
            return NULL;
    }
    return results ? collapse(steal(&results)) : NULL;
}

static Value *apply_each(const Value *f, Value **args, int count)
{
    if (count == 1)
        return each_one(f, args[0]);
    if (is_simple(f) && f->type >= TYPE_SHORT && f->type <= TYPE_LONG && count > 1)
        return apply_case(f, args, count);
    return each_many(f, args, count);
}

/* ── over and scan ── */

/* Results as they come, when scanning; folding keeps none. */
typedef struct {
    Value *list;
    bool keeps;
} Steps;

/* false: an error is raised, and no list is left. */
static bool keep_step(Steps *steps, const Value *x)
{
    if (!steps->keeps)
        return true;
    Count at = steps->list->count;
    steps->list = resize_vector(steps->list, at + 1);
    if (steps->list)
        steps->list->items[at] = retain(x);
    return steps->list != NULL;
}

static Value *finish_steps(Steps *steps, Value *last)
{
    CONSUME(last);
    if (!steps->keeps)
        return steal(&last);
    Value *list = steal(&steps->list);
    if (!last) {
        release(list);
        return NULL;
    }
    return collapse(list);
}

static bool start_steps(Steps *steps, bool scan)
{
    *steps = (Steps){scan ? new_empty() : NULL, scan};
    return !scan || steps->list;
}

static Value *converge(const Value *f, Value *x, bool scan)
{
    CONSUME(x);
    Steps steps;
    if (!start_steps(&steps, scan) || !keep_step(&steps, x))
        return NULL;
    OWNED Value *first = retain(x);
    OWNED Value *last = steal(&x);
    for (;;) {
        Value *next = is_stopped() ? NULL : apply1(f, retain(last));
        if (!next) {
            release(steps.list);
            return NULL;
        }
        if (values_match(next, last) || values_match(next, first)) {
            release(next);
            break;
        }
        release(last);
        last = next;
        if (!keep_step(&steps, last))
            return NULL;
    }
    return finish_steps(&steps, steal(&last));
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
    Steps steps;
    if (!start_steps(&steps, scan) || !keep_step(&steps, last))
        return NULL;
    for (;;) {
        int more = goes_on(condition, &left, last);
        if (more == 0)
            return finish_steps(&steps, steal(&last));
        Value *next = more < 0 ? NULL : apply1(f, steal(&last));
        if (!next) {
            release(steps.list);
            return NULL;
        }
        last = next;
        if (!keep_step(&steps, last))
            return NULL;
    }
}

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
    for (Count i = first; i < rows; i++) {
        if (is_stopped() || !(last = fold_row(f, steal(&last), lists, count, i))) {
            release(steps->list);
            return NULL;
        }
        if (!keep_step(steps, last))
            return NULL;
    }
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
    Value *result;
    if (known) {
        result = known(steal(&x));
    } else {
        Steps steps;
        Value *start = item_of(x, 0);
        if (start && !is_dict(start) && is_dyad(f, join) && (scan || rows == 1)) /* from (), so that the first step is a list, too */
            start = apply2(f, new_empty(), start);
        if (!start || !start_steps(&steps, scan) || !keep_step(&steps, start))
            return NULL;
        result = fold(f, start, &x, 1, 1, rows, &steps);
    }
    return result && dict && scan ? new_dict(retain(keys_of(dict)), result) : result;
}

static Value *fold_from(const Value *f, Value **args, int count, bool scan)
{
    Value *start = args[0];
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
    Steps steps;
    if (rows == -2 || count > MAX_EACH || !start_steps(&steps, scan && rows >= 0)) {
        release(start);
        return rows == -2 ? NULL : raise_error(ERR_LIMIT);
    }
    Value *result = fold(f, start, args + 1, count - 1, 0, rows < 0 ? 1 : rows, &steps);
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

static Value *apply_fold(const Value *f, Value **args, int count, bool scan)
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

/* ── prior, each right, each left ── */

/* What stands before the first item: the identity of + and *, a match with nothing, else a null. */
static Value *prior_seed(const Value *f, const Value *x)
{
    if (is_dyad(f, plus) || is_dyad(f, minus))
        return new_long(0);
    if (is_dyad(f, times) || is_dyad(f, divide))
        return new_long(1);
    if (is_dyad(f, join))
        return identity();
    if (is_dyad(f, match))
        return new_empty();
    return is_dyad(f, and_) || is_dyad(f, or_) ? item_of(x, 0) : null_like(x);
}

static Value *prior_list(const Value *f, Value *seed, const Value *x)
{
    OWNED Value *before = seed;
    Count count = count_of(x);
    OWNED Value *results = new_vector(TYPE_MIXED, count);
    for (Count i = 0; results && before && i < count; i++) {
        Value *item = item_of(x, i);
        Value *kept = retain(item);
        if (is_stopped())
            release(item);
        else if (i == 0 && is_identity(before)) /* nothing comes before the first: it stays */
            results->items[i] = item;
        else
            results->items[i] = apply2(f, item, steal(&before));
        release(steal(&before));
        before = kept;
        if (!results->items[i])
            return NULL;
    }
    return results ? collapse(steal(&results)) : NULL;
}

static Value *apply_prior(const Value *f, Value **args, int count)
{
    if (count == 1 && rank_of(f) == 1 && is_function(f)) { /* f': is peach */
        Value *function = retain(f);
        return verb_at(find_verb(bytes_of_text("peach")))->dyad(function, args[0]);
    }
    CONSUME_ARGS(args, count);
    if (count > 2)
        return raise_error(ERR_RANK);
    Value *x = args[count - 1];
    if (!iterates(x))
        return count == 1 ? retain(x) : apply2(f, retain(x), retain(args[0]));
    const Value *list = is_dict(x) ? values_of(x) : x;
    if (!count_of(list))
        return retain(x);
    Value *seed = count == 2 ? retain(args[0]) : prior_seed(f, list);
    Value *result = seed ? prior_list(f, seed, list) : NULL;
    return result && is_dict(x) ? new_dict(retain(keys_of(x)), result) : result;
}

static Value *each_side(const Value *f, Value *x, Value *y, bool right)
{
    CONSUME(x);
    CONSUME(y);
    const Value *moving = right ? y : x;
    if (!iterates(moving))
        return apply2(f, steal(&x), steal(&y));
    const Value *list = is_dict(moving) ? values_of(moving) : moving;
    Count count = count_of(list);
    OWNED Value *results = new_vector(TYPE_MIXED, count);
    for (Count i = 0; results && i < count; i++) {
        Value *item = next_item(list, i);
        if (is_stopped()) {
            release(item);
            return NULL;
        }
        if (!put_result(&results, i, right ? apply2(f, retain(x), item) : apply2(f, item, retain(y))))
            return NULL;
    }
    Value *result = results ? collapse(steal(&results)) : NULL;
    return result && is_dict(moving) ? new_dict(retain(keys_of(moving)), result) : result;
}

/* ", "/:list is sv, 0x0\\:x is vs. */
static Value *join_or_split(const Value *separator, Value *x, bool joins_items)
{
    int verb = find_verb(bytes_of_text(joins_items ? "sv" : "vs"));
    return verb_at(verb)->dyad(retain(separator), x);
}

Value *apply_derived(const Value *derived, Value **args, int count)
{
    const Value *f = derived->items[0];
    if (!open_stored_args(NULL, args, count))
        return NULL;
    if (!enter_depth()) {
        CONSUME_ARGS(args, count);
        return NULL;
    }
    Value *result;
    switch (derived->type) {
    case TYPE_EACH: result = apply_each(f, args, count); break;
    case TYPE_OVER: result = apply_fold(f, args, count, false); break;
    case TYPE_SCAN: result = apply_fold(f, args, count, true); break;
    case TYPE_PRIOR: result = apply_prior(f, args, count); break;
    default:
        if (count == 2) {
            result = each_side(f, args[0], args[1], derived->type == TYPE_EACH_RIGHT);
        } else if (count == 1 && !is_function(f)) {
            result = join_or_split(f, args[0], derived->type == TYPE_EACH_RIGHT);
        } else if (count == 1) {
            result = new_projection(derived, args, count);
        } else {
            CONSUME_ARGS(args, count);
            result = raise_error(ERR_RANK);
        }
    }
    leave_depth();
    return result;
}

/* ── the keywords ── */

static Value *iterate_with(int iterator, Value *f, Value *x)
{
    OWNED Value *derived = new_derived(iterator, f);
    return derived ? apply1(derived, x) : (release(x), NULL);
}

Value *each(Value *f, Value *x)
{
    return iterate_with(0, f, x);
}

Value *over(Value *f, Value *x)
{
    return iterate_with(1, f, x);
}

Value *scan(Value *f, Value *x)
{
    return iterate_with(2, f, x);
}

Value *prior(Value *f, Value *x)
{
    return iterate_with(3, f, x);
}
