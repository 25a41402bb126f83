/* client.c: connections for programs written against k.h: those of hopen, which does the work. */
#include "capi/k_values.h"
#include "lang/lang.h"
#include <stdio.h>

enum { REFUSED = 0, NO_CONNECTION = -1, TIMED_OUT = -2 };
enum { CAPABILITY_TLS = 2 };

static I failure(void)
{
    ErrorCode code = take_error();
    Bytes text = error_text();
    if (code == ERR_TIMEOUT || bytes_equal(text, bytes_of_text("timeout")))
        return TIMED_OUT;
    return code == ERR_ACCESS || bytes_equal(text, bytes_of_text("access")) ? REFUSED : NO_CONNECTION;
}

static Value *address_of(const char *host, I port, const char *credentials, bool tls)
{
    char text[1024];
    bool local = !strcmp(host, "0.0.0.0"); /* k.h: asks for the Unix socket */
    int length = local ? snprintf(text, sizeof text, ":unix://%d:%s", port, credentials)
                       : snprintf(text, sizeof text, ":%s%s:%d:%s", tls ? "tcps://" : "", host, port,
                                  credentials);
    return length < (int)sizeof text ? new_symbol_of_text(text) : raise_error(ERR_LENGTH);
}

I khpunc(S host, I port, S credentials, I milliseconds, I capability)
{
    if (port < 0)
        return REFUSED; /* khp("",-1) only asks for the memory to be ready, which it is */
    OWNED Value *open = unary_named("hopen");
    OWNED Value *address = address_of(host, port, credentials, capability & CAPABILITY_TLS);
    if (milliseconds > 0 && address)
        address = new_pair(steal(&address), new_int(milliseconds));
    OWNED Value *handle = open && address ? apply1(open, steal(&address)) : NULL;
    return handle ? (I)integer_of(handle) : failure();
}

I khpun(const S host, I port, const S credentials, I milliseconds)
{
    return khpunc(host, port, credentials, milliseconds, 0);
}

I khpu(const S host, I port, const S credentials)
{
    return khpunc(host, port, credentials, 0, 0);
}

I khp(const S host, I port)
{
    return khpunc(host, port, (S)(uintptr_t) "", 0, 0);
}

V kclose(I handle)
{
    OWNED Value *close_handle = unary_named("hclose");
    OWNED Value *done = close_handle ? apply1(close_handle, new_int(handle)) : NULL;
    if (!done)
        take_error();
}

K sslInfo(K x)
{
    (void)x;
    return k(0, (S)(uintptr_t) "(-26!)[]", (K)0);
}
