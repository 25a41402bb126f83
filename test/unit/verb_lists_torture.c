/* verb_lists_torture.c: every allocation of a list primitive fails once: an error, nothing lost, nothing leaked. */
#include "../test.h"
#include "base/alloc.h"
#include "codec/codec.h"
#include "verb/verb.h"

static Value *q(const char *text)
{
    return parse_literal(bytes_of_text(text));
}

static Value *names(const char *x, const char *y)
{
    return join(new_symbol_of_text(x), new_symbol_of_text(y));
}

static Value *numbers(void)
{
    return q("5 3 0N 3 9 1 7 7 2 4 6 8 5 3 12 1000000000000 -5 99 3 1");
}

static Value *floats(void)
{
    return q("5 3 0n 3 9 1 7.5 7 2 4 6 8 -0 3 12 1e300 -5 99 3 1");
}

static Value *nested(void)
{
    return new_list(4, q("1 2 3"), new_string_of_text("abc"), q("1 2 3"), new_symbol_of_text("x"));
}

static Value *matrix(void)
{
    return new_list(2, q("1 2 3"), q("4 5 6"));
}

static Value *dict(void)
{
    return new_dict(names("a", "b"), q("1 2"));
}

static Value *table(void)
{
    return new_table_of(names("a", "b"), new_list(2, q("2 1 2 1"), new_list(4, q("1 2"), q("3f"), q("1 2"), q("3f"))));
}

static Value *keyed(void)
{
    return enkey(1, new_table_of(names("k", "v"), new_list(2, q("1 2 3"), q("1 2 3f"))));
}

static Value *longs(void)
{
    return q("0 2 1");
}

static Value *two(void)
{
    return q("2");
}

static Value *one(void)
{
    return q("1");
}

static Value *shape(void)
{
    return q("3 0N");
}

static Value *symbol_a(void)
{
    return new_symbol_of_text("a");
}

static Value *symbol_s(void)
{
    return new_symbol_of_text("s");
}

static Value *new_keys(void)
{
    return names("b", "z");
}

static Value *conditional(Value *x, Value *y)
{
    Value *args[] = {q("101b"), x, y};
    if (!args[0]) {
        release(x);
        release(y);
        return NULL;
    }
    return vector_conditional(args, 3);
}

static Value *index_(Value *x, Value *i)
{
    Value *r = index_at(x, i);
    release(x);
    return r;
}

static Value *index_second(Value *x, Value *i)
{
    Value *path[] = {identity(), i};
    Value *r = path[0] ? index_depth(x, path, 2) : (release(i), NULL);
    release(x);
    return r;
}

/* i is both where and what. */
static Value *replace_self(Value *x, Value *i)
{
    Value *v = is_dict(x) ? q("8 9") : retain(i);
    Value *r = v ? replace_at(x, i, v) : (release(x), NULL);
    release(i);
    return r;
}

/* A variable survives. */
static Value *append_variable(Value *x, Value *y)
{
    Value *slot = x;
    bool done = append_in(&slot, y);
    CHECK(done || slot || error_pending());
    if (done)
        return slot;
    release(slot);
    return NULL;
}

typedef struct {
    Monad f;
    Value *(*x)(void);
} MonadCase;
typedef struct {
    Dyad f;
    Value *(*x)(void), *(*y)(void);
} DyadCase;

static bool passes_monad(const MonadCase *c, int64_t k)
{
    Value *x = c->x();
    alloc_stats()->fail_after = k;
    Value *r = c->f(x);
    alloc_stats()->fail_after = 0;
    bool whole = r && !error_pending();
    CHECK_EQ(!r, error_pending());
    release(r);
    take_error();
    return whole;
}

static bool passes_dyad(const DyadCase *c, int64_t k)
{
    Value *x = c->x(), *y = c->y();
    alloc_stats()->fail_after = k;
    Value *r = c->f(x, y);
    alloc_stats()->fail_after = 0;
    bool whole = r && !error_pending();
    CHECK_EQ(!r, error_pending());
    release(r);
    take_error();
    return whole;
}

TEST(list_monads_survive_any_failing_allocation)
{
    static const MonadCase cases[] = {
        {first, table}, {last, nested}, {reverse, table}, {reverse, dict}, {enlist, dict}, {enlist, nested},
        {til, two}, {where, longs}, {distinct, numbers}, {distinct, nested}, {distinct, table}, {group, floats},
        {group, table}, {group, dict}, {asc, numbers}, {asc, floats}, {asc, nested}, {asc, table}, {asc, new_keys},
        {asc, keyed}, {desc, numbers}, {iasc, floats}, {idesc, table}, {rank, numbers}, {raze, matrix},
        {raze, nested}, {flip, matrix}, {flip, table}, {key, keyed}, {attr, numbers}, {count, table},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int64_t k = 1;
        while (!passes_monad(&cases[i], k) && k < 2000)
            k++;
        CHECK(k < 2000);
    }
}

TEST(list_dyads_survive_any_failing_allocation)
{
    static const DyadCase cases[] = {
        {take, two, table}, {take, shape, numbers}, {take, new_keys, dict}, {take, symbol_s, new_keys},
        {drop, two, table}, {drop, symbol_a, dict}, {drop, longs, two}, {cut, two, nested}, {sublist, two, keyed},
        {rotate, two, table}, {find, numbers, longs}, {find, nested, nested}, {find, table, table}, {find, dict, longs},
        {in_, floats, floats}, {in_, nested, nested}, {bin, longs, numbers}, {bin, table, table}, {binr, numbers, two},
        {union_, numbers, longs}, {inter, table, table}, {except, nested, longs}, {cross, longs, matrix},
        {join, nested, longs}, {join, table, table}, {join, dict, dict}, {join, keyed, keyed}, {join, longs, floats},
        {append, table, table}, {append, keyed, keyed}, {append_variable, table, table}, {append_variable, longs, two},
        {bang, one, table}, {bang, new_keys, matrix}, {bang, symbol_a, longs}, {conditional, longs, longs},
        {conditional, longs, two}, {index_, nested, longs}, {index_, table, longs}, {index_, dict, new_keys},
        {index_, keyed, two}, {index_second, matrix, longs}, {index_second, table, symbol_a},
        {replace_self, numbers, longs}, {replace_self, nested, longs}, {replace_self, dict, new_keys},
        {xrank, two, numbers},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int64_t k = 1;
        while (!passes_dyad(&cases[i], k) && k < 2000)
            k++;
        CHECK(k < 2000);
    }
}
