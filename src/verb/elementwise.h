/* elementwise.h: how the atomic primitives reach the kernels. Private to verb/.
 *
 * A table says the type of the result. Both arguments are brought, block by block, to one
 * common type; one loop of that type's cell runs; what it gives is narrowed where the
 * result type is smaller. */
#pragma once
#include "kernel/kernel.h"
#include "verb/verb.h"

/* A block on the stack: clearing it would cost more than an atom's work. */
#define SCRATCH __attribute__((uninitialized))

/* Types in the order of the tables of the reference manual. */
#define TYPE_ORDER "bgxhijefcspmdznuvt"
enum { TYPES_IN_TABLE = 18 };

typedef struct {
    Dyad self; /* to go into lists with */
    const char
        *types; /* 18 rows (x) of 18 letters (y): the result's type, '.' is 'type */
    /* The type both arguments are brought to; `result` is what the table says. */
    int (*common)(int x, int y, int result);
    bool question; /* the loops write booleans, and so does the primitive */
} DyadRule;

typedef struct {
    Monad self;
    const char *types;  /* 18 letters */
    int common;         /* the type x is brought to, or one of these: */
    bool writes_result; /* the loops write the result's cell, else that of the common type
                         */
} MonadRule;
enum { COMMON_OWN = 0, COMMON_RESULT = -1 };

/* Both consume; loops are indexed by the cell of the common type. */
Value *apply_dyad_rule(const DyadRule *rule, const Loop2 *loops, Value *x, Value *y);
Value *apply_monad_rule(const MonadRule *rule, const Loop1 *loops, Value *x);

/* The letter a table has for types x and y (atoms or vectors), as a type; -1: 'type. */
int result_type(const char *table, int x, int y);
int result_type1(const char *table, int x);
int common_float(int x, int y, int result);
int common_underlying(int x, int y, int result); /* the narrowest that holds both */

/* An atom or a simple vector: what kernels can work on. */
static inline bool is_flat(const Value *x)
{
    return is_atom(x) || is_simple(x);
}

Cell cell_of(int type); /* of any type but mixed, guid */
const char *
cells_of(const Value *x); /* where the items of a vector, or the one of an atom, begin */

/* A vector (or atom) with the items of x as `type`, for kernels that want all of one
 * cell. Consumes x; may return it, under its new type, when the cells agree. Times of
 * different units are converted, as a cast does. */
Value *bring_to(int type, Value *x);
/* The same by the underlying numbers: a time as the integer it is stored as. */
Value *bring_raw(int type, Value *x);
/* x itself under the name of type, when it is ours alone and as wide, else a new vector
 * of x's shape. Consumes nothing. */
Value *reuse_or_new(Value *x, int type);

/* The types of & and |; what times of two units are compared as. */
extern const char lesser_types[];

Value *apply_named(const char *name, Value *x); /* a monad of another family; consumes */
Value *resolve_enum(Value *x); /* an enumeration to its symbols; consumes */

/* As map_dyad, but an entry that one dictionary lacks is compared with a null. */
Value *map_question(Dyad f, Value *x, Value *y);
