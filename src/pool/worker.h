/* worker.h: a worker as the central process sees it. */
#pragma once
#include "net/loop.h"
#include "pool/board.h"
#include "pool/console.h"
#include "pool/frame.h"
#include <sys/types.h>

typedef enum { WORKER_STARTING, WORKER_IDLE, WORKER_BUSY, WORKER_GONE } WorkerState;

/* Items that a worker has been given and not answered. */
typedef struct {
    int64_t id;   /* 0: the slot is free; ids rise */
    int64_t call; /* which peach they belong to */
    int64_t first, count;
} Batch;

typedef struct {
    int64_t at;
    int fd;
} Passing;

typedef struct Worker Worker;
struct Worker {
    WorkerState state;
    int id; /* never used again, so that a message means one process */
    pid_t pid;
    int socket;
    Board *board;
    Watch *socket_watch, *out_watch, *err_watch, *child_watch;
    FrameReader in;
    Buffer out;
    int64_t out_at;
    Buffer passing; /* Passing: descriptors that leave with a byte of `out` */
    Buffer blocks;  /* ints: shared memory of the result that is on its way */
    Console console_out, console_err;
    Batch batches[BOARD_SLOTS];
    int in_flight;
    Buffer settings;        /* as it was last told */
    int64_t setup_sent;     /* commands of the setup log it has been given */
    int setup_waiting;      /* of these not answered */
    bool setup_failed;      /* it takes no items */
    int64_t function;       /* id of the one it holds */
    int64_t block;          /* the highest block of a call that it has been given */
    int64_t interrupted_at; /* when it was sent SIGINT; 0: not */
    int status;             /* as of waitpid, once GONE */
};

/* What becomes of its answers and of its end; the calls are the pool's. */
typedef struct {
    void (*answered)(Worker *w, const Frame *frame, Bytes payload);
    void (*gone)(Worker *w); /* the last call: the worker is freed after it */
} WorkerCalls;

/* Starts a process; NULL: an error raised. It is STARTING; its answers come through the
 * loop. */
Worker *start_worker(int id, const WorkerCalls *calls);
/* Kills it with all that it started; the loop reports its end. */
void kill_worker(Worker *w);
/* Ends it now, without any call. */
void end_worker(Worker *w);
/* Ctrl-C for what it runs. */
void interrupt_worker(Worker *w);
void drain_consoles(Worker *w);

/* Frames are appended to w->out, then sent as far as the socket takes them. */
void flush_worker(Worker *w);
/* Appends a FRAME_SHARED with the descriptor, which stays the caller's. */
void pass_memory(Worker *w, int64_t id, int fd);
/* A block of the result that is being answered, now the caller's; -1: there is no such
 * block. */
int take_block(Worker *w, int64_t index);

int free_slot(const Worker *w);                    /* -1: all are taken */
void open_batch(Worker *w, int slot, Batch batch); /* IDLE -> BUSY */
void close_batch(Worker *w, int slot);             /* BUSY -> IDLE with the last */
/* "123 SIGSEGV", "123 exited 5": how it ended. */
void describe_end(const Worker *w, char *text, int64_t size);
