/// Terminal: to be written.
