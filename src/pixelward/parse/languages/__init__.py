"""Host languages: one module each, each with one `HostLanguage`."""
