"""What an expression of Ruby prints: strings, and the helpers that make elements."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from posixpath import basename, dirname

from pixelward.model.place import Span
from pixelward.parse.languages._outline import Outline
from pixelward.parse.languages._ruby import RUBY, Pair, arguments, unwrapped, value_of
from pixelward.parse.languages._terms import parts, string_at, trimmed
from pixelward.parse.languages._written import SHOWN

_CALL = re.compile(rb"(?P<name>[a-z_][\w.]*[?!]?)(?=\(|[ \t]|\Z)[ \t]*")
_DO = re.compile(rb"[ \t]+do(?:[ \t]*\|[^|\n]*\|)?[ \t]*\Z|\{[ \t]*(?:\|[^|\n]*\|)?[ \t]*\Z")
_SAFE = re.compile(rb"\.html_safe\b|\braw\b")
_WORD = re.compile(rb""":?["']?([A-Za-z][\w-]*)["']?\Z""")
_HANDLER = re.compile(rb"on[a-z]{3,}\Z")
# Helpers whose arguments are addresses, by the element that they make.
_LOADING = {
    b"javascript_include_tag": b"script",
    b"javascript_pack_tag": b"script",
    b"vite_javascript_tag": b"script",
    b"stylesheet_link_tag": b"link",
    b"image_tag": b"img",
    b"iframe_tag": b"iframe",
}
_RENDERING = frozenset({b"render", b"partial", b"include"})
_HTML = (".html", "")


def show(outline: Outline, span: Span, raw: bool, indent: int | None = None) -> None:
    """Write what an expression prints; an element with a block stays open at `indent`."""
    code = outline.code
    has_block = _DO.search(code, *_tail(span))
    where = trimmed(code, span.start, has_block.start() if has_block else span.end)
    if where.end == where.start:
        return
    call = _CALL.match(code, where.start, where.end)
    if call is None or code.startswith(b"+", call.end()) or _is_text(code, where):
        is_raw = raw or bool(_SAFE.search(code, where.start, where.end))
        outline.out.write(parts(code, where, RUBY), None if is_raw else SHOWN)
        return
    given = unwrapped(code, Span(call.end(), where.end))
    if call["name"] in {b"raw", b"safe_join"}:
        outline.out.write(parts(code, given, RUBY))
        return
    places, named = arguments(code, given)
    at = Span(*call.span("name"))
    _called(outline, at, places, named, indent if has_block else None)


def _tail(span: Span) -> tuple[int, int]:
    return max(span.start, span.end - 80), span.end


def _is_text(code: bytes, where: Span) -> bool:
    """Whether a term begins with a string, for all that it looks like a call."""
    return (
        string_at(code, where, RUBY) is not None or code[where.start : where.start + 1] in b"\"'%"
    )


def _called(
    outline: Outline, at: Span, places: Sequence[Span], named: Sequence[Pair], indent: int | None
) -> None:
    code = outline.code
    name = code[at.start : at.end]
    if name in _LOADING:
        for place in places:
            if string_at(code, place, RUBY) is not None:
                key = b"href" if _LOADING[name] == b"link" else b"src"
                _element(outline, _LOADING[name], at, [Pair(key, place, place), *named], None)
        return
    if name in _RENDERING:
        _rendered(outline, at, places, named)
        return
    made, rest = _made(code, name, places)
    if made:
        content = rest[0] if rest else None
        _element(outline, made, at, named, content, indent)
        return
    handlers = [pair for pair in _deep(named) if _HANDLER.search(pair.name)]
    if handlers:
        _element(outline, b"a", at, handlers, None)
    ends = (one.end for one in (*places, *(pair.value for pair in named)))
    whole = Span(at.start, max(at.end, *ends, at.end))
    outline.out.fill(whole, whole)


def _made(code: bytes, name: bytes, places: Sequence[Span]) -> tuple[bytes, Sequence[Span]]:
    """The element that a helper makes, and the arguments that are left."""
    if name == b"javascript_tag":
        return b"script", places
    if name.startswith(b"tag."):
        return name.removeprefix(b"tag."), places
    if name in {b"content_tag", b"tag"} and places:
        word = _WORD.match(code, places[0].start, places[0].end)
        return (word[1] if word else b""), places[1:]
    return b"", places


def _deep(named: Sequence[Pair]) -> Iterator[Pair]:
    """The pairs, nested ones under their own names."""
    for pair in named:
        own = pair.name.rpartition(b"-")[2]
        yield Pair(own, pair.at, pair.value)


def _element(
    outline: Outline,
    name: bytes,
    at: Span,
    named: Sequence[Pair],
    content: Span | None,
    indent: int | None = None,
) -> None:
    out, code = outline.out, outline.code
    out.begin(name, at)
    for pair in named:
        out.attribute(pair.name, pair.at, value_of(code, pair.value))
    if content is None:
        out.end(name, at.end, indent)
        return
    out.end(name, at.end, 1 << 30)
    out.write(parts(code, content, RUBY))
    out.close(1 << 30, content.end)


def _rendered(outline: Outline, at: Span, places: Sequence[Span], named: Sequence[Pair]) -> None:
    """`render "shared/head"`: the file is `shared/_head` with an ending that is not written."""
    partial = [pair.value for pair in named if pair.name in {b"partial", b"template"}]
    for place in [*places[:1], *partial]:
        inner = string_at(outline.code, place, RUBY)
        if inner is None:
            continue
        name = outline.text(inner)
        if "#{" not in name:
            for ending in _endings(outline.path):
                target = f"{dirname(name)}/_{basename(name)}{ending}".lstrip("/")
                outline.link(target, "include", Span(at.start, place.end))


def _endings(path: str) -> list[str]:
    own = path.rpartition(".")[2]
    return [
        f"{html}.{ending}"
        for ending in dict.fromkeys((own, "erb", "haml", "slim"))
        for html in _HTML
    ]


def continued(outline: Outline, at: int, signs: bytes = b",") -> int:
    """The last line of an expression that begins in a line: others end with a comma."""
    code, lines = outline.code, outline.lines
    while at + 1 < len(lines) and code[lines[at].end - 1] in signs:
        at += 1
    return at
