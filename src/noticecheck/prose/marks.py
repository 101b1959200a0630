"""Phrases that a reviewer looks for: formulas, conclusions, unnamed sources, guilt asserted, sensitive data, vague sums, provisions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from noticecheck.prose.mention import Confidence, MarkMention
from noticecheck.prose.names import Writing
from noticecheck.prose.provisions import provisions_in

_PLAIN: Final = {
    "marks.formula": "formula",
    "marks.conclusion": "conclusion",
    "marks.unnamed_source": "unnamed_source",
    "marks.sensitive": "sensitive",
    "marks.vague_amount": "vague_amount",
}
_WHERE: Final = (*_PLAIN, "marks.sensitive_not")
_GUILT: Final = ("marks.guilt_openers", "marks.guilt_copulas", "marks.guilt")
_DOUBT: Final = "?"
_FINITE: Final = "ed"


def read_marks(text: str, language: str | None = None) -> tuple[MarkMention, ...]:
    """Return the marks of a text in their order.

    `kind` is formula, conclusion, unnamed_source, guilt, sensitive, vague_amount or provision. `label` is the noun of an assertion of
    guilt, the kind of sensitive data (religion, race, health, sexuality, politics), and the number of the article of a provision.
    Whether guilt may be asserted depends on a conviction, and whether sensitive data are needed on the case: that is for the rules.
    """
    writing = Writing.of(text, language)
    return tuple(sorted((*_plain(writing), *_guilt(writing), *provisions_in(writing)), key=lambda mark: (mark.start, mark.end)))


def _plain(writing: Writing) -> Iterator[MarkMention]:
    """The phrases that need no more than a look at what follows them."""
    after = 0
    for position in writing.phrases.starts(_WHERE):
        if position < after:
            continue
        after = writing.phrases.skip("marks.sensitive_not", position)
        found = None if after > position else _phrase(writing, position)
        if found is not None:
            yield found[0]
            after = found[1]


def _phrase(writing: Writing, position: int) -> tuple[MarkMention, int] | None:
    matches = ((kind, writing.phrases.at(group, position)) for group, kind in _PLAIN.items())
    kind, match = max(((kind, match) for kind, match in matches if match), key=lambda pair: pair[1].length, default=("", None))
    if match is None:
        return None
    after = position + match.length
    if (kind == "vague_amount" and _sum_follows(writing, after)) or (kind == "formula" and _is_harmless(writing, after)):
        return None
    confidence = Confidence.AMBIGUOUS if match.payload.startswith(_DOUBT) else Confidence.SURE
    label = match.payload.removeprefix(_DOUBT)
    return MarkMention(*writing.slice(position, after), f"marks.{kind}", confidence, kind, label), after


def _is_harmless(writing: Writing, after: int) -> bool:
    """Whether what somebody took part in is a meeting, a meal or another gathering."""
    place = writing.phrases.skip("actors.determiners", after)
    return writing.phrases.at("marks.formula_not", place) is not None or writing.phrases.at("marks.formula_not", after) is not None


def _sum_follows(writing: Writing, after: int) -> bool:
    """Whether the sum is stated right after the words for it: "a large sum of 40,000 euros", "of EUR 40,000"."""
    place = writing.phrases.skip("marks.vague_not", after)
    numbers = [token.kind == "number" for token in writing.tokens[place : place + 2]]
    code = numbers[1:] == [True] and (writing.tokens[place].kind == "sign" or writing.written(place).isupper())
    return place > after and (numbers[:1] == [True] or code)


def _guilt(writing: Writing) -> Iterator[MarkMention]:
    for position in writing.phrases.starts(_GUILT):
        found = _asserted(writing, position)
        if found is not None:
            yield found


def _asserted(writing: Writing, first: int) -> MarkMention | None:
    """A noun such as "criminal" for a person, with its article; not the adjective before or after another noun."""
    phrases = writing.phrases
    opener = phrases.at("marks.guilt_openers", first) or phrases.at("marks.guilt_copulas", first)
    place = first + opener.length if opener else first
    while (step := phrases.skip("marks.guilt_modifiers", place)) > place and opener:
        place = step
    noun = phrases.at("marks.guilt", place)
    if noun is None:
        return None
    label, *flags = noun.payload.split(" ")
    after = place + noun.length
    adjective = "adjective" in flags and not _nothing_follows(writing, after)
    describes = "after" in flags and first > 0 and not _noun_may_start(writing, first)
    if adjective or describes or not (opener or "bare" in flags):
        return None
    return MarkMention(*writing.slice(first, after), "marks.guilt", Confidence.SURE, "guilt", label)


def _nothing_follows(writing: Writing, after: int) -> bool:
    """Whether the word cannot describe what comes next: a sign, a word of grammar or a verb."""
    if after >= len(writing.tokens) or writing.tokens[after].kind == "sign":
        return True
    return writing.phrases.at("marks.after", after) is not None or writing.phrases.key(after).endswith(_FINITE)


def _noun_may_start(writing: Writing, first: int) -> bool:
    """Whether the word before lets a noun start here, in a language whose adjectives follow with the same article."""
    before = writing.phrases.key(first - 1)
    return writing.tokens[first - 1].kind == "sign" or not before.startswith("ال")
