/* packed_file.h: compressed and encrypted files, as value_file.c needs them. Private to codec/. */
#pragma once
#include "codec/codec.h"

bool check_packing(const Packing *packing);                          /* 'domain, or what is missing */
bool pack_bytes(Buffer *out, Bytes plain, const Packing *packing);
bool is_packed(Bytes start);                                         /* by its first bytes */
bool unpack_bytes(Buffer *out, Bytes file, Bytes path);              /* path: for errors; allocates what the trailer says */
/* false: it is damaged, no error, or encrypted under a key that is not here. */
bool packing_of_bytes(Bytes file, Packing *packing, int64_t *plain_length);
