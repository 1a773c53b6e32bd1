"""The action in a job: a repository with a pixel, a clean one, a pull request from a fork."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from action.acting import WORKFLOW, Ran, act
from reports.test_sarif import MULTITOOL, validator
from running import CLEAN, TRACKED

__all__ = ["validator"]  # a fixture

Job = Callable[..., Ran]
ORIGIN = "harbor/site"


@pytest.fixture(scope="module")
def job(tmp_path_factory: pytest.TempPathFactory, home: Path) -> Job:
    """Commit some files, and run the workflow on a pull request from a repository."""

    def run(files: dict[str, str], inputs: dict[str, str], source: str = ORIGIN) -> Ran:
        folder = tmp_path_factory.mktemp("job")
        site = folder / "site"
        listed = "".join(f"\n          {key}: {value!r}" for key, value in inputs.items())
        workflow = WORKFLOW.replace("{inputs}", listed or "{}")
        for name, text in {**files, ".github/workflows/pixelward.yml": workflow}.items():
            (site / name).parent.mkdir(parents=True, exist_ok=True)
            (site / name).write_text(text, encoding="utf-8")
        for words in (["init", "-q", "-b", "main"], ["add", "-A"], ["commit", "-q", "-m", "All"]):
            author = ["-c", "user.name=Test", "-c", "user.email=test@example.org"]
            subprocess.run(["git", *author, *words], cwd=site, check=True)
        environment = {
            "GITHUB_REPOSITORY": ORIGIN,
            "PIP_NO_INDEX": "1",
            "PIP_NO_COMPILE": "1",
            "PIP_FIND_LINKS": str(home / "wheels"),
        }
        return act(site, _event(source), folder / "kept", home, environment)

    return run


def _event(source: str) -> dict[str, Any]:
    head = {"ref": "change", "repo": {"full_name": source}}
    return {"pull_request": {"number": 7, "head": head, "base": {"ref": "main"}}}


def test_a_clean_repository_passes(job: Job) -> None:
    ran = job({"index.html": CLEAN}, {"upload-sarif": "false"})
    assert ran.code == 0, ran.log
    assert {**ran.outputs, "sarif": ""} == {
        "exit-code": "0",
        "findings": "0",
        "new": "0",
        "sarif": "",
    }
    assert "no new findings" in ran.summary
    assert ran.uploaded is None


@pytest.fixture(scope="module")
def failed(job: Job) -> Ran:
    """A job in a folder of a repository that has a pixel there."""
    files = {"web/careers.html": TRACKED, "web/old.html": CLEAN}
    return job(files, {"working-directory": "web", "category": "web"})


def test_a_pixel_fails_the_job_and_is_told_everywhere(failed: Ran) -> None:
    assert failed.code == 1, failed.log
    assert failed.outputs["exit-code"] == "1"
    assert int(failed.outputs["new"]) == int(failed.outputs["findings"]) > 0
    assert "title=PW101" in failed.log, "an annotation"
    assert "file=web/careers.html,line=3" in failed.log, "where a pull request shows it"
    assert "PW101" in failed.summary
    assert (failed.kept / "category").read_text() == "web"
    assert "pip" in (failed.kept / "cache").read_text()


def test_what_is_uploaded_is_valid(failed: Ran, validator: Path) -> None:
    brought = validator.parent.parent.glob(f"{MULTITOOL}-*/sarif-2.1.0.json")
    schema = json.loads(next(brought).read_text(encoding="utf-8-sig"))
    jsonschema.Draft202012Validator(schema).validate(failed.uploaded)
    (run,) = failed.uploaded["runs"]
    assert "PW101" in {result["ruleId"] for result in run["results"]}


def test_a_fork_s_token_may_only_read_and_the_findings_are_still_there(job: Job) -> None:
    ran = job({"careers.html": TRACKED}, {"comment": "true"}, source="somebody/site")
    assert ran.code == 1, ran.log
    assert ran.outputs["exit-code"] == "1"
    assert "title=PW101" in ran.log
    assert "PW101" in ran.summary
    assert ran.uploaded is None
    assert "The SARIF report is not uploaded: this pull request comes from a fork" in ran.log
    assert "No comment is written: this pull request comes from a fork" in ran.log
