"""One rule against one case: which clauses hold, for which items, and with what words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from noticecheck.engine.case import Case
from noticecheck.engine.comparisons import groups_of_lexicons
from noticecheck.engine.conditions import Truth, compile_operand, exhibited
from noticecheck.engine.rule import NOTHING_TO_JUDGE, Clause, Raised, Rule, Ruling, ToldByTheProse, Undecided
from noticecheck.engine.terms import TERMS
from noticecheck.model.finding import Quotation
from noticecheck.model.partial_date import PartialDate
from noticecheck.model.quantity import Measure, Money, Penalty
from noticecheck.model.stated import ABSENT, Absent, Answer, Placeholder, Unknown
from noticecheck.model.tree import Route, parse_route, route_text

_SLOT: Final = re.compile(r"\{([^{}]+)\}")
_TOP: Final[Route] = ()
WORDS_FOUND: Final = "words found"
"""The slot of a message for the words by which a condition with `speaks_of` holds."""


def rulings_on(rule: Rule, case: Case) -> tuple[Ruling, ...]:
    """Return what a rule says of a case; nothing when the rule is met."""
    rulings = _by_the_fields(rule, case)
    if not rulings or rule.in_prose is None:
        return rulings
    left = tuple(filter(_left_to_the_prose, rulings))
    if not left:
        return rulings
    said = tuple(rule.in_prose(case))
    raised = any(isinstance(ruling, Raised) for ruling in said)
    # A reading settles nothing as far as verdict and score go: the fields have still left it open.
    open_still: tuple[Ruling, ...] = left if raised else () if said else (ToldByTheProse(),)
    return (*(ruling for ruling in rulings if not _left_to_the_prose(ruling)), *said, *open_still)


def _by_the_fields(rule: Rule, case: Case) -> tuple[Ruling, ...]:
    scope = True if rule.applies_if is None else rule.applies_if(case, _TOP)
    if scope is False:
        return NOTHING_TO_JUDGE
    if scope is not True:
        return (Undecided(scope),)
    if rule.judge is not None:
        return tuple(rule.judge(case))
    quiet = _where_no_clause_holds(rule, case)
    return tuple(_clauses(rule, case)) if quiet is None else quiet


def _where_no_clause_holds(rule: Rule, case: Case) -> tuple[Ruling, ...] | None:
    """Return what a rule comes to where every condition of it is false, as most are on most notices; None where one is not."""
    judged = False
    for clause in rule.clauses:
        if not clause.for_each:
            if clause.test(case, _TOP) is not False:
                return None
            judged = judged or not clause.from_context or _in_scope(clause, case)
            continue
        route = parse_route(clause.for_each)
        items = case.items(route)
        if isinstance(items, Unknown):
            return None
        if not isinstance(items, Absent) and items:
            if any(clause.test(case, (*route, position)) is not False for position in range(len(items))):
                return None
            judged = True
    return () if judged or (rule.unless is not None and rule.unless(case, _TOP) is True) else NOTHING_TO_JUDGE


def _left_to_the_prose(ruling: Ruling) -> bool:
    return isinstance(ruling, Undecided) and ruling.why.reason == "prose"


def _clauses(rule: Rule, case: Case) -> Iterator[Ruling]:
    """Yield what the clauses say; the rule is out of scope only where every clause is."""
    excused: Truth = False if rule.unless is None else rule.unless(case, _TOP)
    if excused is True:
        return
    still_open = rule.unless is None or isinstance(excused, Unknown)
    nothing_to_judge = True
    for clause in rule.clauses:
        for item in _items(clause, case):
            ruling = _on_item(clause, case, item, derogation_open=still_open)
            nothing_to_judge = nothing_to_judge and ruling is None and not _in_scope(clause, case)
            if ruling is not None:
                yield ruling
    if nothing_to_judge:
        yield from NOTHING_TO_JUDGE


def _on_item(clause: Clause, case: Case, item: Route | Unknown, *, derogation_open: bool) -> Ruling | None:
    """Return what a clause says of an item of its list, or of the notice; None where it is met."""
    if isinstance(item, Unknown):
        return Undecided(item)
    if clause.from_context:
        case.relied_on.clear()
    answer = exhibited(case, item, clause.test(case, item))
    if isinstance(answer, Unknown):
        return Undecided(answer)
    return _raised(clause, case, item, derogation_open=derogation_open) if answer else None


def _in_scope(clause: Clause, case: Case) -> bool:
    """Whether a clause that is met had something to judge: one on facts from outside needs such facts."""
    if clause.for_each or not clause.from_context:
        return True
    return any(not isinstance(case.look(parse_route(name)), Absent) for name in clause.routes if name.startswith("context."))


def _items(clause: Clause, case: Case) -> Iterator[Route | Unknown]:
    """Yield what a clause is judged on: each item of its list, or the notice as a whole."""
    if not clause.for_each:
        yield _TOP
        return
    route = parse_route(clause.for_each)
    items = case.items(route)
    if isinstance(items, Unknown):
        yield items
    elif not isinstance(items, Absent):
        yield from ((*route, position) for position in range(len(items)))


def _raised(clause: Clause, case: Case, item: Route, *, derogation_open: bool) -> Raised:
    exhibits = _exhibits(clause, case)
    spoken = tuple(_words_found(clause, case, item))
    words = "; ".join(dict.fromkeys(one.text for one in spoken))
    message = fill(clause.message, case, item, words)
    return Raised(
        route=_absolute(clause.at, item),
        message=f"{message} (from outside the document: exhibit {', '.join(exhibits)})" if exhibits else message,
        quoted=(*spoken, *_quotations(clause, case, item, {one.route for one in spoken})),
        severity=clause.severity,
        basis=clause.basis,
        expected=clause.expected,
        exhibits=exhibits,
        auditors_reading=any(_is_auditors_reading(case.look(_absolute(name, item))) for name in clause.routes if name not in TERMS),
        derogation_open=derogation_open,
    )


def _exhibits(clause: Clause, case: Case) -> tuple[str, ...]:
    """Name the exhibits of the entries that the condition rests on; of all entries, where it rests on what none of them says."""
    if not clause.from_context:
        return ()
    lists = sorted(name for name in clause.routes if name.startswith("context."))
    every = ((*parse_route(name), position) for name in lists for position in range(_length(case, name)))
    named = (case.notice.text((*entry, "exhibit")) for entry in case.relied_on or every)
    return tuple(dict.fromkeys(filter(None, named)))


def _length(case: Case, name: str) -> int:
    items = case.items(parse_route(name))
    return len(items) if isinstance(items, tuple) else 0


def _is_auditors_reading(answer: Answer) -> bool:
    return isinstance(answer, Absent) and answer.auditors_reading


def _absolute(name: str, item: Route) -> Route:
    route = parse_route(name)
    return item + route[1:] if route[0] == "each" else route


def _words_found(clause: Clause, case: Case, item: Route) -> Iterator[Quotation]:
    """Yield the terms of lexicons that the condition found, with their places in the field."""
    for name, wanted in clause.spoken:
        route = _absolute(name, item)
        text = case.notice.text(route)
        for lexicon, groups in groups_of_lexicons(wanted).items():
            for found in case.lexicons[lexicon].found_in(text):
                if not set(groups).isdisjoint(found.groups):
                    yield Quotation(route_text(route), text[found.start : found.end], found.start, found.end)


def _quotations(clause: Clause, case: Case, item: Route, quoted: set[str]) -> Iterator[Quotation]:
    for name in dict.fromkeys((clause.at, *clause.quotes)):
        if name in TERMS:
            continue
        route = _absolute(name, item)
        text = "" if route_text(route) in quoted else shown(case.look(route), quoting=True)
        if text:
            yield Quotation(route_text(route), text)


def fill(message: str, case: Case, item: Route = _TOP, words: str = "") -> str:
    """Fill the `{field}` slots of a message with what the notice states, and `{words found}` with terms of a lexicon that it has."""

    def value(match: re.Match[str]) -> str:
        return words if match[1] == WORDS_FOUND else shown(compile_operand(match[1])(case, item))

    return _SLOT.sub(value, message)


def shown(answer: Answer, *, quoting: bool = False) -> str:
    """Return a value as a report prints it. When quoting, what is not stated gives an empty text, and so do groups."""
    match answer:
        case Absent() | Unknown():
            return "" if quoting else "not stated" if isinstance(answer, Absent) else "not known"
        case bool():
            return "yes" if answer else "no"
        case str() | int() | Placeholder() | PartialDate() | Penalty() | Measure():
            return str(answer)
        case Money():
            return answer.text if quoting else str(answer)
        case tuple():
            return ", ".join(filter(None, (shown(item, quoting=quoting) for item in answer)))
        case _:
            return _group(answer, quoting=quoting)


def _group(answer: object, *, quoting: bool) -> str:
    if not isinstance(answer, dict):
        return ""
    if "from" in answer or "to" in answer:
        return _period(*(shown(answer.get(key, ABSENT), quoting=True) for key in ("from", "to")))
    values = [shown(value, quoting=quoting) for value in answer.values() if not isinstance(value, (tuple, dict))]
    return ", ".join(filter(None, values))


def _period(start: str, end: str) -> str:
    if start and end:
        return f"{start} to {end}"
    return f"from {start}" if start else f"until {end}"
