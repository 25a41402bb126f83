/* format_float.c: digits of floating-point numbers, as \P asks. */
#include "codec/format.h"
#include <stdio.h>

enum { MAX_DIGITS = 17, MAX_REAL_DIGITS = 9, DEFAULT_DIGITS = 7 };

static int wanted_digits(int most)
{
    int digits = context ? context->precision : DEFAULT_DIGITS;
    return digits <= 0 || digits > most ? most : digits;
}

/* Whole numbers below the precision are the common case; the C library takes ten times as long. */
static bool print_whole(Buffer *out, double f, int digits)
{
    if (!(fabs(f) < 1e7) || digits < DEFAULT_DIGITS || f != (double)(int64_t)f)
        return false;
    char text[24], *end = text + sizeof text, *at = end;
    uint64_t n = (uint64_t)fabs(f);
    do
        *--at = (char)('0' + n % 10);
    while (n /= 10);
    if (signbit(f))
        *--at = '-';
    buffer_add(out, at, end - at);
    return true;
}

/* Says whether the digits alone show that the number is no integer. */
static bool print_digits(Buffer *out, double f, int digits)
{
    if (isnan(f)) {
        buffer_text(out, "0n");
        return true;
    }
    if (isinf(f)) {
        buffer_text(out, f < 0 ? "-0w" : "0w");
        return true;
    }
    if (print_whole(out, f, digits))
        return false;
    char text[40];
    int length = snprintf(text, sizeof text, "%.*g", digits, f);
    buffer_add(out, text, length);
    return strpbrk(text, ".e") != NULL;
}

void print_float(Buffer *out, double f, bool suffix)
{
    if (!print_digits(out, f, wanted_digits(MAX_DIGITS)) && suffix)
        buffer_char(out, 'f');
}

void print_real(Buffer *out, float f)
{
    if (isnan(f))
        buffer_text(out, "0N");
    else
        print_digits(out, (double)f, wanted_digits(MAX_REAL_DIGITS));
}
