/* settings.c: see settings.h. */
#include "pool/settings.h"
#include "base/alloc.h"
#include "value/value.h"

typedef struct {
    int64_t memory_limit;
    int precision, rows, columns, http_rows, http_columns;
    int date_format, week_offset, utc_offset_minutes, collection_mode;
    uint8_t master_key[sizeof(((Context *)0)->master_key)]; /* the processes are our own */
    uint8_t has_master_key;
    char zero[3]; /* where the compiler would leave bytes undefined */
} Settings;

static Settings settings_now(void)
{
    Settings now = {.memory_limit = alloc_stats()->limit,
                    .precision = context->precision,
                    .rows = context->console_rows,
                    .columns = context->console_columns,
                    .http_rows = context->http_rows,
                    .http_columns = context->http_columns,
                    .date_format = context->date_format,
                    .week_offset = context->week_offset,
                    .utc_offset_minutes = context->utc_offset_minutes,
                    .collection_mode = context->collection_mode,
                    .has_master_key = context->has_master_key};
    memcpy(now.master_key, context->master_key, sizeof now.master_key);
    return now;
}

bool send_settings(Worker *w)
{
    Settings now = settings_now();
    Bytes payload = {(const char *)&now, sizeof now};
    if (bytes_equal(payload, bytes_of_buffer(&w->settings)))
        return true;
    w->settings.length = 0;
    buffer_bytes(&w->settings, payload);
    return frame_add(&w->out, (Frame){.kind = FRAME_SETTINGS}, payload);
}

void adopt_settings(Bytes payload)
{
    Settings s;
    if (payload.length != sizeof s)
        return;
    memcpy(&s, payload.data, sizeof s);
    alloc_stats()->limit = s.memory_limit;
    context->precision = s.precision;
    context->console_rows = s.rows;
    context->console_columns = s.columns;
    context->http_rows = s.http_rows;
    context->http_columns = s.http_columns;
    context->date_format = s.date_format;
    context->week_offset = s.week_offset;
    context->utc_offset_minutes = s.utc_offset_minutes;
    context->collection_mode = s.collection_mode;
    context->has_master_key = s.has_master_key;
    memcpy(context->master_key, s.master_key, sizeof s.master_key);
}

enum { RESTRICTED = 1, CONFINED = 2 };

int64_t rights_now(void)
{
    return (context->restricted ? RESTRICTED : 0) | (context->confined ? CONFINED : 0);
}

void adopt_rights(int64_t rights)
{
    context->restricted = rights & RESTRICTED;
    context->confined = rights & CONFINED;
}
