/* trend.c: straight lines through a series and through aggregates of its chunks. */
#include "fresh/families.h"
#include "fresh/distribution.h"

/* Sums over the points divided by their number. */
typedef struct {
    double points, middle, level, var_x, var_y, cov;
} Spread;

/* scipy's rounding of the edge cases: r is 0 if either side does not vary, two points leave no error. */
static Line line_of(const Spread *s)
{
    Line line = {.slope = s->cov / s->var_x};
    line.intercept = s->level - line.slope * s->middle;
    if (s->var_x != 0 && s->var_y != 0)
        line.rvalue = max_double(-1, min_double(1, s->cov / sqrt(s->var_x * s->var_y)));
    if (s->cov != s->cov)
        line.rvalue = NAN;
    double r = line.rvalue, freedom = s->points - 2;
    if (s->points == 2) {
        line.pvalue = s->var_y == 0;
        return line;
    }
    line.stderr_slope = sqrt((1 - r * r) * s->var_y / s->var_x / freedom);
    double t = r * sqrt(freedom / ((1 - r + 1e-20) * (1 + r + 1e-20)));
    line.pvalue = student_two_sided(t, freedom);
    return line;
}

/* Least squares line through y[0..n) at 0, 1, ..; population moments. */
static Line fit_line(const double *y, int64_t n)
{
    double points = (double)n;
    Spread s = {.points = points, .middle = (points - 1) / 2, .level = mean_of(y, n)};
    s.var_x = (points * points - 1) / 12;
    s.var_y = variance_of(y, n, s.level);
    for (int64_t i = 0; i < n; i++)
        s.cov += ((double)i - s.middle) * (y[i] - s.level);
    s.cov /= points;
    return line_of(&s);
}

/* The same at the hours. */
static Line fit_time_line(Series *s)
{
    const double *hours = s->hours;
    Spread sums = {.points = (double)s->n, .middle = mean_of(hours, s->n), .level = moments(s)->mean};
    sums.var_x = variance_of(hours, s->n, sums.middle);
    sums.var_y = s->moments.variance;
    for (int64_t i = 0; i < s->n; i++)
        s->scratch[i] = hours[i] - sums.middle;
    sums.cov = sum_of_products(s->scratch, s->centred, s->n) / sums.points;
    return line_of(&sums);
}

static double attribute(const Line *l, int attr)
{
    return (double[]){l->pvalue, l->rvalue, l->intercept, l->slope, l->stderr_slope}[attr];
}

/* p: attr (pvalue, rvalue, intercept, slope, stderr) */
void linear_trend(Series *s, const double *p, double *out)
{
    *out = s->n == 1 && p[0] == 1 ? 0 : NAN; /* scipy's r of one point */
    if (s->n < 2)
        return;
    if (is_missing(s, HAVE_LINE))
        s->line = fit_line(s->x, s->n);
    *out = attribute(&s->line, (int)p[0]);
}

/* p: attr as above. Null without times, and where no two of them differ. */
void linear_trend_timewise(Series *s, const double *p, double *out)
{
    *out = NAN;
    if (!s->hours || s->n < 2)
        return;
    if (is_missing(s, HAVE_TIME_LINE))
        s->time_line = fit_time_line(s);
    const double *hours = s->hours;
    bool varies = false;
    for (int64_t i = 1; i < s->n && !varies; i++)
        varies = hours[i] != hours[0];
    if (varies)
        *out = attribute(&s->time_line, (int)p[0]);
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
static int64_t aggregate_chunks(Series *s, int64_t length, double *aggregates[CHUNK_SET])
{
    int64_t count = (s->n + length - 1) / length;
    for (int kind = 0; kind < CHUNK_SET; kind++)
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
    double *aggregates[CHUNK_SET];
    int64_t count = aggregate_chunks(s, length, aggregates);
    for (int kind = 0; kind < CHUNK_SET; kind++)
        c->lines[kind] = fit_line(aggregates[kind], count);
    return c;
}

/* The line through an aggregate that none of the sets has. */
static Line unusual_line(Series *s, int64_t length, Aggregate how)
{
    int64_t count = (s->n + length - 1) / length;
    double *chunk = s->scratch + count;
    for (int64_t i = 0; i < count; i++) {
        int64_t n = min_int(length, s->n - i * length);
        memcpy(chunk, s->x + i * length, (size_t)n * sizeof *chunk);
        s->scratch[i] = aggregate(chunk, n, how);
    }
    return fit_line(s->scratch, count);
}

/* p: attr (rvalue, intercept, slope, stderr, pvalue), chunk_len, f_agg (max, min, mean, var, std, sum,
 * median) */
void agg_linear_trend(Series *s, const double *p, double *out)
{
    static const int attributes[] = {1, 2, 3, 4, 0};
    static const Aggregate unusual[] = {AGGREGATE_STD, AGGREGATE_SUM, AGGREGATE_MEDIAN};
    int64_t length = steps_in(s, p[1]);
    int how = (int)p[2];
    *out = NAN;
    if (length < 1 || length >= s->n)
        return;
    Line line = how < CHUNK_SET ? chunk_lines(s, length)->lines[how]
                                : unusual_line(s, length, unusual[how - CHUNK_SET]);
    *out = attribute(&line, attributes[(int)p[0]]);
}

/* p: chunkLen; rval, intercept, slope, each of max min var avg */
void toolkit_chunk_trend(Series *s, const double *p, double *out)
{
    static const ChunkKind kinds[] = {CHUNK_MAX, CHUNK_MIN, CHUNK_VAR, CHUNK_MEAN};
    double *aggregates[CHUNK_SET], line[3];
    int64_t count = aggregate_chunks(s, max_int(1, steps_in(s, p[0])), aggregates);
    for (int i = 0; i < 4; i++) {
        toolkit_line(aggregates[kinds[i]], count, line);
        out[i] = line[0];
        out[4 + i] = line[1];
        out[8 + i] = line[2];
    }
}
