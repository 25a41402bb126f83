/* memory.c: making and freeing values. */
#include "base/alloc.h"
#include "value/atoms.h"
#include <errno.h>
#include <sys/mman.h>
#include <unistd.h>

/* A value of an enumeration, or in a mapping, has this in front of its header; the k.h layout has no room
 * for a domain. */
typedef struct {
    Symbol domain;
    int64_t mapped; /* bytes of the mapping that begins here; 0: allocated */
} Prefix;

enum { MEMORY_PREFIXED = 1 };
enum { HEADER_SIZE = 16 };
#define MAX_COUNT ((INT64_C(1) << 40) - 1)

static _Thread_local int64_t blocks; /* that hold a value, or are spare */
_Thread_local SpareAtoms spare_atoms;

int64_t live_values(void)
{
    return blocks - spare_atoms.count;
}

static Prefix *prefix_of(const Value *x)
{
    assert(x->memory & MEMORY_PREFIXED);
    return (Prefix *)(uintptr_t)x - 1;
}

static Value *new_block(size_t size, size_t prefix)
{
    char *block = allocate(size + prefix);
    if (!block)
        return raise_error(ERR_WSFULL);
    blocks++;
    Value *x = (Value *)(block + prefix);
    memset(x, 0, HEADER_SIZE);
    if (prefix) {
        x->memory = MEMORY_PREFIXED;
        *prefix_of(x) = (Prefix){empty_symbol, 0};
    }
    return x;
}

static Value *new_atom(int type)
{
    Value *x = take_spare_atom(type);
    if (x) {
        x->i64 = 0;
        return x;
    }
    x = new_block(HEADER_SIZE, 0);
    if (x)
        x->type = (int8_t)type;
    return x;
}

static size_t prefix_size(const Value *x)
{
    return x->memory & MEMORY_PREFIXED ? sizeof(Prefix) : 0;
}

static bool is_small(const Value *x)
{
    return (x->type < 0 && x->type != -TYPE_GUID) || (x->type >= TYPE_UNARY && x->type <= TYPE_ITERATOR);
}

/* Mappings begin at the page that the prefix lies in. */
static void *page_of(const void *address)
{
    return (void *)((uintptr_t)address & ~((uintptr_t)sysconf(_SC_PAGESIZE) - 1));
}

static inline void forget_index(Value *x)
{
    if (x->flags & FLAG_INDEXED)
        context->forget_index(x);
}

static void free_block(Value *x)
{
    if (is_small(x) && !(x->memory & MEMORY_PREFIXED) && spare_atoms.count < MAX_SPARE_ATOMS) {
        keep_spare_atom(x);
        return;
    }
    blocks--;
    forget_index(x);
    if (x->flags & FLAG_MAPPED) {
        munmap(page_of(prefix_of(x)), (size_t)prefix_of(x)->mapped);
    } else {
        deallocate((char *)x - prefix_size(x));
    }
}

void free_spare_values(void)
{
    while (spare_atoms.first) {
        Value *next = spare_atoms.first->dict;
        deallocate(spare_atoms.first);
        spare_atoms.first = next;
    }
    blocks -= spare_atoms.count;
    spare_atoms.count = 0;
}

Value *new_vector_reserving(int type, Count count, Count capacity)
{
    if (count == BUFFER_FAILED) /* the bytes of one that there was no memory for */
        return raise_error(ERR_WSFULL);
    if (count < 0 || capacity < count || capacity > MAX_COUNT)
        return raise_error(count < 0 ? ERR_LENGTH : ERR_LIMIT);
    size_t size = HEADER_SIZE + (size_t)(capacity * item_size(type));
    Value *x = new_block(size, is_enum_type(type) ? sizeof(Prefix) : 0);
    if (!x)
        return NULL;
    x->type = (int8_t)type;
    x->count = count;
    if (storage_of(type) == STORE_ITEM)
        memset(x->items, 0, (size_t)count * sizeof *x->items);
    return x;
}

Value *new_vector(int type, Count count)
{
    return new_vector_reserving(type, count, count);
}

/* Half as much again when it must move, so that appending is linear overall; near the end of memory less, then nothing. */
static Value *move_larger(Value *x, size_t needed)
{
    size_t prefix = prefix_size(x), least = needed + prefix;
    for (size_t spare = least > 4096 ? least / 2 : 0;; spare = spare > 4096 ? spare / 8 : 0) {
        char *moved = reallocate((char *)x - prefix, least + spare);
        if (moved)
            return (Value *)(moved + prefix);
        if (!spare)
            return NULL;
    }
}

Value *adopt_mapping(void *base, int64_t length, int type, Count count)
{
    Prefix *prefix = base;
    *prefix = (Prefix){NULL, length};
    Value *x = (Value *)(void *)(prefix + 1);
    memset(x, 0, HEADER_SIZE);
    x->memory = MEMORY_PREFIXED;
    x->flags = FLAG_MAPPED;
    x->type = (int8_t)type;
    x->count = count;
    blocks++;
    return x;
}

/* The header goes over the 16 bytes before the items, on a private copy of their page; when the file has no more than
 * those in front, a page of ours before it holds the prefix. */
Value *map_vector(int fd, int64_t items_at, int type, Count count)
{
    int64_t page = sysconf(_SC_PAGESIZE), length = items_at + count * item_size(type);
    int64_t lead = items_at < HEADER_SIZE + (int64_t)sizeof(Prefix) ? page : 0;
    char *base =
        mmap(NULL, (size_t)(lead + length), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (base == MAP_FAILED)
        return raise_error(ERR_WSFULL);
    void *file = mmap(base + lead, (size_t)length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_FIXED | MAP_NORESERVE, fd, 0);
    if (file == MAP_FAILED) {
        int why = errno;
        munmap(base, (size_t)(lead + length));
        return raise_text("mmap. OS reports: %s", strerror(why));
    }
    int64_t prefix_at = lead + items_at - HEADER_SIZE - (int64_t)sizeof(Prefix);
    return adopt_mapping(base + prefix_at, lead + length, type, count);
}

Value *map_enum(int fd, int64_t items_at, Symbol domain, Count count)
{
    Value *x = map_vector(fd, items_at, TYPE_ENUM, count);
    if (x)
        prefix_of(x)->domain = domain;
    return x;
}

/* Room in x, which is not mapped, for so many items. NULL: an error raised, and x is as it was. */
static Value *with_room(Value *x, Count count)
{
    if (count > MAX_COUNT)
        return raise_error(ERR_LIMIT);
    size_t needed = HEADER_SIZE + (size_t)(count * item_size(x->type));
    if (needed <= usable_size((char *)x - prefix_size(x)) - prefix_size(x))
        return x;
    forget_index(x);
    Value *moved = move_larger(x, needed);
    return moved ? moved : raise_error(ERR_WSFULL);
}

Value *resize_vector(Value *x, Count count)
{
    assert(is_unshared(x) && is_vector(x));
    if (x->flags & FLAG_MAPPED && !(x = make_unshared(x)))
        return NULL;
    if (count < x->count)
        forget_index(x);
    bool mixed = storage_of(x->type) == STORE_ITEM;
    for (Count i = count; mixed && i < x->count; i++)
        release(steal(&x->items[i]));
    Value *roomy = with_room(x, count);
    if (!roomy) {
        release(x);
        return NULL;
    }
    x = roomy;
    if (mixed && count > x->count)
        memset(x->items + x->count, 0, (size_t)(count - x->count) * sizeof *x->items);
    x->count = count;
    x->attribute = ATTR_NONE;
    return x;
}

bool reserve_items(Value **x, Count count)
{
    assert(is_unshared(*x) && is_vector(*x) && !((*x)->flags & FLAG_MAPPED));
    Value *roomy = with_room(*x, count);
    if (roomy)
        *x = roomy;
    return roomy;
}

/* ── ownership ── */

static bool has_items(const Value *x)
{
    return x->type == TYPE_MIXED || x->type == TYPE_DICT || x->type == TYPE_LAMBDA ||
           (x->type >= TYPE_PROJECTION && x->type <= TYPE_EACH_LEFT);
}

/* The next own child of x, taken out of it, and where its slot is; NULL: none left. */
static Value *take_child(Value *x, Value ***slot)
{
    if (x->type == TYPE_TABLE) {
        *slot = &x->dict;
        return steal(&x->dict);
    }
    if (!has_items(x))
        return NULL;
    while (x->count > 0) {
        Value *child = x->items[--x->count];
        if (child) {
            *slot = &x->items[x->count];
            return child;
        }
    }
    return NULL;
}

static void run_destructor(Value *x)
{
    if (x->type != TYPE_FOREIGN || x->count < 1 || !x->items[0])
        return;
    void (*destroy)(Value *) = (void (*)(Value *))(void *)x->items[0];
    destroy(x);
}

/* Frees any depth in constant stack: the slot a child was taken from keeps its parent's parent. */
static void free_tree(Value *x)
{
    Value *parent = NULL;
    Value **slot = NULL;
    for (;;) {
        Value *child = take_child(x, &slot);
        if (child && child->extra_owners-- > 0)
            continue;
        if (child) {
            *slot = parent;
            parent = x;
            x = child;
            continue;
        }
        run_destructor(x);
        free_block(x);
        if (!parent)
            return;
        x = parent;
        parent = x->type == TYPE_TABLE ? steal(&x->dict) : x->items[x->count];
    }
}

void free_value(Value *x)
{
    if (x->type < 0) {
        free_block(x);
        return;
    }
    free_tree(x);
}

/* ── atoms ── */

Value *new_atom_like(int type, int64_t raw)
{
    Value *x = new_atom(type < 0 ? type : -type);
    if (!x)
        return NULL;
    switch (storage_of(type)) {
    case STORE_U8: x->u8 = (uint8_t)raw; break;
    case STORE_I16: x->i16 = (int16_t)raw; break;
    case STORE_I32: x->i32 = (int32_t)raw; break;
    case STORE_F32: x->f32 = (float)raw; break;
    case STORE_F64: x->f64 = (double)raw; break;
    case STORE_SYMBOL: x->symbol = (Symbol)(uintptr_t)raw; break;
    case STORE_I64:
    case STORE_GUID:
    case STORE_ITEM: x->i64 = raw; break;
    }
    return x;
}

#define NEW_ATOM(name, ctype, TYPE_CODE, field)                                                  \
    Value *name(ctype v)                                                                         \
    {                                                                                            \
        Value *x = new_atom(-(TYPE_CODE));                                                       \
        if (x)                                                                                   \
            x->field = v;                                                                        \
        return x;                                                                                \
    }
NEW_ATOM(new_boolean, bool, TYPE_BOOLEAN, u8)
NEW_ATOM(new_byte, uint8_t, TYPE_BYTE, u8)
NEW_ATOM(new_short, int16_t, TYPE_SHORT, i16)
NEW_ATOM(new_int, int32_t, TYPE_INT, i32)
NEW_ATOM(new_long, int64_t, TYPE_LONG, i64)
NEW_ATOM(new_real, float, TYPE_REAL, f32)
NEW_ATOM(new_float, double, TYPE_FLOAT, f64)
NEW_ATOM(new_symbol, Symbol, TYPE_SYMBOL, symbol)

Value *new_char(char c)
{
    Value *x = new_atom(-TYPE_CHAR);
    if (x)
        x->u8 = (uint8_t)c;
    return x;
}

Value *new_guid(Guid g)
{
    Value *x = new_block(HEADER_SIZE + sizeof g, 0);
    if (!x)
        return NULL;
    x->type = -TYPE_GUID;
    x->count = 1;
    x->guids[0] = g;
    return x;
}

Value *new_enum(Symbol domain, Count count)
{
    Value *x;
    context->has_enumerated = true;
    if (count < 0) {
        x = new_block(HEADER_SIZE, sizeof(Prefix));
        if (x)
            x->type = -TYPE_ENUM;
    } else {
        x = new_vector(TYPE_ENUM, count);
    }
    if (x)
        prefix_of(x)->domain = domain;
    return x;
}

Symbol enum_domain(const Value *x)
{
    return prefix_of(x)->domain;
}

/* ── the rest ── */

Value *new_bytes(int type, Bytes bytes)
{
    Value *x = new_vector(type, bytes.length);
    if (x && bytes.length)
        memcpy(x->bytes, bytes.data, (size_t)bytes.length);
    return x;
}

Value *new_string(Bytes text)
{
    return new_bytes(TYPE_CHAR, text);
}

Value *new_string_of_text(const char *text)
{
    return new_string(bytes_of_text(text));
}

Value *new_symbol_of_text(const char *text)
{
    return new_symbol(intern_text(text));
}

Value *new_empty(void)
{
    return new_vector(TYPE_MIXED, 0);
}

enum { IDENTITY_VERB = -1, HOLE_VERB = -2 }; /* verb indices that no row has */

Value *identity(void)
{
    Value *x = new_atom(TYPE_UNARY);
    if (x)
        x->i64 = IDENTITY_VERB;
    return x;
}

Value *hole(void)
{
    Value *x = new_atom(TYPE_UNARY);
    if (x)
        x->i64 = HOLE_VERB;
    return x;
}

bool is_identity(const Value *x)
{
    return x->type == TYPE_UNARY && x->i64 == IDENTITY_VERB;
}

bool is_hole(const Value *x)
{
    return x->type == TYPE_UNARY && x->i64 == HOLE_VERB;
}

Value *new_function(int type, Count count)
{
    Value *x = new_vector(TYPE_MIXED, count);
    if (x)
        x->type = (int8_t)type;
    return x;
}
