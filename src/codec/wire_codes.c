/* wire_codes.c: the numbers by which primitives travel. */
#include "codec/codec.h"
#include "codec/wire.h"

/* clang-format off */
static const char *const unary_names[] = {
    "::", "flip", "neg", "first", "reciprocal", "where", "reverse", "null", "group", "iasc", "idesc",
    "string", "enlist", "count", "floor", "not", "key", "distinct", "type", "value", "read0", "read1",
    NULL, "avg", "last", "sum", "prd", "min", "max", "exit", "getenv", "abs", "sqrt", "log", "exp",
    "sin", "asin", "cos", "acos", "tan", "atan", "enlist", "var", "dev",
};
/* The one-argument forms of the operators, by the same codes. */
static const char *const unary_operators[] = {
    "::", "+", "-", "*", "%", "&", "|", "^", "=", "<", ">", "$", ",", "#", "_", "~", "!", "?", "@", ".",
    "0:", "1:", "2:",
};
static const char *const binary_names[] = {
    ":", "+", "-", "*", "%", "&", "|", "^", "=", "<", ">", "$", ",", "#", "_", "~", "!", "?", "@", ".",
    "0:", "1:", "2:", "in", "within", "like", "bin", "ss", "insert", "wsum", "wavg", "div", "xexp",
    "setenv", "binr", "cov", "cor",
};
/* Keywords that are an operator under another name. */
static const struct { const char *name; int code; } unary_synonyms[] = {
    {"hopen", 9}, {"hclose", 10}, {"enlist", 41}, {"get", 19},
}, binary_synonyms[] = {
    {"and", 5}, {"or", 6},
};
/* clang-format on */

#define LENGTH_OF(array) (int)(sizeof(array) / sizeof *(array))

static int find_name(const char *const *names, int count, Bytes name)
{
    for (int i = 0; i < count; i++)
        if (names[i] && bytes_equal(bytes_of_text(names[i]), name))
            return i;
    return -1;
}

/* `#:` is the one-argument form of `#`; `0:` is a name of its own. */
static Bytes without_colon(Bytes name)
{
    if (name.length == 2 && name.data[1] == ':' && (name.data[0] < '0' || name.data[0] > '9') &&
        name.data[0] != ':')
        name.length = 1;
    return name;
}

int wire_code_of_unary(Bytes name)
{
    for (int i = 0; i < LENGTH_OF(unary_synonyms); i++)
        if (bytes_equal(bytes_of_text(unary_synonyms[i].name), name))
            return unary_synonyms[i].code;
    int code = find_name(unary_operators, LENGTH_OF(unary_operators), without_colon(name));
    return code >= 0 ? code : find_name(unary_names, LENGTH_OF(unary_names), name);
}

int wire_code_of_binary(Bytes name)
{
    for (int i = 0; i < LENGTH_OF(binary_synonyms); i++)
        if (bytes_equal(bytes_of_text(binary_synonyms[i].name), name))
            return binary_synonyms[i].code;
    return find_name(binary_names, LENGTH_OF(binary_names), name);
}

const char *wire_unary_name(int code)
{
    return code >= 0 && code < LENGTH_OF(unary_names) ? unary_names[code] : NULL;
}

const char *wire_binary_name(int code)
{
    return code >= 0 && code < LENGTH_OF(binary_names) ? binary_names[code] : NULL;
}

int primitive_code(int type, Bytes name)
{
    return type == TYPE_UNARY ? wire_code_of_unary(name) : wire_code_of_binary(name);
}
