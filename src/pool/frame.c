/* frame.c: see frame.h. */
#include "pool/frame.h"
#include "value/value.h"
#include <errno.h>
#include <sys/socket.h>
#include <unistd.h>

enum { READ_AT_LEAST = 1 << 16 };
#define MAX_PAYLOAD (INT64_C(1) << 40)

/* What has been read is dropped only when that is cheap: when nothing or little is left.
 */
static bool make_room(FrameReader *reader)
{
    Buffer *b = &reader->bytes;
    int64_t left = b->length - reader->at;
    if (left == 0) {
        b->length = reader->at = 0;
    } else if (reader->at > left) {
        memmove(b->data, b->data + reader->at, (size_t)left);
        b->length = left;
        reader->at = 0;
    }
    Frame head;
    int64_t more = READ_AT_LEAST;
    left = b->length - reader->at;
    if (left >= (int64_t)sizeof head) {
        memcpy(&head, b->data + reader->at, sizeof head);
        int64_t missing = head.length + (int64_t)sizeof head - left;
        if (frame_is_sound(&head) && missing > more)
            more = missing;
    }
    return buffer_reserve(b, more);
}

typedef union {
    char space[CMSG_SPACE(sizeof(int))];
    struct cmsghdr align;
} Control;

static void keep_descriptor(FrameReader *reader, struct msghdr *message)
{
    for (struct cmsghdr *c = CMSG_FIRSTHDR(message); c; c = CMSG_NXTHDR(message, c))
        if (c->cmsg_level == SOL_SOCKET && c->cmsg_type == SCM_RIGHTS)
            buffer_add(&reader->descriptors, CMSG_DATA(c), sizeof(int));
}

int frame_take_descriptor(FrameReader *reader)
{
    Buffer *b = &reader->descriptors;
    int first = -1;
    if (b->length < (int64_t)sizeof first)
        return -1;
    memcpy(&first, b->data, sizeof first);
    b->length -= (int64_t)sizeof first;
    memmove(b->data, b->data + sizeof first, (size_t)b->length);
    return first;
}

ReadResult frame_receive(FrameReader *reader, int fd, bool wait)
{
    Buffer *b = &reader->bytes;
    if (!make_room(reader)) {
        raise_error(ERR_WSFULL);
        b->length = reader->at = 0;
        return READ_END;
    }
    Control control;
    struct iovec piece = {b->data + b->length, (size_t)(b->capacity - b->length)};
    struct msghdr message = {.msg_iov = &piece,
                             .msg_iovlen = 1,
                             .msg_control = control.space,
                             .msg_controllen = sizeof control.space};
    ssize_t n = recvmsg(fd, &message, MSG_CMSG_CLOEXEC | (wait ? 0 : MSG_DONTWAIT));
    if (n < 0)
        return errno == EINTR || errno == EAGAIN || errno == EWOULDBLOCK ? READ_NOTHING
                                                                         : READ_END;
    keep_descriptor(reader, &message);
    b->length += n;
    return n ? READ_SOME : READ_END;
}

bool frame_is_sound(const Frame *frame)
{
    return frame->kind >= FRAME_SETUP && frame->kind <= FRAME_FAILED &&
           frame->length >= 0 && frame->length < MAX_PAYLOAD;
}

bool frame_next(FrameReader *reader, Frame *frame, Bytes *payload)
{
    const char *data = reader->bytes.data + reader->at;
    int64_t left = reader->bytes.length - reader->at;
    if (left < (int64_t)sizeof *frame)
        return false;
    memcpy(frame, data, sizeof *frame);
    if (!frame_is_sound(frame)) {
        *payload = (Bytes){data, 0};
        return true;
    }
    if (left - (int64_t)sizeof *frame < frame->length)
        return false;
    *payload = (Bytes){data + sizeof *frame, frame->length};
    reader->at += (int64_t)sizeof *frame + frame->length;
    return true;
}

void close_reader(FrameReader *reader)
{
    for (int fd; (fd = frame_take_descriptor(reader)) >= 0;)
        close(fd);
    close_buffer(&reader->descriptors);
    close_buffer(&reader->bytes);
    reader->at = 0;
}

int64_t frame_begin(Buffer *out, Frame head)
{
    int64_t at = out->length;
    buffer_add(out, &head, sizeof head);
    return at;
}

void frame_end(Buffer *out, int64_t at)
{
    int64_t length = out->length - at - (int64_t)sizeof(Frame);
    memcpy(out->data + at + offsetof(Frame, length), &length, sizeof length);
}

bool frame_add(Buffer *out, Frame head, Bytes payload)
{
    int64_t start = out->length;
    head.length = payload.length;
    buffer_add(out, &head, sizeof head);
    buffer_bytes(out, payload);
    if (is_buffer_whole(out))
        return true;
    out->length = start;
    return false;
}

int64_t frame_send(int fd, Bytes bytes, int descriptor, bool wait)
{
    Control control = {{0}};
    struct iovec piece = {(void *)(uintptr_t)bytes.data, (size_t)bytes.length};
    struct msghdr message = {.msg_iov = &piece, .msg_iovlen = 1};
    if (descriptor >= 0) {
        message.msg_control = control.space;
        message.msg_controllen = sizeof control.space;
        struct cmsghdr *c = CMSG_FIRSTHDR(&message);
        c->cmsg_len = CMSG_LEN(sizeof descriptor);
        c->cmsg_level = SOL_SOCKET;
        c->cmsg_type = SCM_RIGHTS;
        memcpy(CMSG_DATA(c), &descriptor, sizeof descriptor);
    }
    return sendmsg(fd, &message, MSG_NOSIGNAL | (wait ? 0 : MSG_DONTWAIT));
}

bool frame_write(int fd, Bytes bytes, int descriptor)
{
    while (bytes.length > 0) {
        int64_t n = frame_send(fd, bytes, descriptor, true);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return false;
        descriptor = -1;
        bytes.data += n;
        bytes.length -= n;
    }
    return true;
}
