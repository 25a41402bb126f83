/* fft.c: see fft.h. */
#include "fresh/fft.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "fresh/loops.h"

enum { LARGEST_RADIX = 31, MAX_PASSES = 48 };

/* For one length. A real transform of even length n is a complex one of n/2 and a last fold. */
struct FftPlan {
    int64_t n;          /* of the complex transform */
    int64_t real_n;     /* of the series; 0 for the inner plan of a convolution */
    int radices[MAX_PASSES], passes;
    FftComplex *root;   /* exp(-2 pi i k/n), k < n */
    FftComplex *fold;   /* exp(-2 pi i k/real_n), k <= real_n/2, if real_n is even */
    FftComplex *work, *data;
    struct FftPlan *inner; /* a power of two: then n is transformed as a convolution */
    FftComplex *chirp, *chirp_transformed, *padded;
};

static inline FftComplex times(FftComplex a, FftComplex b)
{
    return (FftComplex){a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re};
}

static inline FftComplex add(FftComplex a, FftComplex b)
{
    return (FftComplex){a.re + b.re, a.im + b.im};
}

static inline FftComplex subtract(FftComplex a, FftComplex b)
{
    return (FftComplex){a.re - b.re, a.im - b.im};
}

/* exp(-2 pi i k/n), exact at the quarters; the angle stays below pi/4 before it is rounded. */
static FftComplex root_of_unity(int64_t k, int64_t n)
{
    int64_t eighth = (k % n) * 8 / n;
    double turn = (double)((k % n) * 8 - (eighth + eighth % 2) * n) / (double)n * (M_PI / 4);
    double c = cos(turn), s = sin(turn);
    switch ((eighth + 1) / 2 % 4) {
    case 0:
        return (FftComplex){c, -s};
    case 1:
        return (FftComplex){-s, -c};
    case 2:
        return (FftComplex){-c, s};
    }
    return (FftComplex){s, c};
}

/* A pass joins `radix` transforms of `done` points into one of radix*done, for each of `rest`
 * interleaved series: from[i + rest*(t + radix*j)], t < radix, to to[i + rest*(j + done*q)]. */
typedef struct {
    int64_t n, done, rest;
    int radix;
    const FftComplex *root;
} Pass;

static void pass_two(const Pass *p, const FftComplex *from, FftComplex *to)
{
    int64_t step = p->n / (p->done * 2), rest = p->rest;
    for (int64_t j = 0; j < p->done; j++) {
        FftComplex w = p->root[j * step];
        const FftComplex *a = from + 2 * rest * j, *b = a + rest;
        FftComplex *low = to + rest * j, *high = low + rest * p->done;
        for (int64_t i = 0; i < rest; i++) {
            FftComplex turned = times(b[i], w);
            low[i] = add(a[i], turned);
            high[i] = subtract(a[i], turned);
        }
    }
}

WIDE static void pass_four(const Pass *p, const FftComplex *from, FftComplex *to)
{
    int64_t step = p->n / (p->done * 4), rest = p->rest, stride = p->rest * p->done;
    for (int64_t j = 0; j < p->done; j++) {
        FftComplex w1 = p->root[j * step], w2 = p->root[2 * j * step], w3 = p->root[3 * j * step];
        const FftComplex *in = from + 4 * rest * j;
        FftComplex *out = to + rest * j;
        for (int64_t i = 0; i < rest; i++) {
            FftComplex a = in[i], b = times(in[i + rest], w1), c = times(in[i + 2 * rest], w2),
                       d = times(in[i + 3 * rest], w3);
            FftComplex even = add(a, c), odd = add(b, d), even2 = subtract(a, c);
            FftComplex odd2 = {b.im - d.im, d.re - b.re}; /* -i (b - d) */
            out[i] = add(even, odd);
            out[i + stride] = add(even2, odd2);
            out[i + 2 * stride] = subtract(even, odd);
            out[i + 3 * stride] = subtract(even2, odd2);
        }
    }
}

static void pass_any(const Pass *p, const FftComplex *from, FftComplex *to)
{
    int64_t step = p->n / (p->done * p->radix), rest = p->rest;
    FftComplex w[LARGEST_RADIX];
    for (int64_t j = 0; j < p->done; j++) {
        const FftComplex *in = from + p->radix * rest * j;
        for (int q = 0; q < p->radix; q++) {
            int64_t place = j + q * p->done;
            for (int t = 0; t < p->radix; t++)
                w[t] = p->root[t * place * step % p->n];
            FftComplex *out = to + rest * place;
            for (int64_t i = 0; i < rest; i++) {
                FftComplex total = in[i];
                for (int t = 1; t < p->radix; t++)
                    total = add(total, times(in[i + t * rest], w[t]));
                out[i] = total;
            }
        }
    }
}

static void transform_in_passes(const FftPlan *plan, FftComplex *data)
{
    FftComplex *from = data, *to = plan->work;
    Pass p = {.n = plan->n, .done = 1, .rest = plan->n, .root = plan->root};
    for (int i = 0; i < plan->passes; i++) {
        p.radix = plan->radices[i];
        p.rest /= p.radix;
        (p.radix == 4 ? pass_four : p.radix == 2 ? pass_two : pass_any)(&p, from, to);
        p.done *= p.radix;
        FftComplex *t = from;
        from = to;
        to = t;
    }
    if (from != data)
        memcpy(data, from, (size_t)plan->n * sizeof *data);
}

/* Bluestein: with c[k] = exp(-pi i k^2/n), X[k] = c[k] * sum (x[t] c[t]) conj(c[k-t]). */
static void transform_as_convolution(const FftPlan *plan, FftComplex *data)
{
    int64_t n = plan->n, m = plan->inner->n;
    FftComplex *padded = plan->padded;
    for (int64_t i = 0; i < n; i++)
        padded[i] = times(data[i], plan->chirp[i]);
    memset(padded + n, 0, (size_t)(m - n) * sizeof *padded);
    transform_in_passes(plan->inner, padded);
    for (int64_t i = 0; i < m; i++) { /* conjugated, so that the next transform goes back */
        FftComplex v = times(padded[i], plan->chirp_transformed[i]);
        padded[i] = (FftComplex){v.re, -v.im};
    }
    transform_in_passes(plan->inner, padded);
    for (int64_t i = 0; i < n; i++) {
        FftComplex v = {padded[i].re / (double)m, -padded[i].im / (double)m};
        data[i] = times(v, plan->chirp[i]);
    }
}

static void free_plan(FftPlan *plan)
{
    if (!plan)
        return;
    free_plan(plan->inner);
    free(plan->root);
    free(plan->fold);
    free(plan->work);
    free(plan->data);
    free(plan->chirp);
    free(plan->chirp_transformed);
    free(plan->padded);
    free(plan);
}

/* The factors of n, fours first; false if one is larger than a pass can take. */
static bool factorize(FftPlan *plan)
{
    int64_t rest = plan->n;
    plan->passes = 0;
    for (int radix = 4; rest > 1;) {
        if (rest % radix == 0) {
            plan->radices[plan->passes++] = radix;
            rest /= radix;
        } else if (radix == 4) {
            radix = 2;
        } else {
            radix += radix == 2 ? 1 : 2;
            if (radix > LARGEST_RADIX)
                return false;
        }
    }
    return true;
}

static FftComplex *new_complexes(int64_t n)
{
    return calloc((size_t)(n > 0 ? n : 1), sizeof(FftComplex));
}

static FftPlan *new_complex_plan(int64_t n);

static bool prepare_convolution(FftPlan *plan)
{
    int64_t n = plan->n, m = 1;
    while (m < 2 * n - 1)
        m *= 2;
    plan->inner = new_complex_plan(m);
    plan->chirp = new_complexes(n);
    plan->chirp_transformed = new_complexes(m);
    plan->padded = new_complexes(m);
    if (!plan->inner || !plan->chirp || !plan->chirp_transformed || !plan->padded)
        return false;
    for (int64_t i = 0; i < n; i++) {
        FftComplex c = root_of_unity((int64_t)((__int128)i * i % (2 * n)), 2 * n);
        plan->chirp[i] = c;
        plan->chirp_transformed[i] = (FftComplex){c.re, -c.im};
        if (i)
            plan->chirp_transformed[m - i] = plan->chirp_transformed[i];
    }
    transform_in_passes(plan->inner, plan->chirp_transformed);
    return true;
}

static FftPlan *new_complex_plan(int64_t n)
{
    FftPlan *plan = calloc(1, sizeof *plan);
    if (!plan)
        return NULL;
    plan->n = n;
    plan->work = new_complexes(n);
    plan->data = new_complexes(n);
    plan->root = new_complexes(n);
    bool ready = plan->work && plan->data && plan->root;
    for (int64_t i = 0; ready && i < n; i++)
        plan->root[i] = root_of_unity(i, n);
    if (!ready || (!factorize(plan) && !prepare_convolution(plan))) {
        free_plan(plan);
        return NULL;
    }
    return plan;
}

static FftPlan *new_real_plan(int64_t n)
{
    FftPlan *plan = new_complex_plan(n % 2 ? n : n / 2);
    if (!plan)
        return NULL;
    plan->real_n = n;
    if (n % 2)
        return plan;
    plan->fold = new_complexes(n / 2 + 1);
    if (!plan->fold) {
        free_plan(plan);
        return NULL;
    }
    for (int64_t i = 0; i <= n / 2; i++)
        plan->fold[i] = root_of_unity(i, n);
    return plan;
}

/* The plan for n, moved to the front; the one used longest ago makes room. */
static FftPlan *find_plan(FftPlans *plans, int64_t n)
{
    int at = 0;
    while (at < FFT_PLANS - 1 && plans->plans[at] && plans->plans[at]->real_n != n)
        at++;
    FftPlan *plan = plans->plans[at];
    if (!plan || plan->real_n != n) {
        FftPlan *fresh = new_real_plan(n);
        if (!fresh)
            return NULL;
        free_plan(plan);
        plan = fresh;
    }
    memmove(plans->plans + 1, plans->plans, (size_t)at * sizeof *plans->plans);
    plans->plans[0] = plan;
    return plan;
}

static void transform(const FftPlan *plan, FftComplex *data)
{
    if (plan->inner)
        transform_as_convolution(plan, data);
    else
        transform_in_passes(plan, data);
}

/* From the transform of x[2i] + i x[2i+1] to that of x. */
static void fold_halves(const FftPlan *plan, FftComplex *out)
{
    int64_t half = plan->n;
    for (int64_t k = 0; k <= half; k++) {
        FftComplex a = plan->data[k % half], b = plan->data[(half - k) % half];
        FftComplex even = {0.5 * (a.re + b.re), 0.5 * (a.im - b.im)};
        FftComplex odd = {0.5 * (a.im + b.im), -0.5 * (a.re - b.re)};
        out[k] = add(even, times(odd, plan->fold[k]));
    }
}

/* Each value that is not finite would spoil every component: it is taken as 0 in the passes, and its
 * own wave added here, which has no part where the cosine or sine is 0. */
static void add_infinite_waves(const double *x, int64_t n, FftComplex *out)
{
    for (int64_t t = 0; t < n; t++)
        for (int64_t k = 0; !isfinite(x[t]) && k <= n / 2; k++) {
            FftComplex wave = root_of_unity((int64_t)((__int128)k * t % n), n);
            out[k].re += wave.re == 0 || isnan(out[k].re) ? 0 : x[t] * wave.re;
            out[k].im += wave.im == 0 || isnan(out[k].im) ? 0 : x[t] * wave.im;
        }
}

static bool load_finite(const FftPlan *plan, const double *x, int64_t n)
{
    bool all = true;
    double *flat = (double *)plan->data;
    int64_t step = n % 2 ? 2 : 1;
    for (int64_t i = 0; i < n; i++) {
        bool finite = isfinite(x[i]);
        all &= finite;
        flat[i * step] = finite ? x[i] : 0;
        if (step == 2)
            flat[i * step + 1] = 0;
    }
    return all;
}

bool fft_real(FftPlans *plans, const double *x, int64_t n, FftComplex *out)
{
    if (n == 0)
        return true;
    FftPlan *plan = find_plan(plans, n);
    if (!plan)
        return false;
    bool all_finite = load_finite(plan, x, n);
    transform(plan, plan->data);
    if (n % 2 == 0)
        fold_halves(plan, out);
    else
        memcpy(out, plan->data, (size_t)(n / 2 + 1) * sizeof *out);
    out[0].im = 0; /* rounding apart, which the convolution leaves */
    if (!all_finite)
        add_infinite_waves(x, n, out);
    return true;
}

void fft_close(FftPlans *plans)
{
    for (int i = 0; i < FFT_PLANS; i++) {
        free_plan(plans->plans[i]);
        plans->plans[i] = NULL;
    }
}
