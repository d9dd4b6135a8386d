/// Counsel: to be written.
