/* storage.c: tables in files: one file, or splayed: a folder with a file a column and `.d`, their order.
 * Partitioned databases are not here. */
#include "base/bytes.h"
#include "codec/codec.h"
#include "table/table.h"
#include <sys/stat.h>

/* path/name, terminated for the C library too. */
static void file_in(Buffer *out, Bytes folder, const char *name)
{
    while (folder.length && folder.data[folder.length - 1] == '/')
        folder.length--;
    out->length = 0;
    buffer_bytes(out, folder);
    buffer_char(out, '/');
    buffer_text(out, name);
    buffer_char(out, 0);
    out->length--;
}

bool is_stored(Bytes path)
{
    BUFFER name = {0};
    struct stat status;
    buffer_bytes(&name, path);
    buffer_char(&name, 0);
    return !stat(name.data, &status);
}

bool is_splayed(Bytes path)
{
    BUFFER order = {0};
    struct stat status;
    file_in(&order, path, ".d");
    return !stat(order.data, &status);
}

static Value *read_splayed(Bytes path)
{
    BUFFER file = {0};
    file_in(&file, path, ".d");
    OWNED Value *names = read_value_file(bytes_of_buffer(&file));
    if (!names || names->type != TYPE_SYMBOL)
        return names ? raise_error(ERR_TYPE) : NULL;
    OWNED Value *columns = new_vector(TYPE_MIXED, names->count);
    for (Count c = 0; columns && c < columns->count; c++) {
        file_in(&file, path, names->symbols[c]);
        if (!(columns->items[c] = read_value_file(bytes_of_buffer(&file))))
            return NULL;
    }
    return columns ? new_table_of(steal(&names), steal(&columns)) : NULL;
}

Value *read_table(Bytes path)
{
    return is_splayed(path) ? read_splayed(path) : read_value_file(path);
}

/* Symbols are only stored enumerated. */
static bool can_splay(const Value *table)
{
    if (!is_table(table))
        return raise_error(ERR_TYPE) != NULL;
    for (Count c = 0; c < columns_of(table)->count; c++)
        if (columns_of(table)->items[c]->type == TYPE_SYMBOL)
            return raise_error(ERR_TYPE) != NULL;
    return true;
}

static bool write_column(Bytes path, const Value *column)
{
    OWNED Value *done = write_value_file(path, column);
    return done != NULL;
}

static bool write_splayed(Bytes path, const Value *table)
{
    if (!can_splay(table))
        return false;
    BUFFER file = {0};
    for (Count c = 0; c < columns_of(table)->count; c++) {
        file_in(&file, path, names_of(table)->symbols[c]);
        if (!write_column(bytes_of_buffer(&file), columns_of(table)->items[c]))
            return false;
    }
    file_in(&file, path, ".d");
    return write_column(bytes_of_buffer(&file), names_of(table));
}

bool write_table(Bytes path, const Value *table)
{
    bool splays = path.length && path.data[path.length - 1] == '/';
    return splays || is_splayed(path) ? write_splayed(path, table) : write_column(path, table);
}
