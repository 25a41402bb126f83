/* verb_arithmetic.c: + - * % & | ^ and the comparisons, against small plain loops. */
#include "../test.h"
#include "kernel/kernel.h"
#include "verb/verb.h"
#include <stdarg.h>

static Value *longs(int n, ...)
{
    Value *x = new_vector(TYPE_LONG, n);
    va_list args;
    va_start(args, n);
    for (int i = 0; i < n; i++)
        x->i64s[i] = va_arg(args, int64_t);
    va_end(args);
    return x;
}

static bool is(Value *got, Value *wanted)
{
    bool same = got && wanted && values_match(got, wanted);
    release(got);
    release(wanted);
    return same;
}

#define L(i) INT64_C(i)

TEST(plus_of_longs)
{
    CHECK(is(plus(new_long(2), new_long(3)), new_long(5)));
    CHECK(is(plus(new_long(NULL_I64), new_long(3)), new_long(NULL_I64)));
    CHECK(is(plus(new_long(2), longs(3, L(3), NULL_I64, L(5))),
             longs(3, L(5), NULL_I64, L(7))));
    CHECK(is(plus(longs(2, L(1), L(2)), longs(2, L(10), L(20))), longs(2, L(11), L(22))));
    CHECK(plus(longs(2, L(1), L(2)), longs(3, L(1), L(2), L(3))) == NULL);
    CHECK_EQ(take_error(), ERR_LENGTH);
    CHECK(plus(new_long(1), new_symbol_of_text("a")) == NULL);
    CHECK_EQ(take_error(), ERR_TYPE);
}

TEST(plus_types)
{
    CHECK(is(plus(new_boolean(1), new_boolean(1)), new_int(2)));
    CHECK(is(plus(new_short(NULL_I16), new_byte(1)), new_int(NULL_I32)));
    CHECK(is(plus(new_int(INF_I32), new_long(5)), new_long(2147483652)));
    CHECK(is(plus(new_float(1.5), new_long(2)), new_float(3.5)));
    CHECK(is(plus(new_real(1.5), new_long(2)), new_real(3.5)));
    Value *date = new_atom_like(TYPE_DATE, 326),
          *time = new_atom_like(TYPE_TIME, 13495666);
    CHECK(is(plus(date, time),
             new_atom_like(TYPE_TIMESTAMP,
                           INT64_C(326) * 86400000000000 + INT64_C(13495666000000))));
    CHECK(
        is(minus(new_atom_like(TYPE_DATE, 10), new_atom_like(TYPE_DATE, 3)), new_int(7)));
    CHECK(is(plus(new_atom_like(TYPE_MINUTE, 2), new_atom_like(TYPE_SECOND, 5)),
             new_atom_like(TYPE_SECOND, 125)));
    CHECK(is(plus(new_atom_like(TYPE_MONTH, 2), new_atom_like(TYPE_TIMESPAN, 1)),
             new_atom_like(TYPE_TIMESTAMP, INT64_C(60) * 86400000000000 + 1)));
}

TEST(plus_overwrites_only_what_is_its_own)
{
    Value *x = longs(2, L(1), L(2));
    Value *r = plus(retain(x), new_long(1));
    CHECK(r != x && x->i64s[0] == 1 && r->i64s[0] == 2);
    Value *again = plus(r, x);
    CHECK(again == r && again->i64s[1] == 5);
    release(again);
}

TEST(comparison_tolerance)
{
    CHECK(is(equal(new_float(1 + 1e-13), new_float(1)), new_boolean(1)));
    CHECK(is(equal(new_float(1 - 1.2e-13), new_float(1)), new_boolean(0)));
    CHECK(is(equal(new_float(INFINITY), new_float(5)), new_boolean(0)));
    CHECK(is(equal(new_float(NAN), new_long(NULL_I64)), new_boolean(1)));
    CHECK(is(less(new_float(1), new_float(1 + 1e-13)), new_boolean(0)));
    CHECK(is(less(new_float(NAN), new_float(-INFINITY)), new_boolean(1)));
    CHECK(is(greater(new_float(2), new_long(1)), new_boolean(1)));
    CHECK(is(at_least(new_symbol_of_text("b"), new_symbol_of_text("a")), new_boolean(1)));
}

TEST(times_compare_in_the_coarser_unit)
{
    Value *stamp = new_atom_like(TYPE_TIMESTAMP, INT64_C(86400000000000) * 9000 +
                                                     INT64_C(34155000000000));
    CHECK(is(equal(stamp, new_atom_like(TYPE_MINUTE, 569)), new_boolean(1)));
    CHECK(is(less(new_atom_like(TYPE_MONTH, 1), new_atom_like(TYPE_DATE, 32)),
             new_boolean(1)));
    CHECK(is(less(new_atom_like(TYPE_TIMESTAMP, 5), new_atom_like(TYPE_DATE, INF_I32)),
             new_boolean(1)));
}

TEST(fill_extremes)
{
    CHECK(is(fill(new_long(0), longs(2, L(1), NULL_I64)), longs(2, L(1), L(0))));
    CHECK(is(or_(new_long(98), new_char('a')), new_char('b')));
    CHECK(is(and_(new_float(NAN), new_float(1)), new_float(NAN)));
    CHECK(is(fill(new_symbol_of_text("n"), new_symbol_of_text("")),
             new_symbol_of_text("n")));
    CHECK(is(fill(new_char('x'), new_string_of_text("a b")), new_string_of_text("axb")));
}

TEST(lists_and_dictionaries_are_entered)
{
    Value *x = new_pair(new_long(10), longs(2, L(20), L(30)));
    Value *y = new_pair(new_long(2), longs(2, L(3), L(4)));
    CHECK(is(plus(x, y), new_pair(new_long(12), longs(2, L(23), L(34)))));
    Value *names = new_vector(TYPE_SYMBOL, 2), *others = new_vector(TYPE_SYMBOL, 2);
    names->symbols[0] = intern_text("a"), names->symbols[1] = intern_text("b");
    others->symbols[0] = intern_text("b"), others->symbols[1] = intern_text("c");
    Value *d = new_dict(names, longs(2, L(1), L(2))),
          *e = new_dict(others, longs(2, L(3), L(4)));
    Value *sum = plus(d, e);
    CHECK(sum && is_dict(sum) && count_of(sum) == 3);
    CHECK(sum && is(retain(values_of(sum)), longs(3, L(1), L(5), L(4))));
    release(sum);
}

TEST(every_kernel_table_agrees_on_every_length)
{
    static const int lengths[] = {0, 1, 2, 31, 32, 33, 511, 512, 513, 1025};
    const Kernels *chosen = kernels;
    for (int k = 0; kernels_at(k); k++) {
        kernels = kernels_at(k);
        for (size_t l = 0; l < sizeof lengths / sizeof *lengths; l++) {
            Value *x = new_vector(TYPE_INT, lengths[l]),
                  *y = new_vector(TYPE_FLOAT, lengths[l]);
            for (int i = 0; i < lengths[l]; i++) {
                x->i32s[i] = i % 7 ? i : NULL_I32;
                y->f64s[i] = i * 0.5;
            }
            Value *r = plus(retain(x), retain(y)), *q = greater(retain(x), retain(y));
            for (int i = 0; i < lengths[l]; i++) {
                CHECK(i % 7 ? r->f64s[i] == i * 1.5 : isnan(r->f64s[i]));
                CHECK_EQ(q->u8s[i], i % 7 && i > i * 0.5);
            }
            release(r), release(q), release(x), release(y);
        }
    }
    kernels = chosen;
}
