/* script.c: texts of statements: lines joined, other languages handed over, scripts loaded. */
#include "codec/codec.h"
#include "lang/lang.h"
#include "lang/machine.h"
#include "lang/verbs.h"
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

Value *(*load_directory)(Bytes path);

/* ── one statement ── */

static Bytes trimmed(Bytes text)
{
    while (text.length && is_white(text.data[text.length - 1]))
        text.length--;
    return text;
}

static int live_depth(void)
{
    return current_frame() ? current_frame()->depth + 1 : 0;
}

static Value *run_block(Ast *ast, const Node *block)
{
    OWNED Value *lambda = compile_statement(ast, block);
    return lambda ? run_lambda(lambda, NULL, 0) : NULL;
}

/* name::text on a line of its own defines a view. */
static Value *run_view(Bytes name, Bytes text, Symbol file, int line)
{
    Ast ast = {.text = text, .file = file, .line = line};
    const Node *block = parse_statements(&ast);
    if (!block)
        record_source(text, file, line, ast.error_at, live_depth());
    Value *lambda = block ? compile_statement(&ast, block) : NULL;
    text.length = ast.end;
    close_ast(&ast);
    return lambda ? define_view(name, text, lambda) : NULL;
}

static Value *run_q(Bytes text, Symbol file, int line, bool k_mode)
{
    Bytes name, definition;
    if (!current_frame() && is_view_definition(text, &name, &definition))
        return run_view(name, definition, file, line);
    Ast ast = {.text = text, .file = file, .line = line, .k_mode = k_mode};
    const Node *block = parse_statements(&ast);
    Value *result = NULL;
    if (block)
        result = run_block(&ast, block);
    else
        record_source(text, file, line, ast.error_at, live_depth());
    close_ast(&ast);
    return result;
}

/* Text of another language goes to the function .x.e. */
static Value *run_foreign(char language, Bytes text)
{
    char name[] = {'.', language, '.', 'e', 0};
    const Value *f = get_global(intern_text(name));
    if (!f)
        return error_pending() ? NULL : raise_undefined(intern_text(name));
    OWNED Value *held = retain(f);
    return apply1(held, new_string(text));
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* What a command line of the shell leaves to print; nothing, if it said nothing. */
static Value *shown(Value *lines)
{
    if (!lines || !is_mixed(lines) || lines->count)
        return lines;
    release(lines);
    return identity();
}

static Value *run_statement(Bytes text, Symbol file, int line)
{
    text = trimmed(text);
    if (!text.length)
        return identity();
    if (text.data[0] == '\\' && text.length > 1)
        return shown(run_command((Bytes){text.data + 1, text.length - 1}));
    if (text.length < 2 || text.data[1] != ')' || !is_letter(text.data[0]))
        return run_q(text, file, line, false);
    char language = text.data[0];
    Bytes rest = {text.data + 2, text.length - 2};
    if (language == 'q')
        return run_statement(rest, file, line);
    return language == 'k' ? run_q(rest, file, line, true) : run_foreign(language, rest);
}

/* ── several ── */

typedef struct {
    Bytes text;
    int64_t at;
    int line;
} Lines;

static bool next_line(Lines *lines, Bytes *line)
{
    if (lines->at >= lines->text.length)
        return false;
    const char *start = lines->text.data + lines->at;
    int64_t left = lines->text.length - lines->at;
    const char *end = memchr(start, '\n', (size_t)left);
    *line = (Bytes){start, end ? end - start : left};
    lines->at += line->length + (end != NULL);
    lines->line++;
    return true;
}

static bool continues(Bytes line)
{
    return !line.length || is_white(line.data[0]) || line.data[0] == '}';
}

static bool is_only(Bytes line, char c)
{
    line = trimmed(line);
    return line.length == 1 && line.data[0] == c;
}

/* Past a comment block that `/` alone on a line opens. */
static void skip_comment_block(Lines *lines)
{
    Bytes line;
    while (next_line(lines, &line) && !is_only(line, '\\'))
        ;
}

/* The next statement with its continuation lines; false: no more. */
static bool next_statement(Lines *lines, Bytes *statement, int *line_number)
{
    Bytes line;
    for (;;) {
        if (!next_line(lines, &line) || is_only(line, '\\'))
            return false;
        if (is_only(line, '/'))
            skip_comment_block(lines);
        else if (trimmed(line).length && line.data[0] != '/')
            break;
    }
    *line_number = lines->line;
    *statement = line;
    for (Lines ahead = *lines; next_line(&ahead, &line);) {
        bool comment = line.length && line.data[0] == '/' && !is_only(line, '/');
        if (!continues(line) && !comment)
            break;
        *lines = ahead;
        if (continues(line) && trimmed(line).length)
            statement->length = line.data + line.length - statement->data;
    }
    return true;
}

/* What an expression of a file gives is printed on one line, in q syntax. */
static void echo_value(Bytes statement, const Value *x)
{
    BUFFER line = {0};
    if (is_identity(x) || trimmed(statement).data[0] == '\\')
        return;
    print_line(&line, x, context->console_columns);
    context->print(bytes_of_buffer(&line));
}

static Value *run_lines(Bytes source, Symbol file, int first_line, char language, bool echo)
{
    Lines lines = {source, 0, first_line - 1};
    Bytes statement;
    int line;
    Value *result = identity();
    while (result && next_statement(&lines, &statement, &line)) {
        release(result);
        result = language ? run_foreign(language, statement) : run_statement(statement, file, line);
        if (result && echo)
            echo_value(statement, result);
    }
    return result;
}

Value *evaluate_text(Bytes source, Symbol file, int line)
{
    bool several = source.length && memchr(source.data, '\n', (size_t)source.length);
    Value *result = several ? run_lines(source, file, line, 0, false) : run_statement(source, file, line);
    return context->torn ? give_up_torn(result) : result;
}

Value *parse_text(Bytes source)
{
    source = trimmed(source);
    bool k_mode = source.length > 1 && source.data[0] == 'k' && source.data[1] == ')';
    if (k_mode)
        source = (Bytes){source.data + 2, source.length - 2};
    Ast ast = {.text = source, .file = empty_symbol, .k_mode = k_mode};
    const Node *block = parse_statements(&ast);
    if (!block)
        record_source(source, empty_symbol, 0, ast.error_at, live_depth());
    Value *tree = block ? tree_of(block) : NULL;
    close_ast(&ast);
    return tree;
}

/* ── scripts ── */

/* The file itself, then with .q, then both in QHOME; an own absolute path in `out`. */
static bool find_script(Bytes path, char out[4096], struct stat *info)
{
    const char *home = getenv("QHOME");
    for (int attempt = 0; attempt < (home ? 4 : 2); attempt++) {
        char candidate[4096];
        snprintf(candidate, sizeof candidate, "%s%s%.*s%s", attempt > 1 ? home : "", attempt > 1 ? "/" : "",
                 (int)path.length, path.data, attempt & 1 ? ".q" : "");
        if (!stat(candidate, info) && realpath(candidate, out))
            return true;
    }
    return false;
}

static char language_of_path(const char *path)
{
    size_t length = strlen(path);
    bool one_letter = length > 2 && path[length - 2] == '.' && is_letter(path[length - 1]);
    return !one_letter || strchr("qk", path[length - 1]) ? 0 : path[length - 1];
}

static Value *run_file(const char *path)
{
    OWNED Value *bytes = read_file(bytes_of_text(path));
    if (!bytes)
        return NULL;
    Bytes text = {bytes->bytes, bytes->count};
    if (text.length > 1 && text.data[0] == '#' && text.data[1] == '!') /* so that scripts can be executables */
        memcpy(bytes->bytes, "//", 2);
    char language = language_of_path(path);
    return run_lines(text, intern_text(path), 1, language, !language);
}

Value *load_script(Bytes path)
{
    char full[4096];
    struct stat info;
    if (!find_script(path, full, &info))
        return raise_text("%.*s. OS reports: No such file or directory", (int)path.length, path.data);
    if (S_ISDIR(info.st_mode) || is_value_file(bytes_of_text(full)))
        return load_directory ? load_directory(bytes_of_text(full)) : raise_error(ERR_NYI);
    Symbol space = current_namespace();
    context->loading++;
    OWNED Value *result = run_file(full);
    context->loading--;
    set_namespace(space == empty_symbol ? intern_text(".") : space);
    return result ? identity() : NULL;
}

/* ── keywords ── */

Value *parse_(Value *x)
{
    CONSUME(x);
    Bytes text;
    if (x->type != TYPE_CHAR && x->type != -TYPE_CHAR)
        return raise_error(ERR_TYPE);
    text_of(x, &text);
    return parse_text(text);
}

Value *reval(Value *x)
{
    bool was_restricted = context->restricted, was_confined = context->confined;
    context->restricted = context->confined = true;
    Value *result = eval_tree(x);
    context->restricted = was_restricted;
    context->confined = was_confined;
    return result;
}

/* value of a lambda: (code;params;locals;(space;globals...);constants...;map;name;file;line;source). */
static Value *lambda_parts(const Value *f)
{
    const Value *constants = f->items[LAMBDA_CONSTANTS];
    OWNED Value *parts = new_vector(TYPE_MIXED, 9 + constants->count);
    if (!parts)
        return NULL;
    Value *space = new_vector(TYPE_SYMBOL, 1);
    if (space)
        space->symbols[0] = f->items[LAMBDA_SPACE]->symbol[0] == '.' ? intern_text(f->items[LAMBDA_SPACE]->symbol + 1)
                                                                     : empty_symbol;
    Count at = 0;
    static const int head[] = {LAMBDA_CODE, LAMBDA_PARAMS, LAMBDA_LOCALS};
    static const int tail[] = {LAMBDA_MAP, LAMBDA_NAME, LAMBDA_FILE, LAMBDA_LINE, LAMBDA_SOURCE};
    for (int i = 0; i < 3; i++)
        parts->items[at++] = retain(f->items[head[i]]);
    parts->items[at++] = space ? join(space, retain(f->items[LAMBDA_GLOBALS])) : NULL;
    for (Count i = 0; i < constants->count; i++)
        parts->items[at++] = retain(constants->items[i]);
    for (int i = 0; i < 5; i++)
        parts->items[at++] = retain(f->items[tail[i]]);
    return parts->items[3] ? steal(&parts) : NULL;
}

/* The number by which a primitive travels; of one that has none, its row in the table of verbs. */
static int64_t number_of_primitive(const Value *f)
{
    if (f->type == TYPE_ITERATOR || f->i64 < 0)
        return f->i64 < 0 ? 0 : f->i64;
    int code = primitive_code(f->type, bytes_of_text(verb_at(f->i64)->name));
    return code < 0 ? f->i64 : code;
}

static Value *function_parts(const Value *f)
{
    bool had_error = error_pending(); /* of a failed call that is being explained */
    Value *view = f->type == TYPE_LAMBDA ? view_parts(f) : NULL;
    if (view || (!had_error && error_pending()))
        return view;
    if (f->type == TYPE_LAMBDA)
        return lambda_parts(f);
    Value *parts = parts_of_cover(f);
    if (parts || (!had_error && error_pending()))
        return parts;
    if (f->type >= TYPE_UNARY && f->type <= TYPE_ITERATOR)
        return new_long(number_of_primitive(f));
    if (f->type >= TYPE_EACH && f->type <= TYPE_EACH_LEFT)
        return retain(f->items[0]);
    if (f->type == TYPE_FOREIGN)
        return retain(f);
    parts = new_vector(TYPE_MIXED, f->count);
    for (Count i = 0; parts && i < f->count; i++)
        parts->items[i] = retain(f->items[i]);
    return parts;
}

static Value *value_of_name(Symbol name)
{
    const Value *x = get_global(resolve_name(name));
    if (x)
        return retain(x);
    if (error_pending())
        return NULL;
    int verb = find_verb(bytes_of_symbol(name));
    if (verb >= 0)
        return verb_at(verb)->dyad || !verb_at(verb)->monad ? new_binary(verb) : new_unary(verb);
    BUFFER q_name = {0};
    buffer_format(&q_name, ".q.%s", name);
    x = get_global(intern(bytes_of_buffer(&q_name)));
    return x ? retain(x) : raise_undefined(name);
}

/* (f;x;...): f may be a name or a text. */
static Value *call_of_list(const Value *list)
{
    if (!count_of(list))
        return retain(list);
    OWNED Value *head = item_of(list, 0);
    if (head && (is_string(head) || head->type == -TYPE_CHAR || is_symbol_atom(head)))
        head = value(steal(&head));
    if (!head)
        return NULL;
    Count count = count_of(list) - 1;
    OWNED Value *args = new_vector(TYPE_MIXED, count);
    for (Count i = 0; args && i < count; i++)
        if (!(args->items[i] = item_of(list, i + 1)))
            return NULL;
    if (!args)
        return NULL;
    return count ? dot_(retain(head), steal(&args)) : is_function(head) ? apply1(head, identity()) : retain(head);
}

Value *(*read_stored)(Bytes path);

static Value *read_named_file(Bytes path)
{
    return read_stored ? read_stored(path) : read_value_file(path);
}

Value *value(Value *x)
{
    CONSUME(x);
    Bytes text;
    if (is_stored_dict(x))
        return retain(stored_where(x));
    if (x->type == TYPE_CHAR || x->type == -TYPE_CHAR) {
        text_of(x, &text);
        return evaluate_text(text, empty_symbol, 1);
    }
    if (is_symbol_atom(x))
        return x->symbol[0] == ':' ? read_named_file((Bytes){x->symbol + 1, symbol_length(x->symbol) - 1})
                                   : value_of_name(x->symbol);
    if (is_enum(x))
        return unenumerate(steal(&x));
    if (is_dict(x))
        return retain(values_of(x));
    if (is_table(x))
        return retain(columns_of(x));
    if (is_function(x))
        return function_parts(x);
    return is_vector(x) ? call_of_list(x) : steal(&x);
}
