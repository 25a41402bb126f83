/* wire.c: fuzzes the reader of the wire format: bytes in, a value or 'badmsg out, and what comes out
 * survives being written, read, matched and printed. Built with libFuzzer it is a fuzzer; built with
 * -DREPLAY it runs the files that it is given, whatever the compiler. */
#include "codec/codec.h"
#include "lang/lang.h"
#include "verb/verb.h"
#include "replay.h"
#include <stdio.h>
#include <stdlib.h>

static void start_once(void)
{
    static bool started;
    if (started)
        return;
    started = true;
    init_context();
    init_verbs();
    init_lang();
}

static void write_and_read(const Value *x)
{
    BUFFER message = {0}, text = {0};
    if (!encode_message(&message, x, MESSAGE_ASYNC)) {
        take_error(); /* an enumeration whose domain is gone, or too deep with what is on the stack */
        return;
    }
    OWNED Value *again = decode_message(bytes_of_buffer(&message));
    if (!again || again->type != x->type)
        abort();
    print_k(&text, x);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    start_once();
    int64_t live = live_values();
    OWNED Value *x = decode_message((Bytes){(const char *)data, (int64_t)size});
    if (x && x->type != TYPE_ERROR) /* an error is for the caller to raise */
        write_and_read(x);
    take_error();
    release(steal(&x));
    /* The compiler keeps the text of what it refused, and a namespace once named. */
    if (live_values() != live && !memchr(data, TYPE_LAMBDA, size))
        abort();
    return 0;
}

#ifdef REPLAY
static int run_file(const char *path)
{
    static uint8_t data[MOST_REPLAYED];
    int64_t size = load_file(path, data);
    if (size < 0)
        return 1;
    return LLVMFuzzerTestOneInput(data, (size_t)size);
}

/* The known messages, each also with every byte changed in turn. */
static int run_damaged(const char *path, unsigned seed)
{
    static uint8_t data[1 << 20];
    char *line = NULL;
    size_t capacity = 0;
    FILE *file = fopen(path, "r");
    while (file && getline(&line, &capacity, file) > 0) {
        size_t size = 0;
        unsigned byte;
        while (size < sizeof data && sscanf(line + 2 * size, "%2x", &byte) == 1)
            data[size++] = (uint8_t)byte; /* up to the blank */
        for (size_t i = 0; i < size && i < 400; i++) {
            uint8_t before = data[i];
            seed = seed * 1664525 + 1013904223;
            data[i] = (uint8_t)(seed >> 24);
            LLVMFuzzerTestOneInput(data, size);
            data[i] = before;
        }
    }
    free(line);
    return file ? fclose(file) : 1;
}

int main(int argc, char **argv)
{
    int failed = 0;
    for (int i = 1; i < argc; i++)
        failed |= strstr(argv[i], "vectors.txt") ? run_damaged(argv[i], 1) || run_damaged(argv[i], 2) : run_file(argv[i]);
    printf("fuzz/wire: %d passed, %d failed\n", argc - 1, failed);
    return failed;
}
#endif
