/* torn.c: a mapped file that somebody makes shorter. Reading behind its new end is SIGBUS.
 *
 * The missing page becomes one of zeros, so that who reads it can go on; that it happened is remembered, loops and
 * calls stop as for Ctrl-C, and what was computed meanwhile is given up for an error. No jump out of the reader: it
 * may hold what must be released. */
#include "value/value.h"
#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

static void on_missing_page(int signal_number, siginfo_t *info, void *registers)
{
    (void)registers;
    uintptr_t size = (uintptr_t)sysconf(_SC_PAGESIZE), page = (uintptr_t)info->si_addr & ~(size - 1);
    void *filled = info->si_code == BUS_ADRERR && context
                       ? mmap((void *)page, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0)
                       : MAP_FAILED;
    if (filled == MAP_FAILED) { /* again, and to the end */
        signal(signal_number, SIG_DFL);
        return;
    }
    context->torn = context->interrupted = 1;
}

void survive_torn_files(void)
{
    struct sigaction action = {.sa_sigaction = on_missing_page, .sa_flags = SA_SIGINFO};
    sigaction(SIGBUS, &action, NULL);
}

Value *raise_interruption(void)
{
    context->interrupted = 0;
    if (!context->torn)
        return raise_error(ERR_STOP);
    context->torn = 0;
    return raise_text("torn. A mapped file has become shorter");
}

Value *give_up_torn(Value *x)
{
    release(x);
    if (!error_pending())
        return raise_interruption();
    context->torn = context->interrupted = 0;
    return NULL;
}
