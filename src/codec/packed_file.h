/* packed_file.h: compressed files, as value_file.c needs them. Private to codec/. */
#pragma once
#include "codec/codec.h"

bool check_packing(const Packing *packing);                          /* 'domain, 'nyi */
bool pack_bytes(Buffer *out, Bytes plain, const Packing *packing);
bool is_packed(Bytes start);                                         /* by its first bytes */
bool unpack_bytes(Buffer *out, Bytes file);                          /* 'badmsg; allocates what the trailer says */
bool packing_of_bytes(Bytes file, Packing *packing, int64_t *plain_length); /* false, no error: it is damaged */
