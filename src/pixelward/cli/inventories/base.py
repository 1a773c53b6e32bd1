"""What a format of the data map is: a name, and a pure function from a report to text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pixelward.model.report import Report


@dataclass(frozen=True, slots=True)
class Format:
    """A way to print the data map; its text ends with a newline."""

    name: str
    render: Callable[[Report], str]
