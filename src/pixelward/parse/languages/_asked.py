"""Conditions of languages whose structure is indentation: the deeper lines come out under them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pixelward.model.guards import Guarded
from pixelward.model.place import Span
from pixelward.parse.languages._outline import Outline
from pixelward.parse.templates._guards import Said, under

_STATEMENT = re.compile(
    rb"-?[ \t]*(?:(?P<more>else[ \t]+if|elsif)|(?P<else>else)|if|(?P<unless>unless))(?![\w.#:=-])"
    rb"[ \t]*(?P<test>[^\n]*)"
)

_MOST = 8  # branches before one that are remembered


@dataclass(slots=True)
class Asked:
    """The conditions of one file, and for each depth those that an `else` would follow."""

    outline: Outline
    failed: dict[int, list[Said]] = field(default_factory=dict)

    def line(self, at: int) -> None:
        """Read a line, which may be a condition or end what an `else` could follow."""
        line = self.outline.lines[at]
        match = _STATEMENT.match(self.outline.code, line.start, line.end)
        before = self.failed.pop(line.indent, [])[-_MOST:]
        if match is None:
            return
        if not match["else"] and not match["more"]:
            before = []
        said = [*before, *_said(match)]
        self.outline.guarded.extend(self._under(at, said))
        self.failed[line.indent] = [
            *before,
            *((text, not holds, where) for text, holds, where in _said(match)),
        ]

    def _under(self, at: int, said: list[Said]) -> Iterator[Guarded]:
        inner = self.outline.body(at)[1] if said else None
        if inner is not None:
            yield from under(inner, said, self.outline.path)


def _said(match: re.Match[bytes]) -> Iterator[Said]:
    text = match["test"].decode("utf-8", "replace").strip()
    if text and not match["else"]:
        yield text, not match["unless"], Span(match.start(), match.end())
