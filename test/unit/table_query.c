/* table_query.c: select, exec, update and delete as functions, on trees that need no compiler. */
#include "table_values.h"

static Value *trades(void)
{
    return table_of(0, "`sym`px`qty", "`b`a`b`a`c", "10 20 30 40 50", "1 2 3 4 5");
}

static Value *none(void)
{
    return new_empty();
}

static Value *name_of(const char *text)
{
    return new_symbol_of_text(text);
}

static Value *call_of(const char *verb, const char *column)
{
    return new_pair(unary_named(verb), name_of(column));
}

static Value *phrases(const char *names, Value *trees)
{
    return new_dict(list_of(names), trees);
}

static Value *select4(Value *t, Value *c, Value *b, Value *a)
{
    Value *args[] = {t, c, b, a};
    return functional_select(args, 4);
}

TEST(select_gives_the_table_or_some_columns)
{
    CHECK_SHOWS(select4(trades(), none(), new_boolean(0), none()), "+`sym`px`qty!(`b`a`b`a`c;10 20 30 40 50;1 2 3 4 5)");
    CHECK_SHOWS(select4(trades(), none(), new_boolean(0), phrases("`q`s", list_of("`qty`sym"))),
                "+`q`s!(1 2 3 4 5;`b`a`b`a`c)");
}

TEST(select_by_sorts_its_keys)
{
    Value *by = phrases("`sym", list_of("`sym"));
    CHECK_SHOWS(select4(trades(), none(), retain(by), phrases("`px", list_of("`px"))),
                "(`s#+(,`sym)!,`s#`a`b`c)!+(,`px)!,(20 40;10 30;,50)");
    Value *calls = new_list(4, call_of("sum", "px"), call_of("count", "px"), call_of("last", "qty"), call_of("avg", "px"));
    CHECK_SHOWS(select4(trades(), none(), retain(by), phrases("`s`n`l`a", calls)),
                "(`s#+(,`sym)!,`s#`a`b`c)!+`s`n`l`a!(60 40 50;2 2 1;4 3 5;30 20 50f)");
    CHECK_SHOWS(select4(trades(), none(), by, none()), "(`s#+(,`sym)!,`s#`a`b`c)!+`px`qty!(40 30 50;4 3 5)");
}

TEST(select_distinct_keeps_the_first_rows)
{
    CHECK_SHOWS(select4(trades(), none(), new_boolean(1), phrases("`sym", list_of("`sym"))), "+(,`sym)!,`b`a`c");
}

TEST(exec_gives_a_vector_a_dictionary_or_a_row)
{
    CHECK_SHOWS(select4(trades(), none(), none(), name_of("px")), "10 20 30 40 50");
    CHECK_SHOWS(select4(trades(), none(), none(), none()), "`sym`px`qty!(`c;50;5)");
    CHECK_SHOWS(select4(trades(), none(), name_of("sym"), name_of("px")), "`a`b`c!(20 40;10 30;,50)");
    CHECK_SHOWS(select4(trades(), none(), name_of("sym"), call_of("sum", "px")), "`a`b`c!60 40 50");
    CHECK_SHOWS(select4(trades(), none(), list_of("`sym`px"), name_of("qty")), "(,`)!,1 2 3 4 5");
}

TEST(the_limit_takes_first_last_or_middle_rows)
{
    static const struct {
        const char *limit, *wanted;
    } cases[] = {{"2", "+(,`px)!,10 20"}, {"-2", "+(,`px)!,40 50"}, {"0W", "+(,`px)!,10 20 30 40 50"}, {"1 2", "+(,`px)!,20 30"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        Value *args[] = {trades(), none(), new_boolean(0), phrases("`px", list_of("`px")),
                         parse_literal(bytes_of_text(cases[i].limit))};
        CHECK_SHOWS(functional_select(args, 5), cases[i].wanted);
    }
}

TEST(where_takes_flags)
{
    Value *flags = new_list(1, parse_literal(bytes_of_text("01100b")));
    CHECK_SHOWS(select4(trades(), flags, none(), name_of("px")), "20 30");
    flags = new_list(1, parse_literal(bytes_of_text("011b")));
    CHECK_SHOWS(select4(trades(), flags, none(), name_of("px")), "length");
}

static Value *update4(Value *t, Value *c, Value *b, Value *a)
{
    Value *args[] = {t, c, b, a};
    return functional_update(args, 4);
}

TEST(update_by_spreads_aggregates_over_their_rows)
{
    Value *by = phrases("`sym", list_of("`sym"));
    CHECK_SHOWS(update4(trades(), none(), by, phrases("`px", new_list(1, call_of("max", "px")))),
                "+`sym`px`qty!(`b`a`b`a`c;30 40 30 40 50;1 2 3 4 5)");
}

TEST(update_where_keeps_the_column_type)
{
    Value *flags = new_list(1, parse_literal(bytes_of_text("01100b")));
    CHECK_SHOWS(update4(trades(), retain(flags), new_boolean(0), phrases("`px", list_of("7"))),
                "+`sym`px`qty!(`b`a`b`a`c;10 7 7 40 50;1 2 3 4 5)");
    CHECK_SHOWS(update4(trades(), retain(flags), new_boolean(0), phrases("`px", list_of("7.5"))), "type");
    CHECK_SHOWS(update4(trades(), flags, new_boolean(0), phrases("`n", list_of("7.5"))),
                "+`sym`px`qty`n!(`b`a`b`a`c;10 20 30 40 50;1 2 3 4 5;0n 7.5 7.5 0n 0n)");
}

TEST(delete_removes_rows_or_columns)
{
    Value *flags = new_list(1, parse_literal(bytes_of_text("01100b")));
    CHECK_SHOWS(update4(trades(), flags, new_boolean(0), new_vector(TYPE_SYMBOL, 0)),
                "+`sym`px`qty!(`b`a`c;10 40 50;1 4 5)");
    CHECK_SHOWS(update4(trades(), none(), new_boolean(0), list_of("`px`sym")), "+(,`qty)!,1 2 3 4 5");
    CHECK_SHOWS(update4(trades(), none(), new_boolean(0), list_of("`no")), "no");
}
