"""HTML reports to look at: of the examples, of a summary in Arabic, of a notice full of traps, of several inputs."""

from datetime import date
from functools import cache
from pathlib import Path

from report.factory import ATTACKED, HOSTILE

from noticecheck.engine.audit import audit
from noticecheck.engine.pictures import pictures
from noticecheck.errors import Problem
from noticecheck.model.finding import Quotation
from noticecheck.model.pictures import Pictures, RateBin, RateSeries, SummaryText
from noticecheck.model.report import AmountRow, Unread
from noticecheck.money.rates import Rates
from noticecheck.records import replace
from noticecheck.report.html.page import html_report
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.source.read import notice_from_bytes

HERE = Path(__file__).resolve().parent
EXAMPLES = HERE.parents[1] / "examples"
UNREAD = Unread(HOSTILE, (Problem(HOSTILE, 3, 5, HOSTILE, HOSTILE, 4, HOSTILE),))

JUDGED = {
    "currency": "RUB",
    "stated_currency": HOSTILE,
    "implied_rate": {"rate": "3.65", "unit": HOSTILE},
    "roles": [
        {
            "role": HOSTILE,
            "first": "2010-01-01",
            "last": "2011-12-31",
            "label": HOSTILE,
            "computations": [
                {
                    "source": HOSTILE, "unit": HOSTILE, "rate_low": "27", "rate_high": "33", "expected_low": "1", "expected_high": "2",
                    "factor_low": "7.4", "factor_high": "9",
                }
            ],
        }
    ],
}  # fmt: skip
TRAPS = replace(
    ATTACKED,
    amounts=(AmountRow("facts.amounts.0", HOSTILE, HOSTILE, HOSTILE, (HOSTILE,), JUDGED),),
    findings=tuple(replace(one, quoted=(Quotation("facts.summary", HOSTILE[3:9], 3, 9),)) for one in ATTACKED.findings),
    pictures=Pictures(
        SummaryText(HOSTILE, HOSTILE, HOSTILE, (Quotation("facts.amounts.0", HOSTILE[12:20], 12, 20),)),
        (RateSeries("facts.amounts.0", HOSTILE, HOSTILE, (RateBin("2010-01-04", "2010-01-29", "29", "30"),)),),
    ),
)
"""Every text that can come into a page is one that HTML would obey."""


@cache
def audited(path):
    """Return the report on a notice with its pictures."""
    notice = notice_from_bytes(path.read_bytes(), path.name)
    rates = Rates()
    report = audit(notice, load_rulebook(), notice.day(("source", "as_of")) or date(2024, 1, 1), rates)
    return replace(report, pictures=pictures(notice, report, rates))


def example(name):
    """Return the report on an example."""
    return audited(EXAMPLES / f"{name}.notice.yaml")


def arabic():
    """Return the report on a notice with a summary in Arabic."""
    return audited(HERE / "notices" / "arabic.notice.yaml")


@cache
def page(name):
    """Return one of the pages by its name."""
    several = [example("duralev"), UNREAD, example("model-notice"), TRAPS]
    return html_report(several, {"inputs": 4}) if name == "several" else html_report([PAGES[name]()])


PAGES = {
    "duralev": lambda: example("duralev"),
    "kharis": lambda: example("kharis"),
    "clean": lambda: example("model-notice"),
    "arabic": arabic,
    "traps": lambda: TRAPS,
    "unread": lambda: UNREAD,
}
NAMES = (*PAGES, "several")
