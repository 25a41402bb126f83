/* find.c: x?y, in, within and the vector conditional.
 *
 * Find is rank-sensitive: a list of lists is searched for lists, a list of atoms for atoms; what is deeper
 * is searched for item by item. */
#include "verb/lookup.h"
#include "verb/verb.h"

/* Depth by first items: 0 for an atom, 1 for a vector, 2 for a list of vectors. */
static int rank_of(const Value *x)
{
    int rank = 0;
    for (; is_vector(x); x = x->items[0]) {
        rank++;
        if (!is_mixed(x) || x->count == 0)
            break;
    }
    return rank;
}

static bool is_symbolic(const Value *x)
{
    return x->type == TYPE_SYMBOL || x->type == -TYPE_SYMBOL || is_enum(x);
}

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

static Value *find_atom(const Value *list, const Value *atom)
{
    if (list->attribute == ATTR_SORTED && list->count > 64) {
        Value *at = binr(retain(list), retain(atom));
        OWNED Value *item = at && at->i64 < list->count ? item_of(list, at->i64) : NULL;
        if (at && !(item && values_identical(atom, item)))
            at->i64 = list->count;
        return at;
    }
    Count at = find_item(list, atom);
    return new_long(at < 0 ? list->count : at);
}

static bool is_integral(const Value *x)
{
    int type = x->type < 0 ? -x->type : x->type;
    return type == TYPE_BOOLEAN || (type >= TYPE_BYTE && type <= TYPE_LONG);
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
            return raise_error(ERR_TYPE);
        if (!is_enum(list) || !is_enum(items) || !is_atom(items) || enum_domain(list) != enum_domain(items))
            return find_symbols(list, items);
    }
    if (items->type == -list->type)
        return find_atom(list, items);
    if (items->type == list->type)
        return positions_in(list, items);
    return is_integral(list) && is_integral(items) ? find_integers(list, items) : raise_error(ERR_TYPE);
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
        if (rank_of(items->items[i]) != rank)
            return false;
    return true;
}

static Value *find_in_mixed(const Value *list, const Value *items)
{
    int rank = list->count ? rank_of(list->items[0]) : 0, wanted = rank_of(items);
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
        int depth = rank_of(wanted->items[i]) - (is_mixed(columns->items[i]) && columns->items[i]->count
                                                      ? rank_of(columns->items[i]->items[0]) : 0);
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

Value *find(Value *x, Value *y)
{
    CONSUME(x);
    CONSUME(y);
    if (is_vector(x) || is_table(x) || is_dict(x))
        return find_in(x, y);
    if (is_integer_atom(x))
        return roll(steal(&x), steal(&y));
    return raise_error(is_symbol_atom(x) ? ERR_NYI : ERR_TYPE);
}

/* ── in ────────────────────────────────────────────────────────────────────────────────── */

/* Positions, at any depth, as booleans: found or not. */
static Value *is_found(const Value *at, Count absent)
{
    if (is_atom(at))
        return new_boolean(at->i64 < absent);
    if (is_dict(at)) {
        Value *values = is_found(values_of(at), absent);
        return values ? new_dict(retain(keys_of(at)), values) : NULL;
    }
    if (is_mixed(at)) {
        OWNED Value *r = new_vector(TYPE_MIXED, at->count);
        for (Count i = 0; r && i < at->count; i++)
            if (!(r->items[i] = is_found(at->items[i], absent)))
                return NULL;
        return steal(&r);
    }
    Value *r = new_vector(TYPE_BOOLEAN, at->count);
    for (Count i = 0; r && i < at->count; i++)
        r->u8s[i] = at->i64s[i] < absent;
    return r;
}

static bool is_number(const Value *x)
{
    int type = x->type < 0 ? -x->type : x->type;
    return type > 0 && type < TYPE_ENUM && type != TYPE_GUID && type != TYPE_CHAR && type != TYPE_SYMBOL;
}

/* One number on the right may be of another type. */
static Value *in_one_number(const Value *x, const Value *y)
{
    OWNED Value *one = item_of(y, 0);
    if (!one)
        return NULL;
    double wanted = float_of(one);
    if (is_atom(x))
        return new_boolean(float_of(x) == wanted);
    OWNED Value *r = new_vector(TYPE_BOOLEAN, x->count);
    for (Count i = 0; r && i < x->count; i++) {
        OWNED Value *item = item_of(x, i);
        if (!item)
            return NULL;
        r->u8s[i] = float_of(item) == wanted;
    }
    return steal(&r);
}

Value *in_(Value *x, Value *y)
{
    CONSUME(x);
    CONSUME(y);
    if (is_dict(y) && !is_keyed_table(y))
        return in_(steal(&x), retain(values_of(y)));
    if (is_keyed_table(y))
        return in_(steal(&x), retain(keys_of(y)));
    if (is_atom(y)) {
        Value *list = enlist(steal(&y));
        return list ? in_(steal(&x), list) : NULL;
    }
    bool same_type = x->type == y->type || x->type == -y->type;
    if (is_simple(y) && y->count == 1 && is_number(y) && is_number(x) && !same_type)
        return in_one_number(x, y);
    OWNED Value *at = find_in(y, x);
    return at ? is_found(at, count_of(y)) : NULL;
}

/* Items of different types are simply absent. */
Value *membership(const Value *x, const Value *y)
{
    if (is_simple(x) && is_simple(y) && x->type != y->type && !(is_symbolic(x) && is_symbolic(y))) {
        OWNED Value *mixed = to_mixed(retain(y));
        OWNED Value *items = mixed ? to_mixed(retain(x)) : NULL;
        OWNED Value *at = items ? positions_in(mixed, items) : NULL;
        return at ? is_found(at, y->count) : NULL;
    }
    if (is_mixed(x) || is_mixed(y)) {
        OWNED Value *list = to_mixed(retain(y));
        OWNED Value *items = list ? to_mixed(retain(x)) : NULL;
        OWNED Value *at = items ? positions_in(list, items) : NULL;
        return at ? is_found(at, list->count) : NULL;
    }
    OWNED Value *at = find_in(y, x);
    return at ? is_found(at, count_of(y)) : NULL;
}

/* ── within ────────────────────────────────────────────────────────────────────────────── */

#define WITHIN(T)                                                                     \
    static void within_##T(const T *x, Count n, T low, T high, uint8_t *r)            \
    {                                                                                 \
        for (Count i = 0; i < n; i++)                                                 \
            r[i] = (x[i] >= low) & (x[i] <= high);                                    \
    }
WITHIN(uint8_t)
WITHIN(int16_t)
WITHIN(int32_t)
WITHIN(int64_t)

/* NaN is below every number, as in sorting: it lies within when the lower bound is NaN. */
#define WITHIN_FLOAT(T)                                                               \
    static void within_##T(const T *x, Count n, T low, T high, uint8_t *r)            \
    {                                                                                 \
        bool open_below = isnan(low);                                                 \
        for (Count i = 0; i < n; i++)                                                 \
            r[i] = isnan(x[i]) ? open_below : (open_below || x[i] >= low) && x[i] <= high; \
    }
WITHIN_FLOAT(float)
WITHIN_FLOAT(double)

/* x: integers or floats of one type with both bounds; false: not such. */
static bool within_bounds(const Value *x, const Value *bounds, uint8_t *r)
{
    const Value *b = bounds;
    Count n = is_atom(x) ? 1 : x->count;
    switch (storage_of(x->type)) {
    case STORE_U8: within_uint8_t(is_atom(x) ? &x->u8 : x->u8s, n, b->u8s[0], b->u8s[1], r); return true;
    case STORE_I16: within_int16_t(is_atom(x) ? &x->i16 : x->i16s, n, b->i16s[0], b->i16s[1], r); return true;
    case STORE_I32: within_int32_t(is_atom(x) ? &x->i32 : x->i32s, n, b->i32s[0], b->i32s[1], r); return true;
    case STORE_I64: within_int64_t(is_atom(x) ? &x->i64 : x->i64s, n, b->i64s[0], b->i64s[1], r); return true;
    case STORE_F32: within_float(is_atom(x) ? &x->f32 : x->f32s, n, b->f32s[0], b->f32s[1], r); return true;
    case STORE_F64: within_double(is_atom(x) ? &x->f64 : x->f64s, n, b->f64s[0], b->f64s[1], r); return true;
    case STORE_SYMBOL:
    case STORE_GUID:
    case STORE_ITEM: break;
    }
    return false;
}

static Value *call_dyad(const char *name, Value *x, Value *y)
{
    int verb = find_verb(bytes_of_text(name));
    if (!x || !y || verb < 0) {
        release(x);
        release(y);
        return error_pending() ? NULL : raise_error(ERR_NYI);
    }
    return verb_at(verb)->dyad(x, y);
}

Value *within(Value *x, Value *y)
{
    CONSUME(x);
    CONSUME(y);
    if (is_atom(y) || is_function(y) || is_table(y))
        return raise_error(ERR_TYPE);
    if (count_of(y) != 2)
        return raise_error(ERR_LENGTH);
    int type = x->type < 0 ? -x->type : x->type;
    if (is_simple(y) && type == y->type && !is_enum(x)) {
        OWNED Value *r = is_atom(x) ? new_boolean(false) : new_vector(TYPE_BOOLEAN, x->count);
        if (!r)
            return NULL;
        if (within_bounds(x, y, is_atom(r) ? &r->u8 : r->u8s))
            return steal(&r);
    }
    Value *from = call_dyad(">=", retain(x), item_of(y, 0));
    Value *to = from ? call_dyad("<=", retain(x), item_of(y, 1)) : NULL;
    return call_dyad("&", from, to);
}

/* ── ?[b;x;y] ──────────────────────────────────────────────────────────────────────────── */

#define CHOOSE(T)                                                                                      \
    static void choose_##T(const uint8_t *b, const T *x, int x_step, const T *y, int y_step, T *r, Count n) \
    {                                                                                                  \
        for (Count i = 0; i < n; i++)                                                                  \
            r[i] = b[i] ? x[i * x_step] : y[i * y_step];                                               \
    }
CHOOSE(uint8_t)
CHOOSE(uint16_t)
CHOOSE(uint32_t)
CHOOSE(uint64_t)
CHOOSE(Guid)

static Value *choose_simple(const Value *b, const Value *x, const Value *y)
{
    Value *r = new_list_like(x, b->count);
    if (!r)
        return NULL;
    const void *from = is_atom(x) ? raw_of(x) : x->bytes, *other = is_atom(y) ? raw_of(y) : y->bytes;
    int step = !is_atom(x), other_step = !is_atom(y);
    switch (item_size(r->type)) {
    case 1: choose_uint8_t(b->u8s, from, step, other, other_step, r->u8s, b->count); break;
    case 2: choose_uint16_t(b->u8s, from, step, other, other_step, (uint16_t *)r->i16s, b->count); break;
    case 4: choose_uint32_t(b->u8s, from, step, other, other_step, (uint32_t *)r->i32s, b->count); break;
    case 8: choose_uint64_t(b->u8s, from, step, other, other_step, (uint64_t *)r->i64s, b->count); break;
    case 16: choose_Guid(b->u8s, from, step, other, other_step, r->guids, b->count); break;
    }
    return r;
}

static Value *choose_items(const Value *b, const Value *x, const Value *y)
{
    OWNED Value *r = new_vector(TYPE_MIXED, b->count);
    for (Count i = 0; r && i < b->count; i++) {
        const Value *from = b->u8s[i] ? x : y;
        if (!(r->items[i] = is_atom(from) || is_function(from) ? retain(from) : item_of(from, i)))
            return NULL;
    }
    return collapse(steal(&r));
}

Value *vector_conditional(Value **args, int count)
{
    CONSUME_ARGS(args, count);
    const Value *b = args[0], *x = args[1], *y = args[2];
    if (b->type == -TYPE_BOOLEAN)
        return retain(b->u8 ? x : y);
    if (b->type != TYPE_BOOLEAN)
        return raise_error(ERR_TYPE);
    for (int i = 1; i < 3; i++)
        if (!is_atom(args[i]) && !is_function(args[i]) && count_of(args[i]) != b->count)
            return raise_error(ERR_LENGTH);
    int type = x->type < 0 ? -x->type : x->type, other = y->type < 0 ? -y->type : y->type;
    bool same_type = type == other && type > 0 && type < TYPE_TABLE;
    if (same_type && is_enum(x))
        same_type = enum_domain(x) == enum_domain(y);
    return same_type ? choose_simple(b, x, y) : choose_items(b, x, y);
}
