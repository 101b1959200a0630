"""The report as JUnit XML: one suite for each notice, one case for each rule that was in scope.

A deficiency is a failure; what is for review, waived or could not be assessed is skipped and says why; a rule that failed is an error.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias
from xml.sax.saxutils import quoteattr

from noticecheck.model.finding import Outcome
from noticecheck.model.report import Report, Unread
from noticecheck.report.safe import one_line

if TYPE_CHECKING:
    from noticecheck.model.finding import Finding
    from noticecheck.report.machine import Run

_Inside: TypeAlias = tuple[str, str, str]
"""What stands in a case: the element, its message, its type."""

_COUNTED: Final = ("failure", "error", "skipped")


def render_junit(run: Run) -> str:
    """Return the XML of a run; the same bytes for the same run."""
    suites = [_suite(run, place, told) for place, told in run.entries]
    return '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="noticecheck">\n' + "".join(suites) + "</testsuites>\n"


def _suite(run: Run, place: str, told: Report | Unread) -> str:
    cases = _cases(run, told) if isinstance(told, Report) else [_unread(run, told)]
    kinds = [inside[0][0] if inside else "" for _, inside in cases]
    counts = " ".join(f'{name}="{kinds.count(kind)}"' for name, kind in zip(("failures", "errors", "skipped"), _COUNTED, strict=True))
    body = "".join(_case(place, name, inside) for name, inside in cases)
    return f'  <testsuite name={quoteattr(one_line(place))} tests="{len(cases)}" {counts}>\n{body}  </testsuite>\n'


def _cases(run: Run, report: Report) -> list[tuple[str, list[_Inside]]]:
    failed = {error.partition(":")[0]: error for error in report.errors}
    listed = [rule for rule, outcome in sorted(report.outcomes.items()) if outcome is not Outcome.NOT_APPLICABLE]
    return [(rule, [("error", failed[rule], "rule error")] if rule in failed else _inside(run, report, rule)) for rule in listed]


def _unread(run: Run, unread: Unread) -> tuple[str, list[_Inside]]:
    return "readable", [("error", run.problem(problem), "input") for problem in unread.problems]


def _inside(run: Run, report: Report, rule: str) -> list[_Inside]:
    """What is told of a rule: nothing where it is met; the place of a finding stands in its message, as JUnit has no other."""
    found = [one for one in report.findings if one.rule_id == rule]
    deficient = [one for one in found if one.outcome is Outcome.DEFICIENT]
    if deficient:
        return [("failure", _told(run, one), one.severity.value) for one in deficient]
    skipped = [_told(run, one) for one in found]
    skipped += [_waived(run.waiver(one)) for one in report.suppressed if one.finding.rule_id == rule]
    skipped += [f"not assessed: {one.explanation}" for one in report.not_assessed if one.rule_id == rule]
    return [("skipped", "; ".join(skipped), "")] if skipped else []


def _waived(why: str) -> str:
    return f"suppressed: {why}" if why else "suppressed in the file"


def _told(run: Run, finding: Finding) -> str:
    return f"line {finding.span.line}: {run.message(finding)}"


def _case(place: str, name: str, inside: list[_Inside]) -> str:
    rule = one_line(name)
    opening = f"    <testcase classname={quoteattr(one_line(place))} name={quoteattr(rule)}"
    if not inside:
        return f"{opening}/>\n"
    return f"{opening}>\n{''.join(map(_element, inside))}    </testcase>\n"


def _element(inside: _Inside) -> str:
    name, message, kind = inside
    typed = f" type={quoteattr(one_line(kind))}" if kind else ""
    return f"      <{name} message={quoteattr(one_line(message))}{typed}/>\n"
