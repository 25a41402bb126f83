/* extension.c: an extension as users write them, in k.h's own style, which the tests load with 2:. */
#include "k.h"
#include <string.h>
#include <unistd.h>

K1(increment);
K2(add);
K1(fail);
K1(quiet);
K1(sequence);
K1(total);
K1(double_errors);
K1(caller);
K1(counted);
K1(released);
K1(peek);
K1(joins);
K1(trade);
K1(keyed);
K1(guid_of);
K1(round_trip);
K1(verbs);
K1(ask);
K1(watch);
K1(watched);
K eight(K a, K b, K c, K d, K e, K f, K g, K h);

K1(increment)
{
    P(xt != -KJ, krr("type"))
    R kj(xj + 1);
}

K2(add)
{
    U(xt == -KJ && y->t == -KJ)
    R kj(xj + y->j);
}

K1(fail)
{
    (V)x;
    R krr("boom");
}

K1(quiet)
{
    (V)x;
    R(K)0;
}

K1(sequence)
{
    P(xt != -KJ, krr("type"))
    K y = ktn(KJ, xj);
    DO(y->n, kJ(y)[i] = i)
    R y;
}

K1(total)
{
    F sum = 0;
    SW(xt)
    {
        CS(KJ, DO(xn, sum += (F)xJ[i]))
        CS(KF, DO(xn, sum += xF[i]))
        CD: R krr("type");
    }
    R kf(sum);
}

/* An error of the evaluation comes back as a value. */
K1(double_errors)
{
    K y = k(0, "{'`inner}", r1(x), (K)0);
    U(y)
    J is_error = y->t == -128 && !strcmp(y->s, "inner");
    r0(y);
    R kj(is_error);
}

K1(caller)
{
    R k(0, "{x+y}", r1(x), kj(40), (K)0);
}

/* ── a foreign with a destructor ── */

static J alive;

static V let_go(K x)
{
    alive -= *(J *)kK(x)[1];
}

K1(counted)
{
    static J one = 1;
    (V)x;
    K y = knk(2, let_go, &one);
    y->t = 112;
    alive++;
    R y;
}

K1(released)
{
    (V)x;
    R kj(alive);
}

K1(peek)
{
    R knk(3, ki(xt), ki(xu), ki(xr > 0));
}

/* ── building ── */

K1(joins)
{
    K ints = ktn(KI, 0), syms = ktn(KS, 0), list = ktn(0, 0);
    (V)x;
    DO(1000, I n = (I)i; ja(&ints, &n))
    js(&syms, ss("a"));
    js(&syms, sn("bcd", 2));
    jk(&list, kp("text"));
    jk(&list, kf(1.5));
    jv(&syms, syms);
    jk(&list, ints);
    jk(&list, syms);
    R list;
}

K1(trade)
{
    K names = ktn(KS, 2), columns = knk(2, ktn(KS, 1), ktn(KF, 1));
    (V)x;
    kS(names)[0] = ss("sym");
    kS(names)[1] = ss("price");
    kS(kK(columns)[0])[0] = ss("ibm");
    kF(kK(columns)[1])[0] = 9.5;
    R xT(xD(names, columns));
}

K1(keyed)
{
    K y = knt(1, x);
    U(y)
    R ktd(y);
}

K1(guid_of)
{
    U g;
    (V)x;
    DO(16, g.g[i] = (G)i)
    R ku(g);
}

K1(round_trip)
{
    K bytes = b9(-1, x);
    U(bytes)
    K y = okx(bytes) ? d9(bytes) : krr("okx");
    r0(bytes);
    R y;
}

/* Bare verbs, in q's and in k's spelling. */
K1(verbs)
{
    R knk(5, k(0, "#:", r1(x), (K)0), k(0, "@", r1(x), kj(0), (K)0), k(0, "count", r1(x), (K)0),
          k(0, "::", r1(x), (K)0), k(0, ".", ks("sum"), knk(1, r1(x)), (K)0));
}

/* ── a client: x is a port ── */

K1(ask)
{
    I h = khpun("localhost", (I)xj, "user:", 2000);
    P(h < 1, ki(h))
    K sum = k(h, "{x+y}", kj(1), kj(2), (K)0), error = k(h, "'`far", (K)0);
    k(-h, "seen:1", (K)0);
    kclose(h);
    R knk(2, sum, error && error->t == -128 ? ks(error->s) : ki(0));
}

/* ── the event loop: bytes arrive on a pipe ── */

static J seen;

static K arrived(I d)
{
    C byte;
    seen += read(d, &byte, 1) == 1 ? byte : 0;
    sd0(d);
    R(K)0;
}

K1(watch)
{
    I ends[2];
    P(pipe(ends), orr("pipe"))
    C byte = (C)xj;
    P(write(ends[1], &byte, 1) != 1, orr("write"))
    close(ends[1]);
    R sd1(-ends[0], arrived);
}

K1(watched)
{
    (V)x;
    R kj(seen);
}

K eight(K a, K b, K c, K d, K e, K f, K g, K h)
{
    R kj(a->j + 2 * b->j + 3 * c->j + 4 * d->j + 5 * e->j + 6 * f->j + 7 * g->j + 8 * h->j);
}
