"""Whether the vendors that two public projects know are recognised, in code and in settings."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from vendor_cases import INTEGRATIONS, Case, integrations, probes, registry

COLUMNS = {"load": "loads", "call": "calls", "composable": "composable", "key": "key"}
LOADS = ("load", "embed")
Found = dict[Case, tuple[str, ...]]  # the trackers of the uses on a case's line


def main() -> int:
    """Print a table a project, and every line that is not recognised."""
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        probed = tuple(probes(tuple(registry(options.scripts)), Path(folder)))
        in_registry = _found(probed, Path(folder))
    in_code = _found(tuple(integrations(options.rudder)), options.rudder / INTEGRATIONS)
    print(*_table("Integrations of rudder-sdk-js", in_code, "load", "call"), sep="\n")
    print(*_table("Registry of nuxt/scripts", in_registry, "composable", "key"), sep="\n")
    both = in_code | in_registry
    print(*_missed(both), sep="\n")
    return int(options.strict and not all(both.values()))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rudder", type=Path, help="a checkout of rudderlabs/rudder-sdk-js")
    parser.add_argument("scripts", type=Path, help="a checkout of nuxt/scripts")
    parser.add_argument("--strict", action="store_true", help="exit 1 if a line is missed")
    return parser.parse_args()


def _found(cases: tuple[Case, ...], folder: Path) -> Found:
    uses = _uses(folder)
    return {case: tuple(sorted(_answers(case, uses))) for case in cases}


def _answers(case: Case, uses: tuple[dict[str, Any], ...]) -> set[str]:
    """The trackers that are found where they should be; a load anywhere in its folder."""
    there = {use["tracker"] for use in uses if _is_there(case, use)}
    return there & case.trackers if case.trackers else there


def _is_there(case: Case, use: dict[str, Any]) -> bool:
    if case.line:
        return (use["path"], use["line"]) == (case.path, case.line)
    return use["path"].startswith(f"{case.path}/") and use["purpose"] in LOADS


def _uses(folder: Path) -> tuple[dict[str, Any], ...]:
    command = [sys.executable, "-m", "pixelward", "lint", str(folder), "--report", "json"]
    done = subprocess.run([*command, "--fail-on", "never"], capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(done.stderr)
    return tuple(json.loads(done.stdout)["uses"])


def _table(title: str, found: Found, *kinds: str) -> Iterator[str]:
    yield f"\n{title}"
    yield _row("", *(COLUMNS[kind] for kind in kinds), "trackers")
    for vendor in sorted({case.vendor for case in found}, key=str.lower):
        own = {case: said for case, said in found.items() if case.vendor == vendor}
        named = sorted({name for said in own.values() for name in said})
        yield _row(vendor, *(_share(own, kind) for kind in kinds), " ".join(named) or "none")
    yield _row("all", *(_share(found, kind) for kind in kinds))


def _share(found: Found, kind: str) -> str:
    own = [bool(said) for case, said in found.items() if case.kind == kind]
    return f"{sum(own)}/{len(own)}" if own else "-"


def _row(first: str, *cells: str) -> str:
    return f"  {first:<24}" + "".join(f"{cell:<12}" for cell in cells).rstrip()


def _missed(found: Found) -> Iterator[str]:
    missed = [case for case, said in found.items() if not said]
    yield f"\nNot recognised: {len(missed)} of {len(found)}"
    for case in missed:
        place = f"{case.path}:{case.line}" if case.line else case.path
        yield f"  {place}  {case.kind}: {case.text[:90]}"


if __name__ == "__main__":
    raise SystemExit(main())
