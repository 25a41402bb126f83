/* conditional.c: ?[b;x;y], the vector conditional: from each of two lists the item that a boolean chooses. */
#include "verb/verb.h"

#define CHOOSE(T)                                                                                      \
    static void choose_##T(const uint8_t *b, const T *x, int x_step, const T *y, int y_step, T *r, Count n) \
    {                                                                                                  \
        for (Count i = 0; i < n; i++)                                                                  \
            r[i] = b[i] ? x[i * x_step] : y[i * y_step];                                               \
    }
CHOOSE(uint8_t)
CHOOSE(uint16_t)
CHOOSE(uint32_t)
CHOOSE(uint64_t)
CHOOSE(Guid)

static Value *choose_simple(const Value *b, const Value *x, const Value *y)
{
    Value *r = new_list_like(x, b->count);
    if (!r)
        return NULL;
    const void *from = is_atom(x) ? raw_of(x) : x->bytes, *other = is_atom(y) ? raw_of(y) : y->bytes;
    int step = !is_atom(x), other_step = !is_atom(y);
    switch (item_size(r->type)) {
    case 1: choose_uint8_t(b->u8s, from, step, other, other_step, r->u8s, b->count); break;
    case 2: choose_uint16_t(b->u8s, from, step, other, other_step, (uint16_t *)r->i16s, b->count); break;
    case 4: choose_uint32_t(b->u8s, from, step, other, other_step, (uint32_t *)r->i32s, b->count); break;
    case 8: choose_uint64_t(b->u8s, from, step, other, other_step, (uint64_t *)r->i64s, b->count); break;
    case 16: choose_Guid(b->u8s, from, step, other, other_step, r->guids, b->count); break;
    }
    return r;
}

static Value *choose_items(const Value *b, const Value *x, const Value *y)
{
    OWNED Value *r = new_vector(TYPE_MIXED, b->count);
    for (Count i = 0; r && i < b->count; i++) {
        const Value *from = b->u8s[i] ? x : y;
        if (!(r->items[i] = is_atom(from) || is_function(from) ? retain(from) : item_of(from, i)))
            return NULL;
    }
    return collapse(steal(&r));
}

Value *vector_conditional(Value **args, int count)
{
    CONSUME_ARGS(args, count);
    const Value *b = args[0], *x = args[1], *y = args[2];
    if (b->type == -TYPE_BOOLEAN)
        return retain(b->u8 ? x : y);
    if (b->type != TYPE_BOOLEAN)
        return raise_error(ERR_TYPE);
    for (int i = 1; i < 3; i++)
        if (!is_atom(args[i]) && !is_function(args[i]) && count_of(args[i]) != b->count)
            return raise_error(ERR_LENGTH);
    int type = base_type(x->type), other = base_type(y->type);
    bool same_type = type == other && type > 0 && type < TYPE_TABLE;
    if (same_type && is_enum(x))
        same_type = enum_domain(x) == enum_domain(y);
    return same_type ? choose_simple(b, x, y) : choose_items(b, x, y);
}
