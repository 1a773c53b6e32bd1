"""Markdown of a site's pages: which of it is HTML, where, and what stands at its top."""

from __future__ import annotations

import pytest

from pixelward.config import Config
from pixelward.discover import discover
from pixelward.extract import extract
from pixelward.model.facts import FileFacts, SourceFile
from pixelward.parse import host_of, parse

TELLS = "<script>tell('lead')</script>"


def read(text: str, path: str = "page.md", language: str = "markdown") -> FileFacts:
    return extract(parse(SourceFile(path, language), text.encode()))


@pytest.mark.parametrize(
    "text",
    [
        f"`{TELLS}`",
        f"a ``b ` {TELLS}`` c",
        f"```\n{TELLS}\n```",
        f"```html\n{TELLS}",
        f"> ~~~\n> {TELLS}\n> ~~~",
        f"- ```\n  {TELLS}\n  ```",
        f"text\n\n    {TELLS}\n",
        f"text\r\n\r\n\t{TELLS}\r\n",
        f"\\{TELLS}",
        f"<!-- {TELLS} -->",
        f"{{% highlight html %}}\n{TELLS}\n{{% endhighlight %}}",
        f"{{{{< highlight html >}}}}\n{TELLS}\n{{{{< /highlight >}}}}",
        f"---\ntitle: {TELLS}\n---\n",
        f'+++\ntitle = "{TELLS}"\n+++\n',
        "tell('lead')",
    ],
)
def test_examples_run_nowhere(text: str) -> None:
    assert read(text).calls == ()


@pytest.mark.parametrize(
    "text",
    [
        TELLS,
        f"A line with {TELLS} in it.",
        f"---\ntitle: A\n---\n\n{TELLS}",
        f"`<p>` and {TELLS}",
        f"```\ncode\n```\n{TELLS}\n```\ncode\n```",
        f"A `b\n\n{TELLS}\n\nc` d",
        "<script>\n// ```\ntell('lead')\n// ```\n</script>",
        "<script>\n\n    tell('lead')\n</script>",
        "<p onclick=\"tell('lead')\">",
    ],
)
def test_html_of_the_page_runs(text: str) -> None:
    [call] = read(text).calls
    span = call.location.span
    assert text.encode()[span.start : span.end] == b"tell('lead')"


def test_a_place_in_a_hard_text() -> None:
    text = f"---\r\ntitle: Größe\r\n---\r\n\r\n🏥 `ß` {TELLS}\r\n"
    facts = read(text)
    assert str(facts.lines.position(facts.calls[0].location.span.start)) == str(
        facts.lines.position(text.encode().index(b"tell('lead')"))
    )
    assert facts.lines.position(facts.calls[0].location.span.start).line == 5


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("no front matter\n---\na: b\n---\n", None),
        ("---\n---\n", ()),
        ("---\nlayout: page\n---\n", (("layout", "page"),)),
        ('---\r\nlayout: "page"  # as all\r\n---\r\n', (("layout", "page"),)),
        ("---\ntitle: 'It''s'\nslug: /a # b\n---\n", (("title", "It's"), ("slug", "/a"))),
        ("---\nseo:\n  title: inner\npermalink: /a/\n---\n", (("permalink", "/a/"),)),
        ("---\ntext: >\n  folded\ntags: [a, b]\n---\n", (("tags", "[a, b]"),)),
        ('+++\nurl = "/a/"\n[menu]\nurl = "/b/"\n+++\n', (("url", "/a/"),)),
        ("---\npermalink: false\n", None),
    ],
)
def test_front_matter(text: str, entries: tuple[tuple[str, str], ...] | None) -> None:
    assert read(text).front_matter == entries
    assert read(text, "page.html", "html").front_matter == entries


def test_scripts_have_none() -> None:
    assert read("---\na: b\n---\n", "page.js", "javascript").front_matter is None


@pytest.mark.parametrize(
    ("paths", "found"),
    [
        ("README.md docs/guide.md src/index.js", ""),
        ("_config.yml README.md about.md docs/a.md vendor/b.md", "about.md docs/a.md"),
        ("site/hugo.toml site/content/a.md site/notes.md b.md", "site/content/a.md"),
        ("config/_default/menus.toml content/a.md docs/b.md", "content/a.md"),
        (".eleventy.js posts/a.md CHANGELOG.md", "posts/a.md"),
        ("astro.config.mjs src/pages/a.md src/notes.md", "src/pages/a.md"),
        ("docs/.vitepress/config.mts docs/a.md b.md", "docs/a.md"),
        ("docusaurus.config.js docs/a.md blog/b.md c.md", "blog/b.md docs/a.md"),
        ("mkdocs.yml docs/a.md c.md", "docs/a.md"),
    ],
)
def test_only_content_is_read(paths: str, found: str, tmp_path) -> None:  # type: ignore[no-untyped-def]
    for path in paths.split():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("")
    files = discover(Config(root=tmp_path), host_of).files
    assert [file.path for file in files if file.language == "markdown"] == found.split()


def test_places_are_those_of_the_file() -> None:
    page = (
        "---\r\ntitle: Größe 🏥\r\n---\r\nPraxis für `é`\r\n\r\n"
        "<script>pixel('ß')</script><img src=\"//x.example/ü\">\r\n"
    )
    found = extract(parse(SourceFile("content/page.md", "markdown"), page.encode()))
    places = [one.location.span for one in (*found.calls, *found.loads)]
    said = [page.encode()[span.start : span.end].decode() for span in places]
    assert said == ["pixel('ß')", "//x.example/ü"]
