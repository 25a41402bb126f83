/* select.c: which instruction set runs. Compiled once, unlike the rest of the room. */
#include "kernel/kernel.h"
#include <stdlib.h>
#include <string.h>

#define TABLE(name, table) \
    {name, &table##_convert, &table##_dyad, &table##_compare, &table##_monad, &table##_reduce, &table##_scan}

/* Best last. */
static const Kernels tables[] = {
    TABLE("baseline", kernels_baseline),
#ifdef __x86_64__
    TABLE("avx2", kernels_avx2),
#endif
};

const Kernels *kernels = &tables[0];

static bool machine_runs(const Kernels *k)
{
#ifdef __x86_64__
    if (!strcmp(k->name, "avx2"))
        return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
#endif
    return !strcmp(k->name, "baseline");
}

const Kernels *kernels_at(int i)
{
    for (size_t k = 0; k < sizeof tables / sizeof *tables; k++)
        if (machine_runs(&tables[k]) && i-- == 0)
            return &tables[k];
    return NULL;
}

__attribute__((constructor)) static void select_kernels(void)
{
#ifdef __x86_64__
    __builtin_cpu_init();
#endif
    const char *wanted = getenv("PEACH_KERNELS");
    for (int i = 0; kernels_at(i); i++)
        if (!wanted || !strcmp(wanted, kernels_at(i)->name))
            kernels = kernels_at(i);
}
