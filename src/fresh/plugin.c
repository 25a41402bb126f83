/* plugin.c: the library as an extension of q, loaded by lib/ml/fresh/init.q through 2:.
 *
 * A plan is a list of calls as bytes, so that it can be kept, compared and sent to workers of the same
 * build: fresh_toolkit and fresh_tsfresh make one, fresh_columns names its values, fresh_windows
 * evaluates it over stretches of a vector. All functions borrow their arguments, as k.h wants. */
#include <stdlib.h>
#include <string.h>

#include "fresh/fresh.h"

#define K_NO_SHORTHAND
#include "k.h"

#define EXPORT __attribute__((visibility("default")))

EXPORT K fresh_features(K names);
EXPORT K fresh_toolkit(K names, K params);
EXPORT K fresh_tsfresh(K columns);
EXPORT K fresh_columns(K plan);
EXPORT K fresh_windows(K plan, K x, K starts, K counts);
EXPORT K fresh_test(K method, K x, K y);

enum { USUAL_CALLS = 512 };

/* The workspace of a thread; it lives as long as the thread does. */
static _Thread_local FreshSeries *workspace;

static K fail(const char *error)
{
    return krr((S)error);
}

/* A call whose feature is a number, which another process understands too. */
typedef struct {
    int32_t names, feature;
    double params[FRESH_MAX_PARAMS];
} PlannedCall;

static void add_call(K *plan, const FreshCall *call, FreshNames names)
{
    PlannedCall planned = {.names = names};
    while (fresh_feature(names, planned.feature) != call->feature)
        planned.feature++;
    memcpy(planned.params, call->params, sizeof planned.params);
    J at = (*plan)->n;
    K longer = ktn(KG, at + (J)sizeof planned);
    memcpy(kG(longer), kG(*plan), (size_t)at);
    memcpy(kG(longer) + at, &planned, sizeof planned);
    r0(*plan);
    *plan = longer;
}

static bool read_call(K plan, J i, FreshCall *call)
{
    PlannedCall planned;
    memcpy(&planned, kG(plan) + i * (J)sizeof planned, sizeof planned);
    if (planned.names != FRESH_TOOLKIT && planned.names != FRESH_TSFRESH)
        return false;
    *call = (FreshCall){.feature = fresh_feature((FreshNames)planned.names, planned.feature)};
    memcpy(call->params, planned.params, sizeof planned.params);
    return call->feature && fresh_width(call) > 0;
}

/* The calls of a plan, or NULL with the error raised. */
static FreshCall *read_plan(K plan, J *count)
{
    *count = plan->n / (J)sizeof(PlannedCall);
    if (plan->t != KG || plan->n % (J)sizeof(PlannedCall)) {
        fail("type");
        return NULL;
    }
    FreshCall *calls = malloc((size_t)(*count + 1) * sizeof *calls);
    for (J i = 0; calls && i < *count; i++)
        if (!read_call(plan, i, calls + i)) {
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
        if (!error && fresh_width(&call) == 0)
            error = "domain";
        if (error) {
            r0(plan);
            return fail(error);
        }
        add_call(&plan, &call, FRESH_TOOLKIT);
    }
    return plan;
}

static K plan_of_set(const char *name)
{
    const char *sets = strcmp(name, "minimal") == 0         ? "m"
                       : strcmp(name, "efficient") == 0     ? "me"
                                                            : "mec";
    K plan = ktn(KG, 0);
    for (int i = 0; i < fresh_feature_count(FRESH_TSFRESH); i++) {
        FreshCall calls[USUAL_CALLS];
        const FreshFeature *f = fresh_feature(FRESH_TSFRESH, i);
        int made = strchr(sets, fresh_set(f)) ? fresh_usual_calls(f, calls, USUAL_CALLS) : 0;
        for (int c = 0; c < made; c++)
            add_call(&plan, calls + c, FRESH_TSFRESH);
    }
    return plan;
}

static bool is_set(const char *name)
{
    return strcmp(name, "minimal") == 0 || strcmp(name, "efficient") == 0 || strcmp(name, "comprehensive") == 0;
}

/* fresh_tsfresh: the plan of `minimal, `efficient or `comprehensive, or of names of columns. */
K fresh_tsfresh(K columns)
{
    if (columns->t == -KS && is_set(columns->s))
        return plan_of_set(columns->s);
    if (columns->t != KS && columns->t != -KS)
        return fail("type");
    K plan = ktn(KG, 0);
    for (J i = 0; i < (columns->t == KS ? columns->n : 1); i++) {
        FreshCall call;
        const char *name = columns->t == KS ? kS(columns)[i] : columns->s;
        if (!fresh_parse_column(name, &call)) {
            r0(plan);
            return fail(name);
        }
        add_call(&plan, &call, FRESH_TSFRESH);
    }
    return plan;
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
            char name[FRESH_MAX_NAME];
            fresh_column(calls + i, w, name);
            kS(kK(result)[0])[at] = ss(name);
            fresh_key(calls + i, w, name);
            kS(kK(result)[1])[at] = ss(name);
            kC(kK(result)[2])[at] = (G)fresh_type(calls[i].feature);
            kJ(kK(result)[3])[at] = i;
        }
    free(calls);
    return result;
}

/* The items of a numeric vector as doubles in new memory, nulls as NaN; NULL with the error raised. */
static double *to_doubles(K x)
{
    double *out = malloc((size_t)(x->n + 1) * sizeof *out);
    for (J i = 0; out && i < x->n; i++)
        switch (x->t) {
        case KB:
        case KG:
            out[i] = kG(x)[i];
            break;
        case KH:
            out[i] = kH(x)[i] == (H)nh ? nf : kH(x)[i];
            break;
        case KI:
            out[i] = kI(x)[i] == ni ? nf : kI(x)[i];
            break;
        case KJ:
            out[i] = kJ(x)[i] == nj ? nf : (double)kJ(x)[i];
            break;
        case KE:
            out[i] = kE(x)[i];
            break;
        }
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

/* Each call writes its values at its own place in `row`. */
static bool evaluate_windows(const FreshCall *calls, const J *places, J count, const double *x, K starts,
                             K counts, K columns, double *row)
{
    for (J i = 0; i < starts->n; i++) {
        if (!fresh_load(workspace, x + kJ(starts)[i], kJ(counts)[i]))
            return false;
        for (J c = 0; c < count; c++)
            fresh_eval(workspace, calls + c, row + places[c]);
        for (J w = 0; w < columns->n; w++)
            kF(kK(columns)[w])[i] = row[w];
    }
    return true;
}

/* fresh_windows[plan;x;starts;counts]: a list of float columns, an item for each window. */
K fresh_windows(K plan, K x, K starts, K counts)
{
    J count;
    if (!is_numeric(x) || starts->t != KJ || counts->t != KJ)
        return fail("type");
    if (starts->n != counts->n || !are_windows(x, starts, counts))
        return fail("length");
    FreshCall *calls = read_plan(plan, &count);
    if (!calls)
        return NULL;
    J *places = malloc((size_t)(count + 1) * sizeof *places), width = width_of_plan(calls, count, places);
    double *row = malloc((size_t)(width + 1) * sizeof *row), *values = x->t == KF ? kF(x) : to_doubles(x);
    if (!workspace)
        workspace = fresh_new();
    K columns = ktn(0, width);
    for (J w = 0; w < width; w++)
        kK(columns)[w] = ktn(KF, starts->n);
    bool done = places && row && values && workspace
                && evaluate_windows(calls, places, count, values, starts, counts, columns, row);
    free(calls);
    free(places);
    free(row);
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
