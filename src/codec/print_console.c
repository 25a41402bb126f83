/* print_console.c: values as the console shows them: matrices, dictionaries and tables in columns,
 * cut to the size of the screen.
 *
 * A value becomes columns of cells; only the rows that fit are formatted, so showing the head of a
 * large table costs the head. */
#include "base/alloc.h"
#include "codec/format.h"

typedef struct {
    Buffer *out;
    int64_t width;  /* longest line */
    Count lines;    /* that fit, the last being ".." when there are more */
} Screen;

/* The cells of one column, padded to its width when shown. */
typedef struct {
    Buffer text;
    int64_t *ends; /* of each cell in text */
    Count count;
    int64_t width;
    bool ragged; /* not padded */
} Column;

typedef struct {
    Column *columns;
    Count count, capacity;
} Grid;

/* ── lines ─────────────────────────────────────────────────────────────────────────────── */

static Screen new_screen(Buffer *out, int rows, int columns)
{
    return (Screen){out, columns > 3 ? columns - 1 : INT64_MAX / 2, rows > 3 ? rows - 2 : INT64_MAX / 2};
}

static void put_line(const Screen *screen, Bytes line)
{
    if (line.length > screen->width) {
        buffer_add(screen->out, line.data, screen->width - 2);
        buffer_text(screen->out, "..\n");
    } else {
        buffer_bytes(screen->out, line);
        buffer_char(screen->out, '\n');
    }
}

/* How many of `total` rows are shown below `heading` lines; fewer than all leaves a line for "..". */
static Count rows_shown(const Screen *screen, Count total, Count heading)
{
    return total + heading <= screen->lines ? total : screen->lines - heading - 1;
}

/* ── cells ─────────────────────────────────────────────────────────────────────────────── */

static Column *add_column(Grid *grid, Count rows)
{
    if (grid->count == grid->capacity) {
        grid->capacity = grid->capacity ? grid->capacity * 2 : 8;
        grid->columns = reallocate_or_abort(grid->columns, (size_t)grid->capacity * sizeof *grid->columns);
    }
    Column *column = &grid->columns[grid->count++];
    *column = (Column){.ends = reallocate_or_abort(NULL, (size_t)(rows + 1) * sizeof(int64_t))};
    return column;
}

static void end_cell(Column *column)
{
    int64_t start = column->count ? column->ends[column->count - 1] : 0;
    column->ends[column->count++] = column->text.length;
    if (column->text.length - start > column->width)
        column->width = column->text.length - start;
}

static void close_grid(Grid *grid)
{
    for (Count i = 0; i < grid->count; i++) {
        close_buffer(&grid->columns[i].text);
        deallocate(grid->columns[i].ends);
    }
    deallocate(grid->columns);
}

static void add_list_cell(Column *column, const Screen *screen, const Value *list, Count i)
{
    Sink sink = {&column->text, column->text.length + screen->width};
    sink_cell(&sink, list, i);
    end_cell(column);
}

static void add_list_column(Grid *grid, const Screen *screen, const Value *list, Count rows, const char *heading)
{
    Column *column = add_column(grid, rows + 1);
    if (heading) {
        buffer_text(&column->text, heading);
        end_cell(column);
    }
    for (Count i = 0; i < rows; i++)
        add_list_cell(column, screen, list, i);
}

/* ── matrices ──────────────────────────────────────────────────────────────────────────── */

/* These stand close together, so a list of them is no matrix of cells. */
static bool is_joined_type(int type)
{
    return type == TYPE_CHAR || type == TYPE_BOOLEAN || type == TYPE_BYTE;
}

/* Of the first `rows` items: lists of one length. */
static bool is_matrix(const Value *x, Count rows)
{
    if (!is_mixed(x) || rows == 0)
        return false;
    const Value *first = x->items[0];
    bool all_joined = true;
    for (Count i = 0; i < rows; i++) {
        const Value *row = x->items[i];
        if (!row || !is_vector(row) || row->count != first->count || row->count == 0)
            return false;
        all_joined &= is_joined_type(row->type) && row->type == first->type;
    }
    return !all_joined;
}

/* A list of () only is a matrix without columns: nothing to show. */
static bool is_empty_matrix(const Value *x)
{
    if (!is_mixed(x) || !x->count)
        return false;
    for (Count i = 0; i < x->count; i++)
        if (!is_mixed(x->items[i]) || x->items[i]->count)
            return false;
    return true;
}

/* Rows of a matrix may differ in type: each row's items are cells of that row's form. */
static void add_matrix_columns(Grid *grid, const Screen *screen, const Value *matrix, Count rows)
{
    Count count = matrix->items[0]->count;
    int64_t width = 0;
    for (Count j = 0; j < count && width <= screen->width + 1; j++) {
        Column *column = add_column(grid, rows);
        for (Count i = 0; i < rows; i++)
            add_list_cell(column, screen, matrix->items[i], j);
        width += column->width + 1;
    }
}

/* ── grids to lines ────────────────────────────────────────────────────────────────────── */

static void add_grid_row(Buffer *line, const Grid *grid, Count row)
{
    for (Count j = 0; j < grid->count; j++) {
        const Column *column = &grid->columns[j];
        int64_t start = row ? column->ends[row - 1] : 0, length = column->ends[row] - start;
        if (j)
            buffer_char(line, ' ');
        buffer_add(line, column->text.data + start, length);
        if (!column->ragged)
            buffer_fill(line, ' ', column->width - length);
    }
}

static int64_t grid_width(const Grid *grid)
{
    int64_t width = grid->count ? grid->count - 1 : 0;
    for (Count j = 0; j < grid->count; j++)
        width += grid->columns[j].width;
    return width;
}

/* Left grid, "| " and right grid; either may be missing. With headings the first row gets dashes below. */
static void put_grids(const Screen *screen, const Grid *left, const Grid *right, bool headings)
{
    BUFFER line = {0};
    Count rows = right->count ? right->columns[0].count : left ? left->columns[0].count : 0;
    for (Count row = 0; row < rows; row++) {
        line.length = 0;
        if (left) {
            add_grid_row(&line, left, row);
            buffer_text(&line, "| ");
        }
        add_grid_row(&line, right, row);
        put_line(screen, bytes_of_buffer(&line));
        if (row || !headings)
            continue;
        line.length = 0;
        if (left) {
            buffer_fill(&line, '-', grid_width(left));
            buffer_text(&line, "| ");
        }
        buffer_fill(&line, '-', grid_width(right));
        put_line(screen, bytes_of_buffer(&line));
    }
}

/* ── columns of a table ────────────────────────────────────────────────────────────────── */

/* Lists of one length stand as the rows of a matrix, without their types; others as what one would type. */
static void add_named_column(Grid *grid, const Screen *screen, const Value *list, Count rows, const char *name)
{
    if (!is_matrix(list, rows)) {
        add_list_column(grid, screen, list, rows, name);
        return;
    }
    Grid matrix = {0};
    add_matrix_columns(&matrix, screen, list, rows);
    Column *column = add_column(grid, rows + 1);
    buffer_text(&column->text, name);
    end_cell(column);
    for (Count i = 0; i < rows; i++) {
        add_grid_row(&column->text, &matrix, i);
        end_cell(column);
    }
    close_grid(&matrix);
}

static void add_table_columns(Grid *grid, const Screen *screen, const Value *table, Count rows)
{
    const Value *names = names_of(table), *columns = columns_of(table);
    int64_t width = 0;
    for (Count i = 0; i < names->count && width <= screen->width + 1; i++) {
        add_named_column(grid, screen, columns->items[i], rows, names->symbols[i]);
        width += grid->columns[grid->count - 1].width + 1;
    }
}

/* ── values ────────────────────────────────────────────────────────────────────────────── */

static void put_more(const Screen *screen, Count total, Count shown)
{
    if (shown < total)
        buffer_text(screen->out, "..\n");
}

static void show_one_line(const Screen *screen, const Value *x)
{
    BUFFER line = {0};
    sink_k(&(Sink){&line, screen->width}, x);
    put_line(screen, bytes_of_buffer(&line));
}

static void show_list(const Screen *screen, const Value *x)
{
    Count shown = rows_shown(screen, x->count, 0);
    if (is_matrix(x, x->count)) {
        Grid grid = {0};
        add_matrix_columns(&grid, screen, x, shown);
        put_grids(screen, NULL, &grid, false);
        close_grid(&grid);
    } else {
        for (Count i = 0; i < shown; i++)
            show_one_line(screen, x->items[i]);
    }
    put_more(screen, x->count, shown);
}

static void show_table(const Screen *screen, const Value *x)
{
    Count total = count_of(x), shown = rows_shown(screen, total, 2);
    Grid grid = {0};
    add_table_columns(&grid, screen, x, shown);
    put_grids(screen, NULL, &grid, true);
    close_grid(&grid);
    put_more(screen, total, shown);
}

/* One side of a dictionary; a table brings headings, which the other side then needs too. */
static void add_side(Grid *grid, const Screen *screen, const Value *side, Count rows, bool headings)
{
    if (is_table(side)) {
        add_table_columns(grid, screen, side, rows);
    } else if (!headings && is_empty_matrix(side)) {
        Column *column = add_column(grid, rows);
        for (Count i = 0; i < rows; i++)
            end_cell(column);
    } else if (headings) {
        add_named_column(grid, screen, side, rows, "");
    } else if (is_matrix(side, side->count)) {
        add_matrix_columns(grid, screen, side, rows);
    } else {
        add_list_column(grid, screen, side, rows, NULL);
    }
}

static void show_dict(const Screen *screen, const Value *x)
{
    const Value *keys = keys_of(x), *values = values_of(x);
    bool headings = is_table(keys) || is_table(values);
    Count total = count_of(x), shown = rows_shown(screen, total, headings ? 2 : 0);
    if (!headings && shown == 0)
        return;
    Grid left = {0}, right = {0};
    if (is_matrix(keys, keys->count))
        add_list_column(&left, screen, keys, shown, headings ? "" : NULL);
    else
        add_side(&left, screen, keys, shown, headings);
    add_side(&right, screen, values, shown, headings);
    if (!headings && is_mixed(values) && !is_matrix(values, values->count))
        right.columns[0].ragged = true;
    put_grids(screen, &left, &right, headings);
    close_grid(&left);
    close_grid(&right);
    put_more(screen, total, shown);
}

void print_line(Buffer *out, const Value *x, int columns)
{
    Screen screen = new_screen(out, 0, columns);
    show_one_line(&screen, x);
}

void print_console(Buffer *out, const Value *x, int rows, int columns)
{
    Screen screen = new_screen(out, rows, columns);
    if (is_identity(x))
        return;
    if (is_function(x) && x->type != TYPE_FOREIGN) { /* whole, so that it can be copied */
        print_k(out, x);
        buffer_char(out, '\n');
    } else if (is_mixed(x) && x->count > 0) {
        show_list(&screen, x);
    } else if (x->flags & FLAG_STORED) {
        show_one_line(&screen, x);
    } else if (is_table(x)) {
        show_table(&screen, x);
    } else if (is_dict(x) && (is_vector(keys_of(x)) || is_table(keys_of(x)))) {
        show_dict(&screen, x);
    } else {
        show_one_line(&screen, x);
    }
}
