"""One run of the stages, each worked out when it is first asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property, partial
from pathlib import Path

from pixelward import routes
from pixelward.config import Config
from pixelward.discover import Discovery, discover
from pixelward.engine._rules import all_rules
from pixelward.exposures import Entrances, combine, discreet, judged, keeping, listen
from pixelward.link import link
from pixelward.match import allowed, callees, match, own_names
from pixelward.medical import speaker
from pixelward.model.facts import FileFacts, Notice, PageFacts
from pixelward.model.known import Knowledge
from pixelward.model.program import Program, Route, TrackerUse
from pixelward.model.report import Exposure, Finding
from pixelward.parse import host_of
from pixelward.reading import Watch, read_all, read_page, readme_title, unseen
from pixelward.resources import signatures_dir
from pixelward.routes import NOWHERE, Site, followed, with_page_facts, with_routes
from pixelward.signatures import load
from pixelward.triage import lock


@cache
def _knowledge(extra: tuple[Path, ...]) -> Knowledge:
    return load(signatures_dir(), extra)  # once a process, however many samples are linted in it


@dataclass(frozen=True)
class Analysis:
    """One run, stage by stage; each is worked out when it is first asked for."""

    config: Config
    today: date = field(default_factory=date.today)
    is_locked: bool = True  # whether the project's lock has a say
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
        names = callees(known) | followed() | keeping(self.knowledge.origins)
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
        said, title = self.pages, readme_title(self.config.root)
        ear = listen(self.config.terms, self.program, said.values(), title)
        entrances = Entrances(self.knowledge.origins, self.program)
        nowhere, known = self._told(NOWHERE), self.knowledge.data
        found = combine(seen, self.site.reached, known, nowhere, ear, said, entrances)
        reviewed = lock.read(self.config.root) if self.is_locked else None
        return tuple(judged(found, reviewed, self.config.policy, self.knowledge, self.today))

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What all rules say of the whole project, those included that nobody wants to hear."""
        return tuple(finding for rule in all_rules() for finding in rule.check(self.exposures))

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

    def is_wanted(self, rule: str, path: str) -> bool:
        """Whether the report is to speak of what a rule says of a file."""
        return self.config.wants(rule) and self.is_asked(path)
