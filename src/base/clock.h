/* clock.h: time, in nanoseconds. */
#pragma once
#include <stdbool.h>
#include <stdint.h>

#define NANOS_A_SECOND 1000000000LL
#define SECONDS_A_DAY  86400LL
#define NANOS_A_DAY    (SECONDS_A_DAY * NANOS_A_SECOND)

/* Between the Unix epoch and q's, 2000.01.01, in nanoseconds. */
#define Q_EPOCH_NANOS 946684800000000000LL

/* Days and nanoseconds in one number; false: out of range. The first day of all is in range, though not its midnight. */
bool clock_join(int64_t days, int64_t nanos, int64_t *all);
/* And apart again: 0 <= *nanos < a day. */
void clock_split(int64_t all, int64_t *days, int64_t *nanos);

int64_t clock_monotonic(void); /* for bounds and durations */
int64_t clock_utc(void);       /* since 2000.01.01 */
int64_t clock_local(void);     /* the same on the wall of this time zone */

/* Seconds that the wall is before UTC, at that many seconds since 2000.01.01: of UTC, or on the wall.
 * A time of the wall that there is twice or never is as mktime() has it. */
int64_t zone_offset(int64_t utc);
int64_t zone_offset_of_local(int64_t local);
