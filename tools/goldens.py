"""The expected reports of the example notices: what `audit` prints for each, as text and as JSON."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from noticecheck.engine.audit import audit
from noticecheck.model.report import Report
from noticecheck.money.rates import Rates
from noticecheck.report.console import text_report
from noticecheck.report.json_report import render_json
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.source.read import read_notice

ROOT = Path(__file__).resolve().parent.parent


def example_names() -> tuple[str, ...]:
    """Return the names of the example notices, without the ending."""
    return tuple(sorted(path.name.removesuffix(".notice.yaml") for path in (ROOT / "examples").glob("*.notice.yaml")))


def expected_text(name: str) -> str:
    """Return the terminal report of an example, 80 columns wide and without colour."""
    return text_report(_report(name), width=80)


def expected_json(name: str) -> str:
    """Return the JSON report of an example."""
    return render_json([_report(name)])


@cache
def _report(name: str) -> Report:
    notice = read_notice(ROOT / "examples" / f"{name}.notice.yaml")
    as_of = notice.day(("source", "as_of"))
    if as_of is None:
        raise ValueError(f"the example {name} needs source.as_of, so that its report is the same every day")
    return audit(notice, load_rulebook(), as_of, Rates())


def expected_batch(folder: str) -> str:
    """Return what `summary --format json` says of a folder of examples."""
    from noticecheck.compare.charge_classes import classes_of
    from noticecheck.compare.tally import Counted, tally
    from noticecheck.compare.tally_text import as_json

    notices = [read_notice(path) for path in sorted((ROOT / "examples" / folder).glob("*.notice.yaml"))]
    reports = [audit(one, load_rulebook(), one.day(("source", "as_of")) or date.min, Rates()) for one in notices]
    return as_json(tally(Counted(report, classes_of(one)) for report, one in zip(reports, notices, strict=True)))
