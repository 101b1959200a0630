"""Legal forms of companies before or after a name, with look-alike Latin and Cyrillic letters made one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final, Literal

from noticecheck.prose.lexicon import Index, Match, index, mask_of, table
from noticecheck.prose.names import Writing
from noticecheck.prose.phrases import CAPITALS
from noticecheck.prose.tokens import keys_of

_LOOK_ALIKES: Final = str.maketrans("авекмнорстхуі0", "abekmhopctxyio")  # noqa: RUF001 - the letters that look alike
_LONGEST_ABBREVIATION: Final = 4
_PLACES: Final = ("before", "after")
_FORMS: Final = mask_of("forms.before", "forms.after")


def form_at(writing: Writing, position: int, place: Literal["before", "after"]) -> int:
    """Return the token after a legal form that starts here, 0 when there is none; `place` is where it stands from the name."""
    forms, keys = _forms(), writing.phrases.keys
    found = forms.at(f"forms.{place}", keys, position) if _starts(keys[position], keys[position + 1]) else None
    zeros = 0
    if found is None and (plain := _plain(writing, position)) not in {"", keys[position]}:
        zeros = len(plain) > writing.tokens[position].end - writing.tokens[position].start
        found = forms.at_as(f"forms.{place}", plain, keys, position + zeros)
    if found is None or not _as_written(writing, position, found):
        return 0
    return position + found.length + zeros


def forms_in(writing: Writing) -> Iterator[int]:
    """Yield the tokens at which a legal form may start: its words, and short words in capitals, whose letters may look alike."""
    tokens, keys = writing.tokens, writing.phrases.keys
    yield from (position for position, token in enumerate(tokens) if _may_start(token.key) and _starts(token.key, keys[position + 1]))
    for position in writing.phrases.starts((CAPITALS,)):
        if tokens[position].end - tokens[position].start <= _LONGEST_ABBREVIATION and _is_short(writing, position):
            yield position


@lru_cache(maxsize=1 << 12)
def _may_start(key: str) -> bool:
    """Whether a word is the first of a legal form."""
    word = _forms().word(key)
    return word.goes_on or bool(word.mask & _FORMS)


@lru_cache(maxsize=1 << 12)
def _starts(key: str, following: str) -> bool:
    """Whether a word is a legal form by itself, or the next word is the second of one."""
    word = _forms().word(key)
    return bool(word.mask & _FORMS) or following in word.longer or any(following.startswith(second[:-1]) for second in word.open)


def _as_written(writing: Writing, position: int, found: Match) -> bool:
    """Whether the form has the capital letters without which its letters are a word."""
    words = [writing.written(place) for place in range(position, position + found.length) if writing.tokens[place].kind == "word"]
    match found.payload:
        case "capitals":
            return words[0].isupper() and (writing.tells or "." in found.term)
        case "initial":
            return words[0][0].isupper()
        case _:
            return True


def _plain(writing: Writing, position: int) -> str:
    """The word with look-alikes made one, when it may be an abbreviation; zeros glued to it are the letter O."""
    token, after = writing.tokens[position], writing.tokens[position + 1 : position + 2]
    if not token.capital or not _is_short(writing, position):
        return ""
    zeros = after[0].key if after and not after[0].spaced and set(after[0].key) == {"0"} else ""
    return (token.key + zeros).translate(_LOOK_ALIKES)


def _is_short(writing: Writing, position: int) -> bool:
    written = writing.written(position)
    return len(written) <= _LONGEST_ABBREVIATION and written.isupper()


def _forms() -> Index:
    return index(("mul",))


def plain_term(term: str) -> str:
    """Return a legal form with look-alikes made one, where it is an abbreviation."""
    short = all(len(key) <= _LONGEST_ABBREVIATION for key in keys_of(term))
    return term.lower().translate(_LOOK_ALIKES) if short else term


@cache
def form_words() -> frozenset[str]:
    """Return every word of a legal form, so that a name can be compared without it."""
    return frozenset(key for place in _PLACES for term in table("mul", f"forms.{place}") for key in keys_of(term) if key.isalpha())
