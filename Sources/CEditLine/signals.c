// Signals while somebody types. A handler only writes a byte into a pipe that the reader of keys polls beside the
// keyboard, so that a signal is never missed, whichever thread it came to.
#define _GNU_SOURCE
#include "ceditline.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static const int watched[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH};
static const int fatal[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV};
enum { watched_count = sizeof watched / sizeof *watched, fatal_count = sizeof fatal / sizeof *fatal };

static struct sigaction before_watched[watched_count], before_fatal[fatal_count];
static int ends[2] = {-1, -1};
static struct termios kept;
static volatile sig_atomic_t kept_terminal = -1;
static volatile sig_atomic_t is_kept;

static void tell(int number) {
  int error = errno;
  unsigned char byte = (unsigned char)number;
  ssize_t ignored = write(ends[1], &byte, 1);
  (void)ignored;
  errno = error;
}

static void end_by(int number) {
  struct sigaction plain;
  memset(&plain, 0, sizeof plain);
  plain.sa_handler = SIG_DFL;
  sigaction(number, &plain, NULL);
  raise(number);
}

// Ctrl-C between two lines is read with the next line; a second one before that ends the program, as ever.
static void keep(int number) {
  if (is_kept) {
    end_by(number);
    return;
  }
  is_kept = 1;
  tell(number);
}

static void put_terminal_back(void) {
  if (kept_terminal < 0) return;
  tcsetattr(kept_terminal, TCSANOW, &kept);
  ssize_t ignored = write(kept_terminal, "\033[?2004l\r\n", 10);
  (void)ignored;
  kept_terminal = -1;
}

static void crash(int number) {
  put_terminal_back();
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &before_fatal[i], NULL);
  raise(number);
}

static void handle(int number, void (*handler)(int), struct sigaction *before) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  sigaction(number, NULL, before);
  if (before->sa_handler != SIG_IGN) sigaction(number, &action, NULL);
}

static bool open_pipe(void) {
  if (ends[0] >= 0) return true;
  if (pipe(ends) != 0) return false;
  for (int i = 0; i < 2; i++) {
    fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    fcntl(ends[i], F_SETFL, O_NONBLOCK);
  }
  atexit(put_terminal_back);
  return true;
}

int ceditline_watch(int terminal) {
  if (!open_pipe()) return -1;
  kept_terminal = tcgetattr(terminal, &kept) == 0 ? terminal : -1;
  for (int i = 0; i < watched_count; i++) handle(watched[i], tell, &before_watched[i]);
  for (int i = 0; i < fatal_count; i++) handle(fatal[i], crash, &before_fatal[i]);
  return ends[0];
}

void ceditline_unwatch(bool keeps_interrupt) {
  kept_terminal = -1;
  is_kept = 0;
  struct sigaction ignored;
  for (int i = 0; i < watched_count; i++) {
    if (keeps_interrupt && watched[i] == SIGINT) handle(SIGINT, keep, &ignored);
    else sigaction(watched[i], &before_watched[i], NULL);
  }
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &before_fatal[i], NULL);
  bool was_interrupted = false;
  unsigned char byte;
  while (read(ends[0], &byte, 1) == 1) {
    if (byte == SIGTERM || byte == SIGHUP || byte == SIGQUIT) raise(byte);
    was_interrupted |= byte == SIGINT;
  }
  if (was_interrupted && keeps_interrupt) tell(SIGINT);
}

void ceditline_hide(void) {
  struct termios mode = kept;
  mode.c_lflag &= ~(tcflag_t)ECHO;
  mode.c_lflag |= ICANON | ISIG;
#ifdef IUTF8
  mode.c_iflag |= IUTF8;
#endif
  if (kept_terminal >= 0) tcsetattr(kept_terminal, TCSADRAIN, &mode);
}

void ceditline_unhide(void) {
  if (kept_terminal >= 0) tcsetattr(kept_terminal, TCSADRAIN, &kept);
}

void ceditline_die(int number) {
  struct sigaction plain, before;
  memset(&plain, 0, sizeof plain);
  plain.sa_handler = SIG_DFL;
  sigaction(number, &plain, &before);
  kill(getpid(), number);
  sigaction(number, &before, NULL);
}
