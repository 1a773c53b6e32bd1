"""Templates that are HTML: expressions in quotes under telling names, and between signs in text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from pixelward.model.place import Span
from pixelward.parse.document import Attribute, Markup, Region, Tag
from pixelward.parse.entities import decoded
from pixelward.parse.languages._cover import Cover, Meant
from pixelward.parse.languages._slots import gives, is_component, is_control, wanted
from pixelward.parse.markup import tokens
from pixelward.parse.parts import Part, Slot
from pixelward.parse.trees import parse

_WORD = re.compile(r"""\s*['"`]([\w-]+)['"`]\s*""")
# A function, or the name of one: `@change="changed"`, `@change="(event) => send(event)"`.
_FUNCTION = re.compile(
    rb"\s*(?:async\s+)?(?:function\b|(?:\([^()]*\)|[\w$]+)\s*=>(?!.*;)|[\w$.]+\s*\Z)", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Directive:
    """What an attribute's name says of its text: `:src`, `@click`, `[src]`, `(click)`, `v-if`."""

    kind: str  # "value", "handler", "expression" or "plain"
    name: str = ""  # of the attribute that is set


class Quoted:
    """Reads one template, a range of a file: its tags, and its expressions into a cover."""

    def __init__(self, cover: Cover, span: Span, directive: Callable[[str], Directive]) -> None:
        self.cover, self.directive = cover, directive
        self.decoded: list[Span] = []  # expressions with character references in them
        self.within = within = _only(cover.code, span)
        self.texts = tuple(_between_signs(within))
        for text in self.texts:
            cover.keep(text)
            cover.add(Meant(text))
        found = tuple(tokens(_hidden(within, self.texts)))
        self.comments = tuple(one for one in found if isinstance(one, Span))
        # Compilers of such templates leave scripts out; a component's name is not the element's.
        tags = (one for one in found if isinstance(one, Tag))
        self.tags = tuple(self._tag(one) for one in tags if self._name(one) != "script")

    def _tag(self, tag: Tag) -> Tag:
        """The tag under plain names; `<component is="script">` is the element that it names."""
        named, name, body = tuple(self._attributes(tag)), tag.name, tag.body
        if name == "component":
            name = next((text for key, text, _ in named if key == "is" and text), name)
            end = self.cover.code.find(b"</component", tag.span.end)
            body = Span(tag.span.end, end) if end >= 0 and name == "script" else None
        return replace(tag, name=name, attributes=named, body=body)

    def _name(self, tag: Tag) -> str:
        """As it is written, for case tells components apart."""
        start = tag.span.start + 1
        return self.cover.code[start : start + len(tag.name)].decode("utf-8", "replace")

    def _attributes(self, tag: Tag) -> Iterator[Attribute]:
        name = self._name(tag)
        for attribute, text, span in tag.attributes:
            directive = self.directive(attribute)
            if span is None or directive.kind == "plain":
                yield attribute, text, span
            elif directive.kind == "value" and (match := _WORD.fullmatch(text)):
                yield directive.name, match[1], Span(span.start + 1, span.end - 1)
            elif self._expression(span, directive.kind):
                yield from self._bound(name, attribute, directive, span)

    def _bound(
        self, name: str, attribute: str, directive: Directive, span: Span
    ) -> Iterator[Attribute]:
        """An attribute that an expression sets, or by which a control tells what is filled in."""
        if directive.kind != "value":
            tells = directive.kind == "handler" and (is_component(name) or "-" in name)
            if tells or is_control(name):
                self.cover.slots.append(Slot(span, span.start))
                yield attribute, "", span
            return
        is_wanted = wanted(name, directive.name)
        if is_wanted:
            self.cover.slots.append(Slot(span, span.start, gives(name, directive.name)))
        yield directive.name, "", span if is_wanted else None

    def _expression(self, span: Span, kind: str) -> bool:
        """Whether the text is code as it stands in the file."""
        code = self.cover.code
        if (
            b"&" in code[span.start : span.end]
            and decoded(code, span)[0] != code[span.start : span.end]
        ):
            self.decoded.append(span)
            return False
        self.cover.keep(span)
        is_statement = kind == "handler" and not _FUNCTION.match(code, span.start, span.end)
        self.cover.add(Meant(span, statement=is_statement))
        return True

    def regions(self, language: str) -> Iterator[Region]:
        """Code that is not in the file as it is meant."""
        for span in self.decoded:
            text, origin = decoded(self.cover.code, span)
            root = parse(language, text)
            yield Region(language, text, root, origin=origin, part=Part.TEMPLATE)

    def markup(self) -> Markup:
        """The tags and comments; what signs hold inside an attribute fills it."""
        slots = (*self.cover.slots, *(Slot(_signs(text), text.start) for text in self.texts))
        ordered = tuple(sorted(slots, key=lambda slot: slot.at))
        return Markup(self.cover.code, self.tags, self.comments, slots=ordered, part=Part.TEMPLATE)


def _only(code: bytes, span: Span) -> bytes:
    """The range alone, at its place."""
    return b" " * span.start + code[span.start : span.end] + b" " * (len(code) - span.end)


def _between_signs(code: bytes) -> Iterator[Span]:
    """What stands between `{{` and `}}`."""
    end = 0
    while (start := code.find(b"{{", end)) >= 0 and (end := code.find(b"}}", start)) >= 0:
        if end > start + 2:
            yield Span(start + 2, end)
        end += 2


def _signs(text: Span) -> Span:
    return Span(text.start - 2, text.end + 2)


def _hidden(code: bytes, texts: tuple[Span, ...]) -> bytes:
    """The template with what stands between signs made plain text."""
    hidden = bytearray(code)
    for text in texts:
        hidden[text.start : text.end] = re.sub(rb"[^\r\n]", b"_", code[text.start : text.end])
    return bytes(hidden)
