"""An entry of a printed form: a label and the stretches of its value."""

from __future__ import annotations

from typing import Final

from noticecheck.importers.printout import SURE, Stretch
from noticecheck.records import dataclass
from noticecheck.records import field as attribute

LONG: Final = frozenset({
    "facts.summary", "facts.acts", "facts.additional", "facts.accomplices", "offences.law_text", "offences.charge", "offences.law",
    "document.additional_information", "action", "facts.victims", "facts.entities", "nowhere.regions",
})  # fmt: skip
"""Fields whose words run over many lines, in which a word that is also a label is no label."""

PROSE: Final = frozenset({"facts.summary", "facts.additional", "facts.acts", "document.additional_information"})
"""Those of them that are running text."""


@dataclass(slots=True)
class Entry:
    """A label with the stretches of its value. `sure` is false where the label may be none."""

    field: str
    section: str
    label: str
    note: str
    place: Stretch
    sure: bool
    exact: bool
    colon: bool = True
    doubt: str = ""
    pieces: list[Stretch] = attribute(default_factory=list)
    blank_before: list[int] = attribute(default_factory=list)
    """Positions of the pieces before which a line is blank."""

    @property
    def words(self) -> str:
        """The words of the value on one line."""
        return " ".join(piece.text for piece in self.pieces).strip()

    @property
    def lines(self) -> list[str]:
        """The words of the value by the lines of the page."""
        return [piece.text for piece in self.pieces if piece.text]

    @property
    def certainty(self) -> int:
        """How sure the reader of a scan was of the worst word."""
        return min((piece.certainty for piece in self.pieces), default=SURE)

    @property
    def mark(self) -> str:
        """What covers the value, `redacted` or `illegible`, empty for nothing."""
        return next((piece.mark for piece in self.pieces if piece.mark), "")

    @property
    def prose(self) -> str:
        """The words as running text, paragraphs apart."""
        out = ""
        for position, piece in enumerate(self.pieces):
            if position in self.blank_before and out:
                out += "\n\n"
            elif out and not _is_broken_word(out, piece.text):
                out += " "
            out += piece.text
        return out.strip()


def _is_broken_word(before: str, after: str) -> bool:
    return before.endswith("-") and before[-2:-1].isalpha() and after[:1].isalpha()
