/* nested_file.c: lists of lists in two files, so that they can be long and grow.
 *
 *   file   fd 20, 77, attribute, 1 when written by 1:, 3 of 0, count (8), id (8), length of file# (8);
 *          from byte 4096 where each item begins
 *   file#  id (8), 8 of 0, then the items, each from a multiple of 8:
 *            type, attribute, 6 of 0, count (8), bytes      a simple vector other than symbols
 *            ff, 7 of 0, length (8), payload                anything else, as on the wire
 *
 * Items go up in file#, and neighbours that are the same value are there once. The id is drawn for each writing, so
 * that a file with another's file# is an error. */
#include "codec/nested_file.h"
#include "codec/wire.h"
#include <sys/random.h>
#include <time.h>

enum { ITEM_HEADER = 16, DATA_HEADER = 16, DEEP_AT = 4, ID_AT = 16, ENCODED = -1 };

static Bytes data_path(Buffer *out, Bytes path)
{
    out->length = 0;
    buffer_bytes(out, path);
    buffer_char(out, '#');
    return bytes_of_buffer(out);
}

/* ── writing ─────────────────────────────────────────────────────────────────────────────── */

static bool is_raw(const Value *x)
{
    return is_simple(x) && x->type < TYPE_ENUM && x->type != TYPE_SYMBOL;
}

static bool add_item(Buffer *out, const Value *x)
{
    int64_t head = out->length, count = x->count;
    buffer_fill(out, 0, ITEM_HEADER);
    if (!is_buffer_whole(out))
        return false;
    if (is_raw(x)) {
        out->data[head] = (char)x->type;
        out->data[head + 1] = (char)x->attribute;
        buffer_add(out, x->bytes, count * item_size(x->type));
    } else {
        out->data[head] = ENCODED;
        if (!encode_for_file(out, x))
            return false;
        count = out->length - head - ITEM_HEADER;
    }
    memcpy(out->data + head + 8, &count, sizeof count);
    buffer_fill(out, 0, -out->length & 7);
    return is_buffer_whole(out);
}

bool write_nested(Bytes path, const Value *x, const Packing *packing)
{
    BUFFER head = {0}, starts = {0}, data = {0}, name = {0};
    uint64_t id;
    if (getrandom(&id, sizeof id, GRND_NONBLOCK) != sizeof id)
        id = (uint64_t)time(NULL);
    buffer_add(&data, &id, sizeof id);
    buffer_fill(&data, 0, DATA_HEADER - data.length);
    for (Count i = 0, start = 0; i < x->count; i++) {
        if (!i || x->items[i] != x->items[i - 1]) {
            start = data.length;
            if (!add_item(&data, x->items[i]))
                return false;
        }
        buffer_add(&starts, &start, sizeof start);
    }
    if (!is_buffer_whole(&starts))
        return false;
    add_header(&head, true, TYPE_NESTED, x->attribute, x->count);
    head.data[DEEP_AT] = packing && packing->deep;
    buffer_add(&head, &id, sizeof id);
    buffer_add(&head, &data.length, sizeof data.length);
    buffer_fill(&head, 0, WIDE_HEADER - head.length);
    return write_image(data_path(&name, path), (Bytes){0}, bytes_of_buffer(&data), packing) &&
           write_image(path, bytes_of_buffer(&head), bytes_of_buffer(&starts), packing);
}

/* ── reading ─────────────────────────────────────────────────────────────────────────────── */

static Value *raw_item(Bytes data, int64_t start, int64_t *end)
{
    int type = data.data[start], attribute = data.data[start + 1];
    Count count;
    memcpy(&count, data.data + start + 8, sizeof count);
    int64_t left = data.length - start - ITEM_HEADER, width = type > 0 ? item_size(type) : 1;
    if (type != ENCODED && (type <= 0 || type > TYPE_TIME || type == TYPE_SYMBOL || !type_name(type)))
        return raise_error(ERR_BADMSG);
    if (count < 0 || count > left / width)
        return raise_error(ERR_BADMSG);
    Bytes bytes = {data.data + start + ITEM_HEADER, count * width};
    *end = start + ITEM_HEADER + bytes.length;
    if (type == ENCODED)
        return decode_first(&bytes, true);
    Value *x = new_vector(type, count);
    if (x && count)
        memcpy(x->bytes, bytes.data, (size_t)bytes.length);
    for (Count i = 0; x && type == TYPE_BOOLEAN && i < count; i++)
        x->u8s[i] = x->u8s[i] != 0;
    return x && holds_attribute(x, attribute) ? set_attribute(x, (Attribute)attribute) : x;
}

/* Starts that go up bound what is built by what is there. */
static Value *read_items(const Header *header, const char *starts, Bytes data)
{
    OWNED Value *list = new_vector(TYPE_MIXED, header->count);
    int64_t last = -1, end = DATA_HEADER;
    for (Count i = 0; list && i < list->count; i++) {
        int64_t start;
        memcpy(&start, starts + i * 8, sizeof start);
        if (i && start == last) {
            list->items[i] = retain(list->items[i - 1]);
            continue;
        }
        if (start < end || start > data.length - ITEM_HEADER || !(list->items[i] = raw_item(data, start, &end)))
            return error_pending() ? NULL : raise_error(ERR_BADMSG);
        last = start;
    }
    if (list)
        list->flags |= FLAG_NESTED;
    return steal(&list);
}

/* Depth is limited by decoding. */
static void mark_nested(Value *x)
{
    if (!is_mixed(x) || !x->count)
        return;
    x->flags |= FLAG_NESTED;
    for (Count i = 0; i < x->count; i++)
        mark_nested(x->items[i]);
}

Value *read_nested(Bytes path, Bytes image)
{
    Header header;
    int64_t length;
    if (!read_header(image, image.length, &header))
        return raise_error(ERR_BADMSG);
    memcpy(&length, image.data + ID_AT + 8, sizeof length);
    BUFFER name = {0};
    OWNED Value *data = read_image(data_path(&name, path));
    if (!data)
        return NULL;
    if (length < DATA_HEADER || data->count < length || memcmp(data->bytes, image.data + ID_AT, 8))
        return raise_error(ERR_BADMSG);
    Value *list = read_items(&header, image.data + WIDE_HEADER, (Bytes){data->bytes, length});
    if (list && image.data[DEEP_AT])
        mark_nested(list);
    return list;
}
