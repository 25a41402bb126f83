/* format.c: .Q.s .Q.s1 .Q.f .Q.fmt and -27!: values and numbers as text. */
#include "codec/codec.h"
#include "verb/verb.h"
#include <stdio.h>

Value *q_s(Value *x)
{
    CONSUME(x);
    BUFFER out = {0};
    print_console(&out, x, context->console_rows, context->console_columns);
    return new_string(bytes_of_buffer(&out));
}

Value *q_s1(Value *x)
{
    CONSUME(x);
    BUFFER out = {0};
    print_k(&out, x);
    return new_string(bytes_of_buffer(&out));
}

/* 0N!x */
Value *display(Value *x)
{
    BUFFER out = {0};
    print_line(&out, x, context->console_columns);
    context->print(bytes_of_buffer(&out));
    return x;
}

enum { MAX_DECIMALS = 17 };

static bool is_number_atom(const Value *x)
{
    return x->type == -TYPE_REAL || x->type == -TYPE_FLOAT || is_integer_atom(x);
}

/* Halves of the scaled number go up, unlike the C library's, which sees the binary value: 0.045 is 0.05. */
static void print_fixed(Buffer *out, int decimals, double f)
{
    double scaled = fabs(f) * pow(10, decimals);
    if (!(fabs(f) < 1e13) || !(scaled < 1e17)) {
        print_float(out, f, false);
        return;
    }
    char digits[32];
    int length = snprintf(digits, sizeof digits, "%0*lld", decimals + 1, (long long)floor(scaled + 0.5));
    if (signbit(f))
        buffer_char(out, '-');
    buffer_add(out, digits, length - decimals);
    if (decimals) {
        buffer_char(out, '.');
        buffer_add(out, digits + length - decimals, decimals);
    }
}

static bool read_decimals(const Value *x, int *decimals)
{
    if (!is_integer_atom(x)) {
        raise_error(ERR_TYPE);
        return false;
    }
    int64_t n = integer_of(x);
    if (n < 0 || n > MAX_DECIMALS) {
        raise_error(ERR_DOMAIN);
        return false;
    }
    *decimals = (int)n;
    return true;
}

Value *q_f(Value *x, Value *y)
{
    CONSUME(x);
    CONSUME(y);
    int decimals;
    BUFFER out = {0};
    if (!read_decimals(x, &decimals))
        return NULL;
    if (!is_number_atom(y))
        return raise_error(ERR_TYPE);
    print_fixed(&out, decimals, float_of(y));
    return new_string(bytes_of_buffer(&out));
}

/* .Q.fmt[width;decimals;number]; a number too wide shows as stars rather than as a wrong number. */
Value *q_fmt(Value **args, int count)
{
    CONSUME_ARGS(args, count);
    if (!is_integer_atom(args[0]))
        return raise_error(ERR_TYPE);
    int64_t width = integer_of(args[0]);
    if (width < 0 || width > 1000)
        return raise_error(ERR_DOMAIN);
    OWNED Value *text = q_f(retain(args[1]), retain(args[2]));
    if (!text)
        return NULL;
    if (text->count <= width)
        return pad(new_long(-width), steal(&text));
    BUFFER stars = {0};
    buffer_fill(&stars, '*', width);
    return new_string(bytes_of_buffer(&stars));
}

/* ── -27!: the C library's rounding ────────────────────────────────────────────────────── */

static Value *fixed_ieee(Value *decimals, Value *y)
{
    if (is_vector(y) || is_dict(y) || is_table(y))
        return map_dyad_right(fixed_ieee, decimals, y);
    CONSUME(decimals);
    CONSUME(y);
    int n;
    BUFFER out = {0};
    if (!read_decimals(decimals, &n))
        return NULL;
    if (!is_number_atom(y))
        return raise_error(ERR_TYPE);
    double f = float_of(y);
    if (isfinite(f))
        buffer_format(&out, "%.*f", n, f);
    else
        print_float(&out, f, false);
    return new_string(bytes_of_buffer(&out));
}

static Value *internal_fixed(Value *x)
{
    CONSUME(x);
    if (!is_vector(x) || x->count != 2)
        return raise_error(ERR_TYPE);
    Value *decimals = item_of(x, 0), *y = item_of(x, 1);
    return fixed_ieee(decimals, y);
}

/* -14!: quotes doubled, as csv wants them. */
static Value *internal_quote(Value *x)
{
    CONSUME(x);
    Bytes text;
    BUFFER out = {0};
    if (!is_string(x))
        return raise_error(ERR_TYPE);
    text_of(x, &text);
    for (int64_t i = 0; i < text.length; i++) {
        if (text.data[i] == '"')
            buffer_char(&out, '"');
        buffer_char(&out, text.data[i]);
    }
    return new_string(bytes_of_buffer(&out));
}

void init_text(void)
{
    register_internal(-3, q_s1);
    register_internal(-14, internal_quote);
    register_internal(-15, md5);
    register_internal(-27, internal_fixed);
    register_internal(-29, parse_json);
    register_internal(-31, json_with_options);
    register_internal(-32, btoa);
    register_internal(-33, sha1);
}
