/* grouped.c: phrases under `by`: what can be is computed in one pass over whole columns, the rest by
 * calling the phrase once a group. Both ways give the same result. */
#include "lang/lang.h"
#include "table/aggregate.h"
#include "table/columns.h"
#include "table/phrase.h"

/* ── once a group ── */

/* The columns a phrase uses, arranged by groups, so that a group is a slice. */
static Value *arrange_columns(Scope *scope, const Groups *groups, const Value *names)
{
    OWNED Value *arranged = new_vector(TYPE_MIXED, names->count);
    for (Count i = 0; arranged && i < names->count; i++) {
        OWNED Value *column = scope_column(scope, names->symbols[i]);
        if (!column || !(arranged->items[i] = take_rows(column, groups->rows)))
            return NULL;
    }
    return steal(&arranged);
}

static Value *call_on_group(const Phrase *phrase, const Value *arranged, Count start, Count count)
{
    OWNED Value *args = new_vector(TYPE_MIXED, arranged->count);
    for (Count i = 0; args && i < args->count; i++)
        if (!(args->items[i] = run_of(arranged->items[i], start, count)))
            return NULL;
    if (!args)
        return NULL;
    int arg_count = (int)args->count;
    args->count = 0; /* the call takes them */
    return apply_value(phrase->function, args->items, arg_count);
}

static Value *call_each_group(Scope *scope, const Groups *groups, const Phrase *phrase)
{
    OWNED Value *arranged = arrange_columns(scope, groups, phrase->names);
    OWNED Value *results = arranged ? new_vector(TYPE_MIXED, group_count(groups)) : NULL;
    const int64_t *starts = groups->starts->i64s;
    for (Count g = 0; results && g < results->count; g++)
        if (!(results->items[g] = call_on_group(phrase, arranged, starts[g], starts[g + 1] - starts[g])))
            return NULL;
    return steal(&results);
}

Value *split_column(const Value *column, const Groups *groups)
{
    OWNED Value *arranged = take_rows(column, groups->rows);
    OWNED Value *results = arranged ? new_vector(TYPE_MIXED, group_count(groups)) : NULL;
    const int64_t *starts = groups->starts->i64s;
    for (Count g = 0; results && g < results->count; g++)
        if (!(results->items[g] = run_of(arranged, starts[g], starts[g + 1] - starts[g])))
            return NULL;
    return steal(&results);
}

/* With no group there is nothing to tell the type by: the phrase on no rows at all does. */
static Value *empty_result(Scope *scope, const Value *tree)
{
    Value *result = evaluate_phrase(scope, tree);
    if (!result)
        return NULL;
    Value *none = is_atom(result) ? repeat_value(retain(result), 0) : new_empty();
    release(result);
    return none;
}

static Value *items_by(Scope *scope, const Groups *groups, const Value *tree)
{
    if (is_symbol_atom(tree)) {
        OWNED Value *column = scope_column(scope, tree->symbol);
        if (column)
            return split_column(column, groups);
        if (error_pending())
            return NULL;
    }
    PHRASE phrase;
    if (!open_phrase(&phrase, scope, tree))
        return NULL;
    if (phrase.function)
        return call_each_group(scope, groups, &phrase);
    Value *constant = eval_tree(retain(tree));
    return constant ? repeat_value(constant, group_count(groups)) : NULL;
}

Value *evaluate_by(Scope *scope, const Groups *groups, const Value *tree)
{
    if (!group_count(groups))
        return empty_result(scope, tree);
    Value *lifted = lift_aggregates(scope, groups, tree);
    if (lifted || error_pending())
        return lifted;
    Value *items = items_by(scope, groups, tree);
    return items ? collapse(items) : NULL;
}

/* ── one item a row ── */

/* Where there is no row, what the function gives for no items tells the type. */
static Value *none_of(Value *result)
{
    CONSUME(result);
    Value *zero = result ? new_long(0) : NULL;
    return zero ? take(zero, steal(&result)) : NULL;
}

/* Groups' results, each an atom or a list as long as its group, laid end to end. */
static Value *lay_out(const Value *items, const Groups *groups)
{
    OWNED Value *all = new_empty();
    const int64_t *starts = groups->starts->i64s;
    for (Count g = 0; all && g < group_count(groups); g++) {
        Count size = starts[g + 1] - starts[g];
        OWNED Value *item = item_of(items, g);
        if (!item)
            return NULL;
        bool fills = !is_list(item);
        if (!fills && count_of(item) != size)
            return raise_error(ERR_LENGTH);
        Value *part = fills ? repeat_value(steal(&item), size) : steal(&item);
        all = part ? join_columns(steal(&all), part) : NULL;
    }
    return all ? collapse(steal(&all)) : NULL;
}

Value *spread_items(const Value *items, const Groups *groups)
{
    if (is_simple(items))
        return take_rows(items, groups->ids);
    OWNED Value *laid = lay_out(items, groups);
    OWNED Value *places = laid ? new_vector(TYPE_LONG, groups->rows->count) : NULL;
    for (Count i = 0; places && i < places->count; i++)
        places->i64s[groups->rows->i64s[i]] = i;
    return places ? take_rows(laid, places) : NULL;
}

Value *spread_by(Scope *scope, const Groups *groups, const Value *tree)
{
    if (!group_count(groups))
        return none_of(evaluate_phrase(scope, tree));
    OWNED Value *items = evaluate_by(scope, groups, tree);
    return items ? spread_items(items, groups) : NULL;
}

/* ── one function of one list ── */

Value *apply_by(const Value *f, const Value *data, const Groups *groups)
{
    if (!group_count(groups))
        return none_of(apply1(f, retain(data)));
    if (is_simple(data) && lifts(f))
        return aggregate_column(f, retain(data), groups);
    OWNED Value *arranged = take_rows(data, groups->rows);
    OWNED Value *results = arranged ? new_vector(TYPE_MIXED, group_count(groups)) : NULL;
    const int64_t *starts = groups->starts->i64s;
    for (Count g = 0; results && g < results->count; g++) {
        Value *slice = run_of(arranged, starts[g], starts[g + 1] - starts[g]);
        if (!slice || !(results->items[g] = apply1(f, slice)))
            return NULL;
    }
    return results ? collapse(steal(&results)) : NULL;
}
