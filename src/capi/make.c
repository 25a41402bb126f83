/* make.c: the constructors and joins of k.h. */
#include "base/alloc.h"
#include "base/log.h"
#include "capi/k_values.h"
#include "codec/codec.h"
#include "verb/verb.h"
#include <stdlib.h>

K r1(K x)
{
    return k_of(retain(value_of(x)));
}

V r0(K x)
{
    release(value_of(x));
}

/* ── atoms ── */

/* An atom of a C number: what the constructors of one type are. */
#define MAKE(name, ctype, new_one)                                                               \
    K name(ctype v)                                                                              \
    {                                                                                            \
        return k_of(new_one);                                                                    \
    }
MAKE(kb, I, new_boolean(v != 0))
MAKE(kg, I, new_byte((uint8_t)v))
MAKE(kh, I, new_short((int16_t)v))
MAKE(ki, I, new_int(v))
MAKE(kj, J, new_long(v))
MAKE(ke, F, new_real((float)v))
MAKE(kf, F, new_float(v))
MAKE(kc, I, new_char((char)v))
MAKE(ks, S, new_symbol_of_text(v))
MAKE(kd, I, new_atom_like(TYPE_DATE, v))
MAKE(kt, I, new_atom_like(TYPE_TIME, v))

K kz(F days)
{
    Value *x = new_atom_like(TYPE_DATETIME, 0);
    if (x)
        x->f64 = days;
    return k_of(x);
}

K ktj(I type, J n)
{
    return k_of(new_atom_like(type, n));
}

K ku(U guid)
{
    Guid g;
    memcpy(g.bytes, guid.g, sizeof g);
    return k_of(new_guid(g));
}

K ka(I type)
{
    if (type == -TYPE_GUID)
        return k_of(new_guid((Guid){{0}}));
    if (type == -TYPE_SYMBOL)
        return k_of(new_symbol(empty_symbol));
    if (type == TYPE_UNARY)
        return k_of(identity());
    Value *x = new_long(0);
    if (x)
        x->type = (int8_t)type;
    return k_of(x);
}

/* ── lists ── */

K ktn(I type, J n)
{
    return k_of(new_vector(type, n));
}

K vaknk(I n, va_list items)
{
    Value *x = new_vector(TYPE_MIXED, n);
    for (I i = 0; x && i < n; i++)
        x->items[i] = value_of(va_arg(items, K));
    return k_of(x);
}

K knk(I n, ...)
{
    va_list items;
    va_start(items, n);
    K x = vaknk(n, items);
    va_end(items);
    return x;
}

K kp(S text)
{
    return k_of(new_string_of_text(text));
}

K kpn(S text, J n)
{
    return k_of(new_string((Bytes){text, n}));
}

static S text_of_symbol(Symbol s)
{
    return (S)(uintptr_t)s; /* k.h has no const here; nobody may write to it */
}

S ss(S text)
{
    return text_of_symbol(intern_text(text));
}

S sn(S text, J n)
{
    return text_of_symbol(intern((Bytes){text, n}));
}

/* Room for `more` items behind those of *x; the contract of k.h leaves no way to report a failure. */
static Value *grow(K *x, J more)
{
    Value *list = make_unshared(value_of(*x));
    if (list)
        list = resize_vector(list, list->count + more);
    if (!list) {
        log_warning("k.h: out of memory while appending to a list");
        abort();
    }
    *x = k_of(list);
    return list;
}

K ja(K *x, V *item)
{
    Value *list = grow(x, 1);
    size_t width = (size_t)item_size(list->type);
    memcpy(list->bytes + (size_t)(list->count - 1) * width, item, width);
    return *x;
}

K js(K *x, S symbol)
{
    Value *list = grow(x, 1);
    list->symbols[list->count - 1] = symbol;
    return *x;
}

K jk(K *x, K y)
{
    Value *list = grow(x, 1);
    list->items[list->count - 1] = value_of(y);
    return *x;
}

K jv(K *x, K y)
{
    bool doubling = *x == y; /* then y moves with x */
    Count old = value_of(*x)->count, count = value_of(y)->count;
    Value *list = grow(x, count);
    const Value *more = doubling ? list : value_of(y);
    for (Count i = 0; list->type == TYPE_MIXED && i < count; i++)
        list->items[old + i] = retain(more->items[i]);
    if (list->type != TYPE_MIXED) {
        size_t width = (size_t)item_size(list->type);
        memcpy(list->bytes + (size_t)old * width, more->bytes, (size_t)count * width);
    }
    return *x;
}

K vi(K x, UJ i)
{
    const Value *list = value_of(x);
    if (i >= (UJ)count_of(list))
        return k_of(null_like(list));
    return k_of(item_of(list, (Count)i));
}

K vk(K x)
{
    return k_of(collapse(value_of(x)));
}

/* ── dictionaries and tables ── */

K xD(K keys, K values)
{
    if (!keys || !values) {
        release(value_of(keys));
        release(value_of(values));
        return NULL;
    }
    return k_of(new_dict(value_of(keys), value_of(values)));
}

static bool are_columns(const Value *names, const Value *columns)
{
    if (names->type != TYPE_SYMBOL || columns->type != TYPE_MIXED || names->count != columns->count ||
        names->count == 0)
        return false;
    Count rows = count_of(columns->items[0]);
    for (Count i = 0; i < columns->count; i++)
        if (is_atom(columns->items[i]) || count_of(columns->items[i]) != rows)
            return false;
    return true;
}

K xT(K x)
{
    Value *dict = value_of(x);
    CONSUME(dict);
    if (!dict || !is_dict(dict) || !are_columns(keys_of(dict), values_of(dict)))
        return k_of(dict ? raise_error(ERR_TYPE) : NULL);
    return k_of(new_table(steal(&dict)));
}

K knt(J n, K x)
{
    const Value *table = value_of(x);
    if (!table || !is_table(table))
        return k_of(raise_error(ERR_TYPE));
    return k_of(n < 1 ? raise_error(ERR_LENGTH) : enkey(n, retain(table)));
}

K ktd(K x)
{
    Value *keyed = value_of(x);
    CONSUME(keyed);
    if (keyed && !is_table(keyed) && !is_keyed_table(keyed))
        return k_of(raise_error(ERR_TYPE));
    return k_of(keyed ? enkey(0, steal(&keyed)) : NULL);
}

/* ── dates ── */

I ymd(I year, I month, I day)
{
    return (I)days_of_civil(year, month, day);
}

I dj(I date)
{
    int year, month, day;
    civil_of_days(date, &year, &month, &day);
    return year * 10000 + month * 100 + day;
}
