/* 2: and the functions of test/capi/extension.c. */
#include "../test.h"
#include "capi/capi.h"
#include "lang/lang.h"
#include "net/loop.h"

static Value *load(const char *name, int rank)
{
    return dynamic_load(new_symbol_of_text(":capi_test"), new_pair(new_symbol_of_text(name), new_long(rank)));
}

static Value *call1(const char *name, Value *x)
{
    OWNED Value *f = load(name, 1);
    if (!f) {
        release(x);
        return NULL;
    }
    return apply_dynamic(f, &x, 1);
}

TEST(loaded_functions_borrow_their_arguments)
{
    OWNED Value *f = load("add", 2);
    CHECK_EQ(f->type, TYPE_FOREIGN);
    CHECK_EQ(rank_of_dynamic(f), 2);
    Value *args[] = {new_long(3), new_long(4)};
    OWNED Value *sum = apply_dynamic(f, args, 2);
    CHECK_EQ(sum->i64, 7);
}

TEST(eight_arguments_arrive_in_order)
{
    OWNED Value *f = load("eight", 8);
    Value *args[8];
    for (int i = 0; i < 8; i++)
        args[i] = new_long(i);
    OWNED Value *sum = apply_dynamic(f, args, 8);
    CHECK_EQ(sum->i64, 168);
}

TEST(wrong_counts_are_rank_errors)
{
    OWNED Value *f = load("add", 2);
    Value *x = new_long(1);
    CHECK(apply_dynamic(f, &x, 1) == NULL);
    CHECK_EQ(take_error(), ERR_RANK);
    CHECK(load("add", 9) == NULL);
    CHECK_EQ(take_error(), ERR_RANK);
}

TEST(an_error_of_an_extension_is_a_q_error)
{
    CHECK(call1("fail", new_long(1)) == NULL);
    CHECK(bytes_equal(error_text(), bytes_of_text("boom")));
    take_error();
    OWNED Value *nothing = call1("quiet", new_long(1));
    CHECK(nothing && is_identity(nothing));
}

TEST(missing_libraries_and_functions_are_named)
{
    CHECK(load("no_such_function", 1) == NULL);
    CHECK(strstr((take_error(), error_text().data), "no_such_function") != NULL);
    CHECK(dynamic_load(new_symbol_of_text("no_such_library"),
                       new_pair(new_symbol_of_text("f"), new_long(1))) == NULL);
    CHECK_EQ(take_error(), ERR_TEXT);
    CHECK(dynamic_load(new_long(1), new_long(2)) == NULL);
    CHECK_EQ(take_error(), ERR_TYPE);
}

TEST(a_foreign_is_destroyed_with_its_last_owner)
{
    OWNED Value *first = call1("counted", new_long(0));
    Value *second = call1("counted", new_long(0));
    retain(second);
    release(second);
    OWNED Value *two = call1("released", new_long(0));
    CHECK_EQ(two->i64, 2);
    release(second);
    OWNED Value *one = call1("released", new_long(0));
    CHECK_EQ(one->i64, 1);
    CHECK_EQ(rank_of_dynamic(first), -1);
    Value *x = new_long(1);
    CHECK(apply_dynamic(first, &x, 1) == NULL);
    CHECK_EQ(take_error(), ERR_TYPE);
}

TEST(extensions_see_type_attribute_and_owners)
{
    OWNED Value *list = new_vector(TYPE_LONG, 2);
    list->i64s[0] = 1, list->i64s[1] = 2;
    list = set_attribute(steal(&list), ATTR_SORTED);
    OWNED Value *seen = call1("peek", retain(list));
    CHECK_EQ(seen->items[0]->i32, TYPE_LONG);
    CHECK_EQ(seen->items[1]->i32, ATTR_SORTED);
    CHECK_EQ(seen->items[2]->i32, 1);
}

TEST(extensions_build_lists_and_tables)
{
    OWNED Value *joined = call1("joins", new_long(0));
    CHECK_EQ(joined->count, 4);
    CHECK_EQ(joined->items[2]->count, 1000);
    CHECK_EQ(joined->items[3]->count, 4);
    OWNED Value *table = call1("trade", new_long(0));
    CHECK(is_table(table));
    OWNED Value *again = call1("round_trip", retain(table));
    CHECK(values_match(table, again));
    OWNED Value *back = call1("keyed", retain(table));
    CHECK(values_match(table, back));
}

TEST(the_event_loop_calls_what_sd1_was_given)
{
    OWNED Value *d = call1("watch", new_long(5));
    CHECK(d && d->type == -TYPE_INT);
    CHECK(loop_once(INT64_C(1000000000), LOOP_SERVE));
    OWNED Value *seen = call1("watched", new_long(0));
    CHECK_EQ(seen->i64, 5);
}

TEST(c_evaluates_text_and_takes_errors_as_values)
{
    OWNED Value *sum = call1("caller", new_long(2));
    CHECK_EQ(sum->i64, 42);
    OWNED Value *is_error = call1("double_errors", new_long(2));
    CHECK_EQ(is_error->i64, 1);
    CHECK(!error_pending());
}
