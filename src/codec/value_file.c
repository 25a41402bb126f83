/* value_file.c: a value as a file.
 *
 *   ff 01, payload                      any value, as on the wire; a log has an empty list and then values
 *   fe 20, type, attribute, 4 of 0, count (8), items    a simple vector other than symbols, ready to be mapped
 *   fd 20, the same, the domain's name, 0; items from byte 4096    an enumeration
 *
 * A table whose path ends in / is a folder: a file a column, and .d with their names in order. */
#include "codec/codec.h"
#include "codec/wire.h"
#include <stdio.h>

enum {
    MARK_LENGTH = 2,
    VECTOR_HEADER = 16,
    ENUM_HEADER = 4096,
};
static const char value_mark[] = {(char)0xff, 0x01}, vector_mark[] = {(char)0xfe, 0x20}, enum_mark[] = {(char)0xfd, 0x20};

static bool has_mark(const Value *bytes, const char *mark)
{
    return bytes->count >= MARK_LENGTH && !memcmp(bytes->bytes, mark, MARK_LENGTH);
}

/* ── writing ─────────────────────────────────────────────────────────────────────────────── */

static void add_vector_header(Buffer *out, const char *mark, const Value *x)
{
    buffer_add(out, mark, MARK_LENGTH);
    buffer_char(out, (char)x->type);
    buffer_char(out, (char)x->attribute);
    buffer_fill(out, 0, 4);
    buffer_add(out, &x->count, sizeof x->count);
}

static bool write_vector(Bytes path, const Value *x)
{
    BUFFER head = {0};
    if (is_enum(x)) {
        add_vector_header(&head, enum_mark, x);
        buffer_bytes(&head, bytes_of_symbol(enum_domain(x)));
        if (head.length >= ENUM_HEADER) {
            raise_error(ERR_LENGTH);
            return false;
        }
        buffer_fill(&head, 0, ENUM_HEADER - head.length);
    } else {
        add_vector_header(&head, vector_mark, x);
    }
    return write_file(path, bytes_of_buffer(&head), (Bytes){x->bytes, x->count * item_size(x->type)});
}

static Bytes file_in(Buffer *out, Bytes folder, Symbol name)
{
    out->length = 0;
    buffer_bytes(out, folder);
    buffer_text(out, name);
    return bytes_of_buffer(out);
}

static bool is_plain_symbols(const Value *x)
{
    return x->type == TYPE_SYMBOL;
}

/* .d comes last: until it is there the folder is no table. */
static Value *write_splayed(Bytes folder, const Value *table)
{
    BUFFER path = {0};
    if (!is_table(table))
        return raise_error(ERR_TYPE);
    const Value *names = names_of(table), *columns = columns_of(table);
    for (Count i = 0; i < names->count; i++)
        if (is_plain_symbols(columns->items[i])) /* they must be enumerated */
            return raise_error(ERR_TYPE);
    for (Count i = 0; i < names->count; i++) {
        OWNED Value *done = write_value_file(file_in(&path, folder, names->symbols[i]), columns->items[i]);
        if (!done)
            return NULL;
    }
    return write_value_file(file_in(&path, folder, ".d"), names);
}

Value *write_value_file(Bytes path, const Value *x)
{
    if (path.length && path.data[path.length - 1] == '/')
        return write_splayed(path, x);
    if (is_simple(x) && x->type != TYPE_SYMBOL)
        return write_vector(path, x) ? identity() : NULL;
    BUFFER payload = {0};
    if (!encode_value(&payload, x))
        return NULL;
    Bytes mark = {value_mark, MARK_LENGTH};
    return write_file(path, mark, bytes_of_buffer(&payload)) ? identity() : NULL;
}

/* ── reading ─────────────────────────────────────────────────────────────────────────────── */

static bool is_file_type(int type, bool is_enumeration)
{
    if (is_enumeration)
        return type >= TYPE_ENUM && type <= TYPE_LAST_ENUM;
    return type > 0 && type <= TYPE_TIME && type != TYPE_SYMBOL && type_name(type);
}

/* Header of a file that is as long as it says; one that is not is torn. */
static bool check_header(const Value *head, int64_t length, bool is_enumeration, Count *count)
{
    if (!is_file_type(head->bytes[2], is_enumeration))
        return false;
    int64_t width = item_size(head->bytes[2]);
    memcpy(count, head->bytes + 8, sizeof *count);
    if (*count < 0 || *count > length / width || *count * width != length)
        return false;
    return !is_enumeration || memchr(head->bytes + VECTOR_HEADER, 0, ENUM_HEADER - VECTOR_HEADER);
}

static Value *read_vector(Bytes path, bool is_enumeration)
{
    int64_t header = is_enumeration ? ENUM_HEADER : VECTOR_HEADER, size = file_size(path);
    Count count;
    OWNED Value *head = size < 0 ? NULL : read_file_part(path, TYPE_BYTE, 0, header);
    if (!head)
        return NULL;
    if (head->count < header || !check_header(head, size - header, is_enumeration, &count))
        return raise_error(ERR_BADMSG);
    int type = head->bytes[2], attribute = head->bytes[3];
    OWNED Value *x = is_enumeration ? new_enum(intern_text(head->bytes + VECTOR_HEADER), count) : new_vector(type, count);
    if (!x || !read_file_into(path, header, x->bytes, size - header))
        return NULL;
    return holds_attribute(x, attribute) ? set_attribute(steal(&x), (Attribute)attribute) : steal(&x);
}

/* The values after a log's empty list. */
static Value *read_log(Bytes rest)
{
    OWNED Value *list = new_empty();
    while (list && rest.length) {
        OWNED Value *x = decode_first(&rest, true);
        if (!x)
            return NULL;
        Count n = list->count;
        list = resize_vector(steal(&list), n + 1);
        if (list)
            list->items[n] = steal(&x);
    }
    return steal(&list);
}

static Value *read_payload(Bytes path)
{
    OWNED Value *bytes = read_file_part(path, TYPE_BYTE, MARK_LENGTH, -1);
    if (!bytes)
        return NULL;
    Bytes rest = {bytes->bytes, bytes->count};
    OWNED Value *x = decode_first(&rest, true);
    if (!x || !rest.length)
        return steal(&x);
    return is_mixed(x) && !x->count ? read_log(rest) : raise_error(ERR_BADMSG);
}

static Value *read_splayed(Bytes folder)
{
    BUFFER path = {0};
    OWNED Value *names = read_value_file(file_in(&path, folder, ".d"));
    if (!names)
        return NULL;
    if (!is_plain_symbols(names))
        return raise_error(ERR_TYPE);
    OWNED Value *columns = new_vector(TYPE_MIXED, names->count);
    for (Count i = 0; columns && i < names->count; i++)
        if (!(columns->items[i] = read_value_file(file_in(&path, folder, names->symbols[i]))))
            return NULL;
    return columns ? new_table(new_dict(steal(&names), steal(&columns))) : NULL;
}

Value *read_value_file(Bytes path)
{
    BUFFER folder = {0};
    if (is_folder(path)) {
        buffer_bytes(&folder, path);
        if (path.length && path.data[path.length - 1] != '/')
            buffer_char(&folder, '/');
        return read_splayed(bytes_of_buffer(&folder));
    }
    OWNED Value *mark = read_file_part(path, TYPE_BYTE, 0, MARK_LENGTH);
    if (!mark)
        return NULL;
    Value *x;
    if (has_mark(mark, value_mark))
        x = read_payload(path);
    else if (has_mark(mark, vector_mark) || has_mark(mark, enum_mark))
        x = read_vector(path, has_mark(mark, enum_mark));
    else
        return raise_error(ERR_TYPE);
    if (x || context->error.code != ERR_BADMSG)
        return x;
    take_error();
    return raise_text("%.*s: not a whole file of a value", (int)path.length, path.data);
}
