/* lex.h: text of one statement -> tokens. Private to lang/. */
#pragma once
#include "value/value.h"

typedef enum {
    TOKEN_END,       /* of the text */
    TOKEN_CONSTANT,  /* literal run, string, symbols: `value` */
    TOKEN_NAME,      /* `symbol` */
    TOKEN_OPERATOR,  /* + <= :: 0: ...: `symbol` */
    TOKEN_ITERATOR,  /* ' / \ ': /: \:  `number` 0..5 */
    TOKEN_PUNCTUATION, /* ( ) [ ] { } ;  `number` is the character */
} TokenKind;

typedef struct {
    TokenKind kind;
    int start, end;  /* byte offsets in the text */
    bool spaced;     /* white space or the start of the text comes before */
    int number;
    Symbol symbol;
    Value *value;    /* owned by the token list */
} Token;

typedef struct {
    Token *tokens;
    int count, capacity;
} TokenList;

/* false: an error is raised and *error_at is its offset. k: k mode (monads `op:`). */
bool lex(Bytes text, TokenList *out, int *error_at);
void close_tokens(TokenList *list);
