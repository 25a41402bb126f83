/* insert.c: insert and upsert. */
#include "lang/lang.h"
#include "table/columns.h"
#include "table/records.h"
#include "table/table.h"
#include "verb/verb.h"

/* Taken out of its name, the table can grow in place; until it is stored again the name holds nothing. */
static bool take_from_name(Symbol name)
{
    if (name && name[0] != ':' && !context->restricted)
        release(take_global(name));
    return !error_pending();
}

/* What could not grow goes back into its name. */
static Value *give_back(Symbol name, Value *table)
{
    if (name && name[0] != ':' && !context->restricted && !get_global(name))
        store_global(name, table);
    else
        release(table);
    return NULL;
}

static Value *positions_after(Count from, Count count)
{
    Value *positions = count_up(count);
    for (Count i = 0; positions && i < count; i++)
        positions->i64s[i] += from;
    return positions;
}

static Value *add_to_keyed(Symbol name, Value *keyed, Value *records, bool refuse, Value **positions)
{
    CONSUME(keyed);
    CONSUME(records);
    PLACES places;
    if (!place_records(&places, keyed, records))
        return NULL;
    if (refuse && places.fresh->count < places.positions->count)
        return raise_error(ERR_INSERT);
    *positions = retain(places.positions);
    if (!take_from_name(name))
        return NULL;
    return merge_records(&keyed, records, &places) ? steal(&keyed) : give_back(name, steal(&keyed));
}

/* The table with the records, their row numbers in *positions. `name`: the table is that global's. */
static Value *add_records(Symbol name, Value *table, Value *records, bool refuse, Value **positions)
{
    if (is_keyed_table(table))
        return add_to_keyed(name, table, records, refuse, positions);
    CONSUME(table);
    CONSUME(records);
    *positions = positions_after(count_of(table), count_of(records));
    if (!*positions || !take_from_name(name))
        return NULL;
    return append_records(&table, records) ? steal(&table) : give_back(name, steal(&table));
}

static Value *shape_for(const Value *table, Value *rows, Shape shape)
{
    OWNED Value *flat = flatten_table(retain(table));
    if (flat)
        return shape_records(flat, rows, shape, shape == AS_RECORDS);
    release(rows);
    return NULL;
}

/* ── insert ── */

static Value *define_table(Symbol name, Value *rows)
{
    CONSUME(rows);
    if (!is_any_table(rows))
        return raise_undefined(name);
    Count count = count_of(rows);
    return set_global(name, steal(&rows)) ? count_up(count) : NULL;
}

static Value *insert_into(Symbol name, Value *table, Value *rows)
{
    CONSUME(table);
    Value *records = shape_for(table, rows, AS_COLUMNS);
    if (!records)
        return NULL;
    OWNED Value *positions = NULL;
    Value *longer = add_records(name, steal(&table), records, true, &positions);
    if (!longer)
        return NULL;
    return set_global(name, longer) ? steal(&positions) : NULL;
}

Value *insert(Value *name, Value *rows)
{
    CONSUME(name);
    if (!is_symbol_atom(name)) {
        release(rows);
        return raise_error(ERR_TYPE);
    }
    Symbol full = resolve_name(name->symbol);
    const Value *table = get_global(full);
    return table ? insert_into(full, retain(table), rows) : define_table(full, rows);
}

/* ── upsert ── */

/* Of a table, a keyed one, or a record as a dictionary. */
static Count column_count(const Value *x)
{
    if (is_keyed_table(x))
        return key_width(x) + names_of(values_of(x))->count;
    return is_table(x) ? names_of(x)->count : count_of(x);
}

/* Records as a table or a dictionary with fewer columns than the table has. */
static bool lack_columns(const Value *table, const Value *rows)
{
    return (is_table(rows) || is_dict(rows)) && column_count(rows) < column_count(table);
}

static Value *upsert_into(Symbol name, Value *table, Value *rows)
{
    if (!is_any_table(table)) /* lists and dictionaries */
        return join(table, rows);
    if (is_keyed_table(table) && lack_columns(table, rows))
        return upsert_rows(table, rows); /* the other cells of a key that is there stay */
    CONSUME(table);
    Value *records = shape_for(table, rows, AS_RECORDS);
    OWNED Value *positions = NULL;
    return records ? add_records(name, steal(&table), records, false, &positions) : NULL;
}

static bool is_new_name(Symbol name)
{
    if (name[0] == ':')
        return !is_stored((Bytes){name + 1, symbol_length(name) - 1});
    return !get_global(resolve_name(name));
}

/* Splayed columns grow where they are. */
static Value *append_to_file(Target *target, Value *rows)
{
    Bytes path = {target->name + 1, symbol_length(target->name) - 1};
    if (is_vector(target->value)) {
        release(target->value);
        return append_list(path, rows) ? new_symbol(target->name) : NULL;
    }
    if (!is_splayed(path))
        return close_target(target, upsert_into(NULL, target->value, rows));
    OWNED Value *table = target->value;
    OWNED Value *records = shape_for(table, rows, AS_RECORDS);
    return records && append_splayed(path, records) ? new_symbol(target->name) : NULL;
}

static Value *upsert_named(Value *name, Value *rows)
{
    Target target;
    if (is_any_table(rows) && is_new_name(name->symbol)) {
        target.name = name->symbol[0] == ':' ? name->symbol : resolve_name(name->symbol);
        release(name);
        return close_target(&target, rows);
    }
    if (!open_target(&target, name)) {
        release(rows);
        return NULL;
    }
    if (target.name && target.name[0] == ':')
        return append_to_file(&target, rows);
    return close_target(&target, upsert_into(target.name, target.value, rows));
}

Value *upsert(Value *table, Value *rows)
{
    return is_symbol_atom(table) ? upsert_named(table, rows) : upsert_into(NULL, table, rows);
}
