/* compare.c: = <> < > <= >= and ~. */
#include "verb/scalar.h"
#include <stdlib.h>
#include <string.h>

/* Numbers, characters and times compare by their underlying values; times of two units as
 * the manual lists. */
static int common_comparison(int x, int y, int result)
{
    if (x != y && x >= TYPE_TIMESTAMP && y >= TYPE_TIMESTAMP)
        return result_type(lesser_types, x, y);
    int common = common_underlying(x, y, result);
    return common == TYPE_REAL ? TYPE_FLOAT : common;
}

/* clang-format off */
static const char comparison_types[] = /* bgxhijefcspmdznuvt */
    /* b */ "b.bbbbbbb.bbbbbbbb"
    /* g */ ".................."
    /* x */ "b.bbbbbbb.bbbbbbbb"
    /* h */ "b.bbbbbbb.bbbbbbbb"
    /* i */ "b.bbbbbbb.bbbbbbbb"
    /* j */ "b.bbbbbbb.bbbbbbbb"
    /* e */ "b.bbbbbbb.bbbbbbbb"
    /* f */ "b.bbbbbbb.bbbbbbbb"
    /* c */ "b.bbbbbbb.bbbbbbbb"
    /* s */ ".........b........"
    /* p */ "b.bbbbbbb.bbbbbbbb"
    /* m */ "b.bbbbbbb.bbb....."
    /* d */ "b.bbbbbbb.bbbb...."
    /* z */ "b.bbbbbbb.b.bbbbbb"
    /* n */ "b.bbbbbbb.b..bbbbb"
    /* u */ "b.bbbbbbb.b..bbbbb"
    /* v */ "b.bbbbbbb.b..bbbbb"
    /* t */ "b.bbbbbbb.b..bbbbb";
/* clang-format on */

/* ── symbols and guids ── */

typedef enum { ASK_EQUAL, ASK_UNEQUAL, ASK_LESS, ASK_UP_TO } Question;

static bool answer(Question question, int order)
{
    return question == ASK_EQUAL     ? order == 0
           : question == ASK_UNEQUAL ? order != 0
           : question == ASK_LESS    ? order < 0
                                     : order <= 0;
}

static int order_names(bool guids, const char *a, const char *b)
{
    if (guids)
        return memcmp(a, b, sizeof(Guid));
    Symbol s = *(const Symbol *)a, t = *(const Symbol *)b;
    return s == t ? 0 : symbol_compare(s, t);
}

static Value *compare_names(Question question, Value *x, Value *y)
{
    CONSUME(x);
    CONSUME(y);
    if (!is_atom(x) && !is_atom(y) && x->count != y->count)
        return raise_error(ERR_LENGTH);
    bool guids = x->type == TYPE_GUID || x->type == -TYPE_GUID;
    const Value *shape = is_atom(x) ? y : x;
    if (is_atom(shape))
        return new_boolean(
            answer(question, order_names(guids, cells_of(x), cells_of(y))));
    Value *result = new_vector(TYPE_BOOLEAN, shape->count);
    if (!result)
        return NULL;
    int64_t width = item_size(x->type), step_x = is_atom(x) ? 0 : width,
            step_y = is_atom(y) ? 0 : width;
    const char *a = cells_of(x), *b = cells_of(y);
    for (Count i = 0; i < shape->count; i++, a += step_x, b += step_y)
        result->u8s[i] = answer(question, order_names(guids, a, b));
    return result;
}

static bool is_named(const Value *x)
{
    int type = base_type(x->type);
    return type == TYPE_SYMBOL || type == TYPE_GUID || is_enum(x);
}

/* x and y both symbols (enumerated or not) or both guids, else NULL without an error and
 * nothing consumed. */
static bool comparable_names(const Value *x, const Value *y)
{
    int a = is_enum(x) ? TYPE_SYMBOL : base_type(x->type),
        b = is_enum(y) ? TYPE_SYMBOL : base_type(y->type);
    return is_named(x) && is_named(y) && a == b;
}

/* Within one enumeration equality is that of the indices. A foreign key may stand for other than symbols. */
static Value *compare_enums(Question question, const DyadRule *rule, const Loop2 *loops,
                            Value *x, Value *y)
{
    if (question <= ASK_UNEQUAL && is_enum(x) && is_enum(y) &&
        enum_domain(x) == enum_domain(y)) {
        Value *a = bring_to(TYPE_LONG, x);
        Value *b = a ? bring_to(TYPE_LONG, y) : (release(y), NULL);
        return b ? apply_dyad_rule(rule, loops, a, b) : (release(a), NULL);
    }
    if (is_enum(x) && !(x = resolve_enum(x)))
        return release(y), NULL;
    if (is_enum(y) && !(y = resolve_enum(y)))
        return release(x), NULL;
    return comparable_names(x, y) ? compare_names(question, x, y) : apply_dyad_rule(rule, loops, x, y);
}

/* Symbols are pointers: their equality is that of longs. */
static Value *compare(Question question, const DyadRule *rule, const Loop2 *loops,
                      Value *x, Value *y)
{
    bool pointers = question <= ASK_UNEQUAL && base_type(x->type) == TYPE_SYMBOL &&
                    base_type(y->type) == TYPE_SYMBOL;
    if ((is_enum(x) && is_flat(y)) || (is_enum(y) && is_flat(x)))
        return compare_enums(question, rule, loops, x, y);
    if (pointers || !comparable_names(x, y))
        return apply_dyad_rule(rule, loops, x, y);
    return compare_names(question, x, y);
}

/* ── the six ── */

Value *equal(Value *x, Value *y)
{
    static const DyadRule rule = {equal, comparison_types, common_comparison, true};
    if (both_longs(x, y))
        return scalar_boolean(x, y, x->i64 == y->i64);
    if (both_numbers(x, y))
        return scalar_boolean(x, y, order_numbers(x, y) == 0);
    return compare(ASK_EQUAL, &rule, kernels->compare->equal, x, y);
}

Value *unequal(Value *x, Value *y)
{
    static const DyadRule rule = {unequal, comparison_types, common_comparison, true};
    if (both_longs(x, y))
        return scalar_boolean(x, y, x->i64 != y->i64);
    if (both_numbers(x, y))
        return scalar_boolean(x, y, order_numbers(x, y) != 0);
    return compare(ASK_UNEQUAL, &rule, kernels->compare->unequal, x, y);
}

Value *less(Value *x, Value *y)
{
    static const DyadRule rule = {less, comparison_types, common_comparison, true};
    if (both_longs(x, y))
        return scalar_boolean(x, y, x->i64 < y->i64);
    if (both_numbers(x, y))
        return scalar_boolean(x, y, order_numbers(x, y) < 0);
    return compare(ASK_LESS, &rule, kernels->compare->less, x, y);
}

Value *up_to(Value *x, Value *y)
{
    static const DyadRule rule = {up_to, comparison_types, common_comparison, true};
    if (both_longs(x, y))
        return scalar_boolean(x, y, x->i64 <= y->i64);
    if (both_numbers(x, y))
        return scalar_boolean(x, y, order_numbers(x, y) <= 0);
    return compare(ASK_UP_TO, &rule, kernels->compare->up_to, x, y);
}

/* x>y is y<x, but for the order in which dictionaries are merged: hence their own
 * recursion. */
Value *greater(Value *x, Value *y)
{
    if (is_flat(x) && is_flat(y))
        return less(y, x);
    return map_question(greater, x, y);
}

Value *at_least(Value *x, Value *y)
{
    if (is_flat(x) && is_flat(y))
        return up_to(y, x);
    return map_question(at_least, x, y);
}

Value *match(Value *x, Value *y)
{
    CONSUME(x);
    CONSUME(y);
    return new_boolean(values_match(x, y));
}
