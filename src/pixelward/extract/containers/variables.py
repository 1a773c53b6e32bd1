"""What stands behind `{{Variable}}` in an exported container, as far as the export says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.extract.containers import held
from pixelward.extract.containers.code import (
    VARIABLE,
    declared,
    filled,
    function_of,
    prefixed,
    string_of,
)
from pixelward.extract.containers.meanings import (
    BUILT_IN,
    READERS,
    constant,
    identifier,
    of_url,
)
from pixelward.extract.containers.settings import as_record
from pixelward.extract.containers.templates import Templates
from pixelward.extract.gathered import Embedded
from pixelward.extract.tables import Tables
from pixelward.extract.texts import folded, joined
from pixelward.model.place import Location, Span
from pixelward.model.values import (
    Choice,
    Concat,
    Hole,
    Invocation,
    Literal,
    Record,
    Reference,
    Symbol,
    Unknown,
    Value,
)

_LAST_WORD = re.compile(r"([^\W_]+)\W*$")


class Variables:
    """Each variable that is asked for becomes a name of the file."""

    def __init__(self, version: Value, code: bytes, tables: Tables, templates: Templates) -> None:
        self.embedded: list[Embedded] = []
        self._code = code
        self._tables = tables
        self._templates = templates
        self._own = {held.text(one, "name"): one for one in held.records(version, "variable")}
        self._named: dict[str, Value] = {}
        self._waiting: list[tuple[Symbol, str]] = []

    def read(self, written: str) -> Value:
        """A text with its variables as values of their own."""
        return joined(folded(iter([*self._parts(written)])))

    def _parts(self, written: str) -> Iterator[Value]:
        at = 0
        for match in VARIABLE.finditer(written):
            yield Literal(written[at : match.start()])
            yield self._value(match[1].strip())
            at = match.end()
        yield Literal(written[at:])

    def place(self, name: str) -> str:
        """Which part of the page's address a variable is: `href`, `pathname`; empty for none."""
        found = BUILT_IN.get(constant(name)) if name not in self._own else None
        if own := self._own.get(name):
            found = of_url(own) if held.text(own, "type") == "u" else None
        match found:
            case Reference(("location", part)):
                return part
            case _:
                return ""

    def settle(self) -> None:
        """Say of each name that was asked for what it stands for, and of those behind it."""
        while self._waiting:
            symbol, name = self._waiting.pop()
            self._tables.assign(symbol.index, _evident(name, self._meaning(self._own[name])))

    def _value(self, name: str) -> Value:
        if name not in self._own:
            return BUILT_IN.get(constant(name), Hole(identifier(name)))
        if name not in self._named:
            symbol = declared(self._tables, identifier(name))
            self._named[name] = Reference((identifier(name),), symbol)
            self._waiting.append((symbol, name))
        return self._named[name]

    def _meaning(self, own: Record) -> Value:
        kind = held.text(own, "type")
        if reader := READERS.get(kind):
            return reader(own, self.read)
        if kind == "jsm":
            return self._returned(own)
        at = Location(self._tables.path, _span(own))
        template = self._templates.used(kind)
        settings = as_record(own, at, self.read)
        if template and template.callee:
            return Invocation(template.callee, (settings,))
        return settings

    def _returned(self, own: Record) -> Value:
        """What a function written into the export returns."""
        written = held.field(held.parameter(own, "javascript"), "value")
        found = string_of(self._code, written) if written else None
        if written is None or found is None:
            return Unknown("not written out")
        name = identifier(held.text(own, "name"))
        page = self._tables.globals
        callee, index = function_of(self._tables, name, written.location, (), page)
        text, fillings = filled(found[0], self.read)
        start = b"return ("
        moved = tuple(
            type(one)(one.start + len(start), one.end + len(start), one.value) for one in fillings
        )
        code, origin = prefixed(start, text.rstrip().rstrip(b";"), b")()", found[1])
        self.embedded.append(Embedded("javascript", code, origin, moved, index))
        return Invocation(callee, ())


def _evident(name: str, value: Value) -> Value:
    """The value, and its name as well where that may say what the value does not."""
    if isinstance(value, Literal | Record | Concat | Choice) or value in BUILT_IN.values():
        return value
    said = value.path[-1] if isinstance(value, Reference) else ""
    if _last_word(said) == _last_word(name):
        return value
    return Choice((value, Hole(identifier(name))))


def _last_word(name: str) -> str:
    found = _LAST_WORD.search(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name))
    return found[1].lower() if found else ""


def _span(own: Record) -> Span:
    return own.fields[0].location.span if own.fields else Span(0, 0)
