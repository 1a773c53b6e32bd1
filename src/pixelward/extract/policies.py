"""What opens the way to a host and fetches nothing: security policies, and hints to browsers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from tree_sitter import Node

from pixelward.model.place import Location, Span
from pixelward.model.server import Policy
from pixelward.parse.document import Document, Markup, Region
from pixelward.parse.trees import SCRIPTS

_KINDS = "default|script|connect|img|frame|child|media|object|worker|prefetch"
_AS_KEY = re.compile(
    rf"\b(?:{_KINDS})(?:-src|Src)(?:-?[eE]lem|-?[aA]ttr)?\b|\bform-?[aA]ction\b".encode()
)
_HOST = (
    rb"(?<![\w./:@-])(?:(?:https?|wss?)://)?(?P<host>(?:\*\.)?[a-zA-Z0-9](?:[a-zA-Z0-9-]*\.)+"
    rb"[a-zA-Z]{2,})(?=[\s:/;\"'`,]|$)"
)
# A policy's words in order; what ends a directive may be the end of a string or the next header.
_WORD = re.compile(
    rf"(?P<directive>\b(?:(?:{_KINDS})-src(?:-elem|-attr)?|form-action)\b)|".encode()
    + _HOST
    + rb"|(?P<end>[;\"`<>]|'[ \t]*(?=[,)\]}])|\n[ \t]*(?=\r?\n|[\w.\"'-]+[ \t]*(?:=|:(?!//))))"
)
_HINTS = frozenset({"preconnect", "dns-prefetch", "prefetch", "preload", "modulepreload"})
_HINT = re.compile(rb"preconnect|prefetch|preload", re.IGNORECASE)  # worth a look at the tags
_ADDRESS = re.compile(rb"\s*(?:https?:)?//(?P<host>[\w.-]+\.[a-zA-Z]{2,})")
_COMMENT = re.compile(rb"^[ \t]*(?:#|<!--|//)[^\r\n]*", re.MULTILINE)
_STRINGS = frozenset({"string", "string_fragment", "template_string", "escape_sequence"})
_MOST = 500  # names of directives in one script; to find each in the tree takes its depth
_TEXTS = frozenset({"headers", "toml", "yaml", "json"})


def policies_in(document: Document) -> Iterator[Policy]:
    """Every host that the file's policies name, once for each directive."""
    code = document.masked.code
    if _HINT.search(code):
        for region in document.regions:
            yield from _hints(document, region) if isinstance(region, Markup) else ()
    if not _AS_KEY.search(code):
        return
    if document.language in _TEXTS:
        yield from _in_lines(document)
    for region in document.regions:
        if isinstance(region, Markup):
            yield from _in_markup(document, region)
        elif region.language in SCRIPTS and region.origin is None:
            yield from _in_script(document, region)


def _in_lines(document: Document) -> Iterator[Policy]:
    """In a file of settings; what is commented out allows nothing."""
    code = _COMMENT.sub(lambda found: b" " * len(found[0]), document.masked.code)
    yield from _directives(document, code, Span(0, len(code)))


def _directives(
    document: Document, code: bytes, within: Span, directive: str = ""
) -> Iterator[Policy]:
    """What each directive of a text allows; one may be open from the start."""
    for found in _WORD.finditer(code, within.start, within.end):
        if found["directive"]:
            directive = found["directive"].decode().lower()
        elif found["end"]:
            directive = ""
        elif directive:
            place = Location(document.path, Span(*found.span()))
            yield Policy(directive, found["host"].decode().lower(), place)


def _hints(document: Document, region: Markup) -> Iterator[Policy]:
    """`<link rel="preconnect" href="//host">`: somebody means to fetch from there."""
    for tag in region.tags if region.origin is None else ():
        named = {name: (text, span) for name, text, span in tag.attributes}
        kinds = frozenset(named.get("rel", ("", None))[0].lower().split()) & _HINTS
        _, href = named.get("href", ("", None))
        if tag.name != "link" or not kinds or href is None:
            continue
        if found := _ADDRESS.match(region.code, href.start, href.end):
            place = Location(document.path, href)
            yield Policy(min(kinds), found["host"].decode().lower(), place)


def _in_markup(document: Document, region: Markup) -> Iterator[Policy]:
    """`<meta http-equiv="Content-Security-Policy" content="…">`."""
    for tag in region.tags:
        named = {name: (text, span) for name, text, span in tag.attributes}
        is_policy = named.get("http-equiv", ("", None))[0].lower() == "content-security-policy"
        _, content = named.get("content", ("", None))
        if tag.name == "meta" and is_policy and content is not None and region.origin is None:
            yield from _directives(document, region.code, content)


def _in_script(document: Document, region: Region) -> Iterator[Policy]:
    """In strings, and in lists under a key that is a directive's name."""
    code, done = region.code, -1
    words = _AS_KEY.finditer(code, region.root.start_byte, region.root.end_byte)
    for found in islice(words, _MOST):
        node = region.root.descendant_for_byte_range(found.start(), found.end() - 1)
        if found.start() < done or node is None:
            continue
        if content := _under_key(node):
            yield from _listed(document, region, found[0], content)
        elif node.type in _STRINGS:
            whole = node.parent if node.type != "string" and node.parent else node
            node = whole if whole.type in _STRINGS else node
            within = Span(node.start_byte, node.end_byte)
            yield from _directives(document, code, within)
            done = node.end_byte


def _under_key(node: Node) -> Node | None:
    """The value of the pair whose key a node is."""
    for _ in range(2):
        pair = node.parent
        if pair is None:
            return None
        if pair.type == "pair" and pair.child_by_field_name("key") == node:
            return pair.child_by_field_name("value")
        node = pair
    return None


def _listed(document: Document, region: Region, name: bytes, content: Node) -> Iterator[Policy]:
    directive = re.sub(rb"(?<=[a-z])(?=[A-Z])", b"-", name).lower().decode()
    items = content.named_children if content.type == "array" else [content]
    for item in items:
        if item.type in _STRINGS:
            within = Span(item.start_byte + 1, item.end_byte - 1)
            yield from _directives(document, region.code, within, directive)
