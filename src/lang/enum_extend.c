/* enum_extend.c: `sym?x and `:dir/sym?x: an enumeration whose domain grows by what it lacks. */
#include "codec/codec.h"
#include "lang/lang.h"
#include "lang/verbs.h"

/* The symbols of a list of any depth as one vector. */
static Value *all_symbols(const Value *y)
{
    OWNED Value *flat = is_atom(y) ? enlist(retain(y)) : retain(y);
    for (int depth = 0; flat && is_mixed(flat) && flat->count && depth < DEPTH_LIMIT; depth++)
        flat = raze(steal(&flat));
    if (flat && is_mixed(flat) && flat->count == 0)
        return new_vector(TYPE_SYMBOL, 0);
    flat = flat ? plain_symbols(steal(&flat)) : NULL;
    return !flat || flat->type == TYPE_SYMBOL ? steal(&flat) : raise_error(ERR_TYPE);
}

/* The list with what it lacks of y behind it. */
static Value *extended(Value *list, const Value *y)
{
    CONSUME(list);
    if (is_mixed(list) && list->count == 0) {
        release(list);
        list = new_vector(TYPE_SYMBOL, 0);
    }
    if (!list || list->type != TYPE_SYMBOL)
        return list ? raise_error(ERR_TYPE) : NULL;
    Value *symbols = all_symbols(y);
    Value *fresh = symbols ? distinct(symbols) : NULL;
    fresh = fresh ? except(fresh, retain(list)) : NULL;
    return fresh ? join(steal(&list), fresh) : NULL;
}

static Value *enumerate_extended(Symbol domain, Value *y)
{
    CONSUME(y);
    Attribute kept = is_vector(y) ? (Attribute)y->attribute : ATTR_NONE;
    Value *result = enumerate(domain, steal(&y));
    return result && kept ? set_attribute(result, kept) : result;
}

static Value *extend_variable(Symbol name, Value *y)
{
    CONSUME(y);
    Symbol full = resolve_name(name);
    const Value *held = get_global(full);
    if (error_pending())
        return NULL;
    if (!held || held->type == TYPE_SYMBOL || (is_mixed(held) && held->count == 0)) {
        Count before = held ? count_of(held) : -1;
        OWNED Value *list = extended(held ? retain(held) : new_vector(TYPE_SYMBOL, 0), y);
        if (list && context->amending && list->count != before)
            return raise_error(ERR_NOAMEND);
        if (!list || !set_global(full, steal(&list)))
            return NULL;
    }
    return enumerate_extended(full, steal(&y));
}

/* The symbols in a file that may be empty, since it was made to be locked. */
static Value *symbols_in(Bytes path, Packing *packing)
{
    int64_t packed, plain;
    if (!packing_of_file(path, packing, &packed, &plain))
        return NULL;
    if (packing->algorithm && packing->algorithm != PACKING_ENCRYPTED)
        return raise_text("no append to zipped enums: %.*s", (int)path.length, path.data);
    return plain ? read_value_file(path) : new_vector(TYPE_SYMBOL, 0);
}

static bool append_symbols(Bytes path, const Value *all, Count from, const Packing *packing)
{
    OWNED Value *fresh = run_of(all, from, all->count - from);
    Append done = fresh ? append_value_file(path, fresh) : APPEND_FAILED;
    if (done != APPEND_REWRITE)
        return done == APPEND_DONE;
    OWNED Value *written = write_packed_file(path, all, packing);
    return written != NULL;
}

/* The file's symbols with what they lack of y; it stays locked from reading to writing. */
static Value *extend_symbols_in(Bytes path, const Value *y)
{
    int lock = lock_file(path);
    if (lock < 0)
        return NULL;
    Packing packing;
    Value *list = symbols_in(path, &packing);
    Count before = list ? count_of(list) : 0;
    Value *longer = list ? extended(list, y) : NULL;
    if (longer && (longer->count > before || !before) && !append_symbols(path, longer, before, &packing)) {
        release(longer);
        longer = NULL;
    }
    unlock_file(lock);
    return longer;
}

/* `:dir/sym?y: the file is extended, and its name set in the session. */
static Value *extend_file(Symbol handle, Value *y)
{
    CONSUME(y);
    Bytes path = {handle + 1, symbol_length(handle) - 1};
    if (context->restricted)
        return raise_error(ERR_NOUPDATE);
    int64_t start = path.length;
    while (start > 0 && path.data[start - 1] != '/')
        start--;
    Symbol name = intern((Bytes){path.data + start, path.length - start});
    Value *list = extend_symbols_in(path, y);
    if (!list)
        return NULL;
    if (!set_global(name, list))
        return NULL;
    return enumerate_extended(name, steal(&y));
}

Value *find_or_extend(Value *x, Value *y)
{
    if (!is_symbol_atom(x))
        return find(x, y);
    Symbol name = x->symbol;
    release(x);
    return name[0] == ':' ? extend_file(name, y) : extend_variable(name, y);
}
