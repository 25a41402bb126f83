/* worker.c: see worker.h. */
#include "pool/worker.h"
#include "base/alloc.h"
#include "base/clock.h"
#include "base/log.h"
#include "pool/spawn.h"
#include "value/value.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

static const WorkerCalls *calls;

static const char *const state_names[] = {"STARTING", "IDLE", "BUSY", "GONE"};

/* Only this changes `state`.
 *
 *   STARTING --hello--> IDLE --task--> BUSY --last result--> IDLE
 *       `----------------`--------------`--exit, EOF, nonsense--> GONE      */
static void set_state(Worker *w, WorkerState next)
{
    static const uint8_t allowed[] = {
        [WORKER_STARTING] = 1 << WORKER_IDLE | 1 << WORKER_GONE,
        [WORKER_IDLE] = 1 << WORKER_BUSY | 1 << WORKER_GONE,
        [WORKER_BUSY] = 1 << WORKER_IDLE | 1 << WORKER_GONE,
        [WORKER_GONE] = 0,
    };
    assert(allowed[w->state] & 1 << next);
    w->state = next;
    if (next != WORKER_BUSY)
        log_debug("worker %d (%d): %s", w->id, (int)w->pid, state_names[next]);
}

/* ── batches ─────────────────────────────────────────────────────────────────────────────── */

int free_slot(const Worker *w)
{
    for (int slot = 0; slot < BOARD_SLOTS; slot++)
        if (!w->batches[slot].id)
            return slot;
    return -1;
}

void open_batch(Worker *w, int slot, Batch batch)
{
    w->batches[slot] = batch;
    board_offer(w->board, slot, (uint32_t)batch.count);
    if (w->in_flight++ == 0)
        set_state(w, WORKER_BUSY);
}

void close_batch(Worker *w, int slot)
{
    w->batches[slot].id = 0;
    if (--w->in_flight == 0) {
        set_state(w, WORKER_IDLE);
        w->interrupted_at = 0;
    }
}

/* ── its messages ────────────────────────────────────────────────────────────────────────── */

/* A worker that does not follow the protocol is as good as dead. */
static void distrust(Worker *w, const char *what)
{
    log_warning("worker %d: %s; it is replaced", w->id, what);
    kill_worker(w);
}

int take_block(Worker *w, int64_t index)
{
    int *fds = (int *)(void *)w->blocks.data, fd = -1;
    if (index >= 0 && index < w->blocks.length / (int64_t)sizeof fd) {
        fd = fds[index];
        fds[index] = -1;
    }
    return fd;
}

static void close_blocks(Worker *w)
{
    for (int64_t i = 0; i < w->blocks.length / (int64_t)sizeof(int); i++) {
        int fd = take_block(w, i);
        if (fd >= 0)
            close(fd);
    }
    w->blocks.length = 0;
}

/* A block of the answer that follows. The first comes again when an answer could not be sent and another takes its
 * place, whose blocks may be others. */
static void keep_block(Worker *w, int64_t id)
{
    if (id == -1)
        close_blocks(w);
    int fd = frame_take_descriptor(&w->in);
    if (fd >= 0)
        buffer_add(&w->blocks, &fd, sizeof fd);
}

static void handle_frame(Worker *w, const Frame *frame, Bytes payload)
{
    if (frame->kind == FRAME_HELLO && w->state == WORKER_STARTING) {
        set_state(w, WORKER_IDLE);
        return;
    }
    bool about_batch = frame->kind == FRAME_RESULT || frame->kind == FRAME_FAILED;
    bool known = !about_batch || (frame->slot < BOARD_SLOTS && frame->id > 0 &&
                                  w->batches[frame->slot].id == frame->id);
    if (frame->kind == FRAME_SHARED && w->state == WORKER_BUSY)
        keep_block(w, frame->id);
    else if (frame->kind < FRAME_PLAYED || !known || w->state == WORKER_STARTING)
        distrust(w, "badmsg");
    else
        calls->answered(w, frame, payload);
    if (about_batch)
        close_blocks(w);
}

/* Whole frames are handled even when the worker has ended: what it answered, it answered.
 */
static ReadResult read_frames(Worker *w)
{
    ReadResult result = frame_receive(&w->in, w->socket, false);
    Frame frame;
    Bytes payload;
    while (result == READ_SOME && w->socket_watch &&
           frame_next(&w->in, &frame, &payload)) {
        if (!frame_is_sound(&frame)) {
            distrust(w, "badmsg");
            return READ_END;
        }
        handle_frame(w, &frame, payload);
    }
    return result;
}

static void watch_socket(Worker *w)
{
    if (w->socket_watch)
        loop_change_fd(w->socket_watch,
                       EPOLLIN | (w->out.length > w->out_at ? EPOLLOUT : 0));
}

static void stop_watching_socket(Worker *w)
{
    loop_remove(w->socket_watch);
    w->socket_watch = NULL;
}

static void on_socket(void *data, int fd, uint32_t events)
{
    (void)fd;
    Worker *w = data;
    if (events & EPOLLOUT)
        flush_worker(w);
    if (!(events & (EPOLLIN | EPOLLHUP | EPOLLERR)) || !w->socket_watch)
        return;
    if (read_frames(w) == READ_END) {
        stop_watching_socket(w);
        kill_worker(w);
    }
}

/* Sends up to the next descriptor, or from it on; what send gives. */
static int64_t send_some(Worker *w)
{
    const Passing *next =
        w->passing.length ? (const Passing *)(const void *)w->passing.data : NULL;
    bool passes = next && next->at == w->out_at;
    int64_t end = next && !passes ? next->at : w->out.length;
    if (passes)
        end = w->out_at + (int64_t)sizeof(Frame);
    int64_t n = frame_send(w->socket, (Bytes){w->out.data + w->out_at, end - w->out_at},
                           passes ? next->fd : -1, false);
    if (passes && n > 0) {
        close(next->fd);
        w->passing.length -= (int64_t)sizeof *next;
        memmove(w->passing.data, w->passing.data + sizeof *next,
                (size_t)w->passing.length);
    }
    return n;
}

void flush_worker(Worker *w)
{
    while (w->out_at < w->out.length) {
        int64_t n = send_some(w);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0 && errno != EAGAIN && errno != EWOULDBLOCK)
            w->out_at = w->out.length; /* its end is on its way */
        if (n <= 0)
            break;
        w->out_at += n;
    }
    if (w->out_at == w->out.length)
        w->out.length = w->out_at = 0;
    watch_socket(w);
}

void pass_memory(Worker *w, int64_t id, int fd)
{
    Passing passing = {w->out.length, fcntl(fd, F_DUPFD_CLOEXEC, 0)};
    if (passing.fd < 0)
        return; /* told by the item that needs it */
    if (frame_add(&w->out, (Frame){.kind = FRAME_SHARED, .id = id}, (Bytes){NULL, 0}))
        buffer_add(&w->passing, &passing, sizeof passing);
    else
        close(passing.fd);
}

/* ── what it prints ──────────────────────────────────────────────────────────────────────── */

static void on_output(void *data, int fd, uint32_t events)
{
    (void)events;
    Worker *w = data;
    bool is_out = fd == w->console_out.fd;
    if (console_drain(is_out ? &w->console_out : &w->console_err))
        return;
    Watch **watch = is_out ? &w->out_watch : &w->err_watch;
    loop_remove(*watch);
    *watch = NULL;
}

void drain_consoles(Worker *w)
{
    console_drain(&w->console_out);
    console_drain(&w->console_err);
}

/* ── its beginning and its end ───────────────────────────────────────────────────────────── */

static void close_passing(Worker *w)
{
    const Passing *waiting = (const Passing *)(const void *)w->passing.data;
    for (int64_t i = 0; i < w->passing.length / (int64_t)sizeof *waiting; i++)
        close(waiting[i].fd);
    close_buffer(&w->passing);
}

static void free_worker(Worker *w)
{
    loop_remove(w->socket_watch);
    loop_remove(w->out_watch);
    loop_remove(w->err_watch);
    console_close(&w->console_out);
    console_close(&w->console_err);
    close(w->socket);
    munmap(w->board, sizeof(Board));
    close_reader(&w->in);
    close_buffer(&w->out);
    close_passing(w);
    close_blocks(w);
    close_buffer(&w->blocks);
    close_buffer(&w->settings);
    deallocate(w);
}

static void on_end(void *data, pid_t pid, int status)
{
    (void)pid;
    Worker *w = data;
    while (w->socket_watch && read_frames(w) == READ_SOME)
        continue;
    stop_watching_socket(w);
    drain_consoles(w);
    w->status = status;
    kill(-w->pid, SIGKILL); /* what it started ends with it */
    set_state(w, WORKER_GONE);
    calls->gone(w);
    free_worker(w);
}

Worker *start_worker(int id, const WorkerCalls *pool_calls)
{
    calls = pool_calls;
    Spawned s;
    if (!spawn_worker(&s))
        return NULL;
    Worker *w = reallocate_or_abort(NULL, sizeof *w);
    *w = (Worker){.id = id, .pid = s.pid, .socket = s.socket, .board = s.board};
    console_open(&w->console_out, id, false, s.out);
    console_open(&w->console_err, id, true, s.err);
    w->socket_watch = loop_add_fd(s.socket, EPOLLIN, WATCH_PLAIN, on_socket, w);
    w->out_watch = loop_add_fd(s.out, EPOLLIN, WATCH_PLAIN, on_output, w);
    w->err_watch = loop_add_fd(s.err, EPOLLIN, WATCH_PLAIN, on_output, w);
    w->child_watch = loop_add_child(s.pid, on_end, w);
    if (w->socket_watch && w->out_watch && w->err_watch && w->child_watch)
        return w;
    end_worker(w);
    return NULL;
}

void kill_worker(Worker *w)
{
    kill(-w->pid, SIGKILL);
}

void end_worker(Worker *w)
{
    kill_worker(w);
    loop_remove(w->child_watch);
    waitpid(w->pid, &w->status, 0);
    free_worker(w);
}

void interrupt_worker(Worker *w)
{
    if (!w->interrupted_at)
        w->interrupted_at = clock_monotonic();
    kill(-w->pid, SIGINT);
}

void describe_end(const Worker *w, char *text, int64_t size)
{
    int signal_number = WIFSIGNALED(w->status) ? WTERMSIG(w->status) : 0;
    const char *name = signal_number ? sigabbrev_np(signal_number) : NULL;
    if (name)
        snprintf(text, (size_t)size, "%d SIG%s", w->id, name);
    else if (signal_number)
        snprintf(text, (size_t)size, "%d signal %d", w->id, signal_number);
    else
        snprintf(text, (size_t)size, "%d exited %d", w->id, WEXITSTATUS(w->status));
}
