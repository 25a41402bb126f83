/* lang_torture.c: every allocation of a statement fails once: 'wsfull, nothing leaked, and the next statement works. */
#include "../test.h"
#include "base/alloc.h"
#include "lang/lang.h"

static const char setup[] =
    "t:([]s:`a`b`c`a;n:4 3 2 1;v:1.5 0n 2.5 3.5);u:([s:`a`b]n:1 2;w:(\"x\";\"yz\"));d:`a`b!(1 2;`x);x:1 2 3;"
    "y:(1 2;\"ab\";`s);f:{x+y};g:{$[x<1;0;x+.z.s x-1]};e:`a`b`c;z:0";

static const char *const statements[] = {
    "1+2 3 4", "(1 2;3 4)+1", "`a`b!1 2", "d,`c`d!3 4", "d+`a`q!1 2", "f[1;2]", "f[1][2]", "f[;2] each x", "g 5",
    "{x*y}/[1;1+til 5]", "(+\\)x", "x,/:\\:x", "(,/)y", "raze y", "f'[x;x]", "(-':)x", "{[a;b]c:a+b;c*2}[1;2]",
    "{x}each`a`b!1 2", "'[neg;sum]1 2 3", "@[{'x};`oops;{x,\"!\"}]", ".[f;(1;2)]", "@[x;1;+;10]", "@[`x;0;:;9]",
    ".[`d;(`a;0);:;5]", "d[`a]:7", "x[1]+:4", "x,:5", "y[1;0]:\"z\"", "(p;q):1 2", "(`p`q!(p;q)):`p`q!1 2",
    "select from t where n>1", "select sum v by s from t", "exec n by s from t", "update m:n*2 from t where s=`a",
    "delete n from t", "delete from`t where n=1", "select[2;>n] from t", "`t insert(`z;9;1.5)", "`t upsert(`z;9;1.5)",
    "`u upsert(`a;5;\"q\")", "t lj u", "u uj u", "aj[`s`n;t;t]", "`n xasc t", "`s xgroup t", "meta t", "1!t", "flip t",
    "t,t", "t 1", "first t", "u`a", "u[`a;`n]", "distinct 1 2 1", "group`a`b`a", "asc 3 1 2", "iasc t", "x?2", "x in 1 2",
    "`a`b inter`b`c", "string x", "string y", "\"J\"$(\"1\";\"22\")", "`$(\"a\";\"b\")", "\",\"vs\"a,b,c\"", "\",\"sv(\"a\";\"b\")",
    "ssr[\"hello\";\"l\";\"LL\"]", "\"hello\"like\"h*\"", "value\"x+1\"", "parse\"select a by b from t where c\"", "eval(+;1;2)",
    "value f", "value(f;1;2)", "`e$`a`b`a", "`e?`a`zz", "2 3#til 6", "0N 2#til 6", "2 cut til 5", "where 0101b", "x cross x",
    "3 msum til 10", "(5#1f)mmu 5#2f", "(2 2#1 2 3 4f)mmu 2 2#1 2 3 4f", "0x0 sv 0x0102", "md5\"a\"", "5?100", "-5?100",
    "([]a:1 2;b:(1;`x))", "([k:1 2]v:3 4)", "([a:1;b:2])", "z::x", "if[1;z:enlist x]", "do[3;z:z,1]", "while[z<3;z+:1]",
    ":[1 2;(a;b);a+b;0]", "tables`.", "cols u", "fills 1 0N 2", "bin[x;2]", "wj[(4#0;4#5);`n;t;(t;(sum;`v))]", "w::x+1",
    "t ij u", "t pj([s:`a`b]n:1 2)", "ej[`s;t;0!u]", "ungroup`s xgroup t", "`t insert t", "`t upsert t", "`u upsert u",
    ".[`t;();,;t]", "t,:t", "t,:(`z;9;1.5)", "t,:`s`n`v!(`z;9;1.5)", "x,:til 100", "y,:til 100", "y,:enlist\"ab\"",
    "d,:`c`d!3 4", "d[`b]:1 2", "u[`a;`n]:9", "u[`q]:(3;\"z\")", "t[1;`n]:7", "t[`n]:4#5", "y[1]:2 3", "y[1],:\"z\"", "x[0 1]:5",
    "@[`d;`a;,;9]", "`u insert(`z;5;\"q\")", "`u upsert([s:`z`a`z]n:1 2 3;w:1 2 3)", "update n:v from`t", "`n xasc`t", "delete v from`t",
    "update p:1,q:`b,r:b from d", "u,:([]s:`a`q`q;n:1 2 3;w:1 2 3)", "u,:(`q;3;`w)", "d[`z]:3", "select from t where s=`a,n in 1 2",
    "{[n]exec n from u}1", "@[`t;`n;+;1]", ".[`t;(0;`n);:;9]", "`t set`s xasc t", "update`g#s from`t", "(`s#1 2 3)?2", "`g#`a`b`a",
    "-8!t", "-8!u", "-8!(f;g)", ".j.j t", ".j.k .j.j t", ".Q.s t", ".Q.s1 y", ".Q.f[2]each x",
    /* texts that no longer fit in what a buffer always gets */
    "-8!til 1000", "-9!-8!1000#`a`b", ".j.j 1000#1e300%3", ".j.k .j.j 600#123456789", "-3!1000#`abcde", ".Q.s1 1000#enlist\"ab\"",
    "\",\"sv 2000#enlist\"abc\"", "ssr[3000#\"ab\";\"a\";\"bcd\"]", "csv 0:([]a:1 2;b:2#enlist 5000#\"x\")", "` sv 999#`abcdefgh",
    "string 400#0x01", ".Q.gz(1;9000#\"ab\")", "upper`$9000#\"ab\"", "(\"S\";enlist\",\")0:(\"a\";\"\\\"\",(9000#\"x\"),\"\\\"\")",
};

static Value *run(const char *text)
{
    return evaluate_text(bytes_of_text(text), empty_symbol, 1);
}

static bool is_alright(const char *text)
{
    OWNED Value *x = run(text);
    return x != NULL && !error_pending();
}

/* Whether the statement passes when its k-th allocation fails. */
static bool passes(const char *text, int64_t k)
{
    alloc_stats()->fail_after = k;
    Value *result = run(text);
    bool reached = !alloc_stats()->fail_after;
    alloc_stats()->fail_after = 0;
    if (!result != error_pending())
        printf("%s: allocation %lld\n", text, (long long)k);
    CHECK_EQ(!result, error_pending());
    release(result);
    take_error();
    clear_trace();
    return !reached;
}

/* Variables come and go, so what lives is compared with all of them set anew. */
static int64_t live_after_setup(void)
{
    CHECK(is_alright(setup));
    return live_values();
}

/* What the variables hold that statements change in place; NULL: the names are not all there. */
static Value *state(void)
{
    Value *x = run("-8!(t;u;d;x;y)");
    take_error();
    clear_trace();
    return x;
}

/* A statement that fails leaves the variables as they were, or as it would have made them. */
static bool is_state(const Value *before, const Value *after)
{
    OWNED Value *now = state();
    return now && (values_match(now, before) || (after && values_match(now, after)));
}

static void torture(const char *text)
{
    enum { MOST = 3000 };
    CHECK(is_alright(setup));
    if (!is_alright(text)) {
        Bytes error = error_text();
        printf("%s: '%.*s\n", text, (int)error.length, error.data);
        CHECK(false);
        take_error();
        clear_trace();
        return;
    }
    OWNED Value *after = state();
    CHECK(is_alright(setup));
    OWNED Value *before = state();
    int64_t live = live_after_setup(), k = 1;
    while (k < MOST && !passes(text, k)) {
        bool is_kept = is_state(before, after);
        if (!is_kept)
            printf("%s: allocation %lld: variables are lost\n", text, (long long)k);
        CHECK(is_kept);
        int64_t now = live_after_setup();
        if (now != live)
            printf("%s: allocation %lld\n", text, (long long)k);
        CHECK_EQ(now, live);
        live = now;
        k++;
    }
    CHECK(k < MOST);
}

TEST(statements_survive_any_failing_allocation)
{
    for (size_t i = 0; i < sizeof statements / sizeof *statements; i++)
        torture(statements[i]);
    CHECK(is_alright("delete t,u,d,x,y,f,g,e,z,p,q,a,b,w from`."));
    CHECK(is_alright(".z.n"));
}
