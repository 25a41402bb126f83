/* columns.c: tables as lists of named columns; tables given by name. */
#include "table/columns.h"
#include "lang/lang.h"
#include "table/partition.h"
#include "table/table.h"
#include "verb/verb.h"

Value *flatten_table(Value *table)
{
    if (!table || is_any_table(table))
        return table ? enkey(0, table) : NULL;
    release(table);
    return raise_error(ERR_TYPE);
}

Value *enkey_table(Value *table, Count keys)
{
    return table && keys ? enkey(keys, table) : table;
}

Count key_width(const Value *table)
{
    return is_keyed_table(table) ? names_of(keys_of(table))->count : 0;
}

Value *column_names(const Value *table)
{
    if (is_table(table))
        return retain(names_of(table));
    if (!is_keyed_table(table))
        return raise_error(ERR_TYPE);
    return join_columns(retain(names_of(keys_of(table))), retain(names_of(values_of(table))));
}

Value *table_of_row(const Value *dict)
{
    if (keys_of(dict)->type != TYPE_SYMBOL)
        return raise_error(ERR_TYPE);
    Count width = count_of(dict);
    OWNED Value *columns = new_vector(TYPE_MIXED, width);
    for (Count c = 0; columns && c < width; c++) {
        Value *cell = item_of(values_of(dict), c);
        if (!cell || !(columns->items[c] = repeat_value(cell, 1)))
            return NULL;
    }
    return columns ? new_table_of(retain(keys_of(dict)), steal(&columns)) : NULL;
}

Value *pick_columns(const Value *table, const Value *names)
{
    OWNED Value *columns = new_vector(TYPE_MIXED, names->count);
    for (Count c = 0; columns && c < names->count; c++) {
        const Value *column = find_column(table, names->symbols[c]);
        if (!column)
            return raise_undefined(names->symbols[c]);
        columns->items[c] = retain(column);
    }
    return columns ? new_table_of(retain(names), steal(&columns)) : NULL;
}

Value *without_columns(const Value *table, const Value *names)
{
    const Value *all = names_of(table);
    OWNED Value *kept = new_vector(TYPE_SYMBOL, all->count);
    if (!kept)
        return NULL;
    Count count = 0;
    for (Count c = 0; c < all->count; c++)
        if (find_symbol(names, all->symbols[c]) < 0)
            kept->symbols[count++] = all->symbols[c];
    kept = resize_vector(steal(&kept), count);
    return kept ? pick_columns(table, kept) : NULL;
}

Value *append_column(Value *table, Symbol name, Value *column)
{
    CONSUME(table);
    if (!table || !column) {
        release(column);
        return NULL;
    }
    Value *names = join_columns(retain(names_of(table)), repeat_value(new_symbol(name), 1));
    return new_table_of(names, join_columns(retain(columns_of(table)), repeat_value(column, 1)));
}

Value *set_column(Value *table, Symbol name, Value *column)
{
    Count at = table ? find_symbol(names_of(table), name) : -1;
    if (at < 0 || !column)
        return append_column(table, name, column);
    CONSUME(table);
    Value *columns = make_unshared(retain(columns_of(table)));
    if (columns)
        store_item(columns, at, column);
    else
        release(column);
    return new_table_of(retain(names_of(table)), columns);
}

Value *merge_columns(Value *x, Value *y)
{
    CONSUME(y);
    for (Count c = 0; x && y && c < names_of(y)->count; c++)
        x = set_column(x, names_of(y)->symbols[c], retain(columns_of(y)->items[c]));
    if (x && !y) {
        release(x);
        return NULL;
    }
    return x;
}

Value *rename_columns(Value *table, Value *names)
{
    CONSUME(table);
    return names ? new_table_of(names, retain(columns_of(table))) : NULL;
}

Value *symbol_list(Value *x)
{
    CONSUME(x);
    if (x->type == TYPE_SYMBOL)
        return steal(&x);
    if (is_symbol_atom(x))
        return repeat_value(steal(&x), 1);
    return is_mixed(x) && !x->count ? new_vector(TYPE_SYMBOL, 0) : raise_error(ERR_TYPE);
}

static Value *named_value(Symbol name)
{
    if (name[0] == ':')
        return read_table((Bytes){name + 1, symbol_length(name) - 1});
    const Value *value = get_global(name);
    return value ? retain(value) : raise_undefined(name);
}

bool open_target(Target *target, Value *x)
{
    CONSUME(x);
    if (!is_symbol_atom(x)) {
        *target = (Target){NULL, steal(&x)};
        return true;
    }
    target->name = x->symbol[0] == ':' ? x->symbol : resolve_name(x->symbol);
    target->value = named_value(target->name);
    if (target->value && is_stored_table(target->value)) {
        release(target->value);
        return raise_error(is_partitioned(target->value) ? ERR_PAR : ERR_SPLAY) != NULL;
    }
    return target->value != NULL;
}

Value *close_target(Target *target, Value *result)
{
    if (!result || !target->name)
        return result;
    if (target->name[0] != ':')
        return set_global(target->name, result) ? new_symbol(target->name) : NULL;
    bool written = write_table((Bytes){target->name + 1, symbol_length(target->name) - 1}, result);
    release(result);
    return written ? new_symbol(target->name) : NULL;
}

Value *stored_by_value(Value *x)
{
    if (!is_symbol_atom(x) || x->symbol[0] == ':') {
        Target target;
        return open_target(&target, x) ? target.value : NULL;
    }
    CONSUME(x);
    return named_value(resolve_name(x->symbol));
}

Value *by_value(Value *x)
{
    Value *value = stored_by_value(x);
    return value && open_stored_args(NULL, &value, 1) ? value : NULL;
}
