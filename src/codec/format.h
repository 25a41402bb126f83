/* format.h: the pieces that printing is made of. Private to codec/. */
#pragma once
#include "codec/codec.h"

/* Text that may be cut: writers stop soon after the buffer has grown to `limit` bytes. */
typedef struct {
    Buffer *out;
    int64_t limit;
} Sink;

static inline bool is_full(const Sink *sink)
{
    return sink->out->length > sink->limit;
}

/* As print_k, but may stop at the limit. */
void sink_k(Sink *sink, const Value *x);
/* Item i of a list as a cell of a table: simple items as `string` shows them, others in q syntax. */
void sink_cell(Sink *sink, const Value *list, Count i);
/* As print_item, but dates are 2000-01-31. */
void print_iso_item(Buffer *out, const Value *vector, Count i);
/* In double quotes, with escapes. */
void print_quoted(Buffer *out, Bytes text);

/* ── format_float.c ── */
/* Decimal digits, with zeros in front up to `width`. */
void print_unsigned(Buffer *out, uint64_t n, int width);
void print_real(Buffer *out, float f); /* without suffix; null is 0N */

/* ── format_temporal.c: values, neither null nor infinite, without suffix letter ── */
void print_temporal(Buffer *out, int type, int64_t raw);
void print_datetime(Buffer *out, double datetime);
