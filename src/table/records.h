/* records.h: rows on their way into a table. Private to table/. */
#pragma once
#include "value/value.h"

/* What rows given as lists may be, when both would do. */
typedef enum { AS_COLUMNS, AS_RECORDS } Shape;

/* `rows` (a table, a dictionary, a record, columns or records) as a simple table with the columns of `flat`,
 * in its order and of its types. A table that lacks columns gets nulls when `partial`, else 'mismatch. */
Value *shape_records(const Value *flat, Value *rows, Shape shape, bool partial);
/* An item list checked against a column: 'type, 'cast. Consumes items. */
Value *fit_items(const Value *column, Value *items);
/* The records after the table's rows; in place when nobody else holds it. false: an error raised, and the table is as it
 * was. */
bool append_records(Value **table, const Value *records);

/* Where records go in a keyed table. */
typedef struct {
    Value *positions; /* of each record in the result */
    Value *fresh;     /* the records whose keys are new, one a key */
} Places;
#define PLACES __attribute__((cleanup(close_places))) Places
void close_places(Places *places);
bool place_records(Places *places, const Value *keyed, const Value *records);
/* The records laid over those with their keys, new ones behind; in place as above, and the same when it fails. */
bool merge_records(Value **keyed, const Value *records, const Places *places);
