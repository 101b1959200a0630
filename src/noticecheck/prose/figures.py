"""Numbers written in digits, in every style of grouping and of decimals, with both values where the style leaves two."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from noticecheck.prose.tokens import Token
from noticecheck.records import dataclass, replace

_MARKS: Final = frozenset(".,'")
_GROUP: Final = 3
_INDIAN: Final = 2
_LONGEST: Final = 24
_WIDEST_GAP: Final = 2
_CENTS: Final = 2


@dataclass(frozen=True, slots=True)
class Figure:
    """Digits at a place. `grouped` and `decimal` are the two ways to read them; None where the digits do not allow it.

    `after` is the token after the last. `mark` is the sign that leaves the doubt. A figure without a value is a date, a number
    of a file or something else that is no quantity.
    """

    after: int
    grouped: Decimal | None = None
    decimal: Decimal | None = None
    mark: str = ""
    separated: bool = False

    @property
    def doubtful(self) -> bool:
        """Whether the digits can be read in two ways."""
        return self.grouped is not None and self.decimal is not None

    @property
    def is_number(self) -> bool:
        """Whether there is a value at all."""
        return self.grouped is not None or self.decimal is not None


def figure_at(tokens: Sequence[Token], start: int) -> Figure:
    """Return the longest run of digits and separators that starts at a number."""
    parts, marks, after = [tokens[start].key], "", start + 1
    while len(parts) < _LONGEST and after < len(tokens):
        mark = _separator(tokens, after, parts, marks)
        if not mark:
            break
        after += 1 if mark == " " else 2
        parts.append(tokens[after - 1].key)
        marks += mark
    end = _without_tail(tokens, after)
    figure = _read(parts, marks, end)
    return replace(figure, decimal=None) if end > after and figure.doubtful else figure


def thousands_of(tokens: Sequence[Token]) -> str:
    """Return the sign between thousands in those figures that leave no doubt, as in 1.250.000 or 1,250.50; empty when they differ."""
    found = {sign for start, token in enumerate(tokens) if token.kind == "number" and (sign := _thousands_at(tokens, start))}
    return found.pop() if len(found) == 1 else ""


def _thousands_at(tokens: Sequence[Token], start: int) -> str:
    marks = [token.key for token in tokens[start + 1 : start + 4 : 2] if token.key in {",", "."} and not token.spaced]
    if len(marks) <= 1 or (start and tokens[start - 1].key in {",", "."} and not tokens[start].spaced):
        return ""
    figure = figure_at(tokens, start)
    return marks[0] if figure.is_number and not figure.doubtful and figure.separated else ""


def _separator(tokens: Sequence[Token], after: int, parts: Sequence[str], marks: str) -> str:
    """The sign between the digits read so far and more of them, empty when the number ends here."""
    token = tokens[after]
    if token.kind == "number":
        groups = token.spaced and set(marks) <= {" "} and len(parts[0]) <= _GROUP
        gap = token.start - tokens[after - 1].end
        return " " if groups and gap <= _WIDEST_GAP and len(token.key) == _GROUP else ""
    if token.spaced or token.key not in _MARKS or after + 1 == len(tokens) or tokens[after + 1].kind != "number":
        return ""
    following = tokens[after + 1]
    spaced_cents = token.key == "," and set(marks) == {" "} and len(following.key) == _CENTS
    return token.key if not following.spaced or spaced_cents else ""


def _without_tail(tokens: Sequence[Token], after: int) -> int:
    """Step over the strokes that stand for no cents: `5.000,-`, `5.000,--` and `5,000/-`."""
    for tail in (",--", ".--", ",-", ".-", "/-"):
        end = after + len(tail)
        taken = tokens[after:end]
        follows = tokens[end] if end < len(tokens) else None
        glued = follows is not None and (follows.key == "-" or follows.kind != "sign") and not follows.spaced
        if "".join(token.key for token in taken) == tail and not glued and not any(token.spaced for token in taken):
            return end
    return after


def _read(parts: Sequence[str], marks: str, after: int) -> Figure:
    whole = "".join(parts)
    if marks.startswith("',") and len(parts[2]) == _GROUP:  # 1'250,000.00, as in Peru and Mexico
        marks = marks.replace("'", ",")
    if len(whole) > _LONGEST or (whole[0] == "0" and len(parts[0]) > 1):
        return Figure(after)
    match len(marks), len(set(marks)):
        case 0, _:
            return Figure(after, grouped=Decimal(whole))
        case 1, _:
            return _one_separator(parts, marks, after)
        case _, 1:
            return Figure(after, grouped=Decimal(whole) if _groups(parts, marks[0]) else None, separated=True)
    head = parts[:-1]
    if marks[-1] in ".," and len(set(marks[:-1])) == 1 and _groups(head, marks[0]):
        return Figure(after, decimal=Decimal(f"{''.join(head)}.{parts[-1]}"), separated=True)
    return Figure(after)


def _one_separator(parts: Sequence[str], mark: str, after: int) -> Figure:
    whole, rest = parts
    three = len(rest) == _GROUP and len(whole) <= _GROUP and whole != "0"
    grouped = Decimal(whole + rest) if three else None
    decimal = Decimal(f"{whole}.{rest}") if mark in ".," else None
    return Figure(after, grouped, decimal, mark, separated=three)


def _groups(parts: Sequence[str], mark: str) -> bool:
    """Whether these are thousands, or with a comma lakhs and crores."""
    first, *middle, last = parts
    if not middle and len(last) != _GROUP:
        return False
    western = all(len(part) == _GROUP for part in (*middle, last)) and len(first) <= _GROUP
    indian = mark == "," and all(len(part) == _INDIAN for part in middle) and len(first) <= _INDIAN and len(last) == _GROUP
    return western or indian
