/* table_rows.c: inserting, upserting, sorting, grouping and describing. */
#include "lang/lang.h"
#include "table_values.h"

static Value *name_of(const char *text)
{
    return new_symbol_of_text(text);
}

TEST(insert_appends_in_place_and_gives_row_numbers)
{
    set_global(intern_text("t"), table_of(0, "`a`b", "1 2", "`x`y", NULL));
    CHECK_SHOWS(insert(name_of("t"), new_pair(new_long(3), name_of("z"))), ",2");
    CHECK_SHOWS(insert(name_of("t"), new_pair(list_of("4 5"), list_of("`p`q"))), "3 4");
    CHECK_SHOWS(retain(get_global(intern_text("t"))), "+`a`b!(1 2 3 4 5;`x`y`z`p`q)");
    CHECK_SHOWS(insert(name_of("t"), new_pair(new_float(3), name_of("z"))), "type");
    CHECK_SHOWS(insert(name_of("t"), list_of("1 2 3")), "length");
    delete_global(intern_text("t"));
}

TEST(insert_refuses_a_key_twice)
{
    set_global(intern_text("k"), table_of(1, "`a`b", "`x`y", "10 20", NULL));
    CHECK_SHOWS(insert(name_of("k"), new_pair(name_of("z"), new_long(30))), ",2");
    CHECK_SHOWS(insert(name_of("k"), new_pair(name_of("z"), new_long(30))), "insert");
    CHECK_SHOWS(insert(name_of("k"), new_pair(list_of("`s`t"), list_of("40 50"))), "3 4");
    CHECK_SHOWS(retain(get_global(intern_text("k"))), "(+(,`a)!,`x`y`z`s`t)!+(,`b)!,10 20 30 40 50");
    delete_global(intern_text("k"));
}

TEST(insert_gives_empty_columns_their_type)
{
    Value *empty = new_table_of(list_of("`n`a"), new_pair(new_empty(), new_empty()));
    set_global(intern_text("u"), empty);
    CHECK_SHOWS(insert(name_of("u"), new_pair(list_of("`tom`dick"), list_of("30 40"))), "0 1");
    CHECK_SHOWS(retain(get_global(intern_text("u"))), "+`n`a!(`tom`dick;30 40)");
    delete_global(intern_text("u"));
}

TEST(upsert_replaces_and_appends_by_key)
{
    Value *t = table_of(1, "`s`r`u", "`q`w`e", "1 2 3", "5 6 7");
    Value *more = table_of(1, "`s`r`u", "`e`r`q", "30 4 10", "70 8 50");
    CHECK_SHOWS(upsert(retain(t), more), "(+(,`s)!,`q`w`e`r)!+`r`u!(10 2 30 4;50 6 70 8)");
    Value *records = new_pair(new_list(3, name_of("e"), new_long(30), new_long(70)),
                              new_list(3, name_of("r"), new_long(40), new_long(80)));
    CHECK_SHOWS(upsert(t, records), "(+(,`s)!,`q`w`e`r)!+`r`u!(1 2 30 40;5 6 70 80)");
}

TEST(upsert_fills_columns_a_table_lacks)
{
    Value *t = table_of(0, "`name`age`sex", "`tom`dick", "28 29", "`M`M");
    Value *more = table_of(0, "`age`name", "49 23", "`ann`jane", NULL);
    CHECK_SHOWS(upsert(t, more), "+`name`age`sex!(`tom`dick`ann`jane;28 29 49 23;`M`M``)");
}

TEST(xasc_sorts_stably_and_marks_the_first_column)
{
    Value *t = table_of(0, "`a`b", "2 1 2 1", "1 2 3 4", NULL);
    CHECK_SHOWS(xasc(name_of("a"), retain(t)), "+`a`b!(`s#1 1 2 2;2 4 1 3)");
    CHECK_SHOWS(xdesc(name_of("a"), retain(t)), "+`a`b!(2 2 1 1;1 3 2 4)");
    CHECK_SHOWS(xasc(name_of("c"), t), "c");
}

TEST(xgroup_nests_and_ungroup_flattens)
{
    Value *nested = xgroup(list_of("`a`b"), table_of(0, "`a`b`c", "0 0 1 1 2", "`a`a`c`d`e", "0 1 2 3 4"));
    CHECK_SHOWS(retain(nested), "(+`a`b!(0 1 1 2;`a`c`d`e))!+(,`c)!,(0 1;,2;,3;,4)");
    CHECK_SHOWS(ungroup(nested), "+`a`b`c!(0 0 1 1 2;`a`a`c`d`e;0 1 2 3 4)");
}

TEST(meta_tells_types_and_attributes)
{
    Value *t = xasc(name_of("a"), table_of(0, "`a`b", "2 1", "`x`y", NULL));
    CHECK_SHOWS(meta(t), "(+(,`c)!,`a`b)!+`t`f`a!(\"js\";``;`s`)");
}

TEST(xcol_renames_and_xcols_reorders)
{
    Value *t = table_of(0, "`a`b`c", "1", "2", "3");
    CHECK_SHOWS(cols(xcol(list_of("`d`e"), retain(t))), "`d`e`c");
    CHECK_SHOWS(cols(xcols(name_of("b"), retain(t))), "`b`a`c");
    CHECK_SHOWS(keys(xkey(list_of("`c`b"), retain(t))), "`c`b");
    CHECK_SHOWS(xcol(new_dict(list_of("`q"), list_of("`r")), t), "length");
}
