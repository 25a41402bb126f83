/* log_file.c: files of messages: -11!, and the records that -l writes and reads. */
#include "codec/codec.h"
#include "lang/lang.h"
#include "net/connection.h"
#include "net/verbs.h"

const char log_head[LOG_HEAD] = {(char)0xff, 1};

bool open_log(const Value *bytes, Bytes *records)
{
    if (bytes->count < LOG_HEAD || memcmp(bytes->bytes, log_head, LOG_HEAD))
        return false;
    *records = (Bytes){bytes->bytes + LOG_HEAD, bytes->count - LOG_HEAD};
    return true;
}

Count replay_records(Bytes *records, Count most)
{
    for (Count done = 0;; done++) {
        if (done == most || !records->length)
            return done;
        Value *x = decode_first(records, true);
        if (!x)
            return -1;
        OWNED Value *result = call_handler(".z.ps", NULL, value, x);
        if (!result)
            return -1;
    }
}

Count count_records(Bytes *records)
{
    for (Count count = 0;; count++) {
        Value *x = records->length ? decode_first(records, true) : NULL;
        if (!x && context->error.code == ERR_BADMSG)
            take_error();
        if (!x)
            return error_pending() ? -1 : count;
        release(x);
    }
}

/* How many whole records there are; of a torn file also its length up to their end. */
static Value *measure_log(Bytes records, const Value *bytes)
{
    Count count = count_records(&records);
    if (count < 0)
        return NULL;
    if (!records.length)
        return new_long(count);
    Value *pair = new_vector(TYPE_LONG, 2);
    if (pair) {
        pair->i64s[0] = count;
        pair->i64s[1] = records.data - bytes->bytes;
    }
    return pair;
}

Value *replay_log(Value *x)
{
    CONSUME(x);
    bool has_count = is_mixed(x) && x->count == 2 && is_integer_atom(x->items[0]);
    int64_t most = has_count ? integer_of(x->items[0]) : -1;
    Bytes path, records;
    if (!path_of(has_count ? x->items[1] : x, &path))
        return raise_error(ERR_TYPE);
    OWNED Value *bytes = read_file(path);
    if (!bytes)
        return NULL;
    if (!open_log(bytes, &records))
        return raise_error(ERR_TYPE);
    if (most == -2)
        return measure_log(records, bytes);
    Count done = replay_records(&records, most);
    if (done < 0 && context->error.code == ERR_BADMSG) {
        take_error();
        return raise_text("badtail");
    }
    return done < 0 ? NULL : new_long(done);
}
