"""Grammars and parsers: one of each a language, loaded when first needed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from tree_sitter import Language, Node, Parser, Point, Range

from pixelward.model.place import Span

SCRIPTS = frozenset({"javascript", "typescript", "tsx"})


@cache
def _parser(language: str) -> Parser:
    return Parser(Language(_grammar(language)))


def _grammar(language: str) -> object:
    if language == "javascript":
        import tree_sitter_javascript

        return tree_sitter_javascript.language()
    if language == "python":
        import tree_sitter_python

        return tree_sitter_python.language()
    if language == "ruby":
        import tree_sitter_ruby

        return tree_sitter_ruby.language()
    if language == "java":
        import tree_sitter_java

        return tree_sitter_java.language()
    if language == "json":
        import tree_sitter_json

        return tree_sitter_json.language()
    if language == "php":
        import tree_sitter_php

        return tree_sitter_php.language_php()
    import tree_sitter_typescript

    if language == "tsx":
        return tree_sitter_typescript.language_tsx()
    return tree_sitter_typescript.language_typescript()


def parse(language: str, code: bytes, spans: Sequence[Span] = ()) -> Node:
    """The tree of some byte ranges of the code, all of it by default, with offsets of the whole."""
    parser = _parser(language)
    parser.included_ranges = [_range(span) for span in spans]
    return parser.parse(code).root_node


def _range(span: Span) -> Range:
    # Nobody reads a node's row: counting newlines up to each span would make many spans slow.
    return Range(Point(0, span.start), Point(0, span.end), span.start, span.end)
