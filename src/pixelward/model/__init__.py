"""What the linter knows, as values. Nothing here reads, parses or prints."""
