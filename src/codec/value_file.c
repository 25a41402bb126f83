/* value_file.c: a value as a file.
 *
 *   ff 01, payload                      any value, as on the wire; a log has an empty list and then values
 *   fe 20, type, attribute, 4 of 0, count (8), items    a simple vector other than symbols, ready to be mapped
 *   fd 20, the same, the domain's name, 0; items from byte 4096    an enumeration
 *   fd 20, type 77, ...                 a list of lists, with a second file beside it: nested_file.c
 *
 * A file is replaced as a whole by rename; one that grows gets the items first and the count last. So a file may be
 * longer than it says, when who wrote it was killed, but never shorter: that is one that was cut, an error. */
#include "codec/value_file.h"
#include "base/log.h"
#include "codec/file.h"
#include "codec/nested_file.h"
#include "codec/packed_file.h"
#include "codec/wire.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MAP_FROM = 1 << 16 }; /* bytes: less is read, which is quicker */

static const char value_mark[] = {(char)0xff, 0x01}, vector_mark[] = {(char)0xfe, 0x20}, wide_mark[] = {(char)0xfd, 0x20};

static bool has_mark(Bytes bytes, const char *mark)
{
    return bytes.length >= MARK_LENGTH && !memcmp(bytes.data, mark, MARK_LENGTH);
}

/* ── writing ─────────────────────────────────────────────────────────────────────────────── */

void add_header(Buffer *out, bool wide, int type, int attribute, Count count)
{
    buffer_add(out, wide ? wide_mark : vector_mark, MARK_LENGTH);
    buffer_char(out, (char)type);
    buffer_char(out, (char)attribute);
    buffer_fill(out, 0, 4);
    buffer_add(out, &count, sizeof count);
}

static bool add_vector_header(Buffer *out, const Value *x)
{
    add_header(out, is_enum(x), x->type, x->attribute, x->count);
    if (!is_enum(x))
        return true;
    buffer_bytes(out, bytes_of_symbol(enum_domain(x)));
    if (out->length >= WIDE_HEADER)
        return raise_error(ERR_LENGTH);
    buffer_fill(out, 0, WIDE_HEADER - out->length);
    return true;
}

bool write_image(Bytes path, Bytes head, Bytes bytes, const Packing *packing)
{
    if (!packing || !packing->algorithm)
        return write_file(path, head, bytes);
    BUFFER plain = {0}, packed = {0};
    buffer_bytes(&plain, head);
    buffer_bytes(&plain, bytes);
    return pack_bytes(&packed, bytes_of_buffer(&plain), packing) && write_file(path, (Bytes){0}, bytes_of_buffer(&packed));
}

bool write_packed_bytes(Bytes path, Bytes bytes, const Packing *packing)
{
    return check_packing(packing) && write_image(path, (Bytes){0}, bytes, packing);
}

static bool write_any(Bytes path, const Value *x, const Packing *packing)
{
    BUFFER out = {0};
    if (is_mixed(x) && x->count)
        return write_nested(path, x, packing);
    if (is_simple(x) && x->type != TYPE_SYMBOL)
        return add_vector_header(&out, x) &&
               write_image(path, bytes_of_buffer(&out), (Bytes){x->bytes, x->count * item_size(x->type)}, packing);
    Bytes mark = {value_mark, MARK_LENGTH};
    return encode_for_file(&out, x) && write_image(path, mark, bytes_of_buffer(&out), packing);
}

Value *write_packed_file(Bytes path, const Value *x, const Packing *packing)
{
    if (packing && !check_packing(packing))
        return NULL;
    return write_any(path, x, packing) ? identity() : NULL;
}

Value *write_value_file(Bytes path, const Value *x)
{
    return write_packed_file(path, x, NULL);
}

/* ── reading ─────────────────────────────────────────────────────────────────────────────── */

static bool is_file_type(int type, bool wide)
{
    if (wide)
        return (type >= TYPE_ENUM && type <= TYPE_LAST_ENUM) || is_nested_type(type);
    return type > 0 && type <= TYPE_TIME && type != TYPE_SYMBOL && type_name(type);
}

bool read_header(Bytes head, int64_t size, Header *header)
{
    if (head.length < VECTOR_HEADER)
        return false;
    bool wide = has_mark(head, wide_mark);
    header->type = head.data[2];
    header->attribute = head.data[3];
    header->items_at = wide ? WIDE_HEADER : VECTOR_HEADER;
    memcpy(&header->count, head.data + 8, sizeof header->count);
    if (!is_file_type(header->type, wide) || size < header->items_at || head.length < header->items_at)
        return false;
    if (header->count < 0 || header->count > (size - header->items_at) / item_size(header->type))
        return false;
    header->domain = empty_symbol;
    if (!wide || is_nested_type(header->type))
        return true;
    const char *name = head.data + VECTOR_HEADER;
    if (!memchr(name, 0, WIDE_HEADER - VECTOR_HEADER))
        return false;
    header->domain = intern_text(name);
    return true;
}

/* Code counts on flags being 0 or 1. */
static bool are_booleans(const Value *x)
{
    uint8_t all = 0;
    for (Count i = 0; x->type == TYPE_BOOLEAN && i < x->count; i++)
        all |= x->u8s[i];
    return all < 2;
}

/* The attribute of what is mapped is believed: to check it would be to read it all. */
static Value *finish_vector(Value *x, const Header *header, bool mapped)
{
    CONSUME(x);
    if (!x || !are_booleans(x))
        return x ? raise_error(ERR_BADMSG) : NULL;
    if (mapped ? header->attribute > 0 && header->attribute <= ATTR_GROUPED : holds_attribute(x, header->attribute))
        x->attribute = (int8_t)header->attribute;
    return steal(&x);
}

static Value *new_vector_of(const Header *header)
{
    return header->items_at == WIDE_HEADER ? new_enum(header->domain, header->count)
                                           : new_vector(header->type, header->count);
}

static Value *vector_of_bytes(Bytes image)
{
    Header header;
    if (!read_header(image, image.length, &header))
        return raise_error(ERR_BADMSG);
    Value *x = new_vector_of(&header);
    if (x)
        memcpy(x->bytes, image.data + header.items_at, (size_t)(header.count * item_size(header.type)));
    return finish_vector(x, &header, false);
}

/* The values after a log's empty list. */
static Value *read_log(Bytes rest)
{
    OWNED Value *list = new_vector_reserving(TYPE_MIXED, 0, 64);
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

/* Behind symbols may be those of an append that was not finished. */
static Value *read_payload(Bytes rest)
{
    OWNED Value *x = decode_first(&rest, true);
    if (!x || !rest.length || x->type == TYPE_SYMBOL)
        return steal(&x);
    return is_mixed(x) && !x->count ? read_log(rest) : raise_error(ERR_BADMSG);
}

static Value *read_plain(Bytes path, Bytes image)
{
    if (has_mark(image, value_mark))
        return read_payload((Bytes){image.data + MARK_LENGTH, image.length - MARK_LENGTH});
    if (has_mark(image, wide_mark) && image.length >= VECTOR_HEADER && is_nested_type(image.data[2]))
        return read_nested(path, image);
    if (has_mark(image, vector_mark) || has_mark(image, wide_mark))
        return vector_of_bytes(image);
    return raise_error(ERR_TYPE);
}

static Value *map_items(int fd, const Header *header)
{
    Value *x = header->items_at == WIDE_HEADER ? map_enum(fd, WIDE_HEADER, header->domain, header->count)
                                               : map_vector(fd, VECTOR_HEADER, header->type, header->count);
    return finish_vector(x, header, true);
}

/* A large vector is mapped; `done` says that it was one. */
static Value *map_file(Bytes path, bool *done)
{
    char name[PATH_MOST], head[WIDE_HEADER];
    struct stat status;
    Header header;
    *done = false;
    if (!c_path(name, path))
        return NULL;
    int fd = open(name, O_RDONLY | O_CLOEXEC);
    Value *x = NULL;
    if (fd >= 0 && !fstat(fd, &status) && S_ISREG(status.st_mode) && status.st_size >= MAP_FROM &&
        pread(fd, head, sizeof head, 0) == sizeof head) {
        Bytes start = {head, sizeof head};
        bool vector = has_mark(start, vector_mark) || (has_mark(start, wide_mark) && !is_nested_type(head[2]));
        *done = vector;
        if (vector)
            x = read_header(start, status.st_size, &header) ? map_items(fd, &header) : raise_error(ERR_BADMSG);
    }
    if (fd >= 0)
        close(fd);
    return x;
}

Value *read_image(Bytes path)
{
    OWNED Value *bytes = read_file(path);
    if (!bytes || !is_packed((Bytes){bytes->bytes, bytes->count}))
        return steal(&bytes);
    BUFFER plain = {0};
    if (!unpack_bytes(&plain, (Bytes){bytes->bytes, bytes->count}, path))
        return NULL;
    release(steal(&bytes));
    return new_bytes(TYPE_BYTE, bytes_of_buffer(&plain));
}

bool is_value_file(Bytes path)
{
    OWNED Value *start = read_file_part(path, TYPE_BYTE, 0, 8);
    if (!start)
        return take_error(), false;
    Bytes bytes = {start->bytes, start->count};
    return has_mark(bytes, value_mark) || has_mark(bytes, vector_mark) || has_mark(bytes, wide_mark) || is_packed(bytes);
}

Value *read_value_file(Bytes path)
{
    bool done;
    Value *x = map_file(path, &done);
    if (!done) {
        OWNED Value *image = read_image(path);
        x = image ? read_plain(path, (Bytes){image->bytes, image->count}) : NULL;
    }
    if (x || context->error.code != ERR_BADMSG)
        return x;
    take_error();
    return raise_text("%.*s: not a whole file of a value", (int)path.length, path.data);
}

/* ── growing ─────────────────────────────────────────────────────────────────────────────── */

static bool raise_append(void)
{
    return raise_text("cannot append. OS reports: %s", strerror(errno));
}

static bool write_at(int fd, const void *bytes, int64_t length, int64_t at)
{
    for (const char *from = bytes; length;) {
        ssize_t n = pwrite(fd, from, (size_t)length, at);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return raise_append();
        from += n;
        at += n;
        length -= n;
    }
    return true;
}

/* The items behind those counted, which nobody sees before finish_append writes the count. */
static Append append_items(Growth *growth, Bytes head, const Value *x)
{
    Header header;
    if (!read_header(head, growth->old_size, &header))
        return raise_error(ERR_BADMSG), APPEND_FAILED;
    bool fits = x->type == header.type && !header.attribute && (!is_enum(x) || enum_domain(x) == header.domain);
    if (!fits || is_nested_type(header.type))
        return APPEND_REWRITE;
    int64_t width = item_size(x->type), end = header.items_at + header.count * width;
    growth->count = header.count + x->count;
    growth->count_at = 8;
    growth->count_width = sizeof(Count);
    return write_at(growth->fd, x->bytes, x->count * width, end) ? APPEND_DONE : APPEND_FAILED;
}

static Append append_symbols(Growth *growth, Bytes image, const Value *x)
{
    enum { COUNT_AT = 4, NAMES_AT = 8 };
    int32_t count;
    if (image.length < NAMES_AT) /* cut since its head was read */
        return raise_error(ERR_BADMSG), APPEND_FAILED;
    memcpy(&count, image.data + COUNT_AT, sizeof count);
    if (image.data[3] || count < 0 || count + x->count > INT32_MAX)
        return APPEND_REWRITE;
    int64_t end = NAMES_AT;
    for (int32_t i = 0; i < count; i++) {
        const char *zero = memchr(image.data + end, 0, (size_t)(image.length - end));
        if (!zero)
            return raise_error(ERR_BADMSG), APPEND_FAILED;
        end = zero + 1 - image.data;
    }
    BUFFER names = {0};
    for (Count i = 0; i < x->count; i++)
        buffer_add(&names, x->symbols[i], symbol_length(x->symbols[i]) + 1);
    if (!is_buffer_whole(&names))
        return APPEND_FAILED;
    growth->count = count + x->count;
    growth->count_at = COUNT_AT;
    growth->count_width = sizeof count;
    return write_at(growth->fd, names.data, names.length, end) ? APPEND_DONE : APPEND_FAILED;
}

/* What is in a log is counted nowhere: each value behind the last. */
static Append append_records(Growth *growth, const Value *x)
{
    BUFFER records = {0};
    for (Count i = 0; i < x->count; i++)
        if (!encode_for_file(&records, x->items[i]))
            return APPEND_FAILED;
    return write_at(growth->fd, records.data, records.length, growth->old_size) ? APPEND_DONE : APPEND_FAILED;
}

static Append append_to(Growth *growth, Bytes path, const Value *x)
{
    static const char empty_symbols[] = {(char)0xff, 1, TYPE_SYMBOL, 0, 0, 0, 0, 0},
                      log_head[] = {(char)0xff, 1, 0, 0, 0, 0, 0, 0};
    char head[WIDE_HEADER];
    if (!growth->old_size && x->type == TYPE_SYMBOL) { /* made to be locked */
        if (!write_at(growth->fd, empty_symbols, sizeof empty_symbols, 0))
            return APPEND_FAILED;
        return append_symbols(growth, (Bytes){empty_symbols, sizeof empty_symbols}, x);
    }
    ssize_t got = pread(growth->fd, head, sizeof head, 0);
    Bytes start = {head, got < 0 ? 0 : got};
    if (has_mark(start, vector_mark) || has_mark(start, wide_mark))
        return is_simple(x) && x->type != TYPE_SYMBOL ? append_items(growth, start, x) : APPEND_REWRITE;
    if (start.length >= (int64_t)sizeof log_head && !memcmp(head, log_head, sizeof log_head) && is_mixed(x))
        return append_records(growth, x);
    if (!has_mark(start, value_mark) || start.length < 8 || head[2] != TYPE_SYMBOL || x->type != TYPE_SYMBOL)
        return APPEND_REWRITE;
    OWNED Value *image = read_file(path);
    return image ? append_symbols(growth, (Bytes){image->bytes, image->count}, x) : APPEND_FAILED;
}

static int open_to_grow(Bytes path)
{
    char name[PATH_MOST];
    return c_path(name, path) ? open(name, O_RDWR | O_CLOEXEC) : -1;
}

/* The count still says what it did; the size is for those who look at it. */
static void cut_back(int fd, int64_t size)
{
    if (ftruncate(fd, size) < 0)
        log_debug("a file stays longer than it says: %s", strerror(errno));
}

Append begin_append(Growth *growth, Bytes path, const Value *x)
{
    struct stat status;
    *growth = (Growth){.fd = -1};
    if (!may_write())
        return APPEND_FAILED;
    int fd = open_to_grow(path);
    if (fd < 0)
        return error_pending() ? APPEND_FAILED : APPEND_REWRITE;
    Append begun = APPEND_REWRITE;
    if (!fstat(fd, &status)) {
        *growth = (Growth){.fd = fd, .old_size = status.st_size};
        begun = append_to(growth, path, x);
    }
    if (begun == APPEND_FAILED)
        cut_back(fd, growth->old_size);
    close(fd);
    growth->fd = -1;
    return begun;
}

bool finish_append(const Growth *growth, Bytes path)
{
    if (!growth->count_width)
        return true;
    int fd = open_to_grow(path);
    if (fd < 0)
        return error_pending() ? false : raise_append();
    bool done = write_at(fd, &growth->count, growth->count_width, growth->count_at);
    close(fd);
    return done;
}

void undo_append(const Growth *growth, Bytes path)
{
    int fd = open_to_grow(path);
    if (fd < 0)
        return;
    cut_back(fd, growth->old_size);
    close(fd);
}

Append append_value_file(Bytes path, const Value *x)
{
    Growth growth;
    Append begun = begin_append(&growth, path, x);
    if (begun != APPEND_DONE)
        return begun;
    return finish_append(&growth, path) ? APPEND_DONE : APPEND_FAILED;
}

/* ── compressed files ────────────────────────────────────────────────────────────────────── */

bool packing_of_file(Bytes path, Packing *packing, int64_t *packed, int64_t *plain)
{
    *packing = (Packing){0};
    OWNED Value *start = read_file_part(path, TYPE_BYTE, 0, 8);
    if (!start)
        return false;
    *packed = *plain = file_size(path);
    if (!is_packed((Bytes){start->bytes, start->count}))
        return true;
    OWNED Value *bytes = read_file(path);
    if (!bytes)
        return false;
    *packed = bytes->count;
    return packing_of_bytes((Bytes){bytes->bytes, bytes->count}, packing, plain) || raise_error(ERR_BADMSG);
}

bool pack_file(Bytes from, Bytes to, const Packing *packing)
{
    if (!check_packing(packing))
        return false;
    OWNED Value *image = read_image(from);
    return image && write_image(to, (Bytes){0}, (Bytes){image->bytes, image->count}, packing);
}

/* ── locking ─────────────────────────────────────────────────────────────────────────────── */

int lock_file(Bytes path)
{
    char name[PATH_MOST];
    if (!may_write() || !c_path(name, path))
        return -1;
    make_path_to(name);
    int fd = open(name, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (fd < 0)
        return raise_text("%s. OS reports: %s", name, strerror(errno)), -1;
    struct flock whole = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
    while (fcntl(fd, F_OFD_SETLKW, &whole) < 0 && errno == EINTR && !context->interrupted)
        ;
    return fd;
}

void unlock_file(int lock)
{
    close(lock);
}
