"""Markup: the controls of forms, and the labels beside and round them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pixelward.extract.attributes import at, text
from pixelward.extract.forms import FORM, SILENT, STANDS_FOR, Label, Met
from pixelward.extract.gathered import Gathered
from pixelward.model.controls import Control
from pixelward.model.place import Span
from pixelward.model.values import Literal, Value
from pixelward.parse.document import Document, Markup, Tag
from pixelward.parse.entities import plain

_KIT = "formkit"  # one component for all kinds of controls, and for the form round them
_ELEMENTS = frozenset({"input", "select", "textarea"})
_LABELS = re.compile(r"(?:[\w-]*label|legend)\Z")
_END = re.compile(rb"</(form(?:kit)?|legend|[\w-]{0,40}label)\b", re.IGNORECASE)
_MOST_SAID, _MOST_TAGS = 400, 20
# Attributes in which code stands, in one framework or another.
_CODE = re.compile(
    r"on[a-z-]+|v-model\b.*|v-on:.*|@.*|:.*|\[.*\]|\(.*\)|bind:.*|on:.*|#.*|ref|use:.*|x-model\b.*"
    r"|x-on:.*|ng-model|ngmodel|formcontrolname|formcontrol|formgroup|data-bind|wire:model\b.*|value|checked"
)
_COMPONENT = frozenset({"name", "label", "placeholder", "type", "v-model", "bind:value", "ngmodel"})
_TAGS = re.compile(r"<[^<>]*>")
# What a template fills in, of which only a quoted text, or the key of one, is known.
_FILLED = re.compile(r"\{\{.{0,300}?\}\}|\{%.{0,300}?%\}|<[%?].{0,300}?[%?]>|\{[^{}]{0,300}\}")
_QUOTED = re.compile(r"""["']([^"'<>{}]{1,200})["']""")
_TRANSLATED = re.compile(r"\b_?t\(|\$t\(|translate|^\s*[\"'`]")
_HOLE = re.compile(r"_{4,}")


@dataclass(frozen=True, slots=True)
class _Page:
    """One region, with the places at which forms and labels end."""

    document: Document
    region: Markup
    facts: Gathered
    ends: Mapping[str, list[int]]
    function: int | None

    def whole(self, tag: Tag) -> Span:
        """The bytes of an element in the region; one that does not end is its tag alone."""
        ends = self.ends.get(tag.name, [])
        found = bisect_left(ends, tag.span.end)
        return Span(tag.span.start, ends[found] if found < len(ends) else tag.span.end)


def controls_of(
    document: Document, region: Markup, facts: Gathered, function: int | None
) -> Iterator[Met | Label]:
    """The controls and labels among a region's tags."""
    if not any(_is_met(tag) for tag in region.tags):
        return
    ends: dict[str, list[int]] = {}
    for match in _END.finditer(region.code):
        ends.setdefault(match[1].decode().lower(), []).append(match.start())
    page = _Page(document, region, facts, ends, function)
    for index, tag in enumerate(region.tags):
        if _LABELS.match(tag.name):
            yield from _label(index, tag, page)
        elif _is_met(tag):
            yield from _control(tag, page)


def _is_met(tag: Tag) -> bool:
    if tag.name in _ELEMENTS or tag.name == FORM:
        return True
    if _LABELS.match(tag.name) or not STANDS_FOR.search(tag.name):
        return False
    return any(name.partition(".")[0] in _COMPONENT for name, _, _ in tag.attributes)


def _control(tag: Tag, page: _Page) -> Iterator[Met]:
    said = {name: _words(name, tag, page) for name, _, _ in tag.attributes}
    kind = said.get("type", "").lower() if tag.name in {"input", _KIT} else ""
    if kind in SILENT:
        return
    whole = page.whole(tag)
    control = Control(
        kind=kind or tag.name,
        name=said.get("name", "") or said.get("formcontrolname", ""),
        id=said.get("id", ""),
        label=said.get("label", "") or said.get("aria-label", ""),
        location=at(tag.span, page.document, page.region),
        given=tuple(_given(tag, page)),
        function=page.function,
    )
    span = page.region.locate(whole.start, whole.end)
    yield Met(control, span, said.get("placeholder", ""))


def _given(tag: Tag, page: _Page) -> Iterator[tuple[str, Value]]:
    for name, _, span in tag.attributes:
        if span is not None and _CODE.fullmatch(name):
            given = text(span, page.document, page.region, page.facts)
            yield _written(name, tag, span, page), given
        elif name.startswith("#"):
            yield _written(name, tag, Span(tag.span.end, tag.span.end), page), Literal(None)


def _written(name: str, tag: Tag, span: Span, page: _Page) -> str:
    """An attribute's name with the case that it is written in."""
    before = page.region.code[tag.span.start : span.start].decode("utf-8", "replace")
    found = before.lower().rfind(name)
    return before[found : found + len(name)] if found >= 0 else name


def _words(name: str, tag: Tag, page: _Page) -> str:
    """What an attribute says, what a template fills in left out."""
    for key, said, span in tag.attributes:
        if key == name:
            own = said if span is None else _source(span, page) or said
            if span is not None and not said and page.region.part is not None:
                own = f"{{{own}}}" if _TRANSLATED.search(own) else ""
            return " ".join(_HOLE.sub("", plain(_FILLED.sub(_quoted, own))).split())
    return ""


def _label(index: int, tag: Tag, page: _Page) -> Iterator[Label]:
    whole = page.whole(tag)
    end = min(whole.end, tag.span.end + _MOST_SAID)
    said = "".join(_between(index, tag.span.end, end, page))
    words = " ".join(_HOLE.sub("", plain(_TAGS.sub(" ", _FILLED.sub(_quoted, said)))).split())
    if words:
        yield Label(_words("for", tag, page), words, page.region.locate(whole.start, whole.end))


def _between(index: int, start: int, end: int, page: _Page) -> Iterator[str]:
    """What stands between a tag and a place behind it, without the tags there."""
    for tag in page.region.tags[index + 1 : index + 1 + _MOST_TAGS]:
        if tag.span.start >= end:
            break
        yield _source(Span(start, max(start, tag.span.start)), page) + " "
        start = max(start, tag.span.end)
    yield _source(Span(start, max(start, end)), page)


def _source(span: Span, page: _Page) -> str:
    """Text as the file has it, a template's tags and all."""
    code = page.region.code if page.region.origin is not None else page.document.source
    return code[span.start : span.end].decode("utf-8", "replace")


def _quoted(found: re.Match[str]) -> str:
    """The text in a template's tag, or the last part of the key that it is found by."""
    text = _QUOTED.search(found[0])
    return re.split(r"[.:](?=\w)", text[1])[-1] if text else ""
