/* arithmetic.h: see families.h. */
#pragma once
#include "value/value.h"
