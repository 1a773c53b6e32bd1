"""The map of a small site in each format, and what a hostile name can do to one: nothing."""

from __future__ import annotations

import csv
import io
import os
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest

from making import route, tracker
from pixelward import plugins
from pixelward.cli import maps
from pixelward.cli.maps._site import Listening, Mapped, SiteMap
from pixelward.cli.maps._ways import branches, drawing, drawn
from pixelward.cli.maps.base import Format
from pixelward.model.levels import Sensitivity
from running import CLEAN, Done

GOLDEN = Path(__file__).with_name("maps")
_WRITES = os.environ.get("PIXELWARD_SNAPSHOTS") == "write"  # before it is nobody's environment
FORMATS = plugins.members(maps, Format)
BASE = """<!doctype html>
<title>Clinic</title>
<script src="/js/pixel.js"></script>
{% block body %}{% endblock %}
"""
LEAVES = '{% extends "base.html" %}{% block body %}<p>We treat you well.</p>{% endblock %}\n'
TELLS = (
    "<!doctype html>\n<title>Book a visit</title>\n<script>\n  fbq('track', 'Lead')\n</script>\n"
)


@pytest.fixture
def clinic(site):
    """A layout with a tracker round five pages, a page with one of its own, and code of no page."""
    site.add(
        "pixelward.toml",
        '[[routes.subject]]\nroute = "/team"\nsensitive = false\nreason = "staff"\n',
    )
    site.add("templates/base.html", BASE)
    for page in ("asthma", "diabetes", "eczema", "epilepsy", "migraine"):
        site.add(f"templates/conditions/{page}.html", LEAVES)
    site.add("templates/careers.html", LEAVES)
    site.add("templates/team.html", CLEAN)
    site.add("templates/book.html", TELLS)
    site.add("js/pixel.js", "fbq('init', '1592118847501145')\n")
    site.add("unused/pixel.js", "ttq.load('C4A1B2C3D4E5F6G7H8I9')\n")
    return site


def command(form: Format, target: str = "") -> list[str]:
    return ["routes", "--graph" if form.picture else "--report", f"{form.name}{target}"]


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_what_each_format_makes_of_it(run, clinic, form) -> None:
    """`PIXELWARD_SNAPSHOTS=write` accepts what it says now; the diff is for a person to read."""
    done = run(*command(form))
    assert (done.code, done.err) == (0, "")
    file = GOLDEN / f"map.{form.name}"
    if _WRITES:
        file.write_bytes(done.out.encode())
    assert done.out == file.read_bytes().decode()


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_it_can_go_to_a_file(run, clinic, form) -> None:
    printed = run(*command(form)).out
    assert run(*command(form, "=map.out")) == Done(0, "", "")
    assert (clinic / "map.out").read_text("utf-8") == printed


@pytest.mark.parametrize(
    ("flags", "line"),
    [
        ("--graph htlm", '--graph: "htlm" is not a format. Did you mean "html"?'),
        ("--graph json", '--graph: "json" is not a format. Known: dot, html, mermaid.'),
        ("--report dot", '--report: "dot" is not a format. Known: csv, json, text.'),
        ("--report json --graph dot", "--graph: is given beside --report. Ask for one of them."),
        ("--report csv=", '--report: "csv=" names no file. Write csv=FILE, or csv.'),
        ("--graph dot=no/map.dot", "no/map.dot: cannot be written: No such file or directory."),
    ],
)
def test_mistaken_flags(run, site, flags, line) -> None:
    site.add("index.html")
    assert run("routes", *flags.split()).mistake().startswith(line)


# --- names that somebody chose to do harm

EVIL = "=1+1\"'><script>alert(1)</script>\\]`;#\n\x1b[31m"


def listening(files: tuple[str, ...] = ()) -> Listening:
    return Listening(tracker=tracker(), path=EVIL, line=1, hops=(), files=files)


HOSTILE = SiteMap(
    routes=(Mapped(route(EVIL), (EVIL,), (listening((EVIL,)),)),),
    unplaced=(listening((EVIL,)),),
)


class Tags(HTMLParser):
    """The names of all elements of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.seen.add(tag)


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_no_name_writes_to_the_terminal(form) -> None:
    text = form.render(HOSTILE)
    assert "\x1b" not in text
    assert text.endswith("\n")


def test_no_name_is_an_element_of_the_page() -> None:
    tags, text = Tags(), next(one for one in FORMATS if one.name == "html").render(HOSTILE)
    tags.feed(text)
    assert not tags.seen & {"script", "img", "iframe", "link", "a"}
    assert "default-src 'none'" in text


def test_no_cell_is_a_formula() -> None:
    text = next(one for one in FORMATS if one.name == "csv").render(HOSTILE)
    rows = list(csv.reader(io.StringIO(text)))
    assert len({len(row) for row in rows}) == 1
    assert not [cell for row in rows for cell in row if cell.startswith("=")]


def test_no_name_ends_a_label() -> None:
    text = next(one for one in FORMATS if one.name == "mermaid").render(HOSTILE)
    labels = re.findall(r'\["(.*)"\]', text)
    assert labels
    assert not [label for label in labels if re.search(r'["`<>]', label.replace("<br/>", ""))]


@pytest.mark.skipif(not shutil.which("dot"), reason="Graphviz is missing")
def test_graphviz_reads_it() -> None:
    text = next(one for one in FORMATS if one.name == "dot").render(HOSTILE)
    subprocess.run(["dot", "-Tplain"], input=text.encode(), capture_output=True, check=True)


# --- ways


def mapped(pattern: str, *files: str, sensitive: bool = False) -> Mapped:
    level = Sensitivity.SENSITIVE if sensitive else Sensitivity.PUBLIC
    found = route(pattern, sensitivity=level)
    return Mapped(found, (), (listening(files),))


def test_routes_with_the_same_way_are_one_line_by_how_private_they_are() -> None:
    pages = [mapped(f"/{n}", "base.html") for n in range(9)]
    private = mapped("/results", "base.html", sensitive=True)
    (branch,) = branches(SiteMap((*pages, private), ()))
    assert [(way.title, len(way.named)) for way in branch.ways] == [
        ("1 sensitive route", 1),
        ("9 public routes", 4),
    ]
    assert branch.ways[1].named[-1] == "and 6 more"


def test_a_drawing_holds_so_many_ways_and_counts_the_others() -> None:
    pages = tuple(mapped(f"/{n:02}", f"{n:02}.js") for n in range(60))
    (branch,) = branches(SiteMap(pages, ()))
    ways = drawn(branch)
    assert len(branch.ways) == 60
    assert len(ways) < 30
    assert sum(len(way.routes) for way in ways) == 60
    assert ways[-1].title == f"{61 - len(ways)} routes by {61 - len(ways)} more ways"


def test_arrows_show_only_ways_that_there_are() -> None:
    pages = (mapped("/a", "one.js", "base.html"), mapped("/b", "two.js", "base.html"))
    (branch,) = branches(SiteMap(pages, ()))
    found = drawing(branch, "t")
    assert [path for _, path in found.files].count("base.html") == 2
    assert len(found.arrows) == 6


def test_the_members_are_what_the_help_says(run) -> None:
    text = run("routes", "--help").out
    assert all(form.name in text for form in FORMATS)
