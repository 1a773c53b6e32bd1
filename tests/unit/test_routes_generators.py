"""What a generator's configuration says of addresses and layouts, and where it is not known."""

from __future__ import annotations

import pytest

from pixelward.model.facts import FileFacts
from pixelward.model.levels import Confidence
from pixelward.model.place import LineIndex, Location, Span
from pixelward.model.program import Program
from pixelward.model.values import Field, Literal, Record, Sequence, Value
from pixelward.routes import eleventy, hugo, jekyll, mkdocs, vitepress
from pixelward.routes.base import Page, Router

HERE = Location("_config.yml", Span(0, 0))
Front = dict[str, dict[str, str]]


def value(plain: object) -> Value:
    if isinstance(plain, dict):
        return Record(tuple(Field(key, value(held), HERE) for key, held in plain.items()))
    if isinstance(plain, list):
        return Sequence(tuple(map(value, plain)))
    assert plain is None or isinstance(plain, str | float | bool)
    return Literal(plain)


def facts(path: str, settings: object = None, front: dict[str, str] | None = None) -> FileFacts:
    return FileFacts(
        path=path,
        language="markdown",
        digest="",
        lines=LineIndex.of(b""),
        settings=value(settings) if settings is not None else None,
        front_matter=tuple(front.items()) if front is not None else None,
    )


def pages(router: Router, config: str, said: object, paths: str, **fronts: object) -> list[Page]:
    """The pages of files with empty front matter, or with that given by their place in the list."""
    given = {path: fronts.get(f"f{at}", {}) for at, path in enumerate(paths.split())}
    files = [facts(path, front=front) for path, front in given.items()]  # type: ignore[arg-type]
    known = {one.path: one for one in (*files, facts(config, said))}
    return sorted(router.pages(Program(known, (), (), ())), key=lambda page: page.pattern)


def patterns(*given: object, **fronts: object) -> list[str]:
    return [page.pattern for page in pages(*given, **fronts)]  # type: ignore[arg-type]


class TestJekyll:
    def patterns(self, said: object, paths: str, **fronts: object) -> list[str]:
        return patterns(jekyll.ROUTER, "_config.yml", said, paths, **fronts)

    @pytest.mark.parametrize(
        ("style", "page", "post"),
        [
            (None, "/about.html", "/2026/03/01/asthma.html"),
            ("pretty", "/about/", "/2026/03/01/asthma/"),
            ("none", "/about.html", "/asthma.html"),
            ("/blog/:year/:title/", "/about/", "/blog/2026/asthma/"),
            ("/:unknown/:title", "/about.html", "/:unknown/asthma"),
        ],
    )
    def test_the_style_of_addresses(self, style: str | None, page: str, post: str) -> None:
        found = self.patterns({"permalink": style}, "about.md _posts/2026-03-01-asthma.md")
        assert found == sorted([page, post])

    def test_a_site_below_a_path(self) -> None:
        paths = "index.md about.md"
        assert self.patterns({"baseurl": "/clinic"}, paths) == ["/clinic/", "/clinic/about.html"]
        assert self.patterns({"baseurl": "/"}, paths) == ["/", "/about.html"]

    def test_only_collections_that_are_put_out_are_pages(self) -> None:
        said = {"collections": {"team": {"output": True}, "notes": {"output": False}}}
        assert self.patterns(said, "_team/jane.md _notes/a.md _other/b.md") == ["/team/jane.html"]

    def test_a_collection_has_addresses_of_its_own(self) -> None:
        said = {"collections": {"team": {"output": True, "permalink": "/about/:name/"}}}
        assert self.patterns(said, "_team/jane.md") == ["/about/jane/"]

    def test_without_the_configuration_collections_are_thought_to_be_pages(self) -> None:
        [page] = pages(jekyll.ROUTER, "_config.yml", None, "_team/jane.md")
        assert (page.pattern, page.confidence) == ("/team/jane.html", Confidence.INFERRED)

    def test_what_is_left_out_and_what_is_not(self) -> None:
        said = {"exclude": ["docs/", "*.draft.md"], "include": ["_extra"]}
        found = self.patterns(said, "a.md docs/b.md c.draft.md _extra/d.md node_modules/e.md")
        assert found == ["/_extra/d.html", "/a.html"]

    def test_layouts_for_all_pages_of_a_kind(self) -> None:
        rule = {"scope": {"path": "", "type": "posts"}, "values": {"layout": "post"}}
        other = {"scope": {"path": "portal"}, "values": {"layout": "bare"}}
        said = {"defaults": [rule, other]}
        paths = "_posts/2026-03-01-a.md portal/b.md c.md _layouts/post.html _layouts/bare.html"
        found = {
            page.file: page.wrappers for page in pages(jekyll.ROUTER, "_config.yml", said, paths)
        }
        assert found == {
            "_posts/2026-03-01-a.md": ("_layouts/post.html",),
            "portal/b.md": ("_layouts/bare.html",),
            "c.md": (),
        }


class TestHugo:
    def patterns(self, said: object, paths: str, **fronts: object) -> list[str]:
        return patterns(hugo.ROUTER, "hugo.toml", said, paths, **fronts)

    def test_a_site_below_a_path(self) -> None:
        said = {"baseURL": "https://harbor.example/clinic/"}
        assert self.patterns(said, "content/_index.md content/a.md") == ["/clinic/", "/clinic/a/"]

    def test_addresses_of_a_section(self) -> None:
        said = {"permalinks": {"posts": "/:year/:month/:slug/"}}
        front = {"date": "2026-03-01T09:00:00Z", "slug": "b"}
        assert self.patterns(said, "content/posts/a.md", f0=front) == ["/2026/03/b/"]

    def test_other_languages(self) -> None:
        said = {"defaultContentLanguage": "es"}
        assert self.patterns(said, "content/a.es.md content/a.en.md") == ["/a/", "/en/a/"]

    def test_configuration_in_a_folder(self) -> None:
        found = patterns(
            hugo.ROUTER,
            "site/config/_default/hugo.toml",
            {},
            "site/content/A b.md".replace(" ", "-"),
        )
        assert found == ["/a-b/"]

    def test_settings_without_content_are_of_something_else(self) -> None:
        assert patterns(hugo.ROUTER, "config.toml", {}, "docs/a.md templates/b.html") == []


class TestEleventy:
    @pytest.mark.parametrize(
        ("permalink", "found"),
        [
            ("/a/", ["/a/"]),
            ("a/index.html", ["/a/"]),
            ("/a.html", ["/a.html"]),
            ("/tags/{{ tag | slugify }}/", ["/tags/{tag}/"]),
            ("{{ page.fileSlug }}.html", ["/page.html"]),
            ("false", []),
            ("/feed.xml", []),
            ("{% if a %}/b/{% endif %}", ["/page/"]),
        ],
    )
    def test_permalinks(self, permalink: str, found: list[str]) -> None:
        front = {"permalink": permalink}
        assert patterns(eleventy.ROUTER, ".eleventy.js", None, "page.njk", f0=front) == found


def test_clean_addresses() -> None:
    config = "docs/.vitepress/config.ts"
    found = patterns(
        vitepress.ROUTER, config, {"cleanUrls": True, "srcDir": "./src"}, "docs/src/a.md"
    )
    assert found == ["/a"]


def test_documentation_somewhere_else() -> None:
    said = {"docs_dir": "pages", "site_url": "https://harbor.example/help/"}
    assert patterns(mkdocs.ROUTER, "mkdocs.yml", said, "pages/a.md docs/b.md") == ["/help/a/"]
