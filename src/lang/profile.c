/* profile.c: .Q.prf0, what another process of this binary is doing: its frames, read out of its memory while it is
 * stopped. Nothing there is believed: a text that cannot be read is empty. */
#include "lang/ast.h"
#include "lang/machine.h"
#include "lang/verbs.h"
#include <errno.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

enum { TEXT_MOST = 1 << 20, PATH_LIMIT = 1 << 14, PAGE = 4096 };

/* Where a process has this interpreter's innermost frame; as static data it lies at the same distance from the start of
 * the binary in all processes. */
Frame *const *profiled_frame;

/* ── its memory ──────────────────────────────────────────────────────────────────────────── */

static bool peek(pid_t pid, const void *at, void *to, size_t length)
{
    struct iovec here = {to, length}, there = {(void *)(uintptr_t)at, length};
    return process_vm_readv(pid, &here, 1, &there, 1, 0) == (ssize_t)length;
}

/* Up to its NUL; no read goes past a page, behind which there may be nothing. */
static void peek_symbol(pid_t pid, const char *at, Buffer *out)
{
    char page[PAGE];
    while (at && out->length < PATH_LIMIT) {
        size_t length = PAGE - (uintptr_t)at % PAGE;
        if (!peek(pid, at, page, length))
            return;
        const char *end = memchr(page, 0, length);
        buffer_add(out, page, end ? end - page : (int64_t)length);
        if (end)
            return;
        at += length;
    }
}

static void peek_string(pid_t pid, const Value *at, Buffer *out)
{
    Value head;
    if (!peek(pid, at, &head, offsetof(Value, bytes)) || head.type != TYPE_CHAR || head.count < 0 || head.count > TEXT_MOST ||
        !buffer_reserve(out, head.count) || !peek(pid, at->bytes, out->data, (size_t)head.count))
        return;
    out->length = head.count;
}

/* Where the binary begins in a process: the address of what is mapped from its start. */
static uintptr_t start_of_binary(const char *pid)
{
    char path[64], line[512];
    struct stat binary;
    unsigned long long start = 0, offset, inode;
    snprintf(path, sizeof path, "/proc/%s/exe", pid);
    if (stat(path, &binary))
        return 0;
    snprintf(path, sizeof path, "/proc/%s/maps", pid);
    FILE *maps = fopen(path, "re");
    while (maps && fgets(line, sizeof line, maps)) {
        if (sscanf(line, "%llx-%*x %*s %llx %*s %llu", &start, &offset, &inode) == 3 && !offset && inode == binary.st_ino)
            break;
        start = 0;
    }
    if (maps)
        fclose(maps);
    return (uintptr_t)start;
}

/* ── its frames ──────────────────────────────────────────────────────────────────────────── */

enum { COLUMN_NAME, COLUMN_FILE, COLUMN_LINE, COLUMN_COL, COLUMN_TEXT, COLUMN_POS, COLUMNS };

static int64_t position_of(pid_t pid, const Frame *frame, Value *const *items)
{
    int32_t position = 0;
    int64_t word = frame->at - items[LAMBDA_CODE]->i32s;
    Value map;
    if (!peek(pid, items[LAMBDA_MAP], &map, offsetof(Value, bytes)) || word < 0 || word >= map.count ||
        !peek(pid, items[LAMBDA_MAP]->i32s + word, &position, sizeof position))
        return 0;
    return position;
}

/* A root name has the root's dot before its own. */
static Value *dotted_name(const Buffer *name)
{
    BUFFER full = {0};
    if (name->length && name->data[0] != '.')
        buffer_text(&full, "..");
    buffer_bytes(&full, bytes_of_buffer(name));
    return new_string(bytes_of_buffer(&full));
}

/* The lambda of a frame, as row `row` of the columns. */
static bool add_frame(pid_t pid, const Frame *frame, Value **columns, Count row)
{
    Value *items[LAMBDA_ITEMS], line, column;
    BUFFER name = {0}, file = {0}, text = {0};
    Symbol symbols[2] = {NULL, NULL};
    if (!peek(pid, frame->lambda->items, items, sizeof items) ||
        !peek(pid, &items[LAMBDA_NAME]->symbol, &symbols[0], sizeof(Symbol)) ||
        !peek(pid, &items[LAMBDA_FILE]->symbol, &symbols[1], sizeof(Symbol)) ||
        !peek(pid, items[LAMBDA_LINE], &line, offsetof(Value, bytes)) ||
        !peek(pid, items[LAMBDA_OFFSET], &column, offsetof(Value, bytes)))
        return raise_text("the frames changed while they were read") != NULL;
    peek_symbol(pid, symbols[0], &name);
    peek_symbol(pid, symbols[1], &file);
    peek_string(pid, items[LAMBDA_SOURCE], &text);
    columns[COLUMN_NAME]->items[row] = dotted_name(&name);
    columns[COLUMN_FILE]->items[row] = new_string(bytes_of_buffer(&file));
    columns[COLUMN_TEXT]->items[row] = new_string(bytes_of_buffer(&text));
    columns[COLUMN_LINE]->i64s[row] = line.i64;
    columns[COLUMN_COL]->i64s[row] = column.i64;
    columns[COLUMN_POS]->i64s[row] = position_of(pid, frame, items);
    return !error_pending();
}

static Value *new_snapshot(Count rows, Value **columns)
{
    static const char *const names[COLUMNS] = {"name", "file", "line", "col", "text", "pos"};
    OWNED Value *list = new_vector(TYPE_MIXED, COLUMNS), *keys = new_vector(TYPE_SYMBOL, COLUMNS);
    for (int i = 0; list && keys && i < COLUMNS; i++) {
        bool is_text = i == COLUMN_NAME || i == COLUMN_FILE || i == COLUMN_TEXT;
        keys->symbols[i] = intern_text(names[i]);
        if (!(columns[i] = list->items[i] = new_vector(is_text ? TYPE_MIXED : TYPE_LONG, rows)))
            return NULL;
    }
    return list && keys ? new_table_of(steal(&keys), steal(&list)) : NULL;
}

/* Outermost first. The first frame of all stands for nobody. */
static Value *read_frames(pid_t pid, Frame *innermost)
{
    OWNED Value *chain = new_vector(TYPE_BYTE, (DEPTH_LIMIT + 1) * (int64_t)sizeof(Frame));
    Frame *frames = chain ? (Frame *)chain->bytes : NULL;
    Value *columns[COLUMNS];
    Count depth = 0;
    if (!chain)
        return NULL;
    for (const Frame *at = innermost; at && depth <= DEPTH_LIMIT && peek(pid, at, &frames[depth], sizeof *frames); depth++) {
        at = frames[depth].caller;
        if (!frames[depth].lambda)
            break;
    }
    OWNED Value *table = new_snapshot(depth, columns);
    for (Count i = 0; table && i < depth; i++)
        if (!add_frame(pid, &frames[depth - 1 - i], columns, i))
            return NULL;
    return steal(&table);
}

static Value *snapshot(pid_t pid, const char *name)
{
    Frame *const *place, *innermost;
    uintptr_t here = start_of_binary("self"), there = start_of_binary(name);
    const char *found = (const char *)there + ((uintptr_t)&profiled_frame - here);
    if (!here || !there || !peek(pid, found, &place, sizeof place) || !peek(pid, place, &innermost, sizeof innermost))
        return raise_text("%d. OS reports: %s", (int)pid, strerror(errno));
    return read_frames(pid, innermost);
}

/* ── stopping it ─────────────────────────────────────────────────────────────────────────── */

static bool is_same_binary(const char *name)
{
    struct stat ours, theirs;
    char path[64];
    snprintf(path, sizeof path, "/proc/%s/exe", name);
    if (stat(path, &theirs) || stat("/proc/self/exe", &ours))
        return raise_text("%s. OS reports: %s", name, strerror(errno)) != NULL;
    return (ours.st_dev == theirs.st_dev && ours.st_ino == theirs.st_ino) || raise_text("binary mismatch");
}

static bool stop_process(pid_t pid)
{
    int status;
    if (ptrace(PTRACE_SEIZE, pid, NULL, NULL))
        return raise_text("%d. OS reports: %s", (int)pid, strerror(errno)) != NULL;
    if (ptrace(PTRACE_INTERRUPT, pid, NULL, NULL) || waitpid(pid, &status, __WALL) != pid || !WIFSTOPPED(status)) {
        ptrace(PTRACE_DETACH, pid, NULL, NULL);
        return raise_text("%d: it has ended", (int)pid) != NULL;
    }
    return true;
}

/* A negative number: somebody else has stopped it. */
Value *profile(Value *x)
{
    CONSUME(x);
    char name[32];
    if (!is_integer_atom(x))
        return raise_error(ERR_TYPE);
    int64_t number = integer_of(x);
    pid_t pid = number >= -INT32_MAX && number <= INT32_MAX ? abs((int)number) : 0;
    if (!pid || pid == getpid())
        return raise_error(ERR_DOMAIN);
    if (context->restricted || context->confined)
        return raise_error(ERR_ACCESS);
    snprintf(name, sizeof name, "%d", (int)pid);
    if (!is_same_binary(name) || (number > 0 && !stop_process(pid)))
        return NULL;
    Value *table = snapshot(pid, name);
    if (number > 0)
        ptrace(PTRACE_DETACH, pid, NULL, NULL);
    return table;
}
