/* symbol.c: the table of interned names. Grows, never shrinks. */
#include "value/symbol.h"
#include "base/alloc.h"
#include "base/hash.h"
#include <stdlib.h>

typedef struct {
    uint64_t hash;
    int32_t length;
    uint32_t slot;
    char name[];
} SymbolHeader;

static const SymbolHeader empty = {0x2d06800538d394c2u, 0, 0, {0}};

Symbol empty_symbol = empty.name;

static struct {
    SymbolHeader **entries;
    uint64_t capacity, count; /* capacity is a power of two */
    int64_t bytes;            /* of the names, terminators included */
} table;

static SymbolHeader *header_of(Symbol s)
{
    return (SymbolHeader *)(uintptr_t)(s - offsetof(SymbolHeader, name));
}

static void insert_entry(SymbolHeader *entry)
{
    uint64_t at = entry->hash & (table.capacity - 1);
    while (table.entries[at])
        at = (at + 1) & (table.capacity - 1);
    table.entries[at] = entry;
}

static void grow_table(void)
{
    SymbolHeader **old = table.entries;
    uint64_t old_capacity = table.capacity;
    table.capacity = old_capacity ? old_capacity * 2 : 1024;
    table.entries = reallocate_or_abort(NULL, table.capacity * sizeof *table.entries);
    memset(table.entries, 0, table.capacity * sizeof *table.entries);
    for (uint64_t i = 0; i < old_capacity; i++)
        if (old[i])
            insert_entry(old[i]);
    deallocate(old);
}

Symbol intern(Bytes name)
{
    const char *nul = name.length > 0 ? memchr(name.data, 0, (size_t)name.length) : NULL;
    if (nul)
        name.length = nul - name.data;
    if (name.length <= 0)
        return empty_symbol;
    if (table.count * 2 >= table.capacity)
        grow_table();

    uint64_t hash = hash_bytes(name.data, (size_t)name.length);
    uint64_t at = hash & (table.capacity - 1);
    for (SymbolHeader *e; (e = table.entries[at]); at = (at + 1) & (table.capacity - 1))
        if (e->hash == hash && e->length == name.length &&
            !memcmp(e->name, name.data, (size_t)name.length))
            return e->name;

    SymbolHeader *entry = reallocate_or_abort(NULL, sizeof *entry + (size_t)name.length + 1);
    *entry = (SymbolHeader){hash, (int32_t)name.length, 0};
    memcpy(entry->name, name.data, (size_t)name.length);
    entry->name[name.length] = 0;
    table.entries[at] = entry;
    table.count++;
    table.bytes += name.length + 1;
    return entry->name;
}

Symbol intern_text(const char *name)
{
    return intern(bytes_of_text(name));
}

int64_t symbol_length(Symbol s)
{
    return header_of(s)->length;
}

uint64_t symbol_hash(Symbol s)
{
    return header_of(s)->hash;
}

int symbol_compare(Symbol x, Symbol y)
{
    return x == y ? 0 : strcmp(x, y);
}

Bytes bytes_of_symbol(Symbol s)
{
    return (Bytes){s, symbol_length(s)};
}

int64_t count_symbols(int64_t *bytes)
{
    *bytes = table.bytes;
    return (int64_t)table.count;
}

uint32_t *symbol_slot(Symbol s)
{
    static uint32_t none; /* ` names no global */
    return s == empty_symbol ? (none = 0, &none) : &header_of(s)->slot;
}
