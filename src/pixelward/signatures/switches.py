"""How a tracker behaves untouched, what switches it, and what its ids and secrets look like."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from pixelward.model.defaults import Default, Formats
from pixelward.model.knowledge import Selector, SwitchPattern
from pixelward.model.levels import Behaviour, Purpose
from pixelward.signatures.fields import member, word
from pixelward.signatures.nodes import Node, Section

ReadSelector = Callable[[Node], Selector]
When = tuple[tuple[Selector, frozenset[str]], ...]

BEHAVIOUR = (("untouched", "says"), ("until",))
STATES = ("on", "off", "console")
_BEHAVIOURS = {one.value: one for one in Behaviour}
# No groups, no stars: whatever text it is held against, matching takes a moment.
_FORMAT = re.compile(r"(?:[\w:/=~@ -]|\\\.|\[\^?[^\[\]\\]+\]|(?<=[\w\]])\{\d{1,3}(?:,\d{1,3})?\})+")


def when(entry: Section, selector: ReadSelector) -> When:
    """What an entry asks of its parts."""
    pairs = entry["when"].pairs() if "when" in entry else ()
    return tuple((selector(key), frozenset(map(Node.text, globs.items()))) for key, globs in pairs)


def switches(
    entry: Section, selector: ReadSelector, known: frozenset[Behaviour]
) -> Iterator[SwitchPattern]:
    """What an entry switches; `known` are the behaviours that the file tells of."""
    names = {one.value for one in known}
    for node in entry.each("switches"):
        one = node.section("a switch", (), ("when", *_BEHAVIOURS))
        asked = when(one, selector)
        for name in [name for name in one.values if name != "when"]:
            if name not in names:
                step = f'Say under "behaviour" how it is if code says nothing: {name}.'
                raise one[name].error(f'"{name}" is no behaviour of this tracker.', step)
            on = word(one[name], "on or off", ("on", "off")) == "on"
            yield SwitchPattern(_BEHAVIOURS[name], on, asked)


def defaults(file: Section) -> Iterator[Default]:
    """How the tracker behaves if code says nothing."""
    for key, node in file["behaviour"].pairs() if "behaviour" in file else ():
        one = node.section("a behaviour", *BEHAVIOUR)
        yield Default(
            behaviour=_BEHAVIOURS[word(key, "a behaviour", _BEHAVIOURS)],
            untouched=word(one["untouched"], "how it is untouched", STATES),
            says=" ".join(one.text("says").split()),
            until=member(one["until"], "a purpose", Purpose) if "until" in one else None,
        )


def formats(file: Section) -> Formats:
    """What the tracker's ids and secrets look like."""
    if "formats" not in file:
        return Formats()
    found = file["formats"].section('"formats"', (), ("account", "secret"))
    account, secret = (tuple(map(_format, found.each(key))) for key in ("account", "secret"))
    return Formats(account, secret)


def _format(node: Node) -> str:
    text = node.text()
    try:
        good = re.compile(text) if _FORMAT.fullmatch(text) else None
    except re.error:
        good = None
    if good is None:
        raise node.error(f'"{text}" is not a format.', 'Write it like "AB-[0-9]{6,10}".')
    return text
