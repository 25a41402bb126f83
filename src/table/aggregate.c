/* aggregate.c: `select sum price*size by sym`: the item-by-item part once over the whole columns, the
 * aggregate over each group's slice of the arranged column or in one pass, the outer arithmetic once
 * over all groups. Only verbs known to allow this are lifted. */
#include "table/aggregate.h"
#include "lang/lang.h"
#include "table/columns.h"
#include "verb/verb.h"

/* ── which verbs ── */

static const char *const atomic_monads[] = {"neg", "not", "abs", "sqrt", "exp", "log", "floor", "ceiling",
                                            "null", "signum", "reciprocal", NULL};
static const char *const atomic_dyads[] = {"+", "-", "*", "%", "&", "|", "=", "<", ">",
                                           "<=", ">=", "<>", "and", "or", NULL};
static const char *const aggregates[] = {"sum", "avg", "min", "max", "prd", "dev", "var", "sdev", "svar",
                                         "med", "all", "any", NULL};

static const Verb *named_verb(const char *name)
{
    int at = find_verb(bytes_of_text(name));
    return at < 0 ? NULL : verb_at(at);
}

static Monad monad_of(const Value *head)
{
    return head->type == TYPE_UNARY && head->i64 >= 0 ? verb_at(head->i64)->monad : NULL;
}

/* By function, not by name: `neg` and `-:` are one. */
static bool is_monad_among(const Value *head, const char *const *names)
{
    Monad monad = monad_of(head);
    for (; monad && *names; names++) {
        const Verb *verb = named_verb(*names);
        if (verb && verb->monad == monad)
            return true;
    }
    return false;
}

static bool is_dyad_among(const Value *head, const char *const *names)
{
    for (; head->type == TYPE_BINARY && *names; names++)
        if (!strcmp(verb_at(head->i64)->name, *names))
            return true;
    return false;
}

static bool is_monad_named(const Value *head, const char *name)
{
    return is_monad_among(head, (const char *const[]){name, NULL});
}

static bool is_constant(const Value *tree)
{
    return is_atom(tree) && !is_symbol_atom(tree);
}

static bool is_atomic_call(const Value *tree)
{
    if (!is_mixed(tree) || tree->count < 2 || tree->count > 3)
        return false;
    return tree->count == 2 ? is_monad_among(tree->items[0], atomic_monads)
                            : is_dyad_among(tree->items[0], atomic_dyads);
}

/* A simple column, or operators that go item by item over such columns and constants. */
static bool is_columnar(Scope *scope, const Value *tree)
{
    if (is_symbol_atom(tree)) {
        OWNED Value *column = scope_column(scope, tree->symbol);
        return column && is_simple(column);
    }
    if (!is_atomic_call(tree))
        return false;
    bool any = false;
    for (Count i = 1; i < tree->count; i++) {
        bool columnar = is_columnar(scope, tree->items[i]);
        if (!columnar && !is_constant(tree->items[i]))
            return false;
        any |= columnar;
    }
    return any;
}

/* ── one aggregate of one column ── */

static Value *group_sizes(const Groups *groups)
{
    const int64_t *starts = groups->starts->i64s;
    Value *sizes = new_vector(TYPE_LONG, group_count(groups));
    for (Count g = 0; sizes && g < sizes->count; g++)
        sizes->i64s[g] = starts[g + 1] - starts[g];
    return sizes;
}

static Value *last_rows(const Groups *groups)
{
    const int64_t *starts = groups->starts->i64s;
    Value *rows = new_vector(TYPE_LONG, group_count(groups));
    for (Count g = 0; rows && g < rows->count; g++)
        rows->i64s[g] = groups->rows->i64s[starts[g + 1] - 1];
    return rows;
}

/* Sums of longs and their kin wrap and skip nulls, in any order the same. */
static Value *sum_longs(const Value *column, const Groups *groups)
{
    Value *sums = repeat_value(new_atom_like(column->type, 0), group_count(groups));
    for (Count i = 0; sums && i < column->count; i++)
        if (column->i64s[i] != NULL_I64)
            sums->i64s[groups->ids->i64s[i]] =
                (int64_t)((uint64_t)sums->i64s[groups->ids->i64s[i]] + (uint64_t)column->i64s[i]);
    return sums;
}

enum { LANES = 8 }; /* as in kernel/reduce.c */

static double fold_lanes(const double *lane)
{
    double total = lane[0];
    for (int k = 1; k < LANES; k++)
        total += lane[k];
    return total;
}

/* A group's float sum while its rows come by: the order of additions is that of kernel/reduce.c, eight lanes as far
 * as whole rows of eight go, then the rest. */
typedef struct {
    double lane[LANES];      /* after the last whole row of eight the total is lane[0] */
    int64_t seen, whole, valid;
} FloatSum;

static void add_float(FloatSum *sum, double x)
{
    int64_t at = sum->seen++;
    if (at == sum->whole)
        sum->lane[0] = fold_lanes(sum->lane);
    sum->lane[at < sum->whole ? at % LANES : 0] += x == x ? x : 0;
    sum->valid += x == x;
}

/* Worth its state of a group only where groups have many rows. */
static bool sums_in_one_pass(const Value *column, const Groups *groups)
{
    return column->type == TYPE_FLOAT && group_count(groups) <= column->count / 64;
}

static Value *sum_floats(const Value *column, const Groups *groups, bool average)
{
    Count count = group_count(groups);
    const int64_t *starts = groups->starts->i64s, *ids = groups->ids->i64s;
    OWNED Value *sums = new_vector(TYPE_FLOAT, count);
    OWNED Value *states = new_vector(TYPE_BYTE, count * (Count)sizeof(FloatSum));
    if (!sums || !states)
        return NULL;
    FloatSum *state = (FloatSum *)(void *)states->bytes;
    for (Count g = 0; g < count; g++)
        state[g] = (FloatSum){.whole = (starts[g + 1] - starts[g]) / LANES * LANES};
    for (Count i = 0; i < column->count; i++)
        add_float(&state[ids[i]], column->f64s[i]);
    for (Count g = 0; g < count; g++) {
        double total = state[g].seen == state[g].whole ? fold_lanes(state[g].lane) : state[g].lane[0];
        sums->f64s[g] = average ? total / (double)state[g].valid : total;
    }
    return steal(&sums);
}

static Count widest_group(const Groups *groups)
{
    const int64_t *starts = groups->starts->i64s;
    Count widest = 0;
    for (Count g = 0; g < group_count(groups); g++)
        widest = starts[g + 1] - starts[g] > widest ? starts[g + 1] - starts[g] : widest;
    return widest;
}

/* The verb itself on each group's slice: what a call by group would do, without the interpreter. One buffer
 * serves all slices; the aggregates only read it. */
static Value *each_slice(Monad f, const Value *column, const Groups *groups)
{
    OWNED Value *arranged = take_rows(column, groups->rows);
    OWNED Value *slice = arranged ? new_list_like(arranged, widest_group(groups)) : NULL;
    OWNED Value *results = NULL;
    const int64_t *starts = groups->starts->i64s;
    int64_t width = item_size(column->type);
    for (Count g = 0; slice && g < group_count(groups); g++) {
        slice->count = starts[g + 1] - starts[g];
        memcpy(slice->bytes, arranged->bytes + starts[g] * width, (size_t)(slice->count * width));
        OWNED Value *item = f(retain(slice));
        if (!item)
            return NULL;
        if (!results && !(results = new_list_like(item, group_count(groups))))
            return NULL;
        assert(item->type == -results->type);
        store_item(results, g, steal(&item));
    }
    return slice ? steal(&results) : NULL;
}

Value *aggregate_column(const Value *head, Value *column, const Groups *groups)
{
    CONSUME(column);
    if (is_monad_named(head, "count"))
        return group_sizes(groups);
    if (is_monad_named(head, "first"))
        return take_rows(column, groups->firsts);
    if (is_monad_named(head, "last")) {
        OWNED Value *rows = last_rows(groups);
        return rows ? take_rows(column, rows) : NULL;
    }
    bool longs = column->type == TYPE_LONG || column->type == TYPE_TIMESPAN;
    if (longs && is_monad_named(head, "sum"))
        return sum_longs(column, groups);
    bool average = is_monad_named(head, "avg");
    if ((average || is_monad_named(head, "sum")) && sums_in_one_pass(column, groups))
        return sum_floats(column, groups, average);
    return each_slice(monad_of(head), column, groups);
}

bool lifts(const Value *f)
{
    return is_monad_among(f, aggregates) || is_monad_named(f, "first") || is_monad_named(f, "last") ||
           is_monad_named(f, "count");
}

/* ── the tree ── */

static Value *lift_call(Scope *scope, const Groups *groups, const Value *tree)
{
    const Value *head = tree->items[0];
    if (tree->count != 2 || !lifts(head) || !is_columnar(scope, tree->items[1]))
        return NULL;
    OWNED Value *column = evaluate_phrase(scope, tree->items[1]);
    if (!column)
        return NULL;
    bool rows = is_simple(column) && column->count == scope_count(scope);
    return rows ? aggregate_column(head, steal(&column), groups) : NULL;
}

static Value *lift_operator(Scope *scope, const Groups *groups, const Value *tree)
{
    OWNED Value *args = new_vector(TYPE_MIXED, tree->count - 1);
    bool any = false;
    for (Count i = 0; args && i < args->count; i++) {
        const Value *part = tree->items[i + 1];
        args->items[i] = is_constant(part) ? retain(part) : lift_aggregates(scope, groups, part);
        if (!args->items[i])
            return NULL;
        any |= !is_constant(part);
    }
    if (!args || !any)
        return NULL;
    int count = (int)args->count;
    args->count = 0; /* the call takes them */
    return apply_value(tree->items[0], args->items, count);
}

Value *lift_aggregates(Scope *scope, const Groups *groups, const Value *tree)
{
    if (!is_mixed(tree) || tree->count < 2)
        return NULL;
    if (is_atomic_call(tree))
        return lift_operator(scope, groups, tree);
    return lift_call(scope, groups, tree);
}
