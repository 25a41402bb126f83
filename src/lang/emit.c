/* emit.c: the code of a lambda as it grows: words and the offsets they come from, constants, names. */
#include "lang/emit.h"
#include "lang/lang.h"
#include "lang/slots.h"

/* ── words ── */

static Value *grown(Compiler *c, int item)
{
    Value *list = c->lambda->items[item];
    c->lambda->items[item] = NULL;
    list = list ? resize_vector(list, list->count + 1) : NULL;
    c->failed |= list == NULL;
    return c->lambda->items[item] = list;
}

int emit_word(Compiler *c, int32_t word, int offset)
{
    if (c->failed)
        return 0;
    Value *code = grown(c, LAMBDA_CODE), *map = grown(c, LAMBDA_MAP);
    if (c->failed)
        return 0;
    code->i32s[code->count - 1] = word;
    map->i32s[map->count - 1] = offset - c->base;
    return (int)code->count - 1;
}

int emit(Compiler *c, Operation op, int64_t operand, int offset)
{
    return emit_word(c, code_word(op, operand), offset);
}

int here(const Compiler *c)
{
    return c->failed ? 0 : (int)c->lambda->items[LAMBDA_CODE]->count;
}

int distance(int word, int target)
{
    return target - word - 1;
}

void patch(Compiler *c, int word)
{
    if (c->failed)
        return;
    int32_t *at = &c->lambda->items[LAMBDA_CODE]->i32s[word];
    *at = code_word(operation_of(*at), distance(word, here(c)));
}

int add_constant(Compiler *c, Value *value)
{
    Value *constants = value ? grown(c, LAMBDA_CONSTANTS) : NULL;
    if (!constants) {
        release(value);
        c->failed = true;
        return 0;
    }
    constants->items[constants->count - 1] = value;
    return (int)constants->count - 1;
}

void emit_constant(Compiler *c, Value *value, int offset)
{
    int index = add_constant(c, value);
    emit(c, OP_CONSTANT, index, offset);
}

/* ── names ── */

int local_index(const Compiler *c, Symbol name)
{
    if (!c->function)
        return NOT_LOCAL;
    Count param = find_symbol(c->lambda->items[LAMBDA_PARAMS], name);
    if (param >= 0)
        return (int)param;
    Count local = find_symbol(c->lambda->items[LAMBDA_LOCALS], name);
    return local >= 0 ? (int)(-1 - local) : NOT_LOCAL;
}

int global_slot(Compiler *c, Symbol name)
{
    Symbol full = resolve_name(name);
    if (!c->failed && find_symbol(c->lambda->items[LAMBDA_GLOBALS], full) < 0) {
        Value *globals = grown(c, LAMBDA_GLOBALS);
        if (globals)
            globals->symbols[globals->count - 1] = full;
    }
    return slot_number(full);
}
