"""Smarty: braces without a blank behind them are covered, scripts keep theirs."""

from __future__ import annotations

import pytest

from pixelward.parse.document import Masked
from pixelward.parse.templates.smarty import SMARTY


def masked(source: str) -> Masked:
    return SMARTY.mask(source.encode(), "a.html")


def links(source: str) -> list[tuple[str, str]]:
    return [(link.relation, link.target) for link in masked(source).links]


@pytest.mark.parametrize(
    "source",
    [
        "{ $a }",
        "function(){return;}",
        "{var a=1}",
        "{a:1}",
        "{if(f.g)return;n=1}",
        "{$never",
        "___INFO___ {$a}",
        "a{color:red}",
    ],
)
def test_what_is_no_tag_stays(source: str) -> None:
    found = masked(source)
    assert (found.code, found.tags) == (source.encode(), 0)


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("a{$b}c", "a____c"),
        ("{if $a > 1}b{/if}", "           b     "),
        ("{* {$a} *}b", "          b"),
        ("{literal}{$a}{/literal}", "         {$a}          "),
        ('{$a|b:"}"}c', "__________c"),
        ("{$a = 1}b", "        b"),
        ("{l s='a'}", "_________"),
    ],
)
def test_a_tag_is_covered_in_its_place(source: str, code: str) -> None:
    assert masked(source).code.decode() == code


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("{$a.b|c}", ["$a.b|c"]),
        ("{if $a}{/if}", []),
        ("{l s='a'}", ["l s='a'"]),
    ],
)
def test_what_is_printed_is_kept(source: str, texts: list[str]) -> None:
    assert [hole.text for hole in masked(source).holes] == texts


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('{include file="a.tpl"}', [("include", "a.tpl")]),
        ("{include 'a.tpl'}", [("include", "a.tpl")]),
        ('{extends file="parent:a.tpl"}', [("extends", "a.tpl")]),
        ("{include file=$a}", []),
        ('{* {include file="a"} *}', []),
    ],
)
def test_other_templates_are_linked(source: str, expected: list[tuple[str, str]]) -> None:
    assert links(source) == expected


def test_blocks_say_whether_they_keep_what_was_there() -> None:
    source = '{block name="a"}{/block}{block name=b append}{/block}'
    assert [(one.name, one.keeps_parent) for one in masked(source).blocks] == [
        ("a", False),
        ("b", True),
    ]
