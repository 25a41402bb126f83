/* encode.h: numbers as bits, bytes and digits of a base, and back: the arithmetic half of vs and sv. Private to verb/. */
#pragma once
#include "value/value.h"

Value *encode(Value *base, Value *y);
Value *decode(Value *base, Value *y);
