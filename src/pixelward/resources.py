"""Where the linter's own data lies: inside the wheel, or in the checkout that it runs from."""

from __future__ import annotations

from pathlib import Path

from pixelward.errors import Error

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent.parent


def signatures_dir() -> Path:
    """The folder with `trackers/`, `data/`, `routes/` and `vocabulary/`."""
    return _find(_PACKAGE / "_data" / "signatures", _CHECKOUT / "signatures")


def rules_dir() -> Path:
    """The folder with one Markdown page a rule."""
    return _find(_PACKAGE / "_data" / "rules", _CHECKOUT / "docs" / "rules")


def _find(*places: Path) -> Path:
    for place in places:
        if place.is_dir():
            return place
    raise Error(str(places[0]), "is missing from this installation.", "Install pixelward again.")
