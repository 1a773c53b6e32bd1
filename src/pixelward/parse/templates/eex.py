"""EEx: Elixir between `<%` and `%>`."""

from __future__ import annotations

from pixelward.parse.templates._elixir import STATEMENTS, TAGS, links, passages
from pixelward.parse.templates._guards import said_by
from pixelward.parse.templates.base import TemplateLanguage

EEX = TemplateLanguage(
    name="eex",
    suffixes=(".eex", ".leex"),
    tags=TAGS,
    links=links,
    passages=passages,
    guards=said_by(STATEMENTS),
    said="tags masked; strings given to `raw` and `img_tag` read; `render` followed",
)
