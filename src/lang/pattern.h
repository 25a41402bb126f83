/* pattern.h: patterns left of a colon, matched at run time. Private to lang/. */
#pragma once
#include "value/value.h"

/* A pattern is a list whose first item is its kind. */
typedef enum {
    PATTERN_ANY = '_',      /* (kind) */
    PATTERN_NAME = 'n',     /* (kind; local index or global name) */
    PATTERN_INDEX = 'i',    /* (kind; name pattern; first operand; count of operands): name[operands] */
    PATTERN_CONSTANT = 'c', /* (kind; value) */
    PATTERN_LIST = 'l',     /* (kind; pattern; ...) */
    PATTERN_DICT = 'd',     /* (kind; pattern of keys; pattern of values) */
    PATTERN_TABLE = 't',    /* (kind; pattern of its column dictionary) */
    PATTERN_FILTER = 'f',   /* (kind; pattern; operand): a type letter or a function to apply first */
} PatternKind;

/* Matches *x, which filters may change, then sets the names. Nothing is set when it fails. */
bool match_pattern(const Value *pattern, Value **x, Value *const *operands, Value **locals);
