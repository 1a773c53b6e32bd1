"""What scripts of settings come to, in every way that tools let them be written."""

from __future__ import annotations

from pathlib import Path

import pytest

from pixelward.config import Config
from pixelward.engine import Analysis
from pixelward.model.values import Literal, Record, Value


def settings(folder: Path, path: str = "site.config.js", **files: str) -> Value:
    for name, text in files.items():
        (folder / name.replace("__", ".")).write_text(text)
    program = Analysis(Config(root=folder, jobs=1)).program
    (found,) = (one.value for one in program.settings if one.path == path)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "export default { a: 1 }",
        "export default /** @type {Config} */ ({ a: 1 })",
        "const config = { a: 1 }\nexport default config",
        "const a = 1\nexport default { a }",
        "module.exports = { a: 1 }",
        "export default defineConfig({ a: 1 })",
        "export default withOne({ b: true })(withTwo({ a: 1 }))",
        "export default () => ({ a: 1 })",
        "export default defineConfig(({ mode }) => { return { a: 1 } })",
        "module.exports = async () => { const made = { a: 1 }; return made }",
        "const base = { a: 1 }\nexport default { ...base, b: 2 }",
        "import base from './base.js'\nexport default { ...base }",
        "export default function config() { return { a: 1 } }",
    ],
)
def test_the_record_that_the_tool_is_given(tmp_path: Path, text: str) -> None:
    found = settings(tmp_path, site__config__js=text, base__js="export default { a: 1 }")
    options = found.options if hasattr(found, "options") else (found,)
    entries = [f for one in options if isinstance(one, Record) for f in one.fields]
    assert Literal(1) in [field.value for field in entries if field.key == "a"]


def test_types_are_passed_over(tmp_path: Path) -> None:
    text = "export default { a: 1 } satisfies Config"
    found = settings(tmp_path, "site.config.ts", site__config__ts=text)
    assert isinstance(found, Record)


def test_a_function_that_calls_itself_ends(tmp_path: Path) -> None:
    text = "const f = () => f()\nexport default f"
    assert not isinstance(settings(tmp_path, site__config__js=text), Record)


def test_a_folder_of_plugins_is_one(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / "wp-content" / "plugins" / name).mkdir(parents=True)
        (tmp_path / "wp-content" / "plugins" / name / "a.txt").write_text("a")
    (tmp_path / "wp-content" / "plugins" / "index.txt").write_text("a")
    found = settings(tmp_path, "wp-content/plugins")
    assert isinstance(found, Record)
    assert [field.key for field in found.fields] == ["one", "two"]
