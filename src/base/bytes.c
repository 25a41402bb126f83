/* bytes.c: the growing buffer. */
#include "base/bytes.h"
#include "base/alloc.h"
#include <stdarg.h>
#include <stdio.h>

void buffer_reserve(Buffer *b, int64_t more)
{
    if (b->length + more <= b->capacity)
        return;
    int64_t capacity = b->capacity ? b->capacity : 64;
    while (capacity < b->length + more)
        capacity *= 2;
    b->data = reallocate_or_abort(b->data, (size_t)capacity);
    b->capacity = capacity;
}

void buffer_add(Buffer *b, const void *data, int64_t length)
{
    if (length <= 0)
        return;
    buffer_reserve(b, length);
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
    if (times <= 0)
        return;
    buffer_reserve(b, times);
    memset(b->data + b->length, c, (size_t)times);
    b->length += times;
}

void buffer_format(Buffer *b, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    int length = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (length <= 0)
        return;
    buffer_reserve(b, length + 1);
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
