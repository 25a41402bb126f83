/* web_page.c: what a port answers to GET by itself: the names of the globals, the value of an expression, a file below
 * .h.HOME. */
#include "codec/codec.h"
#include "lang/lang.h"
#include "net/web.h"
#include "verb/verb.h"
#include <fcntl.h>
#include <linux/openat2.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#define OWN_PAGES_IDLE INT64_C(10000) /* milliseconds */
enum { FILE_MOST = 256 << 20 };

/* ── text ────────────────────────────────────────────────────────────────────────────────── */

static void add_escaped(Buffer *out, Bytes text)
{
    for (int64_t i = 0; i < text.length; i++)
        switch (text.data[i]) {
        case '<': buffer_text(out, "&lt;"); break;
        case '>': buffer_text(out, "&gt;"); break;
        case '&': buffer_text(out, "&amp;"); break;
        case '"': buffer_text(out, "&quot;"); break;
        default: buffer_char(out, text.data[i]);
        }
}

static int hex_value(char c)
{
    return c >= '0' && c <= '9' ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : -1;
}

static void add_decoded(Buffer *out, Bytes text)
{
    for (int64_t i = 0; i < text.length; i++) {
        bool is_code = text.data[i] == '%' && i + 2 < text.length && hex_value(text.data[i + 1]) >= 0 &&
                       hex_value(text.data[i + 2]) >= 0;
        buffer_char(out, is_code ? (char)(hex_value(text.data[i + 1]) << 4 | hex_value(text.data[i + 2])) : text.data[i]);
        i += is_code ? 2 : 0;
    }
}

static void add_page(Buffer *page, Bytes shown)
{
    buffer_text(page, "<!DOCTYPE html><html><head><title>peach</title></head><body><pre>");
    add_escaped(page, shown);
    buffer_text(page, "</pre></body></html>\n");
}

static Value *answer_text(const char *status, const char *more, const char *type, Bytes body)
{
    BUFFER answer = {0};
    add_answer(&answer, status, keep_alive(OWN_PAGES_IDLE), more, type, body);
    return new_string(bytes_of_buffer(&answer));
}

/* ── values ──────────────────────────────────────────────────────────────────────────────── */

static Value *evaluate(Bytes expression)
{
    BUFFER text = {0};
    add_decoded(&text, expression);
    OWNED Value *evaluator = retain(get_global(intern_text(".h.val")));
    Value *source = new_string(bytes_of_buffer(&text));
    if (!source || error_pending())
        return NULL;
    return evaluator ? apply1(evaluator, source) : value(source);
}

/* As a page; an error, too. */
static Value *page_of(Value *result)
{
    CONSUME(result);
    BUFFER shown = {0}, page = {0};
    if (!result) {
        buffer_char(&shown, '\'');
        buffer_bytes(&shown, error_text());
        take_error();
    } else {
        print_console(&shown, result, context->http_rows, context->http_columns);
    }
    add_page(&page, bytes_of_buffer(&shown));
    return answer_text("200 OK", "Content-Security-Policy: default-src 'self'\r\n", "text/html", bytes_of_buffer(&page));
}

/* The part behind the last dot. */
static Bytes extension_of(Bytes path)
{
    const char *dot = path.length ? memrchr(path.data, '.', (size_t)path.length) : NULL;
    return dot ? (Bytes){dot + 1, path.data + path.length - dot - 1} : (Bytes){0};
}

/* t.csv?expression: as .h.tx writes that kind. */
static Value *data_of(Symbol kind, Value *result)
{
    CONSUME(result);
    OWNED Value *writer = retain(get_global(intern_text(".h.answer")));
    OWNED Value *answer = result && writer ? apply2(writer, new_symbol(kind), steal(&result)) : NULL;
    return answer ? steal(&answer) : page_of(NULL);
}

static Value *page_of_expression(Bytes path, Bytes expression)
{
    const Value *kinds = get_global(intern_text(".h.tx"));
    Bytes extension = extension_of(path);
    if (!extension.length || !kinds || !is_dict(kinds) || keys_of(kinds)->type != TYPE_SYMBOL)
        return page_of(evaluate(expression));
    Symbol kind = intern(extension);
    bool is_known = find_symbol(keys_of(kinds), kind) >= 0;
    return is_known ? data_of(kind, evaluate(expression)) : page_of(evaluate(expression));
}

/* ── files ───────────────────────────────────────────────────────────────────────────────── */

/* No part of the path begins with a dot. */
static bool is_open_path(Bytes path)
{
    for (int64_t i = 0; i < path.length; i++)
        if (!path.data[i] || (path.data[i] == '.' && (i == 0 || path.data[i - 1] == '/')))
            return false;
    return path.length > 0 && path.data[0] != '/';
}

/* Below the folder, whatever links there are. -1: no such file. */
static int open_below(const char *folder, const char *path, int64_t *size)
{
    struct open_how how = {.flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK,
                           .resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS};
    struct stat info;
    int root = open(folder, O_PATH | O_DIRECTORY | O_CLOEXEC);
    int fd = root < 0 ? -1 : (int)syscall(SYS_openat2, root, path, &how, sizeof how);
    if (root >= 0)
        close(root);
    if (fd < 0 || fstat(fd, &info) || !S_ISREG(info.st_mode) || info.st_size > FILE_MOST) {
        if (fd >= 0)
            close(fd);
        return -1;
    }
    *size = info.st_size;
    return fd;
}

static bool read_whole(int fd, int64_t size, Buffer *out)
{
    if (!buffer_reserve(out, size))
        return false;
    while (out->length < size) {
        ssize_t n = read(fd, out->data + out->length, (size_t)(size - out->length));
        if (n <= 0)
            return false;
        out->length += n;
    }
    return true;
}

static const char *type_of_file(Bytes path, char text[128])
{
    OWNED Value *types = retain(get_global(intern_text(".h.ty")));
    OWNED Value *type = types ? apply1(types, new_symbol(intern(extension_of(path)))) : NULL;
    Bytes found;
    take_error();
    bool known = type && is_string(type) && text_of(type, &found) && found.length && found.length < 100;
    snprintf(text, 128, "%.*s", known ? (int)found.length : 24, known ? found.data : "application/octet-stream");
    return text;
}

static Value *page_of_file(Bytes target)
{
    BUFFER path = {0}, body = {0};
    char folder[4096], type[128];
    int64_t size = 0;
    OWNED Value *home = retain(get_global(intern_text(".h.HOME")));
    Bytes root;
    add_decoded(&path, target);
    bool is_fine = is_buffer_whole(&path) && is_open_path(bytes_of_buffer(&path)) && home && text_of(home, &root);
    buffer_char(&path, 0);
    int fd = -1;
    if (is_fine && snprintf(folder, sizeof folder, "%.*s", (int)root.length, root.data) < (int)sizeof folder)
        fd = open_below(folder, path.data, &size);
    bool is_read = fd >= 0 && read_whole(fd, size, &body);
    if (fd >= 0)
        close(fd);
    take_error();
    if (!is_read)
        return answer_text("404 Not Found", "", "text/plain", bytes_of_text("404 Not Found: no such file\n"));
    return answer_text("200 OK", "", type_of_file(target, type), bytes_of_buffer(&body));
}

/* ── compressed ──────────────────────────────────────────────────────────────────────────── */

static bool takes_gzip(const Value *request)
{
    const Value *headers = request->count > 1 ? request->items[1] : NULL;
    if (!headers || !is_dict(headers) || keys_of(headers)->type != TYPE_SYMBOL || !is_mixed(values_of(headers)))
        return false;
    for (Count i = 0; i < keys_of(headers)->count; i++) {
        const Value *text = values_of(headers)->items[i];
        if (!strcasecmp(keys_of(headers)->symbols[i], "Accept-Encoding") && is_string(text) && text->count)
            return memmem(text->bytes, (size_t)text->count, "gzip", 4) != NULL;
    }
    return false;
}

/* The lines of a head other than the one that says how long the body is. */
static void add_head(Buffer *out, Bytes head)
{
    static const char length[] = "content-length:";
    while (head.length) {
        const char *end = memmem(head.data, (size_t)head.length, "\r\n", 2);
        int64_t line = end ? end + 2 - head.data : head.length;
        if (line < (int64_t)sizeof length || strncasecmp(head.data, length, sizeof length - 1))
            buffer_add(out, head.data, line);
        head = (Bytes){head.data + line, head.length - line};
    }
}

/* The same answer with a smaller body, where that is worth it. */
static Value *squeezed(Value *answer)
{
    enum { WORTH = 2000, LEVEL = 6 };
    CONSUME(answer);
    const char *end = answer && is_string(answer) ? memmem(answer->bytes, (size_t)answer->count, "\r\n\r\n", 4) : NULL;
    if (!end || answer->bytes + answer->count - end <= WORTH)
        return steal(&answer);
    BUFFER out = {0};
    Bytes head = {answer->bytes, end + 2 - answer->bytes}, body = {end + 4, answer->bytes + answer->count - end - 4};
    OWNED Value *packed = gzip(new_list(2, new_long(LEVEL), new_string(body)));
    if (!packed)
        return NULL;
    add_head(&out, head);
    buffer_format(&out, "Content-Encoding: gzip\r\nVary: Accept-Encoding\r\nContent-Length: %lld\r\n\r\n",
                  (long long)packed->count);
    buffer_add(&out, packed->bytes, packed->count);
    return new_string(bytes_of_buffer(&out));
}

/* Any page that the user has open can send an expression. */
static bool may_evaluate(void)
{
    const char *set = getenv("PEACH_HTTP_EVAL");
    return !current_connection() || has_user_check() || (set && !strcmp(set, "1"));
}

Value *default_page(Value *x)
{
    static const char refusal[] =
        "403 Forbidden: expressions are evaluated for users with a password (-u, -U, .z.pw) or with PEACH_HTTP_EVAL=1\n";
    CONSUME(x);
    Bytes text;
    if (!is_mixed(x) || !x->count || !is_string(x->items[0]) || !text_of(x->items[0], &text))
        return raise_error(ERR_TYPE);
    const char *mark = text.length ? memchr(text.data, '?', (size_t)text.length) : NULL;
    if (mark && !may_evaluate())
        return answer_text("403 Forbidden", "", "text/plain", bytes_of_text(refusal));
    if (mark) {
        Bytes path = {text.data, mark - text.data}, expression = {mark + 1, text.data + text.length - mark - 1};
        Value *answer = page_of_expression(path, expression);
        return takes_gzip(x) ? squeezed(answer) : answer;
    }
    return text.length ? page_of_file(text) : page_of(namespace_names(empty_symbol));
}
