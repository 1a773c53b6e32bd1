"""`pixelward init`: what it finds, what it writes, and what it leaves alone."""

from __future__ import annotations

import re
import shutil

import pytest

from pixelward.config import load
from running import CLEAN, CLINIC, TRACKED


def test_a_project_with_trackers(run, site) -> None:
    shutil.copytree(CLINIC, site.root, dirs_exist_ok=True)
    done = run("init")
    assert (done.code, done.err) == (0, "")
    assert "18 files: 1 css, 16 html, 1 javascript." in done.out
    assert "13 pages, 9 of them about care or behind a login" in done.out
    assert "Meta Pixel: high risk, its vendor signs no business associate agreement." in done.out
    assert "Next: run `pixelward lint`" in done.out
    assert run("lock", "--check").code == 0
    assert run("lint").code == 1


def test_the_settings_are_read_with_and_without_their_signs(run, site) -> None:
    shutil.copytree(CLINIC, site.root, dirs_exist_ok=True)
    run("init")
    written = (site / "pixelward.toml").read_text()
    first, *rest = written.splitlines()
    assert re.fullmatch(r"#:schema https://\S+/settings\.schema\.json", first)
    assert load(site.root).fail_on == "error"
    said = [line.removeprefix("# ").removeprefix("#") for line in rest]
    settings = [line for line in said if re.match(r'[\[}]|[\w"-][^:]* = ', line) or not line]
    (site / "pixelward.toml").write_text("\n".join(settings))
    found = load(site.root)
    assert (len(found.policy.agreement), len(found.policy.approved)) == (1, 1)
    assert {one.tracker for one in found.policy.events} == {"meta-pixel", "tiktok-pixel"}
    assert run("lint", "--select", "PW503").code == 0


def test_a_project_without_trackers(run, site) -> None:
    site.add("index.html", CLEAN)
    done = run("init", site.root)
    assert (done.code, done.err) == (0, "")
    assert "No tracker." in done.out
    assert (site / "pixelward.lock").read_text().splitlines()[1:] == ["version 1"]
    assert run("lint").code == 0
    site.add("index.html", TRACKED)
    assert run("lint", "--select", "PW501").code == 1


def test_an_empty_folder(run, site) -> None:
    assert run("init").code == 0
    assert run("lint").code == 0


def test_frameworks_are_named(run, site) -> None:
    site.add("package.json", '{"dependencies": {"next": "15.0.0"}}')
    site.add("app/page.jsx", "export default function P() {\n  return <p>Work</p>\n}\n")
    assert "Pages as of: nextjs." in run("init").out


@pytest.mark.parametrize("name", ["pixelward.toml", "pixelward.lock"])
def test_nothing_is_written_over(run, site, name: str) -> None:
    site.add("index.html")
    site.add(name, "version 1\n" if name.endswith("lock") else 'fail-on = "note"\n')
    before = (site / name).read_text()
    assert run("init").mistake() == f"{name}: is there already. Use --force to write it anew."
    assert (site / name).read_text() == before
    assert sorted(path.name for path in site.root.iterdir()) == ["index.html", name]
    assert run("init", "--force").code == 0
    assert (site / name).read_text() != before


def test_settings_elsewhere_are_not_put_aside(run, site) -> None:
    site.add("pyproject.toml", '[tool.pixelward]\nfail-on = "note"\n')
    assert "has settings already" in run("init").mistake()
    assert not (site / "pixelward.toml").exists()


def test_a_broken_lock_is_no_hindrance(run, site) -> None:
    site.add("pixelward.lock", "<<<<<<< HEAD\n")
    assert run("init", "--force").code == 0


def test_a_file_is_no_project(run, site) -> None:
    site.add("index.html")
    assert "is not a folder" in run("init", "index.html").mistake()


def test_names_of_the_code_cannot_end_a_comment(run, site) -> None:
    site.add("index.html", "<script>fbq('track', 'x\\n[terms]\\nhealth = 7')</script>\n")
    assert run("init").code == 0
    assert load(site.root).terms.health == "auto"
