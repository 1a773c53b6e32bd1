"""Which expressions read from where data enter the code, and what they call what they read."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pixelward.exposures._chains import Chain, Link
from pixelward.model.origins import OriginKind, Read, Step
from pixelward.model.values import Invocation, Literal, Member, Reference, Value

# Of what is read these are answers, which say little of it.
_ANSWERS = frozenset(
    {"length", "size", "includes", "has", "contains", "startsWith", "endsWith", "indexOf", "test"}
    | {"lastIndexOf", "every", "some", "checkValidity", "reportValidity", "validity", "valid"}
    | {"dirty", "touched", "focus", "disabled", "required", "selectedIndex", "addEventListener"}
    | {"append", "appendChild", "remove"}
)
# `#dob`, `.dob`, `[name="dob"]`, and what stands alone: the last of them is the control.
_SELECTED = re.compile(
    r"\[(?:name|id|data-[\w-]+|formcontrolname)[*^$~|]?=['\"]?([\w.-]+)|[#.]([A-Za-z_][\w-]*)", re.I
)
_PLAIN = re.compile(r"[A-Za-z_][\w.\-\[\]]*")
_TAGS = frozenset({"form", "input", "select", "textarea", "button", "body", "option", "fieldset"})

_ASKING = re.compile(r"(?:is|has|validate|check|verify|count|compare|should|can)(?![a-z])")

Known = tuple[OriginKind, Read]


def answers(value: Value) -> bool:
    """Whether a value is an answer about another one: `email.length`, `isValid(email)`."""
    match value:
        case Member(_, key) | Reference((_, *_, key)):
            return key in _ANSWERS
        case Invocation(Member(_, name) | Reference((*_, name)), _):
            return name in _ANSWERS or _ASKING.match(name) is not None
        case _:
            return False


@dataclass(frozen=True, slots=True)
class Match:
    """What a chain reads: of which kind, as what, from where, and which part of it."""

    kind: OriginKind
    name: str  # what the reading calls it
    where: str  # what it is read from, if that is no name of the data
    end: int  # of the chain's links, how many do the reading
    inner: tuple[str, ...] = ()  # the names behind those


@dataclass(frozen=True, slots=True)
class Reads:
    """All readings by the first name in them: those at the start of a chain, those anywhere."""

    first: Mapping[str, list[Known]]
    anywhere: Mapping[str, list[Known]]

    @staticmethod
    def of(kinds: Iterable[OriginKind], *, templates: bool) -> Reads:
        """The readings of code, or of templates' expressions."""
        first: dict[str, list[Known]] = defaultdict(list)
        anywhere: dict[str, list[Known]] = defaultdict(list)
        every = [(k, read) for k in kinds for read in (k.templates if templates else k.reads)]
        for kind, read in sorted(every, key=lambda known: _closeness(known[1]), reverse=True):
            for name in str(read.steps[0]).split("|"):
                (anywhere if read.anywhere else first)[name].append((kind, read))
        return Reads(dict(first), dict(anywhere))

    def match(self, chain: Chain) -> Match | None:
        """The closest reading that a chain is, or begins with."""
        for start, link in enumerate(chain):
            if isinstance(link, str):
                known = (*self.first.get(link, ()), *self.anywhere.get(link, ()))
                for kind, read in known if start == 0 else self.anywhere.get(link, ()):
                    if (found := _met(kind, read, chain, start)) is not None:
                        return found
        return None


def _closeness(read: Read) -> tuple[int, int]:
    """Names say more than gaps, and a longer reading more than a shorter one."""
    said = sum(isinstance(step, str) and step not in {"*", "@"} for step in read.steps)
    return said, len(read.steps)


def _met(kind: OriginKind, read: Read, chain: Chain, start: int) -> Match | None:
    end = start + len(read.steps)
    links = chain[start:end]
    if len(links) < len(read.steps) or not all(map(_fits, read.steps, links)):
        return None
    is_method = read.steps[-1] == "@" and end < len(chain) and not isinstance(chain[end], str)
    if is_method:
        return None
    named = {mark: text for mark, text in _marked(read, links) if text}
    inner = tuple(_names(chain[end:]))
    return Match(kind, named.get("@", ""), named.get("~", ""), end, inner)


def _fits(step: Step, link: Link) -> bool:
    if isinstance(step, tuple):
        return isinstance(link, tuple) and len(link) >= len(step)
    return isinstance(link, str) and (step in {"*", "@"} or link in step.split("|"))


def _marked(read: Read, links: Chain) -> Iterator[tuple[str, str]]:
    """What the marked parts of a reading say: `@` a name, `~` a place."""
    for step, link in zip(read.steps, links, strict=True):
        if step == "@":
            yield "@", str(link)
        elif isinstance(step, tuple):
            for mark, given in zip(step, link, strict=False):
                text = _text(given)
                yield mark, selected(text) if mark == "@" else text


def _text(value: Value | str) -> str:
    return value.value if isinstance(value, Literal) and isinstance(value.value, str) else ""


def selected(text: str) -> str:
    """What a selector, an id or a key calls a control; nothing for a plain element."""
    found = _SELECTED.findall(text)
    if found:
        return "".join(found[-1])
    return text if _PLAIN.fullmatch(text) and text.lower() not in _TAGS else ""


def _names(rest: Chain) -> Iterator[str]:
    """The properties in the rest of a chain; a method's name says how, and not what."""
    for at, link in enumerate(rest):
        is_method = at + 1 < len(rest) and isinstance(rest[at + 1], tuple)
        if isinstance(link, str) and link and not link.isdigit() and not is_method:
            yield link
