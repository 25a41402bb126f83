/* repl.h: the console: at a terminal with line editing, from a pipe line by line. */
#pragma once

void print_banner(void); /* nothing with -q or when the input is no terminal */
void run_console(void);  /* until the input ends and nothing is left to serve */
