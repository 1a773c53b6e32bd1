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
    from pixelward.cli._app import invoke

    try:
        return invoke(arguments)
    except Error as error:
        print(f"pixelward: {error}", file=sys.stderr)  # noqa: T201
        return USER_ERROR
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        print(f"pixelward: a fault of ours: {type(error).__name__}: {error}", file=sys.stderr)  # noqa: T201
        if os.environ.get("PIXELWARD_TRACEBACK"):
            traceback.print_exc()
        else:
            print("pixelward: PIXELWARD_TRACEBACK=1 shows where.", file=sys.stderr)  # noqa: T201
        return OUR_ERROR
