"""The chapters of the HTML report on one notice, in the order in which a judge reads: the verdict first, what is no finding last."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain
from typing import Final

from noticecheck.model.finding import NotAssessed, Quotation
from noticecheck.model.report import Exhibit, Report
from noticecheck.report.beside import chains, matrix, overlay_rows, reliance_rows
from noticecheck.report.html.amounts import amounts
from noticecheck.report.html.findings import articles, glance, link
from noticecheck.report.html.markup import Markup, element, route, words
from noticecheck.report.html.parts import Place, plain_list, table, terms
from noticecheck.report.html.score import completeness, legend, score_table
from noticecheck.report.html.summary import summary_figure
from noticecheck.report.html.timeline import timeline
from noticecheck.report.view import (
    Numbered,
    authorities,
    chapters,
    method_rows,
    not_assessed_by_reason,
    open_question,
    score_lines,
    standing_banner,
    verdict_lines,
    waiver_rows,
)
from noticecheck.report.wording import DISCLAIMER, counted, limitations, sentence

ORDER: Final = (
    *("findings", "amounts", "facts", "reliance", "observations", "not_assessed", "suppressed"),
    *("method", "authorities", "for_review", "forum"),
)
"""The chapters of a report that no profile orders: what is no finding comes last, on pages of its own."""


def chapters_of(report: Report, place: Place) -> Iterator[Markup]:
    """Yield the chapters that have something to say, as the profile of the report orders them; verdict and disclaimer stand first."""
    yield _verdict(report, place)
    yield place.chapter("disclaimer", "What this report is", *(element("p", text) for text in DISCLAIMER), kind="disclaimer")
    if report.profile.points:
        yield _score(report, place)
    bodies = _bodies(report, place)
    for name in report.profile.chapters or ORDER:
        yield from bodies[name]
    yield place.chapter("limits", "Limits", plain_list(limitations(report)))


def _bodies(report: Report, place: Place) -> dict[str, Iterator[Markup]]:
    """Return the chapters by the names that profiles give them; what is not asked for is not made."""
    deficient, for_review, observations = chapters(report)
    return {
        "findings": _made(lambda: _findings(deficient, place)),
        "amounts": _if_any(place, "amounts", "Stated and recomputed amounts", amounts(report, place)),
        "facts": chain(
            _if_any(place, "facts", "The facts, question by question", _facts(report, place)),
            _if_any(place, "timeline", "Timeline", timeline(report)),
        ),
        "reliance": _if_any(place, "reliance", "Later documents that repeat the notice", _reliance(report)),
        "observations": _if_any(place, "observations", "Observations, not scored", articles(observations, place)),
        "not_assessed": _made(lambda: _not_assessed(report, place)),
        "suppressed": _if_any(place, "suppressed", "Suppressed", _some(terms(waiver_rows(report)))),
        "method": _made(lambda: place.chapter("method", "Method and versions", terms(method_rows(report)))),
        "authorities": chain(
            _if_any(place, "exhibits", "Exhibits", _exhibits(report)),
            _if_any(place, "authorities", "Authorities", _authorities(report)),
        ),
        "for_review": _if_any(place, "review", "Not findings: matters for review", _review(for_review, place), kind="apart"),
        "forum": _forums(report, place),
    }


def _made(make: Callable[[], Markup]) -> Iterator[Markup]:
    yield make()


def _forums(report: Report, place: Place) -> Iterator[Markup]:
    for count, overlay in enumerate(report.overlays):
        body = terms(overlay_rows(overlay, report))
        yield from _if_any(place, f"forum{count + 1}", f"Not findings: {overlay.title}", _some(body), kind="apart")


def _exhibits(report: Report) -> Iterator[Markup]:
    if report.exhibits:
        columns = ("Exhibit", "Title", "Pages", "SHA-256", "Findings that rest on it")
        yield table("Exhibits that the file lists", columns, [_exhibit(one, report) for one in report.exhibits])


def _exhibit(one: Exhibit, report: Report) -> tuple[str | Markup, ...]:
    resting = [str(raised.number) for part in chapters(report) for raised in part if one.id in raised.finding.exhibits]
    digest = element("code", one.sha256) if one.sha256 else "–"
    return words(one.id), words(one.title or "–"), str(one.pages or "–"), digest, ", ".join(resting) or "–"


def _if_any(place: Place, name: str, title: str, body: Iterator[Markup], kind: str = "") -> Iterator[Markup]:
    parts = tuple(body)
    if parts:
        yield place.chapter(name, title, *parts, kind=kind)


def _some(part: Markup | None) -> Iterator[Markup]:
    if part is not None:
        yield part


def _verdict(report: Report, place: Place) -> Markup:
    first, *others = verdict_lines(report)
    said = [element("p", sentence(first), class_="verdict")]
    said += [element("p", sentence(text)) for text in others]
    standing = standing_banner(report)
    warning = [element("p", standing, class_="standing")] if standing else []
    figures = _figures(report)
    box = element("div", *said, figures, class_=f"box {report.verdict.minimum_criteria}")
    return place.chapter("verdict", "Verdict", *warning, box)


def _score(report: Report, place: Place) -> Markup:
    points = [element("p", sentence(text), class_="points") for text in score_lines(report.score)]
    note = element("p", "The score comes second: quote the verdict and the findings, not the number.", class_="quiet")
    return place.chapter("score", "Score", *points, score_table(report), note)


def _figures(report: Report) -> Markup:
    deficient, for_review, observations = chapters(report)
    figures = (
        (len(deficient), "deficient"),
        (len(for_review), "for review"),
        (len(observations), "observed"),
        (len(report.not_assessed), "not assessed"),
    )
    return element("ul", *(element("li", element("strong", str(many)), f" {word}") for many, word in figures), class_="figures")


def _findings(deficient: tuple[Numbered, ...], place: Place) -> Markup:
    if not deficient:
        none = "No rule found a deficiency among what was assessed. That is no evidence that the document is sound."
        return place.chapter("findings", "Findings", element("p", none))
    return place.chapter("findings", "Findings", glance(deficient, place), *articles(deficient, place))


def _facts(report: Report, place: Place) -> Iterator[Markup]:
    figure = summary_figure(report, place)
    if figure is not None:
        yield figure
    if report.fact_matrix:
        rows = [(cell.question.capitalize(), cell.state.replace("_", " "), _answers(cell.words)) for cell in report.fact_matrix]
        yield table("What the notice says to each question", ("Question", "State", "Words of the notice"), rows, "facts")


def _answers(quoted: tuple[Quotation, ...]) -> Markup | str:
    if not quoted:
        return "–"
    return plain_list(element("span", words(one.text), " ", route(_where(one))) for one in quoted)


def _where(one: Quotation) -> str:
    return one.route if one.start is None or one.end is None else f"summary, {one.start + 1} to {one.end}"


def _reliance(report: Report) -> Iterator[Markup]:
    if not report.reliance:
        return
    chained = [element("bdi", sentence(chain.sentence)) for chain in chains(report)]
    if chained:
        yield plain_list(chained, "ol", "chain")
    columns, rows = matrix(report)
    if rows:
        yield table("What is repeated where", [column[:1].upper() + column[1:] for column in columns], [_cells(row) for row in rows])
    rest = terms(row for row in reliance_rows(report) if row.label != "chain")
    if rest is not None:
        yield rest


def _cells(row: tuple[str, ...]) -> list[str | Markup]:
    return [words(cell) if cell else "–" for cell in row]


def _not_assessed(report: Report, place: Place) -> Markup:
    grid = completeness(report)
    parts = [] if grid is None else [grid, legend()]
    parts += [_reason(why, entries) for why, entries in not_assessed_by_reason(report)]
    if not report.not_assessed:
        parts.append(element("p", "Every rule in scope could be assessed."))
    return place.chapter("not-assessed", "Not assessed, and what to ask", *parts)


def _reason(explanation: str, entries: tuple[NotAssessed, ...]) -> Markup:
    rows = [(entry.rule_id, entry.severity.value, open_question(entry)) for entry in entries]
    told = f"{sentence(explanation)[:-1]} ({counted(len(rows), 'question')})"
    return table(told, ("Rule", "Severity", "Question"), rows, "questions")


def _authorities(report: Report) -> Iterator[Markup]:
    groups = [
        element("div", element("dt", row.label), *(element("dd", link(text)) for text in row.paragraphs)) for row in authorities(report)
    ]
    if groups:
        yield element("dl", *groups)


def _review(for_review: tuple[Numbered, ...], place: Place) -> Iterator[Markup]:
    if for_review:
        yield element("p", "These are no findings. A person has to read them; they move neither the verdict nor the score.")
        yield from articles(for_review, place)
