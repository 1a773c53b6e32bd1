"""Where what a visitor gives enters the names of the code: one module a way in."""
