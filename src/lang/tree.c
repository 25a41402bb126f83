/* tree.c: syntax trees <-> parse trees, the q values that `parse` gives and `eval` takes. */
#include "lang/function.h"
#include "lang/lang.h"
#include "lang/verbs.h"

/* ── syntax tree -> parse tree ── */

static Value *trees_of(const Node *node, int first, Value *head)
{
    CONSUME(head);
    int items = node->count - first;
    OWNED Value *tree = head ? new_vector(TYPE_MIXED, items + 1) : NULL;
    if (!tree)
        return NULL;
    tree->items[0] = steal(&head);
    for (int i = 0; i < items; i++) {
        const Node *item = node->args[first + i];
        bool statement = node->kind == NODE_BLOCK;
        if (!(tree->items[i + 1] = item ? tree_of(item) : statement ? identity() : hole()))
            return NULL;
    }
    return steal(&tree);
}

/* Symbols and lists stand for variables and calls, so constants of these types are enlisted. */
static Value *quote(const Value *x)
{
    bool quoted = x->type == -TYPE_SYMBOL || x->type == TYPE_SYMBOL;
    return quoted ? enlist(retain(x)) : retain(x);
}

static Value *verb_tree(const Node *node, bool monadic)
{
    int row = monadic ? monad_of_operator(node->number) : -1;
    return row >= 0 ? new_unary(row) : new_primitive(node->number);
}

static Value *head_tree(const Node *node)
{
    const Node *head = node->args[0];
    if (head->kind == NODE_VERB)
        return verb_tree(head, node->count == 2 && head->grouped);
    return tree_of(head);
}

/* x+:y has the head +:, which with two arguments assigns. */
static Value *assign_head(const Node *node)
{
    if (!node->args[1])
        return node->number ? identity() : binary_named(":");
    int monad = node->args[1]->kind == NODE_VERB ? monad_of_operator(node->args[1]->number) : -1;
    return monad >= 0 ? new_unary(monad) : tree_of(node->args[1]);
}

static Value *assign_tree(const Node *node)
{
    Value *head = assign_head(node);
    return new_list(3, head, tree_of(node->args[0]), tree_of(node->args[2]));
}

static Value *template_tree(const Node *node)
{
    char name[2] = {(char)node->number, 0};
    Count parts = node->value->count;
    OWNED Value *tree = new_vector(TYPE_MIXED, parts + 2);
    if (!tree)
        return NULL;
    tree->items[0] = binary_named(name);
    tree->items[1] = tree_of(node->args[0]);
    for (Count i = 0; i < parts; i++) {
        const Value *part = node->value->items[i];
        bool quoted = part->type == -TYPE_SYMBOL || part->type == TYPE_SYMBOL || (is_mixed(part) && part->count && i != 3);
        tree->items[i + 2] = quoted ? new_list(1, retain(part)) : retain(part);
    }
    for (Count i = 0; i < tree->count; i++)
        if (!tree->items[i])
            return NULL;
    return steal(&tree);
}

static Value *compose_tree(const Node *node)
{
    return new_list(3, new_iterator(0), tree_of(node->args[0]), tree_of(node->args[1]));
}

Value *tree_of(const Node *node)
{
    static const char *const control[] = {[NODE_IF] = "if", [NODE_DO] = "do", [NODE_WHILE] = "while"};
    if (!enter_depth())
        return NULL;
    Value *tree = NULL;
    switch (node->kind) {
    case NODE_CONSTANT: tree = quote(node->value); break;
    case NODE_NAME: tree = new_symbol(node->symbol); break;
    case NODE_VERB: tree = verb_tree(node, false); break;
    case NODE_APPLY:
        tree = node->count == 2 && !node->args[1] ? new_list(2, tree_of(node->args[0]), identity())
                                                  : trees_of(node, 1, head_tree(node));
        break;
    case NODE_LIST: tree = trees_of(node, 0, binary_named("enlist")); break;
    case NODE_ASSIGN: tree = assign_tree(node); break;
    case NODE_MATCH: tree = trees_of(node, 0, binary_named(":")); break;
    case NODE_COND: tree = trees_of(node, 0, binary_named("$")); break;
    case NODE_IF:
    case NODE_DO:
    case NODE_WHILE: tree = trees_of(node, 0, new_symbol_of_text(control[node->kind])); break;
    case NODE_BLOCK:
        tree = node->count == 1 ? (node->args[0] ? tree_of(node->args[0]) : identity())
                                : trees_of(node, 0, new_char(';'));
        break;
    case NODE_ITERATOR: tree = new_iterator(node->number); break;
    case NODE_DERIVE: tree = new_list(2, new_iterator(node->number), tree_of(node->args[0])); break;
    case NODE_COMPOSE: tree = compose_tree(node); break;
    case NODE_RETURN: tree = new_list(2, binary_named(":"), tree_of(node->args[0])); break;
    case NODE_SIGNAL: tree = new_list(2, new_iterator(0), tree_of(node->args[0])); break;
    case NODE_TEMPLATE: tree = template_tree(node); break;
    }
    leave_depth();
    return tree;
}

/* ── parse tree -> syntax tree ── */

static Node *constant_node(Ast *ast, const Value *x)
{
    Node *node = new_node(ast, NODE_CONSTANT, 0, 0);
    node->value = keep_value(ast, retain(x));
    return node;
}

static Node *name_tree(Ast *ast, Symbol name)
{
    Node *node = new_node(ast, NODE_NAME, 0, 0);
    node->symbol = name;
    return node;
}

static Node *nodes_of(Ast *ast, NodeKind kind, const Value *tree, Count first)
{
    Node *node = new_node(ast, kind, 0, (int)(tree->count - first));
    for (Count i = first; i < tree->count; i++) {
        const Value *item = tree->items[i];
        bool elided = is_hole(item);
        if (!elided && !(node->args[i - first] = node_of_tree(ast, item)))
            return NULL;
    }
    return node;
}

static Node *control_node(Ast *ast, const Value *tree)
{
    const Value *head = tree->items[0];
    if (is_symbol_atom(head) && tree->count > 1) {
        const char *name = head->symbol;
        if (!strcmp(name, "if") || !strcmp(name, "do") || !strcmp(name, "while"))
            return nodes_of(ast, name[0] == 'i' ? NODE_IF : name[0] == 'd' ? NODE_DO : NODE_WHILE, tree, 1);
    }
    if (head->type == -TYPE_CHAR && head->u8 == ';')
        return nodes_of(ast, NODE_BLOCK, tree, 1);
    if (is_dyad(head, dollar) && tree->count > 3)
        return nodes_of(ast, NODE_COND, tree, 1);
    return NULL;
}

/* The operator whose monad +: or -: is, as a node; NULL: not one. */
static Node *operator_of_monad(Ast *ast, const Value *head)
{
    if (head->type != TYPE_UNARY || head->i64 < 0 || !is_operator((int)head->i64))
        return NULL;
    Bytes name = bytes_of_text(verb_at(head->i64)->name);
    if (name.length > 1 && name.data[name.length - 1] == ':')
        name.length--;
    int verb = find_verb(name);
    if (verb < 0 || !verb_at(verb)->dyad)
        return NULL;
    Node *node = new_node(ast, NODE_VERB, 0, 0);
    node->number = verb;
    return node;
}

static Node *assign_node(Ast *ast, const Value *tree)
{
    const Value *head = tree->items[0];
    bool plain = is_dyad(head, assign), global = is_identity(head);
    Node *through = tree->count == 3 ? operator_of_monad(ast, head) : NULL;
    if (tree->count != 3 || !(plain || global || through) || is_mixed(tree->items[1]) == (tree->items[1]->type == -TYPE_SYMBOL))
        return NULL;
    Node *target = node_of_tree(ast, tree->items[1]), *value = node_of_tree(ast, tree->items[2]);
    if (!target || !value)
        return NULL;
    if (target->kind != NODE_NAME && !(target->kind == NODE_APPLY && target->args[0]->kind == NODE_NAME))
        return NULL;
    Node *node = new_node(ast, NODE_ASSIGN, 0, 3);
    node->args[0] = target;
    node->args[1] = through;
    node->args[2] = value;
    node->number = global;
    return node;
}

static Node *derive_node(Ast *ast, const Value *tree)
{
    if (tree->items[0]->type != TYPE_ITERATOR || tree->count != 2)
        return NULL;
    Node *inner = node_of_tree(ast, tree->items[1]);
    if (!inner)
        return NULL;
    Node *node = new_node(ast, NODE_DERIVE, 0, 1);
    node->number = (int)tree->items[0]->i64;
    node->args[0] = inner;
    return node;
}

static Node *call_node(Ast *ast, const Value *tree)
{
    Node *special = control_node(ast, tree);
    if (!special && !error_pending())
        special = assign_node(ast, tree);
    if (!special && !error_pending())
        special = derive_node(ast, tree);
    if (special || error_pending())
        return special;
    return nodes_of(ast, NODE_APPLY, tree, 0);
}

Node *node_of_tree(Ast *ast, const Value *tree)
{
    if (is_symbol_atom(tree) && tree->symbol != empty_symbol)
        return name_tree(ast, tree->symbol);
    if (tree->type == TYPE_SYMBOL && tree->count == 1) { /* a quoted name */
        Node *node = new_node(ast, NODE_CONSTANT, 0, 0);
        node->value = keep_value(ast, item_of(tree, 0));
        return node;
    }
    if (tree->type != TYPE_MIXED || !tree->count)
        return constant_node(ast, tree);
    if (tree->count == 1) /* a quoted constant */
        return constant_node(ast, tree->items[0]);
    if (!enter_depth())
        return NULL;
    Node *node = call_node(ast, tree);
    leave_depth();
    return node;
}

/* ── eval, parse, compile_tree ── */

static Value *compile_with(const Value *tree, const Value *columns)
{
    Ast ast = {.text = bytes_of_text(""), .file = empty_symbol};
    Function function = {.params = retain(columns), .locals = new_vector(TYPE_SYMBOL, 0), .declared = true};
    Node *body = function.locals ? node_of_tree(&ast, tree) : NULL;
    Value *lambda = body ? compile_function(&ast, &function, body, ast.text) : NULL;
    release(function.params);
    release(function.locals);
    close_ast(&ast);
    return lambda;
}

Value *compile_tree(const Value *tree, const Value *columns)
{
    return compile_with(tree, columns);
}

Value *eval_tree(Value *tree)
{
    CONSUME(tree);
    if (tree->type != TYPE_MIXED && !is_symbol_atom(tree))
        return tree->type == TYPE_SYMBOL && tree->count == 1 ? item_of(tree, 0) : steal(&tree);
    OWNED Value *none = new_vector(TYPE_SYMBOL, 0);
    OWNED Value *lambda = none ? compile_with(tree, none) : NULL;
    return lambda ? apply_value(lambda, NULL, 0) : NULL;
}
