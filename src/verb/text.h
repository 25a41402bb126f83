/* text.h: see families.h. */
#pragma once
#include "value/value.h"

/* string.c */
Value *string(Value *x);

/* cast.c, tok.c, pad.c, enumerate.c: the forms of $ */
Value *dollar(Value *x, Value *y);
Value *cast_to(int type, Value *y);      /* every simple item of y as that type */
Value *tok(char upper_letter, Value *y); /* every string of y read as that type */
Value *pad(Value *width, Value *y);
Value *enumerate(Symbol domain, Value *y);
Value *unenumerate(Value *y);            /* the symbols of an enumeration */
