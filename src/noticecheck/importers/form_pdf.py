"""A form as PDF, through WeasyPrint."""

from __future__ import annotations

from typing import Final, NoReturn

from noticecheck.errors import UsageError
from noticecheck.importers.form import Form
from noticecheck.importers.form_html import form_html

HOW_TO_GET_IT: Final = "PDF needs WeasyPrint: pip install 'noticecheck[pdf]' (and Pango on the system), or write .txt or .docx"


def form_pdf(form: Form) -> bytes:
    """Return the form as a tagged PDF.

    Raises:
        UsageError: when WeasyPrint or what it needs is not installed.
    """
    try:
        from weasyprint import HTML
    except (ImportError, OSError):  # OSError: Pango is not there
        raise UsageError(HOW_TO_GET_IT) from None
    written: bytes = HTML(string=form_html(form), url_fetcher=_refuse).write_pdf(pdf_variant="pdf/ua-1")
    return written


def _refuse(url: str, *_: object, **__: object) -> NoReturn:
    """Fetch nothing: a form needs no other file."""
    raise ValueError(f"a form loads nothing: {url[:80]}")
