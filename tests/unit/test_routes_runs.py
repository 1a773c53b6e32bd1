"""Reach that follows calls: code is on the pages that call it, with the steps that lead there."""

from __future__ import annotations

from pathlib import Path

from pixelward.config import Config
from pixelward.engine import Analysis

SEND = "export function send() { fbq('track', 'Lead') }\n"


def reached(root: Path, files: dict[str, str]) -> dict[str, list[str]]:
    """The routes of the one use, each with what its steps say."""
    for path, source in files.items():
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(source, "utf-8")
    analysis = Analysis(Config(root=root, jobs=1))
    (at,) = {use.location for use in analysis.uses}
    return {r.route.pattern: [s.message for s in r.flow] for r in analysis.site.reached(at)}


def page(*scripts: str) -> str:
    tags = "".join(f'<script type="module">{script}</script>' for script in scripts)
    return f"<html><body>{tags}</body></html>"


IMPORT = "import { send } from './a.js';"


def test_only_the_page_that_calls(tmp_path: Path) -> None:
    files = {"a.js": SEND, "book.html": page(f"{IMPORT} send()"), "home.html": page(IMPORT)}
    found = reached(tmp_path, files)
    assert found.keys() == {"/book.html"}
    assert found["/book.html"][-1] == "calls send"


def test_a_chain_of_calls_is_told_in_order(tmp_path: Path) -> None:
    inner = f"{IMPORT} export function outer() {{ send() }}"
    outer = "import { outer } from './b.js'; outer()"
    found = reached(tmp_path, {"a.js": SEND, "b.js": inner, "book.html": page(outer)})
    assert found["/book.html"] == ["calls outer", "calls send"]


def test_functions_that_call_each_other_end(tmp_path: Path) -> None:
    code = f"{SEND} export function again() {{ send(); again() }}"
    used = "import { again } from './a.js'; again()"
    assert reached(tmp_path, {"a.js": code, "book.html": page(used)}).keys() == {"/book.html"}


def test_one_that_is_handed_on_is_wherever_its_file_is(tmp_path: Path) -> None:
    used = f"{IMPORT} send(); later(send)"
    files = {"a.js": SEND, "book.html": page(used), "home.html": page(IMPORT)}
    assert reached(tmp_path, files).keys() == {"/book.html", "/home.html"}


def test_callers_that_no_page_shows_say_nothing(tmp_path: Path) -> None:
    """The caller is in a file that is on no page: the code is at least where its own file is."""
    files = {"a.js": SEND, "unused.js": f"{IMPORT} send()", "home.html": page(IMPORT)}
    assert reached(tmp_path, files).keys() == {"/home.html"}


def test_conditions_of_the_call_count(tmp_path: Path) -> None:
    used = f"{IMPORT} if (location.pathname === '/book.html') send()"
    files = {"a.js": SEND, "book.html": page(used), "home.html": page(used)}
    assert reached(tmp_path, files).keys() == {"/book.html"}


def test_a_framework_may_call_what_its_own_files_export(tmp_path: Path) -> None:
    app = "export function reportVitals() { fbq('track', 'Lead') }\n"
    app += "export const size = 1; export default function App() { return null }"
    files = {
        "package.json": '{"dependencies": {"next": "14"}}',
        "pages/_app.jsx": app,
        "pages/index.jsx": "import { size } from './_app'; export default () => <p>{size}</p>",
        "pages/book.jsx": "export default () => null",
    }
    assert reached(tmp_path, files).keys() == {"/", "/book"}


def test_what_a_page_keeps_to_itself_and_never_calls_is_nowhere(tmp_path: Path) -> None:
    files = {
        "package.json": '{"dependencies": {"next": "14"}}',
        "pages/index.jsx": "function unused() { fbq('track', 'x') } export default () => <p/>",
    }
    assert reached(tmp_path, files) == {}


def test_dead_code_is_still_reported(tmp_path: Path) -> None:
    script = "function unused() { fbq('track', 'Lead') }"
    (tmp_path / "home.html").write_text(f"<html><script>{script}</script></html>", "utf-8")
    exposures = Analysis(Config(root=tmp_path, jobs=1)).exposures
    assert [one.route.pattern for one in exposures] == ["*"]
