/* The constructors and joins of k.h. */
#include "../test.h"
#include "capi/k_values.h"

TEST(k_atoms_have_their_types_and_values)
{
    K atoms[] = {kb(3), kg(255), kh(-2), ki(7), kj(1LL << 40), ke(0.5), kf(1.5), kc('x'), ks("sym"),
                 kd(1), kz(0.25), kt(1000), ktj(-KP, 5), ktj(-KN, 6)};
    static const int types[] = {-KB, -KG, -KH, -KI, -KJ, -KE, -KF, -KC, -KS, -KD, -KZ, -KT, -KP, -KN};
    for (size_t i = 0; i < sizeof atoms / sizeof *atoms; i++)
        CHECK_EQ(atoms[i]->t, types[i]);
    CHECK_EQ(atoms[0]->g, 1);
    CHECK_EQ(atoms[4]->j, 1LL << 40);
    CHECK(atoms[6]->f == 1.5 && atoms[10]->f == 0.25);
    CHECK(atoms[8]->s == ss("sym"));
    for (size_t i = 0; i < sizeof atoms / sizeof *atoms; i++)
        r0(atoms[i]);
}

TEST(k_guid_atom_lies_where_its_accessor_looks)
{
    U g = {{1, 2, 3}};
    K x = ku(g);
    CHECK_EQ(memcmp(kU(x), &g, sizeof g), 0);
    r0(x);
}

TEST(k_joins_grow_and_copy_shared_lists)
{
    K x = ktn(KJ, 0), shared;
    for (J i = 0; i < 10000; i++)
        ja(&x, &i);
    shared = r1(x);
    J last = -1;
    ja(&x, &last);
    CHECK_EQ(shared->n, 10000);
    CHECK_EQ(x->n, 10001);
    CHECK_EQ(kJ(x)[10000], -1);
    jv(&x, x);
    CHECK_EQ(x->n, 20002);
    CHECK_EQ(kJ(x)[20001], -1);
    r0(shared);
    r0(x);
}

TEST(k_mixed_lists_own_their_items)
{
    K x = knk(2, ki(1), kp("text")), y = ktn(0, 0);
    jk(&y, kf(2));
    jv(&y, x);
    CHECK_EQ(y->n, 3);
    CHECK(kK(y)[2] == kK(x)[1]);
    K item = vi(y, 2), beyond = vi(x, 9);
    CHECK_EQ(item->t, KC);
    r0(item);
    r0(beyond);
    r0(x);
    r0(y);
}

TEST(vk_makes_a_vector_of_like_atoms)
{
    K x = vk(knk(2, kj(1), kj(2)));
    CHECK_EQ(x->t, KJ);
    r0(x);
}

static K two_columns(J first, J second)
{
    K names = ktn(KS, 2), columns = knk(2, ktn(KJ, first), ktn(KF, second));
    kS(names)[0] = ss("a");
    kS(names)[1] = ss("b");
    memset(kJ(kK(columns)[0]), 0, (size_t)first * 8);
    memset(kF(kK(columns)[1]), 0, (size_t)second * 8);
    return xD(names, columns);
}

TEST(tables_are_keyed_and_unkeyed)
{
    K table = xT(two_columns(3, 3));
    K key = knt(1, table), back = ktd(r1(key));
    CHECK_EQ(key->t, XD);
    CHECK_EQ(back->t, XT);
    CHECK(values_match(value_of(table), value_of(back)));
    CHECK(knt(2, table) == NULL);
    CHECK_EQ(take_error(), ERR_LENGTH);
    r0(table);
    r0(key);
    r0(back);
}

TEST(no_table_of_columns_that_differ_in_length)
{
    CHECK(xT(two_columns(3, 2)) == NULL);
    CHECK_EQ(take_error(), ERR_TYPE);
    CHECK(xT(ki(1)) == NULL);
    CHECK_EQ(take_error(), ERR_TYPE);
    CHECK(xD(ki(1), NULL) == NULL);
}

TEST(dates_to_numbers_and_back)
{
    CHECK_EQ(ymd(2000, 1, 1), 0);
    CHECK_EQ(dj(ymd(2024, 2, 29)), 20240229);
}

TEST(errors_become_values_and_lines_below_the_first_a_note)
{
    CHECK(krr("first\nbelow\nmore") == NULL);
    K error = ee(NULL);
    CHECK_EQ(error->t, -128);
    CHECK(!strcmp(error->s, "first"));
    CHECK(!error_pending());
    r0(error);
    CHECK(ee(NULL) == NULL);
}

TEST(bytes_round_trip_and_bad_bytes_are_refused)
{
    K x = knk(2, kp("abc"), kj(5)), bytes = b9(-1, x), back = d9(bytes);
    CHECK(okx(bytes));
    CHECK(values_match(value_of(x), value_of(back)));
    kG(bytes)[4] ^= 1;
    CHECK(!okx(bytes));
    CHECK(!okx(x));
    CHECK(b9(99, x) == NULL);
    CHECK_EQ(take_error(), ERR_DOMAIN);
    r0(x);
    r0(bytes);
    r0(back);
}
