"""Runs Pixelward, Semgrep and ast-grep over the shapes, and prints who found what."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from shape_cases import Shape, shapes, unpack
from shape_score import Hits, faults, marked, said, scores, table
from shape_tools import PEERS, Seen, peer, program, uses


def main() -> int:
    """Print the table and somebody's faults; with --strict, fail if Pixelward has any."""
    options = _options()
    every = tuple(shape for shape in shapes() if options.only in shape.name)
    with TemporaryDirectory(prefix="shapes-") as folder:
        root = Path(folder).resolve() / "cases"
        unpack(every, root)
        seen = {shape.name: tuple(uses(root / shape.name)) for shape in every}
        hits = dict(_hits(options.tools.split(","), every, root, seen))
    by_tool = {tool: scores(every, found) for tool, found in hits.items()}
    print(*table(by_tool), sep="\n")
    ours = [line for shape in every for line in faults(shape, seen[shape.name])]
    theirs = [line for tool in by_tool if tool == options.faults for line in said(by_tool[tool])]
    listed = ours if options.faults == "pixelward" else theirs
    print(f"\nfaults of {options.faults}: {len(listed)}", *listed, sep="\n")
    if options.mark:
        changed = sum(marked(shape, seen[shape.name]) for shape in every)
        print(f"answers changed: {changed}")
    return int(options.strict and bool(ours))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tools", default="pixelward,semgrep,ast-grep", metavar="TOOL,…")
    parser.add_argument("--only", default="", metavar="TEXT", help="shapes with this in their name")
    parser.add_argument("--faults", default="pixelward", metavar="TOOL", help="whose to list")
    parser.add_argument("--strict", action="store_true", help="exit 1 if Pixelward has a fault")
    parser.add_argument("--mark", action="store_true", help="mark Pixelward's misses as todo")
    return parser.parse_args()


def _hits(
    tools: list[str], every: tuple[Shape, ...], root: Path, seen: Seen
) -> Iterator[tuple[str, Hits]]:
    for tool in tools:
        if tool == "pixelward":
            yield (
                tool,
                {name: frozenset(use.place for use in found) for name, found in seen.items()},
            )
        elif tool not in PEERS:
            raise SystemExit(f"{tool}: is not a tool here. Name pixelward, {' or '.join(PEERS)}.")
        elif program(tool) is None:
            print(f"{tool}: not installed, left out. benchmarks/README.md says how to install it.")
        else:
            yield from peer(tool, every, root)


if __name__ == "__main__":
    raise SystemExit(main())
