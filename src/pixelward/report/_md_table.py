"""The table at the top of a comment: which tracker is on which pages, and what it is told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pixelward.model.knowledge import Tracker
from pixelward.model.levels import Severity, word
from pixelward.model.report import Report, Result
from pixelward.report._md import cell, code, prose
from pixelward.report._words import some

HEADER = "| | Tracker | Pages | Is told | Rules |\n|---|---|---|---|---|"
_PAGES = 5
_DATA = 6
_KNOWN = "in the baseline"

Mark = tuple[bool, Severity]  # whether anything is new, and the worst there is


@dataclass(frozen=True, slots=True)
class _Row:
    """What one tracker is told on pages where it is told the same."""

    tracker: Tracker
    mark: Mark
    data: tuple[str, ...]
    rules: tuple[str, ...]
    pages: tuple[str, ...]


def rows(report: Report) -> Iterator[str]:
    """Lines of the table, new ones and worse ones first."""
    by_page: defaultdict[tuple[str, str], list[Result]] = defaultdict(list)
    for result in report.open():
        for page in _pages(result):
            by_page[result.finding.use.tracker.id, page].append(result)
    yield from map(_line, sorted(_together(by_page), key=_order))


def _pages(result: Result) -> Iterable[str]:
    """The addresses, or one that is none; nothing where no tracker is meant."""
    if not result.finding.use.tracker.id:
        return ()
    return dict.fromkeys(route.pattern for route in result.finding.routes) or ("*",)


def _together(by_page: Mapping[tuple[str, str], list[Result]]) -> Iterator[_Row]:
    """Pages of one tracker that differ in nothing else are one row."""
    alike: defaultdict[object, list[tuple[str, list[Result]]]] = defaultdict(list)
    for (tracker, page), results in by_page.items():
        alike[tracker, _mark(results), _data(results)].append((page, results))
    for pages in alike.values():
        results = [result for _, some in pages for result in some]
        yield _Row(
            tracker=results[0].finding.use.tracker,
            mark=_mark(results),
            data=_data(results),
            rules=tuple(sorted({result.finding.rule for result in results})),
            pages=_telling_first([page for page, _ in pages], results),
        )


def _telling_first(pages: Iterable[str], results: Iterable[Result]) -> tuple[str, ...]:
    """The pages that say most about their visitors stand before those that say nothing."""
    routes = (route for result in results for route in result.finding.routes)
    private = {route.pattern: route.sensitivity for route in routes}
    return tuple(sorted(pages, key=lambda page: (-private.get(page, 0), page)))


def _mark(results: Iterable[Result]) -> Mark:
    return max((result.state == "new", result.finding.severity) for result in results)


def _data(results: Iterable[Result]) -> tuple[str, ...]:
    return tuple(sorted({sent.name for result in results for sent in result.finding.sent}))


def _order(row: _Row) -> tuple[object, ...]:
    is_new, severity = row.mark
    return not is_new, -severity, -len(row.data), row.tracker.name, row.tracker.id, row.pages


def _line(row: _Row) -> str:
    is_new, severity = row.mark
    said = word(severity) if is_new else f"{word(severity)}, {_KNOWN}"
    cells = (
        f"**{said}**" if is_new else said,
        prose(row.tracker.name),
        some(map(_page, row.pages), _PAGES),
        prose(some(row.data, _DATA)) or "nothing known",
        prose(", ".join(row.rules)),
    )
    return f"| {' | '.join(map(cell, cells))} |"


def _page(pattern: str) -> str:
    return "no known page" if pattern == "*" else code(pattern)
