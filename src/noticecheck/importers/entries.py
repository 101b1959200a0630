"""From the lines of a printed form to its entries: a label and the words that belong to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from noticecheck.importers.columns import Signs, in_reading_order
from noticecheck.importers.furniture import without_furniture
from noticecheck.importers.labels import Found, candidates, heading_at, is_start_of_label, label_at, nearly_label_at
from noticecheck.importers.notes import FIELD as NOTES
from noticecheck.importers.printout import SURE, Printout, Row, Stretch
from noticecheck.importers.vocabulary import Label, Vocabulary, folded
from noticecheck.records import dataclass
from noticecheck.records import field as attribute

LONG: Final = frozenset({
    "facts.summary", "facts.acts", "facts.additional", "facts.accomplices", "offences.law_text", "offences.charge", "offences.law",
    "document.additional_information", "action", "facts.victims", "facts.entities", "nowhere.regions",
})  # fmt: skip
"""Fields whose words run over many lines, in which a word that is also a label is no label."""

PARAGRAPH: Final = "\n"
_NUMBERED_FORM: Final = 5
_TITLE_LINES: Final = 25
_NEXT_LINES: Final = 2


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


def entries_of(printout: Printout, vocabulary: Vocabulary) -> list[Entry]:
    """Return the entries of a form in the order of reading."""
    reader = _Reader(printout, vocabulary)
    return reader.entries()


class _Reader:
    """One pass over the rows: which entries are open, and in which section the form is."""

    def __init__(self, printout: Printout, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._scan = printout.medium == "scan"
        self._touching = printout.touching
        ordered = in_reading_order(printout, Signs(self._is_label, self._is_heading))
        self._rows = list(without_furniture(ordered, self._is_label, vocabulary.footer))
        self._numbered = sum(self._is_numbered(row) for row in self._rows) >= _NUMBERED_FORM
        self._found: list[Entry] = []
        self._open: list[Entry] = []
        self._section = "header"
        self._blank = False
        self._row = 0

    def entries(self) -> list[Entry]:
        skip = False
        for position, row in enumerate(self._rows):
            self._row = position
            if skip:
                skip = False
                continue
            if not row:
                self._blank = True
                continue
            joined = self._label_over_two_lines(position)
            self._read(joined if joined is not None else row)
            skip = joined is not None
            self._blank = False
        return [entry for entry in self._found if entry.pieces or not self._is_bare_heading(entry)]

    def _is_bare_heading(self, entry: Entry) -> bool:
        """Whether a label without a value is a heading too: then nothing says that its value is not stated."""
        return not entry.colon and heading_at(entry.label, "heads", self._vocabulary) != ""

    def _is_label(self, text: str) -> bool:
        found = label_at(text, self._vocabulary)
        return found is not None and (found.colon or not found.rest)

    def _is_heading(self, text: str) -> bool:
        return any(heading_at(text, kind, self._vocabulary) for kind in ("heads", "statuses", "titles"))

    def _is_numbered(self, row: Row) -> bool:
        return any((found := label_at(stretch.text, self._vocabulary)) is not None and found.numbered for stretch in row)

    def _label_over_two_lines(self, position: int) -> Row | None:
        """Join a label that goes on in the next line; the words beside it stay its value."""
        row, following = self._rows[position], self._rows[position + 1] if position + 1 < len(self._rows) else ()
        first = row[0]
        if not following or ":" in first.text or not is_start_of_label(first.text, self._vocabulary):
            return None
        text = f"{first.text} {following[0].text}"
        found = label_at(text, self._vocabulary)
        if found is None or len(found.words) <= len(first.text) - 2 or not (found.colon or not found.rest):
            return None
        alone = label_at(first.text, self._vocabulary)
        if alone is not None and len(alone.words) >= len(found.words):
            return None
        return (Stretch(text, first.page, first.line, first.left, first.right, first.certainty), *row[1:], *following[1:])

    def _read(self, row: Row) -> None:
        labelled = [self._take(stretch, position, row) for position, stretch in enumerate(row)]
        if any(labelled):
            closed = [entry for entry in self._open if entry.place.line == row[0].line and entry.place.page == row[0].page]
            self._open = closed or self._open

    def _take(self, stretch: Stretch, position: int, row: Row) -> bool:
        """Read one stretch; return whether it starts an entry."""
        if self._section == NOTES:
            self._open[-1].pieces.append(stretch)
            return False
        if self._is_title(stretch) or self._is_status(stretch):
            return True
        found = self._label(stretch, is_last=position == len(row) - 1)
        if found is not None:
            self._start(found, stretch)
            return True
        head = heading_at(stretch.text, "heads", self._vocabulary)
        if head:
            self._section = "facts" if head == "judicial" else head
            self._open = [Entry(NOTES, NOTES, head, "", stretch, sure=True, exact=True)] if head == NOTES else []
            self._found += self._open
            return True
        self._go_on(stretch)
        return False

    def _is_title(self, stretch: Stretch) -> bool:
        title = heading_at(stretch.text, "titles", self._vocabulary) if self._row < _TITLE_LINES else ""
        return self._says(title, "document.type", stretch) if title and not self._has("document.type") else False

    def _is_status(self, stretch: Stretch) -> bool:
        status = heading_at(stretch.text, "statuses", self._vocabulary)
        if not status:
            return False
        if self._row >= _TITLE_LINES or self._section != "header":
            self._section = "offence"
        return self._has("status") or self._says(status, "status", stretch)

    def _has(self, name: str) -> bool:
        return any(entry.field == name for entry in self._found)

    def _says(self, value: str, name: str, stretch: Stretch) -> bool:
        """Keep a title or heading as an entry whose value is the word of the format; `label` holds the words."""
        entry = Entry(name, "heading", value, "", stretch, sure=True, exact=True, pieces=[stretch])
        self._found.append(entry)
        self._open = []
        return True

    def _label(self, stretch: Stretch, *, is_last: bool) -> Found | None:
        found = label_at(stretch.text, self._vocabulary)
        if found is None and self._scan:
            found = nearly_label_at(stretch.text, self._vocabulary)
        if found is None:
            return None
        within = bool(self._open) and self._open[-1].field in LONG and not self._blank
        if found.numbered:
            return found if found.colon or not found.rest or not found.rest[0].islower() else None
        if self._numbered and within:
            return None
        if found.colon:
            return found
        if found.rest:
            return found if found.words.isupper() and " " in found.words and not found.rest.isupper() and not within else None
        capital = stretch.text.strip()[:1].isupper()
        return found if capital and (not within or not is_last) else None

    def _start(self, found: Found, stretch: Stretch) -> None:
        label = self._meant(found)
        if label.section != "header" or self._section != "identity":
            self._section = label.section
        place = Stretch(found.words, stretch.page, stretch.line, stretch.left, stretch.right, stretch.certainty)
        entry = Entry(label.field, label.section, found.words, found.note, place, sure=found.sure, exact=found.exact, colon=found.colon)
        self._found.append(entry)
        self._open.append(entry)
        rest = found.rest
        inner = None if label.field in LONG else self._inner_label(rest)
        if inner is not None:
            rest, after = rest[:inner].rstrip(" ,;"), rest[inner:]
        if rest or stretch.mark:
            entry.pieces.append(self._part(stretch, rest))
        if inner is not None:
            following = label_at(after, self._vocabulary)
            if following is not None:
                self._start(following, self._part(stretch, after))

    def _meant(self, found: Found) -> Label:
        """Choose between the fields that a label may mean: the one of the current section."""
        return next(candidates(found, self._section))

    def _inner_label(self, rest: str) -> int | None:
        """Return where another label starts in the words of a value, as in `M  Height: 180 cm`."""
        for colon in (position for position, sign in enumerate(rest) if sign == ":"):
            starts = [position + 1 for position in range(colon) if rest[position] == " "]
            for start in starts:
                found = label_at(rest[start:], self._vocabulary)
                if found is not None and self._is_inner(found, rest[start:]) and start + len(found.words) + len(found.note) + 2 >= colon:
                    return start
        return None

    def _is_inner(self, found: Found, text: str) -> bool:
        """Whether a label within the words of a value is one: of the same part of the form, with a capital and a colon."""
        here = found.numbered or any(label.section == self._section for label in found.labels)
        return found.colon and found.exact and here and (found.numbered or text[:1].isupper())

    def _part(self, stretch: Stretch, text: str) -> Stretch:
        return Stretch(text, stretch.page, stretch.line, stretch.left, stretch.right, stretch.certainty, stretch.mark)

    def _go_on(self, stretch: Stretch) -> None:
        """Add words without a label to the entry that they belong to: of those open, the one whose label stands nearest to the left."""
        entry = self._belongs_to(stretch)
        if entry is None:
            return
        if self._blank and entry.pieces:
            entry.blank_before.append(len(entry.pieces))
        entry.pieces.append(stretch)

    def _belongs_to(self, stretch: Stretch) -> Entry | None:
        left_of = [entry for entry in self._open if entry.place.left <= stretch.left + self._touching]
        if not left_of:
            return self._open[-1] if self._open and self._open[-1].field in LONG else None
        entry = max(reversed(left_of), key=lambda one: one.place.left)
        if entry.pieces and entry.field not in LONG and self._blank and not self._says_more(entry):
            self._open.remove(entry)
            return None
        return entry

    @staticmethod
    def _says_more(entry: Entry) -> bool:
        return entry.words.endswith((",", ";", ":"))


def titles_in(text: str, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the types of document that a line such as a subject names."""
    plain = folded(text)
    for kind, titles in vocabulary.titles.items():
        if any(folded(title) in plain for title in titles):
            yield kind
