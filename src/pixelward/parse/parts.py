"""What a region is to a component, and what an expression fills in its markup."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from pixelward.model.place import Span


@dataclass(frozen=True, slots=True)
class Slot:
    """An attribute's part that is an expression: `:src="url"`, `src={url}`, `src="/{path}"`.

    The expression stands in brackets of its region, and `at` is the first byte inside them.
    """

    span: Span  # of the attribute's text, what the expression fills
    at: int
    gives: str = ""  # the language of the text that it comes to: html, javascript


@dataclass(frozen=True, slots=True)
class Asked:
    """An expression of a template on which it depends what comes out, and its answer there."""

    span: Span
    holds: bool


@dataclass(frozen=True, slots=True)
class Conditional:
    """A stretch of a component's template that comes out under conditions: `v-if`, `{#if …}`."""

    span: Span
    asked: tuple[Asked, ...]


class Part(Enum):
    """What a region is to the component that it is a part of, and shares its names with."""

    SCRIPT = "script"
    TEMPLATE = "template"  # it may name the component's members, too
