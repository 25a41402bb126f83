/* like ss ssr lower trim vs sv md5 .Q.f ...: as the reference prints them. */
#include "../test.h"
#include "codec/codec.h"
#include "verb/verb.h"

static Value *lit(const char *text)
{
    return parse_literal(bytes_of_text(text));
}

static Value *str(const char *text)
{
    return new_string_of_text(text);
}

static Value *sym(const char *text)
{
    return new_symbol(intern_text(text));
}

static void check_shown(int line, Value *x, const char *wanted)
{
    BUFFER out = {0};
    if (x)
        print_k(&out, x);
    else
        buffer_char(&out, '\''), buffer_bytes(&out, error_text()), take_error();
    if (!bytes_equal(bytes_of_buffer(&out), bytes_of_text(wanted))) {
        printf("  got    <%.*s>\n  wanted <%s>\n", (int)out.length, out.data, wanted);
        check_failed(__FILE__, line, "text", out.length, (long long)strlen(wanted));
    }
    release(x);
}
#define CHECK_SHOWN(x, wanted) check_shown(__LINE__, x, wanted)

static Value *strs(const char *x, const char *y)
{
    return new_list(2, str(x), str(y));
}

TEST(like_matches_the_whole_text)
{
    static const struct { const char *text, *pattern; int matches; } cases[] = {
        {"quick", "qu?ck", 1}, {"brown", "br[ao]wn", 1}, {"quickly", "quick*", 1}, {"quick", "quickish", 0},
        {"brown", "[^cf]rown", 1}, {"br^wn", "br[&^]wn", 1}, {"brAwn", "br[A-Z]wn", 1}, {"br0wn", "br[3-6]wn", 0},
        {"br0wn", "br[^3-6]wn", 1}, {"brown", "br?*wn", 1}, {"brown", "br[?*]wn", 0}, {"br*wn", "br[*]wn", 1},
        {"br]wn", "[bf]r[]]wn", 1}, {"a[c", "a[[]c", 1}, {"brwn", "br*wn", 1}, {"broom of your own", "br*wn", 1},
        {"", "", 1}, {"", "*", 1}, {"a", "", 0}, {"a[", "a[", 1}, {"ab", "a[", 0},
    };
    for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++)
        CHECK_SHOWN(like(str(cases[i].text), str(cases[i].pattern)), cases[i].matches ? "1b" : "0b");
    CHECK_SHOWN(like(sym("quick"), str("q*")), "1b");
    CHECK_SHOWN(like(strs("brawn", "brown"), str("br[^o]wn")), "10b");
    CHECK_SHOWN(like(str("xthexthex"), str("*the*the*")), "'nyi");
    CHECK_SHOWN(like(lit("1"), str("1")), "'type");
    CHECK_SHOWN(like(new_list(2, str("a"), strs("b", "c")), str("?")), "'type");
    CHECK_SHOWN(like(sym("a"), sym("a")), "'type");
}

TEST(ss_finds_and_ssr_replaces)
{
    CHECK_SHOWN(ss_(str("We the people of the United States"), str("the")), "3 17");
    CHECK_SHOWN(ss_(str("toronto ontario"), str("[ir]o")), "2 13");
    CHECK_SHOWN(ss_(str("toronto ontario"), str("t?r")), "0 10");
    CHECK_SHOWN(ss_(str("aaaa"), str("aa")), "0 2");
    CHECK_SHOWN(ss_(str("abc"), str("x")), "`long$()");
    CHECK_SHOWN(ss_(str("abc"), str("")), "'length");
    CHECK_SHOWN(ss_(new_char('a'), str("a")), "'type");
    CHECK_SHOWN(ss_(str("abc"), str("a*")), "'length");
    Value *args[] = {str("toronto ontario"), str("ont"), str("x")};
    CHECK_SHOWN(ssr(args, 3), "\"torxo xario\"");
    Value *bad[] = {str("a"), str("a*"), str("x")};
    CHECK_SHOWN(ssr(bad, 3), "'length");
}

TEST(case_and_trim)
{
    CHECK_SHOWN(lower(str("IBM\303")), "\"ibm\\303\"");
    CHECK_SHOWN(upper(sym("ibm")), "`IBM");
    CHECK_SHOWN(upper(lit("1")), "'type");
    CHECK_SHOWN(trim(str("   IBM   ")), "\"IBM\"");
    CHECK_SHOWN(trim(lit("0N 0N 1 2 0N")), "1 2");
    CHECK_SHOWN(ltrim(str(" a ")), "\"a \"");
    CHECK_SHOWN(rtrim(new_list(2, str("a "), strs("b  ", "c"))), "(,\"a\";(,\"b\";,\"c\"))");
    CHECK_SHOWN(trim(str("   ")), "\"\"");
    CHECK_SHOWN(trim(lit("42")), "42");
}

TEST(vs_splits)
{
    CHECK_SHOWN(vs(new_char('|'), str("red|green||blue")), "(\"red\";\"green\";\"\";\"blue\")");
    CHECK_SHOWN(vs(str(", "), str("spring, summer")), "(\"spring\";\"summer\")");
    CHECK_SHOWN(vs(new_char(','), str("")), ",\"\"");
    CHECK_SHOWN(vs(sym(""), str("abc\r\ndef\n")), "(\"abc\";\"def\")");
    CHECK_SHOWN(vs(sym(""), sym("mywork.dat")), "`mywork`dat");
    CHECK_SHOWN(vs(sym(""), sym(":/home/kdb/mywork.dat")), "`:/home/kdb`mywork.dat");
    CHECK_SHOWN(vs(lit("0x02"), lit("0x0102010201")), "(,0x01;,0x01;,0x01)");
    CHECK_SHOWN(vs(lit("0x0203"), lit("0x000102030405")), "(0x0001;0x0405)");
    CHECK_SHOWN(vs(new_char(' '), lit("0x612062")), "(,\"a\";,\"b\")");
}

TEST(vs_encodes)
{
    CHECK_SHOWN(vs(lit("0b"), lit("23173h")), "0101101010000101b");
    CHECK_SHOWN(vs(lit("0x0"), lit("2413i")), "0x0000096d");
    CHECK_SHOWN(vs(lit("0x0"), lit("2413e")), "0x4516d000");
    CHECK_SHOWN(vs(lit("0x0"), lit("2413f")), "0x40a2da0000000000");
    CHECK_SHOWN(vs(lit("10"), lit("1995")), "1 9 9 5");
    CHECK_SHOWN(vs(lit("10"), lit("0")), ",0");
    CHECK_SHOWN(vs(lit("2"), lit("9")), "1 0 0 1");
    CHECK_SHOWN(vs(lit("24 60 60"), lit("3805")), "1 3 25");
    CHECK_SHOWN(vs(lit("256"), lit("-1062731486i")), "192 168 1 34");
    CHECK_SHOWN(vs(lit("10"), lit("1995 1996 7")), "(1 1 0;9 9 0;9 9 0;5 6 7)");
    CHECK_SHOWN(vs(lit("10"), new_list(2, lit("5"), lit("1 26"))), "((0;0 2);(5;1 6))");
    CHECK_SHOWN(vs(lit("0x40"), lit("2")), "0x00000000000000000002");
    CHECK_SHOWN(sv(lit("0x40"), lit("0x0102")), "66");
    CHECK_SHOWN(vs(lit("1"), lit("5")), "'domain");
    CHECK_SHOWN(vs(lit("10"), lit("1.5")), "'type");
}

TEST(sv_joins_and_decodes)
{
    CHECK_SHOWN(sv(new_char(','), strs("one", "two")), "\"one,two\"");
    CHECK_SHOWN(sv(str(", "), strs("one", "two")), "\"one, two\"");
    CHECK_SHOWN(sv(sym(""), strs("one", "two")), "\"one\\ntwo\\n\"");
    CHECK_SHOWN(sv(new_char(','), new_empty()), "\"\"");
    CHECK_SHOWN(sv(sym(""), vs(sym(""), sym("a.b.c"))), "`a.b.c");
    CHECK_SHOWN(sv(sym(""), vs(sym(""), sym(":/a/b/c"))), "`:/a/b/c");
    CHECK_SHOWN(sv(lit("0x02"), new_list(2, lit("0x0102"), lit("0x03"))), "0x01020203");
    CHECK_SHOWN(sv(lit("10"), lit("2 3 5 7")), "2357");
    CHECK_SHOWN(sv(lit("0 24 60 60"), lit("2 3 5 7")), "183907");
    CHECK_SHOWN(sv(lit("10"), new_list(2, lit("1 2"), lit("3 4"))), "13 24");
    CHECK_SHOWN(sv(lit("0x0"), lit("0x80ff")), "-32513h");
    CHECK_SHOWN(sv(lit("0x0"), lit("0x004080ff")), "4227327i");
    CHECK_SHOWN(sv(lit("0b"), lit("11111111b")), "0xff");
    CHECK_SHOWN(sv(lit("0b"), lit("1111111111111111b")), "-1h");
    CHECK_SHOWN(sv(lit("2"), lit("101b")), "5");
    CHECK_SHOWN(sv(lit("1 2 3"), lit("1 2")), "'length");
}

TEST(digests_and_number_formats)
{
    CHECK_SHOWN(md5(str("this is a not so secret message")), "0x6cf192c1938b79012c323fa30e62787e");
    CHECK_SHOWN(sha1(str("Hello World!")), "0x2ef7bde608ce5404e97d5f042f95f89f1c232871");
    CHECK_SHOWN(btoa(str("Hello World!")), "\"SGVsbG8gV29ybGQh\"");
    CHECK_SHOWN(atob(str("aGVsbG8=")), "0x68656c6c6f");
    CHECK_SHOWN(atob(str("aGVsbG8")), "'domain");
    CHECK_SHOWN(q_f(lit("2"), lit("9.996")), "\"10.00\"");
    CHECK_SHOWN(q_f(lit("2"), lit("781704703567.90")), "\"781704703567.90\"");
    CHECK_SHOWN(q_f(lit("2"), lit("-0.0001")), "\"-0.00\"");
    CHECK_SHOWN(q_f(lit("2"), lit("0.045")), "\"0.05\"");
    CHECK_SHOWN(q_f(lit("0"), lit("1.5")), ",\"2\"");
    Value *args[] = {lit("6"), lit("2"), lit("1")};
    CHECK_SHOWN(q_fmt(args, 3), "\"  1.00\"");
    CHECK_SHOWN(call_internal(-27, new_list(2, lit("3i"), lit("0 123456790.4567"))), "(\"0.000\";\"123456790.457\")");
    CHECK_SHOWN(q_s1(lit("1 2")), "\"1 2\"");
    CHECK_SHOWN(addmonths(lit("2007.10.16"), lit("6 7")), "2008.04.16 2008.05.16");
    CHECK_SHOWN(addmonths(lit("2006.10.29"), lit("4")), "2007.03.01");
}
