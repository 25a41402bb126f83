/* parse.c: tokens -> syntax tree. q reads right to left: a term, then what it is applied to. */
#include "lang/lang.h"
#include "lang/parser.h"
#include <stdio.h>

enum { NESTING_LIMIT = 1000, MAX_PATTERN_PARAMS = 64 };

/* ── small helpers ── */

Token *current(Parser *p)
{
    return &p->tokens.tokens[p->at];
}

static Token *token_after(Parser *p)
{
    Token *t = current(p);
    return t->kind == TOKEN_END ? t : t + 1;
}

bool at_punctuation(Parser *p, int c)
{
    return current(p)->kind == TOKEN_PUNCTUATION && current(p)->number == c;
}

bool at_operator(Parser *p, const char *name)
{
    return current(p)->kind == TOKEN_OPERATOR && !strcmp(current(p)->symbol, name);
}

bool at_name(Parser *p, const char *name)
{
    return current(p)->kind == TOKEN_NAME && !strcmp(current(p)->symbol, name);
}

static bool is_open_bracket(const Token *t)
{
    return t->kind == TOKEN_PUNCTUATION && t->number == '[';
}

Node *parse_error(Parser *p, int offset)
{
    const Token *t = current(p);
    p->ast->error_at = offset;
    Bytes text = {p->ast->text.data + t->start, t->end - t->start};
    return (Node *)raise_bytes(t->kind == TOKEN_END ? bytes_of_text("parse") : text);
}

/* The error is what stands there instead, or at the end of the text what was never closed. */
bool expect(Parser *p, int c)
{
    if (at_punctuation(p, c)) {
        p->at++;
        return true;
    }
    const Token *t = current(p);
    p->ast->error_at = t->start;
    if (t->kind == TOKEN_END)
        raise_text("%c", c == ')' ? '(' : c == ']' ? '[' : '{');
    else
        raise_bytes((Bytes){p->ast->text.data + t->start, t->end - t->start});
    return false;
}

Node *new_constant(Parser *p, int offset, Value *value)
{
    if (!keep_value(p->ast, value))
        return NULL;
    Node *node = new_node(p->ast, NODE_CONSTANT, offset, 0);
    node->value = value;
    return node;
}

static Node *new_identity(Parser *p, int offset)
{
    return new_constant(p, offset, identity());
}

Node *new_verb(Parser *p, int offset, const char *name)
{
    Node *node = new_node(p->ast, NODE_VERB, offset, 0);
    node->number = find_verb(bytes_of_text(name));
    if (node->number < 0)
        return parse_error(p, offset);
    return node;
}

/* A verb with nothing on its right waits for operands, as (0|+) does. */
static bool is_bare_verb(const Node *node)
{
    return node->is_verb && !node->grouped && (node->kind == NODE_VERB || node->kind == NODE_DERIVE);
}

/* An infix of one argument or two; `rest` NULL: projected on the left operand. */
static Node *new_infix(Parser *p, Node *verb, Node *left, Node *rest)
{
    Node *node = new_node(p->ast, NODE_APPLY, verb->offset, 3);
    node->args[0] = verb;
    node->args[1] = left;
    if (!rest) {
        node->open = true;
        return node;
    }
    rest->open |= is_bare_verb(rest);
    if (!rest->open) {
        node->args[2] = rest;
        return node;
    }
    Node *composed = new_node(p->ast, NODE_COMPOSE, verb->offset, 2);
    composed->args[0] = node;
    composed->args[1] = rest;
    composed->open = true;
    return composed;
}

Node *new_call(Parser *p, int offset, Node *f, Node *x)
{
    x->open |= is_bare_verb(x);
    Node *node = new_node(p->ast, x->open ? NODE_COMPOSE : NODE_APPLY, offset, 2);
    node->args[0] = f;
    node->args[1] = x;
    node->open = x->open;
    return node;
}

static bool add_name(Value **list, Symbol name)
{
    if (find_symbol(*list, name) >= 0)
        return true;
    Value *longer = resize_vector(*list, (*list)->count + 1);
    *list = longer;
    if (longer)
        longer->symbols[longer->count - 1] = name;
    return longer != NULL;
}

/* ── names ── */

static bool is_own_name(const Function *f, Symbol name)
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

/* ── lists, blocks, arguments ── */

static bool at_separator(Parser *p)
{
    const Token *t = current(p);
    return t->kind == TOKEN_END || (t->kind == TOKEN_PUNCTUATION && strchr(";)]}", t->number));
}

static bool at_end(Parser *p)
{
    if (at_separator(p))
        return true;
    return p->in_phrase && ((at_operator(p, ",") && !is_open_bracket(token_after(p)) &&
                             !(token_after(p)->kind == TOKEN_ITERATOR && !token_after(p)->spaced)) ||
                            at_name(p, "from") || at_name(p, "by") || at_name(p, "where"));
}

/* Expressions between ; up to `close`, into node->args from `first` on. Elided ones are NULL. */
static Node *parse_items(Parser *p, NodeKind kind, int offset, int first, int close)
{
    Node *items[256], **grown = items;
    Node *more = NULL;
    int count = 0, room = 256;
    bool phrase = p->in_phrase;
    p->in_phrase = false;
    for (;;) {
        if (count == room) {
            more = new_node(p->ast, NODE_LIST, offset, room * 2);
            memcpy(more->args, grown, (size_t)count * sizeof *grown);
            grown = more->args;
            room *= 2;
        }
        grown[count] = NULL;
        if (!at_separator(p) && !(grown[count] = parse_expression(p)))
            return NULL;
        count++;
        if (!at_punctuation(p, ';'))
            break;
        p->at++;
    }
    if (!expect(p, close))
        return NULL;
    p->in_phrase = phrase;
    Node *node = new_node(p->ast, kind, offset, first + count);
    memcpy(node->args + first, grown, (size_t)count * sizeof *grown);
    return node;
}

/* name:expression, or an expression named after its last variable, up to ] : columns of a table literal. */
static bool parse_columns(Parser *p, Value **names, Node **columns)
{
    Node *list = new_node(p->ast, NODE_LIST, current(p)->start, 256);
    int count = 0;
    while (!at_separator(p) && count < 256) {
        Symbol name = NULL;
        const Token *next = token_after(p);
        if (current(p)->kind == TOKEN_NAME && next->kind == TOKEN_OPERATOR && !strcmp(next->symbol, ":")) {
            name = current(p)->symbol;
            p->at += 2;
        }
        p->last_name = NULL;
        bool elided = name && at_separator(p); /* in a pattern: any value */
        list->args[count] = NULL;
        if (!elided && !(list->args[count] = parse_expression(p)))
            return false;
        count++;
        name = unused_name(*names, name ? name : p->last_name ? p->last_name : intern_text("x"));
        *names = resize_vector(*names, count);
        if (!*names)
            return false;
        (*names)->symbols[count - 1] = name;
        if (!at_punctuation(p, ';'))
            break;
        p->at++;
    }
    list->count = count;
    *columns = list;
    return true;
}

/* flip names!columns, or names!columns for a dictionary literal. */
static Node *column_dict(Parser *p, int offset, Value *names, Node *columns, bool flipped)
{
    Node *bang = new_verb(p, offset, "!"), *flip = new_verb(p, offset, "flip");
    Node *keys = new_constant(p, offset, names);
    if (!bang || !flip || !keys)
        return NULL;
    Node *dict = new_infix(p, bang, keys, columns);
    return flipped ? new_call(p, offset, flip, dict) : dict;
}

static Node *parse_column_block(Parser *p, int offset, int close, bool flipped, bool *empty)
{
    Value *names = new_vector(TYPE_SYMBOL, 0);
    Node *columns = NULL;
    if (!names || !parse_columns(p, &names, &columns) || !expect(p, close)) {
        release(names);
        return NULL;
    }
    *empty = columns->count == 0;
    if (*empty) {
        release(names);
        return columns;
    }
    return column_dict(p, offset, names, columns, flipped);
}

/* ([k:..] a:..;b:..) a table, ([a:1;b:2]) a dictionary. `(` and `[` are behind. */
static Node *parse_table(Parser *p, int offset)
{
    bool no_keys, no_columns, phrase = p->in_phrase;
    p->in_phrase = false;
    int keys_at = p->at;
    Node *keys = parse_column_block(p, offset, ']', true, &no_keys);
    if (!keys)
        return NULL;
    if (at_punctuation(p, ')')) { /* a dictionary: read the block again, not flipped */
        if (no_keys)
            return parse_error(p, offset);
        p->at = keys_at;
        keys = parse_column_block(p, offset, ']', false, &no_keys);
        p->at++;
        p->in_phrase = phrase;
        return keys;
    }
    if (at_punctuation(p, ';'))
        p->at++;
    Node *columns = parse_column_block(p, offset, ')', true, &no_columns);
    p->in_phrase = phrase;
    if (!columns || no_columns)
        return columns ? parse_error(p, offset) : NULL;
    Node *bang = new_verb(p, offset, "!");
    return no_keys ? columns : bang ? new_infix(p, bang, keys, columns) : NULL;
}

static Node *parse_parenthesis(Parser *p)
{
    int offset = current(p)->start;
    p->at++;
    if (at_punctuation(p, '[')) {
        p->at++;
        Node *table = parse_table(p, offset);
        if (table)
            table->grouped = true;
        return table;
    }
    if (at_punctuation(p, ')')) {
        p->at++;
        return new_constant(p, offset, new_empty());
    }
    Node *list = parse_items(p, NODE_LIST, offset, 0, ')');
    if (!list)
        return NULL;
    list->grouped = true;
    if (list->count != 1)
        return list;
    Node *inner = list->args[0];
    if (!inner)
        return parse_error(p, offset);
    Node *group = new_node(p->ast, inner->kind, inner->offset, 0);
    *group = *inner;
    group->grouped = true;
    group->is_verb = group->open = false;
    return group;
}

/* ── lambdas ── */

static bool add_param(Function *f, Symbol name)
{
    f->params = resize_vector(f->params, f->params->count + 1);
    if (f->params)
        f->params->symbols[f->params->count - 1] = name;
    return f->params != NULL;
}

/* A parameter that is a pattern gets a name nobody can write; its match comes before the body. */
static Symbol hidden_name(const Function *f)
{
    char name[24];
    snprintf(name, sizeof name, " %lld", (long long)f->params->count);
    return intern_text(name);
}

static Node *name_of_param(Parser *p, Symbol name, int offset)
{
    Node *node = new_node(p->ast, NODE_NAME, offset, 0);
    node->symbol = name;
    return node;
}

static bool note_assigned(Parser *p, const Node *target);

/* One parameter; *match gets the statement that takes a pattern apart, or NULL. */
static bool parse_param(Parser *p, Function *f, Node **match)
{
    const Token *t = current(p), *next = token_after(p);
    bool plain = t->kind == TOKEN_NAME && next->kind == TOKEN_PUNCTUATION;
    *match = NULL;
    if (plain) {
        p->at++;
        return add_param(f, t->symbol);
    }
    if (at_separator(p))
        return add_param(f, hidden_name(f));
    Node *pattern = parse_expression(p);
    if (!pattern || !note_assigned(p, pattern))
        return false;
    bool filtered_name = pattern->kind == NODE_ASSIGN && pattern->args[0]->kind == NODE_NAME;
    Symbol name = filtered_name ? pattern->args[0]->symbol : hidden_name(f);
    *match = new_node(p->ast, NODE_ASSIGN, t->start, 3);
    (*match)->args[0] = pattern;
    (*match)->args[2] = name_of_param(p, name, t->start);
    return add_param(f, name);
}

/* [a;b;..] up to its bracket; the matches of patterns go into `matches`, a BLOCK with room. */
static bool parse_params(Parser *p, Function *f, Node *matches)
{
    f->declared = true;
    p->at++;
    while (!at_punctuation(p, ']') || f->params->count) {
        Node *match;
        if (!parse_param(p, f, &match))
            return false;
        if (match && matches->count < MAX_PATTERN_PARAMS)
            matches->args[matches->count++] = match;
        if (!at_punctuation(p, ';'))
            break;
        p->at++;
    }
    return expect(p, ']');
}

static bool add_implicit_params(Function *f)
{
    static const char *const names[] = {"x", "y", "z"};
    int rank = f->implicit & 4 ? 3 : f->implicit & 2 ? 2 : f->implicit & 1 ? 1 : 0;
    if (f->declared)
        return true;
    for (int i = 0; i < (rank ? rank : 1); i++)
        if (!add_name(&f->params, intern_text(names[i])))
            return false;
    return true;
}

static Node *parse_body(Parser *p, Function *f, int start)
{
    Node *matches = new_node(p->ast, NODE_BLOCK, start, MAX_PATTERN_PARAMS);
    matches->count = 0;
    if (at_punctuation(p, '[') && !parse_params(p, f, matches))
        return NULL;
    Node *body = parse_items(p, NODE_BLOCK, start, matches->count, '}');
    if (!body || !add_implicit_params(f))
        return NULL;
    memcpy(body->args, matches->args, (size_t)matches->count * sizeof *matches->args);
    Bytes source = {p->ast->text.data + start, p->tokens.tokens[p->at - 1].end - start};
    Value *lambda = compile_function(p->ast, f, body, source);
    return lambda ? new_constant(p, start, lambda) : NULL;
}

static Node *parse_lambda(Parser *p)
{
    int start = current(p)->start;
    p->at++;
    Function f = {.outer = p->function, .params = new_vector(TYPE_SYMBOL, 0),
                  .locals = new_vector(TYPE_SYMBOL, 0), .start = start};
    bool phrase = p->in_phrase;
    bool masked = p->masked;
    Symbol last_name = p->last_name;
    p->in_phrase = p->masked = false;
    p->function = &f;
    Node *node = f.params && f.locals ? parse_body(p, &f, start) : NULL;
    p->function = f.outer;
    p->in_phrase = phrase;
    p->masked = masked;
    p->last_name = last_name;
    release(f.params);
    release(f.locals);
    release(f.set_globals);
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
        return node;
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
    while (node) {
        Token *t = current(p);
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

/* ── assignment ── */

static bool is_colon(const Token *t)
{
    return t->kind == TOKEN_OPERATOR && !strcmp(t->symbol, ":");
}

static bool is_assign_through(Parser *p)
{
    const Token *t = current(p), *next = token_after(p);
    return t->kind == TOKEN_OPERATOR && is_colon(next) && next->start == t->end && !is_colon(t);
}

static bool is_pattern_verb(const Node *head)
{
    if (head->kind != NODE_VERB)
        return false;
    const char *name = verb_at(head->number)->name;
    return !strcmp(name, "!") || !strcmp(name, "flip") || !strcmp(name, "+:");
}

/* What may stand in parentheses left of a colon besides a name. */
static bool is_pattern(const Node *node)
{
    if (!node->grouped)
        return false;
    return node->kind == NODE_LIST || node->kind == NODE_CONSTANT || node->kind == NODE_ASSIGN ||
           node->kind == NODE_RETURN || (node->kind == NODE_APPLY && is_pattern_verb(node->args[0]));
}

static bool is_target(const Node *node)
{
    if (node->kind == NODE_NAME || is_pattern(node))
        return true;
    return node->kind == NODE_APPLY && node->args[0]->kind == NODE_NAME;
}

static bool note_assigned(Parser *p, const Node *target)
{
    bool has_parts = target->kind == NODE_LIST || target->kind == NODE_ASSIGN ||
                     (target->kind == NODE_APPLY && is_pattern_verb(target->args[0]));
    for (int i = 0; has_parts && i < (target->kind == NODE_ASSIGN ? 1 : target->count); i++)
        if (target->args[i] && !note_assigned(p, target->args[i]))
            return false;
    Function *f = p->function;
    if (f && target->kind == NODE_NAME && f->set_globals && find_symbol(f->set_globals, target->symbol) >= 0) {
        p->ast->error_at = target->offset;
        raise_undefined(target->symbol);
        return false;
    }
    if (!f || target->kind != NODE_NAME || strchr(target->symbol, '.') || find_symbol(f->params, target->symbol) >= 0)
        return true;
    return add_name(&f->locals, target->symbol);
}

/* An undeclared x y z that is assigned is still a parameter, not a local. */
static bool is_implicit_param(const Parser *p, const Node *target)
{
    return target->kind == NODE_NAME && p->function && !p->function->declared && target->symbol[0] >= 'x' &&
           target->symbol[0] <= 'z' && !target->symbol[1];
}

/* a::1 makes a global of this name: it cannot be a local further on. */
static bool note_global(Function *f, Symbol name)
{
    if (!f->set_globals)
        f->set_globals = new_vector(TYPE_SYMBOL, 0);
    return f->set_globals && add_name(&f->set_globals, name);
}

static Node *parse_assignment(Parser *p, Node *target)
{
    Node *op = NULL;
    const Token *t = current(p);
    int offset = t->start;
    bool global = !strcmp(t->symbol, "::");
    if (!is_colon(t) && !global) {
        op = new_verb(p, t->start, t->symbol);
        if (!op)
            return NULL;
        p->at++;
    }
    p->at++;
    Symbol last_name = p->last_name;
    Node *value = parse_expression(p);
    p->last_name = last_name;
    if (!value)
        return NULL;
    if (global && target->kind == NODE_NAME && p->function && !is_own_name(p->function, target->symbol) &&
        !note_global(p->function, target->symbol))
        return NULL;
    /* x+:1 makes no local: it changes the one there is, or the global. */
    if (!global && !op && !is_implicit_param(p, target) && !note_assigned(p, target))
        return NULL;
    Node *node = new_node(p->ast, NODE_ASSIGN, offset, 3);
    node->args[0] = target;
    node->args[1] = op;
    node->args[2] = value;
    node->number = global;
    return node;
}

static bool at_assignment(Parser *p, const Node *left)
{
    const Token *t = current(p);
    if (t->kind != TOKEN_OPERATOR || !is_target(left))
        return false;
    if (!strcmp(t->symbol, "::") && is_pattern(left))
        return false;
    if (!strcmp(t->symbol, "::") || is_colon(t)) {
        p->at++;
        bool has_value = !at_end(p) && !is_open_bracket(current(p));
        p->at--;
        return has_value && !(token_after(p)->kind == TOKEN_ITERATOR && !token_after(p)->spaced &&
                              token_after(p)->number != 0);
    }
    return is_assign_through(p) && !is_pattern(left);
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

static Node *continue_chain(Parser *p, Node *left)
{
    if (at_assignment(p, left))
        return parse_assignment(p, left);
    if (at_end(p))
        return left;
    if (left->is_verb)
        return apply_prefix(p, left);
    return apply_left(p, left);
}

static Node *parse_chain(Parser *p)
{
    if (p->depth >= NESTING_LIMIT)
        return (Node *)raise_error(ERR_LIMIT);
    p->depth++;
    Node *left = parse_term(p);
    Node *node = left ? continue_chain(p, left) : NULL;
    p->depth--;
    return node;
}

static Node *parse_keyword_statement(Parser *p, NodeKind kind)
{
    int offset = current(p)->start;
    p->at++;
    Node *value = at_end(p) ? new_identity(p, offset) : parse_expression(p);
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

static Node *parse_all(Parser *p)
{
    Node *list[1024];
    int count = 0;
    for (;;) {
        list[count] = NULL;
        if (!at_separator(p) && !(list[count] = parse_expression(p)))
            return NULL;
        count++;
        if (!at_punctuation(p, ';') || count == 1024)
            break;
        p->at++;
    }
    if (current(p)->kind != TOKEN_END)
        return parse_error(p, current(p)->start);
    Node *block = new_node(p->ast, NODE_BLOCK, 0, count);
    memcpy(block->args, list, (size_t)count * sizeof *list);
    return block;
}

Node *parse_statements(Ast *ast)
{
    Parser p = {.ast = ast, .function = ast->function};
    Node *block = NULL;
    if (lex(ast->text, &p.tokens, &ast->error_at))
        block = parse_all(&p);
    close_tokens(&p.tokens);
    return block;
}
