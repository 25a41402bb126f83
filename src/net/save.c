/* save.c: values as files and back: set, save, load, rsave; how files are compressed. */
#include "codec/codec.h"
#include "lang/lang.h"
#include "net/files.h"
#include "net/verbs.h"
#include "table/table.h"

static Bytes extension_of(Bytes path)
{
    for (int64_t i = path.length; i > 0 && path.data[i - 1] != '/'; i--)
        if (path.data[i - 1] == '.')
            return (Bytes){path.data + i, path.length - i};
    return (Bytes){0};
}

/* ── how they are packed ─────────────────────────────────────────────────────────────────── */

/* Three integers: block, algorithm, level. */
bool packing_from(Packing *packing, const Value *x)
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
    return new_dict(
        keys, new_list(FIELDS, new_long(packed), new_long(plain), new_int(p.algorithm), new_int(p.block), new_int(p.level)));
}

/* ── set ─────────────────────────────────────────────────────────────────────────────────── */

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
        bool packed =
            split_destination(x, &to, &how) && packing_for(&packing, &to, empty_symbol) && pack_file(source, to.path, &packing);
        return packed ? retain(x->items[0]) : NULL;
    }
    if (!split_destination(x, &to, &how) || !write_table_packed(to.path, y, packing_for, &to))
        return NULL;
    return is_symbol_atom(x) ? steal(&x) : retain(x->items[0]);
}

/* ── save, load ──────────────────────────────────────────────────────────────────────────── */

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
    return each_name(x, save_splayed);
}
