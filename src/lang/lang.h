/* lang.h: text and parse trees to results. The front door of lang/. */
#pragma once
#include "value/value.h"
#include "verb/verb.h"

void init_lang(void); /* after init_verbs: sets context->apply, registers lang.def */
void close_lang(void);

/* ── running ── */

/* Value of a text of one or more statements (newlines and leading blanks as in a script). `file` may be
 * empty_symbol; `line` is its first line's number. NULL: an error is pending, its trace recorded. */
Value *evaluate_text(Bytes source, Symbol file, int line);
/* Runs a script statement by statement, as \l does; NULL at the first that fails. A file of a value and a folder are
 * loaded: of a splayed table and of a value the result is its name, else ::. */
Value *load_script(Bytes path);
/* Apply any value: functions, lists, dictionaries, tables, handles, symbols. f borrowed, each args[i] consumed. */
Value *apply_value(const Value *f, Value **args, int count);
Value *apply1(const Value *f, Value *x);
Value *apply2(const Value *f, Value *x, Value *y);
Value *eval_tree(Value *tree);  /* eval */
Value *parse_text(Bytes source); /* parse: a tree */
Value *value(Value *x);          /* the keyword: text, symbol, list to apply, dictionary, function */

/* A parse tree as a lambda: names in `columns` (symbol vector) are its parameters, in that order; other names
 * are globals. What qSQL phrases become. tree borrowed. */
Value *compile_tree(const Value *tree, const Value *columns);

/* ── the trace of the last error (an own char vector, as the console prints below 'error; or empty) ── */
Value *error_trace(void);
void clear_trace(void); /* with every take_error of an error that will not be shown */

/* ── globals. Names are full: `.ml.fresh.params or, in the root, `t ── */

const Value *get_global(Symbol name);           /* borrowed; NULL, no error: undefined. May build a namespace's dictionary. */
bool set_global(Symbol name, Value *x);         /* consumes; false: an error is pending */
/* The same in two steps, for who changes a part: .z.vs is told which. tell_value_set does nothing without .z.vs. */
bool store_global(Symbol name, Value *x);
bool is_value_set_told(Symbol name);
bool tell_value_set(Symbol name, Value *const *path, int length);
bool delete_global(Symbol name);
Symbol resolve_name(Symbol name);               /* relative to \d */
Symbol full_name(Symbol space, Symbol member);  /* of a member of ` or .foo */
Symbol current_namespace(void);                 /* ` for the root, `.foo */
void set_namespace(Symbol name);
Value *namespace_names(Symbol space);           /* symbol vector of what is defined in it */

bool is_namespace(Symbol space);                /* ` or one with a name in it */
Value *namespace_spaces(void);                  /* symbol vector of the namespaces of the root */

/* Views: name::text. A view is (lambda; names it depends on; text). */
bool set_view(Symbol name, Value *view);        /* consumes; false: an error is pending */
const Value *view_of(Symbol name);              /* borrowed; NULL: not a view */
bool is_pending(Symbol name);

/* A name computed each time it is read: .z.p, .z.w ... `get` returns an own value. */
void register_dynamic(const char *name, Value *(*get)(void));
/* A command: "p" for \p and system"p ..."; gets the rest of the line, gives the result. */
void register_command(const char *name, Value *(*run)(Bytes rest));
Value *run_command(Bytes text);                 /* system text; unknown: the shell's lines */
/* What an integer applied as a function does (write to a handle): set by net/. */
extern Value *(*apply_handle)(const Value *handle, Value **args, int count);
/* What a FOREIGN applied as a function does (call the C function that 2: loaded): set by capi/. f borrowed, each
 * args[i] consumed; `count` is exactly its rank, lang/ projects before. NULL pointer: no FOREIGN is a function. */
extern Value *(*apply_dynamic)(const Value *f, Value **args, int count);
extern int (*rank_of_dynamic)(const Value *f); /* of such a function; -1: the FOREIGN is not one */
/* An own reference to a global that the caller will set again: unshared when only the global held it. NULL: undefined
 * or, with an error pending, not readable. */
Value *take_global(Symbol name);
/* ── the console ── */

/* Evaluates one line and prints its value, or its error with note and trace on standard error. false: it failed. */
bool evaluate_and_print(Bytes line);
bool evaluate_and_print_k(Bytes line); /* the line is k, and so is what it prints */
/* At a terminal errors inside lambdas suspend: read_line gives an allocated line, NULL at the end. */
void set_debugger(char *(*read_line)(const char *prompt));
/* Errors in what runs now suspend, too; give the result to restore_suspension. */
int allow_suspension(void);
void restore_suspension(int traps);
/* Prints the pending error as the console does and clears it. */
void print_error(void);
/* The command line after the options peach took itself: .z.x, and .z.X, .z.f. Consumed. */
void set_arguments(Value *rest, Value *all, Symbol script);
extern void (*before_exit)(int64_t code); /* main's last words: .z.exit, workers, sockets */
extern Value *(*load_directory)(Bytes path); /* or file of a value: its name, or :: for a database */
extern Value *(*read_stored)(Bytes path); /* get of a file or folder: set by table/ */
enum { MAX_AMEND_PATH = 64 }; /* indices of `.`; more are not met in practice */
/* @ and . of a file symbol: amends what is in the file. path borrowed; f NULL or y NULL as in amend.c; y consumed.
 * Set by table/. */
extern Value *(*amend_file)(Symbol file, Value *const *path, int length, const Value *f, Value *y);
/* @[x;i;f;y] and .[x;i;f;y] of a value: x and y consumed, the rest borrowed; y NULL: f of one argument. */
Value *amend_value(Value *x, Value *const *path, int length, const Value *f, Value *y);
extern Value *(*replica_command)(void); /* \r alone: set by net/ */
extern Value *(*timer_command)(Bytes rest); /* \t and \t 1000: set by net/ */
/* Defines .Q.s1 and the like, and runs the q files of lib/ from the binary. Call it once, after every room's init. */
bool load_library(void);
