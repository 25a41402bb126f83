/* lapack.c: loads BLAS and LAPACK on first use, on one thread: parallel work is done by
 * worker processes here, and a worker that never multiplies a matrix should not start a
 * thread for each core. */
#include "verb/lapack.h"
#include <dlfcn.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>

static Lapack lapack;
static bool found;

static bool load_from(const char *file)
{
    void *library = dlopen(file, RTLD_NOW | RTLD_LOCAL);
    if (!library)
        return false;
    *(void **)&lapack.dgemm = dlsym(library, "dgemm_");
    *(void **)&lapack.dgetrf = dlsym(library, "dgetrf_");
    *(void **)&lapack.dgetri = dlsym(library, "dgetri_");
    *(void **)&lapack.dposv = dlsym(library, "dposv_");
    return lapack.dgemm && lapack.dgetrf && lapack.dgetri && lapack.dposv;
}

static void load(void)
{
    static const char threads[] = "OPENBLAS_NUM_THREADS";
    bool asked = getenv(threads);
    if (!asked)
        setenv(threads, "1", 0);
    found = load_from("libopenblas.so.0") || load_from("liblapack.so.3");
    if (!asked)
        unsetenv(threads); /* not for the processes started from here */
}

const Lapack *find_lapack(void)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    return found ? &lapack : NULL;
}
