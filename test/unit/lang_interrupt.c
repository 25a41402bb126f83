/* lang_interrupt.c: Ctrl-C at each step of what loops: 'stop, and nothing leaked. */
#include "../test.h"
#include "lang/lang.h"
#include "verb/verb.h"

static const char setup[] = "x:1 2 3;m:(1 2;3 4);d:`a`b!1 2;t:([]n:1 2 3;s:`a`b`a);f:{.t.step;x};g:{.t.step;x+y}";

static const char *const statements[] = {
    "f each x", "f each m", "f each d", "f each t", "g'[x;x]", "g'[d;d]", "g[1]'[x]", "{.t.step;x+y+z}'[x;x;x]", "1 0 1'[f 0;f 1]",
    "g/[x]", "g\\[x]", "g/[0;x]", "g\\[0;x]", "g/[m]", "g\\[m]", "g\\[d]", "g/[d;m]", "{.t.step;x+y+z}/[0;x;x]",
    "{.t.step;x+y+z}\\[0;x;x]", "f/[3;m]", "f\\[3;m]", "{.t.step;-1+x}/[{x>0};5]", "{.t.step;-1+x}\\[{.t.step;x>0};5]",
    "{.t.step;x div 2}/[100]", "{.t.step;x div 2}\\[100]", "{.t.step;x div 2}/[100 200]", "g':[x]", "g':[0;x]", "g prior d",
    "g/:[1 2;x]", "g\\:[m;1 2]", "g/:[0;d]", "g\\:/:[x;x]", "(f;f)@\\:x", "do[5;f m]", "i:5;while[0<i-:1;f m]", "{while[x;x-:1;.t.step];m}5",
    "(f f)m", "f .t.step", "'[f;g][1;2]", "@[x;0 1;g;m 0]", "@[`m;0 1;g;m]", ".[`m;(0 1;::);g;5]", "m[0 1]:f m", "d[`a`q]:f 5 6",
    "@[`t;`n;f]", "x,:f x", "(p;q):f 1 2", "select n:f n by s from t where f 1b", "update n:f each n from t", "exec f n from`t",
    "select(f;n)fby s from t", "`t insert f(4;`z)", "`t upsert f each(4 5;`z`y)", "aj[`s`n;t;f t]", "value\"f m\"",
    "eval(f;m)", ".[f;enlist m;{'x}]", "@[f;m;0]", ".Q.trp[f;m;{'x}]", ".j.j f each m", "f each f each 2 2#enlist m",
};

/* Ctrl-C comes at the step that is counted down to. */
static _Thread_local int steps;

static Value *step(void)
{
    if (!--steps)
        context->interrupted = 1;
    return new_long(steps);
}

static Value *run(const char *text)
{
    return evaluate_text(bytes_of_text(text), empty_symbol, 1);
}

static int64_t live_after_setup(void)
{
    OWNED Value *done = run(setup);
    CHECK(done != NULL);
    release(done);
    done = NULL;
    return live_values();
}

/* Whether the statement is over before its k-th step. What a trap makes of the interruption is a result, too. */
static bool ends_before(const char *text, int k)
{
    steps = k;
    Value *result = run(text);
    bool is_stopped = steps <= 0;
    if (!result && !is_stopped)
        printf("%s: '%.*s\n", text, (int)error_text().length, error_text().data);
    CHECK(result || is_stopped);
    context->interrupted = 0;
    release(result);
    take_error();
    clear_trace();
    return !is_stopped;
}

TEST(an_interruption_at_any_step_leaks_nothing)
{
    register_dynamic(".t.step", step);
    for (size_t i = 0; i < sizeof statements / sizeof *statements; i++) {
        live_after_setup();
        CHECK(ends_before(statements[i], INT32_MAX));
        int64_t live = live_after_setup();
        for (int k = 1; !ends_before(statements[i], k); k++) {
            int64_t now = live_after_setup();
            if (now != live)
                printf("%s: step %d: %lld more\n", statements[i], k, (long long)(now - live));
            CHECK_EQ(now, live);
            live = now;
        }
    }
    release(run("delete x,m,d,t,f,g,i,p,q,s from`."));
}

/* Those that run long by themselves look, too; y is too long for one stretch of their work. */
TEST(long_primitives_are_stopped)
{
    static const struct {
        const char *name, *x, *y;
    } calls[] = {{"til", NULL, "5000000"}, {"msum", "5", "z"}, {"mavg", "5", "z"}, {"mdev", "5", "z"}, {"mmin", "5", "z"},
                 {"mmax", "5", "z"}, {"mcount", "5", "z"}, {"md5", NULL, "c"}, {"mmu", "m", "m"}, {"inv", NULL, "m"}, {"asc", NULL, "z"}, {"raze", NULL, "w"}};
    release(run("w:10000#(1 2;`a;\"b\");z:9000000#4 5 6 1 2f;c:20000000#\"ab\";m:64 64#z"));
    for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
        const Verb *verb = verb_at(find_verb(bytes_of_text(calls[i].name)));
        int64_t live = live_values();
        Value *x = calls[i].x ? run(calls[i].x) : NULL, *y = run(calls[i].y);
        context->interrupted = 1;
        Value *result = calls[i].x ? verb->dyad(x, y) : verb->monad(y);
        if (result)
            printf("%s: not stopped\n", calls[i].name);
        CHECK(!result && bytes_equal(error_text(), bytes_of_text("stop")));
        context->interrupted = 0;
        release(result);
        take_error();
        CHECK_EQ(live_values(), live);
    }
    release(run("delete w,z,c,m from`."));
}
