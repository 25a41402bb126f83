/* parse_assign.c: names, items and patterns left of a colon. */
#include "lang/lang.h"
#include "lang/parser.h"

bool is_colon(const Token *t)
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

bool note_assigned(Parser *p, const Node *target)
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
    return add_symbol(&f->locals, target->symbol);
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
    return f->set_globals && add_symbol(&f->set_globals, name);
}

Node *parse_assignment(Parser *p, Node *target)
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

static bool has_colon_and_value(Parser *p)
{
    const Token *after = token_after(p);
    p->at++;
    bool has_value = !at_end(p) && !is_open_bracket(current(p));
    p->at--;
    return has_value && !(after->kind == TOKEN_ITERATOR && !after->spaced && after->number != 0);
}

/* A keyword, or a bare name that .q defines: csv, or what a program has put there. */
static bool is_reserved(Parser *p, const Node *target)
{
    if (target->kind == NODE_VERB)
        return !target->grouped && !is_operator(target->number);
    if (target->kind != NODE_NAME || p->ast->text.data[target->offset] == '.' ||
        is_own_name(p->function, target->symbol))
        return false;
    BUFFER full = {0};
    buffer_format(&full, ".q.%s", target->symbol);
    return !strncmp(target->symbol, ".q.", 3) || get_global(intern(bytes_of_buffer(&full)));
}

/* cos:12, count+:1: a reserved word keeps its meaning. */
bool at_reserved_assignment(Parser *p, const Node *left)
{
    const Token *t = current(p);
    if (p->ast->k_mode || t->kind != TOKEN_OPERATOR || !is_reserved(p, left))
        return false;
    return !strcmp(t->symbol, "::") || is_colon(t) ? has_colon_and_value(p) : is_assign_through(p);
}

bool at_assignment(Parser *p, const Node *left)
{
    const Token *t = current(p);
    if (t->kind != TOKEN_OPERATOR || !is_target(left))
        return false;
    if (!strcmp(t->symbol, "::") && is_pattern(left))
        return false;
    if (!strcmp(t->symbol, "::") || is_colon(t))
        return has_colon_and_value(p);
    return is_assign_through(p) && !is_pattern(left);
}
