"""The words of printed notices in one language: labels, answers, months, units. Each language is one data file."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final

from noticecheck.records import dataclass
from noticecheck.source.strict_yaml import compose

DATA: Final = Path(__file__).with_name("data")
LANGUAGES: Final = ("en", "fr", "es")
Words = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Label:
    """A label as printed. `field` is a route without positions, such as `offences.charge`; `section` is where it belongs."""

    words: str
    field: str
    section: str


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """One language's words, as its data file has them."""

    language: str
    labels: tuple[Label, ...]
    titles: Words
    statuses: Words
    heads: Words
    answers: Words
    words: Mapping[str, Words]
    months: tuple[tuple[str, ...], ...]
    dates: Mapping[str, str]
    ranges: tuple[str, ...]
    ordinals: tuple[str, ...]
    units: Words
    penalties: Words
    numbers: Mapping[str, str]
    harmless: frozenset[str]
    joined: str
    cells: Mapping[str, str]
    assurance: tuple[str, ...]
    sought_from_all: tuple[str, ...]
    nationals: Mapping[str, str]
    footer: str

    def label(self, field: str) -> str:
        """Return the label that forms print for a field."""
        return next(label.words for label in self.labels if label.field == field)

    def word(self, kind: str, value: str) -> str:
        """Return the printed word for a word of a closed list."""
        return self.words[kind][value][0] if value in self.words.get(kind, {}) else value

    def says(self, answer: str, text: str) -> bool:
        """Whether a text is one of the answers of a sort, such as `true` or `not_stated`."""
        return folded(text).strip(" .") in _folded(self.answers[answer]) or (answer == "not_stated" and not text.strip(" ._:-–—…"))


@cache
def vocabulary(language: str) -> Vocabulary:
    """Return the words of a language; `language` is one of LANGUAGES."""
    raw: dict[str, object] = dict(compose((DATA / f"{language}.yaml").read_text(encoding="utf-8")))
    penalties = _mapping(raw["penalties"])
    return Vocabulary(
        language=language,
        labels=tuple(_labels(_mapping(raw["labels"]))),
        titles=_words(raw["titles"]),
        statuses=_words(raw["statuses"]),
        heads=_words(raw["heads"]),
        answers=_words(raw["answers"]),
        words={name: _words(words) for name, words in _mapping(raw["words"]).items()},
        months=tuple(_texts(month) for month in _list(raw["months"])),
        dates=_strings(raw["dates"]),
        ranges=_texts(raw["ranges"]),
        ordinals=_texts(raw["ordinals"]),
        units=_words(penalties["units"]),
        penalties={name: _texts(penalties[name]) for name in ("life", "death", "fine")},
        numbers={folded(word): number for word, number in _strings(penalties["numbers"]).items()},
        harmless=frozenset(folded(word) for word in _texts(penalties["harmless"])),
        joined=str(penalties["joined"]),
        cells=_strings(raw["cells"]),
        assurance=_texts(raw["assurance"]),
        sought_from_all=_texts(raw["sought_from_all"]),
        footer=str(raw["footer"]),
        nationals={folded(word): code for code, words in _words(raw.get("nationals", {})).items() for word in words},
    )


def folded(text: str) -> str:
    """Return a text in small letters without accents, each character for one, so that places in it stay the same."""
    return text.translate(_TABLE)


class _Table(dict[int, str]):
    """What each character is folded to, found out once."""

    def __missing__(self, code: int) -> str:
        self[code] = _plain(chr(code))
        return self[code]


_TABLE: Final = _Table()


def _plain(character: str) -> str:
    if character in "\u2019\u2018`\u00b4\u02bc":
        return "'"
    if character in "\u00a0\u202f\t\n":
        return " "
    base = unicodedata.normalize("NFKD", character)[0].casefold()
    return base if len(base) == 1 else character


@cache
def _folded(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(folded(word).strip(" .") for word in words)


def _labels(sections: Mapping[str, object]) -> Iterator[Label]:
    for section, fields in sections.items():
        for field, labels in _words(fields).items():
            yield from (Label(words, field, section) for words in labels)


def _mapping(node: object) -> Mapping[str, object]:
    assert isinstance(node, dict)  # noqa: S101 - a data file of our own
    return node


def _list(node: object) -> list[object]:
    assert isinstance(node, list)  # noqa: S101 - a data file of our own
    return node


def _texts(node: object) -> tuple[str, ...]:
    return tuple(map(str, _list(node)))


def _words(node: object) -> Words:
    return {key: _texts(value) for key, value in _mapping(node).items()}


def _strings(node: object) -> Mapping[str, str]:
    return {key: str(value) for key, value in _mapping(node).items()}
