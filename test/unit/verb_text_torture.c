/* verb_text_torture.c: every allocation of a text verb fails once: an error, nothing lost, nothing leaked. */
#include "../test.h"
#include "base/alloc.h"
#include "codec/codec.h"
#include "lang/lang.h"

enum { MOST_ALLOCATIONS = 400 };

/* Statements, since their literals are made while the program is compiled; then each runs with the k-th
 * allocation failing, until it needs fewer. */
static const char *const programs[] = {
    "string (1 2;`a`b;\"xy\";`a`b!1 2;([]a:1 2))",
    "\"J\"$((\"1\";\"22\");`a`b!(\"3\";\"44\"))",
    "(\"f\";`date;12h)$(1 2;3;`a`b!4 5)",
    "`year`mm$2000.01.02D03:04:05",
    "5$(\"ab\";(\"cd\";\"ef\"))",
    "(\"ab\";\"cd\") like \"a*\"",
    "ssr[\"abcabc\";\"b\";upper]",
    "\"abcabcabcabcabcabcabcabcabcabc\" ss \"a\"",
    "trim (\" a \";(\"b \";`c))",
    "upper (`a`b;\"cd\";`e)",
    "\",\" vs \"a,b,c\"",
    "` vs \"a\\r\\nb\\r\\n\"",
    "` vs `a.b.c",
    "10 vs (1995;1996 1997)",
    "\",\" sv (\"ab\";\"cd\")",
    "10 sv (1 2;3 4)",
    "0x0 vs 1 2 3",
    "md5 \"abc\"",
    "-27!(2i;1.5 2.5)",
    "(\"J S*\";enlist\",\")0:(\"a,b,c,d\";\"1,x,y,zz\";\"2,x,y,\\\"q,q\\\"\")",
    "(\"JS\";\",\")0:\"1,a\"",
    "(\"JS\";2 3)0:(\"12abc\";\"34def\")",
    "\"S=;\"0:\"a=1;b=2;c=3\"",
    "\",\"0:([]a:1 2;b:(\"x,y\";\"zz\");c:`p`q)",
    "-31!(([]a:1 2;b:(\"x\";(1;`z)));()!())",
    "-29!\"[{\\\"a\\\":1,\\\"b\\\":[true,null]},{\\\"a\\\":2,\\\"b\\\":[1,2,3,4,5,6,7,8,9]}]\"",
};

static bool passes(const Value *program, int64_t k)
{
    Value *none = identity();
    alloc_stats()->fail_after = k;
    Value *result = apply_value(program, &none, 1);
    alloc_stats()->fail_after = 0;
    bool whole = result && !error_pending();
    CHECK_EQ(!result, error_pending());
    release(result);
    take_error();
    clear_trace();
    return whole;
}

static Value *compile_program(const char *text)
{
    BUFFER source = {0};
    buffer_format(&source, "{[] %s}", text);
    return evaluate_text(bytes_of_buffer(&source), empty_symbol, 1);
}

TEST(text_verbs_survive_any_failing_allocation)
{
    for (size_t i = 0; i < sizeof programs / sizeof *programs; i++) {
        OWNED Value *program = compile_program(programs[i]);
        CHECK(program != NULL);
        int64_t k = 1;
        while (program && k < MOST_ALLOCATIONS && !passes(program, k))
            k++;
        if (k == MOST_ALLOCATIONS)
            printf("  never passes: %s\n", programs[i]);
        CHECK(k < MOST_ALLOCATIONS);
    }
}
