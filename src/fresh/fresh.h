/* fresh.h: features of time series and the tests that select them, over plain double vectors.
 *
 * Knows nothing of q: a program links the files of this folder except plugin.c. A series is loaded
 * into a workspace, which computes what its features share (the order of the values, the spectrum,
 * the lag products) once and on demand; then features are asked for by name or by column.
 *
 * A null is NaN. A feature that is not defined for a series (too short, constant, ...) is NaN; no
 * function here fails after fresh_load() has succeeded. A workspace serves one thread. The same
 * series gives the same bits on every machine and in every order of calls. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct Series FreshSeries;

/* NULL when out of memory. */
FreshSeries *fresh_new(void);
void fresh_free(FreshSeries *s);

/* Borrows `x` until the next load. False when out of memory. */
bool fresh_load(FreshSeries *s, const double *x, int64_t n);
/* After a load, for linear_trend_timewise: hours since the first value, borrowed likewise. */
void fresh_load_times(FreshSeries *s, const double *hours);

/* The two vocabularies: the toolkit's (absEnergy, changeQuant ..: several values, named by keys)
 * and tsfresh's (abs_energy, change_quantiles ..: one value). */
typedef enum { FRESH_TOOLKIT, FRESH_TSFRESH } FreshNames;

typedef struct FreshFeature FreshFeature;
enum { FRESH_MAX_PARAMS = 4, FRESH_MAX_NAME = 192 };

/* `list` is the value of the one parameter that is a list of numbers (the query of
 * query_similarity_count, the widths of cwt_coefficients), borrowed; NULL for the usual one. */
typedef struct {
    const FreshFeature *feature;
    double params[FRESH_MAX_PARAMS];
    const double *list;
    int list_count;
} FreshCall;

int fresh_feature_count(FreshNames names);
const FreshFeature *fresh_feature(FreshNames names, int i);
const FreshFeature *fresh_find(FreshNames names, const char *name);

const char *fresh_name(const FreshFeature *f);
/* "lowerQuant:0.1,0.2 upperQuant:0.9,0.8 isAbs:0,1": every parameter with its usual values. */
const char *fresh_spec(const FreshFeature *f);
int fresh_param_count(const FreshFeature *f);
/* What the values are: 'f' numbers, 'j' counts, 'b' truth values. */
char fresh_type(const FreshFeature *f);
/* In which of tsfresh's sets the feature is: 'm' minimal and up, 'e' efficient and up, 't' the same
 * where there are times, 'c' comprehensive only, 'x' none. */
char fresh_set(const FreshFeature *f);
/* How many values the call gives; 0 if its parameters make no sense. */
int fresh_width(const FreshCall *call);
void fresh_eval(FreshSeries *s, const FreshCall *call, double *out);

/* The calls that the usual values of a feature's parameters make, first parameter slowest.
 * Writes at most `room` of them and returns how many there are. */
int fresh_usual_calls(const FreshFeature *f, FreshCall *calls, int room);
/* The key of value `i` of a toolkit call ("max", "coeff_0_angle"; "" for a single value) and the
 * whole column name after "<column>_" or "<column>__": as snprintf, at most `size` bytes are written
 * and the whole length returned. FRESH_MAX_NAME is enough where the list is the usual one. */
size_t fresh_key(const FreshCall *call, int i, char *name, size_t size);
size_t fresh_column(const FreshCall *call, int i, char *name, size_t size);
/* A tsfresh column name, without "<column>__", back to the call; a list goes to `list`, which has room
 * for `room` numbers. False if it is none. */
bool fresh_parse_column(const char *name, FreshCall *call, double *list, int room);

/* The tests of feature selection: two-sided p-values of "x and y have nothing to do with each
 * other". `scratch` holds 4*(nx+ny) doubles. */
double fresh_kendall(const double *x, const double *y, int64_t n, bool exact_if_small, double *scratch);
typedef enum { FRESH_KS_TOOLKIT, FRESH_KS_EXACT } FreshKs;
double fresh_kolmogorov(const double *x, int64_t nx, const double *y, int64_t ny, FreshKs method,
                        double *scratch);
double fresh_mann_whitney(const double *x, int64_t nx, const double *y, int64_t ny, double *scratch);
double fresh_fisher(int64_t a, int64_t b, int64_t c, int64_t d);
