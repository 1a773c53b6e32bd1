"""Pixelward: finds what a health site's front end tells advertisers about its visitors."""

__version__ = "0.1.0"

__all__ = ["__version__"]
