/* list_index.h: where an item is in a list that claims `u, `p or `g, without looking at the others. */
#pragma once
#include "value/value.h"

/* The first position of an atom of the list's type (an enumeration's atom: of its domain), list->count when it is
 * absent; -1: the list has no such attribute, or is so short that a scan is as good. Raises nothing. */
Count indexed_position(const Value *list, const Value *atom);

/* Of one item, for the indexes of lists and of keys; NaNs are one, zeros are one. Simple lists only. */
uint64_t hash_item(const Value *x, Count i);
bool is_item(const Value *list, Count i, const Value *atom);
