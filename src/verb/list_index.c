/* list_index.c: hash indexes of lists that claim `u, `p or `g.
 *
 * An index is made when it is first asked for and grows with appends; whoever changes such a list otherwise, or frees it,
 * has it forgotten (make_unshared, set_attribute, resize_vector, free_value). A claim that came with a file may be false:
 * then positions are missing, never outside the list. */
#include "verb/list_index.h"
#include "base/alloc.h"
#include "base/hash.h"
#include "verb/indexes.h"
#include "verb/lists.h"

enum { SMALL_COUNT = 64 }; /* items that are scanned as fast */

/* Equal items are a class, numbered from 0 in order of appearance; of `u each position is its class. */
typedef struct {
    Index head;       /* of the list */
    Count count;      /* its items that are entered */
    bool is_false;    /* it is not unique as it claims: without slots for ever */
    uint64_t mask;
    int64_t *slots;   /* by hash: class + 1; 0: free */
    Count classes, room;
    int64_t *firsts;  /* of each class: its first position; NULL of `u */
    int64_t *lasts;   /* of `g: its last position */
    int64_t *next;    /* of `g: of each position the next one of its class; undefined for the last */
    Count next_room;
} ListIndex;

/* ── one item ───────────────────────────────────────────────────────────────────── */

static uint64_t hash_double(double f)
{
    int64_t bits;
    f += 0.0; /* one zero */
    memcpy(&bits, &f, sizeof bits);
    return isnan(f) ? 0 : hash_i64(bits);
}

uint64_t hash_item(const Value *x, Count i)
{
    bool atom = is_atom(x);
    switch (storage_of(x->type)) {
    case STORE_U8: return hash_i64(atom ? x->u8 : x->u8s[i]);
    case STORE_I16: return hash_i64(atom ? x->i16 : x->i16s[i]);
    case STORE_I32: return hash_i64(atom ? x->i32 : x->i32s[i]);
    case STORE_SYMBOL:
    case STORE_I64: return hash_i64(atom ? x->i64 : x->i64s[i]);
    case STORE_F32: return hash_double(atom ? x->f32 : x->f32s[i]);
    case STORE_F64: return hash_double(atom ? x->f64 : x->f64s[i]);
    case STORE_GUID: return hash_bytes(&x->guids[atom ? 0 : i], sizeof(Guid));
    case STORE_ITEM: break;
    }
    unreachable();
}

bool is_item(const Value *list, Count i, const Value *atom)
{
    switch (storage_of(list->type)) {
    case STORE_U8: return list->u8s[i] == atom->u8;
    case STORE_I16: return list->i16s[i] == atom->i16;
    case STORE_I32: return list->i32s[i] == atom->i32;
    case STORE_SYMBOL:
    case STORE_I64: return list->i64s[i] == atom->i64;
    case STORE_F32: return list->f32s[i] == atom->f32 || (isnan(list->f32s[i]) && isnan(atom->f32));
    case STORE_F64: return list->f64s[i] == atom->f64 || (isnan(list->f64s[i]) && isnan(atom->f64));
    case STORE_GUID: return !memcmp(&list->guids[i], atom->guids, sizeof(Guid));
    case STORE_ITEM: break;
    }
    unreachable();
}

/* ── making one ────────────────────────────────────────────────────────────────────────── */

static const Value *list_of(const ListIndex *index)
{
    return index->head.owner;
}

static void close_list_index(Index *head)
{
    ListIndex *index = (ListIndex *)head;
    deallocate(index->slots);
    deallocate(index->firsts);
    deallocate(index->lasts);
    deallocate(index->next);
}

static Count first_of(const ListIndex *index, Count class)
{
    return index->firsts ? index->firsts[class] : class;
}

static bool grow(int64_t **array, Count *room, Count wanted)
{
    if (wanted <= *room)
        return true;
    Count larger = wanted + wanted / 2 + 64;
    int64_t *moved = reallocate(*array, (size_t)larger * sizeof **array);
    if (moved) {
        *array = moved;
        *room = larger;
    }
    return moved;
}

static bool grow_slots(ListIndex *index, Count classes)
{
    uint64_t size = index->mask + 1;
    if (index->slots && (uint64_t)classes * 2 <= size)
        return true;
    for (size = 128; size < (uint64_t)classes * 3; size *= 2) {}
    int64_t *slots = allocate(size * sizeof *slots);
    if (!slots)
        return false;
    memset(slots, 0, size * sizeof *slots);
    for (Count class = 0; class < index->classes; class++) {
        uint64_t at = hash_item(list_of(index), first_of(index, class)) & (size - 1);
        while (slots[at])
            at = (at + 1) & (size - 1);
        slots[at] = class + 1;
    }
    deallocate(index->slots);
    index->slots = slots;
    index->mask = size - 1;
    return true;
}

/* The slot of the class that item i belongs to, or the free one where it would be. */
static int64_t *slot_of_item(const ListIndex *index, Count i)
{
    const Value *list = list_of(index);
    uint64_t at = hash_item(list, i) & index->mask;
    while (index->slots[at] && compare_items(list, first_of(index, index->slots[at] - 1), list, i))
        at = (at + 1) & index->mask;
    return &index->slots[at];
}

static bool add_class(ListIndex *index, int64_t *slot, Count first)
{
    Count room = index->room;
    if (list_of(index)->attribute == ATTR_GROUPED && !grow(&index->lasts, &room, index->classes + 1))
        return false;
    if (list_of(index)->attribute != ATTR_UNIQUE && !grow(&index->firsts, &index->room, index->classes + 1))
        return false;
    if (index->firsts)
        index->firsts[index->classes] = first;
    *slot = ++index->classes;
    return true;
}

/* Where the part that begins at `start` ends: steps that double, then halve. */
static Count end_of_part(const Value *list, Count start)
{
    Count inside = start, step = 1;
    while (inside + step < list->count && !compare_items(list, start, list, inside + step)) {
        inside += step;
        step *= 2;
    }
    for (; step; step /= 2)
        if (inside + step < list->count && !compare_items(list, start, list, inside + step))
            inside += step;
    return inside + 1;
}

/* Enters item i, and gives the next item to enter; -1: no memory. */
static Count enter_item(ListIndex *index, Count i)
{
    const Value *list = list_of(index);
    if (!grow_slots(index, index->classes + 1))
        return -1;
    int64_t *slot = slot_of_item(index, i);
    bool fresh = !*slot;
    if (list->attribute == ATTR_UNIQUE && !fresh) { /* classes would not be positions any more */
        index->is_false = true;
        return -1;
    }
    if (fresh && !add_class(index, slot, i))
        return -1;
    if (list->attribute == ATTR_PARTED)
        return end_of_part(list, i);
    if (list->attribute == ATTR_GROUPED) {
        Count class = *slot - 1;
        if (!fresh)
            index->next[index->lasts[class]] = i;
        index->lasts[class] = i;
    }
    return i + 1;
}

static bool enter_items(ListIndex *index)
{
    Count n = list_of(index)->count;
    if (list_of(index)->attribute == ATTR_GROUPED && !grow(&index->next, &index->next_room, n))
        return false;
    if (list_of(index)->attribute == ATTR_UNIQUE && !grow_slots(index, n))
        return false;
    Count i = index->count;
    while (i >= 0 && i < n)
        i = enter_item(index, i);
    index->count = i;
    return i >= 0;
}

/* ── finding one ───────────────────────────────────────────────────────────────────────── */

static bool is_indexable(const Value *list)
{
    return is_simple(list) && list->count > SMALL_COUNT &&
           (list->attribute == ATTR_UNIQUE || list->attribute == ATTR_PARTED || list->attribute == ATTR_GROUPED);
}

/* The index of all items of a list; NULL: there is none. */
static const ListIndex *whole_index(const Value *list)
{
    if (!is_indexable(list))
        return NULL;
    ListIndex *index = (ListIndex *)(list->flags & FLAG_INDEXED ? index_of(list)
                                                                : new_index(list, sizeof *index, close_list_index));
    if (!index || index->is_false)
        return NULL;
    if (index->count == list->count || enter_items(index))
        return index;
    if (index->is_false) {
        close_list_index(&index->head);
        *index = (ListIndex){.head = index->head, .is_false = true};
    } else {
        forget_index(list);
    }
    return NULL;
}

static Count class_of(const ListIndex *index, const Value *atom)
{
    uint64_t at = hash_item(atom, 0) & index->mask;
    while (index->slots[at]) {
        if (is_item(list_of(index), first_of(index, index->slots[at] - 1), atom))
            return index->slots[at] - 1;
        at = (at + 1) & index->mask;
    }
    return -1;
}

Count indexed_position(const Value *list, const Value *atom)
{
    const ListIndex *index = whole_index(list);
    if (!index)
        return -1;
    Count class = class_of(index, atom);
    return class < 0 ? list->count : first_of(index, class);
}

static Value *chain(const ListIndex *index, Count class)
{
    Count count = 1, at = index->firsts[class];
    for (; at != index->lasts[class]; at = index->next[at])
        count++;
    Value *positions = new_vector(TYPE_LONG, count);
    at = index->firsts[class];
    for (Count i = 0; positions && i < count; i++, at = index->next[at])
        positions->i64s[i] = at;
    return positions;
}

Value *indexed_positions(const Value *list, const Value *atom)
{
    const ListIndex *index = whole_index(list);
    if (!index)
        return NULL;
    Count class = class_of(index, atom);
    if (class < 0)
        return new_vector(TYPE_LONG, 0);
    if (list->attribute == ATTR_GROUPED)
        return chain(index, class);
    Count first = first_of(index, class);
    Count count = list->attribute == ATTR_PARTED ? end_of_part(list, first) - first : 1;
    Value *positions = new_vector(TYPE_LONG, count);
    for (Count i = 0; positions && i < count; i++)
        positions->i64s[i] = first + i;
    return positions;
}
