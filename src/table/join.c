/* join.c: joins on keys: lj, ij, uj, pj, ej. */
#include "table/join.h"
#include "table/columns.h"
#include "table/table.h"
#include "verb/verb.h"

/* ── the left join all others stand on ── */

/* The positions where there is something to put over what x has. */
static Value *covered(const Value *values, const Value *rows, bool fill)
{
    Value *positions = new_vector(TYPE_LONG, rows->count);
    Count count = 0;
    for (Count i = 0; positions && i < rows->count; i++)
        if (rows->i64s[i] != NULL_I64 && !(fill && is_simple(values) && is_null_at(values, rows->i64s[i])))
            positions->i64s[count++] = i;
    return positions ? resize_vector(positions, count) : NULL;
}

static Value *cover_column(const Value *old, const Value *values, const Value *rows, bool fill)
{
    OWNED Value *positions = covered(values, rows, fill);
    if (!positions)
        return NULL;
    if (positions->count == rows->count)
        return take_rows(values, rows);
    OWNED Value *taken = take_rows(rows, positions);
    Value *items = taken ? take_rows(values, taken) : NULL;
    return items ? overlay_rows(retain(old), steal(&positions), items) : NULL;
}

Value *left_join(Value *x, const Value *values, const Value *rows, bool fill)
{
    const Value *names = names_of(values);
    for (Count c = 0; x && c < names->count; c++) {
        const Value *old = find_column(x, names->symbols[c]), *new = columns_of(values)->items[c];
        Value *column = old ? cover_column(old, new, rows, fill) : take_rows(new, rows);
        x = set_column(x, names->symbols[c], column);
    }
    return x;
}

/* For each row of a simple table: the row of a keyed table with its keys, or 0N. */
static Value *match_keys(const Value *flat, const Value *keyed)
{
    const Value *keys = keys_of(keyed);
    OWNED Value *columns = pick_columns(flat, names_of(keys));
    if (columns && keyed->attribute == ATTR_SORTED) /* a step function */
        return key_positions(keyed, columns);
    return columns ? match_rows(columns_of(columns), count_of(flat), columns_of(keys), count_of(keys)) : NULL;
}

/* A join of a simple table with a keyed one; both borrowed. */
typedef Value *(*Join)(const Value *flat, const Value *keyed);

static Value *run_join(Value *x, Value *y, Join run)
{
    CONSUME(y);
    if (!is_keyed_table(y)) {
        bool empty = is_mixed(y) && !y->count;
        if (empty)
            return x;
        release(x);
        return raise_error(ERR_TYPE);
    }
    Target target;
    if (!open_target(&target, x))
        return NULL;
    OWNED Value *table = target.value;
    OWNED Value *flat = flatten_table(retain(table));
    Value *joined = flat ? run(flat, y) : NULL;
    return close_target(&target, enkey_table(joined, key_width(table)));
}

/* ── lj, ij ── */

static Value *join_left(const Value *flat, const Value *keyed, bool fill)
{
    OWNED Value *rows = match_keys(flat, keyed);
    return rows ? left_join(retain(flat), values_of(keyed), rows, fill) : NULL;
}

static Value *join_inner(const Value *flat, const Value *keyed, bool fill)
{
    OWNED Value *rows = match_keys(flat, keyed);
    OWNED Value *positions = rows ? covered(rows, rows, false) : NULL;
    OWNED Value *kept = positions ? take_rows(rows, positions) : NULL;
    Value *table = kept ? take_rows(flat, positions) : NULL;
    return table ? left_join(table, values_of(keyed), kept, fill) : NULL;
}

static Value *join_lj(const Value *flat, const Value *keyed)
{
    return join_left(flat, keyed, false);
}

static Value *join_ljf(const Value *flat, const Value *keyed)
{
    return join_left(flat, keyed, true);
}

static Value *join_ij(const Value *flat, const Value *keyed)
{
    return join_inner(flat, keyed, false);
}

static Value *join_ijf(const Value *flat, const Value *keyed)
{
    return join_inner(flat, keyed, true);
}

Value *lj(Value *x, Value *y)
{
    return run_join(x, y, join_lj);
}

Value *ljf(Value *x, Value *y)
{
    return run_join(x, y, join_ljf);
}

Value *ij(Value *x, Value *y)
{
    return run_join(x, y, join_ij);
}

Value *ijf(Value *x, Value *y)
{
    return run_join(x, y, join_ijf);
}

/* ── pj ── */

static Value *join_plus(const Value *flat, const Value *keyed)
{
    OWNED Value *rows = match_keys(flat, keyed);
    Value *result = rows ? retain(flat) : NULL;
    const Value *names = names_of(values_of(keyed));
    for (Count c = 0; result && c < names->count; c++) {
        const Value *old = find_column(result, names->symbols[c]);
        OWNED Value *zero = new_long(0);
        Value *taken = zero ? take_rows(columns_of(values_of(keyed))->items[c], rows) : NULL;
        Value *added = taken ? fill(steal(&zero), taken) : NULL;
        if (added && old)
            added = plus(retain(old), added);
        result = set_column(result, names->symbols[c], added);
    }
    return result;
}

Value *pj(Value *x, Value *y)
{
    return run_join(x, y, join_plus);
}

/* ── uj ── */

/* The rows of two simple tables under the union of their columns. */
static Value *unite(const Value *x, const Value *y)
{
    OWNED Value *names = retain(names_of(x));
    for (Count c = 0; names && c < names_of(y)->count; c++)
        if (find_symbol(names_of(x), names_of(y)->symbols[c]) < 0)
            names = join_columns(steal(&names), repeat_value(new_symbol(names_of(y)->symbols[c]), 1));
    OWNED Value *columns = names ? new_vector(TYPE_MIXED, names->count) : NULL;
    for (Count c = 0; columns && c < columns->count; c++) {
        const Value *a = find_column(x, names->symbols[c]), *b = find_column(y, names->symbols[c]);
        Value *head = a ? retain(a) : nulls_like(b, count_of(x));
        Value *tail = head ? (b ? retain(b) : nulls_like(a, count_of(y))) : NULL;
        if (!tail) {
            release(head);
            return NULL;
        }
        if (!(columns->items[c] = join_columns(head, tail)))
            return NULL;
    }
    return columns ? new_table_of(steal(&names), steal(&columns)) : NULL;
}

/* The rows of `keyed` whose keys are not in `other`, the last of each key, as a simple table. */
static Value *rows_not_in(const Value *keyed, const Value *other)
{
    OWNED Value *flat = flatten_table(retain(keyed));
    OWNED Value *found = flat ? match_keys(flat, other) : NULL;
    GROUPS groups = {0};
    if (!found || !group_rows(&groups, columns_of(keys_of(keyed)), found->count))
        return NULL;
    OWNED Value *lasts = retain(groups.firsts);
    lasts = make_unshared(steal(&lasts));
    if (!lasts)
        return NULL;
    for (Count i = 0; i < found->count; i++)
        lasts->i64s[groups.ids->i64s[i]] = i;
    Count count = 0;
    for (Count g = 0; g < lasts->count; g++)
        if (found->i64s[lasts->i64s[g]] == NULL_I64)
            lasts->i64s[count++] = lasts->i64s[g];
    lasts = resize_vector(steal(&lasts), count);
    return lasts ? take_rows(flat, lasts) : NULL;
}

static Value *unite_keyed(const Value *x, const Value *y, bool fill)
{
    if (!values_identical(names_of(keys_of(x)), names_of(keys_of(y))))
        return raise_error(ERR_MISMATCH);
    OWNED Value *flat = flatten_table(retain(x));
    OWNED Value *joined = flat ? join_left(flat, y, fill) : NULL;
    OWNED Value *more = joined ? rows_not_in(y, x) : NULL;
    return more ? enkey_table(unite(joined, more), key_width(x)) : NULL;
}

static Value *run_uj(Value *x, Value *y, bool fill)
{
    CONSUME(x);
    CONSUME(y);
    if (is_table(x) && is_table(y))
        return unite(x, y);
    if (is_keyed_table(x) && is_keyed_table(y))
        return unite_keyed(x, y, fill);
    return raise_error(ERR_TYPE);
}

Value *uj(Value *x, Value *y)
{
    return run_uj(x, y, false);
}

Value *ujf(Value *x, Value *y)
{
    return run_uj(x, y, true);
}

/* ── ej ── */

/* Every pair of rows with equal keys: the row of the first table and that of the second. */
typedef struct {
    Value *left, *right;
} Pairs;

static bool pair_rows(Pairs *pairs, const Value *found, const Groups *groups)
{
    const int64_t *starts = groups->starts->i64s;
    Count total = 0;
    for (Count i = 0; i < found->count; i++)
        if (found->i64s[i] >= 0)
            total += starts[found->i64s[i] + 1] - starts[found->i64s[i]];
    pairs->left = new_vector(TYPE_LONG, total);
    pairs->right = pairs->left ? new_vector(TYPE_LONG, total) : NULL;
    if (!pairs->right)
        return false;
    for (Count i = 0, at = 0; i < found->count; i++) {
        int64_t g = found->i64s[i];
        for (Count k = g < 0 ? 0 : starts[g]; g >= 0 && k < starts[g + 1]; k++, at++) {
            pairs->left->i64s[at] = i;
            pairs->right->i64s[at] = groups->rows->i64s[k];
        }
    }
    return true;
}

static Value *join_equal(const Value *names, const Value *x, const Value *y)
{
    OWNED Value *a = pick_columns(x, names);
    OWNED Value *b = a ? pick_columns(y, names) : NULL;
    GROUPS groups = {0};
    OWNED Value *found = b ? find_groups(columns_of(a), count_of(x), columns_of(b), count_of(y), &groups) : NULL;
    Pairs pairs = {0};
    bool paired = found && arrange_groups(&groups) && pair_rows(&pairs, found, &groups);
    OWNED Value *left = pairs.left;
    OWNED Value *right = pairs.right;
    Value *table = paired ? take_rows(x, left) : NULL;
    return table ? merge_columns(table, take_rows(y, right)) : NULL;
}

Value *ej(Value **args, int count)
{
    CONSUME_ARGS(args, count);
    OWNED Value *names = symbol_list(steal(&args[0]));
    OWNED Value *x = names ? flatten_table(by_value(steal(&args[1]))) : NULL;
    OWNED Value *y = x ? flatten_table(by_value(steal(&args[2]))) : NULL;
    return y ? join_equal(names, x, y) : NULL;
}
