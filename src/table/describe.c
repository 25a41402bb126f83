/* describe.c: what a table's columns are called and are: meta, cols, keys, renaming and reordering. */
#include "lang/lang.h"
#include "table/columns.h"
#include "table/partition.h"
#include "table/table.h"
#include "verb/verb.h"
#include <ctype.h>

/* ── types ── */

/* A column of lists shows its first item's letter in upper case; only that one is looked at. */
static char letter_of(const Value *column)
{
    const Value *domain = is_enum(column) ? get_global(enum_domain(column)) : NULL;
    bool rows = domain && is_keyed_table(domain) && columns_of(keys_of(domain))->count > 1;
    if (domain && (is_table(domain) || rows)) /* a link: row numbers */
        return 'j';
    OWNED Value *plain = is_vector(column) ? plain_symbols(retain(column)) : NULL;
    if (!plain)
        return ' ';
    if (is_simple(plain))
        return type_letter(plain->type);
    const Value *first = plain->count ? plain->items[0] : NULL;
    return first && is_simple(first) && !is_enum(first) ? (char)toupper(type_letter(first->type)) : ' ';
}

static bool is_uniform(const Value *list)
{
    for (Count i = 1; is_mixed(list) && i < list->count; i++)
        if (list->items[i]->type != list->items[0]->type)
            return false;
    return true;
}

Value *column_letter(Value *list)
{
    CONSUME(list);
    return new_char(is_uniform(list) ? letter_of(list) : ' ');
}

static Symbol foreign_key(const Value *column)
{
    if (!is_enum(column))
        return empty_symbol;
    const Value *domain = get_global(enum_domain(column));
    return domain && is_any_table(domain) ? enum_domain(column) : empty_symbol;
}

static Symbol attribute_symbol(const Value *column)
{
    static const char *const names[] = {"", "s", "u", "p", "g"};
    return intern_text(is_vector(column) ? names[column->attribute] : "");
}

static Value *describe_columns(const Value *flat)
{
    const Value *columns = columns_of(flat);
    Value *types = new_vector(TYPE_CHAR, columns->count);
    Value *foreign = new_vector(TYPE_SYMBOL, columns->count);
    Value *attributes = new_vector(TYPE_SYMBOL, columns->count);
    OWNED Value *all = new_list(3, types, foreign, attributes);
    if (!all)
        return NULL;
    for (Count c = 0; c < columns->count; c++) {
        types->bytes[c] = letter_of(columns->items[c]);
        foreign->symbols[c] = foreign_key(columns->items[c]);
        attributes->symbols[c] = attribute_symbol(columns->items[c]);
    }
    take_error(); /* an enumeration without its domain has no letter; that is no error here */
    Value *names = new_vector(TYPE_SYMBOL, 3);
    for (int i = 0; names && i < 3; i++)
        names->symbols[i] = intern((Bytes){&"tfa"[i], 1});
    return new_table_of(names, steal(&all));
}

Value *meta(Value *table)
{
    Value *value = stored_by_value(table);
    if (value && is_partitioned(value)) {
        Value *last = last_partition(value);
        release(value);
        value = last;
    }
    OWNED Value *flat = flatten_table(value ? by_value(value) : NULL);
    OWNED Value *values = flat ? describe_columns(flat) : NULL;
    if (!values)
        return NULL;
    Value *names = repeat_value(retain(names_of(flat)), 1);
    Value *keys = new_table_of(repeat_value(new_symbol(intern_text("c")), 1), names);
    return keys ? new_dict(keys, steal(&values)) : NULL;
}

/* ── names ── */

Value *cols(Value *table)
{
    OWNED Value *value = stored_by_value(table);
    if (!value || !is_partitioned(value))
        return value ? column_names(value) : NULL;
    const Value *field = get_global(intern_text(".Q.pf"));
    if (!field || !is_symbol_atom(field))
        return error_pending() ? NULL : raise_error(ERR_PAR);
    return join_columns(repeat_value(retain(field), 1), retain(names_of(value)));
}

Value *keys(Value *table)
{
    OWNED Value *value = stored_by_value(table);
    if (!value)
        return NULL;
    if (is_keyed_table(value))
        return retain(names_of(keys_of(value)));
    return is_table(value) ? new_vector(TYPE_SYMBOL, 0) : raise_error(ERR_TYPE);
}

Value *fkeys(Value *table)
{
    OWNED Value *flat = flatten_table(by_value(table));
    if (!flat)
        return NULL;
    Count width = names_of(flat)->count, count = 0;
    OWNED Value *names = new_vector(TYPE_SYMBOL, width);
    OWNED Value *domains = new_vector(TYPE_SYMBOL, width);
    if (!names || !domains)
        return NULL;
    for (Count c = 0; c < width; c++) {
        domains->symbols[count] = foreign_key(columns_of(flat)->items[c]);
        names->symbols[count] = names_of(flat)->symbols[c];
        count += domains->symbols[count] != empty_symbol;
    }
    names = resize_vector(steal(&names), count);
    domains = resize_vector(steal(&domains), count);
    return names && domains ? new_dict(steal(&names), steal(&domains)) : NULL;
}

/* `. and :: are the root. */
static Symbol namespace_of(const Value *space)
{
    if (!is_symbol_atom(space) || !strcmp(space->symbol, "."))
        return empty_symbol;
    return space->symbol;
}

static bool names_table(Symbol space, Symbol name)
{
    const Value *value = get_global(full_name(space, name));
    if (!value) { /* a view that fails is no table */
        take_error();
        clear_trace();
    }
    return value && is_any_table(value);
}

Value *tables(Value *space)
{
    CONSUME(space);
    if (!is_symbol_atom(space) && !is_identity(space))
        return raise_error(ERR_TYPE);
    OWNED Value *names = namespace_names(namespace_of(space));
    OWNED Value *kept = names ? new_vector(TYPE_SYMBOL, names->count) : NULL;
    Count count = 0;
    for (Count i = 0; kept && i < names->count; i++)
        if (names_table(namespace_of(space), names->symbols[i]))
            kept->symbols[count++] = names->symbols[i];
    kept = kept && !error_pending() ? resize_vector(steal(&kept), count) : NULL;
    OWNED Value *order = kept ? grade(kept, false) : NULL;
    return order ? take_rows(kept, order) : NULL;
}

/* ── renaming and reordering ── */

static Value *renamed_by_dict(const Value *renames, const Value *names)
{
    const Value *from = keys_of(renames), *to = values_of(renames);
    if (from->type != TYPE_SYMBOL || to->type != TYPE_SYMBOL)
        return raise_error(ERR_TYPE);
    Value *result = make_unshared(retain(names));
    for (Count i = 0; result && i < from->count; i++) {
        Count at = find_symbol(names, from->symbols[i]);
        if (at < 0) {
            release(result);
            return raise_error(ERR_LENGTH);
        }
        result->symbols[at] = to->symbols[i];
    }
    return result;
}

static Value *renamed_by_list(const Value *first, const Value *names)
{
    if (first->count > names->count)
        return raise_error(ERR_LENGTH);
    Value *result = make_unshared(retain(names));
    if (result)
        memcpy(result->symbols, first->symbols, (size_t)first->count * sizeof *first->symbols);
    return result;
}

Value *xcol(Value *names, Value *table)
{
    CONSUME(names);
    CONSUME(table);
    OWNED Value *flat = flatten_table(retain(table));
    if (!flat)
        return NULL;
    Value *renamed = NULL;
    if (is_dict(names)) {
        renamed = renamed_by_dict(names, names_of(flat));
    } else {
        OWNED Value *list = symbol_list(steal(&names));
        renamed = list ? renamed_by_list(list, names_of(flat)) : NULL;
    }
    return enkey_table(rename_columns(steal(&flat), renamed), key_width(table));
}

/* The columns of a simple table with `names` in front. */
static Value *put_first(const Value *flat, const Value *names)
{
    OWNED Value *picked = names->count ? pick_columns(flat, names) : NULL;
    if (error_pending())
        return NULL;
    if (!picked)
        return retain(flat);
    if (names->count == names_of(flat)->count)
        return steal(&picked);
    Value *rest = without_columns(flat, names);
    return rest ? merge_columns(steal(&picked), rest) : NULL;
}

Value *xcols(Value *names, Value *table)
{
    CONSUME(table);
    OWNED Value *list = symbol_list(names);
    if (!list)
        return NULL;
    return is_table(table) ? put_first(table, list) : raise_error(ERR_TYPE);
}

Value *xkey(Value *names, Value *table)
{
    OWNED Value *list = symbol_list(names);
    Target target;
    if (!list) {
        release(table);
        return NULL;
    }
    if (!open_target(&target, table))
        return NULL;
    OWNED Value *flat = flatten_table(target.value);
    Value *ordered = flat ? put_first(flat, list) : NULL;
    return close_target(&target, enkey_table(ordered, list->count));
}

Value *bang_named(Value *x, Value *y)
{
    Target target;
    if (!is_integer_atom(x) || integer_of(x) < 0 || !is_symbol_atom(y))
        return bang(x, y);
    if (open_target(&target, y))
        return close_target(&target, bang(x, target.value));
    release(x);
    return NULL;
}

Value *apply_simple(Value *function, Value *table)
{
    CONSUME(function);
    CONSUME(table);
    OWNED Value *flat = flatten_table(retain(table));
    Value *result = flat ? apply1(function, steal(&flat)) : NULL;
    return result && is_table(result) ? enkey_table(result, key_width(table)) : result;
}
