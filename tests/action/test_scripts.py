"""The action's scripts by themselves, with a stand-in for the linter and one for GitHub."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from action.acting import ROOT

SCRIPTS = ROOT / "scripts" / "action"
MARKER = "<!-- pixelward: web -->"
REPORT = f"{MARKER}\n\n## Pixelward: 1 error\n"
ORIGIN = "harbor/site"
STAND_IN = """\
#!/bin/bash
printf '%s\\0' "$@" > "$KEPT/seen"
if [[ $CODE == 2 ]]; then
  echo "$COMPLAINT" >&2
  exit 2
fi
for each in "$@"; do
  case $each in
    json=*) echo "$JSON" > "${each#*=}" ;;
    sarif=*) echo '{}' > "${each#*=}" ;;
    github=*) echo '::error title=PW101::said' > "${each#*=}" ;;
    markdown=*) echo '## A summary' > "${each#*=}" ;;
  esac
done
echo '::error::what a scanned file says'
exit "$CODE"
"""
JSON = json.dumps({"results": [{"state": s} for s in ("new", "unchanged", "suppressed")]})
Answer = tuple[int, Any]


@dataclass
class Api:
    """GitHub, as far as these scripts ask it."""

    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[tuple[str, str, Any]] = field(default_factory=list)
    address: str = ""

    def answer(self, method: str, path: str, body: bytes) -> Answer:
        path = path.removeprefix(f"/repos/{ORIGIN}/")
        self.asked.append((method, path, json.loads(body) if body else None))
        return self.answers.get(f"{method} {path}", (404, {"message": "Not Found"}))

    @property
    def written(self) -> list[tuple[str, str]]:
        return [(method, path) for method, path, _ in self.asked if method != "GET"]


@pytest.fixture
def api() -> Iterator[Api]:
    api = Api()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            assert self.headers["Authorization"] == "Bearer t0ken"
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            status, value = api.answer(self.command, self.path, body)
            self.send_response(status)
            self.end_headers()
            self.wfile.write(json.dumps(value).encode())

        do_POST = do_PATCH = do_GET  # noqa: N815

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    api.address = f"http://127.0.0.1:{server.server_port}"
    yield api
    server.shutdown()


@dataclass(frozen=True)
class Step:
    code: int
    log: str
    outputs: dict[str, str]
    summary: str


Script = Callable[..., Step]


@pytest.fixture
def script(tmp_path: Path, api: Api) -> Script:
    """Run a script as a step of a pull request's job."""

    def run(name: str, event: dict[str, Any] | None = None, **environment: str) -> Step:
        files = {key: tmp_path / key.lower() for key in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
        told = tmp_path / "event.json"
        told.write_text(json.dumps(_pull_request() if event is None else event))
        (tmp_path / "report.md").write_text(REPORT)
        done = subprocess.run(
            [sys.executable, str(SCRIPTS / f"{name}.py")],
            cwd=tmp_path,
            env={
                "PATH": os.environ["PATH"],
                "RUNNER_TEMP": str(tmp_path),
                "GITHUB_EVENT_NAME": "pull_request",
                "GITHUB_EVENT_PATH": str(told),
                "GITHUB_REPOSITORY": ORIGIN,
                "GITHUB_API_URL": api.address,
                "TOKEN": "t0ken",
                "MARKDOWN": str(tmp_path / "report.md"),
                "NEW": "1",
                **{key: str(file) for key, file in files.items()},
                **environment,
            },
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        texts = {key: file.read_text() if file.exists() else "" for key, file in files.items()}
        found = re.findall(r"^(.+)<<(\w+)\n(.*)\n\2$", texts["GITHUB_OUTPUT"], re.M)
        outputs = {key: value for key, _, value in found}
        log = done.stdout + done.stderr
        return Step(done.returncode, log, outputs, texts["GITHUB_STEP_SUMMARY"])

    return run


def _pull_request(source: str | None = ORIGIN) -> dict[str, Any]:
    return {"pull_request": {"number": 7, "head": {"repo": source and {"full_name": source}}}}


@pytest.fixture
def lint(script: Script, tmp_path: Path) -> Callable[..., tuple[Step, list[str]]]:
    """Run the step that lints, on the stand-in: how it ended, and what the linter was told."""

    def run(code: int = 0, **more: Any) -> tuple[Step, list[str]]:
        stand_in = tmp_path / "bin" / "pixelward"
        stand_in.parent.mkdir(exist_ok=True)
        stand_in.write_text(STAND_IN)
        stand_in.chmod(0o755)
        names = ("CONFIG", "FAIL_ON", "BASELINE", "CHANGED_ONLY", "ARGS", "COMPLAINT")
        given = {name if name == "COMPLAINT" else f"INPUT_{name}": "" for name in names}
        given |= {"INPUT_PATH": ".", "INPUT_CATEGORY": "web", "INPUT_SARIF_FILE": "out.sarif"}
        own = {"BIN": str(stand_in.parent), "KEPT": str(tmp_path), "CODE": str(code), "JSON": JSON}
        step = script("lint", **{**given, **own, **more})
        return step, (tmp_path / "seen").read_text().split("\0")[:-1]

    return run


Lint = Callable[..., tuple[Step, list[str]]]


def test_inputs_are_handed_on_as_they_are(lint: Lint, tmp_path: Path) -> None:
    step, told = lint(
        INPUT_PATH="my site\n$(touch stolen)\r\n--help\n",
        INPUT_CONFIG="a b.toml",
        INPUT_FAIL_ON="warning",
        INPUT_BASELINE="known.baseline",
        INPUT_ARGS="--select\nPW101\n",
    )
    assert step.code == 0, step.log
    assert told[:3] == ["lint", "--report", "text"]
    assert f"sarif={tmp_path / 'out.sarif'}" in told
    assert told[told.index("--config") :] == [
        *("--config", "a b.toml", "--fail-on", "warning", "--baseline", "known.baseline"),
        *("--sarif-category", "web", "--select", "PW101"),
        *("--", "my site", "$(touch stolen)", "--help"),
    ]
    assert not (tmp_path / "stolen").exists()


def test_findings_are_told_and_counted_and_the_step_ends_well(lint: Lint, tmp_path: Path) -> None:
    step, _ = lint(1)
    assert step.code == 0, step.log
    assert step.outputs.pop("markdown").startswith(str(tmp_path))
    assert step.outputs == {
        "exit-code": "1",
        "sarif": str(tmp_path / "out.sarif"),
        "findings": "2",
        "new": "1",
    }
    assert step.summary == "## A summary\n"


def test_what_a_scanned_file_says_is_no_command(lint: Lint) -> None:
    step, _ = lint(1)
    lines = step.log.splitlines()
    stopped = lines[0].removeprefix("::stop-commands::")
    assert re.fullmatch(r"[0-9a-f]{32}", stopped)
    again = lines.index(f"::{stopped}::")
    assert lines.index("::error::what a scanned file says") < again
    assert lines.index("::error title=PW101::said") > again


def test_a_mistake_is_an_annotation_too(lint: Lint) -> None:
    step, _ = lint(2, COMPLAINT="pixelward: a.toml: is 100% wrong.")
    assert step.code == 0
    assert step.outputs["exit-code"] == "2"
    assert "::error title=Pixelward::pixelward: a.toml: is 100%25 wrong." in step.log


def test_an_earlier_report_does_not_pass_for_this_one_s(lint: Lint, tmp_path: Path) -> None:
    (tmp_path / "out.sarif").write_text("old")
    step, _ = lint(2)
    assert not (tmp_path / "out.sarif").exists()
    assert step.outputs == {"exit-code": "2", "sarif": "", "markdown": ""}


def test_only_what_changed_where_there_is_something_to_compare_with(lint: Lint) -> None:
    assert "--changed" not in lint()[1]
    assert "--changed" in lint(INPUT_CHANGED_ONLY="true")[1]
    queued = {"merge_group": {"base_sha": "5c1f"}}
    merge = {"INPUT_CHANGED_ONLY": "true", "GITHUB_EVENT_NAME": "merge_group"}
    assert "--changed=5c1f" in lint(event=queued, **merge)[1]


@pytest.mark.parametrize("name", ["push", "schedule", "pull_request_target"])
def test_what_is_no_change_is_not_compared_with_itself(lint: Lint, name: str) -> None:
    step, told = lint(INPUT_CHANGED_ONLY="true", GITHUB_EVENT_NAME=name)
    assert not [word for word in told if word.startswith("--changed")]
    assert f"this is {name}, so all findings count" in step.log


# --- whether code scanning takes a report

ALERTS = "GET code-scanning/alerts?per_page=1"


@pytest.mark.parametrize("answer", [(200, []), (404, {"message": "no analysis found"}), (500, {})])
def test_an_upload_is_possible_unless_it_is_known_not_to_be(
    script: Script, api: Api, answer: Answer
) -> None:
    api.answers[ALERTS] = answer
    step = script("upload")
    assert (step.code, step.outputs) == (0, {"possible": "true"})
    assert "::notice" not in step.log


def test_an_unreachable_api_is_no_reason_to_leave_it_out(script: Script) -> None:
    assert script("upload", GITHUB_API_URL="http://127.0.0.1:9").outputs == {"possible": "true"}


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("Advanced Security must be enabled for this repository.", "has no code scanning"),
        ("Resource not accessible by integration", "security-events: write"),
    ],
)
def test_a_repository_without_code_scanning_gets_a_notice(
    script: Script, api: Api, said: str, shown: str
) -> None:
    api.answers[ALERTS] = (403, {"message": said})
    step = script("upload")
    assert (step.code, step.outputs) == (0, {"possible": "false"})
    assert "::notice title=Pixelward::The SARIF report is not uploaded" in step.log
    assert shown in step.log


@pytest.mark.parametrize("source", ["somebody/site", None])
def test_a_fork_is_not_even_asked_about(script: Script, api: Api, source: str | None) -> None:
    step = script("upload", _pull_request(source))
    assert step.outputs == {"possible": "false"}
    assert "comes from a fork" in step.log
    assert not api.asked


def test_a_robot_s_token_may_only_read(script: Script, api: Api) -> None:
    step = script("upload", GITHUB_ACTOR="dependabot[bot]")
    assert step.outputs == {"possible": "false"}
    assert not api.asked


# --- the comment

COMMENTS = "issues/7/comments?per_page=100&page="
ROBOT = {"type": "Bot"}


def test_a_first_comment_is_written(script: Script, api: Api) -> None:
    api.answers |= {f"GET {COMMENTS}1": (200, []), "POST issues/7/comments": (201, {})}
    assert script("comment").code == 0
    assert api.asked[-1] == ("POST", "issues/7/comments", {"body": REPORT})


def test_none_is_begun_to_say_that_all_is_well(script: Script, api: Api) -> None:
    api.answers |= {f"GET {COMMENTS}1": (200, [])}
    assert script("comment", NEW="0").code == 0
    assert not api.written


def test_its_own_comment_is_written_over_and_nobody_else_s(script: Script, api: Api) -> None:
    others = [{"id": n, "body": "Nice.", "user": ROBOT} for n in range(98)]
    quoted = {"id": 98, "body": REPORT, "user": {"type": "User"}}
    another = {"id": 99, "body": "<!-- pixelward: api -->\n", "user": ROBOT}
    own = {"id": 100, "body": f"{MARKER}\nold", "user": ROBOT}
    api.answers |= {
        f"GET {COMMENTS}1": (200, [*others, quoted, another]),
        f"GET {COMMENTS}2": (200, [own]),
        "PATCH issues/comments/100": (200, {}),
    }
    assert script("comment", NEW="0").code == 0
    assert api.written == [("PATCH", "issues/comments/100")]


def test_without_the_permission_it_says_which(script: Script, api: Api) -> None:
    refused = {"message": "Resource not accessible by integration"}
    api.answers |= {f"GET {COMMENTS}1": (200, []), "POST issues/7/comments": (403, refused)}
    step = script("comment")
    assert step.code == 0
    assert "pull-requests: write" in step.log


def test_a_fork_gets_no_comment_and_a_push_has_none(script: Script, api: Api) -> None:
    assert "comes from a fork" in script("comment", _pull_request("somebody/site")).log
    assert script("comment", {}, GITHUB_EVENT_NAME="push").code == 0
    assert not api.asked
