/* verb.c: the table of primitives: registration, look-up, function values. */
#include "verb/verb.h"
#include "base/alloc.h"
#include "verb/indexes.h"
#include "codec/codec.h" /* verbs.def lists .j.j and its kin */
#include <limits.h>
#include <string.h>

static const Verb own_rows[] = {
#include "verb/verbs.def"
    {0}
};

enum { MAX_INTERNAL = 128 };
Verb *verb_rows;
int verb_row_count;
static struct {
    int capacity;
    Monad internals[MAX_INTERNAL];
} verbs;

static int find_row(const char *name)
{
    for (int i = 0; i < verb_row_count; i++)
        if (!strcmp(verb_rows[i].name, name))
            return i;
    return -1;
}

static void merge_row(Verb *row, const Verb *more)
{
    if (more->monad)
        row->monad = more->monad;
    if (more->dyad)
        row->dyad = more->dyad;
    if (more->multi) {
        row->multi = more->multi;
        row->min_rank = more->min_rank;
        row->max_rank = more->max_rank;
    }
    row->traits |= more->traits;
}

static void add_row(const Verb *row)
{
    int at = find_row(row->name);
    if (at >= 0) {
        merge_row(&verb_rows[at], row);
        return;
    }
    if (verb_row_count == verbs.capacity) {
        verbs.capacity = verbs.capacity ? verbs.capacity * 2 : 256;
        verb_rows = reallocate_or_abort(verb_rows, (size_t)verbs.capacity * sizeof *verb_rows);
    }
    verb_rows[verb_row_count++] = *row;
}

void register_verbs(const Verb *rows, int count)
{
    for (int i = 0; i < count; i++)
        if (rows[i].name)
            add_row(&rows[i]);
}

void init_verbs(void)
{
    register_verbs(own_rows, sizeof own_rows / sizeof *own_rows);
    init_text();
    context->forget_index = forget_index;
}

void close_verbs(void)
{
    close_indexes();
    deallocate(verb_rows);
    verb_rows = NULL;
    verb_row_count = 0;
    memset(&verbs, 0, sizeof verbs);
}

Value *(*open_stored)(const Verb *verb, int rank, Value *table);

Value *(*count_stored)(Value *table);

bool open_stored_args(const Verb *verb, Value **args, int count)
{
    for (int i = 0; i < count; i++) {
        if (!(args[i]->flags & FLAG_STORED) || !open_stored)
            continue;
        args[i] = open_stored(verb, count, args[i]);
        if (args[i])
            continue;
        for (int j = 0; j < count; j++)
            release(args[j]);
        return false;
    }
    return true;
}

int find_verb(Bytes name)
{
    for (int i = 0; i < verb_row_count; i++)
        if (bytes_equal(bytes_of_text(verb_rows[i].name), name))
            return i;
    return -1;
}

static Value *new_verb_value(int type, int64_t verb)
{
    Value *x = new_atom_like(-TYPE_LONG, verb);
    if (x)
        x->type = (int8_t)type;
    return x;
}

static bool is_operator_name(const char *name)
{
    return !(name[0] >= 'a' && name[0] <= 'z') && !(name[0] == '.' && name[1] && name[1] != ':');
}

/* The operator's row stands for the keyword's: `count` is `#:`. */
Value *new_unary(int verb)
{
    Monad monad = verb_at(verb)->monad;
    for (int i = 0; monad && i < verb_row_count; i++)
        if (verb_rows[i].monad == monad && is_operator_name(verb_rows[i].name)) {
            verb = i;
            break;
        }
    return new_verb_value(TYPE_UNARY, verb);
}

/* The row whose monad the operator has in k, `+:` of `+`; -1: none. */
int monad_of_operator(int verb)
{
    const Verb *row = verb_at(verb);
    if (row->monad)
        return verb;
    BUFFER name = {0};
    buffer_format(&name, "%s:", row->name);
    int found = find_verb(bytes_of_buffer(&name));
    return found >= 0 && verb_rows[found].monad ? found : -1;
}

bool is_operator(int verb)
{
    return is_operator_name(verb_at(verb)->name);
}

/* Likewise `and` is `&`. */
Value *new_binary(int verb)
{
    const Verb *row = verb_at(verb);
    for (int i = 0; row->dyad && !row->monad && !row->multi && i < verb_row_count; i++)
        if (verb_rows[i].dyad == row->dyad && is_operator_name(verb_rows[i].name)) {
            verb = i;
            break;
        }
    return new_verb_value(TYPE_BINARY, verb);
}

Value *unary_named(const char *name)
{
    int verb = find_verb(bytes_of_text(name));
    return verb < 0 ? raise_undefined(intern_text(name)) : new_unary(verb);
}

Value *binary_named(const char *name)
{
    int verb = find_verb(bytes_of_text(name));
    return verb < 0 ? raise_undefined(intern_text(name)) : new_binary(verb);
}

void release_args(ArgsGuard *guard)
{
    for (int i = 0; i < guard->count; i++) {
        release(guard->args[i]);
        guard->args[i] = NULL;
    }
}

void register_internal(int number, Monad f)
{
    assert(number < 0 && number > -MAX_INTERNAL);
    verbs.internals[-number] = f;
}

Value *call_internal(int number, Value *x)
{
    CONSUME(x);
    if (number >= 0 || number <= -MAX_INTERNAL || !verbs.internals[-number])
        return raise_error(ERR_NYI);
    return verbs.internals[-number](steal(&x));
}
