"""The title that a template gives its page where the `<title>` itself stands in a layout."""

from __future__ import annotations

import re

_NAME = rb"(?:page|meta|seo|site)?[_-]?title"
# Blocks: `{% block title %}Asthma{% endblock %}`, `@section('title') Asthma @endsection`.
_BLOCK = re.compile(
    rb"(?:\{%-?\s{0,4}block\s{1,4}" + _NAME + rb"\s{0,4}-?%\}"
    rb"|@section\(\s{0,4}[\"']" + _NAME + rb"[\"']\s{0,4}\)"
    rb"|<%-?\s{0,4}(?:content_for|provide)[\s(]{1,4}:" + _NAME + rb"\)?\s{1,4}do\s{0,4}-?%>"
    rb"|\{\{#(?:\*inline|content)\s{1,4}[\"']" + _NAME + rb"[\"']\s{0,4}\}\})"
    rb"([^{<@%]{1,200})",
    re.IGNORECASE,
)
# Values: `@section('title', 'Asthma')`, `<% provide :title, "Asthma" %>`, `$pageTitle = 'Asthma'`.
_GIVEN = re.compile(
    rb"(?:@section\(\s{0,4}[\"']" + _NAME + rb"[\"']\s{0,4},"
    rb"|(?:content_for|provide)[\s(]{1,4}:" + _NAME + rb"\s{0,4},"
    rb"|\$" + _NAME + rb"\s{0,4}=(?!=)"
    rb"|\{%-?\s{0,4}(?:set|assign)\s{1,4}" + _NAME + rb"\s{0,4}="
    rb"|<%-?\s{0,4}@" + _NAME + rb"\s{0,4}=(?!=)"
    rb"|\bView(?:Data\[\"|Bag\.)" + _NAME + rb"(?:\"\])?\s{0,4}=(?!=))"
    rb"\s{0,4}(?:\"([^\"\r\n]{1,200})\"|'([^'\r\n]{1,200})')",
    re.IGNORECASE,
)


def title_given(source: bytes) -> str:
    """The first title that a template sets or fills a block with, or nothing."""
    block, given = _BLOCK.search(source), _GIVEN.search(source)
    found = (block and block[1]) or (given and (given[1] or given[2])) or b""
    return " ".join(found.decode("utf-8", "replace").split())
