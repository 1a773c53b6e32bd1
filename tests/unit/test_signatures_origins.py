"""What a file of `origins/` may say, and how the linter answers to what it may not."""

from __future__ import annotations

from pathlib import Path

import pytest

from pixelward.errors import Error
from pixelward.model.origins import Read
from pixelward.resources import signatures_dir
from pixelward.signatures import load

ORIGIN = """\
origin: example
name: an example
hop: the example{name} is read
entered: yes
reads: [store.get(@).value|text, "*.held(_, ~)", npm:@example/store#default.0.@]
templates: request.@
keeps: store.set(@, =)
trivial: [page size]
"""


def written(root: Path, text: str) -> Path:
    (root / "origins").mkdir()
    (root / "origins" / "example.yaml").write_text(text, "utf-8")
    return root


def test_an_origin_says_what_reads_it(tmp_path: Path) -> None:
    (one,) = load(written(tmp_path, ORIGIN)).origins
    assert one.entered
    assert one.reads == (
        Read(("store", "get", ("@",), "value|text")),
        Read(("held", ("_", "~")), anywhere=True),
        Read(("npm:@example/store", "default", "0", "@")),
    )
    assert one.templates == (Read(("request", "@")),)
    assert one.keeps == (Read(("store", "set", ("@", "="))),)
    assert one.trivial == {("page", "size")}


@pytest.mark.parametrize(
    ("good", "bad", "fact"),
    [
        ("store.get(@).value|text", "store..get", "reads nothing"),
        ("store.get(@).value|text", "store.get(@", "reads nothing"),
        ("store.get(@).value|text", "store get", "reads nothing"),
        ("store.get(@).value|text", "'@.value'", "could be anything"),
        ("store.get(@).value|text", "'*.*'", "could be anything"),
        ("store.set(@, =)", "store.set(@)", "keeps nothing"),
        ("store.set(@, =)", "'*.set(@, =)'", "keeps nothing"),
        ("the example{name} is read", "the example is read", "no place for a name"),
        ("the example{name} is read", "the example {name} is read", "no place for a name"),
        ("entered: yes", "entered: perhaps", "is not yes or no"),
        ("origin: example", "origin: other", "is not the name of its file"),
        ("trivial:", "trivia:", "is not a key of an origin"),
    ],
)
def test_mistakes_have_a_line(good: str, bad: str, fact: str, tmp_path: Path) -> None:
    with pytest.raises(Error) as raised:
        load(written(tmp_path, ORIGIN.replace(good, bad)))
    assert str(raised.value).startswith(f"{tmp_path.name}/origins/example.yaml:")
    assert fact in str(raised.value)


def test_shipped_origins_are_told_apart_by_their_reads() -> None:
    """One reading means one origin, or the order of files would decide."""
    kinds = load(signatures_dir()).origins
    reads = [(read, kind.id) for kind in kinds for read in (*kind.reads, *kind.templates)]
    assert len({kind for _, kind in reads}) > 6
    owners = dict(reads)
    assert [(read, kind) for read, kind in reads if owners[read] != kind] == []
