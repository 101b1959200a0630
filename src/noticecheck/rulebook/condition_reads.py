"""What the conditions of a rule read, worked out when the rulebook is compiled and not at every start."""

from __future__ import annotations

from noticecheck.engine.conditions import routes_in, spoken_in
from noticecheck.rulebook.files import Plain, Table

READS = "reads"
"""The key of a compiled clause that holds what it reads."""


def reads_of(clause: Table) -> Table:
    """Return the fields that a clause reads, in order, and the fields whose words it looks up in lexicons."""
    condition = clause.get("deficient_if")
    routes = dict.fromkeys((*routes_in(condition), str(clause["at"])))
    kept: list[Plain] = [route for route in routes if not route.startswith("each") or clause.get("for_each")]
    return {"routes": kept, "spoken": [[field, list(groups)] for field, groups in spoken_in(condition)]}


def with_reads(rule: Table) -> Table:
    """Return a rule with what each of its clauses reads beside the clause."""
    if "python" in rule:
        return rule
    clauses = rule.get("clauses")
    if not isinstance(clauses, list) or not clauses:
        return rule | {READS: reads_of(rule)}
    return rule | {"clauses": [clause | {READS: reads_of(clause)} for clause in clauses if isinstance(clause, dict)]}
