"""When a tag of an exported container fires: in words, and as conditions on its code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from pixelward.extract.containers import held
from pixelward.extract.containers.code import VARIABLE
from pixelward.extract.containers.conditions import Condition, conditions
from pixelward.extract.containers.variables import Variables
from pixelward.model.guards import Guard, GuardKind
from pixelward.model.place import Location
from pixelward.model.values import Record, Value

_ON = {
    "PAGEVIEW": "page views",
    "DOM_READY": "page views",
    "WINDOW_LOADED": "page views",
    "INIT": "page views",
    "CONSENT_INIT": "page views",
    "CLICK": "clicks",
    "LINK_CLICK": "clicks on links",
    "FORM_SUBMISSION": "form submissions",
    "HISTORY_CHANGE": "changes of the address",
    "ELEMENT_VISIBILITY": "elements that come into view",
    "SCROLL_DEPTH": "scrolling",
    "TIMER": "a timer",
    "JS_ERROR": "errors in scripts",
    "YOU_TUBE_VIDEO": "videos",
    "TRIGGER_GROUP": "several events together",
}
_MOST_CLAUSES = 8
_MOST_SAID = 2
_LONGEST = 60


class Firing:
    """The triggers of a container, and which of them fire which tag."""

    def __init__(self, version: Value, variables: Variables) -> None:
        self._variables = variables
        self._triggers = {held.text(o, "triggerId"): o for o in held.records(version, "trigger")}
        self._followers = _followers(version)
        self._known: dict[str, list[Condition]] = {}
        self._kinds: dict[str, str] = {}

    def triggers(self, tag: Record) -> tuple[str, ...]:
        """The ids of the triggers that fire a tag; none for one that never fires."""
        own = held.listed(tag, "firingTriggerId")
        if own:
            return own
        leaders = self._followers.get(held.text(tag, "name"), ())
        found = (one for leader in leaders for one in held.listed(leader, "firingTriggerId"))
        return tuple(dict.fromkeys(found))

    def words(self, triggers: Iterable[str]) -> str:
        """The events that fire a tag."""
        said = [*dict.fromkeys(self._event(one) for one in triggers)]
        shown = " and ".join(said[:_MOST_SAID])
        more = len(said) - _MOST_SAID
        return f"{shown} and {more} more" if more > 0 else shown

    def guards(self, triggers: Sequence[str], tag: Record, at: Location) -> tuple[Guard, ...]:
        """The conditions under which any of the triggers fires and none of the blocking ones."""
        asked = [self._asked(one, at, 0) for one in triggers]
        kinds = {self._kind(one) for one in triggers}
        blocking = held.listed(tag, "blockingTriggerId")
        refused = (self._asked(one, at, 0) for one in blocking if self._may_meet(one, kinds))
        return (
            *_any_of(asked),
            *(_guard(found, holds=not found[0].holds) for found in refused if len(found) == 1),
            *_consent(tag, at),
        )

    def _asked(self, trigger: str, at: Location, depth: int) -> list[Condition]:
        found = self._triggers.get(trigger)
        if found is None:
            return []
        if trigger not in self._known:
            self._known[trigger] = [*conditions(found, self._variables, at)]
        asked = [*self._known[trigger]]
        group = held.parameter(found, "triggerIds")
        for one in held.records(group, "list") if depth < 2 else ():
            asked += self._asked(held.text(one, "value"), at, depth + 1)
        return asked

    def _may_meet(self, blocking: str, kinds: set[str]) -> bool:
        """Whether a blocking trigger is about the same event as all of the firing ones."""
        return self._kind(blocking) in {"CUSTOM_EVENT .*", "CUSTOM_EVENT .+"} or kinds == {
            self._kind(blocking)
        }

    def _kind(self, trigger: str) -> str:
        """A trigger's event; the triggers that every container has are page views."""
        if trigger not in self._kinds:
            found = self._triggers.get(trigger)
            named = f"{held.kind(found) or 'PAGEVIEW'} {_event_name(found)}"
            self._kinds[trigger] = named.strip()
        return self._kinds[trigger]

    def _event(self, trigger: str) -> str:
        kind, _, name = self._kind(trigger).partition(" ")
        if kind == "CUSTOM_EVENT" and name:
            return f'the event "{shortened(name)}"'
        return _ON.get(kind, "an event")


def shortened(name: str) -> str:
    """A name as a sentence can hold it."""
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"


def _followers(version: Value) -> dict[str, list[Record]]:
    """The tags that are fired before or after another one, and those that they go with."""
    found: dict[str, list[Record]] = {}
    for tag in held.records(version, "tag"):
        if held.is_true(tag, "paused"):
            continue
        for key in ("setupTag", "teardownTag"):
            for one in held.records(tag, key):
                found.setdefault(held.text(one, "tagName"), []).append(tag)
    return found


def _event_name(trigger: Record | None) -> str:
    for one in held.records(trigger, "customEventFilter"):
        if VARIABLE.fullmatch(held.given(one, "arg0").strip()):
            return held.given(one, "arg1")
    return held.given(trigger, "eventName")


def _any_of(asked: Sequence[Sequence[Condition]]) -> Iterator[Guard]:
    """What holds whichever of several triggers fires: each has conditions, all of them asked."""
    if not asked or not all(asked):
        return
    if len(asked) == 1:
        yield from (_guard([one], holds=one.holds) for one in asked[0])
        return
    paths = [[c for c in one if c.kind is GuardKind.PATH and c.holds] for one in asked]
    clauses = 1
    for one in paths:
        clauses *= len(one)
    if clauses <= _MOST_CLAUSES:
        yield from (_guard(clause, holds=True) for clause in product(*paths))
    else:
        yield _guard([one[0] for one in paths], holds=True)


def _guard(alternatives: Sequence[Condition], *, holds: bool) -> Guard:
    first = alternatives[0]
    tests = tuple(one.test for one in alternatives if one.test)
    text = " or ".join(dict.fromkeys(one.text for one in alternatives))
    return Guard(first.kind, tests, holds, text[:120], first.location)


def _consent(tag: Record, at: Location) -> Iterator[Guard]:
    settings = held.inner(tag, "consentSettings")
    if held.text(settings, "consentStatus").upper() != "NEEDED":
        return
    asked = [
        held.text(one, "value") for one in held.records(held.inner(settings, "consentType"), "list")
    ]
    text = f"consent for {' and '.join(filter(None, asked)) or 'this tag'}"
    yield Guard(GuardKind.CONSENT, (), True, text[:120], at)
