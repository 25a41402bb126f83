/* tok.c: "J"$"12": strings read as values. Iteration stops at strings. */
#include "codec/codec.h"
#include "verb/verb.h"

static bool all_texts(const Value *list)
{
    for (Count i = 0; i < list->count; i++)
        if (!is_text(list->items[i]))
            return false;
    return list->count > 0;
}

/* A list of strings becomes a vector at once. */
static Value *tok_texts(int type, const Value *list)
{
    Value *vector = new_vector(type, list->count);
    for (Count i = 0; vector && i < list->count; i++) {
        Bytes text = {NULL, 0};
        text_of(list->items[i], &text);
        parse_item(vector, i, text);
    }
    return vector;
}

static Value *tok_items(char letter, Value *list)
{
    CONSUME(list);
    OWNED Value *result = new_vector(TYPE_MIXED, list->count);
    for (Count i = 0; result && i < list->count; i++)
        if (!(result->items[i] = tok(letter, item_of(list, i))))
            return NULL;
    return result ? collapse(steal(&result)) : NULL;
}

static Value *tok_inside(char letter, Value *y)
{
    CONSUME(y);
    int type = type_of_letter(letter);
    Bytes text = {NULL, 0};
    if (type < 0)
        return raise_error(ERR_TYPE);
    if (is_text(y)) {
        text_of(y, &text);
        return parse_as(letter, text);
    }
    if (type == TYPE_SYMBOL && (y->type == TYPE_SYMBOL || y->type == -TYPE_SYMBOL))
        return steal(&y);
    if (is_mixed(y) && type != TYPE_CHAR && all_texts(y))
        return tok_texts(type, y);
    if (is_mixed(y))
        return tok_items(letter, steal(&y));
    if (is_dict(y)) {
        Value *values = tok(letter, retain(values_of(y)));
        return values ? new_dict(retain(keys_of(y)), values) : NULL;
    }
    if (is_table(y)) {
        Value *columns = tok_items(letter, retain(columns_of(y)));
        return columns ? new_table_of(retain(names_of(y)), to_mixed(columns)) : NULL;
    }
    return raise_error(ERR_TYPE);
}

Value *tok(char letter, Value *y)
{
    if (!y || !enter_depth()) {
        release(y);
        return NULL;
    }
    Value *result = tok_inside(letter, y);
    leave_depth();
    return result;
}
