/* slots.h: where globals live, for code that names one again and again. Private to lang/.
 * A name keeps its slot for ever; the table moves when it grows. */
#pragma once
#include "value/value.h"

typedef struct {
    Symbol name;
    Value *value;             /* NULL: deleted, or only known as computed */
    Value *(*compute)(void);  /* of a dynamic name such as .z.p */
    int space;                /* where it is listed; -1: nowhere */
    Value *view;              /* (lambda; names it depends on; text) of name::text, else NULL */
    bool pending, running;    /* of a view: its value is out of date; it is being computed */
} Slot;

extern _Thread_local Slot *global_slots;

void init_globals(void);
void close_globals(void);
bool is_defined(Symbol name); /* or a namespace */

/* The slot of a full name, made on first sight. 0: the empty name's, which stays without a value. */
int slot_number(Symbol name);

/* Borrowed; NULL, no error: get_global must look closer. */
static inline Value *plain_global(int slot)
{
    const Slot *s = &global_slots[slot];
    return s->view ? NULL : s->value;
}

/* Who wants to know of changes: how many views there are, and the slot of .z.vs. */
typedef struct {
    int view_count;
    int value_set;
} GlobalWatch;
extern _Thread_local GlobalWatch global_watch;

/* Whether changes of variables concern nobody else, and nothing forbids them. */
static inline bool is_unwatched(void)
{
    return !global_watch.view_count && !global_slots[global_watch.value_set].value && !context->restricted &&
           !context->global_changed;
}

/* An own reference to a variable that is about to be changed, and its return to where it was. While it is out, the
 * name is undefined. put_back consumes; false: an error is pending. */
Value *take_out(int slot);
bool put_back(int slot, Value *x);
bool set_slot(int slot, Value *x); /* set_global by slot */
