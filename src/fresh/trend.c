/* trend.c: straight lines through a series and through aggregates of its chunks. */
#include "fresh/families.h"
#include "fresh/distribution.h"

/* Least squares line through y[0..n) at 0, 1, ..; population moments. scipy's rounding of the edge
 * cases: r is 0 if either side does not vary, two points leave no error. */
static Line fit_line(const double *y, int64_t n)
{
    double points = (double)n, middle = (points - 1) / 2, level = mean_of(y, n);
    double var_x = (points * points - 1) / 12, var_y = variance_of(y, n, level);
    double cov = 0;
    for (int64_t i = 0; i < n; i++)
        cov += ((double)i - middle) * (y[i] - level);
    cov /= points;
    Line line = {.slope = cov / var_x};
    line.intercept = level - line.slope * middle;
    if (var_x != 0 && var_y != 0)
        line.rvalue = max_double(-1, min_double(1, cov / sqrt(var_x * var_y)));
    if (cov != cov)
        line.rvalue = NAN;
    double r = line.rvalue, freedom = points - 2;
    if (n == 2) {
        line.pvalue = y[0] == y[1];
        return line;
    }
    line.stderr_slope = sqrt((1 - r * r) * var_y / var_x / freedom);
    double t = r * sqrt(freedom / ((1 - r + 1e-20) * (1 + r + 1e-20)));
    line.pvalue = student_two_sided(t, freedom);
    return line;
}

/* p: attr (pvalue, rvalue, intercept, slope, stderr) */
void linear_trend(Series *s, const double *p, double *out)
{
    *out = s->n == 1 && p[0] == 1 ? 0 : NAN; /* scipy's r of one point */
    if (s->n < 2)
        return;
    if (is_missing(s, HAVE_LINE))
        s->line = fit_line(s->x, s->n);
    const Line *l = &s->line;
    *out = (double[]){l->pvalue, l->rvalue, l->intercept, l->slope, l->stderr_slope}[(int)p[0]];
}

static double null_to_zero(double x)
{
    return x == x ? x : 0;
}

/* rval, intercept, slope; 0 for what is not defined */
static void toolkit_line(const double *y, int64_t n, double out[3])
{
    Line line = fit_line(y, n);
    out[0] = null_to_zero(line.rvalue);
    out[1] = null_to_zero(line.intercept);
    out[2] = null_to_zero(line.slope);
}

void toolkit_linear_trend(Series *s, const double *p, double *out)
{
    (void)p;
    toolkit_line(s->x, s->n, out);
}

/* Four aggregates of each chunk of `length` (the last may be shorter), one vector each. */
static int64_t aggregate_chunks(Series *s, int64_t length, double *aggregates[CHUNK_KINDS])
{
    int64_t count = (s->n + length - 1) / length;
    for (int kind = 0; kind < CHUNK_KINDS; kind++)
        aggregates[kind] = s->scratch + kind * count;
    for (int64_t i = 0; i < count; i++) {
        const double *x = s->x + i * length;
        int64_t n = min_int(length, s->n - i * length);
        double low = x[0], high = x[0];
        for (int64_t k = 1; k < n; k++) {
            low = x[k] < low || x[k] != x[k] ? x[k] : low;
            high = x[k] > high || x[k] != x[k] ? x[k] : high;
        }
        double level = mean_of(x, n);
        aggregates[CHUNK_MAX][i] = high;
        aggregates[CHUNK_MIN][i] = low;
        aggregates[CHUNK_MEAN][i] = level;
        aggregates[CHUNK_VAR][i] = variance_of(x, n, level);
    }
    return count;
}

static const ChunkLines *chunk_lines(Series *s, int64_t length)
{
    enum { SLOTS = sizeof s->chunks / sizeof *s->chunks };
    int slot = 0;
    while (slot < SLOTS - 1 && s->chunks[slot].length && s->chunks[slot].length != length)
        slot++;
    ChunkLines *c = s->chunks + slot;
    if (c->length == length)
        return c;
    c->length = length;
    double *aggregates[CHUNK_KINDS];
    int64_t count = aggregate_chunks(s, length, aggregates);
    for (int kind = 0; kind < CHUNK_KINDS; kind++)
        c->lines[kind] = fit_line(aggregates[kind], count);
    return c;
}

/* p: attr (rvalue, intercept, slope, stderr), chunk_len, f_agg (max, min, mean, var) */
void agg_linear_trend(Series *s, const double *p, double *out)
{
    int64_t length = steps_in(s, p[1]);
    *out = NAN;
    if (length < 1 || length >= s->n)
        return;
    const Line *l = chunk_lines(s, length)->lines + (int)p[2];
    *out = (double[]){l->rvalue, l->intercept, l->slope, l->stderr_slope}[(int)p[0]];
}

/* p: chunkLen; rval, intercept, slope, each of max min var avg */
void toolkit_chunk_trend(Series *s, const double *p, double *out)
{
    static const ChunkKind kinds[] = {CHUNK_MAX, CHUNK_MIN, CHUNK_VAR, CHUNK_MEAN};
    double *aggregates[CHUNK_KINDS], line[3];
    int64_t count = aggregate_chunks(s, max_int(1, steps_in(s, p[0])), aggregates);
    for (int i = 0; i < 4; i++) {
        toolkit_line(aggregates[kinds[i]], count, line);
        out[i] = line[0];
        out[4 + i] = line[1];
        out[8 + i] = line[2];
    }
}
