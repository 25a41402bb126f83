/* clock.c: see clock.h. */
#include "base/clock.h"
#include <time.h>

static int64_t nanos_of(clockid_t which)
{
    struct timespec t;
    clock_gettime(which, &t);
    return t.tv_sec * 1000000000LL + t.tv_nsec;
}

int64_t clock_monotonic(void)
{
    return nanos_of(CLOCK_MONOTONIC);
}

int64_t clock_utc(void)
{
    return nanos_of(CLOCK_REALTIME) - Q_EPOCH_NANOS;
}

int64_t clock_local(void)
{
    int64_t now = nanos_of(CLOCK_REALTIME);
    time_t seconds = (time_t)(now / 1000000000LL);
    struct tm local;
    localtime_r(&seconds, &local);
    return now - Q_EPOCH_NANOS + local.tm_gmtoff * 1000000000LL;
}
