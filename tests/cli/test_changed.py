"""`--changed`: what a change touches is shown, in every state that Git can leave a project in."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from running import CLEAN, CLINIC, TRACKED


@pytest.fixture
def repository(site, git):
    """A repository with an old pixel on `main`, and a branch that has just left it."""
    git("init", "--quiet", "--initial-branch=main")
    site.add("old.html", TRACKED)
    site.add("index.html")
    commit(git)
    git("checkout", "--quiet", "-b", "feature")
    return site


@pytest.fixture
def shown(run):
    """The files of the results that are shown."""

    def call(*arguments: str) -> set[str]:
        done = run("lint", "--report", "json", *(arguments or ("--changed",)))
        assert done.err == ""
        paths = {result["path"] for result in done.json["results"]}
        assert done.code == bool(paths)
        return paths

    return call


def commit(git, folder: str = ".") -> None:
    git("add", "--all", folder=folder)
    git("commit", "--quiet", "--allow-empty", "-m", "More", folder=folder)


def test_nothing_changed_nothing_shown(shown, repository) -> None:
    assert shown() == set()
    assert shown(".") == {"old.html"}


def test_an_unrelated_change(shown, repository, git) -> None:
    repository.add("index.html", f"{CLEAN}<p>Closed on Sundays.</p>\n")
    commit(git)
    assert shown() == set()


@pytest.mark.parametrize(
    "name", ["new.html", "two words.html", "é.html", "a\nb.html", 'q"q.html', "-x.html"]
)
@pytest.mark.parametrize("kept", ["untracked", "staged", "committed"])
def test_a_new_file(shown, repository, git, name, kept) -> None:
    repository.add(name, TRACKED)
    if kept == "staged":
        git("add", "--all")
    if kept == "committed":
        commit(git)
    assert shown() == {name}


def test_what_is_staged_and_changed_again_is_as_it_lies_there(shown, repository, git) -> None:
    repository.add("index.html", TRACKED)
    git("add", "--all")
    assert shown() == {"index.html"}
    repository.add("index.html")
    assert shown() == set()


def test_a_renamed_file_has_changed(shown, repository, git) -> None:
    git("mv", "old.html", "renamed.html")
    assert shown() == {"renamed.html"}
    commit(git)
    assert shown() == {"renamed.html"}


def test_a_deleted_file_has_no_results(shown, repository, git) -> None:
    (repository / "old.html").unlink()
    assert shown() == set()


def test_another_revision(shown, repository, git) -> None:
    repository.add("one.html", TRACKED)
    commit(git)
    repository.add("two.html", TRACKED)
    commit(git)
    assert shown("--changed=HEAD") == set()
    assert shown("--changed=HEAD~1") == {"two.html"}
    assert shown("--changed=main") == {"one.html", "two.html"}
    repository.add("three.html", TRACKED)
    assert shown("--changed=HEAD") == {"three.html"}


def test_what_others_did_since_is_not_ours(shown, repository, git) -> None:
    repository.add("ours.html", TRACKED)
    commit(git)
    git("checkout", "--quiet", "main")
    repository.add("theirs.html", TRACKED)
    commit(git)
    git("checkout", "--quiet", "feature")
    assert shown() == {"ours.html"}
    git("merge", "--quiet", "-m", "Merge", "main")
    assert shown() == {"ours.html"}


def test_a_layout_that_exposes_a_page_nobody_touched(run, site, git) -> None:
    git("init", "--quiet", "--initial-branch=main")
    layout = (
        "export default function Layout({ children }) {\n  return <main>%s{children}</main>\n}\n"
    )
    site.add("package.json", '{"dependencies": {"next": "15.0.0", "react": "19.0.0"}}')
    site.add("lib/track.js", "export const start = () => fbq('init', '1592118847501145')\n")
    site.add("app/layout.js", layout % "")
    site.add("app/portal/layout.js", layout % "")
    site.add("app/portal/results/page.js", "export default () => <h1>Your results</h1>\n")
    commit(git)
    git("checkout", "--quiet", "-b", "feature")
    site.add(
        "app/portal/layout.js", f"import {{ start }} from '../../lib/track'\nstart()\n{layout % ''}"
    )
    done = run("lint", "--changed", "--report", "json")
    found = {(r["rule"], *r["routes"]) for r in done.json["results"]}
    assert ("PW103", "/portal/results") in found
    assert done.code == 1


def test_a_page_below_a_layout_that_tracks(run, site, git) -> None:
    """The new page is what changed; the finding stands in the layout."""
    git("init", "--quiet", "--initial-branch=main")
    site.add("package.json", '{"dependencies": {"next": "15.0.0", "react": "19.0.0"}}')
    body = "  return <main>{children}</main>\n"
    start = "fbq('init', '1592118847501145')\nexport default function Layout({ children }) {\n"
    site.add("app/layout.js", f"{start}{body}}}\n")
    site.add("app/page.js", "export default () => <h1>Welcome</h1>\n")
    commit(git)
    git("checkout", "--quiet", "-b", "feature")
    site.add("app/oncology/page.js", "export default () => <h1>Cancer care</h1>\n")
    done = run("lint", "--changed", "--report", "json").json
    assert {r["path"] for r in done["results"]} == {"app/layout.js"}
    assert any("/oncology" in r["routes"] for r in done["results"])


def test_what_a_change_makes_of_files_nobody_touched(run, site, git) -> None:
    """A table of addresses makes a page of a template that was there: no way leads through it."""
    git("init", "--quiet", "--initial-branch=main")
    site.add("templates/results.html", TRACKED)
    site.add("templates/old.html", TRACKED)
    site.add("manage.py", "import django\n")
    urls = "from django.urls import path\nfrom . import views\nurlpatterns = [%s]\n"
    view = "def results(request):\n    return render(request, 'results.html')\n"
    site.add("site/views.py", f"from django.shortcuts import render\n{view}")
    site.add("site/urls.py", urls % "")
    commit(git)
    git("checkout", "--quiet", "-b", "feature")
    before = {(r["rule"], r["path"]) for r in run("lint", "--report", "json").json["results"]}
    site.add("site/urls.py", urls % "path('portal/results', views.results)")
    whole = run("lint", "--report", "json").json["results"]
    made = {(r["rule"], r["path"]) for r in whole} - before
    assert ("PW103", "templates/results.html") in made
    done = run("lint", "--changed", "--report", "json").json
    assert made <= {(r["rule"], r["path"]) for r in done["results"]}
    assert "templates/old.html" not in {r["path"] for r in done["results"]}


def test_a_file_that_is_deleted_may_expose_another(run, site, git) -> None:
    git("init", "--quiet", "--initial-branch=main")
    site.add("index.html", f"{CLEAN}<!-- pixelward: ignore-file[PW101]: no pixel yet -->\n")
    site.add("a.js", "// pixelward: ignore[PW101]: the base code, ticket 7\nstart()\n")
    commit(git)
    git("checkout", "--quiet", "-b", "feature")
    (site / "index.html").unlink()
    done = run("lint", "--changed", "--report", "json").json
    assert done["results"] == []  # what was wrong with the other file was so before
    assert done["changes"]["elsewhere"] == 1


def test_what_was_there_is_no_news_in_a_submodule(shown, submodule, git) -> None:
    submodule.add("index.html", f"{CLEAN}<p>Hello</p>\n")
    (submodule / "old.html").unlink()
    assert shown() == set()


def test_the_settings_concern_everything(shown, repository, git) -> None:
    repository.add("pixelward.toml", 'fail-on = "error"\n')
    assert shown() == {"old.html"}
    commit(git)
    assert shown() == {"old.html"}
    assert shown("--changed=HEAD") == set()


def test_a_folder_of_a_repository(shown, repository, git) -> None:
    repository.add("apps/web/old.html", TRACKED)
    commit(git)
    git("checkout", "--quiet", "-b", "later")
    repository.add("apps/web/new.html", TRACKED)
    repository.add("apps/other/new.html", TRACKED)
    assert shown("apps/web", "--changed=HEAD") == {"new.html"}
    repository.add("pixelward.toml", "")
    assert shown("apps/web", "--changed=HEAD") == {"new.html", "old.html"}


def test_what_git_ignores_counts_as_changed(shown, repository, git) -> None:
    repository.add(".gitignore", "dist\n")
    commit(git)
    repository.add("dist/index.html", TRACKED)
    assert shown("dist", "--changed=HEAD") == {"index.html"}
    assert shown("dist/index.html", "--changed=HEAD") == {"dist/index.html"}


def test_a_worktree(shown, repository, git, monkeypatch) -> None:
    git("worktree", "add", "--quiet", "../tree", "-b", "other", "main")
    tree = repository.root.parent / "tree"
    (tree / "new.html").write_text(TRACKED)
    monkeypatch.chdir(tree)
    assert shown() == {"new.html"}


def test_a_hook_s_environment_changes_nothing(shown, repository, git, monkeypatch) -> None:
    git("init", "--quiet", "../other")
    repository.add("new.html", TRACKED)
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.setenv(name, str(repository.root.parent / "other" / ".git"))
    assert shown() == {"new.html"}


@pytest.fixture
def submodule(repository, git):
    """A theme with an old page of its own, as a submodule."""
    git("init", "--quiet", "--initial-branch=main", "../theme")
    (repository.root.parent / "theme" / "old.html").write_text(TRACKED)
    (repository.root.parent / "theme" / "page.html").write_text(CLEAN)
    commit(git, "../theme")
    git("checkout", "--quiet", "main")
    git("submodule", "--quiet", "add", "../theme", "my theme")
    commit(git)
    git("checkout", "--quiet", "-b", "later")
    return repository


def test_a_submodule_that_did_not_change(shown, submodule) -> None:
    assert shown() == set()


def test_a_file_of_a_submodule(shown, submodule, git) -> None:
    submodule.add("my theme/page.html", TRACKED)
    assert shown() == {"my theme/page.html"}
    submodule.add("my theme/new.html", TRACKED)
    assert shown() == {"my theme/page.html", "my theme/new.html"}
    commit(git, "my theme")
    assert shown() == {"my theme/page.html", "my theme/new.html"}
    commit(git)
    assert shown() == {"my theme/page.html", "my theme/new.html"}


def test_a_new_submodule(shown, submodule, git) -> None:
    git("submodule", "--quiet", "add", "../theme", "second")
    assert shown() == {"second/old.html"}
    commit(git)
    assert shown() == {"second/old.html"}


def test_before_the_first_commit_everything_is_new(shown, site, git) -> None:
    git("init", "--quiet")
    site.add("index.html", TRACKED)
    assert shown() == {"index.html"}
    git("add", "--all")
    assert shown() == {"index.html"}


def test_a_part_of_a_real_project_agrees_with_all_of_it(run, site, git) -> None:
    shutil.copytree(CLINIC, site.root, dirs_exist_ok=True)
    git("init", "--quiet", "--initial-branch=main")
    commit(git)
    git("checkout", "--quiet", "-b", "feature")

    def results(*arguments: str) -> list[Any]:
        return run("lint", "--report", "json", *arguments).json["results"]

    assert results("--changed") == []
    for name in ("templates/portal/results.html", "templates/base.html"):
        site.add(name, f"{(site / name).read_text()}\n")
        whole, part = results(), results("--changed")
        assert [one for one in whole if one in part] == part
        assert [r for r in part if r["path"] == name] == [r for r in whole if r["path"] == name]


# --- what it is compared with


def test_the_default_branch_of_the_origin_comes_first(shown, repository, git, monkeypatch) -> None:
    git("branch", "develop")
    git("clone", "--quiet", "--branch", "develop", ".", "../clone")
    clone = repository.root.parent / "clone"
    git("remote", "set-head", "origin", "develop", folder=str(clone))
    (clone / "new.html").write_text(TRACKED)
    commit(git, str(clone))
    monkeypatch.chdir(clone)
    assert shown() == {"new.html"}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("GITHUB_BASE_REF", "release"),
        ("CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "release"),
        ("BITBUCKET_PR_DESTINATION_BRANCH", "release"),
        ("SYSTEM_PULLREQUEST_TARGETBRANCH", "refs/heads/release"),
        ("CHANGE_TARGET", "release"),
        ("CI_MERGE_REQUEST_DIFF_BASE_SHA", "release~0"),
        ("PRE_COMMIT_FROM_REF", "release"),
    ],
)
def test_the_build_says_what_a_request_is_for(
    run, shown, repository, git, monkeypatch, name, value
) -> None:
    repository.add("released.html", TRACKED)
    commit(git)
    git("branch", "release")
    repository.add("new.html", TRACKED)
    commit(git)
    assert shown() == {"released.html", "new.html"}
    monkeypatch.setenv(name, value)
    assert shown() == {"new.html"}
    assert shown("--changed=main") == {"released.html", "new.html"}
    monkeypatch.setenv(name, "gone")
    assert '"gone"' in run("lint", "--changed=gone").mistake()
    assert "gone" in run("lint", "--changed").mistake()


def test_before_the_first_push_nothing_was_there(shown, repository, monkeypatch) -> None:
    repository.add("new.html", TRACKED)
    monkeypatch.setenv("PRE_COMMIT_FROM_REF", "0" * 40)
    assert shown() == {"new.html"}


def test_the_report_says_what_it_is_limited_to(run, repository, git) -> None:
    repository.add("new.html", TRACKED)
    done = run("lint", "--changed", "--report", "json").json
    base = git("rev-parse", "main").strip()
    assert done["changes"] == {"revision": "main", "base": base, "files": 1, "elsewhere": 1}
    assert run("lint", "--report", "json").json["changes"] is None
    words = " ".join(run("lint", "--changed").out.split())
    assert f"Limited to 1 file changed since main ({base[:10]})." in words
    assert "1 new finding elsewhere left out." in words


def test_a_baseline_and_a_change_together(run, repository, git) -> None:
    assert run("baseline").code == 0
    repository.add("old.html", TRACKED.replace("Careers", "Jobs"))
    assert run("lint", "--changed").code == 1
    assert run("lint", "--changed", "--baseline", "pixelward.baseline").code == 0
    repository.add("index.html", TRACKED)
    assert run("lint", "--changed", "--baseline", "pixelward.baseline").code == 1


def test_the_word_after_it_is_a_path(run, shown, repository) -> None:
    repository.add("new.html", TRACKED)
    assert shown("--changed", "old.html") == set()
    assert run("lint", "--changed", "main").mistake().startswith("main: does not exist.")
    assert shown("--", "new.html") == {"new.html"}


# --- what cannot be compared is an error, and never an empty report


def test_no_repository(run, site) -> None:
    site.add("index.html", TRACKED)
    line = run("lint", "--changed").mistake()
    assert line.startswith("--changed: ")
    assert line.endswith("Run it in a Git repository, or without --changed.")


def test_no_git(run, repository, monkeypatch) -> None:
    monkeypatch.setenv("PATH", str(repository.root))
    assert "Git is not installed." in run("lint", "--changed").mistake()


@pytest.mark.parametrize("name", ["nowhere", "-x", "--output=x", "HEAD:index.html", "main..HEAD"])
def test_no_such_revision(run, repository, name) -> None:
    line = run("lint", f"--changed={name}").mistake()
    assert line == f'--changed: "{name}" is not a revision. Name a branch, a tag or a commit.'


def test_no_branch_that_one_would_expect(run, repository, git) -> None:
    git("branch", "--move", "main", "trunk")
    line = run("lint", "--changed").mistake()
    assert line.endswith("is here to compare with. Name one: --changed=BRANCH.")


def test_no_common_past(run, repository, git) -> None:
    git("checkout", "--quiet", "--orphan", "island")
    repository.add("island.html")
    commit(git)
    assert "have no commit in common." in run("lint", "--changed").mistake()


@pytest.fixture
def shallow(repository, git, monkeypatch) -> Path:
    """A clone of the end of the branch alone, as builds have it."""
    repository.add("new.html", TRACKED)
    commit(git)
    git("checkout", "--quiet", "main")
    git("clone", "--quiet", "--depth=1", "--branch=feature", f"file://{repository.root}", "../end")
    clone = repository.root.parent / "end"
    monkeypatch.chdir(clone)
    return clone


def test_a_shallow_clone_without_the_branch(run, shallow, monkeypatch) -> None:
    monkeypatch.setenv("GITHUB_BASE_REF", "main")
    line = run("lint", "--changed").mistake()
    assert "is not in this clone, which is a shallow one." in line
    assert "git fetch origin main" in line


def test_a_shallow_clone_without_the_past(run, shown, shallow, git) -> None:
    git("fetch", "--quiet", "--depth=1", "origin", "main:main", folder=str(shallow))
    line = run("lint", "--changed").mistake()
    assert "history is too short to see where it left main" in line
    assert "git fetch --deepen" in line
    git("fetch", "--quiet", "--deepen=5", "origin", "main", folder=str(shallow))
    assert shown() == {"new.html"}


# --- what a scanned repository sets up is not run


def test_no_command_of_the_repository_is_run(shown, repository, git) -> None:
    trap = repository.add("trap", "#!/bin/sh\ntouch sprung\ncat\n")
    trap.chmod(0o755)
    repository.add(".gitattributes", "*.html filter=trap diff=trap\n")
    commit(git)
    for name in ("core.fsmonitor", "filter.trap.clean", "filter.trap.smudge", "diff.trap.textconv"):
        git("config", name, str(trap))
    git("config", "filter.trap.required", "true")
    git("config", "diff.external", str(trap))
    repository.add("index.html", TRACKED)
    assert shown("--changed=HEAD") == {"index.html"}
    assert not (repository / "sprung").exists()
    git("add", "index.html")
    assert (repository / "sprung").exists(), "the trap works, so the test says something"


def test_nothing_is_written(run, repository, git) -> None:
    repository.add("index.html", TRACKED)
    before = {path: path.stat().st_mtime_ns for path in repository.root.rglob("*")}
    assert run("lint", "--changed").code == 1
    assert {path: path.stat().st_mtime_ns for path in repository.root.rglob("*")} == before
