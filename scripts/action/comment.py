"""Keeps one comment on a pull request up to date, and never fails the job."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import github

_FULL = 100  # comments a page


def main() -> int:
    """Write the report into its comment; where nothing is new none is begun."""
    number = github.event().get("pull_request", {}).get("number")
    if number is None:
        return 0
    if reason := github.why_read_only():
        github.notice(f"No comment is written: {reason}. The job's summary has the report.")
        return 0
    body = Path(os.environ["MARKDOWN"]).read_text(encoding="utf-8")
    status, answer = _write(int(number), body, worth_it=os.environ["NEW"] != "0")
    if status >= 400 or not status:
        github.notice(f"No comment is written: {_because(status, answer)}")
    return 0


def _write(number: int, body: str, *, worth_it: bool) -> tuple[int, Any]:
    marker = body.partition("\n")[0]
    for status, answer in _pages(number):
        if status != 200:
            return status, answer
        for comment in answer:
            if _is_ours(comment, marker):
                return github.ask("PATCH", f"issues/comments/{comment['id']}", {"body": body})
    if not worth_it:
        return 200, None
    return github.ask("POST", f"issues/{number}/comments", {"body": body})


def _is_ours(comment: dict[str, Any], marker: str) -> bool:
    """Anybody may quote a marker; only what a robot wrote is written over."""
    is_robot = (comment.get("user") or {}).get("type") == "Bot"
    return is_robot and str(comment.get("body")).startswith(marker)


def _pages(number: int) -> Iterator[tuple[int, Any]]:
    page, found = 1, _FULL
    while found == _FULL:
        path = f"issues/{number}/comments?per_page={_FULL}&page={page}"
        status, answer = github.ask("GET", path)
        yield status, answer
        page, found = page + 1, len(answer) if status == 200 else 0


def _because(status: int, answer: object) -> str:
    if status in (403, 404):
        return f"GitHub says {status} {answer}. Give the job `pull-requests: write`."
    return f"GitHub says {status} {answer}." if status else f"GitHub cannot be reached: {answer}."


if __name__ == "__main__":
    sys.exit(main())
