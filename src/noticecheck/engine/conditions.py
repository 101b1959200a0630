"""The closed vocabulary of conditions that a YAML rule may use, and how each is decided.

A condition is true, false, or unknown with a reason. `all_of`, `any_of` and `not` follow the logic in which unknown
stays unknown unless the rest decides. docs: rules/README.md lists the words; nothing here can run code of a rule file.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final, TypeAlias

from noticecheck.engine.comparisons import COMPARISONS
from noticecheck.engine.terms import TERMS
from noticecheck.errors import RuleError
from noticecheck.model.shape import Shape, shape_at
from noticecheck.model.stated import Absent, Answer, Unknown
from noticecheck.model.tree import Route, parse_route, route_text

if TYPE_CHECKING:
    from noticecheck.engine.case import Case

Truth: TypeAlias = "bool | Unknown"
Test: TypeAlias = "Callable[[Case, Route], Truth]"
Operand: TypeAlias = "Callable[[Case, Route], Answer]"
Plain: TypeAlias = "bool | int | str | Sequence[Plain] | Mapping[str, Plain] | None"
"""A condition as a rule file or the compiled rulebook has it."""

_QUANTIFIERS: Final = frozenset({"some", "every", "none"})
_PRESENCE: Final = ("absent", "present", "stated", "undecided_without")


def compile_condition(plain: Plain) -> Test:
    """Turn a condition into a test.

    Raises:
        RuleError: when a word is not in the vocabulary, a route is not in the format, or a value does not fit the field.
    """
    if not isinstance(plain, dict) or not plain:
        raise RuleError(f"a condition is a group of words such as `absent: warrant`, not {plain!r}")
    words = set(plain)
    if len(words) == 1 and words <= {"all_of", "any_of"}:
        return _combine(plain, "all_of" if "all_of" in plain else "any_of")
    if words == {"not"}:
        return _negate(compile_condition(plain["not"]))
    if len(words) == 1 and words <= set(_PRESENCE):
        return _presence(*next(iter(plain.items())))
    if len(words & _QUANTIFIERS) == 1 and words <= {*_QUANTIFIERS, "where"}:
        return _quantify(plain)
    if ("field" in words or "count" in words) and len(words) == 2:  # noqa: PLR2004 - the field and one comparison
        return _compare(plain)
    raise RuleError(f"these words do not make a condition: {', '.join(sorted(words))}")


def routes_in(plain: Plain) -> tuple[str, ...]:
    """Return every field that a condition reads, in the order written."""
    if isinstance(plain, str) or not isinstance(plain, (Mapping, Sequence)):
        return ()
    if isinstance(plain, Sequence):
        return tuple(route for item in plain for route in routes_in(item))
    named = [plain[word] for word in (*_PRESENCE, "field", "count", *_QUANTIFIERS) if word in plain]
    texts = [text for value in named for text in ([value] if isinstance(value, str) else value if isinstance(value, Sequence) else [])]
    inside = [value for word, value in plain.items() if word not in {*_PRESENCE, "field", "count", *_QUANTIFIERS}]
    return (*map(str, texts), *(route for value in inside for route in routes_in(value)))


def spoken_in(plain: Plain) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return every field whose words a condition looks up, with the groups of lexicons; what is denied or of a list is left out."""
    if not isinstance(plain, Mapping):
        return tuple(pair for part in plain for pair in spoken_in(part)) if isinstance(plain, (list, tuple)) else ()
    if "speaks_of" in plain:
        wanted = plain["speaks_of"]
        return ((str(plain["field"]), (wanted,) if isinstance(wanted, str) else tuple(map(str, wanted or ()))),)  # type: ignore[arg-type]
    return tuple(pair for word in ("all_of", "any_of") for pair in spoken_in(plain.get(word)))


def _combine(plain: Mapping[str, Plain], word: str) -> Test:
    parts = plain[word]
    if isinstance(parts, str) or not isinstance(parts, Sequence) or not parts:
        raise RuleError(f"`{word}` needs a list of conditions")
    tests = tuple(map(compile_condition, parts))
    return _all(tests) if word == "all_of" else _any(tests)


def _all(tests: tuple[Test, ...]) -> Test:
    def test(case: Case, item: Route) -> Truth:
        unknown: Truth = True
        for one in tests:
            answer = one(case, item)
            if answer is False:
                return False
            if answer is not True and unknown is True:
                unknown = answer
        return unknown

    return test


def _any(tests: tuple[Test, ...]) -> Test:
    def test(case: Case, item: Route) -> Truth:
        unknown: Truth = False
        for one in tests:
            answer = one(case, item)
            if answer is True:
                return True
            if answer is not False and unknown is False:
                unknown = answer
        return unknown

    return test


def _negate(inner: Test) -> Test:
    def test(case: Case, item: Route) -> Truth:
        answer = inner(case, item)
        return answer if isinstance(answer, Unknown) else not answer

    return test


def compile_operand(text: str) -> Operand:
    """Turn the name of a field into what reads it: a route, `each` for the item at hand, or a defined term.

    Raises:
        RuleError: when the format has no such route and no term has that name.
    """
    if text in TERMS:
        return lambda case, _item: case.term(text)
    route = parse_route(text)
    if route[0] == "each":
        rest = route[1:]
        return lambda case, item: case.look(item + rest)
    if shape_at(route) is None:
        raise RuleError(f"the notice format has no route {text!r}, and no defined term has that name")
    return lambda case, _item: case.look(route)


def _presence(word: str, named: Plain) -> Test:
    names = [named] if isinstance(named, str) else named
    if not isinstance(names, Sequence) or not names:
        raise RuleError(f"`{word}` needs the name of a field, or a list of names")
    if word == "undecided_without":
        return _any(tuple(_undecided_without(str(name)) for name in names))
    make = {"absent": _absent, "present": _present, "stated": _stated}[word]
    tests = tuple(make(compile_operand(str(name))) for name in names)
    return tests[0] if len(tests) == 1 else _all(tests)


def _undecided_without(name: str) -> Test:
    """Make a test that is unknown while the file gives no value, and false once it does: in `any_of`, the rest then decides."""
    operand, route = compile_operand(name), parse_route(name)

    def test(case: Case, item: Route) -> Truth:
        answer = operand(case, item)
        if isinstance(answer, Absent):
            return Unknown("not_given", route_text(item + route[1:] if route[0] == "each" else route))
        return answer if isinstance(answer, Unknown) else False

    return test


def _absent(operand: Operand) -> Test:
    def test(case: Case, item: Route) -> Truth:
        answer = operand(case, item)
        return answer if isinstance(answer, Unknown) else isinstance(answer, Absent)

    return test


def _present(operand: Operand) -> Test:
    return _negate(_absent(operand))


def _stated(operand: Operand) -> Test:
    def test(case: Case, item: Route) -> Truth:
        return not isinstance(operand(case, item), (Absent, Unknown))

    return test


def _quantify(plain: Mapping[str, Plain]) -> Test:
    word = next(word for word in plain if word in _QUANTIFIERS)
    route = parse_route(str(plain[word]))
    _list_shape(route)
    inner = compile_condition(plain["where"]) if "where" in plain else _always
    if word == "some":
        return _some(route, inner)
    return _negate(_some(route, inner if word == "none" else _negate(inner)))


def _always(_case: Case, _item: Route) -> Truth:
    return True


def _some(route: Route, inner: Test) -> Test:
    def test(case: Case, _item: Route) -> Truth:
        items = case.items(route)
        if isinstance(items, Unknown):
            return items
        if isinstance(items, Absent):
            return False
        unknown: Truth = False
        for position in range(len(items)):
            answer = exhibited(case, (*route, position), inner(case, (*route, position)))
            if answer is True:
                return True
            if answer is not False and unknown is False:
                unknown = answer
        return unknown

    return test


def exhibited(case: Case, item: Route, answer: Truth) -> Truth:
    """A fact from outside the document holds only with an exhibit that the file names; an exhibit is its own."""
    if answer is not True or item[:1] != ("context",) or item[:2] == ("context", "exhibits"):
        return answer
    if isinstance(case.look((*item, "exhibit")), (Absent, Unknown)):
        return Unknown("no_exhibit", route_text(item))
    case.relied_on.append(item)
    return answer


def _list_shape(route: Route) -> Shape:
    shape = shape_at(route)
    if shape is None or shape.item is None:
        raise RuleError(f"{'.'.join(map(str, route))!r} is not a list in the notice format")
    return shape.item


def _compare(plain: Mapping[str, Plain]) -> Test:
    comparison, wanted = next((word, value) for word, value in plain.items() if word not in {"field", "count"})
    make = COMPARISONS.get(comparison)
    if make is None:
        raise RuleError(f"{comparison!r} is not a comparison; known are {', '.join(COMPARISONS)}")
    operand = compile_operand(str(plain["field"])) if "field" in plain else _counted(parse_route(str(plain["count"])))
    return make(operand, wanted, compile_operand)


def _counted(route: Route) -> Operand:
    _list_shape(route)

    def count(case: Case, _item: Route) -> Answer:
        items = case.items(route)
        if isinstance(items, Absent | Unknown):
            return items if isinstance(items, Unknown) else 0
        unexhibited = (one for one in map(_is_exhibited(case, route), range(len(items))) if isinstance(one, Unknown))
        return next(unexhibited, len(items))

    return count


def _is_exhibited(case: Case, route: Route) -> Callable[[int], Truth]:
    return lambda position: exhibited(case, (*route, position), answer=True)
