/// Store: to be written.
