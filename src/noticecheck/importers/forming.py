"""A notice to a form that is sure to be read back: what a form would not give back stands in its notes."""

from __future__ import annotations

from typing import Final

from noticecheck.errors import InputError
from noticecheck.importers.form import CONTEXT, Form, form_of
from noticecheck.importers.form_cells import flat, same
from noticecheck.importers.form_text import form_text
from noticecheck.importers.importing import draft_of_bytes
from noticecheck.importers.vocabulary import Vocabulary
from noticecheck.model.shape import kind_at
from noticecheck.model.stated import Notice
from noticecheck.model.tree import Route

ROUNDS: Final = 4
_OF_AN_OFFENCE: Final = 3


def form_that_reads_back(notice: Notice, vocabulary: Vocabulary, *, context: bool) -> Form:
    """Make a form with notes, read it, and move what came back otherwise into the notes, until nothing does."""
    aside: frozenset[Route] = frozenset()
    form = form_of(notice, vocabulary, context=context)
    for _ in range(ROUNDS):
        wrong = _not_read_back(notice, form, context=context)
        if wrong <= aside:
            break
        aside |= wrong
        form = form_of(notice, vocabulary, context=context, aside=aside)
    return form


def _not_read_back(notice: Notice, form: Form, *, context: bool) -> frozenset[Route]:
    """Return the fields whose values a reader of the form would not get."""
    stated = {route: value for route, value in flat(notice.data).items() if route[0] != "source" and (context or route[0] not in CONTEXT)}
    try:
        draft = draft_of_bytes(form_text(form).encode(), notice.name, form.language)
    except InputError:
        return frozenset(map(_field, stated))
    read = {one.route: same(kind_at(one.route), one.value) for one in draft.readings if one.route[0] != "source"}
    return frozenset(_field(route) for route in stated.keys() | read.keys() if route not in read or stated.get(route) != read[route])


def _field(route: Route) -> Route:
    """Return the field of the form that a value belongs to."""
    return route[: _OF_AN_OFFENCE if route[0] == "offences" else len(("person", "born"))]
