/* join.h: what the joins have in common. Private to table/. */
#pragma once
#include "table/groups.h"
#include "value/value.h"

/* The simple table x with the columns of `values` beside it, row rows[i] of them at row i. Where rows[i] is
 * null, or when `fill` the item is, columns that x has stay as they are and new ones are null. Consumes x. */
Value *left_join(Value *x, const Value *values, const Value *rows, bool fill);

/* Rows of a table by the columns names[0..n-1) and ordered by the last, for finding the last at or before. */
typedef struct {
    Groups groups;
    Value *found;  /* for each row asked about: its group, or -1 */
    Value *asked;  /* and its time as a sortable long */
    Value *times;  /* of groups.rows, the same way */
} TimeIndex;
#define TIME_INDEX __attribute__((cleanup(close_time_index))) TimeIndex
/* timed: the last column of the asking rows is wanted, as times of the table's kind */
bool open_time_index(TimeIndex *index, const Value *asking, const Value *table, const Value *names, bool timed);
void close_time_index(TimeIndex *index);
/* Sortable longs of a column of numbers or times. */
Value *time_words(const Value *column);
/* Place (in groups.rows) of the last time <= `time` among from..to-1, or from-1. `hint`: where the answer may
 * be near. */
Count last_at_or_before(const int64_t *times, Count from, Count to, int64_t time, Count hint);
