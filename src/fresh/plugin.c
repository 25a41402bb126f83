/* plugin.c: the library as an extension of q, loaded by lib/ml/fresh/init.q through 2:.
 *
 * A plan is a list of calls as bytes, so that it can be kept, compared and sent to workers of the same
 * build: fresh_toolkit and fresh_tsfresh make one, fresh_columns names its values, fresh_windows
 * evaluates it over stretches of a vector. All functions borrow their arguments, as k.h wants. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fresh/fresh.h"

#define K_NO_SHORTHAND
#include "k.h"

#define EXPORT __attribute__((visibility("default")))

EXPORT K fresh_features(K names);
EXPORT K fresh_toolkit(K names, K params);
EXPORT K fresh_tsfresh(K columns, K timed);
EXPORT K fresh_columns(K plan);
EXPORT K fresh_windows(K plan, K x, K times, K starts, K counts);
EXPORT K fresh_test(K method, K x, K y);

enum { USUAL_CALLS = 512 };

/* The workspace of a thread; it lives as long as the thread does. */
static _Thread_local FreshSeries *workspace;

static K fail(const char *error)
{
    return krr((S)error);
}

/* A call whose feature is a number, which another process understands too; its list follows. */
typedef struct {
    int32_t names, feature, list_count, unused;
    double params[FRESH_MAX_PARAMS];
} PlannedCall;

static void add_call(K *plan, const FreshCall *call, FreshNames names)
{
    PlannedCall planned = {.names = names, .list_count = call->list ? call->list_count : 0};
    while (fresh_feature(names, planned.feature) != call->feature)
        planned.feature++;
    memcpy(planned.params, call->params, sizeof planned.params);
    J at = (*plan)->n;
    size_t list = (size_t)planned.list_count * sizeof *call->list;
    K longer = ktn(KG, at + (J)(sizeof planned + list));
    memcpy(kG(longer), kG(*plan), (size_t)at);
    memcpy(kG(longer) + at, &planned, sizeof planned);
    if (list)
        memcpy(kG(longer) + at + sizeof planned, call->list, list);
    r0(*plan);
    *plan = longer;
}

/* The call at byte `at` of the plan, whose list it borrows; returns where the next one is, -1 if this is
 * none. */
static J read_call(K plan, J at, FreshCall *call)
{
    PlannedCall planned;
    if (plan->n - at < (J)sizeof planned)
        return -1;
    memcpy(&planned, kG(plan) + at, sizeof planned);
    at += (J)sizeof planned;
    if ((planned.names != FRESH_TOOLKIT && planned.names != FRESH_TSFRESH) || planned.list_count < 0
        || planned.list_count > (plan->n - at) / (J)sizeof(double))
        return -1;
    *call = (FreshCall){.feature = fresh_feature((FreshNames)planned.names, planned.feature)};
    memcpy(call->params, planned.params, sizeof planned.params);
    call->list = planned.list_count ? (const double *)(const void *)(kG(plan) + at) : NULL;
    call->list_count = planned.list_count;
    at += planned.list_count * (J)sizeof(double);
    return call->feature && fresh_width(call) > 0 ? at : -1;
}

/* The calls of a plan, or NULL with the error raised. */
static FreshCall *read_plan(K plan, J *count)
{
    *count = 0;
    if (plan->t != KG) {
        fail("type");
        return NULL;
    }
    FreshCall *calls = malloc((size_t)(plan->n / (J)sizeof(PlannedCall) + 1) * sizeof *calls);
    for (J at = 0; calls && at < plan->n;)
        if ((at = read_call(plan, at, calls + (*count)++)) < 0) {
            free(calls);
            fail("plan");
            return NULL;
        }
    if (!calls)
        fail("wsfull");
    return calls;
}

/* How many values the calls give; if wanted, where those of each begin. */
static J width_of_plan(const FreshCall *calls, J count, J *places)
{
    J width = 0;
    for (J i = 0; i < count; i++) {
        if (places)
            places[i] = width;
        width += fresh_width(calls + i);
    }
    return width;
}

/* fresh_features 0 or 1: names, specifications of the parameters, types, sets, of all features of the
 * toolkit or of tsfresh. */
K fresh_features(K which)
{
    if (which->t != -KJ || which->j < FRESH_TOOLKIT || which->j > FRESH_TSFRESH)
        return fail("type");
    FreshNames names = (FreshNames)which->j;
    int count = fresh_feature_count(names);
    K result = knk(4, ktn(KS, count), ktn(0, count), ktn(KC, count), ktn(KC, count));
    for (int i = 0; i < count; i++) {
        const FreshFeature *f = fresh_feature(names, i);
        kS(kK(result)[0])[i] = ss((S)fresh_name(f));
        kK(kK(result)[1])[i] = kp((S)fresh_spec(f));
        kC(kK(result)[2])[i] = (G)fresh_type(f);
        kC(kK(result)[3])[i] = (G)fresh_set(f);
    }
    return result;
}

/* fresh_toolkit[names;params]: the plan of one call of each name, with its list of float parameters. */
K fresh_toolkit(K names, K params)
{
    if (names->t != KS || params->t != 0)
        return fail("type");
    if (names->n != params->n)
        return fail("length");
    K plan = ktn(KG, 0);
    for (J i = 0; i < names->n; i++) {
        FreshCall call = {.feature = fresh_find(FRESH_TOOLKIT, kS(names)[i])};
        K values = kK(params)[i];
        const char *error = !call.feature                                   ? kS(names)[i]
                            : values->t != KF                               ? "type"
                            : values->n != fresh_param_count(call.feature) ? "rank"
                                                                            : NULL;
        for (J p = 0; !error && p < values->n; p++)
            call.params[p] = kF(values)[p];
        if (!error && fresh_width(&call) == 0) {
            char text[FRESH_MAX_NAME];
            snprintf(text, sizeof text, "domain: parameters of %s", kS(names)[i]);
            error = ss(text);
        }
        if (error) {
            r0(plan);
            return fail(error);
        }
        add_call(&plan, &call, FRESH_TOOLKIT);
    }
    return plan;
}

static K plan_of_set(const char *name, bool timed)
{
    const char *sets = strcmp(name, "minimal") == 0     ? "m"
                       : strcmp(name, "efficient") == 0 ? "met"
                                                        : "metc";
    K plan = ktn(KG, 0);
    for (int i = 0; i < fresh_feature_count(FRESH_TSFRESH); i++) {
        FreshCall calls[USUAL_CALLS];
        const FreshFeature *f = fresh_feature(FRESH_TSFRESH, i);
        bool wanted = strchr(sets, fresh_set(f)) && (timed || fresh_set(f) != 't');
        int made = wanted ? fresh_usual_calls(f, calls, USUAL_CALLS) : 0;
        for (int c = 0; c < made; c++)
            add_call(&plan, calls + c, FRESH_TSFRESH);
    }
    return plan;
}

static bool is_set(const char *name)
{
    return strcmp(name, "minimal") == 0 || strcmp(name, "efficient") == 0 || strcmp(name, "comprehensive") == 0;
}

/* Why the name is none that can be computed; NULL if its call has been added. */
static const char *add_column(K *plan, const char *name, bool timed)
{
    FreshCall call;
    int room = (int)strlen(name) + 1; /* a number takes a character at least */
    double *list = malloc((size_t)room * sizeof *list);
    const char *error = NULL;
    if (!list)
        error = "wsfull";
    else if (!fresh_parse_column(name, &call, list, room))
        error = name;
    else if (!timed && fresh_set(call.feature) == 't')
        error = "linear_trend_timewise needs a table keyed by id and time";
    if (!error)
        add_call(plan, &call, FRESH_TSFRESH);
    free(list);
    return error;
}

/* fresh_tsfresh[columns;timed]: the plan of `minimal, `efficient or `comprehensive, or of names of columns;
 * timed: the series have times. */
K fresh_tsfresh(K columns, K timed)
{
    if ((columns->t != KS && columns->t != -KS) || timed->t != -KB)
        return fail("type");
    if (columns->t == -KS && is_set(columns->s))
        return plan_of_set(columns->s, timed->g);
    K plan = ktn(KG, 0);
    const char *error = NULL;
    for (J i = 0; !error && i < (columns->t == KS ? columns->n : 1); i++)
        error = add_column(&plan, columns->t == KS ? kS(columns)[i] : columns->s, timed->g);
    if (!error)
        return plan;
    r0(plan);
    return fail(error);
}

/* The name of a column, or its key, of any length. */
static S name_of(const FreshCall *call, int w, size_t write(const FreshCall *, int, char *, size_t))
{
    char few[FRESH_MAX_NAME];
    size_t length = write(call, w, few, sizeof few);
    if (length < sizeof few)
        return ss(few);
    char *name = malloc(length + 1);
    if (!name)
        return ss(few);
    write(call, w, name, length + 1);
    S symbol = ss(name);
    free(name);
    return symbol;
}

/* fresh_columns plan: of each column the name, the key (toolkit), the type, the number of its call. */
K fresh_columns(K plan)
{
    J count, at = 0;
    FreshCall *calls = read_plan(plan, &count);
    if (!calls)
        return NULL;
    J width = width_of_plan(calls, count, NULL);
    K result = knk(4, ktn(KS, width), ktn(KS, width), ktn(KC, width), ktn(KJ, width));
    for (J i = 0; i < count; i++)
        for (int w = 0; w < fresh_width(calls + i); w++, at++) {
            kS(kK(result)[0])[at] = name_of(calls + i, w, fresh_column);
            kS(kK(result)[1])[at] = name_of(calls + i, w, fresh_key);
            kC(kK(result)[2])[at] = (G)fresh_type(calls[i].feature);
            kJ(kK(result)[3])[at] = i;
        }
    free(calls);
    return result;
}

/* An integer whose type has the null `null` and the infinity `most`. */
static double integer_value(J x, J null, J most)
{
    return x == null ? nf : x == most ? wf : x == -most ? -wf : (double)x;
}

static double value_of_item(K x, J i)
{
    switch (x->t) {
    case KB:
    case KG:
        return kG(x)[i];
    case KH:
        return integer_value(kH(x)[i], (H)nh, wh);
    case KI:
        return integer_value(kI(x)[i], ni, wi);
    case KJ:
        return integer_value(kJ(x)[i], nj, wj);
    case KE:
        return kE(x)[i];
    default:
        return kF(x)[i];
    }
}

/* The items of a numeric vector in new memory, nulls as NaN; NULL with the error raised. */
static double *to_doubles(K x)
{
    double *out = malloc((size_t)(x->n + 1) * sizeof *out);
    for (J i = 0; out && i < x->n; i++)
        out[i] = value_of_item(x, i);
    if (!out)
        fail("wsfull");
    return out;
}

static bool is_numeric(K x)
{
    return x->t == KB || (x->t >= KG && x->t <= KF);
}

static bool are_windows(K x, K starts, K counts)
{
    for (J i = 0; i < starts->n; i++)
        if (kJ(starts)[i] < 0 || kJ(counts)[i] < 0 || kJ(counts)[i] > x->n - kJ(starts)[i])
            return false;
    return true;
}

/* A plan at work: its calls, where in `row` each writes its values; hours has room for all times, if there
 * are any. */
typedef struct {
    FreshCall *calls;
    J count, *places;
    double *row, *hours;
} Evaluation;

/* Hours since the first of the times, which are nanoseconds; null where either is. */
static void load_times(const Evaluation *e, const J *times, J n)
{
    for (J i = 0; i < n; i++)
        e->hours[i] = times[i] == nj || times[0] == nj ? nf : (double)(times[i] - times[0]) * 1e-9 / 3600;
    fresh_load_times(workspace, e->hours);
}

static bool evaluate_windows(const Evaluation *e, const double *x, K times, K starts, K counts, K columns)
{
    for (J i = 0; i < starts->n; i++) {
        J start = kJ(starts)[i], n = kJ(counts)[i];
        if (!fresh_load(workspace, x + start, n))
            return false;
        if (e->hours)
            load_times(e, kJ(times) + start, n);
        for (J c = 0; c < e->count; c++)
            fresh_eval(workspace, e->calls + c, e->row + e->places[c]);
        for (J w = 0; w < columns->n; w++)
            kF(kK(columns)[w])[i] = e->row[w];
    }
    return true;
}

static void free_evaluation(Evaluation *e)
{
    free(e->calls);
    free(e->places);
    free(e->row);
    free(e->hours);
}

/* fresh_windows[plan;x;times;starts;counts]: a list of float columns, an item for each window. times:
 * nanoseconds of each value, or (). */
K fresh_windows(K plan, K x, K times, K starts, K counts)
{
    bool timed = times->t == KJ;
    if (!is_numeric(x) || starts->t != KJ || counts->t != KJ || (!timed && times->n))
        return fail("type");
    if (starts->n != counts->n || !are_windows(x, starts, counts) || (timed && times->n != x->n))
        return fail("length");
    Evaluation e = {0};
    if (!(e.calls = read_plan(plan, &e.count)))
        return NULL;
    e.places = malloc((size_t)(e.count + 1) * sizeof *e.places);
    J width = width_of_plan(e.calls, e.count, e.places);
    e.row = malloc((size_t)(width + 1) * sizeof *e.row);
    e.hours = timed ? malloc((size_t)(x->n + 1) * sizeof *e.hours) : NULL;
    double *values = x->t == KF ? kF(x) : to_doubles(x);
    if (!workspace)
        workspace = fresh_new();
    K columns = ktn(0, width);
    for (J w = 0; w < width; w++)
        kK(columns)[w] = ktn(KF, starts->n);
    bool done = e.places && e.row && (e.hours || !timed) && values && workspace
                && evaluate_windows(&e, values, times, starts, counts, columns);
    free_evaluation(&e);
    if (x->t != KF)
        free(values);
    if (!done) {
        r0(columns);
        return fail("wsfull");
    }
    return columns;
}

static double count_pairs(const double *x, const double *y, J n, bool first, bool second)
{
    double top_x = n ? x[0] : 0, top_y = n ? y[0] : 0, count = 0;
    for (J i = 1; i < n; i++) {
        top_x = x[i] > top_x ? x[i] : top_x;
        top_y = y[i] > top_y ? y[i] : top_y;
    }
    for (J i = 0; i < n; i++)
        count += (x[i] == top_x) == first && (y[i] == top_y) == second;
    return count;
}

static double fisher_of(const double *x, const double *y, J n)
{
    return fresh_fisher((int64_t)count_pairs(x, y, n, true, true), (int64_t)count_pairs(x, y, n, true, false),
                        (int64_t)count_pairs(x, y, n, false, true), (int64_t)count_pairs(x, y, n, false, false));
}

/* fresh_test[method;x;y]: a p-value. `kendall, `kendallAsymptotic and `fisher take pairs, the others
 * (`ks `ksExact `mannWhitney) two samples. */
K fresh_test(K method, K x, K y)
{
    if (method->t != -KS || x->t != KF || y->t != KF)
        return fail("type");
    const char *name = method->s;
    bool pairs = strncmp(name, "kendall", 7) == 0 || strcmp(name, "fisher") == 0;
    if (pairs && x->n != y->n)
        return fail("length");
    double *scratch = malloc((size_t)(4 * (x->n + y->n) + 8) * sizeof *scratch), p;
    if (!scratch)
        return fail("wsfull");
    if (strcmp(name, "kendall") == 0)
        p = fresh_kendall(kF(x), kF(y), x->n, true, scratch);
    else if (strcmp(name, "kendallAsymptotic") == 0)
        p = fresh_kendall(kF(x), kF(y), x->n, false, scratch);
    else if (strcmp(name, "fisher") == 0)
        p = fisher_of(kF(x), kF(y), x->n);
    else if (strcmp(name, "ks") == 0)
        p = fresh_kolmogorov(kF(x), x->n, kF(y), y->n, FRESH_KS_TOOLKIT, scratch);
    else if (strcmp(name, "ksExact") == 0)
        p = fresh_kolmogorov(kF(x), x->n, kF(y), y->n, FRESH_KS_EXACT, scratch);
    else if (strcmp(name, "mannWhitney") == 0)
        p = fresh_mann_whitney(kF(x), x->n, kF(y), y->n, scratch);
    else {
        free(scratch);
        return fail(name);
    }
    free(scratch);
    return kf(p);
}
