"""Jinja, and Django's templates, which tag alike."""

from __future__ import annotations

import re

from pixelward.parse.templates._guards import said_by
from pixelward.parse.templates._jinja_like import STATEMENTS, blocks, links, tags
from pixelward.parse.templates.base import TemplateLanguage

_SIGN = re.compile(rb"\{%[-+]?\s*[a-zA-Z_]\w*[^%]*%\}|\{\{[^{}\n]+\}\}|\{#(?:(?!\{#)[^\n])*?#\}")

JINJA = TemplateLanguage(
    name="jinja",
    suffixes=(".jinja", ".jinja2", ".j2", ".djhtml"),
    hosts=frozenset({"html"}),
    detects=lambda source: sum(1 for _ in _SIGN.finditer(source)),
    tags=tags(
        frozenset({"url", "static", "trans", "translate", "get_static_prefix", "csrf_token"})
    ),
    links=links,
    blocks=blocks,
    guards=said_by(STATEMENTS),
    said="tags, filters and blocks masked; `extends` and `include` followed; Django's, too",
)
