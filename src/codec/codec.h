/* codec.h: bytes <-> values: print, number syntax, csv, json, wire, compression, files. The front door. */
#pragma once
#include "value/value.h"

/* ── number.c: literals and tok ── */

/* One atom or a simple vector of a run of numeric, temporal, boolean, byte or guid literals as the
 * lexer collects it: "1", "1 2 3", "0N 5 1.5", "2001.01.01 0Nd", "0101b", "0x0aff", "1 2h".
 * NULL: an error raised whose text is the whole literal, as kdb+ does ('1x2). */
Value *parse_literal(Bytes run);
/* "J"$text and the other toks of one item: the typed null when the text is no such thing. */
Value *parse_as(char upper_letter, Bytes text);
/* The same into item i of a simple vector of that type. */
void parse_item(Value *vector, Count i, Bytes text);

/* ── print.c ── */

/* As the console shows x, cut to rows x columns, with the final newline; nothing for ::. */
void print_console(Buffer *out, const Value *x, int rows, int columns);
/* As 0N!x: q syntax, one line of the console. */
void print_line(Buffer *out, const Value *x, int columns);
/* As -3!x and .Q.s1: one line, q syntax. */
void print_k(Buffer *out, const Value *x);
/* The text of `string` of an atom, with \P. */
void print_atom(Buffer *out, const Value *atom);
/* The same of item i of a simple vector. */
void print_item(Buffer *out, const Value *vector, Count i);
/* Digits of a double with \P (0: 17), and no suffix unless `suffix` ("1f"). */
void print_float(Buffer *out, double f, bool suffix);

/* ── calendar.c ── */
void civil_of_days(int64_t days, int *year, int *month, int *day); /* days since 2000.01.01 */
int64_t days_of_civil(int64_t year, int month, int day);

/* ── csv.c, json.c ── */
Value *read_csv(Value *types_and_delimiter, Value *lines); /* x 0: y; consumes */
Value *write_csv(Value *delimiter, Value *table);          /* csv 0: t */
Value *json_of(Value *x);    /* .j.j: char vector */
Value *json_with_options(Value *x); /* .j.jd: (value;options) */
Value *parse_json(Value *x); /* .j.k */

Value *gzip(Value *x);       /* .Q.gz, gzip.c */

/* ── wire.c, compress.c ── */

enum { MESSAGE_ASYNC, MESSAGE_SYNC, MESSAGE_RESPONSE };
/* A whole message, header included, uncompressed. x borrowed. false: an error raised ('type, 'limit). */
bool encode_message(Buffer *out, const Value *x, int kind);
/* The value of a whole message; hostile bytes raise 'badmsg. An error object comes back as an error
 * atom of type -128 (symbol field) for the caller to raise. */
Value *decode_message(Bytes message);
/* Compressed form of an encoded message when that is under half its size; false: leave it. */
bool compress_message(Buffer *out, Bytes message);
/* The plain message of a compressed one. false: 'badmsg raised; at most 121 times its size is allocated. */
bool decompress_message(Buffer *out, Bytes message);
/* Length that the 8 bytes of a header claim, header included; -1: no such header. */
int64_t message_length(Bytes header);
/* The number of a UNARY or BINARY primitive; -1: it travels by name. */
int primitive_code(int type, Bytes name);
/* Payload only (no header): what files and -8! share. */
bool encode_value(Buffer *out, const Value *x);
Value *decode_value(Bytes payload, bool little_endian);
bool encode_for_file(Buffer *out, const Value *x); /* the same, but enumerations stay so; only decode_first reads it */

/* The value at the start of *bytes, which is moved past it: files of many values. 'badmsg as above. */
Value *decode_first(Bytes *bytes, bool little_endian);

/* ── file.c: whole files and folders ── */

/* The path of a file symbol or string (`:a/b, ":a/b"), without its colon; false: no such thing. */
bool path_of(const Value *x, Bytes *path);
/* NULL or false: an error raised, 'path. OS reports: ... */
Value *read_file(Bytes path);                 /* as a byte vector */
Value *read_image(Bytes path);                /* the same, unpacked when it is a compressed file */
Value *read_file_part(Bytes path, int type, int64_t offset, int64_t length); /* bytes or chars; length<0: to the end */
/* What an open file still gives goes behind what is in `all`, until that has `length` bytes (<0: to the end of the file).
 * false: errno says why. A buffer that has failed is no error here. */
bool read_stream(int fd, Buffer *all, int64_t length);
bool read_file_into(Bytes path, int64_t offset, void *to, int64_t length); /* exactly; 'badmsg: it is shorter */
bool write_file(Bytes path, Bytes head, Bytes bytes); /* both, one after the other; atomic replace; folders made */
bool overwrite_file(Bytes path, Bytes bytes); /* where it is: who has it open sees it change; folders made */
bool may_write(void);                          /* false: 'noupdate raised, nothing may be */
bool may_look_at(Bytes path);                  /* what is confined stays in the working directory; false: 'access raised */
int64_t file_size(Bytes path);                /* -1: an error raised */
bool is_folder(Bytes path);
void make_path_to(char *path);                /* all but the last part */
bool delete_file(Bytes path);                 /* also an empty folder */
Value *list_folder(Bytes path);               /* names, ascending; of a file: itself; of nothing: () */

/* ── value_file.c: one value a file ── */

bool is_value_file(Bytes path);                     /* by its first bytes */
Value *read_value_file(Bytes path);                 /* get of a file; 'type: not a file of ours */
Value *write_value_file(Bytes path, const Value *x); /* set: atomic replace; gives null or raises */
enum { PACKING_ENCRYPTED = 16 }; /* added to an algorithm: encrypted under the master key */
/* How a file is compressed: blocks of 2^block bytes, algorithm 0 none 1 q 2 gzip 3 snappy 4 lz4 5 zstd. */
typedef struct {
    int block, algorithm, level;
    bool deep; /* as 1: does: lists inside of lists say 77h, too, when they are read */
} Packing;
Value *write_packed_file(Bytes path, const Value *x, const Packing *packing); /* NULL or algorithm 0: as it is */
bool write_packed_bytes(Bytes path, Bytes bytes, const Packing *packing); /* bytes and nothing else */
/* Items of a list behind those in the file, in place; REWRITE: the file is not there or of a kind that does not grow
 * so (compressed, with an attribute, of another type). */
typedef enum { APPEND_DONE, APPEND_REWRITE, APPEND_FAILED } Append;
Append append_value_file(Bytes path, const Value *x);
/* The same in two steps, for files that must grow together: the items, then the count that makes them visible. After
 * APPEND_DONE one of finish and undo ends it; after the others nothing has happened. */
typedef struct {
    int fd, count_width; /* fd: while it begins; count_width 0: nothing is counted */
    int64_t old_size, count_at, count;
} Growth;
Append begin_append(Growth *growth, Bytes path, const Value *x);
bool finish_append(const Growth *growth, Bytes path);
void undo_append(const Growth *growth, Bytes path);
/* How a file is compressed (algorithm 0: not) and both lengths. false: an error raised. */
bool packing_of_file(Bytes path, Packing *packing, int64_t *packed, int64_t *plain);
bool pack_file(Bytes from, Bytes to, const Packing *packing);
/* From a file under a password, for encrypted files; another key than the one that is locked is an error. */
bool load_master_key(Bytes path, Bytes password, bool lock);
/* Waits until no other process has it; makes it, empty. -1: an error raised. */
int lock_file(Bytes path);
void unlock_file(int lock);
