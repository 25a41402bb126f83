/* setting.c: the commands that show a setting of the context without an argument and set it with one. */
#include "codec/codec.h"
#include "lang/verbs.h"
#include <stdlib.h>

/* An int of the context: shown without an argument, set with one. */
static Value *int_setting(int *setting, Bytes rest, int low, int high)
{
    int64_t number;
    if (!rest.length)
        return new_int(*setting);
    if (!read_number(rest, &number))
        return raise_error(ERR_TYPE);
    if (number < low || number > high)
        return raise_error(ERR_DOMAIN);
    *setting = (int)number;
    return identity();
}

static Value *precision_command(Bytes rest)
{
    return int_setting(&context->precision, rest, 0, 17);
}

static Value *date_format_command(Bytes rest)
{
    return rest.length ? int_setting(&context->date_format, rest, 0, 1) : new_long(context->date_format);
}

static Value *week_command(Bytes rest)
{
    return int_setting(&context->week_offset, rest, 0, 6);
}

/* \s 0N shows what -s allowed: so many threads. Processes have no limit. */
static Value *workers_command(Bytes rest)
{
    int64_t number;
    int most = context->most_workers;
    if (bytes_equal(rest, bytes_of_text("0N")))
        return new_int(most);
    if (read_number(rest, &number) && number > (most > 0 ? most : 0) && number <= INT32_MAX)
        return raise_text("enable secondary threads via cmd line -s only");
    return int_setting(&context->workers, rest, -INT32_MAX, INT32_MAX);
}

static int clamped(int64_t x)
{
    return x < 10 ? 10 : x > 2000 ? 2000 : (int)x;
}

static Value *size_setting(int *rows, int *columns, Bytes rest)
{
    if (!rest.length) {
        Value *size = new_vector(TYPE_INT, 2);
        if (size) {
            size->i32s[0] = *rows;
            size->i32s[1] = *columns;
        }
        return size;
    }
    OWNED Value *size = parse_literal(rest);
    if (!size || size->type != TYPE_LONG || size->count != 2) {
        take_error();
        return raise_error(ERR_TYPE);
    }
    *rows = clamped(size->i64s[0]);
    *columns = clamped(size->i64s[1]);
    return identity();
}

static Value *console_command(Bytes rest)
{
    return size_setting(&context->console_rows, &context->console_columns, rest);
}

static Value *http_command(Bytes rest)
{
    return size_setting(&context->http_rows, &context->http_columns, rest);
}

static Value *seed_command(Bytes rest)
{
    int64_t seed;
    if (!rest.length)
        return context->seed_given ? new_long(context->seed) : new_int((int32_t)context->seed);
    if (bytes_equal(rest, bytes_of_text("0N")))
        return new_long(random_state());
    if (!read_number(rest, &seed))
        return raise_error(ERR_TYPE);
    seed_random(seed);
    context->seed = seed;
    context->seed_given = true;
    return identity();
}

/* Hours where they say it, else minutes; 0N: the system's. */
static Value *offset_shown(void)
{
    int minutes = context->utc_offset_minutes;
    return new_long(minutes == INT32_MIN ? NULL_I64 : minutes % 60 ? minutes : minutes / 60);
}

static Value *offset_command(Bytes rest)
{
    int64_t offset;
    if (!rest.length)
        return offset_shown();
    if (bytes_equal(rest, bytes_of_text("0N"))) {
        context->utc_offset_minutes = INT32_MIN;
        return identity();
    }
    if (!read_number(rest, &offset))
        return raise_error(ERR_TYPE);
    context->utc_offset_minutes = (int)(llabs(offset) < 24 ? offset * 60 : offset);
    return identity();
}

static Value *error_mode_command(Bytes rest)
{
    return int_setting(&context->error_mode, rest, 0, 2);
}

static Value *timeout_command(Bytes rest)
{
    return int_setting(&context->timeout, rest, 0, INT32_MAX);
}

/* Memory goes back to the system when asked, whatever the mode; setting it asks. */
static Value *collection_command(Bytes rest)
{
    OWNED Value *result = int_setting(&context->collection_mode, rest, 0, 1);
    if (result && rest.length)
        release(collect_garbage(identity()));
    return steal(&result);
}

void init_settings(void)
{
    register_command("P", precision_command);
    register_command("z", date_format_command);
    register_command("W", week_command);
    register_command("s", workers_command);
    register_command("c", console_command);
    register_command("C", http_command);
    register_command("S", seed_command);
    register_command("o", offset_command);
    register_command("e", error_mode_command);
    register_command("g", collection_command);
    register_command("T", timeout_command);
}
