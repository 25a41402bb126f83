/* select.c: select and exec as functions: ?[t;c;b;a] and its longer forms.
 * What comes out is decided by the shapes of b and a; the names here say which. */
#include "lang/lang.h"
#include "table/columns.h"
#include "table/partition.h"
#include "table/phrase.h"
#include "table/table.h"
#include "verb/verb.h"

typedef struct {
    Scope scope;
    const Value *table, *by, *phrase; /* t, b, a; borrowed */
    Groups groups;
    Value *key_columns;               /* mixed list, one item a group each */
    Value *key_names;
} Query;

static void close_query(Query *query)
{
    close_scope(&query->scope);
    close_groups(&query->groups);
    release(query->key_columns);
    release(query->key_names);
}

static bool is_empty_list(const Value *x)
{
    return is_vector(x) && x->count == 0;
}

static bool is_flag(const Value *x, int flag)
{
    return x->type == -TYPE_BOOLEAN && x->u8 == flag;
}

/* ── columns of a table without groups ── */

/* Atoms fill the columns beside them; only atoms make one row. In place. */
static bool level_columns(Value *columns)
{
    Count rows = -1;
    for (Count c = 0; c < columns->count; c++) {
        if (!is_list(columns->items[c]))
            continue;
        Count count = count_of(columns->items[c]);
        if (rows >= 0 && rows != count)
            return raise_error(ERR_LENGTH) != NULL;
        rows = count;
    }
    for (Count c = 0; c < columns->count; c++)
        if (!is_list(columns->items[c]) &&
            !(columns->items[c] = repeat_value(columns->items[c], rows < 0 ? 1 : rows)))
            return false;
    return true;
}

/* The trees of a dictionary of phrases, each put through `evaluate`. */
typedef Value *(*Evaluate)(Query *query, const Value *tree);

static Value *evaluate_all(Query *query, const Value *phrases, Evaluate evaluate)
{
    const Value *trees = values_of(phrases);
    Count count = count_of(trees);
    OWNED Value *columns = new_vector(TYPE_MIXED, count);
    for (Count c = 0; columns && c < count; c++) {
        OWNED Value *tree = item_of(trees, c);
        if (!tree || !(columns->items[c] = evaluate(query, tree)))
            return NULL;
    }
    return steal(&columns);
}

static Value *evaluate_rows(Query *query, const Value *tree)
{
    return evaluate_phrase(&query->scope, tree);
}

static Value *evaluate_groups(Query *query, const Value *tree)
{
    return evaluate_by(&query->scope, &query->groups, tree);
}

static bool is_phrases(const Value *x)
{
    return is_dict(x) && keys_of(x)->type == TYPE_SYMBOL;
}

static Value *surviving_columns(Query *query, const Value *names)
{
    OWNED Value *columns = new_vector(TYPE_MIXED, names->count);
    for (Count c = 0; columns && c < names->count; c++)
        if (!(columns->items[c] = scope_column(&query->scope, names->symbols[c])))
            return NULL;
    return steal(&columns);
}

/* The whole table, keyed as it was. */
static Value *select_all(Query *query)
{
    if (!query->scope.rows)
        return retain(query->table);
    if (!is_any_table(query->table))
        return raise_error(ERR_TYPE);
    Value *columns = surviving_columns(query, query->scope.names);
    if (!columns)
        return NULL;
    return enkey_table(new_table_of(retain(query->scope.names), columns), key_width(query->table));
}

static Value *select_columns(Query *query)
{
    Value *columns = evaluate_all(query, query->phrase, evaluate_rows);
    if (!columns)
        return NULL;
    if (is_any_table(query->table) && !level_columns(columns)) {
        release(columns);
        return NULL;
    }
    Value *names = retain(keys_of(query->phrase));
    return is_any_table(query->table) ? new_table_of(names, columns) : new_dict(names, collapse(columns));
}

static Value *select_distinct(Query *query)
{
    bool all = is_empty_list(query->phrase);
    OWNED Value *table = all ? flatten_table(select_all(query)) : select_columns(query);
    if (!table)
        return NULL;
    if (!is_table(table))
        return raise_error(ERR_TYPE);
    GROUPS groups = {0};
    if (!group_rows(&groups, columns_of(table), count_of(table)))
        return NULL;
    return take_rows(table, groups.firsts);
}

/* ── groups ── */

/* A by column: one item a row, atoms fill. */
static Value *evaluate_key(Query *query, const Value *tree)
{
    Value *column = evaluate_phrase(&query->scope, tree);
    Count rows = scope_count(&query->scope);
    if (!column)
        return NULL;
    if (!is_list(column))
        return repeat_value(column, rows);
    if (count_of(column) == rows)
        return column;
    release(column);
    return raise_error(ERR_LENGTH);
}

static bool group_by_columns(Query *query, Value *columns)
{
    CONSUME(columns);
    if (!columns)
        return false;
    Groups *groups = &query->groups;
    if (!group_rows(groups, columns, scope_count(&query->scope)) || !sort_groups(groups, columns) ||
        !arrange_groups(groups))
        return false;
    query->key_columns = new_vector(TYPE_MIXED, columns->count);
    for (Count c = 0; query->key_columns && c < columns->count; c++)
        if (!(query->key_columns->items[c] = take_rows(columns->items[c], groups->firsts)))
            return false;
    return query->key_columns != NULL;
}

static bool group_by_phrases(Query *query)
{
    query->key_names = retain(keys_of(query->by));
    return group_by_columns(query, evaluate_all(query, query->by, evaluate_key));
}

/* by is one tree; several names are no tree, and make no groups. */
static bool group_by_tree(Query *query)
{
    if (query->by->type == TYPE_SYMBOL)
        return group_by_columns(query, new_vector(TYPE_MIXED, 0));
    Value *column = evaluate_key(query, query->by);
    return column && group_by_columns(query, repeat_value(column, 1));
}

/* Ascending, so that look-ups may search. */
static Value *mark_sorted(Value *keys)
{
    if (!keys || columns_of(keys)->count != 1 || !is_simple(columns_of(keys)->items[0]))
        return keys;
    Symbol name = names_of(keys)->symbols[0];
    Value *column = set_attribute(retain(columns_of(keys)->items[0]), ATTR_SORTED);
    return set_attribute(set_column(keys, name, column), ATTR_SORTED);
}

static Value *key_table(Query *query)
{
    return mark_sorted(new_table_of(retain(query->key_names), retain(query->key_columns)));
}

/* The keys of exec by one tree: a plain list. */
static Value *key_list(const Query *query)
{
    if (query->key_columns->count)
        return retain(query->key_columns->items[0]);
    return repeat_value(new_symbol(empty_symbol), group_count(&query->groups));
}

/* Every column that is not a key, the last row of each group. */
static Value *last_of_groups(Query *query)
{
    OWNED Value *flat = new_table_of(retain(query->scope.names), retain(query->scope.columns));
    OWNED Value *rest = !flat ? NULL : query->key_names ? without_columns(flat, query->key_names) : retain(flat);
    OWNED Value *survivors = rest ? scope_rows(&query->scope) : NULL;
    OWNED Value *rows = survivors ? new_vector(TYPE_LONG, group_count(&query->groups)) : NULL;
    if (!rows)
        return NULL;
    const Groups *groups = &query->groups;
    for (Count g = 0; g < rows->count; g++)
        rows->i64s[g] = survivors->i64s[groups->rows->i64s[groups->starts->i64s[g + 1] - 1]];
    return take_rows(rest, rows);
}

static Value *grouped_values(Query *query)
{
    if (is_empty_list(query->phrase))
        return last_of_groups(query);
    if (!is_phrases(query->phrase))
        return evaluate_groups(query, query->phrase);
    Value *columns = evaluate_all(query, query->phrase, evaluate_groups);
    return columns ? new_table_of(retain(keys_of(query->phrase)), columns) : NULL;
}

static Value *select_groups(Query *query)
{
    if (!(is_phrases(query->by) ? group_by_phrases(query) : group_by_tree(query)))
        return NULL;
    OWNED Value *values = grouped_values(query);
    if (!values)
        return NULL;
    return new_dict(query->key_names ? key_table(query) : key_list(query), steal(&values));
}

/* ── exec ── */

static Value *exec_last(Query *query)
{
    Count count = scope_count(&query->scope);
    OWNED Value *all = surviving_columns(query, query->scope.names);
    OWNED Value *table = all ? new_table_of(retain(query->scope.names), steal(&all)) : NULL;
    if (!table)
        return NULL;
    if (count)
        return item_of(table, count - 1);
    return null_like(table);
}

static Value *exec_ungrouped(Query *query)
{
    if (is_empty_list(query->phrase))
        return exec_last(query);
    if (!is_phrases(query->phrase))
        return evaluate_phrase(&query->scope, query->phrase);
    Value *columns = evaluate_all(query, query->phrase, evaluate_rows);
    return columns ? new_dict(retain(keys_of(query->phrase)), collapse(columns)) : NULL;
}

static Value *run_query(Query *query)
{
    if (query->by->type == -TYPE_BOOLEAN) {
        if (!is_phrases(query->phrase) && !is_empty_list(query->phrase))
            return evaluate_phrase(&query->scope, query->phrase);
        if (is_flag(query->by, 1))
            return select_distinct(query);
        return is_phrases(query->phrase) ? select_columns(query) : select_all(query);
    }
    return is_empty_list(query->by) ? exec_ungrouped(query) : select_groups(query);
}

/* ── order and limit ── */

/* The limit of a query's text comes as a tree. */
static Value *evaluate_limit(Value *limit)
{
    return is_symbol_atom(limit) || is_mixed(limit) ? eval_tree(limit) : limit;
}

/* n of rank 5 and 6: the first n, the last -n, or (start;n). Gives the kept positions. */
static Value *limited(const Value *limit, Count count)
{
    Count start = 0, kept;
    if (is_integer_atom(limit)) {
        kept = integer_of(limit);
        if (kept < 0) {
            kept = kept < -count ? count : -kept;
            start = count - kept;
        }
    } else {
        OWNED Value *first = is_simple(limit) && limit->count == 2 ? item_of(limit, 0) : NULL;
        OWNED Value *second = first ? item_of(limit, 1) : NULL;
        if (!second || !is_integer_atom(first) || !is_integer_atom(second))
            return error_pending() ? NULL : raise_error(ERR_TYPE);
        start = integer_of(first);
        kept = integer_of(second);
        if (start < 0 || kept < 0)
            return raise_error(ERR_DOMAIN);
    }
    start = start > count ? count : start;
    kept = kept > count - start ? count - start : kept;
    Value *positions = new_vector(TYPE_LONG, kept);
    for (Count i = 0; positions && i < kept; i++)
        positions->i64s[i] = start + i;
    return positions;
}

/* Reorders the surviving rows by the tree (g;cn). */
static bool order_scope(Scope *scope, const Value *order)
{
    if (!is_mixed(order) || order->count != 2)
        return raise_error(ERR_TYPE) != NULL;
    Value *positions = evaluate_phrase(scope, order);
    if (!positions)
        return false;
    if (positions->type == TYPE_LONG)
        return narrow_scope(scope, positions);
    release(positions);
    return raise_error(ERR_TYPE) != NULL;
}

/* Without groups rows are limited before they are computed with; groups and distinct rows after. */
static bool limits_rows(const Query *query)
{
    return is_flag(query->by, 0) || is_empty_list(query->by);
}

static Value *limit_result(Value *result, const Value *limit)
{
    CONSUME(result);
    if (!result || !is_any_table(result))
        return steal(&result);
    OWNED Value *flat = flatten_table(retain(result));
    OWNED Value *positions = flat ? limited(limit, count_of(flat)) : NULL;
    Value *rows = positions ? take_rows(flat, positions) : NULL;
    return enkey_table(rows, key_width(result));
}

static Value *run_limited(Query *query, Value **args, int count)
{
    if (count == 6 && !order_scope(&query->scope, args[5]))
        return NULL;
    if (count < 5)
        return run_query(query);
    OWNED Value *limit = evaluate_limit(steal(&args[4]));
    if (!limit)
        return NULL;
    if (!limits_rows(query))
        return limit_result(run_query(query), limit);
    bool narrowed = narrow_scope(&query->scope, limited(limit, scope_count(&query->scope)));
    return narrowed ? run_query(query) : NULL;
}

/* ?[t;i;p]: the tree p over the rows i. */
static Value *simple_exec(Value **args)
{
    OWNED Value *table = by_value(steal(&args[0]));
    SCOPE scope = {0};
    if (!table || !open_scope(&scope, table))
        return NULL;
    if (args[1]->type != TYPE_LONG)
        return raise_error(ERR_TYPE);
    return narrow_scope(&scope, steal(&args[1])) ? evaluate_phrase(&scope, args[2]) : NULL;
}

/* Of a table in files only the columns that the query mentions are mapped; all when it selects them all. */
static Value *map_mentioned(const Value *table, Value **args, int count)
{
    if (is_empty_list(args[3]))
        return map_columns(table, NULL);
    OWNED Value *wanted = new_vector(TYPE_SYMBOL, 0);
    for (int i = 1; wanted && i < count; i++)
        if (i != 4)
            wanted = names_in_tree(args[i], steal(&wanted));
    return wanted ? map_columns(table, wanted) : NULL;
}

static Value *pass_to_partitions(Value *table, Value **args, int count)
{
    Value *own[6] = {table};
    for (int i = 1; i < count; i++)
        own[i] = steal(&args[i]);
    return query_partitions(own, count);
}

Value *functional_select(Value **args, int count)
{
    CONSUME_ARGS(args, count);
    if (count == 3)
        return simple_exec(args);
    if (count < 3 || count > 6)
        return raise_error(ERR_RANK);
    OWNED Value *table = stored_by_value(steal(&args[0]));
    if (table && is_stored_table(table)) {
        if (is_partitioned(table))
            return pass_to_partitions(steal(&table), args, count);
        Value *mapped = map_mentioned(table, args, count);
        release(table);
        table = mapped;
    }
    __attribute__((cleanup(close_query))) Query query = {.table = table, .by = args[2], .phrase = args[3]};
    if (!table || !open_scope(&query.scope, table) || !apply_where(&query.scope, args[1]))
        return NULL;
    return run_limited(&query, args, count);
}
