/* spawn.h: starting a worker process: posix_spawn of this same binary, never a bare fork,
 * which an embedded Python with threads would not survive. */
#pragma once
#include "pool/board.h"
#include <sys/types.h>

typedef struct {
    pid_t pid;
    int socket, out, err; /* the centre's ends, not blocking */
    Board *board;
} Spawned;

/* false: an error raised, nothing left open. */
bool spawn_worker(Spawned *result);
