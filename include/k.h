/* k.h: the C interface of q. Extensions loaded with 2: are written against it.
 *
 * It is binary compatible with the header of the same name that kdb+ 3.0 and later use: a shared
 * object built for one runs in the other. A value is a `K`, a counted pointer:
 *
 *   - What a function here gives you is yours: pass it on or r0() it.
 *   - Your own function borrows its arguments. To return or keep one, r1() it first.
 *   - Functions marked [own] take over the reference you pass, also when they fail.
 *   - A function that fails returns NULL; ee() turns that into an error value and clears it.
 *     Your function fails by `return krr("text");`.
 *
 * Define K_NO_SHORTHAND before the include to go without the one-letter macros at the end. */
#ifndef KX
#define KX
#include <stdarg.h>

#ifndef KXVER
#define KXVER 3
#endif
#if KXVER < 3
#error "k.h: the layout before version 3 is not supported"
#endif

/* ── types ─────────────────────────────────────────────────────────────────────────────── */

typedef void V;
typedef char C;
typedef char *S;                 /* a symbol: interned, so equal text is an equal pointer */
typedef unsigned char G;
typedef short H;
typedef int I;
typedef long long J;
typedef unsigned long long UJ;
typedef float E;
typedef double F;
typedef struct {
    G g[16];
} U;                             /* guid */

typedef struct k0 {
    signed char m, a;            /* the runtime's own */
    signed char t;               /* type: negative for atoms, 0 mixed list, see below */
    C u;                         /* attribute; 0 none */
    I r;                         /* owners beside the first: change it with r0 and r1 only */
    union {
        G g;
        H h;
        I i;
        J j;
        E e;
        F f;
        S s;
        struct k0 *k;            /* of a table: its dictionary */
        struct {
            J n;                 /* items of a list */
            G G0[];              /* and the items themselves: use the accessors */
        };
    };
} *K;

/* Items of a list x: kF(x)[i]. A dictionary has kK(x)[0], its keys, and kK(x)[1], its values. */
#define kG(x) ((x)->G0)          /* boolean, byte */
#define kC(x) kG(x)              /* char */
#define kU(x) ((U *)kG(x))       /* guid; of an atom too */
#define kH(x) ((H *)kG(x))       /* short */
#define kI(x) ((I *)kG(x))       /* int, month, date, minute, second, time */
#define kJ(x) ((J *)kG(x))       /* long, timestamp, timespan */
#define kE(x) ((E *)kG(x))       /* real */
#define kF(x) ((F *)kG(x))       /* float, datetime */
#define kS(x) ((S *)kG(x))       /* symbol */
#define kK(x) ((K *)kG(x))       /* mixed */

/* Type of a vector; an atom has it negative. Dates count from 2000.01.01. */
#define KB 1                     /* boolean */
#define UU 2                     /* guid */
#define KG 4                     /* byte */
#define KH 5                     /* short */
#define KI 6                     /* int */
#define KJ 7                     /* long */
#define KE 8                     /* real */
#define KF 9                     /* float */
#define KC 10                    /* char */
#define KS 11                    /* symbol */
#define KP 12                    /* timestamp: nanoseconds */
#define KM 13                    /* month */
#define KD 14                    /* date: days */
#define KZ 15                    /* datetime: days and their fraction; prefer timestamps */
#define KN 16                    /* timespan: nanoseconds */
#define KU 17                    /* minute */
#define KV 18                    /* second */
#define KT 19                    /* time: milliseconds */
#define XT 98                    /* table: x->k is a dictionary of names and columns */
#define XD 99                    /* dictionary */
                                 /* 100..111 functions, 112 foreign, -128 error (x->s) */

/* Nulls and infinities of short, int, long, float. */
#define nh ((I)0xFFFF8000)
#define wh ((I)0x7FFF)
#define ni ((I)0x80000000)
#define wi ((I)0x7FFFFFFF)
#define nj ((J)0x8000000000000000LL)
#define wj 0x7FFFFFFFFFFFFFFFLL
#define nf (0 / 0.0)
#define wf (1 / 0.0)

#ifdef __cplusplus
extern "C" {
#endif

/* ── ownership and errors ──────────────────────────────────────────────────────────────── */

extern K r1(K x);                /* one more owner; gives x */
extern V r0(K x);                /* one owner less; the last one frees */
extern K krr(const S text);      /* raise an error; gives NULL. Not "stop", "abort" or "stack".
                                  * Lines below the first are a note that the console shows */
extern K orr(const S text);      /* the same with the text of errno behind */
extern K ee(K x);                /* x, or of NULL the error as a value of type -128, cleared */

/* ── atoms ─────────────────────────────────────────────────────────────────────────────── */

extern K ka(I type);             /* of this (negative) type, value zero */
extern K kb(I), ku(U), kg(I), kh(I), ki(I), kj(J), ke(F), kf(F), kc(I);
extern K ks(S text);             /* symbol; interns */
extern K kd(I days), kz(F days), kt(I milliseconds);
extern K ktj(I type, J n);       /* -KP timestamp, -KN timespan */

/* ── lists ─────────────────────────────────────────────────────────────────────────────── */

extern K ktn(I type, J n);       /* n items, undefined: fill them all; mixed items are NULL */
extern K knk(I n, ...);          /* mixed list of n values [own]. With (2, destructor, pointer) and
                                  * then t=112: a foreign; destructor(K) runs when its last owner goes */
extern K vaknk(I n, va_list);
extern K kp(S text);             /* char vector of a terminated text */
extern K kpn(S text, J n);       /* of n bytes */
extern S ss(S text);             /* interned text: what symbol vectors hold */
extern S sn(S text, J n);

/* Append; *x may move and is returned. It should have one owner and no attribute. */
extern K ja(K *x, V *item);      /* a raw item: ja(&ints, &i) */
extern K js(K *x, S symbol);     /* an interned symbol */
extern K jk(K *x, K y);          /* a value to a mixed list [own y] */
extern K jv(K *x, K y);          /* the items of a list of the same type */

extern K vi(K x, UJ i);          /* own item i of any list; out of range: a null */
extern K vk(K x);                /* mixed list to simple vector or table where its items allow [own] */

/* ── dictionaries and tables ───────────────────────────────────────────────────────────── */

extern K xD(K keys, K values);   /* [own both] */
extern K xT(K dict);             /* table of a dictionary of columns, or NULL [own] */
extern K knt(J n, K table);      /* keyed by its first n columns, or NULL; borrows */
extern K ktd(K x);               /* keyed table to simple table [own] */

/* ── the runtime ───────────────────────────────────────────────────────────────────────── */

/* k(0,"f",a,b,(K)0) evaluates here: the text alone, or its value applied to the arguments [own].
 * k(h,..) asks over the connection h and waits; k(-h,..) does not wait. An error of the evaluation
 * comes back as a value of type -128. The arguments end with (K)0. */
extern K k(I handle, const S text, ...);
extern K vak(I handle, const S text, va_list);
extern K dot(K f, K args);       /* f . args; borrows both, NULL on error */
extern K dl(V *function, J rank);/* a q function that calls a C function of `rank` arguments, 1 to 8 */

extern K b9(I mode, K x);        /* IPC bytes of x; modes -1 to 6 */
extern K d9(K bytes);            /* and back */
extern I okx(K bytes);           /* are they a whole, valid message? */

/* Peach's own: is what runs now bound to change nothing and reach no further than q (reval, a client under -b or -u)? An
 * extension that can do more, such as Python, refuses then. */
extern I peach_is_bound(V);

/* The event loop calls f(d) when descriptor d is readable (d<0: -d, made non-blocking). A K that f
 * gives is released. Main thread only. */
extern K sd1(I d, K (*f)(I));
extern V sd0(I d);               /* stop that and close d */
extern V sd0x(I d, I close);     /* the same; closes only if asked */

extern I ymd(I year, I month, I day); /* q date */
extern I dj(I date);             /* yyyymmdd of a q date */
extern I ver(void);              /* release date of the runtime, yyyymmdd */
extern I setm(I on);             /* symbols are interned by several threads; gives the old setting */
#ifdef __cplusplus
extern V m9();
#else
extern V m9(V);                  /* before a thread ends: gives back its memory */
#endif
extern K m4(I);                  /* memory in use; 1: of symbols */
extern J gc(J);

/* ── a client of its own: the handle, 0 (refused), -1 (no connection), -2 (timed out), -3 (no TLS) ── */

extern I khp(const S host, I port);
extern I khpu(const S host, I port, const S credentials);
extern I khpun(const S host, I port, const S credentials, I milliseconds);
extern I khpunc(S host, I port, S credentials, I milliseconds, I capability); /* 1: over 2 GB, 2: TLS */
extern V kclose(I handle);
extern K sslInfo(K);

#ifdef __cplusplus
}
#endif

/* ── shorthand ─────────────────────────────────────────────────────────────────────────── */

/* Repeats x with i from 0 to n-1. */
#define DO(n, x)                                                                                 \
    {                                                                                            \
        J i = 0, _i = (n);                                                                       \
        for (; i < _i; ++i) {                                                                    \
            x;                                                                                   \
        }                                                                                        \
    }

#ifndef K_NO_SHORTHAND
#define closesocket(x) close(x)
#define O printf
#define R return
#define Z static
#define P(x, y) {if (x) R(y);}   /* return y if x */
#define U(x) P(!(x), 0)          /* return NULL unless x */
#define SW switch
#define CS(n, x) case n: x; break;
#define CD default

#define ZV Z V
#define ZK Z K
#define ZH Z H
#define ZI Z I
#define ZJ Z J
#define ZE Z E
#define ZF Z F
#define ZC Z C
#define ZS Z S

#define K1(f) K f(K x)           /* heads of functions of one and two arguments */
#define K2(f) K f(K x, K y)

/* Parts of a value named x. */
#define TX(T, x) (*(T *)((G *)(x) + 8))
#define xr x->r
#define xt x->t
#define xu x->u
#define xn x->n
#define xx xK[0]
#define xy xK[1]
#define xg TX(G, x)
#define xh TX(H, x)
#define xi TX(I, x)
#define xj TX(J, x)
#define xe TX(E, x)
#define xf TX(F, x)
#define xs TX(S, x)
#define xk TX(K, x)
#define xG x->G0
#define xH ((H *)xG)
#define xI ((I *)xG)
#define xJ ((J *)xG)
#define xE ((E *)xG)
#define xF ((F *)xG)
#define xS ((S *)xG)
#define xK ((K *)xG)
#define xU ((U *)xG)
#define xC xG
#define xB ((G *)xG)
#endif

#endif
