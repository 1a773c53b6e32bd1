"""Reporters: each module turns the one report into one format, and decides nothing."""
