"""Texts of PHP that are written down and never put on a page: compared, escaped, explained."""

from __future__ import annotations

import re

from tree_sitter import Node

from pixelward.parse.templates import _php_tree as tree
from pixelward.parse.templates._php_names import SHARED, Key, Names

# Functions that look at a text, or make a page show it and not run it.
_LOOKS = re.compile(
    r"esc_\w+|html(?:specialchars|entities)|check_plain|strip_\w+|wp_strip_\w+|wp_kses\w*|e|h"
    r"|str(?:i|r|ri)?(?:pos|str|len|cmp)|str_\w+|str_?i?replace|preg_\w+|substr\w*|mb_\w+|in_array"
    r"|assert\w*|expect\w*|is_\w+|empty|isset|md5|sha1|hash|crc32|json_encode|serialize|error_log"
    r"|log|debug|info|warning|var_\w+|count|explode|similar_text|contains|matches|has|array_search"
)
_COMPARING = frozenset({"==", "===", "!=", "!==", "<>", "<=>"})
# Names of what explains, tests and takes out.
_PROSE = re.compile(
    r"desc|help|hint|exampl|placeholder|tooltip|instruct|usage|sample|pattern|regex|search|needle"
    r"|find|replac|remov|block(?:ed|list)|deny|forbid|expected|actual|fixture|comment|docs?\b",
    re.IGNORECASE,
)
# With these in it a function may give a variable away without naming it where it goes.
_HIDDEN_WAYS = re.compile(
    rb"compact|include|require|extract|global\s|static\s|&\s*\$|\$\$|_vars|view"
)


def goes_nowhere(key: Key, names: Names, function: Node | None) -> bool:
    """Whether the text under a name is only looked at, or explains something by its name."""
    if _PROSE.search(key[1]):
        return True
    if key[1].endswith("()"):
        return False
    name = (key[0], key[1].partition("[")[0])
    reads = [*names.reads.get(key, ()), *(names.reads.get(name, ()) if name != key else ())]
    if reads:
        return all(_only_looks(one) for one in reads)
    is_local = key[0] != SHARED and name == key and function is not None
    return is_local and not _HIDDEN_WAYS.search((function.text if function else b"") or b"")


def _only_looks(node: Node) -> bool:
    parent = node.parent
    while parent is not None and parent.type in {
        "argument",
        "arguments",
        "parenthesized_expression",
    }:
        parent = parent.parent
    if parent is None:
        return False
    if parent.type == "binary_expression":
        return tree.text(parent.child_by_field_name("operator")) in _COMPARING
    return _LOOKS.fullmatch(tree.called(parent)) is not None
