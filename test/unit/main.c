/* main.c: runs every registered TEST, or those whose name contains an argument. */
#include "../test.h"
#include "capi/capi.h"
#include "lang/lang.h"
#include "net/net.h"
#include "table/table.h"
#include "verb/verb.h"

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

int main(int argc, char **argv)
{
    init_context();
    init_verbs();
    init_lang();
    init_table();
    init_net();
    init_capi();
    if (!load_library())
        return 1;
    get_global(intern_text(".z.n")); /* what a computed name gave last is kept, so let there be one */
    int passed = 0, failed = 0;
    for (Test *test = tests; test; test = test->next)
        if (argc < 2 || strstr(test->name, argv[1]) || strstr(test->file, argv[1]))
            *(run_test(test) ? &passed : &failed) += 1;
    printf("unit: %d passed, %d failed\n", passed, failed);
    close_net();
    close_lang();
    close_verbs();
    close_context();
    return failed > 0;
}
