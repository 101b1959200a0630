"""The labelled sentences of tests/prose/gold/money.*.txt, and how well the reading of sums and pairs does on them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

from noticecheck.prose.mention import AmountMention
from noticecheck.prose.money import read_amounts
from noticecheck.prose.pairs import read_pairs
from noticecheck.records import dataclass

GOLD = Path(__file__).with_name("prose") / "gold"
_MARK = re.compile(r"⟨([^ |]+) ([^ |]+)(?: ([a-z]+))?\|([^⟩]*)⟩")
_ENOUGH = 0.5
PARTS = ("seen", "held-out", "fresh", "fresh-2", "fresh-3", "fresh-4", "fresh-5")
"""When a sentence came to be known to the grammar; the head of money.en.txt says more."""


@dataclass(frozen=True, slots=True)
class Label:
    """A sum as labelled: its characters, lowest and highest value, currency, and whether it is doubtful, open or a rate."""

    start: int
    end: int
    low: Decimal
    high: Decimal | None
    currency: str
    two_readings: bool
    more_currencies: bool
    role: str

    def agrees(self, mention: AmountMention) -> bool:
        """Say whether a mention has the place, the value, the currency and the role of the label."""
        overlap = min(self.end, mention.end) - max(self.start, mention.start)
        together = max(self.end, mention.end) - min(self.start, mention.start)
        codes = self.currency in mention.currencies and (len(mention.currencies) > 1) == self.more_currencies
        values = (mention.value, mention.high) == (self.low, self.high) and (len(mention.readings) > 1) == self.two_readings
        return overlap > _ENOUGH * together and codes and values and (mention.role == "rate") == (self.role == "rate")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A labelled sentence and the notice that it stands in."""

    name: str
    language: str
    text: str
    labels: tuple[Label, ...]
    pairs: frozenset[tuple[int, int]]
    countries: tuple[str, ...]
    days: tuple[date, ...]
    part: str
    trap: bool

    @property
    def held_out(self) -> bool:
        """Whether the sentence was unknown to the grammar when it was first read."""
        return self.part != "seen"


@dataclass(frozen=True, slots=True)
class Score:
    """How many were found, how many were to be found, and how many of both agree."""

    found: int = 0
    wanted: int = 0
    right: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(self.found + other.found, self.wanted + other.wanted, self.right + other.right)

    @property
    def precision(self) -> float:
        """The share of the found that are right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of the wanted that were found."""
        return self.right / self.wanted if self.wanted else 1.0


def sentences() -> tuple[Sentence, ...]:
    """Return every labelled sentence."""
    return tuple(sentence for path in sorted(GOLD.glob("money.*.txt")) for sentence in _of_file(path))


def amounts_score(sentence: Sentence) -> Score:
    """Score the sums of a sentence."""
    found = read_amounts(sentence.text, None, sentence.countries, sentence.days)
    right = sum(any(label.agrees(mention) for mention in found) for label in sentence.labels)
    return Score(len(found), len(sentence.labels), right)


def pairs_score(sentence: Sentence) -> Score:
    """Score the pairs of a sentence."""
    found = read_pairs(sentence.text, None, sentence.countries, sentence.days)
    wanted = [(sentence.labels[first], sentence.labels[second]) for first, second in sentence.pairs]
    right = sum(any(one.agrees(pair.first) and other.agrees(pair.second) for pair in found) for one, other in wanted)
    return Score(len(found), len(wanted), right)


def total(scores: Iterable[Score]) -> Score:
    """Add scores up."""
    return sum(scores, Score())


def _of_file(path: Path) -> Iterator[Sentence]:
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    language = path.name.split(".")[1]
    return (_sentence(language, head, marked) for head, marked in zip(lines[::2], lines[1::2], strict=True))


def _sentence(language: str, head: str, marked: str) -> Sentence:
    _, name, *words = head.split()
    given = dict(word.split("=") for word in words if "=" in word)
    pairs = (pair.split("-") for pair in given.get("pairs", "").split(",") if pair)
    return Sentence(
        name=f"{language}-{name}",
        language=language,
        text=_MARK.sub(lambda match: match[4], marked),
        labels=tuple(_labels(marked)),
        pairs=frozenset((int(first), int(second)) for first, second in pairs),
        countries=tuple(filter(None, given.get("countries", "").split(","))),
        days=tuple(map(date.fromisoformat, filter(None, given.get("days", "").split(",")))),
        part=next((word for word in words if word in PARTS), "seen"),
        trap="trap" in words,
    )


def _labels(marked: str) -> Iterator[Label]:
    shift = 0
    for match in _MARK.finditer(marked):
        value, currency, role, text = match.groups()
        start = match.start() - shift
        low, _, high = value.rstrip("?").partition("..")
        yield Label(
            start, start + len(text), Decimal(low), Decimal(high) if high else None, currency.rstrip("+"),
            value.endswith("?"), currency.endswith("+"), role or "amount",
        )  # fmt: skip
        shift += len(match[0]) - len(text)
