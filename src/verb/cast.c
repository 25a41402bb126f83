/* cast.c: the dispatch of $ and the casts among types. */
#include "codec/codec.h"
#include "verb/convert.h"
#include "verb/verb.h"

/* What a left argument asks for. */
typedef struct {
    enum { ASK_NOTHING, ASK_IDENTITY, ASK_TYPE, ASK_TOK, ASK_PART, ASK_ENUM, ASK_PAD } what;
    int type;
    char letter;
    Part part;
} Request;

/* ── to one type ───────────────────────────────────────────────────────────────────────── */

static Value *cast_simple(int type, Value *y)
{
    if (type == TYPE_SYMBOL && is_enum(y))
        return unenumerate(y);
    if (type == TYPE_SYMBOL && is_text(y))
        return tok('S', y);
    return convert_simple(type, y);
}

static Value *each_column(Value *(*f)(int, Value *), int how, const Value *table)
{
    const Value *columns = columns_of(table);
    OWNED Value *result = new_vector(TYPE_MIXED, columns->count);
    for (Count i = 0; result && i < columns->count; i++)
        if (!(result->items[i] = f(how, retain(columns->items[i]))))
            return NULL;
    return result ? new_table_of(retain(names_of(table)), steal(&result)) : NULL;
}

/* f on every simple part of y. */
static Value *map_how(Value *(*f)(int, Value *), Value *(*on_simple)(int, Value *), int how, Value *y)
{
    if (is_atom(y) || is_simple(y))
        return on_simple(how, y);
    CONSUME(y);
    if (is_dict(y)) {
        Value *values = f(how, retain(values_of(y)));
        return values ? new_dict(retain(keys_of(y)), values) : NULL;
    }
    if (is_table(y))
        return each_column(f, how, y);
    if (!is_mixed(y))
        return raise_error(ERR_TYPE);
    OWNED Value *result = new_vector(TYPE_MIXED, y->count);
    for (Count i = 0; result && i < y->count; i++)
        if (!(result->items[i] = f(how, retain(y->items[i]))))
            return NULL;
    return result ? collapse(steal(&result)) : NULL;
}

static Value *guarded(Value *(*f)(int, Value *), Value *(*on_simple)(int, Value *), int how, Value *y)
{
    if (!enter_depth()) {
        release(y);
        return NULL;
    }
    Value *result = map_how(f, on_simple, how, y);
    leave_depth();
    return result;
}

Value *cast_to(int type, Value *y)
{
    if (is_mixed(y) && y->count == 0) {
        release(y);
        return new_vector(type, 0);
    }
    return guarded(cast_to, cast_simple, type, y);
}

static Value *part_simple(int part, Value *y)
{
    return part_of_simple((Part)part, y);
}

static Value *part_of(int part, Value *y)
{
    return guarded(part_of, part_simple, part, y);
}

/* ── what is asked ─────────────────────────────────────────────────────────────────────── */

static int type_named(Symbol name)
{
    for (int type = 1; type < TYPE_ENUM; type++)
        if (type_name(type) && !strcmp(type_name(type), name))
            return type;
    return -1;
}

static Request request_of_symbol(Symbol name)
{
    int type = type_named(name), part = part_named(name);
    if (name == empty_symbol)
        return (Request){.what = ASK_TOK, .letter = 'S'};
    if (part >= 0)
        return (Request){.what = ASK_PART, .part = (Part)part};
    if (type > 0)
        return (Request){.what = ASK_TYPE, .type = type};
    return (Request){.what = ASK_ENUM};
}

static Request request_of_char(char c)
{
    int type = type_of_letter(c);
    if (c == '*')
        return (Request){.what = ASK_IDENTITY};
    if (type < 0)
        return (Request){.what = ASK_NOTHING};
    if (c >= 'a')
        return (Request){.what = ASK_TYPE, .type = type};
    return (Request){.what = ASK_TOK, .letter = c};
}

static Request request_of_short(int16_t n)
{
    int type = n < 0 ? -n : n;
    if (n == 0)
        return (Request){.what = ASK_IDENTITY};
    if (!type_name(type) || type >= TYPE_ENUM)
        return (Request){.what = ASK_NOTHING};
    if (n > 0)
        return (Request){.what = ASK_TYPE, .type = type};
    return (Request){.what = ASK_TOK, .letter = (char)(type_letter(type) - 'a' + 'A')};
}

static Request request_of(const Value *x)
{
    switch (x->type) {
    case -TYPE_SYMBOL: return request_of_symbol(x->symbol);
    case -TYPE_CHAR: return request_of_char((char)x->u8);
    case -TYPE_SHORT: return request_of_short(x->i16);
    case -TYPE_INT: case -TYPE_LONG: return (Request){.what = ASK_PAD};
    default: return (Request){.what = ASK_NOTHING};
    }
}

static Value *answer(Value *x, Value *y)
{
    CONSUME(x);
    CONSUME(y);
    Request request = request_of(x);
    switch (request.what) {
    case ASK_NOTHING: return raise_error(ERR_TYPE);
    case ASK_IDENTITY: return steal(&y);
    case ASK_TYPE: return cast_to(request.type, steal(&y));
    case ASK_TOK:
        return is_mixed(y) && !y->count ? new_vector(type_of_letter(request.letter), 0) : tok(request.letter, steal(&y));
    case ASK_PART: return part_of((int)request.part, steal(&y));
    case ASK_ENUM: return enumerate(domain_here(x->symbol), steal(&y));
    case ASK_PAD: return pad(steal(&x), steal(&y));
    }
    unreachable();
}

/* ── $ ─────────────────────────────────────────────────────────────────────────────────── */

static bool is_float_matrix(const Value *x)
{
    if (!is_mixed(x) || x->count == 0)
        return false;
    for (Count i = 0; i < x->count; i++)
        if (x->items[i]->type != TYPE_FLOAT)
            return false;
    return true;
}

Value *dollar(Value *x, Value *y)
{
    bool floats_x = x->type == TYPE_FLOAT || is_float_matrix(x);
    if (floats_x && (y->type == TYPE_FLOAT || is_float_matrix(y)))
        return mmu(x, y);
    if (is_atom(x))
        return answer(x, y);
    if (!is_vector(x)) {
        release(x);
        release(y);
        return raise_error(ERR_TYPE);
    }
    return is_vector(y) && !(is_string(y) && is_mixed(x)) ? map_dyad(dollar, x, y) : map_dyad_left(dollar, x, y);
}
