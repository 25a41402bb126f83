/* value.h: what a q value is, and who owns it. The front door of value/.
 *
 * The layout is that of the public k.h, so extensions built for kdb+ see our values unchanged.
 * `Value *` parameters are consumed, `const Value *` parameters are borrowed, results are yours.
 * A function that returns NULL has raised an error, see "errors" below. */
#pragma once
#include "base/bytes.h"
#include "value/symbol.h"
#include <assert.h>
#include <math.h>
#include <stdbool.h>
#include <stdint.h>

typedef int64_t Count;
typedef struct {
    uint8_t bytes[16];
} Guid;

/* ── types ─────────────────────────────────────────────────────────────────────────────── */

enum {
    TYPE_MIXED = 0,
#define TYPE(NAME, code, ...) TYPE_##NAME = code,
#include "value/types.def"
#undef TYPE
    TYPE_ENUM = 20, TYPE_LAST_ENUM = 76, /* vector of an enumeration; its domain: enum_domain() */
    TYPE_TABLE = 98, TYPE_DICT = 99,
    TYPE_LAMBDA = 100, TYPE_UNARY = 101, TYPE_BINARY = 102, TYPE_ITERATOR = 103,
    TYPE_PROJECTION = 104, TYPE_COMPOSITION = 105,
    TYPE_EACH = 106, TYPE_OVER, TYPE_SCAN, TYPE_PRIOR, TYPE_EACH_RIGHT, TYPE_EACH_LEFT,
    TYPE_FOREIGN = 112,
    TYPE_ERROR = -128, /* only inside k.h and on the wire */
};

typedef enum { ATTR_NONE, ATTR_SORTED, ATTR_UNIQUE, ATTR_PARTED, ATTR_GROUPED } Attribute;

enum { /* bits of Value.flags */
    FLAG_MAPPED = 2,      /* the bytes lie in a file or shared segment; release unmaps */
    FLAG_INDEXED = 4,     /* of a list or dictionary: verb/indexes.c has an index of it */
    FLAG_STORED = 8,      /* of a table or its dictionary: the columns are in files, see new_stored_table */
    FLAG_NESTED = 16,     /* of a mixed list: it came from a file of lists, and `type` says 77h */
    FLAG_CODE = 32,       /* of a FOREIGN: a function loaded by 2:, shown as `code` */
};

typedef struct Value Value;
struct Value {
    int8_t memory;        /* private to value/ */
    uint8_t flags;
    int8_t type;          /* negative: atom */
    int8_t attribute;     /* Attribute */
    int32_t extra_owners; /* 0: one owner */
    union {
        uint8_t u8;
        int16_t i16;
        int32_t i32;
        int64_t i64;      /* also: which verb (UNARY, BINARY, ITERATOR) */
        float f32;
        double f64;
        Symbol symbol;
        Value *dict;      /* of a table: column names ! columns */
        struct {
            Count count;
            union {       /* a guid atom has count 1 and lies in guids[0] */
                char bytes[0];
                uint8_t u8s[0];
                int16_t i16s[0];
                int32_t i32s[0];
                int64_t i64s[0];
                float f32s[0];
                double f64s[0];
                Symbol symbols[0];
                Guid guids[0];
                Value *items[0];
            };
        };
    };
};

#define NULL_I16 INT16_MIN
#define NULL_I32 INT32_MIN
#define NULL_I64 INT64_MIN
#define INF_I16  INT16_MAX
#define INF_I32  INT32_MAX
#define INF_I64  INT64_MAX

static inline int base_type(int type) /* of the vector that an atom would be an item of */
{
    return type < 0 ? -type : type;
}
static inline bool is_enum_type(int type)
{
    return type >= TYPE_ENUM && type <= TYPE_LAST_ENUM;
}
static inline bool is_temporal_type(int type) /* of a vector */
{
    return type >= TYPE_TIMESTAMP && type <= TYPE_TIME;
}

/* What an item is stored as; kernels are instantiated per storage, not per type. */
typedef enum {
    STORE_ITEM, STORE_U8, STORE_GUID, STORE_I16, STORE_I32, STORE_I64, STORE_F32, STORE_F64, STORE_SYMBOL,
} Storage;

typedef struct {
    uint8_t storage, size;
} TypeLayout;
extern const TypeLayout type_layouts[129]; /* by type without its sign */

/* Of an atom's or a vector's type; ENUM: STORE_I64. */
static inline Storage storage_of(int type)
{
    return (Storage)type_layouts[base_type(type)].storage;
}
/* Bytes an item; 8 for mixed. */
static inline int64_t item_size(int type)
{
    return type_layouts[base_type(type)].size;
}
char type_letter(int type);        /* 'j' of 7 and -7, ' ' of 0; ' ' for what has none */
int type_of_letter(char letter);   /* 7 of 'j' and 'J'; -1: no such letter */
const char *type_name(int type);   /* "long"; NULL for what has none */

/* ── ownership ─────────────────────────────────────────────────────────────────────────── */

/* One more owner; NULL stays NULL. */
static inline Value *retain(const Value *x)
{
    Value *owned = (Value *)(uintptr_t)x;
    if (owned)
        owned->extra_owners++;
    return owned;
}

void free_value(Value *x);         /* the last owner's: frees any depth without recursion */
static inline void release(Value *x) /* NULL is fine */
{
    if (x && x->extra_owners-- == 0)
        free_value(x);
}
static inline bool is_unshared(const Value *x)
{
    return x->extra_owners == 0;
}

static inline void release_param(Value ***x)
{
    release(**x);
}
static inline void release_owned(Value **x)
{
    release(*x);
}
#define CONSUME(x) /* release the parameter x on every return, unless stolen */                  \
    __attribute__((cleanup(release_param), unused)) Value **x##_consumed = &(x)
#define OWNED __attribute__((cleanup(release_owned), unused)) /* the same for a local */
static inline Value *steal(Value **x)
{
    Value *v = *x;
    *x = NULL;
    return v;
}

int64_t live_values(void);         /* how many exist on this thread: tests look for leaks */
void free_spare_values(void);      /* the blocks that wait for the next atoms go back to the allocator */

/* ── making ────────────────────────────────────────────────────────────────────────────── */

/* Vector of `count` items: bytes undefined, mixed items NULL, attribute none. NULL: 'wsfull. */
Value *new_vector(int type, Count count);
/* The same with room for `capacity` items, for growing with resize_vector. */
Value *new_vector_reserving(int type, Count count, Count capacity);
/* A simple vector in a private, writable mapping of `length` bytes, which release unmaps: its items begin at
 * MAPPED_ITEMS, the bytes before are ours to write. */
Value *adopt_mapping(void *base, int64_t length, int type, Count count);
enum { MAPPED_ITEMS = 32 };
/* A vector whose items are those of an open file from byte `items_at` (16, or 32 and more) on: pages are read when
 * they are touched, and what is written stays ours. The caller has checked that the file is that long. */
Value *map_vector(int fd, int64_t items_at, int type, Count count);
Value *map_enum(int fd, int64_t items_at, Symbol domain, Count count);
/* Longer or shorter, in place when it can; x must be unshared and is consumed. New mixed items NULL. */
Value *resize_vector(Value *x, Count count);
/* Room for so many items, so that resize_vector to them cannot fail; x must be unshared and not mapped. false: 'wsfull, and *x is as
 * it was. */
bool reserve_items(Value **x, Count count);
/* Own copy of the top level (items of mixed lists are shared). Consumes; returns x itself when unshared. */
Value *make_unshared(Value *x);
bool make_own(Value **slot); /* the same for what a slot holds; false: 'wsfull, and it holds what it held */

Value *new_atom_like(int type, int64_t raw); /* any integer-stored type; raw is narrowed */
Value *new_boolean(bool b);
Value *new_byte(uint8_t b);
Value *new_short(int16_t i);
Value *new_int(int32_t i);
Value *new_long(int64_t i);
Value *new_real(float f);
Value *new_float(double f);
Value *new_char(char c);
Value *new_symbol(Symbol s);
Value *new_guid(Guid g);
Value *new_bytes(int type, Bytes bytes);     /* of boolean, byte or char; a failed buffer's: 'wsfull */
Value *new_string(Bytes text);               /* char vector */
Value *new_string_of_text(const char *text);
Value *new_symbol_of_text(const char *text);
Value *new_empty(void);                      /* () */
Value *identity(void);                       /* :: */
Value *hole(void);                           /* the elided argument of a projection; is_hole asks */
Value *new_list(int count, ...);             /* mixed list of the given values, each consumed; NULL if any is NULL */
Value *new_pair(Value *x, Value *y);         /* (x;y) */

/* A dictionary; both consumed. Lengths must agree ('length), else as documented for x!y. */
Value *new_dict(Value *keys, Value *values);
/* A table of a symbol!list dictionary whose columns have one length; checks nothing but shape. */
Value *new_table(Value *dict);
/* A table of names (symbol vector) and a mixed list of columns. */
Value *new_table_of(Value *names, Value *columns);
/* A table whose columns are in files, or its dictionary: names ! where. The columns in memory are empty lists, so
 * code that does not know of files sees a table without rows; verb.h's open_stored maps the real ones. */
Value *new_stored_dict(Value *names, Value *where); /* consumes both */
Value *new_stored_table(Value *names, Value *where);
static inline bool is_stored_table(const Value *x) { return x->type == TYPE_TABLE && x->flags & FLAG_STORED; }
static inline bool is_stored_dict(const Value *x) { return x->type == TYPE_DICT && x->flags & FLAG_STORED; }
static inline const Value *stored_where(const Value *x) /* of either */
{
    return (x->type == TYPE_TABLE ? x->dict : x)->items[2];
}
/* The absolute path where it was found, as a symbol atom that may be set on a new one; empty: as `where` says. */
static inline Value *stored_root(const Value *table) { return table->dict->items[3]; }
/* A value of type 100..112 (not UNARY..ITERATOR) with `count` items, NULL at first. */
Value *new_function(int type, Count count);
/* Enumeration: indices into the global list named `domain`; count<0 makes an atom. */
Value *new_enum(Symbol domain, Count count);
Symbol enum_domain(const Value *x);          /* of an ENUM vector or atom */
Value *set_attribute(Value *x, Attribute a); /* marks without checking; x unshared or copied */

/* ── asking ────────────────────────────────────────────────────────────────────────────── */

static inline bool is_atom(const Value *x) { return x->type < 0; }
static inline bool is_vector(const Value *x) { return x->type >= 0 && x->type < TYPE_TABLE; } /* mixed too */
static inline bool is_simple(const Value *x) { return x->type > 0 && x->type < TYPE_TABLE; }  /* not mixed */
static inline bool is_mixed(const Value *x) { return x->type == TYPE_MIXED; }
static inline bool is_dict(const Value *x) { return x->type == TYPE_DICT; }
static inline bool is_table(const Value *x) { return x->type == TYPE_TABLE; }
static inline bool is_keyed_table(const Value *x)
{
    return x->type == TYPE_DICT && x->items[0]->type == TYPE_TABLE && x->items[1]->type == TYPE_TABLE;
}
static inline bool is_function(const Value *x) { return x->type >= TYPE_LAMBDA; }
static inline bool is_symbol_atom(const Value *x) { return x->type == -TYPE_SYMBOL; }
static inline bool is_string(const Value *x) { return x->type == TYPE_CHAR; }
static inline bool is_text(const Value *x) { return x->type == TYPE_CHAR || x->type == -TYPE_CHAR; }
static inline bool is_enum(const Value *x) { return is_enum_type(base_type(x->type)); }
bool is_hole(const Value *x);
bool is_identity(const Value *x);
bool is_integer_atom(const Value *x);        /* boolean byte short int long: see integer_of */
bool is_integer_list(const Value *x);        /* a vector of them */
int64_t integer_of(const Value *x);          /* of an integer atom, nulls widened to 0N; temporal too */
double float_of(const Value *x);             /* of any numeric or temporal atom, nulls become 0n */
static inline const Value *keys_of(const Value *dict) { return dict->items[0]; }
static inline const Value *values_of(const Value *dict) { return dict->items[1]; }
static inline const Value *columns_of(const Value *table) { return table->dict->items[1]; } /* mixed list */
static inline const Value *names_of(const Value *table) { return table->dict->items[0]; }   /* symbols */

/* count x: items of a list, entries of a dictionary, rows of a table, 1 for the rest. */
Count count_of(const Value *x);
/* Item i of a list (0<=i<count) as an own value: an atom, or the retained item; a dictionary
 * (row) of a table; the value of entry i of a dictionary. */
Value *item_of(const Value *x, Count i);
/* The null of the type of an item of x: what indexing out of range gives. Of a mixed list: of its first item's form. */
Value *null_like(const Value *x);
Value *null_of_type(int type);               /* atom */
bool is_null_at(const Value *simple, Count i);
/* x~y, exactly (no tolerance) when `exact`, else as ~ does. */
bool values_match(const Value *x, const Value *y);
bool values_identical(const Value *x, const Value *y);
/* Order of any two values: as < on atoms (null first), then by type, lists item by item. */
int compare_values(const Value *x, const Value *y);
/* Order of items i and j of two simple vectors of one type: <0 0 >0, null first. */
int compare_items(const Value *x, Count i, const Value *y, Count j);
uint64_t hash_value(const Value *x);         /* equal (identical) values, equal hashes */

/* Write atom `item` at i of an unshared simple vector of its type; consumes item. */
void store_item(Value *vector, Count i, Value *item);
/* Mixed list -> simple vector when all items are atoms of one type (or all same-keyed dictionaries: a table).
 * What each, lists in parentheses and index do at the end. Consumes. */
Value *collapse(Value *list);
/* Simple vector -> mixed list of atoms; table -> list of dictionaries; mixed stays. Consumes. */
Value *to_mixed(Value *list);

static inline Bytes raw_bytes_of(const Value *x) /* of a vector or atom of one-byte items; borrowed */
{
    return is_atom(x) ? (Bytes){(const char *)&x->u8, 1} : (Bytes){x->bytes, x->count};
}
/* Binary-safe text of a char vector or atom, symbol atom or vector of chars; borrowed. false: something else. */
bool text_of(const Value *x, Bytes *text);

/* ── dictionaries ──────────────────────────────────────────────────────────────────────── */

/* Position of item `key` in a list, or -1: one look-up; see verb/ for many. */
Count find_item(const Value *list, const Value *key);
Count find_symbol(const Value *symbols, Symbol s);
/* s at the end of an unshared symbol vector that has it not yet. false: memory is over, *symbols released and NULL. */
bool add_symbol(Value **symbols, Symbol s);
/* Borrowed column of a table or value of a symbol-keyed dictionary with mixed values; NULL without error: none. */
const Value *find_column(const Value *table, Symbol name);

/* ── errors ────────────────────────────────────────────────────────────────────────────── */

typedef enum {
    ERR_NONE,
#define ERROR(NAME, text) ERR_##NAME,
#include "value/errors.def"
#undef ERROR
} ErrorCode;

/* Record an error in the context and return NULL. The first one stands until it is taken. */
Value *raise_error(ErrorCode code);
Value *raise_interruption(void); /* 'stop, or why else a loop was stopped; the interruption is over */
Value *give_up_torn(Value *x);   /* of what was computed while context->torn; consumes x, gives NULL */
Value *raise_text(const char *format, ...) __attribute__((format(printf, 1, 2)));
Value *raise_bytes(Bytes text);
Value *raise_undefined(Symbol name); /* 'name: an undefined variable */
void note_error(Bytes lines);        /* explains the pending error: added to its note */
bool error_pending(void);
/* Asked by what may take long, between blocks of its work. false: it is to stop, and raise_interruption said why. */
bool may_go_on(void);
static inline bool may_do_item(int64_t i) /* asks at one item of many */
{
    return (i & 4095) || may_go_on();
}
bool is_buffer_whole(const Buffer *b);      /* false: it has failed, 'wsfull raised */
ErrorCode take_error(void);          /* clears it; ERR_NONE: none was pending */
Bytes error_text(void);              /* of the pending error, without quote; borrowed */

#define unreachable() __builtin_unreachable()

#include "value/context.h"
