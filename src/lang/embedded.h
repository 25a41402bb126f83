/* embedded.h: the part of q that is written in q, carried in the binary. Ends with a NULL name. */
#pragma once
#include <stdint.h>

typedef struct {
    const char *name, *text;
    int64_t length;
} Embedded;
extern const Embedded embedded_files[];
