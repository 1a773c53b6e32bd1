"""Suppressions in the comments of every language that is read: each silences the next line."""

from __future__ import annotations

import json

import pytest

from running import CLEAN

REASON = "reviewed in May, ticket 1482"
LOAD = '<script async src="https://connect.facebook.net/en_US/fbevents.js"></script>'
CALL = "fbq('init', '1592118847501145');"
POLICY = "Content-Security-Policy: script-src https://connect.facebook.net"

# Comments of pages and of their templates; `@` is where the directive stands.
PAGES = {
    "page.html": "<!-- @ -->",
    "hash.php": "<?php # @ ?>",
    "line.php": "<?php // @ ?>",
    "block.php": "<?php /* @ */ ?>",
    "page.html.erb": "<%# @ %>",
    "page.jinja": "{# @ #}",
    "block.jinja": "{% comment %} @ {% endcomment %}",
    "page.njk": "{# @ #}",
    "page.twig": "{# @ #}",
    "page.liquid": "{% comment %} @ {% endcomment %}",
    "dashes.liquid": "{%- comment -%} @ {%- endcomment -%}",
    "inline.liquid": "{% # @ %}",
    "page.hbs": "{{! @ }}",
    "dashes.hbs": "{{!-- @ --}}",
    "page.ejs": "<%# @ %>",
    "page.blade.php": "{{-- @ --}}",
    "page.cshtml": "@* @ *@",
    "page.gohtml": "{{/* @ */}}",
    "page.ftl": "<#-- @ -->",
    "page.vm": "## @",
    "block.vm": "#* @ *#",
    "page.tpl": "{* @ *}",
    "page.jsp": "<%-- @ --%>",
    "page.aspx": "<%-- @ --%>",
    "page.cfm": "<!--- @ --->",
    "page.eex": "<%# @ %>",
    "page.heex": "<%!-- @ --%>",
    "page.svelte": "<!-- @ -->",
    "page.astro": "<!-- @ -->",
}
# Whole files of the others, and the rule that speaks of the line below the comment.
FILES = {
    "a.js": ("PW101", f"// @\n{CALL}\n"),
    "block.js": ("PW101", f"/* @ */\n{CALL}\n"),
    "lines.js": ("PW101", f"/*\n * Why:\n * @\n */\n{CALL}\n"),
    "a.ts": ("PW101", f"// @\n{CALL}\n"),
    "a.jsx": ("PW101", f"export const A = () => <div>\n  {{/* @ */}}\n  {LOAD}\n</div>\n"),
    "a.tsx": ("PW101", f"export const A = () => <div>\n  {{/* @ */}}\n  {LOAD}\n</div>\n"),
    "script.html": ("PW101", f"<script>\n  // @\n  {CALL}\n</script>\n"),
    "script.vue": ("PW101", f"<script>\n// @\n{CALL}\n</script>\n"),
    "template.vue": ("PW101", f'<template>\n<!-- @ -->\n<img @load="{CALL[:-1]}">\n</template>\n'),
    "between.vue": ("PW101", f"<!-- @ -->\n<script>{CALL}</script>\n<template><p/></template>\n"),
    "script.svelte": ("PW101", f"<script>\n  // @\n  {CALL}\n</script>\n"),
    "front.astro": ("PW101", f"---\n// of the server\n---\n<script>\n/* @ */\n{CALL}\n</script>\n"),
    "a.mdx": ("PW101", f"{{/* @ */}}\n\n{LOAD}\n"),
    "a.pug": (
        "PW101",
        "//- @\nscript(async src='https://connect.facebook.net/en_US/fbevents.js')\n",
    ),
    "a.haml": ("PW101", "-# @\n%script(src='https://connect.facebook.net/en_US/fbevents.js')\n"),
    "a.slim": ("PW101", '/ @\nscript src="https://connect.facebook.net/en_US/fbevents.js"\n'),
    "views.py": ("PW101", f"# @\nPIXEL = '{LOAD}'\n"),
    "inside.php": ("PW101", f"<?php\n// @\necho '{LOAD}';\n"),
    "inside.erb": ("PW101", f"<script>\n  // @\n  {CALL}\n</script>\n"),
    "a.svg": ("PW101", f"<svg>\n<!-- @ -->\n<script>{CALL}</script>\n</svg>\n"),
    "_config.yml": ("PW101", '# @\nfacebook_pixel: "1592118847501145"\n'),
    "hugo.toml": ("PW101", '[params]\n# @\nfacebook_pixel = "1592118847501145"\n'),
    "requirements.txt": ("PW401", "# @\ndjango-facebook-pixel-code==1.0\n"),
    "Gemfile": ("PW401", '# @\ngem "google-analytics-rails"\n'),
    "nginx.conf": ("PW304", f"# @\nadd_header {POLICY.replace(': ', ' ', 1)};\n"),
    "_headers": ("PW304", f"/*\n  # @\n  {POLICY}\n"),
}


def directive(rule: str, kind: str = "ignore") -> str:
    return f"pixelward: {kind}[{rule}]: {REASON}"


def silenced(run, rule: str) -> None:
    """That the one finding of a rule is suppressed, and that no comment is objected to."""
    found = [
        (result["rule"], result["state"], result["suppression"])
        for result in run("lint", "--report", "json").json["results"]
        if result["rule"] in {rule, "PW504", "PW505"}
    ]
    assert found == [(rule, "suppressed", REASON)]


@pytest.mark.parametrize(("name", "comment"), PAGES.items(), ids=PAGES)
def test_a_comment_of_a_page(run, site, name: str, comment: str) -> None:
    said = comment.replace(" @", f" {directive('PW101')}", 1)
    site.add(name, f"<title>Careers</title>\n\n{said}\n{LOAD}\n")
    silenced(run, "PW101")


@pytest.mark.parametrize(("name", "rule", "text"), [(n, *of) for n, of in FILES.items()], ids=FILES)
def test_a_comment_of_another_file(run, site, name: str, rule: str, text: str) -> None:
    site.add(name, text.replace("@", directive(rule), 1))
    silenced(run, rule)


def test_a_comment_of_a_style_sheet(run, site) -> None:
    site.add("oncology/book.html", '<title>Book</title>\n<link rel="stylesheet" href="/a.css">\n')
    fonts = '@import url("https://fonts.googleapis.com/css2?family=Inter");'
    site.add("a.css", f"/* {directive('PW106')} */\n{fonts}\n")
    silenced(run, "PW106")


def test_a_comment_of_markdown(run, site) -> None:
    site.add("mkdocs.yml", "site_name: Harbor Clinic\n")
    site.add("docs/index.md", f"# Careers\n\n<!-- {directive('PW101')} -->\n{LOAD}\n")
    silenced(run, "PW101")


@pytest.mark.parametrize("said", [directive("PW403"), f"Of May.\\n{directive('PW403')}"])
def test_the_notes_of_a_tag_are_its_comment(run, site, said: str) -> None:
    value = "<script>fbq('track', 'PageView')</script>"
    tag = {
        "name": "Base",
        "notes": said.replace("\\n", "\n"),
        "type": "html",
        "parameter": [{"type": "TEMPLATE", "key": "html", "value": value}],
        "firingTriggerId": ["2147479553"],
    }
    export = {"exportFormatVersion": 2, "containerVersion": {"tag": [tag]}}
    site.add("container.json", json.dumps(export, indent=2))
    silenced(run, "PW403")


def test_json_has_no_comments(run, site) -> None:
    """What looks like one is data, or no JSON; the page on triage says what to do instead."""
    text = '{"name": "site", "dependencies": {"react-facebook-pixel": "^1.0.4"}}'
    site.add("package.json", text)
    assert [r["rule"] for r in run("lint", "--report", "json").json["results"]] == ["PW401"]
    site.add("package.json", text.replace('"site"', f'"# {directive("PW401", "ignore-file")}"'))
    done = run("lint", "--report", "json").json
    assert [(r["rule"], r["state"]) for r in done["results"]] == [("PW401", "new")]


def test_a_file_is_covered_and_no_other_one(run, site) -> None:
    site.add("careers.html", f"<!-- {directive('PW101', 'ignore-file')} -->\n{LOAD}\n")
    site.add("visit.html", f"{CLEAN}{LOAD}\n")
    states = {r["path"]: r["state"] for r in run("lint", "--report", "json").json["results"]}
    assert states == {"careers.html": "suppressed", "visit.html": "new"}


def test_a_block_is_covered_and_not_what_is_round_it(run, site) -> None:
    start, end = directive("PW401", "ignore-start"), "pixelward: ignore-end"
    gem = 'gem "google-analytics-rails"'
    site.add("Gemfile", f"# {start}\n{gem}\n{gem}\n# {end}\n{gem}\n")
    results = run("lint", "--report", "json").json["results"]
    assert [(r["line"], r["state"]) for r in results] == [
        (2, "suppressed"),
        (3, "suppressed"),
        (5, "new"),
    ]


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("ignore[PW101]", "gives no reason"),
        ("ignore[PW101] because legal said so", "gives no reason"),
        ("ignore[PW101] until=2020-01-01: legal", "ran out on 2020-01-01"),
        ("ignore[PW999]: legal", '"PW999" is not a rule'),
        ("ignore[PW101]: legal until=2099-01-01", "stands in its reason"),
    ],
)
def test_what_does_not_hold_fails_the_run(run, site, said: str, why: str) -> None:
    site.add("careers.html", f"<title>Careers</title>\n<!-- pixelward: {said} -->\n{LOAD}\n")
    done = run("lint", "--report", "json")
    assert done.code == 1
    open_ = {r["rule"]: r for r in done.json["results"] if r["state"] == "new"}
    assert set(open_) == {"PW101", "PW504"}
    assert why in open_["PW504"]["message"]
    assert (open_["PW504"]["severity"], open_["PW504"]["line"]) == ("error", 2)
    assert open_["PW504"]["tracker"] == ""


def test_what_is_left_over_fails_no_run(run, site) -> None:
    site.add("careers.html", f"<title>Careers</title>\n<!-- {directive('PW101')} -->\n<p>Hi</p>\n")
    done = run("lint", "--report", "json")
    assert [(r["rule"], r["severity"]) for r in done.json["results"]] == [("PW505", "warning")]
    assert done.code == 0
    assert run("lint", "--fail-on", "warning").code == 1


def test_a_rule_that_nobody_asked_for_is_used_all_the_same(run, site) -> None:
    site.add("careers.html", f"<title>Careers</title>\n<!-- {directive('PW101')} -->\n{LOAD}\n")
    assert run("lint", "--ignore", "PW101", "--report", "json").json["results"] == []


def test_who_agreed_is_shown_masked(run, site) -> None:
    said = "<!-- pixelward: ignore[jane@example.org]: yes -->"
    site.add("careers.html", f"<title>Careers</title>\n{said}\n")
    done = run("lint", "--report", "json")
    assert "jane@" not in done.out
    assert [r["rule"] for r in done.json["results"]] == ["PW504"]
    assert "jane@" not in run("lint").out
