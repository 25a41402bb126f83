/* shared.h: large vectors travel in memory that both processes map, not through the
 * socket. */
#pragma once
#include "value/value.h"

/* Sizes in bytes from which it pays: for a vector that several messages need, and for one
 * that a single message carries. */
enum { SHARE_FROM = 1 << 16, PASS_FROM = 1 << 20 };

/* A plain vector of at least so many bytes: no symbols, which are pointers. */
bool is_shareable(const Value *x, int64_t from);
/* A memfd that holds it; -1: the system gives none, without error. */
int share_vector(const Value *x);
/* The vector that lies in a memfd, which is closed. */
Value *map_shared(int fd);

/* x as it is sent: a foreign is what `.peach.freeze`, if some plug-in has defined it,
 * makes of it; in place of each part that `take` takes stands what take gives (an own
 * value; NULL: it does not take this part, look inside it). Lists, dictionaries, tables
 * and the arguments of projections are looked into; what does not change is shared with
 * x. */
typedef Value *(*Take)(const Value *part, void *data);
Value *pack_parts(const Value *x, Take take, void *data);
/* What take gives for block `id`. */
Value *new_placeholder(int64_t id);

/* Does a message hold anything of the kind? A quick look at its bytes. */
bool holds_packed(Bytes payload);
/* The reverse, with `.peach.thaw` for what was foreign: `give` gives the own value of
 * block `id`; NULL: an error raised. */
typedef Value *(*Give)(int64_t id, void *data);
Value *unpack_parts(const Value *x, Give give, void *data);
