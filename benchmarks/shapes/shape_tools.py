"""The tools side by side: each says at which lines of which shape it sees which tracker."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from shape_cases import Place, Shape, Use

from pixelward.config import Config
from pixelward.engine import Analysis
from pixelward.model.known import Knowledge
from pixelward.resources import signatures_dir
from pixelward.signatures import load

RULES = Path(__file__).resolve().parent / "rules"
DIALECTS = {"<<language>>": ("JavaScript", "TypeScript", "Tsx"), "<<jsx>>": ("JavaScript", "Tsx")}
PEERS = ("semgrep", "ast-grep")
TIERS = ("obvious", "best")

_RULE = re.compile(r"(obvious|best)\.([\w-]+)\.")  # Semgrep puts the rules' folder in front

Named = tuple[str, Path, int]  # rule, file, one-based line
Hits = Mapping[str, frozenset[Place]]  # by shape
Seen = Mapping[str, tuple[Use, ...]]  # Pixelward's uses, by shape


@cache
def knowledge() -> Knowledge:
    """What Pixelward's own signatures say, read once."""
    return load(signatures_dir())


def uses(folder: Path) -> Iterator[Use]:
    """The uses that Pixelward sees in a folder, which it takes for one project."""
    analysis = Analysis(Config(root=folder, jobs=1))
    analysis.__dict__["knowledge"] = knowledge()  # a cached property: not read again each time
    for use in analysis.uses:
        place = use.location
        yield Use(
            path=place.path,
            line=analysis.facts[place.path].lines.position(place.span.start).line,
            tracker=use.tracker.id,
            purpose=use.signature.purpose.value,
            event=use.event or "",
        )


def program(tool: str) -> str | None:
    """Where a peer is: beside the Python that runs this, or on the path."""
    beside = Path(sys.executable).with_name(tool)
    return str(beside) if beside.is_file() else shutil.which(tool)


def peer(tool: str, every: tuple[Shape, ...], root: Path) -> Iterator[tuple[str, Hits]]:
    """What a peer finds below a folder of unpacked shapes, for each tier of its rules."""
    rules = root.parent / f"{tool}.yaml"
    rules.write_text(rendered(tool), encoding="utf-8")
    found = tuple(_semgrep(rules, root) if tool == "semgrep" else _ast_grep(rules, root))
    for tier in TIERS:
        yield f"{tool} ({tier})", _by_shape(found, tier, every, root)


def _by_shape(
    found: tuple[Named, ...], tier: str, every: tuple[Shape, ...], root: Path
) -> dict[str, frozenset[Place]]:
    places: dict[str, set[Place]] = defaultdict(set)
    names = {shape.name for shape in every}
    for rule, file, line in found:
        of, tracker = _RULE.findall(rule)[-1]
        name, path = _parts(file.relative_to(root), names)
        if of == tier:
            places[name].add((path, line, tracker))
    return {name: frozenset(all_of) for name, all_of in places.items()}


def _parts(file: Path, names: set[str]) -> tuple[str, str]:
    """The shape that a file belongs to, and its path in there."""
    name = next(up.as_posix() for up in file.parents if up.as_posix() in names)
    return name, file.relative_to(name).as_posix()


def rendered(tool: str) -> str:
    """The rules of a peer: its template, once for each tracker (and each dialect)."""
    template = (RULES / f"{tool}.yaml").read_text("utf-8")
    trackers = tomllib.loads((RULES / "trackers.toml").read_text("utf-8"))
    if tool == "semgrep":
        head, _, body = template.partition("rules:\n")
        return head + "rules:\n" + "\n".join(_filled(body, _each(trackers)))
    parts = template.split("\n---\n")
    return "\n---\n".join(text for part in parts for text in _filled(part, _spoken(part, trackers)))


def _each(trackers: Mapping[str, Mapping[str, str]]) -> Iterator[dict[str, str]]:
    for name, known in trackers.items():
        # The templates hold these inside quotes of one kind, where YAML doubles that quote.
        yield {"id": name, **{key: value.replace("'", "''") for key, value in known.items()}}


def _spoken(part: str, trackers: Mapping[str, Mapping[str, str]]) -> Iterator[dict[str, str]]:
    spoken = next((names for mark, names in DIALECTS.items() if mark in part), ("",))
    for values in _each(trackers):
        yield from ({**values, "language": name, "jsx": name} for name in spoken)


def _filled(template: str, every: Iterable[dict[str, str]]) -> Iterator[str]:
    for values in every:
        text = template
        for key, value in values.items():
            text = text.replace(f"<<{key}>>", value)
        yield text


def _run(command: list[str], root: Path) -> str:
    done = subprocess.run(command, cwd=root, capture_output=True, text=True)
    if not done.stdout.strip():
        raise SystemExit(f"{command[0]}: {done.stderr.strip()[-2000:]}")
    return done.stdout


def _semgrep(rules: Path, root: Path) -> Iterator[Named]:
    command = [str(program("semgrep")), "scan", "--disable-version-check", "--metrics", "off"]
    (root / ".semgrepignore").touch()  # else it leaves out minified files, among others
    options = ["--no-git-ignore", "--max-target-bytes", "0", "--quiet", "--json"]
    report: dict[str, Any] = json.loads(
        _run([*command, *options, "--config", str(rules), str(root)], root)
    )
    for error in report["errors"]:
        if error["level"] == "error":
            print(f"semgrep: {error['message'].splitlines()[0]}", file=sys.stderr)
    for result in report["results"]:
        yield result["check_id"], Path(result["path"]), result["start"]["line"]


def _ast_grep(rules: Path, root: Path) -> Iterator[Named]:
    command = [str(program("ast-grep")), "scan", "--no-ignore", "hidden", "--no-ignore", "vcs"]
    found = json.loads(_run([*command, "--rule", str(rules), "--json=compact", "."], root))
    for one in found:
        yield one["ruleId"], root / one["file"], one["range"]["start"]["line"] + 1
