/* Literals: the type of a run, its values, and what is no literal. */
#include "codec/codec.h"
#include "../test.h"

static Value *literal(const char *text)
{
    return parse_literal(bytes_of_text(text));
}

static int type_of_literal(const char *text)
{
    OWNED Value *x = literal(text);
    if (!x)
        take_error();
    return x ? x->type : 999;
}

static int64_t long_of_literal(const char *text)
{
    OWNED Value *x = literal(text);
    return x ? integer_of(x) : (take_error(), 999);
}

TEST(literal_atoms_have_the_type_of_their_form)
{
    static const struct { const char *text; int type; } cases[] = {
        {"1", -7}, {"-1", -7}, {"1b", -1}, {"0x1f", -4}, {"1h", -5}, {"1i", -6}, {"1j", -7},
        {"1e", -8}, {"1.5e", -8}, {"1f", -9}, {"1.5", -9}, {"1.", -9}, {".5", -9}, {"1e3", -9},
        {"1e-3", -9}, {"0n", -9}, {"0N", -7}, {"0w", -9}, {"-0w", -9}, {"0W", -7}, {"0Nh", -5},
        {"0we", -8}, {"0Ng", -2}, {"0Np", -12}, {"2000.01m", -13}, {"2000.01", -9},
        {"2000.01.01", -14}, {"0Nd", -14}, {"2000.01.01T12:30", -15}, {"2000.01.01T", -15},
        {"2000.01.01D", -12}, {"2000.01.01D12:00:00.000000001", -12}, {"1D", -16},
        {"0D00:00:01", -16}, {"12:30", -17}, {"12:30:01", -18}, {"12:30:01.5", -19},
        {"12:30:01.000", -19}, {"12:30:01.000000001", -16}, {"0Wp", -12}, {"0p", -12}, {"5t", -19},
    };
    for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++)
        CHECK_EQ(type_of_literal(cases[i].text), cases[i].type);
}

TEST(literal_runs_have_one_type)
{
    static const struct { const char *text; int type; } cases[] = {
        {"1 2 3", 7}, {"1 2.5 3", 9}, {"1 2h", 5}, {"0N 0n 1", 9}, {"0101b", 1}, {"1 0 1b", 1},
        {"0x0aff", 4}, {"0x", 4}, {"2000.01.01 0Nd", 14}, {"0N 2000.01.01", 14}, {"2000.01 2000.02m", 13},
        {"12:30 12:30:00", 18}, {"13:30 20:00t", 19}, {"2000.01.01 2000.01.02p", 12}, {"1 2 3e", 8}, {"0n 1 2e", 8}, {"0Ng 0Ng", 2}, {"-0W 0Wp", 12}, {"0 1 2i", 6},
    };
    for (unsigned i = 0; i < sizeof cases / sizeof *cases; i++)
        CHECK_EQ(type_of_literal(cases[i].text), cases[i].type);
}

TEST(literal_values)
{
    CHECK_EQ(long_of_literal("-9223372036854775807"), -INF_I64);
    CHECK_EQ(long_of_literal("-0W"), -INF_I64);
    CHECK_EQ(long_of_literal("0N"), NULL_I64);
    CHECK_EQ(long_of_literal("2000.02.01"), 31);
    CHECK_EQ(long_of_literal("1999.12m"), -1);
    CHECK_EQ(long_of_literal("-00:01"), -1);
    CHECK_EQ(long_of_literal("1D01"), 25 * 3600 * 1000000000LL);
    CHECK_EQ(long_of_literal("12:00:00.5"), 43200500);
    CHECK_EQ(long_of_literal("0x0f"), 15);
    OWNED Value *f = literal("0.1");
    CHECK(f->f64 == 0.1);
    OWNED Value *bytes = literal("0x123");
    CHECK_EQ(bytes->count, 2);
    CHECK_EQ(bytes->u8s[0], 1);
    CHECK_EQ(bytes->u8s[1], 0x23);
}

TEST(literal_errors_name_the_whole_text)
{
    static const char *const bad[] = {"1x2", "1 2x3", "99999999999999999999", "2000.13.01", "1.5h",
                                      "0x0g", "12:60", "70000h", "1 0 2b", "1h 2i", "1..2", "1e5e5", "--1", "0Nb"};
    for (unsigned i = 0; i < sizeof bad / sizeof *bad; i++) {
        CHECK(literal(bad[i]) == NULL);
        CHECK(bytes_equal(error_text(), bytes_of_text(bad[i])));
        take_error();
    }
}

TEST(calendar_is_its_own_inverse)
{
    int y, m, d;
    CHECK_EQ(days_of_civil(2000, 1, 1), 0);
    CHECK_EQ(days_of_civil(1970, 1, 1), -10957);
    CHECK_EQ(days_of_civil(2024, 2, 29), 8825);
    for (int64_t day = -800000; day < 800000; day += 37) {
        civil_of_days(day, &y, &m, &d);
        CHECK_EQ(days_of_civil(y, m, d), day);
    }
}
