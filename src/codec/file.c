/* file.c: whole files and folders, by path. Knows nothing of what is in them. */
#include "codec/file.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

bool path_of(const Value *x, Bytes *path)
{
    if (!text_of(x, path) || !path->length || path->data[0] != ':')
        return false;
    *path = (Bytes){path->data + 1, path->length - 1};
    return true;
}

/* Of a long path the end says more. */
static Value *raise_os(const char *path)
{
    enum { SHOWN = 250 };
    size_t length = strlen(path);
    if (errno == ENAMETOOLONG)
        return raise_text("path too long");
    return length <= SHOWN ? raise_text("%s. OS reports: %s", path, strerror(errno))
                           : raise_text("..%s. OS reports: %s", path + length - SHOWN, strerror(errno));
}

static bool climbs(Bytes path)
{
    for (int64_t i = 0; i + 1 < path.length; i++) {
        bool whole = (i == 0 || path.data[i - 1] == '/') && (i + 2 == path.length || path.data[i + 2] == '/');
        if (whole && path.data[i] == '.' && path.data[i + 1] == '.')
            return true;
    }
    return false;
}

static bool is_below(Bytes path, const char *folder)
{
    int64_t length = (int64_t)strlen(folder);
    return path.length >= length && !memcmp(path.data, folder, (size_t)length) &&
           (path.length == length || path.data[length] == '/');
}

/* By its name alone: a link may lead out, as the manual wants it for segments. */
bool may_look_at(Bytes path)
{
    char here[PATH_MOST];
    bool absolute = path.length && path.data[0] == '/';
    if (!context->confined || (!climbs(path) && (!absolute || (getcwd(here, sizeof here) && is_below(path, here)))))
        return true;
    raise_text("access: %.*s", (int)path.length, path.data);
    return false;
}

bool may_write(void)
{
    if (context->restricted)
        raise_error(ERR_NOUPDATE);
    return !context->restricted;
}

bool c_path(char *out, Bytes path)
{
    if (!may_look_at(path))
        return false;
    if (path.length >= PATH_MOST || memchr(path.data, 0, (size_t)path.length)) {
        errno = ENAMETOOLONG;
        path.length >= PATH_MOST ? raise_os("") : raise_error(ERR_LENGTH);
        return false;
    }
    memcpy(out, path.data, (size_t)path.length);
    out[path.length] = 0;
    return true;
}

/* ── reading ─────────────────────────────────────────────────────────────────────────────── */

/* As many bytes as are there, up to `length`; -1: errno. */
static int64_t read_fully(int fd, char *to, int64_t length, int64_t offset)
{
    int64_t done = 0;
    while (done < length) {
        ssize_t n = pread(fd, to + done, (size_t)(length - done), offset + done);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return -1;
        if (n == 0)
            break;
        done += n;
    }
    return done;
}

bool read_stream(int fd, Buffer *all, int64_t length)
{
    enum { STEP = 1 << 16 };
    while (length < 0 || all->length < length) {
        int64_t room = length < 0 || length - all->length > STEP ? STEP : length - all->length;
        if (!buffer_reserve(all, room))
            return true; /* who uses the bytes is told */
        ssize_t n = read(fd, all->data + all->length, (size_t)room);
        if (n < 0 && errno == EINTR && !context->interrupted)
            continue;
        if (n <= 0)
            return n == 0;
        all->length += n;
    }
    return true;
}

/* What has no size, as a file of /proc or a device. */
static Value *read_unsized(int fd, int type, int64_t offset, int64_t length, const char *name)
{
    BUFFER all = {0};
    bool done = (!offset || lseek(fd, offset, SEEK_SET) >= 0) && read_stream(fd, &all, length);
    return done ? new_bytes(type, bytes_of_buffer(&all)) : raise_os(name);
}

static Value *read_open_file(int fd, int type, int64_t offset, int64_t length, const char *name)
{
    struct stat status;
    if (fstat(fd, &status) < 0)
        return raise_os(name);
    if (S_ISDIR(status.st_mode)) {
        errno = EISDIR;
        return raise_os(name);
    }
    if (!S_ISREG(status.st_mode) || !status.st_size)
        return read_unsized(fd, type, offset, length, name);
    int64_t left = offset < status.st_size ? status.st_size - offset : 0;
    OWNED Value *x = new_vector(type, length < 0 || length > left ? left : length);
    if (!x)
        return NULL;
    int64_t got = read_fully(fd, x->bytes, x->count, offset);
    if (got < 0)
        return raise_os(name);
    return got < x->count ? resize_vector(steal(&x), got) : steal(&x);
}

Value *read_file_part(Bytes path, int type, int64_t offset, int64_t length)
{
    char name[PATH_MOST];
    if (!c_path(name, path))
        return NULL;
    if (offset < 0)
        return raise_error(ERR_DOMAIN);
    int fd = open(name, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return raise_os(name);
    Value *x = read_open_file(fd, type, offset, length, name);
    close(fd);
    return x;
}

Value *read_file(Bytes path)
{
    return read_file_part(path, TYPE_BYTE, 0, -1);
}

bool read_file_into(Bytes path, int64_t offset, void *to, int64_t length)
{
    char name[PATH_MOST];
    if (!c_path(name, path))
        return false;
    int fd = open(name, O_RDONLY | O_CLOEXEC);
    int64_t got = fd < 0 ? -1 : read_fully(fd, to, length, offset);
    if (got < 0)
        raise_os(name);
    else if (got < length)
        raise_error(ERR_BADMSG);
    if (fd >= 0)
        close(fd);
    return got == length;
}

/* ── writing ─────────────────────────────────────────────────────────────────────────────── */

void make_path_to(char *path)
{
    for (char *slash = strchr(path + (*path == '/'), '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = 0;
        mkdir(path, 0777);
        *slash = '/';
    }
}

/* Not those of a buffer that has failed. */
static bool is_whole(Bytes bytes)
{
    return bytes.length >= 0 || raise_error(ERR_WSFULL);
}

static bool write_fully(int fd, Bytes bytes)
{
    while (bytes.length) {
        ssize_t n = write(fd, bytes.data, (size_t)bytes.length);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return false;
        bytes = (Bytes){bytes.data + n, bytes.length - n};
    }
    return true;
}

bool overwrite_file(Bytes path, Bytes bytes)
{
    enum { HOW = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC };
    char name[PATH_MOST];
    if (!is_whole(bytes) || !may_write() || !c_path(name, path))
        return false;
    int fd = open(name, HOW, 0666);
    if (fd < 0 && errno == ENOENT) {
        make_path_to(name);
        fd = open(name, HOW, 0666);
    }
    bool done = fd >= 0 && write_fully(fd, bytes);
    if (fd >= 0 && close(fd) < 0)
        done = false;
    if (!done)
        raise_os(name);
    return done;
}

static int create_beside(char *temporary, char *path)
{
    snprintf(temporary, PATH_MOST + 16, "%s.XXXXXX", path);
    int fd = mkostemp(temporary, O_CLOEXEC);
    if (fd < 0 && errno == ENOENT) {
        make_path_to(path);
        snprintf(temporary, PATH_MOST + 16, "%s.XXXXXX", path);
        fd = mkostemp(temporary, O_CLOEXEC);
    }
    return fd;
}

/* As open() would have made it, or as the file it replaces. */
static void set_mode(int fd, const char *path)
{
    struct stat old;
    mode_t mask = umask(0);
    umask(mask);
    fchmod(fd, stat(path, &old) == 0 ? old.st_mode & 07777 : 0666 & ~mask);
}

/* Devices and the like are written in place. */
static int open_special(const char *path)
{
    struct stat status;
    if (stat(path, &status) < 0 || S_ISREG(status.st_mode) || S_ISDIR(status.st_mode))
        return -1;
    return open(path, O_WRONLY | O_CLOEXEC);
}

/* A reader sees the old file or the new one, never part of one: so does who reads after a crash of ours. */
bool write_file(Bytes path, Bytes head, Bytes bytes)
{
    char name[PATH_MOST], temporary[PATH_MOST + 16] = "";
    if (!is_whole(head) || !is_whole(bytes) || !may_write() || !c_path(name, path))
        return false;
    int fd = open_special(name);
    bool in_place = fd >= 0;
    if (!in_place)
        fd = create_beside(temporary, name);
    bool done = fd >= 0 && write_fully(fd, head) && write_fully(fd, bytes);
    if (done && !in_place) {
        set_mode(fd, name);
        done = rename(temporary, name) == 0;
    }
    int why = errno;
    if (fd >= 0)
        close(fd);
    if (done)
        return true;
    if (!in_place && fd >= 0)
        unlink(temporary);
    errno = why;
    raise_os(name);
    return false;
}

/* ── asking and deleting ─────────────────────────────────────────────────────────────────── */

int64_t file_size(Bytes path)
{
    char name[PATH_MOST];
    struct stat status;
    if (!c_path(name, path))
        return -1;
    if (stat(name, &status) == 0)
        return status.st_size;
    raise_os(name);
    return -1;
}

bool is_folder(Bytes path)
{
    char name[PATH_MOST];
    struct stat status;
    if (!c_path(name, path)) {
        take_error();
        return false;
    }
    return stat(name, &status) == 0 && S_ISDIR(status.st_mode);
}

bool delete_file(Bytes path)
{
    char name[PATH_MOST];
    if (!may_write() || !c_path(name, path))
        return false;
    if (unlink(name) == 0 || ((errno == EISDIR || errno == EPERM) && rmdir(name) == 0))
        return true;
    raise_os(name);
    return false;
}

static int compare_names(const void *x, const void *y)
{
    return symbol_compare(*(const Symbol *)x, *(const Symbol *)y);
}

static Value *names_in(DIR *folder)
{
    OWNED Value *names = new_vector(TYPE_SYMBOL, 0);
    for (struct dirent *entry; names && (entry = readdir(folder));) {
        if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, ".."))
            continue;
        Count n = names->count;
        names = resize_vector(steal(&names), n + 1);
        if (names)
            names->symbols[n] = intern_text(entry->d_name);
    }
    if (!names)
        return NULL;
    qsort(names->symbols, (size_t)names->count, sizeof *names->symbols, compare_names);
    return steal(&names);
}

static Value *file_itself(const char *name)
{
    BUFFER symbol = {0};
    if (access(name, F_OK) < 0)
        return new_empty();
    buffer_char(&symbol, ':');
    buffer_text(&symbol, name);
    return new_symbol(intern(bytes_of_buffer(&symbol)));
}

Value *list_folder(Bytes path)
{
    char name[PATH_MOST];
    if (!c_path(name, path))
        return NULL;
    DIR *folder = opendir(*name ? name : ".");
    if (!folder)
        return file_itself(name);
    Value *names = names_in(folder);
    closedir(folder);
    return names;
}
