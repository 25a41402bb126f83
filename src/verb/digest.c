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

static Value *digest(const EVP_MD *how, Value *x)
{
    CONSUME(x);
    Bytes text;
    unsigned length;
    if (!bytes_of_text_or_bytes(x, &text))
        return raise_error(ERR_TYPE);
    OWNED Value *result = new_vector(TYPE_BYTE, EVP_MD_get_size(how));
    if (result && !EVP_Digest(text.data, (size_t)text.length, result->u8s, &length, how, NULL))
        return raise_error(ERR_NYI); /* the library may be built without it */
    return steal(&result);
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
