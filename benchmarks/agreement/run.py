"""Opens small sites in a browser, and compares what the vendors got with what the linter says."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from agree_browser import browser, said_on
from agree_report import Claims, Triple, claims, truths
from agree_sites import Site, Skipped, served, sites

_LEAST_PRECISION = 0.95


def main() -> int:
    """Print a line a site and every disagreement; exit 1 where there are too many."""
    options = _options()
    every = tuple(sites(options.only))
    if not every:
        raise SystemExit(f"--only: no site has {options.only} in its name.")
    with TemporaryDirectory(prefix="agreement-") as folder:
        builds = options.builds or Path(folder)
        try:
            with browser() as opened:
                results = [_agrees(site, opened, builds) for site in every]
        except Skipped as reason:
            print(f"skipped: {reason}")
            return 0
    return int(not all(results))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", metavar="SITE", help="sites with this in their name")
    parser.add_argument("--builds", type=Path, metavar="DIR", help="build here, and keep it")
    return parser.parse_args()


def _agrees(site: Site, opened: Any, builds: Path) -> bool:
    """Whether the linter is right about a site, or nobody could look."""
    try:
        with served(site, builds) as root:
            seen = [(page, said_on(opened, f"{root}{page}")) for page in site.pages]
    except Skipped as reason:
        print(f"{site.name:<8} skipped: {reason}")
        return True
    claimed = claims(site.folder)
    true = frozenset(truths(seen, claimed.patterns))
    right = true & claimed.triples.keys()
    recall = len(right) / len(true)
    precision = len(right) / len(claimed.triples) if claimed.triples else 1.0
    print(
        f"{site.name:<8} {len(site.pages)} pages: {len(true)} triples in the browser, "
        f"{len(claimed.triples)} in the report, recall {recall:.1%}, precision {precision:.1%}"
    )
    print(*_disagreements(true, claimed), sep="", end="")
    return recall == 1 and precision >= _LEAST_PRECISION


def _disagreements(true: frozenset[Triple], claimed: Claims) -> Iterator[str]:
    for triple in sorted(true - claimed.triples.keys()):
        yield f"  missed  {' '.join(triple)}\n"
    for triple in sorted(claimed.triples.keys() - true):
        yield f"  false   {' '.join(triple)}  {claimed.triples[triple]}\n"
    for use in claimed.unplaced:
        yield f"  on no route  {use}\n"


if __name__ == "__main__":
    sys.exit(main())
