/* case.c: lower and upper. ASCII letters change; the bytes of other characters stay. */
#include "verb/verb.h"

typedef struct {
    char from, to;
} Shift;

static const Shift to_lower = {'A', 'a'}, to_upper = {'a', 'A'};

static inline char shift_char(Shift shift, char c)
{
    return (unsigned char)(c - shift.from) < 26 ? (char)(c - shift.from + shift.to) : c;
}

static Symbol shift_symbol(Shift shift, Symbol s, Buffer *scratch)
{
    Bytes text = bytes_of_symbol(s);
    scratch->length = 0;
    buffer_bytes(scratch, text);
    for (int64_t i = 0; i < scratch->length; i++)
        scratch->data[i] = shift_char(shift, scratch->data[i]);
    return intern(bytes_of_buffer(scratch));
}

static Value *shift_vector(Shift shift, Value *x)
{
    x = make_unshared(x);
    if (!x)
        return NULL;
    BUFFER scratch = {0};
    for (Count i = 0; i < x->count; i++)
        if (x->type == TYPE_CHAR)
            x->bytes[i] = shift_char(shift, x->bytes[i]);
        else
            x->symbols[i] = shift_symbol(shift, x->symbols[i], &scratch);
    return set_attribute(x, ATTR_NONE);
}

static Value *shift_case(Shift shift, Monad self, Value *x)
{
    if (x->type == TYPE_CHAR || x->type == TYPE_SYMBOL)
        return shift_vector(shift, x);
    if (is_mixed(x) || is_dict(x) || is_table(x))
        return map_monad(self, x);
    if (is_enum(x))
        return (x = unenumerate(x)) ? shift_case(shift, self, x) : NULL;
    CONSUME(x);
    BUFFER scratch = {0};
    if (x->type == -TYPE_CHAR)
        return new_char(shift_char(shift, (char)x->u8));
    if (x->type == -TYPE_SYMBOL)
        return new_symbol(shift_symbol(shift, x->symbol, &scratch));
    return raise_error(ERR_TYPE);
}

Value *lower(Value *x)
{
    return shift_case(to_lower, lower, x);
}

Value *upper(Value *x)
{
    return shift_case(to_upper, upper, x);
}
