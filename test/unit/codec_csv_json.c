/* 0: and JSON: as the reference prints them. */
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

static Value *form(const char *types, Value *delimiter)
{
    return new_pair(str(types), delimiter);
}

TEST(csv_without_header)
{
    CHECK_SHOWN(file_text(form("DT", new_char(',')), str("20130315,185540686")), "(2013.03.15;18:55:40.686)");
    CHECK_SHOWN(file_text(form("JS", new_char(',')), strs("1,a", "2,b")), "(1 2;`a`b)");
    CHECK_SHOWN(file_text(form("J S", new_char(',')), strs("1,x,a", "2,x,b")), "(1 2;`a`b)");
    CHECK_SHOWN(file_text(form("JF*", new_char(',')), strs("1", "x,2.5,\"a,\"\"b\"\"\"")),
                "(1 0N;0n 2.5;(\"\";\"a,\\\"b\\\"\"))");
    CHECK_SHOWN(file_text(form("JJ", new_char(',')), str("1,2\r\n3,4\r\n")), "(1 3;2 4)");
    CHECK_SHOWN(file_text(form("J", new_char(',')), strs("1", "2")), ",1 2");
    CHECK_SHOWN(file_text(new_list(3, str("I*"), new_char(','), lit("1")), strs("0,\"ab\nc\"", "1,\"def\"")),
                "(0 1i;(\"ab\\nc\";\"def\"))");
    CHECK_SHOWN(file_text(form("J?", new_char(',')), strs("1", "2")), "'type");
    CHECK_SHOWN(file_text(form("J", new_char(',')), lit("1")), "'type");
}

TEST(csv_with_header)
{
    CHECK_SHOWN(file_text(form("J S", str(",")), new_list(2, str("a,b,c"), str("1,x,y"))), "+`a`c!(,1;,`y)");
    CHECK_SHOWN(file_text(form("JS", str(",")), new_list(1, str("a,b"))), "+`a`b!(`long$();`symbol$())");
}

TEST(fixed_fields)
{
    CHECK_SHOWN(file_text(form("DT", lit("8 9")), strs("20130315185540686", "20130315185540687")),
                "(2013.03.15 2013.03.15;18:55:40.686 18:55:40.687)");
    CHECK_SHOWN(file_text(form(" Z T", lit("5 20 1 5")),
                          strs("Tue, 04 Jun 2013 07:00:13 +0900", "Tue, 04 Jun 2013 07:00:13 -0500")),
                "(2013.06.04T07:00:13.000 2013.06.04T07:00:13.000;09:00:00.000 -05:00:00.000)");
    CHECK_SHOWN(file_text(form("JC", lit("2 3")), str("12abc34def")), "(12 34;(\"abc\";\"def\"))");
    CHECK_SHOWN(file_text(form("J", lit("2 3")), str("12")), "'length");
}

TEST(key_value_pairs)
{
    CHECK_SHOWN(file_text(str("S=;"), str("one=1;two=2")), "(`one`two;(,\"1\";,\"2\"))");
    CHECK_SHOWN(file_text(str("I=*,"), str("5=\"hello,world\",6=1")), "(5 6i;(\"hello,world\";,\"1\"))");
    CHECK_SHOWN(file_text(str("J=;"), str("1=a;2=b;")), "(1 2;(,\"a\";,\"b\"))");
    CHECK_SHOWN(file_text(str("S="), str("a=1")), "'type");
}

TEST(csv_text_of_a_table)
{
    Value *names = new_vector(TYPE_SYMBOL, 2);
    names->symbols[0] = intern_text("a");
    names->symbols[1] = intern_text("d");
    CHECK_SHOWN(file_text(new_char(','), new_table_of(names, new_list(2, strs("x", "b,\"c"), lit("2022.03.14 0Nd")))),
                "(\"a,d\";\"x,2022-03-14\";\"\\\"b,\\\"\\\"c\\\",\")");
    CHECK_SHOWN(file_text(new_char('|'), new_list(2, lit("1 2"), str("xy"))), "(\"1|x\";\"2|y\")");
    CHECK_SHOWN(file_text(new_char(','), new_list(1, new_list(2, str("a"), strs("b", "c")))), "'type");
}

TEST(json_of_values)
{
    CHECK_SHOWN(json_of(lit("-0w 0 1.5 0n")), "\"[-inf,0,1.5,null]\"");
    CHECK_SHOWN(json_of(str("a\"b\n\001")), "\"\\\"a\\\\\\\"b\\\\n\\\\u0001\\\"\"");
    CHECK_SHOWN(json_of(lit("10b")), "\"[true,false]\"");
    CHECK_SHOWN(json_of(identity()), "\"null\"");
    CHECK_SHOWN(json_of(lit("2000.01.01D00:00:00")), "\"\\\"2000-01-01D00:00:00.000000000\\\"\"");
    CHECK_SHOWN(json_of(new_empty()), "\"[]\"");
}

TEST(json_to_values)
{
    CHECK_SHOWN(parse_json(str("{\"a\":[0,1],\"b\":[\"hello\",\"world\"]}")), "`a`b!(0 1f;(\"hello\";\"world\"))");
    CHECK_SHOWN(parse_json(str("[{\"a\":1,\"b\":\"x\"},{\"a\":2,\"b\":\"yy\"}]")), "+`a`b!(1 2f;(,\"x\";\"yy\"))");
    CHECK_SHOWN(parse_json(str(" [ 1 , null , -2.5e3 ] ")), "1 0n -2500");
    CHECK_SHOWN(parse_json(str("\"\\u00e9\\ud83d\\ude00\\t\"")), "\"\\303\\251\\360\\237\\230\\200\\t\"");
    CHECK_SHOWN(parse_json(str("{}")), "(`symbol$())!()");
    CHECK_SHOWN(parse_json(str("[true,false]")), "10b");
    CHECK_SHOWN(parse_json(str("[1,2")), "'json. the text ends too early");
    CHECK_SHOWN(parse_json(str("[1,x]")), "'json. unexpected text at 3");
    CHECK_SHOWN(parse_json(str("1 2")), "'json. unexpected text at 2");
    CHECK_SHOWN(parse_json(lit("1")), "'type");
}
