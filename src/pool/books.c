/* books.c: see books.h. */
#include "pool/books.h"
#include "base/alloc.h"
#include <stdlib.h>

static struct {
    Books *innermost; /* of the calls that run */
    Books last;
} shelf;

static Books *current_books(void)
{
    return shelf.innermost ? shelf.innermost : &shelf.last;
}

static void burn(Books *b)
{
    close_results(&b->results);
    for (Count i = 0; i < b->log_count; i++)
        deallocate(b->log[i].text);
    deallocate(b->log);
    *b = (Books){0};
}

void open_books(Books *b, Count total)
{
    *b = (Books){.outer = shelf.innermost, .total = total};
    shelf.innermost = b;
}

void shelve_books(Books *b)
{
    shelf.innermost = b->outer;
    burn(&shelf.last);
    shelf.last = *b;
    shelf.last.outer = NULL;
}

void close_books(void)
{
    burn(&shelf.last);
}

/* ── the log ─────────────────────────────────────────────────────────────────────────────── */

LogRow *log_message(Books *b, Count first, Count count, int worker, int tries)
{
    if (b->log_count == b->log_capacity) {
        b->log_capacity = b->log_capacity ? b->log_capacity * 2 : 64;
        b->log = reallocate_or_abort(b->log, (size_t)b->log_capacity * sizeof *b->log);
    }
    LogRow *row = &b->log[b->log_count++];
    *row = (LogRow){.first = first, .count = count, .worker = worker, .tries = tries};
    return row;
}

static char *copy_text(Bytes text)
{
    char *copy = reallocate_or_abort(NULL, (size_t)text.length + 1);
    memcpy(copy, text.data, (size_t)text.length);
    copy[text.length] = 0;
    return copy;
}

void log_failure(Books *b, Count item, int worker, int tries, Bytes text)
{
    log_message(b, item, 1, worker, tries)->text = copy_text(text);
}

static int by_item(const void *x, const void *y)
{
    const LogRow *a = x, *b = y;
    return a->first != b->first ? (a->first > b->first) - (a->first < b->first)
                                : a->tries - b->tries;
}

/* false: 'wsfull raised. */
static bool fill_row(Value **columns, Count i, const LogRow *row, Count k)
{
    columns[0]->i64s[i] = row->first + k;
    columns[1]->i64s[i] = row->worker;
    columns[2]->i64s[i] = row->tries;
    columns[3]->f64s[i] = (double)row->nanos / 1e6 / (double)row->count;
    columns[4]->i64s[i] = row->bytes / row->count;
    columns[5]->symbols[i] = intern_text(row->text ? "failed" : "done");
    columns[6]->items[i] = new_string_of_text(row->text ? row->text : "");
    return columns[6]->items[i];
}

Value *show_log(void)
{
    static const char *const names[] = {"item",  "worker", "tries", "ms",
                                        "bytes", "status", "text"};
    static const int types[] = {TYPE_LONG, TYPE_LONG,   TYPE_LONG, TYPE_FLOAT,
                                TYPE_LONG, TYPE_SYMBOL, TYPE_MIXED};
    enum { COLUMNS = sizeof types / sizeof *types };
    Books *b = current_books();
    Count rows = 0;
    for (Count i = 0; i < b->log_count; i++)
        rows += b->log[i].count;
    OWNED Value *heads = new_vector(TYPE_SYMBOL, COLUMNS);
    OWNED Value *columns = new_vector(TYPE_MIXED, COLUMNS);
    if (!heads || !columns)
        return NULL;
    for (int i = 0; i < COLUMNS; i++) {
        heads->symbols[i] = intern_text(names[i]);
        if (!(columns->items[i] = new_vector(types[i], rows)))
            return NULL;
    }
    qsort(b->log, (size_t)b->log_count, sizeof *b->log, by_item);
    Count at = 0;
    for (Count i = 0; i < b->log_count; i++)
        for (Count k = 0; k < b->log[i].count; k++)
            if (!fill_row(columns->items, at++, &b->log[i], k))
                return NULL;
    return new_table_of(steal(&heads), steal(&columns));
}

Value *show_part(void)
{
    const Books *b = current_books();
    return results_so_far(&b->results, b->total);
}
