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


def rule_page(rule: str) -> str:
    """The docs page of a rule, in Markdown; raises `Error` where it is missing."""
    try:
        return (rules_dir() / f"{rule}.md").read_text("utf-8")
    except OSError as error:
        fact = "its page is missing from this installation."
        raise Error(rule, fact, "Install pixelward again.") from error
