"""The HTML file as a whole: head, contents, a report for each notice, and the foot of each printed page."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from noticecheck.model.report import Report, Unread
from noticecheck.model.version import VERSION
from noticecheck.report.html.chapters import chapters_of
from noticecheck.report.html.markup import Markup, element, joined, words
from noticecheck.report.html.parts import Place, plain_list, table
from noticecheck.report.json_report import render_json
from noticecheck.report.view import input_line, title_line
from noticecheck.report.wording import VERDICTS, counted, type_name

if TYPE_CHECKING:
    from noticecheck.model.finding import Json

_CHAPTER: Final = re.compile(r'<section id="([^"]+)"[^>]*><h[23] id="[^"]+">([^<]+)</h[23]>')
_STYLE: Final = Path(__file__).with_name("style.css")
_SHORT: Final = 16


def html_report(entries: Sequence[Report | Unread], summary: Mapping[str, Json] | None = None) -> str:
    """Return one HTML file on one or several notices; the same bytes for the same entries.

    The digest in its foot is that of the JSON report on the same entries.
    """
    digest = hashlib.sha256(render_json(entries, summary).encode()).hexdigest()
    single = entries[0] if len(entries) == 1 and summary is None else None
    title, body = _single(single) if isinstance(single, Report) else _several(entries)
    style = f"{_STYLE.read_text(encoding='utf-8')}{_page_foot(digest)}"
    page = element("html", _head(title, style), element("body", *_around(body, digest)), lang="en", dir="ltr")
    return f"<!DOCTYPE html>\n{page}\n"


def _page_foot(digest: str) -> str:
    """Return the foot of each printed page; nothing in it comes from a notice."""
    told = f"noticecheck {VERSION}, report {digest[:_SHORT]}"
    return f'@page {{ @bottom-left {{ content: "{told}"; }} }}\n'


def _head(title: str, style: str) -> Markup:
    """Return the head. The policy lets nothing in but this very style sheet: no script, no picture, no request."""
    allowed = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{allowed}'; base-uri 'none'; form-action 'none'"
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="referrer", content="no-referrer"),
        element("title", title),
        element("style", Markup(style)),
    )


def _around(body: Markup, digest: str) -> tuple[Markup, ...]:
    skip = element("a", "Skip to the report", href="#main", class_="skip")
    told = element("p", f"noticecheck {VERSION}. SHA-256 of the JSON report: ", element("code", digest))
    return skip, body, element("footer", told, class_="foot")


def _top(title: str, *lines: str | Markup) -> Markup:
    return element(
        "header", element("p", "noticecheck", class_="brand"), element("h1", title), *(element("p", line) for line in lines), class_="top"
    )


def _contents(chapters: Markup, label: str) -> Markup:
    links = [element("a", Markup(title), href=f"#{anchor}") for anchor, title in _CHAPTER.findall(chapters)]
    return element("nav", plain_list(links), aria_label=label, class_="contents")


def _single(report: Report) -> tuple[str, Markup]:
    title = f"Audit of a {type_name(report.input.type)}"
    chapters = joined(chapters_of(report, Place()))
    top = _top(title, words(input_line(report)), title_line(report))
    return f"{title}: {report.input.name}", joined(
        [top, _contents(chapters, "Contents"), element("main", chapters, id="main", tabindex=-1)]
    )


def _several(entries: Sequence[Report | Unread]) -> tuple[str, Markup]:
    title = f"Audit of {counted(len(entries), 'file')}"
    parts = [_entry(number, entry) for number, entry in enumerate(entries, start=1)]
    index = element("section", element("h2", "Index", id="index-title"), _index(entries), id="index", aria_labelledby="index-title")
    top = _top(title, f"noticecheck {VERSION}")
    return title, joined([top, element("main", index, *parts, id="main", tabindex=-1)])


def _index(entries: Sequence[Report | Unread]) -> Markup:
    columns = ("File", "Minimum criteria", "Deficient", "For review", "Not assessed", "Score")
    return table("What was audited", columns, [_index_row(number, entry) for number, entry in enumerate(entries, start=1)], "index")


def _index_row(number: int, entry: Report | Unread) -> tuple[str | Markup, ...]:
    if isinstance(entry, Unread):
        return (element("a", words(entry.name), href=f"#n{number}"), "could not be read", "–", "–", "–", "–")
    deficient = sum(finding.outcome == "deficient" for finding in entry.findings)
    score = entry.score
    points = f"{'none' if score.value is None else score.value} ({score.floor} to {score.ceiling})"
    figures = (str(deficient), str(len(entry.findings) - deficient), str(len(entry.not_assessed)))
    return (element("a", words(entry.input.name), href=f"#n{number}"), VERDICTS[entry.verdict.minimum_criteria], *figures, points)


def _entry(number: int, entry: Report | Unread) -> Markup:
    """Return what came of one input, as a part of its own."""
    anchor, place = f"n{number}", Place(f"n{number}-", 3)
    if isinstance(entry, Unread):
        name, body = entry.name, _unread(entry)
    else:
        chapters = joined(chapters_of(entry, place))
        lines = joined([element("p", words(input_line(entry))), element("p", title_line(entry))])
        name, body = entry.input.name, joined([lines, _contents(chapters, f"Contents, {entry.input.name}"), chapters])
    head = element("h2", words(name), id=f"{anchor}-title")
    return element("article", head, body, id=anchor, class_="notice", aria_labelledby=f"{anchor}-title")


def _unread(entry: Unread) -> Markup:
    told = element("p", "This file could not be read as a notice, and nothing of it was assessed.")
    problems = (element("bdi", f"Line {one.line}, column {one.column}: {one.message}. {one.hint}") for one in entry.problems)
    return joined([told, plain_list(problems)])
