/* wire.h: what the writer and the reader of the wire format share. Private to codec/. */
#pragma once
#include "value/value.h"

enum {
    WIRE_SORTED_DICT = 127,
    WIRE_ELIDED = 255,          /* code of a UNARY: the missing argument of a projection */
    WIRE_LONG_COUNT = 0x80,     /* attribute bit: a 64-bit count follows */
    WIRE_HEADER = 8,
    WIRE_MAX_LAMBDA = 1 << 20,  /* bytes of source taken from a peer */
};

/* Code of a primitive called `name` (a keyword or an operator, as verbs.def has it); -1: it has none. */
int wire_code_of_unary(Bytes name);
int wire_code_of_binary(Bytes name);
/* Name of a code; NULL: no such code, or nothing we have. */
const char *wire_unary_name(int code);
const char *wire_binary_name(int code);

/* Is the attribute true of a simple vector? None and unknown ones: no. */
bool holds_attribute(const Value *simple, int attribute);
