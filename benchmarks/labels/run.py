"""Runs Pixelward over checkouts of public projects, and compares with hand-verified lines."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

from label_cases import Label, ids, labels
from label_score import FOUND, JUDGED, SNIPPET, Checkout, Outcome, Verdict, by_outcome, verdict

from pixelward.resources import signatures_dir
from pixelward.signatures import load

LISTED = (Outcome.MISSED, Outcome.FALSE, Outcome.MOVED, Outcome.SNIPPET)
COUNTED = (Outcome.UNREAD, Outcome.ABSENT, Outcome.UNKNOWN)


def main() -> int:
    """Print recall per kind, tracker and file type, and every line that disagrees."""
    options = _options()
    types = frozenset(filter(None, options.types.split(",")))
    every = tuple(
        one
        for one in labels(options.labels)
        if (not types or one.type in types) and options.only in one.repo
    )
    verdicts = tuple(_verdicts(every, options.checkouts, options.slack))
    print(*_tables(verdicts, options.slack), sep="\n")
    print(*_lists(verdicts), sep="\n")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("labels", type=Path, metavar="LABELS.jsonl")
    parser.add_argument("checkouts", type=Path, metavar="CHECKOUTS_DIR", help="<owner>+<name>/ …")
    parser.add_argument("--types", default="", metavar="ENDING,…", help="such as js,ts,jsx,tsx")
    parser.add_argument("--only", default="", metavar="TEXT", help="projects so named")
    parser.add_argument("--slack", type=int, default=2, metavar="N", help="lines; default 2")
    return parser.parse_args()


def _verdicts(every: tuple[Label, ...], checkouts: Path, slack: int) -> Iterator[Verdict]:
    trackers = load(signatures_dir()).trackers
    by_id = {tracker.id: tracker for tracker in trackers}
    named = ids(every, trackers)
    for repo in sorted({label.repo for label in every}):
        inside = [label for label in every if label.repo == repo]
        folder = checkouts / inside[0].folder
        if not folder.is_dir():
            yield from (Verdict(one, Outcome.ABSENT, "no checkout") for one in inside)
            continue
        checkout = _linted(folder)
        if checkout is None:
            yield from (Verdict(one, Outcome.ABSENT, "no report") for one in inside)
            continue
        for label in inside:
            yield verdict(label, checkout, by_id.get(named.get(label.tracker, "")), slack)


def _linted(folder: Path) -> Checkout | None:
    command = [sys.executable, "-m", "pixelward", "lint", str(folder), "--report", "json"]
    done = subprocess.run([*command, "--fail-on", "never"], capture_output=True, text=True)
    if done.returncode:
        print(f"{folder.name}: exit code {done.returncode} {done.stderr.strip()[-300:]}")
    return Checkout(folder, json.loads(done.stdout)) if done.stdout else None


def _tables(verdicts: tuple[Verdict, ...], slack: int) -> Iterator[str]:
    tempting = list(by_outcome(verdicts, Outcome.SILENT, Outcome.FALSE))
    false = list(by_outcome(verdicts, Outcome.FALSE))
    yield "Recall, more loosely from column to column:"
    yield "exact: on the label's line; near: within --slack lines; snippet: for base-snippet and"
    yield f"script-src, the load (or the former's init) is within {SNIPPET} lines."
    yield "Labels that were not read, that moved or are not there are left out."
    yield ""
    yield _row("", "labels", "exact", f"near({slack})", "snippet", "missed")
    yield from _recall("all", verdicts, lambda label: "")
    yield from _recall("kind", verdicts, lambda label: label.kind)
    yield from _recall("tracker", verdicts, lambda label: label.tracker)
    yield from _recall("file type", verdicts, lambda label: label.type)
    yield f"tempting lines: {len(tempting)} read, {len(false)} hit"


def _recall(
    title: str, verdicts: tuple[Verdict, ...], key: Callable[[Label], str]
) -> Iterator[str]:
    groups: dict[str, list[Outcome]] = defaultdict(list)
    for one in by_outcome(verdicts, *JUDGED):
        groups[key(one.label)].append(one.outcome)
    yield title
    for name, outcomes in sorted(groups.items(), key=lambda item: (-len(item[1]), item[0])):
        shares = (_share(outcomes, FOUND[: at + 1]) for at in range(len(FOUND)))
        missed = str(outcomes.count(Outcome.MISSED))
        yield _row(f"  {name or 'every label'}", str(len(outcomes)), *shares, missed)


def _share(outcomes: list[Outcome], counted: tuple[Outcome, ...]) -> str:
    """Of these labels, the part with one of these outcomes."""
    return f"{100 * sum(one in counted for one in outcomes) / len(outcomes):.1f}%"


def _row(first: str, *cells: str) -> str:
    return first.ljust(30) + "".join(cell.rjust(9) for cell in cells)


def _lists(verdicts: tuple[Verdict, ...]) -> Iterator[str]:
    for outcome in LISTED:
        found = list(by_outcome(verdicts, outcome))
        if found:
            yield f"\n{outcome.value}: {len(found)}"
        yield from (_said(one) for one in found)
    for outcome in COUNTED:
        reasons: dict[str, int] = defaultdict(int)
        for one in by_outcome(verdicts, outcome):
            reasons[one.why or one.label.tracker] += 1
        if reasons:
            yield f"\n{outcome.value}: {sum(reasons.values())}"
        yield from (f"  {count:4} {why}" for why, count in sorted(reasons.items()))


def _said(one: Verdict) -> str:
    label = one.label
    what = f"{label.tracker}, {label.kind}"
    said = [f"  {label.repo}/{label.path}:{label.line}  {what}", one.why, label.note]
    return "\n        ".join(filter(None, said))


if __name__ == "__main__":
    raise SystemExit(main())
