/* columns.h: rows, columns and names, as every file of table/ needs them. Private to table/. */
#pragma once
#include "value/value.h"

/* ── rows: numbers in a long vector; one outside 0..count-1 gives the null of the list ── */

Value *take_rows(const Value *list, const Value *rows); /* a list or a simple table */
Value *repeat_value(Value *x, Count count);             /* an atom fills a vector, the rest a mixed list */
Value *count_up(Count count);                           /* 0 1 .. count-1 */
Value *join_columns(Value *x, Value *y);                /* x,y in place when it can; no type check */
/* Items of y laid over x at rows (all inside). Types may differ: then the result is mixed. Consumes all. */
Value *overlay_rows(Value *x, Value *rows, Value *y);

static inline bool is_list(const Value *x)
{
    return is_vector(x) || is_table(x);
}

/* ── tables ── */

static inline bool is_any_table(const Value *x)
{
    return is_table(x) || is_keyed_table(x);
}
Value *flatten_table(Value *table);             /* 0!table; 'type for what is no table */
Value *enkey_table(Value *table, Count keys);   /* keys!table of a simple table; 0 leaves it */
Count key_width(const Value *table);            /* how many key columns */
Value *column_names(const Value *table);        /* of a simple or keyed table; own */
Value *table_of_row(const Value *dict);         /* one row; 'type unless its keys are symbols */
Value *pick_columns(const Value *table, const Value *names); /* names#table; 'name of the first missing */
Value *without_columns(const Value *table, const Value *names);
/* x,'y: columns of y replace those of x with the same name, new ones follow. Consumes both. */
Value *merge_columns(Value *x, Value *y);
Value *append_column(Value *table, Symbol name, Value *column); /* consumes both; the name may be there */
Value *set_column(Value *table, Symbol name, Value *column); /* consumes both */
Value *rename_columns(Value *table, Value *names);           /* consumes both */
Value *symbol_list(Value *x);                   /* a symbol atom or vector as a vector; () too; 'type */

/* ── by value or by name ── */

/* What a verb that amends in place was given: a table, or a name in `name` and its table. */
typedef struct {
    Symbol name;  /* NULL: by value */
    Value *value; /* own */
} Target;
bool open_target(Target *target, Value *x);       /* consumes; false: an error is raised */
Value *close_target(Target *target, Value *result); /* the result, or its name after storing it; NULL passes */
Value *by_value(Value *x);                        /* x, or what a symbol names; columns in files are mapped */
Value *stored_by_value(Value *x);                 /* the same, columns left in files */
