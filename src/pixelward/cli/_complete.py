"""What a shell may complete: formats, rules, and what can be explained."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

Completions = list[tuple[str, str]]


def formats(incomplete: str) -> Completions:
    """The formats of a report."""
    from pixelward import plugins, report
    from pixelward.report.base import Reporter

    names = (one.name for one in plugins.members(report, Reporter))
    return _matching(((name, "") for name in names), incomplete)


def rules(incomplete: str) -> Completions:
    """The ids of rules; the last one of a list, with the others before it."""
    before, comma, last = incomplete.rpartition(",")
    found = _matching(_rules(), last)
    return [(f"{before}{comma}{id_}", name) for id_, name in found]


def subjects(incomplete: str) -> Completions:
    """What `pixelward explain` knows: rules and trackers."""
    return _matching((*_rules(), *((name, "") for name in _trackers())), incomplete)


def trackers(incomplete: str) -> Completions:
    """The ids of trackers."""
    return _matching(((name, "") for name in _trackers()), incomplete)


def levels(incomplete: str) -> Completions:
    """From which severity on a run fails."""
    from pixelward.config import FAIL_ON

    return _matching(((level, "") for level in FAIL_ON), incomplete)


def _rules() -> Iterator[tuple[str, str]]:
    from pixelward import plugins
    from pixelward import rules as every
    from pixelward.rules.base import Rule

    for rule in sorted(plugins.members(every, Rule), key=lambda rule: rule.id):
        yield rule.id, rule.name


def _trackers() -> Iterator[str]:
    """By the names of their files: to read them all takes longer than a person waits for a key."""
    from pixelward.resources import signatures_dir

    return (file.stem for file in sorted((signatures_dir() / "trackers").glob("*.yaml")))


def _matching(known: Iterable[tuple[str, str]], incomplete: str) -> Completions:
    return [(word, help_) for word, help_ in known if word.startswith(incomplete)]
