"""The vendors of two public projects: what calls them, and on which lines."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

INTEGRATIONS = "packages/analytics-js-integrations/src"
REGISTRY = "packages/script/src/registry.ts"
_COMMENT = re.compile(r"\s*(//|/?\*)")
# m('metaPixel', 'Meta Pixel', 'ad', 'useScriptMetaPixel', …), and its options further below.
_ENTRY = re.compile(r"^ +m\('(\w+)', '[^']*', '[\w-]+', (?:'(\w+)'|false),", re.M)
_OPTIONS = re.compile(r"def\('(\w+)', \{(?:(?!\bdef\().)*?envDefaults: \{([^}]*)\}", re.S)


@dataclass(frozen=True, slots=True)
class Case:
    """A line on which a vendor is called or set up, or a folder in which its script is loaded."""

    vendor: str
    kind: str  # "load", "call", "composable" or "key"
    path: str
    line: int  # 0 is the whole folder
    text: str
    trackers: frozenset[str] = frozenset()  # which may answer; any where it is empty


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the registry: its key, its composable (empty if there is none), its options."""

    key: str
    composable: str
    options: tuple[str, ...]


def known() -> dict[str, dict[str, object]]:
    """What `vendors.toml` says."""
    return tomllib.loads((Path(__file__).parent / "vendors.toml").read_text("utf-8"))


def integrations(checkout: Path) -> Iterator[Case]:
    """The lines of the integrations that call a vendor, and one case a script that is loaded."""
    root = checkout / INTEGRATIONS
    for vendor, about in known()["integrations"].items():
        assert isinstance(about, dict)
        folder = f"integrations/{vendor}"
        trackers = frozenset(about["trackers"])
        if "load" in about:
            yield Case(vendor, "load", folder, 0, about["load"], trackers)
        for file in sorted((root / folder).rglob("*.[jt]s")):
            path = file.relative_to(root).as_posix()
            for at, line in enumerate(file.read_text("utf-8").split("\n"), 1):
                if any(text in line for text in about["calls"]) and not _COMMENT.match(line):
                    yield Case(vendor, "call", path, at, line.strip(), trackers)


def registry(checkout: Path) -> Iterator[Entry]:
    """The entries of the registry that belong to trackers."""
    source = (checkout / REGISTRY).read_text("utf-8")
    options = {key: tuple(re.findall(r"(\w+):", said)) for key, said in _OPTIONS.findall(source)}
    left_out = known()["registry"]["left_out"]
    assert isinstance(left_out, list)
    for key, composable in _ENTRY.findall(source):
        if key not in left_out:
            yield Entry(key, composable, options.get(key, ()))


def probes(entries: tuple[Entry, ...], folder: Path) -> Iterator[Case]:
    """One small project an entry, written below a folder, and the lines that count in it."""
    for entry in entries:
        given = ", ".join(f"{name}: 'harbor-{name}-20417'" for name in entry.options)
        setting = f"{entry.key}: {{ {given} }}," if given else f"{entry.key}: true,"
        lines = [
            "export default defineNuxtConfig({",
            f"  scripts: {{ registry: {{ {setting} }} }},",
        ]
        yield _written(folder, entry, "key", "nuxt.config.ts", (*lines, "})"))
        if entry.composable:
            call = f"const tracker = {entry.composable}({{ {given} }})"
            lines = ['<script setup lang="ts">', call, "</script>"]
            yield _written(folder, entry, "composable", "pages/index.vue", tuple(lines))


def _written(folder: Path, entry: Entry, kind: str, name: str, lines: tuple[str, ...]) -> Case:
    file = folder / entry.key / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join((*lines, "")), "utf-8")
    return Case(entry.key, kind, f"{entry.key}/{name}", 2, lines[1].strip())
