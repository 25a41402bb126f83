/* table.c: the front door: registers the verbs of tables. */
#include "table/table.h"
#include "verb/verb.h"

static const Verb rows[] = {
#include "table/table.def"
};

void init_table(void)
{
    register_verbs(rows, sizeof rows / sizeof *rows);
}
