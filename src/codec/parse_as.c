/* parse_as.c: one text read as one type: what tok and csv do with each field.
 * What is no such value becomes the type's null; nothing is raised. */
#include "codec/scan.h"
#include <arpa/inet.h>

static bool parse_ip(Bytes text, uint32_t *address)
{
    char copy[16];
    struct in_addr in;
    if (text.length < 7 || text.length >= (int64_t)sizeof copy)
        return false;
    memcpy(copy, text.data, (size_t)text.length);
    copy[text.length] = 0;
    if (!inet_pton(AF_INET, copy, &in))
        return false;
    *address = ntohl(in.s_addr);
    return true;
}

/* An IPv4 address is the IPv6 one that maps it, less its leading zeros' ffff shift: ...ffffc0000201. */
static bool parse_ip_guid(Bytes text, Guid *guid)
{
    char copy[INET6_ADDRSTRLEN];
    struct in6_addr in;
    uint32_t v4;
    *guid = (Guid){0};
    if (parse_ip(text, &v4)) {
        guid->bytes[10] = guid->bytes[11] = 0xff;
        for (int i = 0; i < 4; i++)
            guid->bytes[12 + i] = (uint8_t)(v4 >> (24 - 8 * i));
        return true;
    }
    if (text.length >= (int64_t)sizeof copy)
        return false;
    memcpy(copy, text.data, (size_t)text.length);
    copy[text.length] = 0;
    if (!inet_pton(AF_INET6, copy, &in))
        return false;
    memcpy(guid->bytes, &in, sizeof guid->bytes);
    return true;
}

static Guid guid_of(Bytes text)
{
    Guid guid;
    if (text.length && (scan_guid(text, &guid) || parse_ip_guid(text, &guid)))
        return guid;
    return (Guid){0};
}

static int64_t integer_word(Bytes text, int64_t largest)
{
    int64_t n;
    uint32_t address;
    if (scan_integer(text, &n))
        return n >= -largest && n <= largest ? n : NULL_I64;
    bool negative = text.length && text.data[0] == '-';
    Bytes body = bytes_from(text, negative);
    if (body.length == 2 && !memcmp(body.data, "0W", 2))
        return negative ? -largest : largest;
    if (largest == INF_I32 && parse_ip(text, &address))
        return (int32_t)address;
    return NULL_I64;
}

static double float_word(Bytes text)
{
    double f;
    if (scan_float(text, &f))
        return f;
    bool negative = text.length && text.data[0] == '-';
    Bytes body = bytes_from(text, negative || (text.length && text.data[0] == '+'));
    if (bytes_equal(body, bytes_of_text("0w")) || bytes_equal(body, bytes_of_text("0W")) ||
        bytes_equal(body, bytes_of_text("inf")))
        return negative ? -(double)INFINITY : (double)INFINITY;
    return (double)NAN;
}

static uint8_t byte_word(Bytes text)
{
    if (text.length > 2 && text.data[0] == '0' && text.data[1] == 'x')
        text = bytes_from(text, 2);
    int byte = 0;
    for (int64_t i = 0; i < text.length; i++) {
        int digit = hex_digit(text.data[i]);
        if (digit < 0 || text.length > 2)
            return 0;
        byte = byte << 4 | digit;
    }
    return (uint8_t)byte;
}

/* The temporal types of 32 and 64 bits, as raw numbers; NULL_I64: none. */
static int64_t temporal_word(int type, Bytes text)
{
    int64_t n, unit = 1;
    bool done;
    switch (type) {
    case TYPE_TIMESTAMP: done = parse_timestamp(text, &n); break;
    case TYPE_MONTH: done = parse_month(text, &n); break;
    case TYPE_DATE:
        /* the date part of a longer text is enough */
        done = parse_date(text, &n);
        if (!done && text.length > 10 && (done = parse_timestamp(text, &n) && find_byte(text, ':') > 0))
            n = floor_div(n, NANOS_A_DAY);
        break;
    case TYPE_TIMESPAN: done = parse_span(text, &n); break;
    default:
        unit = type == TYPE_MINUTE ? 60 * NANOS_A_SECOND : type == TYPE_SECOND ? NANOS_A_SECOND : NANOS_A_MILLI;
        done = parse_span(text, &n);
    }
    return done ? n / unit : NULL_I64;
}

static double datetime_word(Bytes text)
{
    int64_t nanos, days;
    if (!text.length || !parse_timestamp(text, &nanos))
        return (double)NAN;
    clock_split(nanos, &days, &nanos);
    return (double)days + (double)(nanos / NANOS_A_MILLI) / 86400000.0;
}

static void store_narrowed(Value *vector, Count i, int64_t n)
{
    if (storage_of(vector->type) == STORE_I64)
        vector->i64s[i] = n;
    else
        vector->i32s[i] = n < -INF_I32 || n > INF_I32 ? NULL_I32 : (int32_t)n;
}

void parse_item(Value *vector, Count i, Bytes text)
{
    int64_t n;
    if (vector->type == TYPE_CHAR) {
        vector->bytes[i] = text.length == 1 ? text.data[0] : ' ';
        return;
    }
    text = trim_blanks(text);
    switch (vector->type) {
    case TYPE_BOOLEAN: vector->u8s[i] = text.length && strchr("txyTXY1", text.data[0]) && text.data[0]; break;
    case TYPE_GUID: vector->guids[i] = guid_of(text); break;
    case TYPE_BYTE: vector->u8s[i] = byte_word(text); break;
    case TYPE_SHORT:
        n = integer_word(text, INF_I16);
        vector->i16s[i] = n == NULL_I64 ? NULL_I16 : (int16_t)n;
        break;
    case TYPE_INT:
        n = integer_word(text, INF_I32);
        vector->i32s[i] = n == NULL_I64 ? NULL_I32 : (int32_t)n;
        break;
    case TYPE_LONG: vector->i64s[i] = integer_word(text, INF_I64); break;
    case TYPE_REAL: vector->f32s[i] = (float)float_word(text); break;
    case TYPE_FLOAT: vector->f64s[i] = float_word(text); break;
    case TYPE_SYMBOL: vector->symbols[i] = text.length ? intern(text) : empty_symbol; break;
    case TYPE_DATETIME: vector->f64s[i] = datetime_word(text); break;
    default: store_narrowed(vector, i, text.length ? temporal_word(vector->type, text) : NULL_I64);
    }
}

Value *parse_as(char upper_letter, Bytes text)
{
    int type = type_of_letter(upper_letter);
    if (type < 0)
        return raise_error(ERR_TYPE);
    if (type == TYPE_CHAR && text.length != 1)
        return new_string(text);
    OWNED Value *one = new_vector(type, 1);
    if (!one)
        return NULL;
    parse_item(one, 0, text);
    return item_of(one, 0);
}
