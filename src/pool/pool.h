/* pool.h: f peach x over worker processes. The front door of pool/. */
#pragma once
#include "value/value.h"

void init_pool(void);  /* after init_lang: registers pool.def and the names of .peach */
void close_pool(void); /* ends the workers, busy ones too */

/* What a process started as `peach --peach-worker FD` does instead of the console:
 * answers the centre on FD (the shared board is FD+1) until the centre ends. The language
 * must be initialised. Gives the exit status. */
int run_worker(int fd);

Value *peach(Value *f, Value *x);
