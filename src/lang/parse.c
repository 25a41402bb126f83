/* parse.c: tokens -> syntax tree. q reads right to left: a term, then what it is applied to. */
#include "lang/lang.h"
#include "lang/parser.h"

enum { NESTING_LIMIT = 1000 };

/* ── names ── */

bool is_own_name(const Function *f, Symbol name)
{
    return f && (find_symbol(f->params, name) >= 0 || find_symbol(f->locals, name) >= 0);
}

static void note_implicit(Parser *p, Symbol name)
{
    Function *f = p->function;
    if (!f || f->declared || p->masked || name[0] < 'x' || name[0] > 'z' || name[1])
        return;
    f->implicit |= 1 << (name[0] - 'x');
}

/* Rank of a .q function that may stand infix, i.e. 2. */
static bool is_infix_function(const Value *f)
{
    if (f->type == TYPE_LAMBDA)
        return f->items[LAMBDA_PARAMS]->count == 2;
    if (f->type == TYPE_BINARY)
        return true;
    if (f->type != TYPE_PROJECTION)
        return f->type >= TYPE_EACH && f->type <= TYPE_EACH_LEFT;
    int holes = 0;
    for (Count i = 1; i < f->count; i++)
        holes += is_hole(f->items[i]);
    return holes == 2;
}

static Node *q_function_node(Parser *p, const Token *t)
{
    BUFFER full = {0};
    buffer_text(&full, ".q.");
    buffer_bytes(&full, bytes_of_symbol(t->symbol));
    Symbol name = intern(bytes_of_buffer(&full));
    const Value *f = get_global(name);
    if (!f || !is_function(f))
        return NULL;
    Node *node = new_node(p->ast, NODE_NAME, t->start, 0);
    node->symbol = name;
    node->is_verb = is_infix_function(f);
    return node;
}

static Node *name_node(Parser *p, const Token *t)
{
    Symbol name = t->symbol;
    bool dotted = strchr(name, '.') != NULL;
    if (!dotted && !is_own_name(p->function, name)) {
        int verb = find_verb(bytes_of_symbol(name));
        if (verb >= 0) {
            Node *node = new_node(p->ast, NODE_VERB, t->start, 0);
            node->number = verb;
            const Verb *v = verb_at(verb);
            node->is_verb = v->dyad && !(v->traits & PREFIX_ONLY);
            return node;
        }
        Node *node = q_function_node(p, t);
        if (node || error_pending())
            return node;
    }
    note_implicit(p, name);
    p->last_name = name;
    Node *node = new_node(p->ast, NODE_NAME, t->start, 0);
    node->symbol = name;
    return node;
}

/* ── terms ── */

static Node *parse_control(Parser *p, const Token *t)
{
    NodeKind kind = !strcmp(t->symbol, "if") ? NODE_IF : !strcmp(t->symbol, "do") ? NODE_DO : NODE_WHILE;
    p->at += 2;
    Node *node = parse_items(p, kind, t->start, 0, ']');
    return node && !node->args[0] ? parse_error(p, t->start) : node;
}

static bool is_control(Parser *p, const Token *t)
{
    return t->kind == TOKEN_NAME && is_open_bracket(token_after(p)) &&
           (!strcmp(t->symbol, "if") || !strcmp(t->symbol, "do") || !strcmp(t->symbol, "while"));
}

static bool is_template(const Token *t)
{
    return !strcmp(t->symbol, "select") || !strcmp(t->symbol, "exec") ||
           !strcmp(t->symbol, "update") || !strcmp(t->symbol, "delete");
}

/* `#:`, the operator's monad by name. */
static bool is_k_monad(Parser *p, const Token *t)
{
    const Token *colon = current(p);
    return colon->kind == TOKEN_OPERATOR && !strcmp(colon->symbol, ":") && colon->start == t->end &&
           strcmp(t->symbol, ":");
}

static Node *operator_node(Parser *p, const Token *t)
{
    Node *node;
    if (!strcmp(t->symbol, "::")) {
        node = new_constant(p, t->start, identity());
        if (node)
            node->is_verb = true;
        return node;
    }
    if (is_k_monad(p, t)) {
        p->at++;
        node = new_verb(p, t->start, t->symbol);
        if (node && (node->number = monad_of_operator(node->number)) < 0)
            return parse_error(p, t->start);
        bool also_dyad = node && verb_at(node->number)->dyad; /* `-:` is neg and never minus */
        return also_dyad ? new_constant(p, t->start, new_unary(node->number)) : node;
    }
    node = new_verb(p, t->start, t->symbol);
    if (node)
        node->is_verb = true;
    return node;
}

/* `[a;b]` standing alone: statements, whose last gives the value. */
static Node *parse_block(Parser *p)
{
    int offset = current(p)->start;
    p->at++;
    return parse_items(p, NODE_BLOCK, offset, 0, ']');
}

static Node *parse_primary(Parser *p)
{
    const Token *t = current(p);
    switch (t->kind) {
    case TOKEN_CONSTANT:
        p->at++;
        return new_constant(p, t->start, retain(t->value));
    case TOKEN_NAME:
        if (is_control(p, t))
            return parse_control(p, t);
        p->at++;
        return is_template(t) ? parse_template(p, t) : name_node(p, t);
    case TOKEN_OPERATOR:
        p->at++;
        return operator_node(p, t);
    case TOKEN_ITERATOR: {
        p->at++;
        Node *node = new_node(p->ast, NODE_ITERATOR, t->start, 0);
        node->number = t->number;
        return node;
    }
    case TOKEN_PUNCTUATION:
        if (t->number == '(')
            return parse_parenthesis(p);
        if (t->number == '{')
            return parse_lambda(p);
        if (t->number == '[')
            return parse_block(p);
        break;
    case TOKEN_END: break;
    }
    return parse_error(p, t->start);
}

static Node *parse_arguments(Parser *p, Node *f)
{
    p->at++;
    bool bare = f->kind == NODE_VERB && !f->grouped;
    bool cond = bare && !strcmp(verb_at(f->number)->name, "$");
    bool match = bare && !strcmp(verb_at(f->number)->name, ":");
    Node *node = parse_items(p, NODE_APPLY, f->offset, 1, ']');
    if (!node)
        return NULL;
    node->grouped = true;
    node->args[0] = f;
    if (!(cond || match) || node->count < 4)
        return node;
    node->kind = cond ? NODE_COND : NODE_MATCH;
    node->args++;
    node->count--;
    for (int i = 1; match && i + 1 < node->count; i += 2)
        if (node->args[i] && !note_assigned(p, node->args[i]))
            return NULL;
    return node;
}

static bool is_derivable(const Node *f)
{
    return f->kind != NODE_RETURN && f->kind != NODE_SIGNAL;
}

/* A primary with the brackets and iterators that follow it. */
static Node *parse_term(Parser *p)
{
    Node *node = parse_primary(p);
    for (int parts = 0; node; parts++) {
        Token *t = current(p);
        if (parts == NESTING_LIMIT)
            return (Node *)raise_error(ERR_LIMIT);
        if (is_open_bracket(t)) {
            node = parse_arguments(p, node);
        } else if (t->kind == TOKEN_ITERATOR && !t->spaced && is_derivable(node)) {
            Node *derived = new_node(p->ast, NODE_DERIVE, node->offset, 1);
            derived->number = t->number;
            derived->args[0] = node;
            derived->is_verb = true;
            p->at++;
            node = derived;
        } else {
            return node;
        }
    }
    return NULL;
}

/* ── expressions ── */

static Node *parse_chain(Parser *p);
static Node *continue_chain(Parser *p, Node *left);

/* Prefix: keywords have monads; an operator only in parentheses, derived, or in k. */
static Node *apply_prefix(Parser *p, Node *verb)
{
    bool bare_operator = verb->kind == NODE_VERB && !(verb_at(verb->number)->name[0] >= 'a');
    if (bare_operator && !p->ast->k_mode) {
        p->ast->error_at = verb->offset;
        return (Node *)raise_text("%s", verb_at(verb->number)->name);
    }
    Node *rest = parse_chain(p);
    if (!rest)
        return NULL;
    verb->grouped = true; /* its monad */
    return new_call(p, verb->offset, verb, rest);
}

static Node *apply_left(Parser *p, Node *left)
{
    Node *term = parse_term(p);
    if (!term)
        return NULL;
    if (!term->is_verb) {
        Node *right = continue_chain(p, term);
        return right ? new_call(p, left->offset, left, right) : NULL;
    }
    bool ends_in_identity = term->kind == NODE_CONSTANT;
    if (at_end(p) && ends_in_identity) { /* f:: composes */
        left->open = true;
        Node *composed = new_node(p->ast, NODE_COMPOSE, left->offset, 2);
        composed->args[0] = left;
        composed->args[1] = term;
        composed->open = true;
        return composed;
    }
    if (at_end(p))
        return new_infix(p, term, left, NULL);
    Node *rest = parse_chain(p);
    return rest ? new_infix(p, term, left, rest) : NULL;
}

static Node *continue_inside(Parser *p, Node *left)
{
    if (at_reserved_assignment(p, left)) {
        p->ast->error_at = current(p)->start;
        return (Node *)raise_error(ERR_ASSIGN);
    }
    if (at_assignment(p, left))
        return parse_assignment(p, left);
    if (at_end(p))
        return left;
    if (left->is_verb)
        return apply_prefix(p, left);
    return apply_left(p, left);
}

static bool enter_nesting(Parser *p)
{
    if (p->depth >= NESTING_LIMIT)
        raise_error(ERR_LIMIT);
    else if (enter_depth())
        p->depth++;
    return !error_pending();
}

static Node *leave_nesting(Parser *p, Node *node)
{
    p->depth--;
    leave_depth();
    return node;
}

static Node *continue_chain(Parser *p, Node *left)
{
    return enter_nesting(p) ? leave_nesting(p, continue_inside(p, left)) : NULL;
}

static Node *parse_chain(Parser *p)
{
    if (!enter_nesting(p))
        return NULL;
    Node *left = parse_term(p);
    return leave_nesting(p, left ? continue_inside(p, left) : NULL);
}

static Node *parse_keyword_statement(Parser *p, NodeKind kind)
{
    int offset = current(p)->start;
    p->at++;
    if (!enter_nesting(p))
        return NULL;
    Node *value = leave_nesting(p, at_end(p) ? new_identity(p, offset) : parse_expression(p));
    if (!value)
        return NULL;
    Node *node = new_node(p->ast, kind, offset, 1);
    node->args[0] = value;
    return node;
}

Node *parse_expression(Parser *p)
{
    const Token *t = current(p), *next = token_after(p);
    bool alone = next->kind == TOKEN_END || (next->kind == TOKEN_PUNCTUATION && strchr(";)]}[", next->number));
    bool derived = next->kind == TOKEN_ITERATOR && !next->spaced;
    if (is_colon(t) && !alone && !derived)
        return parse_keyword_statement(p, NODE_RETURN);
    if (t->kind == TOKEN_ITERATOR && t->number == 0 && !alone)
        return parse_keyword_statement(p, NODE_SIGNAL);
    return parse_chain(p);
}

/* ── the whole ── */

Node *parse_statements(Ast *ast)
{
    Parser p = {.ast = ast, .function = ast->function};
    Node *block = NULL;
    if (lex(ast->text, &p.tokens, &ast->error_at)) {
        ast->end = p.tokens.count > 1 ? p.tokens.tokens[p.tokens.count - 2].end : 0;
        block = parse_items(&p, NODE_BLOCK, 0, 0, 0);
    }
    close_tokens(&p.tokens);
    return block;
}
