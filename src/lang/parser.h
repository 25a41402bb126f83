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

Token *current(Parser *p);
bool at_punctuation(Parser *p, int c);
bool at_operator(Parser *p, const char *name);
bool at_name(Parser *p, const char *name);
bool expect(Parser *p, int c);
Node *parse_error(Parser *p, int offset);
Node *parse_expression(Parser *p);          /* NULL: error; an empty one is a constant :: */
Node *parse_template(Parser *p, const Token *keyword);
Node *new_constant(Parser *p, int offset, Value *value);
Node *new_call(Parser *p, int offset, Node *f, Node *x);
Symbol unused_name(const Value *names, Symbol name); /* name, name1, name2 ...: the first not in names */
Node *new_verb(Parser *p, int offset, const char *name);
