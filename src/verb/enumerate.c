/* enumerate.c: `sym$y: symbols as indices into the global list `sym. */
#include "base/alloc.h"
#include "base/hash.h"
#include "verb/verb.h"

/* Symbols are pointers, so the index of a domain hashes addresses. */
typedef struct {
    const Symbol *symbols;
    Count *slots; /* position + 1; 0: free */
    uint64_t mask;
} SymbolIndex;

static void init_symbol_index(SymbolIndex *index, const Value *domain)
{
    uint64_t size = 16;
    while (size < (uint64_t)domain->count * 2)
        size *= 2;
    *index = (SymbolIndex){domain->symbols, reallocate_or_abort(NULL, size * sizeof(Count)), size - 1};
    memset(index->slots, 0, size * sizeof(Count));
    for (Count i = 0; i < domain->count; i++) {
        uint64_t at = hash_i64((int64_t)(intptr_t)domain->symbols[i]) & index->mask;
        while (index->slots[at] && domain->symbols[index->slots[at] - 1] != domain->symbols[i])
            at = (at + 1) & index->mask;
        if (!index->slots[at])
            index->slots[at] = i + 1;
    }
}

static Count look_up(const SymbolIndex *index, Symbol s)
{
    uint64_t at = hash_i64((int64_t)(intptr_t)s) & index->mask;
    while (index->slots[at] && index->symbols[index->slots[at] - 1] != s)
        at = (at + 1) & index->mask;
    return index->slots[at] - 1;
}

/* The symbols behind a domain: a list, or the key column of a table that others refer to. Borrowed. */
static const Value *domain_symbols(Symbol name)
{
    const Value *domain = context->global ? context->global(name) : NULL;
    if (!domain) {
        raise_undefined(name);
        return NULL;
    }
    if (is_keyed_table(domain))
        domain = columns_of(keys_of(domain))->items[0];
    if (domain->type != TYPE_SYMBOL) {
        raise_error(ERR_TYPE);
        return NULL;
    }
    return domain;
}

enum { FEW = 4 }; /* symbols are looked up one by one */

static bool find_all(const Value *domain, const Value *symbols, int64_t *positions)
{
    bool found = true;
    SymbolIndex index = {0};
    if (symbols->count > FEW)
        init_symbol_index(&index, domain);
    for (Count i = 0; i < symbols->count && found; i++) {
        positions[i] = index.slots ? look_up(&index, symbols->symbols[i]) : find_symbol(domain, symbols->symbols[i]);
        found = positions[i] >= 0;
    }
    deallocate(index.slots);
    return found;
}

static Value *enumerate_simple(Symbol name, Value *y)
{
    CONSUME(y);
    const Value *domain = domain_symbols(name);
    if (!domain)
        return NULL;
    OWNED Value *result = new_enum(name, is_atom(y) ? -1 : y->count);
    if (!result)
        return NULL;
    if (is_atom(y)) {
        result->i64 = find_symbol(domain, y->symbol);
        return result->i64 < 0 ? raise_error(ERR_CAST) : steal(&result);
    }
    if (!find_all(domain, y, result->i64s))
        return raise_error(ERR_CAST);
    return steal(&result);
}

Value *enumerate(Symbol domain, Value *y)
{
    if (is_enum(y)) {
        if (enum_domain(y) == domain)
            return y;
        y = cast_to(TYPE_SYMBOL, y);
        if (!y)
            return NULL;
    }
    if (y->type == TYPE_SYMBOL || y->type == -TYPE_SYMBOL)
        return enumerate_simple(domain, y);
    CONSUME(y);
    if (!is_mixed(y))
        return raise_error(is_atom(y) || is_vector(y) ? ERR_CAST : ERR_TYPE);
    if (y->count == 0) /* `sym$() is an empty column */
        return domain_symbols(domain) ? new_enum(domain, 0) : NULL;
    OWNED Value *result = new_vector(TYPE_MIXED, y->count);
    for (Count i = 0; result && i < y->count; i++)
        if (!(result->items[i] = enumerate(domain, retain(y->items[i]))))
            return NULL;
    return result ? collapse(steal(&result)) : NULL;
}

Value *unenumerate(Value *y)
{
    CONSUME(y);
    const Value *domain = domain_symbols(enum_domain(y));
    if (!domain)
        return NULL;
    Count count = is_atom(y) ? 1 : y->count;
    const int64_t *indices = is_atom(y) ? &y->i64 : y->i64s;
    OWNED Value *result = new_vector(TYPE_SYMBOL, count);
    for (Count i = 0; result && i < count; i++)
        result->symbols[i] = indices[i] >= 0 && indices[i] < domain->count ? domain->symbols[indices[i]] : empty_symbol;
    return result && is_atom(y) ? item_of(result, 0) : steal(&result);
}
