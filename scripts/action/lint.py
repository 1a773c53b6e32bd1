"""Lints as the action's inputs ask for it, and tells GitHub: log, annotations, summary, outputs."""

from __future__ import annotations

import json
import os
import secrets
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import github

FORMATS = ("github", "json", "markdown", "sarif")
_OURS = 3  # what the linter ends with when the fault is its own
# Not `pull_request_target`: it checks out the branch itself, which does not differ from itself.
_BASED = ("pull_request", "merge_group")


def main() -> int:
    """Run the linter; ends well with findings too, since a later step passes its exit code on."""
    folder = Path(tempfile.mkdtemp(prefix="pixelward-", dir=os.environ["RUNNER_TEMP"]))
    reports = {name: folder / f"report.{name}" for name in FORMATS}
    if sarif := os.environ["INPUT_SARIF_FILE"]:
        reports["sarif"] = Path(sarif).absolute()
        reports["sarif"].unlink(missing_ok=True)  # an earlier run's must not pass for this one's
    code = _run([_program(), *arguments(os.environ, reports)])
    there = {name: file for name, file in reports.items() if file.is_file()}
    if "github" in there:
        sys.stdout.write(there["github"].read_text(encoding="utf-8"))
    if "markdown" in there:
        github.append("GITHUB_STEP_SUMMARY", there["markdown"].read_text(encoding="utf-8"))
    github.outputs(dict(_outputs(code, there)))
    return 0


def _program() -> str:
    found = shutil.which("pixelward", path=os.environ["BIN"])
    if found is None:
        raise SystemExit(f"pixelward is not in {os.environ['BIN']}: was it installed?")
    return found


def arguments(inputs: Mapping[str, str], reports: Mapping[str, Path]) -> Iterator[str]:
    """The command line that the inputs stand for; paths come last, behind a `--`."""
    yield from ("lint", "--report", "text")
    for name, file in reports.items():
        yield from ("--report", f"{name}={file}")
    for name in ("config", "fail-on", "baseline"):
        if value := inputs[f"INPUT_{name.upper().replace('-', '_')}"]:
            yield from (f"--{name}", value)
    yield from _changed(inputs)
    yield from ("--sarif-category", inputs["INPUT_CATEGORY"])
    yield from _lines(inputs["INPUT_ARGS"])
    yield from ("--", *_lines(inputs["INPUT_PATH"]))


def _changed(inputs: Mapping[str, str]) -> Iterator[str]:
    """The flag where there is something to compare with; elsewhere it would hide everything."""
    if inputs["INPUT_CHANGED_ONLY"] != "true":
        return
    name = inputs.get("GITHUB_EVENT_NAME", "")
    if name not in _BASED:
        github.notice(
            f"`changed-only` is for pull requests; this is {name}, so all findings count."
        )
        return
    base = github.event().get("merge_group", {}).get("base_sha", "")
    yield f"--changed={base}" if base else "--changed"


def _lines(text: str) -> list[str]:
    return [line.rstrip("\r") for line in text.split("\n") if line.strip()]


def _run(command: list[str]) -> int:
    """Run it in the log, where nothing that a scanned file says is taken for a command."""
    token = secrets.token_hex(16)
    print(f"::stop-commands::{token}", flush=True)
    done = subprocess.run(command, stderr=subprocess.PIPE, check=False)
    said = done.stderr.decode("utf-8", "replace")
    print(said, end="", flush=True)
    print(f"\n::{token}::", flush=True)
    if done.returncode > 1:
        github.say("error", said.strip() or "The linter was stopped.")
    return done.returncode if done.returncode >= 0 else _OURS


def _outputs(code: int, there: Mapping[str, Path]) -> Iterator[tuple[str, str]]:
    yield "exit-code", str(code)
    for name in ("sarif", "markdown"):
        yield name, str(there.get(name, ""))
    if "json" in there:
        report = json.loads(there["json"].read_text(encoding="utf-8"))
        states = [result["state"] for result in report["results"]]
        yield "findings", str(sum(state != "suppressed" for state in states))
        yield "new", str(states.count("new"))


if __name__ == "__main__":
    sys.exit(main())
