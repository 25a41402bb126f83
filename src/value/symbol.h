/* symbol.h: interned names. A symbol is a pointer; equal names are equal pointers.
 * Symbols are never freed, so holding one needs no ownership. */
#pragma once
#include "base/bytes.h"

typedef const char *Symbol;

/* Copies `name` on first sight. Never fails: out of memory aborts. Cut at the first NUL. */
Symbol intern(Bytes name);
Symbol intern_text(const char *name);

int64_t symbol_length(Symbol s);  /* without the terminator; O(1) */
uint64_t symbol_hash(Symbol s);   /* O(1), the same in every process */
int symbol_compare(Symbol x, Symbol y); /* by bytes: <0, 0, >0 */
Bytes bytes_of_symbol(Symbol s);

/* How many there are, and the bytes they take. */
int64_t count_symbols(int64_t *bytes);

/* A small number owned by lang/namespace.c: where the global of this name lives; 0: nowhere yet. */
uint32_t *symbol_slot(Symbol s);

extern Symbol empty_symbol; /* ` */
