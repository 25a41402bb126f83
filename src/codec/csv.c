/* csv.c: x 0: y on the reading side: delimited text, fields of fixed width, key-value pairs.
 *
 * Lines are counted first, so that every column is allocated once; then each field is read straight
 * into its column. Text given as a list of lines is joined: copying it is cheaper than a second reader. */
#include "base/alloc.h"
#include "codec/scan.h"

typedef struct {
    Bytes types;      /* a letter a field: upper case, * for text, blank to skip */
    Value *columns;   /* mixed; one for each field that is not skipped */
    Value **of_field; /* borrowed from columns; NULL: skipped */
    const int64_t *widths;
    char delimiter;
    bool multiline;   /* quoted fields may contain line breaks */
    Buffer scratch;   /* a quoted field without its quotes */
} Loader;

static bool is_text_letter(char letter)
{
    return letter == '*';
}

/* ── the columns ───────────────────────────────────────────────────────────────────────── */

/* Fixed fields of C wider than one character are texts. */
static int column_type(const Loader *loader, int64_t field)
{
    char letter = loader->types.data[field];
    if (is_text_letter(letter) || (letter == 'C' && loader->widths && loader->widths[field] != 1))
        return TYPE_MIXED;
    return letter >= 'A' && letter <= 'Z' ? type_of_letter(letter) : -1;
}

static bool make_columns(Loader *loader, Count rows)
{
    Count used = 0, next = 0;
    for (int64_t i = 0; i < loader->types.length; i++) {
        if (loader->types.data[i] != ' ' && column_type(loader, i) < 0)
            return raise_error(ERR_TYPE);
        used += loader->types.data[i] != ' ';
    }
    loader->columns = new_vector(TYPE_MIXED, used);
    if (!loader->columns)
        return false;
    loader->of_field = allocate((size_t)(loader->types.length + 1) * sizeof *loader->of_field);
    if (!loader->of_field)
        return raise_error(ERR_WSFULL);
    for (int64_t i = 0; i < loader->types.length; i++) {
        loader->of_field[i] = NULL;
        if (loader->types.data[i] == ' ')
            continue;
        Value *column = new_vector(column_type(loader, i), rows);
        if (!column)
            return false;
        loader->columns->items[next++] = loader->of_field[i] = column;
    }
    return true;
}

static void close_loader(Loader *loader)
{
    release(loader->columns);
    deallocate(loader->of_field);
    close_buffer(&loader->scratch);
}

static bool store_field(Value *column, Count row, Bytes text)
{
    int64_t n;
    if (!column)
        return true;
    if (is_mixed(column))
        return (column->items[row] = new_string(text)) != NULL;
    if (column->type == TYPE_LONG && scan_digits(text, &n))
        column->i64s[row] = n;
    else if (column->type != TYPE_FLOAT || !scan_float(text, &column->f64s[row]))
        parse_item(column, row, text);
    return true;
}

/* Rows that were counted but are not there: line breaks inside quotes make fewer. */
static Value *shorten_columns(Loader *loader, Count rows)
{
    Value *columns = steal(&loader->columns);
    for (Count i = 0; i < columns->count; i++)
        if (columns->items[i]->count != rows && !(columns->items[i] = resize_vector(columns->items[i], rows))) {
            release(columns);
            return NULL;
        }
    return columns;
}

/* ── delimited records ─────────────────────────────────────────────────────────────────── */

/* Reads a field that begins with a quote into the scratch; gives what lies behind it, up to its delimiter. */
static const char *read_quoted(Loader *loader, const char *at, const char *end)
{
    loader->scratch.length = 0;
    for (at++; at < end; at++) {
        if (*at == '"') {
            if (at + 1 == end || at[1] != '"') {
                at++;
                break;
            }
            at++;
        }
        buffer_char(&loader->scratch, *at);
    }
    while (at < end && *at != loader->delimiter) /* stray text behind the closing quote */
        buffer_char(&loader->scratch, *at++);
    return at;
}

static bool read_record(Loader *loader, Bytes line, Count row)
{
    const char *at = line.data, *end = line.data + line.length;
    bool more = true;
    for (int64_t field = 0; field < loader->types.length; field++) {
        Bytes text = {at, 0};
        if (more && at < end && *at == '"') {
            at = read_quoted(loader, at, end);
            text = bytes_of_buffer(&loader->scratch);
            if (!is_buffer_whole(&loader->scratch))
                return false;
        } else if (more) {
            while (at < end && *at != loader->delimiter)
                at++;
            text.length = at - text.data;
        }
        if (!store_field(loader->of_field[field], row, text))
            return false;
        more = more && at < end;
        at += more;
    }
    return true;
}

/* The end of the record at the head of text; with `multiline` breaks between quotes do not count. */
static int64_t record_end(const Loader *loader, Bytes text)
{
    if (!loader->multiline) {
        int64_t end = find_byte(text, '\n');
        return end < 0 ? text.length : end;
    }
    bool quoted = false;
    for (int64_t i = 0; i < text.length; i++) {
        quoted ^= text.data[i] == '"';
        if (text.data[i] == '\n' && !quoted)
            return i;
    }
    return text.length;
}

static bool next_record(const Loader *loader, Bytes *text, Bytes *record)
{
    if (!text->length)
        return false;
    int64_t end = record_end(loader, *text);
    *record = bytes_to(*text, end > 0 && text->data[end - 1] == '\r' ? end - 1 : end);
    *text = bytes_from(*text, end < text->length ? end + 1 : end);
    return true;
}

static Count count_lines(Bytes text)
{
    Count lines = 0;
    for (int64_t at = 0; at < text.length; lines++) {
        const char *end = memchr(text.data + at, '\n', (size_t)(text.length - at));
        if (!end)
            return lines + 1;
        at = end - text.data + 1;
    }
    return lines;
}

static Value *load_records(Loader *loader, Bytes text)
{
    if (!make_columns(loader, count_lines(text)))
        return NULL;
    Bytes record;
    Count row = 0;
    for (; next_record(loader, &text, &record); row++) {
        if (!may_do_item(row) || !read_record(loader, record, row))
            return NULL;
    }
    return shorten_columns(loader, row);
}

/* The names of the fields that are not skipped. */
static Value *read_header(Loader *loader, Bytes *text)
{
    Bytes record = {NULL, 0};
    Loader header = {.types = loader->types, .delimiter = loader->delimiter};
    if (text->length >= 3 && !memcmp(text->data, "\xef\xbb\xbf", 3)) /* a byte order mark is no name */
        *text = bytes_from(*text, 3);
    next_record(loader, text, &record);
    BUFFER all = {0};
    for (int64_t i = 0; i < loader->types.length; i++)
        buffer_char(&all, loader->types.data[i] == ' ' ? ' ' : 'S');
    header.types = bytes_of_buffer(&all);
    Value *names = NULL;
    if (make_columns(&header, 1) && read_record(&header, record, 0)) {
        names = new_vector(TYPE_SYMBOL, header.columns->count);
        for (Count i = 0; names && i < names->count; i++)
            names->symbols[i] = header.columns->items[i]->symbols[0];
    }
    close_loader(&header);
    return names;
}

static Value *load_table(Loader *loader, Bytes text)
{
    OWNED Value *names = read_header(loader, &text);
    Value *columns = names ? load_records(loader, text) : NULL;
    return columns ? new_table_of(steal(&names), columns) : NULL;
}

/* One record without a line break gives its fields as atoms. */
static Value *atoms_of_columns(Value *columns)
{
    CONSUME(columns);
    OWNED Value *atoms = new_vector(TYPE_MIXED, columns->count);
    for (Count i = 0; atoms && i < columns->count; i++)
        if (columns->items[i]->count != 1)
            return steal(&columns);
        else if (!(atoms->items[i] = item_of(columns->items[i], 0)))
            return NULL;
    return atoms ? collapse(steal(&atoms)) : NULL;
}

/* ── fixed fields ──────────────────────────────────────────────────────────────────────── */

static bool read_fixed(Loader *loader, Bytes record, Count row)
{
    for (int64_t field = 0; field < loader->types.length; field++) {
        int64_t width = loader->widths[field] < record.length ? loader->widths[field] : record.length;
        if (!store_field(loader->of_field[field], row, bytes_to(record, width)))
            return false;
        record = bytes_from(record, width);
    }
    return true;
}

/* Either every record ends with a line break or none does. */
static Value *load_fixed(Loader *loader, Bytes text)
{
    int64_t width = 0;
    for (int64_t i = 0; i < loader->types.length; i++) {
        if (loader->widths[i] < 0 || loader->widths[i] > INT32_MAX)
            return raise_error(ERR_LENGTH);
        width += loader->widths[i];
    }
    bool lines = find_byte(text, '\n') >= 0;
    if (width == 0)
        return raise_error(ERR_LENGTH);
    Count rows = lines ? count_lines(text) : (text.length + width - 1) / width;
    if (!make_columns(loader, rows))
        return NULL;
    for (Count row = 0; row < rows; row++) {
        Bytes record = bytes_to(text, width < text.length ? width : text.length);
        if (lines)
            next_record(loader, &text, &record);
        else
            text = bytes_from(text, record.length);
        if (!may_do_item(row) || !read_fixed(loader, record, row))
            return NULL;
    }
    return steal(&loader->columns);
}

/* ── key-value pairs ───────────────────────────────────────────────────────────────────── */

/* "S=;" and "S=*;": key type, the mark behind a key, whether values may be quoted, the end of a pair. */
static bool read_pair(Loader *loader, Bytes form, const char **at, const char *end, Value *keys,
                      Value *values, Count row)
{
    const char *start = *at;
    Bytes value;
    while (*at < end && **at != form.data[1] && **at != loader->delimiter)
        ++*at;
    parse_item(keys, row, (Bytes){start, *at - start});
    *at += *at < end && **at == form.data[1];
    if (form.length == 4 && *at < end && **at == '"') {
        *at = read_quoted(loader, *at, end);
        value = bytes_of_buffer(&loader->scratch);
    } else {
        start = *at;
        while (*at < end && **at != loader->delimiter)
            ++*at;
        value = (Bytes){start, *at - start};
    }
    *at += *at < end;
    return (values->items[row] = new_string(value)) != NULL;
}

static Value *load_pairs(Loader *loader, Bytes form, Bytes text)
{
    loader->types = bytes_to(form, 1);
    loader->delimiter = form.data[form.length - 1];
    if (!strchr("IJS", form.data[0]) || !form.data[0])
        return raise_text("IJS");
    int type = column_type(loader, 0);
    Count most = text.length > 0, count = 0;
    for (int64_t i = 0; i + 1 < text.length; i++)
        most += text.data[i] == loader->delimiter;
    OWNED Value *values = new_vector(TYPE_MIXED, most);
    OWNED Value *keys = new_vector(type, most);
    if (!keys || !values)
        return NULL;
    for (const char *at = text.data, *end = at + text.length; at < end; count++)
        if (!read_pair(loader, form, &at, end, keys, values, count))
            return NULL;
    keys = resize_vector(steal(&keys), count); /* fewer, when a quoted value holds the mark */
    values = keys ? resize_vector(steal(&values), count) : NULL;
    return values ? new_pair(steal(&keys), steal(&values)) : NULL;
}

/* ── x 0: y ────────────────────────────────────────────────────────────────────────────── */

/* A string is its own text; the lines of a list are joined in `joined`. */
static bool text_of_lines(const Value *lines, Buffer *joined, Bytes *text)
{
    if (lines->type == TYPE_BYTE || is_string(lines)) {
        *text = raw_bytes_of(lines);
        return true;
    }
    if (!is_mixed(lines))
        return false;
    for (Count i = 0; i < lines->count; i++) {
        Bytes line;
        const Value *item = lines->items[i];
        if (!is_text(item) || !text_of(item, &line))
            return false;
        buffer_bytes(joined, line);
        buffer_char(joined, '\n');
    }
    *text = bytes_of_buffer(joined);
    return is_buffer_whole(joined);
}

static Value *load_widths(Loader *loader, const Value *widths, Bytes text)
{
    OWNED Value *longs = new_vector(TYPE_LONG, widths->count);
    if (!longs)
        return NULL;
    for (Count i = 0; i < widths->count; i++) {
        OWNED Value *width = item_of(widths, i);
        if (!width || !is_integer_atom(width))
            return raise_error(ERR_TYPE);
        longs->i64s[i] = integer_of(width);
    }
    if (longs->count != loader->types.length)
        return raise_error(ERR_LENGTH);
    loader->widths = longs->i64s;
    return load_fixed(loader, text);
}

static Value *load_delimited(Loader *loader, const Value *x, Value *lines, Bytes text)
{
    const Value *delimiter = x->items[1];
    loader->multiline = x->count == 3 && is_integer_atom(x->items[2]) && integer_of(x->items[2]) != 0;
    if (is_string(delimiter) && delimiter->count == 1) {
        loader->delimiter = delimiter->bytes[0];
        return load_table(loader, text);
    }
    if (delimiter->type != -TYPE_CHAR)
        return raise_error(ERR_TYPE);
    loader->delimiter = (char)delimiter->u8;
    Value *columns = load_records(loader, text);
    return columns && is_string(lines) && find_byte(text, '\n') < 0 ? atoms_of_columns(columns) : columns;
}

Value *read_csv(Value *x, Value *lines)
{
    CONSUME(x);
    CONSUME(lines);
    BUFFER joined = {0};
    Bytes text;
    __attribute__((cleanup(close_loader))) Loader loader = {0};
    if (!text_of_lines(lines, &joined, &text))
        return raise_error(ERR_TYPE);
    if (is_string(x)) {
        if (x->count != 3 && (x->count != 4 || x->bytes[2] != '*'))
            return raise_error(ERR_TYPE);
        return load_pairs(&loader, raw_bytes_of(x), text);
    }
    if (!is_mixed(x) || (x->count != 2 && x->count != 3) ||
        !is_text(x->items[0]) || !text_of(x->items[0], &loader.types))
        return raise_error(ERR_TYPE);
    const Value *form = x->items[1];
    if (is_simple(form) && form->type != TYPE_CHAR)
        return load_widths(&loader, form, text);
    return load_delimited(&loader, x, lines, text);
}
