/* gzip.c: .Q.gz: text or bytes to gzip's format and back. */
#include "codec/codec.h"
#include <zlib.h>

enum {
    GZIP_WINDOW = 15 + 16, /* zlib's way of asking for gzip's header */
    ANY_WINDOW = 15 + 32,  /* gzip's or zlib's, as the bytes say */
    BLOCK = 64 << 10,
};

/* Runs the stream to its end; false: damaged or cut short. */
static bool run_stream(z_stream *stream, int (*step)(z_stream *, int), Buffer *out)
{
    int state;
    do {
        if (!buffer_reserve(out, BLOCK))
            return false;
        stream->next_out = (Bytef *)out->data + out->length;
        stream->avail_out = BLOCK;
        state = step(stream, Z_FINISH);
        out->length += BLOCK - stream->avail_out;
    } while (state == Z_OK || (state == Z_BUF_ERROR && !stream->avail_out));
    return state == Z_STREAM_END;
}

static bool is_deflatable(const Value *x)
{
    return (is_string(x) || x->type == TYPE_BYTE) && x->count <= INF_I32;
}

static Value *zip(int level, const Value *x)
{
    BUFFER out = {0};
    z_stream stream = {.next_in = (Bytef *)(uintptr_t)x->bytes, .avail_in = (uInt)x->count};
    if (!is_deflatable(x))
        return raise_error(ERR_TYPE);
    if (deflateInit2(&stream, level, Z_DEFLATED, GZIP_WINDOW, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return raise_error(ERR_DOMAIN);
    bool done = run_stream(&stream, deflate, &out);
    deflateEnd(&stream);
    return done ? new_bytes(x->type, bytes_of_buffer(&out)) : raise_error(ERR_WSFULL);
}

static Value *unzip(const Value *x)
{
    BUFFER out = {0};
    z_stream stream = {.next_in = (Bytef *)(uintptr_t)x->bytes, .avail_in = (uInt)x->count};
    if (!is_deflatable(x))
        return raise_error(ERR_TYPE);
    if (inflateInit2(&stream, ANY_WINDOW) != Z_OK)
        return raise_error(ERR_WSFULL);
    bool done = run_stream(&stream, inflate, &out);
    inflateEnd(&stream);
    return done ? new_bytes(x->type, bytes_of_buffer(&out)) : raise_error(out.length < 0 ? ERR_WSFULL : ERR_DOMAIN);
}

Value *gzip(Value *x)
{
    CONSUME(x);
    if (is_identity(x))
        return new_boolean(true);
    if (!is_mixed(x))
        return unzip(x);
    if (x->count != 2 || !is_integer_atom(x->items[0]))
        return raise_error(ERR_TYPE);
    int64_t level = integer_of(x->items[0]);
    return level < 1 || level > 9 ? raise_error(ERR_DOMAIN) : zip((int)level, x->items[1]);
}
