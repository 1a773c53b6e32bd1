"""The loads, calls and packages of a tracker file, as signatures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from pixelward.model.knowledge import (
    CallPattern,
    LoadPattern,
    PackagePattern,
    Selector,
    SettingPattern,
    Signature,
)
from pixelward.model.levels import Confidence, Purpose
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

ReadSelector = Callable[[Node], Selector]

_REGISTRIES = ("npm", "packagist", "pypi", "rubygems", "wordpress")
_MEANING = ("account", "event", "params", "user_data", "sends", "event_name")
# The keys that are required, and those that are not.
_LOAD = (("id", "url"), ("purpose", "elements", *_MEANING))
_CALL = (("id", "purpose", "callee"), ("when", *_MEANING))
_SETTING = (("id", "file", "key"), ("purpose", "account", "confidence", "when"))


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose entries they are, and which data types they may name."""

    tracker: str
    data: frozenset[str]

    def data_type(self, node: Node) -> str:
        """The id of a data type that exists."""
        return word(node, "a data type", self.data)


def signatures(file: Section, scope: Scope) -> Iterator[Signature]:
    """Every way to recognise the tracker, in the order of the file."""
    loads = [node.section("a load", *_LOAD) for node in file.each("loads")]
    calls = [node.section("a call", *_CALL) for node in file.each("calls")]
    settings = [node.section("a setting", *_SETTING) for node in file.each("settings")]
    _once((*loads, *calls, *settings))
    for load in loads:
        yield from _signatures(load, scope, list(_load_patterns(load)), address_part)
    for call in calls:
        yield from _signatures(call, scope, list(_call_patterns(call)), argument)
    for one in settings:
        yield from _signatures(one, scope, list(_setting_patterns(one)), setting_part)
    for node in file.each("packages"):
        yield _package(node, scope.tracker)


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
    pairs = call["when"].pairs() if "when" in call else ()
    when = tuple((argument(key), frozenset(map(Node.text, globs.items()))) for key, globs in pairs)
    named = [callee(node) for node in call.each("callee")]
    for unwrap in (False, True):
        if names := tuple(name for name, pushed in named if pushed is unwrap):
            yield CallPattern(names, when, unwrap)


def _setting_patterns(one: Section) -> Iterator[SettingPattern]:
    pairs = one["when"].pairs() if "when" in one else ()
    when = tuple(
        (setting_part(key), frozenset(map(Node.text, globs.items()))) for key, globs in pairs
    )
    sure = Confidence.RESOLVED
    if "confidence" in one:
        sure = member(one["confidence"], "a confidence", Confidence)
    named = tuple(map(files, one.each("file")))
    return (SettingPattern(named, setting(key), sure, when) for key in one.each("key"))


def _signatures(
    entry: Section,
    scope: Scope,
    patterns: Iterable[LoadPattern | CallPattern | SettingPattern],
    selector: ReadSelector,
) -> Iterator[Signature]:
    sends = entry["sends"].pairs() if "sends" in entry else ()
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
        )


def _purpose(entry: Section) -> Purpose:
    if "purpose" not in entry:
        return Purpose.INIT if "key" in entry else Purpose.LOAD
    found_elsewhere = (Purpose.PACKAGE, Purpose.POLICY)
    return member(entry["purpose"], "a purpose", Purpose, without=found_elsewhere)


def _package(node: Node, tracker: str) -> Signature:
    named = node.section("a package", (), _REGISTRIES)
    if len(named.values) != 1:
        raise node.error("a package has one registry.", 'Write it like "npm: some-name".')
    registry, name = next(iter(named.values.items()))
    pattern = PackagePattern(registry, name.text())
    return Signature(id=f"{tracker}/package", purpose=Purpose.PACKAGE, pattern=pattern)
