"""Makes the derived lists of the vocabulary from public sources; no part of the linter."""
