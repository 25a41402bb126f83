/* families.h: the prototypes of every family in verb/, one header a family. */
#pragma once
#include "verb/arithmetic.h" /* + - * % & | ^ comparisons, mathematics, statistics, aggregates, running and moving windows, matrices */
#include "verb/lists.h"      /* take drop index find sort set join key enlist flip group random ... */
#include "verb/text.h"       /* string cast tok like ss vs sv ... */
