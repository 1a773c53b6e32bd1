"""Elements that an attribute of their own puts under a condition: `th:if="…"`, `:if={…}`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from pixelward.model.guards import Guarded
from pixelward.model.place import Span
from pixelward.parse.elements import Sign, signs
from pixelward.parse.templates._guards import Said, under, worth
from pixelward.parse.templates.base import decoded


@dataclass(slots=True)
class _Opened:
    name: bytes
    start: int
    said: list[Said]


@dataclass(slots=True)
class _Walk:
    attribute: re.Pattern[bytes]
    path: str
    opened: list[_Opened] = field(default_factory=list)
    names: Counter[bytes] = field(default_factory=Counter)

    def over(self, source: bytes) -> Iterator[Guarded]:
        for sign in signs(source):
            yield from (self._ended(sign) if sign.ends else self._begun(sign))

    def _begun(self, sign: Sign) -> Iterator[Guarded]:
        said = list(self._said(sign))
        if sign.empty:
            yield from under(sign.span, said, self.path)
            return
        self.opened.append(_Opened(sign.name, sign.span.start, said))
        self.names[sign.name] += 1

    def _said(self, sign: Sign) -> Iterator[Said]:
        for one in self.attribute.finditer(sign.rest):
            text = decoded(next(group for group in one.groups()[1:] if group is not None))
            yield text, not one["unless"], Span(sign.at + one.start(), sign.at + one.end())

    def _ended(self, sign: Sign) -> Iterator[Guarded]:
        """Everything up to the element that ends; those inside it were never ended."""
        while self.names[sign.name]:
            one = self.opened.pop()
            self.names[one.name] -= 1
            if one.name == sign.name:
                yield from under(Span(one.start, sign.span.end), one.said, self.path)
                return


def conditional(source: bytes, attribute: re.Pattern[bytes], path: str) -> Iterator[Guarded]:
    """The elements with such an attribute: its groups are `unless`, and the condition's forms."""
    if worth(source):
        yield from _Walk(attribute, path).over(source)
