"""What a run is held against: a baseline, a change, or nothing, which lets every result be new."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from pixelward.model.compared import Changes, Known
from pixelward.model.report import Exposure, Result
from pixelward.triage._changed import Change, concerns, ways
from pixelward.triage._comparing import compare


@dataclass(frozen=True, slots=True)
class Before:
    """The files that a project had in another commit, and the fingerprints of its findings."""

    paths: frozenset[str]
    fingerprints: frozenset[str]

    def lacks(self, result: Result) -> bool:
        """Whether a finding in a file that was there is one that was not."""
        return result.place.path in self.paths and result.fingerprint not in self.fingerprints


@dataclass(frozen=True, slots=True)
class Gate:
    """The findings that are known already, and the change that the report is to be about.

    `before` is asked for what was there only if something new is nowhere near the change: the
    change may have made it all the same.
    """

    known: tuple[Known, ...] = ()
    change: Change | None = None
    before: Callable[[], Before] | None = None


@dataclass(frozen=True, slots=True)
class Passed:
    """The results that a report is to show, what is gone, and what they are limited to."""

    results: tuple[Result, ...]
    absent: tuple[Known, ...] = ()
    changes: Changes | None = None


def passed(
    results: Sequence[Result],
    gate: Gate,
    exposures: Iterable[Exposure],
    paths: Collection[str],
    is_asked: Callable[[str, str], bool],
) -> Passed:
    """Compare all results with the baseline, and keep those that were asked for.

    `paths` are all files of the project; `is_asked` judges a rule and a path. The baseline is
    compared first, so that a part of the project makes nothing of the rest look absent.
    """
    compared, gone = compare(results, gate.known, paths)
    asked = tuple(r for r in compared if is_asked(r.finding.rule, r.place.path))
    absent = tuple(one for one in gone if is_asked(one.rule, one.path))
    change = gate.change
    if change is None:
        return Passed(asked, absent)
    through = ways(exposures)
    near = {id(result) for result in asked if concerns(result, change, through)}
    far = [result for result in asked if id(result) not in near and result.state == "new"]
    if far and gate.before is not None:
        was = gate.before()
        made = {id(result) for result in far if was.lacks(result)}
        near, far = near | made, [result for result in far if id(result) not in made]
    return Passed(
        tuple(result for result in asked if id(result) in near),
        tuple(one for one in absent if change.holds(one.path)),
        Changes(
            revision=change.revision,
            base=change.base,
            files=sum(map(change.holds, paths)),
            elsewhere=len(far),
        ),
    )
