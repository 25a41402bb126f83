/* call.h: one peach over the crew: what is handed out to whom, what comes back, what
 * fails. */
#pragma once
#include "pool/blocks.h"
#include "pool/books.h"
#include "pool/crew.h"
#include "pool/queue.h"
#include "value/value.h"

/* What the user set in the namespace .peach. */
typedef struct {
    int tries;     /* .peach.tries: workers that may end on one item; 1: no retry */
    Count batch;   /* .peach.batch: items a message; 0: by measured time */
    int64_t bound; /* .peach.timeout: nanoseconds an item may take; 0: no bound */
    bool serves;   /* .peach.serve: peers get answers meanwhile */
} CallOptions;

typedef struct Call Call;
struct Call {
    int64_t id;
    Call *outer; /* that waits until this one, of a peer it serves, has ended */
    int nested;  /* how many such */
    int interrupts;     /* context->interrupts when it began */
    int64_t rights;     /* rights_now() of who called */
    const Value *items; /* borrowed */
    Count total;
    CallOptions options;
    uint64_t seed;
    int64_t function_id;
    Buffer function; /* encoded */
    Blocks blocks;
    Queue queue;
    Books books;
    uint8_t *ends;         /* workers that ended, by item; NULL: none has */
    Count failed_at;       /* the lowest item that failed; total: none has */
    int failed_on;         /* that worker's id */
    bool failed_undefined; /* its text is the name of a variable unknown there */
    Buffer failed_text, failed_note;
    double item_nanos, item_bytes; /* as last measured; 0: not yet */
};

/* Runs f over the items; NULL: an error raised. */
Value *run_call(const Value *f, const Value *items, uint64_t seed, CallOptions options);
void init_calls(void);
