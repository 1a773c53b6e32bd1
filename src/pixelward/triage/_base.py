"""What a change is compared with: the commit at which a branch left the one it is for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from pixelward.errors import Error
from pixelward.triage import _git

_FLAG = "--changed"
# Who builds a pull request says what it is for: a branch of `origin`, or a commit.
_BRANCHES = (
    "GITHUB_BASE_REF",
    "CI_MERGE_REQUEST_TARGET_BRANCH_NAME",
    "BITBUCKET_PR_DESTINATION_BRANCH",
    "SYSTEM_PULLREQUEST_TARGETBRANCH",
    "BUILDKITE_PULL_REQUEST_BASE_BRANCH",
    "DRONE_TARGET_BRANCH",
    "CHANGE_TARGET",
)
_COMMITS = ("CI_MERGE_REQUEST_DIFF_BASE_SHA", "PRE_COMMIT_FROM_REF")
_USUAL = ("origin/HEAD", "origin/main", "origin/master", "main", "master")
_DEEPEN = "Run git fetch --deepen=200, or check out the whole history (fetch-depth: 0)."


def base(root: Path, asked: str, environment: Mapping[str, str]) -> tuple[str, str]:
    """The revision that is meant, and the commit to compare with, which is empty before the first.

    Raises `Error` where it is not known: a clone without its history, a folder without Git.
    """
    try:
        _git.ask(root, "rev-parse", "--is-inside-work-tree")
        head = _git.commit(root, "HEAD")
        if not head:
            return asked or "HEAD", ""
        return _forked(root, head, asked, environment)
    except _git.Refused as refused:
        raise Error(_FLAG, f"{root} cannot be compared: {refused}", _step(refused)) from refused


def _step(refused: _git.Refused) -> str:
    if "dubious ownership" in str(refused):
        return "If you trust it, run git config --global --add safe.directory with that folder."
    return f"Run it in a Git repository, or without {_FLAG}."


def _forked(root: Path, head: str, asked: str, environment: Mapping[str, str]) -> tuple[str, str]:
    names = (asked,) if asked else tuple(_candidates(environment))
    revision = next((name for name in names if _git.commit(root, name)), "")
    if not revision:
        raise _unknown(root, names, asked)
    if forked := _git.fork(root, _git.commit(root, revision), head):
        return revision, forked
    if _git.is_shallow(root):
        fact = f"this clone's history is too short to see where it left {revision}."
        raise Error(_FLAG, fact, _DEEPEN)
    raise Error(_FLAG, f"HEAD and {revision} have no commit in common.", "Name another revision.")


def _candidates(environment: Mapping[str, str]) -> Iterator[str]:
    """What the build says, and nothing else if it does; else what branches are usually called."""
    # Of a branch that is pushed for the first time, what was there before is all zeros.
    commit = next((one for name in _COMMITS if (one := environment.get(name, "")).strip("0")), "")
    branch = next((environment[name] for name in _BRANCHES if environment.get(name)), "")
    branch = branch.removeprefix("refs/heads/")
    if commit or branch:
        yield from filter(None, (commit, branch and f"origin/{branch}", branch))
        return
    yield from _USUAL


def _unknown(root: Path, names: tuple[str, ...], asked: str) -> Error:
    if _git.is_shallow(root):
        branch = names[0].removeprefix("origin/")
        fetch = f"Run git fetch origin {branch}" if names != _USUAL else f"Name one: {_FLAG}=BRANCH"
        step = f"{fetch}, or check out the whole history (fetch-depth: 0)."
        return Error(_FLAG, f'"{names[0]}" is not in this clone, which is a shallow one.', step)
    if asked:
        return Error(_FLAG, f'"{asked}" is not a revision.', "Name a branch, a tag or a commit.")
    fact = f"none of {', '.join(names)} is here to compare with."
    return Error(_FLAG, fact, f"Name one: {_FLAG}=BRANCH.")
