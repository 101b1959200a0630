"""Forms that are written one input at a time: put together, the pieces are what the whole is."""

from datetime import date
from pathlib import Path

import pytest

from noticecheck.cli.formats import FORMATS, Batch, pieces_of
from noticecheck.cli.summary import summary_of
from noticecheck.cli.terminal import Look
from noticecheck.engine.audit import audit
from noticecheck.errors import Problem
from noticecheck.model.report import Unread
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.source.read import read_notice

EXAMPLES = Path(__file__).resolve().parent.parent.parent / "examples"
UNREAD = Unread("broken.yaml", (Problem("broken.yaml", 3, 1, "unknown key 'persn'", "did you mean 'person'?"),))


@pytest.fixture(scope="module")
def reports():
    book = load_rulebook()
    return [audit(read_notice(EXAMPLES / f"{name}.notice.yaml"), book, date(2024, 11, 30)) for name in ("model-notice", "public-extract")]


def together(form, entries, summary):
    pieces, look = pieces_of(form), Look()
    written = [text for entry in entries if (text := pieces.entry(entry, look))]
    middle = pieces.between.join(written)
    if summary is None:
        return middle
    closing = "" if pieces.closing is None else (pieces.before_closing if written else "") + pieces.closing(summary)
    return pieces.opening + middle + closing


@pytest.mark.parametrize("form", [form for form in FORMATS if pieces_of(form)])
@pytest.mark.parametrize("order", [(0, 1), (0, None, 1), (None, 0), (None,), (1,)], ids=str)
def test_the_pieces_of_several_reports_are_the_whole(form, order, reports):
    entries = tuple(UNREAD if place is None else reports[place] for place in order)
    summary = summary_of(entries)
    assert together(form, entries, summary) == FORMATS[form](Batch(entries, summary), Look())


def test_the_forms_of_the_command_line_and_of_libraries_are_written_in_pieces():
    assert {form for form in FORMATS if pieces_of(form)} >= {"text", "json", "jsonl", "markdown"}
