/* trace.c: the frames that the pending error passed, and how the console shows them. */
#include "lang/lang.h"
#include "lang/machine.h"
#include "verb/verb.h"

/* Innermost first; each entry is (lambda or text; offset of the failed primitive; depth; file; line). */
static _Thread_local Value *trace;

enum { ENTRY_SOURCE, ENTRY_NAME, ENTRY_FILE, ENTRY_LINE, ENTRY_OFFSET, ENTRY_DEPTH, ENTRY_ITEMS };
enum { NO_OFFSET = -1 }; /* of what has no text of its own */

static Value *new_entry(const Value *source, Symbol name, Symbol file, int64_t line, int64_t offset, int depth)
{
    return new_list(ENTRY_ITEMS, retain(source), new_symbol(name), new_symbol(file), new_long(line),
                    new_long(offset), new_long(depth));
}

static void add_entry(Value *entry)
{
    if (!entry || (trace && trace->count > 4096)) {
        release(entry);
        return;
    }
    trace = trace ? resize_vector(trace, trace->count + 1) : new_vector(TYPE_MIXED, 1);
    if (trace)
        trace->items[trace->count - 1] = entry;
    else
        release(entry);
}

static int64_t line_of(const Value *lambda)
{
    return lambda->items[LAMBDA_LINE]->i64;
}

Value *frame_entry(const Frame *frame)
{
    const Value *lambda = frame->lambda;
    Value *const *item = lambda->items;
    int64_t word = frame->at - item[LAMBDA_CODE]->i32s;
    return new_entry(item[LAMBDA_SOURCE], item[LAMBDA_NAME]->symbol, item[LAMBDA_FILE]->symbol, line_of(lambda),
                     item[LAMBDA_MAP]->i32s[word], shown_depth(frame));
}

void record_frame(const Frame *frame)
{
    if (!frame->lambda->items[LAMBDA_SOURCE]->count) /* a parse tree: its caller has the text */
        return;
    add_entry(frame_entry(frame));
}

void record_source(Bytes source, Symbol file, int line, int offset, int depth)
{
    OWNED Value *text = new_string(source);
    if (text)
        add_entry(new_entry(text, empty_symbol, file, line, offset, depth));
}

void clear_trace(void)
{
    release(trace);
    trace = NULL;
}

Value *frames_now(void)
{
    OWNED Value *list = new_empty();
    Count count = 0;
    for (const Frame *frame = current_frame(); list && frame; frame = frame->caller) {
        if (is_debug_line(frame))
            continue;
        list = resize_vector(steal(&list), count + 1);
        if (list && !(list->items[count++] = frame_entry(frame)))
            return NULL;
    }
    return steal(&list);
}

/* The frames above a trap, the trap, and those below, which still live. */
Value *take_trace_through(const char *trap)
{
    OWNED Value *above = trace ? steal(&trace) : new_empty(), *text = new_string_of_text(trap);
    OWNED Value *below = frames_now();
    if (!above || !text || !below)
        return NULL;
    for (Count i = 0; i < above->count; i++)
        above->items[i]->items[ENTRY_DEPTH]->i64++; /* the entries are nobody else's */
    Value *own = new_entry(text, empty_symbol, empty_symbol, 0, NO_OFFSET, (int)below->count);
    Value *middle = own ? enlist(own) : NULL;
    Value *upper = middle ? join(steal(&above), middle) : NULL;
    return upper ? join(upper, steal(&below)) : NULL;
}

/* The line of the source that holds `offset`. */
static Bytes line_at(Bytes source, int64_t offset, int64_t *column, int64_t *before)
{
    int64_t start = 0;
    if (offset > source.length)
        offset = source.length;
    *before = 0;
    for (int64_t i = 0; i < offset; i++)
        if (source.data[i] == '\n') {
            start = i + 1;
            ++*before;
        }
    int64_t end = start;
    while (end < source.length && source.data[end] != '\n')
        end++;
    *column = offset - start;
    return (Bytes){source.data + start, end - start};
}

void format_frame(Buffer *out, const Value *entry, int depth, bool is_current)
{
    Value *const *item = entry->items;
    Bytes source = {item[ENTRY_SOURCE]->bytes, item[ENTRY_SOURCE]->count};
    int64_t column, before, start = out->length;
    Bytes line = line_at(source, item[ENTRY_OFFSET]->i64, &column, &before);
    buffer_format(out, "%s[%d]  ", is_current ? ">>" : "  ", depth);
    if (item[ENTRY_FILE]->symbol != empty_symbol)
        buffer_format(out, "%s:%lld: ", item[ENTRY_FILE]->symbol, (long long)(item[ENTRY_LINE]->i64 + before));
    if (item[ENTRY_NAME]->symbol != empty_symbol && !before)
        buffer_format(out, "%s:", item[ENTRY_NAME]->symbol);
    int64_t prefix = out->length - start;
    buffer_bytes(out, line);
    buffer_char(out, '\n');
    if (item[ENTRY_OFFSET]->i64 == NO_OFFSET) {
        buffer_char(out, '\n');
        return;
    }
    buffer_fill(out, ' ', prefix + column);
    buffer_text(out, "^\n");
}

/* Of a deep recursion both ends. */
void format_trace_of(Buffer *out, const Value *entries, int current)
{
    enum { ENDS = 20 };
    for (Count i = 0; i < entries->count; i++) {
        if (i == ENDS && entries->count > 2 * ENDS + 1) {
            i = entries->count - ENDS;
            buffer_text(out, "  ..\n");
        }
        int depth = (int)entries->items[i]->items[ENTRY_DEPTH]->i64;
        format_frame(out, entries->items[i], depth, depth == current);
    }
}

Value *error_trace(void)
{
    BUFFER out = {0};
    if (trace)
        format_trace_of(&out, trace, -1);
    return new_string(bytes_of_buffer(&out));
}
