/* atoms.h: making and freeing an atom without a call, for code that does little else. Atoms come and go millions of
 * times a second: freed ones wait here for the next, linked through `dict`. */
#pragma once
#include "value/value.h"

typedef struct {
    Value *first;
    int64_t count;
} SpareAtoms;
extern _Thread_local SpareAtoms spare_atoms;

#ifdef __SANITIZE_ADDRESS__
enum { MAX_SPARE_ATOMS = 0 }; /* so that a use after free is seen */
#else
enum { MAX_SPARE_ATOMS = 4096 };
#endif

/* A spare one with its header set; NULL, no error: none waits. */
static inline Value *take_spare_atom(int type)
{
    Value *x = spare_atoms.first;
    if (__builtin_expect(!x, 0))
        return NULL;
    spare_atoms.first = x->dict;
    spare_atoms.count--;
    x->memory = 0;
    x->flags = 0;
    x->type = (int8_t)type;
    x->attribute = 0;
    x->extra_owners = 0;
    return x;
}

/* Its block waits for the next atom. */
static inline void keep_spare_atom(Value *x)
{
    x->dict = spare_atoms.first;
    spare_atoms.first = x;
    spare_atoms.count++;
}

static inline Value *make_long(int64_t i)
{
    Value *x = take_spare_atom(-TYPE_LONG);
    if (__builtin_expect(!x, 0))
        return new_long(i);
    x->i64 = i;
    return x;
}

static inline Value *make_boolean(bool b)
{
    Value *x = take_spare_atom(-TYPE_BOOLEAN);
    if (__builtin_expect(!x, 0))
        return new_boolean(b);
    x->i64 = b;
    return x;
}

/* Whether it is an atom in a block of its own of the common size: of byte to time. */
static inline bool is_spare_like(const Value *x)
{
    return x->type <= -TYPE_BYTE && x->type >= -TYPE_TIME;
}

/* release(), quick for atoms. */
static inline void release_quick(Value *x)
{
    if (!x || x->extra_owners-- != 0)
        return;
    if (!is_spare_like(x) || spare_atoms.count >= MAX_SPARE_ATOMS) {
        free_value(x);
        return;
    }
    keep_spare_atom(x);
}
