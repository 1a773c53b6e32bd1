"""Linked settings × signatures: which entries bring a tracker, without a snippet anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from functools import cache

from pixelward.link.shapes import options
from pixelward.match.found import Known
from pixelward.match.keys import Entries, inside, is_off
from pixelward.match.select import Part, first_text
from pixelward.match.switched import secrets, switched
from pixelward.model.knowledge import Selector, SettingPattern
from pixelward.model.levels import Confidence
from pixelward.model.place import Location, Span
from pixelward.model.program import LinkedSettings, TrackerUse
from pixelward.model.values import Literal, Record, Sequence, Value

_STANDS_FOR_NONE = re.compile(
    r"(?:your|my|enter|insert|change|replace|add|put)[\W_].*|.*\b(?:your|example)[\s_-].*"
    r"|(?:[a-z]{1,3}-)?[x0#*?.-]+|.*x{4,}.*|<.*>|none|false|off|todo|tbd|n/?a|null|undefined"
    r"|placeholder|example|changeme|(?:[a-z]{1,3}-)?1234567?8?9?0?",
    re.IGNORECASE | re.DOTALL,
)


def named(path: str, glob: str) -> bool:
    """Whether a glob without a slash is the file's name, or one with a slash the path's end."""
    if "/" not in glob:
        return fnmatchcase(path.rpartition("/")[2], glob)
    return fnmatchcase(path, glob) or fnmatchcase(path, f"*/{glob}")


def settled(settings: LinkedSettings, known: Iterable[Known]) -> Iterator[TrackerUse]:
    """The uses that one file of settings is; of a tracker's signatures the first counts."""
    met: dict[tuple[str, Location], TrackerUse] = {}
    is_of = cache(lambda glob: named(settings.path, glob))
    entries = Entries(("", settings.value, Location(settings.path, Span(0, 0))))
    for one in known:
        pattern = one[1].pattern
        if isinstance(pattern, SettingPattern) and any(map(is_of, pattern.files)):
            for part in entries.at(pattern.keys):
                for use in _use(part, one, pattern):
                    met.setdefault((use.tracker.id, use.location), use)
    yield from met.values()


def _use(part: Part, known: Known, pattern: SettingPattern) -> Iterator[TrackerUse]:
    tracker, signature = known
    accounts = [one for selector in signature.account for one in _parts(part, selector)]
    if is_empty(part[1]) or (accounts and all(is_empty(held) for _, held, _ in accounts)):
        return
    if not all(_allows(part, selector, globs) for selector, globs in pattern.when):
        return

    def parts(selectors: Iterable[Selector]) -> Iterator[Part]:
        return (one for selector in selectors for one in _parts(part, selector))

    def allows(selector: Selector, globs: frozenset[str]) -> Confidence | None:
        return Confidence.RESOLVED if _allows(part, selector, globs) else None

    yield TrackerUse(
        tracker=tracker,
        signature=signature,
        location=next((place for _, held, place in accounts if not is_empty(held)), part[2]),
        event=None,
        account=first_text(iter(accounts)),
        told=(),
        confidence=min(pattern.confidence, signature.confidence),
        flow=(),
        switched=tuple(switched(signature, parts, allows, part[2])),
        secrets=tuple(secrets(signature, parts)),
    )


def _parts(part: Part, selector: Selector) -> Iterator[Part]:
    """What a selector finds in an entry; `0` of a plain value is the value itself."""
    is_plain = all(not isinstance(option, Record | Sequence) for option in options(part[1]))
    if not is_plain:
        yield from inside(part, tuple(map(str, selector.steps)))
    elif selector.steps == (0,):
        yield part


def _allows(part: Part, selector: Selector, globs: frozenset[str]) -> bool:
    """Whether what stands there is one of the globs, and none that `!` forbids."""
    parts = tuple(_parts(part, selector))
    said = [
        _spelled(option.value)
        for _, held, _ in parts
        for option in options(held)
        if isinstance(option, Literal)
    ]
    wanted = [glob for glob in globs if not glob.startswith("!")]
    unwanted = [glob[1:] for glob in globs if glob.startswith("!")]
    if any(fnmatchcase(text, glob) for text in said for glob in unwanted):
        return False
    if "*" in wanted:
        return any(not is_empty(held) for _, held, _ in parts)
    return not wanted or any(fnmatchcase(text, glob) for text in said for glob in wanted)


def _spelled(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def is_empty(value: Value) -> bool:
    """Whether a setting says nothing: none at all, an example's, or one that is switched off."""
    return all(_is_nothing(option) for option in options(value))


def _is_nothing(value: Value) -> bool:
    match value:
        case Literal(None | False | ""):
            return True
        case Literal(str(text)):
            return not text.strip() or _STANDS_FOR_NONE.fullmatch(text.strip()) is not None
        case Record(fields):
            return not fields or is_off(fields)
        case Sequence(items):
            return all(is_empty(item) for item in items)
        case _:
            return False
