/* digest.c: md5, SHA-1 and base64 of strings. */
#include "verb/verb.h"
#include <openssl/evp.h>

static bool bytes_of_text_or_bytes(const Value *x, Bytes *bytes)
{
    if (x->type != TYPE_BYTE)
        return is_text(x) && text_of(x, bytes);
    *bytes = raw_bytes_of(x);
    return true;
}

/* false: 'nyi, for the library may be built without it, or it was told to stop. */
static bool add_digest(EVP_MD_CTX *state, const EVP_MD *how, Bytes text, uint8_t *result)
{
    enum { STRETCH = 1 << 24 }; /* bytes between two looks at Ctrl-C */
    bool done = state && EVP_DigestInit_ex(state, how, NULL);
    while (done && text.length) {
        int64_t length = text.length < STRETCH ? text.length : STRETCH;
        done = EVP_DigestUpdate(state, text.data, (size_t)length);
        text = (Bytes){text.data + length, text.length - length};
        if (!may_go_on())
            return false;
    }
    return (done && EVP_DigestFinal_ex(state, result, NULL)) || raise_error(ERR_NYI);
}

static Value *digest(const EVP_MD *how, Value *x)
{
    CONSUME(x);
    Bytes text;
    if (!bytes_of_text_or_bytes(x, &text))
        return raise_error(ERR_TYPE);
    OWNED Value *result = new_vector(TYPE_BYTE, EVP_MD_get_size(how));
    EVP_MD_CTX *state = result ? EVP_MD_CTX_new() : NULL;
    bool done = result && add_digest(state, how, text, result->u8s);
    EVP_MD_CTX_free(state);
    return done ? steal(&result) : NULL;
}

Value *md5(Value *x)
{
    return digest(EVP_md5(), x);
}

Value *sha1(Value *x)
{
    return digest(EVP_sha1(), x);
}

Value *btoa(Value *x)
{
    CONSUME(x);
    Bytes text;
    if (!bytes_of_text_or_bytes(x, &text))
        return raise_error(ERR_TYPE);
    if (text.length > INT32_MAX / 2)
        return raise_error(ERR_LIMIT);
    Count count = (text.length + 2) / 3 * 4;
    OWNED Value *result = new_vector(TYPE_CHAR, count + 1); /* the encoder ends with a NUL */
    if (!result)
        return NULL;
    EVP_EncodeBlock((unsigned char *)result->bytes, (const unsigned char *)text.data, (int)text.length);
    return resize_vector(steal(&result), count);
}

Value *atob(Value *x)
{
    CONSUME(x);
    Bytes text;
    if (!bytes_of_text_or_bytes(x, &text))
        return raise_error(ERR_TYPE);
    if (text.length % 4 || text.length > INT32_MAX)
        return raise_error(ERR_DOMAIN);
    OWNED Value *result = new_vector(TYPE_BYTE, text.length / 4 * 3);
    if (!result || text.length == 0)
        return steal(&result);
    int count = EVP_DecodeBlock(result->u8s, (const unsigned char *)text.data, (int)text.length);
    if (count < 0)
        return raise_error(ERR_DOMAIN);
    count -= (text.data[text.length - 1] == '=') + (text.data[text.length - 2] == '=');
    return resize_vector(steal(&result), count);
}
