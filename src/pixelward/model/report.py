"""What we say: exposures, findings, and the one immutable report that every reporter reads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from pixelward.model.facts import Notice
from pixelward.model.knowledge import Term, Tracker
from pixelward.model.levels import Confidence, Sensitivity, Severity
from pixelward.model.place import CodeFlow, Location, Position
from pixelward.model.program import Route, TrackerUse


@dataclass(frozen=True, slots=True)
class Sent:
    """A piece of data that a tracker is told, with the evidence for it.

    `shown` is the text as a report may print it: never a real identifier. `terms` are the medical
    words in it, and `because` is what lends weak ones a voice: what stands beside them.
    """

    data: str  # data type id: "email", "condition"
    name: str  # "e-mail address"
    key: str
    sensitivity: Sensitivity
    location: Location
    shown: str
    how: str  # "signature", "name", "text"
    role: str  # "event", "param", "user-data"
    medical: bool = False
    identifier: bool = False
    origin: str = ""  # the kind of place where it enters the code, where that is known
    hops: CodeFlow = ()  # from there to where it is told
    terms: tuple[Term, ...] = ()
    because: str = field(default="", compare=False)  # from another route it may be another reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Exposure:
    """One tracker use, seen from one route, with the data it sends there."""

    use: TrackerUse
    route: Route
    sent: tuple[Sent, ...]
    confidence: Confidence
    flow: CodeFlow  # how the route reaches the use, then how the use reaches the tracker


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a rule has to say. `identity` is what the fingerprint is made of: no lines."""

    rule: str
    severity: Severity
    confidence: Confidence
    message: str
    next_step: str
    use: TrackerUse
    location: Location
    routes: tuple[Route, ...]
    sent: tuple[Sent, ...] = ()
    flow: CodeFlow = ()
    identity: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Original:
    """Where a bundle's source map says that something was written.

    Line and column count from one, the column as the map counts it. The path is relative to the
    project root where the map allows to tell; nobody has looked whether the file is there.
    """

    path: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Place:
    """A location as a person reads it.

    `frame` is its first line, identifiers masked; of a minified line it is the part round the
    span, and `frame_column` the one-based column of its first character. `original` is what
    the place was made from, where a source map says it.
    """

    path: str
    start: Position
    end: Position
    frame: str = ""
    frame_column: int = 1
    original: Original | None = None


@dataclass(frozen=True, slots=True)
class PlacedStep:
    place: Place
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """A finding, and what the run decided about it.

    `moved` is a fingerprint without the path: it follows a file that was moved or renamed.
    """

    finding: Finding
    place: Place
    flow: tuple[PlacedStep, ...]
    fingerprint: str
    moved: str = ""
    state: str = "new"  # new, unchanged (a baseline knows it) or suppressed
    justification: str = ""  # the reason of the suppression


@dataclass(frozen=True, slots=True, order=True)
class Known:
    """A finding as a baseline keeps it: who it is, and neither a line nor a date."""

    path: str
    rule: str
    tracker: str
    fingerprint: str
    moved: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Which changes a report is limited to: those since the commit `base`.

    `revision` is what was asked for, such as a branch; `elsewhere` counts the new results that
    have nothing to do with what changed, and are left out.
    """

    revision: str
    base: str
    files: int
    elsewhere: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A tracker use for the inventory: placed, with every route that shows it."""

    use: TrackerUse
    place: Place
    routes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RuleCard:
    """What a report says of a rule: plain text, and its docs page in Markdown."""

    id: str
    name: str
    summary: str
    help: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How much of the project was read: no file is left out of these numbers silently."""

    files: int
    analysed: int
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkout:
    """The repository that the project lies in; each is empty where nobody knows it.

    `below` is the project's folder in the repository, with a slash at its end. `address` is the
    remote's, without any credentials.
    """

    below: str = ""
    address: str = ""
    revision: str = ""
    branch: str = ""

    def path(self, path: str) -> str:
        """A path of the project as the repository has it: what code hosts want."""
        return self.below + path


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    version: str  # of the linter
    checkout: Checkout = Checkout()
    category: str = ""  # what sets this run apart from others of the same repository
    exit_code: int | None = None
    results: tuple[Result, ...]
    sightings: tuple[Sighting, ...]
    routes: tuple[Route, ...]
    rules: tuple[RuleCard, ...]
    trackers: tuple[Tracker, ...]  # those in use
    coverage: Coverage
    absent: tuple[Known, ...] = ()  # what the baseline knows, and the project no longer has
    changes: Changes | None = None  # what the results are limited to, if they are

    def open(self) -> Iterator[Result]:
        """Those that nobody has suppressed."""
        return (result for result in self.results if result.state != "suppressed")

    def new(self) -> Iterator[Result]:
        """Those that neither a suppression nor a baseline knows: what may fail a run."""
        return (result for result in self.results if result.state == "new")
