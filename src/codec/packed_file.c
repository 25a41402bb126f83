/* packed_file.c: compressed files.
 *
 *   "kxzipped", blocks, the length of each block (4 bytes), trailer
 *
 * Each block is 2^n bytes of the plain file (the last may be shorter), compressed on its own; one that would not get
 * smaller is there as it was. The trailer is last, so that a file that was cut is seen at once. */
#include "codec/packed_file.h"
#include "base/alloc.h"
#include <dlfcn.h>
#include <lz4.h>
#include <lz4hc.h>
#include <zlib.h>
#include <zstd.h>

enum { ALGORITHM_NONE, ALGORITHM_Q, ALGORITHM_GZIP, ALGORITHM_SNAPPY, ALGORITHM_LZ4, ALGORITHM_ZSTD };
enum { MARK_LENGTH = 8, BLOCK_LEAST = 12, BLOCK_MOST = 20, MESSAGE_HEADER = 8 };
static const char mark[] = "kxzipped";

typedef struct {
    int64_t plain_length, block_count;
    uint8_t block, algorithm;
    int8_t level;
    char zero[5];
    char end[8]; /* the mark again */
} Trailer;

/* ── snappy, if the system has it ────────────────────────────────────────────────────────── */

typedef int SnappyCode(const char *in, size_t length, char *out, size_t *out_length);

static SnappyCode *snappy_function(const char *name)
{
    void *library = dlopen("libsnappy.so.1", RTLD_LAZY);
    return library ? (SnappyCode *)dlsym(library, name) : NULL;
}

/* It wants room for the worst case, whatever comes out. */
static int64_t pack_snappy(Bytes in, char *out, int64_t room)
{
    SnappyCode *code = snappy_function("snappy_compress");
    BUFFER packed = {0};
    size_t length = 32 + (size_t)in.length + (size_t)in.length / 6;
    if (!code || !buffer_reserve(&packed, (int64_t)length) || code(in.data, (size_t)in.length, packed.data, &length) ||
        (int64_t)length > room)
        return -1;
    memcpy(out, packed.data, length);
    return (int64_t)length;
}

static int64_t unpack_snappy(Bytes in, char *out, int64_t room)
{
    SnappyCode *code = snappy_function("snappy_uncompress");
    size_t length = (size_t)room;
    return code && !code(in.data, (size_t)in.length, out, &length) ? (int64_t)length : -1;
}

/* ── one block: the length of what was made, or -1 ───────────────────────────────────────── */

static int64_t pack_q(Bytes in, char *out, int64_t room)
{
    BUFFER message = {0}, packed = {0};
    const uint32_t length = (uint32_t)(in.length + MESSAGE_HEADER);
    const char header[4] = {1};
    buffer_add(&message, header, sizeof header);
    buffer_add(&message, &length, sizeof length);
    buffer_bytes(&message, in);
    if (message.length < 0 || !compress_message(&packed, bytes_of_buffer(&message)) || packed.length < 0 || packed.length > room)
        return -1;
    memcpy(out, packed.data, (size_t)packed.length);
    return packed.length;
}

static int64_t unpack_q(Bytes in, char *out, int64_t room)
{
    BUFFER plain = {0};
    if (!decompress_message(&plain, in) || plain.length - MESSAGE_HEADER != room) {
        take_error();
        return -1;
    }
    memcpy(out, plain.data + MESSAGE_HEADER, (size_t)room);
    return room;
}

static int64_t pack_block(const Packing *packing, Bytes in, char *out, int64_t room)
{
    switch (packing->algorithm) {
    case ALGORITHM_Q: return pack_q(in, out, room);
    case ALGORITHM_GZIP: {
        uLongf length = (uLongf)room;
        int code = compress2((Bytef *)out, &length, (const Bytef *)in.data, (uLong)in.length, packing->level);
        return code == Z_OK ? (int64_t)length : -1;
    }
    case ALGORITHM_SNAPPY: return pack_snappy(in, out, room);
    case ALGORITHM_LZ4: {
        int length = LZ4_compress_HC(in.data, out, (int)in.length, (int)room, packing->level);
        return length > 0 ? length : -1;
    }
    case ALGORITHM_ZSTD: {
        size_t length = ZSTD_compress(out, (size_t)room, in.data, (size_t)in.length, packing->level);
        return ZSTD_isError(length) ? -1 : (int64_t)length;
    }
    }
    return -1;
}

static int64_t unpack_block(int algorithm, Bytes in, char *out, int64_t room)
{
    switch (algorithm) {
    case ALGORITHM_Q: return unpack_q(in, out, room);
    case ALGORITHM_GZIP: {
        uLongf length = (uLongf)room;
        return uncompress((Bytef *)out, &length, (const Bytef *)in.data, (uLong)in.length) == Z_OK ? (int64_t)length : -1;
    }
    case ALGORITHM_SNAPPY: return unpack_snappy(in, out, room);
    case ALGORITHM_LZ4: return LZ4_decompress_safe(in.data, out, (int)in.length, (int)room);
    case ALGORITHM_ZSTD: {
        size_t length = ZSTD_decompress(out, (size_t)room, in.data, (size_t)in.length);
        return ZSTD_isError(length) ? -1 : (int64_t)length;
    }
    }
    return -1;
}

/* ── whole files ─────────────────────────────────────────────────────────────────────────── */

bool check_packing(const Packing *packing)
{
    static const struct {
        int least, most;
    } levels[] = {{-1, 100}, {0, 100}, {0, 9}, {0, 100}, {0, 100}, {-7, 22}};
    int algorithm = packing->algorithm;
    if (algorithm >= 16) /* encryption */
        return raise_text("nyi. Files are not encrypted here") != NULL;
    if (algorithm < 0 || algorithm > ALGORITHM_ZSTD)
        return raise_error(ERR_DOMAIN) != NULL;
    if (algorithm == ALGORITHM_NONE)
        return true;
    bool level = packing->level >= levels[algorithm].least && packing->level <= levels[algorithm].most;
    if (!level || packing->block < BLOCK_LEAST || packing->block > BLOCK_MOST)
        return raise_error(ERR_DOMAIN) != NULL;
    if (algorithm == ALGORITHM_SNAPPY && !snappy_function("snappy_compress"))
        return raise_text("libsnappy.so.1 is not here") != NULL;
    return true;
}

bool pack_bytes(Buffer *out, Bytes plain, const Packing *packing)
{
    if (plain.length < 0)
        return raise_error(ERR_WSFULL) != NULL;
    int64_t size = INT64_C(1) << packing->block;
    BUFFER lengths = {0};
    Trailer trailer = {.plain_length = plain.length, .block = (uint8_t)packing->block,
                       .algorithm = (uint8_t)packing->algorithm, .level = (int8_t)packing->level};
    memcpy(trailer.end, mark, MARK_LENGTH);
    buffer_add(out, mark, MARK_LENGTH);
    for (; plain.length; trailer.block_count++) {
        Bytes block = {plain.data, plain.length < size ? plain.length : size};
        if (!buffer_reserve(out, block.length))
            return is_buffer_whole(out);
        int64_t made = pack_block(packing, block, out->data + out->length, block.length - 1);
        if (made < 0)
            memcpy(out->data + out->length, block.data, (size_t)block.length);
        uint32_t length = (uint32_t)(made < 0 ? block.length : made);
        out->length += length;
        buffer_add(&lengths, &length, sizeof length);
        plain = (Bytes){plain.data + block.length, plain.length - block.length};
    }
    buffer_bytes(out, bytes_of_buffer(&lengths));
    buffer_add(out, &trailer, sizeof trailer);
    return is_buffer_whole(out);
}

bool is_packed(Bytes start)
{
    return start.length >= MARK_LENGTH && !memcmp(start.data, mark, MARK_LENGTH);
}

/* What the trailer says, once it is plausible; false: not a whole packed file. */
static bool read_trailer(Bytes file, Trailer *trailer)
{
    int64_t rest = file.length - MARK_LENGTH - (int64_t)sizeof *trailer;
    if (rest < 0 || !is_packed(file))
        return false;
    memcpy(trailer, file.data + file.length - sizeof *trailer, sizeof *trailer);
    if (memcmp(trailer->end, mark, MARK_LENGTH) || trailer->block < BLOCK_LEAST || trailer->block > BLOCK_MOST)
        return false;
    int64_t size = INT64_C(1) << trailer->block, length = trailer->plain_length;
    return length >= 0 && length < INT64_C(1) << 50 && trailer->block_count == (length + size - 1) / size &&
           trailer->block_count <= rest / 5; /* a length and at least a byte each */
}

bool packing_of_bytes(Bytes file, Packing *packing, int64_t *plain_length)
{
    Trailer trailer;
    if (!read_trailer(file, &trailer))
        return false;
    *packing = (Packing){.block = trailer.block, .algorithm = trailer.algorithm, .level = trailer.level};
    *plain_length = trailer.plain_length;
    return true;
}

static bool unpack_blocks(char *out, Bytes file, const Trailer *trailer)
{
    const char *lengths = file.data + file.length - sizeof *trailer - trailer->block_count * 4, *at = file.data + MARK_LENGTH;
    int64_t left = trailer->plain_length, size = INT64_C(1) << trailer->block;
    for (int64_t i = 0; i < trailer->block_count; i++) {
        uint32_t length;
        memcpy(&length, lengths + i * 4, sizeof length);
        int64_t plain = left < size ? left : size;
        if (length > lengths - at)
            return false;
        if (length == plain)
            memcpy(out, at, (size_t)plain);
        else if (unpack_block(trailer->algorithm, (Bytes){at, length}, out, plain) != plain)
            return false;
        at += length;
        out += plain;
        left -= plain;
    }
    return at == lengths;
}

bool unpack_bytes(Buffer *out, Bytes file)
{
    Trailer trailer;
    if (!read_trailer(file, &trailer))
        return raise_error(ERR_BADMSG) != NULL;
    if (trailer.algorithm == ALGORITHM_SNAPPY && !snappy_function("snappy_uncompress"))
        return raise_text("libsnappy.so.1 is not here") != NULL;
    char *plain = allocate((size_t)trailer.plain_length + 1);
    if (!plain)
        return raise_error(ERR_WSFULL) != NULL;
    if (!unpack_blocks(plain, file, &trailer)) {
        deallocate(plain);
        return raise_error(ERR_BADMSG) != NULL;
    }
    close_buffer(out);
    *out = (Buffer){plain, trailer.plain_length, trailer.plain_length};
    return true;
}
