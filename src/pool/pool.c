/* pool.c: the names that q code sees, and the pool's beginning and end. */
#include "pool/pool.h"
#include "lang/lang.h"
#include "pool/books.h"
#include "pool/call.h"
#include "pool/setup.h"
#include <stdlib.h>

enum { MOST_WORKERS = 4096 };

/* .peach.start n: a pool of at least n workers, started now. */
static Value *start_workers(Value *x)
{
    CONSUME(x);
    if (!is_integer_atom(x))
        return raise_error(ERR_TYPE);
    int64_t wanted = integer_of(x);
    if (wanted < 0 || wanted > MOST_WORKERS)
        return raise_error(ERR_DOMAIN);
    return crew_grow((int)wanted) ? identity() : NULL;
}

/* .peach.setup cmds: one command or a list of them, appended to the setup log. */
static Value *add_setup(Value *x)
{
    CONSUME(x);
    bool is_list = is_mixed(x) || x->type == TYPE_SYMBOL;
    for (Count i = 0; i < (is_list ? x->count : 1); i++) {
        OWNED Value *command = is_list ? item_of(x, i) : retain(x);
        if (!command || !setup_add(command))
            return NULL;
    }
    crew_send_setup();
    return identity();
}

/* .peach.pids: process ids of the workers. */
static Value *pids(void)
{
    crew_look();
    Value *result = new_vector(TYPE_INT, crew_count());
    for (int i = 0; result && i < crew_count(); i++)
        result->i32s[i] = crew_at(i)->pid;
    return result;
}

static const Verb own_rows[] = {
#include "pool/pool.def"
};

/* After main has closed the context there is nothing left to end; before it, exit was
 * called somewhere. */
static void close_at_exit(void)
{
    if (context)
        close_pool();
}

void init_pool(void)
{
    register_verbs(own_rows, sizeof own_rows / sizeof *own_rows);
    register_dynamic(".peach.pids", pids);
    register_dynamic(".peach.part", show_part);
    register_dynamic(".peach.log", show_log);
    init_calls();
    atexit(close_at_exit);
}

void close_pool(void)
{
    close_crew();
    close_books();
    close_setup();
}
