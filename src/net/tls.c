/* tls.c: OpenSSL as a way to send and receive; its settings; what .z.e says of a connection. */
#include "net/tls.h"
#include "net/net.h"
#include "net/verbs.h"
#include <errno.h>
#include <limits.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

_Thread_local int tls_mode;

static _Thread_local struct {
    SSL_CTX *server, *client;
} settings;

/* ── the environment ─────────────────────────────────────────────────────────────────────── */

/* NULL: not set, or empty. */
static const char *setting(const char *name)
{
    char own[64];
    snprintf(own, sizeof own, "KX_%s", name);
    const char *value = getenv(own);
    value = value && *value ? value : getenv(name);
    return value && *value ? value : NULL;
}

/* "/usr/lib/ssl": where files are that no variable names. */
static void default_path(char path[4096], const char *file)
{
    char folder[3000] = "";
    const char *said = OpenSSL_version(OPENSSL_DIR); /* OPENSSLDIR: "/usr/lib/ssl" */
    const char *quote = said ? strchr(said, '"') : NULL;
    snprintf(folder, sizeof folder, "%s", quote ? quote + 1 : "/usr/lib/ssl");
    folder[strcspn(folder, "\"")] = 0;
    snprintf(path, 4096, "%s%s%s", folder, *file ? "/" : "", file);
}

static const char *path_setting(const char *name, const char *file, char path[4096])
{
    const char *value = setting(name);
    if (!value)
        default_path(path, file);
    else
        snprintf(path, 4096, "%s", value);
    return path;
}

static bool is_set(const char *name, const char *value)
{
    const char *is = setting(name);
    return is && !strcmp(is, value);
}

/* ── settings ────────────────────────────────────────────────────────────────────────────── */

static SSL_CTX *raise_setting(SSL_CTX *context_, const char *what, const char *value)
{
    char why[256];
    ERR_error_string_n(ERR_get_error(), why, sizeof why);
    ERR_clear_error();
    SSL_CTX_free(context_);
    raise_text("conn. TLS: %s %s: %s", what, value, why);
    return NULL;
}

static int protocol_setting(const char *name, int otherwise)
{
    static const struct {
        const char *name;
        int version;
    } known[] = {{"SSLv3", SSL3_VERSION}, {"TLSv1", TLS1_VERSION}, {"TLSv1.1", TLS1_1_VERSION},
                 {"TLSv1.2", TLS1_2_VERSION}, {"TLSv1.3", TLS1_3_VERSION}, {"None", 0}};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (is_set(name, known[i].name))
            return known[i].version;
    return otherwise;
}

/* Who vouches for the other side: SSL_CA_CERT_FILE and SSL_CA_CERT_PATH, else those of this machine. */
static bool load_authorities(SSL_CTX *c)
{
    char path[4096];
    const char *file = setting("SSL_CA_CERT_FILE"), *folder = setting("SSL_CA_CERT_PATH");
    if (file || folder)
        return SSL_CTX_load_verify_locations(c, file, folder);
    default_path(path, "cacert.pem");
    if (!access(path, R_OK))
        return SSL_CTX_load_verify_file(c, path);
    SSL_CTX_load_verify_dir(c, X509_get_default_cert_dir()); /* not SSL_CERT_FILE, which here is our own certificate */
    ERR_clear_error();
    return true;
}

static SSL_CTX *load_identity(SSL_CTX *c)
{
    char path[4096];
    path_setting("SSL_CERT_FILE", "server-crt.pem", path);
    if (!SSL_CTX_use_certificate_chain_file(c, path))
        return raise_setting(c, "SSL_CERT_FILE", path);
    path_setting("SSL_KEY_FILE", "server-key.pem", path);
    if (!SSL_CTX_use_PrivateKey_file(c, path, SSL_FILETYPE_PEM) || !SSL_CTX_check_private_key(c))
        return raise_setting(c, "SSL_KEY_FILE", path);
    leave_no_core();
    return c;
}

static SSL_CTX *new_settings(const SSL_METHOD *method)
{
    const char *list;
    SSL_CTX *c = SSL_CTX_new(method);
    if (!c)
        return raise_setting(c, "settings", "");
    SSL_CTX_set_mode(c, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_options(c, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_IGNORE_UNEXPECTED_EOF);
    SSL_CTX_set_min_proto_version(c, protocol_setting("SSL_MINPROTOCOL", TLS1_2_VERSION));
    SSL_CTX_set_max_proto_version(c, protocol_setting("SSL_MAXPROTOCOL", 0));
    if ((list = setting("SSL_CIPHER_LIST")) && !SSL_CTX_set_cipher_list(c, list))
        return raise_setting(c, "SSL_CIPHER_LIST", list);
    if ((list = setting("SSL_CIPHERSUITES")) && !SSL_CTX_set_ciphersuites(c, list))
        return raise_setting(c, "SSL_CIPHERSUITES", list);
    if (!load_authorities(c))
        return raise_setting(c, "SSL_CA_CERT_FILE", setting("SSL_CA_CERT_FILE") ? setting("SSL_CA_CERT_FILE") : "");
    return c;
}

/* REQUESTONLY: asked for, and let in with a bad one or none. */
static int accept_any(int is_good, X509_STORE_CTX *chain)
{
    (void)is_good, (void)chain;
    return 1;
}

static SSL_CTX *server_settings(void)
{
    SSL_CTX *c = new_settings(TLS_server_method());
    if (!c || !(c = load_identity(c)))
        return NULL;
    static const unsigned char name[] = "peach";
    SSL_CTX_set_session_id_context(c, name, sizeof name - 1);
    if (is_set("SSL_VERIFY_CLIENT", "YES"))
        SSL_CTX_set_verify(c, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, NULL);
    else if (is_set("SSL_VERIFY_CLIENT", "IFPRESENT"))
        SSL_CTX_set_verify(c, SSL_VERIFY_PEER, NULL);
    else if (is_set("SSL_VERIFY_CLIENT", "REQUESTONLY"))
        SSL_CTX_set_verify(c, SSL_VERIFY_PEER, accept_any);
    return c;
}

static SSL_CTX *client_settings(void)
{
    SSL_CTX *c = new_settings(TLS_client_method());
    if (c && setting("SSL_CERT_FILE") && setting("SSL_KEY_FILE"))
        c = load_identity(c);
    if (c)
        SSL_CTX_set_verify(c, is_set("SSL_VERIFY_SERVER", "NO") ? SSL_VERIFY_NONE : SSL_VERIFY_PEER, NULL);
    return c;
}

bool set_tls_mode(int mode)
{
    if (mode < 0 || mode > 2) {
        raise_error(ERR_DOMAIN);
        return false;
    }
    if (mode && !settings.server && !(settings.server = server_settings()))
        return false;
    tls_mode = mode;
    return true;
}

void close_tls_settings(void)
{
    SSL_CTX_free(settings.server);
    SSL_CTX_free(settings.client);
    settings.server = settings.client = NULL;
    tls_mode = 0;
}

/* ── connections ─────────────────────────────────────────────────────────────────────────── */

static Tls *attach(SSL_CTX *c, int fd)
{
    ERR_clear_error();
    Tls *tls = SSL_new(c);
    if (tls && SSL_set_fd(tls, fd))
        return tls;
    SSL_free(tls);
    raise_text("conn. TLS: no memory");
    return NULL;
}

Tls *tls_to_client(int fd)
{
    Tls *tls = settings.server ? attach(settings.server, fd) : NULL;
    if (tls)
        SSL_set_accept_state(tls);
    return tls;
}

/* By its name or its address, unless SSL_VERIFY_SERVER says CHAIN: any name, but a known authority. */
static bool expect_host(Tls *tls, const char *host)
{
    X509_VERIFY_PARAM *wanted = SSL_get0_param(tls);
    if (X509_VERIFY_PARAM_set1_ip_asc(wanted, host))
        return true;
    ERR_clear_error();
    return SSL_set_tlsext_host_name(tls, host) && SSL_set1_host(tls, host);
}

Tls *tls_to_server(int fd, Bytes host)
{
    char name[256];
    snprintf(name, sizeof name, "%.*s", (int)host.length, host.data);
    if (!settings.client && !(settings.client = client_settings()))
        return NULL;
    Tls *tls = attach(settings.client, fd);
    if (!tls)
        return NULL;
    SSL_set_connect_state(tls);
    bool any_name = is_set("SSL_VERIFY_SERVER", "CHAIN") || is_set("SSL_VERIFY_SERVER", "NO");
    if (any_name || expect_host(tls, *name ? name : "localhost"))
        return tls;
    close_tls(tls);
    raise_text("conn. TLS: %s is no name of a host", name);
    return NULL;
}

void close_tls(Tls *tls)
{
    if (!tls)
        return;
    ERR_clear_error();
    if (SSL_is_init_finished(tls))
        SSL_shutdown(tls);
    ERR_clear_error();
    SSL_free(tls);
}

TlsStep tls_shake_hands(Tls *tls)
{
    ERR_clear_error();
    int result = SSL_do_handshake(tls);
    if (result == 1)
        return TLS_DONE;
    switch (SSL_get_error(tls, result)) {
    case SSL_ERROR_WANT_READ: return TLS_WANT_READ;
    case SSL_ERROR_WANT_WRITE: return TLS_WANT_WRITE;
    default: return TLS_FAILED;
    }
}

/* What recv would have said. */
static ssize_t result_of(Tls *tls, int result)
{
    if (result > 0)
        return result;
    switch (SSL_get_error(tls, result)) {
    case SSL_ERROR_WANT_READ:
    case SSL_ERROR_WANT_WRITE: errno = EAGAIN; return -1;
    case SSL_ERROR_ZERO_RETURN: return 0;
    default:
        ERR_clear_error();
        errno = ECONNRESET;
        return -1;
    }
}

static int clipped(int64_t length)
{
    return length > INT_MAX ? INT_MAX : (int)length;
}

ssize_t tls_receive(Tls *tls, void *to, int64_t most)
{
    ERR_clear_error();
    return result_of(tls, SSL_read(tls, to, clipped(most)));
}

ssize_t tls_peek(Tls *tls, void *to, int64_t most)
{
    ERR_clear_error();
    return result_of(tls, SSL_peek(tls, to, clipped(most)));
}

ssize_t tls_send(Tls *tls, const void *from, int64_t length)
{
    ERR_clear_error();
    return result_of(tls, SSL_write(tls, from, clipped(length)));
}

bool tls_has_unread(const Tls *tls)
{
    return SSL_pending(tls) > 0;
}

const char *tls_problem(const Tls *tls, char *text, size_t size)
{
    unsigned long code = ERR_get_error();
    long verdict = SSL_get_verify_result(tls);
    if (verdict != X509_V_OK)
        snprintf(text, size, "%s", X509_verify_cert_error_string(verdict));
    else if (code)
        ERR_error_string_n(code, text, size);
    else
        snprintf(text, size, "closed by the peer");
    ERR_clear_error();
    return text;
}

bool is_client_certified(const Tls *tls)
{
    return tls && SSL_get_verify_mode(tls) & SSL_VERIFY_FAIL_IF_NO_PEER_CERT && SSL_get0_peer_certificate(tls) &&
           SSL_get_verify_result(tls) == X509_V_OK;
}

/* ── what q may know ─────────────────────────────────────────────────────────────────────── */

static Value *new_names(const char *const *names, int count)
{
    Value *x = new_vector(TYPE_SYMBOL, count);
    for (int i = 0; x && i < count; i++)
        x->symbols[i] = intern_text(names[i]);
    return x;
}

static Value *name_text(const X509_NAME *name)
{
    char text[1024];
    return new_string_of_text(X509_NAME_oneline(name, text, sizeof text));
}

static Value *time_text(const ASN1_TIME *time)
{
    BIO *out = BIO_new(BIO_s_mem());
    char *data = NULL;
    ASN1_TIME_print(out, time);
    long length = BIO_get_mem_data(out, &data);
    Value *x = new_string((Bytes){data, length});
    BIO_free(out);
    return x;
}

static Value *serial_text(const X509 *certificate)
{
    BIGNUM *number = ASN1_INTEGER_to_BN(X509_get0_serialNumber(certificate), NULL);
    char *hex = number ? BN_bn2hex(number) : NULL;
    Value *x = new_string_of_text(hex ? hex + (hex[0] == '0' && hex[1]) : "");
    OPENSSL_free(hex);
    BN_free(number);
    return x;
}

static Value *describe_certificate(const Tls *tls, const X509 *certificate)
{
    static const char *const names[] = {"SUBJECT", "ISSUER", "SERIALNUMBER", "NOTVALIDBEFORE", "NOTVALIDAFTER",
                                        "VERIFIED", "VERIFYERROR"};
    long verdict = SSL_get_verify_result(tls);
    return new_dict(new_names(names, 7),
                    new_list(7, name_text(X509_get_subject_name(certificate)), name_text(X509_get_issuer_name(certificate)),
                             serial_text(certificate), time_text(X509_get0_notBefore(certificate)),
                             time_text(X509_get0_notAfter(certificate)), new_boolean(verdict == X509_V_OK),
                             new_long(verdict)));
}

Value *describe_tls(const Tls *tls)
{
    static const char *const names[] = {"CIPHER", "PROTOCOL", "CERT"};
    if (!tls)
        return new_dict(new_vector(TYPE_SYMBOL, 0), new_empty());
    const X509 *certificate = SSL_get0_peer_certificate(tls);
    Value *cipher = new_symbol_of_text(SSL_get_cipher_name(tls)), *protocol = new_symbol_of_text(SSL_get_version(tls));
    if (!certificate)
        return new_dict(new_names(names, 2), collapse(new_list(2, cipher, protocol)));
    return new_dict(new_names(names, 3), new_list(3, cipher, protocol, describe_certificate(tls, certificate)));
}

Value *tls_settings(void)
{
    static const char *const names[] = {"SSLEAY_VERSION", "SSL_CERT_FILE", "SSL_CA_CERT_FILE", "SSL_CA_CERT_PATH",
                                        "SSL_KEY_FILE", "SSL_CIPHER_LIST", "SSL_VERIFY_CLIENT", "SSL_VERIFY_SERVER"};
    enum { NAMES = sizeof names / sizeof *names };
    char certificate[4096], authorities[4096], folder[4096], key[4096];
    const char *values[NAMES] = {
        OpenSSL_version(OPENSSL_VERSION),
        path_setting("SSL_CERT_FILE", "server-crt.pem", certificate),
        path_setting("SSL_CA_CERT_FILE", "cacert.pem", authorities),
        path_setting("SSL_CA_CERT_PATH", "", folder),
        path_setting("SSL_KEY_FILE", "server-key.pem", key),
        setting("SSL_CIPHER_LIST") ? setting("SSL_CIPHER_LIST") : "DEFAULT",
        setting("SSL_VERIFY_CLIENT") ? setting("SSL_VERIFY_CLIENT") : "NO",
        setting("SSL_VERIFY_SERVER") ? setting("SSL_VERIFY_SERVER") : "YES",
    };
    OWNED Value *texts = new_vector(TYPE_MIXED, NAMES);
    for (int i = 0; texts && i < NAMES; i++)
        if (!(texts->items[i] = new_string_of_text(values[i])))
            return NULL;
    return texts ? new_dict(new_names(names, NAMES), steal(&texts)) : NULL;
}
