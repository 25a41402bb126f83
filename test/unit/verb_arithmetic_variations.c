/* verb_arithmetic_variations.c: every form of the same arguments gives the same answer:
 * shared or not, atom or vector, each kernel table, around the block and lane sizes. The
 * reference is the primitive on one pair of atoms. */
#include "../test.h"
#include "base/alloc.h"
#include "kernel/kernel.h"
#include "verb/verb.h"

static const int types[] = {TYPE_BOOLEAN, TYPE_BYTE, TYPE_SHORT, TYPE_INT,
                            TYPE_LONG,    TYPE_REAL, TYPE_FLOAT};
static const int lengths[] = {0, 1, 7, 8, 33, 513};
#define COUNT(array) (int)(sizeof(array) / sizeof *(array))

/* Small numbers of either sign, some null, some infinite. */
static Value *sample(int type, int length, int seed)
{
    Value *x = new_vector(type, length);
    for (int i = 0; i < length; i++) {
        int v = (i * 37 + seed) % 23 - 11;
        Value *item = v == -11 ? null_of_type(type)
                               : new_atom_like(type, type <= TYPE_BYTE ? v > 0 : v);
        if (v == 5 && type == TYPE_FLOAT)
            item->f64 = INFINITY;
        store_item(x, i, item);
    }
    return x;
}

static void check_item(const Value *r, int i, Value *wanted)
{
    Value *got = item_of(r, i);
    CHECK(values_identical(got, wanted));
    release(got);
    release(wanted);
}

static void check_forms(Dyad f, const Value *x, const Value *y)
{
    int n = (int)x->count;
    Value *both = f(retain(x), retain(y));
    Value *own = f(make_unshared(retain(x)), make_unshared(retain(y)));
    CHECK(values_identical(both, own));
    for (int i = 0; i < n; i++)
        check_item(both, i, f(item_of(x, i), item_of(y, i)));
    if (n) {
        Value *left = f(item_of(x, n / 2), retain(y)),
              *right = f(retain(x), item_of(y, n / 2));
        for (int i = 0; i < n; i++) {
            check_item(left, i, f(item_of(x, n / 2), item_of(y, i)));
            check_item(right, i, f(item_of(x, i), item_of(y, n / 2)));
        }
        release(left), release(right);
    }
    release(both), release(own);
}

TEST(dyads_agree_in_every_form)
{
    static const Dyad dyads[] = {plus,  minus,   times,    divide,  and_,
                                 or_,   fill,    equal,    unequal, less,
                                 up_to, greater, at_least, div_,    mod};
    const Kernels *chosen = kernels;
    for (int k = 0; kernels_at(k); k++) {
        kernels = kernels_at(k);
        for (int d = 0; d < COUNT(dyads); d++)
            for (int a = 0; a < COUNT(types); a++)
                for (int b = 0; b < COUNT(types); b++) {
                    int length = lengths[(d + a + b) % COUNT(lengths)];
                    Value *x = sample(types[a], length, 3),
                          *y = sample(types[b], length, 12);
                    check_forms(dyads[d], x, y);
                    release(x), release(y);
                }
    }
    kernels = chosen;
}

static Value *window_at(const Value *x, int from, int to)
{
    Value *part = new_vector(x->type, to - from);
    for (int i = from; i < to; i++)
        store_item(part, i - from, item_of(x, i));
    return part;
}

TEST(windows_are_aggregates_of_their_items)
{
    for (int window = 1; window < 40; window += 3)
        for (int l = 0; l < COUNT(lengths) - 1; l++) {
            Value *x = sample(TYPE_LONG, lengths[l], 5),
                  *y = sample(TYPE_FLOAT, lengths[l], 5);
            Value *s = msum(new_long(window), retain(x)),
                  *m = mmax(new_long(window), retain(y));
            for (int i = 0; i < lengths[l]; i++) {
                int from = i < window ? 0 : i - window + 1;
                check_item(s, i, sum(window_at(x, from, i + 1)));
                check_item(m, i, max(window_at(y, from, i + 1)));
            }
            release(s), release(m), release(x), release(y);
        }
}

TEST(running_results_end_in_the_aggregate)
{
    for (int l = 1; l < COUNT(lengths); l++)
        for (int t = 2; t < COUNT(types); t++) {
            Value *x = sample(types[t], lengths[l], 7);
            Value *total = sums(retain(x)), *least = mins(retain(x)),
                  *most = maxs(retain(x));
            if (types[t] < TYPE_REAL)
                check_item(total, lengths[l] - 1, sum(retain(x)));
            check_item(least, lengths[l] - 1, min(retain(x)));
            check_item(most, lengths[l] - 1, max(retain(x)));
            release(total), release(least), release(most), release(x);
        }
}

TEST(a_deal_is_a_permutation)
{
    static const int64_t sizes[] = {1, 2, 10, 1024, 1025, 100000};
    for (int i = 0; i < COUNT(sizes); i++)
        for (int64_t n = 1; n <= sizes[i]; n *= 7) {
            Value *dealt = roll(new_long(-n), new_long(sizes[i]));
            Value *seen = new_vector(TYPE_BOOLEAN, sizes[i]);
            memset(seen->bytes, 0, (size_t)seen->count);
            for (int64_t k = 0; k < n; k++) {
                int64_t at = dealt->i64s[k];
                CHECK(at >= 0 && at < sizes[i] && !seen->u8s[at]);
                seen->u8s[at] = 1;
            }
            release(dealt), release(seen);
        }
}

/* ── every allocation fails once ── */

static Value *matrix(void)
{
    return new_list(2, sample(TYPE_FLOAT, 2, 1), sample(TYPE_FLOAT, 2, 8));
}

static Value *dictionary(const char *first, const char *second)
{
    Value *keys = new_vector(TYPE_SYMBOL, 2);
    keys->symbols[0] = intern_text(first), keys->symbols[1] = intern_text(second);
    return new_dict(keys, matrix());
}

/* Owners of x and y are kept, so that the arguments are there for the next attempt. */
static void torture(Dyad f, Value *x, Value *y)
{
    for (int k = 1; k < 1000; k++) {
        Value *a = retain(x), *b = retain(y);
        alloc_stats()->fail_after = k;
        Value *r = f(a, b);
        alloc_stats()->fail_after = 0;
        bool done = r != NULL;
        if (!r)
            CHECK_EQ(take_error(), ERR_WSFULL);
        release(r);
        if (done)
            break;
    }
    release(x), release(y);
}

static Value *one(Monad f, Value *x, Value *y)
{
    release(y);
    return f(x);
}
#define ONE(f)                                                                           \
    static Value *one_##f(Value *x, Value *y)                                            \
    {                                                                                    \
        return one(f, x, y);                                                             \
    }
ONE(sum)
ONE(avg)
ONE(dev)
ONE(sums)
ONE(avgs)
ONE(deltas)
ONE(differ)
ONE(prev)
ONE(any)
ONE(null_)
ONE(inv)
ONE(rand_)

TEST(a_failing_allocation_is_an_error_and_no_leak)
{
    static const Dyad dyads[] = {
        plus,       minus,      equal,    fill,    or_,       wavg,     wsum,
        mmu,        lsq,        one_sum,  one_avg, one_dev,   one_sums, one_avgs,
        one_deltas, one_differ, one_prev, one_any, one_null_, one_inv,  one_rand_};
    for (int i = 0; i < COUNT(dyads); i++)
        torture(dyads[i], matrix(), matrix());
    static const Dyad of_dicts[] = {plus,    minus,   equal,    fill,
                                    one_sum, one_dev, one_sums, one_prev};
    for (int i = 0; i < COUNT(of_dicts); i++)
        torture(of_dicts[i], dictionary("a", "b"), dictionary("b", "c"));
    static const Dyad of_windows[] = {msum, mavg, mdev, mcount, mmax, ema, xprev};
    for (int i = 0; i < COUNT(of_windows); i++)
        torture(of_windows[i], new_long(2), sample(TYPE_SHORT, 40, 1));
    torture(wavg, new_long(2), matrix());
    torture(roll, new_long(-3), new_long(100000));
    torture(roll, new_long(3), sample(TYPE_LONG, 5, 1));
    torture(roll, new_long(-3), new_symbol_of_text("2"));
    torture(cor, sample(TYPE_INT, 9, 1), sample(TYPE_REAL, 9, 4));
}
