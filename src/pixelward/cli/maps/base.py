"""What a format of the map is: a name, and a pure function from the map to text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pixelward.cli.maps._site import SiteMap


@dataclass(frozen=True, slots=True)
class Format:
    """A way to print the map; its text ends with a newline. A picture is asked for by `--graph`."""

    name: str
    render: Callable[[SiteMap], str]
    picture: bool = False
