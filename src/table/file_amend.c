/* file_amend.c: @ and . of a file symbol: what is in a file, a column of a splayed table, changed there. */
#include "lang/lang.h"
#include "table/columns.h"
#include "table/splay.h"
#include "table/table.h"
#include "verb/verb.h"

bool append_list(Bytes path, Value *y)
{
    OWNED Value *more = is_atom(y) || is_function(y) ? repeat_value(y, 1) : y;
    if (!more)
        return false;
    return is_vector(more) ? append_file(path, more) : raise_error(ERR_TYPE) != NULL;
}

/* .[file;();,;y] adds behind what is there, where it lies if the format allows; to a table as upsert does. */
static bool append_to(Bytes path, Symbol name, Value *y)
{
    if (is_table(y) || is_splayed(path)) {
        OWNED Value *done = upsert(new_symbol(name), y);
        return done != NULL;
    }
    return append_list(path, y);
}

static bool amend_whole(Bytes path, Symbol name, const Value *f, Value *y)
{
    if (f && is_dyad(f, join) && y)
        return append_to(path, name, y);
    Value *whole = f ? NULL : y;
    if (!whole) {
        Value *held = read_path(path);
        whole = held ? amend_value(held, NULL, 0, f, y) : (release(y), NULL);
    }
    CONSUME(whole);
    return whole && write_table(path, whole);
}

/* Items of a file are replaced in plain vectors only: not enumerated, nested, compressed, nor with an attribute. */
static bool is_amendable(Bytes path, const Value *held)
{
    Packing packing;
    int64_t packed, plain;
    bool fits = is_simple(held) && is_vector(held) && !is_enum(held) && !held->attribute;
    if (fits && !packing_of_file(path, &packing, &packed, &plain))
        return false;
    return (fits && !packing.algorithm) ||
           raise_text("type/attr error amending file %.*s", (int)path.length, path.data);
}

static bool amend_items(Bytes path, Value *const *keys, int length, const Value *f, Value *y)
{
    Value *held = read_path(path);
    if (!held || !is_amendable(path, held)) {
        release(held);
        release(y);
        return false;
    }
    OWNED Value *changed = amend_value(held, keys, length, f, y);
    return changed && write_table(path, changed);
}

static bool amend_path_of(Bytes path, Symbol name, Value *const *keys, int length, const Value *f, Value *y)
{
    if (!length)
        return amend_whole(path, name, f, y);
    if (!is_symbol_atom(keys[0]) || !(is_folder(path) || !is_stored(path)))
        return amend_items(path, keys, length, f, y);
    BUFFER file = {0};
    file_in(&file, path, keys[0]->symbol);
    BUFFER full = {0};
    buffer_char(&full, ':');
    buffer_bytes(&full, bytes_of_buffer(&file));
    return amend_path_of(bytes_of_buffer(&file), intern(bytes_of_buffer(&full)), keys + 1, length - 1, f, y);
}

/* @[`:folder;`a`b;..]: each column in turn, with the item of y beside it. */
static bool amend_columns(Bytes path, Symbol name, Value *const *keys, int length, const Value *f, Value *y)
{
    OWNED Value *held = y;
    bool spreads = y && !is_atom(y) && count_of(y) == keys[0]->count;
    for (Count i = 0; i < keys[0]->count; i++) {
        OWNED Value *key = new_symbol(keys[0]->symbols[i]);
        Value *path_keys[MAX_AMEND_PATH];
        memcpy(path_keys, keys, (size_t)length * sizeof *keys);
        path_keys[0] = key;
        Value *item = !y || !key ? NULL : spreads ? item_of(y, i) : retain(y);
        if (!key || (y && !item) || !amend_path_of(path, name, path_keys, length, f, item))
            return false;
    }
    return true;
}

static Value *amend_stored(Symbol name, Value *const *keys, int length, const Value *f, Value *y)
{
    Bytes path = {name + 1, symbol_length(name) - 1};
    if (context->restricted) {
        release(y);
        return raise_error(ERR_NOUPDATE);
    }
    bool columns = length > 0 && keys[0]->type == TYPE_SYMBOL && is_folder(path);
    bool done = columns ? amend_columns(path, name, keys, length, f, y) : amend_path_of(path, name, keys, length, f, y);
    return done ? new_symbol(name) : NULL;
}

void init_file_amend(void)
{
    read_stored = read_path;
    amend_file = amend_stored;
}
