/* compile.c: syntax tree -> code of a lambda, with a map from words to source offsets. */
#include "lang/code.h"
#include "lang/function.h"
#include "lang/lang.h"
#include "lang/pattern.h"
#include "lang/slots.h"

typedef struct {
    Ast *ast;
    const Function *function; /* NULL: the top level */
    Value *lambda;            /* being made; its items grow */
    int base;                 /* offset of the lambda's source in the text */
    bool failed;
} Compiler;

static void compile_node(Compiler *c, const Node *node);

/* ── emitting ── */

static Value *grown(Compiler *c, int item)
{
    Value *list = c->lambda->items[item];
    c->lambda->items[item] = NULL;
    list = list ? resize_vector(list, list->count + 1) : NULL;
    c->failed |= list == NULL;
    return c->lambda->items[item] = list;
}

/* Its position. */
static int emit_word(Compiler *c, int32_t word, int offset)
{
    if (c->failed)
        return 0;
    Value *code = grown(c, LAMBDA_CODE), *map = grown(c, LAMBDA_MAP);
    if (c->failed)
        return 0;
    code->i32s[code->count - 1] = word;
    map->i32s[map->count - 1] = offset - c->base;
    return (int)code->count - 1;
}

/* Words after an instruction's first are OP_POPs with an operand. */
static int emit(Compiler *c, Operation op, int64_t operand, int offset)
{
    return emit_word(c, code_word(op, operand), offset);
}

static int here(const Compiler *c)
{
    return c->failed ? 0 : (int)c->lambda->items[LAMBDA_CODE]->count;
}

/* What a jump at `word` to `target` says. */
static int distance(int word, int target)
{
    return target - word - 1;
}

/* The jump there goes to what follows. */
static void patch(Compiler *c, int word)
{
    if (c->failed)
        return;
    int32_t *at = &c->lambda->items[LAMBDA_CODE]->i32s[word];
    *at = code_word(operation_of(*at), distance(word, here(c)));
}

/* Consumes the value; its index. */
static int add_constant(Compiler *c, Value *value)
{
    Value *constants = value ? grown(c, LAMBDA_CONSTANTS) : NULL;
    if (!constants) {
        release(value);
        c->failed = true;
        return 0;
    }
    constants->items[constants->count - 1] = value;
    return (int)constants->count - 1;
}

static void emit_constant(Compiler *c, Value *value, int offset)
{
    int index = add_constant(c, value);
    emit(c, OP_CONSTANT, index, offset);
}

/* ── names ── */

enum { NOT_LOCAL = INT32_MAX };

static int local_index(const Compiler *c, Symbol name)
{
    if (!c->function)
        return NOT_LOCAL;
    Count param = find_symbol(c->lambda->items[LAMBDA_PARAMS], name);
    if (param >= 0)
        return (int)param;
    Count local = find_symbol(c->lambda->items[LAMBDA_LOCALS], name);
    return local >= 0 ? (int)(-1 - local) : NOT_LOCAL;
}

/* The slot of a global, which the lambda lists by name. */
static int global_slot(Compiler *c, Symbol name)
{
    Symbol full = resolve_name(name);
    if (find_symbol(c->lambda->items[LAMBDA_GLOBALS], full) < 0) {
        Value *globals = grown(c, LAMBDA_GLOBALS);
        if (globals)
            globals->symbols[globals->count - 1] = full;
    }
    return slot_number(full);
}

static void compile_name(Compiler *c, const Node *node)
{
    int local = local_index(c, node->symbol);
    if (local != NOT_LOCAL)
        emit(c, OP_LOCAL, local, node->offset);
    else
        emit(c, OP_GLOBAL, global_slot(c, node->symbol), node->offset);
}

/* ── functions as values ── */

/* The function a node is without running anything, or NULL without error. */
static Value *constant_function(const Node *node)
{
    if (node->kind == NODE_VERB)
        return new_primitive(node->number);
    if (node->kind == NODE_CONSTANT && is_function(node->value))
        return retain(node->value);
    if (node->kind != NODE_DERIVE)
        return NULL;
    Value *inner = constant_function(node->args[0]);
    return inner ? new_derived(node->number, inner) : NULL;
}

static void compile_derive(Compiler *c, const Node *node)
{
    Value *constant = constant_function(node);
    c->failed |= error_pending();
    if (constant) {
        emit_constant(c, constant, node->offset);
        return;
    }
    compile_node(c, node->args[0]);
    emit(c, OP_DERIVE, node->number, node->offset);
}

/* ── application ── */

static void compile_argument(Compiler *c, const Node *node, int offset)
{
    if (node)
        compile_node(c, node);
    else
        emit_constant(c, hole(), offset);
}

static void compile_arguments(Compiler *c, const Node *node, int first)
{
    for (int i = node->count - 1; i >= first; i--)
        compile_argument(c, node->args[i], node->offset);
}

static bool has_elided(const Node *node)
{
    for (int i = 0; i < node->count; i++)
        if (!node->args[i])
            return true;
    return false;
}

/* The row whose monad a call of one argument runs, or -1. A bare operator before one bracketed argument is
 * projected; in parentheses before a noun it is its monad. */
static int monad_called(const Node *node)
{
    const Node *head = node->args[0];
    if (node->count != 2 || head->kind != NODE_VERB)
        return -1;
    const Verb *verb = verb_at(head->number);
    if (is_operator(head->number) && verb->dyad)
        return head->grouped && !node->grouped ? monad_of_operator(head->number) : -1;
    return verb->monad && !verb->dyad ? head->number : -1;
}

/* ([a:1;b:]): a dictionary that waits for the values left out. */
static bool is_open_dict(const Node *node)
{
    const Node *head = node->args[0];
    if (node->count != 3 || head->kind != NODE_VERB || strcmp(verb_at(head->number)->name, "!"))
        return false;
    const Node *names = node->args[1], *values = node->args[2];
    return names && names->kind == NODE_CONSTANT && names->value->type == TYPE_SYMBOL && values &&
           values->kind == NODE_LIST && has_elided(values);
}

static void compile_open_dict(Compiler *c, const Node *node)
{
    compile_node(c, node->args[2]);
    emit_constant(c, hole(), node->offset);
    compile_node(c, node->args[1]);
    compile_node(c, node->args[0]);
    emit(c, OP_CALL, 2, node->offset);
    emit(c, OP_COMPOSE, 0, node->offset);
}

/* ── two arguments: those that need no code of their own are named in the instruction ── */

static Arithmetic arithmetic_of(const Verb *verb)
{
    static const char *const names[] = {
        [PLUS] = "+", [MINUS] = "-", [TIMES] = "*", [DIV] = "div", [MOD] = "mod", [LESS] = "<", [MORE] = ">",
        [AT_MOST] = "<=", [AT_LEAST] = ">=", [EQUAL] = "=", [UNEQUAL] = "<>",
    };
    for (Arithmetic a = PLUS; a <= UNEQUAL; a++)
        if (!strcmp(verb->name, names[a]))
            return a;
    return NOT_ARITHMETIC;
}

/* Names the operand, or leaves it on the stack. A local can only be named when no code that may change it follows. */
static int32_t compile_operand(Compiler *c, const Node *node, bool is_last)
{
    if (node->kind == NODE_NAME && is_last) {
        int local = local_index(c, node->symbol);
        if (local != NOT_LOCAL && local < INDEX_LIMIT && local >= -INDEX_LIMIT)
            return place_at(FROM_LOCALS, local);
    }
    if (node->kind == NODE_CONSTANT && !c->failed && c->lambda->items[LAMBDA_CONSTANTS]->count < INDEX_LIMIT)
        return place_at(FROM_CONSTANTS, add_constant(c, retain(node->value)));
    compile_node(c, node);
    return place_at(FROM_STACK, 0);
}

static void compile_dyad(Compiler *c, const Node *node)
{
    int verb = (int)node->args[0]->number;
    const Node *left = node->args[1];
    int32_t y = compile_operand(c, node->args[2], left->kind == NODE_NAME || left->kind == NODE_CONSTANT);
    int32_t x = compile_operand(c, left, true);
    if (source_of(x) == FROM_STACK && source_of(y) == FROM_STACK)
        y = place_at(FROM_STACK, 1);
    emit_word(c, dyad_word(arithmetic_of(verb_at(verb)), x, y), node->offset);
    emit(c, OP_POP, verb, node->offset);
}

static void compile_call(Compiler *c, const Node *f, int count, int offset)
{
    if (f->kind == NODE_NAME && local_index(c, f->symbol) == NOT_LOCAL)
        emit(c, OP_CALL_GLOBAL, global_slot(c, f->symbol), f->offset);
    else
        compile_node(c, f);
    emit(c, OP_CALL, count, offset);
}

static void compile_apply(Compiler *c, const Node *node)
{
    const Node *head = node->args[0];
    if (node->count == 2 && !node->args[1]) { /* f[] */
        emit_constant(c, identity(), node->offset);
        compile_call(c, head, 1, node->offset);
        return;
    }
    if (is_open_dict(node)) {
        compile_open_dict(c, node);
        return;
    }
    bool complete = !has_elided(node);
    if (complete && node->count == 3 && head->kind == NODE_VERB && verb_at(head->number)->dyad) {
        compile_dyad(c, node);
        return;
    }
    compile_arguments(c, node, 1);
    int monad = complete ? monad_called(node) : -1;
    if (monad >= 0) {
        emit(c, OP_MONAD, monad, node->offset);
    } else {
        compile_call(c, head, node->count - 1, node->offset);
    }
}

static void compile_list(Compiler *c, const Node *node)
{
    compile_arguments(c, node, 0);
    if (!has_elided(node)) {
        emit(c, OP_LIST, node->count, node->offset);
        return;
    }
    emit_constant(c, binary_named("enlist"), node->offset); /* any number of arguments */
    emit(c, OP_CALL, node->count, node->offset);
}

/* ── assignment ── */

static void emit_store(Compiler *c, Symbol name, int offset)
{
    int local = local_index(c, name);
    if (local != NOT_LOCAL)
        emit(c, OP_SET_LOCAL, local, offset);
    else
        emit(c, OP_SET_GLOBAL, global_slot(c, name), offset);
}

static void compile_branch(Compiler *c, const Node *node, int offset)
{
    if (node)
        compile_node(c, node);
    else
        emit_constant(c, identity(), offset);
}

/* Room for the jumps to the end that are to be patched. */
static int *new_exits(Compiler *c, const Node *node)
{
    Node *scratch = new_node(c->ast, NODE_LIST, 0, node->count);
    return (int *)(void *)scratch->args;
}

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
    Value *constant = tree ? new_pair(tree, new_long(operands)) : NULL;
    Value *constants = constant ? grown(c, LAMBDA_CONSTANTS) : NULL;
    if (!constants) {
        release(constant);
        c->failed = true;
        return;
    }
    constants->items[constants->count - 1] = constant;
    emit(c, op, constants->count - 1, offset);
}

/* :[v;p;r;...;d] */
static void compile_match(Compiler *c, const Node *node)
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
    for (int i = target->count - 1; i >= 1; i--) {
        if (target->args[i])
            compile_node(c, target->args[i]);
        else
            emit_constant(c, identity(), target->offset);
    }
    emit_change(c, node, target->args[0]->symbol, target->count - 1);
}

static void compile_assign(Compiler *c, const Node *node)
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
            name_assigned(c->lambda, target->symbol);
        emit_store(c, target->symbol, node->offset);
        return;
    }
    emit_change(c, node, target->symbol, 0);
}

/* ── control ── */

static void compile_body(Compiler *c, Node **statements, int count, int offset)
{
    for (int i = 0; i < count; i++)
        if (statements[i]) {
            compile_node(c, statements[i]);
            emit(c, OP_POP, 0, offset);
        }
}

static void compile_cond(Compiler *c, const Node *node)
{
    int *exits = new_exits(c, node);
    int exit_count = 0, i = 0;
    for (; i + 1 < node->count; i += 2) {
        compile_branch(c, node->args[i], node->offset);
        int skip = emit(c, OP_JUMP_UNLESS, 0, node->offset);
        compile_branch(c, node->args[i + 1], node->offset);
        exits[exit_count++] = emit(c, OP_JUMP, 0, node->offset);
        patch(c, skip);
    }
    compile_branch(c, i < node->count ? node->args[i] : NULL, node->offset);
    while (exit_count)
        patch(c, exits[--exit_count]);
}

static void compile_loop(Compiler *c, const Node *node)
{
    bool counted = node->kind == NODE_DO;
    if (counted)
        compile_node(c, node->args[0]);
    int start = here(c);
    if (!counted)
        compile_node(c, node->args[0]);
    int leave = emit(c, counted ? OP_LOOP : OP_JUMP_UNLESS, 0, node->offset);
    compile_body(c, node->args + 1, node->count - 1, node->offset);
    if (node->kind != NODE_IF)
        emit(c, OP_JUMP, distance(here(c), start), node->offset);
    patch(c, leave);
    emit_constant(c, identity(), node->offset);
}

/* The last statement's value stays; an empty last one gives ::. */
static void compile_block(Compiler *c, const Node *node)
{
    compile_body(c, node->args, node->count - 1, node->offset);
    compile_branch(c, node->args[node->count - 1], node->offset);
}

/* ── qSQL ── */

static bool add_local(Compiler *c, Symbol name, Value **names)
{
    if (local_index(c, name) == NOT_LOCAL || find_symbol(*names, name) >= 0)
        return true;
    *names = resize_vector(*names, (*names)->count + 1);
    if (*names)
        (*names)->symbols[(*names)->count - 1] = name;
    return *names != NULL;
}

static bool add_locals_of(Compiler *c, const Value *tree, Value **names)
{
    if (is_symbol_atom(tree))
        return add_local(c, tree->symbol, names);
    if (is_dict(tree) && values_of(tree)->type == TYPE_SYMBOL) { /* columns given by name alone */
        for (Count i = 0; i < values_of(tree)->count; i++)
            if (!add_local(c, values_of(tree)->symbols[i], names))
                return false;
        return true;
    }
    if (is_dict(tree))
        return add_locals_of(c, values_of(tree), names);
    if (tree->type == TYPE_SYMBOL || tree->type != TYPE_MIXED)
        return true;
    for (Count i = 0; i < tree->count; i++)
        if (!add_locals_of(c, tree->items[i], names))
            return false;
    return true;
}

static void compile_template(Compiler *c, const Node *node)
{
    Value *names = new_vector(TYPE_SYMBOL, 0);
    if (!names || (c->function && !add_locals_of(c, node->value, &names))) {
        release(names);
        c->failed = true;
        return;
    }
    compile_node(c, node->args[0]);
    for (Count i = names->count - 1; i >= 0; i--)
        emit(c, OP_LOCAL, local_index(c, names->symbols[i]), node->offset);
    Value *constants = grown(c, LAMBDA_CONSTANTS);
    Value *parts = new_list(3, new_char((char)node->number), retain(node->value), names);
    if (c->failed || !parts) {
        release(parts);
        c->failed = true;
        return;
    }
    constants->items[constants->count - 1] = parts;
    emit(c, OP_TEMPLATE, constants->count - 1, node->offset);
}

/* ── all kinds ── */

static void compile_unary(Compiler *c, const Node *node, Operation op)
{
    compile_node(c, node->args[0]);
    emit(c, op, 0, node->offset);
}

static void compile_kind(Compiler *c, const Node *node)
{
    switch (node->kind) {
    case NODE_CONSTANT: emit_constant(c, retain(node->value), node->offset); break;
    case NODE_NAME: compile_name(c, node); break;
    case NODE_VERB: emit_constant(c, new_primitive(node->number), node->offset); break;
    case NODE_APPLY: compile_apply(c, node); break;
    case NODE_LIST: compile_list(c, node); break;
    case NODE_ASSIGN: compile_assign(c, node); break;
    case NODE_COND: compile_cond(c, node); break;
    case NODE_IF:
    case NODE_DO:
    case NODE_WHILE: compile_loop(c, node); break;
    case NODE_BLOCK: compile_block(c, node); break;
    case NODE_ITERATOR: emit_constant(c, new_iterator(node->number), node->offset); break;
    case NODE_DERIVE: compile_derive(c, node); break;
    case NODE_COMPOSE:
        compile_node(c, node->args[1]);
        compile_node(c, node->args[0]);
        emit(c, OP_COMPOSE, 0, node->offset);
        break;
    case NODE_RETURN: compile_unary(c, node, OP_RETURN); break;
    case NODE_SIGNAL: compile_unary(c, node, OP_SIGNAL); break;
    case NODE_MATCH: compile_match(c, node); break;
    case NODE_TEMPLATE: compile_template(c, node); break;
    }
}

static void compile_node(Compiler *c, const Node *node)
{
    if (c->failed)
        return;
    if (!enter_depth()) {
        c->failed = true;
        return;
    }
    compile_kind(c, node);
    leave_depth();
}

/* ── lambdas ── */

enum { K_PREFIX = 2 };

/* The text of a lambda says its language, so that it can be read again. */
static Value *source_of_k(Bytes source)
{
    Value *text = new_vector(TYPE_CHAR, K_PREFIX + source.length);
    if (text) {
        memcpy(text->bytes, "k)", K_PREFIX);
        memcpy(text->bytes + K_PREFIX, source.data, (size_t)source.length);
    }
    return text;
}

static Value *new_lambda(const Ast *ast, const Function *function, Bytes source)
{
    OWNED Value *lambda = new_function(TYPE_LAMBDA, LAMBDA_ITEMS);
    if (!lambda)
        return NULL;
    Value **item = lambda->items;
    item[LAMBDA_SOURCE] = function && ast->k_mode ? source_of_k(source) : new_string(source);
    item[LAMBDA_PARAMS] = function ? retain(function->params) : new_vector(TYPE_SYMBOL, 0);
    item[LAMBDA_LOCALS] = function ? locals_without_params(function->locals, function->params) : new_vector(TYPE_SYMBOL, 0);
    item[LAMBDA_GLOBALS] = new_vector(TYPE_SYMBOL, 0);
    item[LAMBDA_CONSTANTS] = new_vector(TYPE_MIXED, 0);
    item[LAMBDA_SPACE] = new_symbol(current_namespace());
    item[LAMBDA_CODE] = new_vector(TYPE_INT, 0);
    item[LAMBDA_MAP] = new_vector(TYPE_INT, 0);
    item[LAMBDA_NAME] = new_symbol(empty_symbol);
    item[LAMBDA_FILE] = new_symbol(ast->file ? ast->file : empty_symbol);
    item[LAMBDA_LINE] = new_long(ast->line);
    item[LAMBDA_OFFSET] = new_long(source.data - ast->text.data);
    for (int i = 0; i < LAMBDA_ITEMS; i++)
        if (!item[i])
            return NULL;
    return steal(&lambda);
}

/* Jumps to the end end at once, and a local that is the result is moved there. */
static void shorten_ends(int32_t *words, Count count)
{
    for (Count i = CODE_START; i < count; i += width_of(operation_of(words[i]))) {
        Count target = i + 1 + operand_of(words[i]);
        if (operation_of(words[i]) == OP_JUMP && target > i && operation_of(words[target]) == OP_RETURN)
            words[i] = code_word(OP_RETURN, 0);
    }
    for (Count i = CODE_START; i < count; i += width_of(operation_of(words[i])))
        if (operation_of(words[i]) == OP_LOCAL && operation_of(words[i + 1]) == OP_RETURN)
            words[i] = code_word(OP_RETURN_LOCAL, operand_of(words[i]));
}

/* What a call reads of the code. */
static void finish_code(Compiler *c)
{
    if (c->failed)
        return;
    Value *code = c->lambda->items[LAMBDA_CODE];
    shorten_ends(code->i32s, code->count);
    Count rank = c->lambda->items[LAMBDA_PARAMS]->count, locals = c->lambda->items[LAMBDA_LOCALS]->count;
    code->i32s[CODE_RANK] = (int32_t)rank;
    code->i32s[CODE_LOCALS] = (int32_t)locals;
    if (locals + code->count > MAX_CODE_WORDS) {
        raise_error(ERR_LIMIT);
        c->failed = true;
    }
}

static Value *compile(Ast *ast, const Function *function, const Node *body, Bytes source)
{
    Compiler c = {.ast = ast, .function = function, .base = (int)(source.data - ast->text.data)};
    if (function && ast->k_mode)
        c.base -= K_PREFIX;
    c.lambda = new_lambda(ast, function, source);
    if (!c.lambda)
        return NULL;
    for (int i = 0; i < CODE_START; i++)
        emit_word(&c, 0, c.base);
    compile_node(&c, body);
    const Node *last = body->kind == NODE_BLOCK && body->count ? body->args[body->count - 1] : NULL;
    if (!function && last && last->kind == NODE_ASSIGN) { /* the console shows no assignment */
        emit(&c, OP_POP, 0, c.base);
        emit_constant(&c, identity(), c.base);
    }
    emit(&c, OP_RETURN, 0, c.base);
    finish_code(&c);
    if (!c.failed)
        return c.lambda;
    release(c.lambda);
    if (!error_pending())
        raise_error(ERR_WSFULL);
    return NULL;
}

Value *compile_function(Ast *ast, const Function *function, const Node *body, Bytes source)
{
    return compile(ast, function, body, source);
}

Value *compile_statement(Ast *ast, const Node *body)
{
    return compile(ast, NULL, body, ast->text);
}
