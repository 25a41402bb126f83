/* compress.c: the compression of messages.
 *
 * After the header and the length of the plain message come groups: a byte of flags, lowest bit first,
 * and eight tokens. A clear flag is a literal byte. A set flag is a pair (h, n): where the two bytes
 * whose exclusive or is h were last seen, those two and n more are repeated. So 17 bytes give at most
 * 8 * 257, and no honest message claims more than 121 times what was sent. */
#include "base/alloc.h"
#include "codec/codec.h"
#include "codec/wire.h"

enum {
    LENGTH_FIELD = 4,
    LONG_LENGTH_FIELD = 8,
    COMPRESS_FROM = 2000, /* bytes of body */
    GROUP_MOST = 17,      /* a flag byte and eight pairs */
    REPEAT_MOST = 255,
    GROUP_YIELD = 8 * (REPEAT_MOST + 2),
};

/* ── out ─────────────────────────────────────────────────────────────────────────────────── */

/* Where a pair of bytes was last seen, by its exclusive or. The position being coded enters one step
 * late, since the reader knows a pair only when it has both bytes. */
typedef struct {
    int64_t seen[256];
    int64_t late_at;
    uint8_t late_hash;
} History;

/* Position of the pair that starts at `at`, or 0. */
static int64_t find_pair(History *history, const uint8_t *message, int64_t at, int64_t length, uint8_t *hash)
{
    int64_t found = 0;
    if (at <= length - 3) {
        *hash = message[at] ^ message[at + 1];
        found = history->seen[*hash];
        if (found && message[found] != message[at])
            found = 0;
    } else {
        *hash = 0;
    }
    if (history->late_at) {
        history->seen[history->late_hash] = history->late_at;
        history->late_at = 0;
    }
    return found;
}

/* Writes the groups at out; gives their end, or NULL when they would pass `limit`. */
static uint8_t *write_groups(uint8_t *out, const uint8_t *limit, const uint8_t *message, int64_t length)
{
    History history = {0};
    uint8_t *flags = NULL;
    int bit = 0;
    for (int64_t at = WIRE_HEADER; at < length; bit = (bit + 1) & 7) {
        if (bit == 0) {
            if (out > limit - GROUP_MOST)
                return NULL;
            flags = out++;
            *flags = 0;
        }
        uint8_t hash;
        int64_t from = find_pair(&history, message, at, length, &hash);
        if (!from) {
            history.late_hash = hash;
            history.late_at = at;
            *out++ = message[at++];
            continue;
        }
        history.seen[hash] = at;
        *flags |= (uint8_t)(1 << bit);
        int64_t start = at += 2;
        int64_t most = start + REPEAT_MOST < length ? start + REPEAT_MOST : length;
        for (from += 2; at < most && message[from] == message[at]; from++)
            at++;
        *out++ = hash;
        *out++ = (uint8_t)(at - start);
    }
    return out;
}

bool compress_message(Buffer *out, Bytes message)
{
    int64_t length = message.length;
    if (length - WIRE_HEADER <= COMPRESS_FROM || length > INT32_MAX)
        return false;
    int64_t room = length / 2;
    uint8_t *start = allocate((size_t)room);
    if (!start)
        return false;
    uint8_t *end = write_groups(start + WIRE_HEADER + LENGTH_FIELD, start + room, (const uint8_t *)message.data, length);
    if (end) {
        uint32_t packed = (uint32_t)(end - start), plain = (uint32_t)length;
        memcpy(start, message.data, 4);
        start[2] = 1;
        memcpy(start + 4, &packed, sizeof packed);
        memcpy(start + WIRE_HEADER, &plain, sizeof plain);
        buffer_add(out, start, end - start);
    }
    deallocate(start);
    return end != NULL;
}

/* ── in ──────────────────────────────────────────────────────────────────────────────────── */

typedef struct {
    const uint8_t *in, *in_end;
    uint8_t *plain;
    int64_t at, length;
    int64_t learnt; /* pairs before this position are in `seen` */
    int64_t seen[256];
} Unpacker;

static void learn_pairs(Unpacker *u)
{
    for (; u->learnt < u->at - 1; u->learnt++)
        u->seen[u->plain[u->learnt] ^ u->plain[u->learnt + 1]] = u->learnt;
}

static bool repeat_pair(Unpacker *u)
{
    if (u->in_end - u->in < 2)
        return false;
    int64_t from = u->seen[u->in[0]], more = u->in[1];
    u->in += 2;
    if (!from || more + 2 > u->length - u->at)
        return false;
    for (int i = 0; i < 2; i++)
        u->plain[u->at++] = u->plain[from++];
    learn_pairs(u);
    while (more--) /* may overlap what it writes */
        u->plain[u->at++] = u->plain[from++];
    u->learnt = u->at;
    return true;
}

static bool take_literal(Unpacker *u)
{
    if (u->in == u->in_end)
        return false;
    u->plain[u->at++] = *u->in++;
    learn_pairs(u);
    return true;
}

static bool read_groups(Unpacker *u)
{
    int flags = 0;
    for (int bit = 0; u->at < u->length; bit = (bit + 1) & 7) {
        if (bit == 0) {
            if (u->in == u->in_end)
                return false;
            flags = *u->in++;
        }
        if (!(flags >> bit & 1 ? repeat_pair(u) : take_literal(u)))
            return false;
    }
    return u->in == u->in_end;
}

/* The length that a compressed message claims for itself, or -1. */
static int64_t plain_length(Bytes message, int64_t field)
{
    if (message.length < WIRE_HEADER + field)
        return -1;
    bool swap = !message.data[0];
    if (field == LENGTH_FIELD) {
        uint32_t n;
        memcpy(&n, message.data + WIRE_HEADER, sizeof n);
        return swap ? __builtin_bswap32(n) : n;
    }
    uint64_t n;
    memcpy(&n, message.data + WIRE_HEADER, sizeof n);
    return (int64_t)(swap ? __builtin_bswap64(n) : n);
}

bool decompress_message(Buffer *out, Bytes message)
{
    int64_t field = message.length > 2 && message.data[2] == 2 ? LONG_LENGTH_FIELD : LENGTH_FIELD;
    int64_t length = plain_length(message, field);
    if (length <= WIRE_HEADER || length > message.length * 121 + GROUP_YIELD) {
        raise_error(ERR_BADMSG);
        return false;
    }
    Unpacker u = {.length = length, .at = WIRE_HEADER, .learnt = WIRE_HEADER, .plain = allocate((size_t)length)};
    if (!u.plain) {
        raise_error(ERR_WSFULL);
        return false;
    }
    u.in = (const uint8_t *)message.data + WIRE_HEADER + field;
    u.in_end = (const uint8_t *)message.data + message.length;
    memcpy(u.plain, message.data, WIRE_HEADER);
    if (!read_groups(&u)) {
        deallocate(u.plain);
        raise_error(ERR_BADMSG);
        return false;
    }
    deallocate(out->data);
    *out = (Buffer){(char *)u.plain, length, length};
    return true;
}
