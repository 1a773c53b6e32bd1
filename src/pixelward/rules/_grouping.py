"""Gathers exposures into what one finding says: a tracker's presence, or one telling call."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, replace

from pixelward.model.guards import Guard, GuardKind
from pixelward.model.knowledge import Tracker
from pixelward.model.levels import Confidence, Purpose, Severity
from pixelward.model.place import CodeFlow
from pixelward.model.program import Route, TrackerUse
from pixelward.model.report import Exposure, Finding, Sent
from pixelward.rules._weighing import Weighed, severity_of, still

_FIRST = (
    Purpose.LOAD,
    Purpose.EMBED,
    Purpose.INIT,
)  # what brings the tracker along is where to begin
# These alone bring nothing to a page.
_NO_PRESENCE = frozenset({Purpose.CONSENT, Purpose.CONFIG, Purpose.PACKAGE, Purpose.POLICY})


@dataclass(frozen=True, slots=True)
class Group:
    """Exposures that make one finding, at `use`, with the routes worst first."""

    use: TrackerUse
    routes: tuple[Route, ...]
    sent: tuple[Sent, ...]
    exposures: tuple[Exposure, ...]  # of `use`, the worst route's first
    identity: tuple[str, ...] = ()
    weighed: Weighed = ()  # each page's sensitivity with what stands behind the use there

    @property
    def tracker(self) -> Tracker:
        """Whose use it is."""
        return self.use.tracker


def subject(route: Route) -> str:
    """What a route is about before all else, or nothing."""
    return route.subjects[0] if route.subjects else ""


def presences(
    exposures: Iterable[Exposure], about: Callable[[Route], str] = lambda _: ""
) -> Iterator[Group]:
    """One group for each tracker, file and subject of routes, with what is sent left out.

    What brings a tracker to a route speaks for every other use there: one layout, one finding.
    Tags of a container are left out: each is a finding by itself.
    """

    def key(exposure: Exposure) -> Hashable:
        return exposure.use.tracker.id, exposure.use.location.path, about(exposure.route)

    present = [e for e in exposures if is_present(e) and not fired_by(e.use)]
    for group in _groups((replace(e, sent=()) for e in _witnesses(present)), key):
        # Which of several uses comes first depends on their order in the file: it names nobody.
        yield replace(group, identity=(group.tracker.id, about(group.routes[0])))


def mentions(exposures: Iterable[Exposure], purpose: Purpose) -> Iterator[Group]:
    """One group for each tracker and place with a use of one purpose, whatever the routes."""
    wanted = (replace(e, sent=()) for e in exposures if e.use.signature.purpose is purpose)
    for group in _groups(wanted, lambda e: (e.use.tracker.id, e.use.location)):
        yield _identified(group, "")


def fired(exposures: Iterable[Exposure]) -> Iterator[tuple[Group, Guard]]:
    """One group for each tracker and tag of a container that fires it, and that tag."""
    gathered: dict[Hashable, list[tuple[Exposure, Guard]]] = defaultdict(list)
    for exposure in filter(is_present, exposures):
        for tag in fired_by(exposure.use):
            one = replace(exposure, sent=()), tag
            gathered[exposure.use.tracker.id, tag.location].append(one)
    for found in gathered.values():
        group, tag = grouped(exposure for exposure, _ in found), found[0][1]
        yield replace(group, identity=(group.tracker.id, tag.text)), tag


def fired_by(use: TrackerUse) -> tuple[Guard, ...]:
    """The tag of a container that a use is in, or all those that are made with a template."""
    tags = tuple(guard for guard in use.guards if guard.kind is GuardKind.TAG)
    return tuple(guard for guard in tags if guard.location == use.location) or tags


def is_present(exposure: Exposure) -> bool:
    """Whether the use brings its tracker to a page, or tells it something there."""
    return exposure.use.signature.purpose not in _NO_PRESENCE


def brings(use: TrackerUse) -> bool:
    """Whether the use is what brings its tracker along, and not one that tells it something."""
    return use.signature.purpose in _FIRST


def _witnesses(exposures: Iterable[Exposure]) -> Iterator[Exposure]:
    """Of all uses of a tracker on a route the one to begin with; unplaced files each have one."""
    first: dict[Hashable, Exposure] = {}
    for exposure in sorted(exposures, key=lambda e: use_order(e.use)):
        route = exposure.route
        place = route.file or exposure.use.location.path
        first.setdefault((exposure.use.tracker.id, route.pattern, place), exposure)
    return iter(first.values())


def tellings(exposures: Iterable[Exposure], wanted: Callable[[Sent], bool]) -> Iterator[Group]:
    """One group for each tracker and call that sends what is wanted, with nothing else in it."""
    kept = (replace(e, sent=tuple(filter(wanted, e.sent))) for e in exposures)
    telling = (e for e in kept if e.sent)
    for group in _groups(telling, lambda e: (e.use.tracker.id, e.use.location)):
        yield _identified(group, subject(group.routes[0]), group.use.event or "")


def finding(
    rule: str,
    group: Group,
    message: str,
    next_step: str,
    *,
    confidence: Confidence | None = None,
    level: Severity | None = None,
) -> Finding:
    """The finding of a group: severity by the worst route and the worst data, if none is given."""
    sure = max(exposure.confidence for exposure in group.exposures)
    return Finding(
        rule=rule,
        severity=severity_of(group.tracker, group.weighed, group.sent) if level is None else level,
        confidence=sure if confidence is None else confidence,
        message=message,
        next_step=next_step
        if level is not None
        else still(group.tracker, next_step, group.weighed, group.sent),
        use=group.use,
        location=group.use.location,
        routes=group.routes,
        sent=group.sent,
        flow=_flow(group),
        identity=group.identity,
    )


def _flow(group: Group) -> CodeFlow:
    """How a route gets to the use, how what is sent gets there, how it gets to the tracker."""
    whole, own = group.exposures[0].flow, group.use.flow
    entering = next((item.hops for item in group.sent if item.hops), ())
    return (*whole[: len(whole) - len(own)], *entering, *own)


def _identified(group: Group, about: str, event: str = "") -> Group:
    data = ",".join(sorted({item.data for item in group.sent}))
    return replace(group, identity=(group.use.signature.id, data, event, about))


def _groups(exposures: Iterable[Exposure], key: Callable[[Exposure], Hashable]) -> Iterator[Group]:
    gathered: dict[Hashable, list[Exposure]] = defaultdict(list)
    for exposure in exposures:
        gathered[key(exposure)].append(exposure)
    return (grouped(found) for found in gathered.values())


def grouped(found: Iterable[Exposure]) -> Group:
    """Exposures that make one finding, the use to begin with first."""
    ordered = sorted(found, key=lambda e: (use_order(e.use), _route_order(e.route)))
    use = ordered[0].use
    return Group(
        use=use,
        routes=_routes(e.route for e in ordered),
        sent=tuple(dict.fromkeys(item for e in ordered for item in e.sent)),
        exposures=tuple(e for e in ordered if e.use is use),
        weighed=tuple(dict.fromkeys((e.route.sensitivity, e.standing) for e in ordered)),
    )


def _routes(routes: Iterable[Route]) -> tuple[Route, ...]:
    """The worst first, and of several files that answer one address the worst alone."""
    ordered = sorted(dict.fromkeys(routes), key=_route_order)
    worst = {route.pattern: route for route in reversed(ordered)}
    return tuple(route for route in ordered if worst[route.pattern] is route)


def use_order(use: TrackerUse) -> tuple[object, ...]:
    purpose = use.signature.purpose
    place = _FIRST.index(purpose) if purpose in _FIRST else len(_FIRST)
    return place, use.location, use.signature.id


def _route_order(route: Route) -> tuple[object, ...]:
    return -route.sensitivity, not route.authenticated, route.pattern == "*", route.pattern
