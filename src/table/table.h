/* table.h: queries, joins and the verbs of tables. The front door of table/. */
#pragma once
#include "codec/codec.h"
#include "value/value.h"

void init_table(void); /* registers table.def; after init_lang */

/* ?[t;c;b;a], ?[t;c;b;a;n], ?[t;c;b;a;n;(g;cn)], ?[t;i;p] and ![t;c;b;a]: the arguments evaluated, phrases
 * as parse trees. Every args[i] is consumed. */
Value *functional_select(Value **args, int count);
Value *functional_update(Value **args, int count);

/* ── tables in files: splayed when the path ends in / or is a folder with .d, else one file ── */
bool is_stored(Bytes path);   /* anything is there */
bool is_splayed(Bytes path);
Value *read_table(Bytes path);
bool splays(Bytes path);      /* a table written there becomes a folder */
bool write_table(Bytes path, const Value *table); /* false: an error is raised */
/* The same compressed: packing_of fills in how the column `name` is (empty: the file), or raises. */
typedef bool PackingOf(Packing *packing, const void *packings, Symbol name);
bool write_table_packed(Bytes path, const Value *x, PackingOf *packing_of, const void *packings);
bool append_splayed(Bytes path, const Value *rows); /* rows of the columns' types */
bool append_list(Bytes path, Value *y);             /* behind a file's list; consumes y */
Value *stored_table(Bytes path); /* of a folder with .d: a table that stays there until its columns are needed */
Value *one_partition(Value *where, Value *names);
Value *splayed_in(Value *x);
Value *mentioned_names(Value *tree);
Value *aggregates(Value *tree);
Value *rowwise(Value *tree);

/* ── columns and keys ── */
Value *bang_named(Value *x, Value *y);              /* ! that keys a table by name, too */
Value *meta(Value *table);
Value *cols(Value *table);
Value *xcol(Value *names, Value *table);
Value *xcols(Value *names, Value *table);
Value *keys(Value *table);
Value *xkey(Value *names, Value *table);
Value *fkeys(Value *table);
Value *tables(Value *space);
Value *column_letter(Value *list);                  /* .Q.ty */
Value *apply_simple(Value *function, Value *table); /* .Q.ft */

/* ── order and groups ── */
Value *xasc(Value *names, Value *table);
Value *xdesc(Value *names, Value *table);
Value *xgroup(Value *names, Value *table);
Value *ungroup(Value *table);
Value *fby(Value *function_and_data, Value *groups);

/* ── adding rows ── */
Value *insert(Value *name, Value *rows);
Value *upsert(Value *table, Value *rows);

/* ── joins ── */
Value *lj(Value *x, Value *y);
Value *ljf(Value *x, Value *y);
Value *ij(Value *x, Value *y);
Value *ijf(Value *x, Value *y);
Value *uj(Value *x, Value *y);
Value *ujf(Value *x, Value *y);
Value *pj(Value *x, Value *y);
Value *ej(Value **args, int count);
Value *aj(Value **args, int count);
Value *aj0(Value **args, int count);
Value *ajf(Value **args, int count);
Value *ajf0(Value **args, int count);
Value *asof(Value *table, Value *key);
Value *wj(Value **args, int count);
Value *wj1(Value **args, int count);
