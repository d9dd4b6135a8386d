// The few calls of libedit that Swift cannot make itself, because they are variadic in C, and the signals that reach a
// person at the keyboard, because what a signal handler may do is best said in C.
#ifndef CEDITLINE_H
#define CEDITLINE_H
#include <histedit.h>
#include <stdbool.h>
#include <stdint.h>
#include <wchar.h>

typedef uint8_t (*ceditline_command)(EditLine *, wint_t);

// An editor of standard input in emacs mode, or NULL. It keeps the line and the map of keys; what it draws goes nowhere.
EditLine *ceditline_open(const char *name);
void ceditline_set_owner(EditLine *, void *owner);
void *ceditline_owner(EditLine *);
void ceditline_set_reader(EditLine *, el_rfunc_t);
void ceditline_add(EditLine *, const char *name, ceditline_command);
void ceditline_bind(EditLine *, const char *key, const char *name);
// The same in the other map of keys, that of vi's command mode.
void ceditline_bind_other(EditLine *, const char *key, const char *name);
bool ceditline_is_vi(EditLine *);
// Puts the terminal into editing mode or back.
void ceditline_set_raw(EditLine *, bool raw);

// Text to standard output at once, in order with what else is printed.
void ceditline_write(const char *text);
// Whether all text that was ever printed has arrived; a full device may show only here.
bool ceditline_arrived(void);
// One line of standard input with its newline, to be freed; NULL at the end.
char *ceditline_line(size_t *length);
// Makes characters be UTF-8, whatever the locale says; false where no such locale exists.
bool ceditline_utf8(void);
// The size of the terminal on standard output; false where there is none.
bool ceditline_size(int *columns, int *rows);

// From here on signals that concern the line being typed arrive as bytes (the signal's number) on the returned
// descriptor, and a crash first puts the terminal back as `terminal` is now. -1 if that cannot be.
int ceditline_watch(int terminal);
// Puts back the handlers of before, but for that of SIGINT where it is kept: then it arrives on the descriptor when
// there is a watch again, and a second one before that ends the process.
void ceditline_unwatch(bool keeps_interrupt);
// Does what the signal does when nobody watches: ends or stops the process.
void ceditline_die(int number);
// Stops the terminal that is watched from showing what is typed, and puts it back as it was.
void ceditline_hide(void);
void ceditline_unhide(void);
#endif
