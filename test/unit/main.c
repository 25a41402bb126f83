/* main.c: runs every registered TEST, or those whose name contains an argument. */
#include "../test.h"
#include "base/alloc.h"
#include "capi/capi.h"
#include "lang/lang.h"
#include "net/net.h"
#include "pool/pool.h"
#include "table/table.h"
#include "verb/verb.h"
#include <stdlib.h>

static Test *tests;
static int failed_checks;

void add_test(Test *test)
{
    test->next = tests;
    tests = test;
}

void check_failed(const char *file, int line, const char *what, long long got, long long wanted)
{
    failed_checks++;
    printf("%s:%d: %s is %lld, wanted %lld\n", file, line, what, got, wanted);
}

/* failafter n: the n-th allocation from now fails, in the process that runs it. */
static Value *fail_after(Value *n)
{
    CONSUME(n);
    if (!is_integer_atom(n))
        return raise_error(ERR_TYPE);
    alloc_stats()->fail_after = integer_of(n);
    return identity();
}

static void add_test_verbs(void)
{
    static const Verb rows[] = {{.name = "failafter", .monad = fail_after, .help = "for tests"}};
    register_verbs(rows, 1);
}

static bool run_test(const Test *test)
{
    int before = failed_checks;
    int64_t live = live_values();
    test->run();
    if (error_pending()) {
        Bytes text = error_text();
        printf("%s: %s left the error '%.*s\n", test->file, test->name, (int)text.length, text.data);
        failed_checks++;
        take_error();
    }
    if (live_values() != live) {
        printf("%s: %s leaked %lld values\n", test->file, test->name, (long long)(live_values() - live));
        failed_checks++;
    }
    return failed_checks == before;
}

/* `unit --peach-worker FD` is what a peach of a test starts. */
int main(int argc, char **argv)
{
    init_context();
    init_verbs();
    init_lang();
    init_table();
    init_net();
    init_pool();
    init_capi();
    if (!load_library())
        return 1;
    add_test_verbs();
    if (argc == 3 && !strcmp(argv[1], "--peach-worker"))
        return run_worker(atoi(argv[2]));
    get_global(intern_text(".z.n")); /* what a computed name gave last is kept, so let there be one */
    int passed = 0, failed = 0;
    for (Test *test = tests; test; test = test->next)
        if (argc < 2 || strstr(test->name, argv[1]) || strstr(test->file, argv[1]))
            *(run_test(test) ? &passed : &failed) += 1;
    printf("unit: %d passed, %d failed\n", passed, failed);
    close_pool();
    close_net();
    close_lang();
    close_verbs();
    close_context();
    return failed > 0;
}
