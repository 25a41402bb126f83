/* table_join.c: joins on keys and as of times. */
#include "table_values.h"

TEST(lj_replaces_common_columns_and_adds_new_ones)
{
    Value *x = table_of(0, "`a`b`c", "1 2 3", "`I`J`K", "10 20 30");
    Value *y = table_of(1, "`a`c`d", "1 3", "1 2", "10 20");
    CHECK_SHOWS(lj(x, y), "+`a`b`c`d!(1 2 3;`I`J`K;1 20 2;10 0N 20)");
}

TEST(lj_wants_a_keyed_table)
{
    CHECK_SHOWS(lj(table_of(0, "`a", "1", NULL, NULL), table_of(0, "`a", "1", NULL, NULL)), "type");
}

TEST(ljf_keeps_what_is_null_on_the_right)
{
    Value *x = table_of(0, "`a`b`c", "1 2", "`x`y", "10 20");
    Value *y = table_of(1, "`a`b`c", "1 2", "``z", "1 0N");
    CHECK_SHOWS(ljf(retain(x), retain(y)), "+`a`b`c!(1 2;`x`z;1 20)");
    CHECK_SHOWS(lj(x, y), "+`a`b`c!(1 2;``z;1 0N)");
}

TEST(ij_keeps_matching_rows)
{
    Value *x = table_of(0, "`k`v", "1 2 3 4", "10 20 30 40", NULL);
    Value *y = table_of(1, "`k`v`s", "2 3 4 5", "200 300 400 500", "`a`b`c`d");
    CHECK_SHOWS(ij(x, y), "+`k`v`s!(2 3 4;200 300 400;`a`b`c)");
}

TEST(uj_of_keyed_tables_updates_and_appends)
{
    Value *x = table_of(2, "`a`b`c", "1 2", "2 3", "5 7");
    Value *y = table_of(2, "`a`b`c", "1 2 3", "2 3 7", "10 20 30");
    CHECK_SHOWS(uj(x, y), "(+`a`b!(1 2 3;2 3 7))!+(,`c)!,10 20 30");
}

TEST(uj_fills_missing_columns_with_nulls)
{
    Value *x = table_of(0, "`a`b", "1 2", "3 4", NULL);
    Value *y = table_of(0, "`b`c", "5 6", "`x`y", NULL);
    CHECK_SHOWS(uj(x, y), "+`a`b`c!(1 2 0N 0N;3 4 5 6;```x`y)");
}

TEST(ej_pairs_every_match)
{
    Value *args[] = {new_symbol_of_text("k"), table_of(0, "`k`c", "1 2 3 4", "10 20 30 40", NULL),
                     table_of(0, "`k`c`v", "2 2 3 4 5", "200 222 300 400 500", "2 22 3 4 5")};
    CHECK_SHOWS(ej(args, 3), "+`k`c`v!(2 2 3 4;200 222 300 400;2 22 3 4)");
}

static Value *quotes(void)
{
    return table_of(0, "`time`sym`px", "10:01:00 10:01:00 10:01:00 10:01:02", "`ibm`msft`msft`ibm", "100 99 101 98");
}

TEST(aj_takes_the_last_row_at_or_before)
{
    Value *trades = table_of(0, "`time`sym`qty", "10:01:01 10:01:03 10:01:04", "`msft`ibm`ge", "100 200 150");
    Value *args[] = {list_of("`sym`time"), retain(trades), quotes()};
    CHECK_SHOWS(aj(args, 3), "+`time`sym`qty`px!(10:01:01 10:01:03 10:01:04;`msft`ibm`ge;100 200 150;101 98 0N)");
    Value *again[] = {list_of("`sym`time"), trades, quotes()};
    CHECK_SHOWS(aj0(again, 3), "+`time`sym`qty`px!(10:01:00 10:01:02 10:01:04;`msft`ibm`ge;100 200 150;101 98 0N)");
}

TEST(asof_gives_a_row_of_the_other_columns)
{
    Value *key = new_dict(list_of("`sym`time"), new_pair(new_symbol_of_text("ibm"), parse_literal(bytes_of_text("10:01:01"))));
    CHECK_SHOWS(asof(quotes(), key), "(,`px)!,100");
}

TEST(aj_finds_times_that_are_not_in_order)
{
    Value *args[] = {list_of("`t"), table_of(0, "`t", "1 5 3 0", NULL, NULL), table_of(0, "`t`v", "4 1 3", "40 10 30", NULL)};
    CHECK_SHOWS(aj(args, 3), "+`t`v!(1 5 3 0;10 40 30 0N)");
}
