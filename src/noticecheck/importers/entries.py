"""From the lines of a printed form to its entries: a label and the words that belong to it."""

from __future__ import annotations

import re
from typing import Final

from noticecheck.importers.columns import Signs, in_reading_order
from noticecheck.importers.entry import LONG, PROSE, Entry
from noticecheck.importers.furniture import without_furniture
from noticecheck.importers.labels import Found, candidates, heading_at, is_of_another_language, is_start_of_label, label_at, nearly_label_at
from noticecheck.importers.lines import (
    Around,
    breaks_off,
    doubt_of_next_line,
    is_counter,
    is_meant_as_head,
    is_meant_as_label,
    is_unknown_label,
)
from noticecheck.importers.notes import FIELD as NOTES
from noticecheck.importers.printout import SURE, Joined, Printout, Row, Stretch
from noticecheck.importers.vocabulary import Label, Vocabulary
from noticecheck.records import replace

ASIDE: Final = "nowhere.aside"
"""The field of words that belong to no label."""

_BOX: Final = re.compile(r"\s*(?:\[\s*(?P<tick>[xX\u2713\u2714])?\s*\]|(?P<ticked>[\u2611\u2612])|\u2610)\s*")
_NUMBERED_FORM: Final = 5
_TITLE_LINES: Final = 25
_LINES_OF_A_LABEL: Final = 4


def entries_of(printout: Printout, vocabulary: Vocabulary) -> list[Entry]:
    """Return the entries of a form in the order of reading."""
    reader = _Reader(printout, vocabulary)
    return reader.entries()


class _Reader:
    """One pass over the rows: which entries are open, and in which section the form is."""

    def __init__(self, printout: Printout, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
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
        skip = 0
        for position, row in enumerate(self._rows):
            self._row = position
            if skip or not row:
                self._blank = self._blank if skip else True
                skip = max(0, skip - 1)
                continue
            joined = self._label_over_lines(position)
            self._read(joined.row if joined is not None else row)
            skip = joined.further if joined is not None else 0
            self._blank = False
        return [entry for entry in self._found if entry.pieces or not self._is_bare_heading(entry)]

    def _is_bare_heading(self, entry: Entry) -> bool:
        """Whether a label without a value is a heading too: then nothing says that its value is not stated."""
        return (not entry.colon or is_counter(entry.note)) and heading_at(entry.label, "heads", self._vocabulary) != ""

    def _is_label(self, text: str) -> bool:
        found = label_at(text, self._vocabulary)
        return found is not None and (found.colon or not found.rest)

    def _is_heading(self, text: str) -> bool:
        return any(heading_at(text, kind, self._vocabulary) for kind in ("heads", "statuses", "titles"))

    def _is_numbered(self, row: Row) -> bool:
        return any((found := label_at(stretch.text, self._vocabulary)) is not None and found.numbered for stretch in row)

    def _label_over_lines(self, position: int) -> Joined | None:
        """Join a label that goes on in the next lines; the words beside it stay its value."""
        first, *beside = self._rows[position]
        text, whole = first.text, label_at(first.text, self._vocabulary)
        for further in range(1, _LINES_OF_A_LABEL):
            following = self._rows[position + further] if position + further < len(self._rows) else ()
            if not following or ":" in text or not is_start_of_label(text, self._vocabulary):
                return None
            before, text = text, f"{text} {following[0].text}"
            beside += following[1:]
            found = label_at(text, self._vocabulary)
            longer = found is not None and (whole is None or len(found.words) > len(whole.words))
            if found is not None and longer and len(found.words) > len(before) - 2 and (found.colon or not found.rest):
                return Joined((replace(first, text=text), *beside), further)
        return None

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
        if head and is_meant_as_head(stretch.text, self._text_before()):
            self._section = "facts" if head == "judicial" else head
            self._open = [Entry(NOTES, NOTES, head, "", stretch, sure=True, exact=True)] if head == NOTES else []
            self._found += self._open
            return True
        self._go_on(stretch)
        return False

    def _is_title(self, stretch: Stretch) -> bool:
        """Keep the title; printed again at the head of another page it says nothing."""
        title = heading_at(stretch.text, "titles", self._vocabulary)
        if self._has("document.type"):
            return title != "" and stretch.text.isupper()
        return title != "" and self._row < _TITLE_LINES and self._says(title, "document.type", stretch)

    def _is_status(self, stretch: Stretch) -> bool:
        """Keep the status that a heading tells; of two with boxes, the one whose box is ticked."""
        box = _BOX.match(stretch.text)
        status = heading_at(stretch.text[box.end() :] if box else stretch.text, "statuses", self._vocabulary)
        if not status or (box is not None and not (box["tick"] or box["ticked"])):
            return bool(status)
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
        if found is None and stretch.certainty < SURE:
            found = nearly_label_at(stretch.text, self._vocabulary)
        within = bool(self._open) and self._open[-1].field in LONG and not self._blank
        around = Around(self._section, self._numbered, within, is_last)
        return found if found is not None and is_meant_as_label(found, stretch.text, around) else None

    def _start(self, found: Found, stretch: Stretch) -> None:
        label = self._meant(found)
        if label.section != "header" or self._section != "identity":
            self._section = label.section
        place = Stretch(found.words, stretch.page, stretch.line, stretch.left, stretch.right, stretch.certainty)
        entry = Entry(label.field, label.section, found.words, found.note, place, sure=found.sure, exact=found.exact, colon=found.colon)
        if not found.numbered:
            self._doubt_what_breaks_off(entry)
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

    def _doubt_what_breaks_off(self, entry: Entry) -> None:
        """Doubt a label without a number that stands where running text breaks off: it may be a part of that text."""
        before = self._open[-1] if self._open and not self._blank else None
        if before is not None and before.field in PROSE and before.pieces and breaks_off(before.words):
            before.doubt = entry.doubt = "the text before the next label breaks off in the middle of a sentence"

    def _go_on(self, stretch: Stretch) -> None:
        """Add words without a label to the entry that they belong to: of those open, the one whose label stands nearest to the left."""
        entry = None if self._ends_text(stretch.text) else self._belongs_to(stretch)
        if entry is None:
            self._set_aside(stretch)
            return
        if self._blank and entry.pieces:
            entry.blank_before.append(len(entry.pieces))
        if not entry.pieces and stretch.text.startswith(":"):
            entry.colon = entry.sure = True
            stretch = self._part(stretch, stretch.text.lstrip(": "))
        elif entry.pieces:
            entry.sure = entry.sure and entry.field in LONG
            entry.doubt = entry.doubt or doubt_of_next_line(stretch.text)
        entry.pieces.append(stretch)

    def _ends_text(self, text: str) -> bool:
        """Whether a line is an item that is not known here, or within running text a label or head of another language."""
        within = bool(self._open) and self._open[-1].field in LONG and is_meant_as_head(text, self._text_before())
        return is_unknown_label(text, numbered=self._numbered) or (within and is_of_another_language(text, self._vocabulary))

    def _text_before(self) -> str:
        """Return the running text that a line would go on with, empty for none."""
        return self._open[-1].words if self._open and self._open[-1].field in LONG and not self._blank else ""

    def _set_aside(self, stretch: Stretch) -> None:
        """Keep words that belong to no label, and let what follows them belong to none either."""
        if self._ends_text(stretch.text):
            self._open = []
        self._found.append(Entry(ASIDE, self._section, "", "", stretch, sure=True, exact=True, pieces=[stretch]))

    def _belongs_to(self, stretch: Stretch) -> Entry | None:
        left_of = [entry for entry in self._open if entry.place.left <= stretch.left + self._touching]
        if not left_of:
            return self._open[-1] if self._open and self._open[-1].field in LONG else None
        entry = max(reversed(left_of), key=lambda one: one.place.left)
        if entry.pieces and entry.field not in LONG and self._blank and not entry.words.endswith((",", ";", ":")):
            self._open.remove(entry)
            return None
        return entry
