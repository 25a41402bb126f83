/* scan.h: the small readers that literals, tok, csv and json share. Private to codec/.
 * Each reads the WHOLE text and says whether it was such a thing; nothing is raised. */
#pragma once
#include "base/clock.h"
#include "base/longs.h"
#include "codec/codec.h"

#define NANOS_A_MILLI 1000000LL

static inline bool is_digit(char c)
{
    return (unsigned char)(c - '0') < 10;
}
static inline Bytes bytes_from(Bytes b, int64_t start)
{
    return (Bytes){b.data + start, b.length - start};
}
static inline Bytes bytes_to(Bytes b, int64_t end)
{
    return (Bytes){b.data, end};
}
/* Position of c, or -1. */
static inline int64_t find_byte(Bytes b, char c)
{
    const char *at = b.length ? memchr(b.data, c, (size_t)b.length) : NULL;
    return at ? at - b.data : -1;
}
Bytes trim_blanks(Bytes text);
int hex_digit(char c); /* -1: none */

/* Optional sign, digits; false on overflow too. */
bool scan_integer(Bytes text, int64_t *result);
/* At most 18 digits, no sign. */
bool scan_digits(Bytes text, int64_t *result);
/* Optional sign, digits with an optional point and exponent; correctly rounded. No words (inf, nan). */
bool scan_float(Bytes text, double *result);
bool scan_guid(Bytes text, Guid *result); /* 8-4-4-4-12 hexadecimal digits */

/* yyyy.mm.dd, where the separator is any of . - / ; days since 2000.01.01. */
bool scan_date(Bytes text, int64_t *days);
bool scan_month(Bytes text, int64_t *months); /* yyyy.mm; months since 2000.01 */
bool is_civil(int64_t year, int64_t month, int64_t day);

/* h[h..][:mm[:ss[.d...]]]. `fields` counts hours, minutes, seconds; `decimals` the digits behind the point. */
typedef struct {
    int64_t nanos;
    int fields, decimals;
} Clock;
bool scan_clock(Bytes text, Clock *result);

/* ── parse_temporal.c: the lenient forms that tok and csv take; the text is trimmed ── */
bool parse_date(Bytes text, int64_t *days);
bool parse_month(Bytes text, int64_t *months);
bool parse_span(Bytes text, int64_t *nanos);      /* [-][nD]hh[:]mm[:]ss[.]d... */
bool parse_timestamp(Bytes text, int64_t *nanos); /* date and time, ISO 8601, or Unix seconds */
