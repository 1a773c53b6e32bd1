"""Rows for spreadsheets: what a cell holds is text there, whatever it looks like."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from pixelward.report._visible import visible

# What a spreadsheet would take for a formula, and run; the wide ones are typed in East Asia.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def table(header: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Rows below their header, as RFC 4180 has them but for the ends of lines."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    for row in rows:
        writer.writerow([cell(text) for text in row])
    return out.getvalue()


def cell(text: str) -> str:
    """The text on one line, with a `'` in front of what would be a formula."""
    shown = visible(text)
    return f"'{shown}" if shown.lstrip().startswith(_FORMULA) else shown
