/* aggregate.h: phrases of aggregates under `by`, computed over whole columns. Private to table/. */
#pragma once
#include "table/phrase.h"

/* One result a group when the tree is built of aggregates of columns and item-by-item operators on them;
 * NULL with no error pending: it is not, call it group by group. */
Value *lift_aggregates(Scope *scope, const Groups *groups, const Value *tree);

bool lifts(const Value *f); /* an aggregate that aggregate_column knows */
Value *aggregate_column(const Value *f, Value *column, const Groups *groups); /* a simple column; consumes it */
