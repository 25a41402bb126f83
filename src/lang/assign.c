/* assign.c: what `x+:y` and `x[i]+:y` do to the variable; `@[x;i;f;y]` is amend.c's. */
#include "lang/arithmetic.h"
#include "lang/instructions.h"
#include "lang/lang.h"
#include "lang/machine.h"
#include "lang/slots.h"

enum { MAX_INDICES = 16 };

/* ── x f:y ── */

static bool change_variable(Value **variable, const Value *f, const Value *y)
{
    if (is_dyad(f, join))
        return (*variable || (*variable = new_empty())) && append_in(variable, retain(y));
    Value *result = *variable          ? apply2(f, retain(*variable), retain(y))
                    : is_dyad(f, minus) ? apply2(f, new_long(0), retain(y))
                                        : retain(y); /* undefined stands for the identity of the operator */
    if (!result)
        return false;
    release(*variable);
    *variable = result;
    return true;
}

Value *assign_through(Value **variable, const Value *f, Value *y)
{
    CONSUME(y);
    return change_variable(variable, f, y) ? retain(*variable) : NULL;
}

Value *assign_through_global(int slot, const Value *f, Value *y)
{
    Value *x = take_out(slot);
    if (error_pending()) {
        release(y);
        return NULL;
    }
    OWNED Value *result = assign_through(&x, f, y);
    bool is_kept = !x || put_back(slot, x);
    if (!result || !is_kept || !tell_value_set(global_slots[slot].name, NULL, 0))
        return NULL;
    return steal(&result);
}

/* ── x[i]f:y ── */

/* A long, in the atom that the index was if nobody else holds that. Consumes both operands. */
static Value *long_instead_of(Value **operands, int64_t result)
{
    Value *index = operands[0];
    release_quick(operands[1]);
    if (index->type == -TYPE_LONG && is_unshared(index)) {
        index->i64 = result;
        return index;
    }
    release(index);
    return new_long(result);
}

/* One item of a simple list or dictionary, changed where it is; NULL, no error: it is not so simple, the operands are
 * not consumed. */
static Value *change_in_place(const Value *x, Value **operands, Assignment how)
{
    Value *y = operands[1];
    bool counts = has_long_result(how.arithmetic) && y->type == -TYPE_LONG;
    if (!x || how.indices != 1 || !(counts || (!how.f && y->type < 0 && !is_enum(y))))
        return NULL;
    Count at;
    Value *list = list_of_item(x, operands[0], &at);
    if (!list || list->type != -y->type)
        return NULL;
    if (counts) {
        Value *result = long_instead_of(operands, calculate(how.arithmetic, list->i64s[at], y->i64));
        if (result)
            list->i64s[at] = result->i64;
        return result;
    }
    if (list->type == TYPE_LONG)
        list->i64s[at] = y->i64;
    else
        store_item(list, at, retain(y));
    release_quick(operands[0]);
    return y;
}

/* What the items have become is read when the indices are known to be good. */
static Value *amend_and_read(Value **variable, Value **operands, Assignment how)
{
    int count = how.indices;
    __attribute__((uninitialized)) Value *kept[MAX_INDICES];
    for (int i = 0; i < count; i++)
        kept[i] = retain(operands[i]);
    if (amend_slot(variable, operands, count, how.f, operands[count]))
        return index_depth(*variable, kept, count);
    CONSUME_ARGS(kept, count);
    return NULL;
}

Value *amend_variable(Value **variable, Value **operands, Assignment how)
{
    Value *changed = change_in_place(*variable, operands, how);
    if (changed || error_pending())
        return changed;
    if (!*variable && !(*variable = new_empty())) {
        CONSUME_ARGS(operands, how.indices + 1);
        return NULL;
    }
    if (how.is_used && how.f && how.indices <= MAX_INDICES)
        return amend_and_read(variable, operands, how);
    OWNED Value *y = operands[how.indices];
    return amend_slot(variable, operands, how.indices, how.f, retain(y)) ? steal(&y) : NULL;
}

static Value *amend_untold(int slot, Value **operands, Assignment how)
{
    Value *x = take_out(slot);
    if (error_pending()) {
        CONSUME_ARGS(operands, how.indices + 1);
        return NULL;
    }
    OWNED Value *result = amend_variable(&x, operands, how);
    bool is_kept = !x || put_back(slot, x);
    return result && is_kept ? steal(&result) : NULL;
}

/* .z.vs wants to know the indices, which amending uses up. */
static Value *amend_and_tell(int slot, Value **operands, Assignment how)
{
    OWNED Value *kept = new_vector(TYPE_MIXED, how.indices);
    for (int i = 0; kept && i < how.indices; i++)
        kept->items[i] = retain(operands[i]);
    if (!kept) {
        CONSUME_ARGS(operands, how.indices + 1);
        return NULL;
    }
    OWNED Value *result = amend_untold(slot, operands, how);
    return result && tell_value_set(global_slots[slot].name, kept->items, how.indices) ? steal(&result) : NULL;
}

Value *amend_global(int slot, Value **operands, Assignment how)
{
    if (is_unwatched()) {
        Value *changed = change_in_place(plain_global(slot), operands, how);
        return changed || error_pending() ? changed : amend_untold(slot, operands, how);
    }
    return (is_value_set_told(global_slots[slot].name) ? amend_and_tell : amend_untold)(slot, operands, how);
}
