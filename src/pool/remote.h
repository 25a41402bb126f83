/* remote.h: peach over handles that the user has opened: .z.pd. */
#pragma once
#include "pool/call.h"
#include "value/value.h"

/* The handles of .z.pd as an own int vector, empty when it is unset; a function is
 * called. NULL: an error raised. */
Value *remote_handles(void);
/* f each x, an item a message: the peers may be any process that speaks the protocol.
 * Borrows all. */
Value *peach_remote(const Value *f, const Value *x, const Value *handles, CallOptions options);
