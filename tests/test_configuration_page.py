"""`docs/configuration.md` names each setting that there is, and what it says is so."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

from pixelward.config import Config, RouteSettings, load
from pixelward.resources import signatures_dir

PAGE = Path(__file__).resolve().parent.parent / "docs" / "configuration.md"
NO_SETTING = {"root", "only", "below", "routes"}


def test_all_settings_are_listed() -> None:
    named = set(re.findall(r"^\| `([a-z.-]+)` \|", PAGE.read_text("utf-8"), re.M))
    plain = {one.name.replace("_", "-") for one in fields(Config)} - NO_SETTING
    assert plain | {f"routes.{one.name}" for one in fields(RouteSettings)} <= named


def test_the_example_is_read(tmp_path: Path) -> None:
    (example,) = re.findall(r"^```toml\n(.*?)^```", PAGE.read_text("utf-8"), re.M | re.S)
    (tmp_path / ".git").mkdir()
    (tmp_path / "pixelward.toml").write_text(example)
    routes = load(tmp_path).routes
    assert (len(routes.map), len(routes.subject)) == (2, 3)


def test_all_subjects_are_named() -> None:
    ids = {file.stem for file in (signatures_dir() / "routes").glob("*.yaml")}
    said = PAGE.read_text("utf-8").partition("Ids are")[2].partition(".\n")[0]
    assert ids <= set(re.findall(r"[a-z-]+", said))
