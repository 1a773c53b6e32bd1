"""The stages in order: the only place that knows them all."""

from __future__ import annotations

from pixelward.engine._analysis import Analysis
from pixelward.engine._rules import all_rules, check_rules, rule_cards
from pixelward.engine._run import run

__all__ = ["Analysis", "all_rules", "check_rules", "rule_cards", "run"]
