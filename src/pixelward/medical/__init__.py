"""Says whether a text names a condition, a treatment, a medication or anything else of care."""

from __future__ import annotations

from pixelward.medical._match import find
from pixelward.medical._score import score, speaks
from pixelward.medical._words import words
from pixelward.model.knowledge import Term

__all__ = ["Term", "find", "score", "speaks", "words"]
