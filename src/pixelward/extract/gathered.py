"""The facts of one file while they are collected."""

from __future__ import annotations

from dataclasses import dataclass, field

from pixelward.model.facts import Call, Export, Link, Load, Remark
from pixelward.parse.document import Filling, Origin


@dataclass(frozen=True, slots=True)
class Embedded:
    """Code of another language that a string holds, and the function that puts it on the page."""

    language: str
    text: bytes
    origin: Origin
    fillings: tuple[Filling, ...]
    function: int | None


@dataclass(slots=True)
class Gathered:
    """Lists that fill up; `embedded` is still to be read."""

    calls: list[Call] = field(default_factory=list)
    loads: list[Load] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    exports: list[Export] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    embedded: list[Embedded] = field(default_factory=list)
