"""The baseline: findings that were there before, kept as a text that Git can merge."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pixelward.errors import Error
from pixelward.model.compared import Known
from pixelward.model.report import Result

VERSION = 1
_HEAD = "pixelward-baseline"
_FIELDS = ("path", "rule", "tracker", "fingerprint", "moved")
_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")
_AGAIN = "Write it again with pixelward baseline."


def known(results: Iterable[Result]) -> tuple[Known, ...]:
    """What a baseline keeps of results: those that are open, since a suppression may run out."""
    kept = (_known(result) for result in results if result.state != "suppressed")
    return tuple(sorted(kept))


def written(entries: Iterable[Known]) -> str:
    """The text of a baseline: a line that says what it is, then an entry a line, sorted."""
    lines = (_line({name: getattr(one, name) for name in _FIELDS}) for one in sorted(entries))
    return "\n".join((_line({_HEAD: VERSION}), *lines)) + "\n"


def read(content: bytes, place: str) -> tuple[Known, ...]:
    """The entries of a baseline, or of a JSON report; raises `Error` for anything else.

    The order of the lines means nothing, and a line that is there twice counts once: so it may
    come out of a merge.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Error(place, "is not text in UTF-8.", _AGAIN) from error
    lines = [(n, line) for n, line in enumerate(text.splitlines(), start=1) if line.strip()]
    for number, line in lines:
        if line.startswith(_CONFLICT):
            step = "Keep the lines of both sides, or write it again with pixelward baseline."
            raise Error(f"{place}:{number}", "is where a merge has left a conflict.", step)
    head = _record(lines[0][1]) if lines else {}
    if _HEAD not in head:
        return tuple(_from_report(text, place))
    _check_version(head[_HEAD], place)
    rest = (entry for entry in lines if _HEAD not in _record(entry[1]))
    return tuple(sorted({_entry(_record(line), f"{place}:{n}") for n, line in rest}))


def _line(record: dict[str, object]) -> str:
    return json.dumps(record, ensure_ascii=False)


def _record(line: str) -> dict[str, Any]:
    """The object that a line is; nothing where it is none."""
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _check_version(version: object, place: str) -> None:
    if version == VERSION:
        return
    if isinstance(version, int) and version > VERSION:
        fact = f"is a baseline of version {version}; this pixelward reads version {VERSION}."
        raise Error(place, fact, "Install the pixelward that wrote it, or a newer one.")
    raise Error(place, f"has no version of a baseline: {version!r}.", _AGAIN)


def _entry(record: Mapping[str, Any], place: str) -> Known:
    texts = {name: record.get(name, "") for name in _FIELDS}
    if not all(isinstance(text, str) for text in texts.values()) or not texts["fingerprint"]:
        raise Error(place, "is not an entry of a baseline.", _AGAIN)
    return Known(**texts)


def _from_report(text: str, place: str) -> Iterator[Known]:
    """The open results of a JSON report of ours."""
    report = _record(text)
    tool, results = report.get("tool"), report.get("results")
    is_ours = isinstance(tool, dict) and tool.get("name") == "pixelward"
    if not is_ours or not isinstance(results, list):
        step = "Write one with pixelward baseline."
        raise Error(place, "is neither a baseline nor a JSON report of pixelward.", step)
    for number, result in enumerate(results):
        if not isinstance(result, dict):
            raise Error(place, f"its result {number} is none.", _AGAIN)
        if result.get("state") != "suppressed":
            yield _entry(result, f"{place}: result {number}")


def _known(result: Result) -> Known:
    finding = result.finding
    return Known(
        path=result.place.path,
        rule=finding.rule,
        tracker=finding.use.tracker.id,
        fingerprint=result.fingerprint,
        moved=result.moved,
    )
