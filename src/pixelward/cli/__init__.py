"""Arguments → config → engine → reporters → exit code: the only place that prints or exits."""

from __future__ import annotations

import os
import sys
import traceback

from pixelward.errors import Error

__all__ = ["main"]

USER_ERROR = 2
OUR_ERROR = 3
INTERRUPTED = 130


def main() -> None:
    """The `pixelward` command."""
    sys.exit(_guarded(sys.argv[1:]))


def _guarded(arguments: list[str]) -> int:
    """Run the command line; mistakes are one line each, never a traceback."""
    try:
        from pixelward.cli._app import invoke

        return invoke(arguments)
    except Error as error:
        _complain(str(error))
        return USER_ERROR
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        _complain(f"a fault of ours: {type(error).__name__}: {error}")
        if os.environ.get("PIXELWARD_TRACEBACK"):
            traceback.print_exc()
        else:
            _complain("PIXELWARD_TRACEBACK=1 shows where.")
        return OUR_ERROR


def _complain(text: str) -> None:
    from pixelward.cli._out import complain

    complain(text)
