"""The facts of one file while they are collected."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TypeVar

from pixelward.extract.forms import Label, Met, Own
from pixelward.model.facts import Call, Export, Link, Load, Remark
from pixelward.model.guards import Guard, Guarded
from pixelward.model.levels import Confidence
from pixelward.model.values import Value
from pixelward.parse.document import Filling, Origin


@dataclass(frozen=True, slots=True)
class Embedded:
    """Code of another language that a string holds, and the function that puts it on the page."""

    language: str
    text: bytes
    origin: Origin
    fillings: tuple[Filling, ...]
    function: int | None
    guards: tuple[Guard, ...] = ()
    confidence: Confidence = Confidence.RESOLVED  # that it is put on a page at all
    owner: Value | None = None  # of a template: whose members its names are


One = TypeVar("One", Call, Load, Embedded)


def _inside(one: One, around: Embedded) -> One:
    guards = (*around.guards, *one.guards)
    return replace(one, guards=guards, confidence=min(one.confidence, around.confidence))


def _inside_too(link: Link, around: Embedded) -> Link:
    return replace(link, guards=(*around.guards, *link.guards))


@dataclass(frozen=True, slots=True)
class Slotted:
    """What an expression fills into an attribute: its value, in whose body, under what guards."""

    value: Value
    function: int | None
    guards: tuple[Guard, ...]


@dataclass(slots=True)
class Gathered:
    """Lists that fill up; `embedded` is still to be read."""

    calls: list[Call] = field(default_factory=list)
    loads: list[Load] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    exports: list[Export] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    embedded: list[Embedded] = field(default_factory=list)
    handlers: list[Value] = field(default_factory=list)
    controls: list[Met | Label | Own] = field(default_factory=list)
    stretches: list[Guarded] = field(default_factory=list)  # of markup inside an expression
    slots: dict[int, Slotted] = field(default_factory=dict)  # what fills attributes, by its place

    def include(self, inner: Gathered, around: Embedded) -> None:
        """Add what code in a string says: it runs under the string's conditions, no surer."""
        self.calls += [_inside(call, around) for call in inner.calls]
        self.loads += [_inside(load, around) for load in inner.loads]
        self.embedded += [_inside(one, around) for one in inner.embedded]
        self.links += [_inside_too(link, around) for link in inner.links]
        self.exports += inner.exports
        self.remarks += inner.remarks
        self.handlers += inner.handlers
        self.controls += inner.controls

    def keep(self, found: Call | Load | None) -> None:
        """Add an element that is a call of its component, or that loads something."""
        if isinstance(found, Load):
            self.loads.append(found)
        elif isinstance(found, Call):
            self.calls.append(found)

    def take(self, found: Iterable[Embedded | Load]) -> None:
        """Keep code that is still to be read, and elements that are made."""
        for one in found:
            if isinstance(one, Load):
                self.loads.append(one)
            else:
                self.embedded.append(one)
