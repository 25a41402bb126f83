/* math.c: atomic mathematics of one argument, and div mod xbar xexp xlog. */
#include "verb/scalar.h"
#include <string.h>

/* Rows of the manual's domain and range tables, in the order bgxhijefcspmdznuvt. */
static const char same_types[] = "i.ihijefi.pmdznuvt";
static const char float_types[] = "f.fffffff.fffzffff";
static const char reciprocal_types[] = "f.fffffff.pffzffff";
static const char floor_types[] = "...hijjj..........";
static const char ceiling_types[] = "i.ihijjji.........";
static const char int_types[] = "i.iiiiiii.iiiiiiii";
static const char boolean_types[] = "b.bbbbbbb.bbbbbbbb";

Value *neg(Value *x)
{
    static const MonadRule rule = {neg, same_types, COMMON_RESULT, false};
    return apply_monad_rule(&rule, kernels->monad->neg, x);
}

Value *abs_(Value *x)
{
    static const MonadRule rule = {abs_, same_types, COMMON_RESULT, false};
    return apply_monad_rule(&rule, kernels->monad->abs, x);
}

Value *signum(Value *x)
{
    static const MonadRule rule = {signum, int_types, COMMON_OWN, true};
    return apply_monad_rule(&rule, kernels->monad->signum, x);
}

Value *not_(Value *x)
{
    static const MonadRule rule = {not_, boolean_types, COMMON_OWN, true};
    return apply_monad_rule(&rule, kernels->monad->not, x);
}

/* Enumerations are never null, symbols and guids when they are empty. */
static Value *null_names(Value *x)
{
    CONSUME(x);
    if (is_atom(x))
        return new_boolean(x->type == -TYPE_SYMBOL
                               ? x->symbol == empty_symbol
                               : x->type == -TYPE_GUID &&
                                     !memcmp(x->guids, &(Guid){{0}}, sizeof(Guid)));
    Value *result = new_vector(TYPE_BOOLEAN, x->count);
    Symbol none = empty_symbol;
    for (Count i = 0; result && i < x->count; i++)
        result->u8s[i] = x->type == TYPE_SYMBOL ? x->symbols[i] == none
                                                : !is_enum(x) && is_null_at(x, i);
    return result;
}

Value *null_(Value *x)
{
    static const MonadRule rule = {null_, boolean_types, COMMON_OWN, true};
    int type = base_type(x->type);
    if (type == TYPE_SYMBOL || type == TYPE_GUID || is_enum(x))
        return null_names(x);
    const Loop1 text[CELLS] = {[CELL_U8] = kernels->monad->null_char};
    if (is_function(x)) {
        CONSUME(x);
        return new_boolean(is_identity(x));
    }
    return apply_monad_rule(&rule, type == TYPE_CHAR ? text : kernels->monad->null, x);
}

/* Integers are whole already. */
static Value *round_to_whole(const MonadRule *rule, Loop1 loop, Value *x)
{
    if (!is_flat(x))
        return map_monad(rule->self, x);
    int type = result_type1(rule->types, x->type);
    if (type >= 0 && cell_of(x->type) < CELL_F32)
        return bring_raw(type, x);
    const Loop1 loops[CELLS] = {[CELL_F64] = loop};
    return apply_monad_rule(rule, loops, x);
}

Value *floor_(Value *x)
{
    static const MonadRule rule = {floor_, floor_types, TYPE_FLOAT, true};
    int type = base_type(x->type);
    if (type == TYPE_CHAR || type == TYPE_SYMBOL)
        return apply_named("lower", x);
    return round_to_whole(&rule, kernels->monad->floor, x);
}

Value *ceiling(Value *x)
{
    static const MonadRule rule = {ceiling, ceiling_types, TYPE_FLOAT, true};
    return round_to_whole(&rule, kernels->monad->ceiling, x);
}

Value *reciprocal(Value *x)
{
    static const MonadRule rule = {reciprocal, reciprocal_types, TYPE_FLOAT, false};
    const Loop1 loops[CELLS] = {[CELL_F64] = kernels->monad->reciprocal};
    return apply_monad_rule(&rule, loops, x);
}

#define FLOAT_MONAD(name,                                                                \
                    loop) /* the functions of real analysis: float in, float out */      \
    Value *name(Value *x)                                                                \
    {                                                                                    \
        static const MonadRule rule = {name, float_types, TYPE_FLOAT, false};            \
        const Loop1 loops[CELLS] = {[CELL_F64] = kernels->monad->loop};                  \
        return apply_monad_rule(&rule, loops, x);                                        \
    }
FLOAT_MONAD(sqrt_, sqrt)
FLOAT_MONAD(exp_, exp)
FLOAT_MONAD(sin_, sin)
FLOAT_MONAD(cos_, cos)
FLOAT_MONAD(tan_, tan)
FLOAT_MONAD(asin_, asin)
FLOAT_MONAD(acos_, acos)
FLOAT_MONAD(atan_, atan)

/* A datetime is its own logarithm: the manual says so. */
Value *log_(Value *x)
{
    static const MonadRule rule = {log_, float_types, TYPE_FLOAT, false};
    const Loop1 loops[CELLS] = {[CELL_F64] = kernels->monad->log};
    bool is_datetime = x->type == TYPE_DATETIME || x->type == -TYPE_DATETIME;
    return is_datetime ? x : apply_monad_rule(&rule, loops, x);
}

/* ── two arguments ── */

/* clang-format off */
static const char div_types[] = /* bgxhijefcspmdznuvt */
    /* b */ "i.iiiiiii.iiiiiiii"
    /* g */ ".................."
    /* x */ "i.iiiiiii.iiiiiiii"
    /* h */ "i.iiiiiii.iiiiiiii"
    /* i */ "i.iiiiiii.iiiiiiii"
    /* j */ "j.jjjjjjj.jjjjjjjj"
    /* e */ "f.fffffff.ffffffff"
    /* f */ "f.fffffff.ffffffff"
    /* c */ "i.iiiiiii.iiiiiiii"
    /* s */ ".................."
    /* p */ "p.ppppppp.pppppppp"
    /* m */ "m.mmmmmmm.mmmmmmmm"
    /* d */ "d.ddddddd.dddddddd"
    /* z */ "z.zzzzzzz.zzzzzzzz"
    /* n */ "n.nnnnnnn.nnnnnnnn"
    /* u */ "u.uuuuuuu.uuuuuuuu"
    /* v */ "v.vvvvvvv.vvvvvvvv"
    /* t */ "t.ttttttt.tttttttt";
static const char mod_types[] = /* bgxhijefcspmdznuvt */
    /* b */ "i.iiijef..pmdznuvt"
    /* g */ ".................."
    /* x */ "i.iiijef..pmdznuvt"
    /* h */ "i.iiijef..pmdznuvt"
    /* i */ "i.iiijef..pmdznuvt"
    /* j */ "j.jjjjef..pmdznuvt"
    /* e */ "f.fffffff.ffzzffff"
    /* f */ "f.fffffff.ffzzffff"
    /* c */ ".......f..pmdznuvt"
    /* s */ ".................."
    /* p */ "n.nnnnnfn........."
    /* m */ "i.iiiiifi........."
    /* d */ "i.iiiii.i........."
    /* z */ "f.fffffff........."
    /* n */ "n.nnnnnfn........."
    /* u */ "u.uuuuufu........."
    /* v */ "v.vvvvvfv........."
    /* t */ "t.tttttft.........";
static const char xbar_types[] = /* bgxhijefcspmdznuvt */
    /* b */ "i.iiijffi.pmdznuvt"
    /* g */ ".................."
    /* x */ "i.iiijffi.pmdznuvt"
    /* h */ "i.iiijffi.pmdznuvt"
    /* i */ "i.iiijffi.pmdznuvt"
    /* j */ "j.jjjjffj.pmdznuvt"
    /* e */ "e.eeeeffe.pmdznuvt"
    /* f */ "f.fffffff.ffzzffff"
    /* c */ "......ff..pmdznuvt"
    /* s */ ".................."
    /* p */ "p.ppppffp........."
    /* m */ "m.mmmmffm........."
    /* d */ "d.ddddzzd........."
    /* z */ "z.zzzzzzz........."
    /* n */ "j.jjjjffj.pmdznuvt"
    /* u */ "u.uuuuffu........."
    /* v */ "v.vvvvffv........."
    /* t */ "t.ttttfft.........";
static const char xexp_types[] = /* bgxhijefcspmdznuvt */
    /* b */ "f.ffffff.........."
    /* g */ ".................."
    /* x */ "f.ffffff.........."
    /* h */ "f.ffffff.........."
    /* i */ "f.ffffff.........."
    /* j */ "f.ffffff.........."
    /* e */ "f.ffffff.........."
    /* f */ "f.ffffff.........."
    /* c */ ".................."
    /* s */ ".................."
    /* p */ ".................."
    /* m */ ".................."
    /* d */ ".................."
    /* z */ ".................."
    /* n */ ".................."
    /* u */ ".................."
    /* v */ ".................."
    /* t */ "..................";
static const char xlog_types[] = /* bgxhijefcspmdznuvt */
    /* b */ "f.fffffff.fff.ffff"
    /* g */ ".................."
    /* x */ "f.fffffff.fff.ffff"
    /* h */ "f.fffffff.fff.ffff"
    /* i */ "f.fffffff.fff.ffff"
    /* j */ "f.fffffff.fff.ffff"
    /* e */ "f.fffffff.fff.ffff"
    /* f */ "f.fffffff.fff.ffff"
    /* c */ "f.fffffff.fff.ffff"
    /* s */ ".................."
    /* p */ "f.fffffff.fff.ffff"
    /* m */ "f.fffffff.fff.ffff"
    /* d */ "f.fffffff.fff.ffff"
    /* z */ ".................."
    /* n */ "f.fffffff.fff.ffff"
    /* u */ "f.fffffff.fff.ffff"
    /* v */ "f.fffffff.fff.ffff"
    /* t */ "f.fffffff.fff.ffff";
/* clang-format on */

/* Floats as soon as there is one, else longs: the quotient of two integers must not go by
 * way of a float. */
static int common_quotient(int x, int y, int result)
{
    (void)result;
    return cell_of(x) >= CELL_F32 || cell_of(y) >= CELL_F32 ? TYPE_FLOAT : TYPE_LONG;
}

/* Two longs need no table and no blocks. */
static Value *quotient_of_longs(Loop2 loop, Value *x, Value *y)
{
    int64_t result;
    loop(&x->i64, &y->i64, &result, 1);
    return scalar_long(x, y, result);
}

Value *div_(Value *x, Value *y)
{
    if (both_longs(x, y))
        return quotient_of_longs(kernels->dyad->div[CELL_I64], x, y);
    static const DyadRule rule = {div_, div_types, common_quotient, false};
    return apply_dyad_rule(&rule, kernels->dyad->div, x, y);
}

Value *mod(Value *x, Value *y)
{
    if (both_longs(x, y))
        return quotient_of_longs(kernels->dyad->mod[CELL_I64], x, y);
    static const DyadRule rule = {mod, mod_types, common_quotient, false};
    return apply_dyad_rule(&rule, kernels->dyad->mod, x, y);
}

Value *xbar(Value *x, Value *y)
{
    static const DyadRule rule = {xbar, xbar_types, common_quotient, false};
    return apply_dyad_rule(&rule, kernels->dyad->xbar, x, y);
}

Value *xexp(Value *x, Value *y)
{
    static const DyadRule rule = {xexp, xexp_types, common_float, false};
    return apply_dyad_rule(&rule, kernels->dyad->xexp, x, y);
}

Value *xlog(Value *x, Value *y)
{
    static const DyadRule rule = {xlog, xlog_types, common_float, false};
    return apply_dyad_rule(&rule, kernels->dyad->xlog, x, y);
}
