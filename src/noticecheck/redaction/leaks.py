"""A search of what is to be written for everything that was taken out, by other means than those that took it out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from noticecheck.prose.surnames import alike, sounded
from noticecheck.redaction.secret import Secret
from noticecheck.redaction.spellings import found_in

_WORD: Final = re.compile(r"[^\W\d_]+")
_LONG: Final = 6
_FEWEST: Final = 4
_ENDING: Final = 4


class Leak(NamedTuple):
    """A place that still gives something away; what it is, is not said. `where` is a route or `the name of the file`."""

    where: str
    start: int
    end: int
    sort: str
    route: str


def leaks_in(where: str, text: str, secrets: Sequence[Secret]) -> Iterator[Leak]:
    """Yield every place of a text that may still give a secret away; the labels that were put in are passed over."""
    for label in {secret.label for secret in secrets}:
        text = re.sub(rf"(?<!\w){re.escape(label)}(?!\w)", "\0" * len(label), text)
    plain = _plain(text)
    for secret in secrets:
        if secret.sort == "number":
            yield from _number(where, plain, secret)
        elif secret.sort == "day":
            yield from _day(where, text, secret)
        else:
            yield from _name(where, text, secret)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text)


def _number(where: str, text: str, secret: Secret) -> Iterator[Leak]:
    """The signs of a number in their order, whatever stands between them, but not its last four, which stay on purpose."""
    signs = re.sub(r"[\W_]", "", secret.original).casefold()
    pattern = re.compile(r"[\W_]{0,8}".join(map(re.escape, signs)))
    yield from (Leak(where, match.start(), match.end(), "a number", secret.route) for match in pattern.finditer(text.casefold()))


def _day(where: str, text: str, secret: Secret) -> Iterator[Leak]:
    if secret.day is None:
        return
    day, month, year = (f"{part:02}" for part in (secret.day.day, secret.day.month, secret.day.year))
    gap = r"[\W_]{0,2}"
    for parts in ((year, month, day), (day, month, year), (month, day, year), (day, month, year[2:]), (month, day, year[2:])):
        figures = gap.join(part.removeprefix("0").join(("0?", "")) if part.startswith("0") else part for part in parts)
        for match in re.finditer(rf"(?<!\d){figures}(?!\d)", _plain(text)):
            yield Leak(where, match.start(), match.end(), "a date of birth", secret.route)
    yield from (Leak(where, one.start, one.end, "a date of birth", secret.route) for one in found_in(text, (secret,)))


def _name(where: str, text: str, secret: Secret) -> Iterator[Leak]:
    for match in _WORD.finditer(_plain(text)):
        if any(_gives_away(match[0], word) for word in secret.words):
            yield Leak(where, match.start(), match.end(), "a name", secret.route)


def _gives_away(word: str, name: str) -> bool:
    """Whether a word holds a name, or is another spelling of a long one."""
    low, known = _bare(word), _bare(name)
    if len(known) < _FEWEST:
        return low == known and word[0].isupper()
    heard, spoken = sounded(word), sounded(name)
    if len(known) < _LONG:
        return any(one.startswith(other) and len(one) - len(other) <= _ENDING for one, other in ((low, known), (heard, spoken)) if other)
    if known in low or (spoken and spoken in heard):
        return True
    return bool(heard and spoken) and abs(len(heard) - len(spoken)) <= 1 and alike(word, name)


def _bare(text: str) -> str:
    low = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in low if not unicodedata.combining(letter))
