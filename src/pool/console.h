/* console.h: what a worker prints, line by line onto the central console. */
#pragma once
#include "base/bytes.h"

typedef struct {
    int worker;              /* tags the lines */
    bool is_error;           /* stderr: to the centre's stderr */
    int fd;                  /* reading end, not blocking; -1: closed */
    Buffer partial;          /* a line that has not ended */
    int64_t window, printed; /* start of this second, bytes printed in it */
    int64_t dropped;         /* lines not shown since */
    char last[160]; /* the last line seen: why a worker that ended may have done so */
} Console;

void console_open(Console *c, int worker, bool is_error, int fd);
/* Reads what is there, never blocks. false: the worker's end is closed. */
bool console_drain(Console *c);
void console_close(Console *c); /* shows what is left */
