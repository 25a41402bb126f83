/* queue.h: the items of one call that are not handed out: runs of indices, lowest first.
 */
#pragma once
#include <stdbool.h>
#include <stdint.h>

typedef struct {
    int64_t first, count;
} Run;

typedef struct {
    Run *runs; /* in order, not touching */
    int count, capacity;
    int64_t items;
} Queue;

void queue_add(Queue *q, Run run);             /* back, or for the first time */
Run queue_take(Queue *q, int64_t at_most);     /* the lowest; count 0: nothing is left */
void queue_drop_from(Queue *q, int64_t index); /* forget that item and all above */
void close_queue(Queue *q);
