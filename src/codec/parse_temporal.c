/* parse_temporal.c: dates and times as people and other programs write them. */
#include "codec/scan.h"

static bool is_letter(char c)
{
    return (unsigned char)((c | 0x20) - 'a') < 26;
}

static int64_t full_year(int64_t year, int64_t digits)
{
    return digits > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
}

static bool scan_month_name(Bytes text, int64_t *month)
{
    static const char names[] = "janfebmaraprmayjunjulaugsepoctnovdec";
    if (text.length < 3)
        return false;
    char name[3] = {text.data[0] | 0x20, text.data[1] | 0x20, text.data[2] | 0x20};
    for (int i = 0; i < 12; i++)
        if (!memcmp(name, names + 3 * i, 3)) {
            *month = i + 1;
            return true;
        }
    return false;
}

static bool make_days(int64_t year, int64_t month, int64_t day, int64_t *days)
{
    if (!is_civil(year, month, day))
        return false;
    *days = days_of_civil(year, (int)month, (int)day);
    return true;
}

/* yymmdd and yyyymmdd */
static bool parse_packed_date(Bytes text, int64_t *days)
{
    int64_t n;
    if ((text.length != 6 && text.length != 8) || !scan_digits(text, &n))
        return false;
    return make_days(full_year(n / 10000, text.length - 4), n / 100 % 100, n % 100, days);
}

/* Runs of digits or letters, whatever stands between them: at most three. */
static int split_date(Bytes text, Bytes parts[3])
{
    int count = 0;
    for (int64_t i = 0; i < text.length;) {
        bool letter = is_letter(text.data[i]);
        if (!letter && !is_digit(text.data[i])) {
            i++;
            continue;
        }
        int64_t start = i;
        while (i < text.length && (letter ? is_letter(text.data[i]) : is_digit(text.data[i])))
            i++;
        if (count == 3)
            return 4;
        parts[count++] = (Bytes){text.data + start, i - start};
    }
    return count;
}

bool parse_date(Bytes text, int64_t *days)
{
    Bytes parts[3];
    int64_t day, month, year;
    if (scan_date(text, days) || parse_packed_date(text, days))
        return true;
    if (split_date(text, parts) != 3)
        return false;
    int y = 2, m = context->date_format ? 1 : 0, d = 1 - m;
    if (parts[0].length == 4 && is_digit(parts[0].data[0]))
        y = 0, m = 1, d = 2;
    else if (is_letter(parts[0].data[0]))
        m = 0, d = 1;
    else if (is_letter(parts[1].data[0]))
        m = 1, d = 0;
    if (parts[d].length > 2 || (parts[y].length != 4 && parts[y].length != 2))
        return false;
    if (!scan_month_name(parts[m], &month) && !(parts[m].length <= 2 && scan_digits(parts[m], &month)))
        return false;
    return scan_digits(parts[y], &year) && scan_digits(parts[d], &day) &&
           make_days(full_year(year, parts[y].length), month, day, days);
}

bool parse_month(Bytes text, int64_t *months)
{
    int64_t n, days, digits;
    if (text.length && text.data[text.length - 1] == 'm')
        text.length--;
    if (scan_month(text, months))
        return true;
    if ((text.length == 4 || text.length == 6) && scan_digits(text, &n)) {
        digits = text.length - 2;
    } else if (text.length == 5 && !is_digit(text.data[2])) { /* yy.mm */
        int64_t year, month;
        if (!scan_digits(bytes_to(text, 2), &year) || !scan_digits(bytes_from(text, 3), &month))
            return false;
        digits = 2;
        n = year * 100 + month;
    } else {
        int year, month, day;
        if (!parse_date(text, &days))
            return false;
        civil_of_days(days, &year, &month, &day);
        *months = (year - 2000) * 12 + month - 1;
        return true;
    }
    *months = (full_year(n / 100, digits) - 2000) * 12 + n % 100 - 1;
    return n % 100 >= 1 && n % 100 <= 12;
}

/* hh hhmm hhmmss hhmmssddd... */
static bool parse_packed_clock(Bytes text, int64_t *nanos)
{
    int64_t n, fraction = 0, seconds;
    Bytes tail = {NULL, 0};
    if (text.length > 6) {
        tail = bytes_from(text, 6);
        text.length = 6;
        if (tail.data[0] == '.')
            tail = bytes_from(tail, 1);
    }
    if (text.length % 2 || !scan_digits(text, &n))
        return false;
    for (int64_t length = text.length; length < 6; length += 2)
        n *= 100;
    if (n / 100 % 100 > 59 || n % 100 > 59)
        return false;
    for (int i = 0; i < 9; i++)
        fraction = fraction * 10 + (i < tail.length && is_digit(tail.data[i]) ? tail.data[i] - '0' : 0);
    for (int64_t i = 0; i < tail.length; i++)
        if (!is_digit(tail.data[i]))
            return false;
    seconds = (n / 10000 * 60 + n / 100 % 100) * 60 + n % 100;
    *nanos = seconds * NANOS_A_SECOND + fraction;
    return true;
}

static bool parse_clock(Bytes text, int64_t *nanos)
{
    Clock clock;
    if (find_byte(text, ':') < 0)
        return parse_packed_clock(text, nanos);
    if (!scan_clock(text, &clock))
        return false;
    *nanos = clock.nanos;
    return true;
}

bool parse_span(Bytes text, int64_t *nanos)
{
    int64_t days = 0, rest = 0;
    bool negative = text.length && text.data[0] == '-';
    if (negative || (text.length && text.data[0] == '+')) /* the zones of dates have either */
        text = bytes_from(text, 1);
    int64_t at_d = find_byte(text, 'D');
    if (at_d >= 0) {
        if (!scan_digits(bytes_to(text, at_d), &days) || days > 106751)
            return false;
        text = bytes_from(text, at_d + 1);
    }
    if ((at_d < 0 || text.length) && !parse_clock(text, &rest))
        return false;
    if (!clock_join(days, rest, nanos))
        return false;
    if (negative)
        *nanos = -*nanos;
    return true;
}

/* 9 to 11 digits are seconds since 1970, a point and its fraction may follow. */
static bool parse_unix_seconds(Bytes text, int64_t *nanos)
{
    static const int64_t unix_epoch = -10957 * SECONDS_A_DAY;
    int64_t seconds, fraction = 0, point = find_byte(text, '.');
    Bytes whole = point < 0 ? text : bytes_to(text, point);
    if (whole.length < 9 || whole.length > 11 || !scan_digits(whole, &seconds))
        return false;
    for (int i = 0; i < 9; i++) {
        bool there = point >= 0 && point + 1 + i < text.length;
        if (there && !is_digit(text.data[point + 1 + i]))
            return false;
        fraction = fraction * 10 + (there ? text.data[point + 1 + i] - '0' : 0);
    }
    return !__builtin_mul_overflow(seconds + unix_epoch, NANOS_A_SECOND, nanos) &&
           !__builtin_add_overflow(*nanos, fraction, nanos);
}

/* Where the time begins: at the digits before the first colon, or behind a D or T; -1: no time. */
static int64_t find_time(Bytes text)
{
    int64_t at = find_byte(text, ':');
    if (at >= 0) {
        while (at > 0 && is_digit(text.data[at - 1]))
            at--;
        return at > 0 ? at : -1;
    }
    for (int64_t i = 1; i < text.length; i++)
        if ((text.data[i] == 'D' || text.data[i] == 'T') && is_digit(text.data[i - 1]) &&
            (i + 1 == text.length || is_digit(text.data[i + 1])))
            return i + 1;
    return -1;
}

bool parse_timestamp(Bytes text, int64_t *nanos)
{
    int64_t days, clock = 0;
    if (text.length && text.data[text.length - 1] == 'Z')
        text.length--;
    if (parse_unix_seconds(text, nanos))
        return true;
    int64_t at = find_time(text);
    Bytes date = at < 0 ? text : bytes_to(text, at - 1);
    if (at < 0 && text.length > 8 && scan_digits(bytes_to(text, 8), &days)) { /* yyyymmddhhmmss... */
        date = bytes_to(text, 8);
        at = 8;
    }
    if (!parse_date(trim_blanks(date), &days))
        return false;
    if (at >= 0 && at < text.length && !parse_clock(bytes_from(text, at), &clock))
        return false;
    return clock_join(days, clock, nanos);
}
