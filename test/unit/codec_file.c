/* codec_file.c: values as files, torn and hostile ones too. */
#include "../test.h"
#include "codec/codec.h"
#include <stdlib.h>
#include <unistd.h>

static char folder[64];

static Bytes file_named(const char *name)
{
    static char path[128];
    if (!*folder) {
        strcpy(folder, "/tmp/peach-test-XXXXXX");
        CHECK(mkdtemp(folder) != NULL);
    }
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return bytes_of_text(path);
}

static void check_comes_back(Value *x)
{
    CONSUME(x);
    Bytes path = file_named("x");
    release(write_value_file(path, x));
    OWNED Value *y = read_value_file(path);
    CHECK(y && values_identical(x, y));
    CHECK(y && x->attribute == y->attribute);
    CHECK(delete_file(path));
}

TEST(files_give_back_what_they_took)
{
    check_comes_back(new_long(42));
    check_comes_back(new_string_of_text("hello"));
    check_comes_back(new_symbol_of_text("hello"));
    check_comes_back(new_vector(TYPE_SYMBOL, 0));
    check_comes_back(new_empty());
    check_comes_back(new_list(2, new_string_of_text("a b"), new_float(1.5)));
    Value *longs = new_vector(TYPE_LONG, 1000);
    for (int i = 0; i < 1000; i++)
        longs->i64s[i] = i;
    check_comes_back(set_attribute(retain(longs), ATTR_SORTED));
    check_comes_back(longs);
    Value *indices = new_enum(intern_text("sym"), 3);
    memset(indices->bytes, 0, 24);
    check_comes_back(indices);
}

TEST(a_vector_file_has_sixteen_bytes_more)
{
    OWNED Value *longs = new_vector(TYPE_LONG, 1000);
    Bytes path = file_named("x");
    release(write_value_file(path, longs));
    CHECK_EQ(file_size(path), 8016);
    CHECK(delete_file(path));
}

TEST(a_torn_file_is_an_error)
{
    OWNED Value *longs = new_vector(TYPE_LONG, 10);
    Bytes path = file_named("x");
    for (int64_t length = 0; length < 96; length++) {
        release(write_value_file(path, longs));
        CHECK_EQ(truncate(path.data, length), 0);
        CHECK(read_value_file(path) == NULL);
        CHECK(take_error() != ERR_NONE);
    }
    CHECK(delete_file(path));
}

TEST(files_that_are_not_there_say_so)
{
    Bytes path = file_named("no/such/file");
    CHECK(read_file(path) == NULL);
    CHECK(strstr(error_text().data, "OS reports: No such file") != NULL);
    take_error();
    CHECK_EQ(file_size(path), -1);
    take_error();
    CHECK(!delete_file(path));
    take_error();
    OWNED Value *nothing = list_folder(path);
    CHECK(is_mixed(nothing) && !nothing->count);
}

TEST(folders_are_made_and_listed)
{
    CHECK(write_file(file_named("d/e/b"), (Bytes){0}, bytes_of_text("text")));
    CHECK(write_file(file_named("d/e/a"), (Bytes){0}, bytes_of_text("text")));
    OWNED Value *names = list_folder(file_named("d/e"));
    CHECK_EQ(names->count, 2);
    CHECK(names->symbols[0] == intern_text("a"));
    OWNED Value *bytes = read_file(file_named("d/e/a"));
    CHECK_EQ(bytes->count, 4);
    OWNED Value *part = read_file_part(file_named("d/e/a"), TYPE_CHAR, 1, 2);
    CHECK(part->count == 2 && !memcmp(part->bytes, "ex", 2));
    CHECK(delete_file(file_named("d/e/a")) && delete_file(file_named("d/e/b")));
    CHECK(delete_file(file_named("d/e")) && delete_file(file_named("d")));
    CHECK(delete_file(file_named("")));
    *folder = 0;
}

TEST(what_is_confined_changes_no_file_outside)
{
    Bytes path = file_named("far");
    OWNED Value *longs = new_vector(TYPE_LONG, 3);
    memset(longs->bytes, 0, 24);
    release(write_value_file(path, longs));
    context->confined = true;
    Growth growth;
    CHECK_EQ(begin_append(&growth, path, longs), APPEND_FAILED);
    CHECK_EQ(take_error(), ERR_TEXT);
    CHECK_EQ(lock_file(path), -1);
    CHECK_EQ(take_error(), ERR_TEXT);
    context->confined = false;
    CHECK(delete_file(path));
}
