"""Template languages: one module each, each with one `TemplateLanguage`."""
