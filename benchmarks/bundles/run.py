"""How long reading and linking a bundle takes as it grows, and how much memory: is it linear?"""

from __future__ import annotations

import argparse
import os
import resource
import sys
import tempfile
import time
from pathlib import Path

from pixelward.config import Config
from pixelward.engine import Analysis

_MEGABYTE = 1_000_000
# How much more a byte of the largest may cost than one of the smallest and still be called linear.
_SLACK = 1.5


def main() -> int:
    """Print a table a bundle; exit 1 with `--strict` where one is not linear."""
    arguments = _parser().parse_args()
    linear = [_table(file, arguments.sizes, arguments.keep) for file in arguments.files]
    return 0 if all(linear) or not arguments.strict else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, help="bundles, or folders of chunks")
    parser.add_argument("--sizes", nargs="+", type=float, default=[1, 2, 4, 8], help="megabytes")
    parser.add_argument("--keep", type=Path, help="leave the bundles that were made here")
    parser.add_argument("--strict", action="store_true")
    return parser


def _table(file: Path, sizes: list[float], keep: Path | None) -> bool:
    source = _source(file)
    print(f"\n{file.name}, {len(source) / _MEGABYTE:.1f} MB")
    print(f"{'MB':>6} {'read s':>8} {'link s':>8} {'MB/s':>7} {'peak MB':>8} {'uses':>6}")
    rates = []
    for size in sizes:
        bundle = resized(source, int(size * _MEGABYTE))
        read, link, peak, uses = _apart(bundle, keep)
        rates.append((read + link) / len(bundle))
        speed = len(bundle) / _MEGABYTE / (read + link)
        shown = f"{len(bundle) / _MEGABYTE:6.1f} {read:8.1f} {link:8.1f} {speed:7.2f}"
        print(f"{shown} {peak:8.0f} {uses:6}", flush=True)
    growth = rates[-1] / rates[0]
    is_linear = growth <= _SLACK
    verdict = "linear" if is_linear else "not linear"
    print(f"a byte of the last costs {growth:.2f} times one of the first: {verdict}")
    return is_linear


def _source(file: Path) -> bytes:
    """A bundle's bytes; of a folder those of all its chunks, the way a server would join them."""
    if file.is_file():
        return file.read_bytes()
    return b";\n".join(each.read_bytes() for each in sorted(file.rglob("*.js")))


def resized(source: bytes, size: int) -> bytes:
    """A bundle of about a size: repeated, and cut where a statement ends.

    Each copy is a function of its own, so that a name means as much as in one bundle. What the
    cut leaves open stays open: a parser has to stand that.
    """
    copies, rest = divmod(size, len(source))
    whole = (b"(function(){\n" + source + b"\n})();\n" for _ in range(copies))
    return b"".join(whole) + source[: source.rfind(b";", 0, rest) + 1]


def _apart(bundle: bytes, keep: Path | None) -> tuple[float, float, float, int]:
    """CPU seconds to read and to link, peak megabytes, uses: measured in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "bundle.js").write_bytes(bundle)
        if keep is not None:
            keep.mkdir(parents=True, exist_ok=True)
            (keep / f"{len(bundle)}.js").write_bytes(bundle)
        ours, theirs = os.pipe()
        if os.fork() == 0:
            os.write(theirs, repr(_measured(Path(folder))).encode())
            os._exit(0)
        os.wait()
        os.close(theirs)
        with os.fdopen(ours) as answer:
            read, link, peak, uses = (float(each) for each in answer.read().strip("()").split(","))
    return read, link, peak, int(uses)


def _measured(folder: Path) -> tuple[float, float, float, int]:
    analysis = Analysis(Config(root=folder, jobs=1, max_size=64 * _MEGABYTE))
    assert analysis.knowledge
    start = time.process_time()
    assert analysis.facts, analysis.notices
    read = time.process_time() - start
    uses = len(analysis.uses)
    link = time.process_time() - start - read
    unit = 1 if sys.platform == "darwin" else 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / _MEGABYTE
    return read, link, peak, uses


if __name__ == "__main__":
    sys.exit(main())
