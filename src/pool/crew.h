/* crew.h: the workers that this process has started: as many as wanted, replaced when
 * they end. */
#pragma once
#include "pool/worker.h"

typedef struct {
    void (*answered)(Worker *w, const Frame *frame,
                     Bytes payload); /* a batch's results */
    void (*lost)(Worker *w);         /* it has ended */
} CrewCalls;

void init_crew(const CrewCalls *calls);
/* This process is a worker itself: it never has any of its own. */
void crew_forbid(void);
bool crew_is_forbidden(void);
/* At least `wanted` workers from now on, started at once. false: none could be started;
 * an error raised. */
bool crew_grow(int wanted);
/* Takes notice of what has happened to the workers meanwhile; never waits. */
void crew_look(void);
int crew_count(void);
Worker *crew_at(int i);
/* It may be given items: it is up and has played the whole setup. */
bool crew_may_work(const Worker *w);
/* Before a call: notice what has happened, forget past failures, start who is missing. false:
 * there is no worker at all; an error raised. */
bool crew_begin_call(int wanted);
/* While one waits: false when the crew cannot work; an error raised. */
bool crew_is_well(void);
void crew_send_setup(void);
/* Ctrl-C for all that work on what concerns the caller, the end for those that have not
 * heard the last one; those that stay deaf for `patience` nanoseconds are replaced. */
void crew_interrupt(int64_t patience, bool (*concerns)(const Worker *w, const void *data),
                    const void *data);
void crew_drain_consoles(void);
void close_crew(void);
