/* splay.c: splayed tables read and written: a folder with a file a column and `.d`, the order of the columns. */
#include "table/splay.h"
#include "codec/codec.h"
#include "table/columns.h"
#include "table/table.h"
#include "verb/verb.h"
#include <errno.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

void file_in(Buffer *out, Bytes folder, const char *name)
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

Value *read_order(Bytes path)
{
    Value *names = read_column(path, ".d");
    if (!names || names->type == TYPE_SYMBOL)
        return names;
    release(names);
    return raise_error(ERR_TYPE);
}

Value *read_columns(Bytes path, const Value *names)
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

Value *read_path(Bytes path)
{
    while (path.length > 1 && path.data[path.length - 1] == '/' && is_folder(path))
        path.length--;
    return read_table(path);
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

bool append_file(Bytes path, const Value *more)
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
    Count begun = 0, finished = 0;
    while (begun < columns->count && begin_column(&growth[begun], path, names->symbols[begun], columns->items[begun]))
        begun++;
    while (begun == columns->count && finished < begun && finish_column(&growth[finished], path, names->symbols[finished]))
        finished++;
    for (Count c = finished; c < begun; c++)
        undo_column(&growth[c], path, names->symbols[c]);
    file_in(&stage, path, STAGE);
    rmdir(stage.data);
    return finished == columns->count;
}
