/* arithmetic.h: see families.h. */
#pragma once
#include "value/value.h"

/* plus.c: x&y, x|y and x^y have words too */
Value *plus(Value *x, Value *y);
Value *minus(Value *x, Value *y);
Value *times(Value *x, Value *y);
Value *divide(Value *x, Value *y);
Value *and_(Value *x, Value *y);
Value *or_(Value *x, Value *y);
Value *fill(Value *x, Value *y);

/* compare.c: = <> < <= > >= ~ */
Value *equal(Value *x, Value *y);
Value *unequal(Value *x, Value *y);
Value *less(Value *x, Value *y);
Value *up_to(Value *x, Value *y);
Value *greater(Value *x, Value *y);
Value *at_least(Value *x, Value *y);
Value *match(Value *x, Value *y);

/* math.c; floor_ of text is lower */
Value *neg(Value *x);
Value *abs_(Value *x);
Value *signum(Value *x);
Value *not_(Value *x);
Value *null_(Value *x);
Value *floor_(Value *x);
Value *ceiling(Value *x);
Value *reciprocal(Value *x);
Value *sqrt_(Value *x);
Value *exp_(Value *x);
Value *log_(Value *x);
Value *sin_(Value *x);
Value *cos_(Value *x);
Value *tan_(Value *x);
Value *asin_(Value *x);
Value *acos_(Value *x);
Value *atan_(Value *x);
Value *div_(Value *x, Value *y);
Value *mod(Value *x, Value *y);
Value *xbar(Value *x, Value *y);
Value *xexp(Value *x, Value *y);
Value *xlog(Value *x, Value *y);

/* aggregate.c */
Value *sum(Value *x);
Value *prd(Value *x);
Value *min(Value *x);
Value *max(Value *x);
Value *avg(Value *x);
Value *all(Value *x);
Value *any(Value *x);

/* statistics.c */
Value *med(Value *x);
Value *var(Value *x);
Value *dev(Value *x);
Value *svar(Value *x);
Value *sdev(Value *x);
Value *cov(Value *x, Value *y);
Value *scov(Value *x, Value *y);
Value *cor(Value *x, Value *y);
Value *wsum(Value *x, Value *y);
Value *wavg(Value *x, Value *y);

/* running.c */
Value *sums(Value *x);
Value *prds(Value *x);
Value *mins(Value *x);
Value *maxs(Value *x);
Value *avgs(Value *x);
Value *deltas(Value *x);
Value *ratios(Value *x);
Value *deltas_from(Value **args, int count); /* deltas[x;y]: x comes before the first item */
Value *ratios_from(Value **args, int count);
Value *differ(Value *x);
Value *differ_from(Value **args, int count);
Value *fills(Value *x);
Value *prev(Value *x);
Value *next(Value *x);
Value *xprev(Value *n, Value *x);

/* window.c */
Value *msum(Value *n, Value *x);
Value *mavg(Value *n, Value *x);
Value *mmin(Value *n, Value *x);
Value *mmax(Value *n, Value *x);
Value *mcount(Value *n, Value *x);
Value *mdev(Value *n, Value *x);
Value *ema(Value *alpha, Value *x);

/* matrix.c: x$y of float vectors and matrices is mmu */
Value *mmu(Value *x, Value *y);
Value *inv(Value *x);
Value *lsq(Value *x, Value *y);

/* random.c */
void seed_random(int64_t seed);    /* \S n: an int, or what random_state gave */
int64_t random_state(void);        /* \S 0N: no int */
uint32_t draw_random(void);        /* the next word of the generator */
Value *roll(Value *n, Value *x);   /* n?x for an integer atom n: roll, deal, permute */
Value *rand_(Value *x);
