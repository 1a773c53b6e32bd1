"""Judges whether a value can be what its name says: what a site says of itself tells of nobody."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from pixelward.exposures._index import DataIndex
from pixelward.exposures._names import Name, names
from pixelward.exposures._parts import parts
from pixelward.medical import speaks, words
from pixelward.model.knowledge import DataType
from pixelward.model.levels import Sensitivity
from pixelward.model.program import Told
from pixelward.model.values import Literal, Origin, Value

Found = tuple[DataType, str]  # what it is, and how we know

# Letters of 45 CFR 164.514(b)(2)(i).
_NAME, _PLACE, _PHONE, _FAX, _EMAIL, ADDRESS_OF_PAGE = "A", "B", "D", "E", "F", "N"
_SEARCHED = "search-term"
# A clinic has these as well as its patients: where none of them is named, a constant is its own.
_OWN = frozenset({_PLACE, _PHONE, _FAX})
_CONTACT = frozenset({_PLACE, _PHONE, _FAX, _EMAIL})
_PEOPLE = frozenset(
    words("user patient customer visitor member caller client guest person subscriber your my")
)
_PREMISES = frozenset(
    words(
        "clinic office practice facility facilities hospital pharmacy branch site store department"
        " location locations provider providers doctor doctors physician organization support our"
    )
)
_WHEREABOUTS = frozenset({"location", "locations"})
_ACCOUNT = re.compile(r"([\w.+-]{1,64})(?:@|%40)")
# What a visit is about stands behind these, and not in them.
_HOST = frozenset({"origin", "host", "hostname", "protocol"})
_CUT = frozenset(
    words("redact redacted sanitize sanitized scrub scrubbed clean cleaned mask masked anonymize")
)


def fitting(
    kind: DataType, told: Told, how: str, index: DataIndex, *, context: bool
) -> Iterator[Found]:
    """The kind again and how it is known, if the value can be of that kind.

    `email: true` is no one's address, `city: "Boston"` not where a visitor lives; a name or an
    address that stands in the code is that of a test, or the house's own: "constant".
    """
    if isinstance(told.value, Origin) and isinstance(told.value.value, Literal):
        told = replace(told, value=told.value.value)  # a box that is on or off
    if kind.identifier == ADDRESS_OF_PAGE:
        yield from _addresses(kind, told.value, how, index, context=context)
        return
    if not isinstance(told.value, Literal):
        yield kind, how
        return
    is_named = how != "signature"  # where a signature says what it is, it is not for us to doubt
    is_answer = kind.identifier != "" and isinstance(told.value.value, bool)
    if is_named and (kind.id == _SEARCHED or is_answer):
        return
    if told.role == "user-data" or not kind.identifier:
        yield kind, how
    elif not is_named or _is_somebodys(kind, told.key, str(told.value.value)):
        yield kind, "constant" if kind.identifier in {_NAME, *_CONTACT} else how


def written(kinds: Iterable[DataType], text: str, told: Told) -> Iterator[Found]:
    """The identifiers that a text has the looks of; of a number of the house none."""
    for kind in kinds:
        if told.role == "user-data" or kind.identifier not in _CONTACT:
            yield kind, "text"
        elif _is_somebodys(kind, told.key, text):
            yield kind, "constant"


def _is_somebodys(kind: DataType, key: str, text: str) -> bool:
    """Whether a constant may be a person's: a clinic's own number is everybody's to know."""
    if kind.identifier == _EMAIL:
        return not _is_mailbox(kind, text)
    return kind.identifier not in _OWN or not _PEOPLE.isdisjoint(words(key))


def _is_mailbox(kind: DataType, text: str) -> bool:
    found = _ACCOUNT.search(text)
    return found is not None and not kind.own.isdisjoint(words(found[1]))


def is_the_house_s(kind: DataType, name: Name) -> bool:
    """Whether a name says that the number or the address is that of a clinic: `clinic.phone`."""
    said = frozenset(words(" ".join(name)))
    if kind.identifier == _PLACE:
        said -= _WHEREABOUTS  # `geoLocation.city` is the visitor's
    is_own = kind.identifier in _CONTACT and not said.isdisjoint(_PREMISES)
    return is_own and said.isdisjoint(_PEOPLE)


def _addresses(
    kind: DataType, value: Value, how: str, index: DataIndex, *, context: bool
) -> Iterator[Found]:
    """The address of a page where it is the visitor's, or says something as it stands."""
    if any(_tells(text, index, context=context) for text in texts(value)):
        yield replace(kind, sensitivity=Sensitivity.SENSITIVE), "text"
    elif not isinstance(value, Literal) and not _is_cut(value):
        yield kind, how
    elif how == "signature":
        yield kind, "constant"


def _tells(text: str, index: DataIndex, *, context: bool) -> bool:
    return bool(speaks(text, context=context)) or any(index.spoken(text, context=False))


def _is_cut(value: Value) -> bool:
    """Whether only the site's own name is left of an address, or a function was to clean it."""
    said = tuple(names(value))
    only_hosts = bool(said) and all(name[-1] in _HOST for name in said)
    return only_hosts or any(not _CUT.isdisjoint(words(name[-1])) for name in said)


def texts(value: Value) -> Iterator[str]:
    """The constant texts that a value is made of."""
    if isinstance(value, Literal) and isinstance(value.value, str):
        yield value.value
    for part in parts(value):
        yield from texts(part)
