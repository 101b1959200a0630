"""From the entries of a form to a draft."""

from __future__ import annotations

import re
from typing import Final

from noticecheck.importers.cells import read_value, read_values
from noticecheck.importers.covered import covered
from noticecheck.importers.draft import REASONS, Confidence, Draft, Evidence, Gap, Reading, Reason
from noticecheck.importers.entry import Entry
from noticecheck.importers.gaps import gaps_left
from noticecheck.importers.groups import is_group, read_group
from noticecheck.importers.labels import statuses_in, titles_in
from noticecheck.importers.notes import FIELD as NOTES
from noticecheck.importers.notes import values_in
from noticecheck.importers.printout import SURE
from noticecheck.importers.vocabulary import Vocabulary, folded
from noticecheck.model.shape import kind_at, shape_at
from noticecheck.model.tree import Route, parse_route

BADLY_READ: Final = 85
"""Confidence of the reader of a scan in the worst word of a value, in per cent, below which the value is doubtful.

What is read of a name or of prose is always doubtful: no confidence tells that an accent or a comma was lost. Dates, countries and
other words of closed lists were understood besides."""

_PER_OFFENCE: Final = "offences"
_WRITTEN_TO: Final = {"facts.additional": "facts.summary", "person.identity_documents.passport": "person.identity_documents"}


def draft_of(entries: list[Entry], vocabulary: Vocabulary, origin: str) -> Draft:
    """Make the draft of a notice from the entries of its form."""
    maker = _Maker(vocabulary)
    for entry in entries:
        maker.take(entry)
    return maker.draft(origin)


class _Maker:
    """Goes through the entries once; keeps which offence the form is at."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._readings: dict[Route, Reading] = {}
        self._gaps: dict[Route, Gap] = {}
        self._extras: list[Evidence] = []
        self._offence = 0
        self._in_offence: set[str] = set()
        self._noted: list[Gap] = []
        self._from_notes: set[Route] = set()
        self._has_notes = self._assumed_verbatim = False

    def draft(self, origin: str) -> Draft:
        if self._has_notes:
            if self._assumed_verbatim and ("facts", "summary_is") not in self._from_notes:
                self._readings.pop(("facts", "summary_is"), None)
            return Draft(origin, tuple(self._readings.values()), tuple(self._noted), tuple(self._extras))
        told = [gap for route, gap in self._gaps.items() if not self._is_given(route)]
        hidden = [gap.evidence for gap in self._gaps.values() if gap.reason != "not_stated" and self._is_given(gap.route) and gap.evidence]
        self._extras += hidden
        readings = tuple(self._readings.values())
        return Draft(origin, readings, (*told, *gaps_left(readings, told)), tuple(self._extras))

    def _is_given(self, route: Route) -> bool:
        return any(known[: len(route)] == route for known in self._readings)

    def take(self, entry: Entry) -> None:
        if entry.field == NOTES:
            self._take_notes(entry)
            return
        if entry.field.startswith("nowhere."):
            self._take_title(entry)
            return
        route = self._route(entry.field)
        if entry.section == "heading":
            self._keep(route, entry.label, entry, "")
            return
        words, reason = covered(entry, self._vocabulary)
        if reason is not None:
            self._gap(route, reason, entry)
        elif self._is_unknown_flag(route, words):
            self._keep(route, "unknown", entry, "")
        elif not words and entry.place.certainty < SURE:
            self._gap(route, "unknown", entry, "nothing was read behind the label in the scan; look whether it is empty")
        elif self._vocabulary.says("not_stated", words) or (self._may_be_none(route) and self._vocabulary.says("empty_list", words)):
            self._gap(route, "not_stated", entry)
        else:
            self._read(route, words, entry)

    def _take_notes(self, entry: Entry) -> None:
        """Read what a form printed by noticecheck says of itself: it tells what is not stated or unknown better than the form."""
        listed = {("source", reason) for reason in REASONS}
        evidence = Evidence(NOTES, entry.place.page, entry.place.line)
        for route, value in values_in(entry.words):
            if route[:2] in listed:
                self._noted.append(Gap(parse_route(value), route[1]))  # type: ignore[arg-type]
            else:
                self._readings[route] = Reading(route, value, evidence, "high")
                self._from_notes.add(route)
        self._has_notes = True

    def _take_title(self, entry: Entry) -> None:
        """Keep words without a key; a subject may say what the document is and for what the person is wanted."""
        subject = entry.words if entry.field == "nowhere.subject" else ""
        kind, status = next(titles_in(subject, self._vocabulary), None), next(statuses_in(subject, self._vocabulary), None)
        if kind is not None:
            self._keep(("document", "type"), kind, entry, "")
        if status is not None:
            self._keep(("status",), status, entry, "")
        if kind is None:
            self._extra(entry)

    def _route(self, field: str) -> Route:
        parts = parse_route(_WRITTEN_TO.get(field, field))
        if parts[0] != _PER_OFFENCE:
            return parts
        if field in self._in_offence or (field == "offences.charge" and self._in_offence):
            self._offence += 1
            self._in_offence = set()
        self._in_offence.add(field)
        return (_PER_OFFENCE, self._offence, *parts[1:])

    def _is_unknown_flag(self, route: Route, words: str) -> bool:
        shape = shape_at(route)
        return shape is not None and shape.kind == "flag_or_unknown" and self._vocabulary.says("unknown", words)

    @staticmethod
    def _may_be_none(route: Route) -> bool:
        """Whether `none` cannot be a value of the field, as it can of marks or of fingerprints."""
        shape = shape_at(route)
        return shape is not None and shape.kind not in {"text", "flag", "flag_or_unknown"}

    def _read(self, route: Route, words: str, entry: Entry) -> None:
        try:
            self._read_as(route, words, entry)
        except ValueError as error:
            self._gap(route, "unknown", entry, str(error))

    def _read_as(self, route: Route, words: str, entry: Entry) -> None:
        shape = shape_at(route)
        if is_group(entry.field):
            values, doubt = read_group(entry.field, words, self._vocabulary)
            for below, value in values:
                self._keep(self._placed(route, below), value, entry, doubt)
            self._keep_note(entry)
        elif shape is not None and shape.item is not None:
            texts, doubt = read_values(shape.item.kind, "\n".join(entry.lines) if len(entry.lines) > 1 else words, self._vocabulary)
            for position, text in enumerate(texts):
                self._keep((*route, position), text, entry, doubt)
        elif route == ("facts", "summary"):
            self._keep_summary(route, words, entry)
        else:
            text, doubt = read_value("text" if shape is None else shape.kind, words, self._vocabulary)
            self._keep(route, text, entry, doubt)
            self._note(route, words, text, entry)

    def _note(self, route: Route, words: str, text: str, entry: Entry) -> None:
        """Keep a penalty as stated where its duration alone does not say it, and what a label says in brackets."""
        if route[-1] == "max_penalty" and re.search(r"\w", words) and not self._is_all(words, text):
            self._keep((*route[:-1], "max_penalty_text"), words, entry, "")

    def _is_all(self, words: str, text: str) -> bool:
        from noticecheck.importers.penalties import write_penalty
        from noticecheck.model.quantity import Penalty

        return folded(words).strip(" .") in {folded(write_penalty(Penalty.parse(text), self._vocabulary)), text}

    def _keep_note(self, entry: Entry) -> None:
        """Read what a label says in brackets: whether a nationality is confirmed."""
        said = folded(entry.note).strip("() ")
        for answer, name in (("false", "not_confirmed"), ("true", "confirmed")):
            if entry.field == "person.nationalities" and said == folded(self._vocabulary.cells[name]):
                self._keep(("person", "nationality_confirmed"), answer, entry, "")

    def _keep_summary(self, route: Route, words: str, entry: Entry) -> None:
        before = self._readings.pop(route, None)
        if before is None:
            self._keep(route, words, entry, "a part of it cannot be read" if "[redacted]" in words or "[illegible]" in words else "")
        elif words != before.value:
            self._readings[route] = Reading(route, f"{before.value}\n\n{words}", before.evidence, "medium", "two parts of the form, joined")
        said = folded(entry.note).strip("() ")
        kinds = self._vocabulary.words["summary_is"].items()
        kind = next((kind for kind, words in kinds if said in map(folded, words)), "verbatim")
        self._keep(("facts", "summary_is"), kind, entry, "")
        self._assumed_verbatim = kind == "verbatim"

    def _placed(self, route: Route, below: Route) -> Route:
        if below[:1] == ("/",):
            return below[1:]
        if below[:1] == ("+",):
            parent = ("person", "parents")
            taken = {known[2] for known in self._readings if known[:2] == parent and (*known[:3], below[1]) in self._readings}
            return (*parent, len(taken), *below[1:])
        return (*route, *below)

    def _keep(self, route: Route, value: str, entry: Entry, doubt: str) -> None:
        before = self._readings.get(route)
        doubt = "; ".join(part for part in (doubt, entry.doubt) if part)
        if before is None:
            self._readings[route] = Reading(
                route, value, self._evidence(entry), self._confidence(entry, doubt, kind_at(route)), self._remark(entry, doubt)
            )
        elif before.value != value:
            self._extra(entry)
            remark = f"the document states it again, otherwise: {entry.words[:80]}"
            self._readings[route] = Reading(route, before.value, before.evidence, "low", remark)

    def _gap(self, route: Route, reason: Reason, entry: Entry, remark: str = "") -> None:
        self._gaps.setdefault(route, Gap(route, reason, self._evidence(entry), remark))

    def _extra(self, entry: Entry) -> None:
        if not self._vocabulary.says("not_stated", entry.words):
            self._extras.append(self._evidence(entry))

    @staticmethod
    def _remark(entry: Entry, doubt: str) -> str:
        read = f"read from a scan with {entry.certainty} %" if entry.certainty < SURE else ""
        return "; ".join(part for part in (doubt, read) if part)

    @staticmethod
    def _confidence(entry: Entry, doubt: str, kind: str) -> Confidence:
        if doubt or not entry.exact or entry.certainty < BADLY_READ:
            return "low"
        if entry.certainty < SURE:
            return "low" if kind == "text" or len(entry.pieces) > 1 else "medium"
        return "high" if entry.sure else "medium"

    @staticmethod
    def _evidence(entry: Entry) -> Evidence:
        words = (
            entry.pieces[0].text
            if entry.section == "heading" or not entry.label
            else f"{entry.label}{entry.note and f' {entry.note}'}: {entry.words}"
        )
        return Evidence(words.strip(), entry.place.page, entry.place.line)
