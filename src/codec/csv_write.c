/* csv_write.c: csv 0: t: a table as lines of delimited text. */
#include "codec/format.h"

/* Texts only: numbers and times never need quotes. */
static void add_text_cell(Buffer *line, char delimiter, Bytes text)
{
    bool quoted = text.length && (memchr(text.data, delimiter, (size_t)text.length) ||
                                  memchr(text.data, '\n', (size_t)text.length));
    if (!quoted) {
        buffer_bytes(line, text);
        return;
    }
    buffer_char(line, '"');
    for (int64_t i = 0; i < text.length; i++) {
        if (text.data[i] == '"')
            buffer_char(line, '"');
        buffer_char(line, text.data[i]);
    }
    buffer_char(line, '"');
}

static void add_cell(Buffer *line, char delimiter, const Value *column, Count i)
{
    if (column->type == TYPE_CHAR) {
        add_text_cell(line, delimiter, (Bytes){column->bytes + i, 1});
    } else if (is_mixed(column)) {
        Bytes text;
        text_of(column->items[i], &text);
        add_text_cell(line, delimiter, text);
    } else if (column->type == TYPE_SYMBOL) {
        add_text_cell(line, delimiter, bytes_of_symbol(column->symbols[i]));
    } else if (is_enum(column)) {
        BUFFER text = {0};
        print_item(&text, column, i);
        add_text_cell(line, delimiter, bytes_of_buffer(&text));
    } else {
        print_iso_item(line, column, i);
    }
}

/* Vectors and lists of strings, all of one length. */
static bool check_columns(const Value *columns)
{
    for (Count j = 0; j < columns->count; j++) {
        const Value *column = columns->items[j];
        if (!is_vector(column)) {
            raise_error(ERR_TYPE);
            return false;
        }
        for (Count i = 0; is_mixed(column) && i < column->count; i++)
            if (!is_string(column->items[i])) {
                raise_error(ERR_TYPE);
                return false;
            }
        if (column->count != columns->items[0]->count) {
            raise_error(ERR_LENGTH);
            return false;
        }
    }
    return true;
}

static Value *lines_of_columns(char delimiter, const Value *names, const Value *columns)
{
    Count rows = columns->count ? columns->items[0]->count : 0, heading = names != NULL;
    BUFFER line = {0};
    OWNED Value *lines = new_vector(TYPE_MIXED, rows + heading);
    if (!lines)
        return NULL;
    for (Count i = 0; i < rows + heading; i++) {
        if (!may_do_item(i))
            return NULL;
        line.length = 0;
        for (Count j = 0; j < columns->count; j++) {
            if (j)
                buffer_char(&line, delimiter);
            if (i < heading)
                add_cell(&line, delimiter, names, j);
            else
                add_cell(&line, delimiter, columns->items[j], i - heading);
        }
        if (!(lines->items[i] = new_string(bytes_of_buffer(&line))))
            return NULL;
    }
    return steal(&lines);
}

Value *write_csv(Value *delimiter, Value *table)
{
    CONSUME(delimiter);
    CONSUME(table);
    if (delimiter->type != -TYPE_CHAR || (!is_table(table) && !is_mixed(table)))
        return raise_error(ERR_TYPE);
    const Value *columns = is_table(table) ? columns_of(table) : table;
    if (!is_mixed(columns))
        return raise_error(ERR_TYPE);
    if (!check_columns(columns))
        return NULL;
    return lines_of_columns((char)delimiter->u8, is_table(table) ? names_of(table) : NULL, columns);
}
