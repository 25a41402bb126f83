/* setup.h: the setup log: commands that every worker plays in order, present, late or
 * restarted. */
#pragma once
#include "pool/worker.h"
#include "value/value.h"

/* Appends one command: text, or anything that `value` takes. false: an error raised. */
bool setup_add(const Value *command);
void setup_send(Worker *w); /* what it has not been given yet */
bool setup_is_played(const Worker *w);
void setup_played(Worker *w, int64_t id);
void setup_refused(Worker *w, int64_t id, Bytes text);

/* A command that failed, told once: raises the error. false: none failed. */
bool raise_setup_failure(void);
/* The worker has ended: it plays nothing more. */
void setup_lost(Worker *w);
/* Once all that were given the command that failed have answered: it is forgotten when
 * it failed everywhere, and true: those on which it failed may be replaced. */
bool settle_setup_failure(void);
void close_setup(void);
