/* number.c: literals of source text: numbers, times, booleans, bytes, and runs of them.
 *
 * A run has one type: the suffix of its last word, else the type that some word shows (12:30, 0Nd),
 * else float when one word is a float, else long. Then every word is read as that type. */
#include "codec/scan.h"

typedef enum { WORD_INTEGER, WORD_FLOAT, WORD_TEMPORAL, WORD_NULL, WORD_INFINITY } WordKind;

typedef struct {
    WordKind kind;
    int type;      /* that the word shows by form or suffix; 0: none */
    bool negative; /* of what follows, which is unsigned */
    int64_t i64;
    double f64;
    Bytes body;    /* without sign and suffix */
} Word;

static bool is_time_type(int type)
{
    return type == TYPE_MINUTE || type == TYPE_SECOND || type == TYPE_TIME || type == TYPE_TIMESPAN;
}

/* 0N 0n 0W 0w with an optional letter. */
static bool scan_special(Bytes text, Word *word)
{
    if (text.length < 2 || text.length > 3 || text.data[0] != '0')
        return false;
    char which = text.data[1] | 0x20;
    if (which != 'n' && which != 'w')
        return false;
    word->kind = which == 'n' ? WORD_NULL : WORD_INFINITY;
    if (text.length == 3) {
        word->type = type_of_letter(text.data[2]);
        return word->type > 0 && text.data[2] >= 'a' && word->type != TYPE_BOOLEAN &&
               word->type != TYPE_BYTE && word->type != TYPE_CHAR && word->type != TYPE_SYMBOL;
    }
    /* The small letters make a run float as 1.5 would, but do not name the type: 0n 1 2e. */
    word->i64 = text.data[1] == which;
    return true;
}

static bool scan_span(Bytes text, int64_t at_d, Word *word)
{
    int64_t days;
    Clock clock = {0};
    Bytes rest = bytes_from(text, at_d + 1);
    if (!scan_digits(bytes_to(text, at_d), &days) || days > 106751)
        return false;
    if (rest.length && !scan_clock(rest, &clock))
        return false;
    word->type = TYPE_TIMESPAN;
    return clock_join(days, clock.nanos, &word->i64);
}

/* The type of a bare clock is told by its precision. */
static bool scan_time_of_day(Bytes text, Word *word)
{
    Clock clock;
    if (!scan_clock(text, &clock))
        return false;
    if (clock.fields == 2) {
        word->type = TYPE_MINUTE;
        word->i64 = clock.nanos / (60 * NANOS_A_SECOND);
    } else if (clock.decimals == 0) {
        word->type = TYPE_SECOND;
        word->i64 = clock.nanos / NANOS_A_SECOND;
    } else if (clock.decimals <= 3) {
        word->type = TYPE_TIME;
        word->i64 = clock.nanos / NANOS_A_MILLI;
    } else {
        word->type = TYPE_TIMESPAN;
        word->i64 = clock.nanos;
    }
    return true;
}

/* yyyy.mm.ddD... and yyyy.mm.ddT... */
static bool scan_moment(Bytes text, Word *word)
{
    int64_t days;
    Clock clock = {0};
    if (!scan_date(bytes_to(text, 10), &days))
        return false;
    if (text.length > 11 && !scan_clock(bytes_from(text, 11), &clock))
        return false;
    if (text.data[10] == 'D') {
        word->type = TYPE_TIMESTAMP;
        return clock_join(days, clock.nanos, &word->i64);
    }
    word->type = TYPE_DATETIME;
    word->f64 = (double)days + (double)(clock.nanos / NANOS_A_MILLI) / 86400000.0;
    return text.data[10] == 'T';
}

static bool scan_temporal(Bytes text, Word *word)
{
    word->kind = WORD_TEMPORAL;
    int64_t at_d = find_byte(text, 'D');
    bool dated = text.length >= 10 && text.data[4] == '.' && text.data[7] == '.';
    if (dated && text.length == 10) {
        word->type = TYPE_DATE;
        return scan_date(text, &word->i64);
    }
    if (dated)
        return scan_moment(text, word);
    if (at_d >= 0)
        return scan_span(text, at_d, word);
    return scan_time_of_day(text, word);
}

/* Suffix of a plain number; 'e' of 1e is one, that of 1e5 is not at the end. */
static bool scan_number(Bytes text, Word *word)
{
    int suffix = text.length > 1 ? type_of_letter(text.data[text.length - 1]) : -1;
    if (suffix > 0 && text.data[text.length - 1] >= 'a') {
        word->type = suffix;
        text.length--;
    }
    word->body = text;
    if (find_byte(text, '.') < 0 && find_byte(text, 'e') < 0) {
        word->kind = WORD_INTEGER;
        if (scan_integer(text, &word->i64)) {
            word->f64 = (double)word->i64;
            return true;
        }
        /* 0b and x words, whose digits need not be a number, and floats longer than a long */
        return suffix == TYPE_BOOLEAN ||
               ((suffix == TYPE_FLOAT || suffix == TYPE_REAL) && scan_float(text, &word->f64));
    }
    word->kind = WORD_FLOAT;
    return scan_float(text, &word->f64);
}

static bool is_temporal_form(Bytes text)
{
    int64_t point = find_byte(text, '.');
    return find_byte(text, ':') >= 0 || find_byte(text, 'D') >= 0 || find_byte(text, 'T') >= 0 ||
           (point == 4 && text.length >= 10 && text.data[7] == '.');
}

static int64_t nanos_a_unit(int type)
{
    switch (type) {
    case TYPE_MINUTE: return 60 * NANOS_A_SECOND;
    case TYPE_SECOND: return NANOS_A_SECOND;
    case TYPE_TIME: return NANOS_A_MILLI;
    default: return 1;
    }
}

/* 20:00t and 2000.01.01p: a time or date told to be of another type. */
static bool retype_word(Word *word, int type)
{
    if (is_time_type(word->type) && is_time_type(type)) {
        int64_t nanos = word->i64 * nanos_a_unit(word->type);
        word->i64 = nanos / nanos_a_unit(type);
    } else if (word->type == TYPE_DATE && type == TYPE_DATETIME) {
        word->f64 = (double)word->i64;
    } else if (word->type == TYPE_DATE && type == TYPE_TIMESTAMP) {
        if (__builtin_mul_overflow(word->i64, NANOS_A_DAY, &word->i64))
            return false;
    } else if (word->type != type) {
        return false;
    }
    word->type = type;
    return true;
}

static bool scan_word(Bytes text, Word *word)
{
    *word = (Word){0};
    word->negative = text.length && text.data[0] == '-';
    if (word->negative)
        text = bytes_from(text, 1);
    if (!text.length || text.data[0] == '-' || text.data[0] == '+')
        return false;
    word->body = text;
    if (scan_special(text, word))
        return true;
    word->type = 0;
    if (!is_temporal_form(text))
        return scan_number(text, word);
    char last = text.data[text.length - 1];
    int suffix = type_of_letter(last);
    if (suffix <= 0 || last < 'a')
        return scan_temporal(text, word);
    return scan_temporal(bytes_to(text, text.length - 1), word) && retype_word(word, suffix);
}

/* ── the type of a run ─────────────────────────────────────────────────────────────────── */

/* Types that two words of one run show; 0: they do not go together. */
static int common_type(int x, int y)
{
    if (x == y || !y)
        return x;
    if (!x)
        return y;
    if (is_time_type(x) && is_time_type(y)) /* minute second time are 17 18 19; timespan is finest */
        return x == TYPE_TIMESPAN || y == TYPE_TIMESPAN ? TYPE_TIMESPAN : x > y ? x : y;
    if ((x == TYPE_DATE && y == TYPE_TIMESTAMP) || (x == TYPE_TIMESTAMP && y == TYPE_DATE))
        return TYPE_TIMESTAMP;
    if ((x == TYPE_DATE && y == TYPE_DATETIME) || (x == TYPE_DATETIME && y == TYPE_DATE))
        return TYPE_DATETIME;
    return 0;
}

/* ── storing ───────────────────────────────────────────────────────────────────────────── */

static void store_raw(Value *vector, Count i, int64_t raw, double real)
{
    switch (storage_of(vector->type)) {
    case STORE_U8: vector->u8s[i] = (uint8_t)raw; break;
    case STORE_I16: vector->i16s[i] = (int16_t)raw; break;
    case STORE_I32: vector->i32s[i] = (int32_t)raw; break;
    case STORE_I64: vector->i64s[i] = raw; break;
    case STORE_F32: vector->f32s[i] = (float)real; break;
    case STORE_F64: vector->f64s[i] = real; break;
    case STORE_GUID: vector->guids[i] = (Guid){0}; break;
    case STORE_ITEM: case STORE_SYMBOL: unreachable();
    }
}

static int64_t largest_of(int type)
{
    switch (storage_of(type)) {
    case STORE_U8: return 1;
    case STORE_I16: return INF_I16;
    case STORE_I32: return INF_I32;
    default: return INF_I64;
    }
}

static bool store_special(Value *vector, Count i, const Word *word)
{
    if (vector->type == TYPE_BOOLEAN || vector->type == TYPE_BYTE || vector->type == TYPE_CHAR)
        return false;
    int64_t largest = largest_of(vector->type);
    if (word->kind == WORD_NULL)
        store_raw(vector, i, -largest - 1, (double)NAN);
    else
        store_raw(vector, i, word->negative ? -largest : largest,
                  word->negative ? -(double)INFINITY : (double)INFINITY);
    return true;
}

static bool store_word(Value *vector, Count i, const Word *word)
{
    int type = vector->type;
    if (type == TYPE_SYMBOL) /* a run that ends in s */
        return false;
    if (word->kind == WORD_NULL || word->kind == WORD_INFINITY)
        return store_special(vector, i, word);
    int64_t raw = word->i64;
    double real = word->f64;
    if (type == TYPE_MONTH && word->kind == WORD_FLOAT) {
        if (!scan_month(word->body, &raw))
            return false;
    } else if (word->kind == WORD_FLOAT && type != TYPE_FLOAT && type != TYPE_REAL && type != TYPE_DATETIME) {
        return false;
    } else if (word->kind == WORD_TEMPORAL && is_time_type(type)) {
        raw *= nanos_a_unit(word->type) / nanos_a_unit(type);
    } else if (word->type == TYPE_DATE && type == TYPE_DATETIME) {
        real = (double)raw;
    } else if (word->type == TYPE_DATE && type == TYPE_TIMESTAMP &&
               __builtin_mul_overflow(raw, NANOS_A_DAY, &raw)) {
        return false;
    }
    if (type == TYPE_GUID || type == TYPE_SYMBOL || type == TYPE_CHAR || raw > largest_of(type))
        return false;
    store_raw(vector, i, word->negative ? -raw : raw, word->negative ? -real : real);
    return true;
}

static Value *atom_of_first(Value *vector)
{
    OWNED Value *owned = vector;
    return item_of(owned, 0);
}

/* ── runs ──────────────────────────────────────────────────────────────────────────────── */

static Value *parse_bits(Bytes digits)
{
    for (int64_t i = 0; i < digits.length; i++)
        if (digits.data[i] != '0' && digits.data[i] != '1')
            return NULL;
    Value *bits = new_vector(TYPE_BOOLEAN, digits.length);
    for (int64_t i = 0; bits && i < digits.length; i++)
        bits->u8s[i] = digits.data[i] == '1';
    return bits && bits->count == 1 ? atom_of_first(bits) : bits;
}

static Value *parse_hex(Bytes digits)
{
    for (int64_t i = 0; i < digits.length; i++)
        if (hex_digit(digits.data[i]) < 0)
            return NULL;
    int64_t odd = digits.length % 2, count = (digits.length + odd) / 2;
    Value *bytes = new_vector(TYPE_BYTE, count);
    for (int64_t i = 0; bytes && i < count; i++) {
        int high = i == 0 && odd ? 0 : hex_digit(digits.data[2 * i - odd]);
        bytes->u8s[i] = (uint8_t)(high << 4 | hex_digit(digits.data[2 * i + 1 - odd]));
    }
    return bytes && count == 1 ? atom_of_first(bytes) : bytes;
}

static bool next_word(Bytes *run, Bytes *word)
{
    while (run->length && (run->data[0] == ' ' || run->data[0] == '\t'))
        *run = bytes_from(*run, 1);
    int64_t end = 0;
    while (end < run->length && run->data[end] != ' ' && run->data[end] != '\t')
        end++;
    *word = bytes_to(*run, end);
    *run = bytes_from(*run, end);
    return end > 0;
}

/* The type of the whole run and the number of its words; -1: not a run of literals. */
static int type_of_run(Bytes run, Count *count)
{
    Bytes text;
    Word word;
    int shown = 0;
    bool is_float = false;
    bool mixed = false;
    for (*count = 0; next_word(&run, &text); ++*count) {
        if (!scan_word(text, &word))
            return -1;
        is_float |= word.kind == WORD_FLOAT;
        is_float |= (word.kind == WORD_NULL || word.kind == WORD_INFINITY) && word.i64;
        int common = common_type(shown, word.type);
        mixed |= shown && word.type && !common;
        shown = common;
    }
    if (mixed)
        return -1;
    return shown ? shown : is_float ? TYPE_FLOAT : TYPE_LONG;
}

static Value *parse_words(Bytes run)
{
    Count count;
    int type = type_of_run(run, &count);
    if (type < 0 || !count)
        return NULL;
    OWNED Value *vector = new_vector(type, count);
    if (!vector)
        return NULL;
    Bytes text;
    Word word;
    for (Count i = 0; next_word(&run, &text); i++) {
        scan_word(text, &word);
        if (!store_word(vector, i, &word))
            return NULL;
    }
    return count == 1 ? atom_of_first(steal(&vector)) : steal(&vector);
}

Value *parse_literal(Bytes run)
{
    Value *result = NULL;
    run = trim_blanks(run);
    bool one_word = find_byte(run, ' ') < 0;
    if (one_word && run.length >= 2 && run.data[0] == '0' && run.data[1] == 'x')
        result = parse_hex(bytes_from(run, 2));
    else if (one_word && run.length > 2 && run.data[run.length - 1] == 'b')
        result = parse_bits(bytes_to(run, run.length - 1));
    else
        result = parse_words(run);
    return result || error_pending() ? result : raise_bytes(run);
}
