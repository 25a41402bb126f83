/* nested_file.h: lists of lists in two files. Private to codec/. */
#pragma once
#include "codec/value_file.h"

bool write_nested(Bytes path, const Value *x, const Packing *packing);
Value *read_nested(Bytes path, Bytes image); /* image: the uncompressed bytes of the file itself */
