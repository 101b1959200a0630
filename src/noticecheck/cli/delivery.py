"""Where the reports of many inputs go: those forms that can are written piece by piece as the run goes on, the others at its end."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

from noticecheck.cli.book import rulebook_of, titles_of
from noticecheck.cli.formats import FORMATS, Batch, Pieces, pieces_of
from noticecheck.cli.looks import look_for
from noticecheck.cli.output import FileSink, Sink, StdoutSink
from noticecheck.cli.terminal import Look

if TYPE_CHECKING:
    from noticecheck.cli.inputs import Input
    from noticecheck.cli.settings import Settings, Target
    from noticecheck.cli.worker import Done
    from noticecheck.model.finding import Json
    from noticecheck.model.report import Report, Unread


class _InPieces:
    """One form, written as the run goes on."""

    def __init__(self, pieces: Pieces, sink: Sink) -> None:
        self._pieces, self._sink, self._any = pieces, sink, False
        self._sink.write(pieces.opening)

    def add(self, piece: str) -> None:
        if piece:
            self._sink.write(f"{self._pieces.between}{piece}" if self._any else piece)
            self._any = True

    def close(self, summary: Mapping[str, Json]) -> None:
        if self._pieces.closing is not None:
            before = self._pieces.before_closing if self._any else ""
            self._sink.write(before + self._pieces.closing(summary))
        self._sink.close()

    def drop(self) -> None:
        self._sink.drop()


class Delivery:
    """Takes what comes of each input in order; files are finished before stdout, so that a reader who leaves early loses none."""

    def __init__(self, settings: Settings) -> None:
        """Open every place.

        Raises:
            UsageError: when one cannot be written.
        """
        self._settings = settings
        wanted = [one for one in settings.targets if not (settings.statistics and one.format == "text" and one.file is None)]
        in_order = sorted(wanted, key=lambda target: target.file is None)
        self._whole = [target for target in in_order if pieces_of(target.format) is None]
        self._looks = [(target, look_for(target, settings)) for target in in_order if target not in self._whole]
        self._written: list[_InPieces] = []
        for target, _ in self._looks:
            sink = StdoutSink() if target.file is None else FileSink(target.file)
            self._written.append(_InPieces(self._pieces(target), sink))
        self._entries: list[Report | Unread] = []
        self._places: list[str] = []

    @staticmethod
    def _pieces(target: Target) -> Pieces:
        pieces = pieces_of(target.format)
        return pieces if pieces is not None else Pieces(lambda *_: "")

    @property
    def forms(self) -> tuple[tuple[str, Look], ...]:
        """The forms that are written piece by piece, in the order in which `Done` has their pieces."""
        return tuple((target.format, look) for target, look in self._looks)

    @property
    def keeps_reports(self) -> bool:
        """Whether a form is asked for that can only be written as a whole."""
        return bool(self._whole)

    @property
    def is_on_the_terminal(self) -> bool:
        """Whether reports come up on a terminal as the run goes on."""
        return sys.stdout.isatty() and any(target.file is None for target, _ in self._looks)

    def add(self, done: Done, given: Input) -> None:
        """Take what came of the next input."""
        for form, piece in zip(self._written, done.pieces, strict=True):
            form.add(piece)
        if done.entry is not None:
            self._entries.append(done.entry)
            self._places.append(given.place)

    def close(self, summary: Mapping[str, Json]) -> None:
        """Finish every form."""
        for target in [target for target in self._whole if target.file is not None]:
            self._write_whole(target, summary)
        for form in self._written:
            form.close(summary)
        for target in [target for target in self._whole if target.file is None]:
            self._write_whole(target, summary)

    def drop(self) -> None:
        """Leave every file as it was."""
        for form in self._written:
            form.drop()

    def _write_whole(self, target: Target, summary: Mapping[str, Json]) -> None:
        settings = self._settings
        entries, places = tuple(self._entries), tuple(self._places)
        batch = Batch(entries, summary, places, settings.include_values, settings.all_outcomes, lambda: titles_of(rulebook_of(settings)))
        sink = StdoutSink() if target.file is None else FileSink(target.file)
        try:
            sink.write(FORMATS[target.format](batch, look_for(target, settings)))
        except BaseException:
            sink.drop()
            raise
        sink.close()
