/* verb_lists_variations.c: the list primitives on every type and many lengths, against naive loops. */
#include "../test.h"
#include "verb/verb.h"
#include <string.h>

static uint64_t state;

static uint64_t random_bits(void)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return state;
}

static double random_float(int range)
{
    static const double odd[] = {NAN, INFINITY, -INFINITY, 0.0, -0.0};
    uint64_t draw = random_bits();
    return draw % 8 == 0 ? odd[draw / 8 % 5] : (double)((int64_t)(draw >> 8) % range) / 4;
}

/* Values of a narrow or a full range, nulls among them. */
static Value *random_vector(int type, Count n, bool narrow)
{
    static const char *const names[] = {"", "a", "b", "ab", "zeta", "Zeta", "aa", "c", "long name", "z"};
    Value *x = new_vector(type, n);
    for (Count i = 0; i < n; i++) {
        uint64_t draw = random_bits();
        int64_t number = narrow ? (int64_t)(draw % 50) - 20 : (int64_t)draw;
        switch (storage_of(type)) {
        case STORE_U8: x->u8s[i] = (uint8_t)(type == TYPE_BOOLEAN ? draw & 1 : draw); break;
        case STORE_I16: x->i16s[i] = draw % 9 ? (int16_t)number : NULL_I16; break;
        case STORE_I32: x->i32s[i] = draw % 9 ? (int32_t)number : NULL_I32; break;
        case STORE_I64: x->i64s[i] = draw % 9 ? number : NULL_I64; break;
        case STORE_F32: x->f32s[i] = (float)random_float(narrow ? 40 : 1 << 30); break;
        case STORE_F64: x->f64s[i] = random_float(narrow ? 40 : 1 << 30); break;
        case STORE_SYMBOL: x->symbols[i] = intern_text(names[draw % 10]); break;
        case STORE_GUID: memset(&x->guids[i], (int)(draw % 5), sizeof(Guid)); x->guids[i].bytes[3] = (uint8_t)(narrow ? 0 : draw >> 8); break;
        case STORE_ITEM: x->items[i] = draw % 3 ? new_long(number) : draw % 2 ? new_string_of_text(names[draw % 10]) : new_symbol_of_text(names[draw % 10]); break;
        }
    }
    return x;
}

static bool same_items(const Value *x, Count i, const Value *y, Count j)
{
    return is_mixed(x) ? values_identical(x->items[i], y->items[j]) : compare_items(x, i, y, j) == 0;
}

static Count first_of(const Value *x, const Value *y, Count j)
{
    Count i = 0;
    while (i < x->count && !same_items(x, i, y, j))
        i++;
    return i;
}

static void check_order(const Value *x, bool descending)
{
    Value *at = descending ? idesc(retain(x)) : iasc(retain(x));
    Value *sorted = descending ? desc(retain(x)) : asc(retain(x));
    sorted = is_mixed(x) ? to_mixed(sorted) : sorted;
    CHECK_EQ(at->count, x->count);
    CHECK_EQ(sorted->count, x->count);
    bool ordered = true, stable = true, equal = true;
    for (Count i = 0; i < x->count; i++) {
        equal &= compare_items(x, at->i64s[i], sorted, i) == 0;
        if (i == 0)
            continue;
        int order = compare_items(x, at->i64s[i - 1], x, at->i64s[i]);
        ordered &= descending ? order >= 0 : order <= 0;
        stable &= order != 0 || at->i64s[i - 1] < at->i64s[i];
    }
    CHECK(ordered);
    CHECK(stable);
    CHECK(equal);
    release(at);
    release(sorted);
}

static void check_find(const Value *x, const Value *y)
{
    if (is_mixed(x) || is_mixed(y))
        return;
    Value *at = find(retain(x), retain(y)), *found = in_(retain(y), retain(x));
    bool right = at->count == y->count && (x->count == 1 || found->count == y->count);
    for (Count j = 0; right && j < y->count; j++)
        right = at->i64s[j] == first_of(x, y, j) && found->u8s[j] == (at->i64s[j] < x->count);
    CHECK(right);
    release(at);
    release(found);
}

static void check_classes(const Value *x)
{
    Value *nub = distinct(retain(x)), *groups = group(retain(x));
    nub = is_mixed(x) ? to_mixed(nub) : nub;
    Count classes = 0;
    bool right = true;
    for (Count i = 0; i < x->count; i++) {
        Count first = first_of(x, x, i);
        if (first != i)
            continue;
        right &= classes < nub->count && same_items(nub, classes, x, i);
        const Value *at = values_of(groups)->items[classes++];
        Count k = 0;
        for (Count j = i; right && j < x->count; j++)
            if (same_items(x, i, x, j))
                right = k < at->count && at->i64s[k++] == j;
        right &= k == at->count;
    }
    CHECK(right);
    CHECK_EQ(nub->count, classes);
    CHECK_EQ(count_of(groups), classes);
    release(nub);
    release(groups);
}

static void check_bin(const Value *x, const Value *y)
{
    Value *sorted = asc(retain(x)), *low = bin(retain(sorted), retain(y)), *high = binr(retain(sorted), retain(y));
    bool right = low->count == y->count;
    for (Count j = 0; right && j < y->count; j++) {
        Count below = 0, not_above = 0;
        for (Count i = 0; i < x->count; i++) {
            below += compare_items(x, i, y, j) < 0;
            not_above += compare_items(x, i, y, j) <= 0;
        }
        right = low->i64s[j] == not_above - 1 && high->i64s[j] == below;
    }
    CHECK(right);
    release(sorted);
    release(low);
    release(high);
}

static void check_join(const Value *x, const Value *y)
{
    Value *both = join(retain(x), retain(y)), *grown = join(make_unshared(retain(x)), retain(y));
    CHECK(values_identical(both, grown));
    CHECK_EQ(both->count, x->count + y->count);
    Value *front = take(new_long(x->count), retain(both)), *back = drop(new_long(x->count), both);
    CHECK(is_mixed(x) || values_identical(front, x));
    CHECK(is_mixed(y) || values_identical(back, y));
    Value *twice = reverse(reverse(retain(x)));
    CHECK(values_identical(twice, x));
    release(front);
    release(back);
    release(twice);
    release(grown);
}

static void check_all(int type, Count n, bool narrow)
{
    Value *x = random_vector(type, n, narrow), *y = random_vector(type, n / 2 + 3, narrow);
    check_order(x, false);
    check_order(x, true);
    check_find(x, y);
    check_classes(x);
    if (type != TYPE_MIXED && n < 2000)
        check_bin(x, y);
    check_join(x, y);
    release(x);
    release(y);
}

TEST(list_primitives_on_every_type)
{
    static const Count lengths[] = {0, 1, 2, 3, 7, 8, 9, 31, 32, 33, 50, 300, 1025};
    state = 88172645463325252u;
    for (int type = 0; type < TYPE_ENUM; type++) {
        if (type == 3)
            continue;
        for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
            check_all(type, lengths[i], false);
            check_all(type, lengths[i], true);
        }
    }
}

TEST(long_vectors_sort_and_hash)
{
    state = 1;
    for (int narrow = 0; narrow < 2; narrow++)
        for (int type = TYPE_INT; type <= TYPE_SYMBOL; type++) {
            Value *x = random_vector(type, 70000, narrow);
            check_order(x, false);
            check_order(x, true);
            Value *at = find(retain(x), retain(x)), *nub = distinct(retain(x)), *back = gather(x, at->i64s, at->count);
            CHECK(values_identical(back, x));
            Value *again = distinct(retain(nub));
            CHECK(values_identical(again, nub));
            release(x);
            release(at);
            release(nub);
            release(back);
            release(again);
        }
}
