"""What the terminal can show, as it and the environment say."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TextIO

from pixelward.report.base import Detail, Style
from pixelward.resources import rules_dir

_NO = ("", "0", "false")
_LINKED_PROGRAMS = ("iTerm.app", "WezTerm", "ghostty", "Hyper", "Tabby", "rio")
_LINKED_TERMS = ("xterm-kitty", "xterm-ghostty", "foot", "alacritty", "wezterm")
_LINKED_IF_SET = ("WT_SESSION", "KITTY_WINDOW_ID", "DOMTERM", "KONSOLE_VERSION")
_VTE = 5000  # the first version of the widget that knew links


def style(root: Path, detail: Detail = Detail.NORMAL) -> Style:
    """What standard output can show of a project."""
    links = _wants_links()
    return Style(
        color=_wants_color(),
        width=shutil.get_terminal_size().columns,
        hyperlinks=links,
        detail=detail,
        files=f"{root.as_uri()}/" if links else "",
        pages=f"{rules_dir().as_uri()}/" if links else "",
    )


def is_screen(stream: TextIO) -> bool:
    """Whether it is a terminal that can move its cursor, with a person before it."""
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def _wants_color() -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    forced = os.environ.get("FORCE_COLOR")
    if forced:
        return forced not in _NO
    return is_screen(sys.stdout)


def _wants_links() -> bool:
    """Those who cannot show links may show what they are made of instead, so: only who can."""
    forced = os.environ.get("FORCE_HYPERLINK")
    if forced:
        return forced not in _NO
    return is_screen(sys.stdout) and not os.environ.get("CI") and _knows_links()


def _knows_links() -> bool:
    term = os.environ.get("TERM", "")
    if term.startswith(("screen", "tmux")):
        return False
    version = os.environ.get("VTE_VERSION", "")
    return (
        (version.isdecimal() and int(version) >= _VTE)
        or os.environ.get("TERM_PROGRAM") in _LINKED_PROGRAMS
        or term in _LINKED_TERMS
        or any(os.environ.get(name) for name in _LINKED_IF_SET)
    )
