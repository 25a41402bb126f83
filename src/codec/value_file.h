/* value_file.h: the parts of a value's file that nested_file.c shares. Private to codec/. */
#pragma once
#include "codec/codec.h"

enum { MARK_LENGTH = 2, VECTOR_HEADER = 16, WIDE_HEADER = 4096 };
enum { TYPE_NESTED = 77, TYPE_LAST_NESTED = 97 }; /* on disk only */

static inline bool is_nested_type(int type)
{
    return type >= TYPE_NESTED && type <= TYPE_LAST_NESTED;
}

typedef struct {
    int type, attribute;
    Count count;
    int64_t items_at;
    Symbol domain;
} Header;

void add_header(Buffer *out, bool wide, int type, int attribute, Count count);
bool read_header(Bytes head, int64_t size, Header *header); /* false, no error: not one of a file so long */
bool write_image(Bytes path, Bytes head, Bytes bytes, const Packing *packing);
