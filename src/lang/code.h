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
    OP_DYAD,         /* pop x, y; push x v y */
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
