/* debug.c: the debugger of the console: a lambda that fails waits, with its variables, for commands.
 * A value ends the wait (:value), so does another error ('error) or \\, which unwinds to the console. */
#include "codec/codec.h"
#include "lang/lang.h"
#include "lang/machine.h"
#include <stdio.h>
#include <stdlib.h>

/* A lambda that waits, and what the console does with it. */
typedef struct Session Session;
struct Session {
    Session *outer;     /* the one whose line made this one; NULL: none */
    Frame *failed;
    const Frame *selected;
    Value *error;       /* text of the error that suspended */
    Value *result;      /* to go on with */
    bool over;
};

static _Thread_local struct {
    char *(*read_line)(const char *prompt); /* NULL: no terminal, no debugger */
    int traps;
    Session *session;
} debugger;

void set_debugger(char *(*read_line)(const char *prompt))
{
    debugger.read_line = read_line;
    debugger.traps = 1; /* callbacks have nobody at the keyboard; a console line has: allow_suspension */
}

int allow_suspension(void)
{
    int traps = debugger.traps;
    debugger.traps = 0;
    return traps;
}

void restore_suspension(int traps)
{
    debugger.traps = traps;
}

void enter_trap(void)
{
    debugger.traps++;
}

void leave_trap(void)
{
    debugger.traps--;
}

bool is_debugged(void)
{
    return debugger.read_line && !debugger.traps;
}

/* Instructions that leave just their result on the stack can be given another one. */
bool may_suspend(const Frame *frame)
{
    const Value *source = frame->lambda->items[LAMBDA_SOURCE];
    Count brace = source->count > 2 && source->bytes[0] == 'k' && source->bytes[1] == ')' ? 2 : 0;
    bool is_lambda = brace < source->count && source->bytes[brace] == '{';
    return is_debugged() && is_lambda && context->error.code != ERR_ABORT &&
           context->error.code != ERR_STOP && context->error.code != ERR_STACK;
}

/* ── showing ── */

/* Each session below a frame counts for one, though no backtrace shows it. */
int shown_depth(const Frame *frame)
{
    int depth = frame->depth;
    for (const Session *s = debugger.session; s; s = s->outer)
        depth += s->failed->depth < frame->depth;
    return depth;
}

static void print_frame(const Frame *frame)
{
    BUFFER out = {0};
    OWNED Value *entry = frame_entry(frame);
    if (entry)
        format_frame(&out, entry, shown_depth(frame), false);
    context->log(bytes_of_buffer(&out));
}

static void print_suspended(const Value *error, const Frame *frame)
{
    BUFFER out = {0};
    buffer_char(&out, '\'');
    buffer_add(&out, error->bytes, error->count);
    buffer_char(&out, '\n');
    context->log(bytes_of_buffer(&out));
    print_frame(frame);
}

/* ── evaluating among the variables of a frame ── */

static Value *names_of_frame(const Frame *frame)
{
    return join(retain(frame->lambda->items[LAMBDA_PARAMS]), retain(frame->lambda->items[LAMBDA_LOCALS]));
}

static Value *compile_in(Bytes text, Value *names)
{
    Function scope = {.params = names, .locals = new_vector(TYPE_SYMBOL, 0), .declared = true};
    Ast ast = {.text = text, .file = empty_symbol, .function = &scope};
    const Node *block = scope.locals ? parse_statements(&ast) : NULL;
    if (!block)
        record_source(text, empty_symbol, 0, ast.error_at, shown_depth(current_frame()) + 2);
    Value *lambda = block ? compile_function(&ast, &scope, block, text) : NULL;
    release(scope.locals);
    close_ast(&ast);
    return lambda;
}

enum { MAX_NAMES = 512 };

static Value *evaluate_in(const Frame *frame, Bytes text)
{
    OWNED Value *names = names_of_frame(frame);
    OWNED Value *lambda = names ? compile_in(text, names) : NULL;
    if (!lambda || names->count > MAX_NAMES)
        return lambda ? raise_error(ERR_LIMIT) : NULL;
    Value *args[MAX_NAMES];
    Count params = frame->lambda->items[LAMBDA_PARAMS]->count;
    for (Count i = 0; i < names->count; i++) {
        const Value *x = frame->args[i < params ? i : params - 1 - i];
        args[i] = x ? retain(x) : new_empty();
    }
    return run_lambda(lambda, args, (int)names->count);
}

static void evaluate_command(const Frame *frame, Bytes text)
{
    OWNED Value *result = text.data[0] == '\\' ? run_command((Bytes){text.data + 1, text.length - 1})
                                               : evaluate_in(frame, text);
    if (!result) {
        print_error();
        return;
    }
    BUFFER out = {0};
    print_console(&out, result, context->console_rows, context->console_columns);
    context->print(bytes_of_buffer(&out));
}

/* ── commands ── */

bool is_debug_line(const Frame *frame)
{
    for (const Session *s = debugger.session; s; s = s->outer)
        if (frame->caller == s->failed)
            return true;
    return false;
}

const Frame *selected_frame(void)
{
    return debugger.session ? debugger.session->selected : NULL;
}

static const Frame *callee_of(const Frame *innermost, const Frame *frame)
{
    while (innermost && innermost->caller != frame)
        innermost = innermost->caller;
    return innermost;
}

static void move_selection(Session *session, bool up)
{
    const Frame *next = up ? session->selected->caller : callee_of(session->failed, session->selected);
    if (next && session->selected != (up ? NULL : session->failed))
        session->selected = next;
    print_frame(session->selected);
}

static void signal_again(Session *session, Bytes text)
{
    if (text.length && text.data[0] == '`')
        text = (Bytes){text.data + 1, text.length - 1};
    raise_bytes(text);
    session->over = true;
}

static void resume_with(Session *session, Bytes text)
{
    session->result = text.length ? evaluate_in(session->selected, text) : identity();
    if (!session->result)
        print_error();
    session->over = session->result != NULL;
}

static void run_debug_line(Session *session, Bytes line)
{
    while (line.length && line.data[line.length - 1] == ' ')
        line.length--;
    if (!line.length)
        return;
    Bytes rest = {line.data + 1, line.length - 1};
    bool alone = line.length == 1;
    if (alone && line.data[0] == '\\') {
        raise_error(ERR_ABORT);
        session->over = true;
    } else if (alone && (line.data[0] == '`' || line.data[0] == '.')) {
        move_selection(session, line.data[0] == '`');
    } else if (alone && line.data[0] == '&') {
        print_suspended(session->error, session->selected);
    } else if (line.data[0] == '\'') {
        signal_again(session, rest);
    } else if (line.data[0] == ':') {
        resume_with(session, rest);
    } else {
        evaluate_command(session->selected, line);
    }
}

static void format_prompt(char prompt[256])
{
    int length = snprintf(prompt, 200, "q%.190s)", current_namespace());
    for (const Session *s = debugger.session; s && length < 250; s = s->outer)
        prompt[length++] = ')';
    prompt[length] = 0;
}

Value *suspend(Frame *frame)
{
    Session session = {.outer = debugger.session, .failed = frame, .selected = frame, .error = new_string(error_text())};
    if (!session.error)
        return NULL;
    take_error();
    clear_trace();
    forget_failed_elsewhere(frame->at);
    print_suspended(session.error, frame);
    debugger.session = &session;
    while (!session.over) {
        char prompt[256];
        format_prompt(prompt);
        char *line = debugger.read_line(prompt);
        run_debug_line(&session, bytes_of_text(line ? line : "\\"));
        free(line);
    }
    debugger.session = session.outer;
    forget_failed();
    release(session.error);
    if (!session.result)
        record_frame(frame);
    return session.result;
}
