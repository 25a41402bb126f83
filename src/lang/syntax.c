/* syntax.c: what the parser's files share: the token at hand, nodes to make, lists of expressions. */
#include "lang/lang.h"
#include "lang/parser.h"

/* ── small helpers ── */

Token *current(Parser *p)
{
    return &p->tokens.tokens[p->at];
}

Token *token_after(Parser *p)
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

bool is_open_bracket(const Token *t)
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

Node *new_identity(Parser *p, int offset)
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
Node *new_infix(Parser *p, Node *verb, Node *left, Node *rest)
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

/* ── lists, blocks, arguments ── */

bool at_separator(Parser *p)
{
    const Token *t = current(p);
    return t->kind == TOKEN_END || (t->kind == TOKEN_PUNCTUATION && strchr(";)]}", t->number));
}

bool at_end(Parser *p)
{
    if (at_separator(p))
        return true;
    return p->in_phrase && ((at_operator(p, ",") && !is_open_bracket(token_after(p)) &&
                             !(token_after(p)->kind == TOKEN_ITERATOR && !token_after(p)->spaced)) ||
                            at_name(p, "from") || at_name(p, "by") || at_name(p, "where"));
}

/* Expressions between ; up to `close` (0: the end of the text), after `first` free places. Elided ones are NULL. */
Node *parse_items(Parser *p, NodeKind kind, int offset, int first, int close)
{
    Node *node = new_node(p->ast, kind, offset, 0);
    bool phrase = p->in_phrase;
    p->in_phrase = false;
    for (int i = 0; i < first; i++)
        add_arg(p->ast, node, NULL);
    for (;;) {
        Node *item = NULL;
        if (!at_separator(p) && !(item = parse_expression(p)))
            return NULL;
        add_arg(p->ast, node, item);
        if (!at_punctuation(p, ';'))
            break;
        p->at++;
    }
    if (!close && current(p)->kind != TOKEN_END)
        return parse_error(p, current(p)->start);
    if (close && !expect(p, close))
        return NULL;
    p->in_phrase = phrase;
    return node;
}
