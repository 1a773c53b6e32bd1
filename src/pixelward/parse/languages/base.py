"""What a host language is: its file names, and the regions that a file of it is made of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from pixelward.model.facts import Block, Link, Remark
from pixelward.model.guards import Guarded
from pixelward.parse.document import Markup, Masked, Passage, Region
from pixelward.parse.parts import Conditional


@dataclass(frozen=True, slots=True)
class Aside:
    """What a reader learns of a file beside its regions."""

    links: tuple[Link, ...] = ()
    blocks: tuple[Block, ...] = ()
    remarks: tuple[Remark, ...] = ()
    passages: tuple[Passage, ...] = ()
    notes: tuple[str, ...] = ()  # what could not be read, and why
    guarded: tuple[Guarded, ...] = ()  # the outer one of two before the inner one
    conditional: tuple[Conditional, ...] = ()
    tags: int = 0  # how much of it a server fills in

    def within(self, masked: Masked) -> Masked:
        """The same, together with what the template's tags say."""
        return replace(
            masked,
            links=masked.links + self.links,
            blocks=masked.blocks + self.blocks,
            remarks=masked.remarks + self.remarks,
            passages=masked.passages + self.passages,
            guarded=masked.guarded + self.guarded,
            conditional=masked.conditional + self.conditional,
            tags=masked.tags + self.tags,
        )


Read = Callable[[bytes, str], Iterator[Region | Markup | Aside]]  # masked code, path
Notes = Callable[[bytes], Iterable[str]]  # of a file that is read only in part


@dataclass(frozen=True, slots=True, kw_only=True)
class HostLanguage:
    name: str
    suffixes: tuple[str, ...]
    read: Read
    named: re.Pattern[str] | None = None  # of all files with such a suffix only those, lower-case
    templated: bool = False  # its files may hold template tags without saying so in their name
    notes: Notes = lambda code: ()
    said: str  # what is read of it, for the table of languages
