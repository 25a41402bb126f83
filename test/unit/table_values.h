/* table_values.h: short ways to tables, for the tests of table/. */
#pragma once
#include "../test.h"
#include "codec/codec.h"
#include "table/columns.h"
#include "table/table.h"
#include "verb/verb.h"

/* "1 2 3" as a vector (one number: a list of it); "`a`b" as symbols. */
static inline Value *list_of(const char *text)
{
    if (*text != '`') {
        Value *x = parse_literal(bytes_of_text(text));
        return x && is_atom(x) ? repeat_value(x, 1) : x;
    }
    Value *symbols = new_vector(TYPE_SYMBOL, 0);
    for (const char *at = text; symbols && *at; ) {
        const char *end = strchr(at + 1, '`');
        end = end ? end : at + strlen(at);
        symbols = resize_vector(symbols, symbols->count + 1);
        symbols->symbols[symbols->count - 1] = intern((Bytes){at + 1, end - at - 1});
        at = end;
    }
    return symbols;
}

/* A table of up to three columns, the first `keys` of them keys. */
static inline Value *table_of(int keys, const char *names, const char *a, const char *b, const char *c)
{
    Value *columns = b ? c ? new_list(3, list_of(a), list_of(b), list_of(c)) : new_list(2, list_of(a), list_of(b))
                       : new_list(1, list_of(a));
    return enkey_table(new_table_of(list_of(names), columns), keys);
}

/* Prints as text; consumes. */
#define CHECK_SHOWS(value, wanted) check_shows(__FILE__, __LINE__, value, wanted)
static inline void check_shows(const char *file, int line, Value *value, const char *wanted)
{
    BUFFER text = {0};
    if (value)
        print_k(&text, value);
    else
        buffer_bytes(&text, error_text());
    if (!bytes_equal(bytes_of_buffer(&text), bytes_of_text(wanted))) {
        printf("  got    %.*s\n  wanted %s\n", (int)text.length, text.data, wanted);
        check_failed(file, line, "text", 0, 1);
    }
    take_error();
    release(value);
}
