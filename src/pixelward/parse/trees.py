"""Grammars and parsers: one of each a language, loaded when first needed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import import_module

from tree_sitter import Language, Node, Parser, Point, Range

from pixelward.model.place import Span

SCRIPTS = frozenset({"javascript", "typescript", "tsx"})
# The module of each language's grammar, and the function there that gives it.
_GRAMMARS = {
    "java": ("tree_sitter_java", "language"),
    "javascript": ("tree_sitter_javascript", "language"),
    "json": ("tree_sitter_json", "language"),
    "php": ("tree_sitter_php", "language_php"),
    "python": ("tree_sitter_python", "language"),
    "ruby": ("tree_sitter_ruby", "language"),
    "toml": ("tree_sitter_toml", "language"),
    "tsx": ("tree_sitter_typescript", "language_tsx"),
    "typescript": ("tree_sitter_typescript", "language_typescript"),
    "yaml": ("tree_sitter_yaml", "language"),
}


@cache
def _parser(language: str) -> Parser:
    module, function = _GRAMMARS[language]
    return Parser(Language(getattr(import_module(module), function)()))


def parse(language: str, code: bytes, spans: Sequence[Span] = ()) -> Node:
    """The tree of some byte ranges of the code, all of it by default, with offsets of the whole."""
    parser = _parser(language)
    parser.included_ranges = [_range(span) for span in spans]
    return parser.parse(code).root_node


def _range(span: Span) -> Range:
    # Nobody reads a node's row: counting newlines up to each span would make many spans slow.
    return Range(Point(0, span.start), Point(0, span.end), span.start, span.end)
