"""Audits notices one after another with the settings of a run; the rulebook and the rates are opened once."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from noticecheck.cli.book import chosen_rules, rulebook_of
from noticecheck.engine.audit import audit
from noticecheck.model.profile import DEFAULT
from noticecheck.records import replace

if TYPE_CHECKING:
    from collections.abc import Callable

    from noticecheck.cli.options import AuditOptions
    from noticecheck.cli.settings import Settings
    from noticecheck.engine.library import Library
    from noticecheck.model.report import Report
    from noticecheck.model.stated import Notice
    from noticecheck.money.rates import Rates
    from noticecheck.money.source import RateSource


class Auditor:
    """Audits with the rules, the rates and the date of some settings; `today` is asked where neither they nor the notice give a date.

    `tell` is told what is to be said of a report beside it; without it, that goes to stderr with the name of the notice.

    Raises:
        UsageError: for a choice of rules or a file that is not acceptable.
        RuleError: when a rule pack does not follow the grammar.
    """

    def __init__(self, settings: Settings, today: Callable[[], date], tell: Callable[[str], None] | None = None) -> None:
        """Load the rulebook, and check the user's own rates before anything is audited."""
        self._settings, self._today, self._tell = settings, today, tell
        self.book, self.only = chosen_rules(rulebook_of(settings), settings)
        self._own: list[RateSource] = []
        if settings.rates is not None:
            from noticecheck.money.user_rates import read_rates

            self._own.append(read_rates(settings.rates))
        self._opened: list[Rates] = []

    def report(self, notice: Notice, library: Library | None = None, as_of: date | None = None) -> Report:
        """Return the report on a notice, as of a day given here, or by the settings, or by the notice, or today.

        `library` is what the other notices of the run say that concerns it.
        """
        settings = self._settings
        report = audit(notice, self.book, as_of or self._audit_date(notice), self._rates, self.only, library)
        if settings.forum or settings.profile != DEFAULT:
            from noticecheck.cli.book import finished

            report = finished(report, self.book, settings, self._tell or (lambda text: _note(notice, text)))
        if settings.live:
            from noticecheck.cli.live import tell_second_opinions

            tell_second_opinions(report)
        return self._with_pictures(report, notice) if settings.pictures else report

    def on_versions(self, earlier: Notice, later: Notice, rule: str) -> Report:
        """Return the report on the later of two versions by one rule that compares them."""
        from noticecheck.engine.library import Library

        return audit(later, self.book, self._audit_date(later), self._rates, frozenset({rule}), Library(earlier=earlier))

    def _audit_date(self, notice: Notice) -> date:
        return self._settings.as_of or notice.day(("source", "as_of")) or self._today()

    def _with_pictures(self, report: Report, notice: Notice) -> Report:
        from noticecheck.engine.pictures import pictures

        return replace(report, pictures=pictures(notice, report, self._rates() if report.amounts else None))

    def _rates(self) -> Rates:
        """Open the rates when a notice first needs them."""
        if not self._opened:
            from noticecheck.money.rates import Rates

            self._opened.append(Rates(user=self._own))
        return self._opened[0]


def _note(notice: Notice, text: str) -> None:
    from noticecheck.cli.complaints import note

    note(f"{notice.name}: {text}")


def auditor_for(options: AuditOptions) -> Auditor:
    """Return what audits as `audit` does with these options and the configuration of the working directory.

    Raises:
        UsageError: for an option that is not acceptable.
        RuleError: when a rule pack cannot be loaded.
    """
    from noticecheck.cli.clock import today
    from noticecheck.cli.config import find_config
    from noticecheck.cli.settings import resolve

    return Auditor(resolve(options, find_config()), today)
