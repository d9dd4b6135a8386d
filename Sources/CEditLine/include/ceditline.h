// The few calls of libedit that Swift cannot make itself, because they are variadic in C.
#ifndef CEDITLINE_H
#define CEDITLINE_H
#include <histedit.h>
#endif
