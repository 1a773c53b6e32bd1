"""What belongs to a project: what Git says where there is a Git, and else what lies there."""

from __future__ import annotations

import os
from typing import Any

import pytest

from running import CLEAN, TRACKED

FACTS = ": FileFacts"
pytestmark = pytest.mark.usefixtures("git")


@pytest.fixture
def read(run):
    """The files that a run in the working folder reads, in order of path."""

    def call(*paths: str) -> list[str]:
        done = run("lint", *paths, "--show", "facts")
        assert (done.code, done.err) == (0, "")
        return [line.removesuffix(FACTS) for line in done.out.splitlines() if line.endswith(FACTS)]

    return call


def test_without_git_everything_is_read(read, site) -> None:
    site.add("index.html")
    site.add(".gitignore", "index.html")
    assert read() == ["index.html"]


def test_git_need_not_be_installed(read, site, git, monkeypatch) -> None:
    git("init", "--quiet")
    site.add("index.html")
    monkeypatch.setenv("PATH", str(site.root))
    assert read() == ["index.html"]


def test_what_git_ignores_is_not_read(read, site, git) -> None:
    git("init", "--quiet")
    site.add(".gitignore", "dist/\n*.min.js\n")
    site.add("dist/index.html", TRACKED)
    site.add("app.min.js", "fbq('init', '1')")
    site.add("pages/dist/index.html", TRACKED)
    site.add("tracked.html")
    git("add", "tracked.html")
    site.add("untracked.html")
    assert read() == ["tracked.html", "untracked.html"]


def test_what_git_ignores_is_read_when_it_is_asked_for(read, run, site, git) -> None:
    git("init", "--quiet")
    site.add(".gitignore", "dist/\n")
    site.add("dist/index.html", TRACKED)
    site.add("dist/node_modules/lib.html", TRACKED)
    site.add("index.html")
    assert read("dist") == ["index.html"]
    assert run("lint", "dist").code == 1
    assert run("lint", "dist/index.html").code == 1
    assert read("dist", "index.html") == ["dist/index.html", "index.html"]


def test_a_folder_of_a_repository_is_a_project(read, site, git) -> None:
    git("init", "--quiet")
    site.add(".gitignore", "site/dist/\n")
    site.add("site/dist/index.html")
    site.add("site/index.html")
    site.add("other/index.html")
    assert read("site") == ["index.html"]


def test_what_is_committed_and_deleted_is_gone(read, site, git) -> None:
    git("init", "--quiet")
    site.add("gone.html")
    site.add("index.html")
    git("add", ".")
    git("commit", "--quiet", "-m", "All")
    (site / "gone.html").unlink()
    assert read() == ["index.html"]


def test_a_conflict_is_read_once(read, site, git) -> None:
    git("init", "--quiet")
    site.add("index.html", "base")
    git("add", ".")
    git("commit", "--quiet", "-m", "Base")
    git("checkout", "--quiet", "-b", "theirs")
    site.add("index.html", "theirs")
    git("commit", "--quiet", "-am", "Theirs")
    git("checkout", "--quiet", "-")
    site.add("index.html", "ours")
    git("commit", "--quiet", "-am", "Ours")
    with pytest.raises(Exception, match="merge"):
        git("merge", "--quiet", "theirs")
    assert read() == ["index.html"]


@pytest.mark.parametrize("folder", ["node_modules", "bower_components", ".venv", ".next"])
def test_what_others_wrote_is_not_read(read, site, git, folder) -> None:
    site.add(f"{folder}/lib/index.html", TRACKED)
    site.add(f"apps/web/{folder}/index.html", TRACKED)
    site.add("index.html")
    assert read() == ["index.html"]
    git("init", "--quiet")
    git("add", "--all", "--force")
    assert read() == ["index.html"]


def test_a_repository_in_a_repository_is_read(read, site, git) -> None:
    git("init", "--quiet")
    site.add("nested/.gitignore", "dist")
    site.add("nested/dist/index.html")
    site.add("nested/page.html")
    git("init", "--quiet", folder="nested")
    site.add("index.html")
    assert read() == ["index.html", "nested/page.html"]


def test_a_submodule_is_read(read, site, git) -> None:
    git("init", "--quiet", "../theme.js")
    (site / "../theme.js/page.html").write_text(CLEAN)
    git("add", ".", folder="../theme.js")
    git("commit", "--quiet", "-m", "All", folder="../theme.js")
    git("init", "--quiet")
    git("submodule", "--quiet", "add", "../theme.js", "vendor/theme.js")
    site.add("index.html")
    assert read() == ["index.html", "vendor/theme.js/page.html"]
    git("commit", "--quiet", "-m", "All")
    git("submodule", "--quiet", "deinit", "--force", "--all")
    assert read() == ["index.html"]
    assert read("vendor/theme.js") == []


@pytest.mark.parametrize("content", ["gitdir: /nowhere", "", "nonsense"])
def test_a_broken_repository_is_a_folder(read, site, content) -> None:
    site.add(".git", content)
    site.add("index.html")
    assert read() == ["index.html"]


def test_an_empty_repository_is_a_folder(read, site, git) -> None:
    git("init", "--quiet")
    assert read() == []


@pytest.mark.parametrize("name", ["two\nlines.html", 'a "b".html', "é.html", "-n.html", "\\.html"])
def test_git_quotes_no_name(run, site, git, name) -> None:
    git("init", "--quiet")
    site.add(name, TRACKED)
    git("add", ".")
    done = run("lint", "--report", "json")
    assert {result["path"] for result in done.json["results"]} == {name}


def test_links_are_not_followed_out_of_the_project(read, site, git, tmp_path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "page.html").write_text(TRACKED)
    site.add("pages/index.html")
    (site / "other").symlink_to(tmp_path / "other")
    (site / "same").symlink_to("pages")
    (site / "alias.html").symlink_to("pages/index.html")
    assert read() == ["alias.html", "pages/index.html"]
    git("init", "--quiet")
    assert read() == ["alias.html", "pages/index.html"]


@pytest.mark.parametrize("name", ["GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"])
def test_a_hook_of_another_repository_changes_nothing(read, site, git, monkeypatch, name) -> None:
    git("init", "--quiet", "../other")
    git("init", "--quiet")
    site.add(".gitignore", "dist\n")
    site.add("dist/index.html")
    site.add("index.html")
    monkeypatch.setenv(name, str(site.root.parent / "other" / ".git"))
    assert read() == ["index.html"]


def test_a_command_that_a_repository_sets_up_is_not_run(read, site, git) -> None:
    git("init", "--quiet")
    trap = site.add("trap", "#!/bin/sh\ntouch sprung\n")
    trap.chmod(0o755)
    site.add("index.html")
    git("config", "core.fsmonitor", str(trap))
    git("config", "core.pager", str(trap))
    assert read() == ["index.html"]
    assert not (site / "sprung").exists()
    git("ls-files", "--others")
    assert (site / "sprung").exists(), "the trap works, so the test says something"


def test_an_index_made_for_the_purpose_leads_nowhere(run, site, git, monkeypatch) -> None:
    site.add("index.html")
    (site / "../secret.html").write_text(TRACKED)
    names = [b"../secret.html", os.fsencode((site / "../secret.html").resolve()), b"index.html"]

    def listing(command: Any, **more: Any) -> Any:
        from types import SimpleNamespace

        return SimpleNamespace(stdout=b"\0".join(names) + b"\0")

    monkeypatch.setattr("pixelward.discover._listing.subprocess.run", listing)
    done = run("lint", "--report", "json")
    assert (done.code, done.json["coverage"]["files"]) == (0, 1)


def test_nothing_is_changed(run, site, git) -> None:
    git("init", "--quiet")
    site.add("index.html", TRACKED)
    git("add", ".")
    before = {path: path.stat().st_mtime_ns for path in site.root.rglob("*")}
    assert run("lint").code == 1
    assert {path: path.stat().st_mtime_ns for path in site.root.rglob("*")} == before
