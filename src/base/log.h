/* log.h: lines for the people who run the program, on stderr. PEACH_LOG=debug shows all. */
#pragma once

void log_debug(const char *format, ...) __attribute__((format(printf, 1, 2)));
void log_warning(const char *format, ...) __attribute__((format(printf, 1, 2)));
