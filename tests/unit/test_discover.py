"""Which files there are: by their names alone, whatever is in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from pixelward.config import Config
from pixelward.discover import EXCLUDED, INTENDED, NOT_READ, TEST, discover
from pixelward.errors import Error
from pixelward.model.facts import SourceFile


def language_of(path: str) -> str | None:
    """A language that nobody else knows."""
    return "klingon" if path.endswith((".kl", ".test.js")) else None


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pixelward.discover._listing._from_git", lambda _: [])


def make(root: Path, *paths: str) -> None:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(b"\0")


def test_files_are_sorted_and_have_a_language(tmp_path: Path) -> None:
    make(tmp_path, "b.kl", "a/z.kl", "a.kl", "a/readme.md")
    found = discover(Config(root=tmp_path), language_of)
    assert found.files == tuple(SourceFile(path, "klingon") for path in ("a.kl", "a/z.kl", "b.kl"))
    assert found.notices == ()
    assert found.paths == ("a.kl", "a/readme.md", "a/z.kl", "b.kl"), "links may lead to any"


def test_a_file_of_no_language_is_passed_over(tmp_path: Path) -> None:
    make(tmp_path, "readme.md", "photo.jpg", "Makefile")
    found = discover(Config(root=tmp_path), language_of)
    assert (found.files, found.notices) == ((), ())


def test_what_is_left_out_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(NOT_READ, ".borg", "Borg")
    make(tmp_path, "a.kl", "dist/b.kl", "dist/c.borg", "d.test.js", "dist/readme.md")
    found = discover(Config(root=tmp_path, exclude=("dist",)), language_of)
    assert [file.path for file in found.files] == ["a.kl"]
    reasons = {notice.path: notice.reason for notice in found.notices}
    assert reasons == {"dist/b.kl": EXCLUDED, "dist/c.borg": EXCLUDED, "d.test.js": TEST}
    assert set(reasons.values()) <= INTENDED


def test_size_is_the_first_thing_that_is_asked_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "fits.kl").write_bytes(b"x" * 10)
    (tmp_path / "large.kl").write_bytes(b"x" * 11)
    found = discover(Config(root=tmp_path, max_size=10), language_of)
    assert [file.path for file in found.files] == ["fits.kl"]
    assert [notice.reason for notice in found.notices] == ["is larger than 10 bytes"]


def test_nothing_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "a.kl")
    monkeypatch.setattr("builtins.open", lambda *_, **__: pytest.fail("it was opened"))
    monkeypatch.setattr("io.open", lambda *_, **__: pytest.fail("it was opened"))
    assert discover(Config(root=tmp_path), language_of).files


@pytest.mark.parametrize("only", [("a.kl",), ("a",), ("a.kl", "b.kl")])
def test_what_is_asked_about_does_not_narrow_what_is_read(tmp_path: Path, only) -> None:
    make(tmp_path, "a.kl", "a/c.kl", "b.kl")
    found = discover(Config(root=tmp_path, only=only), language_of)
    assert len(found.files) == 3


def test_a_root_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(Error, match=r"nowhere: is not a folder\. Name a folder that exists\.$"):
        discover(Config(root=tmp_path / "nowhere"), language_of)


@pytest.mark.parametrize(
    ("glob", "path", "matches"),
    [
        ("dist", "dist/a.kl", True),
        ("dist/", "dist/b/a.kl", True),
        ("./dist", "dist/a.kl", True),
        ("*.kl", "dist/a.kl", True),
        ("**/a.kl", "a.kl", True),
        ("**/a.kl", "b/c/a.kl", True),
        ("**/dist", "b/dist/a.kl", True),
        ("d?st", "dist/a.kl", True),
        ("d[ij]st", "dist/a.kl", True),
        ("dist", "b/dist/a.kl", False),
        ("dis", "dist/a.kl", False),
        ("", "a.kl", False),
        ("/", "a.kl", False),
    ],
)
def test_globs(tmp_path: Path, glob: str, path: str, matches: bool) -> None:
    make(tmp_path, path)
    found = discover(Config(root=tmp_path, exclude=(glob,)), language_of)
    assert bool(found.notices) is matches
    assert bool(found.files) is not matches
