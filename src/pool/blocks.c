/* blocks.c: see blocks.h. */
#include "pool/blocks.h"
#include "base/alloc.h"
#include "codec/codec.h"
#include "pool/shared.h"
#include <unistd.h>

static struct {
    Blocks *innermost; /* of the calls that run */
    int64_t last;      /* id */
} now;

void open_blocks(Blocks *b)
{
    *b = (Blocks){.outer = now.innermost, .first = now.last + 1};
    now.innermost = b;
}

void close_blocks(Blocks *b)
{
    now.innermost = b->outer;
    for (int64_t i = 0; i < b->count; i++) {
        release(b->list[i].vector);
        close(b->list[i].fd);
    }
    deallocate(b->list);
}

/* ── out ─────────────────────────────────────────────────────────────────────────────────── */

static Value *take_shared(const Value *part, void *data)
{
    Blocks *b = data;
    if (!is_shareable(part, SHARE_FROM))
        return NULL;
    for (int64_t i = 0; i < b->count; i++)
        if (b->list[i].vector == part)
            return new_placeholder(b->list[i].id);
    int fd = share_vector(part);
    if (fd < 0)
        return NULL;
    b->list = reallocate_or_abort(b->list, (size_t)(b->count + 1) * sizeof *b->list);
    b->list[b->count++] = (Block){retain(part), fd, ++now.last};
    return new_placeholder(now.last);
}

Value *pack_function(Blocks *b, const Value *f)
{
    return pack_parts(f, take_shared, b);
}

/* More owners than the list, its slice and one variable: several items hold it. */
enum { OWNERS_OF_SHARED = 3 };

typedef struct {
    Blocks *blocks;
    Worker *worker;
} Delivery;

static Value *take_item_part(const Value *part, void *data)
{
    const Delivery *to = data;
    if (part->extra_owners >= OWNERS_OF_SHARED && is_shareable(part, SHARE_FROM))
        return take_shared(part, to->blocks);
    if (!is_shareable(part, PASS_FROM))
        return NULL;
    int fd = share_vector(part);
    if (fd < 0)
        return NULL;
    int64_t id = -++to->blocks->passed;
    pass_memory(to->worker, id, fd);
    close(fd);
    to->blocks->passed_bytes += part->count * item_size(part->type);
    return new_placeholder(id);
}

Value *pack_items(Blocks *b, Worker *w, const Value *items)
{
    b->passed = 0;
    b->passed_bytes = 0;
    return pack_parts(items, take_item_part, &(Delivery){b, w});
}

/* Of all calls, so that w->block says enough. */
void send_blocks(Worker *w)
{
    for (const Blocks *b = now.innermost; b; b = b->outer)
        for (int64_t i = 0; i < b->count; i++)
            if (b->list[i].id > w->block)
                pass_memory(w, b->list[i].id, b->list[i].fd);
    w->block = now.last;
}

int64_t first_needed_block(void)
{
    const Blocks *outermost = now.innermost;
    while (outermost->outer)
        outermost = outermost->outer;
    return outermost->first;
}

/* ── in ──────────────────────────────────────────────────────────────────────────────────── */

static Value *give_block(int64_t id, void *data)
{
    int fd = take_block(data, -id - 1);
    return fd < 0 ? raise_error(ERR_BADMSG) : map_shared(fd);
}

Value *unpack_answer(Worker *w, Bytes payload)
{
    OWNED Value *sent = decode_value(payload, true);
    if (!sent || !holds_packed(payload))
        return steal(&sent);
    return unpack_parts(sent, give_block, w);
}
