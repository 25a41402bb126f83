/* sorting.c: how lists are put in order. Numbers become unsigned 64-bit keys of the same order, relative to the
 * least, and are sorted by counting (small ranges) or by radix; everything else by merging. */
#include "verb/sorting.h"
#include "base/alloc.h"
#define STOP context->interrupted
#include "kernel/list_radix.h"
#undef STOP

/* ── scratch memory ────────────────────────────────────────────────────────────────────── */

static void close_scratch(void *slot)
{
    deallocate(*(void **)slot);
}
#define SCRATCH __attribute__((cleanup(close_scratch)))

static void *new_scratch(Count n, size_t width)
{
    void *block = allocate((size_t)n * width + 1);
    if (!block)
        raise_error(ERR_WSFULL);
    return block;
}

/* ── merging ───────────────────────────────────────────────────────────────────────────── */

/* Halves that are already in order are not merged, so sorted input costs one comparison an item. */
static void merge_sort(const Value *x, int64_t *at, int64_t *scratch, Count n, int sign)
{
    if (n < 2 || (n > RADIX_LARGE && context->interrupted))
        return;
    Count half = n / 2;
    merge_sort(x, at, scratch, half, sign);
    merge_sort(x, at + half, scratch, n - half, sign);
    if (sign * compare_items(x, at[half - 1], x, at[half]) <= 0)
        return;
    memcpy(scratch, at, (size_t)half * sizeof *at);
    Count i = 0, j = half, k = 0;
    while (i < half && j < n)
        at[k++] = sign * compare_items(x, scratch[i], x, at[j]) <= 0 ? scratch[i++] : at[j++];
    memcpy(at + k, scratch + i, (size_t)(half - i) * sizeof *at);
}

Value *grade_by_comparing(const Value *x, bool descending)
{
    OWNED Value *r = new_vector(TYPE_LONG, x->count);
    SCRATCH int64_t *scratch = r ? new_scratch(x->count, sizeof *scratch) : NULL;
    if (!scratch)
        return NULL;
    for (Count i = 0; i < x->count; i++)
        r->i64s[i] = i;
    merge_sort(x, r->i64s, scratch, x->count, descending ? -1 : 1);
    return may_go_on() ? steal(&r) : NULL;
}

/* ── keys ──────────────────────────────────────────────────────────────────────────────── */

#define TOP_BIT (UINT64_C(1) << 63)

static uint64_t key_of_integer(int64_t i)
{
    return (uint64_t)i ^ TOP_BIT;
}

/* NaN first, then in numeric order; one zero. */
static uint64_t key_of_float(double f)
{
    uint64_t bits;
    f += 0.0;
    memcpy(&bits, &f, sizeof bits);
    if (f != f)
        return 0;
    return bits & TOP_BIT ? ~bits : bits | TOP_BIT;
}

static double float_of_key(uint64_t key)
{
    double f;
    uint64_t bits = key & TOP_BIT ? key ^ TOP_BIT : ~key;
    memcpy(&f, &bits, sizeof f);
    return key ? f : NAN;
}

/* Keys of a vector, less the least of them; descending keys are turned over. */
typedef struct {
    uint64_t *key;
    Count count;
    uint64_t least, span; /* every key is in [0, span] */
    bool descending;
} Keys;

static void close_keys(Keys *keys)
{
    deallocate(keys->key);
}
#define KEYS __attribute__((cleanup(close_keys))) Keys

static void read_keys(const Value *x, uint64_t *key)
{
    Count n = x->count;
    switch (storage_of(x->type)) {
    case STORE_U8:
        for (Count i = 0; i < n; i++)
            key[i] = key_of_integer(x->u8s[i]);
        return;
    case STORE_I16:
        for (Count i = 0; i < n; i++)
            key[i] = key_of_integer(x->i16s[i]);
        return;
    case STORE_I32:
        for (Count i = 0; i < n; i++)
            key[i] = key_of_integer(x->i32s[i]);
        return;
    case STORE_I64:
        for (Count i = 0; i < n; i++)
            key[i] = key_of_integer(x->i64s[i]);
        return;
    case STORE_F32:
        for (Count i = 0; i < n; i++)
            key[i] = key_of_float((double)x->f32s[i]);
        return;
    case STORE_F64:
        for (Count i = 0; i < n; i++)
            key[i] = key_of_float(x->f64s[i]);
        return;
    case STORE_GUID:
    case STORE_SYMBOL:
    case STORE_ITEM: break;
    }
    unreachable();
}

static bool open_keys(Keys *keys, const Value *x, bool descending)
{
    Count n = x->count;
    keys->key = new_scratch(n, sizeof *keys->key);
    if (!keys->key)
        return false;
    keys->count = n;
    keys->descending = descending;
    read_keys(x, keys->key);
    uint64_t least = UINT64_MAX, most = 0;
    for (Count i = 0; i < n; i++) {
        if (descending)
            keys->key[i] = ~keys->key[i];
        least = keys->key[i] < least ? keys->key[i] : least;
        most = keys->key[i] > most ? keys->key[i] : most;
    }
    keys->least = least;
    keys->span = most - least;
    for (Count i = 0; i < n; i++)
        keys->key[i] -= least;
    return true;
}

static bool is_small_span(const Keys *keys)
{
    return keys->span < (uint64_t)keys->count * 2 || (keys->span < 1 << 14 && keys->count > 256);
}

static int bits_of(uint64_t span)
{
    return span ? 64 - __builtin_clzll(span) : 0;
}

/* ── grading ───────────────────────────────────────────────────────────────────────────── */

static bool grade_by_counting(const Keys *keys, int64_t *at)
{
    SCRATCH int64_t *counts = new_scratch((Count)keys->span + 1, sizeof *counts);
    if (counts)
        counting_grade(keys->key, keys->count, counts, (int64_t)keys->span + 1, at);
    return counts != NULL;
}

/* Key and position share one word when both fit: half the memory to move. */
static bool grade_packed(Keys *keys, int64_t *at, int position_bits)
{
    Count n = keys->count;
    SCRATCH uint64_t *scratch = new_scratch(n, sizeof *scratch);
    if (!scratch)
        return false;
    for (Count i = 0; i < n; i++)
        keys->key[i] = keys->key[i] << position_bits | (uint64_t)i;
    uint64_t mask = (UINT64_C(1) << position_bits) - 1;
    radix_sort_keys(keys->key, scratch, n, position_bits, position_bits + bits_of(keys->span), false);
    for (Count i = 0; i < n; i++)
        at[i] = (int64_t)(keys->key[i] & mask);
    return may_go_on();
}

static bool grade_pairs(const Keys *keys, int64_t *at)
{
    Count n = keys->count;
    SCRATCH KeyAt *pairs = new_scratch(2 * n, sizeof *pairs);
    if (!pairs)
        return false;
    for (Count i = 0; i < n; i++)
        pairs[i] = (KeyAt){keys->key[i], i};
    radix_sort_pairs(pairs, pairs + n, n, 0, bits_of(keys->span), false);
    for (Count i = 0; i < n; i++)
        at[i] = pairs[i].at;
    return may_go_on();
}

/* The first eight bytes of a name, as a number of the same order. */
static uint64_t prefix_of(Symbol name)
{
    uint64_t prefix = 0;
    int i = 0;
    for (; i < 8 && name[i]; i++)
        prefix = prefix << 8 | (uint8_t)name[i];
    return i ? prefix << 8 * (8 - i) : 0;
}

/* Names with one prefix are compared, unless they end in it. */
static bool order_alike(const Value *names, const KeyAt *pairs, int64_t *at)
{
    Count n = names->count;
    SCRATCH int64_t *scratch = new_scratch(n, sizeof *scratch);
    for (Count start = 0, end; scratch && start < n; start = end) {
        for (end = start + 1; end < n && pairs[end].key == pairs[start].key;)
            end++;
        if (pairs[start].key & 0xff)
            merge_sort(names, at + start, scratch, end - start, 1);
    }
    return scratch && may_go_on();
}

Value *grade_names(const Value *names)
{
    Count n = names->count;
    OWNED Value *r = new_vector(TYPE_LONG, n);
    SCRATCH KeyAt *pairs = r ? new_scratch(2 * n, sizeof *pairs) : NULL;
    if (!pairs)
        return NULL;
    for (Count i = 0; i < n; i++)
        pairs[i] = (KeyAt){prefix_of(names->symbols[i]), i};
    radix_sort_pairs(pairs, pairs + n, n, 0, 64, false);
    if (!may_go_on())
        return NULL;
    for (Count i = 0; i < n; i++)
        r->i64s[i] = pairs[i].at;
    return order_alike(names, pairs, r->i64s) ? steal(&r) : NULL;
}

Value *grade_simple(const Value *x, bool descending)
{
    OWNED Value *r = new_vector(TYPE_LONG, x->count);
    KEYS keys = {0};
    if (!r || !open_keys(&keys, x, descending))
        return NULL;
    int position_bits = bits_of((uint64_t)x->count);
    bool done;
    if (is_small_span(&keys))
        done = grade_by_counting(&keys, r->i64s);
    else if (bits_of(keys.span) + position_bits <= 64)
        done = grade_packed(&keys, r->i64s, position_bits);
    else
        done = grade_pairs(&keys, r->i64s);
    return done ? steal(&r) : NULL;
}

/* ── sorting ───────────────────────────────────────────────────────────────────────────── */

static void write_keys(Value *x, const Keys *keys)
{
    Count n = x->count;
    const uint64_t *sorted = keys->key;
    uint64_t turn = keys->descending ? UINT64_MAX : 0, least = keys->least;
    switch (storage_of(x->type)) {
    case STORE_U8:
        for (Count i = 0; i < n; i++)
            x->u8s[i] = (uint8_t)((sorted[i] + least) ^ turn ^ TOP_BIT);
        return;
    case STORE_I16:
        for (Count i = 0; i < n; i++)
            x->i16s[i] = (int16_t)((sorted[i] + least) ^ turn ^ TOP_BIT);
        return;
    case STORE_I32:
        for (Count i = 0; i < n; i++)
            x->i32s[i] = (int32_t)((sorted[i] + least) ^ turn ^ TOP_BIT);
        return;
    case STORE_I64:
        for (Count i = 0; i < n; i++)
            x->i64s[i] = (int64_t)((sorted[i] + least) ^ turn ^ TOP_BIT);
        return;
    case STORE_F32:
        for (Count i = 0; i < n; i++)
            x->f32s[i] = (float)float_of_key((sorted[i] + least) ^ turn);
        return;
    case STORE_F64:
        for (Count i = 0; i < n; i++)
            x->f64s[i] = float_of_key((sorted[i] + least) ^ turn);
        return;
    case STORE_GUID:
    case STORE_SYMBOL:
    case STORE_ITEM: break;
    }
    unreachable();
}

/* 0.0 and -0.0 have one key: where there are both, they go back in the order in which they came. */
#define RESTORE_ZEROS(T)                                          \
    static void restore_zeros_##T(const T *x, T *sorted, Count n) \
    {                                                             \
        Count i = 0;                                              \
        while (i < n && !(x[i] == 0 && signbit(x[i])))            \
            i++;                                                  \
        if (i == n)                                               \
            return;                                               \
        while (*sorted != 0)                                      \
            sorted++;                                             \
        for (i = 0; i < n; i++)                                   \
            if (x[i] == 0)                                        \
                *sorted++ = x[i];                                 \
    }
RESTORE_ZEROS(float)
RESTORE_ZEROS(double)

static void restore_zeros(const Value *x, Value *sorted)
{
    if (storage_of(x->type) == STORE_F32)
        restore_zeros_float(x->f32s, sorted->f32s, x->count);
    if (storage_of(x->type) == STORE_F64)
        restore_zeros_double(x->f64s, sorted->f64s, x->count);
}

static bool sort_keys(Keys *keys)
{
    if (is_small_span(keys)) {
        SCRATCH int64_t *counts = new_scratch((Count)keys->span + 1, sizeof *counts);
        if (counts)
            counting_sort(keys->key, keys->count, counts, (int64_t)keys->span + 1);
        return counts != NULL;
    }
    SCRATCH uint64_t *scratch = new_scratch(keys->count, sizeof *scratch);
    if (scratch)
        radix_sort_keys(keys->key, scratch, keys->count, 0, bits_of(keys->span), false);
    return scratch && may_go_on();
}

/* Few distinct integers: counted where they lie and written out again. false: the range is not small. */
#define SORT_BY_COUNTING(T)                                                                     \
    static bool count_out_##T(const T *x, T *r, Count n, bool descending)                       \
    {                                                                                           \
        T least = x[0], most = x[0];                                                            \
        for (Count i = 1; i < n; i++) {                                                         \
            least = x[i] < least ? x[i] : least;                                                \
            most = x[i] > most ? x[i] : most;                                                   \
        }                                                                                       \
        uint64_t span = (uint64_t)most - (uint64_t)least;                                       \
        if (span >= SMALL_SPAN || (Count)span > n)                                              \
            return false;                                                                       \
        Count counts[SMALL_SPAN];                                                               \
        memset(counts, 0, (size_t)(span + 1) * sizeof *counts);                                 \
        for (Count i = 0; i < n; i++)                                                           \
            counts[(uint64_t)x[i] - (uint64_t)least]++;                                         \
        for (uint64_t k = 0; k <= span; k++) {                                                  \
            uint64_t at = descending ? span - k : k;                                            \
            for (Count i = 0; i < counts[at]; i++)                                              \
                *r++ = (T)((uint64_t)least + at);                                               \
        }                                                                                       \
        return true;                                                                            \
    }
enum { SMALL_SPAN = 8192 };
SORT_BY_COUNTING(uint8_t)
SORT_BY_COUNTING(int16_t)
SORT_BY_COUNTING(int32_t)
SORT_BY_COUNTING(int64_t)

static bool sort_by_counting(const Value *x, Value *r, bool descending)
{
    if (x->count == 0)
        return true;
    switch (storage_of(x->type)) {
    case STORE_U8: return count_out_uint8_t(x->u8s, r->u8s, x->count, descending);
    case STORE_I16: return count_out_int16_t(x->i16s, r->i16s, x->count, descending);
    case STORE_I32: return count_out_int32_t(x->i32s, r->i32s, x->count, descending);
    case STORE_I64: return count_out_int64_t(x->i64s, r->i64s, x->count, descending);
    case STORE_F32:
    case STORE_F64:
    case STORE_GUID:
    case STORE_SYMBOL:
    case STORE_ITEM: break;
    }
    return false;
}

Value *sort_simple(Value *x, bool descending)
{
    CONSUME(x);
    OWNED Value *r = new_vector(x->type, x->count);
    if (r && sort_by_counting(x, r, descending))
        return steal(&r);
    KEYS keys = {0};
    if (!r || !open_keys(&keys, x, descending) || !sort_keys(&keys))
        return NULL;
    write_keys(r, &keys);
    restore_zeros(x, r);
    return steal(&r);
}
