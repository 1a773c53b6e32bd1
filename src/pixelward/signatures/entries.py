"""The loads, calls and packages of a tracker file, as signatures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pixelward.model.knowledge import (
    CallPattern,
    LoadPattern,
    PackagePattern,
    SettingPattern,
    Signature,
)
from pixelward.model.levels import Behaviour, Confidence, Purpose
from pixelward.signatures.fields import identity, member, word
from pixelward.signatures.nodes import Node, Section
from pixelward.signatures.patterns import (
    address_part,
    address_pattern,
    argument,
    callee,
    element,
    files,
    setting,
    setting_part,
)
from pixelward.signatures.switches import ReadSelector, switches, when

REGISTRIES = ("npm", "packagist", "pypi", "rubygems", "wordpress")
_MEANING = ("account", "event", "params", "user_data", "sends", "event_name")
_ALL = ("switches", "secret", "confidence", "shared_with")
# The keys that are required, and those that are not.
LOAD = (("id", "url"), ("purpose", "elements", *_MEANING, *_ALL))
CALL = (("id", "purpose", "callee"), ("when", *_MEANING, *_ALL))
SETTING = (("id", "file", "key"), ("purpose", "account", "when", *_ALL))


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose entries they are, and which data types and behaviours they may name."""

    tracker: str
    data: frozenset[str]
    behaviours: frozenset[Behaviour] = frozenset()
    confidence: Confidence = Confidence.RESOLVED

    def data_type(self, node: Node) -> str:
        """The id of a data type that exists."""
        return word(node, "a data type", self.data)


def signatures(file: Section, scope: Scope) -> Iterator[Signature]:
    """Every way to recognise the tracker, in the order of the file."""
    loads = [node.section("a load", *LOAD) for node in file.each("loads")]
    calls = [node.section("a call", *CALL) for node in file.each("calls")]
    settings = [node.section("a setting", *SETTING) for node in file.each("settings")]
    _once((*loads, *calls, *settings))
    for load in loads:
        yield from _signatures(load, scope, list(_load_patterns(load)), address_part)
    for call in calls:
        yield from _signatures(call, scope, list(_call_patterns(call)), argument)
    for one in settings:
        yield from _signatures(one, scope, list(_setting_patterns(one)), setting_part)
    for node in file.each("packages"):
        yield _package(node, scope)


def _once(entries: Iterable[Section]) -> None:
    seen: set[str] = {"package", "policy"}
    for entry in entries:
        name = identity(entry["id"])
        if name in seen:
            raise entry["id"].error(f'the id "{name}" is taken.', "Choose another.")
        seen.add(name)


def _load_patterns(load: Section) -> Iterator[LoadPattern]:
    elements = frozenset(map(element, load.each("elements")))
    return (address_pattern(url, elements) for url in load.each("url"))


def _call_patterns(call: Section) -> Iterator[CallPattern]:
    asked = when(call, argument)
    named = [callee(node) for node in call.each("callee")]
    for unwrap in (False, True):
        if names := tuple(name for name, pushed in named if pushed is unwrap):
            yield CallPattern(names, asked, unwrap)


def _setting_patterns(one: Section) -> Iterator[SettingPattern]:
    asked, sure = when(one, setting_part), confidence(one)
    named = tuple(map(files, one.each("file")))
    return (SettingPattern(named, setting(key), sure, asked) for key in one.each("key"))


def confidence(entry: Section) -> Confidence:
    """How surely what it finds is the tracker."""
    if "confidence" not in entry:
        return Confidence.RESOLVED
    return member(entry["confidence"], "a confidence", Confidence)


def _signatures(
    entry: Section,
    scope: Scope,
    patterns: Iterable[LoadPattern | CallPattern | SettingPattern],
    selector: ReadSelector,
) -> Iterator[Signature]:
    sends = entry["sends"].pairs() if "sends" in entry else ()
    switched = tuple(switches(entry, selector, scope.behaviours))
    for pattern in patterns:
        yield Signature(
            id=f"{scope.tracker}/{entry['id'].text()}",
            purpose=_purpose(entry),
            pattern=pattern,
            account=tuple(map(selector, entry.each("account"))),
            event=tuple(map(selector, entry.each("event"))),
            params=tuple(map(selector, entry.each("params"))),
            user_data=tuple(map(selector, entry.each("user_data"))),
            sends=tuple((selector(key), scope.data_type(data)) for key, data in sends),
            fixed_event=entry.text("event_name"),
            switches=switched,
            secret=tuple(map(selector, entry.each("secret"))),
            confidence=min(scope.confidence, confidence(entry)),
            shared=tuple(node.text() for node in entry.each("shared_with")),
            line=entry.node.line,
        )


def _purpose(entry: Section) -> Purpose:
    if "purpose" not in entry:
        return Purpose.INIT if "key" in entry else Purpose.LOAD
    found_elsewhere = (Purpose.PACKAGE, Purpose.POLICY)
    return member(entry["purpose"], "a purpose", Purpose, without=found_elsewhere)


def _package(node: Node, scope: Scope) -> Signature:
    named = node.section("a package", (), REGISTRIES)
    if len(named.values) != 1:
        raise node.error("a package has one registry.", 'Write it like "npm: some-name".')
    registry, name = next(iter(named.values.items()))
    pattern = PackagePattern(registry, name.text())
    return Signature(
        id=f"{scope.tracker}/package",
        purpose=Purpose.PACKAGE,
        pattern=pattern,
        confidence=scope.confidence,
        line=node.line,
    )
