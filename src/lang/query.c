/* query.c: a qSQL template at run time: its trees with the values of locals in them, given to `?` or `!`. */
#include "lang/instructions.h"
#include "lang/lang.h"

static bool names_column(const Value *columns, Symbol name)
{
    return columns && find_symbol(columns, name) >= 0;
}

static Value *quoted(const Value *x)
{
    if (x->type == -TYPE_SYMBOL || x->type == TYPE_SYMBOL || x->type == TYPE_MIXED)
        return new_list(1, retain(x));
    return retain(x);
}

static Value *bind_name(Symbol name, const Value *names, Value **values, const Value *columns)
{
    Count at = find_symbol(names, name);
    return at < 0 || names_column(columns, name) ? new_symbol(name) : quoted(values[at]);
}

/* Columns given by name alone: a list of trees where a name is a local's. */
static Value *bind_names(const Value *wanted, const Value *names, Value **values, const Value *columns)
{
    OWNED Value *bound = new_vector(TYPE_MIXED, wanted->count);
    for (Count i = 0; bound && i < wanted->count; i++)
        if (!(bound->items[i] = bind_name(wanted->symbols[i], names, values, columns)))
            return NULL;
    return steal(&bound);
}

/* The tree with the names of locals replaced by their values, except those that are columns. */
static Value *bind_tree(const Value *tree, const Value *names, Value **values, const Value *columns)
{
    if (is_symbol_atom(tree))
        return bind_name(tree->symbol, names, values, columns);
    if (is_dict(tree)) {
        Value *bound = values_of(tree)->type == TYPE_SYMBOL
                           ? bind_names(values_of(tree), names, values, columns)
                           : bind_tree(values_of(tree), names, values, columns);
        return new_dict(retain(keys_of(tree)), bound);
    }
    if (tree->type != TYPE_MIXED)
        return retain(tree);
    OWNED Value *bound = new_vector(TYPE_MIXED, tree->count);
    for (Count i = 0; bound && i < tree->count; i++)
        if (!(bound->items[i] = bind_tree(tree->items[i], names, values, columns)))
            return NULL;
    return steal(&bound);
}

/* The names that a query finds in what it is about (by name, too), key columns among them. NULL, no error: none. */
static Value *columns_in(const Value *table)
{
    if (is_symbol_atom(table))
        table = get_global(resolve_name(table->symbol));
    if (table && is_keyed_table(table))
        return join(retain(names_of(keys_of(table))), retain(names_of(values_of(table))));
    if (table && is_dict(table) && keys_of(table)->type == TYPE_SYMBOL)
        return retain(keys_of(table));
    return table && is_table(table) ? retain(names_of(table)) : NULL;
}

static Value *bind_parts(const Value *parts, const Value *names, Value **values, const Value *table)
{
    if (!names->count)
        return retain(parts);
    OWNED Value *columns = columns_in(table);
    if (error_pending())
        return NULL;
    OWNED Value *bound = new_vector(TYPE_MIXED, parts->count);
    for (Count i = 0; bound && i < parts->count; i++)
        if (!(bound->items[i] = bind_tree(parts->items[i], names, values, columns)))
            return NULL;
    return steal(&bound);
}

Value *run_query(const Value *template, Value **operands)
{
    const Value *names = template->items[2];
    char kind[2] = {(char)template->items[0]->u8, 0};
    int count = (int)names->count;
    OWNED Value *parts = bind_parts(template->items[1], names, operands, operands[count]);
    for (int i = 0; i < count; i++)
        release(operands[i]);
    Value *args[6] = {operands[count]};
    if (!parts) {
        release(args[0]);
        return NULL;
    }
    int rank = (int)parts->count + 1;
    for (int i = 1; i < rank; i++)
        args[i] = retain(parts->items[i - 1]);
    const Verb *verb = verb_at(find_verb(bytes_of_text(kind)));
    if (verb->multi)
        return apply_multi(verb, args, rank);
    CONSUME_ARGS(args, rank);
    return raise_error(ERR_NYI);
}
