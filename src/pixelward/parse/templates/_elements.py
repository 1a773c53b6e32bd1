"""Elements that an attribute of their own puts under a condition: `th:if="…"`, `:if={…}`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from pixelward.model.guards import Guarded
from pixelward.model.place import Span
from pixelward.parse.templates._guards import Said, under, worth
from pixelward.parse.templates.base import decoded

_TAG = re.compile(
    rb"<!--.*?(?:-->|\Z)|<(?P<end>/?)(?P<name>[a-zA-Z.][\w:.-]*)"
    rb"(?P<rest>(?:[^<>\"'{}]|\"[^\"]*+\"|'[^']*+'|\{[^{}]*+\}|[{}])*+)>",
    re.DOTALL,
)
_CODE_ENDS = {
    b"script": re.compile(rb"</script|\Z", re.IGNORECASE),
    b"style": re.compile(rb"</style|\Z", re.IGNORECASE),
}
_EMPTY = frozenset(b"area base br col embed hr img input link meta param source track wbr".split())


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
        at = 0
        while match := _TAG.search(source, at):
            at = match.end()
            name = (match["name"] or b"").lower()
            if match["end"]:
                yield from self._ended(name, at)
            elif name:
                yield from self._begun(name, match)
                code = _CODE_ENDS.get(name)
                found = code.search(source, at) if code else None
                at = found.start() if found else at

    def _begun(self, name: bytes, match: re.Match[bytes]) -> Iterator[Guarded]:
        said = list(self._said(match))
        if name in _EMPTY or match["rest"].endswith(b"/"):
            yield from under(Span(*match.span()), said, self.path)
            return
        self.opened.append(_Opened(name, match.start(), said))
        self.names[name] += 1

    def _said(self, match: re.Match[bytes]) -> Iterator[Said]:
        for one in self.attribute.finditer(match["rest"]):
            text = decoded(next(group for group in one.groups()[1:] if group is not None))
            start = match.start("rest")
            yield text, not one["unless"], Span(start + one.start(), start + one.end())

    def _ended(self, name: bytes, end: int) -> Iterator[Guarded]:
        """Everything up to the element that ends; those inside it were never ended."""
        while self.names[name]:
            one = self.opened.pop()
            self.names[one.name] -= 1
            if one.name == name:
                yield from under(Span(one.start, end), one.said, self.path)
                return


def conditional(source: bytes, attribute: re.Pattern[bytes], path: str) -> Iterator[Guarded]:
    """The elements with such an attribute: its groups are `unless`, and the condition's forms."""
    if worth(source):
        yield from _Walk(attribute, path).over(source)
