/// Importing: to be written.
