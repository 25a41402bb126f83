/* splay.h: files of tables, as those who read and change them need them. Private to table/. */
#pragma once
#include "value/value.h"

void file_in(Buffer *out, Bytes folder, const char *name); /* folder/name, terminated for the C library too */
Value *read_order(Bytes path);                             /* the column names of a splayed table */
Value *read_columns(Bytes path, const Value *names);       /* so many of its columns, mapped, as a table */
Value *read_path(Bytes path);    /* get of a file, a splayed table, or, for what is neither, the folder's error */
bool append_file(Bytes path, const Value *more);           /* behind the list in a file, of which there may be none */

/* Each makes its functions known to the language. */
void init_stored(void);
void init_file_amend(void);
