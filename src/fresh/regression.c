/* regression.c: least squares with several columns: autoregression, the augmented Dickey-Fuller
 * test, and the polynomial of Friedrich's drift.
 *
 * Products of lagged columns come from one another: moving both columns by a step adds a product at
 * one end and drops one at the other. The normal equations they make are used while no pivot loses
 * more than six digits; else the columns themselves are triangularized. */
#include <stdlib.h>

#include "fresh/distribution.h"
#include "fresh/families.h"
#include "fresh/linalg.h"

/* g[i][j] = sum over t in [from, to) of x[t-i] x[t-j], 0 <= j <= i <= lags. */
static void lagged_products(const double *x, int64_t from, int64_t to, int lags, double *g, int stride)
{
    for (int i = 0; i <= lags; i++)
        g[i * stride] = sum_of_products(x + from - i, x + from, to - from);
    for (int i = 1; i <= lags; i++)
        for (int j = 1; j <= i; j++)
            g[i * stride + j] = g[(i - 1) * stride + j - 1] + x[from - i] * x[from - j]
                                - x[to - i] * x[to - j];
}

/* x of l l' x = b, in b, where l is the lower triangle. */
static void solve_triangles(const double *l, int stride, int n, double *b)
{
    for (int i = 0; i < n; i++) {
        for (int k = 0; k < i; k++)
            b[i] -= l[i * stride + k] * b[k];
        b[i] /= l[i * stride + i];
    }
    for (int i = n - 1; i >= 0; i--) {
        for (int k = i + 1; k < n; k++)
            b[i] -= l[k * stride + i] * b[k];
        b[i] /= l[i * stride + i];
    }
}

/* Centred products: g minus the part that the constant explains. Row 0 of `g` is the right side. `work`
 * holds g, the triangle and the sums, each row of order+1. */
static bool solve_ar_by_products(Series *s, int order, double *work, double *params)
{
    int stride = order + 1;
    double *g = work, *l = g + stride * stride, *sums = l + stride * stride;
    double rows = (double)(s->n - order), level = moments(s)->mean, share = 0;
    lagged_products(s->centred, order, s->n, order, g, stride);
    for (int i = 0; i <= order; i++)
        sums[i] = sum_of(s->centred + order - i, s->n - order);
    for (int i = 1; i <= order; i++)
        for (int j = 1; j <= i; j++)
            l[(i - 1) * stride + j - 1] = g[i * stride + j] - sums[i] * sums[j] / rows;
    for (int i = 0; i < order; i++)
        if (!cholesky_row(l, stride, i))
            return false;
    for (int i = 1; i <= order; i++)
        params[i] = g[i * stride] - sums[i] * sums[0] / rows;
    solve_triangles(l, stride, order, params + 1);
    params[0] = sums[0] / rows + level;
    for (int i = 1; i <= order; i++) {
        params[0] -= params[i] * (sums[i] / rows);
        share += params[i];
    }
    params[0] -= level * share;
    return true;
}

static bool solve_ar_by_columns(Series *s, int order, double *params)
{
    int64_t rows = s->n - order;
    double *a = malloc((size_t)(rows * (order + 2)) * sizeof *a); /* constant, lags, right side */
    if (!a)
        return false;
    for (int64_t t = 0; t < rows; t++)
        a[t] = 1;
    for (int i = 1; i <= order; i++)
        memcpy(a + i * rows, s->x + order - i, (size_t)rows * sizeof *a);
    double *b = a + (order + 1) * rows;
    memcpy(b, s->x + order, (size_t)rows * sizeof *b);
    bool solved = least_squares(a, b, rows, order + 1, 1e-15, params);
    free(a);
    return solved;
}

/* The constant and the coefficients of the lags; NULL when out of memory or where they are not finite. */
static const double *autoregression(Series *s, int order)
{
    Autoregression *ar = &s->ar;
    if (ar->order == order)
        return ar->params;
    size_t stride = (size_t)order + 1;
    free(ar->params);
    ar->params = malloc((2 * stride * stride + 2 * stride) * sizeof *ar->params);
    ar->order = order;
    if (ar->params && !solve_ar_by_products(s, order, ar->params + stride, ar->params)
        && !solve_ar_by_columns(s, order, ar->params)) {
        free(ar->params);
        ar->params = NULL;
    }
    return ar->params;
}

/* p: coeff, k. tsfresh answers 0 for the last coefficient of a series that is too short. */
void ar_coefficient(Series *s, const double *p, double *out)
{
    *out = NAN;
    if (!(p[1] >= 1 && p[1] <= INT16_MAX && p[0] >= 0 && p[0] <= p[1]))
        return;
    int which = (int)p[0], order = (int)p[1];
    if (s->n - order < order + 1) {
        *out = which == order ? 0 : NAN;
        return;
    }
    const double *params = autoregression(s, order);
    *out = params ? params[which] : NAN;
}

/* Products of the Dickey-Fuller columns over the rows t in [lags, steps): the steps d[t] (column 0,
 * the right side), d[t-1] .. d[t-lags], and the centred level z[t]; and the sums of each. */
typedef struct {
    const double *z, *d;
    int64_t steps;
    int lags, stride;
    double *dd, *zd, *sums; /* dd[i][j], zd[i], sums[i]; i, j <= lags */
    double zz, z_sum;
} DickeyFuller;

static void sum_products(DickeyFuller *f)
{
    int64_t rows = f->steps - f->lags;
    const double *z = f->z + f->lags;
    lagged_products(f->d, f->lags, f->steps, f->lags, f->dd, f->stride);
    for (int i = 0; i <= f->lags; i++) {
        f->zd[i] = sum_of_products(z, f->d + f->lags - i, rows);
        f->sums[i] = f->z[f->steps - i] - f->z[f->lags - i];
    }
    f->zz = sum_of_squares(z, rows);
    f->z_sum = sum_of(z, rows);
}

/* Down to fewer lags, which makes rows of the first ones left out. */
static void drop_lags(DickeyFuller *f, int lags)
{
    for (int64_t t = lags; t < f->lags; t++) {
        for (int i = 0; i <= lags; i++) {
            for (int j = 0; j <= i; j++)
                f->dd[i * f->stride + j] += f->d[t - i] * f->d[t - j];
            f->zd[i] += f->z[t] * f->d[t - i];
            f->sums[i] += f->d[t - i];
        }
        f->zz += f->z[t] * f->z[t];
        f->z_sum += f->z[t];
    }
    f->lags = lags;
}

/* The Gram matrix of centred columns, lower half: the level at row `level_at`, the lags in the other
 * places, the right side last. */
static void fill_gram(const DickeyFuller *f, int level_at, double *g)
{
    double rows = (double)(f->steps - f->lags);
    int count = f->lags + 2;
    for (int i = 0; i < count; i++)
        for (int j = 0; j <= i; j++) {
            int a = i == count - 1 ? 0 : i + (i < level_at), b = j == count - 1 ? 0 : j + (j < level_at);
            double product, sum_a = i == level_at ? f->z_sum : f->sums[a],
                            sum_b = j == level_at ? f->z_sum : f->sums[b];
            if (i == level_at && j == level_at)
                product = f->zz;
            else if (i == level_at || j == level_at)
                product = f->zd[i == level_at ? b : a];
            else
                product = f->dd[max_int(a, b) * f->stride + min_int(a, b)];
            g[i * f->stride + j] = product - sum_a * sum_b / rows;
        }
}

/* What a model leaves of the right side, whose `reduced` components are known: all `count` of them where
 * columns have been triangularized, so that the rest need not be the difference of large numbers. A pivot
 * of 0 is a column that depends on those before it. */
typedef struct {
    const double *reduced, *pivots; /* pivots NULL: all are good, and only the components of columns known */
    int64_t count;
    double rows, power, skipped;
    int rank;
} Model;

static void add_column(Model *m, int k)
{
    double square = m->reduced[k] * m->reduced[k];
    if (m->pivots && m->pivots[k] == 0) {
        m->skipped += square;
        return;
    }
    m->rank++;
    if (m->pivots)
        m->power = m->skipped + sum_of_squares(m->reduced + k + 1, m->count - k - 1);
    else
        m->power -= square;
}

/* Akaike's criterion, or Bayes's. */
static double criterion(const Model *m, AutoLag how)
{
    double half = m->rows / 2, likelihood = -half * log(2 * M_PI) - half * log(m->power / m->rows) - half;
    return -2 * likelihood + m->rank * (how == LAG_BIC ? log(m->rows) : 2);
}

/* How many lags fit best; by the t value: the largest number whose last lag counts at 10 %. */
static int choose_lags(Model m, int lags, AutoLag how)
{
    int best = how == LAG_NONE ? lags : 0;
    double least = INFINITY;
    for (int k = 0; k <= lags && how != LAG_NONE; k++) {
        add_column(&m, k);
        if (how == LAG_T) {
            if (fabs(m.reduced[k]) / sqrt(m.power / (m.rows - m.rank)) >= 1.6448536269514722)
                best = k;
            continue;
        }
        double score = criterion(&m, how);
        if (score < least) {
            least = score;
            best = k;
        }
    }
    return best;
}

/* The t value of column `column`, the last but the right side. */
static double t_of_last(Model m, int column)
{
    for (int k = 0; k <= column; k++)
        add_column(&m, k);
    double t = m.reduced[column] / sqrt(m.power / (m.rows - m.rank));
    if (!m.pivots)
        return t;
    return m.pivots[column] == 0 ? NAN : copysign(1, m.pivots[column]) * t;
}

static bool reduce_all(double *g, int stride, int count, double *power)
{
    *power = g[(count - 1) * stride + count - 1];
    for (int i = 0; i < count; i++)
        if (!cholesky_row(g, stride, i))
            return false;
    return true;
}

static Model model_of_products(const DickeyFuller *f, const double *reduced, double power)
{
    return (Model){.reduced = reduced, .rows = (double)(f->steps - f->lags), .power = power, .rank = 1};
}

static bool test_by_products(Series *s, int lags, AutoLag how, double *t_value, int *used)
{
    int stride = lags + 2;
    double *work = s->scratch + s->n, power;
    DickeyFuller f = {.z = s->centred, .d = s->scratch, .steps = s->n - 1, .lags = lags, .stride = stride};
    double *g = work;
    f.dd = g + stride * stride;
    f.zd = f.dd + stride * stride;
    f.sums = f.zd + stride;
    sum_products(&f);
    fill_gram(&f, 0, g);
    if (!reduce_all(g, stride, lags + 2, &power))
        return false;
    *used = choose_lags(model_of_products(&f, g + (lags + 1) * stride, power), lags, how);
    drop_lags(&f, *used);
    fill_gram(&f, *used, g);
    if (!reduce_all(g, stride, *used + 2, &power))
        return false;
    *t_value = t_of_last(model_of_products(&f, g + (*used + 1) * stride, power), *used);
    return true;
}

/* Columns constant, level, lags (or constant, lags, level) and right side, triangularized. */
static void triangularize_columns(const Series *s, int lags, bool level_last, double *a)
{
    int64_t rows = s->n - 1 - lags;
    const double *d = s->scratch;
    for (int64_t t = 0; t < rows; t++)
        a[t] = 1;
    memcpy(a + (level_last ? lags + 1 : 1) * rows, s->x + lags, (size_t)rows * sizeof *a);
    for (int i = 1; i <= lags; i++)
        memcpy(a + (level_last ? i : i + 1) * rows, d + lags - i, (size_t)rows * sizeof *a);
    memcpy(a + (lags + 2) * rows, d + lags, (size_t)rows * sizeof *a);
    triangularize(a, rows, lags + 2, lags + 3);
}

/* The pivots after the constant's; 0 where rounding is all that a column adds to those before it. */
static void find_pivots(const double *a, int64_t rows, int count, double *pivots)
{
    for (int k = 0; k < count; k++) {
        const double *column = a + (k + 1) * rows;
        double pivot = column[k + 1], length = sqrt(sum_of_squares(column, k + 2));
        pivots[k] = fabs(pivot) > 1e-13 * length ? pivot : 0;
    }
}

/* Of the columns, after the constant's. */
static Model model_of_columns(const double *a, int64_t rows, int lags, double *pivots)
{
    find_pivots(a, rows, lags + 1, pivots);
    return (Model){.reduced = a + (lags + 2) * rows + 1, .pivots = pivots, .count = rows - 1,
                   .rows = (double)rows, .rank = 1};
}

static bool test_by_columns(Series *s, int lags, AutoLag how, double *t_value, int *used)
{
    double *a = malloc((size_t)((s->n - 1) * (lags + 3) + lags + 1) * sizeof *a);
    if (!a)
        return false;
    double *pivots = a + (s->n - 1) * (lags + 3);
    triangularize_columns(s, lags, false, a);
    *used = choose_lags(model_of_columns(a, s->n - 1 - lags, lags, pivots), lags, how);
    triangularize_columns(s, *used, true, a);
    *t_value = t_of_last(model_of_columns(a, s->n - 1 - *used, *used, pivots), *used);
    free(a);
    return true;
}

/* MacKinnon's (1994) response surface for a constant and one series. */
static double mackinnon(double t)
{
    if (t != t)
        return NAN;
    if (t > 2.74)
        return 1;
    if (t < -18.83)
        return 0;
    return t <= -1.61 ? normal_cdf(2.1659 + t * (1.4412 + t * 0.038269))
                      : normal_cdf(1.7339 + t * (0.93202 + t * (-0.12745 + t * -0.010368)));
}

/* teststat, pvalue, usedlag */
static const double *dickey_fuller(Series *s, AutoLag how)
{
    double *result = s->dickey_fuller[how];
    if (!is_missing(s, HAVE_DICKEY_FULLER << how))
        return result;
    result[0] = result[1] = result[2] = NAN;
    int64_t most = (int64_t)ceil(12 * pow((double)s->n / 100, 0.25));
    int lags = (int)min_int(most, s->n / 2 - 2), used = 0;
    if (lags < 0 || !isfinite(moments(s)->max - s->moments.min))
        return result;
    result[2] = 0;
    if (!isfinite(s->moments.square)) /* too large to square */
        return result;
    for (int64_t t = 0; t + 1 < s->n; t++)
        s->scratch[t] = s->x[t + 1] - s->x[t];
    if (!test_by_products(s, lags, how, result, &used) && !test_by_columns(s, lags, how, result, &used))
        return result;
    result[1] = mackinnon(result[0]);
    result[2] = used;
    return result;
}

/* p: attr (teststat, pvalue, usedlag), autolag (AIC, BIC, t-stat, None) */
void augmented_dickey_fuller(Series *s, const double *p, double *out)
{
    *out = dickey_fuller(s, (AutoLag)p[1])[(int)p[0]];
}

void toolkit_dickey_fuller(Series *s, const double *p, double *out)
{
    (void)p;
    memcpy(out, dickey_fuller(s, LAG_AIC), 3 * sizeof *out);
}
