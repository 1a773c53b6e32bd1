"""Reading: whatever goes wrong with a file is said of that file, and no other waits for it."""

from __future__ import annotations

import os
from multiprocessing import get_start_method
from pathlib import Path

import pytest

from pixelward import reading
from pixelward.model.facts import FileFacts, Notice, PageFacts, SourceFile
from pixelward.reading import read_all, read_one, read_page

PAGE = SourceFile("page.html", "html")


@pytest.fixture
def files(tmp_path: Path) -> tuple[SourceFile, ...]:
    """A few files, one of which cannot be read."""
    for at in range(8):
        (tmp_path / f"{at}.js").write_text(f"track('{at}')")
    (tmp_path / "5.js").write_bytes(b"\0\0")
    return tuple(SourceFile(f"{at}.js", "javascript") for at in (3, 1, 5, 7, 0, 2, 6, 4))


@pytest.fixture
def small_pools(monkeypatch: pytest.MonkeyPatch) -> None:
    """Processes even for a handful of files."""
    monkeypatch.setattr(reading, "_ENOUGH", 1)


def test_no_files_no_facts(tmp_path: Path) -> None:
    assert list(read_all(tmp_path, ())) == []


def test_the_order_is_that_of_the_files(tmp_path: Path, files) -> None:
    found = list(read_all(tmp_path, files, jobs=1))
    assert [one.path for one in found] == [file.path for file in files]
    assert [one.path for one in found if isinstance(one, Notice)] == ["5.js"]


@pytest.mark.usefixtures("small_pools")
@pytest.mark.parametrize("jobs", [0, 2, 3])
def test_processes_change_nothing(tmp_path: Path, files, jobs: int) -> None:
    alone = [read_one(tmp_path, file) for file in files]
    assert list(read_all(tmp_path, files, jobs)) == alone


@pytest.mark.skipif(get_start_method() != "fork", reason="only a fork takes the fault along")
@pytest.mark.usefixtures("small_pools")
def test_a_file_that_kills_its_process_is_named(tmp_path: Path, files, monkeypatch) -> None:
    whole, ours = reading.extract, os.getpid()

    def extract(document):
        if document.path == "7.js" and os.getpid() != ours:
            os._exit(11)  # as a fault inside a grammar would
        return whole(document)

    monkeypatch.setattr(reading, "extract", extract)
    found = list(read_all(tmp_path, files, jobs=2))
    assert [one.path for one in found] == [file.path for file in files]
    crashed = [one for one in found if isinstance(one, Notice) and one.crashed]
    assert [one.path for one in crashed] == ["7.js"]
    assert crashed[0].reason == "could not be analysed, a fault of ours: its process died"
    assert sum(isinstance(one, FileFacts) for one in found) == 6


def test_a_file_that_is_gone(tmp_path: Path) -> None:
    notice = read_one(tmp_path, PAGE)
    assert notice == Notice(path="page.html", reason="cannot be read: No such file or directory")


@pytest.mark.parametrize(
    ("error", "reason", "crashed"),
    [
        (RecursionError("deep"), "nests too deeply", False),
        (PermissionError(13, "Permission denied", "/home/me"), "cannot be read: Perm", False),
        (KeyError("jane@example.org"), "could not be analysed, a fault of ours: KeyError", True),
        (MemoryError(), "could not be analysed, a fault of ours: MemoryError in test_", True),
    ],
)
def test_what_can_go_wrong(tmp_path: Path, monkeypatch, error, reason, crashed) -> None:
    def fail(_: object) -> None:
        raise error

    (tmp_path / "page.html").write_text("<p>")
    monkeypatch.setattr(reading, "extract", fail)
    notice = read_one(tmp_path, PAGE)
    assert isinstance(notice, Notice)
    assert notice.reason.startswith(reason)
    assert (notice.skipped, notice.crashed) == (True, crashed)
    assert "jane" not in notice.reason
    assert "/home" not in notice.reason


def test_a_page_is_read_for_its_title(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<title>Careers</title>")
    assert read_page(tmp_path, PAGE) == PageFacts(path="page.html", title="Careers")


@pytest.mark.parametrize("markup", ["<title>a</title><![x[", "\0\0"])
def test_a_page_that_is_refused_is_a_remark(tmp_path: Path, markup: str) -> None:
    (tmp_path / "page.html").write_text(markup)
    notice = read_page(tmp_path, PAGE)
    assert isinstance(notice, Notice)
    assert notice.reason.endswith(", so its title, headings and forms are not known")
    assert (notice.skipped, notice.crashed) == (False, False)


def test_a_fault_of_ours_in_a_page_stays_one(tmp_path: Path, monkeypatch) -> None:
    def fail(*_: object) -> None:
        raise ValueError

    (tmp_path / "page.html").write_text("<p>")
    monkeypatch.setattr(reading, "page_facts", fail)
    notice = read_page(tmp_path, PAGE)
    assert isinstance(notice, Notice)
    assert notice.crashed
