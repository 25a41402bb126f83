/* table_torture.c: every allocation of an operation fails once: an error, nothing lost, nothing leaked. */
#include "base/alloc.h"
#include "table_values.h"

static int64_t failing; /* the number of the allocation that fails once the arguments are made */

static void arm(void)
{
    alloc_stats()->fail_after = failing;
}

static Value *left(void)
{
    return table_of(0, "`s`t`v", "`a`b`a`c`d`e", "5 6 7 8 9 10", "1 2 3 4 5 6");
}

static Value *right(int keys)
{
    return table_of(keys, "`s`t`w", "`a`b`a`c`x`y", "1 2 3 4 5 6", "10 20 30 40 50 60");
}

static Value *by_s(void)
{
    return new_dict(list_of("`s"), list_of("`s"));
}

static Value *phrases_of_sums(void)
{
    return new_dict(list_of("`v`t"), new_pair(new_pair(unary_named("sum"), new_symbol_of_text("v")), new_symbol_of_text("t")));
}

static Value *run_select(void)
{
    Value *args[] = {left(), new_empty(), by_s(), phrases_of_sums()};
    arm();
    return functional_select(args, 4);
}

static Value *run_update(void)
{
    Value *args[] = {left(), new_list(1, parse_literal(bytes_of_text("110110b"))), by_s(), phrases_of_sums()};
    arm();
    return functional_update(args, 4);
}

static Value *run_delete(void)
{
    Value *args[] = {left(), new_list(1, parse_literal(bytes_of_text("110110b"))), new_boolean(0), new_vector(TYPE_SYMBOL, 0)};
    arm();
    return functional_update(args, 4);
}

static Value *run_aj(void)
{
    Value *args[] = {list_of("`s`t"), left(), right(0)};
    arm();
    return aj(args, 3);
}

static Value *run_ej(void)
{
    Value *args[] = {list_of("`s"), left(), right(0)};
    arm();
    return ej(args, 3);
}

static Value *run_wj(void)
{
    Value *calls = new_pair(right(0), new_pair(unary_named("max"), new_symbol_of_text("w")));
    Value *args[] = {new_pair(list_of("1 1 1 1 1 1"), list_of("3 3 3 3 3 3")), list_of("`s`t"), left(), calls};
    arm();
    return wj(args, 4);
}

/* A case of two arguments. */
#define TWO(name, verb, first, second)                                                           \
    static Value *name(void)                                                                     \
    {                                                                                            \
        Value *x = first, *y = second;                                                           \
        arm();                                                                                   \
        return verb(x, y);                                                                       \
    }

TWO(run_lj, lj, left(), right(1))
TWO(run_ijf, ijf, left(), right(2))
TWO(run_pj, pj, left(), right(2))
TWO(run_uj, uj, enkey(1, left()), right(1))
TWO(run_upsert, upsert, right(1), right(0))
TWO(run_append, upsert, left(), new_list(3, new_symbol_of_text("q"), new_long(1), new_long(2)))
TWO(run_sort, xasc, list_of("`s`t"), left())
TWO(run_group, xgroup, list_of("`s"), left())
TWO(run_keys, xkey, list_of("`t`s"), left())
TWO(run_fby, fby, new_pair(unary_named("max"), list_of("1 2 3")), list_of("`a`b`a"))

static Value *run_flat(void)
{
    Value *nested = xgroup(list_of("`s"), left());
    arm();
    return ungroup(nested);
}

static Value *run_meta(void)
{
    Value *table = left();
    arm();
    return meta(table);
}

static bool passes(Value *(*run)(void), int64_t k)
{
    failing = k;
    Value *result = run();
    alloc_stats()->fail_after = 0;
    bool whole = result && !error_pending();
    CHECK_EQ(!result, error_pending());
    release(result);
    take_error();
    return whole;
}

TEST(operations_survive_any_failing_allocation)
{
    static Value *(*const runs[])(void) = {run_select, run_update, run_delete, run_aj, run_ej, run_wj, run_lj, run_ijf,
        run_pj, run_uj, run_upsert, run_append, run_sort, run_group, run_keys, run_flat, run_meta, run_fby};
    for (size_t r = 0; r < sizeof runs / sizeof *runs; r++) {
        int64_t k = 1;
        while (!passes(runs[r], k) && k < 5000)
            k++;
        CHECK(k < 5000);
    }
}
