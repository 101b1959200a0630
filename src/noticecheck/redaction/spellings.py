"""Where a text names a secret: in other case, inflected, in another alphabet, with other separators, or a day in other words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from noticecheck.prose.reading import Reading
from noticecheck.prose.surnames import case_of, sounded
from noticecheck.prose.tokens import Token, tokenise
from noticecheck.redaction.secret import Secret

_LONG: Final = 5
"""Letters from which a longer word that begins with a name is taken for a form of it."""
_ENDING: Final = 4
_NAME_LENGTHS: Final = (2, 3)
"""Words of a full name."""
_CONTACTS: Final = (
    ("EMAIL", re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    ("NUMBER", re.compile(r"(?<!\w)\+\d[\d ()./-]{6,}\d")),  # a telephone
    ("NUMBER", re.compile(r"(?<!\w)A[ -]?\d{3}[ -]?\d{3}[ -]?\d{2,3}(?!\w)")),  # an A-number
    ("NUMBER", re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?!\w)")),  # an account
)


class Found(NamedTuple):
    """A stretch of a text that gives something away, and what replaces it."""

    start: int
    end: int
    label: str


def found_in(text: str, secrets: Sequence[Secret]) -> tuple[Found, ...]:
    """Return the stretches to replace, from the first to the last; none overlaps another."""
    every = sorted((*_contacts(text), *_numbers(text, secrets), *_days(text, secrets), *_names(text, secrets), *_addresses(text)))
    kept: list[Found] = []
    for one in sorted(every, key=lambda found: (found.start, -found.end)):
        if kept and one.start < kept[-1].end:
            kept[-1] = kept[-1]._replace(end=max(kept[-1].end, one.end))
        else:
            kept.append(one)
    return tuple(kept)


def replaced(text: str, secrets: Sequence[Secret]) -> str:
    """Return a text with everything replaced that gives a secret away."""
    after, parts = 0, []
    for one in found_in(text, secrets):
        parts += [text[after : one.start], one.label]
        after = one.end
    return "".join((*parts, text[after:]))


def _contacts(text: str) -> Iterator[Found]:
    for label, pattern in _CONTACTS:
        yield from (Found(match.start(), match.end(), f"{label} withheld") for match in pattern.finditer(text))


def _numbers(text: str, secrets: Iterable[Secret]) -> Iterator[Found]:
    for secret in secrets:
        if secret.sort == "number":
            signs = re.sub(r"[\W_]", "", secret.original)
            pattern = re.compile(r"[\W_]{0,3}".join(map(re.escape, signs)), re.IGNORECASE)
            yield from (Found(match.start(), match.end(), secret.label) for match in pattern.finditer(text))


def _days(text: str, secrets: Iterable[Secret]) -> Iterator[Found]:
    days = {secret.day: secret.label for secret in secrets if secret.day is not None}
    if not days:
        return
    for mention in _reading(text).dates:
        if mention.earliest == mention.latest and mention.earliest in days:
            yield Found(mention.start, mention.end, days[mention.earliest])


def _addresses(text: str) -> Iterator[Found]:
    yield from (Found(place.start, place.end, "an address") for place in _reading(text).places if place.kind == "address")


def possible_persons(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of two or three words with capitals that are no place, organisation or date: they may name a person."""
    reading = _reading(text)
    known = [(one.start, one.end) for one in (*reading.places, *reading.organisations, *reading.dates)]
    run: list[Token] = []
    for token in (*tokenise(text), None):
        fits = token is not None and token.kind == "word" and token.capital
        if token is not None and fits and (not run or text[run[-1].end : token.start].strip(" ") == ""):
            run.append(token)
            continue
        if len(run) in _NAME_LENGTHS and not any(start < run[-1].end and run[0].start < end for start, end in known):
            yield run[0].start, run[-1].end
        run = [token] if token is not None and fits else []


@lru_cache(maxsize=64)
def _reading(text: str) -> Reading:
    return Reading(text)


def _names(text: str, secrets: Iterable[Secret]) -> Iterator[Found]:
    """Yield the runs of words that name somebody; words of one name that follow each other are one run."""
    named = [secret for secret in secrets if secret.words]
    run: Found | None = None
    for token in tokenise(text):
        label = _label_of(text, token, named) if token.kind == "word" else None
        if label is None:
            if run is not None and token.kind == "word":
                yield run
                run = None
            continue
        joined = run is not None and run.label == label and not re.search(r"[.;:!?\n]\s", text[run.end : token.start])
        if run is not None and not joined:
            yield run
        run = Found(run.start if joined and run is not None else token.start, token.end, label)
    if run is not None:
        yield run


def _label_of(text: str, token: Token, named: Iterable[Secret]) -> str | None:
    word = text[token.start : token.end]
    return next((secret.label for secret in named if any(is_form(word, one) for one in secret.words)), None)


@lru_cache(maxsize=65536)
def is_form(word: str, name: str) -> bool:
    """Whether a word may be a name: in any case, inflected, or in another alphabet."""
    low, known = word.casefold(), name.casefold()
    if low == known:
        return word[0].isupper() or len(name) >= _LONG or name.upper() == name.lower()
    if not _may_inflect(word, name):
        return False
    longer = low.startswith(known) and len(low) - len(known) <= _ENDING
    heard, spoken = sounded(word), sounded(name)
    other_alphabet = bool(heard) and (heard == spoken or (heard.startswith(spoken) and len(heard) - len(spoken) <= _ENDING))
    return longer or other_alphabet or case_of(low, name) is not None


def _may_inflect(word: str, name: str) -> bool:
    return len(name) >= _LONG or (len(name) >= _LONG - 1 and word[0].isupper())
