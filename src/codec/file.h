/* file.h: paths as C wants them. Private to codec/. */
#pragma once
#include "codec/codec.h"

enum { PATH_MOST = 4096 };

/* The path in `out`, which has room for PATH_MOST bytes. false: 'length, or 'access, raised. */
bool c_path(char *out, Bytes path);
