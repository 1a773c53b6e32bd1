"""What is printed of labelled texts: how well each judge does, by class, by kind, text by text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from vocabulary_baseline import WORDS, bounded, substring
from vocabulary_rows import Judge, Row, alone, counted, wilson, with_context

_WIDTHS = (28, 28, 7, 18)  # of the columns after the first
_REGEX = f"regex of {len(WORDS)} words"


def tables(every: Sequence[Row]) -> Iterator[str]:
    """Each judge's precision and recall, its false alarms, and recall by class and kind."""
    clear = [row for row in every if not row.needs_context]
    tempting = [row for row in every if row.hard and not row.health_site and not row.medical]
    yield f"{len(every)} texts, {sum(row.medical for row in every)} of them medical"
    yield _line("", "precision", "recall", "F1", "false")
    yield _judged("alone", clear, alone)
    yield _judged("with context", every, with_context)
    for name, judge in (("anywhere", substring), ("as words", bounded)):
        yield _judged(f"{_REGEX}, {name}", clear, judge)
        yield _judged("  and what needs a context", every, judge)
    yield from _tempted(tempting)
    yield from _recall("by class", every, lambda row: row.named)
    yield from _recall("by kind", every, lambda row: row.kind)


def disagreements(every: Sequence[Row], misses: bool, false: bool) -> Iterator[str]:
    """The texts that were missed or made up, the weaker fault after the stronger."""
    for wanted, medical in ((misses, True), (false, False)):
        wrong = [row for row in every if wanted and medical == row.medical]
        for name, judge in (("alone", alone), ("with context", with_context)):
            told = [row for row in wrong if judge(row) != medical]
            told = [row for row in told if not (judge is alone and row.needs_context)]
            if told:
                yield f"{'missed' if medical else 'false'} {name}: {len(told)}"
            yield from (
                f"  {row.score:.2f} {row.named:<12} {row.kind:<12} {row.text}" for row in told
            )


def _judged(name: str, rows: Sequence[Row], judge: Judge) -> str:
    counts = counted(rows, judge)
    return _line(
        name,
        _share(counts.hit, counts.hit + counts.false),
        _share(counts.hit, counts.hit + counts.missed),
        f"{counts.f1:.3f}",
        f"{counts.false}/{counts.false + counts.silent}",
    )


def _share(part: int, whole: int) -> str:
    """A share, its interval and what it was counted from."""
    low, high = wilson(part, whole)
    return f"{part / max(1, whole):.3f} ({low:.2f}–{high:.2f}) {part}/{whole}"


def _tempted(tempting: Sequence[Row]) -> Iterator[str]:
    judges = {"alone": alone, "regex anywhere": substring, "regex as words": bounded}
    if tempting:
        told = (f"{name} {sum(map(judge, tempting))}" for name, judge in judges.items())
        yield f"tempting texts of other sites, {len(tempting)}, called medical: {', '.join(told)}"


def _recall(title: str, every: Sequence[Row], key: Callable[[Row], str]) -> Iterator[str]:
    yield _line(title, "recall alone", "with context", "", "false in context")
    groups = Counter(key(row) for row in every if row.medical)
    for name in sorted(groups, key=lambda one: (-groups[one], one)):
        inside = [row for row in every if key(row) == name]
        clear = counted([row for row in inside if not row.needs_context], alone)
        all_of_them = counted(inside, with_context)
        yield _line(
            f"  {name}",
            _share(clear.hit, clear.hit + clear.missed),
            _share(all_of_them.hit, all_of_them.hit + all_of_them.missed),
            "",
            f"{all_of_them.false}/{all_of_them.false + all_of_them.silent}",
        )


def _line(first: str, *cells: str) -> str:
    padded = (cell.rjust(width) for cell, width in zip(cells, _WIDTHS, strict=True))
    return first.ljust(34) + "".join(padded)
