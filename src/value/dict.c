/* dict.c: dictionaries and tables: making them, finding one key. */
#include "value/value.h"

Value *new_dict(Value *keys, Value *values)
{
    CONSUME(keys);
    CONSUME(values);
    if (!keys || !values)
        return NULL;
    if (is_atom(keys) || is_atom(values) || is_function(keys) || is_function(values))
        return raise_error(ERR_TYPE);
    if (count_of(keys) != count_of(values))
        return raise_error(ERR_LENGTH);
    Value *dict = new_vector(TYPE_MIXED, 2);
    if (!dict)
        return NULL;
    dict->type = TYPE_DICT;
    dict->items[0] = steal(&keys);
    dict->items[1] = steal(&values);
    return dict;
}

Value *new_stored_dict(Value *names, Value *where)
{
    CONSUME(names);
    CONSUME(where);
    OWNED Value *columns = names && where ? new_vector(TYPE_MIXED, names->count) : NULL;
    for (Count c = 0; columns && c < columns->count; c++)
        if (!(columns->items[c] = new_empty()))
            return NULL;
    OWNED Value *root = columns ? new_symbol(empty_symbol) : NULL;
    Value *dict = root ? new_vector(TYPE_MIXED, 4) : NULL;
    if (!dict)
        return NULL;
    dict->type = TYPE_DICT;
    dict->flags |= FLAG_STORED;
    dict->items[3] = steal(&root);
    dict->items[0] = steal(&names);
    dict->items[1] = steal(&columns);
    dict->items[2] = steal(&where);
    return dict;
}

Value *new_stored_table(Value *names, Value *where)
{
    Value *dict = new_stored_dict(names, where);
    Value *table = dict ? new_atom_like(-TYPE_LONG, 0) : NULL;
    if (!table) {
        release(dict);
        return NULL;
    }
    table->type = TYPE_TABLE;
    table->flags |= FLAG_STORED;
    table->dict = dict;
    return table;
}

static bool is_column_dict(const Value *dict)
{
    if (!is_dict(dict) || keys_of(dict)->type != TYPE_SYMBOL || !keys_of(dict)->count)
        return false;
    const Value *columns = values_of(dict);
    if (columns->type != TYPE_MIXED)
        return false;
    Count rows = count_of(columns->items[0]);
    for (Count i = 0; i < columns->count; i++)
        if (is_atom(columns->items[i]) || is_function(columns->items[i]) || count_of(columns->items[i]) != rows)
            return false;
    return true;
}

Value *new_table(Value *dict)
{
    CONSUME(dict);
    if (!dict)
        return NULL;
    if (!is_column_dict(dict))
        return raise_error(is_dict(dict) ? ERR_LENGTH : ERR_TYPE);
    Value *table = new_atom_like(-TYPE_LONG, 0);
    if (!table)
        return NULL;
    table->type = TYPE_TABLE;
    table->dict = steal(&dict);
    return table;
}

Value *new_table_of(Value *names, Value *columns)
{
    return new_table(new_dict(names, columns ? to_mixed(columns) : NULL));
}

Count find_symbol(const Value *symbols, Symbol s)
{
    for (Count i = 0; i < symbols->count; i++)
        if (symbols->symbols[i] == s)
            return i;
    return -1;
}

bool add_symbol(Value **symbols, Symbol s)
{
    if (find_symbol(*symbols, s) >= 0)
        return true;
    Value *longer = *symbols = resize_vector(*symbols, (*symbols)->count + 1);
    if (longer)
        longer->symbols[longer->count - 1] = s;
    return longer;
}

static Count find_in_mixed(const Value *list, const Value *key)
{
    for (Count i = 0; i < list->count; i++)
        if (values_match(list->items[i], key))
            return i;
    return -1;
}

static Count find_row(const Value *table, const Value *key)
{
    Count rows = count_of(table);
    for (Count i = 0; i < rows; i++) {
        OWNED Value *row = item_of(table, i);
        if (row && values_match(row, key))
            return i;
    }
    return -1;
}

static Count find_guid(const Value *list, const Value *key)
{
    for (Count i = 0; i < list->count; i++)
        if (!memcmp(&list->guids[i], &key->guids[0], sizeof(Guid)))
            return i;
    return -1;
}

#define FIND_CASE(STORE, field, equal)                                                           \
    case STORE:                                                                                  \
        for (Count i = 0; i < list->count; i++)                                                  \
            if (equal(list->field##s[i], key->field))                                            \
                return i;                                                                        \
        return -1;
#define SAME(a, b)       ((a) == (b))
#define SAME_FLOAT(a, b) ((a) == (b) || (isnan(a) && isnan(b)))

Count find_item(const Value *list, const Value *key)
{
    if (is_mixed(list))
        return find_in_mixed(list, key);
    if (is_table(list))
        return find_row(list, key);
    if (!is_vector(list) || key->type != -list->type)
        return -1;
    switch (storage_of(list->type)) {
        FIND_CASE(STORE_U8, u8, SAME)
        FIND_CASE(STORE_I16, i16, SAME)
        FIND_CASE(STORE_I32, i32, SAME)
        FIND_CASE(STORE_I64, i64, SAME)
        FIND_CASE(STORE_F32, f32, SAME_FLOAT)
        FIND_CASE(STORE_F64, f64, SAME_FLOAT)
        FIND_CASE(STORE_SYMBOL, symbol, SAME)
    case STORE_GUID: return find_guid(list, key);
    case STORE_ITEM: break;
    }
    return -1;
}

const Value *find_column(const Value *table, Symbol name)
{
    const Value *dict = is_table(table) ? table->dict : table;
    if (!is_dict(dict) || keys_of(dict)->type != TYPE_SYMBOL || values_of(dict)->type != TYPE_MIXED)
        return NULL;
    Count at = find_symbol(keys_of(dict), name);
    return at < 0 ? NULL : values_of(dict)->items[at];
}
