"""The formats in which `pixelward routes` prints the map of a site, one module each."""
