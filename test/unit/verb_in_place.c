/* verb_in_place.c: what a variable holds survives every allocation that fails while it is changed in place. */
#include "../test.h"
#include "base/alloc.h"
#include "codec/codec.h"
#include "verb/verb.h"

static Value *q(const char *text)
{
    return parse_literal(bytes_of_text(text));
}

static Value *count_to(int64_t n)
{
    return til(new_long(n));
}

static Value *names(void)
{
    return join(new_symbol_of_text("a"), new_symbol_of_text("b"));
}

static Value *numbers(void) { return count_to(101); }
static Value *grouped(void) { return claim_attribute(count_to(101), ATTR_GROUPED); }
static Value *lists(void) { return new_list(3, q("1 2"), q("3 4 5"), new_string_of_text("abc")); }
static Value *nearly_simple(void) { return new_list(3, q("1"), q("2"), new_string_of_text("abc")); }
static Value *dict(void) { return new_dict(count_to(101), count_to(101)); }
static Value *dict_of_lists(void) { return new_dict(q("1 2 3"), lists()); }
static Value *table(void) { return new_table_of(names(), new_list(2, count_to(101), count_to(101))); }
static Value *keyed(void) { return enkey(1, new_table_of(names(), new_list(2, count_to(101), count_to(101)))); }
static Value *row(void) { return new_dict(names(), q("5 6")); }
static Value *new_row(void) { return new_dict(names(), q("500 6")); }
static Value *two_rows(void) { return new_table_of(names(), new_list(2, q("7 700"), q("8 9"))); }
static Value *no_row(void) { return new_dict(names(), new_pair(q("700"), new_string_of_text("abc"))); }
static Value *one(void) { return q("1"); }
static Value *absent(void) { return q("500"); }
static Value *some(void) { return q("5 6"); }
static Value *some_places(void) { return q("0 2"); }
static Value *two(void) { return q("2"); }
static Value *text(void) { return new_string_of_text("abcdef"); }
static Value *name_b(void) { return new_symbol_of_text("b"); }
static Value *value_row(void) { return new_dict(enlist(new_symbol_of_text("b")), enlist(q("6"))); }

typedef struct {
    Value *(*x)(void), *(*i)(void), *(*v)(void); /* without i: v is appended */
} Case;

static const Case cases[] = {
    {numbers, one, two}, {numbers, some, some}, {numbers, one, text}, {grouped, one, two}, {grouped, some, two},
    {lists, one, two}, {lists, one, text}, {nearly_simple, two, one}, {dict, one, two}, {dict, absent, two},
    {dict, some, some}, {dict, absent, text}, {dict_of_lists, one, some}, {dict_of_lists, absent, text},
    {table, one, row}, {table, name_b, one}, {keyed, one, value_row}, {keyed, absent, value_row},
    {numbers, NULL, two}, {numbers, NULL, some}, {numbers, NULL, text}, {grouped, NULL, some}, {lists, NULL, text},
    {lists, NULL, some}, {dict, NULL, dict}, {lists, some_places, some}, {table, NULL, row}, {table, NULL, two_rows}, {table, NULL, no_row},
    {keyed, NULL, new_row}, {keyed, NULL, row}, {keyed, NULL, two_rows}, {keyed, NULL, no_row},
};

/* Whether the k-th allocation was not reached. */
static bool survives(const Case *c, bool shared, int64_t k)
{
    OWNED Value *slot = c->x();
    OWNED Value *other_owner = shared ? retain(slot) : NULL;
    OWNED Value *before = c->x();
    OWNED Value *i = c->i ? c->i() : NULL;
    Value *v = c->v();
    alloc_stats()->fail_after = k;
    bool done = i ? replace_in(&slot, i, v) : append_in(&slot, v);
    bool reached = !alloc_stats()->fail_after;
    alloc_stats()->fail_after = 0;
    CHECK_EQ(done, !error_pending());
    bool kept = done || (slot && values_identical(slot, before));
    if (!kept)
        printf("case %d: allocation %lld: lost\n", (int)(c - cases), (long long)k);
    CHECK(kept);
    CHECK(!shared || values_identical(other_owner, before));
    take_error();
    return !reached;
}

TEST(variables_survive_any_failing_allocation)
{
    for (size_t i = 0; i < 2 * (sizeof cases / sizeof *cases); i++) {
        int64_t k = 1;
        while (!survives(&cases[i / 2], i % 2, k) && k < 2000)
            k++;
        CHECK(k < 2000);
    }
}
