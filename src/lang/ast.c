/* ast.c: nodes live in chunks and go all at once. */
#include "lang/ast.h"
#include "base/alloc.h"

enum { CHUNK_SIZE = 4096 };
typedef struct Chunk {
    struct Chunk *next;
    size_t used, size;
    _Alignas(16) char bytes[];
} Chunk;

static void *take_bytes(Ast *ast, size_t size)
{
    size = (size + 15) & ~(size_t)15;
    if (!ast->chunks || ast->chunks->used + size > ast->chunks->size) {
        size_t room = size > CHUNK_SIZE ? size : CHUNK_SIZE;
        Chunk *chunk = reallocate_or_abort(NULL, sizeof *chunk + room);
        *chunk = (Chunk){ast->chunks, 0, room};
        ast->chunks = chunk;
    }
    void *block = ast->chunks->bytes + ast->chunks->used;
    ast->chunks->used += size;
    memset(block, 0, size);
    return block;
}

Node *new_node(Ast *ast, NodeKind kind, int offset, int count)
{
    Node *node = take_bytes(ast, sizeof *node);
    node->kind = kind;
    node->offset = offset;
    node->count = count;
    if (count)
        node->args = take_bytes(ast, (size_t)count * sizeof *node->args);
    return node;
}

/* The room for args is the next power of two from 8 on. */
void add_arg(Ast *ast, Node *node, Node *arg)
{
    bool full = node->count == 0 || (node->count >= 8 && !(node->count & (node->count - 1)));
    if (full) {
        Node **grown = take_bytes(ast, (size_t)(node->count ? node->count * 2 : 8) * sizeof *grown);
        if (node->count)
            memcpy(grown, node->args, (size_t)node->count * sizeof *grown);
        node->args = grown;
    }
    node->args[node->count++] = arg;
}

Value *keep_value(Ast *ast, Value *value)
{
    if (!value)
        return NULL;
    if (ast->value_count == ast->value_capacity) {
        ast->value_capacity = ast->value_capacity ? ast->value_capacity * 2 : 16;
        ast->values = reallocate_or_abort(ast->values, (size_t)ast->value_capacity * sizeof *ast->values);
    }
    return ast->values[ast->value_count++] = value;
}

void close_ast(Ast *ast)
{
    for (int i = 0; i < ast->value_count; i++)
        release(ast->values[i]);
    deallocate(ast->values);
    while (ast->chunks) {
        Chunk *next = ast->chunks->next;
        deallocate(ast->chunks);
        ast->chunks = next;
    }
    ast->values = NULL;
    ast->value_count = ast->value_capacity = 0;
}
