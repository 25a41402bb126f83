/* console.c: see console.h. Never blocks a worker: lines past a rate are read and
 * dropped, and counted. */
#include "pool/console.h"
#include "base/clock.h"
#include "value/value.h"
#include <errno.h>
#include <stdio.h>
#include <unistd.h>

enum { BYTES_A_SECOND = 64 << 10, LONGEST_LINE = 64 << 10, READS_A_DRAIN = 16 };

void console_open(Console *c, int worker, bool is_error, int fd)
{
    *c = (Console){.worker = worker, .is_error = is_error, .fd = fd};
}

static void put_line(const Console *c, Bytes line)
{
    BUFFER text = {0};
    buffer_format(&text, "worker %d: ", c->worker);
    buffer_bytes(&text, line);
    buffer_char(&text, '\n');
    (c->is_error ? context->log : context->print)(bytes_of_buffer(&text));
}

static void tell_dropped(Console *c)
{
    if (!c->dropped)
        return;
    char text[80];
    snprintf(text, sizeof text, "(%lld more lines, past %d KB a second, not shown)",
             (long long)c->dropped, BYTES_A_SECOND >> 10);
    c->dropped = 0;
    put_line(c, bytes_of_text(text));
}

static void show_line(Console *c, Bytes line)
{
    int64_t now = clock_monotonic();
    if (now - c->window > 1000000000) {
        c->window = now;
        c->printed = 0;
        tell_dropped(c);
    }
    snprintf(c->last, sizeof c->last, "%.*s", (int)line.length, line.data);
    if (c->printed > BYTES_A_SECOND) {
        c->dropped++;
        return;
    }
    c->printed += line.length + 1;
    put_line(c, line);
}

/* Whole lines are shown where they lie; what follows the last newline waits. */
static void take_text(Console *c, Bytes text)
{
    while (text.length > 0) {
        const char *newline = memchr(text.data, '\n', (size_t)text.length);
        int64_t length = newline ? newline - text.data : text.length;
        if (newline && !c->partial.length) {
            show_line(c, (Bytes){text.data, length});
        } else {
            buffer_add(&c->partial, text.data, length);
            if (newline || c->partial.length > LONGEST_LINE) {
                show_line(c, bytes_of_buffer(&c->partial));
                c->partial.length = 0;
            }
        }
        text.data += length + (newline != NULL);
        text.length -= length + (newline != NULL);
    }
}

bool console_drain(Console *c)
{
    char chunk[1 << 16];
    if (c->dropped && clock_monotonic() - c->window > 1000000000)
        tell_dropped(c);
    for (int i = 0; c->fd >= 0 && i < READS_A_DRAIN; i++) {
        ssize_t n = read(c->fd, chunk, sizeof chunk);
        if (n < 0)
            return errno == EAGAIN || errno == EINTR;
        if (n == 0)
            return false;
        take_text(c, (Bytes){chunk, n});
        if (n < (ssize_t)sizeof chunk)
            return true;
    }
    return c->fd >= 0;
}

void console_close(Console *c)
{
    if (c->fd < 0)
        return;
    console_drain(c);
    if (c->partial.length)
        show_line(c, bytes_of_buffer(&c->partial));
    tell_dropped(c);
    close(c->fd);
    c->fd = -1;
    close_buffer(&c->partial);
}
