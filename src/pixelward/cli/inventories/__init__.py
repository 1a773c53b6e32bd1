"""The formats of the data map, each a module with one `Format`."""
