"""The lock: the reviewed inventory of what a site tells whom, and what has changed since."""

from __future__ import annotations

from pixelward.triage.lock._differences import Difference, differences, expanded
from pixelward.triage.lock._format import FILE, parse, text
from pixelward.triage.lock._making import lock_of
from pixelward.triage.lock._reading import read

__all__ = ["FILE", "Difference", "differences", "expanded", "lock_of", "parse", "read", "text"]
