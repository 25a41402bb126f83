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

/* Growing output. Zero-initialise; `close_buffer` frees. `data` is not terminated.
 *
 * A buffer for which there was no memory has failed: its length is BUFFER_FAILED, it takes nothing more, and
 * its bytes make every buffer fail that they are added to. So writers need not ask after each byte; who
 * uses the whole asks `is_buffer_whole` (value.h), or calls new_string or what writes files, which do. Setting
 * `length` to what it was before makes the buffer usable again. */
typedef struct {
    char *data;
    int64_t length, capacity;
} Buffer;

#define BUFFER_FAILED (INT64_MIN / 2)

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

bool buffer_reserve(Buffer *b, int64_t more); /* false: it has failed */
void buffer_add(Buffer *b, const void *data, int64_t length);
void buffer_char(Buffer *b, char c);
void buffer_text(Buffer *b, const char *text);
void buffer_bytes(Buffer *b, Bytes bytes);
void buffer_fill(Buffer *b, char c, int64_t times);
void buffer_format(Buffer *b, const char *format, ...) __attribute__((format(printf, 2, 3)));
void close_buffer(Buffer *b);
