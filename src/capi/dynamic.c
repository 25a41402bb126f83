/* dynamic.c: 2: and the values it makes: C functions, called with borrowed arguments.
 *
 * A loaded function is a FOREIGN with FLAG_CODE whose items are this file's destructor (which tells
 * it from an extension's foreign), the C function and its rank. */
#include "capi/capi.h"
#include "capi/k_values.h"
#include "lang/lang.h"
#include <dlfcn.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CODE_DESTRUCTOR, CODE_FUNCTION, CODE_RANK, CODE_ITEMS };
enum { MAX_RANK = 8 };

static void close_code(Value *x)
{
    (void)x; /* libraries stay loaded: they may have left callbacks behind */
}

Value *new_code(void *function, int rank)
{
    if (rank < 1 || rank > MAX_RANK)
        return raise_error(ERR_RANK);
    Value *x = new_function(TYPE_FOREIGN, CODE_ITEMS);
    if (!x)
        return NULL;
    x->items[CODE_DESTRUCTOR] = (Value *)(void *)close_code;
    x->items[CODE_FUNCTION] = function;
    x->items[CODE_RANK] = (Value *)(intptr_t)rank;
    x->flags |= FLAG_CODE;
    return x;
}

K dl(V *function, J rank)
{
    return k_of(new_code(function, rank < 0 || rank > MAX_RANK ? 0 : (int)rank));
}

static int rank_of_code(const Value *x)
{
    bool is_code = x->type == TYPE_FOREIGN && x->count == CODE_ITEMS &&
                   (void *)x->items[CODE_DESTRUCTOR] == (void *)close_code;
    return is_code ? (int)(intptr_t)x->items[CODE_RANK] : -1;
}

/* ── calling ── */

static Value *call_function(void *function, Value **a, int count)
{
    union { /* one C function seen with each rank */
        void *address;
        Value *(*f1)(Value *);
        Value *(*f2)(Value *, Value *);
        Value *(*f3)(Value *, Value *, Value *);
        Value *(*f4)(Value *, Value *, Value *, Value *);
        Value *(*f5)(Value *, Value *, Value *, Value *, Value *);
        Value *(*f6)(Value *, Value *, Value *, Value *, Value *, Value *);
        Value *(*f7)(Value *, Value *, Value *, Value *, Value *, Value *, Value *);
        Value *(*f8)(Value *, Value *, Value *, Value *, Value *, Value *, Value *, Value *);
    } as = {function};
    switch (count) {
    case 1: return as.f1(a[0]);
    case 2: return as.f2(a[0], a[1]);
    case 3: return as.f3(a[0], a[1], a[2]);
    case 4: return as.f4(a[0], a[1], a[2], a[3]);
    case 5: return as.f5(a[0], a[1], a[2], a[3], a[4]);
    case 6: return as.f6(a[0], a[1], a[2], a[3], a[4], a[5]);
    case 7: return as.f7(a[0], a[1], a[2], a[3], a[4], a[5], a[6]);
    case 8: return as.f8(a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7]);
    }
    return raise_error(ERR_RANK);
}

static Value *call_code(const Value *f, Value **args, int count)
{
    CONSUME_ARGS(args, count);
    int rank = rank_of_code(f);
    if (rank < 0)
        return raise_error(ERR_TYPE);
    if (count != rank)
        return raise_error(ERR_RANK);
    Value *result = call_function(f->items[CODE_FUNCTION], args, count);
    fflush(stdout); /* what it printed comes before what q prints next */
    if (result && error_pending())
        take_error(); /* a result outweighs an error that the extension forgot */
    if (!result && !error_pending())
        return identity(); /* NULL without krr: nothing to say */
    return result;
}

/* ── finding ── */

/* Folders of extensions, after the current one. */
static bool extension_folder(int i, Bytes executable_folder, char *folder, size_t room)
{
    const char *home = getenv("QHOME");
    Bytes base = i < 2 ? bytes_of_text(home ? home : "") : executable_folder;
    int length = snprintf(folder, room, "%.*s%s", (int)base.length, base.data, i == 0 ? "/l64" : "");
    return base.length > 0 && length < (int)room;
}

/* The file `name` of `folder`, or with .so behind; false: neither exists. */
static bool library_in(const char *folder, Bytes name, char *found)
{
    static const char *const endings[] = {"", ".so"};
    bool absolute = name.data[0] == '/';
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        int length = snprintf(found, PATH_MAX, "%s%s%.*s%s", absolute ? "" : folder, absolute ? "" : "/",
                              (int)name.length, name.data, endings[i]);
        struct stat status;
        if (length < PATH_MAX && stat(found, &status) == 0 && S_ISREG(status.st_mode))
            return true;
    }
    return false;
}

static bool find_library(Bytes name, char *found)
{
    char here[PATH_MAX - 256], executable[PATH_MAX];
    if (name.length == 0)
        return false;
    if (getcwd(here, sizeof here) && library_in(here, name, found))
        return true;
    ssize_t length = readlink("/proc/self/exe", executable, sizeof executable);
    while (length > 0 && executable[length - 1] != '/')
        length--;
    for (int i = 0; i < 3; i++)
        if (extension_folder(i, (Bytes){executable, length > 0 ? length - 1 : 0}, here, sizeof here) &&
            library_in(here, name, found))
            return true;
    return false;
}

static Value *load_function(Bytes library, const char *name, int rank)
{
    char path[PATH_MAX];
    if (!find_library(library, path))
        snprintf(path, sizeof path, "%.*s.so", (int)library.length, library.data); /* LD_LIBRARY_PATH */
    void *handle = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    void *function = handle ? dlsym(handle, name) : NULL;
    if (!function)
        return raise_bytes(bytes_of_text(dlerror()));
    return new_code(function, rank);
}

Value *dynamic_load(Value *file, Value *name_and_rank)
{
    CONSUME(file);
    CONSUME(name_and_rank);
    Bytes library, name;
    if (context->restricted || context->confined)
        return raise_error(ERR_ACCESS);
    if (!text_of(file, &library) || is_atom(name_and_rank) || count_of(name_and_rank) != 2)
        return raise_error(ERR_TYPE);
    OWNED Value *function = item_of(name_and_rank, 0);
    OWNED Value *rank = item_of(name_and_rank, 1);
    if (!function || !rank || !text_of(function, &name) || !is_integer_atom(rank))
        return raise_error(ERR_TYPE);
    if (library.length && library.data[0] == ':')
        library = (Bytes){library.data + 1, library.length - 1};
    int64_t n = integer_of(rank);
    if (n < 1 || n > MAX_RANK)
        return raise_error(ERR_RANK);
    return load_function(library, intern(name), (int)n);
}

void init_capi(void)
{
    static const Verb rows[] = {
#include "capi/capi.def"
    };
    register_verbs(rows, sizeof rows / sizeof *rows);
    apply_dynamic = call_code;
    rank_of_dynamic = rank_of_code;
}
