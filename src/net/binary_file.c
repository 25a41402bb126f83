/* binary_file.c: 1: reads records of fixed widths and writes raw bytes. */
#include "codec/codec.h"
#include "lang/lang.h"
#include "net/files.h"
#include "net/verbs.h"

/* ── records ─────────────────────────────────────────────────────────────────────────────── */

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

/* ── raw bytes ───────────────────────────────────────────────────────────────────────────── */

static const char *raw_bytes(const Value *x, int64_t *length)
{
    if (is_atom(x)) {
        *length = item_size(x->type);
        return x->type == -TYPE_GUID ? (const char *)x->guids : (const char *)&x->u8;
    }
    *length = x->count * item_size(x->type);
    return x->bytes;
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
