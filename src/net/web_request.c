/* web_request.c: the text of a web request taken apart. What it asks for is http.c's. */
#include "net/web.h"
#include <strings.h>

enum { LINE_MOST = 8 << 10 };

bool is_named(Bytes x, const char *name)
{
    return x.length == (int64_t)strlen(name) && !strncasecmp(x.data, name, (size_t)x.length);
}

const Header *find_header(const WebRequest *r, const char *name, int *times)
{
    const Header *found = NULL;
    *times = 0;
    for (int i = 0; i < r->header_count; i++)
        if (is_named(r->headers[i].name, name)) {
            found = &r->headers[i];
            ++*times;
        }
    return found;
}

Bytes header_of(const WebRequest *r, const char *name)
{
    int times;
    const Header *h = find_header(r, name, &times);
    return h ? h->value : (Bytes){0};
}

static Bytes trimmed(Bytes x)
{
    while (x.length && (x.data[0] == ' ' || x.data[0] == '\t'))
        x = (Bytes){x.data + 1, x.length - 1};
    while (x.length && (x.data[x.length - 1] == ' ' || x.data[x.length - 1] == '\t'))
        x.length--;
    return x;
}

bool has_word(Bytes list, const char *word)
{
    while (list.length) {
        const char *comma = memchr(list.data, ',', (size_t)list.length);
        int64_t length = comma ? comma - list.data : list.length, skip = length + (comma != NULL);
        if (is_named(trimmed((Bytes){list.data, length}), word))
            return true;
        list = (Bytes){list.data + skip, list.length - skip};
    }
    return false;
}

/* Up to CR LF; false: a line that is no line. */
static bool take_line(Bytes *rest, Bytes *line)
{
    const char *end = memmem(rest->data, (size_t)rest->length, "\r\n", 2);
    if (!end)
        return false;
    *line = (Bytes){rest->data, end - rest->data};
    *rest = (Bytes){end + 2, rest->length - line->length - 2};
    return line->length <= LINE_MOST && !memchr(line->data, 0, (size_t)line->length) &&
           !memchr(line->data, '\r', (size_t)line->length);
}

static bool take_word(Bytes *line, Bytes *word)
{
    const char *blank = line->length ? memchr(line->data, ' ', (size_t)line->length) : NULL;
    if (!blank)
        return false;
    *word = (Bytes){line->data, blank - line->data};
    *line = (Bytes){blank + 1, line->length - word->length - 1};
    return word->length > 0;
}

static bool parse_header(Bytes line, WebRequest *r)
{
    const char *colon = line.length ? memchr(line.data, ':', (size_t)line.length) : NULL;
    if (!colon || colon == line.data || r->header_count == HEADERS_MOST)
        return false;
    Bytes name = {line.data, colon - line.data};
    if (memchr(name.data, ' ', (size_t)name.length) || memchr(name.data, '\t', (size_t)name.length))
        return false;
    r->headers[r->header_count++] = (Header){name, trimmed((Bytes){colon + 1, line.length - name.length - 1})};
    return true;
}

bool parse_head(Bytes head, WebRequest *r)
{
    Bytes line;
    *r = (WebRequest){0};
    if (!take_line(&head, &line) || !take_word(&line, &r->method) || !take_word(&line, &r->target) ||
        line.length != 8 || strncmp(line.data, "HTTP/1.", 7) || r->target.data[0] != '/')
        return false;
    r->is_latest = line.data[7] != '0';
    while (take_line(&head, &line))
        if (!line.length)
            return head.length == 0;
        else if (!parse_header(line, r))
            return false;
    return false;
}

int64_t body_length(const WebRequest *r)
{
    int times;
    if (find_header(r, "Transfer-Encoding", &times))
        return -2;
    const Header *h = find_header(r, "Content-Length", &times);
    if (!h)
        return 0;
    int64_t length = 0;
    for (int64_t i = 0; i < h->value.length; i++) {
        if (h->value.data[i] < '0' || h->value.data[i] > '9' || i > 12)
            return -1;
        length = length * 10 + (h->value.data[i] - '0');
    }
    return times == 1 && h->value.length ? length : -1;
}
