/* pattern.h: the patterns of like, ss and ssr: ? * [abc] [^a-z]. Private to verb/. */
#pragma once
#include "base/bytes.h"
#include <stdbool.h>

typedef struct {
    enum { MATCH_CHAR, MATCH_ANY, MATCH_SET, MATCH_STAR } kind;
    char c;
    uint64_t set[4]; /* a bit for each byte that matches */
} Element;

typedef struct {
    Element *elements;
    int64_t count, stars;
} Pattern;

#define PATTERN __attribute__((cleanup(close_pattern))) Pattern /* a local, closed on every return */

bool compile_pattern(Pattern *pattern, Bytes text); /* a [ without its ] stands for itself. false: 'wsfull */
void close_pattern(Pattern *pattern);
bool is_hard_pattern(const Pattern *pattern); /* more stars than one and one at the end, or ** */
bool pattern_matches(const Pattern *pattern, Bytes text); /* all of it */
/* Where a pattern without stars next matches, at or after `start`; -1: nowhere. */
int64_t find_pattern(const Pattern *pattern, Bytes text, int64_t start);
