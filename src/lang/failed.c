/* failed.c: the primitive whose failure the debugger stands at, and its arguments: .z.ex and .z.ey. They are noted only
 * where a failure would suspend. */
#include "lang/lang.h"
#include "lang/machine.h"

enum { MOST_KEPT = 4096 }; /* items of a list that a verb might have used up in place */

static _Thread_local struct {
    const int32_t *at; /* the word that failed; NULL: none */
    Value *primitive, *arguments;
} failed;

void forget_failed(void)
{
    release(failed.primitive);
    release(failed.arguments);
    failed.primitive = failed.arguments = NULL;
    failed.at = NULL;
}

void forget_failed_elsewhere(const int32_t *at)
{
    if (failed.at != at)
        forget_failed();
}

/* To keep a large list would cost the verb a copy of it. */
static Value *keep(const Value *x)
{
    return !is_vector(x) || !is_unshared(x) || x->count <= MOST_KEPT ? retain(x) : identity();
}

static void note_failed(const int32_t *at, Value *primitive, Value *arguments)
{
    forget_failed();
    failed.at = at;
    failed.primitive = primitive;
    failed.arguments = arguments;
}

Value *apply_noting(int verb, Value *x, Value *y)
{
    OWNED Value *arguments = y ? new_list(2, keep(x), keep(y)) : new_list(1, keep(x));
    const int32_t *at = current_frame()->at;
    Value *result = y ? apply_dyad(verb_at(verb), x, y) : apply_monad(verb_at(verb), x);
    if (!result)
        note_failed(at, y ? new_binary(verb) : new_unary(verb), steal(&arguments));
    return result;
}

Value *failed_primitive(void)
{
    return failed.primitive ? retain(failed.primitive) : raise_undefined(intern_text(".z.ex"));
}

Value *failed_arguments(void)
{
    return failed.arguments ? retain(failed.arguments) : raise_undefined(intern_text(".z.ey"));
}
