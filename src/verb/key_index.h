/* key_index.h: finding one key of a large dictionary again and again without scanning. Private to verb/. */
#pragma once
#include "value/value.h"

/* Position of an atom key in the keys of a dictionary (or of a keyed table with one key column); the count of
 * the keys when absent. The key has the keys' type. */
Count position_of_key(const Value *dict, const Value *key);
/* The last key of the dictionary was just appended. */
void note_appended_key(Value *dict);
/* Its keys changed in another way. */
void forget_keys(Value *dict);
void close_key_indexes(void);
