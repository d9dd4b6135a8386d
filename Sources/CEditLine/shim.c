#define _GNU_SOURCE
#include "ceditline.h"

#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

EditLine *ceditline_open(const char *name) {
  // One for all editors: libedit keeps it.
  static FILE *nowhere;
  if (nowhere == NULL) nowhere = fopen("/dev/null", "w");
  if (nowhere == NULL) return NULL;
  EditLine *edit = el_init_fd(name, stdin, nowhere, nowhere, STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO);
  if (edit == NULL) return NULL;
  el_set(edit, EL_SIGNAL, 0);
  el_set(edit, EL_EDITOR, "emacs");
  // Every key comes to the reader in its place: none interrupts, stops the output, or is changed on the way.
  el_set(edit, EL_SETTY, "-d", "-isig", "-ixon", "-icrnl", "-inlcr", NULL);
  return edit;
}

void ceditline_set_owner(EditLine *edit, void *owner) { el_set(edit, EL_CLIENTDATA, owner); }

void *ceditline_owner(EditLine *edit) {
  void *owner = NULL;
  el_get(edit, EL_CLIENTDATA, &owner);
  return owner;
}

void ceditline_set_reader(EditLine *edit, el_rfunc_t reader) { el_set(edit, EL_GETCFN, reader); }

void ceditline_add(EditLine *edit, const char *name, ceditline_command command) {
  el_set(edit, EL_ADDFN, name, "of the house", command);
}

void ceditline_bind(EditLine *edit, const char *key, const char *name) { el_set(edit, EL_BIND, key, name, NULL); }

void ceditline_bind_other(EditLine *edit, const char *key, const char *name) {
  el_set(edit, EL_BIND, "-a", key, name, NULL);
}

bool ceditline_is_vi(EditLine *edit) {
  const char *editor = NULL;
  return el_get(edit, EL_EDITOR, &editor) == 0 && editor != NULL && strcmp(editor, "vi") == 0;
}

void ceditline_set_raw(EditLine *edit, bool raw) { el_set(edit, EL_PREP_TERM, (int)raw); }

void ceditline_write(const char *text) {
  fputs(text, stdout);
  fflush(stdout);
}

bool ceditline_arrived(void) { return fflush(stdout) == 0 && ferror(stdout) == 0; }

char *ceditline_line(size_t *length) {
  char *line = NULL;
  size_t room = 0;
  ssize_t count = getline(&line, &room, stdin);
  if (count < 0) {
    free(line);
    return NULL;
  }
  *length = (size_t)count;
  return line;
}

bool ceditline_utf8(void) {
  static const char *const locales[] = {"", "C.UTF-8", "en_US.UTF-8", "zh_CN.UTF-8"};
  for (size_t i = 0; i < sizeof locales / sizeof *locales; i++)
    if (setlocale(LC_CTYPE, locales[i]) != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  return false;
}

bool ceditline_size(int *columns, int *rows) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return false;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return true;
}
