"""Tables that a script lets people sort and filter, and that say the same without it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pixelward.report._html import Html, el, joined, lines


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows; `key` is what it is sorted by where that is not its text."""

    inside: str
    key: str = ""
    tone: str = ""  # the class of its colour
    heads: bool = False  # its row


Row = Sequence[Cell | str]


@dataclass(frozen=True, slots=True)
class Choice:
    """A list from which one value is chosen: rows of another one are hidden."""

    label: str
    column: int
    values: tuple[str, ...]


def table(
    id_: str,
    caption: str,
    heads: Sequence[str],
    rows: Iterable[Row],
    choices: Sequence[Choice] = (),
    empty: str = "None.",
) -> Html:
    """A table in a region of its own, which scrolls where the page is narrow."""
    body = [el("tr", *map(_cell, row)) for row in rows]
    if not body:
        return el("p", empty)
    head = el("tr", *(el("th", name, scope="col") for name in heads))
    whole = el(
        "table",
        el("caption", caption, id=f"{id_}-caption"),
        el("thead", head),
        el("tbody", lines(["", *body, ""])),
        id=f"{id_}-table",
    )
    region = el(
        "div", whole, class_="scroll", role="region", tabindex="0", aria_labelledby=f"{id_}-caption"
    )
    return el("div", _tools(id_, caption, choices), region, class_="listing")


def _tools(id_: str, caption: str, choices: Sequence[Choice]) -> Html:
    """Hidden until there is a script that makes them work."""
    search = el("input", type="search", aria_controls=f"{id_}-table", autocomplete="off")
    asked = el("label", "Filter ", search)
    shown = el("output", aria_live="polite")
    chosen = joined(map(_choice, choices))
    return el(
        "div",
        asked,
        chosen,
        shown,
        class_="tools",
        role="group",
        aria_label=f"Filter: {caption}",
        hidden=True,
    )


def _choice(choice: Choice) -> Html:
    options = (el("option", value, value=value) for value in choice.values)
    every = el("option", "all", value="")
    return el(
        "label", f"{choice.label} ", el("select", every, *options, data_column=str(choice.column))
    )


def _cell(cell: Cell | str) -> Html:
    if isinstance(cell, str):
        return el("td", cell)
    if cell.heads:
        return el("th", cell.inside, scope="row", data_key=cell.key or None)
    return el("td", cell.inside, class_=cell.tone or None, data_key=cell.key or None)
