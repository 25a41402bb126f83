/* update.c: update and delete as functions: ![t;c;b;a]. */
#include "lang/lang.h"
#include "table/columns.h"
#include "table/partition.h"
#include "table/phrase.h"
#include "table/table.h"
#include "verb/verb.h"

/* ── update ── */

/* Without a where phrase a column may change its type. */
static Value *whole_column(Value *values, Count rows)
{
    CONSUME(values);
    if (!is_list(values))
        return repeat_value(steal(&values), rows);
    return count_of(values) == rows ? steal(&values) : raise_error(ERR_LENGTH);
}

static bool fits_column(const Value *column, const Value *values)
{
    if (is_mixed(column))
        return true;
    return column->type == values->type && (!is_enum(column) || enum_domain(column) == enum_domain(values));
}

/* `values` on the surviving rows, the old items (of a new column: nulls) on the others. */
static Value *partial_column(const Value *old, Value *values, const Scope *scope)
{
    OWNED Value *fresh = whole_column(values, scope_count(scope));
    if (!fresh)
        return NULL;
    if (old && is_enum(old) && !is_enum(fresh))
        fresh = enumerate(enum_domain(old), steal(&fresh));
    if (!fresh)
        return NULL;
    if (!fresh->count && is_vector(fresh) && old)
        return retain(old);
    if (old && !fits_column(old, fresh))
        return raise_error(ERR_TYPE);
    Value *base = old ? retain(old) : nulls_like(fresh, scope->row_count);
    return base ? overlay_rows(base, retain(scope->rows), steal(&fresh)) : NULL;
}

static Value *new_values(Scope *scope, const Groups *groups, const Value *tree)
{
    return groups ? spread_by(scope, groups, tree) : evaluate_phrase(scope, tree);
}

static Value *updated_column(Scope *scope, const Groups *groups, Symbol name, const Value *tree)
{
    Value *values = new_values(scope, groups, tree);
    if (!values)
        return NULL;
    Count at = find_symbol(scope->names, name);
    if (!scope->rows)
        return whole_column(values, scope->row_count);
    return partial_column(at < 0 ? NULL : scope->columns->items[at], values, scope);
}

/* All phrases see the old columns. */
static Value *updated_columns(Scope *scope, const Groups *groups, const Value *phrases)
{
    const Value *names = keys_of(phrases), *trees = values_of(phrases);
    OWNED Value *columns = new_vector(TYPE_MIXED, names->count);
    for (Count c = 0; columns && c < columns->count; c++) {
        OWNED Value *tree = item_of(trees, c);
        if (!tree || !(columns->items[c] = updated_column(scope, groups, names->symbols[c], tree)))
            return NULL;
    }
    return steal(&columns);
}

static bool group_scope(Scope *scope, Groups *groups, const Value *by)
{
    const Value *trees = values_of(by);
    OWNED Value *columns = new_vector(TYPE_MIXED, count_of(trees));
    for (Count c = 0; columns && c < columns->count; c++) {
        OWNED Value *tree = item_of(trees, c);
        Value *column = tree ? evaluate_phrase(scope, tree) : NULL;
        if (!column || !(columns->items[c] = whole_column(column, scope_count(scope))))
            return false;
    }
    return columns && group_rows(groups, columns, scope_count(scope)) && arrange_groups(groups);
}

/* The value of a name among those of a dictionary, which are the lists *names and *values; a new name comes last. */
static bool set_entry(Value **names, Value **values, Symbol name, Value *value)
{
    CONSUME(value);
    Count at = find_symbol(*names, name);
    if (!value || !(*values = make_unshared(steal(values))))
        return false;
    if (at < 0) {
        at = (*values)->count;
        *names = join_columns(steal(names), repeat_value(new_symbol(name), 1));
        if (!*names || !(*values = resize_vector(steal(values), at + 1)))
            return false;
    }
    store_item(*values, at, steal(&value));
    return true;
}

static Value *update_dict(Value *dict, const Value *phrases)
{
    SCOPE scope = {0};
    CONSUME(dict);
    if (!open_scope(&scope, dict))
        return NULL;
    OWNED Value *names = retain(keys_of(dict));
    OWNED Value *values = to_mixed(retain(values_of(dict)));
    for (Count c = 0; values && c < keys_of(phrases)->count; c++) {
        OWNED Value *tree = item_of(values_of(phrases), c);
        if (!tree || !set_entry(&names, &values, keys_of(phrases)->symbols[c], evaluate_phrase(&scope, tree)))
            return NULL;
    }
    return values ? new_dict(steal(&names), collapse(steal(&values))) : NULL;
}

static Value *update_table(Value *table, Value **args)
{
    CONSUME(table);
    const Value *by = args[2], *phrases = args[3];
    SCOPE scope = {0};
    GROUPS groups = {0};
    bool grouped = is_dict(by);
    if (!open_scope(&scope, table) || !apply_where(&scope, args[1]) || (grouped && !group_scope(&scope, &groups, by)))
        return NULL;
    OWNED Value *columns = updated_columns(&scope, grouped ? &groups : NULL, phrases);
    if (!columns)
        return NULL;
    Value *flat = flatten_table(retain(table));
    for (Count c = 0; flat && c < columns->count; c++)
        flat = set_column(flat, keys_of(phrases)->symbols[c], retain(columns->items[c]));
    return enkey_table(flat, key_width(table));
}

static Value *run_update(Value *table, Value **args)
{
    if (keys_of(args[3])->type == TYPE_SYMBOL && is_any_table(table))
        return update_table(table, args);
    CONSUME(table);
    if (!is_dict(table) || is_dict(args[2]) || count_of(args[1]))
        return raise_error(ERR_TYPE);
    return update_dict(steal(&table), args[3]);
}

/* ── delete ── */

static Value *delete_rows(Value *table, const Value *constraints)
{
    CONSUME(table);
    SCOPE scope = {0};
    if (!is_any_table(table))
        return raise_error(ERR_TYPE);
    if (!open_scope(&scope, table) || !apply_where(&scope, constraints))
        return NULL;
    OWNED Value *gone = scope_rows(&scope);
    OWNED Value *is_gone = gone ? new_vector(TYPE_BOOLEAN, scope.row_count) : NULL;
    OWNED Value *kept = is_gone ? new_vector(TYPE_LONG, scope.row_count) : NULL;
    OWNED Value *flat = kept ? flatten_table(retain(table)) : NULL;
    if (!flat)
        return NULL;
    memset(is_gone->u8s, 0, (size_t)scope.row_count);
    for (Count i = 0; i < gone->count; i++) /* a constraint of numbers gives rows more than once */
        if ((uint64_t)gone->i64s[i] < (uint64_t)scope.row_count)
            is_gone->u8s[gone->i64s[i]] = 1;
    Count count = 0;
    for (Count i = 0; i < scope.row_count; i++)
        if (!is_gone->u8s[i])
            kept->i64s[count++] = i;
    kept = resize_vector(steal(&kept), count);
    return enkey_table(take_rows(flat, kept), key_width(table));
}

static Value *delete_columns(Value *table, const Value *names)
{
    CONSUME(table);
    OWNED Value *flat = flatten_table(retain(table));
    if (!flat)
        return NULL;
    Count keys = key_width(table);
    for (Count i = 0; i < names->count; i++) {
        Count at = find_symbol(names_of(flat), names->symbols[i]);
        if (at < 0)
            return raise_undefined(names->symbols[i]);
        keys -= at < key_width(table);
    }
    return enkey_table(without_columns(flat, names), keys);
}

static Value *delete_entries(Value *dict, const Value *names)
{
    CONSUME(dict);
    if (keys_of(dict)->type != TYPE_SYMBOL)
        return raise_error(ERR_TYPE);
    Count total = count_of(dict), count = 0;
    OWNED Value *kept = new_vector(TYPE_LONG, total);
    for (Count i = 0; kept && i < total; i++)
        if (names->count && find_symbol(names, keys_of(dict)->symbols[i]) < 0)
            kept->i64s[count++] = i;
    kept = kept ? resize_vector(steal(&kept), count) : NULL;
    OWNED Value *keys = kept ? take_rows(keys_of(dict), kept) : NULL;
    return keys ? new_dict(steal(&keys), take_rows(values_of(dict), kept)) : NULL;
}

static bool is_namespace_name(const Value *x)
{
    return is_symbol_atom(x) && x->symbol[0] == '.' && !strchr(x->symbol + 1, '.');
}

/* delete a from `.ns: no names means all. */
static Value *delete_globals(Symbol space, const Value *names)
{
    Symbol outer = space[1] ? space : empty_symbol; /* `. is the root */
    OWNED Value *all = names->count ? retain(names) : namespace_names(outer);
    for (Count i = 0; all && i < all->count; i++)
        delete_global(full_name(outer, all->symbols[i]));
    return all && !error_pending() ? new_symbol(space) : NULL;
}

static Value *run_delete(Value *table, Value **args)
{
    OWNED Value *names = symbol_list(retain(args[3]));
    if (!names) {
        release(table);
        return NULL;
    }
    if (is_any_table(table) && names->count && is_vector(args[1]) && args[1]->count) {
        release(table);
        return raise_error(ERR_NYI);                    /* rows or columns, not both */
    }
    if (is_any_table(table))
        return names->count ? delete_columns(table, names) : delete_rows(table, args[1]);
    if (is_dict(table))
        return delete_entries(table, names);
    release(table);
    return raise_error(ERR_TYPE);
}

Value *functional_update(Value **args, int count)
{
    CONSUME_ARGS(args, count);
    if (count != 4)
        return raise_error(ERR_RANK);
    bool updates = is_dict(args[3]);
    if (is_stored_table(args[0]) && (!updates || is_partitioned(args[0])))
        return raise_error(is_partitioned(args[0]) ? ERR_PAR : ERR_SPLAY);
    if (!updates && is_namespace_name(args[0])) {
        OWNED Value *names = symbol_list(retain(args[3]));
        return names ? delete_globals(args[0]->symbol, names) : NULL;
    }
    Target target;
    if (!open_stored_args(NULL, args, 1)) {
        args[0] = NULL;
        return NULL;
    }
    if (!open_target(&target, steal(&args[0])))
        return NULL;
    bool named = target.name && target.name[0] != ':';
    context->amending += named;
    Value *result = updates ? run_update(target.value, args) : run_delete(target.value, args);
    context->amending -= named;
    return close_target(&target, result);
}
