/* stream.c: what the memory of this machine gives one thread, in GB/s of bytes named by the program (a write also
 * reads its line first). Prints "name GB/s" lines, the best of nine: the limit of every vector operation. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>

enum { ROUNDS = 9 };

static int64_t n;
static double *a, *b, *c;
static int64_t *at;
static volatile double sink;

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static void copy(void)
{
    memcpy(c, a, (size_t)n * sizeof *a);
}

static void add(void)
{
    for (int64_t i = 0; i < n; i++)
        c[i] = a[i] + b[i];
}

static void sum(void)
{
    double lane[32] = {0};
    for (int64_t i = 0; i + 32 <= n; i += 32)
        for (int k = 0; k < 32; k++)
            lane[k] += a[i + k];
    for (int k = 1; k < 32; k++)
        lane[0] += lane[k];
    sink = lane[0];
}

static void fill(void)
{
    memset(c, 0, (size_t)n * sizeof *c);
}

static void gather(void)
{
    for (int64_t i = 0; i < n; i++)
        c[i] = a[at[i]];
}

/* The first touch of new pages: what a result costs when its memory is not reused. */
static void fresh(void)
{
    size_t size = (size_t)n * sizeof *a;
    char *pages = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    for (size_t i = 0; pages != MAP_FAILED && i < size; i += 4096)
        pages[i] = 1;
    munmap(pages, size);
}

static void report(const char *name, void (*work)(void), double bytes)
{
    double best = 1e9;
    for (int i = 0; i < ROUNDS; i++) {
        double start = now();
        work();
        double took = now() - start;
        best = took < best ? took : best;
    }
    printf("%s %.1f\n", name, bytes * (double)n / best / 1e9);
}

static void *array(void)
{
    size_t size = (size_t)n * 8;
    void *block = aligned_alloc(2 << 20, (size + (2 << 20)) >> 21 << 21);
    if (!block)
        abort();
    madvise(block, size, MADV_HUGEPAGE);
    return memset(block, 1, size);
}

int main(int count, char **args)
{
    n = count > 1 ? atoll(args[1]) : 10000000;
    a = array(), b = array(), c = array(), at = array();
    uint64_t random = 88172645463325252u;
    for (int64_t i = 0; i < n; i++) {
        random ^= random << 13, random ^= random >> 7, random ^= random << 17;
        at[i] = (int64_t)(random % (uint64_t)n);
    }
    report("sum", sum, 8);
    report("fill", fill, 8);
    report("copy", copy, 16);
    report("add", add, 24);
    report("gather", gather, 24);
    report("fresh", fresh, 8);
    return 0;
}
