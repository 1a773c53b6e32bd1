"""What the action's scripts share: the event, the outputs, workflow commands, the API."""

from __future__ import annotations

import json
import os
import secrets
import urllib.error
import urllib.request
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_SECONDS = 30
_ROBOT = "dependabot[bot]"


def event() -> dict[str, Any]:
    """What started the workflow; empty where there is no such file."""
    file = Path(os.environ.get("GITHUB_EVENT_PATH") or os.devnull)
    text = file.read_text(encoding="utf-8") if file.is_file() else ""
    return json.loads(text) if text.strip() else {}


def why_read_only() -> str:
    """Why this run's token may write nothing; empty where its job's permissions decide."""
    if os.environ.get("GITHUB_EVENT_NAME") != "pull_request":
        return ""
    head = event().get("pull_request", {}).get("head", {}).get("repo")
    if head is None or head.get("full_name") != os.environ.get("GITHUB_REPOSITORY"):
        return "this pull request comes from a fork, and its token may only read"
    if os.environ.get("GITHUB_ACTOR") == _ROBOT:
        return f"this pull request is {_ROBOT}'s, and its token may only read"
    return ""


def outputs(values: Mapping[str, str]) -> None:
    """Set outputs of the step; a value cannot end early and go on as another output."""
    end = secrets.token_hex(16)
    append("GITHUB_OUTPUT", "".join(f"{k}<<{end}\n{v}\n{end}\n" for k, v in values.items()))


def append(variable: str, text: str) -> None:
    """Add to the file that a variable of the runner names, if it names one."""
    if name := os.environ.get(variable):
        with Path(name).open("a", encoding="utf-8", newline="\n") as file:
            file.write(text)


def notice(text: str) -> None:
    """Say something that is no fault of the change."""
    say("notice", text)


def say(level: str, text: str) -> None:
    """Annotate the run."""
    data = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    print(f"::{level} title=Pixelward::{data}", flush=True)


def ask(method: str, path: str, body: Mapping[str, str] | None = None) -> tuple[int, Any]:
    """What GitHub answers: a status and JSON; 0 and the reason where it cannot be reached."""
    api = os.environ.get("GITHUB_API_URL") or "https://api.github.com"
    request = urllib.request.Request(
        f"{api}/repos/{os.environ['GITHUB_REPOSITORY']}/{path}",
        data=None if body is None else json.dumps(body).encode(),
        method=method,
        headers={
            "Authorization": f"Bearer {os.environ['TOKEN']}",
            "Accept": "application/vnd.github+json",
            "Content-Type": "application/json",
            "User-Agent": "pixelward",
        },
    )
    try:
        with urllib.request.urlopen(request, timeout=_SECONDS) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as error:
        return error.code, _message(error.read())
    except (OSError, ValueError) as error:
        return 0, str(error)


def _message(body: bytes) -> str:
    try:
        return str(json.loads(body).get("message", ""))
    except (ValueError, AttributeError):
        return ""
