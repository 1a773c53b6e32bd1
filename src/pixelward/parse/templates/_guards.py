"""The stretches of a template that come out under conditions: `{% if … %}…{% endif %}`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from pixelward.model.guards import Guard, Guarded
from pixelward.model.place import Location, Span
from pixelward.parse.templates._conditions import Asked, asked
from pixelward.parse.templates.base import Tag

# Nothing else is worth the walk.
_WORDS = re.compile(
    rb"path|permalink|\burl|ur[il]\b|IsHome|is_front|is_page|REQUEST_URI|->is\(|::is\(|current_page|index"
    rb"|consent|cookie|gdpr|optanon|onetrust|environment|debug|_env\b|production",
    re.IGNORECASE,
)
# What ends bodies that have no `else`.
_HARMLESS = frozenset(
    "autoescape block blocktrans blocktranslate call capture comment component form foreach macro"  # noqa: SIM905
    " once php prepend push raw section set slot spaceless style javascript verbatim while"
    " with".split()
)
_LONG = 2_000  # characters of a tag
_MOST = 8  # branches before one that are remembered
Reader = Callable[[bytes, tuple[Tag, ...], str], Iterator[Guarded]]
Said = tuple[str, bool, Span]  # a condition, whether it holds, and where it is written


@dataclass(frozen=True, slots=True)
class Statements:
    """How the tags of a language write conditions, as patterns of their texts.

    `opens` knows every statement that may have an `else`; its groups, all optional, are `name`
    (`any` of one that asks nothing), `unless` and `test`; `turns` leads to another branch, with a
    `test` where that one asks, too; `ends` may have the `name` of what ends.
    """

    opens: re.Pattern[str]
    turns: re.Pattern[str]
    ends: re.Pattern[str]
    prefix: bool = False  # `eq a b`, and not `a == b`
    after: re.Pattern[str] | None = None  # a tag with its own condition behind it


@dataclass(slots=True)
class _Opened:
    name: str
    start: int
    now: Said | None
    past: list[Said] = field(default_factory=list)
    is_clear: bool = True


def said_by(statements: Statements) -> Reader:
    """The reader of a language's conditions."""

    def guards(source: bytes, tags: tuple[Tag, ...], path: str) -> Iterator[Guarded]:
        if _WORDS.search(source):
            yield from _Walk(statements, path).over(tags)

    return guards


def worth(source: bytes) -> bool:
    """Whether a text may hold conditions that say something."""
    return _WORDS.search(source) is not None


def under(span: Span, said: list[Said], path: str, *, prefix: bool = False) -> Iterator[Guarded]:
    """The stretch with what is understood of its conditions, if anything is."""
    found = tuple(guard for one in said[-_MOST:] for guard in _guards(one, path, prefix))
    if found and span.end > span.start:
        yield Guarded(span, found)


def _guards(said: Said, path: str, prefix: bool) -> Iterator[Guard]:
    text, holds, where = said
    shown = " ".join(text.split())[:120]
    for one in _asked(text, holds, prefix):
        yield Guard(one.kind, one.tests, one.holds, shown, Location(path, where))


@lru_cache(maxsize=256)
def _asked(text: str, holds: bool, prefix: bool) -> tuple[Asked, ...]:
    """What a condition says, which is read again for each branch behind it."""
    return tuple(asked(text, holds=holds, prefix=prefix))


@dataclass(frozen=True, slots=True)
class _Walk:
    how: Statements
    path: str
    opened: list[_Opened] = field(default_factory=list)

    def over(self, tags: tuple[Tag, ...]) -> Iterator[Guarded]:
        for tag in tags:
            text = _ends(tag.text)
            if match := self.how.turns.match(text):
                yield from self._turned(tag, match)
            elif match := self.how.ends.match(text):
                yield from self._ended(tag, _name(match))
            elif match := self.how.opens.match(text):
                self.opened.append(_Opened(_name(match), tag.span.end, _said(match, tag)))
            elif self.how.after and (match := self.how.after.match(text)):
                said = _said(match, tag)
                yield from self._under(tag.span, [said] if said else [])

    def _turned(self, tag: Tag, match: re.Match[str]) -> Iterator[Guarded]:
        if not self.opened:
            return
        top = self.opened[-1]
        yield from self._branch(top, tag.span.start)
        if top.now:
            text, holds, where = top.now
            top.past.append((text, not holds, where))
        else:
            top.is_clear = False
        top.now, top.start = _said(match, tag), tag.span.end

    def _ended(self, tag: Tag, name: str) -> Iterator[Guarded]:
        named = [at for at, one in enumerate(self.opened) if one.name == name]
        if not named:
            self._unknown(name)
            return
        whole = named[-1] == len(self.opened) - 1
        ended = self.opened[named[-1]]
        del self.opened[named[-1] :]
        if whole:
            yield from self._branch(ended, tag.span.start)

    def _unknown(self, name: str) -> None:
        """A statement of the project's own ends: the last `else` may have been its."""
        if self.opened and self.opened[-1].past and name not in _HARMLESS:
            self.opened[-1].is_clear = False

    def _branch(self, opened: _Opened, end: int) -> Iterator[Guarded]:
        if opened.is_clear:
            said = [*opened.past, *((opened.now,) if opened.now else ())]
            yield from self._under(Span(opened.start, end), said)

    def _under(self, span: Span, said: list[Said]) -> Iterator[Guarded]:
        yield from under(span, said, self.path, prefix=self.how.prefix)


def _ends(text: str) -> str:
    """A long text without its middle: what a statement is, its first and last words say."""
    return text if len(text) <= _LONG else f"{text[: _LONG // 2]} … {text[-_LONG // 2 :]}"


def _name(match: re.Match[str]) -> str:
    groups = match.groupdict()
    return groups.get("name") or groups.get("any") or ""


def _said(match: re.Match[str], tag: Tag) -> Said | None:
    groups = match.groupdict()
    text = groups.get("test")
    return (text, not groups.get("unless"), tag.span) if text and text.strip() else None
