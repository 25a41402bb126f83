/* parser.h: what parse.c and template.c share. Private to lang/. */
#pragma once
#include "lang/ast.h"
#include "lang/lex.h"

typedef struct {
    Ast *ast;
    TokenList tokens;
    int at;
    Function *function;   /* being parsed; NULL-terminated chain outward */
    bool in_phrase;       /* of a template: `,` and from, by, where end an expression */
    bool masked;          /* x y z here make no parameters */
    Symbol last_name;     /* the last variable seen: names a column */
    int depth;
} Parser;

/* ── syntax.c ── */
Token *current(Parser *p);
Token *token_after(Parser *p);
bool at_punctuation(Parser *p, int c);
bool at_operator(Parser *p, const char *name);
bool at_name(Parser *p, const char *name);
bool at_separator(Parser *p);               /* ; ) ] } or the end */
bool at_end(Parser *p);                     /* of an expression: in a phrase also , from by where */
bool is_open_bracket(const Token *t);
bool expect(Parser *p, int c);
Node *parse_error(Parser *p, int offset);
Node *new_constant(Parser *p, int offset, Value *value);
Node *new_identity(Parser *p, int offset);
Node *new_verb(Parser *p, int offset, const char *name);
Node *new_infix(Parser *p, Node *verb, Node *left, Node *rest);
Node *new_call(Parser *p, int offset, Node *f, Node *x);
Symbol unused_name(const Value *names, Symbol name); /* name, name1, name2 ...: the first not in names */
/* Expressions between ; up to `close`, into args from `first` on. Elided ones are NULL. */
Node *parse_items(Parser *p, NodeKind kind, int offset, int first, int close);

/* ── parse.c ── */
Node *parse_expression(Parser *p);          /* NULL: error */
bool is_own_name(const Function *f, Symbol name);

/* ── parse_group.c, parse_assign.c, template.c ── */
Node *parse_parenthesis(Parser *p);
Node *parse_lambda(Parser *p);
bool is_colon(const Token *t);
bool at_assignment(Parser *p, const Node *left);
bool at_reserved_assignment(Parser *p, const Node *left);
Node *parse_assignment(Parser *p, Node *target);
bool note_assigned(Parser *p, const Node *target); /* its names are locals of the lambda */
Node *parse_template(Parser *p, const Token *keyword);
