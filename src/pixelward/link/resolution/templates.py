"""Template names as template languages shorten them: without endings, underscores, namespaces."""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

# Files that stand beside templates under the same name, and are none.
_OTHER = re.compile(
    r"\.(?:[cm]?[jt]sx?|css|scss|sass|less|styl|json|ya?ml|map|png|jpe?g|gif|svg|webp|ico|woff2?|ttf"
    r"|txt|md|rb|py|java|cs|go|lock|toml|sql|xml|pdf|mp[34])\Z",
    re.IGNORECASE,
)
_ENDED = re.compile(
    r"\.(?:x?html?|twig|php|liquid|erb|haml|slim|hbs|njk|ejs|pug|jspf?|ftlh?|(?:cs|vb)html|cfm|tpl|vm)\b"
)
_NAMESPACE = re.compile(r"\A(?:@[\w-]+/|[\w-]+::|~?/)")


class TemplateNames:
    """The project's templates by what is left of their names without endings."""

    def __init__(self, paths: Iterable[str]) -> None:
        self._by_stem: dict[str, list[str]] = defaultdict(list)
        for path in sorted(paths):
            if not _OTHER.search(path):
                self._by_stem[_stem(path)].append(path)

    def meant(self, name: str) -> Iterator[str]:
        """The files that a shortened name may stand for: `shared/nav` is `shared/_nav.html.erb`."""
        plain = _NAMESPACE.sub("", name)
        for written in dict.fromkeys((plain, plain.replace(".", "/"))):
            above, last = posixpath.split(written)
            for path in self._by_stem.get(_stem(written), ()):
                folder, file = posixpath.split(path)
                if _ENDED.search(last) and not file.lstrip("_").startswith(last.lstrip("_")):
                    continue
                if not above or f"/{folder}".endswith(f"/{above}"):
                    yield path


def _stem(path: str) -> str:
    return posixpath.basename(path).partition(".")[0].lstrip("_").lower()
