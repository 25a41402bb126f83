/* ast.h: the syntax tree of one statement, and the parser that makes it. Private to lang/. */
#pragma once
#include "value/value.h"

typedef enum {
    NODE_CONSTANT,  /* value: literals, lambdas, functions put in by a tree */
    NODE_NAME,      /* symbol */
    NODE_VERB,      /* number: verb index; operator or keyword */
    NODE_APPLY,     /* args[0]: function, args[1..]: arguments; NULL: elided */
    NODE_LIST,      /* args: items; NULL: elided */
    NODE_ASSIGN,    /* args[0]: target, [1]: operator or NULL, [2]: value; number: 1 for :: */
    NODE_COND,      /* args: condition, then, ..., else */
    NODE_IF,        /* args: condition, body... */
    NODE_DO,
    NODE_WHILE,
    NODE_BLOCK,     /* args: statements, the last one's value is the block's */
    NODE_ITERATOR,  /* number: 0..5, alone */
    NODE_DERIVE,    /* number: iterator, args[0]: function */
    NODE_COMPOSE,   /* args[0]: outer, args[1]: inner */
    NODE_RETURN,    /* args[0] */
    NODE_SIGNAL,    /* args[0] */
    NODE_MATCH,     /* :[v;p;r;...;d]: args */
    NODE_TEMPLATE,  /* qSQL: number '?' or '!', args[0]: table, value: (c;b;a) or (c;b;a;n;g) as trees */
} NodeKind;

typedef struct Node Node;
struct Node {
    NodeKind kind;
    int offset;      /* where the caret goes, in the text of the statement */
    int number;
    int count;       /* of args */
    bool is_verb;    /* may stand between two operands */
    bool grouped;    /* in parentheses or applied by brackets: a noun */
    bool open;       /* lacks its right operand: what stands left of it composes */
    Symbol symbol;
    Value *value;    /* owned by the Ast */
    Node **args;
};

/* What was seen while parsing one lambda (or the top level): its names. */
typedef struct Function Function;
struct Function {
    Function *outer;
    Value *params, *locals;   /* symbol vectors */
    Value *set_globals;       /* names assigned by :: so far; NULL: none */
    bool declared;            /* has [params] */
    int implicit;             /* bits 1 2 4: x y z used */
    int start;                /* offset of its { */
};

/* Owns every node and value of one parse. */
typedef struct {
    Bytes text;
    Symbol file;              /* for lambdas made while parsing */
    int line;
    bool k_mode;
    Function *function;       /* names that the statement sees as its own: the debugger's; else NULL */
    struct Chunk *chunks;
    Value **values;
    int value_count, value_capacity;
    int error_at;             /* offset of a parse error */
    int end;                  /* of the last token: a comment may follow */
} Ast;

void close_ast(Ast *ast);
Node *new_node(Ast *ast, NodeKind kind, int offset, int count);
void add_arg(Ast *ast, Node *node, Node *arg); /* one more; any number */
Value *keep_value(Ast *ast, Value *value); /* consumes; gives it back borrowed */

/* The statements of a text, as a BLOCK; NULL: error raised, ast->error_at set. */
Node *parse_statements(Ast *ast);

/* tree.c: parse trees. */
Value *tree_of(const Node *node);                /* own */
Node *node_of_tree(Ast *ast, const Value *tree);

/* compile.c: a lambda value of a body. */
Value *compile_function(Ast *ast, const Function *function, const Node *body, Bytes source);
Value *compile_statement(Ast *ast, const Node *body); /* rank 0, for the top level */
void name_lambda(Value *lambda, Symbol name);          /* and those inside it `name@`; function.c */

/* Items of a LAMBDA value. */
enum {
    LAMBDA_SOURCE,    /* char vector, braces included */
    LAMBDA_PARAMS,    /* symbols */
    LAMBDA_LOCALS,    /* symbols */
    LAMBDA_GLOBALS,   /* symbols, full names */
    LAMBDA_CONSTANTS, /* mixed list */
    LAMBDA_SPACE,     /* symbol: namespace of definition */
    LAMBDA_CODE,      /* int vector */
    LAMBDA_MAP,       /* int vector: source offset of each code word */
    LAMBDA_NAME,      /* symbol or empty */
    LAMBDA_FILE,      /* symbol */
    LAMBDA_LINE,      /* long: of the statement it was defined in, and offset of the source in it */
    LAMBDA_OFFSET,
    LAMBDA_ITEMS
};
