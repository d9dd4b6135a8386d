#define _GNU_SOURCE
#include "ceditline.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

EditLine *ceditline_open(const char *name) {
  FILE *quiet = fopen("/dev/null", "w");
  if (quiet == NULL) return NULL;
  EditLine *edit = el_init(name, stdin, stdout, quiet);
  if (edit == NULL) {
    fclose(quiet);
    return NULL;
  }
  char *up = NULL;
  if (el_get(edit, EL_GETTC, "up", &up) != 0 || up == NULL || *up == '\0') el_set(edit, EL_TERMINAL, "xterm");
  el_set(edit, EL_SETFP, 2, stderr);
  fclose(quiet);
  el_set(edit, EL_SIGNAL, 0);
  el_set(edit, EL_EDITOR, "emacs");
  // With these capabilities libedit shifts the rest of a row in place, and gets it wrong where wide characters wrap.
  static const char *const shifting[] = {"ic", "im", "ei", "ip", "IC", "dc", "dm", "ed", "DC"};
  for (size_t i = 0; i < sizeof shifting / sizeof *shifting; i++) el_set(edit, EL_SETTC, shifting[i], "", NULL);
  return edit;
}

void ceditline_set_owner(EditLine *edit, void *owner) { el_set(edit, EL_CLIENTDATA, owner); }

void *ceditline_owner(EditLine *edit) {
  void *owner = NULL;
  el_get(edit, EL_CLIENTDATA, &owner);
  return owner;
}

void ceditline_set_prompt(EditLine *edit, ceditline_prompt prompt, wchar_t marker) {
  el_wset(edit, EL_PROMPT_ESC, prompt, marker);
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

void ceditline_redraw(EditLine *edit) { el_set(edit, EL_REFRESH); }

void ceditline_set_raw(EditLine *edit, bool raw) { el_set(edit, EL_PREP_TERM, (int)raw); }

void ceditline_write(const char *text) {
  fputs(text, stdout);
  fflush(stdout);
}

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

int ceditline_columns(void) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return 0;
  return size.ws_col;
}

bool ceditline_echo(int terminal, bool on) {
  struct termios mode;
  if (tcgetattr(terminal, &mode) != 0) return false;
  mode.c_lflag = on ? (mode.c_lflag | ECHO) : (mode.c_lflag & ~(tcflag_t)ECHO);
  mode.c_lflag |= ICANON | ISIG;
  tcsetattr(terminal, TCSADRAIN, &mode);
  return true;
}
