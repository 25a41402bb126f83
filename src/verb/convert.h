/* convert.h: arrays of one simple type as arrays of another. Private to verb/. */
#pragma once
#include "value/value.h"

/* Whether cast knows the pair at all; symbols and guids convert only to themselves. */
bool can_convert(int from, int to);
/* `count` items at `source` of (positive, simple) type `from` to `to` at `target`; they must not overlap. */
void convert_items(int from, const void *source, int to, void *target, Count count);
/* y (simple vector or atom) as that type; consumes. 'type when it has no such form. */
Value *convert_simple(int to, Value *y);

/* What `mm$ and its like take from a time; -1: no such part. */
typedef enum { PART_YEAR, PART_MM, PART_DD, PART_HH, PART_UU, PART_SS, PART_WEEK } Part;
int part_named(Symbol name);
Value *part_of_simple(Part part, Value *y); /* consumes */
