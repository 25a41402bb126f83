/* context.h: all mutable state of one interpreter. Thread-local, so two threads can run two. */
#pragma once

typedef struct Context Context;
struct Context {
    /* Calls from the rooms below up into the language. Set by lang/ at start. */
    Value *(*apply)(const Value *f, Value **args, int count); /* f borrowed, each args[i] consumed */
    void (*print)(Bytes text);                                 /* standard output */
    void (*log)(Bytes text);                                   /* standard error */

    /* What codec/ needs to know of functions and globals. NULL results without an error: no such thing. */
    const char *(*verb_name)(const Value *verb);               /* of a UNARY ("#:") or BINARY ("+", "in") */
    const char *(*verb_shown)(const Value *verb);              /* what the console shows in place of its name */
    Value *(*compile_lambda)(Bytes source, Symbol space);      /* NULL with an error: it does not parse */
    Value *(*primitive_named)(Bytes name, int type);           /* of type UNARY or BINARY */
    const Value *(*global)(Symbol name);                       /* borrowed, by full name */
    Symbol (*full_name)(Symbol name);                          /* of a name used in the current namespace */

    /* A global of the root is about to be set or deleted; `before` is NULL when it is new or, with is_taken, when
     * its value has been taken out to be changed in place. NULL: nobody asks. */
    void (*global_changed)(Symbol name, const Value *before, bool is_taken);

    /* A list with FLAG_INDEXED is changed or moves, or such a list or dictionary is freed. */
    void (*forget_index)(const Value *x);

    struct {
        ErrorCode code;  /* ERR_NONE: none pending */
        bool undefined;  /* the text names an undefined variable */
        Buffer text;
        Buffer note; /* whole lines that the console prints between the text and the trace */
    } error;

    uint32_t random_z, random_w; /* the generator's two words; seed is what \S said */
    int64_t seed;
    bool seed_given;             /* by \S: the seed of the start is an int, one that was given is shown as it was */
    int precision;               /* \P; 0 is 17 digits */
    int console_rows, console_columns, http_rows, http_columns; /* \c \C */
    int date_format;             /* \z: 0 is mm/dd/yyyy */
    int week_offset;             /* \W */
    int utc_offset_minutes;      /* \o; INT32_MIN: the system's */
    int workers, most_workers;   /* \s, -s: negative: processes, positive: threads */
    int error_mode, collection_mode, timeout; /* \e \g \T */
    int amending;                /* updates of a table by name that are under way: they and nobody else change globals */
    int loading;                 /* scripts that are being loaded, one within the other */
    bool has_enumerated;         /* an enumeration has been made: type 20h is taken */
    int depth;                   /* of C recursion over values and calls: 'stack past DEPTH_LIMIT */
    const char *stack_end;       /* 'stack below it, too: what is left then is for functions that do not ask */
    volatile int interrupted;    /* Ctrl-C was pressed, or a mapped file is torn: long loops raise_interruption */
    volatile int torn;           /* a mapped file was read behind its new end: results are not to be trusted */
    volatile int interrupts;     /* how often Ctrl-C was pressed: what it stopped may have been somebody else's */
    volatile int terminated;     /* SIGTERM or SIGHUP came: its number; the console ends the process in order */
    bool quiet;                  /* -q */
    bool block_clients;          /* -b: what comes through a handle runs restricted */
    bool confine_clients;        /* -u: it runs confined */
    bool restricted;             /* now: nothing may be written, no shell: reval, or a blocked client */
    bool confined;               /* now: no file outside of the working directory, no shell, no end of the process:
                                  * reval, or a client under -u */
    int current_handle;          /* .z.w */
    bool has_master_key, master_key_locked; /* of encrypted files: -36! */
    uint8_t master_key[32];
};

enum { DEPTH_LIMIT = 2048 };

extern _Thread_local Context *context;

void init_context(void);  /* a fresh Context for this thread, with kdb+'s defaults */
void close_context(void);

/* From now on a mapped file that becomes shorter is an error where it is read, not the end. */
void survive_torn_files(void);

/* Whether a recursion must stop here: DEPTH_LIMIT levels, or the C stack nearly used up. */
static inline bool is_too_deep(void)
{
    return context->depth >= DEPTH_LIMIT || (const char *)__builtin_frame_address(0) < context->stack_end;
}
/* Guard a recursion over values: if (!enter_depth()) return NULL; ... leave_depth(). 'stack. */
static inline bool enter_depth(void)
{
    if (__builtin_expect(is_too_deep(), 0))
        return raise_error(ERR_STACK);
    context->depth++;
    return true;
}
static inline void leave_depth(void)
{
    context->depth--;
}
