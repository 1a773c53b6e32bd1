"""Strings of Python that are plainly snippets are read, with what is filled into them."""

from __future__ import annotations

import pytest

from pixelward.config import Config
from pixelward.discover import TEST, discover
from pixelward.model.levels import Confidence
from pixelward.parse import host_of
from unit.indented import calls, facts, loads

PAGE = "a.py"
SNIPPET = "<script>pixel(1)</script>"


@pytest.mark.parametrize(
    "source",
    [
        '"""<script>pixel(1)</script>"""',
        'def f():\n    """\n    <script>pixel(1)</script>\n    """\n',
        'class A:\n    x = 1\n    "<script>pixel(1)</script>"\n',
        "# '<script>pixel(1)</script>'",
        "re.compile('<script>pixel(1)</script>')",
        "re.compile(\n    r'<script>pixel(1)</script>',\n)",
        "if '<script>pixel(1)</script>' in a: b()",
        "a = b == '<script>pixel(1)</script>'",
        "a = '<script>pixel(1)</script>' not in b",
        "a = b.replace('<script>pixel(1)</script>', c)",
        "assert f(a), '<script>pixel(1)</script>'",
        "assertEqual(f(a), '<script>pixel(1)</script>')",
        "raise ValueError('<script>pixel(1)</script>')",
        "log.info('<script>pixel(1)</script>')",
        "EXAMPLE_CODE = '<script>pixel(1)</script>'",
        "a = {'<script>pixel(1)</script>': 1}",
        "a = 'Put <script>pixel(1)</script> there'",
        "a = '<pre><script>pixel(1)</script></pre>'",
        "a = '<p>pixel(1)</p><img alt=b>'",
        "a = 'pixel(1);'",
        "parametrize('a', [('<script>pixel(1)</script>', 1)])",
    ],
)
def test_what_is_not_printed_is_silent(source: str) -> None:
    assert calls(PAGE, source) == []


@pytest.mark.parametrize(
    "source",
    [
        f"A = '{SNIPPET}'",
        f"A = ('<p>'\n  '{SNIPPET}')",
        f'A = """\\\n{SNIPPET}\n"""',
        f"return '{SNIPPET}'",
        f"return mark_safe(u'{SNIPPET}')",
        f"st.html(rb'{SNIPPET}')",
        f"a += f'{SNIPPET}'",
        f"a = b + '{SNIPPET}' + c(d)[0]",
        f"a = '<b>' + c.d('e') + '{SNIPPET}'",
        f"a = f'{{b}}{SNIPPET}'",
        f"a = [b, '{SNIPPET}']",
        f"a = {{'b': '{SNIPPET}'}}",
        f"f(a='{SNIPPET}')",
        "a = ''.join(['<script>', 'pixel(1)', '</script>'])",
        f"a = b'{SNIPPET}'\r\n",
        f"print 'a'; b = '{SNIPPET}'",
        f"if (\na = '{SNIPPET}'",
    ],
)
def test_what_is_printed_is_found_where_it_is_written(source: str) -> None:
    assert calls(PAGE, source) == ["pixel(1)"]


@pytest.mark.parametrize(
    ("source", "url"),
    [
        ("'<img src=\"//x.example/?a=%(b)s\">' % c", "//x.example/?a=<b>"),
        ("'<img src=\"//x.example/?a=%s\">' % c", "//x.example/?a=<%s>"),
        ("'<img src=\"//x.example/?a=%20b&c=100%\">'", "//x.example/?a=%20b&c=100%"),
        ("f'<img src=\"//x.example/?a={b.c}\">'", "//x.example/?a=<b.c>"),
        ("f'<img src=\"//x.example/?a={{b}}\">'", "//x.example/?a={b}"),
        ("'<img src=\"//x.example/?a={b}\">'.format(b=c)", "//x.example/?a=<b>"),
        ("('<img '\n 'src=\"//x.example/?a={}\">').format(c)", "//x.example/?a=<>"),
        ("format_html('<img src=\"//x.example/?a={0}\">', c)", "//x.example/?a=<0>"),
        ("'<img src=\"//x.example/?a={b}\">'", "//x.example/?a={b}"),
        ("'<img src=\"//x.example/?a={{ b }}\">'", "//x.example/?a=< b >"),
        ("'<img src=\"//x.example/?a=' + b(c) + '\">'", "//x.example/?a=<b(c)>"),
        ("'<img src=\"//x.example/\\u00df\">'", "//x.example/ß"),
        ("'<img src=\\'//x.example/\\'>'", "//x.example/"),
        ("r'<img src=\"//x.example/\\d\">'", "//x.example/\\d"),
    ],
)
def test_an_address_keeps_what_is_filled_in_apart(source: str, url: str) -> None:
    [load] = loads(PAGE, f"a = {source}")
    assert load == f"img {url}".replace("< b >", "<b>")


def test_a_text_may_be_filled_in_where_its_name_is_used() -> None:
    source = "A = '<img src=\"//x.example/?a={b}\">'\ndef f(b): return A.format(b=b)\n"
    assert loads(PAGE, source) == ["img //x.example/?a=<b>"]


def test_that_a_snippet_reaches_a_page_is_likely_and_not_sure() -> None:
    [call] = facts(PAGE, f"A = '{SNIPPET}'").calls
    assert call.confidence is Confidence.INFERRED


def test_a_bare_call_is_guessed_at_beside_snippets_only() -> None:
    alone = "A = 'pixel(2);'\nB = 'pixel(3)'\n"
    found = facts(PAGE, f"{alone}C = '{SNIPPET}'\n").calls
    assert [call.confidence for call in found] == [Confidence.INFERRED, Confidence.GUESSED]
    assert facts(PAGE, alone).calls == ()


def test_a_comment_can_speak_to_the_linter() -> None:
    source = f"# pixelward: ignore[PW102]: x\nA = '{SNIPPET}'"
    [remark] = facts(PAGE, source).remarks
    assert remark.text == "# pixelward: ignore[PW102]: x"


@pytest.mark.parametrize(
    "path", ["test_a.py", "a/b_test.py", "conftest.py", "tests/a.py", "a/test/b/c.py"]
)
def test_tests_are_not_read(path: str, tmp_path) -> None:
    (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / path).write_text(f"A = '{SNIPPET}'")
    (tmp_path / "latest.py").write_text(f"A = '{SNIPPET}'")
    found = discover(Config(root=tmp_path), host_of)
    assert [file.path for file in found.files] == ["latest.py"]
    assert [notice.reason for notice in found.notices] == [TEST]
