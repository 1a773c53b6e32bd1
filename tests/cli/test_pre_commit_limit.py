"""What the hook limits its findings to, without the time that installing it takes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pixelward.cli._pre_commit import _limit
from running import CLEAN, Site

Git = Callable[..., str]
ALL: list[str] = []
STAGED = ["--changed=HEAD"]


@pytest.fixture
def committed(site: Site, git: Git) -> Site:
    git("init", "--quiet")
    site.add("index.html")
    git("add", "--all")
    git("commit", "--quiet", "--message", "All")
    return site


def test_where_nothing_differs_all_findings_count(committed: Site) -> None:
    assert _limit([]) == ALL


def test_no_repository_and_no_commit_are_nothing_to_compare_with(site: Site, git: Git) -> None:
    assert _limit([]) == ALL
    git("init", "--quiet")
    site.add("index.html")
    git("add", "--all")
    assert _limit([]) == ALL


def test_what_is_staged_is_what_the_commit_touches(committed: Site, git: Git) -> None:
    committed.add("index.html", CLEAN + "more\n")
    git("add", "--all")
    assert _limit(["--fail-on=note"]) == STAGED


@pytest.mark.parametrize("page", ["a new one.html", "\u00fcber.html", "-x.html"])
def test_a_new_page_counts_whatever_its_name(committed: Site, git: Git, page: str) -> None:
    committed.add(page)
    git("add", "--all")
    assert _limit([]) == STAGED


def test_a_touched_file_that_says_the_same_is_no_difference(committed: Site) -> None:
    committed.add("index.html")
    assert _limit([]) == ALL


def test_commits_that_pre_commit_names_go_first(
    committed: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PRE_COMMIT_FROM_REF", "HEAD~1")
    assert _limit([]) == ["--changed"]


@pytest.mark.parametrize("told", ["--changed", "--changed=origin/main"])
def test_who_asks_for_something_else_gets_it(committed: Site, git: Git, told: str) -> None:
    committed.add("new.html")
    git("add", "--all")
    assert _limit([told]) == []
