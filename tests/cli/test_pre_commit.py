"""The hooks, as somebody else's repository runs them: what a commit adds does not get through."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from running import CLEAN, ROOT, TRACKED, copy_of_this_project

BASELINE = {"id": "pixelward", "args": ["--baseline=pixelward.baseline"]}
PIXEL = "<script>fbq('init', '1592118847501145'); fbq('track', 'PageView');</script>\n"
INCLUDED = '{% include "parts/pixel.html" %}\n'
LAYOUT = (
    "<!doctype html>\n<title>Patient portal</title>\n{pixel}{{% block page %}}{{% endblock %}}\n"
)
PORTAL = '{% extends "portal/layout.html" %}\n{% block page %}<h1>Test results</h1>{% endblock %}\n'
SITE = {
    "app.py": "from flask import Flask, render_template\n\napp = Flask(__name__)\n\n\n"
    '@app.route("/careers")\ndef careers():\n    return render_template("careers.html")\n\n\n'
    '@app.route("/portal/results")\ndef results():\n'
    '    return render_template("portal/results.html")\n',
    "templates/parts/pixel.html": PIXEL,
    "templates/careers.html": f"<!doctype html>\n<title>Careers</title>\n{INCLUDED}",
    "templates/portal/layout.html": LAYOUT.format(pixel=""),
    "templates/portal/results.html": PORTAL,
}

AUTHOR = ("-c", "user.name=Test", "-c", "user.email=test@example.org")
Done = subprocess.CompletedProcess[str]


def _environment(home: Path) -> dict[str, str]:
    """Ours, without what Git, pre-commit or this test's own environment would add to it."""
    foreign = ("GIT_", "PRE_COMMIT", "PYTHONPATH", "VIRTUAL_ENV")
    kept = {key: value for key, value in os.environ.items() if not key.startswith(foreign)}
    return {
        **kept,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "PIP_NO_COMPILE": "1",  # each scenario installs the hook anew
        "PRE_COMMIT_HOME": str(home),
    }


def _run(command: list[str], folder: Path, home: Path) -> Done:
    return subprocess.run(
        command,
        cwd=folder,
        env=_environment(home),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@dataclass(frozen=True)
class Repository:
    """One that uses the hooks."""

    root: Path
    home: Path
    project: Path

    def git(self, *arguments: str) -> str:
        done = _run(["git", *AUTHOR, *arguments], self.root, self.home)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def write(self, files: dict[str, str]) -> None:
        for name, text in files.items():
            (self.root / name).parent.mkdir(parents=True, exist_ok=True)
            (self.root / name).write_text(text, encoding="utf-8")

    def stage(self, files: dict[str, str]) -> None:
        self.write(files)
        self.git("add", "--all")

    def commit(self, files: dict[str, str]) -> None:
        self.stage(files)
        self.git("commit", "--quiet", "--no-verify", "-m", "More")

    def use(self, hook: dict[str, object]) -> None:
        """Commit a configuration that has the hook, as `repo: local` cannot."""
        rev = _run(["git", "rev-parse", "HEAD"], self.project, self.home).stdout.strip()
        settings = {"repos": [{"repo": str(self.project), "rev": rev, "hooks": [hook]}]}
        self.commit({".pre-commit-config.yaml": yaml.safe_dump(settings)})

    def run(self, *flags: str) -> Done:
        """What the configured hook says."""
        return self._pre_commit("run", *flags)

    def try_hook(self, hook: str, *flags: str) -> Done:
        """What a hook says without any configuration."""
        return self._pre_commit("try-repo", str(self.project), hook, *flags)

    def _pre_commit(self, *words: str) -> Done:
        return _run([sys.executable, "-m", "pre_commit", *words], self.root, self.home)

    def pixelward(self, word: str) -> None:
        """Write a baseline or a lock, as a person would."""
        command = [sys.executable, "-m", "pixelward", word]
        environment = {**_environment(self.home), "PYTHONPATH": str(ROOT / "src")}
        subprocess.run(command, cwd=self.root, env=environment, capture_output=True, check=True)


def _with_a_baseline(hooks: Path) -> None:
    """A hook more, since `try-repo` has no way to give one its arguments."""
    known = yaml.safe_load(hooks.read_text(encoding="utf-8"))
    ours = {**known[0], "id": "with-a-baseline", "args": BASELINE["args"]}
    hooks.write_text(yaml.safe_dump([*known, ours]), encoding="utf-8")


def _require_a_package_index(folder: Path) -> None:
    """In CI the hook is run whatever happens; a person without a network sees a skip."""
    if os.environ.get("CI") == "true":
        return
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--retries", "0"]
    probe = _run([*pip, "download", "--quiet", "--no-deps", "hatchling"], folder, folder)
    if probe.returncode != 0:
        pytest.skip("pre-commit has to install the hook, and no package index can be reached")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This working tree, as a repository that has hooks."""
    if not (ROOT / ".git").exists():
        pytest.skip("this is not a Git checkout, so what belongs to the project is not known")
    _require_a_package_index(tmp_path_factory.mktemp("probe"))
    project = tmp_path_factory.mktemp("project")
    copy_of_this_project(project)
    _with_a_baseline(project / ".pre-commit-hooks.yaml")
    copy = Repository(project, tmp_path_factory.mktemp("unused"), project)
    copy.git("init", "--quiet")
    copy.commit({})
    return project


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where configured hooks are installed, once."""
    return tmp_path_factory.mktemp("pre-commit-home")


@pytest.fixture
def repository(tmp_path: Path, project: Path, home: Path) -> Repository:
    """A site with an old pixel, which is committed."""
    root = tmp_path / "site"
    root.mkdir()
    made = Repository(root, home, project)
    made.git("init", "--quiet", "-b", "main")
    made.commit(SITE)
    return made


def _passes(done: Done) -> None:
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Passed" in done.stdout


def _fails(done: Done, *shown: str) -> None:
    assert done.returncode == 1, done.stdout + done.stderr
    assert "exit code: 1" in done.stdout, done.stdout
    assert all(text in done.stdout for text in shown), done.stdout


# --- tried from nothing


def test_an_unrelated_change_passes_with_a_baseline(repository: Repository) -> None:
    repository.pixelward("baseline")
    repository.commit({})
    repository.stage({"templates/careers.html": f"{SITE['templates/careers.html']}<p>Join us.</p>"})
    _passes(repository.try_hook("with-a-baseline"))


def test_a_new_pixel_in_a_staged_page_fails(repository: Repository) -> None:
    repository.stage({"templates/careers-2.html": TRACKED})
    done = repository.try_hook("pixelward")
    _fails(done, "PW101", "templates/careers-2.html:3")
    assert "templates/parts/pixel.html:1" not in done.stdout, "the old one is no news"


def test_a_layout_that_exposes_an_unchanged_portal_page_fails(repository: Repository) -> None:
    repository.stage({"templates/portal/layout.html": LAYOUT.format(pixel=INCLUDED)})
    _fails(repository.try_hook("pixelward"), "PW103", "/portal/results")


# --- configured


def test_nothing_staged_passes_and_a_clean_checkout_counts_as_a_whole(
    repository: Repository,
) -> None:
    repository.commit(dict.fromkeys(SITE, ""))
    repository.use({"id": "pixelward"})
    _passes(repository.run("--all-files"))
    repository.commit(SITE)
    _fails(repository.run("--all-files"), "PW101")


def test_with_a_baseline_a_clean_checkout_passes_too(repository: Repository) -> None:
    repository.pixelward("baseline")
    repository.use(BASELINE)
    _passes(repository.run("--all-files"))


def test_what_is_not_staged_is_put_aside(repository: Repository) -> None:
    repository.commit({"index.html": CLEAN})
    repository.use({"id": "pixelward"})
    repository.stage({"index.html": CLEAN.replace("six", "seven")})
    repository.write({"index.html": TRACKED})
    _passes(repository.run())
    assert (repository.root / "index.html").read_text() == TRACKED, "and brought back"


def test_what_is_staged_counts_even_if_it_is_mended_outside(repository: Repository) -> None:
    repository.use({"id": "pixelward"})
    repository.stage({"index.html": TRACKED})
    repository.write({"index.html": CLEAN})
    _fails(repository.run(), "index.html:3")


def test_an_excluded_file_stays_excluded(repository: Repository) -> None:
    repository.commit({"pixelward.toml": 'exclude = ["old/**"]\n'})
    repository.use({"id": "pixelward"})
    repository.stage({"old/page.html": TRACKED})
    _passes(repository.run())
    _passes(repository.run("--files", "old/page.html"))


def test_it_works_in_a_worktree_and_from_git_itself(repository: Repository) -> None:
    repository.use({"id": "pixelward"})
    other = Repository(repository.root.parent / "other", repository.home, repository.project)
    repository.git("worktree", "add", "--quiet", str(other.root), "-b", "change")
    command = [sys.executable, "-m", "pre_commit", "install"]
    assert _run(command, other.root, other.home).returncode == 0
    other.stage({"index.html": TRACKED})
    done = _run(["git", *AUTHOR, "commit", "-m", "A pixel"], other.root, other.home)
    assert done.returncode == 1
    assert "PW101" in done.stdout + done.stderr
    other.stage({"index.html": CLEAN})
    done = _run(["git", *AUTHOR, "commit", "-m", "None"], other.root, other.home)
    assert done.returncode == 0, done.stderr


def test_before_a_push_it_is_about_what_is_pushed(repository: Repository) -> None:
    repository.use({"id": "pixelward"})
    repository.commit({"about.html": CLEAN})
    _passes(repository.run("--from-ref", "HEAD~1", "--to-ref", "HEAD"))
    repository.commit({"index.html": TRACKED})
    _fails(repository.run("--from-ref", "HEAD~1", "--to-ref", "HEAD"), "index.html:3")


def test_the_lock_is_held(repository: Repository) -> None:
    repository.pixelward("lock")
    repository.use({"id": "pixelward-lock"})
    _passes(repository.run("--all-files"))
    repository.stage({"index.html": TRACKED.replace("PageView", "Schedule")})
    _fails(repository.run(), "Schedule")
