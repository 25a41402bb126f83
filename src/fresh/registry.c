/* registry.c: features by name, their parameters, and the names of the columns they make. */
#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "fresh/families.h"

struct FreshFeature {
    const char *name;
    Feature *compute;
    FreshNames names;
    char type, set;
    double least;
    const char *spec, *keys;
};

static const FreshFeature features[] = {
#define FEATURE(name, function, type, least, spec, keys)                                           \
    {name, function, FRESH_TOOLKIT, type, 'e', least, spec, keys},
#include "fresh/toolkit.def"
#undef FEATURE
#define CALCULATOR(function, type, set, spec)                                                      \
    {#function, function, FRESH_TSFRESH, type, set, -INFINITY, spec, ""},
#include "fresh/tsfresh.def"
#undef CALCULATOR
};

enum { FEATURES = sizeof features / sizeof *features };
enum {
    TOOLKIT_FEATURES = 0
#define FEATURE(...) +1
#include "fresh/toolkit.def"
#undef FEATURE
};

/* A piece of a text that is not terminated. */
typedef struct {
    const char *at;
    size_t length;
} Piece;

static bool piece_is(Piece piece, const char *text)
{
    return strlen(text) == piece.length && memcmp(piece.at, text, piece.length) == 0;
}

/* The i-th of the pieces of `whole` between `separator`s; one with at == NULL after the last. */
static Piece piece_of(Piece whole, char separator, int i)
{
    const char *at = whole.at, *end = whole.at + whole.length;
    if (whole.length == 0)
        return (Piece){0};
    for (;; i--) {
        const char *stop = memchr(at, separator, (size_t)(end - at));
        if (i == 0)
            return (Piece){at, (size_t)((stop ? stop : end) - at)};
        if (!stop)
            return (Piece){0};
        at = stop + 1;
    }
}

static int count_pieces(Piece whole, char separator)
{
    int count = whole.length > 0;
    for (size_t i = 0; i < whole.length; i++)
        count += whole.at[i] == separator;
    return count;
}

static Piece whole_piece(const char *text)
{
    return (Piece){text, strlen(text)};
}

/* Parameter `p` of the first grid: its name without its mark, or its list of values. */
static Piece param_name(Piece grid, int p)
{
    Piece name = piece_of(piece_of(grid, ';', p), ':', 0);
    return (Piece){name.at, name.length - !isalpha((unsigned char)name.at[name.length - 1])};
}

/* '?' or '!': may be left out, '?': and is where it has its usual value; '*': a list of numbers; else a
 * letter. */
static char param_mark(Piece grid, int p)
{
    Piece name = piece_of(piece_of(grid, ';', p), ':', 0);
    return name.at[name.length - 1];
}

static Piece param_values(Piece grid, int p)
{
    return piece_of(piece_of(grid, ';', p), ':', 1);
}

/* The i-th value of a list; those marked + are known but not usual, and come last. */
static Piece value_at(Piece values, int i)
{
    Piece value = piece_of(values, '|', i);
    return value.at && *value.at == '+' ? (Piece){value.at + 1, value.length - 1} : value;
}

static int count_usual(Piece values)
{
    int count = count_pieces(values, '|');
    while (count > 1 && *piece_of(values, '|', count - 1).at == '+')
        count--;
    return count;
}

static Piece first_grid(const FreshFeature *f)
{
    return piece_of(whole_piece(f->spec), '/', 0);
}

/* A value that a column name puts in quotes. */
static bool is_word(Piece text)
{
    return isalpha((unsigned char)*text.at) && !piece_is(text, "True") && !piece_is(text, "False")
           && !piece_is(text, "None") && !piece_is(text, "nan") && !piece_is(text, "inf");
}

/* Parameters whose first value is a word have words only: "25" too. */
static bool has_words(Piece values)
{
    return is_word(piece_of(values, '|', 0));
}

/* Truth values and numbers as Python writes them, a null for None. */
static bool parse_number(Piece text, double *value)
{
    char copy[64] = "", *end;
    *value = piece_is(text, "True") ? 1 : piece_is(text, "None") ? NAN : 0;
    if (piece_is(text, "True") || piece_is(text, "False") || piece_is(text, "None"))
        return true;
    if (text.length == 0 || text.length >= sizeof copy)
        return false;
    memcpy(copy, text.at, text.length);
    *value = strtod(copy, &end);
    return end != copy && *end == 0;
}

/* Words stand for their place in the list of values, numbers and truth values for themselves. */
static double value_of(Piece values, int i)
{
    double value;
    if (has_words(values))
        return i;
    return parse_number(value_at(values, i), &value) ? value : NAN;
}

int fresh_feature_count(FreshNames names)
{
    return names == FRESH_TOOLKIT ? TOOLKIT_FEATURES : FEATURES - TOOLKIT_FEATURES;
}

const FreshFeature *fresh_feature(FreshNames names, int i)
{
    int first = names == FRESH_TOOLKIT ? 0 : TOOLKIT_FEATURES;
    return i >= 0 && i < fresh_feature_count(names) ? features + first + i : NULL;
}

const FreshFeature *fresh_find(FreshNames names, const char *name)
{
    for (int i = 0; i < FEATURES; i++)
        if (features[i].names == names && strcmp(features[i].name, name) == 0)
            return features + i;
    return NULL;
}

const char *fresh_name(const FreshFeature *f)
{
    return f->name;
}

const char *fresh_spec(const FreshFeature *f)
{
    return f->spec;
}

char fresh_type(const FreshFeature *f)
{
    return f->type;
}

char fresh_set(const FreshFeature *f)
{
    return f->set;
}

int fresh_param_count(const FreshFeature *f)
{
    return count_pieces(first_grid(f), ';');
}

/* A key pattern that begins with * or + stands for as many keys as the first parameter says. */
static bool is_repeated_key(Piece key)
{
    return key.at && (*key.at == '*' || *key.at == '+');
}

static bool are_words_known(const FreshCall *call)
{
    Piece grid = first_grid(call->feature);
    for (int p = 0; p < fresh_param_count(call->feature); p++) {
        Piece values = param_values(grid, p);
        int count = count_pieces(values, '|'), place = (int)call->params[p];
        if (has_words(values) && !(place >= 0 && place < count))
            return false;
    }
    return true;
}

/* tsfresh looks for the width among the widths. */
static bool has_width(const FreshCall *call)
{
    static const double usual[] = {2, 5, 10, 20};
    const double *widths = call->list ? call->list : usual;
    int count = call->list ? call->list_count : 4;
    while (count > 0 && widths[count - 1] != call->params[1])
        count--;
    return count > 0;
}

int fresh_width(const FreshCall *call)
{
    const FreshFeature *f = call->feature;
    Piece keys = whole_piece(f->keys);
    if (fresh_param_count(f) && ((f->least > -INFINITY && !(call->params[0] >= f->least)) || !are_words_known(call)))
        return 0;
    if ((f->compute == change_quantiles && call->params[3] >= call->params[2])
        || (f->compute == cwt_coefficients && !has_width(call)))
        return 0;
    int width = 0, patterns = count_pieces(keys, '|');
    bool repeats = is_repeated_key(piece_of(keys, '|', 0));
    if (repeats && !(call->params[0] <= 1 << 20))
        return 0;
    for (int i = 0; i < patterns; i++)
        width += is_repeated_key(piece_of(keys, '|', i)) ? (int)call->params[0] : 1;
    return patterns ? width : 1;
}

void fresh_eval(FreshSeries *s, const FreshCall *call, double *out)
{
    s->list = call->list;
    s->list_count = call->list_count;
    call->feature->compute(s, call->params, out);
}

/* The values of grid number `g`, the last parameter fastest; returns how many calls there are. */
static int expand_grid(const FreshFeature *f, Piece grid, FreshCall *calls, int made, int room)
{
    int params = count_pieces(grid, ';'), places[FRESH_MAX_PARAMS] = {0};
    for (;;) {
        FreshCall call = {.feature = f};
        for (int p = 0; p < params; p++)
            call.params[p] = value_of(param_values(grid, p), places[p]);
        if (fresh_width(&call)) {
            if (made < room)
                calls[made] = call;
            made++;
        }
        int p = params - 1;
        while (p >= 0 && ++places[p] == count_usual(param_values(grid, p)))
            places[p--] = 0;
        if (p < 0)
            return made;
    }
}

int fresh_usual_calls(const FreshFeature *f, FreshCall *calls, int room)
{
    Piece spec = whole_piece(f->spec);
    int made = 0, grids = max_int(count_pieces(spec, '/'), 1);
    for (int g = 0; g < grids; g++)
        made = expand_grid(f, piece_of(spec, '/', g), calls, made, room);
    return made;
}

/* A name as it grows; what does not fit is counted but left out. */
typedef struct {
    char *at;
    size_t size, used;
} Name;

__attribute__((format(printf, 2, 3))) static void append(Name *name, const char *format, ...)
{
    va_list args;
    size_t place = name->used < name->size ? name->used : name->size;
    va_start(args, format);
    name->used += (size_t)vsnprintf(name->at + place, name->size - place, format, args);
    va_end(args);
}

/* The fewest digits that read back as x. */
static void format_number(double x, char *text, size_t size)
{
    for (int digits = 15; digits <= 17; digits++) {
        snprintf(text, size, "%.*g", digits, x);
        if (strtod(text, NULL) == x)
            return;
    }
}

static void append_pattern(Name *name, Piece key, int number, double param)
{
    for (size_t i = 0; i < key.length; i++) {
        if (key.at[i] == '#')
            append(name, "%d", number);
        else if (key.at[i] == '@')
            append(name, "%g", param);
        else
            append(name, "%c", key.at[i]);
    }
}

static void append_key(Name *name, const FreshCall *call, int i)
{
    Piece keys = whole_piece(call->feature->keys);
    for (int pattern = 0;; pattern++) {
        Piece key = piece_of(keys, '|', pattern);
        int count = is_repeated_key(key) ? (int)call->params[0] : 1;
        if (!key.at)
            return;
        if (i < count) {
            if (is_repeated_key(key))
                append_pattern(name, (Piece){key.at + 1, key.length - 1}, i + (*key.at == '+'),
                               call->params[0]);
            else
                append(name, "%.*s", (int)key.length, key.at);
            return;
        }
        i -= count;
    }
}

size_t fresh_key(const FreshCall *call, int i, char *name, size_t size)
{
    Name text = {name, size, 0};
    append(&text, "%s", "");
    append_key(&text, call, i);
    return text.used;
}

/* q's spelling of a float with o for the point: 0o5, 10, -0W; nothing for a null. */
static void append_toolkit_value(Name *name, double x)
{
    char text[32];
    format_number(x, text, sizeof text);
    for (char *c = text; *c; c++)
        if (*c == '.')
            *c = 'o';
    if (isinf(x))
        append(name, "%s", x > 0 ? "0W" : "-0W");
    else if (x == x)
        append(name, "%s", text);
}

static void append_toolkit_params(Name *name, const FreshCall *call, int i)
{
    Piece grid = first_grid(call->feature);
    for (int p = 0; p < fresh_param_count(call->feature); p++) {
        Piece param = param_name(grid, p);
        append(name, "_%.*s_", (int)param.length, param.at);
        append_toolkit_value(name, call->params[p]);
    }
    if (*call->feature->keys) {
        append(name, "_");
        append_key(name, call, i);
    }
}

/* As Python would spell it. */
static void append_number(Name *name, double x, bool is_float)
{
    char text[32];
    format_number(x, text, sizeof text);
    append(name, "%s%s", text, is_float && !strpbrk(text, ".en") ? ".0" : "");
}

static void append_list(Name *name, const double *list, int count)
{
    for (int i = 0; i < count; i++) {
        append(name, i ? ", " : "(");
        append_number(name, list[i], false);
    }
    append(name, count == 1 ? ",)" : ")");
}

/* As the specification spells the value, else as Python would spell it. */
static void append_value(Name *name, const FreshFeature *f, int p, double x)
{
    Piece spec = whole_piece(f->spec);
    bool is_float = false;
    for (int g = 0; g < count_pieces(spec, '/'); g++) {
        Piece values = param_values(piece_of(spec, '/', g), p);
        for (int i = 0; i < count_pieces(values, '|'); i++) {
            Piece text = value_at(values, i);
            double known = value_of(values, i);
            is_float |= memchr(text.at, '.', text.length) != NULL;
            if (known != x && (known == known || x == x))
                continue;
            append(name, has_words(values) ? "\"%.*s\"" : "%.*s", (int)text.length, text.at);
            return;
        }
    }
    append_number(name, x, is_float);
}

/* Is it where it is only spelt when it is not as usual? */
static bool is_left_out(Piece grid, int p, double x)
{
    double usual = value_of(param_values(grid, p), 0);
    return param_mark(grid, p) == '?' && (x == usual || (x != x && usual != usual));
}

static void append_tsfresh_params(Name *name, const FreshCall *call)
{
    Piece grid = first_grid(call->feature);
    for (int p = 0; p < fresh_param_count(call->feature); p++) {
        Piece param = param_name(grid, p);
        if (is_left_out(grid, p, call->params[p]))
            continue;
        append(name, "__%.*s_", (int)param.length, param.at);
        if (call->list && param_mark(grid, p) == '*')
            append_list(name, call->list, call->list_count);
        else
            append_value(name, call->feature, p, call->params[p]);
    }
}

size_t fresh_column(const FreshCall *call, int i, char *name, size_t size)
{
    Name text = {name, size, 0};
    append(&text, "%s", call->feature->name);
    if (call->feature->names == FRESH_TOOLKIT)
        append_toolkit_params(&text, call, i);
    else
        append_tsfresh_params(&text, call);
    return text.used;
}

/* ---- from a column name back to the call */

/* "(2, 5)", "[1.0, 2.5]" or "[1. 2.5]" to numbers. False if there are more than fit. */
static bool parse_list(Piece text, double *list, int room, int *count)
{
    *count = 0;
    if (text.length < 2 || !strchr("([", *text.at) || !strchr(")]", text.at[text.length - 1]))
        return false;
    const char *at = text.at + 1, *end = text.at + text.length - 1;
    while (at < end) {
        const char *stop = at;
        while (stop < end && !strchr(", \n", *stop))
            stop++;
        Piece number = {at, (size_t)(stop - at)};
        if (number.length && (*count == room || !parse_number(number, list + (*count)++)))
            return false;
        at = stop + 1;
    }
    return *count > 0;
}

/* The value of a parameter as a column name has it. False for a word that is not in the list. */
static bool parse_value(Piece values, Piece text, double *value)
{
    if (!has_words(values))
        return parse_number(text, value);
    if (text.length < 2 || *text.at != '"' || text.at[text.length - 1] != '"')
        return false;
    for (int i = 0; i < count_pieces(values, '|'); i++) {
        Piece known = value_at(values, i);
        if (known.length == text.length - 2 && memcmp(known.at, text.at + 1, known.length) == 0) {
            *value = i;
            return true;
        }
    }
    return false;
}

/* At the start of `rest`: "__<param>_<value>". Moves on behind it. */
static bool parse_param(Piece grid, int p, const char **rest, FreshCall *call, double *list, int room)
{
    Piece param = param_name(grid, p);
    if (strncmp(*rest, "__", 2) != 0 || strncmp(*rest + 2, param.at, param.length) != 0
        || (*rest)[2 + param.length] != '_') {
        call->params[p] = value_of(param_values(grid, p), 0);
        return strchr("?!", param_mark(grid, p)) != NULL;
    }
    const char *start = *rest + 2 + param.length + 1, *end = strstr(start, "__");
    if (!end)
        end = start + strlen(start);
    *rest = end;
    Piece text = {start, (size_t)(end - start)};
    if (param_mark(grid, p) != '*' || piece_is(text, "None"))
        return parse_value(param_values(grid, p), text, call->params + p);
    call->list = list;
    return parse_list(text, list, room, &call->list_count);
}

bool fresh_parse_column(const char *name, FreshCall *call, double *list, int room)
{
    char head[FRESH_MAX_NAME];
    const char *rest = strstr(name, "__");
    size_t length = rest ? (size_t)(rest - name) : strlen(name);
    if (length >= sizeof head)
        return false;
    memcpy(head, name, length);
    head[length] = 0;
    *call = (FreshCall){.feature = fresh_find(FRESH_TSFRESH, head)};
    if (!call->feature)
        return false;
    rest = name + length;
    for (int p = 0; p < fresh_param_count(call->feature); p++)
        if (!parse_param(first_grid(call->feature), p, &rest, call, list, room))
            return false;
    return *rest == 0 && fresh_width(call) > 0;
}
