"""Lets `python -m pixelward` stand for the command."""

from pixelward.cli import main

main()
