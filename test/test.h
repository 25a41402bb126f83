/* test.h: unit tests. TEST(name) { ... } registers itself; the runner checks that no value leaked. */
#pragma once
#include "value/value.h"
#include <stdio.h>

typedef struct Test Test;
struct Test {
    const char *name, *file;
    void (*run)(void);
    Test *next;
};
void add_test(Test *test);
void check_failed(const char *file, int line, const char *what, long long got, long long wanted);

#define TEST(name)                                                                              \
    static void test_##name(void);                                                              \
    __attribute__((constructor)) static void register_##name(void)                              \
    {                                                                                           \
        static Test test = {#name, __FILE__, test_##name, NULL};                                \
        add_test(&test);                                                                        \
    }                                                                                           \
    static void test_##name(void)

#define CHECK(x) CHECK_EQ(!!(x), 1)
#define CHECK_EQ(got, wanted)                                                                   \
    do {                                                                                        \
        long long got_ = (long long)(got), wanted_ = (long long)(wanted);                       \
        if (got_ != wanted_)                                                                    \
            check_failed(__FILE__, __LINE__, #got, got_, wanted_);                              \
    } while (0)
