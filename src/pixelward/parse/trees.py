"""Grammars and parsers: one of each a language, loaded when first needed."""

from __future__ import annotations

import re
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
# The grammars of JSX take `"//host/p?a=1&b=2"` for a comment, and lose the file behind it.
_LIKE_A_COMMENT = re.compile(rb"""=[ \t]*(?P<quote>["'])//(?=[^"'&\n]*+&[^"'\n]*+(?P=quote))""")
_WITH_MARKUP = frozenset({"javascript", "tsx"})


@cache
def _parser(language: str) -> Parser:
    module, function = _GRAMMARS[language]
    return Parser(Language(getattr(import_module(module), function)()))


def parse(language: str, code: bytes, spans: Sequence[Span] = ()) -> Node:
    """The tree of some byte ranges of the code, all of it by default, with offsets of the whole."""
    parser = _parser(language)
    parser.included_ranges = [_range(span) for span in spans]
    root = parser.parse(code).root_node
    if root.has_error and language in _WITH_MARKUP and _LIKE_A_COMMENT.search(code):
        return parser.parse(_LIKE_A_COMMENT.sub(_veiled, code)).root_node
    return root


def _veiled(found: re.Match[bytes]) -> bytes:
    """The same length without the slashes; what an attribute says is read from the code itself."""
    return found[0][:-2] + b"__"


def _range(span: Span) -> Range:
    # Nobody reads a node's row: counting newlines up to each span would make many spans slow.
    return Range(Point(0, span.start), Point(0, span.end), span.start, span.end)
