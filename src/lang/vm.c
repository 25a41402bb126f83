/* vm.c: runs the code of lambdas. The stack grows downward; each frame's arguments lie just above its locals. A lambda
 * that code calls gets a frame in the same loop; one that C calls (each, a trap, a callback) a loop of its own. */
#include "base/alloc.h"
#include "lang/arithmetic.h"
#include "lang/code.h"
#include "lang/instructions.h"
#include "lang/lang.h"
#include "lang/machine.h"
#include "lang/pattern.h"
#include "lang/slots.h"

/* Inlined, so that the registers stay what they are called. */
#define INLINE static inline __attribute__((always_inline))
/* Keeps what is rare, or large, out of the loop. */
#define ASIDE static __attribute__((noinline))
#define RARELY(condition) __builtin_expect(condition, 0)

enum { STACK_SLOTS = 1 << 21, STACK_RESERVE = MAX_CODE_WORDS + 1024, MAX_OPERANDS = 256 };

static _Thread_local struct {
    Value **base, **sp;     /* sp as it was when code was last left */
    Value **low;            /* no frame begins below it */
    Frame *frames, *frame;  /* the innermost; the first stands for nobody */
} vm;

void init_machine(void)
{
    vm.base = reallocate_or_abort(NULL, STACK_SLOTS * sizeof *vm.base);
    vm.sp = vm.base + STACK_SLOTS;
    vm.low = vm.base + STACK_RESERVE;
    vm.frames = reallocate_or_abort(NULL, (DEPTH_LIMIT + 1) * sizeof *vm.frames);
    for (int i = 0; i <= DEPTH_LIMIT; i++)
        vm.frames[i] = (Frame){.caller = i > 1 ? &vm.frames[i - 1] : NULL, .depth = i - 1};
    vm.frame = vm.frames;
    if (!profiled_frame)
        profiled_frame = &vm.frame;
}

void close_machine(void)
{
    deallocate(vm.base);
    deallocate(vm.frames);
    if (profiled_frame == &vm.frame)
        profiled_frame = NULL;
    memset(&vm, 0, sizeof vm);
}

Frame *current_frame(void)
{
    return vm.frame == vm.frames ? NULL : vm.frame;
}

/* ── the registers, and the stack ── */

typedef struct {
    Value **sp;
    const int32_t *at; /* the word being executed */
    Value **locals;
    Value *const *constants;
} Registers;

INLINE Registers registers_of(const Frame *frame)
{
    return (Registers){vm.sp, frame->at, frame->args, frame->lambda->items[LAMBDA_CONSTANTS]->items};
}

/* Before anything that may run other code, or look at the frames. */
INLINE void save(const Registers *r)
{
    vm.sp = r->sp;
    vm.frame->at = r->at;
}

INLINE bool push(Registers *r, Value *x)
{
    if (RARELY(!x))
        return false;
    *--r->sp = x;
    return true;
}

INLINE Value *pop(Registers *r)
{
    return *r->sp++;
}

/* ── frames ── */

INLINE const int32_t *code_of(const Value *lambda)
{
    return lambda->items[LAMBDA_CODE]->i32s;
}

/* A frame for the lambda, whose arguments are on the stack; both become the frame's. */
INLINE Registers open_frame(Value *lambda, Value **sp, int count)
{
    const int32_t *code = code_of(lambda);
    Frame *frame = ++vm.frame;
    context->depth++;
    frame->lambda = lambda;
    frame->args = sp;
    frame->top = sp + count;
    Registers r = {sp, code + CODE_START - 1, sp, lambda->items[LAMBDA_CONSTANTS]->items};
    for (int32_t i = code[CODE_LOCALS]; i > 0; i--)
        *--r.sp = NULL;
    return r;
}

/* Ends the innermost frame, whose operands begin at sp; the stack is left without its arguments. */
INLINE void close_frame(Value **sp)
{
    Frame *frame = vm.frame--;
    context->depth--;
    vm.sp = sp;
    while (sp < frame->top)
        release_quick(*sp++);
    vm.sp = sp;
    release(frame->lambda);
}

ASIDE Value *refuse_frame(Value *lambda, Value **args, int count)
{
    CONSUME(lambda);
    CONSUME_ARGS(args, count);
    return raise_error(ERR_STACK);
}

/* ── calls ── */

/* Whether f is a lambda to be run on just these arguments. */
INLINE bool is_complete(const Value *f, Value *const *args, int count)
{
    for (int i = 0; i < count; i++)
        if (may_be_hole(args[i]))
            return false;
    return is_lambda_of(f, count);
}

INLINE bool enter(Registers *r, Value *lambda, int count)
{
    save(r);
    if (RARELY(context->depth >= DEPTH_LIMIT || r->sp < vm.low)) {
        refuse_frame(lambda, r->sp, count);
        r->sp += count;
        return false;
    }
    *r = open_frame(lambda, r->sp, count);
    return true;
}

INLINE void leave(Registers *r)
{
    Value *result = pop(r);
    close_frame(r->sp);
    *r = registers_of(vm.frame);
    *--r->sp = result;
}

/* list[i] of one position that is there, or whatever else may be applied. */
ASIDE Value *apply_other(Value *f, Value **args, int count)
{
    CONSUME(f);
    const Value *i = count == 1 ? args[0] : NULL;
    if (!i || !is_vector(f) || i->type != -TYPE_LONG || (uint64_t)i->i64 >= (uint64_t)f->count)
        return apply_value(f, args, count);
    Value *item = item_of(f, i->i64);
    release_quick(args[0]);
    return item;
}

INLINE bool call_value(Registers *r, Value *f, int count)
{
    if (is_complete(f, r->sp, count))
        return enter(r, f, count);
    save(r);
    Value *result = apply_other(f, r->sp, count);
    r->sp += count;
    return push(r, result);
}

INLINE bool call(Registers *r, int count)
{
    return call_value(r, pop(r), count);
}

/* ── pushing ── */

INLINE bool push_local(Registers *r, int index)
{
    const Value *x = r->locals[index];
    return push(r, x ? retain(x) : new_empty());
}

/* Of one that is not needed any more. */
INLINE bool move_local(Registers *r, int index)
{
    Value *x = steal(&r->locals[index]);
    return push(r, x ? x : new_empty());
}

/* Nouns of .q, such as csv, are found like its functions, which the parser knows. */
static const Value *global_of_q(Symbol name)
{
    BUFFER full = {0};
    if (strchr(name, '.'))
        return NULL;
    buffer_format(&full, ".q.%s", name);
    return get_global(intern(bytes_of_buffer(&full)));
}

ASIDE const Value *find_global(int slot)
{
    Symbol name = global_slots[slot].name;
    const Value *x = get_global(name);
    if (!x && !error_pending() && !(x = global_of_q(name)))
        raise_undefined(name);
    return x;
}

INLINE Value *global_at(const Registers *r, int slot)
{
    const Value *x = plain_global(slot);
    if (RARELY(!x)) {
        save(r);
        x = find_global(slot);
    }
    return retain(x);
}

INLINE bool call_global(Registers *r, int slot)
{
    Value *f = global_at(r, slot);
    if (RARELY(!f))
        return false;
    return call_value(r, f, operand_of(*++r->at));
}

/* Consumes the items. */
ASIDE Value *make_list(Value **items, int count)
{
    Value *list = new_vector(TYPE_MIXED, count);
    if (!list) {
        CONSUME_ARGS(items, count);
        return NULL;
    }
    memcpy(list->items, items, (size_t)count * sizeof *items);
    return collapse(list);
}

INLINE bool collect(Registers *r, int count)
{
    Value *list = make_list(r->sp, count);
    r->sp += count;
    return push(r, list);
}

INLINE bool compose(Registers *r)
{
    Value *outer = pop(r);
    return push(r, new_composition(outer, pop(r)));
}

INLINE bool apply_verb(Registers *r, int verb)
{
    Value *x = pop(r);
    save(r);
    return push(r, RARELY(is_debugged()) ? apply_noting(verb, x, NULL) : apply_monad(verb_at(verb), x));
}

/* ── two arguments ── */

INLINE Value *operand_in(const Registers *r, Source source, int index)
{
    switch (source) {
    case FROM_LOCALS: return r->locals[index];
    case FROM_CONSTANTS: return r->constants[index];
    case FROM_STACK: return r->sp[index];
    }
    unreachable();
}

/* How many operands lie on the stack. */
INLINE int count_stacked(Source x, Source y)
{
    return (x == FROM_STACK) + (y == FROM_STACK);
}

/* The operand as an own value; what is on the stack is taken from it. */
static Value *take_operand(const Registers *r, int32_t place)
{
    Value *x = operand_in(r, source_of(place), index_of(place));
    return source_of(place) == FROM_STACK ? x : x ? retain(x) : new_empty();
}

ASIDE Value *run_dyad(Registers r, int32_t word)
{
    Value *x = take_operand(&r, place_of_x(word));
    Value *y = take_operand(&r, place_of_y(word));
    int verb = operand_of(r.at[1]);
    if (x && y)
        return RARELY(is_debugged()) ? apply_noting(verb, x, y) : apply_dyad(verb_at(verb), x, y);
    release(x);
    release(y);
    return NULL;
}

INLINE bool dyad(Registers *r, int32_t word, Source at_x, Source at_y)
{
    save(r);
    Value *result = run_dyad(*r, word);
    r->sp += count_stacked(at_x, at_y);
    if (RARELY(!result))
        return false;
    r->at++;
    return push(r, result);
}

/* Instead of the longs on the stack, in one of them if it has no other owner. */
INLINE bool put_long(Registers *r, int stacked, int64_t result)
{
    if (stacked == 0)
        return push(r, make_long(result));
    if (stacked == 2)
        release_quick(pop(r));
    Value *top = *r->sp;
    if (is_unshared(top)) {
        top->i64 = result;
        return true;
    }
    release(pop(r));
    return push(r, make_long(result));
}

/* Source and verb are known when this is compiled, for each case of the loop by itself. */
INLINE bool arithmetic(Registers *r, int32_t word, Arithmetic verb, Source at_x, Source at_y)
{
    const Value *x = operand_in(r, at_x, index_of(place_of_x(word)));
    const Value *y = operand_in(r, at_y, index_of(place_of_y(word)));
    if (RARELY(!both_longs(x, y)))
        return dyad(r, word, at_x, at_y);
    r->at++;
    return put_long(r, count_stacked(at_x, at_y), calculate(verb, x->i64, y->i64));
}

/* Where a jump follows it is taken at once, without a boolean. */
INLINE bool compare(Registers *r, int32_t word, Arithmetic verb, Source at_x, Source at_y)
{
    const Value *x = operand_in(r, at_x, index_of(place_of_x(word)));
    const Value *y = operand_in(r, at_y, index_of(place_of_y(word)));
    if (RARELY(!both_longs(x, y)))
        return dyad(r, word, at_x, at_y);
    bool holds = holds_of(verb, x->i64, y->i64);
    for (int i = count_stacked(at_x, at_y); i > 0; i--)
        release_quick(pop(r));
    int32_t next = *(r->at += 2);
    if (operation_of(next) == OP_JUMP_UNLESS) {
        r->at += holds ? 0 : operand_of(next);
        return true;
    }
    r->at--;
    return push(r, make_boolean(holds));
}

/* ── jumps ── */

/* Of what is no boolean: true or false, -1 with an error. */
ASIDE int test_condition(Value *x)
{
    CONSUME(x);
    if (x->type < 0 && x->type != -TYPE_SYMBOL && x->type != -TYPE_GUID && !is_enum(x)) {
        if (storage_of(x->type) == STORE_F64 || storage_of(x->type) == STORE_F32)
            return float_of(x) != 0;
        return integer_of(x) != 0;
    }
    raise_error(ERR_TYPE);
    return -1;
}

INLINE int take_condition(Value *x)
{
    if (x->type != -TYPE_BOOLEAN)
        return test_condition(x);
    bool holds = x->u8;
    release(x);
    return holds;
}

INLINE bool jump_unless(Registers *r, int distance)
{
    int holds = take_condition(pop(r));
    if (holds == 0)
        r->at += distance;
    return holds >= 0;
}

INLINE bool jump(Registers *r, int distance)
{
    if (distance < 0 && RARELY(context->interrupted))
        return raise_interruption();
    r->at += distance;
    return true;
}

/* The number of a loop as a long of its own; NULL: 'type. Consumes. */
ASIDE Value *new_count(Value *count)
{
    CONSUME(count);
    return is_integer_atom(count) ? new_long(integer_of(count)) : raise_error(ERR_TYPE);
}

/* Counts the top down in place; past the loop when it is spent. */
INLINE bool step_loop(Registers *r, int distance)
{
    Value *count = *r->sp;
    if (count->type != -TYPE_LONG || !is_unshared(count)) {
        count = new_count(pop(r));
        if (!push(r, count))
            return false;
    }
    if (count->i64 > 0) {
        count->i64--;
        return true;
    }
    release(pop(r));
    r->at += distance;
    return true;
}

ASIDE bool signal_value(Value *x)
{
    CONSUME(x);
    Bytes text;
    if ((is_symbol_atom(x) || is_string(x)) && text_of(x, &text))
        return raise_bytes(text);
    return raise_text("stype");
}

/* ── variables ── */

INLINE void set_local(Registers *r, int index)
{
    Value *old = r->locals[index];
    r->locals[index] = retain(*r->sp);
    save(r);
    release(old);
}

INLINE bool set_variable(Registers *r, int slot)
{
    save(r);
    return set_slot(slot, retain(*r->sp));
}

INLINE void discard(Registers *r)
{
    Value *x = pop(r);
    save(r);
    release_quick(x);
}

/* What the words after a change to a variable say of it. */
INLINE Assignment assignment_at(const Registers *r)
{
    int f = operand_of(r->at[2]);
    return (Assignment){f < 0 ? NULL : r->constants[f], arithmetic_of_change(r->at[1]), indices_of_change(r->at[1]),
                        operation_of(r->at[3]) != OP_POP};
}

INLINE bool finish_change(Registers *r, int operands, Value *result)
{
    r->sp += operands;
    if (RARELY(!result))
        return false;
    r->at += 2;
    return push(r, result);
}

/* The long that a variable is, in place; false: it is not so simple. */
INLINE bool count_variable(Value *x, Arithmetic verb, const Value *y)
{
    if (!has_long_result(verb) || !both_longs(x, y) || !is_unshared(x))
        return false;
    x->i64 = calculate(verb, x->i64, y->i64);
    return true;
}

INLINE bool through_local(Registers *r, int index)
{
    Value *x = r->locals[index], *y = *r->sp;
    if (count_variable(x, arithmetic_of_change(r->at[1]), y)) {
        release_quick(y);
        return finish_change(r, 1, retain(x));
    }
    save(r);
    return finish_change(r, 1, assign_through(&r->locals[index], assignment_at(r).f, y));
}

INLINE bool through_global(Registers *r, int slot)
{
    Value *x = is_unwatched() ? plain_global(slot) : NULL, *y = *r->sp;
    if (count_variable(x, arithmetic_of_change(r->at[1]), y)) {
        release_quick(y);
        return finish_change(r, 1, retain(x));
    }
    save(r);
    return finish_change(r, 1, assign_through_global(slot, assignment_at(r).f, y));
}

INLINE bool amend_in_local(Registers *r, int index)
{
    save(r);
    Value *result = amend_variable(&r->locals[index], r->sp, assignment_at(r));
    return finish_change(r, indices_of_change(r->at[1]) + 1, result);
}

INLINE bool amend_in_global(Registers *r, int slot)
{
    save(r);
    Value *result = amend_global(slot, r->sp, assignment_at(r));
    return finish_change(r, indices_of_change(r->at[1]) + 1, result);
}

/* ── patterns and queries ── */

/* The operands of a pattern lie above the value, the last on top. */
ASIDE bool run_pattern(const Value *constant, Value **sp, Value **locals)
{
    int count = (int)constant->items[1]->i64;
    __attribute__((uninitialized)) Value *operands[MAX_OPERANDS];
    if (count > MAX_OPERANDS) {
        CONSUME_ARGS(sp, count);
        return raise_error(ERR_LIMIT);
    }
    for (int i = 0; i < count; i++)
        operands[i] = sp[count - 1 - i];
    CONSUME_ARGS(operands, count);
    return match_pattern(constant->items[0], &sp[count], operands, locals);
}

INLINE bool match_top(Registers *r, const Value *constant)
{
    save(r);
    bool matched = run_pattern(constant, r->sp, r->locals);
    r->sp += constant->items[1]->i64;
    return matched;
}

/* Pushes whether the pattern matched; only a mismatch is forgiven. */
INLINE bool try_match(Registers *r, const Value *constant)
{
    bool matched = match_top(r, constant);
    if (!matched) {
        take_error();
        clear_trace();
    }
    return push(r, make_boolean(matched));
}

INLINE bool query(Registers *r, const Value *template)
{
    save(r);
    Value *result = run_query(template, r->sp);
    r->sp += template->items[2]->count + 1;
    return push(r, result);
}

/* ── the loop ── */

/* After an error: ends frames down to the bottom one. true: in one of them the debugger gave the value that the failed
 * instruction should have had, and the code goes on. */
ASIDE bool unwind(const Frame *bottom)
{
    for (;;) {
        Frame *frame = vm.frame;
        record_frame(frame);
        Value *resumed = may_suspend(frame) ? suspend(frame) : NULL;
        if (resumed) {
            *--vm.sp = resumed;
            frame->at += width_of(operation_of(*frame->at)) - 1;
            return true;
        }
        if (frame == bottom)
            return false;
        close_frame(vm.sp);
    }
}

/* Cases for a verb of longs: one for each pair of places, so that none is decoded at run time. */
#define FORM(run, verb, x, y) \
    case ARITHMETIC_OPERATION(verb, x, y): done = run(&r, word, verb, x, y); break;
#define EACH_FORM(run, verb)                                                                                           \
    FORM(run, verb, FROM_LOCALS, FROM_LOCALS)                                                                          \
    FORM(run, verb, FROM_LOCALS, FROM_CONSTANTS)                                                                       \
    FORM(run, verb, FROM_LOCALS, FROM_STACK)                                                                           \
    FORM(run, verb, FROM_CONSTANTS, FROM_LOCALS)                                                                       \
    FORM(run, verb, FROM_CONSTANTS, FROM_CONSTANTS)                                                                    \
    FORM(run, verb, FROM_CONSTANTS, FROM_STACK)                                                                        \
    FORM(run, verb, FROM_STACK, FROM_LOCALS)                                                                           \
    FORM(run, verb, FROM_STACK, FROM_CONSTANTS)                                                                        \
    FORM(run, verb, FROM_STACK, FROM_STACK)

/* Runs the innermost frame, whose registers are given, to its end; NULL: an error. */
INLINE Value *run_code(Registers r)
{
    const Frame *bottom = vm.frame;
    for (;;) {
        int32_t word = *++r.at;
        int operand = operand_of(word);
        bool done = true;
        switch ((int)operation_of(word)) {
        case OP_CONSTANT: done = push(&r, retain(r.constants[operand])); break;
        case OP_LOCAL: done = push_local(&r, operand); break;
        case OP_GLOBAL: done = push(&r, global_at(&r, operand)); break;
        case OP_CALL_GLOBAL: done = call_global(&r, operand); break;
        case OP_SET_LOCAL: set_local(&r, operand); break;
        case OP_SET_GLOBAL: done = set_variable(&r, operand); break;
        case OP_POP: discard(&r); break;
        case OP_MONAD: done = apply_verb(&r, operand); break;
        case OP_DYAD: done = dyad(&r, word, source_of(place_of_x(word)), source_of(place_of_y(word))); break;
        case OP_CALL: done = call(&r, operand); break;
        case OP_LIST: done = collect(&r, operand); break;
        case OP_DERIVE: done = push(&r, new_derived(operand, pop(&r))); break;
        case OP_COMPOSE: done = compose(&r); break;
        case OP_JUMP: done = jump(&r, operand); break;
        case OP_JUMP_UNLESS: done = jump_unless(&r, operand); break;
        case OP_LOOP: done = step_loop(&r, operand); break;
        case OP_RETURN_LOCAL:
            if (RARELY(!move_local(&r, operand))) {
                done = false;
                break;
            }
            __attribute__((fallthrough));
        case OP_RETURN:
            if (vm.frame == bottom)
                return vm.sp = r.sp + 1, *r.sp;
            leave(&r);
            break;
        case OP_SIGNAL: done = signal_value(pop(&r)); break;
        case OP_THROUGH_LOCAL: done = through_local(&r, operand); break;
        case OP_THROUGH_GLOBAL: done = through_global(&r, operand); break;
        case OP_AMEND_LOCAL: done = amend_in_local(&r, operand); break;
        case OP_AMEND_GLOBAL: done = amend_in_global(&r, operand); break;
        case OP_PATTERN: done = match_top(&r, r.constants[operand]); break;
        case OP_TRY_PATTERN: done = try_match(&r, r.constants[operand]); break;
        case OP_TEMPLATE: done = query(&r, r.constants[operand]); break;
        EACH_FORM(arithmetic, PLUS)
        EACH_FORM(arithmetic, MINUS)
        EACH_FORM(arithmetic, TIMES)
        EACH_FORM(arithmetic, DIV)
        EACH_FORM(arithmetic, MOD)
        EACH_FORM(compare, LESS)
        EACH_FORM(compare, MORE)
        EACH_FORM(compare, AT_MOST)
        EACH_FORM(compare, AT_LEAST)
        EACH_FORM(compare, EQUAL)
        EACH_FORM(compare, UNEQUAL)
        default: unreachable();
        }
        if (RARELY(!done)) {
            save(&r);
            if (!unwind(bottom))
                return NULL;
            r = registers_of(vm.frame);
        }
    }
}

Value *run_lambda(const Value *lambda, Value **args, int count)
{
    if (RARELY(is_too_deep() || vm.sp - vm.low < count))
        return refuse_frame(NULL, args, count);
    Value **sp = vm.sp;
    for (int i = count - 1; i >= 0; i--)
        *--sp = args[i];
    Value *result = run_code(open_frame(retain(lambda), sp, count));
    close_frame(vm.sp);
    return result;
}
