/* dynamic.c: where capi/ hangs the calling of C functions, which lang/ must not know. */
#include "lang/lang.h"

Value *(*apply_dynamic)(const Value *f, Value **args, int count);
int (*rank_of_dynamic)(const Value *f);
