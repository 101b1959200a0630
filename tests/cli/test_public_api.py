"""What a program gets from `import noticecheck`."""

from datetime import date

import pytest

import noticecheck
from noticecheck.model.version import VERSION


def test_every_public_name_is_there():
    assert {name: hasattr(noticecheck, name) for name in noticecheck.__all__} == dict.fromkeys(noticecheck.__all__, True)
    assert (dir(noticecheck), noticecheck.__version__) == (noticecheck.__all__, VERSION)


def test_a_name_that_is_not_public_is_an_error():
    with pytest.raises(AttributeError, match="module 'noticecheck' has no attribute 'odit'"):
        noticecheck.odit  # noqa: B018


@pytest.mark.usefixtures("files")
def test_a_notice_is_audited_as_of_the_date_that_it_states():
    notice = noticecheck.load_notice("stated.notice.yaml")
    report = noticecheck.audit(notice)
    assert (report.audit_date, report.input.name) == (date(2024, 11, 30), "stated.notice.yaml")
    assert noticecheck.audit(notice, as_of=date(2025, 1, 1)).audit_date == date(2025, 1, 1)


def test_the_same_arguments_give_an_equal_report(files):
    rulebook, rates = noticecheck.load_rulebook(), noticecheck.Rates()
    first, second = (
        noticecheck.audit(noticecheck.load_notice(files / "silent.notice.yaml"), rulebook=rulebook, rates=rates) for _ in range(2)
    )
    assert first == second


def test_without_any_date_there_is_an_error_and_no_clock(files):
    (files / "undated.yaml").write_text("noticecheck: 1\n")
    notice = noticecheck.load_notice("undated.yaml")
    with pytest.raises(noticecheck.UsageError, match=r"undated.yaml does not state source.as_of; give the audit date as as_of=date"):
        noticecheck.audit(notice)


@pytest.mark.usefixtures("files")
def test_what_is_no_notice_holds_every_problem():
    with pytest.raises(noticecheck.InputError) as caught:
        noticecheck.load_notice("broken.yaml")
    assert [(problem.line, problem.column, problem.message) for problem in caught.value.problems] == [(4, 1, "unknown key 'persn'")]
