/* statistics.c: med var dev svar sdev, cov scov cor, wsum wavg. Nulls are left out, of a
 * pair both. */
#include "verb/aggregate.h"
#include <string.h>

static const char float_types[] = "f.fffffff.ffffffff";

/* ── one argument: a list of rows goes column by column ── */

bool holds_atoms_only(const Value *list)
{
    for (Count i = 0; i < list->count; i++)
        if (!is_atom(list->items[i]))
            return false;
    return true;
}

Value *floats_of_atoms(Value *list)
{
    CONSUME(list);
    OWNED Value *result = new_vector(TYPE_FLOAT, list->count);
    for (Count i = 0; result && i < list->count; i++) {
        if (result_type1(float_types, list->items[i]->type) < 0)
            return raise_error(ERR_TYPE);
        result->f64s[i] = float_of(list->items[i]);
    }
    return steal(&result);
}

static Value *by_columns(Monad self, Value *rows)
{
    CONSUME(rows);
    if (holds_atoms_only(rows))
        return (rows = floats_of_atoms(steal(&rows))) ? self(steal(&rows)) : NULL;
    OWNED Value *columns = flip(steal(&rows));
    if (!columns || !is_mixed(columns))
        return columns ? raise_error(ERR_TYPE) : NULL;
    OWNED Value *result = new_vector(TYPE_MIXED, columns->count);
    if (!result || !enter_depth())
        return NULL;
    for (Count i = 0; i < columns->count; i++)
        if (!(result->items[i] = self(retain(columns->items[i]))))
            break;
    leave_depth();
    return error_pending() ? NULL : collapse(steal(&result));
}

typedef double (*Statistic)(double *x, int64_t n);

/* Nulls moved out; x is ours. */
static void squeeze(double *x, int64_t n)
{
    double *kept = x;
    for (int64_t i = 0; i < n; i++)
        if (!isnan(x[i]))
            *kept++ = x[i];
}

static Value *own_floats(Value *x)
{
    x = bring_raw(TYPE_FLOAT, x);
    return x ? make_unshared(x) : NULL;
}

/* f of the items that are no nulls; or, when it moves items itself, of all. */
static Value *statistic(Monad self, Statistic f, Value *x, bool moves)
{
    if (is_mixed(x))
        return by_columns(self, x);
    if (is_table(x))
        return aggregate_columns(self, x);
    CONSUME(x);
    if (is_dict(x))
        return self(retain(values_of(x)));
    if (!is_flat(x) || result_type1(float_types, x->type) < 0)
        return raise_error(ERR_TYPE);
    if (!(x = bring_raw(TYPE_FLOAT, x)))
        return NULL;
    int64_t count = is_atom(x) ? 1 : x->count,
            valid = moves ? count : kernels->reduce->count_valid[CELL_F64](cells_of(x), count);
    if ((moves || valid < count) && !(x = make_unshared(x)))
        return NULL;
    double *items = (double *)cells_of(x);
    if (valid < count)
        squeeze(items, count);
    return new_float(f(items, valid));
}

static double total(const double *x, int64_t n)
{
    double sum;
    kernels->reduce->sum[CELL_F64](x, &sum, n);
    return sum;
}

/* Around the mean, in a second pass: the difference of two large averages would lose its
 * digits. */
static double sum_of_squares(const double *x, int64_t n)
{
    double mean = total(x, n) / (double)n;
    return kernels->reduce->cross(x, x, mean, mean, n);
}
static double variance(double *x, int64_t n)
{
    return sum_of_squares(x, n) / (double)n;
}
static double sample_variance(double *x, int64_t n)
{
    return n < 2 ? NAN : sum_of_squares(x, n) / (double)(n - 1);
}
static double deviation(double *x, int64_t n)
{
    return sqrt(variance(x, n));
}
static double sample_deviation(double *x, int64_t n)
{
    return sqrt(sample_variance(x, n));
}

Value *var(Value *x)
{
    return statistic(var, variance, x, false);
}
Value *svar(Value *x)
{
    return statistic(svar, sample_variance, x, false);
}
Value *dev(Value *x)
{
    return statistic(dev, deviation, x, false);
}
Value *sdev(Value *x)
{
    return statistic(sdev, sample_deviation, x, false);
}

/* ── med ── */

static bool before(double a, double b)
{
    return a < b || (isnan(a) && !isnan(b));
}

/* Moves what belongs at k there, the lesser before it and the greater behind
 * (quickselect, nulls least). */
static double select_item(double *x, int64_t n, int64_t k)
{
    int64_t low = 0, high = n - 1;
    while (low < high) {
        double pivot = x[low + (high - low) / 2];
        int64_t i = low, j = high;
        while (i <= j) {
            while (before(x[i], pivot))
                i++;
            while (before(pivot, x[j]))
                j--;
            if (i <= j) {
                double swap = x[i];
                x[i++] = x[j];
                x[j--] = swap;
            }
        }
        if (k <= j)
            high = j;
        else if (k >= i)
            low = i;
        else
            break;
    }
    return x[k];
}

/* The average of the middle two, or of the one that is not null. */
static double median(double *x, int64_t n)
{
    if (!n)
        return NAN;
    double a = select_item(x, n, (n - 1) / 2), b = n % 2 ? a : select_item(x, n, n / 2);
    return isnan(a) ? b : isnan(b) ? a : n % 2 ? a : (a + b) / 2;
}

/* Of a table the row in the middle when the rows are sorted, or the mean of the middle two. */
static Value *middle_row(Value *table)
{
    CONSUME(table);
    Count count = count_of(table);
    OWNED Value *order = iasc(retain(table));
    if (!order)
        return NULL;
    Value *middle = gather(table, (int64_t[]){order->i64s[(count - 1) / 2], order->i64s[count / 2]}, 2);
    return middle ? avg(middle) : NULL;
}

Value *med(Value *x)
{
    if (is_table(x) && count_of(x))
        return middle_row(x);
    return statistic(med, median, x, true);
}

/* ── two arguments ── */

/* Two float vectors of one length, ours, without the pairs in which one is null. */
typedef struct {
    Value *x, *y;
    int64_t count;
} Pairs;

static void close_pairs(Pairs *p)
{
    release(p->x);
    release(p->y);
}
#define PAIRS __attribute__((cleanup(close_pairs))) Pairs

static Value *spread(Value *x, Count count)
{
    if (!x || !is_atom(x))
        return x;
    Value *result = new_vector(TYPE_FLOAT, count);
    for (Count i = 0; result && i < count; i++)
        result->f64s[i] = x->f64;
    release(x);
    return result;
}

static bool open_pairs(Pairs *p, Value *x, Value *y)
{
    CONSUME(x);
    CONSUME(y);
    if (!is_flat(x) || !is_flat(y) || result_type1(float_types, x->type) < 0 ||
        result_type1(float_types, y->type) < 0)
        return raise_error(ERR_TYPE);
    Count count = is_atom(x) ? is_atom(y) ? 1 : y->count : x->count;
    if (!is_atom(x) && !is_atom(y) && x->count != y->count)
        return raise_error(ERR_LENGTH);
    p->x = spread(own_floats(steal(&x)), count);
    p->y = p->x ? spread(own_floats(steal(&y)), count) : NULL;
    if (!p->y)
        return false;
    double *a = p->x->f64s, *b = p->y->f64s;
    for (Count i = 0; i < count; i++)
        if (!isnan(a[i]) && !isnan(b[i])) {
            a[p->count] = a[i];
            b[p->count++] = b[i];
        }
    return true;
}

static double mean_product(const Pairs *p, int64_t divisor)
{
    double a = total(p->x->f64s, p->count) / (double)p->count,
           b = total(p->y->f64s, p->count) / (double)p->count;
    return kernels->reduce->cross(p->x->f64s, p->y->f64s, a, b, p->count) /
           (double)divisor;
}

/* Rows, dictionaries and tables: avg[x*y]-avg[x]*avg y, which goes column by column. */
static Value *cov_of_rows(Value *x, Value *y)
{
    CONSUME(x);
    CONSUME(y);
    Value *product = times(retain(x), retain(y));
    OWNED Value *mean = product ? avg(product) : NULL;
    OWNED Value *a = mean ? avg(retain(x)) : NULL;
    OWNED Value *b = a ? avg(retain(y)) : NULL;
    Value *means = b ? times(steal(&a), steal(&b)) : NULL;
    return means ? minus(steal(&mean), means) : NULL;
}

static Value *scov_of_rows(Value *x, Value *y)
{
    Count n = is_atom(x) ? count_of(y) : count_of(x);
    OWNED Value *covariance = cov_of_rows(x, y);
    Value *factor = covariance ? new_float(n < 2 ? NAN : (double)n / (double)(n - 1)) : NULL;
    return factor ? times(factor, steal(&covariance)) : NULL;
}

static Value *cor_of_rows(Value *x, Value *y)
{
    CONSUME(x);
    CONSUME(y);
    OWNED Value *covariance = cov_of_rows(retain(x), retain(y));
    OWNED Value *a = covariance ? dev(retain(x)) : NULL;
    OWNED Value *b = a ? dev(retain(y)) : NULL;
    Value *deviations = b ? times(steal(&a), steal(&b)) : NULL;
    return deviations ? divide(steal(&covariance), deviations) : NULL;
}

Value *cov(Value *x, Value *y)
{
    if (!is_flat(x) || !is_flat(y))
        return cov_of_rows(x, y);
    PAIRS p = {0};
    return open_pairs(&p, x, y) ? new_float(mean_product(&p, p.count)) : NULL;
}

Value *scov(Value *x, Value *y)
{
    if (!is_flat(x) || !is_flat(y))
        return scov_of_rows(x, y);
    PAIRS p = {0};
    return open_pairs(&p, x, y)
               ? new_float(p.count < 2 ? NAN : mean_product(&p, p.count - 1))
               : NULL;
}

Value *cor(Value *x, Value *y)
{
    if (!is_flat(x) || !is_flat(y))
        return cor_of_rows(x, y);
    PAIRS p = {0};
    if (!open_pairs(&p, x, y))
        return NULL;
    double squares =
        sum_of_squares(p.x->f64s, p.count) * sum_of_squares(p.y->f64s, p.count);
    return new_float(mean_product(&p, 1) / sqrt(squares));
}

static bool is_number_vector(const Value *x)
{
    return x->type >= TYPE_BOOLEAN && x->type <= TYPE_FLOAT && x->type != TYPE_GUID;
}

/* Two vectors of numbers are multiplied as floats; the rest as x*y has it. */
Value *wsum(Value *x, Value *y)
{
    if (is_number_vector(x) && is_number_vector(y)) {
        PAIRS p = {0};
        return open_pairs(&p, x, y)
                   ? new_float(kernels->reduce->dot(p.x->f64s, p.y->f64s, p.count))
                   : NULL;
    }
    Value *product = times(x, y);
    return product ? sum(product) : NULL;
}

/* sum[x*y]%sum x, an atom x standing for as many weights as y has items. */
Value *wavg(Value *x, Value *y)
{
    if (is_flat(x) && is_flat(y)) {
        PAIRS p = {0};
        if (!open_pairs(&p, x, y))
            return NULL;
        return new_float(kernels->reduce->dot(p.x->f64s, p.y->f64s, p.count) /
                         total(p.x->f64s, p.count));
    }
    CONSUME(x);
    CONSUME(y);
    OWNED Value *count = is_atom(x) ? new_long(count_of(y)) : NULL;
    if (is_atom(x) && !count)
        return NULL;
    OWNED Value *weight = is_atom(x) ? times(retain(x), steal(&count)) : sum(retain(x));
    Value *product = weight ? times(steal(&x), steal(&y)) : NULL;
    product = product ? sum(product) : NULL;
    return product ? divide(product, steal(&weight)) : NULL;
}
