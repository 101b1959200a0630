"""The comparisons of the vocabulary: a stated value against a value, another field, or an open number.

A field that states nothing is never equal, before, or at least anything: the answer is false. A slot of a template, or
a date too imprecise to decide, gives unknown.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import MAXYEAR, date, timedelta
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Final, TypeAlias

from noticecheck.errors import RuleError
from noticecheck.model.partial_date import PartialDate, days_in
from noticecheck.model.quantity import Penalty
from noticecheck.model.stated import Absent, Answer, Placeholder, Unknown
from noticecheck.model.tree import Route

if TYPE_CHECKING:
    from noticecheck.engine.case import Case
    from noticecheck.engine.conditions import Operand, Plain, Test, Truth

Maker: TypeAlias = "Callable[[Operand, Plain, Callable[[str], Operand]], Test]"
Interval: TypeAlias = tuple[Decimal, Decimal]


@cache
def _unspaced() -> re.Pattern[str]:
    """Thai, Lao, Burmese, Khmer, Japanese and Chinese: written without spaces between words, so that words cannot be counted."""
    return re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


def _with_value(operand: Operand, decide: Callable[[Case, Route, Answer], Truth]) -> Test:
    """Wrap a decision so that it sees only a real value."""

    def test(case: Case, item: Route) -> Truth:
        answer = operand(case, item)
        if isinstance(answer, Absent):
            return False
        if isinstance(answer, Placeholder):
            return Unknown("placeholder", str(answer))
        return answer if isinstance(answer, Unknown) else decide(case, item, answer)

    return test


def _is_one_of(operand: Operand, wanted: Plain, _: Callable[[str], Operand]) -> Test:
    words = frozenset(wanted) if isinstance(wanted, Sequence) and not isinstance(wanted, str) else frozenset((wanted,))
    return _with_value(operand, lambda _case, _item, answer: _word(answer) in words)


def _is_not_one_of(operand: Operand, wanted: Plain, _: Callable[[str], Operand]) -> Test:
    words = frozenset(wanted) if isinstance(wanted, Sequence) and not isinstance(wanted, str) else frozenset((wanted,))
    return _with_value(operand, lambda _case, _item, answer: _word(answer) not in words)


def _word(answer: Answer) -> Answer:
    """A penalty that is no duration goes by its name: `is: death`."""
    return answer.kind if isinstance(answer, Penalty) else answer


def _same_as(operand: Operand, wanted: Plain, compile_operand: Callable[[str], Operand]) -> Test:
    other = compile_operand(str(wanted))

    def decide(case: Case, item: Route, answer: Answer) -> Truth:
        return _with_value(other, lambda _case, _item, second: _same(answer, second))(case, item)

    return _with_value(operand, decide)


def _same(one: Answer, other: Answer) -> Truth:
    """Whether two values are the same; two dates that may be the same day, but are not written alike, leave it open."""
    if (
        isinstance(one, PartialDate)
        and isinstance(other, PartialDate)
        and one != other
        and one.first <= other.last
        and other.first <= one.last
    ):
        return Unknown("imprecise", f"{one} / {other}")
    return one == other


def _includes(operand: Operand, wanted: Plain, compile_operand: Callable[[str], Operand]) -> Test:
    """A list includes a word, or the value of a field given as `{field: ...}`."""
    if isinstance(wanted, Mapping):
        other = compile_operand(str(wanted["field"]))

        def decide(case: Case, item: Route, answer: Answer) -> Truth:
            return _with_value(other, lambda _case, _item, second: isinstance(answer, tuple) and second in answer)(case, item)

        return _with_value(operand, decide)
    return _with_value(operand, lambda _case, _item, answer: isinstance(answer, tuple) and wanted in answer)


def _has_fewer_words_than(operand: Operand, wanted: Plain, _: Callable[[str], Operand]) -> Test:
    limit = _number(wanted)

    def decide(case: Case, _item: Route, answer: Answer) -> Truth:
        low, text = limit(case), str(answer)
        if isinstance(low, Unknown):
            return low
        fewer = len(text.split()) < low[0]
        return Unknown("wording") if fewer and _unspaced().search(text) else fewer

    return _with_value(operand, decide)


def _ordered(decide: Callable[[Interval, Interval], bool | None]) -> Maker:
    """Make a comparison of sizes: numbers, or penalties by their months."""

    def make(operand: Operand, wanted: Plain, _: Callable[[str], Operand]) -> Test:
        limit = _number(wanted)

        def judge(case: Case, _item: Route, answer: Answer) -> Truth:
            bound = limit(case)
            if isinstance(bound, Unknown):
                return bound
            decided = decide(_interval(answer), bound)
            return Unknown("imprecise", str(answer)) if decided is None else decided

        return _with_value(operand, judge)

    return make


def _interval(answer: Answer) -> Interval:
    if isinstance(answer, Penalty):
        return answer.least, answer.most
    if isinstance(answer, int):
        return Decimal(answer), Decimal(answer)
    raise RuleError(f"{answer!r} has no size that a rule could compare")


def _at_least(value: Interval, bound: Interval) -> bool | None:
    return True if value[0] >= bound[1] else False if value[1] < bound[0] else None


def _less_than(value: Interval, bound: Interval) -> bool | None:
    at_least = _at_least(value, bound)
    return None if at_least is None else not at_least


def _more_than(value: Interval, bound: Interval) -> bool | None:
    return True if value[0] > bound[1] else False if value[1] <= bound[0] else None


def _at_most(value: Interval, bound: Interval) -> bool | None:
    more = _more_than(value, bound)
    return None if more is None else not more


def _number(wanted: Plain) -> Callable[[Case], Interval | Unknown]:
    """A literal number or duration, or `{number: id}` for an open number of the law."""
    if isinstance(wanted, Mapping):
        name = str(wanted["number"])

        def open_number(case: Case) -> Interval | Unknown:
            number = case.numbers[name]
            return Unknown("open_number", name) if number.value is None else (Decimal(number.value), Decimal(number.value))

        return open_number
    literal = _literal(wanted)
    return lambda _case: literal


def _literal(wanted: Plain) -> Interval:
    if isinstance(wanted, int):
        return Decimal(wanted), Decimal(wanted)
    text = str(wanted)
    if text.isdigit():
        return Decimal(text), Decimal(text)
    try:
        penalty = Penalty.parse(text)
    except ValueError as error:
        raise RuleError(str(error)) from None
    return penalty.least, penalty.most


def _is_before(operand: Operand, wanted: Plain, compile_operand: Callable[[str], Operand]) -> Test:
    return _dated(operand, compile_operand(str(wanted)), lambda one, other: _surely(one.last < other.first, one.first >= other.last))


def _is_after(operand: Operand, wanted: Plain, compile_operand: Callable[[str], Operand]) -> Test:
    return _dated(operand, compile_operand(str(wanted)), lambda one, other: _surely(one.first > other.last, one.last <= other.first))


def _dated(operand: Operand, other: Operand, decide: Callable[[PartialDate, PartialDate], bool | None]) -> Test:
    def judge(case: Case, item: Route, answer: Answer) -> Truth:
        def against(_case: Case, _item: Route, second: Answer) -> Truth:
            if not isinstance(answer, PartialDate) or not isinstance(second, PartialDate):
                raise RuleError(f"{answer!r} and {second!r} are not both dates")
            decided = decide(answer, second)
            return Unknown("imprecise", f"{answer} / {second}") if decided is None else decided

        return _with_value(other, against)(case, item)

    return _with_value(operand, judge)


def _surely(yes: bool, no: bool) -> bool | None:  # noqa: FBT001 - two facts, not two options
    return True if yes else False if no else None


def _is_longer_ago_than(operand: Operand, wanted: Plain, _: Callable[[str], Operand]) -> Test:
    """The stated day lies more than an open number of days, months or years before the audit date."""
    if not isinstance(wanted, Mapping):
        raise RuleError("`is_longer_ago_than` needs an open number: {number: id}")
    name = str(wanted["number"])

    def judge(case: Case, _item: Route, answer: Answer) -> Truth:
        number = case.numbers[name]
        if number.value is None:
            return Unknown("open_number", name)
        if not isinstance(answer, PartialDate):
            raise RuleError(f"{answer!r} is not a date")
        end_of_first, end_of_last = (later(day, number.value, number.unit) for day in (answer.first, answer.last))
        decided = _surely(end_of_last < case.audit_date, end_of_first >= case.audit_date)
        return Unknown("imprecise", str(answer)) if decided is None else decided

    return _with_value(operand, judge)


def later(day: date, count: int, unit: str) -> date:
    """Return the day that is `count` days, months or years after `day`.

    The last of the month stands for a day that does not exist, and the last day of the calendar for what lies beyond it.
    """
    if unit.startswith("day"):
        return day + min(timedelta(days=count), date.max - day)
    months = day.year * 12 + day.month - 1 + count * (12 if unit.startswith("year") else 1)
    year, month = divmod(months, 12)
    return date.max if year > MAXYEAR else date(year, month + 1, min(day.day, days_in(year, month + 1)))


def _speaks_of(operand: Operand, wanted: Plain, _: Callable[[str], Operand]) -> Test:
    """The words of a field have a term of a group of a lexicon, such as `charges.cheque`; unknown when others leave it open."""
    groups = groups_of_lexicons(wanted)

    def decide(case: Case, _item: Route, answer: Answer) -> Truth:
        said = [case.lexicons[name].says(str(answer), of_it) for name, of_it in groups.items()]
        return True if True in said else Unknown("wording", str(answer)) if None in said else False

    return _with_value(operand, decide)


def groups_of_lexicons(wanted: Plain) -> dict[str, tuple[str, ...]]:
    """Return the groups that `speaks_of` names, by lexicon.

    Raises:
        RuleError: when one is not written as a lexicon and a group of it.
    """
    named = [str(one) for one in ([wanted] if isinstance(wanted, str) else wanted if isinstance(wanted, Sequence) else [])]
    pairs = [one.split(".") for one in named]
    if not pairs or any(len(pair) != 2 for pair in pairs):  # noqa: PLR2004 - the lexicon and the group
        raise RuleError(f"`speaks_of` needs a lexicon and a group of it, such as charges.cheque, not {wanted!r}")
    return {lexicon: tuple(group for name, group in pairs if name == lexicon) for lexicon, _ in pairs}


COMPARISONS: Final[Mapping[str, Maker]] = {
    "is": _is_one_of,
    "is_not": _is_not_one_of,
    "is_one_of": _is_one_of,
    "is_not_one_of": _is_not_one_of,
    "is_same_as": _same_as,
    "includes": _includes,
    "has_fewer_words_than": _has_fewer_words_than,
    "is_at_least": _ordered(_at_least),
    "is_more_than": _ordered(_more_than),
    "is_at_most": _ordered(_at_most),
    "is_less_than": _ordered(_less_than),
    "is_before": _is_before,
    "is_after": _is_after,
    "is_longer_ago_than": _is_longer_ago_than,
    "speaks_of": _speaks_of,
}
"""Each word of the vocabulary that compares, with what makes the test."""
