"""What a baseline knows of the results of a run, and what of it is gone."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from pixelward.model.compared import Known
from pixelward.model.report import Result


def compare(
    results: Sequence[Result], entries: Collection[Known], paths: Collection[str]
) -> tuple[tuple[Result, ...], tuple[Known, ...]]:
    """The same results, `unchanged` where an entry knows them, and the entries that are absent.

    An entry knows one result. What was in a file that is none of `paths` any more may have
    moved: a result elsewhere that says the same is that one.
    """
    prints = {result.fingerprint for result in results}
    left = [one for one in entries if one.fingerprint not in prints]
    known = {one.fingerprint for one in entries}
    strangers = [result for result in results if result.fingerprint not in known]
    followed = _followed(strangers, [one for one in left if one.path not in paths])
    known |= followed.keys()
    decided = (_unchanged(result) if result.fingerprint in known else result for result in results)
    return tuple(decided), tuple(sorted(set(left).difference(followed.values())))


def _unchanged(result: Result) -> Result:
    return result if result.state == "suppressed" else replace(result, state="unchanged")


def _followed(strangers: Iterable[Result], gone: Iterable[Known]) -> dict[str, Known]:
    """By fingerprint of a result, the entry that has moved there: a file of that name first."""
    waiting: dict[str, list[Known]] = defaultdict(list)
    for one in gone:
        waiting[one.moved].append(one)
    waiting.pop("", None)  # what an older report says no such thing of
    found: dict[str, Known] = {}
    ordered = sorted(strangers, key=lambda result: result.fingerprint)
    for is_strict in (True, False):
        for result in ordered:
            near = waiting.get(result.moved, []) if result.fingerprint not in found else []
            if entry := next((e for e in near if not is_strict or _is_named(e, result)), None):
                near.remove(entry)
                found[result.fingerprint] = entry
    return found


def _is_named(entry: Known, result: Result) -> bool:
    return posixpath.basename(entry.path) == posixpath.basename(result.place.path)
