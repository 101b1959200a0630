"""What the readers of organisations, actors, offices and marks say of a labelled sentence, in the words of its labels."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from prose_gold import Label, Sentence, sentences

from noticecheck.prose.actors import read_actors
from noticecheck.prose.marks import read_marks
from noticecheck.prose.mention import Confidence, MarkMention, Mention
from noticecheck.prose.offices import read_offices
from noticecheck.prose.organisations import read_organisations
from noticecheck.prose.quantities import read_quantities
from noticecheck.records import replace

_MAY_BE_FOUND = "?"
_LABELLED = frozenset({"guilt", "sensitive", "provision"})
_OFFICES = {"office": "P", "position_relied_on": "R"}


def labels_of(layer: str, sentence: Sentence, *, sure: bool = False) -> list[Label]:
    """Return what a layer reads in a sentence, without what the sentence says may be found or not; `sure` leaves out what is ambiguous."""
    found = _READERS[layer](sentence.text, sentence.language)
    kept = (label for mention, label in found if not sure or mention.confidence is Confidence.SURE)
    optional = [label for label in sentence.labels if label.value.endswith(_MAY_BE_FOUND)]
    return [label for label in kept if not any(label.start < other.end and other.start < label.end for other in optional)]


def gold(layer: str, language: str = "*") -> list[Sentence]:
    """Return the sentences with the labels of one layer, and those that may be found or not."""
    grammar = "marks" if layer == "marks" else "actors"
    return [replace(one, labels=tuple(label for label in one.labels if _wanted(layer, label))) for one in sentences(grammar, language)]


def required(found: Iterable[Sentence]) -> list[Sentence]:
    """Return the sentences with only the labels that must be found."""
    return [replace(one, labels=tuple(label for label in one.labels if not label.value.endswith(_MAY_BE_FOUND))) for one in found]


def _wanted(layer: str, label: Label) -> bool:
    letters = {"organisations": "O", "actors": "U", "offices": "PR"}.get(layer)
    return letters is None or label.value[0] in letters


def _organisations(text: str, language: str) -> list[tuple[Mention, Label]]:
    return [(found, Label(found.start, found.end, f"O {found.kind}")) for found in read_organisations(text, language)]


def _actors(text: str, language: str) -> list[tuple[Mention, Label]]:
    return [(found, Label(found.start, found.end, f"U {found.kind}")) for found in read_actors(text, language)]


def _offices(text: str, language: str) -> list[tuple[Mention, Label]]:
    return [(found, Label(found.start, found.end, _OFFICES[found.kind])) for found in read_offices(text, language)]


def _marks(text: str, language: str) -> list[tuple[Mention, Label]]:
    marks: list[tuple[Mention, Label]] = [(found, Label(found.start, found.end, _mark(found))) for found in read_marks(text, language)]
    quantities = read_quantities(text, language)
    return marks + [(one, Label(one.start, one.end, f"quantity {one.value} {one.unit} {one.substance}".strip())) for one in quantities]


def _mark(found: MarkMention) -> str:
    return f"{found.kind} {found.label}" if found.kind in _LABELLED else found.kind


_READERS: dict[str, Callable[[str, str], Sequence[tuple[Mention, Label]]]] = {
    "organisations": _organisations,
    "actors": _actors,
    "offices": _offices,
    "marks": _marks,
}
LAYERS = tuple(_READERS)
