/* pad.c: 9$"foo": strings filled with blanks, or cut, to a width; on the left when it is negative. */
#include "verb/verb.h"

static Value *pad_text(int64_t width, Bytes text)
{
    int64_t size = width < 0 ? -width : width;
    Value *result = new_vector(TYPE_CHAR, size);
    if (!result)
        return NULL;
    int64_t kept = text.length < size ? text.length : size;
    int64_t blanks = size - kept;
    if (width < 0) {
        memset(result->bytes, ' ', (size_t)blanks);
        memcpy(result->bytes + blanks, text.data + text.length - kept, (size_t)kept);
    } else {
        memcpy(result->bytes, text.data, (size_t)kept);
        memset(result->bytes + kept, ' ', (size_t)blanks);
    }
    return result;
}

Value *pad(Value *width, Value *y)
{
    if (is_mixed(y) || is_dict(y) || is_table(y))
        return map_dyad_right(pad, width, y);
    CONSUME(width);
    CONSUME(y);
    Bytes text = {NULL, 0};
    int64_t n = integer_of(width);
    if (!is_text(y))
        return raise_error(ERR_TYPE);
    if (n == NULL_I64)
        return raise_error(ERR_LENGTH);
    text_of(y, &text);
    return pad_text(n, text);
}
