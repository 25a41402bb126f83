/* Printing: q syntax and the console's columns. */
#include "../test.h"
#include "codec/codec.h"

static Value *lit(const char *text)
{
    return parse_literal(bytes_of_text(text));
}

static Value *symbols(const char *x, const char *y)
{
    Value *v = new_vector(TYPE_SYMBOL, y ? 2 : 1);
    v->symbols[0] = intern_text(x);
    if (y)
        v->symbols[1] = intern_text(y);
    return v;
}

/* Consumes x. Says what differs, since a count of bytes would not. */
static void check_text(const char *file, int line, const Buffer *got, const char *wanted)
{
    if (bytes_equal(bytes_of_buffer(got), bytes_of_text(wanted)))
        return;
    printf("  got    <%.*s>\n  wanted <%s>\n", (int)got->length, got->data, wanted);
    check_failed(file, line, "text", got->length, (long long)strlen(wanted));
}

static void check_k(int line, Value *x, const char *wanted)
{
    BUFFER out = {0};
    print_k(&out, x);
    check_text(__FILE__, line, &out, wanted);
    release(x);
}
#define CHECK_K(x, wanted) check_k(__LINE__, x, wanted)

static void check_console(int line, Value *x, int rows, int columns, const char *wanted)
{
    BUFFER out = {0};
    print_console(&out, x, rows, columns);
    check_text(__FILE__, line, &out, wanted);
    release(x);
}
#define CHECK_CONSOLE(x, wanted) check_console(__LINE__, x, 25, 80, wanted)

TEST(print_k_gives_literals_back)
{
    static const char *const texts[] = {
        "1", "-1", "0N", "-0W", "1 2 3", "0N 0W 1", "1b", "101b", "0x00", "0x0aff", "1h", "1 2h", "32767h", "0Nh",
        "1i", "0N 1i", "0Wi", "1e", "1.5 2e", "0Ne", "0we", "1f", "1.5", "1 2f", "1 2.5", "0n", "0n 1", "-0w", "1e+10",
        "2000.01m", "2003.07 2003.08m", "0Nm", "2000.01.01", "2000.01.01 0Nd", "0Wd", "2000.02.12T00:00:00.000",
        "2000.01.01D00:00:00.000000042", "0D00:00:00.000000042", "-1D00:00:00.000000000", "00:42", "-00:42", "25:00",
        "00:00:42", "12:30:00.042", "0Np", "-0Wp", "0Nt", "1666.09.02", "1969.12.31D23:59:59.999999999", "0Nz", "0wz",
        "00000000-0000-0000-0000-000000000000",
    };
    for (unsigned i = 0; i + 1 < sizeof texts / sizeof *texts; i++)
        CHECK_K(lit(texts[i]), texts[i]);
    CHECK_K(lit("0Ng"), "00000000-0000-0000-0000-000000000000");
}

TEST(print_floats_with_seven_digits)
{
    CHECK_K(lit("123456789f"), "1.234568e+08");
    CHECK_K(lit("0.14285714285"), "0.1428571");
    CHECK_K(lit("10000000f"), "1e+07");
    CHECK_K(lit("9999999f"), "9999999f");
    CHECK_K(lit("-0f"), "-0f");
    context->precision = 0;
    CHECK_K(new_float(1.0 / 3), "0.33333333333333331");
    context->precision = 3;
    CHECK_K(new_float(1.0 / 3), "0.333");
    CHECK_K(lit("12345f"), "1.23e+04");
    context->precision = 7;
}

TEST(print_k_of_lists)
{
    CHECK_K(new_empty(), "()");
    CHECK_K(new_vector(TYPE_LONG, 0), "`long$()");
    CHECK_K(new_string_of_text(""), "\"\"");
    CHECK_K(new_string_of_text("a"), ",\"a\"");
    CHECK_K(new_string_of_text("a\"b\\\n\t\303"), "\"a\\\"b\\\\\\n\\t\\303\"");
    CHECK_K(new_char('a'), "\"a\"");
    CHECK_K(symbols("a", NULL), ",`a");
    CHECK_K(symbols("", "b"), "``b");
    CHECK_K(new_list(2, lit("1"), symbols("a", "b")), "(1;`a`b)");
    CHECK_K(new_list(1, lit("1 2")), ",1 2");
    CHECK_K(set_attribute(lit("1 2 3"), ATTR_SORTED), "`s#1 2 3");
    CHECK_K(new_list(2, identity(), lit("1")), "(::;1)");
    CHECK_K(new_dict(symbols("a", "b"), lit("1 2")), "`a`b!1 2");
    CHECK_K(new_dict(symbols("a", NULL), new_list(1, lit("1 2"))), "(,`a)!,1 2");
    CHECK_K(new_table_of(symbols("a", "b"), new_list(2, lit("1 2"), symbols("x", "y"))), "+`a`b!(1 2;`x`y)");
    CHECK_K(new_dict(new_empty(), new_empty()), "()!()");
}

TEST(print_console_of_atoms_and_lists)
{
    CHECK_CONSOLE(identity(), "");
    CHECK_CONSOLE(lit("1 2 3"), "1 2 3\n");
    CHECK_CONSOLE(new_empty(), "()\n");
    CHECK_CONSOLE(new_list(2, lit("1"), new_string_of_text("abc")), "1\n\"abc\"\n");
    CHECK_CONSOLE(new_list(2, lit("1 20"), lit("300 4")), "1   20\n300 4 \n");
    CHECK_CONSOLE(new_list(2, lit("1 2"), symbols("x", "yy")), "1 2 \nx yy\n");
    CHECK_CONSOLE(new_list(2, lit("1 2f"), lit("0n 4")), "1 2\n  4\n");
    CHECK_CONSOLE(new_list(2, new_string_of_text("ab"), new_string_of_text("cd")), "\"ab\"\n\"cd\"\n");
    CHECK_CONSOLE(new_list(2, lit("1 2"), lit("1 2 3")), "1 2\n1 2 3\n");
    CHECK_CONSOLE(new_list(2, new_list(2, lit("1"), new_string_of_text("ab")), symbols("x", "y")), "1 \"ab\"\nx y   \n");
}

TEST(print_console_of_dictionaries)
{
    CHECK_CONSOLE(new_dict(symbols("a", "bcd"), lit("1 20")), "a  | 1 \nbcd| 20\n");
    CHECK_CONSOLE(new_dict(symbols("a", "b"), new_list(2, lit("3f"), new_string_of_text("x"))), "a| 3f\nb| ,\"x\"\n");
    CHECK_CONSOLE(new_dict(lit("1 2"), new_list(2, lit("0 0"), lit("1 20"))), "1| 0 0 \n2| 1 20\n");
    CHECK_CONSOLE(new_dict(new_empty(), new_empty()), "");
}

TEST(print_console_of_tables)
{
    Value *t = new_table_of(symbols("a", "b"), new_list(2, lit("1 0N"), symbols("ibm", "")));
    CHECK_CONSOLE(retain(t), "a b  \n-----\n1 ibm\n     \n");
    Value *k = new_table_of(symbols("k", NULL), new_list(1, lit("10 20")));
    CHECK_CONSOLE(new_dict(k, retain(t)), "k | a b  \n--| -----\n10| 1 ibm\n20|      \n");
    CHECK_CONSOLE(new_dict(symbols("x", "y"), t), " | a b  \n-| -----\nx| 1 ibm\ny|      \n");
}

TEST(print_console_cuts)
{
    Value *rows = new_vector(TYPE_MIXED, 10);
    for (int i = 0; i < 10; i++)
        rows->items[i] = lit("0 1 2 3 4 5 6");
    check_console(__LINE__, rows, 10, 10,
                  "0 1 2 3..\n0 1 2 3..\n0 1 2 3..\n0 1 2 3..\n0 1 2 3..\n0 1 2 3..\n0 1 2 3..\n..\n");
    check_console(__LINE__, lit("0 1 2 3 4"), 10, 10, "0 1 2 3 4\n");
    check_console(__LINE__, lit("0 1 2 3 4 5"), 10, 10, "0 1 2 3..\n");
}
