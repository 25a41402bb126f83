/* namespace.c: which names are in which namespace, and the current one. What they hold is in global.c. */
#include "lang/namespace.h"
#include "base/alloc.h"
#include "lang/lang.h"
#include "lang/slots.h"

typedef struct {
    Symbol name;
    Symbol *members; /* last parts of names, in order of first assignment */
    int count, capacity;
} Space;

static _Thread_local struct {
    Space *all;
    int count, capacity;
    Symbol current; /* NULL: the root */
} spaces;

/* ── names ── */

Symbol split_name(Symbol name, Symbol *member)
{
    const char *dot = strrchr(name, '.');
    if (!dot || dot == name) {
        *member = name;
        return empty_symbol;
    }
    *member = intern_text(dot + 1);
    return intern((Bytes){name, dot - name});
}

Symbol full_name(Symbol space, Symbol member)
{
    if (space == empty_symbol)
        return member;
    BUFFER full = {0};
    buffer_text(&full, space);
    buffer_char(&full, '.');
    buffer_text(&full, member);
    return intern(bytes_of_buffer(&full));
}

/* ── members ── */

int find_space(Symbol name)
{
    for (int i = 0; i < spaces.count; i++)
        if (spaces.all[i].name == name)
            return i;
    return -1;
}

int space_for(Symbol name)
{
    int found = find_space(name);
    if (found >= 0)
        return found;
    if (spaces.count == spaces.capacity) {
        spaces.capacity = spaces.capacity ? spaces.capacity * 2 : 16;
        spaces.all = reallocate_or_abort(spaces.all, (size_t)spaces.capacity * sizeof *spaces.all);
    }
    int at = spaces.count++;
    spaces.all[at] = (Space){.name = name};
    Symbol member, outer = split_name(name, &member);
    if (outer != empty_symbol)
        list_member(outer, member);
    return at;
}

static int find_member(const Space *space, Symbol member)
{
    for (int i = 0; i < space->count; i++)
        if (space->members[i] == member)
            return i;
    return -1;
}

int list_member(Symbol space, Symbol member)
{
    int at = space_for(space);
    Space *s = &spaces.all[at];
    if (find_member(s, member) >= 0)
        return at;
    if (s->count == s->capacity) {
        s->capacity = s->capacity ? s->capacity * 2 : 16;
        s->members = reallocate_or_abort(s->members, (size_t)s->capacity * sizeof *s->members);
    }
    s->members[s->count++] = member;
    return at;
}

void drop_member(Symbol space, Symbol member)
{
    int at = find_space(space);
    Space *s = at < 0 ? NULL : &spaces.all[at];
    int i = s ? find_member(s, member) : -1;
    if (i >= 0)
        memmove(s->members + i, s->members + i + 1, (size_t)(--s->count - i) * sizeof *s->members);
}

bool is_namespace(Symbol space)
{
    return space == empty_symbol || find_space(space) >= 0;
}

Value *namespace_names(Symbol space)
{
    int at = find_space(space);
    Value *list = new_vector(TYPE_SYMBOL, at < 0 ? 0 : spaces.all[at].count);
    Count count = 0;
    for (Count i = 0; list && i < list->count; i++) {
        Symbol member = spaces.all[at].members[i];
        if (is_defined(full_name(space, member)))
            list->symbols[count++] = member;
    }
    return list ? resize_vector(list, count) : NULL;
}

/* The namespaces of the root other than .z, without their dots: what key` gives. */
Value *namespace_spaces(void)
{
    Value *list = new_vector(TYPE_SYMBOL, spaces.count);
    Count count = 0;
    for (int i = 0; list && i < spaces.count; i++) {
        Symbol name = spaces.all[i].name;
        if (name[0] == '.' && !strchr(name + 1, '.') && strcmp(name, ".z"))
            list->symbols[count++] = intern_text(name + 1);
    }
    return list ? resize_vector(list, count) : NULL;
}

/* ── the current one ── */

Symbol current_namespace(void)
{
    return spaces.current ? spaces.current : empty_symbol;
}

/* It is made by the first name in it. */
void set_namespace(Symbol name)
{
    spaces.current = !strcmp(name, ".") ? empty_symbol : name;
}

Symbol namespace_named(Bytes text)
{
    return !text.length ? current_namespace() : bytes_equal(text, bytes_of_text(".")) ? empty_symbol : intern(text);
}

Symbol resolve_name(Symbol name)
{
    if (name[0] == '.' || name == empty_symbol)
        return name;
    return full_name(current_namespace(), name);
}

void close_namespaces(void)
{
    for (int i = 0; i < spaces.count; i++)
        deallocate(spaces.all[i].members);
    deallocate(spaces.all);
    memset(&spaces, 0, sizeof spaces);
}
