"""What the readers of the prose package say of a labelled sentence, in the words of its labels."""

from __future__ import annotations

from collections.abc import Iterator

from prose_gold import Label, Sentence

from noticecheck.prose.dates import read_dates
from noticecheck.prose.mention import DateMention, NamedMention
from noticecheck.prose.places import read_places


def read_gold_dates(sentence: Sentence) -> Iterator[Label]:
    """Return the times of a sentence as labels."""
    return (Label(found.start, found.end, date_label(found)) for found in read_dates(sentence.text, sentence.language))


def date_label(found: DateMention) -> str:
    """Return precision, EDTF value and, when it is not a date of the facts, role."""
    return f"{found.precision} {found.edtf or '-'}" + (f" {found.role}" if found.role != "fact" else "")


def read_gold_places(sentence: Sentence) -> Iterator[Label]:
    """Return the places of a sentence as labels."""
    return (Label(found.start, found.end, place_label(found)) for found in read_places(sentence.text, sentence.language))


def place_label(found: NamedMention) -> str:
    """Return the kind and, for a country, its code."""
    return f"{found.kind} {found.code}".strip()
