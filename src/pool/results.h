/* results.h: lists cut into pieces for the workers, and their answers put together again.
 */
#pragma once
#include "value/value.h"

/* Items first .. first+count-1 of a list or table, as an own value of the same kind. */
Value *slice_of(const Value *list, Count first, Count count);

/* What has come in: pieces of results, each a collapsed list. Zero-initialise. */
typedef struct {
    Count first;
    Value *items;
} Piece;

typedef struct {
    Piece *pieces;
    Count count, capacity;
} Results;

void results_add(Results *r, Count first, Value *items); /* consumes */
/* The whole list of `total` results, collapsed as each does; the pieces are used up. */
Value *results_join(Results *r, Count total);
/* A list of `total` items with :: where nothing came in; the pieces stay. */
Value *results_so_far(const Results *r, Count total);
void close_results(Results *r);
