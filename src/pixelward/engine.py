"""The stages in order: the only place that knows them all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, cached_property

from pixelward import __version__, plugins, rules
from pixelward.config import Config
from pixelward.discover import Discovery, discover
from pixelward.errors import Error, did_you_mean
from pixelward.exposures import combine
from pixelward.link import link
from pixelward.match import callees, match
from pixelward.model.facts import FileFacts, Notice, SourceFile
from pixelward.model.knowledge import Knowledge, Tracker
from pixelward.model.place import Location
from pixelward.model.program import Program, Reached, Route, TrackerUse
from pixelward.model.report import Coverage, Exposure, Finding, Report, RuleCard, Sighting
from pixelward.parse import host_of
from pixelward.reading import pages, read_all
from pixelward.resources import rules_dir, signatures_dir
from pixelward.routes import NOWHERE, Site, find, with_page_facts
from pixelward.rules.base import Rule
from pixelward.signatures import load
from pixelward.triage import Triaged, sightings, triage


@dataclass(frozen=True)
class Analysis:
    """One run, stage by stage; each is worked out when it is first asked for."""

    config: Config

    @cached_property
    def knowledge(self) -> Knowledge:
        """What `signatures/` says."""
        return load(signatures_dir(), self.config.signatures)

    @cached_property
    def discovery(self) -> Discovery:
        """Which files there are."""
        return discover(self.config, host_of)

    @cached_property
    def reading(self) -> tuple[FileFacts | Notice, ...]:
        """Each file's facts, or why it has none."""
        return tuple(read_all(self.config.root, self.discovery.files, self.config.jobs))

    @cached_property
    def facts(self) -> Mapping[str, FileFacts]:
        """The facts by path."""
        return {one.path: one for one in self.reading if isinstance(one, FileFacts)}

    @cached_property
    def program(self) -> Program:
        """The linked project."""
        return link(self.facts, callees(self.knowledge.trackers), self.discovery.paths)

    @cached_property
    def uses(self) -> tuple[TrackerUse, ...]:
        """Every use of a tracker."""
        return match(self.program, self.knowledge.trackers)

    @cached_property
    def site(self) -> Site:
        """The routes, those that a tracker reaches read a second time as pages."""
        site = find(self.program, self.knowledge.subjects)
        reached = {r.route.file for use in self.uses for r in site.reached(use.location)}
        raised = {route: self._raised(route) for route in site.routes if route.file in reached}
        return _with(site, raised)

    def _raised(self, route: Route) -> Route:
        facts = self.facts.get(route.file)
        if facts is None or facts.language != "html":
            return route
        for page in pages(self.config.root, [SourceFile(facts.path, facts.language)]):
            route = with_page_facts(route, page, self.knowledge.subjects)
        return route

    @cached_property
    def exposures(self) -> tuple[Exposure, ...]:
        """Uses × routes × data."""
        return combine(self.uses, self.site.reached, self.knowledge.data, NOWHERE)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What the rules say, within the paths that were asked about."""
        return tuple(
            finding
            for rule in all_rules()
            if self.config.wants(rule.id)
            for finding in rule.check(self.exposures)
            if self._is_asked(finding.location)
        )

    def _is_asked(self, location: Location) -> bool:
        only, path = self.config.only, location.path
        return not only or any(path == one or path.startswith(f"{one}/") for one in only)


def all_rules() -> tuple[Rule, ...]:
    """Every rule there is, in order of id."""
    return tuple(sorted(plugins.members(rules, Rule), key=lambda rule: rule.id))


def check_rules(ids: frozenset[str]) -> None:
    """Raise `Error` for an id that no rule has."""
    known = {rule.id for rule in all_rules()}
    for unknown in sorted(ids - known):
        raise Error(unknown, "is not a rule.", did_you_mean(unknown, known))


def run(config: Config, today: date | None = None) -> Report:
    """Everything, in order."""
    check_rules(config.select | config.ignore)
    analysis = Analysis(config)
    read = _reader(config)
    ids = {rule.id for rule in all_rules()}
    decided = triage(
        analysis.findings,
        analysis.facts,
        read,
        today or date.today(),
        known=ids,
        ran={rule for rule in ids if config.wants(rule)},
    )
    seen = sightings(analysis.uses, analysis.site.reached, analysis.facts, read)
    return _report(analysis, decided, seen)


def _report(analysis: Analysis, decided: Triaged, seen: tuple[Sighting, ...]) -> Report:
    return Report(
        version=__version__,
        results=decided.results,
        sightings=tuple(s for s in seen if analysis._is_asked(s.use.location)),
        routes=analysis.site.routes,
        rules=rule_cards(),
        trackers=_in_use(analysis),
        coverage=_coverage(analysis, decided),
    )


def _in_use(analysis: Analysis) -> tuple[Tracker, ...]:
    used = {use.tracker.id for use in analysis.uses}
    return tuple(tracker for tracker in analysis.knowledge.trackers if tracker.id in used)


def rule_cards() -> tuple[RuleCard, ...]:
    """Each rule with its docs page."""
    folder = rules_dir()
    return tuple(
        RuleCard(rule.id, rule.name, rule.summary, (folder / f"{rule.id}.md").read_text("utf-8"))
        for rule in all_rules()
    )


def _coverage(analysis: Analysis, decided: Triaged) -> Coverage:
    unread = [one for one in analysis.reading if isinstance(one, Notice)]
    partly = [notice for facts in analysis.facts.values() for notice in facts.notices]
    notices = (*analysis.discovery.notices, *unread, *partly, *decided.notices)
    return Coverage(
        files=len(analysis.discovery.files) + len(analysis.discovery.notices),
        analysed=len(analysis.facts),
        notices=tuple(sorted(notices, key=lambda notice: (notice.path, notice.reason))),
    )


def _reader(config: Config) -> Callable[[str], bytes]:
    @cache
    def read(path: str) -> bytes:
        try:
            return (config.root / path).read_bytes()
        except OSError:
            return b""  # it was there a moment ago; the frame stays empty

    return read


def _with(site: Site, raised: Mapping[Route, Route]) -> Site:
    """The site with some of its routes replaced, wherever they turn up."""

    def reached(location: Location) -> tuple[Reached, ...]:
        return tuple(_moved(site.reached(location), raised))

    return Site(tuple(raised.get(route, route) for route in site.routes), cache(reached))


def _moved(found: tuple[Reached, ...], raised: Mapping[Route, Route]) -> Iterator[Reached]:
    for one in found:
        yield replace(one, route=raised.get(one.route, one.route))
