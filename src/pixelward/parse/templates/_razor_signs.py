"""What Razor's two modes are told by."""

from __future__ import annotations

import re

AT = re.compile(rb"@")
IN_MARKUP = re.compile(
    rb"@|<!--.*?(?:-->|\Z)|<(?P<raw>script|style)\b|</(?P<close>[a-zA-Z][\w:.-]*)[^<>]*>"
    rb"|<(?P<open>[a-zA-Z][\w:.-]*)|(?P<end>/?>)|(?P<brace>[{}])|\"[^\"@<>\n]*\"|'[^'@<>\n]*'",
    re.DOTALL | re.IGNORECASE,
)
IN_LINE = re.compile(rb"@|\n|\Z")
IN_RAW = re.compile(rb"@|</(?:script|style)\s*>", re.IGNORECASE)
IN_CODE = re.compile(
    rb"\$?@\$?\"(?:[^\"]|\"\")*+\"?|\$?\"(?:[^\"\\\n]|\\.)*+\"?|'(?:[^'\\\n]|\\.)'|//[^\n]*"
    rb"|/\*.*?(?:\*/|\Z)|@\*.*?(?:\*@|\Z)|[{};:]",
    re.DOTALL,
)
STATEMENT = re.compile(rb"\s*(?:(?P<line>@:)|(?P<text><text>)|<(?=[a-zA-Z!]))")
DIRECTIVE = re.compile(
    rb"@(?:model|inject|page|layout|addTagHelper|removeTagHelper|tagHelperPrefix|inherits|namespace"
    rb"|implements|attribute|typeparam|rendermode|preservewhitespace|using(?!\s*\())(?![\w(.=])[^\n]*"
)
CONTROL = re.compile(rb"@(?:await\s+)?(?:if|for|foreach|while|switch|using|lock)\s*(?=\()")
BARE = re.compile(rb"@(?:(?P<plain>functions|code)|section\s+(?P<section>\w+)|do|try)?\s*\{")
BASIC = re.compile(rb"@Code\b.*?\bEnd\s+Code\b", re.DOTALL)
MORE = re.compile(rb"\s*(?:else\s+if\s*(?=\()|else|catch\s*(?=[({])|finally|while\s*(?=\())")
NAME = re.compile(rb"@(?:await\s+)?[A-Za-z_]\w*")
MEMBER = re.compile(rb"[?!]?\.[A-Za-z_]\w*|[?!]?(?=[(\[])")
# Rules of style sheets, and attributes that the framework reads.
TEXT = re.compile(
    rb"@(?:(?:media|import|font-face|-?[a-z]*-?keyframes|charset|supports|layer|container|property)\b"
    rb"|(?:on\w+|bind[\w-]*|ref|key|attributes|formname)(?::[\w-]+)?\s*=)"
)
OPENING = re.compile(rb"\s*\{")
VOID = frozenset(
    b"area base br col embed hr img input link meta param source track wbr !doctype".split()
)
