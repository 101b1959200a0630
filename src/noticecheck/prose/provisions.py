"""Provisions of law that a text cites: "Article 159 part 4 of the Criminal Code", "18 U.S.C. § 1343"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from noticecheck.prose.lexicon import FIGURES
from noticecheck.prose.mention import Confidence, MarkMention
from noticecheck.prose.names import Writing

_OPENERS: Final = (FIGURES, "provisions.triggers", "provisions.parts")
_MOST_PARTS: Final = 8
_LETTERS: Final = 2
_INSIDE: Final = frozenset("-./(")


def provisions_in(writing: Writing) -> Iterator[MarkMention]:
    """Yield the provisions cited, each with the number of its article as label; sure when the code is named.

    "Article 5 of the contract" is none. Without a code the mention is ambiguous, because a contract has articles too.
    """
    after = 0
    for position in writing.phrases.starts(_OPENERS):
        found = _cited(writing, position) if position >= after else None
        if found is not None:
            yield found[0]
            after = found[1]


def _cited(writing: Writing, first: int) -> tuple[MarkMention, int] | None:
    """The provision whose words start here, and the token after it."""
    phrases = writing.phrases
    start, title = _title_first(writing, first)
    start = start if title else _parts(writing, first)
    start = start if title or phrases.at("provisions.triggers", start) else first
    trigger = phrases.at("provisions.triggers", start)
    if trigger is None and not (title and writing.tokens[start : start + 1] and writing.tokens[start].kind == "number"):
        return None
    number = start + (trigger.length if trigger else 0)
    label, after = _number(writing, number)
    if not label:
        return None
    after = _parts(writing, after)
    place = phrases.skip("provisions.of", after)
    code = phrases.at("provisions.codes", place)
    if code is None and phrases.at("provisions.not_codes", place):
        return None
    end = place + code.length if code else after
    confidence = Confidence.SURE if code or title else Confidence.AMBIGUOUS
    return MarkMention(*writing.slice(first, end), "provisions.cited", confidence, "provision", label), end


def _title_first(writing: Writing, first: int) -> tuple[int, bool]:
    """The token after "18 U.S.C." where the code goes before its section."""
    if writing.tokens[first].kind != "number":
        return first, False
    after = writing.phrases.skip("provisions.before", first + 1)
    return (after, True) if after > first + 1 else (first, False)


def _number(writing: Writing, place: int) -> tuple[str, int]:
    """The number of an article with what is glued to it (313-1, 210(1), 159.4), and the token after all numbers of a list."""
    if place >= len(writing.tokens) or writing.tokens[place].kind != "number":
        return "", place
    after = _glued_end(writing, place)
    head = next((end for end in range(place + 1, after) if writing.phrases.key(end) == "("), after)
    label = writing.slice(place, head)[2]
    for _ in range(_MOST_PARTS):
        listed = writing.phrases.skip("provisions.and", after)
        if listed == after or listed >= len(writing.tokens) or writing.tokens[listed].kind != "number":
            break
        after = _glued_end(writing, listed)
    return label, after


def _glued_end(writing: Writing, place: int) -> int:
    """The token after digits, letters and brackets written without a space."""
    after = place + 1
    while after < len(writing.tokens) and not writing.tokens[after].spaced and _belongs(writing, after):
        after += 1
    while writing.phrases.key(after - 1) in _INSIDE:
        after -= 1
    return after


def _belongs(writing: Writing, place: int) -> bool:
    token = writing.tokens[place]
    closes = token.key == ")" and "(" in {writing.phrases.key(earlier) for earlier in range(place - 2, place)}
    letter = token.kind == "word" and token.end - token.start <= _LETTERS
    return token.kind == "number" or letter or closes or token.key in _INSIDE


def _parts(writing: Writing, place: int) -> int:
    """The token after parts such as "part 4" and a letter in quotation marks, "of" between them, or the same token."""
    phrases = writing.phrases
    for _ in range(_MOST_PARTS):
        start = phrases.skip("provisions.comma", place)
        part = phrases.at("provisions.parts", start)
        if part is None:
            break
        after = _part_number(writing, start + part.length)
        if not after:
            break
        of = phrases.skip("provisions.of", after)
        more = phrases.at("provisions.parts", of) or phrases.at("provisions.triggers", of)
        place = of if more else after
    return place


def _part_number(writing: Writing, place: int) -> int:
    """The token after the number or letter of a part, 0 when there is none."""
    if name := writing.quoted(place) if place < len(writing.tokens) else None:
        return name.after if len("".join(name.inner)) <= _LETTERS else 0
    token = writing.tokens[place] if place < len(writing.tokens) else None
    if token is None or not (token.kind == "number" or (token.kind == "word" and token.end - token.start == 1)):
        return 0
    return _glued_end(writing, place)
