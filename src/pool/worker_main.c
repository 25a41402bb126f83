/* worker_main.c: the worker's own side: plays setup, evaluates items, answers, ends with
 * its centre. */
#include "base/alloc.h"
#include "base/clock.h"
#include "base/hash.h"
#include "base/log.h"
#include "codec/codec.h"
#include "lang/lang.h"
#include "pool/board.h"
#include "pool/crew.h"
#include "pool/frame.h"
#include "pool/pool.h"
#include "pool/settings.h"
#include "pool/shared.h"
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <unistd.h>

/* A vector in shared memory; a negative id: of the next task alone. */
typedef struct {
    int64_t id;
    Value *vector;
} Mapped;

static struct {
    int fd;
    Board *board;
    Value *function;
    Buffer function_error; /* why it could not be read; empty: it could */
    FrameReader in;
    Buffer out;
    Mapped *blocks;
    int64_t block_count;
} self;

/* ── ending with the centre ──────────────────────────────────────────────────────────────── */

/* What this worker started ends too: it is the leader of its group. */
static void end_group(int signal_number)
{
    (void)signal_number;
    kill(0, SIGKILL);
}

/* The parent-death signal belongs to the thread that started us; the end of the socket
 * tells the same of the process, also when q code is running. */
static void *watch_for_end(void *data)
{
    (void)data;
    prctl(PR_SET_PDEATHSIG, SIGCONT);
    struct pollfd socket = {.fd = self.fd, .events = POLLRDHUP};
    while (!(socket.revents & (POLLHUP | POLLRDHUP | POLLERR | POLLNVAL)))
        poll(&socket, 1, -1);
    end_group(0);
    return NULL;
}

static void interrupt(int signal_number)
{
    (void)signal_number;
    context->interrupted = 1;
}

/* Stopped workers end as well: the main thread gets the signal of death, the watcher the
 * one that continues. */
static void bind_to_centre(void)
{
    struct sigaction on_death = {.sa_handler = end_group},
                     on_interrupt = {.sa_handler = interrupt},
                     ignore = {.sa_handler = SIG_IGN}, end = {.sa_handler = SIG_DFL};
    int death = SIGRTMAX - 3;
    sigaction(death, &on_death, NULL);
    sigaction(SIGHUP, &on_death, NULL);
    sigaction(SIGINT, &on_interrupt, NULL);
    sigaction(SIGPIPE, &ignore, NULL);
    sigaction(SIGTERM, &end, NULL); /* the console's would make an error of the item */
    prctl(PR_SET_PDEATHSIG, death);
    pthread_t watcher;
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    if (pthread_create(&watcher, NULL, watch_for_end, NULL) == 0)
        pthread_detach(watcher);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

/* When memory runs out, the kernel shall take a worker, not the centre. */
static void offer_to_oom_killer(void)
{
    int fd = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
    if (fd < 0)
        return;
    if (write(fd, "300", 3) != 3)
        log_debug("oom_score_adj stays as it is");
    close(fd);
}

static bool start_up(int fd)
{
    self.fd = fd;
    prctl(PR_SET_NAME, "peach-worker"); /* else ps shows "exe" */
    fcntl(fd, F_SETFD, FD_CLOEXEC);
    bind_to_centre();
    offer_to_oom_killer();
    self.board = mmap(NULL, sizeof(Board), PROT_READ | PROT_WRITE, MAP_SHARED, fd + 1, 0);
    close(fd + 1);
    context->workers = 0;
    crew_forbid();
    return self.board != MAP_FAILED;
}

/* ── answering ───────────────────────────────────────────────────────────────────────────── */

/* What was printed leaves first, so that it is seen before the result. false: the centre
 * is gone. */
static bool send_answers(void)
{
    fflush(NULL);
    bool sent = frame_write(self.fd, bytes_of_buffer(&self.out), -1);
    self.out.length = 0;
    return sent;
}

static void answer(FrameKind kind, int64_t id, Bytes payload)
{
    if (!frame_add(&self.out, (Frame){.kind = kind, .id = id}, payload))
        exit(70);
}

/* ── large vectors ───────────────────────────────────────────────────────────────────────── */

/* Those with ids from .. to-1. */
static void drop_blocks(int64_t from, int64_t to)
{
    int64_t kept = 0;
    for (int64_t i = 0; i < self.block_count; i++)
        if (self.blocks[i].id >= from && self.blocks[i].id < to)
            release(self.blocks[i].vector);
        else
            self.blocks[kept++] = self.blocks[i];
    self.block_count = kept;
}

static void map_block(const Frame *frame)
{
    if (frame->id == -1)
        drop_blocks(INT64_MIN, 0); /* of a message that was not sent in the end */
    int fd = frame_take_descriptor(&self.in);
    Value *vector = fd < 0 ? NULL : map_shared(fd);
    take_error(); /* told by the item that needs it */
    if (!vector)
        return;
    self.blocks = reallocate_or_abort(self.blocks, (size_t)(self.block_count + 1) *
                                                       sizeof *self.blocks);
    self.blocks[self.block_count++] = (Mapped){frame->id, vector};
}

static Value *give_block(int64_t id, void *data)
{
    (void)data;
    for (int64_t i = 0; i < self.block_count; i++)
        if (self.blocks[i].id == id)
            return retain(self.blocks[i].vector);
    return raise_error(ERR_WSFULL);
}

static Value *take_payload(Bytes payload)
{
    OWNED Value *sent = decode_value(payload, true);
    if (!sent || !holds_packed(payload))
        return steal(&sent);
    return unpack_parts(sent, give_block, NULL);
}

/* A large vector of a result leaves at once, before the result. */
static Value *pass_part(const Value *part, void *data)
{
    int64_t *passed = data;
    if (!is_shareable(part, PASS_FROM))
        return NULL;
    int fd = share_vector(part);
    if (fd < 0)
        return NULL;
    Frame head = {.kind = FRAME_SHARED, .id = -++*passed};
    frame_write(self.fd, (Bytes){(const char *)&head, sizeof head}, fd);
    close(fd);
    return new_placeholder(head.id);
}

/* ── setup ───────────────────────────────────────────────────────────────────────────────── */

static void play_setup(const Frame *frame, Bytes payload)
{
    context->interrupted = 0;
    clear_trace();
    Value *command = decode_value(payload, true);
    adopt_rights(frame->rights);
    OWNED Value *result = command ? value(command) : NULL;
    if (result)
        answer(FRAME_PLAYED, frame->id, (Bytes){NULL, 0});
    else
        answer(FRAME_REFUSED, frame->id, error_text());
    take_error();
}

static void take_function(const Frame *frame, Bytes payload)
{
    adopt_rights(frame->rights); /* unpickling is evaluation */
    release(self.function);
    self.function_error.length = 0;
    self.function = take_payload(payload);
    if (!self.function)
        buffer_bytes(&self.function_error, error_text());
    take_error();
}

/* ── items ───────────────────────────────────────────────────────────────────────────────── */

/* Each item has its own stream, drawn from the call's seed: which worker runs it does not
 * matter. The two generators stand still at zero. */
static void seed_item(uint64_t seed, int64_t item)
{
    uint64_t h = hash_i64((int64_t)(seed ^ hash_i64(item + 1)));
    context->random_z = (uint32_t)(h >> 32) | 1;
    context->random_w = (uint32_t)h | 1;
}

static Value *run_item(const Frame *task, const Value *items, int64_t i)
{
    if (!self.function)
        return raise_bytes(bytes_of_buffer(&self.function_error));
    context->interrupted = 0;
    clear_trace();
    seed_item(task->seed, task->first + i);
    Value *item = item_of(items, i);
    return item ? apply1(self.function, item) : NULL;
}

/* Runs what the centre leaves us of the batch; the results so far. *failed: the next item
 * raised an error. */
static Value *run_items(const Frame *task, const Value *items, bool *failed)
{
    Value *results = new_vector(TYPE_MIXED, task->count);
    Count done = 0;
    int64_t i;
    *failed = !results;
    while (!*failed && (i = board_begin(self.board, (int)task->slot)) >= 0) {
        atomic_store_explicit(&self.board->began, clock_monotonic(),
                              memory_order_relaxed);
        results->items[i] = run_item(task, items, i);
        *failed = !results->items[i];
        done += !*failed;
    }
    atomic_store_explicit(&self.board->began, 0, memory_order_relaxed);
    return results ? resize_vector(results, done) : NULL;
}

/* As it is sent: what is foreign pickled, what is large on its way already. Borrows. */
static Value *pack_results(const Value *results)
{
    int64_t passed = 0;
    Value *copy = new_vector(TYPE_MIXED, results->count);
    for (Count i = 0; copy && i < results->count; i++)
        copy->items[i] = retain(results->items[i]);
    OWNED Value *whole = copy ? collapse(copy) : NULL;
    return whole ? pack_parts(whole, pass_part, &passed) : NULL;
}

/* false: an error raised, and nothing is added. */
static bool add_answer(Frame head, const Value *payload)
{
    int64_t at = frame_begin(&self.out, head);
    if (payload && encode_value(&self.out, payload)) {
        frame_end(&self.out, at);
        return true;
    }
    self.out.length = at;
    return false;
}

/* The pending error as (text;undefined;note). What interrupted the item shall not interrupt its answer. */
static Value *take_failure(void)
{
    context->interrupted = 0;
    bool undefined = context->error.undefined;
    OWNED Value *text = new_string(error_text());
    BUFFER note = {0};
    buffer_bytes(&note, bytes_of_buffer(&context->error.note));
    take_error();
    OWNED Value *trace = error_trace();
    Bytes lines;
    if (trace && text_of(trace, &lines))
        buffer_bytes(&note, lines);
    take_error();
    return text ? new_list(3, steal(&text), new_boolean(undefined),
                           new_string(bytes_of_buffer(&note)))
                : NULL;
}

/* (results;text;undefined;note): the items before the one that failed, and its error. */
static bool add_failure(Frame head, const Value *results, const Value *failure)
{
    head.kind = FRAME_FAILED;
    head.count = results->count;
    Value *packed = failure ? pack_results(results) : NULL;
    if (!packed)
        return false;
    OWNED Value *parts = new_list(4, packed, retain(failure->items[0]),
                                  retain(failure->items[1]), retain(failure->items[2]));
    return add_answer(head, parts);
}

static Value *take_nothing(const Value *part, void *data)
{
    (void)part, (void)data;
    return NULL;
}

/* The results before the first that cannot be sent, such as a socket of Python's; its error is pending. When each
 * can, there was no memory for all of them. */
static Value *keep_sendable(Value *results)
{
    for (Count i = 0; i < results->count; i++) {
        BUFFER scratch = {0};
        OWNED Value *packed = pack_parts(results->items[i], take_nothing, NULL);
        if (!packed || !encode_value(&scratch, packed))
            return resize_vector(results, i);
    }
    raise_error(ERR_WSFULL);
    return resize_vector(results, 0);
}

/* Consumes the results before the failed item. One among them that cannot be sent failed earlier. */
static void answer_failure(Frame head, Value *results)
{
    OWNED Value *before = results ? results : new_empty();
    OWNED Value *failure = take_failure();
    if (before && add_failure(head, before, failure))
        return;
    take_error();
    clear_trace();
    if (before)
        before = keep_sendable(steal(&before));
    OWNED Value *earlier = take_failure();
    if (!before || !add_failure(head, before, earlier))
        exit(70); /* not even an error's text fits into memory */
}

static void answer_results(Frame head, Value *results)
{
    OWNED Value *packed = pack_results(results);
    if (add_answer(head, packed)) {
        release(results);
        return;
    }
    take_error();
    clear_trace();
    results = keep_sendable(results);
    if (results)
        answer_failure(head, results);
    else
        exit(70);
}

static void run_task(const Frame *task, Bytes payload)
{
    int64_t start = clock_monotonic();
    drop_blocks(1, task->nanos);
    adopt_rights(task->rights);
    OWNED Value *items = take_payload(payload);
    bool failed = false;
    Value *results = items ? run_items(task, items, &failed) : NULL;
    Frame head = {.kind = FRAME_RESULT,
                  .slot = task->slot,
                  .id = task->id,
                  .first = task->first,
                  .count = results ? results->count : 0,
                  .nanos = clock_monotonic() - start};
    if (failed || !results)
        answer_failure(head, results);
    else
        answer_results(head, results);
    drop_blocks(INT64_MIN, 0);
}

/* ── the loop ────────────────────────────────────────────────────────────────────────────── */

static void handle(const Frame *frame, Bytes payload)
{
    switch ((FrameKind)frame->kind) {
    case FRAME_SETUP:
        play_setup(frame, payload);
        break;
    case FRAME_SETTINGS:
        adopt_settings(payload);
        break;
    case FRAME_FUNCTION:
        take_function(frame, payload);
        break;
    case FRAME_TASK:
        run_task(frame, payload);
        break;
    case FRAME_SHARED:
        map_block(frame);
        break;
    case FRAME_HELLO:
    case FRAME_PLAYED:
    case FRAME_REFUSED:
    case FRAME_RESULT:
    case FRAME_FAILED:
        exit(70); /* the centre does not send these */
    }
}

static bool handle_frames(void)
{
    Frame frame;
    Bytes payload;
    while (frame_next(&self.in, &frame, &payload)) {
        handle(&frame, payload);
        if (self.out.length && !send_answers())
            return false;
    }
    return true;
}

static void close_self(void)
{
    release(self.function);
    self.function = NULL;
    drop_blocks(INT64_MIN, INT64_MAX);
    deallocate(self.blocks);
    close_reader(&self.in);
    close_buffer(&self.out);
    close_buffer(&self.function_error);
}

int run_worker(int fd)
{
    if (!start_up(fd) || context->terminated)
        return 70;
    answer(FRAME_HELLO, 0, (Bytes){NULL, 0});
    bool alive = send_answers();
    while (alive) {
        ReadResult got = frame_receive(&self.in, self.fd, true);
        alive = got == READ_NOTHING || (got == READ_SOME && handle_frames());
    }
    close_self();
    return 0;
}
