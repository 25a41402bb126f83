/* string and $: casts, toks, pads, as the reference prints them. */
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

TEST(string_shows_atoms_and_goes_into_lists)
{
    CHECK_SHOWN(string(sym("ibm")), "\"ibm\"");
    CHECK_SHOWN(string(lit("2")), ",\"2\"");
    CHECK_SHOWN(string(new_list(2, lit("2 3"), str("abc"))), "((,\"2\";,\"3\");(,\"a\";,\"b\";,\"c\"))");
    CHECK_SHOWN(string(lit("0N")), "\"\"");
    CHECK_SHOWN(string(lit("2000.01m")), "\"2000.01\"");
    CHECK_SHOWN(string(lit("1f")), ",\"1\"");
    CHECK_SHOWN(string(lit("0x0a")), "\"0a\"");
    CHECK_SHOWN(string(new_empty()), "()");
}

TEST(cast_by_letter_name_and_number)
{
    CHECK_SHOWN(dollar(lit("12h"), lit("42")), "2000.01.01D00:00:00.000000042");
    CHECK_SHOWN(dollar(new_char('m'), lit("42 43")), "2003.07 2003.08m");
    CHECK_SHOWN(dollar(sym("date"), lit("42")), "2000.02.12");
    CHECK_SHOWN(dollar(lit("12 13 14 15 16 17 18 19h"), lit("42")),
                "(2000.01.01D00:00:00.000000042;2003.07m;2000.02.12;2000.02.12T00:00:00.000;0D00:00:00.000000042;"
                "00:42;00:00:42;00:00:00.042)");
    CHECK_SHOWN(dollar(sym("int"), lit("6.1 6.6 -6.6 0n 0w")), "6 7 -7 0N 0Wi");
    CHECK_SHOWN(dollar(new_char('x'), lit("2147483645 2147483648 3 -1")), "0xfdff03ff");
    CHECK_SHOWN(dollar(new_char('x'), str("abc")), "0x616263");
    CHECK_SHOWN(dollar(new_char('b'), str(" ab")), "111b");
    CHECK_SHOWN(dollar(new_char('f'), lit("0W 0N 1")), "9.223372e+18 0n 1");
    CHECK_SHOWN(dollar(lit("9h"), str("the")), "116 104 101f");
    CHECK_SHOWN(dollar(new_char('c'), lit("0x6162")), "\"ab\"");
    CHECK_SHOWN(dollar(sym("long"), sym("a")), "'type");
    CHECK_SHOWN(dollar(sym("float"), new_empty()), "`float$()");
    CHECK_SHOWN(dollar(sym("symbol"), str("a b")), "`a b");
    CHECK_SHOWN(dollar(new_char('*'), lit("1")), "1");
}

TEST(cast_between_times)
{
    CHECK_SHOWN(dollar(sym("timestamp"), lit("1666.09.02")), "-0Wp");
    CHECK_SHOWN(dollar(new_char('d'), lit("2017.08.23T23:50:12")), "2017.08.23");
    CHECK_SHOWN(dollar(new_char('t'), lit("2000.01.01T12:00:00.500")), "12:00:00.500");
    CHECK_SHOWN(dollar(new_char('m'), lit("2017.08.23")), "2017.08m");
    CHECK_SHOWN(dollar(new_char('d'), lit("2017.08m")), "2017.08.01");
    CHECK_SHOWN(dollar(new_char('n'), lit("2017.08.23D01:02:03")), "0D01:02:03.000000000");
    CHECK_SHOWN(dollar(new_char('u'), lit("-00:00:01")), "-00:01");
    CHECK_SHOWN(dollar(new_char('z'), lit("2000.01.02")), "2000.01.02T00:00:00.000");
    CHECK_SHOWN(dollar(new_char('p'), lit("0Nd 0Wd")), "0Np 0Wp");
    CHECK_SHOWN(dollar(sym("hh"), lit("03:55:58.11")), "3i");
    CHECK_SHOWN(dollar(sym("week"), lit("2015.10.28 0Nd")), "2015.10.26 0Nd");
    CHECK_SHOWN(dollar(sym("dd"), lit("2015.10.28D03:55:58")), "28i");
    CHECK_SHOWN(dollar(sym("dd"), lit("12:00")), "'type");
}

TEST(tok_reads_strings)
{
    static const struct { char letter; const char *text, *shown; } cases[] = {
        {'E', "3.14", "3.14e"}, {'D', "2000-12-12", "2000.12.12"}, {'U', "12:13:14", "12:13"},
        {'T', "123456789", "12:34:56.789"}, {'P', "2015-10-28D03:55:58.6542", "2015.10.28D03:55:58.654200000"},
        {'H', "32768", "0Nh"}, {'I', "2147483648", "0Ni"}, {'D', "2147483648", "0Nd"}, {'B', "   Y  ", "1b"},
        {'B', "42", "0b"}, {'X', "42", "0x42"}, {'S', "  IBM ", "`IBM"}, {'I', "192.168.1.34", "-1062731486i"},
        {'G', "192.0.2.1", "00000000-0000-0000-0000-ffffc0000201"},
        {'G', "2001:0DB8:85A3::8A2E:0370:7334", "20010db8-85a3-0000-0000-8a2e03707334"},
        {'N', "123456123987654", "0D12:34:56.123987654"}, {'T', "123456123987654", "12:34:56.123"},
        {'P', "10129708800", "2290.12.31D00:00:00.000000000"},
        {'P', "00000000000.123456789", "1970.01.01D00:00:00.123456789"},
        {'P', "20191122-11:11:11.123", "2019.11.22D11:11:11.123000000"},
        {'Z', "20191122-11:11:11.123", "2019.11.22T11:11:11.123"}, {'D', "06/01/2010", "2010.06.01"},
        {'D', "01-Feb-2003", "2003.02.01"}, {'D', "Feb/01/2003", "2003.02.01"}, {'D', "030201", "2003.02.01"},
        {'D', "01FEB2003", "2003.02.01"}, {'Z', "04 Jun 2013 07:00:13", "2013.06.04T07:00:13.000"},
        {'M', "2000.10", "2000.10m"}, {'J', "", "0N"}, {'J', " 12 ", "12"}, {'J', "12a", "0N"}, {'F', "1e5", "100000f"},
        {'F', "x", "0n"}, {'N', "1D02:03:04", "1D02:03:04.000000000"}, {'C', "a", "\"a\""}, {'P', "2000.01.01", "2000.01.01D00:00:00.000000000"},
        {'J', "-0W", "-0W"}, {'P', "2024-02-29T01:02:03Z", "2024.02.29D01:02:03.000000000"},
    };
    for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++)
        CHECK_SHOWN(dollar(new_char(cases[i].letter), str(cases[i].text)), cases[i].shown);
    CHECK_SHOWN(dollar(str("BXH"), new_list(3, str("42"), str("42"), str("42"))), "(0b;0x42;42h)");
    CHECK_SHOWN(dollar(lit("-8h"), str("3.14")), "3.14e");
    CHECK_SHOWN(dollar(sym(""), new_list(2, str("a"), str("b"))), "`a`b");
    CHECK_SHOWN(dollar(new_char('J'), new_list(2, str("1"), new_list(2, str("2"), str("3")))), "(1;2 3)");
    CHECK_SHOWN(dollar(new_char('J'), lit("1")), "'type");
}

TEST(pad_fills_and_cuts)
{
    CHECK_SHOWN(dollar(lit("9"), str("foo")), "\"foo      \"");
    CHECK_SHOWN(dollar(lit("-9"), str("foo")), "\"      foo\"");
    CHECK_SHOWN(dollar(lit("2"), str("foo")), "\"fo\"");
    CHECK_SHOWN(dollar(lit("-2"), str("foo")), "\"oo\"");
    CHECK_SHOWN(dollar(lit("4"), new_list(2, str("a"), new_list(1, str("b")))), "(\"a   \";,\"b   \")");
    CHECK_SHOWN(dollar(lit("3"), lit("1 2")), "'type");
}
