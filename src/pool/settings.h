/* settings.h: what of the centre's state an item may see, so that f peach x is f each x: the digits
 * of \P, the forms of dates, the page of \c, the memory of -w. */
#pragma once
#include "pool/worker.h"

/* When they have changed since it was last told; what its setup has set stays until then. */
bool send_settings(Worker *w);      /* false: 'wsfull raised */
void adopt_settings(Bytes payload); /* in the worker */

/* Whether what runs now is restricted (reval, -b) or confined (reval, -u), as a number that travels with what it asks for. */
int64_t rights_now(void);
void adopt_rights(int64_t rights);
