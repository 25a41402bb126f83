/* verbs.h: the primitives and names of net/, listed in net.def and init.c. Private to net/. */
#pragma once
#include "value/value.h"

/* handle.c */
Value *hopen(Value *x);
Value *hclose(Value *x);
Value *apply_to_handle(const Value *handle, Value **args, int count);
Value *broadcast(Value *x);      /* -25! */
Value *describe_handles(Value *x); /* -38! */
Value *queue_sizes(void);        /* .z.W */
Value *open_handles(void);       /* .z.H */

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
Value *file_binary(Value *x, Value *y); /* 1: */
Value *set_value(Value *x, Value *y);   /* set */
Value *save(Value *x);
Value *load(Value *x);
Value *rsave(Value *x);
Value *pack_file_as(Value *x);          /* -19! */
Value *packing_of_named(Value *x);      /* -21! */
Value *replay_log(Value *x);            /* -11! */
