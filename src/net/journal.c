/* journal.c: -l and -L: what clients change is kept in NAME.log, the state as of the last \l in NAME.qdb.
 *
 * Both are files of messages that -11! can read. The first record of a log is a text that only names it; a .qdb begins
 * with the name of the log whose changes it holds, so that a process that ends between the two steps of \l finds
 * that its log is used up. A record is on its way to the file before the client gets its answer.
 *
 * NAME.q is read before both: what it defines is what the log began with. */
#include "base/alloc.h"
#include "base/log.h"
#include "codec/codec.h"
#include "lang/lang.h"
#include "net/connection.h"
#include "net/net.h"
#include "net/verbs.h"
#include "verb/verb.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MARK_LENGTH = 18 }; /* "/ 0123456789abcdef" */

/* A global of the root as it was before a message. */
typedef struct {
    Symbol name;
    Value *before; /* NULL: new, or changed in place */
    bool is_lost;  /* changed in place: only the files know what it was */
} Change;

/* What a message has changed so far. Those that it sends to itself are part of it; those of other clients, who may be
 * served while it waits, are not. */
typedef struct {
    Change *changes;
    int count, room;
    bool runs;
} Message;

static _Thread_local struct {
    int fd;                  /* of the log; 0: there is none */
    bool is_synced;          /* -L */
    int64_t length;          /* of the log, up to its last whole record */
    Count records;
    char log[4096], state[4096]; /* paths */
    char mark[MARK_LENGTH + 1];
    Value *base;             /* what the script defined: name!value */
    Message now;             /* that runs */
    int replica;             /* the handle that gets what is logged; 0: none */
} journal;

bool is_journalled(void)
{
    return journal.fd > 0;
}

static bool raise_for(const char *path)
{
    raise_text("%s. OS reports: %s", path, strerror(errno));
    return false;
}

/* ── what a message changes ──────────────────────────────────────────────────────────────── */

static Change *change_of(Symbol name)
{
    for (int i = journal.now.count - 1; i >= 0; i--)
        if (journal.now.changes[i].name == name)
            return &journal.now.changes[i];
    return NULL;
}

static void note_changed(Symbol name, const Value *before, bool is_taken)
{
    Message *m = &journal.now;
    if (change_of(name))
        return;
    if (m->count == m->room) {
        m->room = m->room ? m->room * 2 : 16;
        m->changes = reallocate_or_abort(m->changes, (size_t)m->room * sizeof(Change));
    }
    m->changes[m->count++] = (Change){name, before ? retain(before) : NULL, is_taken};
}

static Message begin_message(void)
{
    Message outer = journal.now;
    journal.now = (Message){.runs = true};
    context->global_changed = note_changed;
    return outer;
}

static void end_message(Message outer)
{
    for (int i = 0; i < journal.now.count; i++)
        release(journal.now.changes[i].before);
    deallocate(journal.now.changes);
    journal.now = outer;
    context->global_changed = outer.runs ? note_changed : NULL;
}

/* ── writing ─────────────────────────────────────────────────────────────────────────────── */

static bool write_all(int fd, Bytes bytes)
{
    while (bytes.length) {
        ssize_t n = write(fd, bytes.data, (size_t)bytes.length);
        if (n < 0 && errno != EINTR)
            return false;
        if (n > 0)
            bytes = (Bytes){bytes.data + n, bytes.length - n};
    }
    return true;
}

/* A new file to be renamed to `path`. */
static int create_for(const char *path, char temporary[4200])
{
    snprintf(temporary, 4200, "%s.%d~", path, getpid());
    return open(temporary, O_RDWR | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0666);
}

/* The folder, too: the new name must be there after a failure of power. */
static bool replace_file(int fd, const char *temporary, const char *path)
{
    char folder[4096];
    if (fsync(fd) || rename(temporary, path))
        return false;
    snprintf(folder, sizeof folder, "%s", path);
    char *slash = strrchr(folder, '/');
    *(slash ? slash + 1 : folder) = 0;
    int above = open(*folder ? folder : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (above >= 0) {
        fsync(above);
        close(above);
    }
    return true;
}

static void add_record(Buffer *out, Value *x)
{
    if (!x || !encode_for_file(out, x))
        take_error();
    release(x);
}

/* One process a log. */
static bool lock_log(int fd)
{
    struct flock whole = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
    if (fcntl(fd, F_OFD_SETLK, &whole) == 0)
        return true;
    raise_text("%s: another process logs to it", journal.log);
    return false;
}

static void use_log(int fd, int64_t length, Count records)
{
    if (journal.fd > 0)
        close(journal.fd);
    journal.fd = fd;
    journal.length = length;
    journal.records = records;
}

/* An empty log with a name of its own takes the place of the old one. */
static bool renew_log(void)
{
    BUFFER head = {0};
    char temporary[4200];
    uint64_t name = 0;
    if (getrandom(&name, sizeof name, 0) < 0)
        return raise_for(journal.log);
    snprintf(journal.mark, sizeof journal.mark, "/ %016llx", (unsigned long long)name);
    buffer_add(&head, log_head, LOG_HEAD);
    add_record(&head, new_string_of_text(journal.mark));
    int fd = create_for(journal.log, temporary);
    if (fd >= 0 && lock_log(fd) && write_all(fd, bytes_of_buffer(&head)) && replace_file(fd, temporary, journal.log)) {
        use_log(fd, head.length, 1);
        return true;
    }
    if (!error_pending())
        raise_for(journal.log);
    if (fd >= 0)
        close(fd);
    unlink(temporary);
    return false;
}

/* What did not get into the log whole is taken out again. */
static bool log_message(const Value *x)
{
    BUFFER record = {0};
    if (!encode_value(&record, x))
        return false;
    bool written = write_all(journal.fd, bytes_of_buffer(&record)) && (!journal.is_synced || !fdatasync(journal.fd));
    if (!written) {
        raise_for(journal.log);
        if (ftruncate(journal.fd, journal.length))
            log_warning("%s: not cut after a failed write", journal.log);
        return false;
    }
    journal.length += record.length;
    journal.records++;
    return true;
}

/* ── the state ───────────────────────────────────────────────────────────────────────────── */

static bool is_kept(Symbol name)
{
    return !view_of(name) && get_global(name);
}

/* ("set";name;value) */
static Value *set_record(Symbol name)
{
    return new_list(3, new_string_of_text("set"), new_symbol(name), retain(get_global(name)));
}

/* Values that cannot be written (of Python, of C) are left out with a warning. */
static bool write_state(int fd)
{
    OWNED Value *names = namespace_names(empty_symbol);
    BUFFER out = {0};
    buffer_add(&out, log_head, LOG_HEAD);
    add_record(&out, new_string_of_text(journal.mark));
    for (Count i = 0; names && i < names->count; i++) {
        if (!is_kept(names->symbols[i]))
            continue;
        int64_t start = out.length;
        OWNED Value *record = set_record(names->symbols[i]);
        if (!record || !encode_for_file(&out, record)) {
            log_warning("%s: %s cannot be written", journal.state, names->symbols[i]);
            take_error();
            out.length = start;
        }
        if (!write_all(fd, bytes_of_buffer(&out)))
            return false;
        out.length = 0;
    }
    return names && write_all(fd, bytes_of_buffer(&out));
}

/* A function that the script has defined stays as the script says. */
static bool set_from_record(const Value *record)
{
    if (!is_mixed(record) || record->count != 3 || !is_symbol_atom(record->items[1]))
        return true;
    Symbol name = record->items[1]->symbol;
    if (is_function(record->items[2]) && get_global(name))
        return true;
    return store_global(name, retain(record->items[2]));
}

/* The value of a file of messages, its records in *records; NULL without an error: there is no such file. */
static Value *read_messages(const char *path, Bytes *records)
{
    if (access(path, F_OK))
        return NULL;
    Value *bytes = read_file(bytes_of_text(path));
    if (bytes && !open_log(bytes, records)) {
        release(bytes);
        return raise_text("%s: not a log", path);
    }
    return bytes;
}

/* The text that begins a file, moved past; false: there is none. */
static bool take_mark(Bytes *records, char mark[MARK_LENGTH + 1])
{
    Bytes ahead = *records;
    OWNED Value *first = ahead.length ? decode_first(&ahead, true) : NULL;
    take_error();
    if (!first || first->type != TYPE_CHAR || first->count != MARK_LENGTH || memcmp(first->bytes, "/ ", 2))
        return false;
    memcpy(mark, first->bytes, MARK_LENGTH);
    mark[MARK_LENGTH] = 0;
    *records = ahead;
    return true;
}

/* Sets what NAME.qdb holds. false: an error raised. */
static bool read_state(const char *path, char mark[MARK_LENGTH + 1])
{
    Bytes records = {0};
    mark[0] = 0;
    OWNED Value *bytes = read_messages(path, &records);
    if (!bytes)
        return !error_pending();
    take_mark(&records, mark);
    while (records.length) {
        OWNED Value *record = decode_first(&records, true);
        if (!record || !set_from_record(record))
            return false;
    }
    return true;
}

/* ── undoing ─────────────────────────────────────────────────────────────────────────────── */

/* The globals of the root that are no views. */
static Value *root_values(void)
{
    OWNED Value *names = namespace_names(empty_symbol);
    OWNED Value *keys = new_vector(TYPE_SYMBOL, 0), *values = new_vector(TYPE_MIXED, names ? names->count : 0);
    Count count = 0;
    if (!names || !keys || !values || !(keys = resize_vector(steal(&keys), names->count)))
        return NULL;
    for (Count i = 0; i < names->count; i++)
        if (is_kept(names->symbols[i])) {
            keys->symbols[count] = names->symbols[i];
            values->items[count++] = retain(get_global(names->symbols[i]));
        }
    values->count = keys->count = count;
    return new_dict(steal(&keys), steal(&values));
}

static void set_all(const Value *dict)
{
    for (Count i = 0; i < count_of(dict); i++)
        store_global(keys_of(dict)->symbols[i], retain(values_of(dict)->items[i]));
}

static void delete_all(const Value *dict)
{
    for (Count i = 0; i < count_of(dict); i++)
        delete_global(keys_of(dict)->symbols[i]);
}

static bool replay_own_log(void)
{
    Bytes records = {0};
    OWNED Value *bytes = read_messages(journal.log, &records);
    return bytes && replay_records(&records, -1) >= 0;
}

/* Finds in the files what was changed in place. What is in none of them, because it was set at the console, keeps
 * the change. All else is left as it is now. */
static void find_lost(void)
{
    char mark[MARK_LENGTH + 1];
    OWNED Value *now = root_values();
    if (!now)
        return;
    delete_all(now);
    set_all(journal.base);
    if (!read_state(journal.state, mark) || !replay_own_log())
        report_error(journal.log);
    OWNED Value *made = root_values();
    for (int i = 0; i < journal.now.count; i++) {
        Change *change = &journal.now.changes[i];
        if (change->is_lost && is_kept(change->name))
            change->before = retain(get_global(change->name));
    }
    if (made)
        delete_all(made);
    set_all(now);
}

static void roll_back(void)
{
    bool is_any_lost = false;
    for (int i = 0; i < journal.now.count; i++)
        is_any_lost |= journal.now.changes[i].is_lost;
    if (is_any_lost)
        find_lost();
    for (int i = 0; i < journal.now.count; i++) {
        Change *change = &journal.now.changes[i];
        if (change->before)
            store_global(change->name, steal(&change->before));
        else if (!change->is_lost)
            delete_global(change->name);
        else
            log_warning("%s: not in the log; it keeps the change of a message that failed", change->name);
    }
}

/* ── messages ────────────────────────────────────────────────────────────────────────────── */

static void tell_replica(const Value *x)
{
    Connection *replica = journal.replica ? find_connection(journal.replica) : NULL;
    if (!replica || !queue_message(replica, x, MESSAGE_ASYNC)) {
        take_error();
        journal.replica = 0;
        return;
    }
    push_queue(replica);
}

/* Keeps the error that is pending, if one is. */
static void undo_message(void)
{
    BUFFER text = {0};
    buffer_bytes(&text, error_text());
    take_error();
    context->interrupted = 0;
    roll_back();
    raise_bytes(bytes_of_buffer(&text));
}

/* What the message changed is logged or undone. */
static Value *settle(Value *result, const Value *message)
{
    CONSUME(result);
    context->global_changed = NULL;
    bool is_logged = journal.now.count && result && log_message(message);
    if (is_logged)
        tell_replica(message);
    else if (journal.now.count)
        undo_message();
    return error_pending() ? NULL : steal(&result);
}

Value *execute_message(const char *handler, Connection *c, Value *x)
{
    if (!is_journalled() || (!c && journal.now.runs))
        return call_handler(handler, c, value, x);
    CONSUME(x);
    Message outer = begin_message();
    Value *result = settle(call_handler(handler, c, value, retain(x)), x);
    end_message(outer);
    return result;
}

/* ── \l and \r ───────────────────────────────────────────────────────────────────────────── */

/* First the state, which names the log that it holds; then the log is begun anew. */
static Value *checkpoint(void)
{
    char temporary[4200];
    if (context->restricted)
        return raise_error(ERR_ACCESS);
    int fd = create_for(journal.state, temporary);
    bool done = fd >= 0 && write_state(fd) && replace_file(fd, temporary, journal.state);
    if (!done && !error_pending())
        raise_for(journal.state);
    if (fd >= 0)
        close(fd);
    if (!done) {
        unlink(temporary);
        return NULL;
    }
    release(steal(&journal.base));
    journal.base = new_dict(new_vector(TYPE_SYMBOL, 0), new_empty());
    return journal.base && renew_log() ? identity() : NULL;
}

Value *checkpoint_or_load(Bytes rest)
{
    return rest.length || !is_journalled() ? load_script(rest) : checkpoint();
}

/* \r of a replica: where the log is and how many records it has; what follows goes to its handle. */
Value *enter_replica(void)
{
    const Connection *c = current_connection();
    if (!is_journalled() || !c)
        return raise_text("\\r: only a process with -l has replicas");
    journal.replica = c->fd;
    BUFFER path = {0};
    buffer_format(&path, ":%s", journal.log);
    return new_pair(new_symbol(intern(bytes_of_buffer(&path))), new_long(journal.records));
}

/* ── start and end ───────────────────────────────────────────────────────────────────────── */

/* NAME and NAME.q both have NAME.log and NAME.qdb, wherever the process goes later. */
static bool name_files(const char *script)
{
    char folder[2048] = "";
    size_t length = strlen(script);
    if (length > 2 && !strcmp(script + length - 2, ".q"))
        length -= 2;
    if (*script != '/' && !getcwd(folder, sizeof folder))
        return raise_for(script);
    if (length > 1900) {
        errno = ENAMETOOLONG;
        return raise_for(script);
    }
    const char *between = *script == '/' ? "" : "/";
    snprintf(journal.log, sizeof journal.log, "%s%s%.*s.log", folder, between, (int)length, script);
    snprintf(journal.state, sizeof journal.state, "%s%s%.*s.qdb", folder, between, (int)length, script);
    return true;
}

/* What follows the last whole record goes to NAME.log.bad. */
static bool cut_tail(int fd, Bytes tail, int64_t length)
{
    char path[4200];
    if (!tail.length)
        return true;
    snprintf(path, sizeof path, "%s.bad", journal.log);
    int bad = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
    bool is_kept_there = bad >= 0 && write_all(bad, tail) && !fsync(bad);
    if (bad >= 0)
        close(bad);
    if (!is_kept_there || ftruncate(fd, length))
        return raise_for(path);
    log_warning("%s: badtail: %lld bytes after record %lld went to %s", journal.log, (long long)tail.length,
                (long long)journal.records, path);
    return true;
}

/* Opens the log that is there for more; false: an error raised. */
static bool continue_log(const Value *bytes, Bytes records)
{
    Bytes tail = records;
    Count count = count_records(&tail);
    if (count < 0)
        return false;
    int64_t length = tail.data - bytes->bytes;
    int fd = open(journal.log, O_RDWR | O_APPEND | O_CLOEXEC);
    if (fd < 0)
        return raise_for(journal.log);
    if (!lock_log(fd)) {
        close(fd);
        return false;
    }
    use_log(fd, length, count);
    if (!cut_tail(fd, tail, length))
        return false;
    records.length -= tail.length;
    Count done = 0;
    while (records.length && replay_records(&records, 1) == 1)
        done++;
    if (!error_pending())
        return true;
    BUFFER why = {0};
    buffer_bytes(&why, error_text());
    take_error();
    raise_text("%s: record %lld: %.*s", journal.log, (long long)done, (int)why.length, why.data);
    return false;
}

static bool open_files(void)
{
    char state_mark[MARK_LENGTH + 1], mark[MARK_LENGTH + 1] = "";
    Bytes records = {0};
    journal.base = root_values();
    if (!journal.base || !read_state(journal.state, state_mark))
        return false;
    OWNED Value *bytes = read_messages(journal.log, &records);
    if (!bytes)
        return error_pending() ? false : renew_log();
    Bytes ahead = records;
    if (take_mark(&ahead, mark) && !strcmp(mark, state_mark))
        return renew_log(); /* the state holds all of it */
    snprintf(journal.mark, sizeof journal.mark, "%s", mark);
    return continue_log(bytes, records);
}

bool open_journal(const char *script, bool is_synced)
{
    struct stat info;
    char with_q[2100];
    journal.is_synced = is_synced;
    if (!name_files(script))
        return false;
    snprintf(with_q, sizeof with_q, "%s.q", script);
    if (!stat(script, &info) || !stat(with_q, &info)) {
        OWNED Value *loaded = load_script(bytes_of_text(script));
        if (!loaded)
            return false;
    }
    register_command("l", checkpoint_or_load);
    return open_files();
}

void close_journal(void)
{
    use_log(0, 0, 0);
    release(steal(&journal.base));
}

/* The other side: what a process with -l has logged, then what it goes on logging. */
bool replicate(Bytes address)
{
    OWNED Value *where = new_symbol(intern(address));
    OWNED Value *handle = where ? hopen(steal(&where)) : NULL;
    if (!handle)
        return false;
    Value *question[] = {new_string_of_text("\\r")};
    OWNED Value *answer = question[0] ? apply_to_handle(handle, question, 1) : NULL;
    if (!answer)
        return false;
    Bytes path;
    char state[4096], mark[MARK_LENGTH + 1];
    if (!is_mixed(answer) || answer->count != 2 || !path_of(answer->items[0], &path) || path.length < 4 ||
        path.length > 4000 || !is_integer_atom(answer->items[1]))
        return raise_error(ERR_TYPE);
    snprintf(state, sizeof state, "%.*sqdb", (int)path.length - 3, path.data);
    if (!read_state(state, mark))
        return false;
    OWNED Value *done = replay_log(new_pair(retain(answer->items[1]), retain(answer->items[0])));
    return done != NULL;
}
