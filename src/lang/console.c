/* console.c: printing values and errors, and the keywords that talk to the system. */
#include "codec/codec.h"
#include "lang/machine.h"
#include "lang/verbs.h"
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

void (*before_exit)(int64_t code);

void print_error(void)
{
    if (context->error.code == ERR_ABORT) {
        take_error();
        clear_trace();
        return;
    }
    BUFFER out = {0};
    OWNED Value *trace = error_trace();
    buffer_char(&out, '\'');
    buffer_bytes(&out, error_text());
    buffer_char(&out, '\n');
    buffer_bytes(&out, bytes_of_buffer(&context->error.note));
    if (trace)
        buffer_add(&out, trace->bytes, trace->count);
    take_error();
    clear_trace();
    context->log(bytes_of_buffer(&out));
}

static void print_value(const Value *value)
{
    BUFFER out = {0};
    OWNED Value *x = retain(value);
    if (!open_stored_args(NULL, &x, 1)) { /* the files are not there: what it is instead of what is in it */
        take_error();
        clear_trace();
        x = retain(value);
    }
    print_console(&out, x, context->console_rows, context->console_columns);
    context->print(bytes_of_buffer(&out));
}

bool evaluate_and_print(Bytes line)
{
    int traps = allow_suspension();
    OWNED Value *result = evaluate_text(line, empty_symbol, 1);
    restore_suspension(traps);
    if (result)
        print_value(result);
    else
        print_error();
    return result != NULL;
}

/* A command, or text of another language, stays what it is. */
static bool is_plain_text(Bytes line)
{
    return line.length && line.data[0] != '\\' &&
           !(line.length > 1 && line.data[1] == ')' && isalpha((unsigned char)line.data[0]));
}

bool evaluate_and_print_k(Bytes line)
{
    BUFFER text = {0}, shown = {0};
    if (is_plain_text(line))
        buffer_text(&text, "k)");
    buffer_bytes(&text, line);
    int traps = allow_suspension();
    OWNED Value *result = evaluate_text(bytes_of_buffer(&text), empty_symbol, 1);
    restore_suspension(traps);
    if (!result)
        print_error();
    if (!result || is_identity(result))
        return result != NULL;
    print_k(&shown, result);
    buffer_char(&shown, '\n');
    context->print(bytes_of_buffer(&shown));
    return true;
}

Value *show(Value *x)
{
    CONSUME(x);
    print_value(x);
    return identity();
}

Value *type(Value *x)
{
    Value *code = new_short(is_mixed(x) && x->flags & FLAG_NESTED ? 77 : x->type);
    release(x);
    return code;
}

/* `:path lists a folder, `.foo and ` a namespace; a variable's name gives itself, an unknown one (). */
Value *key_of_name(Value *x)
{
    CONSUME(x);
    if (!is_symbol_atom(x))
        return key(steal(&x));
    if (x->symbol[0] == ':')
        return list_folder((Bytes){x->symbol + 1, symbol_length(x->symbol) - 1});
    Symbol full = resolve_name(x->symbol);
    if (x->symbol == empty_symbol)
        return namespace_spaces();
    const Value *held = get_global(full);
    if (!held)
        return error_pending() ? NULL : new_empty();
    if (is_dict(held) && !is_keyed_table(held) && (x->symbol[0] == '.' || !held))
        return retain(keys_of(held));
    return is_dict(held) || is_table(held) ? key(retain(held)) : steal(&x);
}

Value *system_(Value *x)
{
    CONSUME(x);
    Bytes text;
    if (!is_text(x))
        return raise_error(ERR_TYPE);
    text_of(x, &text);
    return run_command(text);
}

Value *exit_(Value *x)
{
    CONSUME(x);
    if (!is_integer_atom(x))
        return raise_error(ERR_TYPE);
    if (context->restricted || context->confined)
        return raise_error(context->restricted ? ERR_NOUPDATE : ERR_ACCESS);
    int64_t code = integer_of(x);
    if (before_exit)
        before_exit(code);
    fflush(NULL);
    exit((int)code & 255);
}

Value *getenv_(Value *x)
{
    CONSUME(x);
    if (!is_symbol_atom(x))
        return raise_error(ERR_TYPE);
    const char *found = getenv(x->symbol);
    return new_string_of_text(found ? found : "");
}

Value *setenv_(Value *x, Value *y)
{
    CONSUME(x);
    CONSUME(y);
    Bytes text;
    if (!is_symbol_atom(x) || !text_of(y, &text) || is_symbol_atom(y))
        return raise_error(ERR_TYPE);
    if (context->restricted)
        return raise_error(ERR_NOUPDATE);
    BUFFER terminated = {0};
    buffer_bytes(&terminated, text);
    buffer_char(&terminated, 0);
    setenv(x->symbol, terminated.data, 1);
    if (!strcmp(x->symbol, "TZ"))
        tzset();
    return identity();
}

/* ── backtraces ── */

/* call(f;x), or the handler on the error's text and trace. */
static Value *trap_call(const char *name, Value *(*call)(Value *f, Value *x), Value **args)
{
    int depth = context->depth;
    enter_trap();
    Value *result = call(retain(args[0]), steal(&args[1]));
    leave_trap();
    if (result)
        return result;
    context->depth = depth;
    OWNED Value *text = new_string(error_text());
    if (!text)
        return NULL;
    take_error();
    OWNED Value *trace = take_trace_through(name);
    if (!trace)
        return NULL;
    return is_function(args[2]) ? apply2(args[2], steal(&text), steal(&trace)) : retain(args[2]);
}

Value *trap_with_trace(Value **args, int count)
{
    CONSUME_ARGS(args, count);
    return trap_call("(.Q.trp)", at, args);
}

Value *trap_depth_with_trace(Value **args, int count)
{
    CONSUME_ARGS(args, count);
    return trap_call("(.Q.trpd)", is_atom(args[1]) ? at : dot_, args);
}

Value *format_backtrace(Value *x)
{
    CONSUME(x);
    if (!is_mixed(x))
        return raise_error(ERR_TYPE);
    for (Count i = 0; i < x->count; i++)
        if (!is_mixed(x->items[i]) || x->items[i]->count != 6)
            return raise_error(ERR_TYPE);
    BUFFER out = {0};
    format_trace_of(&out, x, -1);
    return new_string(bytes_of_buffer(&out));
}

Value *print_backtrace(Value *x)
{
    CONSUME(x);
    OWNED Value *frames = frames_now();
    const Frame *selected = selected_frame();
    BUFFER out = {0};
    if (frames)
        format_trace_of(&out, frames, selected ? shown_depth(selected) : -1);
    context->print(bytes_of_buffer(&out));
    return identity();
}
