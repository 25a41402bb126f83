/* pool.c: the names that q code sees, and the pool's beginning and end. */
#include "pool/pool.h"
#include "lang/lang.h"
#include "pool/call.h"
#include "pool/setup.h"
#include <stdlib.h>
#include <unistd.h>

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

/* .peach.part: the results that were in when the last call failed, :: for the others. */
static Value *part(void)
{
    const Call *c = last_call();
    return results_so_far(&c->results, c->total);
}

static int by_item(const void *x, const void *y)
{
    Count a = ((const LogRow *)x)->first, b = ((const LogRow *)y)->first;
    return a != b ? (a > b) - (a < b)
                  : ((const LogRow *)x)->tries - ((const LogRow *)y)->tries;
}

static void fill_log_row(Value **columns, Count i, const LogRow *row, Count k)
{
    columns[0]->i64s[i] = row->first + k;
    columns[1]->i64s[i] = row->worker;
    columns[2]->i64s[i] = row->tries;
    columns[3]->f64s[i] = (double)row->nanos / 1e6 / (double)row->count;
    columns[4]->i64s[i] = row->bytes / row->count;
    columns[5]->symbols[i] = intern_text(row->text ? "failed" : "done");
    columns[6]->items[i] = new_string_of_text(row->text ? row->text : "");
}

/* .peach.log: the last call, a row for each item that was answered and each try that
 * failed. Time and bytes are those of its message, divided by the items in it. */
static Value *call_log(void)
{
    static const char *const names[] = {"item",  "worker", "tries", "ms",
                                        "bytes", "status", "text"};
    static const int types[] = {TYPE_LONG, TYPE_LONG,   TYPE_LONG, TYPE_FLOAT,
                                TYPE_LONG, TYPE_SYMBOL, TYPE_MIXED};
    enum { COLUMNS = sizeof types / sizeof *types };
    const Call *c = last_call();
    Count rows = 0;
    for (Count i = 0; i < c->log_count; i++)
        rows += c->log[i].count;
    OWNED Value *heads = new_vector(TYPE_SYMBOL, COLUMNS);
    OWNED Value *columns = new_vector(TYPE_MIXED, COLUMNS);
    if (!heads || !columns)
        return NULL;
    for (int i = 0; i < COLUMNS; i++) {
        heads->symbols[i] = intern_text(names[i]);
        if (!(columns->items[i] = new_vector(types[i], rows)))
            return NULL;
    }
    qsort(c->log, (size_t)c->log_count, sizeof *c->log, by_item);
    Count at = 0;
    for (Count i = 0; i < c->log_count; i++)
        for (Count k = 0; k < c->log[i].count; k++)
            fill_log_row(columns->items, at++, &c->log[i], k);
    return new_table_of(steal(&heads), steal(&columns));
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
    register_dynamic(".peach.part", part);
    register_dynamic(".peach.log", call_log);
    init_calls();
    atexit(close_at_exit);
}

void close_pool(void)
{
    close_calls();
    close_setup();
}
