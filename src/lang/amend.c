/* amend.c: @[x;i;f;y] and .[x;i;f;y], the traps of the same spelling, and x[i]op:y. */
#include "lang/iterate.h"
#include "lang/lang.h"
#include "lang/machine.h"
#include "lang/slots.h"
#include "lang/verbs.h"

/* What to do to each selected item: replace it by y, or by f of it (and y). */
typedef struct {
    const Value *f;  /* NULL: replace */
    bool unary;
} Change;

/* `f` as one was given it, of so many arguments; the verb : replaces. */
static Change change_by(const Value *f, bool unary)
{
    return (Change){f && !is_dyad(f, assign) ? f : NULL, unary};
}

static Value *changed(const Change *change, Value *old, Value *y)
{
    if (!change->f) {
        release(old);
        return y;
    }
    if (!change->unary)
        return apply2(change->f, old, y);
    release(y);
    return apply1(change->f, old);
}

static Value *amend_path(const Change *change, Value *x, Value *const *path, int length, Value *y);

/* One key, then the rest of the path inside its item. */
static Value *amend_item(const Change *change, Value *x, Value *key, Value *const *rest, int length, Value *y)
{
    CONSUME(key);
    if (!x || !key || !y) {
        release(x);
        release(y);
        return NULL;
    }
    if (!length && !change->f)
        return replace_at(x, key, y);
    OWNED Value *held = x;
    Value *old = index_at(held, retain(key));
    if (!old) {
        release(y);
        return NULL;
    }
    Value *item = length ? amend_path(change, old, rest, length, y) : changed(change, old, y);
    return item ? replace_at(steal(&held), key, item) : NULL;
}

/* Every item of a list of keys in turn, with the item of y beside it. */
static Value *amend_keys(const Change *change, Value *x, const Value *keys, Value *const *rest, int length, Value *y)
{
    CONSUME(y);
    Count count = count_of(keys);
    bool spread = iterates(y) && !change->unary;
    if (spread && count_of(y) != count) {
        release(x);
        return raise_error(ERR_LENGTH);
    }
    for (Count i = 0; x && i < count; i++)
        x = amend_item(change, x, item_of(keys, i), rest, length, spread ? item_of(y, i) : retain(y));
    return x;
}

static Value *all_keys(const Value *x)
{
    if (is_dict(x))
        return retain(keys_of(x));
    Count count = count_of(x);
    Value *keys = new_vector(TYPE_LONG, count);
    for (Count i = 0; keys && i < count; i++)
        keys->i64s[i] = i;
    return keys;
}

static bool is_atomic_verb(const Value *f)
{
    return f && (f->type == TYPE_BINARY || f->type == TYPE_UNARY) && f->i64 >= 0 && verb_at(f->i64)->traits & ATOMIC;
}

/* Distinct keys of a simple vector can be read, changed and written all at once. */
static bool fits_at_once(const Change *change, const Value *x, const Value *keys)
{
    if (!is_simple(x) || !is_simple(keys) || !is_atomic_verb(change->f))
        return false;
    OWNED Value *unique = distinct(retain(keys));
    return unique && count_of(unique) == keys->count;
}

static Value *amend_at_once(const Change *change, Value *x, Value *keys, Value *y)
{
    OWNED Value *held = x;
    OWNED Value *at = keys;
    Value *old = index_at(held, retain(at));
    Value *items = old ? changed(change, old, y) : (release(y), NULL);
    return items ? replace_at(steal(&held), at, items) : NULL;
}

static Value *amend_path(const Change *change, Value *x, Value *const *path, int length, Value *y)
{
    if (!length)
        return changed(change, x, y);
    const Value *key = path[0];
    if (is_identity(key)) {
        OWNED Value *keys = all_keys(x);
        if (!keys) {
            release(x);
            release(y);
            return NULL;
        }
        return length == 1 && !change->f ? replace_at(x, keys, y)
                                         : amend_keys(change, x, keys, path + 1, length - 1, y);
    }
    if (length == 1 && !change->f)
        return replace_at(x, key, y);
    if (length == 1 && fits_at_once(change, x, key))
        return amend_at_once(change, x, retain(key), y);
    bool is_row_key = is_dict(x) && is_table(keys_of(x)) && is_dict(key);
    if (!iterates(key) || is_row_key || (is_keyed_table(x) && key->type == TYPE_MIXED))
        return amend_item(change, x, retain(key), path + 1, length - 1, y);
    return amend_keys(change, x, key, path + 1, length - 1, y);
}

/* ── variables ── */

static bool change_slot(const Change *change, Value **slot, Value *const *path, int length, Value *y);

static bool change_copy(const Change *change, Value **slot, Value *const *path, int length, Value *y)
{
    Value *result = error_pending() ? (release(y), NULL) : amend_path(change, retain(*slot), path, length, y);
    if (!result)
        return false;
    release(*slot);
    *slot = result;
    return true;
}

static bool appends(const Change *change)
{
    return change->f && !change->unary && is_dyad(change->f, join);
}

static bool is_column_of(const Value *x, const Value *key)
{
    return is_table(x) && is_symbol_atom(key);
}

/* table[row;column] is table[column;row]; so is that of a keyed table by its one key. */
static bool change_cell(const Change *change, Value **slot, Value *const *path, int length, Value *y)
{
    Value *cell[2] = {path[1], path[0]};
    OWNED Value *row = NULL;
    Value **table = slot;
    if (is_dict(*slot)) {
        if (!(table = values_slot(slot, path[0], &row)))
            return change_copy(change, slot, path, length, y);
        cell[1] = row;
    }
    return change_slot(change, table, cell, length, y);
}

static bool is_cell(const Value *x, Value *const *path, int length)
{
    if (length != 2 || !is_symbol_atom(path[1]))
        return false;
    return is_table(x) ? is_integer_atom(path[0]) : is_keyed_table(x) && is_atom(path[0]);
}

/* Changes in place what nobody else holds; an error leaves *slot as it was. */
static bool change_slot(const Change *change, Value **slot, Value *const *path, int length, Value *y)
{
    const Value *key = path[0];
    bool one_step = length == 1 && !is_identity(key);
    if (one_step && !change->f)
        return replace_in(slot, key, y);
    if (is_cell(*slot, path, length))
        return change_cell(change, slot, path, length, y);
    Value **item = length > 1 || (one_step && appends(change)) ? item_slot(slot, key) : NULL;
    if (item)
        return length > 1 ? change_slot(change, item, path + 1, length - 1, y) : append_in(item, y);
    if (one_step && !is_column_of(*slot, key) && (is_atom(key) || fits_at_once(change, *slot, key))) {
        Value *old = index_at(*slot, retain(key));
        Value *items = old ? changed(change, old, y) : (release(y), NULL);
        return items && replace_in(slot, key, items);
    }
    return change_copy(change, slot, path, length, y);
}

static bool change_whole(const Change *change, Value **slot, Value *y)
{
    if (appends(change)) /* name,:y */
        return append_in(slot, y);
    Value *result = changed(change, retain(*slot), y);
    if (!result)
        return false;
    release(*slot);
    *slot = result;
    return true;
}

bool amend_slot(Value **slot, Value **indices, int count, const Value *f, Value *y)
{
    CONSUME_ARGS(indices, count);
    const Change change = change_by(f, false);
    bool replaces_all = count == 1 && !change.f && is_identity(indices[0]) && is_dict(*slot);
    if ((*slot)->flags & FLAG_STORED || replaces_all) {
        release(y);
        return (replaces_all ? raise_text("adict") : raise_error(ERR_SPLAY)) != NULL;
    }
    return change_slot(&change, slot, indices, count, y);
}

/* ── traps ── */

static Value *error_string(void)
{
    Value *text = new_string(error_text());
    take_error();
    clear_trace();
    return text ? text : raise_error(ERR_WSFULL);
}

static Value *handle_error(const Value *handler)
{
    OWNED Value *text = error_string();
    if (!text)
        return NULL;
    if (is_function(handler))
        return apply1(handler, steal(&text));
    return retain(handler);
}

static Value *trap(const Value *f, Value **args, int count, const Value *handler)
{
    int depth = context->depth;
    enter_trap();
    Value *result = apply_value(f, args, count);
    leave_trap();
    if (result)
        return result;
    context->depth = depth;
    return handle_error(handler);
}

static Value *trap_dot(const Value *f, Value *args, const Value *handler)
{
    enter_trap();
    Value *result = dot_(retain(f), args);
    leave_trap();
    return result ? result : handle_error(handler);
}

/* ── the forms ── */

/* Amend a variable by name: its new value is set, its name is the result. */
static Value *amend_named(Symbol name, const Change *change, Value *const *path, int length, Value *y)
{
    Symbol full = resolve_name(name);
    const Value *held = get_global(full);
    if (!held || held->flags & FLAG_STORED) {
        release(y);
        return held ? raise_error(ERR_SPLAY) : error_pending() ? NULL : raise_undefined(name);
    }
    bool may_look = change->f && change->f->type != TYPE_BINARY && change->f->type != TYPE_UNARY; /* at the variable */
    int slot = slot_number(full);
    OWNED Value *x = may_look ? retain(held) : take_out(slot);
    if (!x) {
        release(y);
        return NULL;
    }
    if (length ? change_slot(change, &x, path, length, y) : change_whole(change, &x, y))
        return put_back(slot, steal(&x)) && tell_value_set(full, path, length) ? new_symbol(name) : NULL;
    if (!get_global(full)) /* it was taken out of its name */
        put_back(slot, steal(&x));
    return NULL;
}

Value *amend_value(Value *x, Value *const *path, int length, const Value *f, Value *y)
{
    if (x->flags & FLAG_STORED) {
        release(x);
        release(y);
        return raise_error(ERR_SPLAY);
    }
    const Change change = change_by(f, !y);
    return amend_path(&change, x, path, length, y ? y : identity());
}

Value *(*amend_file)(Symbol file, Value *const *path, int length, const Value *f, Value *y);

static Value *amend_with(Value *x, Value *const *path, int length, const Value *f, Value *y)
{
    if (!is_symbol_atom(x))
        return amend_value(x, path, length, f, y);
    CONSUME(x);
    const Change change = change_by(f, !y);
    if (x->symbol[0] == ':' && amend_file)
        return amend_file(x->symbol, path, length, change.f, y);
    return amend_named(x->symbol, &change, path, length, y ? y : identity());
}

/* A handle, or the name of a process, is applied, not amended. */
static bool is_applied(const Value *f)
{
    return is_function(f) || f->type == -TYPE_INT || f->type == -TYPE_LONG || (is_symbol_atom(f) && f->symbol[0] == ':');
}

Value *amend_at(Value **args, int count)
{
    CONSUME_ARGS(args, count);
    if (count == 3 && is_applied(args[0])) {
        Value *x[1] = {steal(&args[1])};
        return trap(args[0], x, 1, args[2]);
    }
    return amend_with(steal(&args[0]), &args[1], 1, args[2], count > 3 ? steal(&args[3]) : NULL);
}

/* The list of indices of `.`, as a path. */
static Value *amend_list_path(Value **args, int count)
{
    OWNED Value *indices = to_mixed(steal(&args[1]));
    if (!indices || indices->type != TYPE_MIXED || indices->count > MAX_AMEND_PATH)
        return indices ? raise_error(ERR_TYPE) : NULL;
    return amend_with(steal(&args[0]), indices->items, (int)indices->count, args[2], count > 3 ? steal(&args[3]) : NULL);
}

Value *amend_depth(Value **args, int count)
{
    CONSUME_ARGS(args, count);
    if (count == 3 && is_applied(args[0]))
        return trap_dot(args[0], steal(&args[1]), args[2]);
    if (count == 3 && args[1]->type == TYPE_MIXED && !args[1]->count && !is_symbol_atom(args[0]) && !is_function(args[2]))
        return index_at(args[2], steal(&args[0]));
    return amend_list_path(args, count);
}

/* x:y as a value: what @[x;i;:;y] uses; alone it gives y. */
Value *assign(Value *x, Value *y)
{
    release(x);
    return y;
}
