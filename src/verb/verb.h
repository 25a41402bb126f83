/* verb.h: the primitives of q and the table that lists them. The front door of verb/.
 *
 * Every primitive consumes its arguments and returns an own value, or NULL with an error raised.
 * The C function has the primitive's q name; one that C or libc owns gets a trailing underscore
 * (`abs_`, `floor_`, `in_`), so does one that k.h owns (`ss_`, `dot_`). Operators have words: plus minus times divide and_ or_ fill ...
 *
 * A new one stands in the file of its family, in the family's header, and in verbs.def:
 *
 *     Value *middle(Value *x)
 *     {
 *         CONSUME(x);
 *         if (!is_vector(x))
 *             return raise_error(ERR_TYPE);
 *         return x->count ? item_of(x, x->count / 2) : null_like(x);
 *     }
 *     VERB("middle", middle, NULL, AGGREGATE, "the item in the middle")
 *
 * What it may build on: value.h (making and asking), lists.h (gather, run_of, find_in, classify, grade ...), map_monad and
 * map_dyad below, to go into lists, dictionaries and tables. Loops over many items ask may_do_item. */
#pragma once
#include "value/value.h"

typedef Value *(*Monad)(Value *x);
typedef Value *(*Dyad)(Value *x, Value *y);
typedef Value *(*Multi)(Value **args, int count); /* consumes each args[i] */

enum { /* traits: what is true of the result's shape */
    ATOMIC = 1,         /* item by item through lists, dictionaries and tables */
    AGGREGATE = 2,      /* a list gives an atom (a matrix its columns') */
    UNIFORM = 4,        /* as many items as the (right) argument */
    UNIFORM_RIGHT = UNIFORM,
    PREFIX_ONLY = 8,    /* never infix although it has a dyad (called f[x;y]) */
    K_ONLY_MONAD = 16,  /* the monad is reached as `op:` or by its own keyword, not by the bare name */
};

typedef struct {
    const char *name;   /* as written in q: "+", "rotate", ".Q.s1" */
    Monad monad;
    Dyad dyad;
    int traits;
    const char *help;   /* one line */
    Multi multi;        /* ranks min_rank..max_rank, beside monad and dyad */
    int min_rank, max_rank;
} Verb;

/* Lines of the def files. The names of a MULTI may repeat a VERB's: the rows merge. */
#define VERB(name, monad, dyad, traits, help)               {name, monad, dyad, traits, help, NULL, 0, 0},
#define MULTI(name, multi, min_rank, max_rank, traits, help) {name, NULL, NULL, traits, help, multi, min_rank, max_rank},

/* Each room registers its own def file at start: verb/verbs.def, lang/lang.def, table/table.def ... */
void register_verbs(const Verb *rows, int count);
void init_verbs(void);               /* registers verbs.def */
void close_verbs(void);

/* Tables in files: what a primitive is given instead, its columns mapped; consumes. A primitive that knows of such
 * tables (count, cols, the queries) gets the table itself. Set by table/. */
extern Value *(*open_stored)(const Verb *verb, int rank, Value *table);
extern Value *(*count_stored)(Value *table);       /* count of such a table; consumes */
bool open_stored_args(const Verb *verb, Value **args, int count); /* in place; false: an error, all released */
static inline Value *apply_monad(const Verb *verb, Value *x)
{
    if (__builtin_expect(x->flags & FLAG_STORED, 0) && !open_stored_args(verb, &x, 1))
        return NULL;
    return verb->monad(x);
}
static inline Value *apply_dyad(const Verb *verb, Value *x, Value *y)
{
    if (__builtin_expect((x->flags | y->flags) & FLAG_STORED, 0)) {
        Value *args[2] = {x, y};
        return open_stored_args(verb, args, 2) ? verb->dyad(args[0], args[1]) : NULL;
    }
    return verb->dyad(x, y);
}
static inline Value *apply_multi(const Verb *verb, Value **args, int count)
{
    return open_stored_args(verb, args, count) ? verb->multi(args, count) : NULL;
}

extern Verb *verb_rows;              /* read only */
extern int verb_row_count;
static inline int verb_count(void)
{
    return verb_row_count;
}
static inline const Verb *verb_at(int64_t index) /* the index is the i64 of a UNARY or BINARY value */
{
    assert(index >= 0 && index < verb_count());
    return &verb_rows[index];
}
/* Whether f is an operator or keyword of two arguments, this one. */
static inline bool is_dyad(const Value *f, Dyad dyad)
{
    return f->type == TYPE_BINARY && f->i64 >= 0 && verb_at(f->i64)->dyad == dyad;
}
int find_verb(Bytes name);           /* -1: none */
Value *new_unary(int verb);          /* canonical: `count` and `#:` give the same value */
Value *new_binary(int verb);
int monad_of_operator(int verb);     /* the row of `+:` for `+`; -1: none */
bool is_operator(int verb);          /* named by signs, not by a word */
Value *unary_named(const char *name);
Value *binary_named(const char *name);

/* Multi arguments: release every args[i] on return, except those stolen (set to NULL). */
typedef struct { Value **args; int count; } ArgsGuard;
void release_args(ArgsGuard *guard);
#define CONSUME_ARGS(a, n) __attribute__((cleanup(release_args), unused)) ArgsGuard args_guard = {a, n}

/* Implicit iteration: apply f to the items of lists, dictionaries and tables; lists must agree ('length). */
Value *map_monad(Monad f, Value *x);
Value *map_dyad(Dyad f, Value *x, Value *y);        /* both sides iterate */
Value *map_dyad_right(Dyad f, Value *x, Value *y);  /* x is one thing, y iterates */
Value *map_dyad_left(Dyad f, Value *x, Value *y);

/* Internal functions -N!x. */
void register_internal(int number, Monad f);
Value *call_internal(int number, Value *x);

#include "verb/families.h"
