"""How a specifier becomes a file: by path, by package, by the compiler's settings, by habit."""
