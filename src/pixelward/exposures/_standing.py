"""Says where each exposure stands with what the project has reviewed and agreed to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date

from pixelward.config import PolicySettings
from pixelward.exposures._policy import Terms, check_policy, terms, unreviewed
from pixelward.exposures._stated import Declared, facts
from pixelward.model.agreed import UNKNOWN, Fact, Lock
from pixelward.model.knowledge import Knowledge
from pixelward.model.report import Exposure

_NOTHING = Terms()


def judged(
    exposures: Iterable[Exposure],
    lock: Lock | None,
    policy: PolicySettings,
    knowledge: Knowledge,
    today: date,
) -> Iterator[Exposure]:
    """The exposures, each with its standing; without a lock nothing is undeclared.

    Raises `Error` for a policy that names what does not exist.
    """
    check_policy(policy, knowledge)
    known = Declared(lock) if lock is not None else None
    held, outside = _held(policy, today), _outside(policy)
    for exposure in exposures:
        standing = replace(
            held(exposure).standing(item.data for item in exposure.sent),
            undeclared=tuple(known.lacking(facts(exposure))) if known else (),
            unreviewed=outside(exposure),
        )
        yield exposure if standing == UNKNOWN else replace(exposure, standing=standing)


def _held(policy: PolicySettings, today: date) -> Callable[[Exposure], Terms]:
    """What is recorded; of one tracker on one page it is worked out once."""
    found: dict[tuple[str, str], Terms] = {}

    def held(exposure: Exposure) -> Terms:
        if not policy.agreement and not policy.approved:
            return _NOTHING
        tracker, route = exposure.use.tracker, exposure.route
        key = tracker.id, route.pattern
        if key not in found:
            found[key] = terms(policy, tracker, route, today)
        return found[key]

    return held


def _outside(policy: PolicySettings) -> Callable[[Exposure], tuple[Fact, ...]]:
    schemas = {schema.tracker: schema for schema in policy.events}

    def outside(exposure: Exposure) -> tuple[Fact, ...]:
        schema = schemas.get(exposure.use.tracker.id)
        return tuple(unreviewed(facts(exposure), schema)) if schema else ()

    return outside
