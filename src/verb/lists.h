/* lists.h: the primitives that move, find, sort and join items without computing on them. See families.h. */
#pragma once
#include "value/value.h"

/* ── gather.c: building blocks ─────────────────────────────────────────────────────────── */

/* The items of a list, rows of a table or entries of a dictionary at n positions; out of range: null. Without attribute;
 * 'type of anything else. */
Value *gather(const Value *x, const int64_t *at, Count n);
/* `n` neighbours from position `from`; all must exist. Likewise. */
Value *run_of(const Value *x, Count from, Count n);
Value *new_list_like(const Value *x, Count n);  /* vector of the type (and domain) of a list or atom; items undefined */
Value *nulls_like(const Value *list, Count n);  /* n items of what is outside of it */
int nesting_of(const Value *x);                 /* by first items: 0 of an atom, 1 a vector, 2 a list of vectors */
Value *to_longs(const Value *x);                /* an integer list, or (), as a long vector, perhaps x itself; 'type */
const void *raw_of(const Value *atom);          /* where an atom's bytes lie, a guid's too */
Value *without_attribute(Value *x);     /* consumes; NULL stays NULL */
Value *plain_symbols(Value *x);         /* an enumeration as its symbols; others unchanged. Consumes; NULL stays NULL */

/* ── first.c ── */
Value *count(Value *x);
Value *first(Value *x);
Value *last(Value *x);
Value *til(Value *x);
Value *where(Value *x);
Value *reverse(Value *x);
Value *rotate(Value *n, Value *list);
Value *enlist(Value *x);
Value *enlist_many(Value **args, int count);

/* ── take.c, drop.c ── */
Value *take(Value *x, Value *y);        /* # */
Value *sublist(Value *x, Value *y);
Value *drop(Value *x, Value *y);        /* _ */
Value *cut(Value *x, Value *y);
Value *cut_at(const Value *places, const Value *list); /* list cut at ascending long positions */

/* ── attribute.c ── */
Value *attr(Value *x);
/* `s#x and its kin: verifies the claim ('s-fail 'u-fail 'type), then marks. */
Value *claim_attribute(Value *x, Attribute a);
bool is_ascending(const Value *list);
bool is_parted(const Value *list);      /* equal items are neighbours */

/* ── index.c ── */
Value *index_at(const Value *x, Value *i);
/* Positions of keys in a dictionary or keyed table: find, but in a sorted one (a step function) the last key not
 * above. Absent: the count, or null or -1 in a sorted one. */
Value *key_positions(const Value *dict, const Value *keys);
/* x[i;j;..]: :: and holes select a whole axis. What is met on the way may be a function: it gets the rest. */
Value *index_depth(const Value *x, Value **indices, int count);
/* x with the items at i replaced by v: one level. Simple vectors keep their type ('type). In place when unshared. */
Value *replace_at(Value *x, const Value *i, Value *v);

/* ── key_index.c ── */

/* Whether one atom looks up the dictionary, or the keyed table with one key column. */
bool has_plain_keys(const Value *dict, const Value *key);
/* Position of such a key, without a scan when there are many look-ups; the count of the keys when it is absent. */
Count position_of_key(const Value *dict, const Value *key);
/* Positions of keys among those of the dictionary, as find_in has them. */
Value *find_key_rows(const Value *dict, const Value *keys);
void note_appended_keys(Value *dict); /* keys were put behind those that it had */

/* ── in_place.c: variables ── */

/* *slot with the items at i replaced, or with y appended as x,:y does. In place when nobody else holds it.
 * false: an error is raised and *slot is what it was. */
bool replace_in(Value **slot, const Value *i, Value *v);
bool append_in(Value **slot, Value *y);
/* Where a container keeps the item of one atom key: the slot may be changed, and holds what others do not see. A list
 * of lists, a dictionary of them, the column of a table. NULL, no error: it is not so simple, and *slot what it was. */
Value **item_slot(Value **slot, const Value *key);
/* Where a keyed table keeps the table of its values, for change in place, and the row of a key. NULL as above. */
Value **values_slot(Value **slot, const Value *key, Value **row);
/* Where item i of x is, for one atom i and an x that nobody else holds: the simple list that it lies in, which may be
 * written to (x, or the values of the dictionary), and its position. NULL, no error: it is not so simple. */
Value *list_of_item(const Value *x, const Value *i, Count *at);

/* The columns `more`, in the table's order and of its types, behind the table's, where they are when nobody else holds
 * them; `add` joins the others. Consumes more. false: an error raised, and the table is as it was. */
bool grow_table(Value **table, Value *more, Value *(*add)(Value *, Value *));
/* The rows from `rows` on go again, from the columns that nobody else holds. */
void shrink_table(Value *table, Count rows);
/* Items over those of an own column at long positions that it has; of its type, or a mixed list over a mixed one.
 * Cannot fail. */
void lay_items(Value **column, const Value *at, const Value *items);

/* ── find.c ── */
Value *find(Value *x, Value *y);        /* ? */
Value *find_in(const Value *list, const Value *items); /* the same on borrowed lists: positions, count when absent */

/* ── in.c, conditional.c ── */
Value *in_(Value *x, Value *y);
Value *membership(const Value *x, const Value *y); /* one boolean an item of x: whether y has it */
Value *within(Value *x, Value *y);
Value *vector_conditional(Value **args, int count);

/* ── bin.c ── */
Value *bin(Value *x, Value *y);
Value *binr(Value *x, Value *y);
/* Where an atom of its type is in a list that claims `u, `p or `g: ascending, long; NULL without an error: the list
 * claims none of them, or is short. */
Value *indexed_positions(const Value *list, const Value *atom);

/* ── group.c ── */
Value *distinct(Value *x);
Value *group(Value *x);
/* For each item the number of its class, classes numbered by first appearance: a long vector. `firsts`
 * gets the long vector of the classes' first positions. x: any list or table. */
Value *classify(const Value *x, Value **firsts);
/* Positions of each class's items: a mixed list of long vectors. */
Value *class_positions(const Value *classes, Count class_count);

/* ── sort.c ── */
Value *asc(Value *x);
Value *desc(Value *x);
Value *iasc(Value *x);
Value *idesc(Value *x);
Value *rank(Value *x);
Value *xrank(Value *n, Value *x);
/* Stable order of a list's items or a table's rows, as a long vector. */
Value *grade(const Value *x, bool descending);

/* ── set.c ── */
Value *union_(Value *x, Value *y);
Value *inter(Value *x, Value *y);
Value *except(Value *x, Value *y);
Value *cross(Value *x, Value *y);

/* ── join.c ── */
Value *join(Value *x, Value *y);        /* , */
Value *raze(Value *x);
/* What x,:y does: as join, but simple lists keep their type and tables also take records. */
Value *append(Value *x, Value *y);

/* ── rows.c ── */

/* Records into a table or keyed table: y is a table, dictionary, record or list of records; columns
 * that y lacks get nulls. */
Value *append_rows(Value *table, Value *y);
/* Each column of the table with that of the list `more` behind it, as `add` joins them; consumes both. */
Value *append_columns(Value *table, Value *more, Value *(*add)(Value *, Value *));
Value *rows_like(const Value *table, Value *y); /* y as rows with all columns of the table, in its order */
Value *upsert_rows(Value *keyed, Value *y);
/* Records for a keyed table as a table of their keys and one of the rest; consumes y. false: they do not fit. */
bool split_records(const Value *keyed, Value *y, Value **keys, Value **values);

/* ── upsert.c ── */

/* places: where each key is among so many rows, outside of them (the count, a null) when it is new; each new key gets
 * the row behind, equal ones the same, in order of appearance. The positions in keys of the first of each new key. */
Value *number_new_keys(Value *places, const Value *keys, Count rows);

/* ── key.c ── */
Value *bang(Value *x, Value *y);        /* ! */
Value *key(Value *x);                   /* all but names and files, which are the language's */
Value *enkey(Count columns, Value *table); /* n!table; 0 unkeys */
Value *flip(Value *x);
