/* results.c: see results.h. */
#include "pool/results.h"
#include "base/alloc.h"
#include <stdlib.h>

static Value *slice_columns(const Value *table, Count first, Count count)
{
    const Value *columns = columns_of(table);
    OWNED Value *cut = new_vector(TYPE_MIXED, columns->count);
    for (Count i = 0; cut && i < columns->count; i++)
        if (!(cut->items[i] = slice_of(columns->items[i], first, count)))
            return NULL;
    return cut ? new_table_of(retain(names_of(table)), steal(&cut)) : NULL;
}

Value *slice_of(const Value *list, Count first, Count count)
{
    if (first == 0 && count == count_of(list))
        return retain(list);
    if (is_table(list))
        return slice_columns(list, first, count);
    Value *cut = is_enum(list) ? new_enum(enum_domain(list), count)
                               : new_vector(list->type, count);
    if (!cut)
        return NULL;
    int64_t width = item_size(list->type);
    memcpy(cut->bytes, list->bytes + first * width, (size_t)(count * width));
    for (Count i = 0; is_mixed(list) && i < count; i++)
        retain(cut->items[i]);
    return cut;
}

void results_add(Results *r, Count first, Value *items)
{
    if (r->count == r->capacity) {
        r->capacity = r->capacity ? r->capacity * 2 : 64;
        r->pieces =
            reallocate_or_abort(r->pieces, (size_t)r->capacity * sizeof *r->pieces);
    }
    r->pieces[r->count++] = (Piece){first, items};
}

static int by_first(const void *x, const void *y)
{
    Count a = ((const Piece *)x)->first, b = ((const Piece *)y)->first;
    return (a > b) - (a < b);
}

/* All pieces are vectors of this one plain type; 0: they are not. */
static int common_type(const Results *r)
{
    int type = r->count ? r->pieces[0].items->type : 0;
    for (Count i = 0; i < r->count; i++)
        if (r->pieces[i].items->type != type)
            return 0;
    return type > 0 && type < TYPE_ENUM ? type : 0;
}

static Value *join_vectors(Results *r, int type, Count total)
{
    Value *whole = new_vector(type, total);
    if (!whole)
        return NULL;
    int64_t width = item_size(type);
    for (Count i = 0; i < r->count; i++) {
        const Piece *p = &r->pieces[i];
        memcpy(whole->bytes + p->first * width, p->items->bytes,
               (size_t)(p->items->count * width));
    }
    return whole;
}

/* Puts the items of a piece, shared, into the mixed list `whole`. false: an error raised.
 */
static bool spread_piece(Value *whole, const Piece *p)
{
    OWNED Value *items = to_mixed(retain(p->items));
    if (!items)
        return false;
    for (Count i = 0; i < items->count; i++) {
        release(whole->items[p->first + i]);
        whole->items[p->first + i] = retain(items->items[i]);
    }
    return true;
}

Value *results_join(Results *r, Count total)
{
    qsort(r->pieces, (size_t)r->count, sizeof *r->pieces, by_first);
    if (r->count == 1)
        return retain(r->pieces[0].items);
    int type = common_type(r);
    if (type)
        return join_vectors(r, type, total);
    OWNED Value *whole = new_vector(TYPE_MIXED, total);
    for (Count i = 0; whole && i < r->count; i++)
        if (!spread_piece(whole, &r->pieces[i]))
            return NULL;
    return whole ? collapse(steal(&whole)) : NULL;
}

Value *results_so_far(const Results *r, Count total)
{
    OWNED Value *whole = new_vector(TYPE_MIXED, total);
    for (Count i = 0; whole && i < total; i++)
        if (!(whole->items[i] = identity()))
            return NULL;
    for (Count i = 0; whole && i < r->count; i++)
        if (!spread_piece(whole, &r->pieces[i]))
            return NULL;
    return steal(&whole);
}

void close_results(Results *r)
{
    for (Count i = 0; i < r->count; i++)
        release(r->pieces[i].items);
    deallocate(r->pieces);
    *r = (Results){0};
}
