/* wavelet.c: the Mexican hat: coefficients of the continuous transform, and peaks that stand out at
 * many widths (Du, Kibbe, Lin 2006, as in scipy). */
#include <stdlib.h>

#include "fresh/families.h"

enum { HAT_POINTS = 1024 };

/* The wavelet's integral at HAT_POINTS points of [-8, 8]; a scale picks points of it (PyWavelets). */
static void integrate_hat(double *integral)
{
    double first = -8, step = first + 16.0 / (HAT_POINTS - 1) - first, total = 0;
    double height = 2 / (sqrt(3) * sqrt(sqrt(M_PI)));
    for (int i = 0; i < HAT_POINTS; i++) {
        double t = first + i * (16.0 / (HAT_POINTS - 1));
        total += (1 - t * t) * exp(-t * t / 2) * height;
        integral[i] = total * step;
    }
}

/* The taps whose products with the series are a coefficient: minus the root of the width times the
 * differences of the picked integral, latest point first. length+1 of them. */
static int64_t make_taps(double width, double **taps)
{
    double integral[HAT_POINTS], step = 16.0 / (HAT_POINTS - 1);
    integrate_hat(integral);
    step = -8 + step - -8;
    int64_t length = 0, wanted = (int64_t)ceil(width * 16 + 1);
    double *picked = malloc((size_t)(wanted + 1) * sizeof *picked);
    *taps = malloc((size_t)(wanted + 1) * sizeof **taps);
    if (!picked || !*taps) {
        free(picked);
        free(*taps);
        *taps = NULL;
        return 0;
    }
    for (int64_t k = 0; k < wanted; k++) {
        int64_t at = (int64_t)((double)k / (width * step));
        if (at >= HAT_POINTS)
            break;
        picked[length++] = integral[at];
    }
    for (int64_t k = 0; k <= length; k++) {
        double here = k < length ? picked[k] : 0, before = k ? picked[k - 1] : 0;
        (*taps)[k] = (before - here) * sqrt(width);
    }
    free(picked);
    return length;
}

static int find_taps(Tables *t, double width)
{
    int slot = 0;
    while (slot < CWT_WIDTHS - 1 && t->wavelet[slot] && t->wavelet_width[slot] != width)
        slot++;
    if (t->wavelet[slot] && t->wavelet_width[slot] == width)
        return slot;
    free(t->wavelet[slot]);
    t->wavelet_width[slot] = width;
    t->wavelet_length[slot] = make_taps(width, &t->wavelet[slot]);
    return slot;
}

/* p: coeff, w, widths. Only the products that one coefficient needs. */
void cwt_coefficients(Series *s, const double *p, double *out)
{
    int64_t coefficient = (int64_t)p[0];
    *out = NAN;
    if (coefficient < 0 || coefficient >= s->n || !(p[1] > 0 && p[1] <= INT32_MAX))
        return;
    int slot = find_taps(&s->tables, p[1]);
    int64_t length = s->tables.wavelet_length[slot];
    if (length < 2) /* out of memory, or too narrow to have a shape */
        return;
    int64_t end = coefficient + (length - 2) / 2 + 1; /* of the full convolution */
    int64_t low = max_int(0, end - length), high = min_int(end, s->n - 1);
    double sum = sum_of_products(s->x + low, s->tables.wavelet[slot] + length - end + low, high - low + 1);
    *out = -sum;
    for (int64_t i = max_int(0, end - length + 1); isinf(sum) && i <= min_int(end - 1, s->n - 1); i++)
        if (isinf(s->x[i])) /* both of the integrals whose difference this is are infinite */
            *out = NAN;
}

/* A ridge: a peak followed from the widest wavelet to the narrowest. */
typedef struct {
    int64_t column, last; /* at the narrowest width; of the point added last */
    int row, points, gap;
} Ridge;

typedef struct {
    int64_t n;
    int widths;
    double *rows;      /* widths x n: the transform */
    double *window;    /* n, free */
    int32_t *ridge_at; /* n: the first open ridge whose last point is here, or -1 */
    Ridge *open, *closed;
    int64_t open_count, closed_count;
} Ridges;

/* y[k] = sum over t of hat[t] x[k + (taps-1)/2 - t]; beyond the ends x is 0. Adds in the order of x,
 * as numpy does: on plateaus the last bit decides what is a peak. */
WIDE static void convolve(const double *x, int64_t n, const double *hat, int64_t taps, double *y)
{
    memset(y, 0, (size_t)n * sizeof *y);
    for (int64_t t = taps - 1; t >= 0; t--) {
        int64_t shift = (taps - 1) / 2 - t;
        int64_t from = max_int(0, -shift), to = min_int(n, n - shift);
        double weight = hat[t];
        for (int64_t k = from; k < to; k++)
            y[k] += x[k + shift] * weight;
    }
}

/* exp(-(i-4.5)^2/2), i = 0 .. 4, as numpy's vector code rounds it: the last bits of two are not libm's.
 * On plateaus of whole numbers the narrowest hat's last bits decide what scipy calls a peak. */
static const double narrow_bell[] = {0x1.5017922d4b0f7p-15, 0x1.1eb805a03296cp-9, 0x1.67ee6d9ff847bp-5,
                                     0x1.4c71b2477ab20p-2, 0x1.c3d6a24ed8221p-1};

static void transform_row(const Series *s, int width, double *hat, double *y)
{
    int64_t taps = min_int(10 * width, s->n);
    double height = 2 / (sqrt(3.0 * width) * pow(M_PI, 0.25)), square = (double)width * width;
    for (int64_t i = 0; i < taps; i++) {
        double v = (double)i - ((double)taps - 1) / 2, distance = v * v;
        double bell = taps == 10 && width == 1 ? narrow_bell[min_int(i, 9 - i)]
                                               : exp(-distance / (2 * square));
        hat[i] = height * (1 - distance / square) * bell;
    }
    convolve(s->x, s->n, hat, taps, y);
}

static bool is_row_peak(const double *y, int64_t n, int64_t i)
{
    return i > 0 && i < n - 1 && y[i] > y[i - 1] && y[i] > y[i + 1];
}

/* The open ridge nearest to `column`, within `reach`; the older one of two as near. */
static int32_t nearest_ridge(const Ridges *r, int64_t column, int64_t reach)
{
    if (r->ridge_at[column] >= 0)
        return r->ridge_at[column];
    for (int64_t d = 1; d <= reach; d++) {
        int32_t left = column - d >= 0 ? r->ridge_at[column - d] : -1;
        int32_t right = column + d < r->n ? r->ridge_at[column + d] : -1;
        if (left >= 0 || right >= 0)
            return left < 0 ? right : right < 0 ? left : left < right ? left : right;
    }
    return -1;
}

static void extend_ridges(Ridges *r, int row)
{
    const double *y = r->rows + row * r->n;
    memset(r->ridge_at, 0xff, (size_t)r->n * sizeof *r->ridge_at);
    for (int64_t k = r->open_count - 1; k >= 0; k--) {
        r->open[k].gap++;
        r->ridge_at[r->open[k].last] = (int32_t)k;
    }
    for (int64_t column = 0; column < r->n; column++) {
        if (!is_row_peak(y, r->n, column))
            continue;
        int32_t at = nearest_ridge(r, column, (row + 1) / 4);
        if (at < 0) {
            r->open[r->open_count++] = (Ridge){column, column, row, 1, 0};
            continue;
        }
        Ridge *ridge = r->open + at;
        if (ridge->row != row)
            ridge->column = column;
        ridge->row = row;
        ridge->last = column;
        ridge->points++;
        ridge->gap = 0;
    }
}

/* A ridge may miss one width, not two. */
static void close_ridges(Ridges *r, int allowed_gap)
{
    int64_t kept = 0;
    for (int64_t k = 0; k < r->open_count; k++) {
        if (r->open[k].gap > allowed_gap)
            r->closed[r->closed_count++] = r->open[k];
        else
            r->open[kept++] = r->open[k];
    }
    r->open_count = kept;
}

WIDE static void count_near(const double *y, int64_t n, double height, int64_t *below, int64_t *within)
{
    int64_t under = 0, inside = 0;
    for (int64_t i = 0; i < n; i++) {
        under += y[i] < -height;
        inside += y[i] <= height;
    }
    *below = under;
    *within = inside;
}

/* The percentile between the k-th smallest of a window and the next. */
static double percentile(const double *y, int64_t n, double place, double *window)
{
    int64_t k = (int64_t)place;
    double part = place - (double)k;
    memcpy(window, y, (size_t)n * sizeof *y);
    double low = select_kth(window, n, k);
    if (part == 0)
        return low;
    double high = window[k + 1];
    for (int64_t i = k + 2; i < n; i++)
        high = min_double(high, window[i]);
    return low * (1 - part) + high * part;
}

/* Is a ridge at least as high as the noise, the tenth percentile of the narrowest row in a window of
 * n/20 around it? Counting tells unless the percentile lies just at the height. */
static bool is_strong(const Ridges *r, const Ridge *ridge)
{
    double height = fabs(r->rows[ridge->row * r->n + ridge->column]);
    int64_t size = (r->n + 19) / 20, half = size / 2, below, within;
    int64_t from = max_int(ridge->column - half, 0), to = min_int(ridge->column + half + size % 2, r->n);
    double place = 0.1 * (double)(to - from - 1);
    int64_t k = (int64_t)place;
    count_near(r->rows + from, to - from, height, &below, &within);
    if (below <= k && within >= k + 2)
        return true;
    if (below >= k + 2 || within <= k)
        return height != height;
    return !(height / fabs(percentile(r->rows + from, to - from, place, r->window)) < 1);
}

static int64_t count_strong(const Ridges *r)
{
    int64_t count = 0;
    for (int64_t k = 0; k < r->closed_count; k++)
        count += r->closed[k].points >= (r->widths + 3) / 4 && is_strong(r, r->closed + k);
    return count;
}

static int64_t count_ridges(const Series *s, Ridges *r)
{
    for (int row = 0; row < r->widths; row++)
        transform_row(s, row + 1, r->window, r->rows + row * r->n);
    for (int row = r->widths - 1; row >= 0; row--) {
        extend_ridges(r, row);
        close_ridges(r, 1);
    }
    close_ridges(r, -1);
    return count_strong(r);
}

/* p: n, the widest wavelet */
void number_cwt_peaks(Series *s, const double *p, double *out)
{
    int widths = (int)p[0];
    int64_t n = s->n, most = n * widths + 1; /* ridges: at worst a new one for every point */
    *out = NAN;
    if (!(p[0] >= 1 && p[0] <= INT16_MAX) || n == 0)
        return;
    size_t size = (size_t)(n * widths + n) * sizeof(double) + 2 * (size_t)most * sizeof(Ridge)
                  + (size_t)n * sizeof(int32_t);
    double *block = malloc(size);
    if (!block)
        return;
    Ridges r = {.n = n, .widths = widths, .rows = block};
    r.window = r.rows + n * widths;
    r.open = (Ridge *)(r.window + n);
    r.closed = r.open + most;
    r.ridge_at = (int32_t *)(r.closed + most);
    *out = (double)count_ridges(s, &r);
    free(block);
}
