/* pattern.c: takes a value apart by a pattern: first all checks and filters, then all names. */
#include "lang/pattern.h"
#include "lang/lang.h"
#include "lang/machine.h"

typedef struct {
    Value *const *operands;
    Value *targets, *values; /* what is to be set once everything has matched: patterns, values */
} Match;

static Value *match_one(Match *m, const Value *pattern, Value *x);

static bool add_binding(Match *m, const Value *pattern, const Value *x)
{
    Count at = m->targets->count;
    m->targets = resize_vector(m->targets, at + 1);
    m->values = resize_vector(m->values, at + 1);
    if (!m->targets || !m->values)
        return false;
    m->targets->items[at] = retain(pattern);
    m->values->items[at] = retain(x);
    return true;
}

static Value *match_list(Match *m, const Value *pattern, Value *x)
{
    CONSUME(x);
    Count count = pattern->count - 1;
    if (is_atom(x) || is_function(x) || is_dict(x))
        return raise_error(ERR_TYPE);
    if (count_of(x) != count)
        return raise_error(ERR_LENGTH);
    OWNED Value *items = new_vector(TYPE_MIXED, count);
    for (Count i = 0; items && i < count; i++)
        if (!(items->items[i] = match_one(m, pattern->items[i + 1], item_of(x, i))))
            return NULL;
    return items ? collapse(steal(&items)) : NULL;
}

/* Known keys pick their values; there may be others. */
static Value *match_entries(Match *m, const Value *keys, const Value *patterns, Value *dict)
{
    for (Count i = 0; dict && i < count_of(keys); i++) {
        OWNED Value *key = item_of(keys, i);
        Count at = key ? find_item(keys_of(dict), key) : -1;
        if (at < 0 || i + 1 >= patterns->count) {
            release(dict);
            return raise_text("match");
        }
        OWNED Value *item = item_of(values_of(dict), at);
        Value *matched = item ? match_one(m, patterns->items[i + 1], retain(item)) : NULL;
        if (!matched) {
            release(dict);
            return NULL;
        }
        if (values_identical(matched, item))
            release(matched);
        else
            dict = replace_at(dict, key, matched);
    }
    return dict;
}

static Value *match_dict(Match *m, const Value *pattern, Value *x)
{
    if (!is_dict(x)) {
        release(x);
        return raise_error(ERR_TYPE);
    }
    const Value *keys = pattern->items[1], *values = pattern->items[2];
    if (keys->items[0]->u8 == PATTERN_CONSTANT && values->items[0]->u8 == PATTERN_LIST)
        return match_entries(m, keys->items[1], values, x);
    CONSUME(x);
    OWNED Value *new_keys = match_one(m, keys, retain(keys_of(x)));
    OWNED Value *new_values = new_keys ? match_one(m, values, retain(values_of(x))) : NULL;
    return new_values ? new_dict(steal(&new_keys), steal(&new_values)) : NULL;
}

static Value *match_table(Match *m, const Value *pattern, Value *x)
{
    CONSUME(x);
    if (!is_table(x))
        return raise_error(ERR_TYPE);
    return new_table(match_one(m, pattern->items[1], retain(x->dict)));
}

/* A small letter is an atom's type, a capital a list's. */
static bool has_type(const Value *x, Symbol letter)
{
    int type = symbol_length(letter) == 1 ? type_of_letter(letter[0]) : -1;
    bool is_list = letter[0] >= 'A' && letter[0] <= 'Z';
    return type > 0 && x->type == (is_list ? type : -type);
}

static Value *match_filter(Match *m, const Value *pattern, Value *x)
{
    const Value *filter = m->operands[pattern->items[2]->i64];
    if (!is_symbol_atom(filter))
        x = apply1(filter, x);
    else if (!has_type(x, filter->symbol)) {
        release(x);
        return raise_error(ERR_TYPE);
    }
    return x ? match_one(m, pattern->items[1], x) : NULL;
}

/* The value as it matched; NULL: an error raised. Consumes x. */
static Value *match_one(Match *m, const Value *pattern, Value *x)
{
    if (!x)
        return NULL;
    switch ((PatternKind)pattern->items[0]->u8) {
    case PATTERN_ANY: return x;
    case PATTERN_NAME:
    case PATTERN_INDEX:
        if (add_binding(m, pattern, x))
            return x;
        break;
    case PATTERN_CONSTANT:
        if (values_match(x, pattern->items[1]))
            return x;
        raise_text("match");
        break;
    case PATTERN_LIST: return match_list(m, pattern, x);
    case PATTERN_DICT: return match_dict(m, pattern, x);
    case PATTERN_TABLE: return match_table(m, pattern, x);
    case PATTERN_FILTER: return match_filter(m, pattern, x);
    }
    release(x);
    return NULL;
}

/* ── setting names ── */

static Value *take_name(const Value *target, Value **locals)
{
    if (!is_symbol_atom(target))
        return locals[target->i64] ? steal(&locals[target->i64]) : new_empty();
    Value *x = take_global(target->symbol);
    return x || error_pending() ? x : new_empty();
}

static void put_name(const Value *target, Value **locals, Value *x)
{
    if (is_symbol_atom(target)) {
        set_global(target->symbol, x);
        return;
    }
    release(locals[target->i64]);
    locals[target->i64] = x;
}

enum { MAX_INDICES = 16 };

static bool put_item(const Match *m, const Value *pattern, Value **locals, Value *x)
{
    const Value *target = pattern->items[1]->items[1];
    int64_t first = pattern->items[2]->i64, count = pattern->items[3]->i64;
    Value *indices[MAX_INDICES];
    Value *holder = count <= MAX_INDICES ? take_name(target, locals) : raise_error(ERR_LIMIT);
    if (!holder) {
        release(x);
        return false;
    }
    for (int64_t i = 0; i < count; i++)
        indices[i] = retain(m->operands[first + i]);
    bool done = amend_slot(&holder, indices, (int)count, NULL, x);
    if (holder)
        put_name(target, locals, holder);
    return done;
}

static bool set_names(const Match *m, Value **locals)
{
    for (Count i = 0; i < m->targets->count; i++) {
        const Value *pattern = m->targets->items[i];
        Value *x = retain(m->values->items[i]);
        if (pattern->items[0]->u8 == PATTERN_NAME)
            put_name(pattern->items[1], locals, x);
        else if (!put_item(m, pattern, locals, x))
            return false;
    }
    return !error_pending();
}

bool match_pattern(const Value *pattern, Value **x, Value *const *operands, Value **locals)
{
    Match m = {operands, new_empty(), new_empty()};
    Value *matched = m.targets && m.values ? match_one(&m, pattern, retain(*x)) : NULL;
    bool done = matched && set_names(&m, locals);
    if (done) {
        release(*x);
        *x = matched;
    } else {
        release(matched);
    }
    release(m.targets);
    release(m.values);
    return done;
}
