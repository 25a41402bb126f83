/* frame.h: the messages between the centre and a worker that it started: a fixed head,
 * then bytes. Both ends are the same binary on the same machine, so the head travels as
 * it lies in memory. */
#pragma once
#include "base/bytes.h"

typedef enum {
    FRAME_SETUP = 1, /* to the worker: play command `id`; an encoded value */
    FRAME_SETTINGS,  /* to the worker: settings of the centre */
    FRAME_FUNCTION,  /* to the worker: the function of the tasks that follow */
    FRAME_TASK,      /* to the worker: items first .. first+count-1; an encoded list */
    FRAME_SHARED, /* both ways: a descriptor of shared memory comes with it: block `id` of
                     the call, or, negative, of the next task or result alone */
    FRAME_HELLO,  /* from the worker: it is up */
    FRAME_PLAYED, /* from the worker: setup command `id` went well */
    FRAME_REFUSED, /* from the worker: setup command `id` failed; the error's text */
    FRAME_RESULT,  /* from the worker: `count` results of the batch; an encoded list */
    FRAME_FAILED,  /* from the worker: `count` results, then a failed item;
                      (results;text;undefined;note) */
} FrameKind;

typedef struct {
    uint32_t kind, slot;
    int64_t rights; /* of a task, function or command: rights_now() of who asked for it */
    int64_t length;     /* of the bytes that follow */
    int64_t id;         /* of the batch, function, command or shared block */
    int64_t first, count;
    uint64_t seed; /* of a task: of the call's random streams */
    int64_t nanos; /* of a result: how long the items took; of a task: blocks below this
                      id are over */
} Frame;

/* Incoming bytes; zero-initialise. */
typedef struct {
    Buffer bytes;
    int64_t at;         /* what has been read */
    Buffer descriptors; /* ints that came along and nobody has taken */
} FrameReader;

typedef enum { READ_SOME, READ_NOTHING, READ_END } ReadResult;

/* One recv into the reader, blocking or not. READ_END with 'wsfull raised: no room for it. */
ReadResult frame_receive(FrameReader *reader, int fd, bool wait);
/* The descriptor that came first, now the caller's; -1: none. */
int frame_take_descriptor(FrameReader *reader);
/* The next whole frame; its payload is valid until the next receive. false: not yet. */
bool frame_next(FrameReader *reader, Frame *frame, Bytes *payload);
/* The head says nonsense: the peer is broken. */
bool frame_is_sound(const Frame *frame);
void close_reader(FrameReader *reader);

/* The whole frame or, false, none of it: 'wsfull raised. */
bool frame_add(Buffer *out, Frame head, Bytes payload);
/* Head with space for a payload that is appended to `out` next; frame_end fills in its
 * length. */
int64_t frame_begin(Buffer *out, Frame head);
void frame_end(Buffer *out, int64_t at);
/* One send, with the descriptor (-1: none); what sendmsg gives. */
int64_t frame_send(int fd, Bytes bytes, int descriptor, bool wait);
/* Writes all of it; false: the peer is gone. For the worker, whose socket blocks. */
bool frame_write(int fd, Bytes bytes, int descriptor);
