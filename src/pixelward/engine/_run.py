"""From a configuration to a report: the stages, what was decided before, and what was left out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import partial

from pixelward import __version__, exposures
from pixelward.config import Config
from pixelward.engine._analysis import Analysis
from pixelward.engine._rules import all_rules, check_rules, rule_cards
from pixelward.model.facts import Notice
from pixelward.model.report import Coverage, Report, Sighting
from pixelward.reading import Watch, read_map, reader, unseen
from pixelward.triage import Gate, Originals, Passed, passed, sightings, triage
from pixelward.triage.checkout import checkout


def run(
    config: Config,
    today: date | None = None,
    gate: Gate | None = None,
    *,
    watch: Watch = unseen,
) -> Report:
    """Everything, in order; results that the gate knows are no news."""
    check_rules(config.select | config.ignore)
    analysis = Analysis(config, today or date.today(), watch=watch)
    read = reader(config.root)
    originals = Originals(read, partial(read_map, config.root))
    decided = triage(
        analysis.findings,
        analysis.facts,
        read,
        analysis.today,
        known={rule.id for rule in all_rules()},
        originally=originals.original,
        hidden=exposures.secrets(analysis.uses),
    )
    seen = sightings(analysis.uses, analysis.site.reached, analysis.facts, read, originals.original)
    told = exposures.telling(seen, analysis.exposures)
    paths = frozenset(analysis.discovery.paths)
    shown = passed(decided, gate or Gate(), analysis.exposures, paths, analysis.is_wanted)
    return _report(analysis, shown, told, originals.notices)


def _report(
    analysis: Analysis, shown: Passed, seen: tuple[Sighting, ...], said: Iterable[Notice]
) -> Report:
    sighted = tuple(sighting for sighting in seen if analysis.is_asked(sighting.place.path))
    ids = {sighting.use.tracker.id for sighting in sighted}
    used = tuple(one for one in analysis.knowledge.trackers if one.id in ids)
    return Report(
        version=__version__,
        checkout=checkout(analysis.config.root),
        results=shown.results,
        sightings=sighted,
        routes=analysis.site.routes,
        rules=rule_cards(),
        trackers=used,
        coverage=_coverage(analysis, said),
        absent=shown.absent,
        changes=shown.changes,
        recorded=tuple(exposures.recorded(analysis.config.policy, used, analysis.today)),
    )


def _coverage(analysis: Analysis, said: Iterable[Notice]) -> Coverage:
    notices = analysis.notices.union(one for one in said if analysis.is_asked(one.path))
    return Coverage(
        files=len(analysis.discovery.files) + len(analysis.discovery.notices),
        analysed=len(analysis.facts),
        notices=tuple(sorted(notices, key=lambda notice: (notice.path, notice.reason))),
    )
