"""The rules there are, and what a report says of them."""

from __future__ import annotations

from pixelward import plugins, rules
from pixelward.errors import Error, did_you_mean
from pixelward.model.report import RuleCard
from pixelward.resources import rule_page
from pixelward.rules.base import Rule


def all_rules() -> tuple[Rule, ...]:
    """Every rule there is, in order of id."""
    return tuple(sorted(plugins.members(rules, Rule), key=lambda rule: rule.id))


def check_rules(ids: frozenset[str], place: str = "the configuration") -> None:
    """Raise `Error` for an id that no rule has; `place` is where it was given."""
    known = {rule.id for rule in all_rules()}
    for unknown in sorted(ids - known):
        raise Error(place, f'"{unknown}" is not a rule.', did_you_mean(unknown, known))


def rule_cards() -> tuple[RuleCard, ...]:
    """Each rule with its docs page."""
    return tuple(
        RuleCard(rule.id, rule.name, rule.summary, rule_page(rule.id)) for rule in all_rules()
    )
