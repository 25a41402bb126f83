/* pattern.c: the patterns of like, ss and ssr.
 *
 * Only the last star ever needs to be tried again, so matching takes no recursion and at most
 * text x pattern steps, whatever the number of stars. */
#include "verb/pattern.h"
#include "base/alloc.h"
#include "value/value.h"

static void add_to_set(Element *element, unsigned char c)
{
    element->set[c / 64] |= 1ull << c % 64;
}

/* Reads a set behind its [ and gives the position behind its ], or 0: it has none. */
static int64_t compile_set(Bytes text, int64_t at, Element *element)
{
    *element = (Element){.kind = MATCH_SET};
    bool negated = at < text.length && text.data[at] == '^';
    int64_t start = at += negated;
    for (; at < text.length && (text.data[at] != ']' || at == start); at++) {
        unsigned char from = (unsigned char)text.data[at], to = from;
        if (at + 2 < text.length && text.data[at + 1] == '-' && text.data[at + 2] != ']') {
            to = (unsigned char)text.data[at + 2];
            at += 2;
        }
        for (unsigned c = from; c <= to; c++)
            add_to_set(element, (unsigned char)c);
    }
    if (at >= text.length)
        return 0;
    for (int i = 0; negated && i < 4; i++)
        element->set[i] = ~element->set[i];
    return at + 1;
}

bool compile_pattern(Pattern *pattern, Bytes text)
{
    *pattern = (Pattern){allocate((size_t)(text.length + 1) * sizeof(Element)), 0, 0};
    if (!pattern->elements)
        return raise_error(ERR_WSFULL);
    for (int64_t at = 0; at < text.length;) {
        Element *element = &pattern->elements[pattern->count++];
        char c = text.data[at];
        int64_t behind = c == '[' ? compile_set(text, at + 1, element) : 0;
        if (behind) {
            at = behind;
            continue;
        }
        *element = (Element){.kind = c == '?' ? MATCH_ANY : c == '*' ? MATCH_STAR : MATCH_CHAR, .c = c};
        pattern->stars += c == '*' && (!at || text.data[at - 1] != '*');
        at++;
    }
    return true;
}

void close_pattern(Pattern *pattern)
{
    deallocate(pattern->elements);
}

static inline bool element_matches(const Element *element, char c)
{
    if (element->kind == MATCH_SET)
        return element->set[(unsigned char)c / 64] >> ((unsigned char)c % 64) & 1;
    return element->kind == MATCH_ANY || element->c == c;
}

bool is_hard_pattern(const Pattern *pattern)
{
    const Element *end = pattern->elements + pattern->count;
    bool open_end = pattern->stars && end[-1].kind == MATCH_STAR;
    bool doubled = open_end && pattern->count > 1 && end[-2].kind == MATCH_STAR;
    return doubled || pattern->stars - open_end > 1;
}

bool pattern_matches(const Pattern *pattern, Bytes text)
{
    int64_t at = 0, element = 0, star = -1, star_at = 0;
    while (at < text.length) {
        if (element < pattern->count && pattern->elements[element].kind == MATCH_STAR) {
            star = element++;
            star_at = at;
        } else if (element < pattern->count && element_matches(&pattern->elements[element], text.data[at])) {
            element++;
            at++;
        } else if (star >= 0) { /* the last star takes one more */
            element = star + 1;
            at = ++star_at;
        } else {
            return false;
        }
    }
    while (element < pattern->count && pattern->elements[element].kind == MATCH_STAR)
        element++;
    return element == pattern->count;
}

int64_t find_pattern(const Pattern *pattern, Bytes text, int64_t start)
{
    const Element *first = pattern->elements;
    for (int64_t at = start; at + pattern->count <= text.length; at++) {
        if (first->kind == MATCH_CHAR) {
            const char *next = memchr(text.data + at, first->c, (size_t)(text.length - at));
            if (!next || (at = next - text.data) + pattern->count > text.length)
                return -1;
        }
        int64_t matched = 0;
        while (matched < pattern->count && element_matches(&pattern->elements[matched], text.data[at + matched]))
            matched++;
        if (matched == pattern->count)
            return at;
    }
    return -1;
}
