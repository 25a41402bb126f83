/* replace_table.c: columns and rows of a table replaced. */
#include "verb/replace.h"
#include "verb/verb.h"

Value **own_columns(Value **table)
{
    Value *x = *table = make_unshared(steal(table));
    if (!x || !(x->dict = make_unshared(steal(&x->dict))))
        return NULL;
    x->attribute = ATTR_NONE;
    x->dict->items[1] = make_unshared(steal(&x->dict->items[1]));
    return x->dict->items[1] ? x->dict->items[1]->items : NULL;
}

/* ── columns ───────────────────────────────────────────────────────────────────────────── */

static Value *replace_column(Value *x, Symbol name, Value *v)
{
    CONSUME(x);
    CONSUME(v);
    Count rows = count_of(x);
    if (is_single(v)) {
        OWNED Value *n = new_long(rows);
        if (!n || !(v = take(steal(&n), steal(&v))))
            return NULL;
    }
    if (count_of(v) != rows)
        return raise_error(ERR_LENGTH);
    Count at = find_symbol(names_of(x), name);
    if (at >= 0) {
        Value **column = own_columns(&x);
        if (!column)
            return NULL;
        release(column[at]);
        column[at] = steal(&v);
        return steal(&x);
    }
    OWNED Value *last = new_symbol(name);
    OWNED Value *names = last ? join(retain(names_of(x)), steal(&last)) : NULL;
    OWNED Value *columns = new_list(1, steal(&v));
    if (!names || !columns || !(columns = join(retain(columns_of(x)), steal(&columns))))
        return NULL;
    return new_table_of(steal(&names), steal(&columns));
}

/* Rows at i: v is a table or dictionary of some columns, or a list with an item for each column. */
static Value *replace_rows(Value *x, const Value *i, Value *v)
{
    CONSUME(x);
    CONSUME(v);
    bool named = is_table(v) || is_dict(v);
    OWNED Value *names = retain(is_table(v) ? names_of(v) : is_dict(v) ? keys_of(v) : names_of(x));
    OWNED Value *items = is_table(v) ? retain(columns_of(v)) : is_dict(v) ? retain(values_of(v)) : retain(v);
    if (names->type != TYPE_SYMBOL || (!named && is_vector(v) && v->count != names->count))
        return raise_error(names->type != TYPE_SYMBOL ? ERR_TYPE : ERR_LENGTH);
    release(steal(&v));
    Value **column = own_columns(&x);
    for (Count k = 0; column && k < names->count; k++) {
        Count at = find_symbol(names_of(x), names->symbols[k]);
        if (at < 0)
            return raise_error(ERR_MISMATCH);
        Value *item = is_vector(items) ? item_of(items, k) : retain(items);
        if (!item || !(column[at] = replace_at(steal(&column[at]), i, item)))
            return NULL;
    }
    return column ? steal(&x) : NULL;
}

Value *replace_in_table(Value *x, const Value *i, Value *v)
{
    if (is_symbol_atom(i))
        return replace_column(x, i->symbol, v);
    if (i->type != TYPE_SYMBOL)
        return replace_rows(x, i, v);
    CONSUME(x);
    CONSUME(v);
    if (!is_single(v) && count_of(v) != i->count)
        return raise_error(ERR_LENGTH);
    for (Count k = 0; k < i->count; k++) {
        Value *column = is_single(v) ? retain(v) : item_of(v, k);
        if (!column || !(x = replace_column(steal(&x), i->symbols[k], column)))
            return NULL;
    }
    return steal(&x);
}
