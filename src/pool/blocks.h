/* blocks.h: what of a call travels beside the messages: large vectors in memory that the
 * workers map, once for all messages of the call or for one alone. */
#pragma once
#include "pool/worker.h"
#include "value/value.h"

/* A vector that several messages need. */
typedef struct {
    Value *vector;
    int fd;
    int64_t id;
} Block;

typedef struct Blocks Blocks;
struct Blocks {
    Blocks *outer; /* of the call that waits until this one has ended */
    Block *list;
    int64_t count, first; /* first: the lowest id that may be of this call */
    int64_t passed_bytes; /* of the message that was packed last, outside of it */
    int passed;           /* vectors passed with it */
};

void open_blocks(Blocks *b);
void close_blocks(Blocks *b); /* the innermost */

/* The function, or items for one worker, as they are sent; own. Borrows; NULL: an error raised. */
Value *pack_function(Blocks *b, const Value *f);
Value *pack_items(Blocks *b, Worker *w, const Value *items);
/* Those of all calls that the worker has not been given; before the message that needs them. */
void send_blocks(Worker *w);
int64_t first_needed_block(void); /* workers forget those below it */
/* What a worker has sent. NULL: an error raised. */
Value *unpack_answer(Worker *w, Bytes payload);
