/* explain.c: see explain.h. */
#include "pool/explain.h"
#include "codec/codec.h"
#include "lang/lang.h"

enum { LONGEST_SHOWN = 60 };

/* The file that a global function was loaded from; in value's parts it stands third from
 * the end. */
static bool find_file(const Value *function, Buffer *path)
{
    if (function->type != TYPE_LAMBDA)
        return false;
    OWNED Value *parts = value(retain(function));
    Bytes file;
    if (!parts) {
        take_error();
        return false;
    }
    if (!is_mixed(parts) || parts->count < 3 ||
        !text_of(parts->items[parts->count - 3], &file) || !file.length)
        return false;
    buffer_bytes(path, file);
    return true;
}

/* Short, needs no escapes, and does not begin with one of k's one-argument operators. */
static bool is_good_q(Bytes text)
{
    return text.length <= LONGEST_SHOWN && !memchr(text.data, '"', (size_t)text.length) &&
           text.length > 0 && text.data[0] != '+' && text.data[0] != ',';
}

/* The rest of the path below a folder ml; NULL: there is none. */
static const char *below_ml(Bytes path)
{
    const char *end = path.data + path.length;
    for (const char *at = path.data; end - at > 3; at++)
        if (!memcmp(at, "ml/", 3) && (at == path.data || at[-1] == '/'))
            return at + 3;
    return NULL;
}

/* The command that would define the name there, as a q string. */
static void add_command(Buffer *out, Bytes name, const Value *global)
{
    BUFFER path = {0}, text = {0};
    buffer_char(out, '"');
    if (find_file(global, &path)) {
        Bytes file = bytes_of_buffer(&path);
        const char *rest = below_ml(file);
        if (rest) {
            buffer_text(out, ".ml.loadfile`:");
            buffer_add(out, rest, file.data + file.length - rest);
        } else {
            buffer_text(out, "\\\\l ");
            buffer_bytes(out, file);
        }
    } else {
        print_k(&text, global);
        buffer_bytes(out, name);
        buffer_char(out, ':');
        if (is_good_q(bytes_of_buffer(&text)))
            buffer_bytes(out, bytes_of_buffer(&text));
        else
            buffer_text(out, "...");
    }
    buffer_char(out, '"');
}

static void explain_undefined(Buffer *note, const Call *c)
{
    Bytes name = bytes_of_buffer(&c->failed_text);
    const Value *global = get_global(intern(name));
    buffer_format(note, "  %.*s is not defined on worker %d, which ran item %lld",
                  (int)name.length, name.data, c->failed_on, (long long)c->failed_at);
    if (!global) {
        buffer_text(note, "; it is not defined here either\n");
        return;
    }
    bool has_ml = get_global(intern_text(".ml.multiProc.init"));
    buffer_format(
        note,
        ".\n  It is defined here, but not on the workers; this loads it there:\n"
        "  %senlist",
        has_ml ? ".ml.multiProc.init[abs system\"s\"]" : ".peach.setup ");
    add_command(note, name, global);
    buffer_char(note, '\n');
}

/* Each line of the worker's trace, further in. */
static void add_trace(Buffer *note, Bytes trace)
{
    while (trace.length > 0) {
        const char *newline = memchr(trace.data, '\n', (size_t)trace.length);
        int64_t length = newline ? newline - trace.data : trace.length;
        buffer_text(note, "  ");
        buffer_add(note, trace.data, length);
        buffer_char(note, '\n');
        trace.data += length + (newline != NULL);
        trace.length -= length + (newline != NULL);
    }
}

void explain_failure(const Call *c)
{
    BUFFER note = {0};
    bool says_it_all =
        c->failed_text.length > 7 && !memcmp(c->failed_text.data, "peach. ", 7);
    if (c->failed_undefined)
        explain_undefined(&note, c);
    else if (!says_it_all)
        buffer_format(&note, "  item %lld, on worker %d%s\n", (long long)c->failed_at,
                      c->failed_on, c->failed_note.length ? ":" : "");
    if (!c->failed_undefined)
        add_trace(&note, bytes_of_buffer(&c->failed_note));
    note_error(bytes_of_buffer(&note));
}
