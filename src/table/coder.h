/* coder.h: small numbers for the distinct items of a list, in order of first appearance. Private to table/. */
#pragma once
#include "value/value.h"

typedef struct {
    Value *own, *other; /* codes of the own list's items, and of the other list's or -1 */
    Value *firsts;      /* where each code is first in the own list */
} Codes;
#define CODES __attribute__((cleanup(close_codes))) Codes
void close_codes(Codes *codes);

/* other NULL: only the own list. Words of both must compare. false: an error is raised. */
bool number_items(Codes *codes, const Value *own, const Value *other);

/* Items as words, by blocks. Equal items have equal words; in simple lists, guids excepted, only they have. Integers of
 * all widths share words, so that an int key finds a long one. */
enum { WORD_BLOCK = 1024 };
void fill_words(const Value *list, Count from, Count count, int64_t *words);
bool same_item(const Value *x, Count i, const Value *y, Count j); /* where words do not decide */
