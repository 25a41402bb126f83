/* request.c: sync requests on several handles at once, answered in any order: what peach over .z.pd does. */
#include "base/alloc.h"
#include "base/clock.h"
#include "codec/codec.h"
#include "net/connection.h"
#include "net/net.h"
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>

enum { UNHEARD_MILLISECONDS = 30000 };
#define NANOS_A_MILLI INT64_C(1000000)

struct Request {
    Connection *connection;
    int64_t bytes; /* of the message */
    int64_t begun; /* when, monotonic */
    int seen;      /* what the handle's watch was before */
};

bool may_request(int handle)
{
    const Connection *c = find_connection(handle);
    return c && c->awaited == AWAIT_NOTHING && !c->socket;
}

/* Anything but the answer closes the handle until the request ends. */
Request *begin_request(int handle, const Value *message)
{
    Connection *c = find_connection(handle);
    if (!may_request(handle)) {
        raise_text("Cannot write to handle %d. OS reports: %s", handle, strerror(c ? EBUSY : EBADF));
        return NULL;
    }
    int64_t before = c->out.length;
    if (!queue_message(c, message, MESSAGE_SYNC))
        return NULL;
    use_connection(c);
    c->awaited = AWAIT_RESPONSE;
    c->only_answers = true;
    Request *request = reallocate_or_abort(NULL, sizeof *request);
    *request = (Request){c, c->out.length - before, clock_monotonic(), loop_open_watch(c->watch)};
    note_unread(c);
    push_queue(c);
    return request;
}

bool request_is_over(const Request *request)
{
    const Connection *c = request->connection;
    return c->state != CONNECTION_OPEN || c->awaited == AWAIT_NOTHING;
}

/* A host that is merely busy acknowledges, whether it reads or not; keep-alive probes are sent only when nothing is under
 * way, so they do not tell. */
bool request_is_unheard(const Request *request)
{
    struct tcp_info info;
    socklen_t size = sizeof info;
    const Connection *c = request->connection;
    if (clock_monotonic() - request->begun < UNHEARD_MILLISECONDS * NANOS_A_MILLI)
        return false; /* on a handle that was idle the last acknowledgement is as old as it likes */
    if (c->state != CONNECTION_OPEN || getsockopt(c->fd, IPPROTO_TCP, TCP_INFO, &info, &size) < 0)
        return false;
    return info.tcpi_unacked && info.tcpi_last_ack_recv > UNHEARD_MILLISECONDS;
}

int64_t request_bytes(const Request *request)
{
    return request->bytes;
}

Value *end_request(Request *request, int64_t *bytes)
{
    Connection *c = request->connection;
    if (bytes)
        *bytes = c->reply_bytes;
    Value *reply = steal(&c->reply);
    c->only_answers = false;
    if (!reply && c->state == CONNECTION_OPEN)
        close_connection(c, false); /* its answer would come to a later request */
    if (c->state == CONNECTION_OPEN)
        loop_restore_watch(c->watch, request->seen);
    let_go(c);
    deallocate(request);
    return reply;
}
