"""Tells the Markdown that a site generator makes pages of from documentation."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

# What configures a generator, and the folders beside it that hold pages; "" is all of them.
_GENERATORS = (
    (re.compile(r"_config\.ya?ml|\.?eleventy(?:\.config)?\.[cm]?[jt]s"), ("",)),
    (re.compile(r"(?:hugo|config)\.(?:toml|ya?ml|json)"), ("content/",)),
    (re.compile(r"astro\.config\.[cm]?[jt]s"), ("src/pages/", "src/content/")),
    (re.compile(r"svelte\.config\.[cm]?[jt]s"), ("src/routes/",)),
    (
        re.compile(r"docusaurus\.config\.[cm]?[jt]s"),
        ("docs/", "versioned_docs/", "blog/", "src/pages/"),
    ),
    (re.compile(r"mkdocs\.ya?ml"), ("docs/",)),
)
# These lie in a folder of their own.
_INSIDE = (
    (re.compile(r"(.*?)\.(?:vitepress|vuepress)/config(?:/index)?\.[cm]?[jt]s"), ""),
    (re.compile(r"(.*?)config/_default/[^/]+\.(?:toml|ya?ml|json)"), "content/"),
)
_DOCUMENTATION = re.compile(
    r"(?:.*/)?(?:readme|changelog|changes|history|contributing|license|code_of_conduct|security"
    r"|todo)(?:[._-][\w-]+)?\.(?:md|markdown)|(?:.*/)?(?:node_modules|vendor|\.[^/]+)/.*",
    re.IGNORECASE,
)


def content(paths: Iterable[str]) -> Callable[[str], bool]:
    """Whether a file is, by its place, the content of a site."""
    folders = tuple(sorted({place for path in paths for place in _folders(path)}))

    def is_content(path: str) -> bool:
        return path.startswith(folders) and not _DOCUMENTATION.fullmatch(path)

    return is_content


def _folders(path: str) -> Iterator[str]:
    above, slash, last = path.rpartition("/")
    for pattern, inner in _GENERATORS:
        if pattern.fullmatch(last):
            yield from (f"{above}{slash}{each}" for each in inner)
    for inside, each in _INSIDE:
        if found := inside.fullmatch(path):
            yield f"{found[1]}{each}"
