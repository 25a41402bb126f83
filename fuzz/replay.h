/* replay.h: files for a fuzzer that is built with -DREPLAY. */
#pragma once
#include <stdint.h>
#include <stdio.h>

enum { MOST_REPLAYED = 1 << 20 };

/* The bytes of a file, at most MOST_REPLAYED; -1: it cannot be read, and it is said why. */
static inline int64_t load_file(const char *path, uint8_t *data)
{
    FILE *file = fopen(path, "rb");
    if (!file) {
        perror(path);
        return -1;
    }
    int64_t size = (int64_t)fread(data, 1, MOST_REPLAYED, file);
    fclose(file);
    return size;
}
