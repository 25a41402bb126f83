/* machine.h: frames and traces of running lambdas. Private to lang/. */
#pragma once
#include "lang/code.h"
#include "lang/function.h"

typedef struct Frame Frame;
struct Frame {
    Frame *caller;     /* NULL: the outermost */
    int depth;
    Value *lambda;
    Value **args;      /* parameters at 0.., other locals at -1.. */
    Value **top;       /* behind its part of the stack */
    const int32_t *at; /* the word that the code was last left at */
};

/* Whether f is a lambda of this rank, and Ctrl-C was not pressed. */
static inline bool is_lambda_of(const Value *f, int rank)
{
    return f->type == TYPE_LAMBDA && f->items[LAMBDA_CODE]->i32s[CODE_RANK] == rank && !context->interrupted;
}
/* A hole is a UNARY; most of those are functions. */
static inline bool may_be_hole(const Value *x)
{
    return __builtin_expect(x->type == TYPE_UNARY, 0);
}
/* Runs a lambda on its complete arguments, which are consumed. */
Value *run_lambda(const Value *lambda, Value **args, int count);
Frame *current_frame(void);
void init_machine(void);
void close_machine(void);

/* profile.c: where other processes look; of the first interpreter of this one. */
extern Frame *const *profiled_frame;

/* debug.c: the debugger of the console. */
bool may_suspend(const Frame *frame);
Value *suspend(Frame *frame);      /* the value to go on with; NULL: an error is pending again */
bool is_debugged(void);            /* an error now would suspend a lambda */
int shown_depth(const Frame *frame);     /* its number in a backtrace */
bool is_debug_line(const Frame *frame);  /* typed where a lambda waits: backtraces leave it out */
const Frame *selected_frame(void); /* the one that the debugger shows; NULL: nothing waits */
void enter_trap(void);             /* errors inside are somebody's to handle: no suspension */
void leave_trap(void);

/* failed.c: .z.ex and .z.ey */
Value *apply_noting(int verb, Value *x, Value *y); /* y NULL: a monad; what fails is noted */
void forget_failed(void);
void forget_failed_elsewhere(const int32_t *at);   /* unless what was noted is the failure of this word */
Value *failed_primitive(void);
Value *failed_arguments(void);

/* trace.c: where the pending error passed. */
Value *frame_entry(const Frame *frame);
void record_frame(const Frame *frame);
void record_source(Bytes source, Symbol file, int line, int offset, int depth); /* a parse error */
Value *take_trace_through(const char *trap); /* the recorded frames, that of a trap, those below it */
void format_frame(Buffer *out, const Value *entry, int depth, bool current);
void format_trace_of(Buffer *out, const Value *entries, int current); /* current: the depth to mark, or -1 */
Value *frames_now(void);           /* the same list of the live frames */

/* amend.c */
Value *amend_at(Value **args, int count);     /* @[x;i;f;y] and trap */
Value *amend_depth(Value **args, int count);  /* .[x;i;f;y] and trap */
/* x[indices] f:y on a variable's value, in place when unshared. All but f consumed; f NULL: replace. */
/* The variable *slot amended at depth: f (NULL: replace) of its items and y, which are consumed. In place where that
 * surely succeeds; false: an error is raised and *slot is what it was. */
bool amend_slot(Value **slot, Value **indices, int count, const Value *f, Value *y);

/* iterate.c */
Value *apply_derived(const Value *f, Value **args, int count);
