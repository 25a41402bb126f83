/* bytes.h: runs of bytes: a borrowed view (Bytes) and a growing buffer (Buffer). */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Borrowed; not terminated. */
typedef struct {
    const char *data;
    int64_t length;
} Bytes;

/* Growing output. Zero-initialise; `close_buffer` frees. `data` is not terminated. */
typedef struct {
    char *data;
    int64_t length, capacity;
} Buffer;

#define BUFFER __attribute__((cleanup(close_buffer))) Buffer /* a local, closed on every return */

static inline Bytes bytes_of_text(const char *text)
{
    return (Bytes){text, (int64_t)strlen(text)};
}
static inline Bytes bytes_of_buffer(const Buffer *b)
{
    return (Bytes){b->data, b->length};
}
static inline bool bytes_equal(Bytes x, Bytes y)
{
    return x.length == y.length && (x.length == 0 || !memcmp(x.data, y.data, (size_t)x.length));
}

void buffer_reserve(Buffer *b, int64_t more); /* out of memory aborts */
void buffer_add(Buffer *b, const void *data, int64_t length);
void buffer_char(Buffer *b, char c);
void buffer_text(Buffer *b, const char *text);
void buffer_bytes(Buffer *b, Bytes bytes);
void buffer_fill(Buffer *b, char c, int64_t times);
void buffer_format(Buffer *b, const char *format, ...) __attribute__((format(printf, 2, 3)));
void close_buffer(Buffer *b);
