/* spectrum.c: features of the Fourier transform and of Welch's power density. */
#include "fresh/families.h"

static double degrees(FftComplex c)
{
    return atan2(c.im, c.re) * (180 / M_PI);
}

/* p: attr (real, imag, abs, angle), coeff */
void fft_coefficient(Series *s, const double *p, double *out)
{
    int64_t k = (int64_t)p[1];
    const FftComplex *f = spectrum(s);
    *out = NAN;
    if (s->n == 0 || k < 0 || k > s->n / 2)
        return;
    switch ((int)p[0]) {
    case 0:
        *out = f[k].re;
        break;
    case 1:
        *out = f[k].im;
        break;
    case 2:
        *out = s->magnitude[k];
        break;
    case 3:
        *out = degrees(f[k]);
        break;
    }
}

/* p: coeff, how many; all angles, then all real, imaginary parts, magnitudes */
void toolkit_fft_coefficients(Series *s, const double *p, double *out)
{
    int64_t count = (int64_t)p[0];
    static const double attributes[] = {3, 0, 1, 2};
    for (int a = 0; a < 4; a++)
        for (int64_t k = 0; k < count; k++)
            fft_coefficient(s, (double[]){attributes[a], (double)k}, out + a * count + k);
}

/* Moments of the index under the distribution magnitude % sum magnitude. */
static void spectral_moments(Series *s, double m[5])
{
    spectrum(s);
    int64_t count = s->n ? s->n / 2 + 1 : 0;
    double *weighted = s->scratch, total = sum_of(s->magnitude, count);
    memcpy(weighted, s->magnitude, (size_t)count * sizeof *weighted);
    for (int power = 1; power <= 4; power++) {
        for (int64_t k = 0; k < count; k++)
            weighted[k] *= (double)k;
        m[power] = sum_of(weighted, count) / total;
    }
}

/* centroid, variance, skew, kurtosis. `kurtosis_tail` is what is subtracted from (or added to) the
 * true start of the fourth moment: neither vocabulary uses the textbook's -3 m1^4. */
static void aggregate_spectrum(const double m[5], double kurtosis_tail, double out[4])
{
    double v = m[2] - m[1] * m[1];
    out[0] = m[1];
    out[1] = v;
    out[2] = v < 0.5 ? NAN : (m[3] - 3 * m[1] * v - m[1] * m[1] * m[1]) / pow(v, 1.5);
    double fourth = m[4] - 4 * m[1] * m[3] + 6 * m[2] * m[1] * m[1];
    out[3] = v < 0.5 ? NAN : (fourth + kurtosis_tail) / (v * v);
}

/* p: aggtype (centroid, variance, skew, kurtosis) */
void fft_aggregated(Series *s, const double *p, double *out)
{
    double m[5], all[4];
    spectral_moments(s, m);
    aggregate_spectrum(m, -3 * m[1], all);
    *out = all[(int)p[0]];
}

void toolkit_fft_aggregated(Series *s, const double *p, double *out)
{
    (void)p;
    double m[5];
    spectral_moments(s, m);
    aggregate_spectrum(m, 12 * m[1] * m[1], out);
}

/* Hann window, periodic. */
static void prepare_window(Tables *t, int64_t length)
{
    if (t->window_length == length)
        return;
    for (int64_t i = 0; i < length; i++)
        t->window[i] = length == 1 ? 1 : 0.5 - 0.5 * cos(2 * M_PI * (double)i / (double)length);
    t->window_power = sum_of_squares(t->window, length);
    t->window_length = length;
}

/* One-sided power density: mean over half-overlapping windowed segments without their mean. */
static const double *welch(Series *s)
{
    double *density = s->welch;
    if (!is_missing(s, HAVE_WELCH))
        return density;
    int64_t length = min_int(s->n, WELCH_LENGTH), count = length / 2 + 1, hop = length - length / 2;
    s->welch_count = length ? count : 0;
    if (length == 0)
        return density;
    prepare_window(&s->tables, length);
    memset(density, 0, (size_t)count * sizeof *density);
    int64_t segments = (s->n - length / 2) / hop;
    double *piece = s->scratch;
    FftComplex *f = (FftComplex *)(s->scratch + WELCH_LENGTH);
    for (int64_t i = 0; i < segments; i++) {
        const double *x = s->x + i * hop;
        double level = mean_of(x, length);
        for (int64_t k = 0; k < length; k++)
            piece[k] = (x[k] - level) * s->tables.window[k];
        bool done = fft_real(&s->tables.plans, piece, length, f);
        for (int64_t k = 0; k < count; k++)
            density[k] += done ? f[k].re * f[k].re + f[k].im * f[k].im : NAN;
    }
    double scale = 1 / (s->tables.window_power * (double)segments);
    for (int64_t k = 0; k < count; k++) {
        bool has_twin = k > 0 && !(length % 2 == 0 && k == count - 1);
        density[k] *= has_twin ? 2 * scale : scale;
        density[k] = isinf(density[k]) ? NAN : density[k];
    }
    return density;
}

/* p: coeff */
void spkt_welch_density(Series *s, const double *p, double *out)
{
    const double *density = welch(s);
    int64_t k = (int64_t)p[0];
    *out = k >= 0 && k < s->welch_count ? density[k] : NAN;
}

/* p: bins */
void fourier_entropy(Series *s, const double *p, double *out)
{
    const double *density = welch(s);
    double *share = s->scratch + 3 * WELCH_LENGTH, top = 0;
    for (int64_t k = 0; k < s->welch_count; k++)
        top = density[k] > top || density[k] != density[k] ? density[k] : top;
    for (int64_t k = 0; k < s->welch_count; k++)
        share[k] = density[k] / top;
    *out = s->welch_count ? histogram_entropy(share, s->welch_count, p[0]) : NAN;
}
