"""Labelled sentences of one grammar, and how well a reader finds what they label."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from noticecheck.records import dataclass

GOLD = Path(__file__).with_name("prose") / "gold"
_HELD_OUT = "~"


@dataclass(frozen=True, slots=True)
class Label:
    """A labelled stretch of a sentence."""

    start: int
    end: int
    value: str

    def is_found_by(self, other: Label) -> bool:
        """Whether the other says the same of a stretch that covers at least half of both."""
        common = min(self.end, other.end) - max(self.start, other.start)
        return self.value == other.value and 2 * common >= max(self.end, other.end) - min(self.start, other.start)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence without its markup, and the labels that the markup held."""

    language: str
    text: str
    labels: tuple[Label, ...]
    held_out: bool


@dataclass(frozen=True, slots=True)
class Score:
    """Labels found, labels there are, and labels that the reader gave."""

    right: int
    wanted: int
    given: int

    @property
    def precision(self) -> float:
        """The share of what was given that is right."""
        return self.right / self.given if self.given else 1.0

    @property
    def recall(self) -> float:
        """The share of what was wanted that was found."""
        return self.right / self.wanted if self.wanted else 1.0

    def __str__(self) -> str:
        """Return precision and recall, and the counts they rest on."""
        return f"precision {self.precision:.2f}  recall {self.recall:.2f}  ({self.right} right, {self.wanted} wanted, {self.given} given)"


Reader = Callable[[Sentence], Iterable[Label]]


def sentences(grammar: str, language: str = "*") -> tuple[Sentence, ...]:
    """Return the sentences of a grammar, of one language or of all."""
    return tuple(
        _sentence(line, path.name.split(".")[1])
        for path in sorted(GOLD.glob(f"{grammar}.{language}.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    )


def score(gold: Sequence[Sentence], reader: Reader) -> Score:
    """Compare what the reader gives with the labels."""
    given = [tuple(reader(sentence)) for sentence in gold]
    right = sum(
        any(label.is_found_by(found) for found in ours) for sentence, ours in zip(gold, given, strict=True) for label in sentence.labels
    )
    return Score(right, sum(len(sentence.labels) for sentence in gold), sum(map(len, given)))


def misses(gold: Sequence[Sentence], reader: Reader) -> list[str]:
    """Return one line for each label that was not found and each that was given for nothing."""
    lines = []
    for sentence in gold:
        given = tuple(reader(sentence))
        lost = (label for label in sentence.labels if not any(label.is_found_by(found) for found in given))
        extra = (found for found in given if not any(label.is_found_by(found) for label in sentence.labels))
        lines += [f"{sentence.language} missed {label.value!r}: {sentence.text[label.start : label.end]!r}" for label in lost]
        lines += [f"{sentence.language} extra {found.value!r}: {sentence.text[found.start : found.end]!r}" for found in extra]
    return lines


def _sentence(line: str, language: str) -> Sentence:
    plain, labels = "", []
    for piece in line.removeprefix(_HELD_OUT).split("⟨"):
        if "⟩" not in piece:
            plain += piece
            continue
        label, after = piece.split("⟩", 1)
        value, words = label.split("|", 1)
        labels.append(Label(len(plain), len(plain) + len(words), value.strip()))
        plain += words + after
    return Sentence(language, plain, tuple(labels), line.startswith(_HELD_OUT))
