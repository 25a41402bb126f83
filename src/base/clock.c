/* clock.c: see clock.h. */
#include "base/clock.h"
#include "base/longs.h"
#include <time.h>

bool clock_join(int64_t days, int64_t nanos, int64_t *all)
{
    if (days < 0) {
        days++;
        nanos -= NANOS_A_DAY;
    }
    return !__builtin_mul_overflow(days, NANOS_A_DAY, all) && !__builtin_add_overflow(*all, nanos, all);
}

void clock_split(int64_t all, int64_t *days, int64_t *nanos)
{
    *days = floor_div(all, NANOS_A_DAY);
    *nanos = all % NANOS_A_DAY;
    if (*nanos < 0)
        *nanos += NANOS_A_DAY;
}

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
