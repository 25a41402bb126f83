/* password.c: the file of -u and -U: lines of user:password, the password plain, as MD5 or SHA-1 in hex. */
#include "base/log.h"
#include "codec/codec.h"
#include "lang/lang.h"
#include "net/net.h"
#include "net/verbs.h"
#include <errno.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <stdio.h>
#include <sys/stat.h>

enum { MD5_HEX = 32, SHA1_HEX = 40 };

static _Thread_local struct {
    Buffer path, lines;
    bool is_loaded;
} passwords;

bool has_passwords(void)
{
    return passwords.is_loaded;
}

/* \x .z.pw and the like would let everybody in. */
static Value *refuse_to_expunge(Bytes rest)
{
    (void)rest;
    return raise_error(ERR_ACCESS);
}

bool read_password_file(Bytes path)
{
    char name[4096];
    struct stat status;
    snprintf(name, sizeof name, "%.*s", (int)path.length, path.data);
    if (stat(name, &status) < 0) {
        raise_text("%s. OS reports: %s", name, strerror(errno));
        return false;
    }
    if (status.st_mode & S_IROTH) {
        raise_text("%s: others can read it; chmod o-r it first", name);
        return false;
    }
    OWNED Value *text = read_file(path);
    if (!text)
        return false;
    close_buffer(&passwords.lines);
    buffer_add(&passwords.lines, text->bytes, text->count);
    passwords.is_loaded = true;
    register_command("x", refuse_to_expunge);
    passwords.path.length = 0;
    buffer_text(&passwords.path, name);
    return true;
}

bool read_password_file_again(void)
{
    BUFFER path = {0}; /* a copy: reading sets the path */
    buffer_bytes(&path, bytes_of_buffer(&passwords.path));
    return !path.length || read_password_file(bytes_of_buffer(&path));
}

static Bytes hex_digest(const EVP_MD *how, Bytes text, char *hex)
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int length = 0;
    EVP_Digest(text.data, (size_t)text.length, digest, &length, how, NULL);
    for (unsigned int i = 0; i < length; i++)
        sprintf(hex + 2 * i, "%02x", digest[i]);
    return (Bytes){hex, 2 * (int64_t)length};
}

/* In a time that does not tell how much of it was right. */
static bool is_equal_secret(Bytes x, Bytes y)
{
    return x.length == y.length && !CRYPTO_memcmp(x.data, y.data, (size_t)x.length);
}

static bool fits(Bytes stored, Bytes given)
{
    char hex[2 * EVP_MAX_MD_SIZE + 1];
    return is_equal_secret(stored, given) ||
           (stored.length == MD5_HEX && is_equal_secret(stored, hex_digest(EVP_md5(), given, hex))) ||
           (stored.length == SHA1_HEX && is_equal_secret(stored, hex_digest(EVP_sha1(), given, hex)));
}

static Bytes take_line(Bytes *text)
{
    const char *end = memchr(text->data, '\n', (size_t)text->length);
    int64_t length = end ? end - text->data : text->length, skip = length + (end != NULL);
    Bytes line = {text->data, length};
    *text = (Bytes){text->data + skip, text->length - skip};
    if (line.length && line.data[line.length - 1] == '\r')
        line.length--;
    return line;
}

bool is_password_right(Bytes user, Bytes password)
{
    bool right = false;
    for (Bytes rest = bytes_of_buffer(&passwords.lines); rest.length;) {
        Bytes line = take_line(&rest);
        const char *colon = line.length ? memchr(line.data, ':', (size_t)line.length) : NULL;
        if (!colon)
            continue;
        int64_t name = colon - line.data;
        if (bytes_equal((Bytes){line.data, name}, user))
            right |= fits((Bytes){colon + 1, line.length - name - 1}, password);
    }
    return right;
}
