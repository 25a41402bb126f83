/* encode.c: numbers as bits, bytes and digits of a base, and back. */
#include "verb/encode.h"
#include "verb/verb.h"

/* ── bits and bytes: most significant first ────────────────────────────────────────────── */

static bool bytes_of_atom(const Value *y, uint8_t bytes[16], int *count)
{
    int size = (int)item_size(y->type);
    if (!is_atom(y) || y->type == -TYPE_SYMBOL || is_enum(y))
        return false;
    *count = size;
    if (y->type == -TYPE_GUID)
        memcpy(bytes, y->guids[0].bytes, 16);
    else
        for (int i = 0; i < size; i++)
            bytes[i] = (&y->u8)[size - 1 - i];
    return true;
}

static Value *bytes_from_atom(Value *base, Value *y)
{
    if (is_vector(y) || is_dict(y))
        return map_dyad_right(bytes_from_atom, base, y);
    CONSUME(base);
    CONSUME(y);
    uint8_t bytes[16];
    int count;
    if (!bytes_of_atom(y, bytes, &count))
        return raise_error(ERR_TYPE);
    bool bits = base->type == -TYPE_BOOLEAN;
    Value *result = new_vector(bits ? TYPE_BOOLEAN : TYPE_BYTE, bits ? count * 8 : count);
    for (Count i = 0; result && i < result->count; i++)
        result->u8s[i] = bits ? bytes[i / 8] >> (7 - i % 8) & 1 : bytes[i];
    return result;
}

static Value *atom_from_bytes(const uint8_t *bytes, Count count)
{
    uint64_t n = 0;
    Guid guid;
    if (count == 16) {
        memcpy(guid.bytes, bytes, sizeof guid.bytes);
        return new_guid(guid);
    }
    for (Count i = 0; i < count; i++)
        n = n << 8 | bytes[i];
    switch (count) {
    case 1: return new_byte((uint8_t)n);
    case 2: return new_short((int16_t)n);
    case 4: return new_int((int32_t)n);
    case 8: return new_long((int64_t)n);
    default: return raise_error(ERR_LENGTH);
    }
}

static Value *atom_from_bits(const Value *bits)
{
    uint8_t bytes[16] = {0};
    if (bits->count > 128 || bits->count % 8 || bits->count == 0)
        return raise_error(ERR_LENGTH);
    for (Count i = 0; i < bits->count; i++)
        bytes[i / 8] |= (uint8_t)(bits->u8s[i] << (7 - i % 8));
    return atom_from_bytes(bytes, bits->count / 8);
}

/* ── digits ────────────────────────────────────────────────────────────────────────────── */

static bool is_digit_source(const Value *x)
{
    Storage storage = storage_of(x->type);
    return x->type != TYPE_MIXED && !is_enum(x) && x->type < TYPE_TABLE &&
           (storage == STORE_U8 || storage == STORE_I16 || storage == STORE_I32 || storage == STORE_I64);
}

/* A negative number of a narrower type is the unsigned number of its bits: 256 vs an address. */
static uint64_t unsigned_of(const Value *x, Count i)
{
    const void *items = is_atom(x) ? (const void *)&x->u8 : x->bytes;
    switch (storage_of(x->type)) {
    case STORE_I16: return ((const uint16_t *)items)[i];
    case STORE_I32: return ((const uint32_t *)items)[i];
    case STORE_I64: return ((const uint64_t *)items)[i];
    default: return ((const uint8_t *)items)[i];
    }
}

static int digits_needed(uint64_t base, uint64_t n)
{
    int count = 1;
    while (n /= base)
        count++;
    return count;
}

/* The most digits that any number in y needs; -1: y is not made of integers. */
static int most_digits(uint64_t base, const Value *y)
{
    int most = 1;
    if (is_mixed(y)) {
        for (Count i = 0; i < y->count; i++) {
            int count = most_digits(base, y->items[i]);
            if (count < 0)
                return -1;
            most = count > most ? count : most;
        }
        return most;
    }
    if (!is_digit_source(y))
        return -1;
    for (Count i = 0; i < count_of(y); i++) {
        int count = digits_needed(base, unsigned_of(y, i));
        most = count > most ? count : most;
    }
    return most;
}

/* (number / below) mod base of everything in y, in y's shape; base 0: not reduced. */
static Value *digit_of(const Value *y, uint64_t below, uint64_t base)
{
    if (is_mixed(y)) {
        OWNED Value *result = new_vector(TYPE_MIXED, y->count);
        for (Count i = 0; result && i < y->count; i++)
            if (!(result->items[i] = digit_of(y->items[i], below, base)))
                return NULL;
        return result ? collapse(steal(&result)) : NULL;
    }
    if (!is_digit_source(y))
        return raise_error(ERR_TYPE);
    OWNED Value *result = new_vector(TYPE_LONG, count_of(y));
    for (Count i = 0; result && i < result->count; i++) {
        uint64_t n = below ? unsigned_of(y, i) / below : 0;
        result->i64s[i] = (int64_t)(base ? n % base : n);
    }
    return result && is_atom(y) ? item_of(result, 0) : steal(&result);
}

/* Weights of the positions of a mixed base; 0 once they pass 2^64. */
static Value *encode_positions(const uint64_t *bases, int count, const Value *y)
{
    OWNED Value *result = new_vector(TYPE_MIXED, count);
    uint64_t below = 1;
    for (int i = count - 1; result && i >= 0; i--) {
        if (!(result->items[i] = digit_of(y, below, bases[i])))
            return NULL;
        if (__builtin_mul_overflow(below, bases[i], &below))
            below = 0;
    }
    return result ? collapse(steal(&result)) : NULL;
}

enum { MOST_POSITIONS = 64 };

/* 0x40 vs y: as many digits of base 64 as any number of that width needs, less the last partial one. */
static Value *byte_digits(uint8_t base, const Value *y)
{
    uint64_t bases[MOST_POSITIONS];
    if (base < 2)
        return raise_error(ERR_DOMAIN);
    int count = (int)floor(8 * (double)item_size(y->type) / log2(base));
    if (!is_atom(y) || !is_digit_source(y))
        return raise_error(ERR_TYPE);
    for (int i = 0; i < count; i++)
        bases[i] = base;
    Value *digits = encode_positions(bases, count, y);
    return digits ? cast_to(TYPE_BYTE, digits) : NULL;
}

Value *encode(Value *base, Value *y)
{
    if (base->type == -TYPE_BYTE && base->u8) {
        CONSUME(base);
        CONSUME(y);
        return byte_digits(base->u8, y);
    }
    if (base->type == -TYPE_BOOLEAN || base->type == -TYPE_BYTE)
        return bytes_from_atom(base, y);
    CONSUME(base);
    CONSUME(y);
    uint64_t bases[MOST_POSITIONS];
    int count;
    if (!is_digit_source(base) || is_dict(y) || is_table(y))
        return raise_error(ERR_TYPE);
    if (is_atom(base)) {
        int64_t n = integer_of(base);
        if (n < 2)
            return raise_error(ERR_DOMAIN);
        if ((count = most_digits((uint64_t)n, y)) < 0)
            return raise_error(ERR_TYPE);
        for (int i = 0; i < count; i++)
            bases[i] = (uint64_t)n;
    } else {
        if (base->count > MOST_POSITIONS)
            return raise_error(ERR_LENGTH);
        count = (int)base->count;
        for (int i = 0; i < count; i++)
            bases[i] = unsigned_of(base, i);
    }
    return encode_positions(bases, count, y);
}

/* ── numbers of digits ─────────────────────────────────────────────────────────────────── */

static bool is_number_list(const Value *y)
{
    bool is_number = y->type <= TYPE_FLOAT && y->type != TYPE_GUID;
    return is_vector(y) && (is_mixed(y) || is_number || y->type >= TYPE_TIMESTAMP);
}

/* Horner's rule with the language's own arithmetic, so that rows of a matrix and floats work alike. */
static Value *decode_digits(Value *base, Value *y)
{
    CONSUME(base);
    CONSUME(y);
    OWNED Value *sum = new_long(0);
    for (Count i = 0; sum && i < y->count; i++) {
        Value *digit = item_of(y, i);
        if (digit && digit->type < 0 && storage_of(digit->type) != STORE_F64 && storage_of(digit->type) != STORE_F32)
            digit = cast_to(TYPE_LONG, digit);
        Value *weight = !digit ? NULL : is_atom(base) ? retain(base) : item_of(base, i);
        Value *higher = weight ? times(steal(&sum), weight) : NULL;
        if (!higher) {
            release(digit);
            return NULL;
        }
        sum = plus(higher, digit);
    }
    return steal(&sum);
}

Value *decode(Value *base, Value *y)
{
    bool of_bits = base->type == -TYPE_BOOLEAN && y->type == TYPE_BOOLEAN;
    bool of_bytes = base->type == -TYPE_BYTE && !base->u8 && y->type == TYPE_BYTE;
    if (!of_bits && !of_bytes && (is_number_list(base) || base->type < 0) && is_number_list(y)) {
        if (is_vector(base) && base->count != y->count) {
            release(base);
            release(y);
            return raise_error(ERR_LENGTH);
        }
        return decode_digits(base, y);
    }
    CONSUME(base);
    CONSUME(y);
    if (of_bits)
        return atom_from_bits(y);
    return of_bytes ? atom_from_bytes(y->u8s, y->count) : raise_error(ERR_TYPE);
}
