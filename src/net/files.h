/* files.h: what the verbs of files share. Private to net/. */
#pragma once
#include "codec/codec.h"
#include "value/value.h"

/* ── filesystem.c ── */

bool is_part(const Value *x);                    /* (file;offset), (file;offset;length) or (fifo;length) */
Value *read_part(const Value *part, int type);   /* of such a one, as chars or bytes; NULL: an error raised */
Symbol with_colon(Symbol s);                     /* as a file symbol */

/* ── save.c ── */

bool packing_from(Packing *packing, const Value *x); /* block, algorithm, level; false: an error raised */
