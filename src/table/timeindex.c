/* timeindex.c: finding the last row at or before a time within a group, for aj, asof and wj. */
#include "table/columns.h"
#include "table/join.h"
#include "verb/verb.h"

/* Bits of a double that compare as integers; NaN, the null, first. */
static int64_t word_of_double(double f)
{
    int64_t bits;
    if (isnan(f))
        return NULL_I64;
    f += 0.0;
    memcpy(&bits, &f, sizeof bits);
    return bits ^ ((bits >> 63) & INT64_MAX);
}

static bool has_words(const Value *column)
{
    if (!is_simple(column) || is_enum(column))
        return false;
    int storage = storage_of(column->type);
    return storage != STORE_SYMBOL && storage != STORE_GUID;
}

#define WORDS(expression)                                                                        \
    for (Count i = 0; i < words->count; i++)                                                     \
        words->i64s[i] = (expression);                                                           \
    return words

Value *time_words(const Value *column)
{
    if (!has_words(column))
        return raise_error(ERR_TYPE);
    Value *words = new_vector(TYPE_LONG, column->count);
    if (!words)
        return NULL;
    switch (storage_of(column->type)) {
    case STORE_U8: WORDS(column->u8s[i]);
    case STORE_I16: WORDS(column->i16s[i] == NULL_I16 ? NULL_I64 : column->i16s[i]);
    case STORE_I32: WORDS(column->i32s[i] == NULL_I32 ? NULL_I64 : column->i32s[i]);
    case STORE_I64: WORDS(column->i64s[i]);
    case STORE_F32: WORDS(word_of_double(column->f32s[i]));
    case STORE_F64: WORDS(word_of_double(column->f64s[i]));
    case STORE_SYMBOL:
    case STORE_GUID:
    case STORE_ITEM: break;
    }
    unreachable();
}

Count last_at_or_before(const int64_t *times, Count from, Count to, int64_t time, Count hint)
{
    Count low = from, high = to; /* the answer is in low-1 .. high-1 */
    if (hint >= from && hint < to && times[hint] <= time) {
        low = hint + 1;
        for (Count step = 1; low < high; step *= 2) {
            Count next = low + step < high ? low + step : high - 1;
            if (times[next] > time) {
                high = next;
                break;
            }
            low = next + 1;
        }
    }
    while (low < high) {
        Count middle = low + (high - low) / 2;
        if (times[middle] <= time)
            low = middle + 1;
        else
            high = middle;
    }
    return low - 1;
}

static bool sorted_within_groups(const TimeIndex *index)
{
    const int64_t *starts = index->groups.starts->i64s, *times = index->times->i64s;
    for (Count g = 0; g < group_count(&index->groups); g++)
        for (Count i = starts[g] + 1; i < starts[g + 1]; i++)
            if (times[i - 1] > times[i])
                return false;
    return true;
}

/* Rows that are not in order of time within their group are put so; those of one time keep their order. */
static bool sort_within_groups(TimeIndex *index, const Value *words)
{
    Groups *groups = &index->groups;
    OWNED Value *order = grade(words, false);
    OWNED Value *next = order ? make_unshared(run_of(groups->starts, 0, groups->starts->count)) : NULL;
    if (!next)
        return false;
    for (Count k = 0; k < order->count; k++) {
        int64_t row = order->i64s[k];
        groups->rows->i64s[next->i64s[groups->ids->i64s[row]]++] = row;
    }
    release(index->times);
    index->times = take_rows(words, groups->rows);
    return index->times != NULL;
}

/* What has no word of its own, symbols, guids and lists, has its place among all that are there. */
static Value *places_of(const Value *all)
{
    OWNED Value *order = iasc(retain(all));
    Value *places = order ? new_vector(TYPE_LONG, order->count) : NULL;
    int64_t place = 0;
    for (Count i = 0; places && i < order->count; i++) {
        place += i && compare_items(all, order->i64s[i - 1], all, order->i64s[i]) != 0;
        places->i64s[order->i64s[i]] = place;
    }
    return places;
}

static Value *rank_times(TimeIndex *index, const Value *asked, const Value *column)
{
    OWNED Value *all = join(retain(column), retain(asked));
    OWNED Value *items = all && is_enum(all) ? plain_symbols(steal(&all)) : steal(&all);
    OWNED Value *places = items ? places_of(items) : NULL;
    index->asked = places ? run_of(places, count_of(column), count_of(asked)) : NULL;
    return index->asked ? run_of(places, 0, count_of(column)) : NULL;
}

static Value *word_times(TimeIndex *index, const Value *asked, const Value *column)
{
    OWNED Value *words = time_words(column);
    index->asked = words && asked ? time_words(asked) : NULL;
    return index->asked || !asked ? steal(&words) : NULL;
}

static int type_in_order(const Value *column)
{
    return is_enum(column) ? TYPE_SYMBOL : column->type;
}

static bool index_times(TimeIndex *index, const Value *asked, const Value *column)
{
    if (asked && type_in_order(asked) != type_in_order(column))
        return raise_error(ERR_TYPE) != NULL;
    OWNED Value *words = !asked || has_words(column) ? word_times(index, asked, column) : rank_times(index, asked, column);
    index->times = words ? take_rows(words, index->groups.rows) : NULL;
    if (!index->times)
        return false;
    return sorted_within_groups(index) || sort_within_groups(index, words);
}

bool open_time_index(TimeIndex *index, const Value *asking, const Value *table, const Value *names, bool timed)
{
    *index = (TimeIndex){0};
    if (!names->count)
        return raise_error(ERR_LENGTH) != NULL;
    OWNED Value *asked = pick_columns(asking, names);
    OWNED Value *columns = asked ? pick_columns(table, names) : NULL;
    if (!columns)
        return false;
    Count width = names->count - 1;
    OWNED Value *asked_keys = run_of(columns_of(asked), 0, width);
    OWNED Value *keys = asked_keys ? run_of(columns_of(columns), 0, width) : NULL;
    if (!keys)
        return false;
    index->found = find_groups(asked_keys, count_of(asked), keys, count_of(columns), &index->groups);
    return index->found && arrange_groups(&index->groups) &&
           index_times(index, timed ? columns_of(asked)->items[width] : NULL, columns_of(columns)->items[width]);
}

void close_time_index(TimeIndex *index)
{
    close_groups(&index->groups);
    release(index->found);
    release(index->asked);
    release(index->times);
}
