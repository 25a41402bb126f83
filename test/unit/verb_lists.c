/* verb_lists.c: the list primitives on values written as literals; results as q prints them in one line. */
#include "base/alloc.h"
#include "codec/codec.h"
#include "../test.h"
#include "verb/verb.h"
#include <string.h>

static Value *q(const char *text)
{
    return *text ? parse_literal(bytes_of_text(text)) : new_empty();
}

static bool shows(Value *x, const char *wanted)
{
    BUFFER out = {0};
    if (x)
        print_k(&out, x);
    else
        buffer_bytes(&out, error_text());
    bool same = bytes_equal(bytes_of_buffer(&out), bytes_of_text(wanted));
    if (!same)
        fprintf(stderr, "    got %.*s\n    not %s\n", (int)out.length, out.data, wanted);
    release(x);
    take_error();
    return same;
}
#define SHOWS(x, wanted) CHECK(shows(x, wanted))

static Value *symbols(const char *text)
{
    char copy[256];
    snprintf(copy, sizeof copy, "%s", text);
    Value *r = new_vector(TYPE_SYMBOL, 0);
    for (char *name = strtok(copy, " "); name; name = strtok(NULL, " "))
        r = join(r, new_symbol_of_text(name));
    return r;
}

static Value *small_table(void)
{
    return new_table_of(symbols("a b"), new_list(2, q("1 2 3"), q("10 20 30f")));
}

TEST(count_first_last_til)
{
    SHOWS(count(q("1 2 3")), "3");
    SHOWS(first(q("1 2 3")), "1");
    SHOWS(last(q("1 2 3h")), "3h");
    SHOWS(first(q("")), "()");
    SHOWS(first(new_vector(TYPE_INT, 0)), "0Ni");
    SHOWS(til(q("5")), "0 1 2 3 4");
    SHOWS(til(q("0")), "`long$()");
    SHOWS(til(q("5f")), "type");
    SHOWS(til(q("-1")), "domain");
    SHOWS(first(small_table()), "`a`b!(1;10f)");
    SHOWS(count(small_table()), "3");
}

TEST(take_items)
{
    SHOWS(take(q("5"), q("1 2 3")), "1 2 3 1 2");
    SHOWS(take(q("-5"), q("1 2 3")), "2 3 1 2 3");
    SHOWS(take(q("-2"), q("1 2 3")), "2 3");
    SHOWS(take(q("3"), q("9")), "9 9 9");
    SHOWS(take(q("0"), q("1 2 3")), "`long$()");
    SHOWS(take(q("2"), new_vector(TYPE_LONG, 0)), "0N 0N");
    SHOWS(take(q("2"), small_table()), "+`a`b!(1 2;10 20f)");
    SHOWS(take(symbols("b"), small_table()), "+(,`b)!,10 20 30f");
    SHOWS(take(symbols("a z"), new_dict(symbols("a b"), q("1 2"))), "`a`z!1 0N");
}

TEST(reshape)
{
    SHOWS(take(q("2 3"), q("0 1 2 3 4 5")), "(0 1 2;3 4 5)");
    SHOWS(take(q("0N 3"), q("0 1 2 3")), "(0 1 2;,3)");
    SHOWS(take(q("4 0N"), q("0 1 2 3 4 5 6 7 8")), "(0 1;2 3;4 5;6 7 8)");
    SHOWS(take(q("2 2 3"), q("0 1 2 3 4")), "((0 1 2;3 4 0);(1 2 3;4 0 1))");
    SHOWS(take(enlist(q("2")), q("5 6 7")), "5 6");
    SHOWS(take(q("1 2 0"), new_string_of_text("a")), ",(\"\";\"\")");
    SHOWS(take(q("2 3 0N"), q("0 1")), "domain");
    SHOWS(take(q("-1 2 3"), q("0 1")), "domain");
}

TEST(drop_and_cut)
{
    SHOWS(drop(q("2"), q("1 2 3")), ",3");
    SHOWS(drop(q("-2"), q("1 2 3")), ",1");
    SHOWS(drop(q("1 2 3"), q("1")), "1 3");
    SHOWS(drop(q("2 4 4 9"), til(q("10"))), "(2 3;`long$();4 5 6 7 8;,9)");
    SHOWS(cut(q("4"), til(q("10"))), "(0 1 2 3;4 5 6 7;8 9)");
    SHOWS(drop(symbols("a"), new_dict(symbols("a b"), q("1 2"))), "(,`b)!,2");
    SHOWS(drop(new_dict(q("100 200"), symbols("a b")), q("1")), "100 200!`a`b");
    SHOWS(drop(new_dict(q("100 200"), symbols("a b")), q("100")), "(,200)!,`b");
    SHOWS(drop(symbols("a"), small_table()), "+(,`b)!,10 20 30f");
    SHOWS(drop(new_dict(symbols("a b c"), q("1 2 3")), symbols("a b")), "type");
    SHOWS(drop(small_table(), new_symbol_of_text("a")), "type");
}

TEST(where_reverse_rotate)
{
    SHOWS(where(q("0101b")), "1 3");
    SHOWS(where(q("2 0 1")), "0 0 2");
    SHOWS(where(new_dict(symbols("a b"), q("2 1"))), "`a`a`b");
    SHOWS(where(q("1 2f")), "type");
    SHOWS(reverse(q("1 2 3h")), "3 2 1h");
    SHOWS(rotate(q("2"), q("2 3 5 7 11")), "5 7 11 2 3");
    SHOWS(rotate(q("-2"), q("2 3 5 7 11")), "7 11 2 3 5");
    SHOWS(rotate(q("1"), small_table()), "+`a`b!(2 3 1;20 30 10f)");
}

TEST(find_in_lists)
{
    SHOWS(find(q("10 -8 3 5 -1 2 3"), q("-8")), "1");
    SHOWS(find(q("10 -8 3 5 -1 2 3"), q("3 17 10")), "2 7 0");
    SHOWS(find(q("1 2 3"), q("2f")), "type");
    SHOWS(find(q("1 0n -0 5f"), q("0n 0 6f")), "1 2 4");
    SHOWS(find(q("10 5 -1 -8 3 17 2"), new_list(3, q("10 5 -1"), q("-8"), q("3 17"))), "(0 1 2;7;4 5)");
    Value *u = new_list(3, new_string_of_text("abcde"), q("10 2 -6"), q("2 3"));
    SHOWS(find(retain(u), q("10 2 -6")), "1");
    SHOWS(find(retain(u), new_string_of_text("abcde")), "0");
    SHOWS(find(u, new_list(2, q("2 3"), q("7 8"))), "2 3");
    SHOWS(find(new_dict(symbols("a b"), q("1 2")), q("2 5")), "`b`");
    SHOWS(find(small_table(), new_dict(symbols("a b"), new_list(2, q("2"), q("20f")))), "1");
    SHOWS(find(small_table(), take(q("5"), small_table())), "0 1 2 0 1");
}

TEST(membership)
{
    SHOWS(in_(q("1 3 7 6 4"), q("5 4 1 6")), "10011b");
    SHOWS(in_(q("1 2f"), q("2")), "01b");
    SHOWS(in_(q("1 2f"), q("2 2")), "type");
    SHOWS(in_(q("3"), new_list(2, q("1 2"), q("3"))), "0b");
    SHOWS(in_(q("3"), new_list(2, q("3"), q("1 2"))), "1b");
    SHOWS(in_(q("1 2"), new_list(2, q("9"), new_list(2, q("1 2"), q("3 4")))), "00b");
    SHOWS(in_(q("1 2"), new_list(2, q("1 2"), q("9"))), "1b");
    SHOWS(within(q("1 3 10 6 4"), q("2 6")), "01011b");
    SHOWS(within(q("2f"), q("2 6f")), "1b");
    SHOWS(union_(q("1 2 3 3 6"), q("2 4 6 8")), "1 2 3 6 4 8");
    SHOWS(inter(q("1 2 3 1 4"), q("4 1 4")), "1 1 4");
    SHOWS(except(q("1 2 3 4 1 3"), q("2 3")), "1 4 1");
    SHOWS(cross(q("1 2"), q("10 20")), "(1 10;1 20;2 10;2 20)");
}

TEST(binary_search)
{
    SHOWS(bin(q("0 2 4 6 8 10"), q("-10 0 4 5 6 20")), "-1 0 2 2 3 5");
    SHOWS(bin(q("0 1 1 2"), q("0 1 2")), "0 2 3");
    SHOWS(binr(q("0 1 1 2"), q("0 1 2")), "0 1 3");
    SHOWS(bin(new_dict(symbols("a b c"), q("0 2 4")), q("-1 3")), "``b");
    Value *t = new_table_of(symbols("a b"), new_list(2, symbols("p p p q q q"), q("0 2 4 0 2 4")));
    SHOWS(bin(retain(t), new_table_of(symbols("a b"), new_list(2, symbols("q q q q"), q("-1 1 3 5")))), "0N 3 4 5");
    SHOWS(bin(t, new_dict(symbols("a b"), new_list(2, new_symbol_of_text("p"), q("3")))), "1");
}

TEST(sorting)
{
    SHOWS(asc(q("2 1 3 4 2 1 2")), "`s#1 1 2 2 2 3 4");
    SHOWS(desc(q("2 1 3 4 2 1 2")), "4 3 2 2 2 1 1");
    SHOWS(iasc(q("2 1 3 4 2 1 2")), "1 5 0 4 6 2 3");
    SHOWS(idesc(q("2 1 3 4 2 1 2")), "3 2 0 4 6 1 5");
    SHOWS(iasc(q("2 0n -1 0w -0w 1e10")), "1 4 2 0 5 3");
    SHOWS(asc(q("3 0N -1i")), "`s#0N -1 3i");
    SHOWS(asc(symbols("b a c a")), "`s#`a`a`b`c");
    SHOWS(rank(q("2 7 3 2 5")), "0 4 2 1 3");
    SHOWS(xrank(q("3"), q("1 37 5 4 0 3")), "0 2 2 1 0 1");
    SHOWS(asc(new_dict(symbols("a b c"), q("2 1 3"))), "`b`a`c!1 2 3");
    SHOWS(iasc(new_dict(symbols("a b c"), q("2 3 1"))), "`c`a`b");
}

TEST(classes)
{
    SHOWS(distinct(q("2 3 7 3 5 3")), "2 3 7 5");
    SHOWS(distinct(q("0 0n 0n -0 1f")), "0 0n 1");
    SHOWS(group(new_string_of_text("mississippi")), "\"misp\"!(,0;1 4 7 10;2 3 5 6;8 9)");
    SHOWS(distinct(take(q("5"), small_table())), "+`a`b!(1 2 3;10 20 30f)");
    SHOWS(distinct(q("1")), "type");
}

TEST(joins)
{
    SHOWS(join(q("1 2"), q("3")), "1 2 3");
    SHOWS(join(q("1"), q("2f")), "(1;2f)");
    SHOWS(join(q(""), q("1")), ",1");
    SHOWS(join(new_dict(symbols("a b c"), q("1 2 3")), new_dict(symbols("c d"), q("4 5"))), "`a`b`c`d!1 2 4 5");
    SHOWS(join(small_table(), small_table()), "+`a`b!(1 2 3 1 2 3;10 20 30 10 20 30f)");
    SHOWS(raze(new_list(2, q("1 2"), q("3"))), "1 2 3");
    SHOWS(raze(q("42")), ",42");
    SHOWS(append(q("1 2"), q("3f")), "type");
    SHOWS(append(small_table(), new_list(2, new_list(2, q("5"), q("7f")), new_list(2, q("6"), q("8f")))), "+`a`b!(1 2 3 5 6;10 20 30 7 8f)");
    SHOWS(append(small_table(), new_list(2, q("5"), q("7f"))), "+`a`b!(1 2 3 5;10 20 30 7f)");
}

TEST(keys_and_flips)
{
    SHOWS(bang(q("1"), small_table()), "(+(,`a)!,1 2 3)!+(,`b)!,10 20 30f");
    SHOWS(bang(q("0"), bang(q("1"), small_table())), "+`a`b!(1 2 3;10 20 30f)");
    SHOWS(bang(q("2"), small_table()), "length");
    SHOWS(bang(q("1 2"), q("1 2 3")), "length");
    SHOWS(key(q("1 2f")), "`float");
    SHOWS(key(q("3")), "0 1 2");
    SHOWS(flip(new_list(2, q("1 2 3"), q("4 5 6"))), "(1 4;2 5;3 6)");
    SHOWS(flip(new_list(2, q("1 2 3"), q("4"))), "(1 4;2 4;3 4)");
    SHOWS(flip(new_dict(symbols("a b"), new_list(2, q("1 2"), q("7")))), "+`a`b!(1 2;7 7)");
    SHOWS(flip(q("1 2")), "rank");
}

static Value *depth(Value *x, Value *i, Value *j)
{
    Value *indices[] = {i, j};
    Value *r = index_depth(x, indices, 2);
    release(x);
    return r;
}

static Value *at(Value *x, Value *i)
{
    Value *r = index_at(x, i);
    release(x);
    return r;
}

TEST(indexing)
{
    SHOWS(at(q("10 20 30"), q("1")), "20");
    SHOWS(at(q("10 20 30"), q("2 5 0")), "30 0N 10");
    SHOWS(at(q("10 20 30"), new_list(2, q("2 1"), q("0"))), "(30 20;10)");
    SHOWS(at(q("10 20 30"), q("1f")), "type");
    SHOWS(at(small_table(), new_symbol_of_text("b")), "10 20 30f");
    SHOWS(at(small_table(), q("1")), "`a`b!(2;20f)");
    SHOWS(at(new_dict(symbols("a b"), q("1 2")), symbols("b z")), "2 0N");
    SHOWS(at(enkey(1, small_table()), q("2")), "(,`b)!,20f");
    SHOWS(depth(new_list(2, q("1 2 3"), q("4 5 6")), identity(), q("1")), "2 5");
    SHOWS(depth(new_list(2, q("1 2 3"), q("4 5 6")), q("1"), q("0 2")), "4 6");
    SHOWS(depth(small_table(), q("0 1"), new_symbol_of_text("a")), "1 2");
    SHOWS(depth(enkey(1, small_table()), q("3"), new_symbol_of_text("b")), "30f");
}

static Value *put(Value *x, Value *i, Value *v)
{
    Value *r = replace_at(x, i, v);
    release(i);
    return r;
}

TEST(replacing)
{
    SHOWS(put(q("1 2 3"), q("1"), q("9")), "1 9 3");
    SHOWS(put(q("1 2 3"), q("0 2"), q("7 8")), "7 2 8");
    SHOWS(put(q("1 2 3"), q("3"), q("9")), "length");
    SHOWS(put(q("1 2 3"), q("1"), q("9f")), "type");
    SHOWS(put(q("1 2 3"), q("0 1"), q("1 2 3")), "length");
    SHOWS(put(new_list(2, q("1"), q("2f")), q("1"), q("2")), "1 2");
    SHOWS(put(new_dict(symbols("a b"), q("1 2")), symbols("b c c"), q("7 8 9")), "`a`b`c!1 7 9");
    SHOWS(put(new_dict(symbols("a b"), q("1 2")), new_symbol_of_text("z"), q("5")), "`a`b`z!1 2 5");
    SHOWS(put(new_dict(q(""), q("")), new_symbol_of_text("z"), q("5")), "(,`z)!,5");
    SHOWS(put(small_table(), new_symbol_of_text("a"), q("7")), "+`a`b!(7 7 7;10 20 30f)");
    SHOWS(put(small_table(), q("1"), new_list(2, q("0"), q("0f"))), "+`a`b!(1 0 3;10 0 30f)");
    SHOWS(put(enkey(1, small_table()), q("9"), enlist(q("1f"))), "(+(,`a)!,1 2 3 9)!+(,`b)!,10 20 30 1f");
    SHOWS(put(enkey(1, small_table()), q("2"), enlist(q("1f"))), "(+(,`a)!,1 2 3)!+(,`b)!,10 1 30f");
}

TEST(attributes)
{
    SHOWS(take(new_symbol_of_text("s"), q("1 2 3")), "`s#1 2 3");
    SHOWS(take(new_symbol_of_text("s"), q("3 2")), "s-fail");
    SHOWS(take(new_symbol_of_text("u"), q("1 1")), "u-fail");
    SHOWS(take(new_symbol_of_text("p"), q("2 2 1")), "`p#2 2 1");
    SHOWS(take(new_symbol_of_text("p"), q("2 1 2")), "u-fail");
    SHOWS(join(take(new_symbol_of_text("s"), q("1 2")), q("3")), "`s#1 2 3");
    SHOWS(join(take(new_symbol_of_text("s"), q("1 2")), q("0")), "1 2 0");
    SHOWS(attr(asc(q("1 2"))), "`s");
}

TEST(large_dictionaries_are_indexed)
{
    Value *d = new_dict(new_vector(TYPE_LONG, 0), new_vector(TYPE_LONG, 0));
    for (int round = 0; round < 3; round++)
        for (int64_t i = 0; i < 20000; i++)
            d = put(d, new_long(i * 7919 % 20011), new_long(i + round));
    CHECK_EQ(count_of(d), 20000);
    SHOWS(at(retain(d), q("15838")), "4");
    SHOWS(at(d, q("-3 7919")), "0N 3");
    SHOWS(at(put(put(new_dict(til(q("100")), til(q("100"))), q("1000"), q("1")), q("500 7"), q("5 6")), q("7 500 1000 99")),
          "6 5 1 99");
}

static Value *claiming(Count count, Attribute attribute)
{
    return set_attribute(til(new_long(count)), attribute);
}

static Count position(const Value *list, int64_t item)
{
    OWNED Value *atom = new_long(item);
    OWNED Value *at = find_in(list, atom);
    return at->i64;
}

TEST(indexes_go_with_their_lists)
{
    enum { MANY = 300 };
    Value *lists[MANY];
    for (int i = 0; i < MANY; i++)
        lists[i] = claiming(100 + i, i % 2 ? ATTR_UNIQUE : ATTR_GROUPED);
    for (int i = 0; i < MANY; i++)
        CHECK_EQ(position(lists[i], 99 + i), 99 + i);
    for (int i = 0; i < MANY; i += 3) {
        release(lists[i]);
        lists[i] = claiming(200 + i, ATTR_UNIQUE);
    }
    for (int i = 0; i < MANY; i++) {
        Count count = lists[i]->count;
        CHECK_EQ(position(lists[i], count - 1), count - 1);
        CHECK_EQ(position(lists[i], count), count);
        CHECK(lists[i]->flags & FLAG_INDEXED);
    }
    for (int i = 0; i < MANY; i++)
        release(lists[i]);
}

TEST(a_false_claim_is_found_out_once)
{
    OWNED Value *list = claiming(10000, ATTR_NONE);
    list->i64s[9999] = 7;
    list = set_attribute(steal(&list), ATTR_UNIQUE); /* as a mapped file may have it */
    CHECK_EQ(position(list, 7), 7);
    AllocStats *stats = alloc_stats();
    int64_t peak = stats->peak;
    stats->peak = stats->used;
    CHECK_EQ(position(list, 8), 8);
    CHECK(stats->peak - stats->used < 1000);
    stats->peak = peak;
    list = append(steal(&list), new_long(-5));
    CHECK_EQ(position(list, -5), 10000);
}
