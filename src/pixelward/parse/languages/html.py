"""HTML: the markup, inline scripts, event-handler attributes and `javascript:` addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.model.place import Span
from pixelward.parse.document import Region, Tag
from pixelward.parse.entities import decoded
from pixelward.parse.languages.base import HostLanguage
from pixelward.parse.markup import tags
from pixelward.parse.trees import parse

# Data blocks and templates of other languages; every other type is a script, whatever a consent
# manager has renamed it to.
_NOT_A_SCRIPT = re.compile(
    r"json|importmap|speculationrules|template|handlebars|mustache|x-tmpl|x-shader|html|markdown"
    r"|math/|text/css|graphql|xml",
    re.IGNORECASE,
)
_HANDLER = re.compile(r"on[a-z]{3,}\Z", re.IGNORECASE)
_ADDRESS = re.compile(rb"\s*javascript:", re.IGNORECASE)


def _read(code: bytes, path: str) -> Iterator[Region]:
    root = parse("html", code)
    found = tuple(tags(root, code))
    yield Region("html", code, root, tags=found)
    for tag in found:
        yield from _script(tag, code)
        yield from _handlers(tag, code)


def _script(tag: Tag, code: bytes) -> Iterator[Region]:
    attributes = {name: text for name, text, _ in tag.attributes}
    kind = attributes.get("type", "")
    if tag.name != "script" or tag.body is None or _NOT_A_SCRIPT.search(kind):
        return
    language = _language(attributes)
    root = parse(language, code, [tag.body])
    yield Region(language, code, root, is_module=kind.strip().lower() == "module")


def _language(attributes: dict[str, str]) -> str:
    said = attributes.get("lang", "") + attributes.get("type", "")
    if "tsx" in said:
        return "tsx"
    return "typescript" if said == "ts" or "typescript" in said else "javascript"


def _handlers(tag: Tag, code: bytes) -> Iterator[Region]:
    for name, _, span in tag.attributes:
        if span is None:
            continue
        if _HANDLER.match(name):
            yield _inline(code, span)
        elif name == "href" and (match := _ADDRESS.match(code, span.start, span.end)):
            yield _inline(code, Span(match.end(), span.end))


def _inline(code: bytes, span: Span) -> Region:
    if b"&" not in code[span.start : span.end]:
        return Region("javascript", code, parse("javascript", code, [span]))
    text, origin = decoded(code, span)
    return Region("javascript", text, parse("javascript", text), origin=origin)


HTML = HostLanguage(
    name="html",
    suffixes=(".html", ".htm", ".xhtml"),
    read=_read,
    templated=True,
    said="markup, inline scripts, event-handler attributes, `javascript:` addresses",
)
