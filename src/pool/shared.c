/* shared.c: see shared.h. A memfd holds a head, then the items where a mapped value has
 * them. */
#include "pool/shared.h"
#include "lang/lang.h"
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

typedef struct {
    int64_t type, count, attribute, unused;
} BlockHead;
static_assert(sizeof(BlockHead) == MAPPED_ITEMS, "the items follow the head");

bool is_shareable(const Value *x, int64_t from)
{
    return x->type > 0 && x->type < TYPE_ENUM && x->type != TYPE_SYMBOL &&
           x->count * item_size(x->type) >= from;
}

static bool write_all(int fd, const void *head, const char *items, int64_t length)
{
    if (write(fd, head, sizeof(BlockHead)) != sizeof(BlockHead))
        return false;
    while (length > 0) {
        ssize_t n = write(fd, items, (size_t)length);
        if (n <= 0)
            return false;
        items += n;
        length -= n;
    }
    return true;
}

int share_vector(const Value *x)
{
    int fd = memfd_create("peach-block", MFD_CLOEXEC);
    if (fd < 0)
        return -1;
    BlockHead head = {x->type, x->count, x->attribute, 0};
    if (write_all(fd, &head, x->bytes, x->count * item_size(x->type)))
        return fd;
    close(fd);
    return -1;
}

/* The sizes must agree with the file's, whoever wrote them. */
static bool is_sound(const BlockHead *head, int64_t length)
{
    return head->type > 0 && head->type < TYPE_ENUM && head->type != TYPE_SYMBOL &&
           head->count >= 0 && head->count <= length &&
           head->count * item_size((int)head->type) + MAPPED_ITEMS == length &&
           head->attribute >= ATTR_NONE && head->attribute <= ATTR_SORTED;
}

Value *map_shared(int fd)
{
    struct stat info;
    void *base = MAP_FAILED;
    if (fstat(fd, &info) == 0 && info.st_size >= MAPPED_ITEMS)
        base =
            mmap(NULL, (size_t)info.st_size, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 0);
    close(fd);
    if (base == MAP_FAILED)
        return raise_error(ERR_WSFULL);
    BlockHead head = *(const BlockHead *)base;
    if (!is_sound(&head, info.st_size)) {
        munmap(base, (size_t)info.st_size);
        return raise_error(ERR_BADMSG);
    }
    Value *x = adopt_mapping(base, info.st_size, (int)head.type, head.count);
    x->attribute = (int8_t)head.attribute;
    return x;
}

/* No name that a program makes begins like these. A packed dictionary or table is the
 * list (mark;parts..), for one whose columns are placeholders would not pass for
 * well-formed on the wire. */
static const char any_prefix[] = "\001peach ", placeholder_prefix[] = "\001peach block ";
static const char dict_mark[] = "\001peach dict", table_mark[] = "\001peach table",
                  foreign_mark[] = "\001peach foreign";

Value *new_placeholder(int64_t id)
{
    BUFFER name = {0};
    buffer_format(&name, "%s%lld", placeholder_prefix, (long long)id);
    return new_symbol(intern(bytes_of_buffer(&name)));
}

static bool is_placeholder(const Value *x, int64_t *id)
{
    size_t length = sizeof placeholder_prefix - 1;
    if (!is_symbol_atom(x) || strncmp(x->symbol, placeholder_prefix, length) != 0)
        return false;
    *id = strtoll(x->symbol + length, NULL, 10);
    return true;
}

/* ── replacing ───────────────────────────────────────────────────────────────────────────── */

static bool has_parts(const Value *x)
{
    return is_mixed(x) || (x->type >= TYPE_PROJECTION && x->type <= TYPE_EACH_LEFT);
}

static Value *replace_parts(const Value *x, Take taker, void *data);

/* The same list or function with other items; the copy is made at the first that changes.
 */
static Value *replace_items(const Value *x, Take taker, void *data)
{
    OWNED Value *copy = NULL;
    for (Count i = 0; i < x->count; i++) {
        if (!x->items[i])
            continue;
        OWNED Value *part = replace_parts(x->items[i], taker, data);
        if (!part)
            return NULL;
        if (part == x->items[i])
            continue;
        if (!copy && !(copy = make_unshared(retain(x))))
            return NULL;
        release(copy->items[i]);
        copy->items[i] = steal(&part);
    }
    return copy ? steal(&copy) : retain(x);
}

static Value *replace_columns(const Value *x, Take taker, void *data)
{
    OWNED Value *dict = replace_parts(x->dict, taker, data);
    if (!dict)
        return NULL;
    return dict == x->dict ? retain(x)
                           : new_pair(new_symbol_of_text(table_mark), steal(&dict));
}

static Value *replace_values(const Value *x, Take taker, void *data)
{
    OWNED Value *keys = replace_parts(keys_of(x), taker, data);
    OWNED Value *values = keys ? replace_parts(values_of(x), taker, data) : NULL;
    if (!values)
        return NULL;
    if (keys == keys_of(x) && values == values_of(x))
        return retain(x);
    return new_list(3, new_symbol_of_text(dict_mark), steal(&keys), steal(&values));
}

static Value *replace_parts(const Value *x, Take taker, void *data)
{
    Value *other = taker(x, data);
    if (other || error_pending())
        return other;
    if (!has_parts(x) && !is_dict(x) && !is_table(x))
        return retain(x);
    if (!enter_depth())
        return NULL;
    Value *result = is_dict(x)    ? replace_values(x, taker, data)
                    : is_table(x) ? replace_columns(x, taker, data)
                                  : replace_items(x, taker, data);
    leave_depth();
    return result;
}

/* ── foreigns ──
 * Only the plug-in that made one can make bytes of it and of those the like in another
 * process. */

static Value *call_hook(const char *name, const Value *x)
{
    const Value *hook = get_global(intern_text(name));
    if (!hook)
        return error_pending()
                   ? NULL
                   : raise_text("%s: nothing loaded here knows this foreign value", name);
    OWNED Value *held = retain(hook);
    return apply1(held, retain(x));
}

static bool is_freezable(const Value *x)
{
    return x->type == TYPE_FOREIGN && !(x->flags & FLAG_CODE) &&
           get_global(intern_text(".peach.freeze"));
}

typedef struct {
    Take take;
    void *data;
} Packing;

static Value *take_or_freeze(const Value *part, void *data)
{
    const Packing *packing = data;
    Value *taken = packing->take(part, packing->data);
    if (taken || error_pending() || !is_freezable(part))
        return taken;
    Value *frozen = call_hook(".peach.freeze", part);
    return frozen ? new_pair(new_symbol_of_text(foreign_mark), frozen) : NULL;
}

Value *pack_parts(const Value *x, Take taker, void *data)
{
    return replace_parts(x, take_or_freeze, &(Packing){taker, data});
}

bool holds_packed(Bytes payload)
{
    return memmem(payload.data, (size_t)payload.length, any_prefix,
                  sizeof any_prefix - 1) != NULL;
}

typedef struct {
    Give give;
    void *data;
} Unpacking;

static bool is_marked(const Value *x, const char *mark, Count count)
{
    return is_mixed(x) && x->count == count && is_symbol_atom(x->items[0]) &&
           !strcmp(x->items[0]->symbol, mark);
}

static Value *restore(const Value *part, void *data)
{
    const Unpacking *unpacking = data;
    int64_t id;
    if (is_placeholder(part, &id))
        return unpacking->give(id, unpacking->data);
    if (is_marked(part, foreign_mark, 2))
        return call_hook(".peach.thaw", part->items[1]);
    if (is_marked(part, table_mark, 2)) {
        Value *dict = replace_parts(part->items[1], restore, data);
        return dict ? new_table(dict) : NULL;
    }
    if (!is_marked(part, dict_mark, 3))
        return NULL;
    OWNED Value *keys = replace_parts(part->items[1], restore, data);
    OWNED Value *values = keys ? replace_parts(part->items[2], restore, data) : NULL;
    return values ? new_dict(steal(&keys), steal(&values)) : NULL;
}

Value *unpack_parts(const Value *x, Give give, void *data)
{
    return replace_parts(x, restore, &(Unpacking){give, data});
}
