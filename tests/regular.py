"""Whether a regular expression can ever go back: at each place at most one way on, judged by sample characters of many scripts."""

from __future__ import annotations

import re
from re import _constants as codes
from re import _parser

_RANGES = (
    (0, 0x250),
    (0x300, 0x370),
    (0x400, 0x430),
    (0x600, 0x660),
    (0x2000, 0x2070),
    (0x3400, 0x3404),
    (0x4E00, 0x4E04),
    (0xFEFF, 0xFF02),
)
SAMPLES = frozenset(chr(code) for first, last in _RANGES for code in range(first, last))
_CATEGORIES = {
    codes.CATEGORY_DIGIT: r"\d", codes.CATEGORY_NOT_DIGIT: r"\D", codes.CATEGORY_SPACE: r"\s",
    codes.CATEGORY_NOT_SPACE: r"\S", codes.CATEGORY_WORD: r"\w", codes.CATEGORY_NOT_WORD: r"\W",
}  # fmt: skip


def goes_back(pattern: str) -> bool:
    """Whether two ways to go on share a character somewhere, so that the engine may have to try one after the other."""
    return _ambiguous(list(_parser.parse(pattern)), frozenset())


def _ambiguous(items: list, follow: frozenset[str]) -> bool:
    """Whether a sequence is ambiguous, given the characters that may follow it."""
    for place, (code, argument) in enumerate(items):
        after, empty = _first(items[place + 1 :])
        if _one_is_ambiguous(code, argument, after | follow if empty else after):
            return True
    return False


def _one_is_ambiguous(code: object, argument: object, behind: frozenset[str]) -> bool:
    match code:
        case codes.MAX_REPEAT | codes.MIN_REPEAT | codes.POSSESSIVE_REPEAT:
            least, most, body = argument
            own, _ = _first(list(body))
            return (most != least and bool(own & behind)) or _ambiguous(list(body), behind | own if most > 1 else behind)
        case codes.BRANCH:
            firsts = [_first(list(way))[0] for way in argument[1]]
            shared = any(one & other for number, one in enumerate(firsts) for other in firsts[:number])
            return shared or any(_ambiguous(list(way), behind) for way in argument[1])
        case codes.SUBPATTERN:
            return _ambiguous(list(argument[-1]), behind)
    return code in {codes.ASSERT, codes.ASSERT_NOT, codes.GROUPREF}


def _first(items: list) -> tuple[frozenset[str], bool]:
    """The characters with which a sequence can start, and whether it can be empty."""
    found: frozenset[str] = frozenset()
    for code, argument in items:
        own, empty = _first_of(code, argument)
        found |= own
        if not empty:
            return found, False
    return found, True


def _first_of(code: object, argument: object) -> tuple[frozenset[str], bool]:
    match code:
        case codes.MAX_REPEAT | codes.MIN_REPEAT | codes.POSSESSIVE_REPEAT:
            own, empty = _first(list(argument[2]))
            return own, empty or argument[0] == 0
        case codes.BRANCH:
            ways = [_first(list(way)) for way in argument[1]]
            return frozenset().union(*(own for own, _ in ways)), any(empty for _, empty in ways)
        case codes.SUBPATTERN:
            return _first(list(argument[-1]))
        case codes.AT:
            return frozenset(), True
    return frozenset(filter(lambda char: _takes(code, argument, char), SAMPLES)), False


def _takes(code: object, argument: object, char: str) -> bool:
    """Whether one item that stands for one character takes this one."""
    match code:
        case codes.LITERAL:
            return ord(char) == argument
        case codes.NOT_LITERAL:
            return ord(char) != argument
        case codes.RANGE:
            return argument[0] <= ord(char) <= argument[1]
        case codes.CATEGORY:
            return re.match(_CATEGORIES[argument], char) is not None
        case codes.IN:
            refused = argument[0][0] is codes.NEGATE
            return refused != any(_takes(*one, char) for one in argument if one[0] is not codes.NEGATE)
    return True
