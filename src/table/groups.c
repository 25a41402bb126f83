/* groups.c: rows told apart by several columns: groups of them, and where rows are among others. */
#include "table/groups.h"
#include "table/coder.h"
#include "table/columns.h"

enum { FEW_ROWS = 4 };

/* ── numbering rows ── */

/* An enumeration stands for itself only against the same enumeration. */
static bool share_domain(const Value *x, const Value *y)
{
    return is_enum(x) && is_enum(y) && enum_domain(x) == enum_domain(y);
}

static bool is_whole(int type)
{
    return type >= TYPE_BOOLEAN && type <= TYPE_LONG && type != TYPE_GUID;
}

/* Both columns in a form whose words compare; own. 'type: they cannot be equal. */
static bool make_comparable(const Value *x, const Value *y, Value **own, Value **other)
{
    bool shared = share_domain(x, y);
    *own = shared ? retain(x) : plain_symbols(retain(x));
    *other = shared ? retain(y) : plain_symbols(retain(y));
    if (!*own || !*other)
        return false;
    int a = (*own)->type, b = (*other)->type;
    if (a == b || (is_whole(a) && is_whole(b)))
        return true;
    if ((a == TYPE_REAL && b == TYPE_FLOAT) || (a == TYPE_FLOAT && b == TYPE_REAL))
        return true;
    if (a && b && count_of(*own) && count_of(*other))
        return raise_error(ERR_TYPE) != NULL;
    *own = to_mixed(*own);
    *other = *own ? to_mixed(*other) : *other;
    return *own && *other;
}

static bool number_column(Codes *codes, const Value *own, const Value *other)
{
    if (!other)
        return number_items(codes, own, NULL);
    OWNED Value *x = NULL;
    OWNED Value *y = NULL;
    return make_comparable(own, other, &x, &y) && number_items(codes, x, y);
}

/* (id, code) as one number; -1 stays. Into ids, which nobody else holds. */
static void pair_up(Value *ids, const Value *codes, Count width)
{
    for (Count i = 0; ids && i < ids->count; i++)
        ids->i64s[i] = ids->i64s[i] < 0 || codes->i64s[i] < 0 ? -1 : ids->i64s[i] * width + codes->i64s[i];
}

/* The numbers of the rows so far in `all`, told apart by one more column. */
static bool add_column(Codes *all, const Value *own, const Value *other)
{
    CODES column = {0};
    if (!number_column(&column, own, other))
        return false;
    if (!all->own) {
        *all = column;
        column = (Codes){0};
        return true;
    }
    pair_up(all->own, column.own, column.firsts->count);
    pair_up(all->other, column.other, column.firsts->count);
    CODES pairs = {0};
    if (!number_items(&pairs, all->own, all->other))
        return false;
    Codes old = *all;
    *all = pairs;
    pairs = old;
    return true;
}

static bool number_rows(Codes *all, const Value *keys, const Value *columns)
{
    for (Count c = 0; c < keys->count; c++)
        if (!add_column(all, keys->items[c], columns ? columns->items[c] : NULL))
            return false;
    return true;
}

/* ── groups ── */

void close_groups(Groups *groups)
{
    release(groups->ids);
    release(groups->firsts);
    release(groups->rows);
    release(groups->starts);
    *groups = (Groups){0};
}

/* Without keys all rows are one group. */
static bool group_all(Groups *groups, Count row_count)
{
    groups->ids = repeat_value(new_long(0), row_count);
    groups->firsts = count_up(row_count > 0);
    return groups->ids && groups->firsts;
}

bool group_rows(Groups *groups, const Value *columns, Count row_count)
{
    *groups = (Groups){0};
    if (!columns->count)
        return group_all(groups, row_count);
    CODES all = {0};
    if (!number_rows(&all, columns, NULL))
        return false;
    groups->ids = steal(&all.own);
    groups->firsts = steal(&all.firsts);
    return true;
}

Value *find_groups(const Value *columns, Count row_count, const Value *keys, Count key_count, Groups *groups)
{
    *groups = (Groups){0};
    assert(columns->count == keys->count);
    if (!keys->count)
        return group_all(groups, key_count) ? repeat_value(new_long(key_count ? 0 : -1), row_count) : NULL;
    CODES all = {0};
    if (!number_rows(&all, keys, columns))
        return NULL;
    groups->ids = steal(&all.own);
    groups->firsts = steal(&all.firsts);
    return steal(&all.other);
}

/* ── looking up a few rows: a scan is cheaper than a table of all keys ── */

typedef struct {
    Value *own, *other; /* mixed lists of comparable columns */
} Pair;

static bool open_pair(Pair *pair, const Value *keys, const Value *columns)
{
    pair->own = new_vector(TYPE_MIXED, keys->count);
    pair->other = pair->own ? new_vector(TYPE_MIXED, keys->count) : NULL;
    for (Count c = 0; pair->other && c < keys->count; c++)
        if (!make_comparable(keys->items[c], columns->items[c], &pair->own->items[c], &pair->other->items[c]))
            return false;
    return pair->other != NULL;
}

static bool same_in(const Value *x, Count i, const Value *y, Count j)
{
    int64_t a, b;
    fill_words(x, i, 1, &a);
    fill_words(y, j, 1, &b);
    return a == b && ((is_simple(x) && storage_of(x->type) != STORE_GUID) || same_item(x, i, y, j));
}

static bool same_in_all(const Pair *pair, Count own, Count other)
{
    for (Count c = 0; c < pair->own->count; c++)
        if (!same_in(pair->own->items[c], own, pair->other->items[c], other))
            return false;
    return true;
}

static int64_t scan_for(const Pair *pair, Count row, Count key_count)
{
    int64_t words[WORD_BLOCK], wanted;
    fill_words(pair->other->items[0], row, 1, &wanted);
    for (Count from = 0; from < key_count; from += WORD_BLOCK) {
        Count count = key_count - from < WORD_BLOCK ? key_count - from : WORD_BLOCK;
        fill_words(pair->own->items[0], from, count, words);
        for (Count i = 0; i < count; i++)
            if (words[i] == wanted && same_in_all(pair, from + i, row))
                return from + i;
    }
    return NULL_I64;
}

static Value *scan_rows(const Value *columns, Count row_count, const Value *keys, Count key_count)
{
    Pair pair = {0};
    bool opened = open_pair(&pair, keys, columns);
    OWNED Value *own = pair.own;
    OWNED Value *other = pair.other;
    Value *found = opened ? new_vector(TYPE_LONG, row_count) : NULL;
    for (Count i = 0; found && i < row_count; i++)
        found->i64s[i] = scan_for(&pair, i, key_count);
    return found;
}

Value *match_rows(const Value *columns, Count row_count, const Value *keys, Count key_count)
{
    if (row_count <= FEW_ROWS && keys->count)
        return scan_rows(columns, row_count, keys, key_count);
    GROUPS groups = {0};
    Value *found = find_groups(columns, row_count, keys, key_count, &groups);
    for (Count i = 0; found && i < row_count; i++)
        found->i64s[i] = found->i64s[i] < 0 ? NULL_I64 : groups.firsts->i64s[found->i64s[i]];
    return found;
}

/* The groups' first rows, ascending by key: the first column weighs most. */
static Value *grade_firsts(const Value *columns, const Value *firsts)
{
    Value *rows = retain(firsts);
    for (Count c = columns->count - 1; rows && c >= 0; c--) {
        OWNED Value *before = rows;
        OWNED Value *column = take_rows(columns->items[c], before);
        OWNED Value *order = column ? grade(column, false) : NULL;
        rows = order ? take_rows(before, order) : NULL;
    }
    return rows;
}

bool sort_groups(Groups *groups, const Value *columns)
{
    OWNED Value *firsts = grade_firsts(columns, groups->firsts);
    OWNED Value *renamed = firsts ? new_vector(TYPE_LONG, firsts->count) : NULL;
    if (!renamed)
        return false;
    for (Count k = 0; k < firsts->count; k++)
        renamed->i64s[groups->ids->i64s[firsts->i64s[k]]] = k;
    Value *ids = take_rows(renamed, groups->ids);
    if (!ids)
        return false;
    release(groups->ids);
    release(groups->firsts);
    groups->ids = ids;
    groups->firsts = steal(&firsts);
    return true;
}

bool arrange_groups(Groups *groups)
{
    Count count = group_count(groups), rows = groups->ids->count;
    const int64_t *ids = groups->ids->i64s;
    groups->starts = repeat_value(new_long(0), count + 1);
    groups->rows = new_vector(TYPE_LONG, rows);
    OWNED Value *next = groups->starts ? new_vector(TYPE_LONG, count + 1) : NULL;
    if (!groups->rows || !next)
        return false;
    int64_t *starts = groups->starts->i64s;
    for (Count i = 0; i < rows; i++)
        starts[ids[i] + 1]++;
    for (Count g = 0; g < count; g++)
        starts[g + 1] += starts[g];
    memcpy(next->i64s, starts, (size_t)(count + 1) * sizeof *starts);
    for (Count i = 0; i < rows; i++)
        groups->rows->i64s[next->i64s[ids[i]]++] = i;
    return true;
}
