/* lang.c: start and end of the language: its primitives, hooks, and the part of q that is written in q. */
#include "lang/lang.h"
#include "codec/codec.h"
#include "lang/embedded.h"
#include "lang/function.h"
#include "lang/machine.h"
#include "lang/namespace.h"
#include "lang/slots.h"
#include "lang/verbs.h"

static const Verb own_rows[] = {
#include "lang/lang.def"
};

/* A UNARY of an operator in its k form (`#:`), everything else by its name. */
static const char *name_of_verb(const Value *f)
{
    if (f->i64 < 0)
        return is_hole(f) ? "" : "::";
    const char *name = verb_at(f->i64)->name;
    size_t length = strlen(name);
    if (f->type == TYPE_BINARY && length == 2 && strchr("<>", name[0])) /* <= is not greater */
        return !strcmp(name, "<=") ? "~>" : !strcmp(name, ">=") ? "~<" : !strcmp(name, "<>") ? "~=" : name;
    if (f->type != TYPE_UNARY || !is_operator((int)f->i64) || name[length - 1] == ':')
        return name;
    char k_form[8] = "";
    memcpy(k_form, name, length);
    k_form[length] = ':';
    return intern_text(k_form);
}

/* Text from a peer or a file is only compiled, and it must be one lambda and nothing else. */
static Value *compile_source(Bytes source, Symbol space)
{
    Symbol before = current_namespace();
    set_namespace(space);
    OWNED Value *f = parse_text(source);
    set_namespace(before);
    bool is_wrong = f ? f->type != TYPE_LAMBDA : context->error.code != ERR_WSFULL && context->error.code != ERR_STOP;
    if (!is_wrong)
        return steal(&f);
    take_error();
    clear_trace();
    return raise_error(ERR_BADLAMBDA);
}

/* NULL without an error: there is no such primitive, or not with so many arguments. */
static Value *primitive_named(Bytes name, int type)
{
    int verb = find_verb(name);
    if (verb < 0)
        return NULL;
    const Verb *row = verb_at(verb);
    if (type == TYPE_UNARY)
        return row->monad ? new_unary(verb) : NULL;
    return row->dyad || row->multi ? new_binary(verb) : NULL;
}

/* Primitives whose names have a dot are globals, not words; the words are also entries of .q. */
static bool define_verbs(void)
{
    for (int i = 0; i < verb_count(); i++) {
        const char *name = verb_at(i)->name;
        if (is_operator(i))
            continue;
        bool dotted = name[0] == '.';
        BUFFER full = {0};
        buffer_format(&full, "%s%s", dotted ? "" : ".q.", name);
        Value *f = new_primitive(i);
        if (!f)
            return false;
        set_global(intern(bytes_of_buffer(&full)), f);
    }
    return true;
}

void init_lang(void)
{
    register_verbs(own_rows, sizeof own_rows / sizeof *own_rows);
    init_globals();
    init_machine();
    context->apply = apply_value;
    context->verb_name = name_of_verb;
    context->verb_shown = shown_name;
    context->compile_lambda = compile_source;
    context->primitive_named = primitive_named;
    context->global = get_global;
    context->full_name = resolve_name;
    seed_random(context->seed);
    init_commands();
    init_dotz();
}

/* After every room has registered its primitives. false: an error is pending. */
bool load_library(void)
{
    if (!define_verbs())
        return false;
    init_internal();
    for (const Embedded *file = embedded_files; file->name; file++) {
        Value *result = evaluate_text((Bytes){file->text, file->length}, intern_text(file->name), 1);
        if (!result)
            return false;
        release(result);
    }
    set_namespace(intern_text("."));
    return true;
}

void close_lang(void)
{
    clear_trace();
    forget_failed();
    close_dotz();
    close_globals();
    close_namespaces();
    close_machine();
}
