/* types.c: facts about types, read from types.def. */
#include "value/value.h"

#define STORE_uint8_t STORE_U8
#define STORE_Guid    STORE_GUID
#define STORE_int16_t STORE_I16
#define STORE_int32_t STORE_I32
#define STORE_int64_t STORE_I64
#define STORE_float   STORE_F32
#define STORE_double  STORE_F64
#define STORE_Symbol  STORE_SYMBOL

typedef struct {
    const char *name;
    char letter;
} TypeFacts;

static const TypeFacts facts[TYPE_ENUM] = {
#define TYPE(NAME, code, letter, ctype, field, name, null, inf) [code] = {name, letter},
#include "value/types.def"
#undef TYPE
};

const TypeLayout type_layouts[129] = {
    [0] = {STORE_ITEM, 8}, [3] = {STORE_ITEM, 8}, /* no type has code 3 */
    [TYPE_ENUM ... TYPE_LAST_ENUM] = {STORE_I64, 8}, [TYPE_LAST_ENUM + 1 ... 128] = {STORE_ITEM, 8},
#define TYPE(NAME, code, letter, ctype, field, name, null, inf) [code] = {STORE_##ctype, sizeof(ctype)},
#include "value/types.def"
#undef TYPE
};

char type_letter(int type)
{
    type = base_type(type);
    return type < TYPE_ENUM && facts[type].letter ? facts[type].letter : is_enum_type(type) ? 's' : ' ';
}

int type_of_letter(char letter)
{
    if (letter >= 'A' && letter <= 'Z')
        letter = (char)(letter - 'A' + 'a');
    for (int type = 1; type < TYPE_ENUM; type++)
        if (facts[type].letter == letter)
            return type;
    return -1;
}

const char *type_name(int type)
{
    type = base_type(type);
    return type < TYPE_ENUM ? facts[type].name : is_enum_type(type) ? "symbol" : NULL;
}
