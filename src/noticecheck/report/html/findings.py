"""Findings in the HTML report: a list at a glance, then each with its words, its law and its arithmetic."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from noticecheck.model.finding import Computation, Finding, Quotation, Severity
from noticecheck.model.law import Citation
from noticecheck.report.html.markup import Markup, element, route, words
from noticecheck.report.html.parts import Place, plain_list, spaced
from noticecheck.report.view import Numbered, Row
from noticecheck.report.wording import BASES, UNVERIFIED, marks, sentence

SAFE_LINK: Final = "https://"
SIGNS: Final = {Severity.CRITICAL: "■■■", Severity.HIGH: "■■□", Severity.MEDIUM: "■□□", Severity.LOW: "□□□", Severity.INFO: "·"}
"""How grave a rule is, beside the word, for whoever prints without colours."""


def glance(findings: Iterable[Numbered], place: Place) -> Markup:
    """Return one line for each finding, which leads to it."""
    return element("ol", *(_line(one, place) for one in findings), class_="glance", role="list")


def _line(one: Numbered, place: Place) -> Markup:
    finding = one.finding
    link = element("a", finding.title, href=f"#{place.id(f'f{one.number}')}")
    return element("li", element("span", str(one.number), class_="number"), severity(finding), element("span", link, class_="what"))


def severity(finding: Finding) -> Markup:
    """Return the severity in words, with a sign that says the same without colour."""
    sign = element("span", SIGNS[finding.severity], aria_hidden="true")
    return element("span", spaced([sign, finding.severity.value]), class_=f"severity {finding.severity.value}")


def articles(findings: Iterable[Numbered], place: Place) -> Iterator[Markup]:
    """Yield each finding in full."""
    return (_article(one, place) for one in findings)


def _article(one: Numbered, place: Place) -> Markup:
    finding, anchor = one.finding, place.id(f"f{one.number}")
    number = element("span", f"{one.number}.", class_="number")
    head = place.heading(spaced([number, finding.title]), below=1, id=f"{anchor}-title")
    return element(
        "article",
        head,
        _tags(finding),
        element("p", element("bdi", sentence(finding.message)), class_="message"),
        *map(_quote, finding.quoted),
        _computation(finding.computation),
        _details(finding),
        id=anchor,
        class_=f"finding {finding.severity.value}",
        aria_labelledby=f"{anchor}-title",
    )


def _tags(finding: Finding) -> Markup:
    basis = f"basis {finding.basis.value}, {BASES[finding.basis]}"
    tags = [element("span", text, class_="tag") for text in (finding.rule_id, basis, *marks(finding))]
    return element("p", spaced([severity(finding), *tags]), class_="tags")


def _quote(quoted: Quotation) -> Markup:
    where = "" if quoted.start is None or quoted.end is None else f", characters {quoted.start + 1} to {quoted.end}"
    source = element("figcaption", route(quoted.route), where)
    return element("figure", element("blockquote", element("p", quoted.text.strip(), dir="auto")), source, class_="words")


def _computation(computed: Computation | None) -> Markup | None:
    if computed is None:
        return None
    lines = plain_list((element("bdi", line) for line in computed.lines), kind="computed")
    return element("details", element("summary", "Computation"), lines, open=True)


def _details(finding: Finding) -> Markup:
    place = element("div", element("dt", "Place"), element("dd", route(finding.route), f", line {finding.span.line}"))
    law = element("div", element("dt", "Authority"), *(element("dd", citation(cited)) for cited in finding.authority))
    before = (Row("expected", (finding.expected,)), Row("exhibits", (", ".join(finding.exhibits),)))
    after = (
        Row("unless", (finding.derogation,)),
        Row("remedy", (finding.remedy,)),
        Row("ask", (finding.question,)),
        Row("CCF tags", (", ".join(finding.ccf_tags),)),
    )
    filled = [[row for row in rows if any(row.paragraphs)] for rows in (before, after)]
    groups = (place, *map(_term, filled[0]), law if finding.authority else None, *map(_term, filled[1]))
    return element("dl", *groups)


def _term(row: Row) -> Markup:
    return element("div", element("dt", row.label[:1].upper() + row.label[1:]), *(element("dd", words(text)) for text in row.paragraphs))


def citation(cited: Citation) -> Markup:
    """Return a provision with its words, or its subject where no words may be quoted, its edition, and whether it was verified."""
    said = element("q", cited.quote) if cited.quote else element("span", cited.subject)
    edition = "" if not cited.edition or f"({cited.edition})" in cited.reference else f"edition {cited.edition}"
    told = "; ".join(filter(None, [cited.reference, edition, "" if cited.verified else UNVERIFIED]))
    return spaced([element("cite", cited.cite), said, element("span", f"[{told}]", class_="quiet") if told else None])


def link(address: str) -> Markup | str:
    """Return an address as a link where it is one that a browser may follow, else as text."""
    return element("a", address, href=address, rel="noreferrer noopener") if address.startswith(SAFE_LINK) else address
