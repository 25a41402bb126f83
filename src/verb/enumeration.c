/* enumeration.c: between symbols and their positions in a named list. */
#include "verb/verb.h"

static const Value *domain_list(Symbol domain)
{
    const Value *list = context->global ? context->global(domain) : NULL;
    if (!list) {
        if (!error_pending())
            raise_undefined(domain);
        return NULL;
    }
    return is_keyed_table(list) ? columns_of(keys_of(list))->items[0] : list;
}

Value *plain_symbols(Value *x)
{
    CONSUME(x);
    if (!x || !is_enum(x))
        return steal(&x);
    const Value *list = domain_list(enum_domain(x));
    if (!list || !is_vector(list))
        return list ? raise_error(ERR_TYPE) : NULL;
    if (!is_atom(x))
        return gather(list, x->i64s, x->count);
    return x->i64 >= 0 && x->i64 < list->count ? item_of(list, x->i64) : null_like(list);
}

Value *enumerate(Symbol domain, Value *symbols)
{
    CONSUME(symbols);
    const Value *list = domain_list(domain);
    if (!list)
        return NULL;
    if (is_enum(symbols) && !(symbols = plain_symbols(steal(&symbols))))
        return NULL;
    OWNED Value *at = find_in(list, symbols);
    if (!at || is_mixed(at))
        return at ? raise_error(ERR_TYPE) : NULL;
    bool single = is_atom(at);
    Value *r = new_enum(domain, single ? -1 : at->count);
    if (!r)
        return NULL;
    Count n = single ? 1 : at->count;
    const int64_t *from = single ? &at->i64 : at->i64s;
    int64_t *to = single ? &r->i64 : r->i64s;
    for (Count i = 0; i < n; i++) {
        bool null = symbols->type == -TYPE_SYMBOL ? symbols->symbol == empty_symbol
                                                  : symbols->type == TYPE_SYMBOL && symbols->symbols[i] == empty_symbol;
        to[i] = from[i] < list->count ? from[i] : NULL_I64;
        if (from[i] >= list->count && !null) {
            release(r);
            return raise_error(ERR_CAST);
        }
    }
    return r;
}
