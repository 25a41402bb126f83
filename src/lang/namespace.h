/* namespace.h: full names, and the namespaces that list them. A namespace is ` or .foo or .foo.bar. Private to lang/. */
#pragma once
#include "value/symbol.h"

/* ` of `a, .foo of .foo.a; the last part in *member. A dotted name without a leading dot has no space. */
Symbol split_name(Symbol name, Symbol *member);
/* The namespace that a text names, as commands have it: none the current one, a dot the root. */
Symbol namespace_named(Bytes text);

int find_space(Symbol name);                      /* its number; -1: nothing was ever in it */
int space_for(Symbol name);                       /* made on first sight */
int list_member(Symbol space, Symbol member);     /* in order of first assignment; the number of the space */
void drop_member(Symbol space, Symbol member);
void close_namespaces(void);
