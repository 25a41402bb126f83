/* crew.c: see crew.h. */
#include "pool/crew.h"
#include "base/alloc.h"
#include "base/log.h"
#include "pool/setup.h"
#include <stdio.h>
#include <string.h>

static struct {
    Worker **workers;
    int count, wanted, last_id;
    int fruitless;        /* workers that ended since the last good answer */
    char last_words[240]; /* of the last of them */
    bool is_forbidden;
    Watch *patience; /* timer: who has been interrupted and stays deaf is killed */
    const CrewCalls *calls;
} crew;

/* So many ends without one good answer are no bad luck. */
enum { FRUITLESS_A_WORKER = 5, MOST_EVENTS = 1000 };

static void on_answer(Worker *w, const Frame *frame, Bytes payload);
static void on_gone(Worker *w);
static const WorkerCalls worker_calls = {on_answer, on_gone};

void init_crew(const CrewCalls *calls)
{
    crew.calls = calls;
}

void crew_look(void)
{
    for (int i = 0; i < MOST_EVENTS && loop_once(0, LOOP_QUIET); i++)
        continue;
}

int crew_count(void)
{
    return crew.count;
}

Worker *crew_at(int i)
{
    return crew.workers[i];
}

static bool is_storm(void)
{
    return crew.fruitless >= FRUITLESS_A_WORKER * crew.wanted;
}

static void fill_up(void)
{
    while (crew.count < crew.wanted && !is_storm()) {
        Worker *w = start_worker(crew.last_id + 1, &worker_calls);
        if (!w)
            return;
        crew.last_id++;
        crew.workers[crew.count++] = w;
        setup_send(w);
    }
}

void crew_forbid(void)
{
    crew.is_forbidden = true;
}

bool crew_is_forbidden(void)
{
    return crew.is_forbidden;
}

bool crew_grow(int wanted)
{
    if (crew.is_forbidden)
        return true;
    if (wanted > crew.wanted) {
        crew.workers =
            reallocate_or_abort(crew.workers, (size_t)wanted * sizeof *crew.workers);
        crew.wanted = wanted;
    }
    fill_up();
    if (crew.count && error_pending()) { /* fewer than wanted still do the work */
        log_warning("%d of %d workers: %.*s", crew.count, crew.wanted,
                    (int)error_text().length, error_text().data);
        take_error();
    }
    return crew.count > 0 || !error_pending();
}

/* ── what they say ───────────────────────────────────────────────────────────────────────── */

static void on_answer(Worker *w, const Frame *frame, Bytes payload)
{
    if (frame->kind == FRAME_PLAYED) {
        setup_played(w, frame->id);
    } else if (frame->kind == FRAME_REFUSED) {
        setup_refused(w, frame->id, payload);
    } else {
        crew.fruitless = 0;
        crew.calls->answered(w, frame, payload);
    }
}

static void keep_last_words(const Worker *w)
{
    char end[64];
    describe_end(w, end, sizeof end);
    const char *words =
        w->console_err.last[0] ? w->console_err.last : w->console_out.last;
    snprintf(crew.last_words, sizeof crew.last_words, "worker %s%s%s", end,
             words[0] ? ": " : "", words);
}

static void on_gone(Worker *w)
{
    for (int i = 0; i < crew.count; i++)
        if (crew.workers[i] == w) {
            crew.workers[i] = crew.workers[--crew.count];
            break;
        }
    crew.fruitless++;
    setup_lost(w);
    keep_last_words(w);
    crew.calls->lost(w);
    fill_up();
    if (error_pending())
        take_error(); /* the next call says it again */
}

/* ── a call ──────────────────────────────────────────────────────────────────────────────── */

bool crew_may_work(const Worker *w)
{
    return (w->state == WORKER_IDLE || w->state == WORKER_BUSY) && !w->interrupted_at &&
           setup_is_played(w);
}

void crew_send_setup(void)
{
    for (int i = 0; i < crew.count; i++)
        setup_send(crew.workers[i]);
}

/* A worker whose setup failed while others could play it is replaced by a fresh one. */
static void retire_failed(void)
{
    for (int i = 0; i < crew.count; i++)
        if (crew.workers[i]->setup_failed)
            kill_worker(crew.workers[i]);
}

bool crew_is_well(void)
{
    if (settle_setup_failure())
        retire_failed();
    if (raise_setup_failure())
        return false;
    if (crew.count)
        return true;
    if (is_storm())
        raise_text("peach. workers end as they start: %s", crew.last_words);
    else if (!error_pending())
        raise_text("peach. no workers");
    return false;
}

bool crew_begin_call(int wanted)
{
    crew_look();
    crew.fruitless = 0;
    crew_send_setup();
    return crew_grow(wanted);
}

static void replace_deaf(void *data)
{
    (void)data;
    for (int i = 0; i < crew.count; i++)
        if (crew.workers[i]->interrupted_at)
            kill_worker(crew.workers[i]);
    loop_remove(crew.patience);
    crew.patience = NULL;
}

void crew_interrupt(int64_t patience, bool (*concerns)(const Worker *w, const void *data),
                    const void *data)
{
    bool any = false;
    for (int i = 0; i < crew.count; i++) {
        Worker *w = crew.workers[i];
        bool is_at_work = w->state == WORKER_BUSY || w->setup_waiting;
        if (!is_at_work || !concerns(w, data))
            continue;
        if (w->interrupted_at)
            kill_worker(w);
        else
            interrupt_worker(w);
        any = true;
    }
    if (any && !crew.patience)
        crew.patience = loop_add_timer(patience, 0, WATCH_PLAIN, replace_deaf, NULL);
}

void crew_drain_consoles(void)
{
    for (int i = 0; i < crew.count; i++)
        drain_consoles(crew.workers[i]);
}

void close_crew(void)
{
    loop_remove(crew.patience);
    for (int i = 0; i < crew.count; i++)
        kill_worker(crew.workers[i]);
    while (crew.count)
        end_worker(crew.workers[--crew.count]);
    deallocate(crew.workers);
    memset(&crew, 0, sizeof crew);
}
