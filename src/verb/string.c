/* string.c: any value as characters, item by item. */
#include "codec/codec.h"
#include "verb/verb.h"

/* Strings of a simple vector without making its atoms: each is read in place. */
static Value *strings_of_vector(const Value *x)
{
    OWNED Value *result = new_vector(TYPE_MIXED, x->count);
    BUFFER text = {0};
    for (Count i = 0; result && i < x->count; i++) {
        text.length = 0;
        print_item(&text, x, i);
        if (!may_do_item(i) || !(result->items[i] = new_string(bytes_of_buffer(&text))))
            return NULL;
    }
    return steal(&result);
}

Value *string(Value *x)
{
    if (is_mixed(x) || is_dict(x) || is_table(x))
        return map_monad(string, x);
    CONSUME(x);
    if (is_vector(x))
        return strings_of_vector(x);
    BUFFER text = {0};
    if (is_atom(x))
        print_atom(&text, x);
    else
        print_k(&text, x);
    return new_string(bytes_of_buffer(&text));
}
