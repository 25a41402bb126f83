/* phrase.h: the phrases of a query: parse trees over the columns of a table. Private to table/. */
#pragma once
#include "table/groups.h"
#include "value/value.h"

/* What phrases see: the columns of a table (or the values of a dictionary), narrowed to some rows. */
typedef struct {
    Value *names;    /* symbol vector */
    Value *columns;  /* mixed list */
    Count row_count; /* before narrowing */
    Value *rows;     /* surviving row numbers; NULL: all, in order */
    Value *gathered; /* mixed list: columns on `rows`, each made when first used */
} Scope;
#define SCOPE __attribute__((cleanup(close_scope))) Scope

bool open_scope(Scope *scope, const Value *table); /* a table, keyed table or dictionary of symbols */
void close_scope(Scope *scope);
Count scope_count(const Scope *scope);             /* surviving rows */
Value *scope_rows(const Scope *scope);             /* their numbers; own */
bool narrow_scope(Scope *scope, Value *positions); /* keep these of the surviving rows; consumes; NULL fails */
bool apply_where(Scope *scope, const Value *constraints);
/* The positions a constraint's result keeps: flags, or one flag for all, or as `where` of integers. Consumes. */
Value *kept_positions(Value *kept, Count count);

/* The column a symbol means: a column, `i`, a foreign key's `s.name` or a part `time.hh`. NULL with no error
 * pending: no column. */
Value *scope_column(Scope *scope, Symbol name);

/* A tree compiled once: `names` are the columns it uses, `function` takes them. */
typedef struct {
    Value *names, *function;
} Phrase;
#define PHRASE __attribute__((cleanup(close_phrase))) Phrase
bool open_phrase(Phrase *phrase, Scope *scope, const Value *tree);
void close_phrase(Phrase *phrase);

Value *evaluate_phrase(Scope *scope, const Value *tree); /* over the surviving rows */

/* ── by groups (numbered over the surviving rows, arranged) ── */

/* One item a group, collapsed. */
Value *evaluate_by(Scope *scope, const Groups *groups, const Value *tree);
/* The same where the whole list has one item a surviving row: an atom fills its group. */
Value *spread_by(Scope *scope, const Groups *groups, const Value *tree);
/* The column cut into one list a group. */
Value *split_column(const Value *column, const Groups *groups);
/* Results of groups (one item a group) laid over the rows of the groups. */
Value *spread_items(const Value *items, const Groups *groups);
/* f of each group's items of a list or table; collapsed. */
Value *apply_by(const Value *f, const Value *data, const Groups *groups);
