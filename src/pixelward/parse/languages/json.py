"""JSON: where modules are, markup in settings and content, and the tags of exported containers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pixelward.parse.document import Region
from pixelward.parse.languages.base import HostLanguage
from pixelward.parse.trees import parse

# Compiler settings are split into files that extend one another.
_PARTS = (
    r"(?:[-.](?:alias|aliases|app|base|browser|build|client|common|compiler|default|dev|esm|extend"
    r"|frontend|lib|main|module|next|node|options|paths|prod|production|react|root|settings|shared"
    r"|src|vite|web|webpack))?"
)
# Elsewhere JSON is data, reports and lists of packages: not what a page is made from.
_NAMED = re.compile(
    rf"package\.json$|(?:ts|js)config{_PARTS}\.json$"
    r"|(?:^|/)(?:contents?|_?data|settings?|sections|templates|blocks|snippets|cms|_?site)/"
    r"|(?:^|/)src/routes\.json$"
    r"|(?:^|/)(?:composer|angular|project|vercel|firebase|staticwebapp\.config|hugo|book|zaraz"
    r"|config/_default/\w+|config|(?:[\w-]+_)?versions)\.json$"
    r"|(?:^|/)(?:site|settings|theme|seo|head|scripts|snippets|tracking|analytics|pixels?|tags"
    r"|integrations)(?:[._-][\w.-]*)?\.json$"
)
# Whoever saves the export of a tag manager's container names it, mostly after its id.
_MAYBE_EXPORT = (
    r"(?<!l)gtm[^/]*\.json$|tag[-_ ]?managers?[^/]*\.json$"
    r"|(?:^|[/_.\s-])(?:containers?|workspaces?\d*)(?![a-z])[^/]*\.json$"
    r"|(?:^|/)(?:gtm|tag[-_ ]?managers?|containers?)/[^/]+\.json$"
)
_EXPORT = b'"containerVersion"'


def _read(code: bytes, path: str) -> Iterator[Region]:
    if _EXPORT not in code and not _NAMED.search(path.lower()):
        return  # of many files that are only named like exports, each as large as it likes
    yield Region("json", code, parse("json", code))


JSON = HostLanguage(
    name="json",
    suffixes=(".json",),
    named=re.compile(rf"{_NAMED.pattern}|{_MAYBE_EXPORT}"),
    read=_read,
    said="packages, where modules are, settings by name; markup in strings; tags, triggers and"
    " variables of exported containers (`gtm-….json`, `container.json`)",
)
