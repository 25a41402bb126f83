/* lex.c: text -> tokens. Literals are read by codec/; here only where they begin and end. */
#include "lang/lex.h"
#include "base/alloc.h"
#include "codec/codec.h"
#include <ctype.h>

typedef struct {
    Bytes text;
    int at;
    TokenList *out;
} Lexer;

static int peek(const Lexer *l, int ahead)
{
    return l->at + ahead < l->text.length ? (unsigned char)l->text.data[l->at + ahead] : 0;
}

static bool is_blank(int c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

static bool is_name_char(int c)
{
    return isalnum(c) || c == '_' || c == '.' || c >= 128;
}

static Token *add_token(Lexer *l, TokenKind kind, int start)
{
    TokenList *list = l->out;
    if (list->count == list->capacity) {
        list->capacity = list->capacity ? list->capacity * 2 : 32;
        list->tokens = reallocate_or_abort(list->tokens, (size_t)list->capacity * sizeof(Token));
    }
    bool spaced = start == 0 || is_blank((unsigned char)l->text.data[start - 1]);
    list->tokens[list->count] = (Token){.kind = kind, .start = start, .end = l->at, .spaced = spaced};
    return &list->tokens[list->count++];
}

void close_tokens(TokenList *list)
{
    for (int i = 0; i < list->count; i++)
        release(list->tokens[i].value);
    deallocate(list->tokens);
    *list = (TokenList){0};
}

static Bytes slice(const Lexer *l, int start)
{
    return (Bytes){l->text.data + start, l->at - start};
}

/* ── numbers ── */

static bool starts_number(const Lexer *l, int ahead)
{
    int c = peek(l, ahead), next = peek(l, ahead + 1);
    if (isdigit(c) || (c == '.' && isdigit(next)))
        return true;
    return c == '-' && (isdigit(next) || (next == '.' && isdigit(peek(l, ahead + 2))));
}

/* After a noun `-` is minus, even before a digit: x-1. */
static bool noun_ends_before(const Lexer *l)
{
    if (!l->at || is_blank((unsigned char)l->text.data[l->at - 1]))
        return false;
    int c = (unsigned char)l->text.data[l->at - 1];
    if (c == '_') /* of a name, or to drop: 1_-1_x */
        return l->out->count && l->out->tokens[l->out->count - 1].kind == TOKEN_NAME;
    return is_name_char(c) || strchr(")]}\"`", c);
}

/* Two digits: 0:30 is a time, 0:0N!x reads or writes text. */
static bool is_minute(const Lexer *l, int ahead)
{
    return isdigit(peek(l, ahead)) && isdigit(peek(l, ahead + 1));
}

static void skip_number(Lexer *l)
{
    if (peek(l, 0) == '-')
        l->at++;
    bool hex = peek(l, 0) == '0' && peek(l, 1) == 'x';
    for (;; l->at++) {
        int c = peek(l, 0);
        if (isalnum(c) || c == '.')
            continue;
        bool in_time = c == ':' && isdigit(peek(l, 1)) && !hex;
        bool exponent = (c == '-' || c == '+') && l->at && strchr("eE", l->text.data[l->at - 1]) &&
                        !hex && isdigit(peek(l, 1)) && isdigit((unsigned char)l->text.data[l->at - 2]);
        if (!in_time && !exponent)
            return;
    }
}

static bool lex_number(Lexer *l)
{
    int start = l->at;
    skip_number(l);
    for (;;) {
        int blanks = 0;
        while (peek(l, blanks) == ' ' || peek(l, blanks) == '\t')
            blanks++;
        if (!blanks || !starts_number(l, blanks))
            break;
        bool io_operator = isdigit(peek(l, blanks)) && peek(l, blanks + 1) == ':' && !is_minute(l, blanks + 2);
        if (io_operator)
            break;
        l->at += blanks;
        skip_number(l);
    }
    Value *value = parse_literal(slice(l, start));
    if (!value)
        return false;
    add_token(l, TOKEN_CONSTANT, start)->value = value;
    return true;
}

/* ── strings and symbols ── */

static int octal_escape(Lexer *l)
{
    int code = 0;
    for (int i = 0; i < 3 && peek(l, 0) >= '0' && peek(l, 0) <= '7'; i++, l->at++)
        code = code * 8 + peek(l, 0) - '0';
    return code;
}

static int read_escape(Lexer *l)
{
    int c = peek(l, 0);
    if (isdigit(c))
        return octal_escape(l);
    l->at++;
    return c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c;
}

static bool lex_string(Lexer *l)
{
    BUFFER text = {0};
    int start = l->at++;
    while (peek(l, 0) != '"') {
        if (l->at >= l->text.length) {
            l->at = start;
            raise_text("\"");
            return false;
        }
        int c = peek(l, 0);
        l->at++;
        buffer_char(&text, (char)(c == '\\' ? read_escape(l) : c));
    }
    l->at++;
    Value *value = text.length == 1 ? new_char(text.data[0]) : new_string(bytes_of_buffer(&text));
    if (!value)
        return false;
    add_token(l, TOKEN_CONSTANT, start)->value = value;
    return true;
}

static Symbol read_symbol(Lexer *l)
{
    int start = ++l->at;
    bool path = false;
    for (;; l->at++) {
        int c = peek(l, 0);
        path |= c == ':';
        if (!(is_name_char(c) || c == ':' || (c == '/' && path)))
            break;
    }
    return intern(slice(l, start));
}

static bool lex_symbols(Lexer *l)
{
    int start = l->at;
    OWNED Value *run = new_vector(TYPE_SYMBOL, 0);
    while (run && peek(l, 0) == '`') {
        run = resize_vector(run, run->count + 1);
        if (run)
            run->symbols[run->count - 1] = read_symbol(l);
    }
    if (!run)
        return false;
    Value *value = run->count == 1 ? new_symbol(run->symbols[0]) : steal(&run);
    if (!value)
        return false;
    add_token(l, TOKEN_CONSTANT, start)->value = value;
    return true;
}

/* ── names and operators ── */

static void lex_name(Lexer *l)
{
    int start = l->at;
    while (is_name_char(peek(l, 0)))
        l->at++;
    Symbol name = intern(slice(l, start));
    add_token(l, TOKEN_NAME, start)->symbol = name;
}

static void lex_iterator(Lexer *l)
{
    int start = l->at;
    int number = peek(l, 0) == '\'' ? 0 : peek(l, 0) == '/' ? 1 : 2;
    l->at++;
    if (peek(l, 0) == ':') {
        l->at++;
        number += 3; /* ': is 3, /: 4, \: 5 */
    }
    add_token(l, TOKEN_ITERATOR, start)->number = number;
}

static bool lex_operator(Lexer *l)
{
    int start = l->at, c = peek(l, 0), next = peek(l, 1);
    if (isdigit(c) && next == ':')
        l->at += 2;
    else if ((c == '<' && (next == '=' || next == '>')) || (c == '>' && next == '=') || (c == ':' && next == ':'))
        l->at += 2;
    else if (strchr("+-*%&|^=<>$,#_~!?@.:", c))
        l->at++;
    else {
        raise_text("%c", c);
        return false;
    }
    Symbol name = intern(slice(l, start));
    add_token(l, TOKEN_OPERATOR, start)->symbol = name;
    return true;
}

/* ── the whole ── */

static void skip_line(Lexer *l)
{
    while (l->at < l->text.length && peek(l, 0) != '\n')
        l->at++;
}

/* Blanks, and comments: `/` after a blank or at the start of a line. */
static void skip_blanks(Lexer *l)
{
    for (;;) {
        bool fresh = l->at == 0;
        while (is_blank(peek(l, 0))) {
            l->at++;
            fresh = true;
        }
        if (!fresh || peek(l, 0) != '/')
            return;
        skip_line(l);
    }
}

static bool is_io_operator(const Lexer *l)
{
    int c = peek(l, 0);
    return c >= '0' && c <= '2' && peek(l, 1) == ':' && (!is_minute(l, 2) || noun_ends_before(l));
}

static bool lex_one(Lexer *l)
{
    int c = peek(l, 0);
    if (c < ' ') {
        raise_text("char");
        return false;
    }
    if (strchr("()[]{};", c)) {
        l->at++;
        add_token(l, TOKEN_PUNCTUATION, l->at - 1)->number = c;
        return true;
    }
    if (is_io_operator(l))
        return lex_operator(l);
    if (starts_number(l, 0) && !(c == '-' && noun_ends_before(l)) && !(c == '.' && noun_ends_before(l)))
        return lex_number(l);
    if (c == '"')
        return lex_string(l);
    if (c == '`')
        return lex_symbols(l);
    if (isalpha(c) || c >= 128 || (c == '.' && isalpha(peek(l, 1)))) {
        lex_name(l);
        return true;
    }
    if (c == '\'' || c == '/' || c == '\\') {
        lex_iterator(l);
        return true;
    }
    return lex_operator(l);
}

bool lex(Bytes text, TokenList *out, int *error_at)
{
    Lexer l = {text, 0, out};
    for (skip_blanks(&l); l.at < text.length; skip_blanks(&l)) {
        *error_at = l.at;
        if (!lex_one(&l))
            return false;
    }
    add_token(&l, TOKEN_END, l.at);
    return true;
}
