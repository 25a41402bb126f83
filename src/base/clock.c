/* clock.c: see clock.h. */
#include "base/clock.h"
#include <time.h>

static int64_t nanos_of(clockid_t which)
{
    struct timespec t;
    clock_gettime(which, &t);
    return t.tv_sec * NANOS_A_SECOND + t.tv_nsec;
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
    int64_t now = clock_utc();
    return now + zone_offset(now / NANOS_A_SECOND) * NANOS_A_SECOND;
}

enum { EPOCH_SECONDS = Q_EPOCH_NANOS / NANOS_A_SECOND };

int64_t zone_offset(int64_t utc)
{
    time_t seconds = (time_t)(utc + EPOCH_SECONDS);
    struct tm local;
    return localtime_r(&seconds, &local) ? local.tm_gmtoff : 0;
}

int64_t zone_offset_of_local(int64_t local)
{
    time_t seconds = (time_t)(local + EPOCH_SECONDS);
    struct tm wall;
    if (!gmtime_r(&seconds, &wall))
        return 0;
    wall.tm_isdst = -1;
    return (int64_t)seconds - (int64_t)mktime(&wall);
}
