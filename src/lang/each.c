/* each.c: f' applied: to the items of lists, of dictionaries by key, or picking among arguments. */
#include "lang/iterate.h"
#include "lang/machine.h"
#include "lang/rows.h"

/* ── results ── */

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

bool put_result(Value **results, Count i, Value *item)
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

/* ── one argument ── */

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

/* ── several ── */

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

static Value *each_rows(const Value *f, Value **args, int count, Count rows)
{
    if (count == 2 && is_dyad(f, join) && is_table(args[0]) && is_table(args[1]))
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

Value *apply_each(const Value *f, Value **args, int count)
{
    if (count == 1)
        return each_one(f, args[0]);
    if (is_simple(f) && f->type >= TYPE_SHORT && f->type <= TYPE_LONG && count > 1)
        return apply_case(f, args, count);
    return each_many(f, args, count);
}
