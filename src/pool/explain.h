/* explain.h: what stands below the text of a failed peach: item, worker, its trace, and
 * what to do. */
#pragma once
#include "pool/call.h"

/* Adds the note to the pending error. */
void explain_failure(const Call *call);
