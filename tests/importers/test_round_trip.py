"""What `form` prints is read back as the same notice: every example, and 200 generated ones, in three languages."""

from datetime import date
from pathlib import Path

import pytest
from generated_notices import generated

from noticecheck.briefs.pdf import pdf_bytes
from noticecheck.importers.draft_yaml import draft_text
from noticecheck.importers.form import form_of
from noticecheck.importers.form_cells import flat
from noticecheck.importers.form_docx import form_docx
from noticecheck.importers.form_html import form_html
from noticecheck.importers.form_text import form_text
from noticecheck.importers.forming import form_that_reads_back
from noticecheck.importers.importing import draft_of_bytes
from noticecheck.importers.vocabulary import LANGUAGES, vocabulary
from noticecheck.model.stated import Absent, Unknown
from noticecheck.source.read import notice_from_bytes, read_notice

EXAMPLES = sorted((Path(__file__).resolve().parent.parent.parent / "examples").glob("*.notice.yaml"))
GENERATED = 200
IN_ONE_TEST = 10
NOTES_OF_A_FILE = {"noticecheck", "source", "template", "context", "suppress"}


def read_back(printed):
    """Return the values of the notice that a form is read as, by their routes; line ends in running text are those of the page."""
    return flat(notice_from_bytes(draft_text(draft_of_bytes(printed, "form")).encode(), "draft.yaml").data)


def printed_as_text(form):
    return form_text(form).encode()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("write", [printed_as_text, form_docx])
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name.removesuffix(".notice.yaml"))
def test_an_example_comes_back_from_text_and_from_a_word_document(example, write, language):
    notice = read_notice(example)
    assert read_back(write(form_that_reads_back(notice, vocabulary(language), context=True))) == flat(notice.data)


@pytest.mark.parametrize(("number", "example"), [*enumerate(EXAMPLES)], ids=lambda one: getattr(one, "name", str(one)))
def test_an_example_comes_back_from_a_pdf(number, example):
    notice = read_notice(example)
    form = form_that_reads_back(notice, vocabulary(LANGUAGES[number % len(LANGUAGES)]), context=True)
    assert read_back(pdf_bytes(form_html(form))) == flat(notice.data)


@pytest.mark.parametrize("first", range(0, GENERATED, IN_ONE_TEST))
def test_generated_notices_come_back_in_three_languages(first):
    for seed in range(first, first + IN_ONE_TEST):
        notice = generated(seed)
        for language in LANGUAGES:
            form = form_that_reads_back(notice, vocabulary(language), context=True)
            assert read_back(printed_as_text(form)) == flat(notice.data), (seed, language)


@pytest.mark.parametrize("seed", range(0, GENERATED, 20))
def test_generated_notices_come_back_from_a_word_document(seed):
    notice = generated(seed)
    form = form_that_reads_back(notice, vocabulary(LANGUAGES[seed % len(LANGUAGES)]), context=True)
    assert read_back(form_docx(form)) == flat(notice.data)


def test_the_labels_hold_what_the_document_states_and_the_notes_only_the_rest():
    notice = read_notice(next(path for path in EXAMPLES if path.name.startswith("model-notice")))
    form = form_that_reads_back(notice, vocabulary("en"), context=True)
    assert [note.partition(":")[0] for note in form.notes] == [
        "noticecheck", "source", "facts.summary_is", "offences.0.category",
    ]  # fmt: skip


def test_few_values_of_generated_notices_need_the_notes():
    stated = noted = 0
    for seed in range(0, GENERATED, 10):
        notice = generated(seed)
        stated += sum(route[0] not in NOTES_OF_A_FILE for route in flat(notice.data))
        routes = [note.partition(":")[0].split(".") for note in form_that_reads_back(notice, vocabulary("fr"), context=True).notes]
        noted += sum(route[0] not in NOTES_OF_A_FILE for route in routes)
    assert noted / stated < 0.08


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_notes_every_label_says_whether_a_value_is_stated_not_stated_or_unknown(language):
    for example in EXAMPLES:
        notice = read_notice(example)
        printed = form_text(form_of(notice, vocabulary(language), notes=False)).encode()
        draft = notice_from_bytes(draft_text(draft_of_bytes(printed, "form", language)).encode(), "draft.yaml")
        assert {route: told for route in routes_of_labels(notice) if (told := sort_of(notice, route)) != sort_of(draft, route)} == {}, (
            example.name
        )


def routes_of_labels(notice):
    """Return the single fields that forms have labels for; a judgment is not printed for a person who was not convicted."""
    fields = {label.field for label in vocabulary("en").labels if not label.field.startswith("nowhere.")}
    single = {tuple(field.split(".")) for field in fields} - LEFT_OUT
    offences = range(len(notice.data.get("offences", ())))
    for route in sorted(single):
        if route[0] == "offences":
            yield from (("offences", number, *route[1:]) for number in offences)
        elif route[0] != "judgment" or notice.text(("status",)) == "convicted":
            yield route


LEFT_OUT = {
    ("document", "language"),  # told from the labels
    ("facts", "additional"), ("person", "parents", "father"), ("person", "parents", "mother"), ("warrant",),
    ("person", "physical_description"),
    ("offences", "category"), ("offences", "max_penalty_text"), ("document", "requesting_entity"), ("document", "entity_powers"),
    ("document", "suspended_on"), ("document", "addressees"), ("document", "sent_by"), ("status",), ("offences", "sentence"),
    ("offences", "remaining"), ("person", "offices"),
    ("extradition", "located"), ("extradition", "requested_on"), ("extradition", "refusals"),
}  # fmt: skip
"""Fields that a form does not print where there is nothing to say."""


def sort_of(notice, route):
    told = notice.look(route)
    return "not stated" if isinstance(told, Absent) else "unknown" if isinstance(told, Unknown) else "stated"


def test_the_generator_is_one_of_notices_on_days_of_the_calendar():
    assert generated(7).data["source"]["as_of"].first == date(2024, 11, 30)
