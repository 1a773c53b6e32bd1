"""Python: the snippets that code of a server prints, in strings that are plainly markup."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.model.facts import Remark
from pixelward.model.levels import Confidence
from pixelward.model.place import Location, Span
from pixelward.parse.document import Passage
from pixelward.parse.languages._python_texts import Text, texts
from pixelward.parse.languages._python_tokens import Token, inside, tokens
from pixelward.parse.languages._terms import literal
from pixelward.parse.languages._unescaped import KNOWN
from pixelward.parse.languages._written import Writer
from pixelward.parse.languages.base import Aside, HostLanguage

_OPENING = re.compile(rb"<(?:script|img|iframe)\b", re.IGNORECASE)
_PLAIN = re.compile(
    rb"<script\b[^<>]*(?:\bsrc\b|>[^(<]*\()|<(?:img|iframe)\b[^<>]*\bsrc\b", re.IGNORECASE
)
# A page about code shows it.
_SHOWN = re.compile(rb"<(?:pre|code|textarea|xmp)\b|```|&lt;script|^\s*>>>", re.IGNORECASE)
_CALLING = re.compile(rb"\s*[A-Za-z_$][\w$.]*\s*\([^<]*\)\s*[;}]\s*\Z")
_FORMATTED = re.compile(rb"(\w+)\.format(?:_map)?\(|format_html\(\s*(\w+)\s*[,)]")
_REMARK = re.compile(rb"pixelward:[^\r\n]*")

_PERCENT = rb"|%\((?P<fill1>[\w.]+)\)[-#0 +]*[\d.]*[diouxXeEfFgGcrsa]|(?P<fill2>%[srd])(?![\w%])"
_ESCAPE = rb"\\(?P<escape>" + KNOWN + rb")"
_BRACES = rb"|\{(?P<escape1>\{)|\}(?P<escape2>\})"
_FORMS = {
    "formatted": _BRACES + rb"|\{(?P<fill>[^{}]*(?:\{[^{}]*\}[^{}]*)*)\}",
    "template": _BRACES + rb"|\{(?P<fill>[\w.\[\]]*(?:![rsa])?(?::[^{}\n]*)?)\}" + _PERCENT,
    "plain": rb"|\{\{(?P<fill>[^{}\n]*)\}\}|\{%[^%\n]*%\}|\{#[^#\n]*#\}" + _PERCENT,
}
_SPECIAL = {
    (form, raw): re.compile((rb"(?!)" if raw else _ESCAPE) + rest, re.DOTALL)
    for form, rest in _FORMS.items()
    for raw in (False, True)
}


def _read(code: bytes, path: str) -> Iterator[Aside]:
    if not _OPENING.search(code):
        return
    names = frozenset(one for match in _FORMATTED.finditer(code) for one in match.groups() if one)
    used = [text for text in texts(tuple(tokens(code)), names) if text.is_used]
    markup, scripts = list[Passage](), list[Passage]()
    for text in used:
        whole = Span(text.parts[0][0].span.start, text.parts[-1][-1].span.end)
        written = _written(code, text)
        if _is_markup(written.text):
            markup.append(written.passage("html", whole, Confidence.INFERRED))
        elif _CALLING.match(written.text):
            scripts.append(written.passage("javascript", whole, Confidence.GUESSED))
    # A script without its element is one only beside the snippets that it is put into.
    found = (*markup, *scripts) if markup else ()
    yield Aside(passages=found, remarks=tuple(_remarks(code, path)))


def _is_markup(text: bytes) -> bool:
    starts = text.lstrip()[:1] in {b"<", b"_"}  # or with a value that is filled in
    return starts and bool(_PLAIN.search(text)) and not _SHOWN.search(text)


def _written(code: bytes, text: Text) -> Writer:
    writer, last = Writer(code), None
    for part in text.parts:
        whole = Span(part[0].span.start, part[-1].span.end)
        if text.is_listed and last is not None:
            writer.put(b"\n", last.end, whole.start)
        if part[0].kind == "string":
            writer.write(literal(code, inside(code, part[0]), _special(part[0], text)))
        else:
            writer.fill(whole, whole)
        last = whole
    return writer


def _special(token: Token, text: Text) -> re.Pattern[bytes]:
    form = "formatted" if token.is_formatted else "template" if text.is_template else "plain"
    return _SPECIAL[form, token.is_raw]


def _remarks(code: bytes, path: str) -> Iterator[Remark]:
    for match in _REMARK.finditer(code):
        line = code.rfind(b"\n", 0, match.start()) + 1
        start = code.find(b"#", line, match.start())
        if start >= 0:
            said = code[start : match.end()].decode("utf-8", "replace")
            yield Remark(said, Location(path, Span(start, match.end())))


PYTHON = HostLanguage(
    name="python",
    suffixes=(".py",),
    read=_read,
    said="strings that are plainly markup, and calls of scripts beside them; `%`, `format` and"
    " f-strings filled in; docstrings, tests, migrations and text that is compared left alone",
)
