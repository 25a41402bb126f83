/* like.c: text against patterns. */
#include "verb/pattern.h"
#include "verb/verb.h"

static Value *like_symbols(const Value *symbols, const Pattern *pattern)
{
    Value *result = new_vector(TYPE_BOOLEAN, symbols->count);
    for (Count i = 0; result && i < symbols->count; i++)
        result->u8s[i] = pattern_matches(pattern, bytes_of_symbol(symbols->symbols[i]));
    return result;
}

/* Not atomic: the items must be texts. */
static Value *like_texts(const Value *texts, const Pattern *pattern)
{
    OWNED Value *result = new_vector(TYPE_BOOLEAN, texts->count);
    for (Count i = 0; result && i < texts->count; i++) {
        Bytes text;
        const Value *item = texts->items[i];
        if (!(is_atom(item) || is_string(item)) || !text_of(item, &text))
            return raise_error(ERR_TYPE);
        result->u8s[i] = pattern_matches(pattern, text);
    }
    return steal(&result);
}

Value *like(Value *x, Value *y)
{
    CONSUME(x);
    CONSUME(y);
    Bytes text, pattern_text;
    if (!is_text(y) || !text_of(y, &pattern_text))
        return raise_error(ERR_TYPE);
    if (is_dict(x) || is_table(x))
        return map_dyad_left(like, steal(&x), steal(&y));
    if (is_enum(x) && !(x = unenumerate(steal(&x))))
        return NULL;
    PATTERN pattern = {0};
    if (!compile_pattern(&pattern, pattern_text))
        return NULL;
    if (is_hard_pattern(&pattern))
        return raise_error(ERR_NYI);
    if (x->type == TYPE_SYMBOL)
        return like_symbols(x, &pattern);
    if (is_mixed(x))
        return like_texts(x, &pattern);
    if (!text_of(x, &text))
        return raise_error(ERR_TYPE);
    return new_boolean(pattern_matches(&pattern, text));
}
