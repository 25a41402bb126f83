/* clock.h: time, in nanoseconds. */
#pragma once
#include <stdint.h>

/* Between the Unix epoch and q's, 2000.01.01, in nanoseconds. */
#define Q_EPOCH_NANOS 946684800000000000LL

int64_t clock_monotonic(void); /* for bounds and durations */
int64_t clock_utc(void);       /* since 2000.01.01 */
int64_t clock_local(void);     /* the same on the wall of this time zone */
