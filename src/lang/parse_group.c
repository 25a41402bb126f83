/* parse_group.c: parentheses, table and dictionary literals, lambdas with their parameters. */
#include "lang/lang.h"
#include "lang/parser.h"
#include <stdio.h>

/* ── parentheses ── */

/* name:expression, or an expression named after its last variable, up to ] : columns of a table literal. */
static bool parse_columns(Parser *p, Value **names, Node **columns)
{
    Node *list = new_node(p->ast, NODE_LIST, current(p)->start, 0);
    while (!at_separator(p)) {
        Symbol name = NULL;
        const Token *next = token_after(p);
        if (current(p)->kind == TOKEN_NAME && next->kind == TOKEN_OPERATOR && !strcmp(next->symbol, "::"))
            return p->ast->error_at = next->start, raise_error(ERR_PARSE) != NULL;
        if (current(p)->kind == TOKEN_NAME && next->kind == TOKEN_OPERATOR && !strcmp(next->symbol, ":")) {
            name = current(p)->symbol;
            p->at += 2;
        }
        p->last_name = NULL;
        bool elided = name && at_separator(p); /* in a pattern: any value */
        Node *column = NULL;
        if (!elided && !(column = parse_expression(p)))
            return false;
        add_arg(p->ast, list, column);
        name = unused_name(*names, name ? name : p->last_name ? p->last_name : intern_text("x"));
        *names = resize_vector(*names, list->count);
        if (!*names)
            return false;
        (*names)->symbols[list->count - 1] = name;
        if (!at_punctuation(p, ';'))
            break;
        p->at++;
    }
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

Node *parse_parenthesis(Parser *p)
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

/* [a;b;..] up to its bracket; the matches of patterns are added to `matches`. */
static bool parse_params(Parser *p, Function *f, Node *matches)
{
    f->declared = true;
    p->at++;
    while (!at_punctuation(p, ']') || f->params->count) {
        Node *match;
        if (!parse_param(p, f, &match))
            return false;
        if (match)
            add_arg(p->ast, matches, match);
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
        if (!add_symbol(&f->params, intern_text(names[i])))
            return false;
    return true;
}

static Node *parse_body(Parser *p, Function *f, int start)
{
    Node *matches = new_node(p->ast, NODE_BLOCK, start, 0);
    if (at_punctuation(p, '[') && !parse_params(p, f, matches))
        return NULL;
    Node *body = parse_items(p, NODE_BLOCK, start, matches->count, '}');
    if (!body || !add_implicit_params(f))
        return NULL;
    if (matches->count)
        memcpy(body->args, matches->args, (size_t)matches->count * sizeof *matches->args);
    Bytes source = {p->ast->text.data + start, p->tokens.tokens[p->at - 1].end - start};
    Value *lambda = compile_function(p->ast, f, body, source);
    return lambda ? new_constant(p, start, lambda) : NULL;
}

Node *parse_lambda(Parser *p)
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
