/* internal.c: -N!x of the language itself, and the numbers that are older names of verbs. */
#include "codec/codec.h"
#include "lang/lex.h"
#include "lang/verbs.h"

/* ── -4!: the words of a text, runs of blanks among them ── */

static bool add_piece(Value **list, Bytes text)
{
    if (!text.length)
        return true;
    *list = resize_vector(*list, (*list)->count + 1);
    return *list && ((*list)->items[(*list)->count - 1] = new_string(text));
}

static Value *split_tokens(Value *x)
{
    CONSUME(x);
    Bytes text;
    TokenList tokens = {0};
    int error_at, end = 0;
    if (!text_of(x, &text) || is_symbol_atom(x))
        return raise_error(ERR_TYPE);
    if (text.length > INF_I32)
        return raise_error(ERR_DOMAIN);
    OWNED Value *list = lex(text, &tokens, &error_at) ? new_empty() : NULL;
    for (int i = 0; list && i < tokens.count; i++) {
        const Token *t = &tokens.tokens[i];
        if (!add_piece(&list, (Bytes){text.data + end, t->start - end}) ||
            !add_piece(&list, (Bytes){text.data + t->start, t->end - t->start}))
            break;
        end = t->end;
    }
    close_tokens(&tokens);
    return steal(&list);
}

/* ── questions about a value ── */

/* -10!: whether no enumeration has this type; all share 20, once there is one. */
static Value *is_free_type(Value *x)
{
    CONSUME(x);
    if (!is_integer_atom(x))
        return raise_error(ERR_TYPE);
    int64_t type = integer_of(x);
    return new_boolean(type >= TYPE_ENUM + context->has_enumerated && type <= TYPE_LAST_ENUM);
}

/* -16!: owners, the argument itself not counted. */
static Value *count_references(Value *x)
{
    CONSUME(x);
    return new_int(x->extra_owners);
}

/* -23!: reads each page of a mapped vector once. */
static Value *fault_in(Value *x)
{
    enum { PAGE = 4096 };
    volatile char sum = 0;
    if (is_simple(x) && x->flags & FLAG_MAPPED)
        for (int64_t at = 0; at < x->count * item_size(x->type); at += PAGE)
            sum = x->bytes[at];
    (void)sum;
    return x;
}

/* -120!: all memory is of domain 0. */
static Value *memory_domain(Value *x)
{
    release(x);
    return new_long(0);
}

/* -17!: reads files of machines with the other byte order, which write none of ours. */
static Value *read_foreign(Value *x)
{
    CONSUME(x);
    Bytes path;
    if (!is_symbol_atom(x) || !path_of(x, &path) || (file_size(path) >= 0 && !is_value_file(path) && !error_pending()))
        return raise_error(ERR_TYPE);
    return error_pending() ? NULL : raise_text("arch");
}

/* -36!(file;password) loads the master key and locks it, a third 0b unlocks; -36!(::) asks whether there is one. */
static Value *use_master_key(Value *x)
{
    CONSUME(x);
    Bytes path, password;
    if (is_identity(x))
        return new_boolean(context->has_master_key);
    bool has_lock = is_mixed(x) && x->count == 3 && x->items[2]->type == -TYPE_BOOLEAN;
    if (!is_mixed(x) || (x->count != 2 && !has_lock) || !is_symbol_atom(x->items[0]) || !path_of(x->items[0], &path) ||
        is_symbol_atom(x->items[1]) || !text_of(x->items[1], &password))
        return raise_error(ERR_TYPE);
    if (context->current_handle || context->restricted)
        return raise_text("Restricted");
    return load_master_key(path, password, !has_lock || x->items[2]->u8) ? identity() : NULL;
}

/* -34!(f;args) */
static Value *measure_pair(Value *x)
{
    CONSUME(x);
    if (!is_mixed(x) || x->count != 2)
        return raise_error(ERR_TYPE);
    return apply_measured(retain(x->items[0]), retain(x->items[1]));
}

void init_internal(void)
{
    static const struct {
        int number;
        const char *verb;
    } older[] = {
        {-1, "hsym"}, {-2, "attr"}, {-5, "parse"}, {-6, "eval"}, {-7, "hcount"}, {-12, ".Q.host"},
        {-13, ".Q.addr"}, {-24, "reval"}, {-35, ".Q.gz"}, {-37, ".Q.prf0"},
    };
    for (size_t i = 0; i < sizeof older / sizeof *older; i++) {
        int verb = find_verb(bytes_of_text(older[i].verb));
        if (verb >= 0)
            register_internal(older[i].number, verb_at(verb)->monad);
    }
    register_internal(-4, split_tokens);
    register_internal(-10, is_free_type);
    register_internal(-16, count_references);
    register_internal(-17, read_foreign);
    register_internal(-20, collect_garbage);
    register_internal(-23, fault_in);
    register_internal(-34, measure_pair);
    register_internal(-36, use_master_key);
    register_internal(-120, memory_domain);
}
