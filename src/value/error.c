/* error.c: the pending error and the context it lives in. */
#include "base/alloc.h"
#include "value/value.h"
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>

_Thread_local Context *context;

static const char *const error_texts[] = {
    [ERR_NONE] = "",
#define ERROR(NAME, text) [ERR_##NAME] = text,
#include "value/errors.def"
#undef ERROR
};

static void write_descriptor(int fd, Bytes text)
{
    while (text.length > 0) {
        ssize_t n = write(fd, text.data, (size_t)text.length);
        if (n <= 0)
            return;
        text.data += n;
        text.length -= n;
    }
}

static void print_plain(Bytes text)
{
    write_descriptor(STDOUT_FILENO, text);
}

static void log_plain(Bytes text)
{
    write_descriptor(STDERR_FILENO, text);
}

/* The last eighth of this thread's stack is kept for leaves, however large their frames: a sanitizer triples them. */
static const char *find_stack_end(void)
{
    pthread_attr_t attributes;
    void *start = NULL;
    size_t size = 0;
    if (pthread_getattr_np(pthread_self(), &attributes))
        return NULL;
    pthread_attr_getstack(&attributes, &start, &size);
    pthread_attr_destroy(&attributes);
    return start ? (const char *)start + size / 8 : NULL;
}

void init_context(void)
{
    context = reallocate_or_abort(NULL, sizeof *context);
    *context = (Context){
        .print = print_plain, .log = log_plain,
        .precision = 7, .console_rows = 25, .console_columns = 80,
        .http_rows = 36, .http_columns = 2000, .week_offset = 2, .utc_offset_minutes = INT32_MIN,
        .seed = -314159, .stack_end = find_stack_end(),
    };
}

void close_context(void)
{
    close_buffer(&context->error.text);
    close_buffer(&context->error.note);
    deallocate(context);
    context = NULL;
    free_spare_values();
    free_spare_blocks();
}

static Value *record_error(ErrorCode code, Bytes text, bool undefined)
{
    if (context->error.code != ERR_NONE)
        return NULL;
    context->error.code = code;
    context->error.undefined = undefined;
    context->error.text.length = 0;
    context->error.note.length = 0;
    buffer_bytes(&context->error.text, text);
    return NULL;
}

Value *raise_error(ErrorCode code)
{
    return record_error(code, bytes_of_text(error_texts[code]), false);
}

Value *raise_bytes(Bytes text)
{
    return record_error(ERR_TEXT, text, false);
}

Value *raise_undefined(Symbol name)
{
    return record_error(ERR_TEXT, bytes_of_symbol(name), true);
}

Value *raise_text(const char *format, ...)
{
    char text[512];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    return raise_bytes(bytes_of_text(text));
}

void note_error(Bytes lines)
{
    buffer_bytes(&context->error.note, lines);
}

bool error_pending(void)
{
    return context->error.code != ERR_NONE;
}

bool may_go_on(void)
{
    return !context->interrupted || raise_interruption() != NULL;
}

bool is_buffer_whole(const Buffer *b)
{
    if (b->length < 0)
        raise_error(ERR_WSFULL);
    return b->length >= 0;
}

ErrorCode take_error(void)
{
    ErrorCode code = context->error.code;
    context->error.code = ERR_NONE;
    return code;
}

Bytes error_text(void)
{
    return bytes_of_buffer(&context->error.text);
}
