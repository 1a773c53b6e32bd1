"""What a page of any language says to its visitors, as plain HTML for the second reading."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape

from pixelward.extract.forms import STANDS_FOR
from pixelward.extract.jsx_tags import elements
from pixelward.model.place import Span
from pixelward.parse.document import Document, Markup, Tag
from pixelward.parse.parts import Part
from pixelward.parse.trees import SCRIPTS

_MOST_HEADINGS = 8
_CODED = frozenset({"javascript", "typescript"})
# Components that put the title they are given into the page's head.
_TITLED = re.compile(r"(?:layout|base|seo|head|helmet|meta|metatags|page)$")
_PLAIN = frozenset("title h1 h2 label input select textarea link meta script".split())  # noqa: SIM905
_NAMES = {"htmlfor": "for", "inputtype": "type"}
_WORDS = re.compile(rb"[^<]{0,300}")
_LINE = re.compile(rb"[^\n]*\n?")
_FENCE = re.compile(rb" {0,3}(`{3,}|~{3,})")
_TITLE = re.compile(rb" {0,3}#{1,2}[ \t]+([^\r\n]{1,300}?)[ \t]*#*[ \t]*\r?$", re.MULTILINE)
_MATTER = re.compile(rb"\A\s*(---|\+\+\+)[ \t]*\r?\n.*?^\1[ \t]*\r?$", re.DOTALL | re.MULTILINE)


def said(document: Document) -> bytes:
    """The markup of a page with no code in its tags, and with components as what they stand for."""
    return b"".join(_parts(document))


def _parts(document: Document) -> Iterator[bytes]:
    if document.language in {"markdown", "mdx"}:
        yield from _headings(document.source)
    for region in document.regions:
        if isinstance(region, Markup):
            is_whole = region.part is Part.TEMPLATE or document.language != "vue"
            yield from _clean(_bare(region, document), region.tags) if is_whole else ()
        elif document.language in _CODED and region.language in SCRIPTS and region.origin is None:
            for span, tags in elements(region.code, region.root):
                yield from _clean(region.code, tags, span)


def _bare(region: Markup, document: Document) -> bytes:
    """The code without what stands above the page, at its place."""
    matter = _MATTER.match(region.code) if document.language == "astro" else None
    return b" " * matter.end() + region.code[matter.end() :] if matter else region.code


def _headings(source: bytes) -> Iterator[bytes]:
    """The first titles of Markdown; examples between fences have none."""
    matter, fence, left = _MATTER.match(source), b"", _MOST_HEADINGS
    for line in _LINE.finditer(source, matter.end() if matter else 0):
        sign, title = _FENCE.match(line[0]), _TITLE.match(line[0])
        if sign and (not fence or sign[1].startswith(fence)):
            fence = b"" if fence else sign[1]
        elif title and not fence and left:
            left -= 1
            yield b"<h1>" + title[1].replace(b"<", b"&lt;") + b"</h1>"


def _clean(code: bytes, tags: Iterable[Tag], span: Span | None = None) -> Iterator[bytes]:
    """The code with each opening tag written anew, from what is known of it."""
    at, end = (span.start, span.end) if span else (0, len(code))
    pictures = 0  # where the last of them ends: its title is none of the page's
    for tag in tags:
        start, stop = tag.span.start, tag.span.end
        if start < at:
            continue
        yield code[at:start]
        if tag.name == "svg" and start >= pictures:
            pictures = code.find(b"</svg", stop)
            pictures = pictures if pictures >= 0 else len(code)
        if tag.name == "title" and start < pictures:
            yield b"<desc>"
        else:
            yield from _tag(tag, code)
        at = stop
    yield code[at:end]


def _tag(tag: Tag, code: bytes) -> Iterator[bytes]:
    given = {_NAMES.get(name.lower(), name.lower()): text for name, text, _ in tag.attributes}
    name, is_closed = tag.name.lower(), code[tag.span.end - 2 : tag.span.end] == b"/>"
    if name not in _PLAIN and given.get("title") and _TITLED.search(name):
        yield f"<title>{escape(given['title'])}</title>".encode()
    plain, shown = _meant(name, given)
    text = "".join(f' {key}="{escape(each)}"' for key, each in shown.items() if key.isascii())
    yield f"<{plain}{text}{'/' if is_closed else ''}>".encode()
    if plain != name and not is_closed:
        # The end tag is the component's: what is said is closed here, and stands there again.
        words = _WORDS.match(code, tag.span.end)
        yield (words[0] if words else b"") + f"</{plain}>".encode()


def _meant(name: str, given: Mapping[str, str]) -> tuple[str, Mapping[str, str]]:
    """The element that a component stands for, by its name as most libraries have it."""
    if name in _PLAIN:
        return name, given
    if given.get("variant") in {"h1", "h2"}:
        return given["variant"], {}
    if name.endswith("label"):
        return "label", given
    if STANDS_FOR.search(name) and given.keys() & {"name", "label", "placeholder", "type"}:
        kind = "password" if "password" in name else given.get("type", "text")
        label = given.get("label") or given.get("aria-label", "")
        return "input", {**given, "type": kind, "aria-label": label}
    return name, given
