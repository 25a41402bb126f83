/* pool.h: f peach x over worker processes. The front door of pool/. */
#pragma once
#include "value/value.h"

void init_pool(void);  /* after init_lang: registers pool.def and the names of .peach */
void close_pool(void); /* ends the workers, busy ones too */

/* What a process started as `peach --peach-worker FD` does instead of the console:
 * answers the centre on FD (the shared board is FD+1) until the centre ends. The language
 * must be initialised. Gives the exit status. */
int run_worker(int fd);

/* f each x over the handles of .z.pd, else over -\s workers, else here; f and x as each takes them. Peers may be served
 * meanwhile, so globals may change under the caller. NULL: the error of the lowest failing item, or of the pool. */
Value *peach(Value *f, Value *x);
