"""An import contract: the members of a package do not import one another, even indirectly."""

from __future__ import annotations

from typing import Any

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


class Members(Contract):
    """For each package: what is no helper (`base`, `_name`) is a member, and stands alone.

    The built-in independence contract wants each helper in a list of exceptions, because its
    wildcards stand for whole names. Our exceptions follow a naming rule, so we need no list.
    """

    type_name = "members"

    packages: Any = fields.ListField(subfield=fields.StringField())

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        """Look for chains of imports from one member to another."""
        chains = [chain for package in self.packages for chain in _chains(graph, package)]
        return ContractCheck(kept=not chains, metadata={"chains": chains})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Print each chain on a line."""
        for chain in check.metadata["chains"]:
            output.print_error(" -> ".join(chain))


def _chains(graph: ImportGraph, package: Any) -> list[tuple[str, ...]]:
    members = {name for name in graph.find_children(package) if _is_member(name)}
    if not members:
        raise ValueError(f"{package} has no members: the contract would hold for nothing.")
    found = graph.find_illegal_dependencies_for_layers(layers=(members,))
    return sorted(
        (*sorted(route.heads)[:1], *route.middle, *sorted(route.tails)[:1])
        for dependency in found
        for route in dependency.routes
    )


def _is_member(module: str) -> bool:
    name = module.rpartition(".")[2]
    return name != "base" and not name.startswith("_")
