/* template.c: select, exec, update and delete, parsed into the trees of functional qSQL. */
#include "lang/lang.h"
#include "lang/parser.h"

typedef struct {
    Value *names, *trees;  /* of columns or groups; names ` where none could be made */
    bool named;            /* one of them was named explicitly */
} Phrases;

static void close_phrases(Phrases *phrases)
{
    release(phrases->names);
    release(phrases->trees);
}
#define PHRASES __attribute__((cleanup(close_phrases))) Phrases /* a local, closed on every return */

static Node *parse_phrase(Parser *p)
{
    bool outer = p->in_phrase, masked = p->masked;
    p->in_phrase = p->masked = true;
    Node *node = parse_expression(p);
    p->in_phrase = outer;
    p->masked = masked;
    return node;
}

static bool at_phrase_end(Parser *p)
{
    const Token *t = current(p);
    return t->kind == TOKEN_END || (t->kind == TOKEN_PUNCTUATION && strchr(";)]}", t->number)) ||
           at_name(p, "from") || at_name(p, "by") || at_name(p, "where");
}

static Symbol explicit_name(Parser *p)
{
    const Token *t = current(p), *next = t + 1;
    bool named = t->kind == TOKEN_NAME && next->kind == TOKEN_OPERATOR && !strcmp(next->symbol, ":");
    if (!named)
        return NULL;
    p->at += 2;
    return t->symbol;
}

/* In a tree constants of symbols are enlisted. */
static bool is_symbol_constant(const Value *tree)
{
    return tree->type == TYPE_SYMBOL || (is_mixed(tree) && tree->count == 1 && is_symbol_atom(tree->items[0]));
}

/* The variable a tree is named after: of an operator's left operand, or of its right one when that is a symbol
 * (`g#sym), and of a function's last argument; NULL: none. */
static Symbol variable_of(const Value *tree)
{
    if (is_symbol_atom(tree))
        return tree->symbol;
    if (!is_mixed(tree) || tree->count < 2)
        return NULL;
    const Value *head = tree->items[0];
    bool infix = head->type == TYPE_BINARY && head->i64 >= 0 && is_operator((int)head->i64) && tree->count == 3;
    return variable_of(tree->items[infix && !is_symbol_constant(tree->items[1]) ? 1 : tree->count - 1]);
}

/* Without its table; the virtual column, and what has no variable, gives x. */
static Symbol default_name(const Value *tree)
{
    Symbol name = variable_of(tree);
    if (!name || !strcmp(name, "i"))
        return intern_text("x");
    const char *dot = strrchr(name, '.');
    return dot && dot[1] ? intern_text(dot + 1) : name;
}

Symbol unused_name(const Value *names, Symbol name)
{
    if (find_symbol(names, name) < 0)
        return name;
    for (int i = 1;; i++) {
        BUFFER next = {0};
        buffer_format(&next, "%s%d", name, i);
        Symbol candidate = intern(bytes_of_buffer(&next));
        if (find_symbol(names, candidate) < 0)
            return candidate;
    }
}

static bool add_phrase(Phrases *list, Symbol name, Value *tree)
{
    Count at = list->names->count;
    list->names = resize_vector(list->names, at + 1);
    list->trees = resize_vector(list->trees, at + 1);
    if (!list->names || !list->trees || !tree) {
        release(tree);
        return false;
    }
    list->names->symbols[at] = name;
    list->trees->items[at] = tree;
    return true;
}

static bool parse_phrases(Parser *p, Phrases *list)
{
    list->names = new_vector(TYPE_SYMBOL, 0);
    list->trees = new_vector(TYPE_MIXED, 0);
    if (!list->names || !list->trees)
        return false;
    while (!at_phrase_end(p)) {
        Symbol name = explicit_name(p);
        Node *node = parse_phrase(p);
        if (!node)
            return false;
        list->named |= name != NULL;
        Value *tree = tree_of(node);
        if (tree && !name)
            name = unused_name(list->names, default_name(tree));
        if (!add_phrase(list, name, tree))
            return false;
        if (!at_operator(p, ","))
            break;
        p->at++;
    }
    return true;
}

/* select[n] select[n;>c] select[>c]: n and (operator;column). */
static bool parse_limits(Parser *p, Value **limit, Value **order)
{
    if (!at_punctuation(p, '['))
        return true;
    p->at++;
    bool sorts = at_operator(p, "<") || at_operator(p, ">");
    if (!sorts) {
        Node *n = parse_expression(p);
        if (!n || !(*limit = tree_of(n)))
            return false;
        if (!at_punctuation(p, ';'))
            return expect(p, ']');
        p->at++;
    } else {
        *limit = new_long(INF_I64);
    }
    const char *grade = at_operator(p, "<") ? "iasc" : "idesc";
    p->at++;
    Node *column = parse_expression(p);
    *order = column ? new_pair(unary_named(grade), tree_of(column)) : NULL;
    return *order && expect(p, ']');
}

static Value *columns_dict(Phrases *list)
{
    Value *trees = collapse(steal(&list->trees)); /* all plain names: a symbol vector */
    return trees ? new_dict(steal(&list->names), trees) : NULL;
}


/* A quoted constant of the functional call: names and lists of trees are enlisted. */
static Value *exec_columns(Phrases *list)
{
    if (list->trees->count == 1 && !list->named)
        return retain(list->trees->items[0]);
    return list->trees->count ? columns_dict(list) : new_empty();
}

static bool split_constraints(Parser *p, Value **where)
{
    if (!at_name(p, "where")) {
        *where = new_empty();
        return *where != NULL;
    }
    p->at++;
    PHRASES list = {0};
    if (!parse_phrases(p, &list))
        return false;
    *where = steal(&list.trees);
    return true;
}

static Value *delete_columns(const Phrases *columns)
{
    Value *names = new_vector(TYPE_SYMBOL, columns->trees->count);
    for (Count i = 0; names && i < names->count; i++) {
        if (!is_symbol_atom(columns->trees->items[i])) {
            release(names);
            return raise_error(ERR_TYPE);
        }
        names->symbols[i] = columns->trees->items[i]->symbol;
    }
    return names;
}

static Value *select_columns(char kind, Phrases *columns)
{
    if (kind == 'e')
        return exec_columns(columns);
    if (kind == 'd')
        return delete_columns(columns);
    return columns->trees->count ? columns_dict(columns) : new_empty();
}

static Value *select_groups(char kind, bool distinct, bool grouped, Phrases *groups)
{
    if (grouped && kind == 'e')
        return exec_columns(groups);
    if (grouped)
        return columns_dict(groups);
    if (distinct && kind == 's')
        return new_boolean(true);
    return kind == 'e' ? new_empty() : new_boolean(false);
}

static bool has_common_name(const Phrases *columns, const Phrases *groups)
{
    for (Count i = 0; i < columns->names->count; i++)
        if (find_symbol(groups->names, columns->names->symbols[i]) >= 0) {
            raise_text("dup names for cols/groups %s", columns->names->symbols[i]);
            return true;
        }
    return false;
}

static Node *template_node(Parser *p, const Token *keyword, Node *table, Value *parts)
{
    if (!keep_value(p->ast, parts))
        return NULL;
    Node *node = new_node(p->ast, NODE_TEMPLATE, keyword->start, 1);
    node->number = keyword->symbol[0] == 's' || keyword->symbol[0] == 'e' ? '?' : '!';
    node->args[0] = table;
    node->value = parts;
    return node;
}

static Node *parse_table_operand(Parser *p)
{
    if (!at_name(p, "from")) {
        p->ast->error_at = current(p)->start;
        return (Node *)raise_error(ERR_FROM);
    }
    p->at++;
    bool outer = p->in_phrase;
    p->in_phrase = true;
    Node *table = parse_expression(p);
    p->in_phrase = outer;
    return table;
}

Node *parse_template(Parser *p, const Token *keyword)
{
    char kind = keyword->symbol[0];
    PHRASES columns = {0};
    PHRASES groups = {0};
    OWNED Value *limit = NULL, *order = NULL, *where = NULL;
    if (!parse_limits(p, &limit, &order))
        return NULL;
    bool distinct = at_name(p, "distinct") && kind == 's';
    p->at += distinct;
    if (!parse_phrases(p, &columns))
        return NULL;
    bool grouped = at_name(p, "by");
    p->at += grouped;
    if (grouped && !parse_phrases(p, &groups))
        return NULL;
    Node *table = parse_table_operand(p);
    if (!table || !split_constraints(p, &where))
        return NULL;
    if (grouped && kind == 's' && has_common_name(&columns, &groups))
        return NULL;
    Value *by = select_groups(kind, distinct, grouped, &groups);
    Value *what = by ? select_columns(kind, &columns) : NULL;
    OWNED Value *parts = new_list(3, steal(&where), by, what);
    if (parts && limit) {
        parts = resize_vector(parts, order ? 5 : 4);
        if (parts) {
            parts->items[3] = steal(&limit);
            if (order)
                parts->items[4] = steal(&order);
        }
    }
    return parts ? template_node(p, keyword, table, steal(&parts)) : NULL;
}
