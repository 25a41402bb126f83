/* groups.h: rows told apart by several columns, in order of first appearance; what grouping, key look-up and joins
 * stand on. Private to table/. */
#pragma once
#include "value/value.h"
#include "verb/verb.h"

/* The groups of a list of equally long columns: `ids` has one group number a row, `firsts` the first
 * row of each group. Both own. */
typedef struct {
    Value *ids, *firsts;
    /* Set by arrange_groups: the rows of group g, ascending, are rows[starts[g]] .. rows[starts[g+1]-1]. */
    Value *rows, *starts;
} Groups;
#define GROUPS __attribute__((cleanup(close_groups))) Groups
void close_groups(Groups *groups);

/* columns: mixed list. false: an error is raised. */
bool group_rows(Groups *groups, const Value *columns, Count row_count);
bool sort_groups(Groups *groups, const Value *columns); /* renumber: ascending by key */
bool arrange_groups(Groups *groups);
static inline Count group_count(const Groups *groups)
{
    return groups->firsts->count;
}

/* For each row of `columns`: the group number (in `groups` of `keys`), or -1. Columns pair up in order. */
Value *find_groups(const Value *columns, Count row_count, const Value *keys, Count key_count, Groups *groups);
/* For each row of `columns`: the first row of `keys` equal to it, or 0N. */
Value *match_rows(const Value *columns, Count row_count, const Value *keys, Count key_count);
