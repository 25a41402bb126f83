/* format_float.c: digits of floating-point numbers, as \P asks. */
#include "codec/format.h"
#include <stdio.h>

enum { MAX_DIGITS = 17, MAX_REAL_DIGITS = 9, DEFAULT_DIGITS = 7 };

static int wanted_digits(int most)
{
    int digits = context ? context->precision : DEFAULT_DIGITS;
    return digits <= 0 || digits > most ? most : digits;
}

void print_unsigned(Buffer *out, uint64_t n, int width)
{
    char text[24], *end = text + sizeof text, *at = end;
    do
        *--at = (char)('0' + n % 10);
    while (n /= 10);
    while (end - at < width)
        *--at = '0';
    buffer_add(out, at, end - at);
}

/* Whole numbers below the precision are the common case. */
static bool print_whole(Buffer *out, double f, int digits)
{
    if (!(fabs(f) < 1e7) || digits < DEFAULT_DIGITS || f != (double)(int64_t)f)
        return false;
    if (signbit(f))
        buffer_char(out, '-');
    print_unsigned(out, (uint64_t)fabs(f), 1);
    return true;
}

/* The `digits` leading digits of f as an integer, and the power of ten of the first. */
typedef struct {
    uint64_t mantissa;
    int exponent;
} Rounded;

static const long double powers[] = {1e0L,  1e1L,  1e2L,  1e3L,  1e4L,  1e5L,  1e6L,  1e7L,  1e8L,  1e9L,
                                     1e10L, 1e11L, 1e12L, 1e13L, 1e14L, 1e15L, 1e16L, 1e17L, 1e18L, 1e19L,
                                     1e20L, 1e21L, 1e22L, 1e23L, 1e24L, 1e25L, 1e26L, 1e27L};
enum { MOST_POWER = 27, MOST_FAST_DIGITS = 12 };

/* These powers are exact in 64 bits, so the scaled number has one rounding, far below its units. Only when it
 * comes close to a half can that decide the last digit: false, and the C library must do it. */
static bool round_fast(double f, int digits, Rounded *rounded)
{
    double size = fabs(f);
    if (digits > MOST_FAST_DIGITS || !(size >= 1e-12 && size < 1e20))
        return false;
    rounded->exponent = (int)floor(log10(size));
    int shift = digits - 1 - rounded->exponent;
    if (shift > MOST_POWER || shift < -MOST_POWER)
        return false;
    long double scaled = shift < 0 ? (long double)size / powers[-shift] : (long double)size * powers[shift];
    uint64_t whole = (uint64_t)scaled;
    double rest = (double)(scaled - (long double)whole);
    if (fabs(rest - 0.5) < 1e-3)
        return false;
    rounded->mantissa = whole + (rest > 0.5);
    if (rounded->mantissa >= (uint64_t)powers[digits]) { /* 9.9999996 is 10 */
        rounded->mantissa /= 10;
        rounded->exponent++;
    }
    return rounded->mantissa >= (uint64_t)powers[digits - 1];
}

/* As %g lays digits out. Says whether a point or an exponent shows. */
static bool lay_out(Buffer *out, Rounded r, int digits)
{
    char text[24];
    int exponent = r.exponent;
    bool scientific = exponent < -4 || exponent >= digits;
    for (int i = digits - 1; i >= 0; i--, r.mantissa /= 10)
        text[i] = (char)('0' + r.mantissa % 10);
    while (digits > 1 && text[digits - 1] == '0')
        digits--;
    int whole = scientific ? 1 : exponent + 1; /* digits before the point */
    if (whole <= 0) {
        buffer_text(out, "0.");
        buffer_fill(out, '0', -whole);
        whole = 0;
    }
    buffer_add(out, text, whole < digits ? whole : digits);
    if (whole > digits)
        buffer_fill(out, '0', whole - digits);
    else if (whole && whole < digits)
        buffer_char(out, '.');
    if (whole < digits)
        buffer_add(out, text + whole, digits - whole);
    if (scientific) {
        buffer_text(out, exponent < 0 ? "e-" : "e+");
        print_unsigned(out, (uint64_t)(exponent < 0 ? -exponent : exponent), 2);
    }
    return scientific || whole < digits;
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
    Rounded rounded;
    if (round_fast(f, digits, &rounded)) {
        if (f < 0)
            buffer_char(out, '-');
        return lay_out(out, rounded, digits);
    }
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
