"""Colours and links of a terminal, where it has them."""

from __future__ import annotations

from urllib.parse import quote

from pixelward.report.base import Style

_CODES = {
    "error": "1;31",
    "warning": "1;33",
    "note": "1;36",
    "good": "1;32",
    "strong": "1",
    "faint": "2",
}


def paint(text: str, name: str, style: Style) -> str:
    """The text in the colour of that name."""
    return f"\x1b[{_CODES[name]}m{text}\x1b[0m" if style.color and text else text


def link(text: str, address: str, style: Style) -> str:
    """The text as a link, if the address is that of a web page or of a file."""
    known = address.startswith(("https://", "http://", "file://")) and address.isprintable()
    return f"\x1b]8;;{address}\x1b\\{text}\x1b]8;;\x1b\\" if style.hyperlinks and known else text


def file_link(text: str, folder: str, path: str, style: Style) -> str:
    """The text as a link to a file of a folder, if the folder has an address."""
    if not folder:
        return text
    return link(text, folder + quote(path.encode("utf-8", "surrogateescape")), style)
