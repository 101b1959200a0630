"""The summary of facts with the words that findings rest on marked, each with the number of its finding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from noticecheck.model.pictures import SummaryText
from noticecheck.model.report import Report
from noticecheck.report.html.markup import Markup, element, joined, prose
from noticecheck.report.html.parts import Place
from noticecheck.report.view import Numbered, chapters

ROUTE: Final = "facts.summary"
_CODE: Final = re.compile("[a-z]{2,3}")
RIGHT_TO_LEFT: Final = frozenset({"ar", "fa", "he", "ur", "ps", "dv", "ku", "sd", "ug", "yi"})
KINDS: Final = {
    "verbatim": "in the words of the document",
    "translation": "translated",
    "paraphrase": "in a paraphrase, from which nothing is concluded that it does not say",
}


class Stretch(NamedTuple):
    """Characters of the summary with the findings that rest on them; none where they answer a question of the facts."""

    start: int
    end: int
    numbers: tuple[int, ...]


def summary_figure(report: Report, place: Place) -> Markup | None:
    """Return the summary of facts with its marks, None where the file has none or no pictures were made."""
    text = None if report.pictures is None else report.pictures.summary
    if text is None:
        return None
    stretches = tuple(_stretches(report, text))
    language = text.language if _CODE.fullmatch(text.language) else None
    direction = "auto" if language is None else "rtl" if language in RIGHT_TO_LEFT else "ltr"
    quoted = element("blockquote", element("p", _marked(text.text, stretches, place), lang=language, dir=direction), class_="summary")
    return element("figure", quoted, element("figcaption", _caption(text, stretches)))


def _caption(text: SummaryText, stretches: tuple[Stretch, ...]) -> str:
    kind = f"The summary of facts, {KINDS.get(text.kind, text.kind)}."
    relied = any(stretch.numbers for stretch in stretches)
    told = " Marked words with a number are those that the finding rests on." if relied else " No finding rests on words of it alone."
    answers = " Underlined words answer a question below, or are a sum above." if any(not stretch.numbers for stretch in stretches) else ""
    return kind + told + answers


def _stretches(report: Report, text: SummaryText) -> Iterator[Stretch]:
    """Yield the marked stretches in their order, side by side; where two overlap, each part has the numbers of both."""
    found = [*_of_findings(report), *_of_amounts(report, text), *_of_facts(report)]
    inside = [one for one in found if 0 <= one.start < one.end <= len(text.text)]
    bounds = sorted({bound for one in inside for bound in (one.start, one.end)})
    for start, end in pairwise(bounds):
        covering = [one for one in inside if one.start <= start and end <= one.end]
        if covering:
            yield Stretch(start, end, tuple(sorted({number for one in covering for number in one.numbers})))


def _all_numbered(report: Report) -> Iterator[Numbered]:
    yield from (one for part in chapters(report) for one in part)


def _of_findings(report: Report) -> Iterator[Stretch]:
    for number, finding in _all_numbered(report):
        for quoted in finding.quoted:
            if quoted.route == ROUTE and quoted.start is not None and quoted.end is not None:
                yield Stretch(quoted.start, quoted.end, (number,))


def _of_amounts(report: Report, text: SummaryText) -> Iterator[Stretch]:
    """Yield the words for sums that the fields state in two currencies, with the findings on these."""
    for words in text.amounts:
        numbers = tuple(number for number, finding in _all_numbered(report) if finding.route.startswith(f"{words.route}."))
        if words.start is not None and words.end is not None:
            yield Stretch(words.start, words.end, numbers)


def _of_facts(report: Report) -> Iterator[Stretch]:
    for cell in report.fact_matrix:
        for quoted in cell.words:
            if quoted.route == ROUTE and quoted.start is not None and quoted.end is not None:
                yield Stretch(quoted.start, quoted.end, ())


def _marked(text: str, stretches: tuple[Stretch, ...], place: Place) -> Markup:
    return joined(_pieces(text, stretches, place))


def _pieces(text: str, stretches: tuple[Stretch, ...], place: Place) -> Iterator[Markup]:
    done = 0
    for count, one in enumerate(stretches):
        yield prose(text[done : one.start])
        goes_on = count + 1 < len(stretches) and stretches[count + 1].start == one.end and stretches[count + 1].numbers == one.numbers
        yield _piece(text[one.start : one.end], () if goes_on else one.numbers, place, marked=bool(one.numbers))
        done = one.end
    yield prose(text[done:])


def _piece(words: str, numbers: tuple[int, ...], place: Place, *, marked: bool) -> Markup:
    if not marked:
        return element("span", prose(words), class_="answer")
    links = joined((_link(number, place) for number in numbers), ", ")
    return joined([element("mark", prose(words)), element("sup", links) if numbers else None])


def _link(number: int, place: Place) -> Markup:
    return element("a", str(number), href=f"#{place.id(f'f{number}')}", aria_label=f"finding {number}")
