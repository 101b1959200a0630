"""One brief: a report through a template into Markdown, HTML, DOCX or PDF."""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

from noticecheck.briefs.client import catalogue
from noticecheck.briefs.length import over_the_limits, pages_of
from noticecheck.briefs.sandbox import SHIPPED
from noticecheck.briefs.view import Wanted, view
from noticecheck.briefs.written import rendered
from noticecheck.errors import UsageError
from noticecheck.model.report import Report

TEMPLATES: Final = ("ccf", "bond", "habeas", "expert", "clerk", "client")
FORMATS: Final = ("md", "html", "docx", "pdf")
CCF: Final = "ccf"
CLIENT: Final = "client"


class Order(NamedTuple):
    """What is ordered: a template by its name or path, a form, and what it shall show. `epoch` is the only time written down."""

    template: str
    form: str = "md"
    wanted: Wanted = Wanted()
    layout: Path | None = None
    epoch: int | None = None


class Brief(NamedTuple):
    """A brief that was made: its bytes, about how many pages it fills, and each limit of the Commission that it is over."""

    content: bytes
    pages: int
    warnings: tuple[str, ...]


def brief(report: Report, order: Order) -> Brief:
    """Make a brief; the same report and order give the same bytes.

    Raises:
        UsageError: for a template, a language or a form that is not there, or when an extra is not installed.
        InputError: when a template of the user's own is wrong, with its line.
    """
    template = template_at(order.template)
    wanted = order.wanted._replace(hides_location=order.template == CCF)
    if template.suffix == ".docx":
        return _of_a_docx(report, template, order, wanted)
    pages = pages_of(rendered(template, view(report, wanted)))
    context = view(report, wanted._replace(pages=pages))
    markdown = rendered(template, context)
    over = over_the_limits(pages, len(context["appendices"])) if order.template == CCF else ()
    return Brief(_content(markdown, order), pages, tuple(over))


def template_at(name: str) -> Path:
    """Return the file of a template: a shipped one by its name, any other by its path.

    Raises:
        UsageError: when there is none, with the names that there are.
    """
    if name in TEMPLATES:
        return SHIPPED / f"{name}.md.j2"
    path = Path(name)
    if not path.is_file():
        raise UsageError(f"--template: there is no template {name!r}; choose from: {', '.join(TEMPLATES)}, or give the path of your own")
    return path


def _of_a_docx(report: Report, template: Path, order: Order, wanted: Wanted) -> Brief:
    from noticecheck.briefs.docx import docx_of_view

    if order.form != "docx":
        raise UsageError("a DOCX template makes a DOCX; name the output with .docx")
    return Brief(docx_of_view(template, view(report, wanted), order.epoch), 0, ())


def _content(markdown: str, order: Order) -> bytes:
    language = order.wanted.language if order.template not in TEMPLATES or order.template == CLIENT else "en"
    direction = catalogue(language)["direction"]
    match order.form:
        case "md":
            return markdown.encode()
        case "docx":
            from noticecheck.briefs.docx import docx_of_blocks

            return docx_of_blocks(markdown, order.layout, direction, order.epoch)
        case _:
            from noticecheck.briefs.page import html_page

            page = html_page(markdown, language, direction)
            return page.encode() if order.form == "html" else _pdf(page)


def _pdf(page: str) -> bytes:
    from noticecheck.briefs.pdf import pdf_bytes

    return pdf_bytes(page)
