/* find.c: x?y: where items are in lists, dictionaries and tables.
 *
 * Find is rank-sensitive: a list of lists is searched for lists, a list of atoms for atoms; what is deeper
 * is searched for item by item. */
#include "verb/list_index.h"
#include "verb/elementwise.h"
#include "verb/lookup.h"
#include "verb/verb.h"

/* ── lists ─────────────────────────────────────────────────────────────────────────────── */

static Value *find_each(const Value *list, const Value *items)
{
    OWNED Value *r = new_vector(TYPE_MIXED, items->count);
    if (!r || !enter_depth())
        return NULL;
    for (Count i = 0; i < items->count; i++) {
        OWNED Value *item = item_of(items, i);
        if (!item || !(r->items[i] = find_in(list, item)))
            break;
    }
    leave_depth();
    if (items->count == 0)
        return new_vector(TYPE_LONG, 0);
    return error_pending() ? NULL : collapse(steal(&r));
}

/* Enumerations of different domains meet as symbols. */
static Value *find_symbols(const Value *list, const Value *items)
{
    if (is_enum(list) && is_enum(items) && enum_domain(list) == enum_domain(items))
        return is_atom(items) ? new_long(0) : positions_in(list, items);
    OWNED Value *x = plain_symbols(retain(list));
    OWNED Value *y = x ? plain_symbols(retain(items)) : NULL;
    return y ? find_in(x, y) : NULL;
}

/* A foreign key stands for what its table's key holds, and that need not be symbols. */
static Value *find_foreign(const Value *list, const Value *items)
{
    OWNED Value *x = is_enum(list) ? resolve_enum(retain(list)) : retain(list);
    OWNED Value *y = !x ? NULL : is_enum(items) ? resolve_enum(retain(items)) : retain(items);
    return y ? find_in(x, y) : NULL;
}

static Value *find_atom(const Value *list, const Value *atom)
{
    if (list->attribute == ATTR_SORTED && list->count > 64) {
        Value *at = binr(retain(list), retain(atom));
        OWNED Value *item = at && at->i64 < list->count ? item_of(list, at->i64) : NULL;
        if (at && !(item && values_identical(atom, item)))
            at->i64 = list->count;
        return at;
    }
    Count at = indexed_position(list, atom);
    if (at < 0)
        at = find_item(list, atom);
    return new_long(at < 0 ? list->count : at);
}

/* A few items in a list that claims an attribute: one by one. NULL without an error: better all at once. */
static Value *find_few(const Value *list, const Value *items)
{
    enum { FEW = 16 };
    if (list->attribute == ATTR_NONE || list->count / FEW < items->count)
        return NULL;
    OWNED Value *at = new_vector(TYPE_LONG, items->count);
    for (Count i = 0; at && i < items->count; i++) {
        OWNED Value *item = item_of(items, i);
        OWNED Value *found = item ? find_atom(list, item) : NULL;
        if (!found)
            return NULL;
        at->i64s[i] = found->i64;
    }
    return steal(&at);
}

/* Integers of different widths meet as longs. */
static Value *find_integers(const Value *list, const Value *items)
{
    OWNED Value *x = to_longs(list);
    OWNED Value *y = !x ? NULL : is_atom(items) ? new_long(integer_of(items)) : to_longs(items);
    return y ? find_in(x, y) : NULL;
}

static Value *find_in_simple(const Value *list, const Value *items)
{
    if (is_mixed(items)) {
        if (items->count && is_atom(items->items[0]))
            return raise_error(ERR_TYPE);
        return find_each(list, items);
    }
    if (is_dict(items)) {
        Value *values = find_in(list, values_of(items));
        return values ? new_dict(retain(keys_of(items)), values) : NULL;
    }
    if (is_enum(list) || is_enum(items)) {
        if (!is_symbolic(list) || !is_symbolic(items))
            return find_foreign(list, items);
        if (!is_enum(list) || !is_enum(items) || !is_atom(items) || enum_domain(list) != enum_domain(items))
            return find_symbols(list, items);
    }
    if (items->type == -list->type)
        return find_atom(list, items);
    if (items->type == list->type) {
        Value *few = find_few(list, items);
        return few || error_pending() ? few : positions_in(list, items);
    }
    return is_integer_list(list) && (is_integer_list(items) || is_integer_atom(items)) ? find_integers(list, items)
                                                                                       : raise_error(ERR_TYPE);
}

static Value *find_whole(const Value *list, const Value *item)
{
    Count i = 0;
    while (i < list->count && !values_identical(list->items[i], item))
        i++;
    return new_long(i);
}

static bool all_of_rank(const Value *items, int rank)
{
    for (Count i = 0; i < items->count; i++)
        if (nesting_of(items->items[i]) != rank)
            return false;
    return true;
}

static Value *find_in_mixed(const Value *list, const Value *items)
{
    int rank = list->count ? nesting_of(list->items[0]) : 0, wanted = nesting_of(items);
    if (wanted < rank && (is_atom(items) || is_vector(items)))
        return new_long(list->count);
    if (wanted == rank || !is_vector(items))
        return find_whole(list, items);
    if (is_mixed(items) && items->count && all_of_rank(items, rank))
        return positions_in(list, items);
    return find_each(list, items);
}

/* ── tables ────────────────────────────────────────────────────────────────────────────── */

/* What is looked for in a table: its columns in the table's order. A record gives columns of one item. */
static Value *wanted_columns(const Value *table, const Value *items)
{
    const Value *names = names_of(table);
    OWNED Value *r = new_vector(TYPE_MIXED, names->count);
    if (!r)
        return NULL;
    bool by_name = is_table(items) || is_dict(items);
    if (is_dict(items) && keys_of(items)->type != TYPE_SYMBOL)
        return raise_error(ERR_TYPE);
    if (!by_name && (is_atom(items) ? names->count != 1 : count_of(items) != names->count))
        return raise_error(ERR_LENGTH);
    for (Count i = 0; i < names->count; i++) {
        Count at = !by_name ? i : find_symbol(is_table(items) ? names_of(items) : keys_of(items), names->symbols[i]);
        if (at < 0)
            return raise_error(ERR_MISMATCH);
        r->items[i] = is_table(items) ? retain(columns_of(items)->items[at])
                      : is_atom(items) ? retain(items) : item_of(is_dict(items) ? values_of(items) : items, at);
        if (!r->items[i])
            return NULL;
    }
    return steal(&r);
}

/* A list of records given by column, (`a`b;1 2), or one record, (`a;1). Columns that hold lists take lists. */
static Value *columns_of_record(const Value *table, Value *wanted, bool *single)
{
    CONSUME(wanted);
    const Value *columns = columns_of(table);
    Count rows = -1;
    for (Count i = 0; i < wanted->count; i++) {
        int depth = nesting_of(wanted->items[i]) - (is_mixed(columns->items[i]) && columns->items[i]->count
                                                      ? nesting_of(columns->items[i]->items[0]) : 0);
        if (depth > 0)
            rows = wanted->items[i]->count;
    }
    *single = rows < 0;
    wanted = make_unshared(steal(&wanted));
    for (Count i = 0; wanted && i < wanted->count; i++) {
        Value *item = steal(&wanted->items[i]);
        if (*single || is_atom(item)) {
            Value *one = is_atom(item) ? enlist(item) : new_list(1, item);
            OWNED Value *n = one && !*single ? new_long(rows) : NULL;
            item = n ? take(steal(&n), one) : one;
        }
        if (!(wanted->items[i] = item))
            return NULL;
        if (!*single && item->count != rows)
            return raise_error(ERR_LENGTH);
    }
    return steal(&wanted);
}

/* ((`a;1);(`b;2);(`c;3)): as many records as items, each with an item a column. */
static bool is_list_of_records(const Value *table, const Value *items)
{
    const Value *columns = columns_of(table);
    if (!is_mixed(items) || items->count == 0)
        return false;
    bool pairs = items->count == columns->count; /* may be columns as well: when their types fit */
    for (Count i = 0; i < items->count; i++) {
        const Value *item = items->items[i];
        if (!is_vector(item) || item->count != columns->count)
            return false;
        if (pairs && item->type != columns->items[i]->type)
            pairs = false;
    }
    return !pairs && columns->count > 1;
}

Value *records_of(const Value *table, const Value *items)
{
    bool single;
    OWNED Value *turned = is_list_of_records(table, items) ? flip(retain(items)) : retain(items);
    OWNED Value *wanted = turned ? wanted_columns(table, turned) : NULL;
    if (wanted && !is_table(items))
        wanted = columns_of_record(table, steal(&wanted), &single);
    return wanted ? new_table_of(without_attribute(retain(names_of(table))), steal(&wanted)) : NULL;
}

static Value *find_one_row(const Value *columns, Count rows, const Value *wanted)
{
    for (Count i = 0; i < rows; i++) {
        Count c = 0;
        while (c < columns->count && columns->items[c]->type == wanted->items[c]->type &&
               !compare_items(columns->items[c], i, wanted->items[c], 0))
            c++;
        if (c == columns->count)
            return new_long(i);
    }
    return new_long(rows);
}

/* Classes of x and, for the wanted items, the class of x they belong to, or -1. */
static bool classify_pair(const Value *x, const Value *wanted, Value **ids, Value **found)
{
    OWNED Value *firsts = NULL;
    OWNED Value *numbers = classify(x, &firsts);
    OWNED Value *column = is_simple(x) && is_mixed(wanted) && !wanted->count ? new_list_like(x, 0) : retain(wanted);
    if (!numbers || !column)
        return false;
    if (is_simple(x) && x->type != column->type && !(is_symbolic(x) && is_symbolic(column))) {
        raise_error(ERR_TYPE);
        return false;
    }
    OWNED Value *at = is_simple(x) ? find_in(x, column)
                      : (column = to_mixed(steal(&column))) ? positions_in(x, column) : NULL;
    if (!at || !(at = make_unshared(steal(&at))))
        return false;
    for (Count j = 0; j < at->count; j++)
        at->i64s[j] = at->i64s[j] < x->count ? numbers->i64s[at->i64s[j]] : -1;
    *ids = steal(&numbers);
    *found = steal(&at);
    return true;
}

/* Two lists of class numbers become one list of pairs of them. */
static void pair_classes(Value *into, const Value *more, Count classes)
{
    for (Count i = 0; i < into->count; i++)
        into->i64s[i] = into->i64s[i] < 0 || more->i64s[i] < 0 ? -1 : into->i64s[i] * classes + more->i64s[i];
}

static Value *find_rows(const Value *columns, const Value *wanted)
{
    OWNED Value *x = NULL;
    OWNED Value *y = NULL;
    for (Count c = 0; c < columns->count; c++) {
        OWNED Value *ids = NULL;
        OWNED Value *found = NULL;
        if (c && columns->count > 2) { /* keep the numbers small */
            OWNED Value *compact = NULL;
            OWNED Value *compact_found = NULL;
            if (!classify_pair(x, y, &compact, &compact_found))
                return NULL;
            release(x);
            release(y);
            x = make_unshared(steal(&compact));
            y = make_unshared(steal(&compact_found));
        }
        if (!classify_pair(columns->items[c], wanted->items[c], &ids, &found))
            return NULL;
        if (c == 0) {
            x = steal(&ids);
            y = steal(&found);
        } else {
            pair_classes(x, ids, columns->items[c]->count + 1);
            pair_classes(y, found, columns->items[c]->count + 1);
        }
    }
    OWNED Value *at = positions_in(x, y);
    if (!at)
        return NULL;
    for (Count j = 0; j < at->count; j++)
        if (y->i64s[j] < 0)
            at->i64s[j] = x->count;
    return steal(&at);
}

static bool has_enum(const Value *columns)
{
    for (Count c = 0; c < columns->count; c++)
        if (is_enum(columns->items[c]))
            return true;
    return false;
}

static Value *find_in_table(const Value *table, const Value *items)
{
    const Value *columns = columns_of(table);
    bool single = false;
    OWNED Value *turned = is_list_of_records(table, items) ? flip(retain(items)) : retain(items);
    OWNED Value *wanted = turned ? wanted_columns(table, turned) : NULL;
    if (wanted && !is_table(items))
        wanted = columns_of_record(table, steal(&wanted), &single);
    if (!wanted)
        return NULL;
    bool one = columns->count && count_of(wanted->items[0]) == 1;
    if (one && !has_enum(columns) && !has_enum(wanted)) {
        OWNED Value *row = find_one_row(columns, count_of(table), wanted);
        return single || !row ? steal(&row) : enlist(steal(&row));
    }
    OWNED Value *at = find_rows(columns, wanted);
    return single && at ? new_long(at->i64s[0]) : steal(&at);
}

/* ── the verbs ─────────────────────────────────────────────────────────────────────────── */

Value *find_in(const Value *list, const Value *items)
{
    if (is_table(list))
        return find_in_table(list, items);
    if (is_dict(list)) {
        OWNED Value *at = find_in(values_of(list), items);
        return at ? index_at(keys_of(list), steal(&at)) : NULL;
    }
    if (!is_vector(list))
        return raise_error(ERR_TYPE);
    return is_mixed(list) ? find_in_mixed(list, items) : find_in_simple(list, items);
}

static bool begins_with_list(const Value *x)
{
    return is_mixed(x) && x->count && !is_atom(x->items[0]);
}

/* Of lists that are looked for in a vector: an atom among them is not found, whatever the vector has. */
static Value *find_lists(const Value *list, const Value *items)
{
    OWNED Value *at = new_vector(TYPE_MIXED, items->count);
    if (!at || !enter_depth())
        return NULL;
    for (Count i = 0; i < items->count; i++) {
        const Value *item = items->items[i];
        at->items[i] = is_atom(item)            ? new_long(list->count)
                       : begins_with_list(item) ? find_lists(list, item)
                                                : find_in(list, item);
        if (!at->items[i])
            break;
    }
    leave_depth();
    return error_pending() ? NULL : steal(&at);
}

Value *find(Value *x, Value *y)
{
    CONSUME(x);
    CONSUME(y);
    if (is_simple(x) && begins_with_list(y))
        return find_lists(x, y);
    if (is_vector(x) || is_table(x) || is_dict(x))
        return find_in(x, y);
    if (is_integer_atom(x))
        return roll(steal(&x), steal(&y));
    return raise_error(is_symbol_atom(x) ? ERR_NYI : ERR_TYPE);
}
