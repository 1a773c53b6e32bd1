"""How much of a processor's time the vocabulary takes, and how large it is."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from time import process_time

from pixelward.medical import find, score
from pixelward.resources import signatures_dir

# Run in a process of its own, where nothing is loaded yet. The first look-up loads the vocabulary.
_FRESH = """
from time import process_time as now
start = now()
from pixelward.medical import find, score
at = now(); find("zzz"); loaded = now()
for text in {texts!r}: score(find(text))
print(at - start, loaded - at, now() - loaded)
"""
_TEXTS = (
    *("Book your cardiology appointment", "/departments/oncology", "new_patient_form", "qty"),
    *("Metformin 500 mg", "symptom_checker_started", "/about-us", "insurance_provider", "zip"),
    *("knee replacement", "add_to_cart", "Type 2 diabetes", "mri_scan", "Read more", "E11.9"),
    *("flu shot", "utm_campaign", "therapist", "Urgent care near you", "page_title"),
)
SHIPPED = ("README.md", "codes.txt", "lexicon.txt")
STAGES = ("import", "load", f"first {len(_TEXTS)} texts")


def fresh(times: int) -> tuple[float, ...]:
    """The median CPU milliseconds of each stage, over as many new processes."""
    command = [sys.executable, "-c", _FRESH.format(texts=_TEXTS)]
    runs = (
        subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
        for _ in range(times)
    )
    return tuple(1000 * median(map(float, stage)) for stage in zip(*runs, strict=True))


def each(texts: Sequence[str]) -> float:
    """CPU microseconds a text, once all is loaded."""
    start = process_time()
    for text in texts:
        score(find(text))
    return 1e6 * (process_time() - start) / max(1, len(texts))


def sizes(folder: Path | None = None) -> Iterator[tuple[str, int]]:
    """The bytes of each file of the vocabulary that the wheel brings."""
    for name in SHIPPED:
        yield name, ((folder or signatures_dir() / "vocabulary") / name).stat().st_size
