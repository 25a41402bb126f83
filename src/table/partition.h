/* partition.h: tables in files, as the other files of table/ need them. Private to table/. */
#pragma once
#include "value/value.h"

bool is_partitioned(const Value *x);              /* a table that is cut into partitions */
/* A table in files as one in memory with the columns `wanted` (NULL: all), mapped; 'par for a partitioned one. */
Value *map_columns(const Value *table, const Value *wanted);
/* The columns and `i` that trees mention, dotted names too, as they are written; added to names, which is consumed. */
Value *names_in_tree(const Value *tree, Value *names);

Value *count_partitions(const Value *table);
Value *linked_partition(const Value *table);      /* its part beside the one that is queried; 'par */
Value *head_of_partitions(const Value *table);    /* the rows that a console shows */
Value *query_partitions(Value **args, int count); /* ? of a partitioned table; consumes args */
Value *last_partition(const Value *table);        /* without rows, the field in front */
