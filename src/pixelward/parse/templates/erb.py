"""ERB: Ruby between `<%` and `%>`, and the helpers of Rails that print markup."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.model.facts import Link
from pixelward.model.place import Location, Span
from pixelward.parse.document import Passage
from pixelward.parse.templates._code import Syntax
from pixelward.parse.templates._erb_like import Helpers, percent
from pixelward.parse.templates._guards import Statements, said_by
from pixelward.parse.templates._printed import stretch
from pixelward.parse.templates.base import Tag, TagKind, TemplateLanguage

_RUBY = Syntax(fill=rb"#\{(?:[^{}]|\{[^{}]*\})*\}", comment=rb"(?<![\"'{\w])#(?!\{)[^\n]*")
_RENDER = re.compile(
    r"""render\b[\s(]*(?:(?:(?::partial|:template|:file|['"]partial['"])\s*=>|partial:|template:)\s*)?"""
    r"""['"]([\w./-]+)['"]"""
)
_LAYOUT = re.compile(r"""render\b[\s(]*(?::layout\s*=>|layout:)\s*['"]([\w./-]+)['"]""")
# The scripts that a page loads by the names that the server's bundler gives them.
_LOADED = re.compile(
    r"""\b(?:javascript_(?:include|pack|packs|packs_with_chunks)|vite_(?:javascript|typescript))_tag"""
    r"""(?P<names>[\s(]{1,20}(?:\s{0,20}['":][\w./@-]{1,200}['"]?\s{0,20},?(?!\w)){1,20})"""
    r"""|\b(?P<mapped>javascript_importmap_tags)\b(?:[\s(]{1,20}['"](?P<entry>[\w./-]{1,200})['"])?"""
)
_NAME = re.compile(r"""['":]([\w./@-]+)(?![\w:])""")
_SCRIPT = re.compile(
    r"(?:javascript_tag|tag\.script|content_tag[\s(]+(?::script\b|['\"]script['\"]))[\s\S]*"
    r"\bdo\s*(?:\|[^|]*\|\s*)?\Z"
)
_OPENS = re.compile(
    r"(?:if|unless|case|while|until|for|begin|def)\b|[\s\S]*\bdo\s*(?:\|[^|]*\|)?\s*\Z"
)
_ENDS = re.compile(r"end\b")

_TAGS = percent(
    comments=((b"<%#", b"%>"),),
    outputs=(b"<%==", b"<%="),
    quiet={"=begin": "=end"},
)
_RAW = re.compile(
    rb"(?<![\w.])(?:raw|concat|safe_concat|safe_join|h?tml_safe|content_for|_erbout\s*<<"
    rb"|output_buffer\s*<<)\b(?=[\s(])"
)
_ADDRESS = rb"\bsrc(?::|[\"']?\s*=>)"
_HELPERS = Helpers(
    syntax=_RUBY,
    markup=_RAW,
    bare=re.compile(rb"\.html_safe\b|<%=="),
    script=re.compile(rb"(?<![\w.])(?:javascript_tag|tag\.script|content_tag[\s(]+:script\s*,)"),
    loads={
        ("script", "src"): re.compile(rb"(?<![\w.])javascript_(?:include|pack|importmap)_tag\b"),
        ("link", "href"): re.compile(rb"(?<![\w.])stylesheet_link_tag\b"),
        ("img", "src"): re.compile(
            rb"(?<![\w.])(?:image_tag\b|(?:content_)?tag[\s(.]+:?img\b[^>]{0,300}?"
            + _ADDRESS
            + rb")"
        ),
        ("iframe", "src"): re.compile(
            rb"(?<![\w.])(?:content_)?tag[\s(.]+:?iframe\b[^>]{0,300}?" + _ADDRESS
        ),
    },
)


def _tags(source: bytes) -> Iterator[Tag]:
    """The body of a script block is code and no text of the page: it is covered with its tags."""
    found = tuple(_TAGS(source))
    ends = dict(_blocks(found))
    skip = -1
    for at, tag in enumerate(found):
        if at <= skip:
            continue
        skip = ends.get(at, -1)
        whole = Span(tag.span.start, found[skip].span.end) if skip > 0 else tag.span
        yield Tag(whole, tag.text, TagKind.LOGIC if skip > 0 else tag.kind)


def _blocks(tags: tuple[Tag, ...]) -> Iterator[tuple[int, int]]:
    """Each tag that opens a script block, and the one that ends it, by their numbers."""
    opened: list[int] = []
    for at, tag in enumerate(tags):
        if tag.kind is TagKind.COMMENT:
            continue
        if _ENDS.match(tag.text) and opened:
            start = opened.pop()
            if _SCRIPT.match(tags[start].text):
                yield start, at
        elif _OPENS.match(tag.text):
            opened.append(at)


def _links(tag: Tag, path: str) -> Iterator[Link]:
    if tag.text.startswith("#"):
        return
    for match in _RENDER.finditer(tag.text):
        yield Link(match[1], "include", Location(path, tag.span))
    for match in _LAYOUT.finditer(tag.text):
        yield Link(match[1], "layout", Location(path, tag.span))
    for match in _LOADED.finditer(tag.text):
        names = _NAME.findall(match["names"] or f"'{match['entry'] or 'application'}'")
        yield from (Link(name, "script", Location(path, tag.span)) for name in names)


def _passages(source: bytes) -> Iterator[Passage]:
    found = tuple(_TAGS(source))
    for start, end in _blocks(found):
        body = Span(found[start].span.end, found[end].span.start)
        yield stretch("javascript", source, found, body)
    for tag in found:
        if tag.kind is not TagKind.COMMENT:
            yield from _HELPERS.printed(source, tag)


_STATEMENTS = Statements(
    opens=re.compile(
        r"(?:if|(?P<unless>unless))\b(?P<test>(?![\s\S]*\bend\Z)[\s\S]*)"
        r"|(?:case|while|until|for|begin|def)\b|[\s\S]*\bdo\s*(?:\|[^|]*\|)?\s*\Z"
    ),
    turns=re.compile(r"(?:else|when|in|rescue|ensure)\b|elsif\b(?P<test>[\s\S]*)"),
    ends=re.compile(r"end\b"),
    after=re.compile(r"[\s\S]+\s(?:if|(?P<unless>unless))\s(?P<test>[^{}]+)\Z"),
)

ERB = TemplateLanguage(
    name="erb",
    suffixes=(".erb", ".rhtml"),
    tags=_tags,
    links=_links,
    passages=_passages,
    guards=said_by(_STATEMENTS),
    said="tags masked; script, image and `javascript_tag` helpers, `raw` strings and `on…:` read",
)
