"""Files that are not read, or not in full: named with the reason, and the rest is linted."""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pixelward import discover
from pixelward.parse import host_of
from running import TRACKED, Site

Make = Callable[[Site], object]

UNREAD = [(end, name) for end, name in discover.NOT_READ.items() if host_of(f"x{end}") is None]


def utf16(site: Site) -> None:
    site.add("bad.html", TRACKED.encode("utf-16")[:-1])


def nul(site: Site) -> None:
    site.add("bad.html", TRACKED.encode() + b"\0\0")


def large(site: Site) -> None:
    site.add("pixelward.toml", "max-size = 1_000")
    site.add("bad.html", TRACKED + " " * 1_000)


def outside(site: Site) -> None:
    (site.root.parent / "secret.html").write_text(TRACKED)
    (site / "bad.html").symlink_to(site.root.parent / "secret.html")


def outside_in_a_folder(site: Site) -> None:
    (site.root.parent / "shared").mkdir()
    (site.root.parent / "shared" / "page.html").write_text(TRACKED)
    (site / "bad.html").symlink_to("../shared", target_is_directory=True)


def loop(site: Site) -> None:
    (site / "bad.html").symlink_to("bad.html")


def dangling(site: Site) -> None:
    (site / "bad.html").symlink_to("gone.html")


def no_file(site: Site) -> None:
    with socket.socket(socket.AF_UNIX) as door:
        door.bind("bad.html")  # in the working folder: the whole path may be too long


def excluded(site: Site) -> None:
    site.add("pixelward.toml", 'exclude = ["b*"]')
    site.add("bad.html", TRACKED)


CASES = [
    (utf16, "begins like UTF-16 and is not"),
    (nul, "holds NUL bytes, so it is not text"),
    (large, "is larger than 1,000 bytes"),
    (outside, "is a symbolic link that leads out of the project"),
    (outside_in_a_folder, "is a symbolic link that leads out of the project"),
    (loop, "cannot be read: "),
    (dangling, "cannot be read: No such file or directory"),
    (no_file, "is not a regular file"),
    (excluded, "is excluded by the configuration"),
]


@pytest.mark.parametrize(("make", "reason"), CASES, ids=lambda one: getattr(one, "__name__", ""))
def test_it_is_named_and_the_rest_is_linted(run, site, make: Make, reason: str) -> None:
    make(site)
    site.add("index.html", TRACKED)
    done = reports(run, site)
    assert {result["path"] for result in done["json"]["results"]} == {"index.html"}
    coverage = done["json"]["coverage"]
    assert (coverage["files"], coverage["analysed"]) == (2, 1)
    (skipped,) = coverage["skipped"]
    assert (skipped["path"], skipped["crashed"]) == ("bad.html", False)
    assert skipped["reason"].startswith(reason)
    assert f"{skipped['reason']}: bad.html" in " ".join(done["text"].split())
    assert notifications(done["sarif"]) == [(f"bad.html: {skipped['reason']}.", "warning")]
    assert str(site.root.parent) not in done["text"] + json.dumps(done["json"])


def reports(run: Any, site: Site) -> dict[str, Any]:
    flags = ("--report", "text", "--report", "json=../r.json", "--report", "sarif=../r.sarif")
    done = run("lint", *flags)
    assert done.code == 1
    written = {name: (site / f"../r.{name}").read_text("utf-8") for name in ("json", "sarif")}
    return {"text": done.out} | {name: json.loads(text) for name, text in written.items()}


def notifications(log: Any) -> list[tuple[str, str]]:
    found = log["runs"][0]["invocations"][0]["toolExecutionNotifications"]
    return [(one["message"]["text"], one["level"]) for one in found]


def test_a_file_that_may_not_be_read(run, site) -> None:
    site.add("bad.html", TRACKED).chmod(0)
    if os.access("bad.html", os.R_OK):
        pytest.skip("whoever runs this may read everything")
    site.add("index.html", TRACKED)
    (skipped,) = reports(run, site)["json"]["coverage"]["skipped"]
    assert skipped["reason"] == "cannot be read: Permission denied"


@pytest.fixture
def closed(site):
    """A folder that nobody may open, with a page in it."""
    site.add("closed/bad.html", TRACKED)
    site.add("index.html", TRACKED)
    (site / "closed").chmod(0)
    yield "closed"
    (site / "closed").chmod(0o700)


def test_a_folder_that_may_not_be_opened(run, site, closed) -> None:
    if os.access(closed, os.R_OK):
        pytest.skip("whoever runs this may read everything")
    (skipped,) = reports(run, site)["json"]["coverage"]["skipped"]
    assert skipped["path"] == "closed"
    assert skipped["reason"] == "is a folder that cannot be opened"
    assert "closed" in run("lint", closed).mistake()
    assert run("lint", "closed/bad.html").mistake().startswith("closed/bad.html: does not exist.")


def test_a_committed_file_in_such_a_folder(run, site, git, closed) -> None:
    if os.access(closed, os.R_OK):
        pytest.skip("whoever runs this may read everything")
    (site / "closed").chmod(0o700)
    git("init", "--quiet")
    git("add", ".")
    (site / "closed").chmod(0)
    (skipped,) = reports(run, site)["json"]["coverage"]["skipped"]
    assert skipped["path"] == "closed/bad.html"
    assert skipped["reason"] == "cannot be read: Permission denied"


def test_a_file_that_is_refused_when_it_is_opened(run, site, monkeypatch) -> None:
    site.add("bad.html", TRACKED)
    site.add("index.html", TRACKED)
    whole = Path.read_bytes

    def read(path: Path) -> bytes:
        if path.name == "bad.html":
            raise PermissionError(13, "Permission denied", str(path))
        return whole(path)

    monkeypatch.setattr(Path, "read_bytes", read)
    (skipped,) = reports(run, site)["json"]["coverage"]["skipped"]
    assert skipped["reason"] == "cannot be read: Permission denied"


def test_a_file_that_goes_between_two_stages(run, site, monkeypatch) -> None:
    from pixelward.engine import _analysis as engine

    whole = engine.link

    def link(*given: Any) -> Any:
        (site / "gone.html").unlink()
        return whole(*given)

    site.add("gone.html", TRACKED)
    monkeypatch.setattr(engine, "link", link)
    done = run("lint", "--report", "json")
    assert (done.code, done.err) == (1, "")


@pytest.mark.parametrize(("ending", "name"), UNREAD)
def test_a_language_that_is_not_read_yet_is_named(run, site, ending, name) -> None:
    site.add(f"page{ending}", TRACKED)
    (skipped,) = run("lint", "--report", "json").json["coverage"]["skipped"]
    assert skipped["path"] == f"page{ending}"
    assert skipped["reason"] == f"is {name}, which is not read yet"


@pytest.mark.parametrize(
    "path", ["a.test.js", "a.spec.tsx", "b/__tests__/a.js", "a.stories.jsx", "cypress/e2e/a.ts"]
)
def test_a_test_is_not_part_of_the_site(run, site, path) -> None:
    site.add(path, "fbq('init', '1')")
    done = run("lint", "--report", "json")
    assert done.code == 0
    assert [one["reason"] for one in done.json["coverage"]["skipped"]] == ["is a test"]


@pytest.mark.parametrize("path", ["tests.html", "latest.js", "coverage/plans.html", "contest.js"])
def test_a_page_that_sounds_like_a_test_is_read(run, site, path) -> None:
    site.add(path)
    assert run("lint", "--report", "json").json["coverage"]["analysed"] == 1


def test_latin1_is_linted_with_a_remark(run, site) -> None:
    site.add("index.html", TRACKED.replace("Careers", "Über uns").encode("latin-1"))
    done = reports(run, site)
    assert done["json"]["results"]
    assert done["json"]["coverage"]["skipped"] == []
    (remark,) = done["json"]["coverage"]["notices"]
    assert remark["reason"].startswith("is not UTF-8")
    assert "1 file with a remark:" in done["text"]
    assert [level for _, level in notifications(done["sarif"])] == ["note"]


@pytest.mark.parametrize("raw", [b"", b"\n", b"\xef\xbb\xbf", b"\xff", b"<", b"{{", b"{%", b"&"])
def test_next_to_nothing_is_read(run, site, raw) -> None:
    site.add("index.html", raw)
    site.add("index.js", raw)
    done = run("lint", "--report", "json")
    assert (done.code, done.json["coverage"]["analysed"]) == (0, 2)


def test_a_page_whose_markup_is_refused_is_linted_without_its_title(run, site) -> None:
    site.add("index.html", TRACKED + "<![broken[")
    done = run("lint", "--report", "json")
    assert done.code == 1
    assert {result["rule"] for result in done.json["results"]} == {"PW101"}
    assert done.json["coverage"]["analysed"] == 1
    (remark,) = done.json["coverage"]["notices"]
    assert remark["reason"].endswith("so its title, headings and forms are not known")
    assert not remark["crashed"]


def test_a_fault_of_ours_in_reading_a_title_is_said(run, site, monkeypatch) -> None:
    def fail(*_: Any) -> None:
        raise KeyError("secret")

    site.add("index.html", TRACKED)
    monkeypatch.setattr("pixelward.reading.page_facts", fail)
    done = run("lint", "--report", "json")
    assert done.code == 3
    assert done.json["results"]
    assert [one["crashed"] for one in done.json["coverage"]["skipped"]] == [True]


def test_deep_nesting_is_no_crash(run, site) -> None:
    site.add("index.html", "<div>" * 1_500 + TRACKED)
    site.add("deep.js", "f(" * 1_500 + "fbq('init', '1')" + ")" * 1_500)
    done = run("lint", "--report", "json")
    assert done.code == 1
    assert not [one for one in done.json["coverage"]["skipped"] if one["crashed"]]
