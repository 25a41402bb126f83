/* stored.c: tables that stay in files. One loaded from a database is `names!`:path/`: its columns are mapped when a
 * primitive needs them, and only those that a query mentions. One partition of a table is (`:path/;field;value): the
 * field is a column in no file. */
#include "lang/lang.h"
#include "table/columns.h"
#include "table/partition.h"
#include "table/splay.h"
#include "table/table.h"
#include "verb/verb.h"
#include <limits.h>
#include <stdlib.h>

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

/* ── what primitives get ── */

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

/* ── loading ── */

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

void init_stored(void)
{
    open_stored = open_for;
    count_stored = count_rows;
    load_directory = load_folder;
}
