"""Input that is made to be slow is read to its end all the same, or said not to be."""

from __future__ import annotations

from pathlib import Path

import pytest

from pixelward.model.facts import FileFacts, Notice, SourceFile
from pixelward.reading import read_one

LOAD = '<script src="x"></script>'
CALL = "pixel('x');"


def read(folder: Path, name: str, text: str) -> FileFacts | Notice:
    (folder / name).write_text(text)
    language = "html" if name.endswith(".html") else "javascript"
    return read_one(folder, SourceFile(name, language))


@pytest.mark.parametrize(
    "rubbish",
    [
        pytest.param("{{ a }}" + "{{ " * 20_000, id="outputs that do not end"),
        pytest.param("{#" * 20_000, id="comments that do not end"),
        pytest.param("{{ a }}" + "{# " * 20_000 + "{% " * 20_000, id="tags that do not end"),
        pytest.param("<div>" * 20_000, id="elements in elements"),
        pytest.param("<a " * 20_000 + ">", id="tags in a tag"),
        pytest.param("</" * 20_000, id="ends of nothing"),
        pytest.param("<textarea>" * 20_000, id="texts that do not end"),
        pytest.param("<title/>" * 20_000, id="texts that end at once"),
        pytest.param("<link x " * 20_000 + ">", id="hints that do not end"),
    ],
)
def test_a_page_is_read_behind_rubbish(tmp_path: Path, rubbish: str) -> None:
    found = read(tmp_path, "a.html", rubbish + LOAD)
    assert isinstance(found, FileFacts)
    assert [load.element for load in found.loads] == ["script"]


@pytest.mark.parametrize("opening", ["<!--", "<script ", "<pre>", "{% raw %}", "{{< highlight >}}"])
def test_markdown_is_read_round_what_does_not_end(tmp_path: Path, opening: str) -> None:
    (tmp_path / "a.md").write_text(LOAD + "\n\n" + f"{opening}\n" * 20_000)
    found = read_one(tmp_path, SourceFile("a.md", "markdown"))
    assert isinstance(found, FileFacts)
    assert "script" in {load.element for load in found.loads}


def test_a_comment_that_does_not_end_takes_the_rest(tmp_path: Path) -> None:
    found = read(tmp_path, "a.html", LOAD + "<!--" * 50_000 + LOAD)
    assert isinstance(found, FileFacts)
    assert len(found.loads) == 1


def test_each_of_many_handlers_is_read(tmp_path: Path) -> None:
    found = read(tmp_path, "a.html", f'<a onclick="{CALL}">x</a>\n' * 8_000)
    assert isinstance(found, FileFacts)
    assert len(found.calls) == 8_000


@pytest.mark.parametrize(
    "code",
    [
        pytest.param("[" * 50_000 + "]" * 50_000 + ";" + CALL, id="lists in lists"),
        pytest.param("(function(){" * 5_000 + CALL + "})()" * 5_000, id="functions in functions"),
        pytest.param("var a = '" + "\\n" * 50_000 + "';" + CALL, id="escapes"),
        pytest.param("var a = '" + "x" * 10_000_000 + "';" + CALL, id="a line of ten megabytes"),
        pytest.param("a" + ".b()" * 3_000 + ";" + CALL, id="a chain of calls"),
        pytest.param("var a = 'b'" + " + 'b'" * 5_000 + ";" + CALL, id="a sum of many"),
    ],
)
def test_a_script_is_read_round_rubbish(tmp_path: Path, code: str) -> None:
    found = read(tmp_path, "a.js", code)
    assert isinstance(found, FileFacts)
    assert any("pixel" in repr(call.callee) for call in found.calls)


def test_what_lies_too_deep_is_said(tmp_path: Path) -> None:
    code = CALL
    for _ in range(5):
        code = f"eval({code!r})"
    found = read(tmp_path, "a.js", code)
    assert isinstance(found, FileFacts)
    assert [notice.reason.endswith("was not read") for notice in found.notices] == [True]
