/* fresh.c: microseconds a series for each set of features, and for each feature with -v.
 *
 *     bench-fresh [points ..]      (500 1000 2000)
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "fresh/fresh.h"

enum { KINDS = 8, MAX_CALLS = 1024, MAX_WIDTH = 4096 };

static double uniform(uint64_t *state)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return (double)(*state >> 11) * 0x1p-53;
}

static double normal(uint64_t *state)
{
    double u = uniform(state), v = uniform(state);
    return sqrt(-2 * log(u + 1e-300)) * cos(2 * M_PI * v);
}

/* Autoregression, walk, sine, noise, counts, season, chaos, a shift of level. */
static void make_series(int kind, double *x, int n, uint64_t *state)
{
    double level = kind == 6 ? 0.4 : 0;
    for (int t = 0; t < n; t++) {
        double e = normal(state);
        level = kind == 0 ? 0.7 * level + e : kind == 1 ? level + e : 3.9 * level * (1 - level);
        double sine = sin(2 * M_PI * t / 47) + 0.5 * e, season = 0.002 * t + cos(2 * M_PI * t / 24) + 0.3 * e;
        x[t] = (double[]){level, level, sine, e, floor(8 * uniform(state)), season, level,
                          e * e * e + (t > n / 2)}[kind];
        x[t] = round(x[t] * 1e6) / 1e6;
    }
}

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static int compare(const void *a, const void *b)
{
    return *(const double *)a > *(const double *)b ? 1 : -1;
}

/* The median over rounds of the mean over the kinds of series. */
static double time_calls(FreshSeries *s, double *x[KINDS], int n, const FreshCall *calls, int count)
{
    static double out[MAX_WIDTH];
    enum { ROUNDS = 15 };
    double taken[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
        double start = now();
        for (int kind = 0; kind < KINDS; kind++) {
            fresh_load(s, x[kind], n);
            for (int i = 0; i < count; i++)
                fresh_eval(s, calls + i, out);
        }
        taken[round] = (now() - start) / KINDS * 1e6;
    }
    qsort(taken, ROUNDS, sizeof *taken, compare);
    return taken[ROUNDS / 2];
}

static int list_calls(FreshNames names, const char *sets, FreshCall *calls)
{
    int count = 0;
    for (int i = 0; i < fresh_feature_count(names); i++) {
        const FreshFeature *f = fresh_feature(names, i);
        if (strchr(sets, fresh_set(f)))
            count += fresh_usual_calls(f, calls + count, MAX_CALLS - count);
    }
    return count;
}

int main(int argc, char **argv)
{
    static FreshCall calls[MAX_CALLS];
    bool each = argc > 1 && strcmp(argv[1], "-v") == 0;
    int sizes[8] = {500, 1000, 2000}, count = 3;
    for (int i = 1 + each; i < argc && i < 8; i++) {
        sizes[i - 1 - each] = atoi(argv[i]);
        count = i - each;
    }
    FreshSeries *s = fresh_new();
    for (int i = 0; i < count; i++) {
        double *x[KINDS];
        uint64_t state = 42;
        int n = sizes[i];
        for (int kind = 0; kind < KINDS; kind++) {
            x[kind] = malloc((size_t)n * sizeof(double));
            make_series(kind, x[kind], n, &state);
        }
        printf("n=%d  toolkit %.1f us", n, time_calls(s, x, n, calls, list_calls(FRESH_TOOLKIT, "e", calls)));
        printf("  minimal %.1f", time_calls(s, x, n, calls, list_calls(FRESH_TSFRESH, "m", calls)));
        printf("  efficient %.1f", time_calls(s, x, n, calls, list_calls(FRESH_TSFRESH, "me", calls)));
        printf("  comprehensive %.1f\n", time_calls(s, x, n, calls, list_calls(FRESH_TSFRESH, "mec", calls)));
        for (int names = 0; each && names < 2; names++)
            for (int f = 0; f < fresh_feature_count((FreshNames)names); f++) {
                const FreshFeature *feature = fresh_feature((FreshNames)names, f);
                int made = fresh_usual_calls(feature, calls, MAX_CALLS);
                double us = time_calls(s, x, n, calls, made);
                if (us > 2)
                    printf("  %-60s %8.2f\n", fresh_name(feature), us);
            }
        for (int kind = 0; kind < KINDS; kind++)
            free(x[kind]);
    }
    fresh_free(s);
    return 0;
}
