/* compile_assign.c: what a colon does to code: assignment, changes at indices and through verbs, patterns. */
#include "lang/emit.h"
#include "lang/lang.h"
#include "lang/pattern.h"

/* ── patterns: a tree for pattern.c, and code that pushes its filters and indices first to last ── */

static Value *pattern_of(Compiler *c, const Node *node, int *operands);

static int push_operand(Compiler *c, const Node *node, int *operands)
{
    compile_branch(c, node, c->base);
    return (*operands)++;
}

static Value *name_pattern(Compiler *c, const Node *node)
{
    int local = local_index(c, node->symbol);
    return new_list(2, new_char(PATTERN_NAME), local != NOT_LOCAL ? new_long(local) : new_symbol(resolve_name(node->symbol)));
}

static Value *index_pattern(Compiler *c, const Node *node, int *operands)
{
    int first = *operands;
    for (int i = 1; i < node->count; i++)
        push_operand(c, node->args[i], operands);
    return new_list(4, new_char(PATTERN_INDEX), name_pattern(c, node->args[0]), new_long(first), new_long(node->count - 1));
}

static Value *parts_pattern(Compiler *c, PatternKind kind, const Node *node, int first, int *operands)
{
    OWNED Value *tree = new_vector(TYPE_MIXED, node->count - first + 1);
    if (!tree || !(tree->items[0] = new_char((char)kind)))
        return NULL;
    for (int i = first; i < node->count; i++)
        if (!(tree->items[i - first + 1] = pattern_of(c, node->args[i], operands)))
            return NULL;
    return steal(&tree);
}

static Value *filter_pattern(Compiler *c, const Node *pattern, const Node *filter, int *operands)
{
    int at = push_operand(c, filter, operands);
    return new_list(3, new_char(PATTERN_FILTER), pattern_of(c, pattern, operands), new_long(at));
}

static Value *pattern_of(Compiler *c, const Node *node, int *operands)
{
    if (!node)
        return new_list(1, new_char(PATTERN_ANY));
    switch (node->kind) {
    case NODE_NAME: return name_pattern(c, node);
    case NODE_CONSTANT: return new_list(2, new_char(PATTERN_CONSTANT), retain(node->value));
    case NODE_LIST: return parts_pattern(c, PATTERN_LIST, node, 0, operands);
    case NODE_ASSIGN: return filter_pattern(c, node->args[0], node->args[2], operands);
    case NODE_RETURN: return filter_pattern(c, NULL, node->args[0], operands);
    case NODE_APPLY:
        if (node->args[0]->kind == NODE_NAME)
            return index_pattern(c, node, operands);
        if (node->args[0]->kind == NODE_VERB)
            return parts_pattern(c, node->count == 3 ? PATTERN_DICT : PATTERN_TABLE, node, 1, operands);
        break;
    default: break;
    }
    return raise_error(ERR_NYI);
}

/* Operands are pushed first to last, so that the last is on top. */
static void compile_pattern(Compiler *c, const Node *pattern, Operation op, int offset)
{
    int operands = 0;
    Value *tree = pattern_of(c, pattern, &operands);
    int constant = add_constant(c, tree ? new_pair(tree, new_long(operands)) : NULL);
    emit(c, op, constant, offset);
}

void compile_match(Compiler *c, const Node *node)
{
    int *exits = new_exits(c, node);
    int exit_count = 0, i = 1;
    compile_branch(c, node->args[0], node->offset);
    for (; i + 1 < node->count; i += 2) {
        compile_pattern(c, node->args[i], OP_TRY_PATTERN, node->offset);
        int skip = emit(c, OP_JUMP_UNLESS, 0, node->offset);
        emit(c, OP_POP, 0, node->offset);
        compile_branch(c, node->args[i + 1], node->offset);
        exits[exit_count++] = emit(c, OP_JUMP, 0, node->offset);
        patch(c, skip);
    }
    emit(c, OP_POP, 0, node->offset);
    compile_branch(c, i < node->count ? node->args[i] : NULL, node->offset);
    while (exit_count)
        patch(c, exits[--exit_count]);
}

/* ── variables ── */

static void emit_store(Compiler *c, Symbol name, int offset)
{
    int local = local_index(c, name);
    if (local != NOT_LOCAL)
        emit(c, OP_SET_LOCAL, local, offset);
    else
        emit(c, OP_SET_GLOBAL, global_slot(c, name), offset);
}

/* A change to a variable, at indices or of the whole, whose operands are on the stack. */
static void emit_change(Compiler *c, const Node *node, Symbol name, int indices)
{
    const Node *f = node->args[1];
    Arithmetic verb = f ? arithmetic_of(verb_at(f->number)) : NOT_ARITHMETIC;
    int constant = f ? add_constant(c, new_binary(f->number)) : -1;
    int local = local_index(c, name);
    bool is_local = local != NOT_LOCAL;
    Operation op = indices ? is_local ? OP_AMEND_LOCAL : OP_AMEND_GLOBAL : is_local ? OP_THROUGH_LOCAL : OP_THROUGH_GLOBAL;
    emit(c, op, is_local ? local : global_slot(c, name), node->offset);
    emit(c, OP_POP, change_operand(indices, verb), node->offset);
    emit(c, OP_POP, constant, node->offset);
}

/* x[i;j]:y and x[i;j]op:y. */
static void compile_amend(Compiler *c, const Node *node)
{
    const Node *target = node->args[0];
    compile_node(c, node->args[2]);
    for (int i = target->count - 1; i >= 1; i--)
        compile_branch(c, target->args[i], target->offset);
    emit_change(c, node, target->args[0]->symbol, target->count - 1);
}

/* The lambda that was just pushed, and those inside it, get the name it is assigned to: `f`, `f@`. */
static void name_pushed(Compiler *c, Symbol name)
{
    const Value *code = c->lambda->items[LAMBDA_CODE], *constants = c->lambda->items[LAMBDA_CONSTANTS];
    int32_t last = code->i32s[code->count - 1];
    Value *x = operation_of(last) == OP_CONSTANT && constants->count ? constants->items[operand_of(last)] : NULL;
    if (x && x->type == TYPE_LAMBDA)
        name_lambda(x, resolve_name(name));
}

void compile_assign(Compiler *c, const Node *node)
{
    const Node *target = node->args[0];
    if (target->kind == NODE_APPLY && target->args[0]->kind == NODE_NAME) {
        compile_amend(c, node);
        return;
    }
    compile_node(c, node->args[2]);
    if (target->kind != NODE_NAME) {
        compile_pattern(c, target, OP_PATTERN, node->offset);
        return;
    }
    if (!node->args[1]) {
        if (!c->function && !c->failed)
            name_pushed(c, target->symbol);
        emit_store(c, target->symbol, node->offset);
        return;
    }
    emit_change(c, node, target->symbol, 0);
}
