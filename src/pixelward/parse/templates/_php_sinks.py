"""Which texts of PHP reach a page: printed, given back, kept, handed to what prints them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from tree_sitter import Node

from pixelward.model.levels import Confidence
from pixelward.parse.templates import _php_tree as tree
from pixelward.parse.templates._php_names import SHARED, Key, Names

# Functions that put a script on the page, and where they are given it.
_CODE = {
    "wp_add_inline_script": 1, "wp_print_inline_script_tag": 0, "wp_get_inline_script_tag": 0,
    "wc_enqueue_js": 0, "registerjs": 0, "registerscript": 1, "addscriptdeclaration": 0,
    "addinlinescript": 0, "appendscript": 0, "prependscript": 0, "scriptblock": 0,
    "drupal_add_js": 0, "backdrop_add_js": 0,
}  # fmt: skip
# The same for a script's address.
_ADDRESS = {
    "wp_enqueue_script": 1, "wp_register_script": 1, "wp_enqueue_script_module": 1,
    "drupal_add_js": 0, "backdrop_add_js": 0, "registerjsfile": 0, "registerscriptfile": 0,
    "addscript": 0, "addjs": 0, "registerjavascript": 1, "appendfile": 0, "prependfile": 0,
    "registerandusescript": 1,
}  # fmt: skip
_SHEET = {"wp_enqueue_style": 1, "wp_register_style": 1}
_PUTS = re.compile(
    r"(?:\w+_)?(?:add|append|prepend|insert|inject|write|output|print|render|set|push|emit)_?\w*"
    r"(?:html|head|header|footer|body|script|content|markup|code|snippet|tag|output|string)s?"
    r"|output|write|writeln|html|append|prepend|array_push|new (?:html)?response"
)
# Keys of arrays whose values are put on a page.
_MARKUP_KEYS = frozenset({"#markup", "#children", "#prefix", "#suffix", "#template", "#value"})
_MOST_ADDRESSES = 8
_REGISTERS = re.compile(r"add_(?:shortcode|filter|action)")


@dataclass(frozen=True, slots=True)
class Sink:
    """Expressions that reach a page as one text; `kind` is html, javascript, address or sheet."""

    nodes: tuple[Node, ...]
    function: Node | None
    kind: str = "html"
    confidence: Confidence = Confidence.RESOLVED
    key: Key | None = None  # under which the text is known to the rest of the file


@dataclass(slots=True)
class _Seeking:
    names: Names
    streams: dict[int, list[tuple[Node | None, list[Node]]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    others: list[Sink] = field(default_factory=list)
    callbacks: set[str] = field(default_factory=set)


def sinks(names: Names) -> Iterator[Sink]:
    """What is surely printed first, so that a text which it takes in is not read twice."""
    found = _Seeking(names)
    for step in tree.walk(tree.root(names.source)):
        if seek := _SEEKERS.get(step.node.type):
            seek(found, step.node, step.function)
    for runs in found.streams.values():
        yield from (Sink(tuple(nodes), function) for function, nodes in runs if nodes)
    yield from found.others
    yield from _kept(found)


def _kept(found: _Seeking) -> Iterator[Sink]:
    """What functions give back, then what names keep."""
    keys = sorted(found.names.texts, key=lambda key: not key[1].endswith("()"))
    for key in keys:
        sure = key[1].removesuffix("()") in found.callbacks
        for texts in found.names.texts[key]:
            confidence = Confidence.RESOLVED if sure else Confidence.INFERRED
            yield Sink(tuple(texts.nodes), texts.function, "html", confidence, key)


def _printed(found: _Seeking, node: Node, function: Node | None) -> None:
    """`echo`, `print`, `exit`: what follows is printed behind it."""
    _stream(found, function).extend(node.named_children)


def _opened(found: _Seeking, node: Node, function: Node | None) -> None:
    """`<?= … ?>`."""
    behind = node.parent if node.parent and node.parent.type == "text_interpolation" else node
    value = behind.next_named_sibling
    if tree.text(node) == "<?=" and value is not None and value.type == "expression_statement":
        _stream(found, function).extend(value.named_children)


def _stream(found: _Seeking, function: Node | None) -> list[Node]:
    """What a function prints one after the other, so far."""
    runs = found.streams[function.start_byte if function else SHARED]
    if not runs:
        runs.append((function, []))
    return runs[-1][1]


def _interrupted(found: _Seeking, node: Node, function: Node | None) -> None:
    """Markup between two prints."""
    if any((one.text or b"").strip() for one in node.named_children if one.type == "text"):
        found.streams[function.start_byte if function else SHARED].append((function, []))


def _called(found: _Seeking, node: Node, function: Node | None) -> None:
    name, given = tree.called(node), tree.arguments(node)
    if name in {"printf", "vprintf", "die"}:
        _stream(found, function).extend([node] if name != "die" else given)
    elif _REGISTERS.fullmatch(name):
        found.callbacks |= {word.lower() for one in given for word in _words(one)}
    elif name in _CODE or name in _ADDRESS or name in _SHEET:
        found.others += _scripts(found.names, name, given, function)
    elif _PUTS.fullmatch(name):
        sure = Confidence.INFERRED
        found.others += [Sink((one,), function, "html", sure) for one in given]


def _words(node: Node) -> list[str]:
    return (
        re.findall(r"['\"](\w+)['\"]", tree.text(node))
        if node.end_byte - node.start_byte < 200
        else []
    )


def _scripts(names: Names, name: str, given: list[Node], function: Node | None) -> Iterator[Sink]:
    inline = name in _CODE and (
        name not in _ADDRESS or any("inline" in tree.text(one) for one in given[1:])
    )
    kind = "sheet" if name in _SHEET else "address"
    at = (_CODE if inline else _SHEET if name in _SHEET else _ADDRESS)[name]
    if at >= len(given):
        return
    sure = Confidence.INFERRED if "register_" in name else Confidence.RESOLVED
    if inline:
        yield Sink((given[at],), function, "javascript", sure)
        return
    # Each of the addresses that a name is given is one of its own.
    key = names.of(given[at], function)
    for texts in names.texts.get(key, ())[:_MOST_ADDRESSES] if key else ():
        yield Sink(tuple(texts.nodes), texts.function, kind, sure)
    yield Sink((given[at],), function, kind, sure)


def _returned(found: _Seeking, node: Node, function: Node | None) -> None:
    """What a function without a name gives back, to whom it was handed."""
    if function is None or function.child_by_field_name("name") or not node.named_children:
        return
    handed = function.parent is not None and function.parent.type == "argument"
    sure = Confidence.RESOLVED if handed else Confidence.INFERRED
    found.others.append(Sink((node.named_children[0],), function, "html", sure))


def _arrow(found: _Seeking, node: Node, function: Node | None) -> None:
    if body := node.child_by_field_name("body"):
        handed = node.parent is not None and node.parent.type == "argument"
        sure = Confidence.RESOLVED if handed else Confidence.INFERRED
        found.others.append(Sink((body,), node, "html", sure))


def _element(found: _Seeking, node: Node, function: Node | None) -> None:
    """`['#markup' => '<p>…']`, `['#tag' => 'script', '#value' => '…']`."""
    pairs = {tree.text(one.named_children[0]).strip("'\""): one.named_children[-1]
             for one in node.named_children if len(one.named_children) > 1}  # fmt: skip
    is_script = tree.text(pairs.get("#tag")).strip("'\"") == "script"
    for name, value in pairs.items():
        if name in _MARKUP_KEYS:
            kind = "javascript" if name == "#value" and is_script else "html"
            found.others.append(Sink((value,), function, kind, Confidence.INFERRED))
        elif name == "#attributes" and is_script:
            found.others += _sources(value, function)


def _sources(attributes: Node, function: Node | None) -> Iterator[Sink]:
    for one in attributes.named_children:
        if len(one.named_children) > 1 and tree.text(one.named_children[0]).strip("'\"") == "src":
            yield Sink((one.named_children[-1],), function, "address", Confidence.INFERRED)


_SEEKERS: dict[str, Callable[[_Seeking, Node, Node | None], None]] = {
    "echo_statement": _printed,
    "print_intrinsic": _printed,
    "exit_statement": _printed,
    "text_interpolation": _interrupted,
    "php_tag": _opened,
    "return_statement": _returned,
    "arrow_function": _arrow,
    "array_creation_expression": _element,
    "object_creation_expression": _called,
    **dict.fromkeys(tree.CALLS, _called),
}
