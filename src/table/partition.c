/* partition.c: tables cut into partitions, as the primitives meet them. What the partitions are, and how a query is
 * run on each and the results put together, is lib/storage.q. */
#include "table/partition.h"
#include "lang/lang.h"
#include "table/columns.h"
#include "table/table.h"
#include "verb/verb.h"

/* ── what a query mentions ───────────────────────────────────────────────────────────────── */

/* `link.name also is the column `link. */
static Value *add_name(Value *names, Symbol name)
{
    const char *dot = name[0] == '.' ? NULL : strchr(name, '.');
    if (add_symbol(&names, name) && dot)
        add_symbol(&names, intern((Bytes){name, dot - name}));
    return names;
}

Value *names_in_tree(const Value *tree, Value *names)
{
    if (names && is_symbol_atom(tree))
        return add_name(names, tree->symbol);
    const Value *list = is_dict(tree) && !is_keyed_table(tree) ? values_of(tree) : tree;
    if (is_dict(tree) && list->type == TYPE_SYMBOL) {
        for (Count i = 0; names && i < list->count; i++)
            names = add_name(names, list->symbols[i]);
        return names;
    }
    if (!names || !is_mixed(list))
        return names;
    if (!enter_depth()) {
        release(names);
        return NULL;
    }
    for (Count i = 0; names && i < list->count; i++)
        names = names_in_tree(list->items[i], names);
    leave_depth();
    return names;
}

/* .Q.names tree */
Value *mentioned_names(Value *tree)
{
    CONSUME(tree);
    return names_in_tree(tree, new_vector(TYPE_SYMBOL, 0));
}

/* A tree that one number a group comes out of, because an aggregate makes it: what partitions must share. */
static bool has_aggregate(const Value *tree)
{
    if (!is_mixed(tree) || !tree->count)
        return false;
    const Value *head = tree->items[0];
    bool verb = (head->type == TYPE_UNARY || head->type == TYPE_BINARY) && head->i64 >= 0;
    if (verb && verb_at(head->i64)->traits & AGGREGATE)
        return true;
    for (Count i = 0; i < tree->count; i++)
        if (has_aggregate(tree->items[i]))
            return true;
    return false;
}

/* .Q.aggregates tree */
Value *aggregates(Value *tree)
{
    CONSUME(tree);
    const Value *list = is_dict(tree) ? values_of(tree) : NULL;
    bool any = !list && has_aggregate(tree);
    for (Count i = 0; list && is_mixed(list) && i < list->count; i++)
        any |= has_aggregate(list->items[i]);
    return new_boolean(any);
}

/* .Q.rowwise tree: each row's number comes from that row alone. */
static bool is_rowwise(const Value *tree)
{
    if (!is_mixed(tree) || !tree->count)
        return true;
    const Value *head = tree->items[0];
    bool verb = (head->type == TYPE_UNARY || head->type == TYPE_BINARY) && head->i64 >= 0;
    bool all = verb && verb_at(head->i64)->traits & ATOMIC;
    for (Count i = 1; all && i < tree->count; i++)
        all = is_rowwise(tree->items[i]);
    return all;
}

Value *rowwise(Value *tree)
{
    CONSUME(tree);
    return new_boolean(is_rowwise(tree));
}

/* ── what lib/storage.q does ─────────────────────────────────────────────────────────────── */

static Value *call_library(const char *name, Value **args, int count)
{
    const Value *f = get_global(intern_text(name));
    OWNED Value *held = f ? retain(f) : NULL;
    if (held)
        return apply_value(held, args, count);
    CONSUME_ARGS(args, count);
    return raise_error(ERR_PAR);
}

/* Its first argument is a table. That of a database that is not loaded is undefined. */
static Value *call_for_table(const char *name, Value **args, int count)
{
    const Value *tables = get_global(intern_text(".Q.pt")), *where = stored_where(args[0]);
    if (tables && tables->type == TYPE_SYMBOL && find_symbol(tables, where->symbol) >= 0)
        return call_library(name, args, count);
    raise_undefined(where->symbol);
    CONSUME_ARGS(args, count);
    return NULL;
}

Value *count_partitions(const Value *table)
{
    Value *args[1] = {retain(table)};
    OWNED Value *counts = call_for_table(".Q.cn", args, 1);
    int64_t total = 0;
    if (!counts || counts->type != TYPE_LONG)
        return counts ? raise_error(ERR_TYPE) : NULL;
    for (Count i = 0; i < counts->count; i++)
        total += counts->i64s[i];
    return new_long(total);
}

Value *head_of_partitions(const Value *table)
{
    Value *args[2] = {retain(table), new_long(context->console_rows + 1)};
    return call_for_table(".Q.head", args, 2);
}

Value *linked_partition(const Value *table)
{
    Value *args[1] = {retain(stored_where(table))};
    return call_library(".Q.linked", args, 1);
}

Value *last_partition(const Value *table)
{
    Value *args[1] = {retain(table)};
    return call_for_table(".Q.latest", args, 1);
}

/* The limits and orders of the longer forms are not for partitions. */
Value *query_partitions(Value **args, int count)
{
    if (count == 4)
        return call_for_table(".Q.ps", args, 4);
    CONSUME_ARGS(args, count);
    return raise_error(ERR_NYI);
}
