/* view.c: views: defining them, and the keywords and commands that list them. */
#include "lang/function.h"
#include "lang/namespace.h"
#include "lang/verbs.h"
#include <ctype.h>

/* "name::text" at the start of a statement: its name and text. */
bool is_view_definition(Bytes statement, Bytes *name, Bytes *text)
{
    int64_t at = 0;
    while (at < statement.length && (isalnum((unsigned char)statement.data[at]) || (at && statement.data[at] == '_')))
        at++;
    *name = (Bytes){statement.data, at};
    while (at < statement.length && statement.data[at] == ' ')
        at++;
    bool colons = at + 2 < statement.length && !memcmp(statement.data + at, "::", 2) && statement.data[at + 2] != ':';
    if (!name->length || !isalpha((unsigned char)name->data[0]) || !colons || find_verb(*name) >= 0)
        return false;
    at += 2;
    while (at < statement.length && statement.data[at] == ' ')
        at++;
    *text = (Bytes){statement.data + at, statement.length - at};
    return text->length > 0;
}

/* What a tree names, in the order of the text; of a query only its table, since its phrases may mean columns. */
static bool add_names_of(Value **list, const Value *tree)
{
    if (is_symbol_atom(tree))
        return add_symbol(list, tree->symbol);
    if (!is_mixed(tree) || tree->count < 2)
        return true;
    const Value *head = tree->items[0];
    bool query = tree->count > 4 && head->type == TYPE_BINARY && head->i64 >= 0 && strchr("?!", verb_at(head->i64)->name[0]);
    for (Count i = query; i < (query ? 2 : tree->count); i++)
        if (!add_names_of(list, tree->items[i]))
            return false;
    return true;
}

/* The globals of its lambda: those the tree names first, as they stand there. */
static Value *names_in(const Value *lambda, Bytes text)
{
    const Value *globals = lambda->items[LAMBDA_GLOBALS];
    OWNED Value *named = new_vector(TYPE_SYMBOL, 0);
    OWNED Value *tree = named ? parse_text(text) : NULL;
    Value *list = tree && add_names_of(&named, tree) ? new_vector(TYPE_SYMBOL, 0) : NULL;
    for (Count i = 0; list && i < named->count; i++)
        if (find_symbol(globals, named->symbols[i]) >= 0 && !add_symbol(&list, named->symbols[i]))
            return NULL;
    for (Count i = globals->count; list && i-- > 0;)
        if (!add_symbol(&list, globals->symbols[i]))
            return NULL;
    return list;
}

Value *define_view(Bytes name, Bytes text, Value *lambda)
{
    Value *depends = lambda ? names_in(lambda, text) : NULL;
    Value *view = depends ? new_list(3, lambda, depends, new_string(text)) : NULL;
    if (!view) {
        if (!depends)
            release(lambda);
        return NULL;
    }
    return set_view(resolve_name(intern(name)), view) ? identity() : NULL;
}

/* ── `. `name: the view itself, not its value ── */

/* Its lambda, which carries its name. */
Value *view_itself(Symbol name)
{
    const Value *found = view_of(name);
    if (!found)
        return NULL;
    const Value *lambda = found->items[0];
    Value *itself = new_function(TYPE_LAMBDA, lambda->count);
    for (Count i = 0; itself && i < lambda->count; i++)
        itself->items[i] = i == LAMBDA_NAME     ? new_symbol(name)
                           : i == LAMBDA_SOURCE ? retain(found->items[2])
                                                : retain(lambda->items[i]);
    return itself;
}

/* value of it: (last value or ::; parse tree; names it depends on; text). NULL without an error: f is no view. */
Value *view_parts(const Value *f)
{
    Symbol name = f->items[LAMBDA_NAME]->symbol;
    const Value *source = f->items[LAMBDA_SOURCE], *found = view_of(name);
    if (!found || !is_string(source) || !values_match(source, found->items[2]))
        return NULL;
    Value *last = is_pending(name) ? identity() : retain(get_global(name));
    return new_list(4, last, parse_text((Bytes){source->bytes, source->count}), retain(found->items[1]), retain(source));
}

/* ── listing ── */

static Value *views_where(Symbol space, bool only_pending)
{
    OWNED Value *all = namespace_names(space);
    Count count = 0;
    for (Count i = 0; all && i < all->count; i++) {
        Symbol full = full_name(space, all->symbols[i]);
        if (view_of(full) && (!only_pending || is_pending(full)))
            all->symbols[count++] = all->symbols[i];
    }
    if (!all)
        return NULL;
    all->count = count;
    return count ? asc(steal(&all)) : steal(&all);
}

static Value *named_views(Bytes space_name, bool only_pending)
{
    Symbol space = namespace_named(space_name);
    return is_namespace(space) || !space_name.length ? views_where(space, only_pending) : raise_undefined(space);
}

Value *views_command(Bytes rest)
{
    return named_views(rest, false);
}

Value *pending_views_command(Bytes rest)
{
    return set_attribute(named_views(rest, true), ATTR_NONE);
}

Value *views(Value *x)
{
    CONSUME(x);
    Symbol space = is_symbol_atom(x) && x->symbol != empty_symbol ? x->symbol : empty_symbol;
    return views_where(space, false);
}

Value *view(Value *x)
{
    CONSUME(x);
    if (!is_symbol_atom(x))
        return raise_error(ERR_TYPE);
    const Value *found = view_of(resolve_name(x->symbol));
    return found ? retain(found->items[2]) : raise_error(ERR_TYPE);
}

/* .z.b: each name that views depend on, with those views. */
Value *dependencies(void)
{
    OWNED Value *list = views_where(empty_symbol, false);
    OWNED Value *keys = new_vector(TYPE_SYMBOL, 0);
    OWNED Value *values = new_empty();
    for (Count i = 0; list && keys && values && i < list->count; i++) {
        const Value *depends = view_of(list->symbols[i])->items[1];
        for (Count k = 0; keys && values && k < depends->count; k++) {
            Count at = find_symbol(keys, depends->symbols[k]);
            if (at < 0) {
                if (!add_symbol(&keys, depends->symbols[k]))
                    return NULL;
                at = keys->count - 1;
                values = resize_vector(values, keys->count);
                if (!values || !(values->items[at] = new_vector(TYPE_SYMBOL, 0)))
                    return NULL;
            }
            if (!add_symbol(&values->items[at], list->symbols[i]))
                return NULL;
        }
    }
    return keys && values ? new_dict(steal(&keys), steal(&values)) : NULL;
}
