/* seek.h: constraints that an attribute answers without looking at every row. Private to table/. */
#pragma once
#include "table/phrase.h"

/* The rows that the first constraint of a query keeps, ascending: column=x, column in x, and on a sorted column also
 * < > <= >= within. NULL without an error: the tree is no such constraint, or its column has no attribute that helps;
 * nothing was evaluated then. */
Value *seek_rows(Scope *scope, const Value *tree);
