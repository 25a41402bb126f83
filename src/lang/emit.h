/* emit.h: what the files that compile share. Private to lang/. */
#pragma once
#include "lang/ast.h"
#include "lang/code.h"
#include "verb/verb.h"

typedef struct {
    Ast *ast;
    const Function *function; /* NULL: the top level */
    Value *lambda;            /* being made; its items grow */
    int base;                 /* offset of the lambda's source in the text */
    bool failed;              /* then nothing more is emitted */
} Compiler;

/* ── emit.c: each gives the position of its word ── */

int emit_word(Compiler *c, int32_t word, int offset);
/* Words after an instruction's first are OP_POPs with an operand. */
int emit(Compiler *c, Operation op, int64_t operand, int offset);
int here(const Compiler *c);
int distance(int word, int target);              /* what a jump at `word` to `target` says */
void patch(Compiler *c, int word);               /* the jump there goes to what follows */

int add_constant(Compiler *c, Value *value);     /* its index; consumes */
void emit_constant(Compiler *c, Value *value, int offset);

enum { NOT_LOCAL = INT32_MAX };
int local_index(const Compiler *c, Symbol name);
int global_slot(Compiler *c, Symbol name);       /* the lambda lists it by name */

/* ── compile.c ── */

void compile_node(Compiler *c, const Node *node);
void compile_branch(Compiler *c, const Node *node, int offset); /* NULL: :: */
int *new_exits(Compiler *c, const Node *node);   /* room for the jumps to the end that are to be patched */
Arithmetic arithmetic_of(const Verb *verb);

/* ── compile_assign.c ── */

void compile_assign(Compiler *c, const Node *node);
void compile_match(Compiler *c, const Node *node); /* :[v;p;r;...;d] */
