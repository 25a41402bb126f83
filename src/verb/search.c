/* search.c: ss and ssr: where a pattern occurs, and replacing it. Matches do not overlap. */
#include "verb/pattern.h"
#include "verb/verb.h"

/* What ss and ssr ask of their first two arguments. The pattern must have a fixed, positive length. */
static bool read_search(const Value *x, const Value *y, Bytes *text, Pattern *pattern)
{
    Bytes pattern_text;
    if (!is_string(x) || !is_text(y))
        return raise_error(ERR_TYPE);
    text_of(x, text);
    text_of(y, &pattern_text);
    if (!compile_pattern(pattern, pattern_text))
        return false;
    return (pattern->count && !pattern->stars) || raise_error(ERR_LENGTH);
}

Value *ss_(Value *x, Value *y)
{
    CONSUME(x);
    CONSUME(y);
    Bytes text;
    PATTERN pattern = {0};
    if (!read_search(x, y, &text, &pattern))
        return NULL;
    Count count = 0;
    OWNED Value *result = new_vector_reserving(TYPE_LONG, 0, 8);
    for (int64_t at = 0; result && (at = find_pattern(&pattern, text, at)) >= 0; at += pattern.count) {
        if (!may_do_item(count) || !(result = resize_vector(steal(&result), count + 1)))
            return NULL;
        result->i64s[count++] = at;
    }
    return steal(&result);
}

/* Adds what replaces `found`: z itself, or z of it. */
static bool add_replacement(Buffer *out, const Value *z, Bytes found)
{
    Bytes text;
    if (is_text(z)) {
        text_of(z, &text);
        buffer_bytes(out, text);
        return true;
    }
    Value *argument = new_string(found);
    OWNED Value *replacement = argument ? context->apply(z, &argument, 1) : NULL;
    if (!replacement)
        return false;
    if (!is_text(replacement))
        return raise_error(ERR_TYPE);
    text_of(replacement, &text);
    buffer_bytes(out, text);
    return true;
}

Value *ssr(Value **args, int count)
{
    CONSUME_ARGS(args, count);
    const Value *z = args[2];
    Bytes text;
    PATTERN pattern = {0};
    BUFFER out = {0};
    if (!read_search(args[0], args[1], &text, &pattern))
        return NULL;
    int64_t start = 0, found = 0;
    for (int64_t at = 0; (at = find_pattern(&pattern, text, at)) >= 0; start = at += pattern.count) {
        if (!may_do_item(found++))
            return NULL;
        buffer_add(&out, text.data + start, at - start);
        if (!add_replacement(&out, z, (Bytes){text.data + at, pattern.count}))
            return NULL;
    }
    buffer_add(&out, text.data + start, text.length - start);
    return new_string(bytes_of_buffer(&out));
}
