"""The work of `noticecheck form`: a notice to a printed form, as text, Word document or PDF."""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

from noticecheck.briefs.pdf import pdf_bytes
from noticecheck.cli.complaints import note
from noticecheck.cli.importing import checked_language, refuse_to_overwrite
from noticecheck.cli.inputs import find_inputs
from noticecheck.cli.output import bytes_to_file, to_stdout
from noticecheck.cli.terminal import write_whatever_the_encoding
from noticecheck.errors import UsageError
from noticecheck.importers.form import CONTEXT, Form, blank_form, form_of
from noticecheck.importers.form_docx import form_docx
from noticecheck.importers.form_html import form_html
from noticecheck.importers.form_text import form_text
from noticecheck.importers.forming import form_that_reads_back
from noticecheck.importers.vocabulary import LANGUAGES, vocabulary
from noticecheck.model.stated import Notice
from noticecheck.model.words import WORDS
from noticecheck.source.read import notice_from_bytes

STDIO: Final = "-"


def _text_bytes(form: Form) -> bytes:
    return form_text(form).encode()


def _pdf(form: Form) -> bytes:
    try:
        return pdf_bytes(form_html(form))
    except UsageError:
        raise UsageError("PDF needs WeasyPrint: pip install 'noticecheck[pdf]' (and Pango on the system), or write .docx or .txt") from None


ENDINGS: Final = {".txt": _text_bytes, ".docx": form_docx, ".pdf": _pdf}


class FormOptions(NamedTuple):
    """The options as the user gave them."""

    notice: str | None
    output: str | None
    language: str | None
    type: str
    document_only: bool
    with_context: bool
    force: bool


def run_form(options: FormOptions) -> None:
    """Print the form.

    Raises:
        UsageError: when an option is wrong, a package is missing, or the output is there already.
        InputError: when the notice cannot be read.
    """
    language = checked_language(options.language)
    form = _blank(options.type, language) if options.notice is None else _filled(options, _read(options.notice), language)
    _write(form, options)


def _blank(kind: str, language: str | None) -> Form:
    if kind not in WORDS["document_type"]:
        raise UsageError(f"--type {kind}: there is {', '.join(WORDS['document_type'])}")
    return blank_form(kind, vocabulary(language or LANGUAGES[0]))


def _read(path: str) -> Notice:
    found = next(iter(find_inputs([path])))
    return notice_from_bytes(found.read(), found.name)


def _filled(options: FormOptions, notice: Notice, language: str | None) -> Form:
    spoken = notice.text(("document", "language"))
    words = vocabulary(language or (spoken if spoken in LANGUAGES else LANGUAGES[0]))
    left_out = [key for key in CONTEXT if key in notice.data]
    if left_out and not options.with_context:
        note(f"{' and '.join(left_out)} of {notice.name} is not printed, because it is no part of the document; --with-context prints it")
    if options.document_only:
        return form_of(notice, words, notes=False)
    return form_that_reads_back(notice, words, context=options.with_context)


def _write(form: Form, options: FormOptions) -> None:
    if options.output is None or options.output == STDIO:
        write_whatever_the_encoding()
        to_stdout(form_text(form))
        return
    path = Path(options.output)
    write = ENDINGS.get(path.suffix.lower())
    if write is None:
        raise UsageError(f"{path}: let the name end in {', '.join(ENDINGS)}")
    refuse_to_overwrite(path, force=options.force)
    bytes_to_file(path, write(form))
    note(f"written: {path}")
