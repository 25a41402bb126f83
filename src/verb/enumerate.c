/* enumerate.c: `sym$y: items as positions in the global list `sym; and back.
 * A keyed table's key column is a list to point into as well: a foreign key. */
#include "verb/verb.h"

Symbol domain_here(Symbol name)
{
    Symbol full = context->full_name ? context->full_name(name) : name;
    return full != name && context->global(full) ? full : name;
}

/* What a domain's positions point into: a list, or the key column of a table. Borrowed. */
static const Value *domain_list(Symbol name)
{
    const Value *domain = context->global ? context->global(name) : NULL;
    if (!domain) {
        raise_undefined(name);
        return NULL;
    }
    if (is_keyed_table(domain) && columns_of(keys_of(domain))->count == 1)
        domain = columns_of(keys_of(domain))->items[0];
    if (!is_vector(domain)) {
        raise_error(ERR_TYPE);
        return NULL;
    }
    return domain;
}

/* Positions in a domain of so many items, one or a list of them; 'cast: one is not there. */
static Value *enum_of_positions(Symbol name, Value *at, Count limit)
{
    CONSUME(at);
    if (!at)
        return NULL;
    bool single = is_atom(at);
    Count count = single ? 1 : at->count;
    const int64_t *positions = single ? &at->i64 : at->i64s;
    for (Count i = 0; i < count; i++)
        if (positions[i] >= limit)
            return raise_error(ERR_CAST);
    Value *result = new_enum(name, single ? -1 : count);
    if (result)
        memcpy(single ? &result->i64 : result->i64s, positions, (size_t)count * sizeof *positions);
    return result;
}

static Value *enumerate_simple(Symbol name, const Value *domain, const Value *y)
{
    if (y->type != domain->type && y->type != -domain->type)
        return raise_error(ERR_CAST);
    return enum_of_positions(name, find_in(domain, y), domain->count);
}

/* The keys of a table with several key columns, which a foreign key names row by row; NULL: not so. */
static const Value *compound_keys(Symbol name)
{
    const Value *domain = context->global ? context->global(name) : NULL;
    return domain && is_keyed_table(domain) && columns_of(keys_of(domain))->count > 1 ? keys_of(domain) : NULL;
}

/* One row of keys, or a list of rows. */
static Value *enumerate_rows(Symbol name, const Value *keys, Value *y)
{
    CONSUME(y);
    if (!count_of(y))
        return new_enum(name, 0);
    if (is_atom(y))
        return raise_error(ERR_TYPE);
    if (!is_mixed(y) || !is_vector(y->items[0]))
        return enum_of_positions(name, find(retain(keys), steal(&y)), count_of(keys));
    Value *columns = flip(steal(&y));
    Value *named = columns ? new_dict(retain(names_of(keys)), columns) : NULL;
    Value *rows = named ? flip(named) : NULL;
    return rows ? enum_of_positions(name, find(retain(keys), rows), count_of(keys)) : NULL;
}

Value *enumerate(Symbol name, Value *y)
{
    CONSUME(y);
    if (is_enum(y) && enum_domain(y) == name)
        return without_attribute(steal(&y));
    y = plain_symbols(steal(&y));
    const Value *keys = y ? compound_keys(name) : NULL;
    if (keys)
        return enumerate_rows(name, keys, steal(&y));
    const Value *domain = y ? domain_list(name) : NULL;
    if (!domain)
        return NULL;
    if (is_mixed(y) && y->count == 0) /* `sym$() is an empty column */
        return new_enum(name, 0);
    if (!is_mixed(y))
        return is_atom(y) || is_vector(y) ? enumerate_simple(name, domain, y) : raise_error(ERR_TYPE);
    OWNED Value *result = new_vector(TYPE_MIXED, y->count);
    for (Count i = 0; result && i < y->count; i++)
        if (!(result->items[i] = enumerate(name, retain(y->items[i]))))
            return NULL;
    return result ? collapse(steal(&result)) : NULL;
}

Value *items_of_domain(Symbol name, Value *y)
{
    Value *items = enumerate(name, y);
    if (!items || is_enum(items))
        return items;
    release(items);
    return raise_error(ERR_TYPE);
}

Value *unenumerate(Value *y)
{
    CONSUME(y);
    const Value *domain = domain_list(enum_domain(y));
    if (!domain)
        return NULL;
    if (!is_atom(y))
        return gather(domain, y->i64s, y->count);
    return y->i64 >= 0 && y->i64 < domain->count ? item_of(domain, y->i64) : null_like(domain);
}
