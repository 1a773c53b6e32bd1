"""A commit is written out below a folder, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from pixelward.errors import Error
from pixelward.triage import _before, _git, write_out


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> dict[str, bytes]:
    """What Git says to each of its commands."""
    said = {"--show-toplevel": bytes(tmp_path) + b"\n", "--show-prefix": b"\n"}

    def ask(folder: Path, *arguments: str, given: bytes = b"") -> bytes:
        return next(said[one] for one in (*reversed(arguments), arguments[0]) if one in said)

    monkeypatch.setattr(_git, "ask", ask)
    monkeypatch.setattr(_before._git, "ask", ask)
    return said


def tree(*entries: tuple[str, str, str]) -> bytes:
    lines = (f"{mode} blob {blob} {5:>7}\t{path}" for mode, blob, path in entries)
    return "".join(f"{line}\0" for line in lines).encode()


def content(*blobs: str) -> bytes:
    return b"".join(f"{blob} blob 5\nhello\n".encode() for blob in blobs)


def test_files_are_written_and_media_are_only_there(answers, tmp_path: Path) -> None:
    answers["ls-tree"] = tree(
        ("100644", "a1", "a b/é.html"),
        ("100755", "b2", "run.js"),
        ("100644", "c3", "logo.PNG"),
        ("120000", "d4", "link.html"),
    )
    answers["cat-file"] = content("a1", "b2")
    root = write_out(tmp_path, "0" * 40, tmp_path / "out", 100)
    found = {path.name: path.read_text() for path in root.rglob("*") if path.is_file()}
    assert found == {"é.html": "hello", "run.js": "hello", "logo.PNG": ""}


def test_what_is_too_large_is_only_there(answers, tmp_path: Path) -> None:
    answers["ls-tree"] = tree(("100644", "a1", "a.html"))
    root = write_out(tmp_path, "0" * 40, tmp_path / "out", 4)
    assert (root / "a.html").read_bytes() == b""


@pytest.mark.parametrize("path", ["../a.html", "x/../../a.html", "/a.html", ".git/config", "a//b"])
def test_a_tree_made_for_the_purpose_leads_nowhere(answers, tmp_path: Path, path: str) -> None:
    answers["ls-tree"] = tree(("100644", "a1", path))
    write_out(tmp_path, "0" * 40, tmp_path / "out", 100)
    assert [one for one in tmp_path.rglob("*") if one.is_file()] == []


def test_what_is_missing_is_an_error(answers, tmp_path: Path) -> None:
    answers["ls-tree"] = tree(("100644", "a1", "a.html"))
    answers["cat-file"] = b"a1 missing\n"
    with pytest.raises(Error, match=r"^--changed: the files of 0000000000 cannot be written out: "):
        write_out(tmp_path, "0" * 40, tmp_path / "out", 100)
