/* peach.c: f peach x: where it runs, and what is sent. */
#include "base/log.h"
#include "lang/lang.h"
#include "pool/call.h"
#include "pool/pool.h"
#include "pool/remote.h"

enum { MOST_TRIES = 100 };

/* Here, one item after the other: also what defines the result. */
static Value *each_here(const Value *f, Value *x)
{
    OWNED Value *each = binary_named("each");
    if (!each) {
        release(x);
        return NULL;
    }
    return apply2(each, retain(f), x);
}

/* Two draws of the centre's generator seed the streams of all items, so that results
 * repeat whatever the number of workers and whoever dies. */
static uint64_t draw_seed(void)
{
    uint64_t high = draw_random();
    return high << 32 | draw_random();
}

static int64_t long_setting(const char *name, int64_t otherwise)
{
    const Value *x = get_global(intern_text(name));
    return x && is_integer_atom(x) && integer_of(x) > 0 ? integer_of(x) : otherwise;
}

/* Seconds, or a timespan. */
static int64_t bound_setting(void)
{
    const Value *x = get_global(intern_text(".peach.timeout"));
    bool is_time =
        x && (x->type == -TYPE_TIMESPAN || x->type == -TYPE_FLOAT || is_integer_atom(x));
    if (!is_time)
        return 0;
    double nanos = x->type == -TYPE_TIMESPAN ? (double)x->i64 : float_of(x) * 1e9;
    return nanos > 0 && nanos < 9e18 ? (int64_t)nanos : 0;
}

/* A script that is being loaded may not have said yet who may come in, nor defined what
 * they ask for. */
static bool serve_setting(void)
{
    const Value *x = get_global(intern_text(".peach.serve"));
    return x && x->type == -TYPE_BOOLEAN ? x->u8 : !context->loading;
}

static Value *peach_workers(const Value *f, const Value *x)
{
    CallOptions options = {
        .tries = (int)long_setting(".peach.tries", 3),
        .batch = long_setting(".peach.batch", 0),
        .bound = bound_setting(),
        .serves = serve_setting(),
    };
    if (options.tries > MOST_TRIES)
        options.tries = MOST_TRIES;
    OWNED Value *handles = remote_handles();
    if (!handles || handles->count)
        return handles ? peach_remote(f, x, handles, options) : NULL;
    if (!crew_begin_call(-context->workers)) { /* the system gives no process */
        log_warning("%.*s; the items run here", (int)error_text().length, error_text().data);
        take_error();
        return each_here(f, retain(x));
    }
    return run_call(f, x, draw_seed(), options);
}

static Value *peach_dict(Value *f, Value *x)
{
    CONSUME(x);
    Value *values = peach(f, retain(values_of(x)));
    return values ? new_dict(retain(keys_of(x)), values) : NULL;
}

Value *peach(Value *f, Value *x)
{
    CONSUME(f);
    CONSUME(x);
    if (context->workers >= 0 || crew_is_forbidden())
        return each_here(f, steal(&x));
    if (is_dict(x))
        return peach_dict(steal(&f), steal(&x));
    bool is_list = is_vector(x) || is_table(x);
    if (!is_list || count_of(x) < 2)
        return each_here(f, steal(&x));
    return peach_workers(f, x);
}
