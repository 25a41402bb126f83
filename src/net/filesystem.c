/* filesystem.c: the verbs of files: read0 read1 hcount hdel hsym, 1:, set, save, load. */
#include "codec/codec.h"
#include "lang/lang.h"
#include "net/connection.h"
#include "net/net.h"
#include "net/verbs.h"
#include "table/table.h"
#include "verb/verb.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* ── reading ─────────────────────────────────────────────────────────────────────────────── */

/* Lines end in LF or CRLF; the last may end without. */
static Value *lines_of(Bytes text)
{
    Count count = text.length && text.data[text.length - 1] != '\n';
    for (int64_t i = 0; i < text.length; i++)
        count += text.data[i] == '\n';
    OWNED Value *lines = new_vector(TYPE_MIXED, count);
    for (Count i = 0; lines && i < count; i++) {
        const char *end = memchr(text.data, '\n', (size_t)text.length);
        int64_t length = end ? end - text.data : text.length, next = length + (end != NULL);
        bool is_crlf = end && length && text.data[length - 1] == '\r';
        if (!(lines->items[i] = new_string((Bytes){text.data, length - is_crlf})))
            return NULL;
        text = (Bytes){text.data + next, text.length - next};
    }
    return steal(&lines);
}

_Thread_local bool (*take_console_line)(Buffer *line);

static Value *read_line(FILE *from)
{
    if (from == stdin && take_console_line) {
        BUFFER taken = {0};
        take_console_line(&taken);
        return new_string(bytes_of_buffer(&taken));
    }
    char *line = NULL;
    size_t capacity = 0;
    ssize_t length = getline(&line, &capacity, from);
    if (length > 0 && line[length - 1] == '\n')
        length--;
    Value *x = new_string((Bytes){line, length > 0 ? length : 0});
    free(line);
    return x;
}

/* Up to `length` bytes of an open stream; length<0: to its end. */
static Value *read_handle(int handle, int type, int64_t length)
{
    BUFFER all = {0};
    if (!read_stream(handle, &all, length))
        return raise_text("rcv handle: %d. OS reports: %s", handle, strerror(errno));
    return new_bytes(type, bytes_of_buffer(&all));
}

static bool is_handle(const Value *x)
{
    return is_integer_atom(x) && (integer_of(x) == STDIN_FILENO || is_stream((int)integer_of(x)));
}

/* (file;offset), (file;offset;length) or (fifo;length). */
static Value *read_part(const Value *x, int type)
{
    Bytes path;
    for (Count i = 1; i < x->count; i++)
        if (!is_integer_atom(x->items[i]))
            return raise_error(ERR_TYPE);
    if (x->count == 2 && is_handle(x->items[0]))
        return read_handle((int)integer_of(x->items[0]), type, integer_of(x->items[1]));
    if (!path_of(x->items[0], &path))
        return raise_error(ERR_TYPE);
    int64_t length = x->count == 3 ? integer_of(x->items[2]) : -1;
    return x->count == 3 && length < 0 ? raise_error(ERR_DOMAIN)
                                       : read_file_part(path, type, integer_of(x->items[1]), length);
}

static bool is_part(const Value *x)
{
    return is_mixed(x) && (x->count == 2 || x->count == 3);
}

/* Of a part of a file: its lines, but the text itself of a single one. */
static Value *lines_or_line(Value *text)
{
    CONSUME(text);
    if (!text || !text->count)
        return steal(&text);
    OWNED Value *lines = lines_of((Bytes){text->bytes, text->count});
    return !lines || lines->count > 1 ? steal(&lines) : retain(lines->items[0]);
}

Value *read0(Value *x)
{
    CONSUME(x);
    Bytes path;
    if (is_part(x)) {
        Value *text = read_part(x, TYPE_CHAR);
        return is_handle(x->items[0]) ? text : lines_or_line(text);
    }
    if (is_handle(x)) {
        int handle = (int)integer_of(x);
        FILE *file = handle == STDIN_FILENO ? stdin : fdopen(dup(handle), "r");
        Value *line = file ? read_line(file) : raise_error(ERR_TYPE);
        if (file && file != stdin)
            fclose(file);
        return line;
    }
    if (!path_of(x, &path))
        return raise_error(ERR_TYPE);
    OWNED Value *bytes = read_image(path);
    return bytes ? lines_of((Bytes){bytes->bytes, bytes->count}) : NULL;
}

Value *read1(Value *x)
{
    CONSUME(x);
    Bytes path;
    if (is_part(x))
        return read_part(x, TYPE_BYTE);
    if (is_handle(x))
        return read_handle((int)integer_of(x), TYPE_BYTE, -1);
    return path_of(x, &path) ? read_image(path) : raise_error(ERR_TYPE);
}

/* ── asking, naming, deleting ────────────────────────────────────────────────────────────── */

Value *hcount(Value *x)
{
    CONSUME(x);
    Bytes path;
    if (!path_of(x, &path))
        return raise_error(ERR_TYPE);
    Packing packing;
    int64_t packed, plain;
    if (file_size(path) < 0)
        return NULL;
    if (packing_of_file(path, &packing, &packed, &plain))
        return new_long(plain);
    take_error(); /* a folder, a pipe, a file that may not be read */
    int64_t size = file_size(path);
    return size < 0 ? NULL : new_long(size);
}

Value *hdel(Value *x)
{
    CONSUME(x);
    if (context->restricted || context->confined)
        return raise_error(context->restricted ? ERR_NOUPDATE : ERR_ACCESS);
    Bytes path;
    if (!path_of(x, &path))
        return not_(steal(&x)); /* one primitive has both names */
    return delete_file(path) ? steal(&x) : NULL;
}

static Symbol with_colon(Symbol s)
{
    BUFFER name = {0};
    if (*s == ':')
        return s;
    buffer_char(&name, ':');
    buffer_bytes(&name, bytes_of_symbol(s));
    return intern(bytes_of_buffer(&name));
}

Value *hsym(Value *x)
{
    CONSUME(x);
    if (is_symbol_atom(x))
        return new_symbol(with_colon(x->symbol));
    if (x->type != TYPE_SYMBOL)
        return raise_error(ERR_TYPE);
    Value *y = new_vector(TYPE_SYMBOL, x->count);
    for (Count i = 0; y && i < x->count; i++)
        y->symbols[i] = with_colon(x->symbols[i]);
    return y;
}

/* ── 1: ──────────────────────────────────────────────────────────────────────────────────── */

static const char *raw_bytes(const Value *x, int64_t *length)
{
    if (is_atom(x)) {
        *length = item_size(x->type);
        return x->type == -TYPE_GUID ? (const char *)x->guids : (const char *)&x->u8;
    }
    *length = x->count * item_size(x->type);
    return x->bytes;
}

typedef struct {
    char type; /* letter; blank: skip; *: as chars */
    int64_t width;
} Field;

/* Types and widths in either order; widths first means big-endian. */
static int fields_of(const Value *x, Field *fields, int room, bool *big_endian)
{
    if (!is_mixed(x) || x->count != 2)
        return -1;
    *big_endian = !is_string(x->items[0]);
    const Value *types = x->items[*big_endian], *widths = x->items[!*big_endian];
    Bytes letters;
    if (!text_of(types, &letters) || letters.length > room || letters.length != count_of(widths))
        return -1;
    for (int i = 0; i < letters.length; i++) {
        OWNED Value *width = item_of(widths, i);
        if (!width || !is_integer_atom(width) || integer_of(width) <= 0)
            return -1;
        fields[i] = (Field){letters.data[i], integer_of(width)};
    }
    return (int)letters.length;
}

static int type_of_field(Field f)
{
    if (f.type == '*')
        return TYPE_CHAR;
    int type = type_of_letter(f.type);
    if (type <= 0)
        return -1;
    return type == TYPE_SYMBOL || item_size(type) == f.width ? type : -1;
}

static void copy_turned(char *to, const char *from, int64_t width, bool turn)
{
    for (int64_t i = 0; i < width; i++)
        to[i] = from[turn ? width - 1 - i : i];
}

/* One column of the records that start at `data`, `stride` bytes apart. */
static Value *read_column(Field f, const char *data, int64_t stride, Count rows, bool turn)
{
    int type = type_of_field(f);
    if (type < 0)
        return raise_error(ERR_TYPE);
    OWNED Value *column = new_vector(f.type == '*' ? TYPE_MIXED : type, rows);
    for (Count i = 0; column && i < rows; i++, data += stride) {
        if (f.type == '*') {
            if (!(column->items[i] = new_string((Bytes){data, f.width})))
                return NULL;
        } else if (type == TYPE_SYMBOL) {
            column->symbols[i] = intern((Bytes){data, (int64_t)strnlen(data, (size_t)f.width)});
        } else {
            copy_turned(column->bytes + i * f.width, data, f.width, turn && type != TYPE_GUID);
        }
    }
    return steal(&column);
}

enum { MAX_FIELDS = 1024 };

static Value *read_records(const Value *how, Bytes data)
{
    Field fields[MAX_FIELDS];
    bool big_endian;
    int count = fields_of(how, fields, MAX_FIELDS, &big_endian), used = 0;
    if (count <= 0)
        return raise_error(ERR_TYPE);
    int64_t stride = 0;
    for (int i = 0; i < count; i++) {
        stride += fields[i].width;
        used += fields[i].type != ' ';
    }
    OWNED Value *columns = new_vector(TYPE_MIXED, used);
    int64_t offset = 0;
    for (int i = 0, at = 0; columns && i < count; offset += fields[i++].width)
        if (fields[i].type != ' ' &&
            !(columns->items[at++] = read_column(fields[i], data.data + offset, stride, data.length / stride, big_endian)))
            return NULL;
    return steal(&columns);
}

static Value *parse_binary(const Value *how, Value *from)
{
    CONSUME(from);
    Bytes path;
    OWNED Value *bytes = NULL;
    if (is_part(from) && path_of(from->items[0], &path))
        bytes = read_part(from, TYPE_BYTE);
    else if (from->type == TYPE_BYTE || is_string(from))
        bytes = retain(from);
    else if (path_of(from, &path))
        bytes = read_file(path);
    else
        return raise_error(ERR_TYPE);
    return bytes ? read_records(how, (Bytes){bytes->bytes, bytes->count}) : NULL;
}

static Bytes extension_of(Bytes path)
{
    for (int64_t i = path.length; i > 0 && path.data[i - 1] != '/'; i--)
        if (path.data[i - 1] == '.')
            return (Bytes){path.data + i, path.length - i};
    return (Bytes){0};
}

/* ── set, save, load ─────────────────────────────────────────────────────────────────────── */

/* Three integers: block, algorithm, level. */
static bool packing_from(Packing *packing, const Value *x)
{
    int *fields[] = {&packing->block, &packing->algorithm, &packing->level};
    if (!is_vector(x) || x->count != 3)
        return raise_error(ERR_TYPE) != NULL;
    for (int i = 0; i < 3; i++) {
        OWNED Value *item = item_of(x, i);
        if (!item || !is_integer_atom(item) || integer_of(item) < -100 || integer_of(item) > 100)
            return raise_error(ERR_TYPE) != NULL;
        *fields[i] = (int)integer_of(item);
    }
    return true;
}

/* What has raw bytes goes as those, anything else as a value whose lists stay mapped. */
static Value *write_raw(Value *file, Bytes path, const Value *x, Packing packing)
{
    CONSUME(file);
    int64_t length;
    if (context->restricted)
        return raise_error(ERR_NOUPDATE);
    bool is_raw = !is_mixed(x) && x->type < TYPE_ENUM && x->type != TYPE_SYMBOL && x->type != -TYPE_SYMBOL && !is_enum(x);
    const char *bytes = is_raw ? raw_bytes(x, &length) : NULL;
    if (is_raw)
        return write_packed_bytes(path, (Bytes){bytes, length}, &packing) ? steal(&file) : NULL;
    packing.deep = true;
    OWNED Value *done = write_packed_file(path, x, &packing);
    return done ? steal(&file) : NULL;
}

/* file 1: bytes, (file;block;algorithm;level) 1: bytes, or (types;widths) 1: file. */
Value *file_binary(Value *x, Value *y)
{
    CONSUME(x);
    CONSUME(y);
    Bytes path;
    Packing packing = {0};
    if (is_mixed(x) && x->count == 4 && is_symbol_atom(x->items[0]) && path_of(x->items[0], &path)) {
        OWNED Value *how = collapse(run_of(x, 1, 3));
        return how && packing_from(&packing, how) ? write_raw(retain(x->items[0]), path, y, packing) : NULL;
    }
    return path_of(x, &path) ? write_raw(steal(&x), path, y, packing) : parse_binary(x, steal(&y));
}

/* .z.zd is for what has no extension. */
static bool default_packing(Packing *packing, Bytes path)
{
    const Value *defaults = extension_of(path).length ? NULL : get_global(intern_text(".z.zd"));
    *packing = (Packing){0};
    return !defaults || !is_vector(defaults) || packing_from(packing, defaults);
}

/* What set was given: a file alone (how: NULL), with three integers, or with a dictionary of them by column. */
typedef struct {
    Bytes path;
    const Value *how;
} Destination;

static bool packing_for(Packing *packing, const void *data, Symbol column)
{
    const Destination *to = data;
    const Value *how = to->how;
    if (!how || !strcmp(column, ".d"))
        return default_packing(packing, how ? (Bytes){".d", 2} : to->path);
    if (!is_dict(how))
        return packing_from(packing, how);
    Count at = find_symbol(keys_of(how), column);
    if (at < 0)
        at = find_symbol(keys_of(how), empty_symbol);
    OWNED Value *item = at < 0 ? NULL : item_of(values_of(how), at);
    return at < 0 ? default_packing(packing, to->path) : item && packing_from(packing, item);
}

/* (file;block;algorithm;level) or (file;dictionary): *how is made of the rest. */
static bool split_destination(const Value *x, Destination *to, Value **how)
{
    bool packed = is_mixed(x) && (x->count == 4 || (x->count == 2 && is_dict(x->items[1])));
    const Value *file = packed ? x->items[0] : x;
    if (!is_symbol_atom(file) || !path_of(file, &to->path))
        return raise_error(ERR_TYPE) != NULL;
    if (packed)
        *how = x->count == 2 ? retain(x->items[1]) : collapse(run_of(x, 1, 3));
    to->how = *how;
    if (packed && x->count == 2 && keys_of(*how)->type != TYPE_SYMBOL)
        return raise_error(ERR_TYPE) != NULL;
    return !packed || *how;
}

Value *set_value(Value *x, Value *y)
{
    CONSUME(x);
    CONSUME(y);
    if (context->restricted)
        return raise_error(ERR_NOUPDATE);
    if (is_symbol_atom(x) && x->symbol[0] != ':')
        return set_global(resolve_name(x->symbol), steal(&y)) ? steal(&x) : NULL;
    Destination to;
    OWNED Value *how = NULL;
    Bytes source;
    if (is_mixed(x) && is_symbol_atom(y) && path_of(y, &source)) { /* the file y, compressed */
        Packing packing;
        bool packed = split_destination(x, &to, &how) && packing_for(&packing, &to, empty_symbol) && pack_file(source, to.path, &packing);
        return packed ? retain(x->items[0]) : NULL;
    }
    if (!split_destination(x, &to, &how) || !write_table_packed(to.path, y, packing_for, &to))
        return NULL;
    return is_symbol_atom(x) ? steal(&x) : retain(x->items[0]);
}

/* The name of the variable in `[path/to/]v[.ext]`. */
static Bytes name_in(Bytes path)
{
    int64_t dot = extension_of(path).length ? extension_of(path).length + 1 : 0, start = path.length;
    while (start > 0 && path.data[start - 1] != '/' && path.data[start - 1] != ':')
        start--;
    return (Bytes){path.data + start, path.length - dot - start};
}

static Value *join_lines(const Value *lines)
{
    BUFFER all = {0};
    for (Count i = 0; i < lines->count; i++) {
        buffer_add(&all, lines->items[i]->bytes, lines->items[i]->count);
        buffer_char(&all, '\n');
    }
    return new_string(bytes_of_buffer(&all));
}

static void add_xml(Buffer *out, const Value *text)
{
    for (Count i = 0; i < text->count; i++)
        switch (text->bytes[i]) {
        case '<': buffer_text(out, "&lt;"); break;
        case '>': buffer_text(out, "&gt;"); break;
        case '&': buffer_text(out, "&amp;"); break;
        default: buffer_char(out, text->bytes[i]);
        }
}

/* A row an element r, a column an element of its name. */
static Value *xml_of(Value *x)
{
    CONSUME(x);
    if (!is_table(x))
        return raise_error(ERR_TYPE);
    BUFFER all = {0};
    buffer_text(&all, "<R>\n");
    for (Count row = 0; row < count_of(x); row++) {
        buffer_text(&all, "<r>");
        for (Count c = 0; c < names_of(x)->count; c++) {
            Value *item = item_of(columns_of(x)->items[c], row);
            OWNED Value *text = !item || is_string(item) ? item : string(item);
            if (text && text->type == -TYPE_CHAR)
                text = enlist(steal(&text));
            if (!text || !is_string(text))
                return text ? raise_error(ERR_TYPE) : NULL;
            buffer_format(&all, "<%s>", names_of(x)->symbols[c]);
            add_xml(&all, text);
            buffer_format(&all, "</%s>", names_of(x)->symbols[c]);
        }
        buffer_text(&all, "</r>\n");
    }
    buffer_text(&all, "</R>\n");
    return new_string(bytes_of_buffer(&all));
}

/* What the library makes of a table for a spreadsheet. */
static Value *workbook_of(Value *x)
{
    const Value *make = get_global(intern_text(".h.ed"));
    if (!make)
        return raise_undefined(intern_text(".h.ed"));
    OWNED Value *lines = apply1(make, x);
    return lines ? join_lines(lines) : NULL;
}

static Value *text_for(Bytes extension, Value *x)
{
    bool is_csv = bytes_equal(extension, bytes_of_text("csv"));
    if (is_csv || bytes_equal(extension, bytes_of_text("txt"))) {
        OWNED Value *lines = write_csv(new_char(is_csv ? ',' : '\t'), x);
        return lines ? join_lines(lines) : NULL;
    }
    if (bytes_equal(extension, bytes_of_text("json")))
        return json_of(x);
    if (bytes_equal(extension, bytes_of_text("xml")))
        return xml_of(x);
    if (bytes_equal(extension, bytes_of_text("xls")))
        return workbook_of(x);
    release(x);
    return raise_error(ERR_NYI);
}

static Value *save_one(Symbol where)
{
    OWNED Value *file = new_symbol(with_colon(where));
    Bytes path = bytes_of_symbol(where);
    if (*where == ':')
        path = (Bytes){path.data + 1, path.length - 1};
    Symbol name = intern(name_in(path));
    OWNED Value *x = retain(get_global(resolve_name(name)));
    if (!x)
        return raise_undefined(name);
    Bytes extension = extension_of(path);
    if (!extension.length) {
        Destination to = {path, NULL};
        return write_table_packed(path, x, packing_for, &to) ? steal(&file) : NULL;
    }
    OWNED Value *text = text_for(extension, steal(&x));
    return text && write_file(path, (Bytes){0}, (Bytes){text->bytes, text->count}) ? steal(&file) : NULL;
}

/* A folder that is no table: a dictionary of what its files hold. */
static Value *read_tree(Bytes path)
{
    if (is_splayed(path))
        return stored_table(path);
    if (!is_folder(path))
        return read_value_file(path);
    BUFFER inner = {0};
    buffer_bytes(&inner, path);
    buffer_char(&inner, '/');
    OWNED Value *names = list_folder(path);
    OWNED Value *values = names ? new_vector(TYPE_MIXED, names->count) : NULL;
    if (!values || !enter_depth())
        return NULL;
    for (Count i = 0; i < names->count && !error_pending(); i++) {
        inner.length = path.length + 1;
        buffer_text(&inner, names->symbols[i]);
        values->items[i] = read_tree(bytes_of_buffer(&inner));
    }
    leave_depth();
    return error_pending() ? NULL : new_dict(steal(&names), steal(&values));
}

static Value *load_one(Symbol where)
{
    Bytes path = bytes_of_symbol(where);
    if (*where == ':')
        path = (Bytes){path.data + 1, path.length - 1};
    while (path.length > 1 && path.data[path.length - 1] == '/')
        path.length--;
    Value *x = read_tree(path);
    if (!x && context->error.code == ERR_TYPE) { /* no file of a value */
        take_error();
        return raise_text("load");
    }
    if (!x)
        return NULL;
    Symbol name = intern(name_in(path));
    return set_global(resolve_name(name), x) ? new_symbol(name) : NULL;
}

static Value *each_name(Value *x, Value *(*f)(Symbol))
{
    CONSUME(x);
    if (context->restricted)
        return raise_error(ERR_NOUPDATE);
    if (is_symbol_atom(x))
        return f(x->symbol);
    if (x->type != TYPE_SYMBOL)
        return raise_error(ERR_TYPE);
    OWNED Value *results = new_vector(TYPE_MIXED, x->count);
    for (Count i = 0; results && i < x->count; i++)
        if (!(results->items[i] = f(x->symbols[i])))
            return NULL;
    return results ? collapse(steal(&results)) : NULL;
}

Value *save(Value *x)
{
    return each_name(x, save_one);
}

Value *load(Value *x)
{
    return each_name(x, load_one);
}

static Value *save_splayed(Symbol name)
{
    BUFFER folder = {0};
    const Value *table = get_global(resolve_name(name));
    if (!table)
        return raise_undefined(name);
    buffer_format(&folder, "%s/", name);
    Destination to = {bytes_of_buffer(&folder), NULL};
    bool done = write_table_packed(to.path, table, packing_for, &to);
    return done ? new_symbol(with_colon(intern(to.path))) : NULL;
}

Value *rsave(Value *x)
{
    return context->restricted ? (release(x), raise_error(ERR_NOUPDATE)) : each_name(x, save_splayed);
}

/* ── -19! -21!: compressed files ─────────────────────────────────────────────────────────── */

Value *pack_file_as(Value *x)
{
    CONSUME(x);
    Bytes from, to;
    Packing packing;
    if (context->restricted)
        return raise_error(ERR_NOUPDATE);
    if (!is_mixed(x) || x->count != 5 || !path_of(x->items[0], &from) || !path_of(x->items[1], &to))
        return raise_error(ERR_TYPE);
    OWNED Value *how = collapse(run_of(x, 2, 3));
    if (!how || !packing_from(&packing, how) || !pack_file(from, to, &packing))
        return NULL;
    return retain(x->items[1]);
}

Value *packing_of_named(Value *x)
{
    static const char *const names[] = {"compressedLength", "uncompressedLength", "algorithm", "logicalBlockSize", "zipLevel"};
    enum { FIELDS = sizeof names / sizeof *names };
    CONSUME(x);
    Bytes path;
    Packing p;
    int64_t packed, plain;
    if (!path_of(x, &path))
        return raise_error(ERR_TYPE);
    if (!packing_of_file(path, &p, &packed, &plain))
        return NULL;
    if (!p.algorithm)
        return new_dict(new_empty(), new_empty());
    Value *keys = new_vector(TYPE_SYMBOL, FIELDS);
    for (int i = 0; keys && i < FIELDS; i++)
        keys->symbols[i] = intern_text(names[i]);
    return new_dict(keys, new_list(FIELDS, new_long(packed), new_long(plain), new_int(p.algorithm), new_int(p.block), new_int(p.level)));
}
