/* elementwise.c: atomic primitives on vectors: typing, widening by blocks, one loop. */
#include "verb/elementwise.h"
#include "verb/convert.h"
#include <string.h>

enum { BLOCK = 512 }; /* items; three blocks stay well inside the first cache */

typedef struct {
    _Alignas(32) char bytes[BLOCK * 8];
} Block;
/* Keeps blocks out of the frames that a nested list piles up by the thousand. */
#define LEAF __attribute__((noinline))

/* ── types ── */

/* Where a type stands in the tables; enumerations and the rest are in none. */
static int place_of(int type)
{
    type = base_type(type);
    return type == 0 || type >= TYPE_ENUM ? -1 : type <= TYPE_GUID ? type - 1 : type - 2;
}

int result_type(const char *table, int x, int y)
{
    int i = place_of(x), j = place_of(y);
    return i < 0 || j < 0 ? -1 : type_of_letter(table[i * TYPES_IN_TABLE + j]);
}

int result_type1(const char *table, int x)
{
    int i = place_of(x);
    return i < 0 ? -1 : type_of_letter(table[i]);
}

Cell cell_of(int type)
{
    switch (storage_of(type)) {
    case STORE_I16:
        return CELL_I16;
    case STORE_I32:
        return CELL_I32;
    case STORE_I64:
    case STORE_SYMBOL:
        return CELL_I64;
    case STORE_F32:
        return CELL_F32;
    case STORE_F64:
        return CELL_F64;
    case STORE_U8:
    case STORE_GUID:
    case STORE_ITEM:
        break;
    }
    return CELL_U8;
}

int common_float(int x, int y, int result)
{
    (void)x, (void)y, (void)result;
    return TYPE_FLOAT;
}

int common_underlying(int x, int y, int result)
{
    static const int8_t names[CELLS] = {TYPE_BYTE, TYPE_SHORT, TYPE_INT,
                                        TYPE_LONG, TYPE_REAL,  TYPE_FLOAT};
    Cell a = cell_of(x), b = cell_of(y), wider = a > b ? a : b, other = a > b ? b : a;
    (void)result;
    if (wider == CELL_F32 && other >= CELL_I32)
        wider = other == CELL_F32 ? CELL_F32 : CELL_F64; /* a real has 24 bits */
    return names[wider];
}

const char *cells_of(const Value *x)
{
    return x->type == -TYPE_GUID ? (const char *)x->guids
           : is_atom(x)          ? (const char *)&x->u8
                                 : x->bytes;
}

/* ── from one type to another ── */

/* Whether bytes of `from` mean the same as `to`. */
static bool same_cells(int from, int to)
{
    bool unit = is_temporal_type(from) && is_temporal_type(to) && from != to &&
                !(from == TYPE_TIMESPAN && to == TYPE_TIMESTAMP);
    return !unit && cell_of(from) == cell_of(to);
}

/* n <= BLOCK. */
static void convert_block(int from, int to, const char *x, char *r, int64_t n)
{
    if (is_temporal_type(from) && is_temporal_type(to) && from != to)
        convert_items(from, x, to, r, n);
    else
        kernels->convert->to[cell_of(from)][cell_of(to)](x, r, n);
}

Value *apply_named(const char *name, Value *x)
{
    int verb = find_verb(bytes_of_text(name));
    if (verb >= 0 && verb_at(verb)->monad)
        return verb_at(verb)->monad(x);
    release(x);
    return raise_error(ERR_NYI);
}

Value *resolve_enum(Value *x)
{
    return apply_named("value", x);
}

static bool is_reusable(const Value *x, int type)
{
    return is_unshared(x) && !(x->flags & FLAG_MAPPED) && !is_enum(x) &&
           x->attribute != ATTR_GROUPED && item_size(x->type) == item_size(type);
}

Value *reuse_or_new(Value *x, int type)
{
    if (is_reusable(x, type)) {
        x->attribute = ATTR_NONE;
        return retain(x);
    }
    return is_atom(x) ? new_atom_like(type, 0) : new_vector(type, x->count);
}

static Value *typed(Value *x, int type)
{
    if (x)
        x->type = (int8_t)(is_atom(x) ? -type : type);
    return x;
}

/* n <= BLOCK. */
static void convert_raw(int from, int to, const char *x, char *r, int64_t n)
{
    kernels->convert->to[cell_of(from)][cell_of(to)](x, r, n);
}

static Value *bring(int type, Value *x, bool same,
                    void (*convert)(int, int, const char *, char *, int64_t))
{
    CONSUME(x);
    if (base_type(x->type) == type)
        return steal(&x);
    int from = base_type(x->type);
    int64_t width = item_size(from), new_width = item_size(type),
            count = is_atom(x) ? 1 : x->count;
    Value *result = reuse_or_new(x, type);
    if (!result || (result == x && same))
        return typed(result, type);
    char *r = (char *)cells_of(result);
    for (int64_t i = 0; i < count; i += BLOCK) {
        int64_t n = count - i < BLOCK ? count - i : BLOCK;
        convert(from, type, cells_of(x) + i * width, r + i * new_width, n);
    }
    return typed(result, type);
}

Value *bring_to(int type, Value *x)
{
    return bring(type, x, same_cells(base_type(x->type), type), convert_block);
}

Value *bring_raw(int type, Value *x)
{
    return bring(type, x, cell_of(x->type) == cell_of(type), convert_raw);
}

/* ── two arguments ── */

/* An argument on its way to the loop: its cells, `step` bytes apart (an atom's are all in
 * `block` already). */
typedef struct {
    const char *cells;
    int type, common;
    int64_t step;
    bool ready; /* no conversion needed */
    Block *block;
} Operand;

static void open_operand(Operand *o, const Value *x, int common, int64_t count,
                         Block *block)
{
    *o = (Operand){cells_of(x), base_type(x->type), common, item_size(x->type), false,
                   block};
    o->ready = same_cells(o->type, common);
    if (!is_atom(x))
        return;
    int64_t width = item_size(common), n = count < BLOCK ? count : BLOCK;
    if (o->ready)
        memcpy(block->bytes, o->cells, (size_t)width);
    else
        convert_block(o->type, common, o->cells, block->bytes, 1);
    for (int64_t filled = 1; filled < n; filled *= 2)
        memcpy(block->bytes + filled * width, block->bytes,
               (size_t)((filled * 2 < n ? filled : n - filled) * width));
    *o = (Operand){block->bytes, common, common, 0, true, block};
}

static const char *operand_at(const Operand *o, int64_t i, int64_t n)
{
    const char *cells = o->cells + i * o->step;
    if (o->ready)
        return cells;
    convert_block(o->type, o->common, cells, o->block->bytes, n);
    return o->block->bytes;
}

static LEAF void run_dyad(const DyadRule *rule, Loop2 loop, const Value *x,
                          const Value *y, char *r, int common, int result, int64_t count)
{
    SCRATCH Block block_x;
    SCRATCH Block block_y;
    SCRATCH Block wide;
    Operand a, b;
    open_operand(&a, x, common, count, &block_x);
    open_operand(&b, y, common, count, &block_y);
    bool direct = rule->question || cell_of(common) == cell_of(result);
    int64_t width = item_size(result);
    for (int64_t i = 0; i < count; i += BLOCK) {
        int64_t n = count - i < BLOCK ? count - i : BLOCK;
        char *out = r + i * width;
        loop(operand_at(&a, i, n), operand_at(&b, i, n), direct ? out : wide.bytes, n);
        if (!direct)
            kernels->convert->to[cell_of(common)][cell_of(result)](wide.bytes, out, n);
    }
}

/* The buffer of an argument that may be overwritten, or a new one. */
static Value *dyad_result(Value *x, Value *y, int type)
{
    Value *shape = is_atom(x) ? y : x;
    if (is_atom(x) && is_atom(y))
        return new_atom_like(type, 0);
    if (!is_atom(x) && !is_atom(y) && !is_reusable(x, type))
        shape = y;
    return reuse_or_new(shape, type);
}

Value *apply_dyad_rule(const DyadRule *rule, const Loop2 *loops, Value *x, Value *y)
{
    CONSUME(x);
    CONSUME(y);
    if (!is_flat(x) || !is_flat(y))
        return (rule->question ? map_question : map_dyad)(rule->self, steal(&x),
                                                          steal(&y));
    int type = result_type(rule->types, x->type, y->type);
    if (type < 0)
        return raise_error(ERR_TYPE);
    if (!is_atom(x) && !is_atom(y) && x->count != y->count)
        return raise_error(ERR_LENGTH);
    int common = rule->common(base_type(x->type), base_type(y->type), type);
    Loop2 loop = loops[cell_of(common)];
    assert(loop);

    int64_t count = is_atom(x) ? is_atom(y) ? 1 : y->count : x->count;
    Value *result = dyad_result(x, y, type);
    if (!result)
        return NULL;
    run_dyad(rule, loop, x, y, (char *)cells_of(result), common, type, count);
    return typed(result, type);
}

/* ── one argument ── */

static LEAF void run_monad(const MonadRule *rule, Loop1 loop, const Value *x, char *r,
                           int common, int result)
{
    SCRATCH Block narrow;
    SCRATCH Block wide;
    int from = base_type(x->type);
    bool direct = rule->writes_result || cell_of(common) == cell_of(result);
    int64_t count = is_atom(x) ? 1 : x->count;
    int64_t width = item_size(from), out_width = item_size(result);
    for (int64_t i = 0; i < count; i += BLOCK) {
        int64_t n = count - i < BLOCK ? count - i : BLOCK;
        const char *in = cells_of(x) + i * width;
        char *out = r + i * out_width;
        if (!same_cells(from, common)) {
            convert_raw(from, common, in, narrow.bytes, n);
            in = narrow.bytes;
        }
        loop(in, direct ? out : wide.bytes, n);
        if (!direct)
            convert_raw(common, result, wide.bytes, out, n);
    }
}

Value *apply_monad_rule(const MonadRule *rule, const Loop1 *loops, Value *x)
{
    CONSUME(x);
    if (!is_flat(x))
        return map_monad(rule->self, steal(&x));
    int type = result_type1(rule->types, x->type);
    if (type < 0)
        return raise_error(ERR_TYPE);
    int from = base_type(x->type);
    int common = rule->common == COMMON_OWN      ? from
                 : rule->common == COMMON_RESULT ? type
                                                 : rule->common;
    Loop1 loop = loops[cell_of(common)];
    assert(loop);

    Value *result = reuse_or_new(x, type);
    if (!result)
        return NULL;
    run_monad(rule, loop, x, (char *)cells_of(result), common, type);
    return typed(result, type);
}
