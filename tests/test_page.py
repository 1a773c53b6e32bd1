"""The pages that a browser shows: open to everybody, silent towards the network, quick when long.

`PIXELWARD_SNAPSHOTS=write` takes the pictures in the documentation again.
"""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pixelward.cli.inventories.html import HTML as INVENTORY
from pixelward.model.report import Report, Result
from pixelward.report.base import Style
from pixelward.report.html import HTML
from reports.canned import CLEAN, REPORT, RESULTS

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"
_WRITES = os.environ.get("PIXELWARD_SNAPSHOTS") == "write"
sys.path.append(str(ROOT / "benchmarks" / "agreement"))

import agree_browser  # noqa: E402
import agree_sites  # noqa: E402


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    """A browser; CI has one, elsewhere it is used if it is there."""
    with _or_skipped(), agree_browser.browser() as one:
        yield one


@contextmanager
def _or_skipped() -> Iterator[None]:
    try:
        yield
    except agree_sites.Skipped as reason:
        if os.environ.get("CI") == "true":
            raise
        pytest.skip(str(reason))


def _axe() -> str:
    """The script that finds barriers; it is a package's, under a licence of its own."""
    found = importlib.util.find_spec("axe_playwright_python")
    with _or_skipped():
        if found is None or found.origin is None:
            raise agree_sites.Skipped("axe-core is missing: pip install axe-playwright-python.")
    assert found is not None
    return Path(f"{found.origin}").with_name("axe.min.js").read_text("utf-8")


class Opened:
    """A page from a file, with all that it asked for and complained about."""

    def __init__(self, chromium: Any, file: Path, width: int = 1280) -> None:
        self.asked: list[str] = []
        self.said: list[str] = []
        context = chromium.new_context(viewport={"width": width, "height": 1010})
        self.page = context.new_page()
        self.page.set_default_timeout(20_000)
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.goto(file.as_uri())

    def close(self) -> None:
        self.page.context.close()

    def rows(self, table: str) -> list[str]:
        """The text of the rows that are to be seen."""
        rows = f"#{table}-table tbody tr:not([hidden])"
        found: list[str] = self.page.eval_on_selector_all(
            rows, "all => all.map((row) => row.textContent)"
        )
        return found

    def tools(self, table: str) -> Any:
        """The controls of a table."""
        return self.page.locator(f".listing:has(#{table}-table) .tools")

    def sort(self, table: str, head: str) -> str:
        """Press a head; in which order the column is then."""
        cell = self.page.locator(f"#{table}-table thead th", has_text=head).first
        cell.locator("button").click()
        return f"{cell.get_attribute('aria-sort')}"


@pytest.fixture
def opened(chromium: Any, tmp_path: Path) -> Iterator[Any]:
    """A function that shows a report."""
    shown: list[Opened] = []

    def show(report: Report, width: int = 1280) -> Opened:
        file = tmp_path / "a report.html"
        file.write_text(HTML.render(report, Style()), "utf-8")
        shown.append(Opened(chromium, file, width))
        return shown[-1]

    yield show
    for one in shown:
        one.close()


def barriers(page: Any) -> list[str]:
    """What keeps people out, as far as axe-core can see: serious and critical violations."""
    page.evaluate(_axe())
    found = page.evaluate("axe.run({ resultTypes: ['violations'] })")
    return [
        f"{one['id']}: {one['nodes'][0]['html']}"
        for one in found["violations"]
        if one["impact"] in {"serious", "critical"}
    ]


@pytest.mark.parametrize("report", [CLEAN, REPORT], ids=["clean", "canned"])
def test_it_is_silent_and_open_to_everybody(opened: Any, report: Report) -> None:
    shown = opened(report)
    shown.page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
    assert barriers(shown.page) == []
    assert [url.partition(":")[0] for url in shown.asked] == ["file"]
    assert shown.said == []


def test_the_data_map_is_no_worse(chromium: Any, tmp_path: Path) -> None:
    file = tmp_path / "map.html"
    file.write_text(INVENTORY.render(REPORT), "utf-8")
    shown = Opened(chromium, file)
    try:
        assert barriers(shown.page) == []
        assert len(shown.asked) == 1
        assert shown.sort("trackers", "Risk") == "ascending"
        assert shown.rows("trackers")[0].startswith("Meta Pixel")
        assert shown.said == []
    finally:
        shown.close()


def test_nothing_is_cut_off_on_a_telephone(opened: Any) -> None:
    page = opened(REPORT, 360).page
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_tables_sort_by_any_column_and_back(opened: Any) -> None:
    shown = opened(REPORT)
    places = sorted(result.place.path for result in REPORT.open())
    assert shown.sort("findings", "Place") == "ascending"
    ascending = shown.rows("findings")
    assert all(path in row for path, row in zip(places, ascending, strict=True))
    assert shown.sort("findings", "Place") == "descending"
    assert shown.rows("findings") == ascending[::-1]
    shown.sort("findings", "Severity")
    assert [row[:4] for row in shown.rows("findings")] == ["erro"] * 3 + ["warn", "note"]
    shown.sort("matrix", "Sensitivity")
    assert ["public" in row for row in shown.rows("matrix")] == [False] * 10 + [True, False]


def test_tables_filter_by_words_and_by_choice(opened: Any) -> None:
    shown = opened(REPORT)
    tools = shown.tools("findings")
    assert tools.locator("output").inner_text() == "5 rows"
    tools.locator("input").fill("diagnosis  META")
    assert len(shown.rows("findings")) == 1
    assert tools.locator("output").inner_text() == "1 of 5 rows"
    tools.locator("input").fill("")
    tools.get_by_label("Severity").select_option("error")
    tools.get_by_label("State").select_option("new")
    assert len(shown.rows("findings")) == 2
    assert len(shown.rows("matrix")) == 12, "each table has its own"


def test_a_cell_of_the_matrix_leads_to_its_findings(opened: Any) -> None:
    shown = opened(REPORT)
    shown.tools("findings").get_by_label("Severity").select_option("note")
    shown.page.get_by_role("link", name="error (2): Meta Pixel on /oncology/book").click()
    rows = shown.rows("findings")
    assert len(rows) == 2
    assert all("/oncology/book" in row for row in rows)


def test_a_link_to_a_rule_opens_it(opened: Any) -> None:
    page = opened(REPORT).page
    page.locator("#findings-table").get_by_role("link", name="PW203").click()
    assert page.locator("#rule-PW203[open]").count() == 1


def test_the_keyboard_is_enough(opened: Any) -> None:
    page = opened(REPORT).page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.type") == "search"


def test_without_scripts_all_is_there_and_no_control_that_does_nothing(
    chromium: Any, tmp_path: Path
) -> None:
    file = tmp_path / "report.html"
    file.write_text(HTML.render(REPORT, Style()), "utf-8")
    context = chromium.new_context(java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto(file.as_uri())
        assert page.locator("#findings-table tbody tr:visible").count() == 5
        assert page.locator(".tools:visible, button:visible").count() == 0
    finally:
        context.close()


def test_paper_shows_what_is_closed(opened: Any) -> None:
    page = opened(REPORT).page
    closed = page.locator("details:not([open])").count()
    assert closed > 5
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details:not([open])").count() == 0
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.locator("details:not([open])").count() == closed
    page.emulate_media(media="print")
    assert page.locator("nav:visible, .tools:visible").count() == 0
    assert page.pdf(format="A4")[:5] == b"%PDF-"


# --- a long report


def _many(number: int) -> Report:
    """As many findings, each in a file of its own, with the canned ones' texts."""
    some = [one for one in RESULTS if one.state == "new"]
    return replace(REPORT, results=tuple(_copy(some[at % len(some)], at) for at in range(number)))


def _copy(result: Result, at: int) -> Result:
    path = f"pages/{at:04}/{result.place.path}"
    return replace(result, place=replace(result.place, path=path), fingerprint=f"{at}")


def test_five_hundred_findings_are_as_easy_to_use(opened: Any) -> None:
    shown = opened(_many(500))
    tools = shown.tools("findings")
    assert tools.locator("output").inner_text() == "500 rows"
    assert shown.sort("findings", "Place") == "ascending"
    assert "pages/0000/" in shown.rows("findings")[0]
    tools.locator("input").fill("pages/0499")
    assert len(shown.rows("findings")) == 1
    (row,) = shown.page.locator("#findings-table tbody tr:not([hidden])").all()
    row.locator("summary").click()
    assert row.locator("dl").is_visible()
    assert shown.said == []


def test_a_report_grows_by_no_more_than_its_findings() -> None:
    few, many = (len(HTML.render(_many(number), Style())) for number in (50, 500))
    assert many - few < 450 * 4_000


# --- the documentation


def _shots(chromium: Any, tmp_path: Path) -> Iterator[tuple[str, bytes]]:
    file = tmp_path / "report.html"
    file.write_text(HTML.render(_example(), Style()), "utf-8")
    shown = Opened(chromium, file, 1040)
    page = shown.page
    yield "report-verdict.png", page.screenshot(clip=_clip(0, 930))
    yield "report-ways.png", page.locator("#ways > section").nth(1).screenshot()
    tools = shown.tools("findings")
    tools.locator("input").fill("PW203")
    page.locator("#findings-table tbody tr:not([hidden]) summary").first.click()
    yield "report-finding.png", page.locator("#findings").screenshot()
    shown.close()
    file.write_text(INVENTORY.render(_example()), "utf-8")
    shown = Opened(chromium, file, 1040)
    yield "inventory.png", shown.page.screenshot(clip=_clip(0, 780))
    shown.close()


def _clip(top: int, height: int) -> dict[str, int]:
    return {"x": 0, "y": top, "width": 1040, "height": height}


def _example() -> Report:
    from pixelward.cli._lint import settings
    from pixelward.engine import run

    return run(settings([ROOT / "examples" / "clinic"], None))


@pytest.mark.skipif(not _WRITES, reason="they are taken when somebody asks for it")
def test_the_pictures_are_taken(chromium: Any, tmp_path: Path) -> None:
    IMAGES.mkdir(exist_ok=True)
    for name, picture in _shots(chromium, tmp_path):
        (IMAGES / name).write_bytes(picture)


def test_the_pictures_are_small_and_all_of_them_are_used() -> None:
    pages = "".join(page.read_text("utf-8") for page in (ROOT / "docs").glob("*.md"))
    for picture in IMAGES.glob("*.png"):
        assert picture.stat().st_size < 150_000
        assert f"images/{picture.name}" in pages
