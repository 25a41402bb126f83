/* compile.c: syntax tree -> code of a lambda, with a map from words to source offsets. */
#include "lang/emit.h"
#include "lang/function.h"
#include "lang/lang.h"

/* ── names ── */

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

Arithmetic arithmetic_of(const Verb *verb)
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

/* ── control ── */

void compile_branch(Compiler *c, const Node *node, int offset)
{
    if (node)
        compile_node(c, node);
    else
        emit_constant(c, identity(), offset);
}

int *new_exits(Compiler *c, const Node *node)
{
    Node *scratch = new_node(c->ast, NODE_LIST, 0, node->count);
    return (int *)(void *)scratch->args;
}

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
    int constant = add_constant(c, new_list(3, new_char((char)node->number), retain(node->value), names));
    emit(c, OP_TEMPLATE, constant, node->offset);
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

void compile_node(Compiler *c, const Node *node)
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

static Value *locals_without_params(const Value *locals, const Value *params)
{
    Value *own = new_vector(TYPE_SYMBOL, locals->count);
    if (!own)
        return NULL;
    Count count = 0;
    for (Count i = 0; i < locals->count; i++)
        if (find_symbol(params, locals->symbols[i]) < 0)
            own->symbols[count++] = locals->symbols[i];
    own->count = count;
    return own;
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
