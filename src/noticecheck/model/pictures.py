"""What a report with pictures needs beside the report: the summary of facts, and rates over time. The JSON does not hold it."""

from __future__ import annotations

from noticecheck.model.finding import Quotation
from noticecheck.named import NamedTuple
from noticecheck.records import dataclass


@dataclass(frozen=True, slots=True)
class SummaryText:
    """The summary of facts as the file has it. `kind` is verbatim, translation or paraphrase; `language` is an ISO 639-1 code or empty.

    `amounts` are its words for the sums that the fields state: each with the route of the amount and its offsets in the text.
    """

    text: str
    kind: str
    language: str
    amounts: tuple[Quotation, ...] = ()


class RateBin(NamedTuple):
    """The lowest and the highest rate published from one day to another, as decimals in the unit of the series."""

    first: str
    last: str
    low: str
    high: str


@dataclass(frozen=True, slots=True)
class RateSeries:
    """Everything that one source published of a pair, in bins, for a picture: `route` is that of the stated amount.

    `holds` says that a rate is fixed and holds until the next one.
    """

    route: str
    unit: str
    source: str
    bins: tuple[RateBin, ...]
    holds: bool = False


@dataclass(frozen=True, slots=True)
class Pictures:
    """What is drawn of a notice."""

    summary: SummaryText | None = None
    rates: tuple[RateSeries, ...] = ()
