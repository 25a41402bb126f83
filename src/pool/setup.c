/* setup.c: see setup.h. */
#include "pool/setup.h"
#include "base/alloc.h"
#include "codec/codec.h"
#include "pool/settings.h"

typedef struct {
    Buffer encoded, text; /* text: for people */
    int played;           /* by so many workers */
    int waiting;          /* so many have it and have not answered */
    int64_t rights;       /* rights_now() of who added it */
    bool told;            /* its failure has been raised, and is not settled yet */
    bool dropped;         /* it failed everywhere: nobody plays it again */
} Command;

static struct {
    Command *commands;
    int64_t count;
    Buffer failure; /* the error to raise; empty: none */
    int64_t failed_command;
} setup;

bool setup_add(const Value *command)
{
    Command c = {.rights = rights_now()};
    if (!encode_value(&c.encoded, command)) {
        close_buffer(&c.encoded);
        return false;
    }
    Bytes text;
    if (text_of(command, &text))
        buffer_bytes(&c.text, text);
    else
        print_k(&c.text, command);
    setup.commands = reallocate_or_abort(setup.commands, (size_t)(setup.count + 1) *
                                                             sizeof *setup.commands);
    setup.commands[setup.count++] = c;
    return true;
}

/* What there is no memory for is sent the next time. */
void setup_send(Worker *w)
{
    bool sent = send_settings(w);
    for (; sent && w->setup_sent < setup.count; w->setup_sent++) {
        Command *c = &setup.commands[w->setup_sent];
        if (c->dropped)
            continue;
        sent = frame_add(&w->out,
                         (Frame){.kind = FRAME_SETUP,
                                 .id = w->setup_sent,
                                 .rights = c->rights},
                         bytes_of_buffer(&c->encoded));
        if (!sent)
            break;
        w->setup_waiting++;
        c->waiting++;
    }
    if (!sent)
        take_error();
    flush_worker(w);
}

bool setup_is_played(const Worker *w)
{
    return w->state != WORKER_STARTING && w->setup_sent == setup.count &&
           w->setup_waiting == 0 && !w->setup_failed;
}

/* NULL: the answer is nonsense. */
static Command *take_answer(Worker *w, int64_t id)
{
    if (id < 0 || id >= setup.count || !w->setup_waiting)
        return NULL;
    if (--w->setup_waiting == 0 && !w->in_flight)
        w->interrupted_at = 0;
    setup.commands[id].waiting--;
    return &setup.commands[id];
}

void setup_played(Worker *w, int64_t id)
{
    Command *c = take_answer(w, id);
    if (c)
        c->played++;
}

/* A command that somebody has and has not answered is not dropped. */
void setup_lost(Worker *w)
{
    for (int64_t i = w->setup_sent; w->setup_waiting && i-- > 0;)
        if (!setup.commands[i].dropped) {
            setup.commands[i].waiting--;
            w->setup_waiting--;
        }
}

void setup_refused(Worker *w, int64_t id, Bytes text)
{
    Command *c = take_answer(w, id);
    if (!c || c->dropped)
        return;
    w->setup_failed = true;
    if (setup.failure.length || c->told)
        return;
    Bytes command = bytes_of_buffer(&setup.commands[id].text);
    buffer_format(&setup.failure, "peach. setup failed on worker %d: %.*s: '%.*s", w->id,
                  (int)command.length, command.data, (int)text.length, text.data);
    setup.failed_command = id;
}

bool raise_setup_failure(void)
{
    if (!setup.failure.length)
        return false;
    raise_bytes(bytes_of_buffer(&setup.failure));
    setup.failure.length = 0;
    setup.commands[setup.failed_command].told = true;
    return true;
}

bool settle_setup_failure(void)
{
    bool settled = false;
    for (int64_t i = 0; i < setup.count; i++) {
        Command *c = &setup.commands[i];
        if (!c->told || c->waiting)
            continue;
        c->told = false;
        c->dropped = !c->played;
        settled = true;
    }
    return settled;
}

void close_setup(void)
{
    for (int64_t i = 0; i < setup.count; i++) {
        close_buffer(&setup.commands[i].encoded);
        close_buffer(&setup.commands[i].text);
    }
    deallocate(setup.commands);
    close_buffer(&setup.failure);
    setup.commands = NULL;
    setup.count = 0;
}
