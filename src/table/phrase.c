/* phrase.c: what names mean in a query, and the where phrase. */
#include "table/phrase.h"
#include "lang/lang.h"
#include "table/columns.h"
#include "table/partition.h"
#include "table/seek.h"
#include "verb/verb.h"

/* ── the scope ── */

static bool open_dict_scope(Scope *scope, const Value *dict)
{
    if (!is_dict(dict) || keys_of(dict)->type != TYPE_SYMBOL)
        return raise_error(ERR_TYPE) != NULL;
    scope->names = retain(keys_of(dict));
    scope->columns = to_mixed(retain(values_of(dict)));
    if (!scope->columns)
        return false;
    scope->row_count = scope->columns->count ? count_of(scope->columns->items[0]) : 0;
    return true;
}

bool open_scope(Scope *scope, const Value *table)
{
    *scope = (Scope){0};
    if (!is_any_table(table))
        return open_dict_scope(scope, table);
    OWNED Value *flat = flatten_table(retain(table));
    if (!flat)
        return false;
    scope->names = retain(names_of(flat));
    scope->columns = retain(columns_of(flat));
    scope->row_count = count_of(flat);
    return true;
}

void close_scope(Scope *scope)
{
    release(scope->names);
    release(scope->columns);
    release(scope->rows);
    release(scope->gathered);
}

Count scope_count(const Scope *scope)
{
    return scope->rows ? scope->rows->count : scope->row_count;
}

Value *scope_rows(const Scope *scope)
{
    return scope->rows ? retain(scope->rows) : count_up(scope->row_count);
}

bool narrow_scope(Scope *scope, Value *positions)
{
    CONSUME(positions);
    if (!positions)
        return false;
    Value *rows = scope->rows ? take_rows(scope->rows, positions) : retain(positions);
    if (!rows)
        return false;
    release(scope->rows);
    release(scope->gathered);
    scope->rows = rows;
    scope->gathered = new_vector(TYPE_MIXED, scope->columns->count);
    return scope->gathered != NULL;
}

static Value *column_at(Scope *scope, Count at)
{
    const Value *column = scope->columns->items[at];
    if (!scope->rows)
        return retain(column);
    if (!scope->gathered->items[at])
        scope->gathered->items[at] = take_rows(column, scope->rows);
    return retain(scope->gathered->items[at]);
}

/* ── names ── */

/* Column `name` of a link into a table in files; a partitioned one is that of the partition the query is in. */
static Value *follow_link(const Value *domain, const Value *column, Symbol name)
{
    OWNED Value *table = is_partitioned(domain) ? linked_partition(domain) : retain(domain);
    OWNED Value *names = table ? repeat_value(new_symbol(name), 1) : NULL;
    OWNED Value *mapped = names ? map_columns(table, names) : NULL;
    const Value *values = mapped ? find_column(mapped, name) : NULL;
    return values ? take_rows(values, column) : NULL;
}

/* Column `name` of the table that a foreign key or a link points into. */
static Value *follow_key(const Value *column, Symbol name)
{
    const Value *domain = get_global(enum_domain(column)), *values = NULL;
    if (domain && is_stored_table(domain))
        return follow_link(domain, column, name);
    if (domain && is_table(domain)) {
        values = find_column(domain, name);
    } else if (domain && is_keyed_table(domain)) {
        values = find_column(values_of(domain), name);
        if (!values)
            values = find_column(keys_of(domain), name);
    }
    return values ? take_rows(values, column) : NULL;
}

/* `time.hh`: a part of a temporal column is a cast. */
static Value *part_of(Value *column, Symbol part)
{
    OWNED Value *cast = binary_named("$");
    if (cast)
        return apply2(cast, new_symbol(part), column);
    release(column);
    return NULL;
}

static Value *dotted_step(Value *column, Symbol name)
{
    CONSUME(column);
    if (is_enum(column))
        return follow_key(column, name);
    int type = column->type;
    return type >= TYPE_TIMESTAMP && type <= TYPE_TIME ? part_of(steal(&column), name) : NULL;
}

static Symbol symbol_of_span(const char *start, const char *end)
{
    return intern((Bytes){start, end - start});
}

static Value *dotted_column(Scope *scope, Symbol name)
{
    const char *dot = strchr(name, '.');
    if (!dot || dot == name)
        return NULL;
    Count at = find_symbol(scope->names, symbol_of_span(name, dot));
    Value *column = at < 0 ? NULL : column_at(scope, at);
    while (column && dot) {
        const char *start = dot + 1;
        dot = strchr(start, '.');
        column = dotted_step(column, symbol_of_span(start, dot ? dot : start + strlen(start)));
    }
    return column;
}

Value *scope_column(Scope *scope, Symbol name)
{
    Count at = find_symbol(scope->names, name);
    if (at >= 0)
        return column_at(scope, at);
    if (!strcmp(name, "i"))
        return scope_rows(scope);
    return dotted_column(scope, name);
}

static bool is_column_name(Scope *scope, Symbol name)
{
    if (find_symbol(scope->names, name) >= 0 || !strcmp(name, "i"))
        return true;
    OWNED Value *column = dotted_column(scope, name);
    return column != NULL;
}

/* ── trees ── */

/* $[..] chooses for a whole list at once, which a query's columns cannot mean. */
static bool is_cond(const Value *tree)
{
    const Value *head = tree->count > 3 ? tree->items[0] : NULL;
    return head && is_dyad(head, dollar);
}

/* The columns a tree uses, added to names (own, unshared). One enlisted item is a constant. */
static Value *collect_names(Scope *scope, const Value *tree, Value *names)
{
    if (!names || error_pending()) {
        release(names);
        return NULL;
    }
    if (is_symbol_atom(tree)) {
        if (is_column_name(scope, tree->symbol))
            add_symbol(&names, tree->symbol);
        return names;
    }
    if (!is_mixed(tree))
        return names;
    if (is_cond(tree))
        raise_error(ERR_RANK);
    if (error_pending() || !enter_depth()) {
        release(names);
        return NULL;
    }
    for (Count i = 0; names && i < tree->count; i++)
        names = collect_names(scope, tree->items[i], names);
    leave_depth();
    return names;
}

bool open_phrase(Phrase *phrase, Scope *scope, const Value *tree)
{
    *phrase = (Phrase){0};
    phrase->names = collect_names(scope, tree, new_vector(TYPE_SYMBOL, 0));
    if (!phrase->names)
        return false;
    if (phrase->names->count)
        phrase->function = compile_tree(tree, phrase->names);
    return !phrase->names->count || phrase->function;
}

void close_phrase(Phrase *phrase)
{
    release(phrase->names);
    release(phrase->function);
}

static Value *call_phrase(Scope *scope, const Phrase *phrase)
{
    OWNED Value *args = new_vector(TYPE_MIXED, phrase->names->count);
    for (Count i = 0; args && i < args->count; i++)
        if (!(args->items[i] = scope_column(scope, phrase->names->symbols[i])))
            return NULL;
    if (!args)
        return NULL;
    int count = (int)args->count;
    args->count = 0; /* the call takes them */
    return apply_value(phrase->function, args->items, count);
}

Value *evaluate_phrase(Scope *scope, const Value *tree)
{
    if (is_symbol_atom(tree)) {
        Value *column = scope_column(scope, tree->symbol);
        if (column || error_pending())
            return column;
    }
    PHRASE phrase;
    if (!open_phrase(&phrase, scope, tree))
        return NULL;
    return phrase.function ? call_phrase(scope, &phrase) : eval_tree(retain(tree));
}

/* ── where ── */

Value *kept_positions(Value *kept, Count count)
{
    CONSUME(kept);
    if (is_integer_atom(kept))
        return count_up(integer_of(kept) > 0 ? count : 0);
    if (is_mixed(kept) && !kept->count && !count) /* each row of none */
        return count_up(0);
    if (kept->type < TYPE_BOOLEAN || kept->type > TYPE_LONG || kept->type == TYPE_GUID)
        return raise_error(ERR_TYPE);
    if (kept->count != count)
        return raise_error(ERR_LENGTH);
    if (kept->type != TYPE_BOOLEAN)
        return where(steal(&kept));
    Count total = 0;
    for (Count i = 0; i < count; i++)
        total += kept->u8s[i];
    Value *positions = new_vector(TYPE_LONG, total);
    for (Count i = 0, at = 0; positions && at < total; i++)
        if (kept->u8s[i])
            positions->i64s[at++] = i;
    return positions;
}

static Value *constrained_rows(Scope *scope, const Value *tree)
{
    Value *rows = seek_rows(scope, tree);
    if (rows || error_pending())
        return rows;
    Value *kept = evaluate_phrase(scope, tree);
    return kept ? kept_positions(kept, scope_count(scope)) : NULL;
}

bool apply_where(Scope *scope, const Value *constraints)
{
    Count count = count_of(constraints);
    if (!is_vector(constraints))
        return raise_error(ERR_TYPE) != NULL;
    for (Count i = 0; i < count; i++) {
        OWNED Value *tree = item_of(constraints, i);
        if (!tree || !narrow_scope(scope, constrained_rows(scope, tree)))
            return false;
    }
    return true;
}
