/* covers.c: keywords that cover something shorter. The documentation shows them by what they cover, and so
 * does the console; `value` takes those apart that cover a derived function or a composition. */
#include "lang/lang.h"
#include "lang/verbs.h"

typedef struct {
    const char *word, *shown;
    const char *parts; /* q for what `value` gives; NULL: as of any other primitive */
} Cover;

static const Cover covers[] = {
    {"deltas", "-':", "(-)"},
    {"ratios", "%':", "(%)"},
    {"sums", "+\\", "(+)"},
    {"prds", "*\\", "(*)"},
    {"mins", "&\\", "(&)"},
    {"maxs", "|\\", "(|)"},
    {"raze", ",/", "(,)"},
    {"fills", "^\\", "(^)"},
    {"differ", "$[\"b\"]~~':", "($[\"b\";];'[~;~':])"},
    {"hdel", "~:", NULL},
    {"each", "k){x'y}", NULL},
    {"prior", "k){x':y}", NULL},
    {"til", "k){$[0>@x;!x;'`type]}", NULL},
    {"xbar", "k){x*y div x:$[16h=abs[@x];\"j\"$x;x]}", NULL},
    {"fby", "k){@[(#y)#x[0]0#x 1;g;:;x[0]'x[1]g:.=y]}", NULL},
};

static const Cover *cover_of(const Value *f)
{
    if ((f->type != TYPE_UNARY && f->type != TYPE_BINARY) || f->i64 < 0)
        return NULL;
    const char *name = verb_at(f->i64)->name;
    for (size_t i = 0; i < sizeof covers / sizeof *covers; i++)
        if (!strcmp(covers[i].word, name))
            return &covers[i];
    return NULL;
}

const char *shown_name(const Value *f)
{
    const Cover *cover = cover_of(f);
    return cover ? cover->shown : NULL;
}

Value *parts_of_cover(const Value *f)
{
    const Cover *cover = cover_of(f);
    return cover && cover->parts ? evaluate_text(bytes_of_text(cover->parts), empty_symbol, 1) : NULL;
}
