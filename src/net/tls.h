/* tls.h: TLS on a socket, through OpenSSL. Private to net/. Settings come from the environment, KX_SSL_* before SSL_*. */
#pragma once
#include "value/value.h"
#include <sys/types.h>

typedef struct ssl_st Tls;

typedef enum { TLS_DONE, TLS_WANT_READ, TLS_WANT_WRITE, TLS_FAILED } TlsStep;

extern _Thread_local int tls_mode; /* -E: 0 plain, 1 both, 2 TLS only */

Tls *tls_to_client(int fd);        /* of a caller; NULL: an error raised */
Tls *tls_to_server(int fd, Bytes host); /* the certificate must be of `host`. NULL: an error raised */
void close_tls(Tls *tls);          /* says goodbye if that does not block; NULL is fine */

TlsStep tls_shake_hands(Tls *tls); /* of either side; FAILED: why lies in tls_problem() */
/* As recv and send: -1 with EAGAIN in errno when the socket must be waited for; 0: the peer has ended it. */
ssize_t tls_receive(Tls *tls, void *to, int64_t most);
ssize_t tls_peek(Tls *tls, void *to, int64_t most);
ssize_t tls_send(Tls *tls, const void *from, int64_t length);
bool tls_has_unread(const Tls *tls); /* bytes that the socket no longer has and nobody has read */
/* What went wrong last, for a log or an error. */
const char *tls_problem(const Tls *tls, char *text, size_t size);
bool is_client_certified(const Tls *tls); /* SSL_VERIFY_CLIENT=YES and its certificate is good */
Value *describe_tls(const Tls *tls);      /* .z.e; NULL: plain */
Value *tls_settings(void);                /* -26!() */
void close_tls_settings(void);
