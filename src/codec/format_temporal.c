/* format_temporal.c: the digits of dates and times. */
#include "codec/format.h"
#include "codec/scan.h"

static void print_date(Buffer *out, int64_t days, char separator)
{
    int year = 0, month = 0, day = 0;
    if (days > -1000000 && days < 10000000)
        civil_of_days(days, &year, &month, &day);
    if (year < 1 || year > 9999)
        year = month = day = 0;
    print_unsigned(out, (uint64_t)year, 4);
    buffer_char(out, separator);
    print_unsigned(out, (uint64_t)month, 2);
    buffer_char(out, separator);
    print_unsigned(out, (uint64_t)day, 2);
}

static void print_month(Buffer *out, int64_t months)
{
    int64_t year = 2000 + floor_div(months, 12);
    if (year < 1 || year > 9999)
        buffer_text(out, "0000.00");
    else
        buffer_format(out, "%04d.%02d", (int)year, (int)(months - floor_div(months, 12) * 12 + 1));
}

/* hh:mm:ss.fff..., as much of it as `fields` and `decimals` say; the hours may pass 24. */
static void print_clock(Buffer *out, uint64_t nanos, int fields, int decimals)
{
    static const int units[] = {1000000000, 100000000, 10000000, 1000000, 100000, 10000, 1000, 100, 10, 1};
    uint64_t seconds = nanos / NANOS_A_SECOND;
    print_unsigned(out, seconds / 3600, 2);
    buffer_char(out, ':');
    print_unsigned(out, seconds / 60 % 60, 2);
    if (fields > 2) {
        buffer_char(out, ':');
        print_unsigned(out, seconds % 60, 2);
    }
    if (decimals) {
        buffer_char(out, '.');
        print_unsigned(out, nanos % NANOS_A_SECOND / (uint64_t)units[decimals], decimals);
    }
}

static void print_span(Buffer *out, int64_t nanos)
{
    uint64_t size = nanos < 0 ? -(uint64_t)nanos : (uint64_t)nanos;
    if (nanos < 0)
        buffer_char(out, '-');
    print_unsigned(out, size / NANOS_A_DAY, 1);
    buffer_char(out, 'D');
    print_clock(out, size % NANOS_A_DAY, 3, 9);
}

static void print_signed_clock(Buffer *out, int64_t n, int64_t nanos_a_unit, int fields, int decimals)
{
    if (n < 0)
        buffer_char(out, '-');
    print_clock(out, (uint64_t)(n < 0 ? -n : n) * (uint64_t)nanos_a_unit, fields, decimals);
}

void print_temporal(Buffer *out, int type, int64_t raw)
{
    int64_t days;
    switch (type) {
    case TYPE_TIMESTAMP:
        days = floor_div(raw, NANOS_A_DAY);
        print_date(out, days, '.');
        buffer_char(out, 'D');
        print_clock(out, (uint64_t)raw - (uint64_t)days * NANOS_A_DAY, 3, 9);
        break;
    case TYPE_MONTH: print_month(out, raw); break;
    case TYPE_DATE: print_date(out, raw, '.'); break;
    case TYPE_TIMESPAN: print_span(out, raw); break;
    case TYPE_MINUTE: print_signed_clock(out, raw, 60 * NANOS_A_SECOND, 2, 0); break;
    case TYPE_SECOND: print_signed_clock(out, raw, NANOS_A_SECOND, 3, 0); break;
    case TYPE_TIME: print_signed_clock(out, raw, NANOS_A_MILLI, 3, 3); break;
    default: unreachable();
    }
}

void print_datetime(Buffer *out, double datetime)
{
    static const int64_t millis_a_day = SECONDS_A_DAY * 1000;
    if (!(fabs(datetime) < 1e7)) {
        buffer_text(out, "0000.00.00T00:00:00.000");
        return;
    }
    int64_t millis = llround(datetime * (double)millis_a_day), days = floor_div(millis, millis_a_day);
    int64_t at = out->length;
    print_date(out, days, '.');
    bool outside = out->length > at && !memcmp(out->data + at, "0000", 4);
    buffer_char(out, 'T');
    print_clock(out, outside ? 0 : (uint64_t)(millis - days * millis_a_day) * NANOS_A_MILLI, 3, 3);
}
