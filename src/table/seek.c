/* seek.c: constraints that an attribute answers. `s searches, `u `p and `g ask the index of the list; floats compare
 * with tolerance, so no index speaks for them. What cannot be answered so is applied to the whole column. */
#include "table/seek.h"
#include "lang/lang.h"
#include "table/columns.h"
#include "verb/verb.h"

typedef enum { SEEK_EQUAL, SEEK_IN, SEEK_WITHIN, SEEK_LESS, SEEK_MORE, SEEK_AT_MOST, SEEK_AT_LEAST, NO_SEEK } Seek;

static Seek seek_of(const Value *f)
{
    static const char *const names[NO_SEEK] = {"=", "in", "within", "<", ">", "<=", ">="};
    int seek = 0;
    if (f->type != TYPE_BINARY || f->i64 < 0)
        return NO_SEEK;
    while (seek < NO_SEEK && strcmp(names[seek], verb_at(f->i64)->name))
        seek++;
    return (Seek)seek;
}

static bool helps(const Value *column, Seek seek)
{
    if (!is_simple(column) || column->type == TYPE_FLOAT || column->type == TYPE_REAL || column->type == TYPE_DATETIME)
        return false;
    if (column->attribute == ATTR_SORTED)
        return !is_enum(column);
    return column->attribute != ATTR_NONE && seek <= SEEK_IN;
}

/* ── what is looked for ── */

static bool is_whole_number(int type)
{
    return type == TYPE_SHORT || type == TYPE_INT || type == TYPE_LONG;
}

/* An atom of the column's type that equals x; NULL without an error: only a comparison can tell. *absent: none can
 * equal it. */
static Value *sought_atom(const Value *column, const Value *x, bool *absent)
{
    *absent = false;
    if (is_enum(column) && x->type == -TYPE_SYMBOL) {
        if (x->symbol == empty_symbol) /* what the domain does not have reads as null, too */
            return NULL;
        const Value *domain = get_global(enum_domain(column));
        OWNED Value *at = domain && domain->type == TYPE_SYMBOL ? find_in(domain, x) : NULL;
        if (!at)
            return NULL;
        if ((*absent = at->i64 == domain->count))
            return NULL;
        OWNED Value *one = new_enum(enum_domain(column), 1);
        if (!one)
            return NULL;
        one->i64s[0] = at->i64;
        return item_of(one, 0);
    }
    if (is_enum(column) || !is_atom(x))
        return NULL;
    if (x->type == -column->type)
        return retain(x);
    if (!is_whole_number(column->type) || !is_whole_number(-x->type))
        return NULL;
    int64_t wanted = integer_of(x);
    OWNED Value *atom = new_atom_like(column->type, wanted);
    bool same = atom && wanted != NULL_I64 && integer_of(atom) == wanted;
    return same ? steal(&atom) : NULL;
}

/* ── sorted columns ── */

static Count search(Value *(*side)(Value *, Value *), const Value *column, const Value *atom)
{
    OWNED Value *at = side(retain(column), retain(atom));
    return at ? at->i64 : 0;
}
static Count first_from(const Value *column, const Value *atom) { return search(binr, column, atom); }
static Count first_after(const Value *column, const Value *atom) { return search(bin, column, atom) + 1; }

static Value *rows_between(Count from, Count to)
{
    Value *rows = error_pending() ? NULL : new_vector(TYPE_LONG, from < to ? to - from : 0);
    for (Count i = 0; rows && i < rows->count; i++)
        rows->i64s[i] = from + i;
    return rows;
}

static Value *search_rows(const Value *column, Seek seek, const Value *low, const Value *high)
{
    Count n = column->count;
    switch (seek) {
    case SEEK_EQUAL:
    case SEEK_IN:
    case SEEK_WITHIN: return rows_between(first_from(column, low), first_after(column, high));
    case SEEK_LESS: return rows_between(0, first_from(column, low));
    case SEEK_MORE: return rows_between(first_after(column, low), n);
    case SEEK_AT_MOST: return rows_between(0, first_after(column, low));
    case SEEK_AT_LEAST: return rows_between(first_from(column, low), n);
    case NO_SEEK: break;
    }
    unreachable();
}

/* ── one item, several ── */

/* NULL without an error: only a comparison can tell. */
static Value *rows_of_atom(const Value *column, Seek seek, const Value *x)
{
    bool absent;
    OWNED Value *atom = sought_atom(column, x, &absent);
    if (absent)
        return new_vector(TYPE_LONG, 0);
    if (!atom)
        return NULL;
    return column->attribute == ATTR_SORTED ? search_rows(column, seek, atom, atom) : indexed_positions(column, atom);
}

static Value *rows_of_items(const Value *column, const Value *items)
{
    enum { FEW = 16 };
    if (!is_simple(items) || !items->count || column->count / FEW < items->count) /* 1 and 1i in one list are the same */
        return NULL;
    OWNED Value *different = distinct(retain(items));
    OWNED Value *rows = different ? new_vector(TYPE_LONG, 0) : NULL;
    for (Count i = 0; rows && i < different->count; i++) {
        OWNED Value *item = item_of(different, i);
        Value *more = item ? rows_of_atom(column, SEEK_EQUAL, item) : NULL;
        if (!more || !(rows = join(steal(&rows), more)))
            return NULL;
    }
    return rows ? asc(steal(&rows)) : NULL;
}

static Value *rows_of_bounds(const Value *column, const Value *bounds)
{
    bool low_absent, high_absent;
    if (!is_simple(bounds) || bounds->count != 2)
        return NULL;
    OWNED Value *first = item_of(bounds, 0);
    OWNED Value *last = item_of(bounds, 1);
    OWNED Value *low = first ? sought_atom(column, first, &low_absent) : NULL;
    OWNED Value *high = last ? sought_atom(column, last, &high_absent) : NULL;
    return low && high ? search_rows(column, SEEK_WITHIN, low, high) : NULL;
}

static Value *rows_of(const Value *column, Seek seek, const Value *x)
{
    if (seek == SEEK_IN && !is_atom(x))
        return rows_of_items(column, x);
    if (seek == SEEK_WITHIN)
        return rows_of_bounds(column, x);
    return rows_of_atom(column, seek, x);
}

Value *seek_rows(Scope *scope, const Value *tree)
{
    if (scope->rows || !is_mixed(tree) || tree->count != 3 || !is_symbol_atom(tree->items[1]))
        return NULL;
    Seek seek = seek_of(tree->items[0]);
    Count at = seek == NO_SEEK ? -1 : find_symbol(scope->names, tree->items[1]->symbol);
    if (at < 0 || !helps(scope->columns->items[at], seek))
        return NULL;
    const Value *column = scope->columns->items[at];
    OWNED Value *x = evaluate_phrase(scope, tree->items[2]);
    Value *rows = x ? rows_of(column, seek, x) : NULL;
    if (rows || error_pending())
        return rows;
    OWNED Value *kept = apply2(tree->items[0], retain(column), steal(&x));
    return kept ? kept_positions(steal(&kept), column->count) : NULL;
}
