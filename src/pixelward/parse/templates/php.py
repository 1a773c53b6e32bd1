"""PHP: the markup round it, what it prints, and the code in its strings."""

from __future__ import annotations

import re

from pixelward.parse.templates._php_guards import guards
from pixelward.parse.templates._php_links import links
from pixelward.parse.templates._php_literals import known
from pixelward.parse.templates._php_output import tags
from pixelward.parse.templates._php_passages import passages
from pixelward.parse.templates.base import TemplateLanguage

_SIGN = re.compile(rb"<\?(?:=|php\s)", re.IGNORECASE)

PHP = TemplateLanguage(
    name="php",
    suffixes=(
        *(".php", ".phtml", ".inc", ".module", ".theme", ".tpl.php", ".php5", ".ctp"),
        *(".install", ".profile"),
    ),
    hosts=frozenset({"html"}),
    detects=lambda source: sum(1 for _ in _SIGN.finditer(source)),
    tags=lambda source: known(tags(source), source),
    links=links,
    passages=passages,
    guards=guards,
    said="the markup round the code; what is printed from strings, heredocs and sums of them; "
    "scripts that are enqueued or added inline; `include` and the parts of a theme followed",
)
