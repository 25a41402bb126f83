/* text.h: see families.h. */
#pragma once
#include "value/value.h"

/* string.c */
Value *string(Value *x);

/* cast.c, tok.c, pad.c, enumerate.c: the forms of $ */
Value *dollar(Value *x, Value *y);
Value *cast_to(int type, Value *y);      /* every simple item of y as that type */
Value *tok(char upper_letter, Value *y); /* every string of y read as that type */
Value *pad(Value *width, Value *y);
Symbol domain_here(Symbol name);       /* a list of the current namespace comes before one of the root */
Value *enumerate(Symbol domain, Value *y);
Value *items_of_domain(Symbol domain, Value *y); /* that, when it makes one enumeration and no list of several; else 'type */
Value *unenumerate(Value *y);            /* the symbols of an enumeration */

/* like.c, search.c, case.c, trim.c */
Value *like(Value *x, Value *y);
Value *ss_(Value *x, Value *y);
Value *ssr(Value **args, int count);
Value *lower(Value *x);
Value *upper(Value *x);
Value *trim(Value *x);
Value *ltrim(Value *x);
Value *rtrim(Value *x);

/* split.c, join_text.c */
Value *vs(Value *x, Value *y);
Value *sv(Value *x, Value *y);

/* text_file.c */
Value *file_text(Value *x, Value *y);    /* 0: */

/* digest.c */
Value *md5(Value *x);
Value *sha1(Value *x);
Value *btoa(Value *x);
Value *atob(Value *x);

/* format.c, addmonths.c, zone.c */
Value *q_s(Value *x);
Value *q_s1(Value *x);
Value *display(Value *x);                /* 0N!x: shows it, gives it back */
Value *q_f(Value *decimals, Value *number);
Value *q_fmt(Value **args, int count);
Value *addmonths(Value *x, Value *y);
Value *gtime(Value *x);
Value *ltime(Value *x);
void init_text(void); /* registers the internal functions -3! -14! -15! -27! ... */
