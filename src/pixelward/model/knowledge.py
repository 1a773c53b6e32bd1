"""What we know about the outside world, parsed from `signatures/` once and trusted after."""

from __future__ import annotations

from dataclasses import dataclass, field

from pixelward.model.defaults import Default, Formats
from pixelward.model.examples import Example
from pixelward.model.levels import Behaviour, Confidence, Purpose, Risk, Sensitivity


@dataclass(frozen=True, slots=True)
class Source:
    """Where a statement was read, and the ISO date on which it was."""

    url: str
    read: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Whether the vendor signs a business associate agreement: no, plan, yes or unknown."""

    status: str
    source: str
    checked: str
    plan: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What a reader should know about a tracker, in sentences."""

    use_case: str
    why_it_matters: str
    hhs: str
    recommendation: str
    alternative: str


@dataclass(frozen=True, slots=True)
class Selector:
    """Which part of a use: argument 2 is `(2,)`, its key `em` is `(2, "em")`.

    Of a URL: `("path", 1)` is its second path segment, `("query", "id")` a query parameter.
    A trailing `*` in the last key stands for any ending, as in `("query", "cd[*")`.
    """

    steps: tuple[int | str, ...]


@dataclass(frozen=True, slots=True)
class LoadPattern:
    """A URL that fetches the tracker: host and path, both globs, and required query keys."""

    host: str
    path: str = "*"
    query: tuple[tuple[str, str], ...] = ()
    elements: frozenset[str] = frozenset()  # empty: any


@dataclass(frozen=True, slots=True)
class CallPattern:
    """A call such as `pixel("track", …)`; `when` fixes arguments to one of some globs.

    `[data-x]` and `.x` are attributes and classes of elements, whose value is argument 0.
    """

    callees: tuple[tuple[str, ...], ...]
    when: tuple[tuple[Selector, frozenset[str]], ...] = ()
    unwrap: bool = False  # the arguments are the items of the one array that is pushed


@dataclass(frozen=True, slots=True)
class PackagePattern:
    """A package that brings the tracker along, such as an npm wrapper."""

    registry: str
    name: str


@dataclass(frozen=True, slots=True)
class SettingPattern:
    """An entry of some files of settings, by globs of their names or the ends of their paths.

    `keys` lead to it, each a glob; `{name}` is the item of a list that is a plugin of that name,
    and a first `**` any way to the next key.
    """

    files: tuple[str, ...]
    keys: tuple[str, ...]
    confidence: Confidence = Confidence.RESOLVED  # that the entry brings the tracker
    when: tuple[tuple[Selector, frozenset[str]], ...] = ()


@dataclass(frozen=True, slots=True)
class SwitchPattern:
    """What a use switches on or off, `when` some of its parts are one of some globs."""

    behaviour: Behaviour
    on: bool
    when: tuple[tuple[Selector, frozenset[str]], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """One way to recognise a tracker, and what each part of it means."""

    id: str  # "some-pixel/init"
    purpose: Purpose
    pattern: LoadPattern | CallPattern | PackagePattern | SettingPattern
    account: tuple[Selector, ...] = ()
    event: tuple[Selector, ...] = ()
    params: tuple[Selector, ...] = ()
    user_data: tuple[Selector, ...] = ()
    sends: tuple[tuple[Selector, str], ...] = ()  # data types that are always sent there
    fixed_event: str = ""
    switches: tuple[SwitchPattern, ...] = ()
    secret: tuple[Selector, ...] = ()  # what nobody but a server should know
    confidence: Confidence = Confidence.RESOLVED  # that what is found is the tracker
    shared: tuple[str, ...] = ()  # signatures of other trackers that mean the same code
    line: int = field(default=0, compare=False)  # of its file, where it begins


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracker:
    id: str  # also the file name
    name: str
    vendor: str
    category: str
    risk: Risk
    agreement: Agreement
    card: Card
    sources: tuple[Source, ...]
    signatures: tuple[Signature, ...]
    user_data: tuple[tuple[str, str], ...] = ()  # the vendor's key → data type
    events: tuple[tuple[str, str], ...] = ()  # the vendor's own event → data type
    shared_hosts: frozenset[str] = frozenset()  # that serve other things too
    own_names: tuple[str, ...] = ()  # globals that are the tracker's wherever the name is used
    defaults: tuple[Default, ...] = ()
    formats: Formats = field(default_factory=Formats)
    examples: tuple[Example, ...] = ()
    needles: frozenset[bytes] = field(default_factory=frozenset)
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DataType:
    """A kind of data, the words that mean it, and how private it is."""

    id: str
    name: str  # "e-mail address"
    sensitivity: Sensitivity
    identifier: str = ""  # the letter of 45 CFR 164.514(b)(2)(i), where it is one of the 18
    words: tuple[tuple[str, ...], ...] = ()  # each a run of lower-case tokens
    medical: str = ""  # the class of medical term that it stands for
    phrases: tuple[tuple[str, ...], ...] = ()  # which say it in an event's name or in a text
    hints: tuple[tuple[str, ...], ...] = ()  # texts that say it where a page is about care
    asks: tuple[tuple[str, ...], ...] = ()  # what a form calls it, though no name may
    own: frozenset[str] = frozenset()  # words by which a constant is the house's own


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a route may be about."""

    id: str
    name: str
    sensitivity: Sensitivity
    authenticated: bool
    because: str  # finishes the sentence "/x …": "names a health condition"
    weight: int
    words: tuple[tuple[str, ...], ...] = ()
    terms: frozenset[str] = frozenset()  # classes of medical term that say so too
    asks: tuple[tuple[str, ...], ...] = ()  # what a form on such a page asks for
    types: frozenset[str] = frozenset()  # what schema.org calls such a page, or whom it shows
    ordinary: bool = False  # such a page is public whatever else its path says


@dataclass(frozen=True, slots=True)
class Term:
    """A medical term found in a text."""

    text: str  # as written there
    kind: str  # condition, symptom, medication, procedure, specialty, provider, …
    weight: float
    because: str = ""  # what lends it its weight, where that is not the word itself
