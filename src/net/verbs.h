/* verbs.h: the primitives and names of net/, listed in net.def and init.c. Private to net/. */
#pragma once
#include "value/value.h"

struct Connection;

/* handle.c */
Value *hopen(Value *x);
Value *hclose(Value *x);
Value *apply_to_handle(const Value *handle, Value **args, int count);
Value *broadcast(Value *x);      /* -25! */
Value *set_ipc(Value *x, Value *y);  /* .Q.ipc */
Value *describe_handles(Value *x); /* -38! */
Value *queue_sizes(void);        /* .z.W */
Value *open_handles(void);       /* .z.H */

/* http.c */
Value *keep_web_alive(Value *x); /* .h.ka */

/* web_client.c */
bool is_web_address(const Value *x);           /* `:http://host or `:https://host */
Value *ask_web(Value *where, Value *request); /* consumes both */

/* serve.c */
Value *defer_response(Value *x); /* -30! */
int64_t timer_milliseconds(void);

/* init.c */
Value *address_of_name(Value *x); /* .Q.addr */
Value *name_of_address(Value *x); /* .Q.host */

/* password.c */
bool read_password_file_again(void); /* false: an error raised; none was read: nothing to do */
bool has_passwords(void);
bool is_password_right(Bytes user, Bytes password);
void leave_no_core(void); /* this process holds secrets */

/* stream.c: files, fifos and the console as handles */
bool is_stream(int handle);
Value *open_stream(Bytes path, bool is_fifo);
bool close_stream(int handle);
Value *write_stream(int handle, bool lines, Value *x); /* gives ::; consumes x */
Value *write_console(int handle, bool lines, Value *x);

/* filesystem.c */
Value *read0(Value *x);
Value *read1(Value *x);
Value *hcount(Value *x);
Value *hdel(Value *x);
Value *hsym(Value *x);

/* binary_file.c */
Value *file_binary(Value *x, Value *y); /* 1: */

/* save.c */
Value *set_value(Value *x, Value *y);   /* set */
Value *save(Value *x);
Value *load(Value *x);
Value *rsave(Value *x);
Value *pack_file_as(Value *x);          /* -19! */
Value *packing_of_named(Value *x);      /* -21! */

/* log_file.c: files of messages */
Value *replay_log(Value *x);            /* -11! */
enum { LOG_HEAD = 8 };
extern const char log_head[LOG_HEAD];   /* how such a file begins */
bool open_log(const Value *bytes, Bytes *records); /* the records of a log's bytes; false: not a log */
/* Executes up to `most` records (<0: all); gives how many, -1: an error raised. */
Count replay_records(Bytes *records, Count most);
/* How many whole records there are; `records` is left at what is none. -1: an error raised. */
Count count_records(Bytes *records);

/* journal.c: -l and -L */
bool is_journalled(void);
/* Executes a message as call_handler does; when it changes a global of the root it is logged, or undone if it fails. */
Value *execute_message(const char *handler, struct Connection *c, Value *x);
Value *enter_replica(void);             /* \r */
Value *checkpoint_or_load(Bytes rest);  /* \l */
void close_journal(void);
