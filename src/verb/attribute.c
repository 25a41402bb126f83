/* attribute.c: attr, and claiming `s `u `p `g for a list: the claim is verified, then marked. */
#include "verb/verb.h"

Value *attr(Value *x)
{
    static const char letters[][2] = {"", "s", "u", "p", "g"};
    CONSUME(x);
    return new_symbol_of_text(letters[is_atom(x) ? ATTR_NONE : x->attribute]);
}

/* ── verifying ─────────────────────────────────────────────────────────────────────────── */

#define ASCENDING(T)                                     \
    static bool ascending_##T(const T *x, Count n)       \
    {                                                    \
        for (Count i = 1; i < n; i++)                    \
            if (x[i - 1] > x[i])                         \
                return false;                            \
        return true;                                     \
    }
ASCENDING(uint8_t)
ASCENDING(int16_t)
ASCENDING(int32_t)
ASCENDING(int64_t)

static bool ascending_items(const Value *x)
{
    for (Count i = 1; i < x->count; i++)
        if (compare_items(x, i - 1, x, i) > 0)
            return false;
    return true;
}

/* The first column that differs decides; a column may be a table itself. */
static int compare_rows(const Value *columns, Count i, Count j)
{
    int order = 0;
    for (Count c = 0; !order && c < columns->count; c++) {
        const Value *column = columns->items[c];
        order = is_table(column)    ? compare_rows(columns_of(column), i, j)
                : is_vector(column) ? compare_items(column, i, column, j)
                                    : 0;
    }
    return order;
}

static bool ascending_rows(const Value *columns)
{
    Count n = columns->count ? count_of(columns->items[0]) : 0;
    for (Count i = 1; i < n; i++)
        if (compare_rows(columns, i - 1, i) > 0)
            return false;
    return true;
}

bool is_ascending(const Value *x)
{
    if (is_table(x))
        return ascending_rows(columns_of(x));
    if (x->attribute == ATTR_SORTED)
        return true;
    switch (storage_of(x->type)) {
    case STORE_U8: return ascending_uint8_t(x->u8s, x->count);
    case STORE_I16: return ascending_int16_t(x->i16s, x->count);
    case STORE_I32: return ascending_int32_t(x->i32s, x->count);
    case STORE_I64: return ascending_int64_t(x->i64s, x->count);
    case STORE_F32:
    case STORE_F64:
    case STORE_SYMBOL:
    case STORE_GUID:
    case STORE_ITEM: break;
    }
    return ascending_items(x);
}

bool is_parted(const Value *x)
{
    OWNED Value *firsts = NULL;
    OWNED Value *classes = classify(x, &firsts);
    if (!classes)
        return false;
    int64_t last = -1;
    for (Count i = 0; i < classes->count; i++) { /* a new class is the next number, or it came back */
        if (classes->i64s[i] < last)
            return false;
        last = classes->i64s[i];
    }
    return true;
}

static bool is_unique(const Value *x)
{
    OWNED Value *firsts = NULL;
    OWNED Value *classes = classify(x, &firsts);
    return classes && firsts->count == x->count;
}

/* ── claiming ──────────────────────────────────────────────────────────────────────────── */

/* Sorting is a fact about the items, so its mark may be set although others share the list; no other may, and none may
 * be taken away. */
static Value *mark(Value *x, Attribute a)
{
    if (a != ATTR_SORTED || x->attribute != ATTR_NONE || x->flags & FLAG_MAPPED)
        return set_attribute(x, a);
    x->attribute = ATTR_SORTED;
    return x;
}

/* The mark is on a copy of the table, so that the keys of a step function tell, and on its first column. */
static Value *claim_for_table(Value *x, Attribute a)
{
    CONSUME(x);
    if (a != ATTR_SORTED && a != ATTR_NONE)
        return raise_error(ERR_TYPE);
    if (a == ATTR_SORTED && !is_ascending(x))
        return raise_error(ERR_S_FAIL);
    Attribute of_first = a == ATTR_NONE ? ATTR_NONE : names_of(x)->count == 1 ? ATTR_SORTED : ATTR_PARTED;
    OWNED Value *columns = retain(columns_of(x));
    if (columns->items[0]->attribute != (int8_t)of_first &&
        (!(columns = make_unshared(steal(&columns))) ||
         !(columns->items[0] = claim_attribute(steal(&columns->items[0]), of_first))))
        return NULL;
    Value *r = new_table_of(retain(names_of(x)), steal(&columns));
    if (r)
        r->attribute = (int8_t)a;
    return r;
}

/* Of a table of keys only the table is marked, in place. */
static Value *claim_for_keys(Value *x, Attribute a)
{
    CONSUME(x);
    if (a == ATTR_SORTED && !is_ascending(x))
        return raise_error(ERR_S_FAIL);
    return mark(steal(&x), a);
}

/* A sorted dictionary is a step function: the mark is on it and on its keys. */
static Value *claim_for_dict(Value *x, Attribute a)
{
    CONSUME(x);
    if (a != ATTR_SORTED && a != ATTR_NONE)
        return raise_error(ERR_TYPE);
    OWNED Value *keys = is_table(keys_of(x)) ? claim_for_keys(retain(keys_of(x)), a)
                                             : claim_attribute(retain(keys_of(x)), a);
    if (!keys)
        return NULL;
    Value *dict = new_dict(steal(&keys), retain(values_of(x)));
    return dict ? set_attribute(dict, a) : NULL;
}

Value *claim_attribute(Value *x, Attribute a)
{
    CONSUME(x);
    if (is_table(x))
        return claim_for_table(steal(&x), a);
    if (is_dict(x))
        return claim_for_dict(steal(&x), a);
    if (!is_vector(x))
        return a == ATTR_NONE ? steal(&x) : raise_error(ERR_TYPE);
    if (x->attribute == (int8_t)a)
        return steal(&x);
    switch (a) {
    case ATTR_NONE: return mark(steal(&x), a);
    case ATTR_SORTED: return is_ascending(x) ? mark(steal(&x), a) : raise_error(ERR_S_FAIL);
    case ATTR_UNIQUE: return is_unique(x) ? mark(steal(&x), a) : raise_error(ERR_U_FAIL);
    case ATTR_PARTED:
        if (is_mixed(x) && x->count)
            return raise_error(ERR_TYPE);
        return is_parted(x) ? mark(steal(&x), a) : raise_error(ERR_U_FAIL);
    case ATTR_GROUPED: break;
    }
    return is_mixed(x) && x->count ? raise_error(ERR_TYPE) : mark(steal(&x), a);
}
