"""Says whether a text names a condition, a treatment, a medication or anything else of care."""

from __future__ import annotations

from pixelward.medical._match import dismissed, find
from pixelward.medical._own import NOTHING, Own, own, with_names
from pixelward.medical._score import IN_CONTEXT, Heard, hear, score, speaker, speaks
from pixelward.medical._words import words
from pixelward.model.knowledge import Term

__all__ = [
    "IN_CONTEXT",
    "NOTHING",
    "Heard",
    "Own",
    "Term",
    "dismissed",
    "find",
    "hear",
    "own",
    "score",
    "speaker",
    "speaks",
    "with_names",
    "words",
]
