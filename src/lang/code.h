/* code.h: the instructions of the stack machine. Private to lang/.
 * A word is an operation and a signed operand of 24 bits. The stack grows downward, so that arguments,
 * pushed last to first, lie in order. Parameters are locals 0, 1 ...; other locals are -1, -2 ... */
#pragma once
#include <stdint.h>

typedef enum {
    OP_CONSTANT,     /* push constant k */
    OP_LOCAL,        /* push local i */
    OP_GLOBAL,       /* push global g */
    OP_SET_LOCAL,    /* local i is the top, which stays */
    OP_SET_GLOBAL,
    OP_POP,
    OP_MONAD,        /* top: verb v of it */
    OP_DYAD,         /* push x v y; the next word says where x and y are */
    OP_CALL,         /* pop f and n arguments, push the result */
    OP_LIST,         /* pop n items, push the collapsed list */
    OP_DERIVE,       /* top: iterator k of it */
    OP_COMPOSE,      /* pop outer, inner; push the composition */
    OP_JUMP,         /* to word k */
    OP_JUMP_UNLESS,  /* pop a condition */
    OP_LOOP,         /* top is a count: pop it and jump when spent, else count down */
    OP_RETURN,
    OP_SIGNAL,
    OP_THROUGH_LOCAL,  /* pop f, y: local i is (local i) f y; push y. Word after: none */
    OP_THROUGH_GLOBAL,
    OP_AMEND_LOCAL,  /* next word: 2 x indices + (1 with an operator); pop [f], indices, y; push y */
    OP_AMEND_GLOBAL,
    OP_PATTERN,      /* constant k is a pattern: pop its operands; the top becomes the matched value */
    OP_TRY_PATTERN,  /* the same, but the top stays and a boolean is pushed */
    OP_TEMPLATE,     /* constant k is (kind;parts;names): pop values of names, table; push the result */
} Operation;

/* Where OP_DYAD finds an operand, so that `x-1` is one instruction; and which verbs it knows by itself on longs. */
typedef enum { FROM_LOCALS, FROM_CONSTANTS, FROM_STACK } Place;
typedef enum { NOT_ARITHMETIC, PLUS, MINUS, TIMES, LESS, MORE, AT_MOST, AT_LEAST, EQUAL, UNEQUAL } Arithmetic;
enum { PLACE_BITS = 12, PLACE_LIMIT = 1 << (PLACE_BITS - 1) }; /* an index there, with its sign */

static inline int32_t operand_word(Place place, int index)
{
    return (int32_t)place << PLACE_BITS | (index & (2 * PLACE_LIMIT - 1));
}
static inline Place place_of_operand(int32_t word)
{
    return (Place)(word >> PLACE_BITS & 3);
}
static inline int index_of_operand(int32_t word)
{
    return (int32_t)((uint32_t)word << (32 - PLACE_BITS)) >> (32 - PLACE_BITS);
}

/* The word after OP_DYAD: y in the low bits, x above, the verb on top. */
enum { LEFT_SHIFT = PLACE_BITS + 2, VERB_SHIFT = 2 * LEFT_SHIFT };
static inline int32_t dyad_word(Arithmetic verb, int32_t x, int32_t y)
{
    return (int32_t)((uint32_t)verb << VERB_SHIFT | (uint32_t)(x << LEFT_SHIFT) | (uint32_t)y);
}
static inline Arithmetic arithmetic_of_word(int32_t word)
{
    return (Arithmetic)((uint32_t)word >> VERB_SHIFT);
}

static inline int32_t code_word(Operation op, int64_t operand)
{
    return (int32_t)((uint32_t)operand << 8 | op);
}
static inline Operation operation_of(int32_t word)
{
    return (Operation)(word & 255);
}
static inline int32_t operand_of(int32_t word)
{
    return word >> 8;
}
