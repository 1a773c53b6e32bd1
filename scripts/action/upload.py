"""Says whether code scanning would take a report, so that no job fails for want of it."""

from __future__ import annotations

import sys

import github

_INSTEAD = "Annotations and the job's summary have the findings."
_ALERTS = "code-scanning/alerts?per_page=1"


def main() -> int:
    """Set `possible`; where it is not, say why. What is not known counts as possible."""
    reason = github.why_read_only() or _refused(*github.ask("GET", _ALERTS))
    if reason:
        github.notice(f"The SARIF report is not uploaded: {reason}. {_INSTEAD}")
    github.outputs({"possible": "false" if reason else "true"})
    return 0


def _refused(status: int, answer: object) -> str:
    """Why the alerts may not be read; before the first upload there are none, which is a 404."""
    if status != 403:
        return ""
    if "not accessible by integration" in str(answer):
        return "the job's token may not; give the job `security-events: write`"
    said = str(answer).rstrip(".")
    return f"this repository has no code scanning ({said})" if said else "access is refused"


if __name__ == "__main__":
    sys.exit(main())
