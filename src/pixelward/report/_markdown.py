"""A documentation page as plain paragraphs, for readers that show no Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urljoin

_FENCED = re.compile(r"^(```|~~~).*?^\1[^\n]*$", re.MULTILINE | re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_LINK = re.compile(r"!?\[([^\]\n]*)\]\([^)\n]*\)")
# Code comes first: `list[n](x)` in it is no link.
_CODE_OR_LINK = re.compile(
    r"^(?P<fence>```|~~~).*?^(?P=fence)[^\n]*$|`[^`\n]+`|\]\((?P<target>[^)\s]+)\)",
    re.MULTILINE | re.DOTALL,
)
# What tells our tests what is expected of a sample: a comment at the end of a line, or one alone.
_EXPECTED = re.compile(r"^ *<!-- (?:expect|todo): .*-->\n| *// (?:expect|todo): .*", re.MULTILINE)
_MARKS = re.compile(r"`|\*\*|__|^> ?|^[ |:-]*---[ |:-]*$", re.MULTILINE)
_HEADING = re.compile(r"^#+\s+")
_TITLE = re.compile(r"^#+ .*$", re.MULTILINE)
_ITEM = re.compile(r"^ *(?:[-*+]|\d+\.) ", re.MULTILINE)


def plain(markdown: str) -> str:
    """The page's words in paragraphs, without headings' marks, code blocks or link targets."""
    return "\n\n".join(text for text, _ in _paragraphs(markdown))


def opening(markdown: str) -> str:
    """The first paragraph that is not a heading, or nothing."""
    return next((text for text, heading in _paragraphs(markdown) if not heading), "")


def elsewhere(markdown: str, page: str) -> str:
    """A page as it can be shown elsewhere: its links lead back, and samples lose their marks."""

    def shown(found: re.Match[str]) -> str:
        target = found["target"]
        return f"]({urljoin(page, target)})" if target else _EXPECTED.sub("", found[0])

    return _CODE_OR_LINK.sub(shown, markdown)


def _paragraphs(markdown: str) -> Iterator[tuple[str, bool]]:
    prose = _MARKS.sub("", _LINK.sub(r"\1", _COMMENT.sub("", _FENCED.sub("\n", markdown))))
    for block in re.split(r"\n\s*\n", _apart(prose)):
        if text := " ".join(block.split()):
            yield _HEADING.sub("", text), bool(_HEADING.match(text))


def _apart(prose: str) -> str:
    """Headings and list items as paragraphs of their own."""
    return _ITEM.sub(r"\n\g<0>", _TITLE.sub(r"\n\g<0>\n", prose))
