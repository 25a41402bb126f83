/* verbs.h: the primitives that lang/ registers. Private to lang/. */
#pragma once
#include "lang/lang.h"

Value *each(Value *f, Value *x);
Value *over(Value *f, Value *x);
Value *scan(Value *f, Value *x);
Value *prior(Value *f, Value *x);
Value *at(Value *f, Value *x);
Value *dot_(Value *f, Value *args);
Value *assign(Value *x, Value *y);
Value *parse_(Value *x);
Value *reval(Value *x);
Value *type(Value *x);
Value *key_of_name(Value *x);
Value *find_or_extend(Value *x, Value *y); /* ? */
Value *show(Value *x);
Value *system_(Value *x);
Value *exit_(Value *x);
Value *getenv_(Value *x);
Value *setenv_(Value *x, Value *y);
Value *trap_with_trace(Value **args, int count);
Value *trap_depth_with_trace(Value **args, int count);
Value *format_backtrace(Value *x);
Value *print_backtrace(Value *x);
Value *profile(Value *x);          /* .Q.prf0 */

/* view.c */
bool is_view_definition(Bytes statement, Bytes *name, Bytes *text);
Value *define_view(Bytes name, Bytes text, Value *lambda); /* consumes lambda */
Value *view_itself(Symbol name);         /* NULL without an error: no view */
Value *view_parts(const Value *lambda);  /* the same of what view_itself gave */
Value *views_command(Bytes rest);
Value *pending_views_command(Bytes rest);
Value *views(Value *x);
Value *view(Value *x);
Value *dependencies(void);

/* covers.c: NULL without an error: f is no cover */
const char *shown_name(const Value *f);
Value *parts_of_cover(const Value *f);

void init_commands(void);
void init_settings(void);
Value *shell_lines(Bytes command);           /* shell.c */
void init_dotz(void);
void close_dotz(void);

/* command.c: words of a command's line */
static inline bool is_white(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f';
}
Bytes stripped(Bytes text);
bool read_number(Bytes text, int64_t *number); /* an integer literal and nothing else */

/* measure.c */
Value *time_command(Bytes rest);
Value *time_space_command(Bytes rest);
Value *memory_command(Bytes rest);
Value *apply_measured(Value *f, Value *args); /* .Q.ts */
Value *collect_garbage(Value *x);             /* .Q.gc */

/* internal.c */
void init_internal(void);
