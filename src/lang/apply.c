/* apply.c: a value applied to arguments: functions run, lists index, symbols name, integers are handles. */
#include "lang/lang.h"
#include "lang/machine.h"
#include "lang/verbs.h"

Value *(*apply_handle)(const Value *handle, Value **args, int count);

enum { MAX_ARGS = 512 };

static bool any_hole(Value **args, int count)
{
    for (int i = 0; i < count; i++)
        if (is_hole(args[i]))
            return true;
    return false;
}

static Value *apply_lambda(const Value *f, Value **args, int count)
{
    int rank = (int)f->items[LAMBDA_PARAMS]->count;
    if (count == rank)
        return run_lambda(f, args, count);
    if (rank == 0 && count == 1) { /* {[] ..}[x] */
        release(args[0]);
        args[0] = NULL;
        return run_lambda(f, args, 0);
    }
    if (count < rank)
        return new_projection(f, args, count);
    CONSUME_ARGS(args, count);
    return raise_error(ERR_RANK);
}

static bool takes(const Verb *verb, int count)
{
    return verb->multi && count >= verb->min_rank && count <= verb->max_rank;
}

static Value *apply_verb(const Value *f, Value **args, int count)
{
    if (f->i64 < 0) { /* :: */
        if (count == 1)
            return args[0];
        CONSUME_ARGS(args, count);
        return raise_error(ERR_RANK);
    }
    const Verb *verb = verb_at(f->i64);
    if (count == 1 && verb->monad && (f->type == TYPE_UNARY || (!verb->dyad && !verb->multi)))
        return apply_monad(verb, args[0]);
    if (f->type == TYPE_UNARY && takes(verb, count) && !verb->dyad)
        return apply_multi(verb, args, count);
    if (count == 2 && verb->dyad && f->type == TYPE_BINARY)
        return apply_dyad(verb, args[0], args[1]);
    if (takes(verb, count))
        return apply_multi(verb, args, count);
    if (f->type == TYPE_BINARY && count < (verb->dyad ? 2 : verb->min_rank))
        return new_projection(f, args, count);
    CONSUME_ARGS(args, count);
    return raise_error(ERR_RANK);
}

/* The arguments that a projection already has, with its holes filled from args in order. */
static Value *apply_projection(const Value *f, Value **args, int count)
{
    __attribute__((uninitialized)) Value *all[MAX_ARGS]; /* the hardened build would clear it at each call */
    int total = 0, used = 0;
    if (f->count - 1 + count > MAX_ARGS) {
        CONSUME_ARGS(args, count);
        return raise_error(ERR_LIMIT);
    }
    for (Count i = 1; i < f->count; i++)
        all[total++] = is_hole(f->items[i]) && used < count ? args[used++] : retain(f->items[i]);
    while (used < count)
        all[total++] = args[used++];
    const Value *inner = f->items[0];
    if (!enter_depth()) {
        CONSUME_ARGS(all, total);
        return NULL;
    }
    Value *result = apply_value(inner, all, total);
    leave_depth();
    return result;
}

/* A composition has the rank of what comes first in it, its last part. */
static Value *apply_composition(const Value *f, Value **args, int count)
{
    if (count < rank_of(f))
        return new_projection(f, args, count);
    if (!enter_depth()) {
        CONSUME_ARGS(args, count);
        return NULL;
    }
    Count last = f->count - 1;
    Value *x = apply_value(f->items[last], args, count);
    while (x && last-- > 0)
        x = apply1(f->items[last], x);
    leave_depth();
    return x;
}

static Value *apply_symbol(const Value *f, Value **args, int count)
{
    Symbol name = f->symbol;
    if (name[0] == ':' && apply_handle) /* a process named for this one call */
        return apply_handle(f, args, count);
    if (name[0] == '.' && !name[1] && count == 1 && is_symbol_atom(args[0]) && view_of(args[0]->symbol)) {
        CONSUME_ARGS(args, count);
        return view_itself(args[0]->symbol);
    }
    const Value *target = get_global(resolve_name(name));
    if (!target && !error_pending()) {
        int verb = find_verb(bytes_of_symbol(name));
        if (verb >= 0) {
            OWNED Value *v = verb_at(verb)->dyad || verb_at(verb)->multi ? new_binary(verb) : new_unary(verb);
            return v ? apply_value(v, args, count) : NULL;
        }
        raise_undefined(name);
    }
    if (!target) {
        CONSUME_ARGS(args, count);
        return NULL;
    }
    OWNED Value *held = retain(target);
    if (!enter_depth()) { /* a name of itself */
        CONSUME_ARGS(args, count);
        return NULL;
    }
    Value *result = apply_value(held, args, count);
    leave_depth();
    return result;
}

static Value *apply_noun(const Value *noun, Value **args, int count)
{
    OWNED Value *x = retain(noun);
    if (!open_stored_args(NULL, &x, 1)) {
        CONSUME_ARGS(args, count);
        return NULL;
    }
    if (any_hole(args, count)) {
        for (int i = 0; i < count; i++)
            if (is_hole(args[i])) {
                release(args[i]);
                args[i] = identity();
            }
    }
    if (count == 1) {
        Value *i = args[0];
        return is_identity(i) ? (release(i), retain(x)) : index_at(x, i);
    }
    return index_depth(x, args, count);
}

static Value *apply_iterator(const Value *f, Value **args, int count)
{
    if (count == 1)
        return new_derived((int)f->i64, args[0]);
    if (f->i64 == 0 && count >= 2) { /* '[f;g] composes */
        Value *g = count == 2 ? args[1] : NULL;
        if (g)
            return new_composition(args[0], g);
    }
    CONSUME_ARGS(args, count);
    return raise_error(ERR_RANK);
}

static Value *apply_function(const Value *f, Value **args, int count)
{
    if (any_hole(args, count) && f->type != TYPE_PROJECTION) {
        if (f->type != TYPE_LAMBDA || count <= rank_of(f))
            return new_projection(f, args, count);
        CONSUME_ARGS(args, count);
        return raise_error(ERR_RANK);
    }
    switch (f->type) {
    case TYPE_LAMBDA: return apply_lambda(f, args, count);
    case TYPE_UNARY:
    case TYPE_BINARY: return apply_verb(f, args, count);
    case TYPE_ITERATOR: return apply_iterator(f, args, count);
    case TYPE_PROJECTION: return apply_projection(f, args, count);
    case TYPE_COMPOSITION: return apply_composition(f, args, count);
    case TYPE_FOREIGN:
        if (apply_dynamic && count < rank_of(f))
            return new_projection(f, args, count);
        if (apply_dynamic)
            return open_stored_args(NULL, args, count) ? apply_dynamic(f, args, count) : NULL;
        break;
    default: return apply_derived(f, args, count);
    }
    CONSUME_ARGS(args, count);
    return raise_error(ERR_TYPE);
}

Value *apply_value(const Value *f, Value **args, int count)
{
    if (context->interrupted) {
        CONSUME_ARGS(args, count);
        return raise_interruption();
    }
    if (f->type >= TYPE_LAMBDA) {
        Value *result = apply_function(f, args, count);
        return context->torn ? give_up_torn(result) : result;
    }
    if (is_symbol_atom(f))
        return apply_symbol(f, args, count);
    if (f->type >= 0)
        return apply_noun(f, args, count);
    if ((f->type == -TYPE_INT || f->type == -TYPE_LONG || f->type == -TYPE_SHORT) && apply_handle)
        return apply_handle(f, args, count);
    CONSUME_ARGS(args, count);
    return raise_error(ERR_TYPE);
}

Value *apply1(const Value *f, Value *x)
{
    if (!x)
        return NULL;
    if (is_lambda_of(f, 1) && !may_be_hole(x))
        return run_lambda(f, &x, 1);
    Value *args[1] = {x};
    return apply_value(f, args, 1);
}

Value *apply2(const Value *f, Value *x, Value *y)
{
    if (!x || !y) {
        release(x);
        release(y);
        return NULL;
    }
    if (f->type == TYPE_BINARY && f->i64 >= 0 && verb_at(f->i64)->dyad)
        return apply_dyad(verb_at(f->i64), x, y);
    Value *args[2] = {x, y};
    if (is_lambda_of(f, 2) && !may_be_hole(x) && !may_be_hole(y))
        return run_lambda(f, args, 2);
    return apply_value(f, args, 2);
}

/* ── the operators @ and . of two arguments ── */

Value *at(Value *f, Value *x)
{
    CONSUME(f);
    return apply1(f, x);
}

static Value *apply_items(const Value *f, const Value *list)
{
    Count count = count_of(list);
    if (count > MAX_ARGS)
        return raise_error(ERR_LIMIT);
    __attribute__((uninitialized)) Value *args[MAX_ARGS];
    for (Count i = 0; i < count; i++)
        if (!(args[i] = item_of(list, i))) {
            CONSUME_ARGS(args, (int)i);
            return NULL;
        }
    if (is_too_deep()) { /* (value;(value;...)) nests without a lambda */
        CONSUME_ARGS(args, (int)count);
        return raise_error(ERR_STACK);
    }
    if (count == 0)
        return is_function(f) ? apply1(f, identity()) : retain(f);
    return apply_value(f, args, (int)count);
}

Value *dot_(Value *f, Value *args)
{
    CONSUME(f);
    CONSUME(args);
    if (is_symbol_atom(f) && is_atom(args) && !is_function(args)) /* a handle or file by name */
        return apply1(f, steal(&args));
    if (is_atom(args))
        return is_function(f) || is_symbol_atom(f) ? raise_error(ERR_TYPE) : apply1(f, steal(&args));
    if (is_dict(args) || is_table(args))
        return raise_error(ERR_TYPE);
    return apply_items(f, args);
}
