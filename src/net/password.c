/* password.c: the file of -u and -U: lines of user:password, the password as any string of crypt(3),
 * or as kdb+ has it: plain, as MD5 or SHA-1 in hex. */
#include "base/log.h"
#include "codec/codec.h"
#include "lang/lang.h"
#include "net/connection.h"
#include "net/net.h"
#include "net/verbs.h"
#include <crypt.h>
#include <ctype.h>
#include <errno.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <stdio.h>
#include <sys/resource.h>
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

/* ── the file ────────────────────────────────────────────────────────────────────────────── */

typedef struct {
    Bytes user, secret; /* as stored */
} Entry;

/* Lines without a colon say nothing. false: there are no more. */
static bool take_entry(Bytes *text, Entry *entry)
{
    while (text->length) {
        const char *end = memchr(text->data, '\n', (size_t)text->length);
        int64_t length = end ? end - text->data : text->length, skip = length + (end != NULL);
        Bytes line = {text->data, length};
        *text = (Bytes){text->data + skip, text->length - skip};
        if (line.length && line.data[line.length - 1] == '\r')
            line.length--;
        const char *colon = line.length ? memchr(line.data, ':', (size_t)line.length) : NULL;
        if (!colon)
            continue;
        entry->user = (Bytes){line.data, colon - line.data};
        entry->secret = (Bytes){colon + 1, line.data + line.length - colon - 1};
        return true;
    }
    return false;
}

/* What crypt(3) thinks of "$y$...", "$2b$...", "$6$..."; other forms it knows too would be taken for plain ones. */
static int salt_of(Bytes stored)
{
    char setting[CRYPT_OUTPUT_SIZE];
    snprintf(setting, sizeof setting, "%.*s", (int)stored.length, stored.data);
    return setting[0] == '$' ? crypt_checksalt(setting) : CRYPT_SALT_INVALID;
}

static bool is_hex(Bytes stored, int64_t length)
{
    bool hex = stored.length == length;
    for (int64_t i = 0; hex && i < length; i++)
        hex = isxdigit((unsigned char)stored.data[i]);
    return hex;
}

/* Whoever reads a quick hash has soon found the password. */
static void warn_of_weak_ones(const char *path)
{
    int weak = 0;
    Entry entry;
    for (Bytes rest = bytes_of_buffer(&passwords.lines); take_entry(&rest, &entry);)
        weak += salt_of(entry.secret) != CRYPT_SALT_OK;
    if (weak)
        log_warning("%s: %d %s plain, MD5 or SHA-1; what `mkpasswd` or `openssl passwd -6` print is safer", path, weak,
                    weak == 1 ? "password is" : "passwords are");
}

void leave_no_core(void)
{
    setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
}

/* \x .z.pw and the like would let everybody in. */
static Value *refuse_to_expunge(Bytes rest)
{
    (void)rest;
    return raise_error(ERR_RESTRICTED);
}

static bool is_private(const char *path)
{
    struct stat status;
    if (stat(path, &status) < 0)
        return raise_text("%s. OS reports: %s", path, strerror(errno)) != NULL;
    if (status.st_mode & (S_IROTH | S_IWOTH))
        return raise_text("%s: others can read or write it; chmod o-rw it first", path) != NULL;
    return true;
}

bool read_password_file(Bytes path)
{
    char name[4096];
    snprintf(name, sizeof name, "%.*s", (int)path.length, path.data);
    OWNED Value *text = is_private(name) ? read_file(path) : NULL;
    if (!text)
        return false;
    close_buffer(&passwords.lines);
    buffer_add(&passwords.lines, text->bytes, text->count);
    passwords.is_loaded = true;
    leave_no_core();
    warn_of_weak_ones(name);
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

/* ── a password ──────────────────────────────────────────────────────────────────────────── */

/* In a time that does not tell how much of it was right. */
static bool is_equal_secret(Bytes x, Bytes y)
{
    return x.length == y.length && !CRYPTO_memcmp(x.data, y.data, (size_t)x.length);
}

static bool fits_digest(const EVP_MD *how, Bytes stored, Bytes given)
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    char hex[2 * EVP_MAX_MD_SIZE + 1], lower[SHA1_HEX];
    unsigned int length = 0;
    EVP_Digest(given.data, (size_t)given.length, digest, &length, how, NULL);
    for (unsigned int i = 0; i < length; i++)
        sprintf(hex + 2 * i, "%02x", digest[i]);
    for (int64_t i = 0; i < stored.length; i++)
        lower[i] = (char)tolower((unsigned char)stored.data[i]);
    return is_equal_secret((Bytes){lower, stored.length}, (Bytes){hex, 2 * (int64_t)length});
}

static bool fits_crypt(Bytes stored, Bytes given)
{
    char phrase[CRYPT_MAX_PASSPHRASE_SIZE], setting[CRYPT_OUTPUT_SIZE];
    if (given.length >= (int64_t)sizeof phrase || stored.length >= (int64_t)sizeof setting ||
        (given.length && memchr(given.data, 0, (size_t)given.length)))
        return false;
    snprintf(phrase, sizeof phrase, "%.*s", (int)given.length, given.data);
    snprintf(setting, sizeof setting, "%.*s", (int)stored.length, stored.data);
    struct crypt_data work = {0};
    const char *hash = crypt_rn(phrase, setting, &work, sizeof work);
    bool fits = hash && is_equal_secret(stored, bytes_of_text(hash));
    OPENSSL_cleanse(phrase, sizeof phrase);
    OPENSSL_cleanse(&work, sizeof work);
    return fits;
}

/* What looks like a hash is one: it is no password itself. */
static bool fits(Bytes stored, Bytes given)
{
    if (salt_of(stored) != CRYPT_SALT_INVALID)
        return fits_crypt(stored, given);
    if (is_hex(stored, MD5_HEX))
        return fits_digest(EVP_md5(), stored, given);
    if (is_hex(stored, SHA1_HEX))
        return fits_digest(EVP_sha1(), stored, given);
    return is_equal_secret(stored, given);
}

bool is_password_right(Bytes user, Bytes password)
{
    bool known = false, right = false;
    Entry entry;
    for (Bytes rest = bytes_of_buffer(&passwords.lines); take_entry(&rest, &entry);)
        if (bytes_equal(entry.user, user)) {
            known = true;
            right |= fits(entry.secret, password);
        }
    Bytes all = bytes_of_buffer(&passwords.lines);
    if (!known && take_entry(&all, &entry))
        fits(entry.secret, password); /* as long as for somebody who is known */
    return right;
}
