/* indexes.h: which list or dictionary has an index: what makes finding one item again and again quick. Private to verb/.
 *
 * FLAG_INDEXED on a value says that there is one; it goes with the value, and when context->forget_index is told that the
 * value changes otherwise than by growing. Indexes are a cache: who cannot make one scans. */
#pragma once
#include "value/value.h"

/* What every index begins with. */
typedef struct Index Index;
struct Index {
    const Value *owner;
    void (*close)(Index *index); /* frees what it holds, not itself */
};

/* Of a value with FLAG_INDEXED. */
Index *index_of(const Value *owner);
/* A new one of `size` bytes, zero but for its head; NULL, no error: no memory. The owner has none yet. */
Index *new_index(const Value *owner, size_t size, void (*close)(Index *));
void forget_index(const Value *owner); /* also of one that has none */
void close_indexes(void);
