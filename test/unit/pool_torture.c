/* pool_torture.c: every allocation of a peach fails once, in the centre or in the workers: the result or an error, no
 * signal, nothing leaked, and the next call is right (P12). */
#include "../test.h"
#include "base/alloc.h"
#include "lang/lang.h"
#include "net/net.h"
#include "pool/books.h"
#include "pool/call.h"
#include "pool/crew.h"

enum { MOST = 2000, ENOUGH = 3 };

static Value *run(const char *text)
{
    return evaluate_text(bytes_of_text(text), empty_symbol, 1);
}

static bool is_true(const char *text)
{
    OWNED Value *x = run(text);
    if (!x)
        printf("%s: '%.*s\n", text, (int)error_text().length, error_text().data);
    return x && x->type == -TYPE_BOOLEAN && x->u8;
}

static void start(void)
{
    context->workers = -2;
    CHECK(is_true("v:200000?1f;u:50000?1f;s:`a`b!(1 2;\"x\");1b"));
}

static void stop(void)
{
    CHECK(is_true("delete v,u,s from`.;1b"));
    close_books();
    close_crew();
    init_calls();
    CHECK(is_true(".z.n<0Wn"));
    context->workers = 0;
}

/* No worker may have ended by a signal for it, but one that cannot even say what is wrong ends by itself. */
static bool is_good_error(void)
{
    Bytes text = error_text();
    bool good = error_pending() && !memmem(text.data, (size_t)text.length, "SIG", 3) &&
                !memmem(text.data, (size_t)text.length, "badmsg", 6);
    if (!good)
        printf("error: '%.*s\n", (int)text.length, text.data);
    return good;
}

static void forget_error(void)
{
    take_error();
    clear_trace();
}

/* What is still due in a worker fails no more. The items take 1 ms, so that each worker gets one. */
static void disarm(void)
{
    for (int i = 0; i < 3; i++) {
        release(run("{failafter 0;t:.z.p+1000000;while[.z.p<t];x}peach til 4"));
        forget_error();
    }
}

static bool recovers(void)
{
    return is_true("(3=count .peach.log)&0 2 4~{x*2}peach til 3");
}

/* How many values live after a good call does not depend on what failed before. */
static int64_t live_after_recovery(const char *text, int64_t k)
{
    bool good = recovers();
    if (!good)
        printf("%s: allocation %lld: the next call is wrong\n", text, (long long)k);
    CHECK(good);
    forget_error();
    return live_values();
}

/* Messages come when they come, so the number of allocations varies: it is enough when some runs in a row reach the end. */
static void torture_centre(const char *text)
{
    CHECK(is_true(text));
    int64_t live = live_after_recovery(text, 0);
    for (int64_t k = 1, passed = 0; k < MOST && passed < ENOUGH; k++) {
        alloc_stats()->fail_after = k;
        OWNED Value *result = run(text);
        bool reached = !alloc_stats()->fail_after;
        alloc_stats()->fail_after = 0;
        if (!result && !is_good_error())
            printf("%s: allocation %lld\n", text, (long long)k);
        CHECK(result ? !error_pending() : is_good_error());
        forget_error();
        release(steal(&result));
        int64_t now = live_after_recovery(text, k);
        if (now != live)
            printf("%s: allocation %lld\n", text, (long long)k);
        CHECK_EQ(now, live);
        live = now;
        passed = reached ? 0 : passed + 1;
    }
}

TEST(calls_survive_any_failing_allocation_of_the_centre)
{
    static const char *const calls[] = {
        "(til 5)~{x}peach til 5", "(string til 9)~string peach til 9", "(5#enlist s)~{[s;x]s}[s]peach til 5", "3=count{til x}peach 1 2 3",
        "(4#sum u)~{[u;x]sum u}[u]peach til 4", "(2#enlist v)~{x}peach(v;v)", "\"bad\"~@[{'`bad}peach;1 2;{x}]",
        "0<count .peach.log", "0<count .peach.part", "98h=type{`a`b!x,x}peach til 4", "(::)~.peach.setup enlist\"w:1\"",
        "([]a:1 2)~{x}peach([]a:1 2)", "(`a`b!1 2)~{x}peach`a`b!1 2",
    };
    start();
    for (size_t i = 0; i < sizeof calls / sizeof *calls; i++)
        torture_centre(calls[i]);
    stop();
}

TEST(calls_survive_any_failing_allocation_of_the_workers)
{
    static const char *const items[] = {"x", "string x", "(x;`a;\"b\")", "x#0n", "1000#x", "([]a:2#x)", "'`bad", "{x+y}[x]", "300000#0.5*x"};
    start();
    for (size_t i = 0; i < sizeof items / sizeof *items; i++)
        for (int64_t k = 1; k < 60; k += k < 20 ? 1 : 7) {
            char text[200];
            snprintf(text, sizeof text, "{[k;x]failafter k;%s}[%lld]peach til 4", items[i], (long long)k);
            OWNED Value *result = run(text);
            if (result ? count_of(result) != 4 : !is_good_error())
                printf("%s\n", text);
            CHECK(result ? count_of(result) == 4 && !error_pending() : is_good_error());
            forget_error();
            disarm();
            CHECK(recovers());
        }
    stop();
}

/* The worker calls its centre, which listens, greets and answers while its own allocations fail. */
TEST(callers_survive_any_failing_allocation_of_the_server)
{
    static const char call[] = "{[p;x]r:@[{h:hopen x;r:h(til;x mod 7);hclose h;r};p;{x}];x}[system\"p\"]peach 1 2";
    start();
    CHECK(listen_on(bytes_of_text("0W")));
    for (int64_t k = 1, passed = 0; k < 400 && passed < ENOUGH; k++) {
        alloc_stats()->fail_after = k;
        OWNED Value *result = run(call);
        passed = alloc_stats()->fail_after ? passed + 1 : 0;
        alloc_stats()->fail_after = 0;
        CHECK(result ? !error_pending() : is_good_error());
        forget_error();
        release(steal(&result));
        CHECK(recovers());
    }
    CHECK(listen_on(bytes_of_text("0")));
    stop();
}
