"""A brief as PDF: the page of HTML through WeasyPrint, tagged for screen readers, with nothing in it that tells who made it."""

from __future__ import annotations

from typing import Final, NoReturn

from noticecheck.errors import UsageError

HOW_TO_GET_IT: Final = "PDF needs WeasyPrint: pip install 'noticecheck[pdf]' (and Pango on the system), or write DOCX, HTML or Markdown"


def pdf_bytes(page: str) -> bytes:
    """Return the PDF. Fonts carry a date, which WeasyPrint takes from `SOURCE_DATE_EPOCH`: with it set, the same page gives the same bytes.

    Raises:
        UsageError: when WeasyPrint or what it needs is not installed.
    """
    try:
        from weasyprint import HTML
    except (ImportError, OSError):  # OSError: Pango is not there
        raise UsageError(HOW_TO_GET_IT) from None
    written: bytes = HTML(string=page, url_fetcher=_refuse).write_pdf(pdf_variant="pdf/ua-1")
    return written


def _refuse(url: str, *_: object, **__: object) -> NoReturn:
    """Fetch nothing: a brief needs no other file, and no address in one is followed."""
    raise ValueError(f"a brief loads nothing: {url[:80]}")
