/* codec_wire.c: the wire format against known messages, and what hostile bytes get. */
#include "../test.h"
#include "base/alloc.h"
#include "codec/codec.h"
#include "codec/wire.h"
#include <stdlib.h>

/* ── known messages ──────────────────────────────────────────────────────────────────────── */

static int hex_digit(char c)
{
    return c <= '9' ? c - '0' : c - 'a' + 10;
}

static void add_hex(Buffer *out, const char *hex)
{
    for (; hex[0] && hex[0] != ' '; hex += 2)
        buffer_char(out, (char)(hex_digit(hex[0]) << 4 | hex_digit(hex[1])));
}

/* NaNs travel with either sign; they compare equal here. */
static bool same_but_for_nans(Bytes x, Bytes y)
{
    if (x.length != y.length)
        return false;
    for (int64_t i = 0; i < x.length; i++) {
        uint8_t a = (uint8_t)x.data[i], b = (uint8_t)y.data[i];
        bool nan = i && ((a ^ b) == 0x80) && (a & 0x7f) == 0x7f &&
                   ((uint8_t)x.data[i - 1] == 0xf8 || (uint8_t)x.data[i - 1] == 0xc0);
        if (a != b && !nan)
            return false;
    }
    return true;
}

static bool round_trips(Bytes message, Bytes payload, int line)
{
    OWNED Value *x = decode_message(message);
    BUFFER again = {0}, packed = {0}, plain = {0};
    if (!x || !encode_message(&again, x, message.data[1])) {
        Bytes text = error_text();
        printf("vectors.txt:%d: '%.*s\n", line, (int)text.length, text.data);
        take_error();
        return false;
    }
    if (!message.data[0]) { /* big-endian: ours must mean the same */
        OWNED Value *y = decode_message(bytes_of_buffer(&again));
        return y && values_identical(x, y);
    }
    Bytes body = {again.data + WIRE_HEADER, again.length - WIRE_HEADER};
    if (!same_but_for_nans(body, payload))
        return false;
    if (!message.data[2])
        return true;
    if (!decompress_message(&plain, message))
        return false;
    bool long_enough = plain.length - WIRE_HEADER > 2000; /* some peers start earlier */
    return !long_enough || (compress_message(&packed, bytes_of_buffer(&plain)) &&
                            bytes_equal(bytes_of_buffer(&packed), message));
}

static bool check_line(const char *line, int number)
{
    BUFFER message = {0}, payload = {0};
    add_hex(&message, line);
    const char *second = strchr(line, ' ') + 1;
    if (*second == '-')
        buffer_add(&payload, message.data + WIRE_HEADER, message.length - WIRE_HEADER);
    else
        add_hex(&payload, second);
    return round_trips(bytes_of_buffer(&message), bytes_of_buffer(&payload), number);
}

/* Until a language is there, functions are stand-ins: a lambda of its text, a verb numbered by its code. */
static Value *stand_in_lambda(Bytes source, Symbol space)
{
    Value *x = new_function(TYPE_LAMBDA, 6);
    for (int i = 0; i < 6; i++)
        x->items[i] = i == 0 ? new_string(source) : i == 5 ? new_symbol(space) : identity();
    return x;
}

static Value *stand_in_primitive(Bytes name, int type)
{
    Value *x = new_long(type == TYPE_UNARY ? wire_code_of_unary(name) : wire_code_of_binary(name));
    x->type = (int8_t)type;
    return x;
}

static const char *stand_in_name(const Value *verb)
{
    return verb->type == TYPE_UNARY ? wire_unary_name((int)verb->i64) : wire_binary_name((int)verb->i64);
}

static void with_stand_ins(void (*run)(void))
{
    Context before = *context;
    context->compile_lambda = stand_in_lambda;
    context->primitive_named = stand_in_primitive;
    context->verb_name = stand_in_name;
    run();
    context->compile_lambda = before.compile_lambda;
    context->primitive_named = before.primitive_named;
    context->verb_name = before.verb_name;
}

static void check_vectors(void)
{
    FILE *file = fopen("test/wire/vectors.txt", "r");
    CHECK(file != NULL);
    char *line = NULL;
    size_t capacity = 0;
    int number = 0;
    while (file && getline(&line, &capacity, file) > 0) {
        bool same = check_line(line, ++number);
        if (!same)
            printf("vectors.txt:%d: %.60s ...\n", number, strrchr(line, ' '));
        CHECK(same);
    }
    CHECK(number > 300);
    free(line);
    if (file)
        fclose(file);
}

TEST(wire_agrees_with_every_known_message)
{
    with_stand_ins(check_vectors);
}

/* ── byte order ──────────────────────────────────────────────────────────────────────────── */

static Value *decode_hex(const char *hex)
{
    BUFFER message = {0};
    add_hex(&message, hex);
    return decode_message(bytes_of_buffer(&message));
}

static void check_same(const char *big, const char *little)
{
    OWNED Value *x = decode_hex(big), *y = decode_hex(little);
    CHECK(x && y && values_identical(x, y));
}

TEST(wire_reads_big_endian)
{
    check_same("000000000000000dfa00000001", "010000000d000000fa01000000");
    check_same("000000000000001a0600000000030000000100000002" "00000003",
               "010000001a000000060003000000010000000200000003000000");
    check_same("0000000000000014050000000003000100020003", "0100000014000000050003000000010002000300");
    check_same("0000000000000011f73ff8000000000000", "0100000011000000f7000000000000f83f");
    check_same("0000000000000021630b00000000026100620006000000000200000002"
               "00000003",
               "0100000021000000630b0002000000610062000600020000000200000003000000");
}

/* ── hostile bytes ───────────────────────────────────────────────────────────────────────── */

static void check_bad_payload(const char *hex)
{
    BUFFER payload = {0};
    add_hex(&payload, hex);
    int64_t before = alloc_stats()->used;
    CHECK(decode_value(bytes_of_buffer(&payload), true) == NULL);
    CHECK_EQ(take_error(), ERR_BADMSG);
    CHECK(alloc_stats()->used <= before + 4096);
}

TEST(wire_refuses_bad_counts)
{
    check_bad_payload("0600ffffff7f01000000");             /* more than there is */
    check_bad_payload("0600ffffffff");                     /* negative */
    check_bad_payload("00000000008065006500");             /* negative, mixed */
    check_bad_payload("0000ffffff7f6500");
    check_bad_payload("07800000000000000020");             /* 64-bit: times 8 overflows */
    check_bad_payload("0b0003000000610062");               /* names that do not end */
    check_bad_payload("f5616263");
    check_bad_payload("0600010000000100000000");           /* something after the end */
    check_bad_payload("06000100");                         /* cut */
    check_bad_payload("fa0100");
    check_bad_payload("68ffffffff65006500");
}

TEST(wire_refuses_bad_shapes)
{
    check_bad_payload("6200f901000000000000006500");       /* a table of no dictionary */
    check_bad_payload("6200630b00020000006100620000000100000006000100000001000000"); /* 2 names, 1 column */
    check_bad_payload("6200630b00020000006100610000000200000006000100000001000000"
                      "06000100000001000000");             /* one name twice */
    check_bad_payload("63f90100000000000000f90100000000000000"); /* atoms as keys and values */
    check_bad_payload("6800000000");                       /* a projection of nothing */
    check_bad_payload("680100000065ff");                   /* a projection of a hole */
    check_bad_payload("657f00");                           /* no such primitive */
    check_bad_payload("6706");
    check_bad_payload("70000000");                         /* a foreign object */
    check_bad_payload("8061");                             /* an error without end */
    check_bad_payload("0000010000008061006500");           /* an error inside */
    check_bad_payload("1400010000000100000000000000");     /* an enumeration */
}

TEST(wire_limits_depth)
{
    BUFFER payload = {0};
    for (int i = 0; i < DEPTH_LIMIT; i++)
        add_hex(&payload, "000001000000");
    add_hex(&payload, "6500");
    CHECK(decode_value(bytes_of_buffer(&payload), true) == NULL);
    CHECK_EQ(take_error(), ERR_BADMSG);
    payload.length = 0;
    for (int i = 0; i < DEPTH_LIMIT - 1; i++)
        add_hex(&payload, "000001000000");
    add_hex(&payload, "6500");
    Value *deep = decode_value(bytes_of_buffer(&payload), true);
    CHECK(deep != NULL);
    release(deep);
}

TEST(wire_does_not_encode_without_end)
{
    Value *x = new_empty();
    for (int i = 0; i < 100000; i++)
        x = new_list(1, x);
    BUFFER out = {0};
    CHECK_EQ(encode_message(&out, x, MESSAGE_ASYNC), false);
    CHECK_EQ(take_error(), ERR_STACK);
    CHECK_EQ(out.length, 0);
    release(x);
}

TEST(wire_checks_attributes)
{
    static const struct { const char *hex; int attribute; } cases[] = {
        {"0601030000000100000002000000" "03000000", ATTR_SORTED},
        {"0601030000000300000002000000" "03000000", ATTR_NONE},
        {"0602030000000300000002000000" "01000000", ATTR_UNIQUE},
        {"0602030000000300000002000000" "03000000", ATTR_NONE},
        {"0603030000000300000003000000" "01000000", ATTR_PARTED},
        {"0603030000000300000002000000" "03000000", ATTR_NONE},
        {"0b0102000000610062" "00", ATTR_SORTED},
        {"0602" "00000000", ATTR_UNIQUE},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        BUFFER payload = {0};
        add_hex(&payload, cases[i].hex);
        OWNED Value *x = decode_value(bytes_of_buffer(&payload), true);
        CHECK_EQ(x ? x->attribute : -1, cases[i].attribute);
    }
}

TEST(wire_gives_errors_as_atoms)
{
    OWNED Value *x = decode_hex("010200000e000000807479706500");
    CHECK_EQ(x->type, TYPE_ERROR);
    CHECK(x->symbol == intern_text("type"));
}

/* ── compression ─────────────────────────────────────────────────────────────────────────── */

/* Runs of random length of random letters. */
static Value *some_bytes(Count count, uint32_t seed, uint32_t letters)
{
    Value *x = new_vector(TYPE_BYTE, count);
    for (Count i = 0; i < count; i++) {
        seed = seed * 1664525 + 1013904223;
        x->u8s[i] = i && seed >> 29 ? x->u8s[i - 1] : (uint8_t)((seed >> 16) % letters);
    }
    return x;
}

TEST(compression_gives_back_what_it_took)
{
    int packed_count = 0;
    for (uint32_t seed = 1; seed < 60; seed++) {
        OWNED Value *x = some_bytes(1990 + seed * 37, seed, seed % 7 + 1);
        BUFFER plain = {0}, packed = {0}, again = {0};
        CHECK(encode_message(&plain, x, MESSAGE_SYNC));
        if (!compress_message(&packed, bytes_of_buffer(&plain)))
            continue;
        packed_count++;
        CHECK(packed.length <= plain.length / 2);
        CHECK_EQ(message_length(bytes_of_buffer(&packed)), packed.length);
        CHECK(decompress_message(&again, bytes_of_buffer(&packed)));
        CHECK(bytes_equal(bytes_of_buffer(&again), bytes_of_buffer(&plain)) == false); /* byte 2, the length */
        CHECK(!memcmp(again.data + WIRE_HEADER, plain.data + WIRE_HEADER, (size_t)(plain.length - WIRE_HEADER)));
    }
    CHECK(packed_count > 10);
}

TEST(compression_starts_past_2000_bytes)
{
    OWNED Value *short_of_it = some_bytes(1994, 1, 1), *past_it = some_bytes(1995, 1, 1);
    BUFFER plain = {0}, packed = {0};
    CHECK(encode_message(&plain, short_of_it, MESSAGE_SYNC));
    CHECK_EQ(compress_message(&packed, bytes_of_buffer(&plain)), false);
    plain.length = 0;
    CHECK(encode_message(&plain, past_it, MESSAGE_SYNC));
    CHECK_EQ(compress_message(&packed, bytes_of_buffer(&plain)), true);
}

TEST(decompression_survives_damage)
{
    OWNED Value *x = some_bytes(5000, 7, 3);
    BUFFER plain = {0}, packed = {0};
    CHECK(encode_message(&plain, x, MESSAGE_SYNC));
    CHECK(compress_message(&packed, bytes_of_buffer(&plain)));
    for (int64_t i = WIRE_HEADER; i < packed.length; i += 3) {
        packed.data[i] ^= 0x55;
        release(decode_message(bytes_of_buffer(&packed)));
        take_error();
        packed.data[i] ^= 0x55;
    }
    for (int64_t cut = WIRE_HEADER + 1; cut < packed.length; cut += 11) {
        BUFFER out = {0};
        CHECK_EQ(decompress_message(&out, (Bytes){packed.data, cut}), false);
        CHECK_EQ(take_error(), ERR_BADMSG);
    }
}

TEST(decompression_refuses_a_bomb)
{
    BUFFER bomb = {0}, out = {0};
    add_hex(&bomb, "0100010014000000ffffff7f0102030405060708");
    CHECK_EQ(decompress_message(&out, bytes_of_buffer(&bomb)), false);
    CHECK_EQ(take_error(), ERR_BADMSG);
}
