"""SARIF names files as the repository does, and the revision that was read, but no secret of it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from pixelward.model.report import Checkout
from pixelward.triage.checkout import checkout
from running import CLEAN, TRACKED

pytestmark = pytest.mark.usefixtures("git")


@pytest.fixture
def linted(run):
    """The one run of the SARIF on a folder."""

    def call(*arguments: str) -> Any:
        return json.loads(run("lint", *arguments, "--report", "sarif").out)["runs"][0]

    return call


def uris(log: Any) -> set[str]:
    places = [each["locations"][0]["physicalLocation"] for each in log["results"]]
    assert {place["artifactLocation"]["uriBaseId"] for place in places} == {"%SRCROOT%"}
    return {place["artifactLocation"]["uri"] for place in places}


def test_without_a_repository_paths_are_those_of_the_project(linted, site) -> None:
    site.add("web/careers.html", TRACKED)
    log = linted("web")
    assert uris(log) == {"careers.html"}
    assert log["automationDetails"]["id"] == "pixelward/"
    assert "versionControlProvenance" not in log
    assert log["originalUriBaseIds"]["%SRCROOT%"] == {
        "description": {"text": "The root of the project."}
    }


def test_a_project_in_a_repository_is_named_from_its_root(linted, site, git) -> None:
    git("init", "--quiet")
    site.add("apps/my web/öffentlich/careers.html", TRACKED)
    site.add("apps/my web/broken.html", b"\xff\xfea")
    log = linted("apps/my web")
    assert uris(log) == {"apps/my%20web/%C3%B6ffentlich/careers.html"}
    note = log["invocations"][0]["toolExecutionNotifications"][0]
    at = note["locations"][0]["physicalLocation"]["artifactLocation"]
    assert at["uri"] == "apps/my%20web/broken.html"


def test_two_projects_of_a_repository_do_not_replace_one_another(linted, site, git) -> None:
    git("init", "--quiet")
    site.add("apps/web/index.html", CLEAN)
    site.add("apps/portal/index.html", CLEAN)
    found = {linted(f"apps/{name}")["automationDetails"]["id"] for name in ("web", "portal")}
    assert found == {"pixelward/apps/web/", "pixelward/apps/portal/"}


def test_a_category_can_be_given(linted, site) -> None:
    site.add("index.html", CLEAN)
    log = linted("--sarif-category", "public site")
    assert log["automationDetails"]["id"] == "public site/"


def test_a_part_of_a_project_is_named_from_the_root_too(linted, site, git) -> None:
    git("init", "--quiet")
    site.add("web/careers.html", TRACKED)
    assert uris(linted("web/careers.html")) == {"web/careers.html"}


def test_the_revision_and_the_remote_are_there_without_credentials(linted, site, git) -> None:
    git("init", "--quiet", "--initial-branch", "main")
    site.add("index.html", CLEAN)
    git("add", ".")
    git("commit", "--quiet", "-m", "All")
    token = "ghp_notARealTokenButSecret"
    git(
        "remote", "add", "origin", f"https://bot:{token}@git.example.org/clinic/web.git?key={token}"
    )
    revision = git("rev-parse", "HEAD").strip()
    log = linted()
    assert token not in json.dumps(log)
    assert log["versionControlProvenance"] == [
        {
            "repositoryUri": "https://git.example.org/clinic/web.git",
            "revisionId": revision,
            "branch": "main",
            "mappedTo": {"uriBaseId": "%SRCROOT%"},
        }
    ]
    git("checkout", "--quiet", "--detach")
    assert "branch" not in linted()["versionControlProvenance"][0]


@pytest.mark.parametrize(
    ("remote", "address"),
    [
        ("https://git.example.org/clinic/web.git", "https://git.example.org/clinic/web.git"),
        ("git@git.example.org:clinic/web.git", "ssh://git.example.org/clinic/web.git"),
        ("ssh://git:secret@git.example.org:2222/a b", "ssh://git.example.org:2222/a%20b"),
        ("https://token@git.example.org/a#token", "https://git.example.org/a"),
        ("/srv/git/web.git", ""),
        ("file:///srv/git/web.git", ""),
        ("C:\\git\\web", ""),
        ("https://git.example.org:port/a", ""),
        ("https://[::1]:8443/a", "https://[::1]:8443/a"),
        ("ext::sh -c touch% /tmp/x", ""),
    ],
)
def test_an_address_has_neither_user_nor_password(site, git, remote, address) -> None:
    git("init", "--quiet")
    git("remote", "add", "origin", remote)
    assert checkout(site.root).address == address


def test_a_worktree_is_a_repository(site, git) -> None:
    git("init", "--quiet")
    git("commit", "--quiet", "--allow-empty", "-m", "None")
    git("worktree", "add", "--quiet", "../other")
    (site / "../other/web").mkdir()
    found = checkout(site / "../other/web")
    assert (found.below, found.branch) == ("web/", "other")


def test_a_repository_without_a_commit_has_a_root_and_no_revision(site, git) -> None:
    git("init", "--quiet")
    (site / "web").mkdir()
    assert checkout(site / "web") == Checkout(below="web/")


@pytest.mark.parametrize("content", ["", "nonsense"])
def test_a_file_named_git_is_no_repository(site, content) -> None:
    site.add(".git", content)
    assert checkout(site.root) == Checkout()


def test_git_need_not_be_installed(site, git, monkeypatch) -> None:
    git("init", "--quiet")
    (site / "web").mkdir()
    monkeypatch.setenv("PATH", str(site.root))
    assert checkout(site / "web") == Checkout(below="web/")


def test_settings_that_mean_nothing_are_about_the_configuration(linted, site, git) -> None:
    git("init", "--quiet")
    site.add("web/index.html", CLEAN)
    site.add("web/pixelward.toml", '[[routes.map]]\npath = "nowhere/**"\nroute = "/"\n')
    said = linted("web")["invocations"][0]
    notes = said["toolConfigurationNotifications"]
    assert ["nowhere" in note["message"]["text"] for note in notes] == [True]
    assert said["toolExecutionNotifications"] == []


@pytest.mark.parametrize(
    ("content", "options", "code"),
    [(CLEAN, (), 0), (TRACKED, (), 1), (TRACKED, ("--fail-on", "never"), 0)],
)
def test_the_exit_code_is_the_one_of_the_run(linted, run, site, content, options, code) -> None:
    site.add("index.html", content)
    said = linted(*options)["invocations"][0]
    assert said["exitCode"] == code == run("lint", *options).code
    assert said["executionSuccessful"], "findings are no failure of the tool"
