/* queue.c: see queue.h. */
#include "pool/queue.h"
#include "base/alloc.h"
#include <string.h>

static void insert_run(Queue *q, int at, Run run)
{
    if (q->count == q->capacity) {
        q->capacity = q->capacity ? q->capacity * 2 : 8;
        q->runs = reallocate_or_abort(q->runs, (size_t)q->capacity * sizeof *q->runs);
    }
    memmove(q->runs + at + 1, q->runs + at, (size_t)(q->count - at) * sizeof *q->runs);
    q->runs[at] = run;
    q->count++;
}

static void remove_run(Queue *q, int at)
{
    q->count--;
    memmove(q->runs + at, q->runs + at + 1, (size_t)(q->count - at) * sizeof *q->runs);
}

static bool touches(Run low, Run high)
{
    return low.first + low.count == high.first;
}

void queue_add(Queue *q, Run run)
{
    if (run.count <= 0)
        return;
    q->items += run.count;
    int at = 0;
    while (at < q->count && q->runs[at].first < run.first)
        at++;
    if (at < q->count && touches(run, q->runs[at])) {
        q->runs[at].first = run.first;
        q->runs[at].count += run.count;
    } else {
        insert_run(q, at, run);
    }
    if (at > 0 && touches(q->runs[at - 1], q->runs[at])) {
        q->runs[at - 1].count += q->runs[at].count;
        remove_run(q, at);
    }
}

Run queue_take(Queue *q, int64_t at_most)
{
    if (!q->count)
        return (Run){0, 0};
    Run *lowest = &q->runs[0];
    Run taken = {lowest->first, lowest->count < at_most ? lowest->count : at_most};
    lowest->first += taken.count;
    lowest->count -= taken.count;
    q->items -= taken.count;
    if (!lowest->count)
        remove_run(q, 0);
    return taken;
}

void queue_drop_from(Queue *q, int64_t index)
{
    while (q->count) {
        Run *last = &q->runs[q->count - 1];
        int64_t keep = index > last->first ? index - last->first : 0;
        if (keep >= last->count)
            return;
        q->items -= last->count - keep;
        last->count = keep;
        if (keep)
            return;
        q->count--;
    }
}

void close_queue(Queue *q)
{
    deallocate(q->runs);
    *q = (Queue){0};
}
