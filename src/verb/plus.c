/* plus.c: + - * % & | ^. Their tables of types are those of the reference manual. */
#include "verb/scalar.h"
#include <string.h>

/* clang-format off */
static const char plus_types[] = /* bgxhijefcspmdznuvt */
    /* b */ "i.iiijef..pmdznuvt"
    /* g */ ".................."
    /* x */ "i.iiijef..pmdznuvt"
    /* h */ "i.iiijef..pmdznuvt"
    /* i */ "i.iiijef..pmdznuvt"
    /* j */ "j.jjjjef..pmdznuvt"
    /* e */ "e.eeeeef..pmdznuvt"
    /* f */ "f.fffffff.ffzzffff"
    /* c */ ".......f..pmdznuvt"
    /* s */ ".................."
    /* p */ "p.pppppfp.n...pppp"
    /* m */ "m.mmmmmfm..i..pppp"
    /* d */ "d.dddddzd...i.pppp"
    /* z */ "z.zzzzzzz....fpzzz"
    /* n */ "n.nnnnnfn.ppppnnnn"
    /* u */ "u.uuuuufu.pppznuvt"
    /* v */ "v.vvvvvfv.pppznvvt"
    /* t */ "t.tttttft.pppznttt";

static const char minus_types[] = /* bgxhijefcspmdznuvt */
    /* b */ "i.iiijefi.pmdznuvt"
    /* g */ ".................."
    /* x */ "i.iiijefi.pmdznuvt"
    /* h */ "i.iiijefi.pmdznuvt"
    /* i */ "i.iiijefi.pmdznuvt"
    /* j */ "j.jjjjefj.pmdznuvt"
    /* e */ "e.eeeeefe.pmdznuvt"
    /* f */ "f.fffffff.ffzzffff"
    /* c */ ".......f..pmdznuvt"
    /* s */ ".................."
    /* p */ "p.pppppfp.n...pppp"
    /* m */ "m.mmmmmfm..i..pppp"
    /* d */ "d.dddddzd...i.pppp"
    /* z */ "z.zzzzzzz....fpzzz"
    /* n */ "n.nnnnnfn.ppppnnnn"
    /* u */ "u.uuuuufu.pppznuvt"
    /* v */ "v.vvvvvfv.pppznvvt"
    /* t */ "t.tttttft.pppznttt";

static const char times_types[] = /* bgxhijefcspmdznuvt */
    /* b */ "i.iiijef..pmdznuvt"
    /* g */ ".................."
    /* x */ "i.iiijef..pmdznuvt"
    /* h */ "i.iiijef..pmdznuvt"
    /* i */ "i.iiijef..pmdznuvt"
    /* j */ "j.jjjjef..pmdznuvt"
    /* e */ "e.eeeeef..pmdznuvt"
    /* f */ "f.fffffff.ffzzffff"
    /* c */ ".......f..pmdznuvt"
    /* s */ ".................."
    /* p */ "p.pppppfp........."
    /* m */ "m.mmmmmfm........."
    /* d */ "d.dddddzd........."
    /* z */ "z.zzzzzzz........."
    /* n */ "n.nnnnnfn........."
    /* u */ "u.uuuuufu........."
    /* v */ "v.vvvvvfv........."
    /* t */ "t.tttttft.........";

static const char divide_types[] = /* bgxhijefcspmdznuvt */
    /* b */ "f.fffffff.ffffffff"
    /* g */ ".................."
    /* x */ "f.fffffff.ffffffff"
    /* h */ "f.fffffff.ffffffff"
    /* i */ "f.fffffff.ffffffff"
    /* j */ "f.fffffff.ffffffff"
    /* e */ "f.fffffff.ffffffff"
    /* f */ "f.fffffff.ffffffff"
    /* c */ "f.fffffff.ffffffff"
    /* s */ ".................."
    /* p */ "f.fffffff.ffffffff"
    /* m */ "f.fffffff.ffffffff"
    /* d */ "f.fffffff.ffffffff"
    /* z */ "f.fffffff.ffffffff"
    /* n */ "f.fffffff.ffffffff"
    /* u */ "f.fffffff.ffffffff"
    /* v */ "f.fffffff.ffffffff"
    /* t */ "f.fffffff.ffffffff";

const char lesser_types[] = /* bgxhijefcspmdznuvt */
    /* b */ "b.xhijefc.pmdznuvt"
    /* g */ ".................."
    /* x */ "x.xhijefc.pmdznuvt"
    /* h */ "h.hhijefc.pmdznuvt"
    /* i */ "i.iiijefc.pmdznuvt"
    /* j */ "j.jjjjefc.pmdznuvt"
    /* e */ "e.eeeeefc.pmdznuvt"
    /* f */ "f.ffffffc.pmdznuvt"
    /* c */ "c.ccccccc.pmdznuvt"
    /* s */ ".................."
    /* p */ "p.ppppppp.ppppnuvt"
    /* m */ "m.mmmmmmm.pmd....."
    /* d */ "d.ddddddd.pddz...."
    /* z */ "z.zzzzzzz.p.zznuvt"
    /* n */ "n.nnnnnnn.n..nnnnn"
    /* u */ "u.uuuuuuu.u..unuvt"
    /* v */ "v.vvvvvvv.v..vnvvt"
    /* t */ "t.ttttttt.t..tnttt";

static const char fill_types[] = /* bgxhijefcspmdznuvt */
    /* b */ "b.xhijefc.pmdznuvt"
    /* g */ ".g................"
    /* x */ "x.xhijefc.pmdznuvt"
    /* h */ "h.hhijefc.pmdznuvt"
    /* i */ "i.iiijefc.pmdznuvt"
    /* j */ "j.jjjjefc.pmdznuvt"
    /* e */ "e.eeeeefc.pmdznuvt"
    /* f */ "f.ffffffc.pmdznuvt"
    /* c */ "c.ccccccc.pmdznuvt"
    /* s */ ".........s........"
    /* p */ "p.ppppppp.ppppnuvt"
    /* m */ "m.mmmmmmm.pmd....."
    /* d */ "d.ddddddd.pddz...."
    /* z */ "z.zzzzzzz.p.zznuvt"
    /* n */ "n.nnnnnnn.n..nnnnn"
    /* u */ "u.uuuuuuu.u..unuvt"
    /* v */ "v.vvvvvvv.v..vnvvt"
    /* t */ "t.ttttttt.t..tnttt";
/* clang-format on */

/* Two of one temporal type meet as they are, whatever the result is called; the rest as
 * the result. */
static int common_sum(int x, int y, int result)
{
    return x == y && x >= TYPE_TIMESTAMP ? x : result;
}

static int common_product(int x, int y, int result)
{
    (void)x, (void)y;
    return result;
}

static int common_extreme(int x, int y, int result)
{
    return x >= TYPE_TIMESTAMP && y >= TYPE_TIMESTAMP ? result
                                                      : common_underlying(x, y, result);
}

Value *plus(Value *x, Value *y)
{
    static const DyadRule rule = {plus, plus_types, common_sum, false};
    if (both_longs(x, y))
        return scalar_long(x, y, add_longs(x->i64, y->i64));
    if (both_numbers(x, y))
        return scalar_float(x, y, number_of(x) + number_of(y));
    return apply_dyad_rule(&rule, kernels->dyad->plus, x, y);
}

Value *minus(Value *x, Value *y)
{
    static const DyadRule rule = {minus, minus_types, common_sum, false};
    if (both_longs(x, y))
        return scalar_long(x, y, subtract_longs(x->i64, y->i64));
    if (both_numbers(x, y))
        return scalar_float(x, y, number_of(x) - number_of(y));
    return apply_dyad_rule(&rule, kernels->dyad->minus, x, y);
}

Value *times(Value *x, Value *y)
{
    static const DyadRule rule = {times, times_types, common_product, false};
    if (both_longs(x, y))
        return scalar_long(x, y, multiply_longs(x->i64, y->i64));
    if (both_numbers(x, y))
        return scalar_float(x, y, number_of(x) * number_of(y));
    return apply_dyad_rule(&rule, kernels->dyad->times, x, y);
}

Value *divide(Value *x, Value *y)
{
    static const DyadRule rule = {divide, divide_types, common_float, false};
    if (both_numbers(x, y))
        return scalar_float(x, y, number_of(x) / number_of(y));
    return apply_dyad_rule(&rule, kernels->dyad->divide, x, y);
}

Value *and_(Value *x, Value *y)
{
    static const DyadRule rule = {and_, lesser_types, common_extreme, false};
    if (both_longs(x, y))
        return scalar_long(x, y, x->i64 < y->i64 ? x->i64 : y->i64);
    return apply_dyad_rule(&rule, kernels->dyad->lesser, x, y);
}

Value *or_(Value *x, Value *y)
{
    static const DyadRule rule = {or_, lesser_types, common_extreme, false};
    if (both_longs(x, y))
        return scalar_long(x, y, x->i64 < y->i64 ? y->i64 : x->i64);
    return apply_dyad_rule(&rule, kernels->dyad->greater, x, y);
}

/* Symbols and guids: whole cells are moved, so their width is all that counts. */
static Value *fill_names(Value *x, Value *y)
{
    CONSUME(x);
    CONSUME(y);
    static const Guid no_guid;
    if (!is_atom(x) && !is_atom(y) && x->count != y->count)
        return raise_error(ERR_LENGTH);
    const Value *shape = is_atom(x) ? y : x;
    int type = base_type(shape->type);
    size_t width = (size_t)item_size(type), step_x = is_atom(x) ? 0 : width,
           step_y = is_atom(y) ? 0 : width;
    const void *null = type == TYPE_GUID ? (const void *)&no_guid : &empty_symbol;
    Value *result = is_atom(shape) ? item_of(shape, 0) : new_vector(type, shape->count);
    if (result && is_atom(shape))
        result = make_unshared(result);
    if (!result)
        return NULL;
    const char *a = cells_of(x), *b = cells_of(y);
    char *r = (char *)cells_of(result);
    for (Count i = 0; i < count_of(shape); i++, a += step_x, b += step_y)
        memcpy(r + (size_t)i * width, memcmp(b, null, width) ? b : a, width);
    return result;
}

/* x^y: y, its nulls replaced by items of x. */
Value *fill(Value *x, Value *y)
{
    static const DyadRule rule = {fill, fill_types, common_extreme, false};
    if (is_enum(x))
        return (x = resolve_enum(x)) ? fill(x, y) : (release(y), NULL);
    if (is_enum(y))
        return (y = resolve_enum(y)) ? fill(x, y) : (release(x), NULL);
    int type = base_type(x->type);
    bool same = type == base_type(y->type);
    if (same && (type == TYPE_SYMBOL || type == TYPE_GUID))
        return fill_names(x, y);
    const Loop2 text[CELLS] = {[CELL_U8] = kernels->dyad->fill_char};
    return apply_dyad_rule(&rule, same && type == TYPE_CHAR ? text : kernels->dyad->fill,
                           x, y);
}
