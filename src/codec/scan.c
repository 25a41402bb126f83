/* scan.c: the small readers that literals, tok, csv and json share. */
#include "codec/scan.h"
#include <stdlib.h>

Bytes trim_blanks(Bytes text)
{
    while (text.length && text.data[0] == ' ')
        text = bytes_from(text, 1);
    while (text.length && text.data[text.length - 1] == ' ')
        text.length--;
    return text;
}

int hex_digit(char c)
{
    if (is_digit(c))
        return c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

bool scan_digits(Bytes text, int64_t *result)
{
    if (text.length < 1 || text.length > 18)
        return false;
    int64_t n = 0;
    for (int64_t i = 0; i < text.length; i++) {
        if (!is_digit(text.data[i]))
            return false;
        n = n * 10 + (text.data[i] - '0');
    }
    *result = n;
    return true;
}

bool scan_integer(Bytes text, int64_t *result)
{
    bool negative = text.length && text.data[0] == '-';
    if (negative || (text.length && text.data[0] == '+'))
        text = bytes_from(text, 1);
    if (!text.length)
        return false;
    uint64_t n = 0;
    for (int64_t i = 0; i < text.length; i++) {
        if (!is_digit(text.data[i]) || __builtin_mul_overflow(n, (uint64_t)10, &n) ||
            __builtin_add_overflow(n, (uint64_t)(text.data[i] - '0'), &n))
            return false;
    }
    if (n > (uint64_t)INT64_MAX)
        return false;
    *result = negative ? -(int64_t)n : (int64_t)n;
    return true;
}

/* The shape of a decimal number, and its value when 53 bits and a small power of ten give it exactly. */
typedef struct {
    uint64_t mantissa;
    int64_t exponent; /* of ten, beside the mantissa */
    int digits;       /* significant ones, counted to 20 */
    bool negative;
} Decimal;

static int64_t scan_mantissa(Bytes text, int64_t at, Decimal *d)
{
    bool any = false, point = false;
    for (; at < text.length; at++) {
        char c = text.data[at];
        if (c == '.' && !point) {
            point = true;
            continue;
        }
        if (!is_digit(c))
            break;
        any = true;
        if (d->digits < 19) {
            d->mantissa = d->mantissa * 10 + (uint64_t)(c - '0');
            d->digits += d->mantissa != 0;
            d->exponent -= point;
        } else {
            d->digits = 20;
            d->exponent += !point;
        }
    }
    return any ? at : -1;
}

static bool scan_decimal(Bytes text, Decimal *d)
{
    *d = (Decimal){0};
    d->negative = text.length && text.data[0] == '-';
    int64_t at = d->negative || (text.length && text.data[0] == '+');
    at = scan_mantissa(text, at, d);
    if (at < 0)
        return false;
    if (at == text.length)
        return true;
    if ((text.data[at] | 0x20) != 'e')
        return false;
    int64_t exponent;
    if (text.length - at > 12 || !scan_integer(bytes_from(text, at + 1), &exponent))
        return false;
    d->exponent += exponent;
    return true;
}

/* The C library rounds right in every other case; it wants a terminated text. */
static double slow_float(Bytes text)
{
    char small[64];
    BUFFER large = {0};
    if (text.length < (int64_t)sizeof small) {
        memcpy(small, text.data, (size_t)text.length);
        small[text.length] = 0;
        return strtod(small, NULL);
    }
    buffer_bytes(&large, text);
    buffer_char(&large, 0);
    return large.length < 0 ? (double)NAN : strtod(large.data, NULL); /* nothing is raised here */
}

bool scan_float(Bytes text, double *result)
{
    static const double powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                    1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                    1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    Decimal d;
    if (!scan_decimal(text, &d))
        return false;
    /* Both factors exact in a double: one rounding, so the product is the nearest double. */
    if (d.mantissa <= 1ull << 53 && d.digits < 20 && d.exponent >= -22 && d.exponent <= 22) {
        double f = (double)d.mantissa;
        f = d.exponent < 0 ? f / powers[-d.exponent] : f * powers[d.exponent];
        *result = d.negative ? -f : f;
        return true;
    }
    *result = slow_float(text);
    return true;
}

bool scan_guid(Bytes text, Guid *result)
{
    if (text.length != 36)
        return false;
    int n = 0;
    for (int i = 0; i < 36; i++) {
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            if (text.data[i] != '-')
                return false;
            continue;
        }
        int digit = hex_digit(text.data[i]);
        if (digit < 0)
            return false;
        result->bytes[n / 2] = (uint8_t)(n % 2 ? result->bytes[n / 2] << 4 | digit : digit);
        n++;
    }
    return true;
}

/* ── temporal ──────────────────────────────────────────────────────────────────────────── */

bool is_civil(int64_t year, int64_t month, int64_t day)
{
    static const int8_t lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1)
        return false;
    bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return day <= lengths[month - 1] + (month == 2 && leap);
}

static bool is_date_separator(char c)
{
    return c == '.' || c == '-' || c == '/';
}

bool scan_month(Bytes text, int64_t *months)
{
    int64_t year, month;
    if (text.length != 7 || !is_date_separator(text.data[4]) ||
        !scan_digits(bytes_to(text, 4), &year) || !scan_digits(bytes_from(text, 5), &month) ||
        month < 1 || month > 12)
        return false;
    *months = (year - 2000) * 12 + month - 1;
    return true;
}

bool scan_date(Bytes text, int64_t *days)
{
    int64_t year, month, day;
    if (text.length != 10 || !is_date_separator(text.data[4]) || !is_date_separator(text.data[7]) ||
        !scan_digits(bytes_to(text, 4), &year) ||
        !scan_digits((Bytes){text.data + 5, 2}, &month) ||
        !scan_digits(bytes_from(text, 8), &day) || !is_civil(year, month, day))
        return false;
    *days = days_of_civil(year, (int)month, (int)day);
    return true;
}

/* Digits behind the point as nanoseconds; what is finer is dropped. */
static bool scan_fraction(Bytes text, int64_t *nanos)
{
    int64_t n = 0;
    for (int i = 0; i < 9; i++)
        n = n * 10 + (i < text.length ? text.data[i] - '0' : 0);
    for (int64_t i = 0; i < text.length; i++)
        if (!is_digit(text.data[i]))
            return false;
    *nanos = n;
    return true;
}

static bool scan_minute_or_second(Bytes text, int64_t *n)
{
    return text.length == 2 && scan_digits(text, n) && *n < 60;
}

bool scan_clock(Bytes text, Clock *result)
{
    int64_t hours, minutes = 0, seconds = 0, fraction = 0;
    int64_t colon = find_byte(text, ':');
    *result = (Clock){.fields = 1};
    if (!scan_digits(colon < 0 ? text : bytes_to(text, colon), &hours) || hours > 2562047)
        return false;
    if (colon >= 0) {
        Bytes rest = bytes_from(text, colon + 1);
        result->fields = 2;
        if (rest.length < 2 || !scan_minute_or_second(bytes_to(rest, 2), &minutes))
            return false;
        rest = bytes_from(rest, 2);
        if (rest.length) {
            result->fields = 3;
            if (rest.length < 3 || rest.data[0] != ':' ||
                !scan_minute_or_second((Bytes){rest.data + 1, 2}, &seconds))
                return false;
            rest = bytes_from(rest, 3);
        }
        if (rest.length) {
            result->decimals = (int)rest.length - 1;
            if (rest.data[0] != '.' || !scan_fraction(bytes_from(rest, 1), &fraction))
                return false;
        }
    }
    int64_t whole = (hours * 60 + minutes) * 60 + seconds;
    return !__builtin_mul_overflow(whole, NANOS_A_SECOND, &result->nanos) &&
           !__builtin_add_overflow(result->nanos, fraction, &result->nanos);
}
