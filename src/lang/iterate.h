/* iterate.h: what f' f/ f\ f': f/: f\: share. Private to lang/. */
#pragma once
#include "lang/lang.h"
#include "value/atoms.h"

enum { MAX_EACH = 64 }; /* arguments */
#define UNINITIALIZED __attribute__((uninitialized)) /* the hardened build would clear the array at each call */

/* Lists, tables and dictionaries are gone over, what else there is is one thing. */
static inline bool iterates(const Value *x)
{
    return x->type >= 0 && x->type <= TYPE_DICT;
}
/* item_of, quick for what most loops go over. */
static inline Value *next_item(const Value *x, Count i)
{
    return x->type == TYPE_LONG ? make_long(x->i64s[i]) : item_of(x, i);
}
static inline Value *argument_at(const Value *x, Count i)
{
    return iterates(x) ? next_item(x, i) : retain(x);
}
/* Before each step: whether Ctrl-C was pressed; then an error is raised. */
static inline bool is_stopped(void)
{
    return context->interrupted && !may_go_on();
}
/* Length that the iterated arguments share, -1 when none iterates, -2 with 'length raised. */
Count common_count(Value **args, int count);

/* each.c */
Value *apply_each(const Value *f, Value **args, int count);
/* Puts result i into its place, which is there; consumes the item. The results begin as a mixed list and are a vector as
 * long as they are atoms of one type. false: the item is NULL, or there is no memory. */
bool put_result(Value **results, Count i, Value *item);

/* fold.c */
Value *apply_fold(const Value *f, Value **args, int count, bool scan);
