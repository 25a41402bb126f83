/* capi.h: the C interface: the functions that k.h declares, and 2:, which loads extensions.
 * The front door of capi/. */
#pragma once
#include "value/value.h"

void init_capi(void); /* after init_lang: registers capi.def, sets apply_dynamic and rank_of_dynamic */

/* x 2: (`name;rank): the C function `name` of the shared object x, as a value. Consumes both. */
Value *dynamic_load(Value *file, Value *name_and_rank);
/* A value that calls the C function of `rank` K arguments, 1 to 8. */
Value *new_code(void *function, int rank);
