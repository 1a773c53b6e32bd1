"""Reads off what a tracker is told: the signature first, then names, then the text itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pixelward.exposures._disguises import disguise
from pixelward.exposures._ear import Ear, Meaning, company, meanings, once
from pixelward.exposures._fitting import (
    ADDRESS_OF_PAGE,
    fitting,
    is_the_house_s,
    texts,
    written,
)
from pixelward.exposures._identifiers import kinds, mask
from pixelward.exposures._index import DataIndex, subject
from pixelward.exposures._names import names
from pixelward.exposures._origins import can_be, entered, entry, held, origin
from pixelward.exposures._shown import shown
from pixelward.medical import hear
from pixelward.model.knowledge import DataType
from pixelward.model.levels import Sensitivity
from pixelward.model.program import Told
from pixelward.model.report import Sent
from pixelward.model.values import Choice, Literal, Origin, Record, Sequence, Spread, Value

# A number that an account is given says less than a name, a phone number or an address, if one of
# these is what the site takes for it: letters of 45 CFR 164.514(b)(2)(i).
_NUMBER, _REACHING = "J", frozenset({"A", "D", "E", "F"})

_UNNAMED = DataType(
    id="unnamed",
    name="user data that we cannot name",
    sensitivity=Sensitivity.PERSONAL,
)


def evidence(told: Told, index: DataIndex, ear: Ear, context: str) -> tuple[Sent, ...]:
    """What one thing that is told gives away; in a `context`, weak medical words count as well."""
    sent = (
        _sent(meaning, part, entry(part, index))
        for part in _leaves(told)
        for meaning in once(_found(part, index, ear, context))
        if can_be(meaning.kind, part)
    )
    return tuple(dict.fromkeys(sent))


def beside(things: Iterable[Told], ear: Ear) -> str:
    """What in a call is medical without any help, as a context for the rest of it."""
    leaves = (leaf for told in things for leaf in _leaves(told))
    return company((text for leaf in leaves for text in (leaf.key, *texts(leaf.value))), ear)


def _leaves(told: Told) -> Iterator[Told]:
    """The values that are really sent, each with the key that is nearest to it."""
    match told.value:
        case Record(fields):
            for field in fields:
                key = told.key if field.key is None else field.key
                yield from _leaves(Told(told.role, key, field.value, field.location, told.data))
        case Sequence(parts) | Choice(parts):
            for part in parts:
                yield from _leaves(Told(told.role, told.key, part, told.location, told.data))
        case Spread(inner):
            yield from _leaves(Told(told.role, told.key, inner, told.location, told.data))
        case Origin(holds=Record()) as whole:
            for one in held(told, whole):
                yield from _leaves(one)
        case Literal(None | ""):
            return
        case _:
            yield told


def _found(told: Told, index: DataIndex, ear: Ear, context: str) -> Iterator[Meaning]:
    if kind := index.ids.get(told.data):
        yield from _fitting(Meaning(kind, "signature"), told, index, context)
        # A vendor's "external id" may turn out to be the record number: say the worse as well.
        worse = (one for name in names(told.value) if (one := index.named(name)))
        yield from (Meaning(one, "name") for one in worse if _is_worse(one, kind))
        if kind.identifier == _NUMBER:
            yield from _shapes(told, index)
        return
    named = [
        fits for one in _named(told, index, ear) for fits in _fitting(one, told, index, context)
    ]
    yield from named
    if any(one.kind.medical or one.kind.identifier for one in named):
        return
    said = [*_said(told, index, ear, context)]
    yield from said
    if told.role == "user-data" and not named and not said and _is_data(told.value):
        yield Meaning(_UNNAMED, "role")
    elif not named and not said and (kind := entered(told, index)):
        yield Meaning(kind, "flow")


def _is_worse(one: DataType, kind: DataType) -> bool:
    is_plainer = kind.identifier == _NUMBER and one.identifier in _REACHING
    return bool(one.identifier) and (is_plainer or one.sensitivity > kind.sensitivity)


def _shapes(told: Told, index: DataIndex) -> Iterator[Meaning]:
    """Identifiers that a value is by its looks."""
    for text in texts(told.value):
        yield from (Meaning(index.ids[kind], "text") for kind in kinds(text) if kind in index.ids)


def _named(told: Told, index: DataIndex, ear: Ear) -> Iterator[Meaning]:
    for name in ((told.key,), *names(told.value)):
        kind = index.named(name)
        if kind is None:
            yield from meanings(hear(subject(name), own=ear.own), "name", index)
        elif is_the_house_s(kind, name):
            continue
        elif kind.identifier or not kind.medical or not ear.own.dismisses(subject(name)):
            yield Meaning(kind, "name")


def _fitting(one: Meaning, told: Told, index: DataIndex, context: str) -> Iterator[Meaning]:
    """The meaning, if the value can be of that kind."""
    for kind, how in fitting(one.kind, told, one.how, index, context=bool(context)):
        yield replace(one, kind=kind, how=how)


def _is_data(value: Value) -> bool:
    """Whether it may be a datum of somebody's: an answer is none."""
    return not isinstance(value, Literal) or not isinstance(value.value, bool)


def _said(told: Told, index: DataIndex, ear: Ear, context: str) -> Iterator[Meaning]:
    for text in texts(told.value):
        shapes = (kind for kind in kinds(text) if told.role != "event" or kind == "email")
        found = (index.ids[kind] for kind in shapes if kind in index.ids)
        yield from (Meaning(kind, how) for kind, how in written(found, text, told))
        phrases = index.spoken(text, context=bool(context))
        yield from (Meaning(kind, "phrase") for kind in phrases)
        yield from meanings(hear(text, key=told.key, context=context, own=ear.own), "text", index)


def _sent(meaning: Meaning, told: Told, entered_in: str) -> Sent:
    kind = meaning.kind
    # The address of a page is on the list, and tells what a visit is about; who makes the visit it
    # tells only by the identifiers in it.
    identifier = kind.identifier not in ("", ADDRESS_OF_PAGE)
    source = origin(told.value)
    return Sent(
        data=kind.id,
        name=kind.name,
        key=mask(told.key),
        sensitivity=kind.sensitivity,
        location=told.location,
        shown=shown(told.value, private=identifier or kind is _UNNAMED),
        how=meaning.how,
        role=told.role,
        medical=bool(kind.medical),
        identifier=identifier,
        origin=source.kind if source else "",
        hops=source.hops if source else (),
        terms=meaning.terms,
        because=meaning.because,
        entry=entered_in,
        disguise=disguise(told.key, told.value),
    )
