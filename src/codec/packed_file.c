/* packed_file.c: compressed and encrypted files.
 *
 *   "kxzipped", blocks, the length of each block (4 bytes), trailer
 *   "kxzippEd", sealed blocks, sealed: the file's key, lengths and trailer; its length (8 bytes), "kxzippEd"
 *
 * Each block is 2^n bytes of the plain file (the last may be shorter), compressed on its own; one that would not get
 * smaller is there as it was. In an encrypted file blocks are under the file's own key, and what is behind them, with
 * that key, under the master key. The trailer is last, so that a file that was cut is seen at once. */
#include "codec/packed_file.h"
#include "codec/encryption.h"
#include "base/alloc.h"
#include <dlfcn.h>
#include <lz4.h>
#include <lz4hc.h>
#include <openssl/crypto.h>
#include <zlib.h>
#include <zstd.h>

enum { ALGORITHM_NONE, ALGORITHM_Q, ALGORITHM_GZIP, ALGORITHM_SNAPPY, ALGORITHM_LZ4, ALGORITHM_ZSTD };
enum { MARK_LENGTH = 8, BLOCK_LEAST = 12, BLOCK_MOST = 20, MESSAGE_HEADER = 8 };
enum { ENTRY = 4 };
static const char mark[] = "kxzipped", encrypted_mark[] = "kxzippEd";

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
    if (message.length < 0 || !compress_message(&packed, bytes_of_buffer(&message)) || packed.length < 0 ||
        packed.length > room)
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

static bool has_key(void)
{
    return context->has_master_key || raise_text("no master key: -36! loads it");
}

bool check_packing(const Packing *packing)
{
    static const struct {
        int least, most;
    } levels[] = {{-1, 100}, {0, 100}, {0, 9}, {0, 100}, {0, 100}, {-7, 22}};
    int algorithm = packing->algorithm & ~PACKING_ENCRYPTED;
    if (algorithm < 0 || algorithm > ALGORITHM_ZSTD)
        return raise_error(ERR_DOMAIN);
    if (packing->algorithm == ALGORITHM_NONE)
        return true;
    bool level =
        algorithm == ALGORITHM_NONE || (packing->level >= levels[algorithm].least && packing->level <= levels[algorithm].most);
    if (!level || packing->block < BLOCK_LEAST || packing->block > BLOCK_MOST)
        return raise_error(ERR_DOMAIN);
    if (algorithm == ALGORITHM_SNAPPY && !snappy_function("snappy_compress"))
        return raise_text("libsnappy.so.1 is not here");
    return !(packing->algorithm & PACKING_ENCRYPTED) || has_key();
}

/* A block behind the others, packed if that makes it smaller. */
static bool add_block(Buffer *out, const Packing *packing, Bytes block)
{
    Packing compression = *packing;
    compression.algorithm &= ~PACKING_ENCRYPTED;
    if (!buffer_reserve(out, block.length))
        return is_buffer_whole(out);
    int64_t made = pack_block(&compression, block, out->data + out->length, block.length - 1);
    if (made < 0)
        memcpy(out->data + out->length, block.data, (size_t)block.length);
    out->length += made < 0 ? block.length : made;
    return true;
}

static bool add_sealed_block(Buffer *out, const Packing *packing, Bytes block, const uint8_t *key, int64_t number)
{
    BUFFER packed = {0};
    return add_block(&packed, packing, block) && seal_bytes(out, bytes_of_buffer(&packed), key, number);
}

/* The blocks; behind `lengths` how long each is. key: NULL or that of the file. */
static bool add_blocks(Buffer *out, Buffer *lengths, Bytes plain, const Packing *packing, const uint8_t *key)
{
    int64_t size = INT64_C(1) << packing->block;
    for (int64_t number = 0; plain.length; number++) {
        Bytes block = {plain.data, plain.length < size ? plain.length : size};
        int64_t start = out->length;
        if (!(key ? add_sealed_block(out, packing, block, key, number) : add_block(out, packing, block)))
            return false;
        uint32_t length = (uint32_t)(out->length - start);
        buffer_add(lengths, &length, sizeof length);
        plain = (Bytes){plain.data + block.length, plain.length - block.length};
        if (!may_do_item(number))
            return false;
    }
    return is_buffer_whole(lengths);
}

static bool encrypt_bytes(Buffer *out, Bytes plain, const Packing *packing, Trailer *trailer)
{
    BUFFER rest = {0};
    uint8_t key[KEY_LENGTH];
    if (!new_key(key))
        return false;
    buffer_add(out, encrypted_mark, MARK_LENGTH);
    buffer_add(&rest, key, sizeof key);
    bool done = add_blocks(out, &rest, plain, packing, key);
    OPENSSL_cleanse(key, sizeof key);
    buffer_add(&rest, trailer, sizeof *trailer);
    int64_t start = out->length;
    done = done && is_buffer_whole(&rest) && seal_bytes(out, bytes_of_buffer(&rest), context->master_key, -1);
    int64_t length = out->length - start;
    buffer_add(out, &length, sizeof length);
    buffer_add(out, encrypted_mark, MARK_LENGTH);
    return done && is_buffer_whole(out);
}

bool pack_bytes(Buffer *out, Bytes plain, const Packing *packing)
{
    if (plain.length < 0)
        return raise_error(ERR_WSFULL);
    int64_t size = INT64_C(1) << packing->block;
    BUFFER lengths = {0};
    Trailer trailer = {.plain_length = plain.length, .block_count = (plain.length + size - 1) / size,
                       .block = (uint8_t)packing->block, .algorithm = (uint8_t)packing->algorithm,
                       .level = (int8_t)packing->level};
    memcpy(trailer.end, mark, MARK_LENGTH);
    if (packing->algorithm & PACKING_ENCRYPTED)
        return encrypt_bytes(out, plain, packing, &trailer);
    buffer_add(out, mark, MARK_LENGTH);
    if (!add_blocks(out, &lengths, plain, packing, NULL))
        return false;
    buffer_bytes(out, bytes_of_buffer(&lengths));
    buffer_add(out, &trailer, sizeof trailer);
    return is_buffer_whole(out);
}

static bool has_mark(Bytes start, const char *text)
{
    return start.length >= MARK_LENGTH && !memcmp(start.data, text, MARK_LENGTH);
}

bool is_packed(Bytes start)
{
    return has_mark(start, mark) || has_mark(start, encrypted_mark);
}

/* The parts of a packed file. */
typedef struct {
    Trailer trailer;
    Bytes blocks, lengths;
    const uint8_t *key; /* of an encrypted one, in `opened`: what was sealed behind the blocks */
    Buffer opened;
} Packed;

static void close_packed(Packed *packed)
{
    if (packed->opened.length > 0)
        OPENSSL_cleanse(packed->opened.data, (size_t)packed->opened.length);
    close_buffer(&packed->opened);
}
#define PACKED __attribute__((cleanup(close_packed))) Packed

/* What lies behind the blocks ends with lengths and trailer, which must be plausible; a block has at least `least` bytes. */
static bool read_trailer(Packed *packed, Bytes rest, int64_t least)
{
    Trailer *trailer = &packed->trailer;
    int64_t left = rest.length - (int64_t)sizeof *trailer;
    if (left < 0)
        return false;
    memcpy(trailer, rest.data + left, sizeof *trailer);
    if (memcmp(trailer->end, mark, MARK_LENGTH) || trailer->block < BLOCK_LEAST || trailer->block > BLOCK_MOST)
        return false;
    int64_t size = INT64_C(1) << trailer->block, length = trailer->plain_length, count = trailer->block_count;
    if (length < 0 || length >= INT64_C(1) << 50 || count != (length + size - 1) / size || count > left / ENTRY)
        return false;
    packed->lengths = (Bytes){rest.data + left - count * ENTRY, count * ENTRY};
    return count <= (packed->blocks.length + (packed->key ? 0 : left - count * ENTRY)) / least;
}

static bool open_encrypted(Packed *packed, Bytes file)
{
    int64_t length, left = file.length - 2 * MARK_LENGTH - (int64_t)sizeof length;
    if (left < 0 || !has_mark((Bytes){file.data + file.length - MARK_LENGTH, MARK_LENGTH}, encrypted_mark))
        return false;
    memcpy(&length, file.data + MARK_LENGTH + left, sizeof length);
    if (length < 0 || length > left || !has_key() || !buffer_reserve(&packed->opened, length))
        return false;
    Bytes sealed = {file.data + MARK_LENGTH + left - length, length};
    int64_t opened = unseal_bytes(packed->opened.data, sealed, context->master_key, -1);
    if (opened < KEY_LENGTH)
        return false;
    packed->opened.length = opened;
    packed->key = (const uint8_t *)packed->opened.data;
    packed->blocks = (Bytes){file.data + MARK_LENGTH, left - length};
    return read_trailer(packed, (Bytes){packed->opened.data + KEY_LENGTH, opened - KEY_LENGTH}, SEALED_MORE) &&
           packed->lengths.length == opened - KEY_LENGTH - (int64_t)sizeof packed->trailer;
}

/* false: not a whole packed file, no error unless it is the key that is missing. */
static bool open_packed(Packed *packed, Bytes file)
{
    if (has_mark(file, encrypted_mark))
        return open_encrypted(packed, file);
    if (!has_mark(file, mark) || !read_trailer(packed, (Bytes){file.data + MARK_LENGTH, file.length - MARK_LENGTH}, 1))
        return false;
    packed->blocks = (Bytes){file.data + MARK_LENGTH, packed->lengths.data - file.data - MARK_LENGTH};
    return true;
}

bool packing_of_bytes(Bytes file, Packing *packing, int64_t *plain_length)
{
    PACKED packed = {0};
    if (!open_packed(&packed, file))
        return false;
    *packing = (Packing){.block = packed.trailer.block, .algorithm = packed.trailer.algorithm, .level = packed.trailer.level};
    *plain_length = packed.trailer.plain_length;
    return true;
}

/* What was packed of a sealed block, in `room`; its length 0: it is damaged. */
static Bytes unsealed(Buffer *room, Bytes block, const uint8_t *key, int64_t number)
{
    room->length = 0;
    int64_t length = buffer_reserve(room, block.length) ? unseal_bytes(room->data, block, key, number) : -1;
    return (Bytes){room->data, length < 0 ? 0 : length};
}

/* The number of a block that cannot be unpacked, or -1. */
static int64_t unpack_blocks(char *out, const Packed *packed)
{
    BUFFER room = {0};
    const Trailer *trailer = &packed->trailer;
    const char *at = packed->blocks.data, *end = at + packed->blocks.length;
    int64_t left = trailer->plain_length, size = INT64_C(1) << trailer->block;
    for (int64_t i = 0; i < trailer->block_count; i++) {
        uint32_t length;
        memcpy(&length, packed->lengths.data + i * ENTRY, sizeof length);
        int64_t plain = left < size ? left : size;
        if (length > end - at)
            return i;
        Bytes block = {at, length};
        if (packed->key)
            block = unsealed(&room, block, packed->key, i);
        if (block.length == plain)
            memcpy(out, block.data, (size_t)plain);
        else if (unpack_block(trailer->algorithm & ~PACKING_ENCRYPTED, block, out, plain) != plain)
            return i;
        at += length;
        out += plain;
        left -= plain;
    }
    return at == end ? -1 : trailer->block_count;
}

bool unpack_bytes(Buffer *out, Bytes file, Bytes path)
{
    PACKED packed = {0};
    if (!open_packed(&packed, file))
        return error_pending() ? false : raise_text("bad meta data in file %.*s", (int)path.length, path.data);
    if ((packed.trailer.algorithm & ~PACKING_ENCRYPTED) == ALGORITHM_SNAPPY && !snappy_function("snappy_uncompress"))
        return raise_text("libsnappy.so.1 is not here");
    char *plain = allocate((size_t)packed.trailer.plain_length + 1);
    if (!plain)
        return raise_error(ERR_WSFULL);
    int64_t damaged = unpack_blocks(plain, &packed);
    if (damaged >= 0) {
        deallocate(plain);
        return raise_text("decompression error at block %lld in %.*s", (long long)damaged, (int)path.length, path.data);
    }
    close_buffer(out);
    *out = (Buffer){plain, packed.trailer.plain_length, packed.trailer.plain_length};
    return true;
}
