/* table.c: the front door: registers the verbs of tables. */
#include "table/table.h"
#include "table/splay.h"
#include "verb/verb.h"

/* ? of three arguments and more: a boolean vector chooses between lists, anything else is queried. */
static Value *query(Value **args, int count)
{
    bool chooses = count == 3 && (args[0]->type == TYPE_BOOLEAN || args[0]->type == -TYPE_BOOLEAN);
    return chooses ? vector_conditional(args, count) : functional_select(args, count);
}

static const Verb rows[] = {
#include "table/table.def"
};

void init_table(void)
{
    register_verbs(rows, sizeof rows / sizeof *rows);
    init_stored();
    init_file_amend();
}
