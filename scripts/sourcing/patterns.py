"""Folds a list of codes into one short regular expression a category."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

CATEGORY = 3


def folded(codes: Iterable[str]) -> Iterator[str]:
    """Lines such as `E78 (0[0-2]?|[1-6])?`, one for each category, in order."""
    rests: dict[str, set[str]] = defaultdict(set)
    for code in codes:
        rests[code[:CATEGORY]].add(code[CATEGORY:])
    for category, rest in sorted(rests.items()):
        yield f"{category} {pattern(frozenset(rest))}"


def pattern(rests: frozenset[str]) -> str:
    """An expression that fits these texts and no others."""
    after: dict[str, set[str]] = defaultdict(set)
    for rest in filter(None, rests):
        after[rest[0]].add(rest[1:])
    alike: dict[str, list[str]] = defaultdict(list)
    for first, tails in sorted(after.items()):
        alike[pattern(frozenset(tails))].append(first)
    choices = sorted(_one_of(firsts) + tail for tail, firsts in alike.items())
    if not choices:
        return ""
    grouped = choices[0] if len(choices) == 1 else f"({'|'.join(choices)})"
    if "" not in rests:
        return grouped
    atom = len(choices) > 1 or list(alike) == [""]
    return f"{grouped}?" if atom else f"({grouped})?"


def _one_of(chars: list[str]) -> str:
    if len(chars) == 1:
        return chars[0]
    runs: list[list[str]] = []
    for char in chars:
        if runs and ord(char) == ord(runs[-1][-1]) + 1:
            runs[-1].append(char)
        else:
            runs.append([char])
    said = (run[0] + "-" * (len(run) > 2) + run[-1] * (len(run) > 1) for run in runs)
    return f"[{''.join(said)}]"
