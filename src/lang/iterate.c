/* iterate.c: derived functions applied; f': f/: f\: here, f' in each.c, f/ and f\ in fold.c. */
#include "lang/iterate.h"
#include "lang/machine.h"
#include "lang/rows.h"
#include "lang/verbs.h"

Count common_count(Value **args, int count)
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

/* ── prior ── */

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
        if (is_stopped())
            return NULL;
        Value *item = next_item(x, i), *kept = retain(item);
        bool stays = i == 0 && is_identity(before); /* nothing comes before the first */
        bool is_put = put_result(&results, i, stays ? item : apply2(f, item, steal(&before)));
        release(before);
        before = kept;
        if (!is_put)
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

/* ── each right, each left ── */

static Value *each_side(const Value *f, Value *x, Value *y, bool right)
{
    CONSUME(x);
    CONSUME(y);
    const Value *moving = right ? y : x;
    if (!iterates(moving))
        return apply2(f, steal(&x), steal(&y));
    const Value *list = is_dict(moving) ? values_of(moving) : moving;
    if (is_dyad(f, join) && joins_rows(list, right ? x : y, right)) {
        Value *rows = join_rows(list, right ? x : y, right);
        return rows && is_dict(moving) ? new_dict(retain(keys_of(moving)), rows) : rows;
    }
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

/* ── all of them ── */

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
