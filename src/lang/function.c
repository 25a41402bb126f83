/* function.c: function values. */
#include "lang/function.h"
#include "lang/lang.h"

Value *new_derived(int iterator, Value *f)
{
    CONSUME(f);
    if (!f)
        return NULL;
    Value *derived = new_function(TYPE_EACH + iterator, 1);
    if (derived)
        derived->items[0] = steal(&f);
    return derived;
}

Value *new_iterator(int iterator)
{
    Value *x = new_long(iterator);
    if (x)
        x->type = TYPE_ITERATOR;
    return x;
}

Value *new_primitive(int verb)
{
    const Verb *row = verb_at(verb);
    return row->monad && !row->dyad && !row->multi ? new_unary(verb) : new_binary(verb);
}

static void add_parts(Value *composition, Count *at, Value *f)
{
    if (f->type != TYPE_COMPOSITION) {
        composition->items[(*at)++] = f;
        return;
    }
    for (Count i = 0; i < f->count; i++)
        composition->items[(*at)++] = retain(f->items[i]);
    release(f);
}

static Count parts_of(const Value *f)
{
    return f->type == TYPE_COMPOSITION ? f->count : 1;
}

Value *new_composition(Value *outer, Value *inner)
{
    CONSUME(outer);
    CONSUME(inner);
    if (!outer || !inner)
        return NULL;
    if (!is_function(outer) && is_identity(inner)) /* list :: is the list */
        return steal(&outer);
    Value *composition = new_function(TYPE_COMPOSITION, parts_of(outer) + parts_of(inner));
    if (!composition)
        return NULL;
    Count at = 0;
    add_parts(composition, &at, steal(&outer));
    add_parts(composition, &at, steal(&inner));
    return composition;
}

Value *new_projection(const Value *f, Value **args, int count)
{
    CONSUME_ARGS(args, count);
    Value *projection = new_function(TYPE_PROJECTION, count + 1);
    if (!projection)
        return NULL;
    projection->items[0] = retain(f);
    for (int i = 0; i < count; i++)
        projection->items[i + 1] = steal(&args[i]);
    return projection;
}

static void name_nested(Value *lambda, Symbol name)
{
    BUFFER nested = {0};
    buffer_text(&nested, name);
    buffer_char(&nested, '@');
    Symbol inner_name = intern(bytes_of_buffer(&nested));
    const Value *constants = lambda->items[LAMBDA_CONSTANTS];
    for (Count i = 0; i < constants->count; i++)
        if (constants->items[i]->type == TYPE_LAMBDA)
            name_lambda(constants->items[i], inner_name);
}

void name_lambda(Value *lambda, Symbol name)
{
    Value *old = lambda->items[LAMBDA_NAME];
    if (old->symbol != empty_symbol)
        return;
    lambda->items[LAMBDA_NAME] = new_symbol(name);
    release(old);
    name_nested(lambda, name);
}

static int holes_of(const Value *projection)
{
    int holes = 0;
    for (Count i = 1; i < projection->count; i++)
        holes += is_hole(projection->items[i]);
    return holes;
}

static int rank_of_verb(const Value *f)
{
    if (f->i64 < 0)
        return 1;
    const Verb *verb = verb_at(f->i64);
    if (f->type == TYPE_UNARY)
        return 1;
    return verb->dyad ? 2 : verb->multi ? verb->min_rank : 1;
}

int rank_of(const Value *f)
{
    if (is_too_deep())
        return 1; /* calling it will say so */
    switch (f->type) {
    case TYPE_LAMBDA: return (int)f->items[LAMBDA_PARAMS]->count;
    case TYPE_UNARY:
    case TYPE_BINARY: return rank_of_verb(f);
    case TYPE_ITERATOR: return 1;
    case TYPE_PROJECTION: {
        int missing = rank_of(f->items[0]) - (int)(f->count - 1);
        return holes_of(f) + (missing > 0 ? missing : 0);
    }
    case TYPE_COMPOSITION: return rank_of(f->items[f->count - 1]);
    case TYPE_EACH: return rank_of(f->items[0]);
    case TYPE_OVER:
    case TYPE_SCAN: {
        int rank = rank_of(f->items[0]);
        return rank > 2 ? rank : 1;
    }
    case TYPE_PRIOR: return 1;
    case TYPE_EACH_RIGHT:
    case TYPE_EACH_LEFT: return 2;
    case TYPE_FOREIGN: return rank_of_dynamic && rank_of_dynamic(f) >= 0 ? rank_of_dynamic(f) : 1;
    default: return 1;
    }
}
