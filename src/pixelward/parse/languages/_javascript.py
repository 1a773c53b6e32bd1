"""JavaScript that a server evaluates, as far as text comes out of it."""

from __future__ import annotations

import re

from pixelward.parse.languages._terms import Tongue
from pixelward.parse.languages._unescaped import ESCAPE

STRING = (
    rb'"[^"\\\n]*(?:\\.[^"\\\n]*)*"|'
    rb"'[^'\\\n]*(?:\\.[^'\\\n]*)*'"
    rb"|`[^`\\]*(?:\\.[^`\\]*)*`"
)
_INNER = rb"(?P<fill>[^{}]*(?:\{[^{}]*\}[^{}]*)*)\}"
_ESCAPED = re.compile(ESCAPE + rb"|[#!]\{" + _INNER, re.DOTALL)
_TEMPLATE = re.compile(ESCAPE + rb"|\$\{" + _INNER, re.DOTALL)

JAVASCRIPT = Tongue(STRING, {b'"': _ESCAPED, b"'": _ESCAPED, b"`": _TEMPLATE})
