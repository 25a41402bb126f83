/* key_index.h: finding one key of a large dictionary again and again without scanning. Private to verb/. */
#pragma once
#include "value/value.h"

/* The keys of the dictionary changed otherwise than by appending. */
void forget_keys(Value *dict);
void close_key_indexes(void);
