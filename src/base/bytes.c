/* bytes.c: the growing buffer. */
#include "base/bytes.h"
#include "base/alloc.h"
#include <stdarg.h>
#include <stdio.h>

/* Texts of errors and names are no longer, and do not fail under -w. */
enum { ALWAYS_GRANTED = 4096 };

bool buffer_reserve(Buffer *b, int64_t more)
{
    if (b->length < 0)
        return false;
    if (b->length + more <= b->capacity)
        return true;
    int64_t needed = b->length + more, capacity = b->capacity * 2; /* twice as much, so that adding is linear overall */
    if (capacity < needed)
        capacity = needed + 64;
    char *data = needed <= ALWAYS_GRANTED ? reallocate_unlimited(b->data, (size_t)capacity)
                                          : reallocate(b->data, (size_t)capacity);
    if (!data) {
        b->length = BUFFER_FAILED;
        return false;
    }
    b->data = data;
    b->capacity = capacity;
    return true;
}

void buffer_add(Buffer *b, const void *data, int64_t length)
{
    if (length == BUFFER_FAILED)
        b->length = BUFFER_FAILED;
    if (length <= 0 || !buffer_reserve(b, length))
        return;
    memcpy(b->data + b->length, data, (size_t)length);
    b->length += length;
}

void buffer_char(Buffer *b, char c)
{
    buffer_add(b, &c, 1);
}

void buffer_text(Buffer *b, const char *text)
{
    buffer_add(b, text, (int64_t)strlen(text));
}

void buffer_bytes(Buffer *b, Bytes bytes)
{
    buffer_add(b, bytes.data, bytes.length);
}

void buffer_fill(Buffer *b, char c, int64_t times)
{
    if (times <= 0 || !buffer_reserve(b, times))
        return;
    memset(b->data + b->length, c, (size_t)times);
    b->length += times;
}

void buffer_format(Buffer *b, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    int length = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (length <= 0 || !buffer_reserve(b, length + 1))
        return;
    va_start(args, format);
    vsnprintf(b->data + b->length, (size_t)length + 1, format, args);
    va_end(args);
    b->length += length;
}

void close_buffer(Buffer *b)
{
    deallocate(b->data);
    *b = (Buffer){0};
}
