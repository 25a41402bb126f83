/* fft.h: discrete Fourier transform of real series of any length.
 *
 * Ours, because Debian's kissfft is built for single precision only. Lengths with prime factors up
 * to 31 go through mixed-radix passes, the others through Bluestein's convolution; n log n always. */
#pragma once
#include <stdbool.h>
#include <stdint.h>

typedef struct {
    double re, im;
} FftComplex;

typedef struct FftPlan FftPlan;
enum { FFT_PLANS = 8 };

/* The plans used last, newest first. Zero it to begin, fft_close() to end. */
typedef struct {
    FftPlan *plans[FFT_PLANS];
} FftPlans;

/* out[k] = sum x[t] exp(-2 pi i k t/n), k = 0 .. n/2. False when out of memory. */
bool fft_real(FftPlans *plans, const double *x, int64_t n, FftComplex *out);
void fft_close(FftPlans *plans);
