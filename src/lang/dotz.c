/* dotz.c: the values of .z that the interpreter itself knows: clocks, arguments, versions, self. */
#include "base/clock.h"
#include "lang/machine.h"
#include "lang/verbs.h"
#include <unistd.h>

#define NANOS_A_MILLI 1000000LL

static _Thread_local struct {
    Value *rest, *all;
    Symbol script;
} arguments;

static int64_t local_nanos(void)
{
    if (context->utc_offset_minutes != INT32_MIN)
        return clock_utc() + context->utc_offset_minutes * 60000000000LL;
    return clock_local();
}

static int64_t floor_days(int64_t nanos)
{
    return nanos / NANOS_A_DAY - (nanos % NANOS_A_DAY < 0);
}

#define CLOCK_NAMES(suffix, now)                                                                                      \
    static Value *timestamp_##suffix(void) { return new_atom_like(TYPE_TIMESTAMP, now()); }                           \
    static Value *timespan_##suffix(void)                                                                             \
    {                                                                                                                 \
        int64_t t = now();                                                                                            \
        return new_atom_like(TYPE_TIMESPAN, t - floor_days(t) * NANOS_A_DAY);                                         \
    }                                                                                                                 \
    static Value *time_##suffix(void)                                                                                 \
    {                                                                                                                 \
        int64_t t = now();                                                                                            \
        return new_atom_like(TYPE_TIME, (t - floor_days(t) * NANOS_A_DAY) / NANOS_A_MILLI);                           \
    }                                                                                                                 \
    static Value *date_##suffix(void) { return new_atom_like(TYPE_DATE, floor_days(now())); }                         \
    static Value *datetime_##suffix(void)                                                                             \
    {                                                                                                                 \
        Value *x = new_float((double)(now() / NANOS_A_MILLI) / 86400000.0);                                           \
        if (x)                                                                                                        \
            x->type = -TYPE_DATETIME;                                                                                 \
        return x;                                                                                                     \
    }
CLOCK_NAMES(utc, clock_utc)
CLOCK_NAMES(local, local_nanos)

static Value *process_id(void)
{
    return new_int(getpid());
}

static Value *version(void)
{
    return new_float(4.1);
}

static Value *release_date(void)
{
    return new_atom_like(TYPE_DATE, 9453); /* 2025.11.18: the language level, not the build */
}

static Value *platform(void)
{
    return new_symbol_of_text("l64");
}

/* There is none: empty texts where kdb+ has its details. */
static Value *licence(void)
{
    enum { DETAILS = 9 };
    OWNED Value *list = new_vector(TYPE_MIXED, DETAILS);
    for (int i = 0; list && i < DETAILS; i++)
        if (!(list->items[i] = new_string((Bytes){0})))
            return NULL;
    return steal(&list);
}

static Value *blocked(void)
{
    return new_boolean(context->restricted);
}

static Value *cores(void)
{
    return new_int((int32_t)sysconf(_SC_NPROCESSORS_ONLN));
}

static Value *quiet(void)
{
    return new_boolean(context->quiet);
}

/* Modules are not here: what is loaded is always of the root. */
static Value *module_space(void)
{
    return new_symbol_of_text(".");
}

static Value *host_name(void)
{
    char name[256] = "";
    gethostname(name, sizeof name - 1);
    return new_symbol_of_text(name);
}

static Value *self(void)
{
    const Frame *frame = current_frame();
    return frame ? retain(frame->lambda) : identity();
}

static Value *rest_arguments(void)
{
    return arguments.rest ? retain(arguments.rest) : new_empty();
}

static Value *all_arguments(void)
{
    return arguments.all ? retain(arguments.all) : new_empty();
}

static Value *script_name(void)
{
    return new_symbol(arguments.script ? arguments.script : empty_symbol);
}

void set_arguments(Value *rest, Value *all, Symbol script)
{
    close_dotz();
    arguments.rest = rest;
    arguments.all = all;
    arguments.script = script;
}

void close_dotz(void)
{
    release(arguments.rest);
    release(arguments.all);
    arguments.rest = arguments.all = NULL;
}

void init_dotz(void)
{
    static const struct {
        const char *name;
        Value *(*get)(void);
    } own[] = {
        {".z.p", timestamp_utc},
        {".z.P", timestamp_local},
        {".z.n", timespan_utc},
        {".z.N", timespan_local},
        {".z.t", time_utc},
        {".z.T", time_local},
        {".z.d", date_utc},
        {".z.D", date_local},
        {".z.z", datetime_utc},
        {".z.Z", datetime_local},
        {".z.i", process_id},
        {".z.K", version},
        {".z.k", release_date},
        {".z.o", platform},
        {".z.l", licence},
        {".z.c", cores},
        {".z.q", quiet},
        {".z.r", blocked},
        {".z.b", dependencies},
        {".z.M", module_space},
        {".z.h", host_name},
        {".z.s", self},
        {".z.ex", failed_primitive},
        {".z.ey", failed_arguments},
        {".z.x", rest_arguments},
        {".z.X", all_arguments},
        {".z.f", script_name},
    };
    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        register_dynamic(own[i].name, own[i].get);
}
