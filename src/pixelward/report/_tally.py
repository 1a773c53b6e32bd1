"""What a run comes to, in the words that every format for people uses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pixelward.model.facts import Notice
from pixelward.model.knowledge import Agreement
from pixelward.model.levels import word
from pixelward.model.report import Coverage, Report, Result
from pixelward.report import _order
from pixelward.report._compared import compared
from pixelward.report._visible import visible
from pixelward.report._words import count, some

_PATHS = 5

Reasons = Mapping[str, list[str]]


_TITLES = {
    "failed": "failed inside pixelward, findings may be missing",
    "skipped": "skipped",
    "remark": "with a remark",
}


@dataclass(frozen=True, slots=True)
class Unread:
    """Files that were not read in full: how many, and their paths by reason."""

    kind: str  # failed, skipped or remark
    title: str
    reasons: Reasons


def severities(results: Iterable[Result]) -> dict[str, int]:
    """How many there are of each severity, the worst first."""
    found = Counter(result.finding.severity for result in results)
    return {word(severity): found[severity] for severity in sorted(found, reverse=True)}


def coverage(read: Coverage) -> str:
    """`117 of 120 files analysed`."""
    return f"{read.analysed} of {count(read.files, 'file')} analysed"


def set_aside(report: Report) -> Iterator[str]:
    """A sentence for each way in which a finding is known, and no news."""
    states = Counter(result.state for result in report.results)
    if states["suppressed"]:
        yield f"{count(states['suppressed'], 'finding')} suppressed."
    if states["unchanged"]:
        yield f"{count(states['unchanged'], 'finding')} in the baseline."


def limits(report: Report) -> Iterator[str]:
    """What the run was held against, and what that leaves out."""
    return map(visible, compared(report))


def unread(read: Coverage) -> Iterator[Unread]:
    """What was not read, or not in full: our own faults first."""
    notices = _order.notices(read.notices)
    crashed = [notice for notice in notices if notice.crashed]
    skipped = [notice for notice in notices if notice.skipped and not notice.crashed]
    partly = [notice for notice in notices if not notice.skipped and not notice.crashed]
    for kind, found in (("failed", crashed), ("skipped", skipped), ("remark", partly)):
        if found:
            title = f"{count(len(found), 'file')} {_TITLES[kind]}"
            yield Unread(kind, title, _by_reason(found))


def reasons(files: Unread) -> str:
    """The reasons in one line, each with the first few paths."""
    said = (f"{reason}: {some(paths, _PATHS)}" for reason, paths in files.reasons.items())
    return visible("; ".join(said))


def _by_reason(notices: Iterable[Notice]) -> Reasons:
    found: dict[str, list[str]] = {}
    for notice in notices:
        found.setdefault(notice.reason, []).append(notice.path)
    return found


def agreement(known: Agreement) -> str:
    """What the vendor says of business associate agreements."""
    if known.status == "plan":
        return f"BAA on the {visible(known.plan)} plan only" if known.plan else "BAA on some plans"
    words = {"no": "vendor signs no BAA", "yes": "vendor signs a BAA"}
    return words.get(known.status, "BAA unknown")
