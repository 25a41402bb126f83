/* vm.c: runs the code of lambdas. The stack grows downward; each frame's arguments lie just above its locals. */
#include "base/alloc.h"
#include "lang/code.h"
#include "lang/lang.h"
#include "lang/machine.h"
#include "lang/pattern.h"

/* Keeps what is rare, or large, out of the frame that every call of a lambda makes. */
#define ASIDE __attribute__((noinline))

enum { STACK_SLOTS = 1 << 20, MAX_INDICES = 16, MAX_OPERANDS = 256 };

static _Thread_local struct {
    Value **base, **sp;
    Frame *frame;
} vm;

void init_machine(void)
{
    vm.base = reallocate_or_abort(NULL, STACK_SLOTS * sizeof *vm.base);
    vm.sp = vm.base + STACK_SLOTS;
    vm.frame = NULL;
}

void close_machine(void)
{
    deallocate(vm.base);
    vm.base = vm.sp = NULL;
}

Frame *current_frame(void)
{
    return vm.frame;
}

static void push(Value *x)
{
    *--vm.sp = x;
}

static Value *pop(void)
{
    return *vm.sp++;
}

/* ── instructions that need more than a line ── */

/* Nouns of .q, such as csv, are found like its functions, which the parser knows. */
static const Value *global_of_q(Symbol name)
{
    BUFFER full = {0};
    if (strchr(name, '.'))
        return NULL;
    buffer_format(&full, ".q.%s", name);
    return get_global(intern(bytes_of_buffer(&full)));
}

static Value *load_global(const Value *lambda, int at)
{
    Symbol name = lambda->items[LAMBDA_GLOBALS]->symbols[at];
    const Value *x = get_global(name);
    if (!x && !error_pending() && !(x = global_of_q(name)))
        return raise_undefined(name);
    return retain(x);
}

ASIDE static Value *make_list(int count)
{
    Value *list = new_vector(TYPE_MIXED, count);
    if (!list)
        return NULL;
    memcpy(list->items, vm.sp, (size_t)count * sizeof *list->items);
    vm.sp += count;
    return collapse(list);
}

static bool is_complete(const Value *f, int count)
{
    if (f->type != TYPE_LAMBDA || f->items[LAMBDA_PARAMS]->count != count || context->interrupted)
        return false;
    for (int i = 0; i < count; i++)
        if (vm.sp[i]->type == TYPE_UNARY && is_hole(vm.sp[i]))
            return false;
    return true;
}

static Value *run_on_stack(const Value *lambda, int count);

static Value *call(Value *f, int count)
{
    Value *result;
    if (is_complete(f, count)) {
        result = run_on_stack(f, count);
    } else {
        result = apply_value(f, vm.sp, count);
        vm.sp += count;
    }
    release(f);
    return result;
}

static ASIDE Value *run_monad(int verb)
{
    return apply_monad(verb_at(verb), pop());
}

/* ── two arguments ── */

static inline Value *const *operand_at(int32_t word, Value **locals, Value *const *constants)
{
    Place place = place_of_operand(word);
    return (place == FROM_LOCALS ? locals : place == FROM_CONSTANTS ? constants : vm.sp) + index_of_operand(word);
}

/* The operand that the low bits of the word name, as an own value; what is on the stack is taken from it. */
static Value *take_operand(int32_t word, Value **locals, Value *const *constants)
{
    int index = index_of_operand(word);
    switch (place_of_operand(word)) {
    case FROM_LOCALS: return locals[index] ? retain(locals[index]) : new_empty();
    case FROM_CONSTANTS: return retain(constants[index]);
    case FROM_STACK: break;
    }
    return pop();
}

static ASIDE Value *run_dyad(int verb, int32_t operands, Value **locals, Value *const *constants)
{
    Value *x = take_operand(operands >> LEFT_SHIFT, locals, constants);
    Value *y = take_operand(operands, locals, constants);
    if (x && y)
        return apply_dyad(verb_at(verb), x, y);
    release(x);
    release(y);
    return NULL;
}

static inline int64_t add_longs(int64_t a, int64_t b)
{
    return a == NULL_I64 || b == NULL_I64 ? NULL_I64 : (int64_t)((uint64_t)a + (uint64_t)b);
}

static inline int64_t subtract_longs(int64_t a, int64_t b)
{
    return a == NULL_I64 || b == NULL_I64 ? NULL_I64 : (int64_t)((uint64_t)a - (uint64_t)b);
}

static inline int64_t multiply_longs(int64_t a, int64_t b)
{
    return a == NULL_I64 || b == NULL_I64 ? NULL_I64 : (int64_t)((uint64_t)a * (uint64_t)b);
}

/* Instead of the longs taken from the stack, in one of them if it has no other owner. */
static inline bool put_long(int taken, int64_t result)
{
    if (taken == 2)
        release(pop());
    else if (taken == 0)
        push(NULL);
    Value *top = *vm.sp;
    if (top && is_unshared(top)) {
        top->i64 = result;
        return true;
    }
    release(top);
    *vm.sp = new_long(result);
    return *vm.sp != NULL;
}

/* Of two longs; a question's answer is 0 or 1. */
static inline int64_t calculate(Arithmetic verb, int64_t a, int64_t b)
{
    switch (verb) {
    case PLUS: return add_longs(a, b);
    case MINUS: return subtract_longs(a, b);
    case TIMES: return multiply_longs(a, b);
    case LESS: return a < b;
    case MORE: return a > b;
    case AT_MOST: return a <= b;
    case AT_LEAST: return a >= b;
    case EQUAL: return a == b;
    case UNEQUAL: return a != b;
    case NOT_ARITHMETIC: break;
    }
    unreachable();
}

/* true or false of a condition, -1 with an error. */
static int test_condition(Value *x)
{
    if (x->type == -TYPE_BOOLEAN) {
        bool holds = x->u8;
        release(x);
        return holds;
    }
    CONSUME(x);
    if (x->type < 0 && x->type != -TYPE_SYMBOL && x->type != -TYPE_GUID && !is_enum(x)) {
        if (storage_of(x->type) == STORE_F64 || storage_of(x->type) == STORE_F32)
            return float_of(x) != 0;
        return integer_of(x) != 0;
    }
    raise_error(ERR_TYPE);
    return -1;
}

/* Counts the loop's number down in place: 1 go on, 0 done, -1 error. */
ASIDE static int step_loop(void)
{
    Value *count = *vm.sp;
    if (count->type >= 0 || !(is_integer_atom(count))) {
        raise_error(ERR_TYPE);
        return -1;
    }
    int64_t left = integer_of(count);
    if (left <= 0) {
        release(pop());
        return 0;
    }
    release(count);
    *vm.sp = new_long(left - 1);
    return *vm.sp ? 1 : -1;
}

ASIDE static Value *signal_value(Value *x)
{
    CONSUME(x);
    Bytes text;
    if ((is_symbol_atom(x) || is_string(x)) && text_of(x, &text))
        return raise_bytes(text);
    return raise_text("stype");
}

/* The variable is f of itself and y; on failure it is what it was. */
static bool apply_through(Value **slot, const Value *f, const Value *y)
{
    const char *name = f->type == TYPE_BINARY && f->i64 >= 0 ? verb_at(f->i64)->name : "";
    if (!strcmp(name, ","))
        return (*slot || (*slot = new_empty())) && append_in(slot, retain(y));
    Value *result = *slot               ? apply2(f, retain(*slot), retain(y))
                    : strcmp(name, "-") ? retain(y) /* undefined stands for the identity of the operator */
                                        : apply2(f, new_long(0), retain(y));
    if (!result)
        return false;
    release(*slot);
    *slot = result;
    return true;
}

ASIDE static bool through_local(Value **slot)
{
    Value *f = pop();
    bool done = apply_through(slot, f, *vm.sp);
    release(f);
    if (!done)
        return false;
    release(*vm.sp);
    *vm.sp = retain(*slot);
    return true;
}

ASIDE static bool through_global(Symbol name)
{
    Value *f = pop();
    Value *x = take_global(name);
    bool done = !error_pending() && apply_through(&x, f, *vm.sp);
    release(f);
    if (done) {
        release(*vm.sp);
        *vm.sp = retain(x);
    }
    if (x)
        set_global(name, x);
    return done && !error_pending();
}

/* x[i] after x[i]op:y, when the code goes on to use it. */
static bool replace_by_item(const Value *x, Value **indices, int count)
{
    Value *item = index_depth(x, indices, count);
    if (!item)
        return false;
    release(*vm.sp);
    *vm.sp = item;
    return true;
}

/* The operands of an indexed assignment are on the stack: [f], indices, y. The value is y, or with an operator
 * the new items. */
ASIDE static bool amend_variable(Value **slot, int shape, bool is_used)
{
    int count = shape >> 1;
    Value *f = shape & 1 ? pop() : NULL;
    Value *y = vm.sp[count];
    __attribute__((uninitialized)) Value *kept[MAX_INDICES];
    is_used &= f && count <= MAX_INDICES;
    for (int i = 0; is_used && i < count; i++)
        kept[i] = retain(vm.sp[i]);
    bool done = (*slot || (*slot = new_empty())) && amend_slot(slot, vm.sp, count, f, retain(y));
    vm.sp += count;
    release(f);
    if (is_used && done)
        return replace_by_item(*slot, kept, count);
    CONSUME_ARGS(kept, is_used ? count : 0);
    return done;
}

ASIDE static bool amend_global(Symbol name, int shape, bool is_used)
{
    Value *x = take_global(name);
    if (error_pending())
        return false;
    bool done = amend_variable(&x, shape, is_used);
    if (x)
        store_global(name, x);
    return done && !error_pending();
}

/* The same when .z.vs wants to know the indices, which amending uses up. */
ASIDE static bool amend_global_told(Symbol name, int shape, bool is_used)
{
    int count = shape >> 1;
    Value *const *indices = vm.sp + (shape & 1);
    OWNED Value *kept = new_vector(TYPE_MIXED, count);
    for (int i = 0; kept && i < count; i++)
        kept->items[i] = retain(indices[i]);
    return kept && amend_global(name, shape, is_used) && tell_value_set(name, kept->items, count);
}

/* The operands of a pattern lie above the value, the last on top. */
ASIDE static bool run_pattern(const Value *constant, Value **locals)
{
    int count = (int)constant->items[1]->i64;
    __attribute__((uninitialized)) Value *operands[MAX_OPERANDS];
    if (count > MAX_OPERANDS) {
        raise_error(ERR_LIMIT);
        return false;
    }
    for (int i = count - 1; i >= 0; i--)
        operands[i] = pop();
    CONSUME_ARGS(operands, count);
    return match_pattern(constant->items[0], vm.sp, operands, locals);
}

/* Pushes whether the pattern matched; only a mismatch is forgiven. */
ASIDE static bool try_pattern(const Value *constant, Value **locals)
{
    bool matched = run_pattern(constant, locals);
    if (!matched) {
        take_error();
        clear_trace();
    }
    push(new_boolean(matched));
    return *vm.sp != NULL;
}

/* ── qSQL templates ── */

static bool names_column(const Value *columns, Symbol name)
{
    return columns && find_symbol(columns, name) >= 0;
}

static Value *quoted(const Value *x)
{
    if (x->type == -TYPE_SYMBOL || x->type == TYPE_SYMBOL || x->type == TYPE_MIXED)
        return new_list(1, retain(x));
    return retain(x);
}

static Value *bind_name(Symbol name, const Value *names, Value **values, const Value *columns)
{
    Count at = find_symbol(names, name);
    return at < 0 || names_column(columns, name) ? new_symbol(name) : quoted(values[at]);
}

/* Columns given by name alone: a list of trees where a name is a local's. */
static Value *bind_names(const Value *wanted, const Value *names, Value **values, const Value *columns)
{
    OWNED Value *bound = new_vector(TYPE_MIXED, wanted->count);
    for (Count i = 0; bound && i < wanted->count; i++)
        if (!(bound->items[i] = bind_name(wanted->symbols[i], names, values, columns)))
            return NULL;
    return steal(&bound);
}

/* The tree with the names of locals replaced by their values, except those that are columns. */
static Value *bind_tree(const Value *tree, const Value *names, Value **values, const Value *columns)
{
    if (is_symbol_atom(tree))
        return bind_name(tree->symbol, names, values, columns);
    if (is_dict(tree)) {
        Value *bound = values_of(tree)->type == TYPE_SYMBOL
                           ? bind_names(values_of(tree), names, values, columns)
                           : bind_tree(values_of(tree), names, values, columns);
        return new_dict(retain(keys_of(tree)), bound);
    }
    if (tree->type != TYPE_MIXED)
        return retain(tree);
    OWNED Value *bound = new_vector(TYPE_MIXED, tree->count);
    for (Count i = 0; bound && i < tree->count; i++)
        if (!(bound->items[i] = bind_tree(tree->items[i], names, values, columns)))
            return NULL;
    return steal(&bound);
}

/* Symbol vector of a table's columns, borrowed; NULL: not a table (by name, too). */
static const Value *columns_in(const Value *table)
{
    if (is_symbol_atom(table))
        table = get_global(resolve_name(table->symbol));
    if (table && is_keyed_table(table))
        return NULL;
    return table && is_table(table) ? names_of(table) : NULL;
}

static Value *bind_parts(const Value *parts, const Value *names, Value **values, const Value *table)
{
    if (!names->count)
        return retain(parts);
    OWNED Value *columns = retain(columns_in(table));
    OWNED Value *bound = new_vector(TYPE_MIXED, parts->count);
    for (Count i = 0; bound && i < parts->count; i++)
        if (!(bound->items[i] = bind_tree(parts->items[i], names, values, columns)))
            return NULL;
    return steal(&bound);
}

ASIDE static Value *run_template(const Value *template)
{
    const Value *names = template->items[2];
    char kind[2] = {(char)template->items[0]->u8, 0};
    int count = (int)names->count;
    Value *table = vm.sp[count];
    OWNED Value *parts = bind_parts(template->items[1], names, vm.sp, table);
    for (int i = 0; i < count; i++)
        release(pop());
    Value *args[6] = {pop()};
    if (!parts) {
        release(args[0]);
        return NULL;
    }
    int rank = (int)parts->count + 1;
    for (int i = 1; i < rank; i++)
        args[i] = retain(parts->items[i - 1]);
    const Verb *verb = verb_at(find_verb(bytes_of_text(kind)));
    if (verb->multi)
        return apply_multi(verb, args, rank);
    CONSUME_ARGS(args, rank);
    return raise_error(ERR_NYI);
}

/* ── the loop ── */

#define CHECKED(expression) /* a result that may be an error */                                  \
    do {                                                                                         \
        Value *result_ = (expression);                                                           \
        if (!result_)                                                                            \
            goto failed;                                                                         \
        push(result_);                                                                           \
    } while (0)

static Value *run_code(Frame *frame)
{
    const Value *lambda = frame->lambda;
    const int32_t *code = lambda->items[LAMBDA_CODE]->i32s;
    Value *const *constants = lambda->items[LAMBDA_CONSTANTS]->items;
    const Symbol *globals = lambda->items[LAMBDA_GLOBALS]->symbols;
    Value **locals = frame->args;

    for (int word = frame->word;; word++) {
        int operand = operand_of(code[word]);
        frame->word = word;
        switch (operation_of(code[word])) {
        case OP_CONSTANT: push(retain(constants[operand])); break;
        case OP_LOCAL: CHECKED(locals[operand] ? retain(locals[operand]) : new_empty()); break;
        case OP_GLOBAL: {
            Value *x = load_global(lambda, operand);
            if (x && operation_of(code[word + 1]) == OP_CALL) {
                frame->word = ++word;
                CHECKED(call(x, operand_of(code[word])));
            } else {
                CHECKED(x);
            }
            break;
        }
        case OP_SET_LOCAL:
            release(locals[operand]);
            locals[operand] = retain(*vm.sp);
            break;
        case OP_SET_GLOBAL:
            set_global(globals[operand], retain(*vm.sp));
            if (error_pending())
                goto failed;
            break;
        case OP_POP: release(pop()); break;
        case OP_MONAD: CHECKED(run_monad(operand)); break;
        case OP_DYAD: {
            int32_t operands = code[word + 1];
            const int32_t left = operands >> LEFT_SHIFT;
            const Value *x = *operand_at(left, locals, constants), *y = *operand_at(operands, locals, constants);
            Arithmetic verb = arithmetic_of_word(operands);
            word++;
            if (!verb || !x || !y || x->type != -TYPE_LONG || y->type != -TYPE_LONG) {
                CHECKED(run_dyad(operand, operands, locals, constants));
                break;
            }
            int64_t result = calculate(verb, x->i64, y->i64);
            int taken = (place_of_operand(left) == FROM_STACK) + (place_of_operand(operands) == FROM_STACK);
            if (verb < LESS) {
                if (!put_long(taken, result))
                    goto failed;
                break;
            }
            for (; taken > 0; taken--)
                release(pop());
            if (operation_of(code[word + 1]) != OP_JUMP_UNLESS)
                CHECKED(new_boolean(result));
            else if (result)
                word++;
            else
                word = operand_of(code[word + 1]) - 1;
            break;
        }
        case OP_CALL: CHECKED(call(pop(), operand)); break;
        case OP_LIST: CHECKED(make_list(operand)); break;
        case OP_DERIVE: CHECKED(new_derived(operand, pop())); break;
        case OP_COMPOSE: {
            Value *outer = pop();
            CHECKED(new_composition(outer, pop()));
            break;
        }
        case OP_JUMP:
            if (operand <= word && context->interrupted)
                goto interrupted;
            word = operand - 1;
            break;
        case OP_JUMP_UNLESS: {
            int holds = test_condition(pop());
            if (holds < 0)
                goto failed;
            if (!holds)
                word = operand - 1;
            break;
        }
        case OP_LOOP: {
            int more = step_loop();
            if (more < 0)
                goto failed;
            if (!more)
                word = operand - 1;
            break;
        }
        case OP_RETURN: return pop();
        case OP_SIGNAL: signal_value(pop()); goto failed;
        case OP_THROUGH_LOCAL:
            if (!through_local(&locals[operand]))
                goto failed;
            break;
        case OP_THROUGH_GLOBAL:
            if (!through_global(globals[operand]))
                goto failed;
            break;
        case OP_AMEND_LOCAL:
            if (!amend_variable(&locals[operand], operand_of(code[word + 1]), operation_of(code[word + 2]) != OP_POP))
                goto failed;
            word++;
            break;
        case OP_AMEND_GLOBAL:
            if (!(is_value_set_told(globals[operand]) ? amend_global_told : amend_global)(
                    globals[operand], operand_of(code[word + 1]), operation_of(code[word + 2]) != OP_POP))
                goto failed;
            word++;
            break;
        case OP_PATTERN:
            if (!run_pattern(constants[operand], locals))
                goto failed;
            break;
        case OP_TRY_PATTERN:
            if (!try_pattern(constants[operand], locals))
                goto failed;
            break;
        case OP_TEMPLATE: CHECKED(run_template(constants[operand])); break;
        }
    }
interrupted:
    context->interrupted = 0;
    raise_error(ERR_STOP);
failed:
    record_frame(frame);
    return NULL;
}

static bool has_second_word(Operation op)
{
    return op == OP_DYAD || op == OP_AMEND_LOCAL || op == OP_AMEND_GLOBAL;
}

/* At a console an error inside a lambda suspends it, and may end with a value in the debugger. */
static Value *resume_frame(Frame *frame)
{
    Value *result = NULL;
    while (!result && may_suspend(frame)) {
        Value *resumed = suspend(frame);
        if (!resumed)
            return NULL;
        push(resumed);
        Operation failed = operation_of(frame->lambda->items[LAMBDA_CODE]->i32s[frame->word]);
        frame->word += has_second_word(failed) ? 2 : 1;
        result = run_code(frame);
    }
    return result;
}

static void drop_stack_to(Value **top)
{
    while (vm.sp < top)
        release(pop());
}

/* Room for the lambda's locals and operands below the arguments. */
static bool enter_frame(const Value *lambda, int count)
{
    Count locals = lambda->items[LAMBDA_LOCALS]->count, words = lambda->items[LAMBDA_CODE]->count;
    if (vm.sp - vm.base < count + locals + words + 1024 || !enter_depth()) {
        raise_error(ERR_STACK);
        return false;
    }
    return true;
}

/* The arguments are on the stack, which is left without them. */
static Value *run_on_stack(const Value *lambda, int count)
{
    Value **top = vm.sp + count;
    if (!enter_frame(lambda, count)) {
        drop_stack_to(top);
        return NULL;
    }
    Frame frame = {vm.frame, lambda, vm.sp, 0, vm.frame ? vm.frame->depth + 1 : 0};
    for (Count i = lambda->items[LAMBDA_LOCALS]->count; i > 0; i--)
        push(NULL);
    vm.frame = &frame;
    Value *result = run_code(&frame);
    if (!result)
        result = resume_frame(&frame);
    vm.frame = frame.caller;
    drop_stack_to(top);
    leave_depth();
    return result;
}

Value *run_lambda(const Value *lambda, Value **args, int count)
{
    if (vm.sp - vm.base < count) {
        CONSUME_ARGS(args, count);
        return raise_error(ERR_STACK);
    }
    for (int i = count - 1; i >= 0; i--)
        push(args[i]);
    return run_on_stack(lambda, count);
}
