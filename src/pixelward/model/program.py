"""What the files mean together: linked calls, tracker uses, routes and how files reach them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pixelward.model.facts import Argument, CallKind, FileFacts
from pixelward.model.guards import Guard
from pixelward.model.knowledge import Signature, Tracker
from pixelward.model.levels import Behaviour, Confidence, Sensitivity
from pixelward.model.place import CodeFlow, Location
from pixelward.model.values import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedCall:
    """A call of a followed name, with every value resolved as far as it can be.

    `callee` is the name without `window.`; a package's export is `("npm:pkg", "default", …)`.
    """

    callee: tuple[str, ...]
    kind: CallKind
    arguments: tuple[Argument, ...]
    location: Location  # where the finding belongs: the place that its author can change
    confidence: Confidence
    flow: CodeFlow = ()
    forwarded: bool = False  # the body of a wrapper: its callers are linked calls of their own
    guards: tuple[Guard, ...] = ()


# Of a request: `header.authorization` or `body.token`, what is given there, and where.
Given = tuple[str, Value, Location]


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedLoad:
    """A URL that the page will fetch, resolved."""

    element: str
    url: Value
    location: Location
    confidence: Confidence
    flow: CodeFlow = ()
    forwarded: bool = False
    attributes: tuple[tuple[str, str], ...] = ()
    given: tuple[Given, ...] = ()
    guards: tuple[Guard, ...] = ()


@dataclass(frozen=True, slots=True)
class LinkedSettings:
    """What a file of settings comes to, or a folder of plugins: each of them is a key."""

    path: str
    value: Value


@dataclass(frozen=True, slots=True)
class Edge:
    """A file brings another along: both are files of the project."""

    source: str
    target: str
    relation: str
    location: Location  # in the source
    guards: tuple[Guard, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """A call that leads into a function, and the conditions under which it is made."""

    location: Location
    name: str  # of the function
    guards: tuple[Guard, ...] = ()


@dataclass(frozen=True, slots=True)
class Program:
    """The linked project; `paths` are all its files, those included that are not read.

    `running`: of functions that run nowhere but where they are seen to be called, by the place of
    the function, those calls.
    """

    files: Mapping[str, FileFacts]
    calls: tuple[LinkedCall, ...]
    loads: tuple[LinkedLoad, ...]
    edges: tuple[Edge, ...]
    settings: tuple[LinkedSettings, ...] = ()
    paths: frozenset[str] = frozenset()
    running: Mapping[Location, tuple[Run, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that a use tells its tracker."""

    role: str  # "event", "param", "user-data"
    key: str  # "em"; empty for an event name
    value: Value
    location: Location
    data: str = ""  # the data type, where the signature says


@dataclass(frozen=True, slots=True)
class Switched:
    """A use switches one of its tracker's behaviours on or off."""

    behaviour: Behaviour
    on: bool
    location: Location
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Secret:
    """A use holds what only a server should know; its text is for masking and never for print."""

    key: str
    location: Location
    text: str = field(default="", repr=False)  # empty where it is computed


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackerUse:
    """A tracker is loaded, set up or told something at one place of the code."""

    tracker: Tracker
    signature: Signature
    location: Location
    event: str | None
    account: str | None
    told: tuple[Told, ...]
    confidence: Confidence
    flow: CodeFlow
    forwarded: bool = False
    guards: tuple[Guard, ...] = ()
    switched: tuple[Switched, ...] = ()
    secrets: tuple[Secret, ...] = ()
    unpinned: bool = False  # a script of another host, which no hash of its content fixes


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """An address of the site, the file that answers it, and what it is about.

    `subjects` are ids, the weightiest first; `file` is empty for `*`, the place of uses that
    no route shows. `bases` are what its framework leaves out of a path where it tells one: one of
    them. `in_place` says that it is shown without loading a document, after others, and
    `in_hash` that its address stands behind a `#`, which no path shows. `names` are all that its
    framework may call it; none where nobody knows.
    """

    pattern: str
    file: str
    subjects: tuple[str, ...] = ()
    sensitivity: Sensitivity = Sensitivity.PUBLIC
    authenticated: bool = False
    because: str = ""
    confidence: Confidence = Confidence.RESOLVED
    bases: tuple[str, ...] = ()
    in_place: bool = False
    in_hash: bool = False
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reached:
    """A route shows a file, and these are the hops from the route's own file to it."""

    route: Route
    flow: CodeFlow
