"""What a run was held against, in sentences: a change, and a baseline that has shrunk."""

from __future__ import annotations

from collections.abc import Iterator

from pixelward.model.report import Report
from pixelward.report._words import count

_SHORT = 10  # digits of a commit's id


def compared(report: Report) -> Iterator[str]:
    """Nothing for a run that was held against nothing."""
    if changes := report.changes:
        since = f"{changes.revision} ({changes.base[:_SHORT]})" if changes.base else "the beginning"
        yield f"Limited to {count(changes.files, 'file')} changed since {since}."
        if changes.elsewhere:
            yield f"{count(changes.elsewhere, 'new finding')} elsewhere left out."
    if gone := len(report.absent):
        yield f"{count(gone, 'finding')} of the baseline gone: run pixelward baseline --prune."
