/* call.c: see call.h. */
#include "pool/call.h"
#include "base/alloc.h"
#include "base/clock.h"
#include "base/hash.h"
#include "codec/codec.h"
#include "pool/explain.h"
#include "pool/settings.h"
#include <stdio.h>
#include <sys/wait.h>

/* A message carries so much work, so that its cost does not show; so many bytes at most,
 * so that the worker can begin; so many wait at a worker, so that it never waits for us.
 */
enum {
    BATCH_NANOS = 300000,
    BATCH_BYTES = 1 << 20,
    CREDIT = 2,
    CREDIT_SINGLE = BOARD_SLOTS
};
#define DEAF_PATIENCE  INT64_C(1000000000)
#define BOUND_PATIENCE INT64_C(500000000)
#define BOUND_TICK     INT64_C(50000000)

/* So many calls may wait for each other; the last of them serves nobody. */
enum { MOST_NESTED = 8 };

/* Calls nest when one that waits serves a peer whose request has a call of its own. */
static struct {
    Call *innermost; /* of those that run */
    int64_t last_call, last_batch;
} now;

static bool is_of_call(const Batch *b, const Call *c)
{
    return b->id && b->call == c->id;
}

/* NULL: it is over. */
static Call *call_of(const Batch *b)
{
    Call *c = now.innermost;
    while (c && !is_of_call(b, c))
        c = c->outer;
    return c;
}

/* What the worker runs: the oldest batch that it has begun; NULL: none. */
static const Batch *begun_batch(const Worker *w, Count *item)
{
    const Batch *begun = NULL;
    for (int slot = 0; slot < BOARD_SLOTS; slot++) {
        const Batch *b = &w->batches[slot];
        Range r = board_look(w->board, slot);
        if (b->id && r.next && (!begun || b->id < begun->id)) {
            begun = b;
            *item = b->first + r.next - 1;
        }
    }
    return begun;
}

/* ── handing out ─────────────────────────────────────────────────────────────────────────── */

static Count batch_size(const Call *c)
{
    if (c->options.batch)
        return c->options.batch;
    if (c->item_nanos <= 0)
        return 1;
    Count size = (Count)(BATCH_NANOS / c->item_nanos);
    Count fair = c->queue.items / (2 * crew_count());
    Count light = c->item_bytes > 1 ? (Count)(BATCH_BYTES / c->item_bytes) : size;
    size = size < fair ? size : fair;
    size = size < light ? size : light;
    return size > 1 ? size : 1;
}

static bool send_function(Worker *w, const Call *c)
{
    if (w->function == c->function_id)
        return true;
    if (!frame_add(&w->out, (Frame){.kind = FRAME_FUNCTION, .id = c->function_id, .rights = c->rights},
                   bytes_of_buffer(&c->function)))
        return false;
    w->function = c->function_id;
    return true;
}

/* false: an error raised, the items cannot be sent. */
static bool send_batch(Worker *w, Call *c, Run run)
{
    OWNED Value *slice = slice_of(c->items, run.first, run.count);
    OWNED Value *items = slice ? pack_items(&c->blocks, w, slice) : NULL;
    if (!items)
        return false;
    send_blocks(w);
    if (!send_settings(w) || !send_function(w, c))
        return false;
    int slot = free_slot(w);
    Batch batch = {++now.last_batch, c->id, run.first, run.count};
    int64_t at = frame_begin(&w->out, (Frame){.kind = FRAME_TASK,
                                              .slot = (uint32_t)slot,
                                              .id = batch.id,
                                              .first = run.first,
                                              .count = run.count,
                                              .seed = c->seed,
                                              .rights = c->rights,
                                              .nanos = first_needed_block()});
    if (!encode_value(&w->out, items)) {
        w->out.length = at;
        return false;
    }
    frame_end(&w->out, at);
    c->item_bytes = (double)(w->out.length - at + c->blocks.passed_bytes) / (double)run.count;
    open_batch(w, slot, batch);
    flush_worker(w);
    return true;
}

/* Items of the batch that nobody has begun, from offset `from` on, come back. */
static Count take_back(Call *c, Worker *w, int slot, Count from)
{
    Batch *b = &w->batches[slot];
    Count end = board_take_back(w->board, slot, (uint32_t)(from > 0 ? from : 0));
    Count taken = b->count - end;
    if (taken > 0)
        queue_add(&c->queue, (Run){b->first + end, taken});
    b->count = end;
    return taken;
}

/* A worker has nothing to do while others have items that they have not begun: half of
 * the longest such run. */
static void steal_for_idle(Call *c)
{
    Worker *victim = NULL;
    int from_slot = 0;
    Range longest = {0, 0};
    for (int i = 0; i < crew_count(); i++)
        for (int slot = 0; slot < BOARD_SLOTS; slot++) {
            Worker *w = crew_at(i);
            if (!is_of_call(&w->batches[slot], c))
                continue;
            Range r = board_look(w->board, slot);
            if (r.end > r.next && r.end - r.next > longest.end - longest.next) {
                victim = w;
                from_slot = slot;
                longest = r;
            }
        }
    if (victim)
        take_back(c, victim, from_slot, longest.next + (longest.end - longest.next) / 2);
}

/* One round gives every worker with at most `load` batches another. false: an error
 * raised. */
static bool hand_out_round(Call *c, int load)
{
    for (int i = 0; i < crew_count(); i++) {
        Worker *w = crew_at(i);
        if (!crew_may_work(w) || w->in_flight != load)
            continue;
        if (!c->queue.items && load == 0)
            steal_for_idle(c);
        Run run = queue_take(&c->queue, batch_size(c));
        if (!run.count)
            return true;
        if (!send_batch(w, c, run)) {
            queue_add(&c->queue, run);
            return false;
        }
    }
    return true;
}

/* Calls nest, so what runs now may have other rights than who asked for this one. */
static bool hand_out(Call *c)
{
    int64_t before = rights_now();
    adopt_rights(c->rights);
    int credit = c->options.batch == 1 ? CREDIT_SINGLE : CREDIT;
    bool is_out = true;
    for (int load = 0; load < credit && is_out; load++)
        is_out = hand_out_round(c, load);
    adopt_rights(before);
    return is_out;
}

/* ── failing ─────────────────────────────────────────────────────────────────────────────── */

/* Nothing from the failing item on matters any more: what is not begun is not run. */
static void forget_from(Call *c, Count index)
{
    for (int i = 0; i < crew_count(); i++)
        for (int slot = 0; slot < BOARD_SLOTS; slot++)
            if (is_of_call(&crew_at(i)->batches[slot], c))
                take_back(c, crew_at(i), slot, index - crew_at(i)->batches[slot].first);
    queue_drop_from(&c->queue, index);
}

/* false: a lower item has failed already. */
static bool fail_at(Call *c, Count index, int worker, Bytes text)
{
    if (index >= c->failed_at)
        return false;
    c->failed_at = index;
    c->failed_on = worker;
    c->failed_undefined = false;
    c->failed_text.length = c->failed_note.length = 0;
    buffer_bytes(&c->failed_text, text);
    forget_from(c, index);
    return true;
}

static int try_of(const Call *c, Count item)
{
    return 1 + (c->ends ? c->ends[item] : 0);
}

/* ── answers ─────────────────────────────────────────────────────────────────────────────── */

/* (results;text;undefined;note) of a failed item. Gives the results, or NULL for
 * nonsense. */
static Value *take_failure(Call *c, const Worker *w, Count item, Value *parts)
{
    CONSUME(parts);
    Bytes text, note;
    if (!is_mixed(parts) || parts->count != 4 || !text_of(parts->items[1], &text) ||
        !text_of(parts->items[3], &note))
        return raise_error(ERR_BADMSG);
    log_failure(&c->books, item, w->id, try_of(c, item), text);
    if (fail_at(c, item, w->id, text)) {
        c->failed_undefined = parts->items[2]->u8;
        buffer_bytes(&c->failed_note, note);
    }
    return retain(parts->items[0]);
}

static void measure(Call *c, const Frame *frame)
{
    if (frame->count > 0)
        c->item_nanos = (double)frame->nanos / (double)frame->count + 1;
}

/* The results of one batch. false: they make no sense. */
static bool take_results(Call *c, Worker *w, const Batch *b, const Frame *frame,
                         Bytes payload)
{
    bool failed = frame->kind == FRAME_FAILED;
    if (!b->count && !frame->count)
        return true; /* all of it was taken back, and maybe could not be read */
    if (frame->count < 0 || frame->count + failed > b->count ||
        (!failed && frame->count != b->count))
        return false;
    Value *items = unpack_answer(w, payload);
    if (items && failed)
        items = take_failure(c, w, b->first + frame->count, items);
    if (items && count_of(items) != frame->count) {
        release(items);
        items = raise_error(ERR_BADMSG);
    }
    if (!items)
        return false;
    if (!frame->count) {
        release(items);
        return true;
    }
    LogRow *row = log_message(&c->books, b->first, frame->count, w->id, try_of(c, b->first));
    row->nanos = frame->nanos;
    row->bytes = payload.length;
    results_add(&c->books.results, b->first, items);
    measure(c, frame);
    return true;
}

/* Results of a call that is over are dropped: its batch only frees the worker. */
static void on_answered(Worker *w, const Frame *frame, Bytes payload)
{
    Batch batch = w->batches[frame->slot];
    Call *c = call_of(&batch);
    close_batch(w, (int)frame->slot);
    int64_t before = rights_now();
    adopt_rights(c ? c->rights : before); /* unpickling is evaluation */
    bool is_taken = !c || take_results(c, w, &batch, frame, payload);
    adopt_rights(before);
    if (is_taken)
        return;
    bool is_nonsense = !error_pending() || context->error.code == ERR_BADMSG;
    fail_at(c, batch.first, w->id,
            is_nonsense ? bytes_of_text("badmsg") : error_text());
    take_error();
    if (is_nonsense)
        kill_worker(w);
}

/* ── ends ────────────────────────────────────────────────────────────────────────────────── */

static void blame_item(Call *c, const Worker *w, Count item)
{
    if (!c->ends) {
        c->ends = reallocate_or_abort(NULL, (size_t)c->total);
        memset(c->ends, 0, (size_t)c->total);
    }
    char end[64], text[160];
    describe_end(w, end, sizeof end);
    log_failure(&c->books, item, w->id, try_of(c, item), bytes_of_text(end));
    if (++c->ends[item] < c->options.tries)
        return;
    int ended = c->ends[item];
    if (WIFEXITED(w->status))
        snprintf(text, sizeof text, "peach. item %lld: worker exited %d, %d %s",
                 (long long)item, WEXITSTATUS(w->status), ended,
                 ended == 1 ? "try" : "tries");
    else
        snprintf(text, sizeof text, "peach. item %lld: %d %s ended, last %s",
                 (long long)item, ended, ended == 1 ? "worker" : "workers", end);
    fail_at(c, item, w->id, bytes_of_text(text));
}

/* Its unanswered items go out again. The board says on which of them it ended: that of
 * the oldest batch it had begun. */
static void on_lost(Worker *w)
{
    for (int slot = 0; slot < BOARD_SLOTS; slot++) {
        Batch *b = &w->batches[slot];
        Call *c = call_of(b);
        if (c)
            queue_add(&c->queue, (Run){b->first, b->count});
    }
    Count item;
    const Batch *begun = begun_batch(w, &item);
    Call *c = begun ? call_of(begun) : NULL;
    if (c && w->interrupted_at && c->options.bound)
        fail_at(c, item, w->id, bytes_of_text("stop"));
    else if (c)
        blame_item(c, w, item);
    for (c = now.innermost; c; c = c->outer)
        queue_drop_from(&c->queue, c->failed_at);
}

/* ── the run ─────────────────────────────────────────────────────────────────────────────── */

/* A batch of which all was taken back is no answer to wait for: its worker may be busy with another call. */
static bool is_answered(const Call *c)
{
    if (c->queue.items)
        return false;
    for (int i = 0; i < crew_count(); i++)
        for (int slot = 0; slot < BOARD_SLOTS; slot++) {
            const Batch *b = &crew_at(i)->batches[slot];
            if (is_of_call(b, c) && b->count && b->first < c->failed_at)
                return false;
        }
    return true;
}

/* Who is idle works for the calls that wait for this one. What goes wrong there they will
 * find themselves. */
static void hand_out_for_outer(Call *c)
{
    while ((c = c->outer))
        if (!hand_out(c))
            take_error();
}

/* Asked before each wait. An error that it raises ends the loop. */
static bool advance(void *data)
{
    Call *c = data;
    if (context->interrupts != c->interrupts)
        context->interrupted = 1; /* though a peer's request had it first */
    if (context->interrupted || !crew_is_well() || !hand_out(c))
        return false;
    hand_out_for_outer(c);
    return is_answered(c);
}

/* An item that runs longer than the bound is interrupted, and its worker replaced if it
 * stays deaf. */
static void enforce_bounds(void)
{
    int64_t time = clock_monotonic();
    for (int i = 0; i < crew_count(); i++) {
        Worker *w = crew_at(i);
        Count item;
        const Batch *begun = begun_batch(w, &item);
        const Call *c = begun ? call_of(begun) : NULL;
        int64_t began = atomic_load(&w->board->began);
        if (!c || !c->options.bound || !began || began > time - c->options.bound)
            continue;
        if (!w->interrupted_at)
            interrupt_worker(w);
        else if (time - w->interrupted_at > BOUND_PATIENCE)
            kill_worker(w);
    }
}

static bool is_any_bounded(const Call *c)
{
    while (c && !c->options.bound)
        c = c->outer;
    return c;
}

static LoopEnd wait_for_answers(Call *c)
{
    int64_t tick = is_any_bounded(c) ? BOUND_TICK : -1;
    LoopMode mode = c->options.serves && c->nested < MOST_NESTED ? LOOP_PEERS : LOOP_QUIET;
    for (;;) {
        LoopEnd end = loop_run_until(advance, c, tick, mode);
        if (end != LOOP_TIMEOUT)
            return end;
        enforce_bounds();
    }
}

/* It may be the function that the workers could not read: the next call sends it again.
 */
static void forget_function(void)
{
    for (int i = 0; i < crew_count(); i++)
        crew_at(i)->function = 0;
}

static Value *raise_failure(Call *c)
{
    forget_function();
    if (c->failed_undefined)
        raise_undefined(intern(bytes_of_buffer(&c->failed_text)));
    else
        raise_bytes(bytes_of_buffer(&c->failed_text));
    explain_failure(c);
    return NULL;
}

/* It runs an item of the call, or nobody knows what. */
static bool works_for(const Worker *w, const void *data)
{
    Count item;
    const Batch *begun = begun_batch(w, &item);
    return !begun || is_of_call(begun, data);
}

/* Ctrl-C: nothing more is begun, what runs is interrupted, and the pool stays as it is.
 */
static Value *stop_call(Call *c)
{
    forget_from(c, 0);
    crew_interrupt(DEAF_PATIENCE, works_for, c);
    context->interrupted = 0;
    return raise_error(ERR_STOP);
}

static Value *finish_call(Call *c, LoopEnd end)
{
    crew_drain_consoles();
    if (end == LOOP_INTERRUPTED && !error_pending())
        return stop_call(c);
    if (error_pending()) {
        forget_from(c, 0);
        return NULL;
    }
    if (c->failed_at < c->total)
        return raise_failure(c);
    Value *whole = results_join(&c->books.results, c->total);
    close_results(&c->books.results);
    return whole;
}

/* The function as it is sent, its large vectors as blocks. false: an error raised. */
static bool encode_function(Call *c, const Value *f)
{
    OWNED Value *packed = pack_function(&c->blocks, f);
    if (!packed || !encode_value(&c->function, packed))
        return false;
    Bytes text = bytes_of_buffer(&c->function);
    c->function_id = (int64_t)(hash_bytes(text.data, (size_t)text.length) >> 1) | 1;
    return true;
}

/* Its books stay for .peach.log and .peach.part. */
static void close_call(Call *c)
{
    now.innermost = c->outer;
    shelve_books(&c->books);
    close_blocks(&c->blocks);
    close_buffer(&c->function);
    close_queue(&c->queue);
    deallocate(c->ends);
    close_buffer(&c->failed_text);
    close_buffer(&c->failed_note);
}

Value *run_call(const Value *f, const Value *items, uint64_t seed, CallOptions options)
{
    Call c = {.id = ++now.last_call,
              .outer = now.innermost,
              .nested = now.innermost ? now.innermost->nested + 1 : 0,
              .interrupts = context->interrupts,
              .rights = rights_now(),
              .items = items,
              .total = count_of(items),
              .failed_at = count_of(items),
              .options = options,
              .seed = seed};
    queue_add(&c.queue, (Run){0, c.total});
    open_books(&c.books, c.total);
    open_blocks(&c.blocks);
    now.innermost = &c;
    Value *result = NULL;
    if (encode_function(&c, f) && crew_is_well())
        result = finish_call(&c, wait_for_answers(&c));
    close_call(&c);
    return result;
}

void init_calls(void)
{
    static const CrewCalls calls = {on_answered, on_lost};
    init_crew(&calls);
}
