/* encryption.c: the master key, and what is encrypted under it or under a file's own key.
 *
 * The file of the master key is what `openssl aes-256-cbc -md SHA256 -salt -pbkdf2 -iter 50000` writes: "Salted__", the
 * salt, and 32 bytes encrypted under a password. */
#include "codec/encryption.h"
#include "value/context.h"
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
#include <sys/resource.h>

enum { SALT_AT = 8, SALT_LENGTH = 8, SECRET_AT = 16, ITERATIONS = 50000 };

/* ── the cipher ──────────────────────────────────────────────────────────────────────────── */

/* The length of what comes out, at most a block more than goes in; -1: padding or library. */
static int64_t run_cipher(bool encrypts, char *out, Bytes in, const uint8_t *key, const uint8_t *start)
{
    int length = 0, rest = 0;
    if (in.length > INT32_MAX - CIPHER_BLOCK)
        return -1;
    EVP_CIPHER_CTX *cipher = EVP_CIPHER_CTX_new();
    bool done = cipher && EVP_CipherInit_ex(cipher, EVP_aes_256_cbc(), NULL, key, start, encrypts) &&
                EVP_CipherUpdate(cipher, (uint8_t *)out, &length, (const uint8_t *)in.data, (int)in.length) &&
                EVP_CipherFinal_ex(cipher, (uint8_t *)out + length, &rest);
    EVP_CIPHER_CTX_free(cipher);
    return done ? length + rest : -1;
}

/* The seal of some bytes under a key; `number` keeps one block of a file from taking another's place. */
static bool make_seal(uint8_t *seal, Bytes bytes, const uint8_t *key, int64_t number)
{
    uint8_t own[KEY_LENGTH]; /* encryption and seal do not share a key */
    unsigned length = KEY_LENGTH;
    bool done = HMAC(EVP_sha256(), key, KEY_LENGTH, (const uint8_t *)&number, sizeof number, own, &length) &&
                HMAC(EVP_sha256(), own, KEY_LENGTH, (const uint8_t *)bytes.data, (size_t)bytes.length, seal, &length);
    OPENSSL_cleanse(own, sizeof own);
    return done;
}

bool new_key(uint8_t *key)
{
    return RAND_bytes(key, KEY_LENGTH) == 1 || raise_text("no random bytes for a key");
}

bool seal_bytes(Buffer *out, Bytes text, const uint8_t *key, int64_t number)
{
    int64_t start = out->length;
    if (!buffer_reserve(out, text.length + SEALED_MORE))
        return is_buffer_whole(out);
    uint8_t *first = (uint8_t *)out->data + start;
    int64_t length = RAND_bytes(first, CIPHER_BLOCK) == 1
                         ? run_cipher(true, (char *)first + CIPHER_BLOCK, text, key, first)
                         : -1;
    if (length < 0 || !make_seal(first + CIPHER_BLOCK + length, (Bytes){(char *)first, CIPHER_BLOCK + length}, key, number))
        return raise_text("encryption failed");
    out->length += CIPHER_BLOCK + length + SEAL_LENGTH;
    return true;
}

int64_t unseal_bytes(char *out, Bytes sealed, const uint8_t *key, int64_t number)
{
    uint8_t seal[SEAL_LENGTH];
    Bytes body = {sealed.data, sealed.length - SEAL_LENGTH};
    if (body.length < 2 * CIPHER_BLOCK || !make_seal(seal, body, key, number) ||
        CRYPTO_memcmp(seal, body.data + body.length, SEAL_LENGTH))
        return -1;
    Bytes secret = {body.data + CIPHER_BLOCK, body.length - CIPHER_BLOCK};
    return run_cipher(false, out, secret, key, (const uint8_t *)body.data);
}

/* ── the master key ──────────────────────────────────────────────────────────────────────── */

/* What `openssl enc` made of 32 bytes; with a line's end behind when a shell had them. */
static bool decrypt_key(uint8_t *key, Bytes file, Bytes password)
{
    uint8_t derived[KEY_LENGTH + CIPHER_BLOCK];
    char text[SECRET_AT + 3 * CIPHER_BLOCK];
    if (file.length != (int64_t)sizeof text || memcmp(file.data, "Salted__", SALT_AT))
        return raise_text("Unrecognized key format");
    if (!PKCS5_PBKDF2_HMAC(password.data, (int)password.length, (const uint8_t *)file.data + SALT_AT, SALT_LENGTH,
                           ITERATIONS, EVP_sha256(), sizeof derived, derived))
        return raise_text("PKCS5_PBKDF2_HMAC");
    Bytes secret = {file.data + SECRET_AT, file.length - SECRET_AT};
    int64_t length = run_cipher(false, text, secret, derived, derived + KEY_LENGTH);
    bool is_key = length == KEY_LENGTH || (length == KEY_LENGTH + 1 && text[KEY_LENGTH] == '\n');
    if (is_key)
        memcpy(key, text, KEY_LENGTH);
    OPENSSL_cleanse(text, sizeof text);
    OPENSSL_cleanse(derived, sizeof derived);
    return is_key || raise_text("Invalid password");
}

bool load_master_key(Bytes path, Bytes password, bool lock)
{
    uint8_t key[KEY_LENGTH];
    OWNED Value *file = read_file(path);
    if (!file || !decrypt_key(key, (Bytes){file->bytes, file->count}, password))
        return false;
    bool same = context->has_master_key && !CRYPTO_memcmp(key, context->master_key, KEY_LENGTH);
    if (context->master_key_locked && !same) {
        OPENSSL_cleanse(key, sizeof key);
        return raise_text("DARE key locked");
    }
    setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0}); /* it is in no dump */
    memcpy(context->master_key, key, KEY_LENGTH);
    OPENSSL_cleanse(key, sizeof key);
    context->has_master_key = true;
    context->master_key_locked = lock;
    return true;
}
