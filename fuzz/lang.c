/* lang.c: fuzzes lex, parse and compile: text in, a parse tree or an error out, and no value left behind. A lambda's
 * text, read again, is that lambda. Nothing runs. Built with libFuzzer it is a fuzzer; built with -DREPLAY it runs the
 * files that it is given, each whole and each line by itself. */
#include "lang/lang.h"
#include "table/table.h"
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
    init_table();
}

static void compile_again(const Value *x)
{
    if (!x || x->type != TYPE_LAMBDA)
        return;
    OWNED Value *source = new_string((Bytes){x->items[0]->bytes, x->items[0]->count});
    OWNED Value *again = parse_text((Bytes){source->bytes, source->count});
    if (!again || !values_match(x, again))
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    start_once();
    int64_t live = live_values();
    OWNED Value *x = parse_text((Bytes){(const char *)data, (int64_t)size});
    compile_again(x);
    release(steal(&x));
    take_error();
    clear_trace();
    if (live_values() != live)
        abort();
    return 0;
}

#ifdef REPLAY
static void run_lines(const uint8_t *data, size_t size)
{
    for (size_t at = 0; at < size;) {
        const uint8_t *end = memchr(data + at, '\n', size - at);
        size_t length = end ? (size_t)(end - data) - at : size - at;
        size_t prompt = length > 2 && !memcmp(data + at, "q)", 2) ? 2 : 0;
        for (size_t cut = prompt; cut <= length; cut++) /* each beginning of it, too */
            LLVMFuzzerTestOneInput(data + at + prompt, cut - prompt);
        at += length + 1;
    }
}

static int run_file(const char *path)
{
    static uint8_t data[MOST_REPLAYED];
    int64_t size = load_file(path, data);
    if (size < 0)
        return 1;
    run_lines(data, (size_t)size);
    return LLVMFuzzerTestOneInput(data, (size_t)size);
}

int main(int argc, char **argv)
{
    int failed = 0;
    for (int i = 1; i < argc; i++)
        failed += run_file(argv[i]);
    printf("fuzz/lang: %d passed, %d failed\n", argc - 1 - failed, failed);
    return failed;
}
#endif
