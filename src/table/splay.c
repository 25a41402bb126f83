/* splay.c: splayed tables: a folder with a file a column and `.d`, the order of the columns.
 *
 * A table loaded from a database is `names!`:path/`: its columns are mapped when a primitive needs them, and only
 * those that a query mentions. One partition of a table is (`:path/;field;value): the field is a column in no file. */
#include "base/bytes.h"
#include "codec/codec.h"
#include "lang/lang.h"
#include "table/columns.h"
#include "table/partition.h"
#include "table/table.h"
#include "verb/verb.h"
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* path/name, terminated for the C library too. */
static void file_in(Buffer *out, Bytes folder, const char *name)
{
    while (folder.length > 1 && folder.data[folder.length - 1] == '/')
        folder.length--;
    out->length = 0;
    buffer_bytes(out, folder);
    buffer_char(out, '/');
    buffer_text(out, name);
    buffer_char(out, 0);
    out->length--;
}

static bool look_at(Bytes path, struct stat *status)
{
    BUFFER name = {0};
    buffer_bytes(&name, path);
    buffer_char(&name, 0);
    return !stat(name.data, status);
}

bool is_stored(Bytes path)
{
    struct stat status;
    return look_at(path, &status);
}

bool is_splayed(Bytes path)
{
    BUFFER order = {0};
    struct stat status;
    file_in(&order, path, ".d");
    return !stat(order.data, &status);
}

bool splays(Bytes path)
{
    return (path.length && path.data[path.length - 1] == '/') || is_splayed(path);
}

/* ── reading ─────────────────────────────────────────────────────────────────────────────── */

static Value *read_column(Bytes path, Symbol name)
{
    BUFFER file = {0};
    file_in(&file, path, name);
    return read_value_file(bytes_of_buffer(&file));
}

static Value *read_order(Bytes path)
{
    Value *names = read_column(path, ".d");
    if (!names || names->type == TYPE_SYMBOL)
        return names;
    release(names);
    return raise_error(ERR_TYPE);
}

static Value *read_columns(Bytes path, const Value *names)
{
    OWNED Value *columns = new_vector(TYPE_MIXED, names->count);
    for (Count c = 0; columns && c < columns->count; c++)
        if (!(columns->items[c] = read_column(path, names->symbols[c])))
            return NULL;
    return columns ? new_table_of(retain(names), steal(&columns)) : NULL;
}

Value *read_table(Bytes path)
{
    if (!is_splayed(path))
        return read_value_file(path);
    OWNED Value *names = read_order(path);
    return names ? read_columns(path, names) : NULL;
}

/* get of a file, a splayed table, or, for what is neither, the folder's error. */
static Value *read_path(Bytes path)
{
    while (path.length > 1 && path.data[path.length - 1] == '/' && is_folder(path))
        path.length--;
    return read_table(path);
}

/* ── tables that stay in files ───────────────────────────────────────────────────────────── */

Value *stored_table(Bytes path)
{
    BUFFER where = {0};
    OWNED Value *names = read_order(path);
    if (!names)
        return NULL;
    buffer_char(&where, ':');
    buffer_bytes(&where, path);
    if (path.data[path.length - 1] != '/')
        buffer_char(&where, '/');
    Value *table = new_stored_table(steal(&names), new_symbol(intern(bytes_of_buffer(&where))));
    buffer_char(&where, 0);
    char root[PATH_MAX];
    if (table && realpath(where.data + 1, root)) /* it stays where it is when the working folder changes */
        stored_root(table)->symbol = intern_text(root);
    return table;
}

static Bytes folder_of(const Value *table)
{
    const Value *where = stored_where(table);
    if (stored_root(table)->symbol != empty_symbol)
        return bytes_of_symbol(stored_root(table)->symbol);
    Symbol path = is_symbol_atom(where) ? where->symbol : where->items[0]->symbol;
    return (Bytes){path + 1, symbol_length(path) - 1};
}

bool is_partitioned(const Value *x)
{
    return is_stored_table(x) && is_symbol_atom(stored_where(x)) && stored_where(x)->symbol[0] != ':';
}

/* The names of the columns that are files, of `wanted` (NULL: all); when none is, the first: it has the count. */
static Value *files_wanted(const Value *table, const Value *wanted, Symbol field)
{
    const Value *names = names_of(table);
    OWNED Value *files = new_vector(TYPE_SYMBOL, names->count);
    Count count = 0, first = -1;
    for (Count c = 0; files && c < names->count; c++) {
        if (names->symbols[c] == field)
            continue;
        first = first < 0 ? c : first;
        if (!wanted || find_symbol(wanted, names->symbols[c]) >= 0)
            files->symbols[count++] = names->symbols[c];
    }
    if (files && !count && first >= 0)
        files->symbols[count++] = names->symbols[first];
    return files ? resize_vector(steal(&files), count) : NULL;
}

static Value *with_field(Value *table, const Value *where, const Value *wanted)
{
    Symbol field = where->items[1]->symbol;
    if (!table || (wanted && find_symbol(wanted, field) < 0))
        return table;
    Value *column = repeat_value(retain(where->items[2]), count_of(table));
    Value *names = repeat_value(new_symbol(field), 1);
    Value *front = names && column ? new_table_of(names, repeat_value(column, 1)) : NULL;
    return front ? merge_columns(front, table) : (release(table), NULL);
}

Value *map_columns(const Value *table, const Value *wanted)
{
    const Value *where = stored_where(table);
    if (is_partitioned(table))
        return raise_error(ERR_PAR);
    bool is_part = is_mixed(where);
    OWNED Value *files = files_wanted(table, wanted, is_part ? where->items[1]->symbol : NULL);
    if (!files)
        return NULL;
    if (is_part && where->count > 3) /* the table is missing in this partition: where->items[3] has no rows */
        return with_field(pick_columns(where->items[3], files), where, wanted);
    Value *mapped = read_columns(folder_of(table), files);
    return is_part ? with_field(mapped, where, wanted) : mapped;
}

/* .Q.p1[where;names]: one partition, where is (`:path/;field;value) or with an empty table behind. */
Value *one_partition(Value *where, Value *names)
{
    CONSUME(where);
    CONSUME(names);
    bool is_where = is_mixed(where) && (where->count == 3 || (where->count == 4 && is_table(where->items[3]))) &&
                    is_symbol_atom(where->items[0]) && is_symbol_atom(where->items[1]) && is_atom(where->items[2]);
    if (!is_where || names->type != TYPE_SYMBOL)
        return raise_error(ERR_TYPE);
    return new_stored_table(steal(&names), steal(&where));
}

static bool is_named(const Verb *verb, const char *const *names)
{
    for (; verb && *names; names++)
        if (!strcmp(verb->name, *names))
            return true;
    return false;
}

/* Primitives that know of tables in files get them as they are; printing a partitioned one takes its head. */
static Value *open_for(const Verb *verb, int rank, Value *table)
{
    static const char *const knowing[] = {"count", "cols", "meta", "flip", "type", "enlist", ".Q.s1",
                                          ":", "keys", "value", "get", "key", ".Q.p1", "lambda", "set", NULL};
    static const char *const queries[] = {"?", "!", NULL}, *const printing[] = {"show", ".Q.s", NULL};
    bool knows = is_named(verb, knowing) || (rank > 2 && is_named(verb, queries));
    if (!is_table(table) || knows || (is_partitioned(table) && verb && !strcmp(verb->name, "~")))
        return table;
    CONSUME(table);
    if (!is_partitioned(table))
        return map_columns(table, NULL);
    return !verb || is_named(verb, printing) ? head_of_partitions(table) : raise_error(ERR_PAR);
}

static Value *count_rows(Value *x)
{
    CONSUME(x);
    if (is_partitioned(x))
        return count_partitions(x);
    OWNED Value *none = new_vector(TYPE_SYMBOL, 0);
    OWNED Value *first = none ? map_columns(x, none) : NULL;
    return first ? new_long(count_of(first)) : NULL;
}

/* ── writing ─────────────────────────────────────────────────────────────────────────────── */

/* Symbols are only stored enumerated, in lists of them too. */
static bool is_enumerated(const Value *column)
{
    if (column->type == TYPE_SYMBOL)
        return false;
    for (Count i = 0; is_mixed(column) && i < column->count; i++)
        if (column->items[i]->type == TYPE_SYMBOL || column->items[i]->type == -TYPE_SYMBOL)
            return false;
    return true;
}

static bool can_splay(const Value *table)
{
    if (!is_table(table))
        return raise_error(ERR_TYPE) != NULL;
    for (Count c = 0; c < columns_of(table)->count; c++)
        if (!is_enumerated(columns_of(table)->items[c]))
            return raise_error(ERR_TYPE) != NULL;
    return true;
}

/* What changes a file leaves it compressed as it was. */
static Packing packing_there(Bytes path)
{
    Packing packing = {0};
    int64_t packed, plain;
    if (is_stored(path) && !is_folder(path) && !packing_of_file(path, &packing, &packed, &plain))
        take_error();
    return packing;
}

static bool write_value(Bytes path, const Value *x, const Packing *packing)
{
    OWNED Value *done = write_packed_file(path, x, packing);
    return done != NULL;
}

/* The columns first and `.d` last: a table that is new is not there until it is whole. */
static bool write_splayed(Bytes path, const Value *table, PackingOf *packing_of, const void *packings)
{
    if (!can_splay(table))
        return false;
    BUFFER file = {0};
    for (Count c = 0; c < columns_of(table)->count; c++) {
        Symbol name = names_of(table)->symbols[c];
        file_in(&file, path, name);
        Packing packing = packing_of ? (Packing){0} : packing_there(bytes_of_buffer(&file));
        if (packing_of && !packing_of(&packing, packings, name))
            return false;
        if (!write_value(bytes_of_buffer(&file), columns_of(table)->items[c], &packing))
            return false;
    }
    file_in(&file, path, ".d");
    return write_value(bytes_of_buffer(&file), names_of(table), NULL);
}

bool write_table_packed(Bytes path, const Value *x, PackingOf *packing_of, const void *packings)
{
    OWNED Value *table = retain(x);
    if (!open_stored_args(NULL, &table, 1)) {
        table = NULL;
        return false;
    }
    if (splays(path))
        return write_splayed(path, table, packing_of, packings);
    Packing packing = packing_of ? (Packing){0} : packing_there(path);
    if (packing_of && !packing_of(&packing, packings, empty_symbol))
        return false;
    return write_value(path, table, &packing);
}

bool write_table(Bytes path, const Value *table)
{
    return write_table_packed(path, table, NULL, NULL);
}

/* `to` becomes the file at `path` with more behind, compressed as it was. */
static bool rewrite_longer(Bytes to, Bytes path, const Value *more)
{
    Packing packing = packing_there(path);
    OWNED Value *held = is_stored(path) ? read_value_file(path) : new_empty();
    if (!held)
        return false;
    if (!is_mixed(held) && held->type != more->type)
        return raise_error(ERR_TYPE) != NULL;
    OWNED Value *longer = held->count ? join(steal(&held), retain(more)) : retain(more);
    return longer && write_value(to, longer, &packing);
}

static bool append_file(Bytes path, const Value *more)
{
    Append done = append_value_file(path, more);
    return done == APPEND_REWRITE ? rewrite_longer(path, path, more) : done == APPEND_DONE;
}

/* A column that becomes longer: in its file, or in one of this folder's until all columns have what they need. */
#define STAGE ".longer"
typedef struct {
    Growth growth;
    bool staged;
} ColumnGrowth;

static void staged_in(Buffer *out, Bytes folder, Symbol column)
{
    file_in(out, folder, STAGE "/");
    buffer_text(out, column);
    buffer_char(out, 0);
    out->length--;
}

static void undo_column(const ColumnGrowth *column, Bytes folder, Symbol name)
{
    BUFFER file = {0};
    file_in(&file, folder, name);
    if (!column->staged) {
        undo_append(&column->growth, bytes_of_buffer(&file));
        return;
    }
    staged_in(&file, folder, name);
    unlink(file.data);
    buffer_text(&file, "#");
    buffer_char(&file, 0);
    unlink(file.data);
}

static bool begin_column(ColumnGrowth *column, Bytes folder, Symbol name, const Value *more)
{
    BUFFER file = {0}, staged = {0};
    file_in(&file, folder, name);
    Append begun = begin_append(&column->growth, bytes_of_buffer(&file), more);
    column->staged = begun == APPEND_REWRITE;
    if (!column->staged)
        return begun == APPEND_DONE;
    staged_in(&staged, folder, name);
    if (rewrite_longer(bytes_of_buffer(&staged), bytes_of_buffer(&file), more))
        return true;
    undo_column(column, folder, name);
    return false;
}

/* The items of a list of lists lie in a file of their own, which goes first. */
static bool move_staged(Bytes folder, Symbol name)
{
    BUFFER from = {0}, to = {0}, items = {0};
    buffer_format(&items, "%s#", name);
    buffer_char(&items, 0);
    const char *const names[] = {items.data, name};
    for (int i = 0; i < 2; i++) {
        staged_in(&from, folder, names[i]);
        file_in(&to, folder, names[i]);
        if (rename(from.data, to.data) && (i || errno != ENOENT))
            return raise_text("%s. OS reports: %s", to.data, strerror(errno)) != NULL;
    }
    return true;
}

static bool finish_column(const ColumnGrowth *column, Bytes folder, Symbol name)
{
    BUFFER file = {0};
    file_in(&file, folder, name);
    return column->staged ? move_staged(folder, name) : finish_append(&column->growth, bytes_of_buffer(&file));
}

/* All columns get the rows or none does: what grows in place is counted, and what was written anew put in its place,
 * when the items of all are in files. */
bool append_splayed(Bytes path, const Value *rows)
{
    const Value *names = names_of(rows), *columns = columns_of(rows);
    BUFFER growths = {0}, stage = {0};
    buffer_fill(&growths, 0, columns->count * (int64_t)sizeof(ColumnGrowth));
    if (!can_splay(rows) || !is_buffer_whole(&growths))
        return false;
    ColumnGrowth *growth = (ColumnGrowth *)growths.data;
    Count begun = 0;
    while (begun < columns->count && begin_column(&growth[begun], path, names->symbols[begun], columns->items[begun]))
        begun++;
    bool done = begun == columns->count;
    for (Count c = 0; done && c < begun; c++)
        done = finish_column(&growth[c], path, names->symbols[c]);
    for (Count c = 0; begun < columns->count && c < begun; c++)
        undo_column(&growth[c], path, names->symbols[c]);
    file_in(&stage, path, STAGE);
    rmdir(stage.data);
    return done;
}

/* ── amending files ──────────────────────────────────────────────────────────────────────── */

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
        Value *path_keys[64];
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

/* ── loading ─────────────────────────────────────────────────────────────────────────────── */

/* .Q.splayed`:path: the table in that folder, left in its files. */
Value *splayed_in(Value *x)
{
    CONSUME(x);
    Bytes path;
    if (!is_symbol_atom(x) || !path_of(x, &path) || !path.length)
        return raise_error(ERR_TYPE);
    return stored_table(path);
}

static Value *load_folder(Bytes path)
{
    BUFFER name = {0};
    buffer_char(&name, ':');
    buffer_bytes(&name, path);
    const Value *loader = get_global(intern_text(".Q.l"));
    OWNED Value *held = loader ? retain(loader) : NULL;
    return held ? apply1(held, new_symbol(intern(bytes_of_buffer(&name)))) : raise_error(ERR_NYI);
}

void init_splay(void)
{
    open_stored = open_for;
    count_stored = count_rows;
    read_stored = read_path;
    amend_file = amend_stored;
    load_directory = load_folder;
}
