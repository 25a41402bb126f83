/* records.c: shaping, checking and adding rows. */
#include "table/records.h"
#include "lang/lang.h"
#include "table/columns.h"
#include "table/groups.h"
#include "verb/verb.h"

/* ── one column ── */

Value *fit_items(const Value *column, Value *items)
{
    CONSUME(items);
    if (is_mixed(column))
        return column->count ? to_mixed(steal(&items)) : collapse(steal(&items));
    if (is_mixed(items))
        items = collapse(steal(&items));
    if (!items)
        return NULL;
    if (is_mixed(items) && !items->count)
        return run_of(column, 0, 0);
    bool other_domain = is_enum(items) && is_enum(column) && enum_domain(items) != enum_domain(column);
    if (items->type == column->type && !other_domain)
        return steal(&items);
    if (is_enum(column)) {
        Value *plain = plain_symbols(steal(&items));
        return plain ? items_of_domain(enum_domain(column), plain) : NULL;
    }
    if (is_enum(items) && column->type == TYPE_SYMBOL)
        return plain_symbols(steal(&items));
    return raise_error(ERR_TYPE);
}

/* ── the shapes rows come in ── */

static Value *fit_columns(const Value *flat, Value *columns)
{
    CONSUME(columns);
    columns = columns ? make_unshared(columns) : NULL;
    for (Count c = 0; columns && c < columns->count; c++)
        if (!(columns->items[c] = fit_items(columns_of(flat)->items[c], columns->items[c])))
            return NULL;
    return columns ? new_table_of(retain(names_of(flat)), steal(&columns)) : NULL;
}

static Value *columns_of_table(const Value *flat, const Value *rows, bool partial)
{
    const Value *names = names_of(flat), *given = names_of(rows);
    OWNED Value *columns = new_vector(TYPE_MIXED, names->count);
    Count found = 0;
    for (Count c = 0; columns && c < names->count; c++) {
        const Value *column = find_column(rows, names->symbols[c]);
        if (!column && !partial)
            return raise_error(ERR_MISMATCH);
        columns->items[c] = column ? retain(column) : nulls_like(columns_of(flat)->items[c], count_of(rows));
        if (!columns->items[c])
            return NULL;
        found += column != NULL;
    }
    return found < given->count ? raise_error(ERR_MISMATCH) : steal(&columns);
}

static bool all_lists(const Value *rows)
{
    if (!is_mixed(rows) || !rows->count)
        return false;
    for (Count i = 0; i < rows->count; i++)
        if (!is_vector(rows->items[i]))
            return false;
    return true;
}

/* Among columns a list of one item is a column like an atom; in a record it is a cell. */
static Value *column_of_cell(Value *cell, Shape shape)
{
    return shape == AS_COLUMNS && is_vector(cell) && cell->count == 1 ? cell : repeat_value(cell, 1);
}

static Value *columns_of_record(const Value *flat, const Value *record, Shape shape)
{
    if (record->count != names_of(flat)->count)
        return raise_error(ERR_LENGTH);
    OWNED Value *columns = new_vector(TYPE_MIXED, record->count);
    for (Count c = 0; columns && c < columns->count; c++) {
        Value *cell = item_of(record, c);
        if (!cell || !(columns->items[c] = column_of_cell(cell, shape)))
            return NULL;
    }
    return steal(&columns);
}

/* Its items suit the columns, judged by their types. */
static bool is_record(const Value *flat, const Value *list)
{
    if (!is_vector(list) || list->count != names_of(flat)->count)
        return false;
    for (Count c = 0; c < list->count; c++) {
        const Value *column = columns_of(flat)->items[c];
        int type = is_mixed(list) ? list->items[c]->type : -list->type;
        bool symbol = type == -TYPE_SYMBOL && is_enum(column);
        if (is_simple(column) && type != -column->type && !symbol)
            return false;
    }
    return true;
}

static bool are_records(const Value *flat, const Value *rows)
{
    for (Count i = 0; i < rows->count; i++)
        if (!is_record(flat, rows->items[i]))
            return false;
    return true;
}

static Value *columns_of_records(const Value *flat, const Value *rows)
{
    OWNED Value *columns = new_vector(TYPE_MIXED, names_of(flat)->count);
    for (Count c = 0; columns && c < columns->count; c++) {
        Value *column = columns->items[c] = new_vector(TYPE_MIXED, rows->count);
        for (Count i = 0; column && i < rows->count; i++)
            if (!(column->items[i] = item_of(rows->items[i], c)))
                return NULL;
        if (!column || !(columns->items[c] = collapse(column)))
            return NULL;
    }
    return steal(&columns);
}

static Value *columns_of_lists(const Value *flat, const Value *rows)
{
    if (rows->count != names_of(flat)->count)
        return raise_error(ERR_LENGTH);
    for (Count c = 1; c < rows->count; c++)
        if (rows->items[c]->count != rows->items[0]->count)
            return raise_error(ERR_LENGTH);
    return retain(rows);
}

static Value *columns_of_list(const Value *flat, const Value *rows, Shape shape)
{
    if (!is_vector(rows))
        return raise_error(ERR_TYPE);
    if (!rows->count)
        return columns_of_table(flat, flat, true);
    if (!all_lists(rows))
        return columns_of_record(flat, rows, shape);
    if (shape == AS_RECORDS && are_records(flat, rows))
        return columns_of_records(flat, rows);
    return columns_of_lists(flat, rows);
}

Value *shape_records(const Value *flat, Value *rows, Shape shape, bool partial)
{
    CONSUME(rows);
    if (is_vector(rows) && !rows->count)
        return run_of(flat, 0, 0);
    if (!is_any_table(rows) && !is_dict(rows))
        return fit_columns(flat, columns_of_list(flat, rows, shape));
    OWNED Value *table = is_any_table(rows) ? flatten_table(retain(rows)) : table_of_row(rows);
    return table ? fit_columns(flat, columns_of_table(flat, table, partial)) : NULL;
}

/* ── appending ── */

bool append_records(Value **table, const Value *records)
{
    return grow_table(table, retain(columns_of(records)), join_columns);
}

/* ── keyed tables ── */

void close_places(Places *places)
{
    release(places->positions);
    release(places->fresh);
}

static Value *side_of(const Value *records, Count from, Count count)
{
    return new_table_of(run_of(names_of(records), from, count), run_of(columns_of(records), from, count));
}

/* The rows of the keys that records have, outside of the table for a new one. A few are looked up, many matched at
 * once. */
static Value *rows_of_keys(const Value *keyed, const Value *wanted)
{
    enum { FEW = 8 };
    const Value *keys = keys_of(keyed);
    Count count = count_of(wanted);
    return count > FEW ? match_rows(columns_of(wanted), count, columns_of(keys), count_of(keys))
                       : make_unshared(find_key_rows(keyed, wanted));
}

bool place_records(Places *places, const Value *keyed, const Value *records)
{
    *places = (Places){0};
    OWNED Value *wanted = side_of(records, 0, names_of(keys_of(keyed))->count);
    places->positions = wanted ? rows_of_keys(keyed, wanted) : NULL;
    places->fresh = places->positions ? number_new_keys(places->positions, wanted, count_of(keyed)) : NULL;
    return places->fresh;
}

/* What is laid over the rows of a column: items, or, where it cannot change where it is, the whole new column. */
typedef struct {
    Value *items, *whole; /* mixed lists, an item a column */
} Overlay;

static void close_overlay(Overlay *overlay)
{
    release(overlay->items);
    release(overlay->whole);
}

static bool prepare_column(Overlay *overlay, Count c, Value **column, const Value *items, const Places *places)
{
    bool is_simple_pair = is_simple(*column) && (*column)->type == items->type &&
                          (!is_enum(items) || enum_domain(items) == enum_domain(*column));
    if (is_simple_pair || is_mixed(*column)) {
        overlay->items->items[c] = is_mixed(*column) ? to_mixed(retain(items)) : retain(items);
        return overlay->items->items[c] && make_own(column);
    }
    overlay->whole->items[c] = overlay_rows(retain(*column), retain(places->positions), retain(items));
    return overlay->whole->items[c];
}

/* All that may fail. */
static bool prepare_overlay(Overlay *overlay, Value *table, const Value *records, const Places *places)
{
    Value *columns = table->dict->items[1];
    *overlay = (Overlay){new_vector(TYPE_MIXED, columns->count), new_vector(TYPE_MIXED, columns->count)};
    if (!overlay->items || !overlay->whole)
        return false;
    for (Count c = 0; c < columns->count; c++)
        if (!prepare_column(overlay, c, &columns->items[c], columns_of(records)->items[c], places))
            return false;
    return true;
}

static void lay_over(Value *table, Overlay *overlay, const Places *places)
{
    Value *columns = table->dict->items[1];
    for (Count c = 0; c < columns->count; c++) {
        if (overlay->items->items[c]) {
            columns->items[c]->attribute = ATTR_NONE;
            lay_items(&columns->items[c], places->positions, overlay->items->items[c]);
        } else {
            release(columns->items[c]);
            columns->items[c] = steal(&overlay->whole->items[c]);
        }
    }
}

/* Every record is laid over its place, the new ones too: the last of a key stays. */
bool merge_records(Value **keyed, const Value *records, const Places *places)
{
    Count width = names_of(keys_of(*keyed))->count, count = count_of(*keyed);
    OWNED Value *key_records = side_of(records, 0, width);
    OWNED Value *value_records = key_records ? side_of(records, width, names_of(records)->count - width) : NULL;
    OWNED Value *new_keys = value_records ? take_rows(key_records, places->fresh) : NULL;
    OWNED Value *new_values = new_keys ? take_rows(value_records, places->fresh) : NULL;
    if (!new_values || !make_own(keyed))
        return false;
    Value **sides = (*keyed)->items;
    if (!append_records(&sides[1], new_values))
        return false;
    __attribute__((cleanup(close_overlay))) Overlay overlay;
    if (!prepare_overlay(&overlay, sides[1], value_records, places) || !append_records(&sides[0], new_keys)) {
        shrink_table(sides[1], count);
        return false;
    }
    note_appended_keys(*keyed);
    lay_over(sides[1], &overlay, places);
    return true;
}
