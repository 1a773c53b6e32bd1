"""Options whose value may be left out, spelled as the parser of the command line knows them."""

from __future__ import annotations

_BARE = "--changed"


def spelled(arguments: list[str]) -> list[str]:
    """`--changed` as `--changed=`: a word after it is a path, and never its value."""
    end = arguments.index("--") if "--" in arguments else len(arguments)
    return [f"{one}=" if one == _BARE else one for one in arguments[:end]] + arguments[end:]
