"""Runs Pixelward over libraries that carry no tracker, and prints every use that it makes up."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tarfile
import tempfile
import time
import tomllib
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from nofalse_hits import Everything, Hit, Verdict, hits, judged, named, verdict_of

from pixelward.config import Config

HERE = Path(__file__).parent


def main() -> int:
    """Print the hits of each package, then a table; exit 1 with `--strict` if one is false."""
    options = _options()
    verdicts = judged(HERE / "judged.toml")
    every: list[Hit] = []
    with ExitStack() as stack:
        for folder in _packages(options, stack):
            start = time.perf_counter()
            found, files, skipped = _run(folder, options)
            seconds = time.perf_counter() - start
            shown = f"{named(folder):<34} {files:5} files {skipped:4} not read {seconds:6.1f} s"
            print(f"{shown} {len(found):3} uses", flush=True)
            print(*(_shown(hit, verdict_of(hit, verdicts)) for hit in found), sep="\n", flush=True)
            every += found
    wrong = [hit for hit in every if not (told := verdict_of(hit, verdicts)) or not told.true]
    print(f"\n{len(every)} uses, {len(wrong)} of them false or not judged")
    for signature, count in Counter(hit.signature for hit in wrong).most_common():
        print(f"{count:6} {signature}")
    return int(options.strict and bool(wrong))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "folders", nargs="*", type=Path, help="of unpacked packages; default: npm packs ours"
    )
    parser.add_argument("--kind", default="", metavar="NAME", help="of packages.toml; default all")
    parser.add_argument("--only", default="", metavar="TEXT", help="packages so named")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="unpack here, and leave it")
    parser.add_argument(
        "--facts",
        type=Path,
        metavar="DIR",
        help="keep what is read here; throw it away when the reading changes",
    )
    parser.add_argument("--most", type=int, default=1_000_000, metavar="BYTES", help="of a file")
    parser.add_argument("--jobs", type=int, default=0, metavar="N")
    parser.add_argument("--strict", action="store_true", help="exit 1 for a use not judged true")
    return parser.parse_args()


def _packages(options: argparse.Namespace, stack: ExitStack) -> Iterator[Path]:
    """The folders to lint; those of packages.toml are fetched one after the other."""
    if options.folders:
        inner = (each for folder in options.folders for each in sorted(folder.iterdir()))
        yield from (each for each in inner if each.is_dir() and options.only in each.name)
        return
    into = options.keep or Path(stack.enter_context(tempfile.TemporaryDirectory()))
    for kind, names in packages()["kinds"].items():
        asked = names if options.kind in ("", kind) else ()
        yield from (_packed(name, into) for name in asked if options.only in name)


def _packed(name: str, into: Path) -> Path:
    """A package of the registry, unpacked; what it would run on installing is never run."""
    folder = into / name.replace("/", "+")
    if not folder.is_dir():
        into.mkdir(parents=True, exist_ok=True)
        command = ["npm", "pack", name, "--silent", "--ignore-scripts", "--pack-destination"]
        done = subprocess.run([*command, str(into)], check=True, capture_output=True, text=True)
        archive = into / done.stdout.split()[-1]
        with tarfile.open(archive) as packed:
            packed.extractall(folder, members=_inner(packed), filter="data")
        archive.unlink()
    return folder


def _inner(packed: tarfile.TarFile) -> Iterator[tarfile.TarInfo]:
    """The members without the one folder that all of them lie in."""
    for member in packed:
        yield member.replace(name=member.name.partition("/")[2])


def packages() -> dict[str, dict[str, list[str]]]:
    """What packages.toml says."""
    return tomllib.loads((HERE / "packages.toml").read_text("utf-8"))


def _run(folder: Path, options: argparse.Namespace) -> tuple[list[Hit], int, int]:
    """The hits in one package, how many files were read and how many were not."""
    leave = packages()["leave"]
    left_out = (*leave["all"], *leave.get(named(folder), ()))
    config = Config(
        root=folder.resolve(), jobs=options.jobs, max_size=options.most, exclude=left_out
    )
    kept = options.facts / f"{folder.name}.pickle" if options.facts else None
    analysis = Everything(config, kept)
    found = sorted(hits(folder, analysis.uses))
    return found, len(analysis.facts), len(analysis.discovery.files) - len(analysis.facts)


def _shown(hit: Hit, verdict: Verdict | None) -> str:
    judged = f"{'true' if verdict.true else 'FALSE'}: {verdict.why}" if verdict else "NOT JUDGED"
    event = f" {hit.event!r}" if hit.event else ""
    place = f"  {hit.path}:{hit.line} {hit.signature}{event} ({hit.confidence})"
    return f"{place}\n    {hit.text}\n    {judged}"


if __name__ == "__main__":
    sys.exit(main())
