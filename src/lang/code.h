/* code.h: the instructions of the stack machine. Private to lang/.
 * A word is an operation and a signed operand of 24 bits. The stack grows downward, so that arguments,
 * pushed last to first, lie in order. Parameters are locals 0, 1 ...; other locals are -1, -2 ... */
#pragma once
#include <stdbool.h>
#include <stdint.h>

typedef enum {
    OP_CONSTANT,     /* push constant k */
    OP_LOCAL,        /* push local i */
    OP_GLOBAL,       /* push the global of slot s */
    OP_CALL_GLOBAL,  /* the same where OP_CALL follows: push it and go on to the call */
    OP_SET_LOCAL,    /* local i is the top, which stays */
    OP_SET_GLOBAL,
    OP_POP,
    OP_MONAD,        /* top: verb v of it */
    OP_DYAD,         /* push x v y: the operand says where x and y are, the next word is v */
    OP_CALL,         /* pop f and n arguments, push the result */
    OP_LIST,         /* pop n items, push the collapsed list */
    OP_DERIVE,       /* top: iterator k of it */
    OP_COMPOSE,      /* pop outer, inner; push the composition */
    OP_JUMP,         /* k words on */
    OP_JUMP_UNLESS,  /* pop a condition */
    OP_LOOP,         /* top is a count: pop it and jump when spent, else count down */
    OP_RETURN,
    OP_RETURN_LOCAL, /* push local i and return */
    OP_SIGNAL,
    OP_THROUGH_LOCAL,  /* pop y; local i is (local i) v y; push that. The next two words say what v is */
    OP_THROUGH_GLOBAL,
    OP_AMEND_LOCAL,  /* pop indices, y; push y, or what the items have become. The next two words: how many, and v */
    OP_AMEND_GLOBAL,
    OP_PATTERN,      /* constant k is a pattern: pop its operands; the top becomes the matched value */
    OP_TRY_PATTERN,  /* the same, but the top stays and a boolean is pushed */
    OP_TEMPLATE,     /* constant k is (kind;parts;names): pop values of names, table; push the result */
    OP_ARITHMETIC,   /* from here on: OP_DYAD for each Arithmetic in each of its forms */
} Operation;

/* The code of a lambda begins with what a call needs to know. What it may have on the stack is less than its words. */
enum { CODE_RANK, CODE_LOCALS, CODE_START, MAX_CODE_WORDS = 1 << 19 };

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

/* ── two arguments ── */

/* Where they are, so that `x-1` is one instruction: a place takes 12 bits, which of three and a signed index there. */
typedef enum { FROM_LOCALS, FROM_CONSTANTS, FROM_STACK } Source;
enum { PLACE_BITS = 12, INDEX_LIMIT = 1 << (PLACE_BITS - 3) };

static inline int32_t place_at(Source source, int index)
{
    return (int32_t)((uint32_t)index << 2 | source);
}
static inline Source source_of(int32_t place)
{
    return (Source)(place & 3);
}
static inline int index_of(int32_t place)
{
    return place >> 2;
}
static inline int32_t place_of_x(int32_t word)
{
    return word >> (8 + PLACE_BITS);
}
static inline int32_t place_of_y(int32_t word)
{
    return (int32_t)((uint32_t)word << PLACE_BITS) >> (8 + PLACE_BITS);
}

/* The verbs that the runner knows by itself on longs. For them the operation also says where the operands are. */
typedef enum { NOT_ARITHMETIC, PLUS, MINUS, TIMES, DIV, MOD, LESS, MORE, AT_MOST, AT_LEAST, EQUAL, UNEQUAL } Arithmetic;
enum { SOURCES = FROM_STACK + 1, FORMS = SOURCES * SOURCES };
#define ARITHMETIC_OPERATION(verb, x, y) (OP_ARITHMETIC + ((verb) - PLUS) * FORMS + (x) * SOURCES + (y))

static inline int32_t dyad_word(Arithmetic verb, int32_t x, int32_t y)
{
    int op = verb ? ARITHMETIC_OPERATION((int)verb, (int)source_of(x), (int)source_of(y)) : OP_DYAD;
    return code_word((Operation)op, (int64_t)x * (1 << PLACE_BITS) | (y & ((1 << PLACE_BITS) - 1)));
}

/* ── instructions of more than one word ── */

static inline int width_of(Operation op)
{
    if (op >= OP_THROUGH_LOCAL && op <= OP_AMEND_GLOBAL)
        return 3;
    return op == OP_DYAD || op >= OP_ARITHMETIC ? 2 : 1;
}

/* The second word of a change to a variable: below how many indices, and through which verb; in the third, which
 * constant that verb is, or -1. */
enum { ARITHMETIC_BITS = 4 };

static inline int64_t change_operand(int indices, Arithmetic verb)
{
    return (int64_t)indices << ARITHMETIC_BITS | verb;
}
static inline int indices_of_change(int32_t word)
{
    return operand_of(word) >> ARITHMETIC_BITS;
}
static inline Arithmetic arithmetic_of_change(int32_t word)
{
    return (Arithmetic)(operand_of(word) & ((1 << ARITHMETIC_BITS) - 1));
}
