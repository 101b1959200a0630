"""The action that a form asks for, and the standard sentences on extradition that stand with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from noticecheck.importers.vocabulary import Vocabulary, folded

_SENTENCE_ENDS: Final = re.compile(r"[.!](?=\s|$)")
Values = list[tuple[tuple[str | int, ...], str]]


class Said(NamedTuple):
    """A standard sentence: what it says, and where it stands in the text."""

    what: str
    start: int
    end: int


def read_action(text: str, vocabulary: Vocabulary) -> tuple[Values, str]:
    """Read the action; the standard sentences on extradition in it are values of their own and no part of it."""
    sentences = sorted(_standard(text, vocabulary), key=lambda one: one.start)
    if not sentences:
        return [((), text)], ""
    what = {one.what for one in sentences}
    said: Values = [(("/", "extradition", "assurance"), "true")] if "assurance" in what else []
    said += [(("/", "extradition", "sought_from", 0), "ALL")] if "sought_from_all" in what else []
    return [((), _without(text, sentences) or text), *said], ""


def _standard(text: str, vocabulary: Vocabulary) -> Iterator[Said]:
    plain = folded(text)
    for what, patterns in (("assurance", vocabulary.assurance), ("sought_from_all", vocabulary.sought_from_all)):
        match = next((found for pattern in patterns if (found := re.search(folded(pattern), plain))), None)
        if match is not None:
            end = _SENTENCE_ENDS.search(text, match.end())
            yield Said(what, _start(text, match.start()), len(text) if end is None else end.end())


def _start(text: str, at: int) -> int:
    """Return where the sentence starts whose middle is at a place that a small letter shows to be one."""
    return text.rfind(". ", 0, at) + 2 if text[at].islower() and ". " in text[:at] else at


def _without(text: str, sentences: list[Said]) -> str:
    before, rest, at = text[: sentences[0].start], "", sentences[0].end
    for one in sentences[1:]:
        rest += text[at : max(at, one.start)]
        at = max(at, one.end)
    rest = (rest + text[at:]).strip()
    return " ".join(f"{before} {rest}".split()) if rest else before.strip(" .:;,–-")
