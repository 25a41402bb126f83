/* books.h: what one peach has brought so far, and who did what: .peach.part and .peach.log. */
#pragma once
#include "pool/results.h"
#include "value/value.h"

/* A message that was answered, or an item on which a worker ended. */
typedef struct {
    Count first, count;
    int worker; /* its id, or a handle */
    int tries;
    int64_t nanos, bytes;
    char *text; /* own; NULL: well done */
} LogRow;

typedef struct Books Books;
struct Books {
    Books *outer; /* of the call that waits until this one has ended */
    Count total;
    Results results;
    LogRow *log;
    Count log_count, log_capacity;
};

/* A call begins: its books are those that q code sees until another begins or it ends. */
void open_books(Books *b, Count total);
/* It has ended, as all that began later: its books, moved, are kept in place of the last ones. */
void shelve_books(Books *b);
void close_books(void); /* the last ones */

/* A row for items first .. first+count-1, whose nanos, bytes and text the caller fills in. Valid until the next. */
LogRow *log_message(Books *b, Count first, Count count, int worker, int tries);
void log_failure(Books *b, Count item, int worker, int tries, Bytes text);

Value *show_log(void);  /* a table; NULL: an error raised */
Value *show_part(void); /* a list with :: for what has not come in; NULL: an error raised */
