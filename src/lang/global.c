/* global.c: what names hold: one flat table of full globals. Which namespace lists them is namespace.c's. */
#include "base/alloc.h"
#include "lang/lang.h"
#include "lang/namespace.h"
#include "lang/slots.h"
#include "lang/verbs.h"

static _Thread_local struct {
    uint32_t slot_count, slot_capacity;
    Value *borrowed;          /* what get_global computed last */
    bool is_telling;          /* .z.vs runs */
} globals;
_Thread_local Slot *global_slots;
_Thread_local GlobalWatch global_watch;

/* ── slots ── */

static Slot *find_slot(Symbol name)
{
    uint32_t at = *symbol_slot(name);
    return at ? &global_slots[at] : NULL;
}

static Slot *slot_for(Symbol name)
{
    Slot *found = find_slot(name);
    if (found)
        return found;
    if (globals.slot_count + 1 >= globals.slot_capacity) {
        globals.slot_capacity = globals.slot_capacity ? globals.slot_capacity * 2 : 512;
        global_slots = reallocate_or_abort(global_slots, globals.slot_capacity * sizeof(Slot));
        global_slots[0] = (Slot){.name = empty_symbol, .space = -1};
    }
    uint32_t at = ++globals.slot_count; /* slot 0 means none */
    global_slots[at] = (Slot){.name = name, .space = -1};
    *symbol_slot(name) = at;
    return &global_slots[at];
}

int slot_number(Symbol name)
{
    return name == empty_symbol ? 0 : (int)(slot_for(name) - global_slots);
}

/* ── reading ── */

/* Some, as .z.ex, have no value most of the time. */
static bool is_computable(const Slot *slot)
{
    OWNED Value *x = slot->compute ? slot->compute() : NULL;
    take_error();
    return x != NULL;
}

bool is_defined(Symbol name)
{
    const Slot *slot = find_slot(name);
    return (slot && (slot->value || is_computable(slot))) || find_space(name) >= 0;
}

static Value *own_global(Symbol name)
{
    return retain(get_global(name));
}

/* What a namespace's dictionary has of a name. A view is not computed for that, which might fail: its last result, or ::. */
static Value *listed_value(Symbol name)
{
    const Slot *slot = find_slot(name);
    if (!slot || !slot->view)
        return own_global(name);
    return slot->value ? retain(slot->value) : identity();
}

/* `` ` `` -> :: first, then the members, as kdb+ shows a namespace; the root has no such first entry. */
static Value *space_dict(Symbol space)
{
    OWNED Value *members = namespace_names(space);
    bool root = space == empty_symbol;
    Count first = root ? 0 : 1;
    OWNED Value *keys = members ? new_vector(TYPE_SYMBOL, members->count + first) : NULL;
    OWNED Value *values = keys ? new_vector(TYPE_MIXED, members->count + first) : NULL;
    if (!values)
        return NULL;
    if (!root) {
        keys->symbols[0] = empty_symbol;
        values->items[0] = identity();
    }
    for (Count i = 0; i < members->count; i++) {
        keys->symbols[i + first] = members->symbols[i];
        if (!(values->items[i + first] = listed_value(full_name(space, members->symbols[i]))))
            return NULL;
    }
    return new_dict(steal(&keys), steal(&values));
}

static const Value *lend(Value *x)
{
    release(globals.borrowed);
    return globals.borrowed = x;
}

/* t.hh, t.date: a cast; NULL without an error: no such part. */
static Value *part_of_temporal(const Value *x, Symbol part)
{
    int type = base_type(x->type);
    if (type < TYPE_TIMESTAMP || type > TYPE_TIME)
        return NULL;
    Value *found = dollar(new_symbol(part), retain(x));
    if (!found)
        take_error();
    return found;
}

/* a.b where a is a dictionary or table: its entry b; where it is a temporal: a part of it. */
static const Value *entry_of_prefix(Symbol name)
{
    Symbol member, outer = split_name(name, &member);
    if (outer == empty_symbol)
        return NULL;
    const Slot *slot = find_slot(outer);
    if (find_space(outer) >= 0 && !(slot && slot->value))
        return NULL; /* the members of a namespace have slots of their own */
    const Value *holder = get_global(outer);
    if (!holder || error_pending())
        return NULL;
    Value *part = part_of_temporal(holder, member);
    if (part)
        return lend(part);
    OWNED Value *table = is_stored_table(holder) ? retain(holder) : NULL;
    if (table && !open_stored_args(NULL, &table, 1)) {
        table = NULL;
        return NULL;
    }
    holder = table ? table : holder;
    const Value *dict = is_table(holder) ? holder->dict : holder;
    if (!is_dict(dict) || keys_of(dict)->type != TYPE_SYMBOL)
        return NULL;
    Count at = find_symbol(keys_of(dict), member);
    return at < 0 ? NULL : lend(item_of(values_of(dict), at));
}

/* The value of a view, computed when something it depends on has changed. */
static const Value *view_value(Slot *slot)
{
    if (!slot->pending)
        return slot->value;
    if (slot->running)
        return raise_text("loop");
    Symbol name = slot->name;
    OWNED Value *lambda = retain(slot->view->items[0]);
    slot->running = true;
    Value *x = apply_value(lambda, NULL, 0);
    slot = find_slot(name); /* the table may have grown */
    slot->running = false;
    if (!x)
        return NULL;
    release(slot->value);
    slot->pending = false;
    return slot->value = x;
}

const Value *get_global(Symbol name)
{
    Slot *slot = find_slot(name);
    if (slot && slot->view)
        return view_value(slot);
    if (slot && slot->value)
        return slot->value;
    if (slot && slot->compute)
        return lend(slot->compute());
    if (name == empty_symbol || !strcmp(name, "."))
        return lend(space_dict(empty_symbol));
    if (find_space(name) >= 0)
        return lend(space_dict(name));
    if (!strchr(name, '.') || !enter_depth())
        return NULL;
    const Value *entry = entry_of_prefix(name);
    leave_depth();
    return entry;
}

Value *take_global(Symbol name)
{
    Slot *slot = find_slot(name);
    if (slot && slot->value && !slot->view && !context->restricted)
        return steal(&slot->value);
    return own_global(name);
}

Value *take_out(int slot)
{
    Slot *s = &global_slots[slot];
    if (s->view) /* it is what its text says */
        return raise_text("view");
    return s->value && !context->restricted ? steal(&s->value) : own_global(s->name);
}

/* ── writing ── */

/* Views that depend on the name, directly or through others, are out of date. */
static void touch(Symbol name)
{
    for (uint32_t i = 1; global_watch.view_count && i <= globals.slot_count; i++) {
        Slot *slot = &global_slots[i];
        if (!slot->view || slot->pending || slot->running || find_symbol(slot->view->items[1], name) < 0)
            continue;
        slot->pending = true;
        touch(slot->name);
    }
}

/* With an error pending a value that was taken out for a change only goes back. */
static void note_change(const Slot *slot, Symbol name)
{
    if (!context->global_changed || name[0] == '.' || error_pending())
        return;
    bool is_listed = slot && slot->space >= 0;
    context->global_changed(name, is_listed ? slot->value : NULL, is_listed && !slot->value);
}

static void drop_view(Slot *slot)
{
    if (!slot->view)
        return;
    release(steal(&slot->view));
    slot->pending = false;
    global_watch.view_count--;
}

static void put_slot(Symbol name, Value *x)
{
    Slot *slot = slot_for(name);
    drop_view(slot);
    release(slot->value);
    slot->value = x;
    touch(name);
    if (slot->space >= 0)
        return;
    Symbol member, outer = split_name(name, &member);
    slot_for(name)->space = list_member(outer, member);
}

static bool is_namespace_dict(Symbol name, const Value *x)
{
    return name[0] == '.' && is_dict(x) && keys_of(x)->type == TYPE_SYMBOL && count_of(x) &&
           keys_of(x)->symbols[0] == empty_symbol;
}

static bool clear_space(Symbol space)
{
    OWNED Value *members = namespace_names(space);
    for (Count i = 0; members && i < members->count; i++) {
        Slot *slot = find_slot(full_name(space, members->symbols[i]));
        if (slot)
            release(steal(&slot->value));
    }
    return members;
}

static bool put_namespace(Symbol name, Value *dict)
{
    CONSUME(dict);
    if (!clear_space(name))
        return false;
    space_for(name);
    for (Count i = 1; i < count_of(dict); i++) {
        Value *item = item_of(values_of(dict), i);
        if (!item || !set_global(full_name(name, keys_of(dict)->symbols[i]), item))
            return false;
    }
    return true;
}

const Value *view_of(Symbol name)
{
    const Slot *slot = find_slot(name);
    return slot ? slot->view : NULL;
}

bool is_pending(Symbol name)
{
    const Slot *slot = find_slot(name);
    return slot && slot->view && slot->pending;
}

/* The variable whose dictionary holds `name` as an entry, or NULL. */
static Slot *holder_of(Symbol name, Symbol *member)
{
    Symbol outer = split_name(name, member);
    Slot *slot = outer == empty_symbol ? NULL : find_slot(outer);
    return slot && slot->value && is_dict(slot->value) ? slot : NULL;
}

/* The root as a dictionary, changed: its entries are assigned. */
static bool put_root(Value *dict)
{
    CONSUME(dict);
    if (!is_dict(dict) || keys_of(dict)->type != TYPE_SYMBOL)
        return raise_error(ERR_TYPE);
    for (Count i = 0; i < count_of(dict) && !error_pending(); i++) {
        OWNED Value *item = item_of(values_of(dict), i);
        const Slot *slot = find_slot(keys_of(dict)->symbols[i]);
        if (item && !(slot && slot->value == item))
            set_global(keys_of(dict)->symbols[i], steal(&item));
    }
    return !error_pending();
}

/* No part of the name is empty, and no namespace lies too deep for the recursions here. */
static bool is_assignable(Symbol name)
{
    enum { MAX_PARTS = 64 };
    int dots = 0;
    for (const char *c = name; *c; c++) {
        dots += *c == '.';
        if (*c == '.' && (!c[1] || c[1] == '.'))
            return false;
    }
    return *name && dots < MAX_PARTS;
}

bool set_view(Symbol name, Value *view)
{
    Value *unset = is_assignable(name) ? identity() : raise_error(ERR_TYPE);
    if (!unset) {
        release(view);
        return false;
    }
    note_change(find_slot(name), name);
    put_slot(name, unset);
    Slot *slot = find_slot(name);
    slot->view = view;
    slot->pending = true;
    global_watch.view_count++;
    return true;
}

bool store_global(Symbol name, Value *x)
{
    if (context->restricted) {
        release(x);
        raise_error(ERR_NOUPDATE);
        return false;
    }
    Symbol member;
    if (!strcmp(name, "."))
        return put_root(x);
    const Slot *known = find_slot(name);
    if (!(known && known->space >= 0) && !is_assignable(name)) {
        release(x);
        return raise_error(ERR_TYPE);
    }
    Slot *holder = holder_of(name, &member);
    note_change(holder ? holder : known, holder ? holder->name : name);
    if (holder) {
        OWNED Value *key = new_symbol(member);
        Value *updated = key ? replace_at(steal(&holder->value), key, x) : NULL;
        holder = find_slot(holder->name);
        if (updated)
            holder->value = updated;
        return updated;
    }
    if (is_namespace_dict(name, x))
        return put_namespace(name, x);
    put_slot(name, x);
    return true;
}

/* Whether a value can go into the slot of a variable as it is, and nobody wants to know. */
static bool keeps_plainly(const Slot *slot, const Value *x)
{
    return !slot->view && slot->space >= 0 && !context->restricted && !context->global_changed &&
           !is_namespace_dict(slot->name, x);
}

bool put_back(int slot, Value *x)
{
    Slot *s = &global_slots[slot];
    if (s->value || !keeps_plainly(s, x))
        return store_global(s->name, x);
    s->value = x;
    if (global_watch.view_count)
        touch(s->name);
    return true;
}

/* .z.vs, when it is set and may hear of `name`: not of names that begin with a dot. Borrowed. */
static const Value *value_set_callback(Symbol name)
{
    if (name[0] == '.' || globals.is_telling)
        return NULL;
    return global_slots[global_watch.value_set].value;
}

bool is_value_set_told(Symbol name)
{
    return value_set_callback(name) != NULL;
}

bool tell_value_set(Symbol name, Value *const *path, int length)
{
    OWNED Value *f = retain(value_set_callback(name));
    if (!f)
        return true;
    OWNED Value *indices = new_vector(TYPE_MIXED, length);
    for (int i = 0; indices && i < length; i++)
        indices->items[i] = retain(path[i]);
    OWNED Value *list = indices ? collapse(steal(&indices)) : NULL;
    globals.is_telling = true; /* what it sets itself is not told */
    OWNED Value *done = list ? apply2(f, new_symbol(name), steal(&list)) : NULL;
    globals.is_telling = false;
    return done != NULL;
}

bool set_global(Symbol name, Value *x)
{
    return store_global(name, x) && tell_value_set(name, NULL, 0);
}

bool set_slot(int slot, Value *x)
{
    Symbol name = global_slots[slot].name;
    if (!global_slots[slot].value || !keeps_plainly(&global_slots[slot], x))
        return set_global(name, x);
    Value *old = steal(&global_slots[slot].value);
    global_slots[slot].value = x;
    release(old);
    if (global_watch.view_count)
        touch(name);
    return tell_value_set(name, NULL, 0);
}

bool delete_global(Symbol name)
{
    Slot *slot = find_slot(name);
    if (!slot || !slot->value)
        return false;
    if (context->restricted) {
        raise_error(ERR_NOUPDATE);
        return false;
    }
    note_change(slot, name);
    drop_view(slot);
    release(steal(&slot->value));
    touch(name);
    Symbol member, outer = split_name(name, &member);
    drop_member(outer, member);
    slot->space = -1;
    return true;
}

void register_dynamic(const char *name, Value *(*get)(void))
{
    Symbol member, space = split_name(intern_text(name), &member);
    slot_for(intern_text(name))->compute = get;
    list_member(space, member);
}

/* ── start and end ── */

void init_globals(void)
{
    global_watch.value_set = slot_number(intern_text(".z.vs"));
}

void close_globals(void)
{
    release(globals.borrowed);
    for (uint32_t i = 1; i <= globals.slot_count; i++) {
        release(global_slots[i].value);
        release(global_slots[i].view);
        *symbol_slot(global_slots[i].name) = 0;
    }
    deallocate(global_slots);
    global_slots = NULL;
    global_watch = (GlobalWatch){0};
    memset(&globals, 0, sizeof globals);
}
