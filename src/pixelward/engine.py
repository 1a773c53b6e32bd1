"""The stages in order: the only place that knows them all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, cached_property, partial
from pathlib import Path

from pixelward import __version__, plugins, routes, rules
from pixelward.config import Config
from pixelward.discover import Discovery, discover
from pixelward.errors import Error, did_you_mean
from pixelward.exposures import combine, discreet, listen, secrets
from pixelward.link import link
from pixelward.match import allowed, callees, match, own_names
from pixelward.medical import speaker
from pixelward.model.facts import FileFacts, Notice, PageFacts
from pixelward.model.knowledge import Knowledge
from pixelward.model.program import Program, Route, TrackerUse
from pixelward.model.report import Coverage, Exposure, Finding, Report, RuleCard, Sighting
from pixelward.parse import host_of
from pixelward.reading import Watch, read_all, read_map, read_page, reader, readme_title, unseen
from pixelward.resources import rules_dir, signatures_dir
from pixelward.routes import NOWHERE, Site, followed, with_page_facts, with_routes
from pixelward.rules.base import Rule
from pixelward.signatures import load
from pixelward.triage import Originals, Triaged, sightings, triage


@cache
def _knowledge(extra: tuple[Path, ...]) -> Knowledge:
    return load(signatures_dir(), extra)  # once a process, however many samples are linted in it


@dataclass(frozen=True)
class Analysis:
    """One run, stage by stage; each is worked out when it is first asked for."""

    config: Config
    watch: Watch = unseen

    @cached_property
    def knowledge(self) -> Knowledge:
        """What `signatures/` says."""
        known = _knowledge(self.config.signatures)
        routes.check_named(self.config.routes, known.subjects)
        return known

    @cached_property
    def discovery(self) -> Discovery:
        """Which files there are."""
        return discover(self.config, host_of)

    @cached_property
    def reading(self) -> tuple[FileFacts | Notice, ...]:
        """Each file's facts, or why it has none."""
        return tuple(read_all(self.config.root, self.discovery.files, self.config.jobs, self.watch))

    @cached_property
    def facts(self) -> Mapping[str, FileFacts]:
        """The facts by path."""
        return {one.path: one for one in self.reading if isinstance(one, FileFacts)}

    @cached_property
    def program(self) -> Program:
        """The linked project."""
        known = self.knowledge.trackers
        self.watch("Linking files", 0, 0)
        names = callees(known) | followed()
        return link(self.facts, names, self.discovery.paths, own_names(known))

    @cached_property
    def uses(self) -> tuple[TrackerUse, ...]:
        """Every use of a tracker."""
        return discreet(match(self.program, self.knowledge.trackers))

    @cached_property
    def pages(self) -> Mapping[str, PageFacts | Notice]:
        """What the pages that a tracker reaches say to their visitors, or why that is not known."""
        reached = {r.route.file for use in self.uses for r in self._map.reached(use.location)}
        read = partial(read_page, self.config.root)
        return routes.said(self.program, self._map.routes, reached, read)

    @cached_property
    def site(self) -> Site:
        """The routes, those that a tracker reaches judged by their pages too."""
        return with_routes(self._map, {route: self._raised(route) for route in self._map.routes})

    @cached_property
    def _map(self) -> Site:
        return routes.find(self.program, self.knowledge.subjects, self.config)

    def _raised(self, route: Route) -> Route:
        page, speaks = self.pages.get(route.file), speaker(self.config.terms)
        if isinstance(page, PageFacts):
            route = with_page_facts(route, page, self.knowledge.subjects, speaks)
        return self._told(route)

    def _told(self, route: Route) -> Route:
        return routes.told(self.config.routes, self.knowledge.subjects)(route)

    @cached_property
    def exposures(self) -> tuple[Exposure, ...]:
        """Uses × routes × data, and what policies would let in."""
        seen = (*self.uses, *allowed(self.facts.values(), self.knowledge.trackers))
        said, title = self.pages.values(), readme_title(self.config.root)
        ear = listen(self.config.terms, self.program, said, title)
        return combine(seen, self.site.reached, self.knowledge.data, self._told(NOWHERE), ear)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What the rules say of the whole project."""
        rules = (rule for rule in all_rules() if self.config.wants(rule.id))
        return tuple(finding for rule in rules for finding in rule.check(self.exposures))

    @cached_property
    def notices(self) -> frozenset[Notice]:
        """What was not read, or not in full."""
        partly = (notice for facts in self.program.files.values() for notice in facts.notices)
        unread = (one for one in (*self.reading, *self.pages.values()) if isinstance(one, Notice))
        said = routes.idle(self.config, self.facts, self.site.routes)
        return frozenset((*self.discovery.notices, *unread, *partly, *said))

    def is_asked(self, path: str) -> bool:
        """Whether the report is to speak of a file: analysis is whole, reporting is not."""
        only = self.config.only
        return not only or any(path == one or path.startswith(f"{one}/") for one in only)


def all_rules() -> tuple[Rule, ...]:
    """Every rule there is, in order of id."""
    return tuple(sorted(plugins.members(rules, Rule), key=lambda rule: rule.id))


def check_rules(ids: frozenset[str], place: str = "the configuration") -> None:
    """Raise `Error` for an id that no rule has; `place` is where it was given."""
    known = {rule.id for rule in all_rules()}
    for unknown in sorted(ids - known):
        raise Error(place, f'"{unknown}" is not a rule.', did_you_mean(unknown, known))


def run(config: Config, today: date | None = None, *, watch: Watch = unseen) -> Report:
    """Everything, in order."""
    check_rules(config.select | config.ignore)
    analysis = Analysis(config, watch)
    read = reader(config.root)
    originals = Originals(read, partial(read_map, config.root))
    ids = {rule.id for rule in all_rules()}
    decided = triage(
        analysis.findings,
        analysis.facts,
        read,
        today or date.today(),
        known=ids,
        ran={rule for rule in ids if config.wants(rule)},
        originally=originals.original,
        hidden=secrets(analysis.uses),
    )
    seen = sightings(analysis.uses, analysis.site.reached, analysis.facts, read, originals.original)
    decided = replace(decided, notices=(*decided.notices, *originals.notices))
    return _report(analysis, decided, seen)


def _report(analysis: Analysis, decided: Triaged, seen: tuple[Sighting, ...]) -> Report:
    shown = tuple(sighting for sighting in seen if analysis.is_asked(sighting.place.path))
    used = {sighting.use.tracker.id for sighting in shown}
    return Report(
        version=__version__,
        results=tuple(r for r in decided.results if analysis.is_asked(r.place.path)),
        sightings=shown,
        routes=analysis.site.routes,
        rules=rule_cards(),
        trackers=tuple(one for one in analysis.knowledge.trackers if one.id in used),
        coverage=_coverage(analysis, decided),
    )


def rule_cards() -> tuple[RuleCard, ...]:
    """Each rule with its docs page."""
    return tuple(RuleCard(rule.id, rule.name, rule.summary, _page(rule)) for rule in all_rules())


def _page(rule: Rule) -> str:
    try:
        return (rules_dir() / f"{rule.id}.md").read_text("utf-8")
    except OSError as error:
        fact = "its page is missing from this installation."
        raise Error(rule.id, fact, "Install pixelward again.") from error


def _coverage(analysis: Analysis, decided: Triaged) -> Coverage:
    said = (notice for notice in decided.notices if analysis.is_asked(notice.path))
    notices = analysis.notices.union(said)
    return Coverage(
        files=len(analysis.discovery.files) + len(analysis.discovery.notices),
        analysed=len(analysis.facts),
        notices=tuple(sorted(notices, key=lambda notice: (notice.path, notice.reason))),
    )
