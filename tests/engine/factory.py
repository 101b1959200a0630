"""Small rulebooks and cases made by hand, so that each test of the engine states all that it depends on."""

from datetime import date

from noticecheck.engine.audit import audit
from noticecheck.engine.case import Case
from noticecheck.engine.conditions import compile_condition, routes_in
from noticecheck.engine.rule import Clause, OpenNumber, Rule, Rulebook
from noticecheck.model.finding import Basis, DocumentType, Severity
from noticecheck.model.law import Provision, Version
from noticecheck.model.scoring import Dimension, Scoring
from noticecheck.records import replace
from noticecheck.source.read import notice_from_bytes

AUDIT_DATE = date(2021, 6, 30)
HEAD = "noticecheck: 1\nsource: {completeness: full}\ndocument: {type: red_notice, published: 2020-05-01}\n"
KINDS = tuple(DocumentType)


def version(edition="2019", **changes):
    plain = Version(
        edition=edition,
        quote=f"words of {edition}",
        paraphrase="",
        url="",
        in_force_from=None,
        in_force_to=None,
        verified=True,
        note="dated",
    )
    return replace(plain, **changes)


def provision(provision_id="law-1", *versions):
    return Provision(provision_id, "rules", "the Rules", "rules", f"Art. {provision_id}", "a subject", versions or (version(),))


SCORING = Scoring(
    version="1",
    severity=dict(zip(Severity, (8, 4, 2, 1, 0), strict=True)),
    dimensions=(Dimension("judicial", "Judicial data", 60), Dimension("identity", "Identity", 30), Dimension("amounts", "Amounts", 10)),
    grades=(("A", 90), ("B", 75), ("C", 60), ("D", 40), ("F", 0)),
    caps=((1, "D"), (2, "F")),
    least_coverage=50,
)
NUMBERS = {
    "months": OpenNumber("months", 24, "months"),
    "days": OpenNumber("days", 60, "days"),
    "years": OpenNumber("years", 3, "years"),
    "unset": OpenNumber("unset", None, "years"),
}


class Rules:
    """A source that hands out the rules with law for a type of document."""

    def __init__(self, rules):
        self.rules = rules

    def rules_for(self, kind):
        return tuple(rule for rule in self.rules if rule.law.get(kind))


def rulebook(*rules, provisions=(), numbers=None, scoring=SCORING):
    law = {one.id: one for one in (provision(), *provisions)}
    return Rulebook("test", "0" * 64, Rules(rules), law, numbers or NUMBERS, scoring)


def clause(deficient_if, at="warrant", message="it is not there", for_each="", **changes):
    """A way of breaking a rule, with the routes that its condition reads."""
    routes = tuple(dict.fromkeys((*routes_in(deficient_if), at)))
    return Clause(
        test=compile_condition(deficient_if),
        at=at,
        message=message,
        for_each=for_each,
        routes=tuple(route for route in routes if not route.startswith("each") or for_each),
        from_context=for_each.startswith("context.") or any(route.startswith("context.") for route in routes),
        **changes,
    )


def rule(rule_id="TST001", *clauses, basis=Basis.DETERMINISTIC, severity=Severity.CRITICAL, law=("law-1",), **changes):
    """A rule on every type of document; conditions may be given as plain words."""
    for word in ("applies_if", "unless"):
        if word in changes:
            changes[word] = compile_condition(changes[word])
    plain = Rule(
        id=rule_id,
        title=f"title of {rule_id}",
        severity=dict.fromkeys(KINDS, severity),
        basis=basis,
        dimension="judicial",
        law=dict.fromkeys(KINDS, law),
        remedy="Ask.",
        question="What is it?",
        clauses=clauses,
    )
    return replace(plain, **changes)


def notice(text="", head=HEAD, name="notice.yaml"):
    return notice_from_bytes((head + text).encode(), name)


def case(text="", head=HEAD, numbers=None):
    return Case(notice(text, head), AUDIT_DATE, DocumentType.RED_NOTICE, numbers or NUMBERS)


def decide(condition, text="", item=(), **options):
    """Decide a condition on a notice, for an item when one is given."""
    return compile_condition(condition)(case(text, **options), item)


def report(rules, text="", head=HEAD, audit_date=AUDIT_DATE, **book):
    """Audit a notice by a rulebook of these rules alone."""
    return audit(notice(text, head), rulebook(*rules, **book), audit_date)
