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

static Value *like_texts(Value *texts, Value *y, const Pattern *pattern)
{
    CONSUME(texts);
    CONSUME(y);
    OWNED Value *result = new_vector(TYPE_BOOLEAN, texts->count);
    for (Count i = 0; result && i < texts->count; i++) {
        Bytes text;
        if (!text_of(texts->items[i], &text)) /* deeper lists: the general way */
            return map_dyad_left(like, steal(&texts), steal(&y));
        result->u8s[i] = pattern_matches(pattern, text);
    }
    return steal(&result);
}

Value *like(Value *x, Value *y)
{
    CONSUME(x);
    CONSUME(y);
    Bytes text, pattern_text;
    if ((!is_string(y) && y->type != -TYPE_CHAR) || !text_of(y, &pattern_text))
        return raise_error(ERR_TYPE);
    if (is_dict(x) || is_table(x))
        return map_dyad_left(like, steal(&x), steal(&y));
    if (is_enum(x) && !(x = unenumerate(steal(&x))))
        return NULL;
    PATTERN pattern = compile_pattern(pattern_text);
    if (x->type == TYPE_SYMBOL)
        return like_symbols(x, &pattern);
    if (is_mixed(x))
        return like_texts(steal(&x), steal(&y), &pattern);
    if (!text_of(x, &text))
        return raise_error(ERR_TYPE);
    return new_boolean(pattern_matches(&pattern, text));
}
