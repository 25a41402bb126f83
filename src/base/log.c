/* log.c: see log.h. */
#include "base/log.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void log_line(const char *prefix, const char *format, va_list args)
{
    char line[1024];
    vsnprintf(line, sizeof line, format, args);
    fprintf(stderr, "%s%s\n", prefix, line);
}

void log_debug(const char *format, ...)
{
    const char *level = getenv("PEACH_LOG");
    if (!level || strcmp(level, "debug"))
        return;
    va_list args;
    va_start(args, format);
    log_line("peach debug: ", format, args);
    va_end(args);
}

void log_warning(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    log_line("peach: ", format, args);
    va_end(args);
}
