"""One notice under audit, with everything that a rule may ask for besides it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from noticecheck.engine.terms import TERMS, Period, offence_periods
from noticecheck.model.finding import DocumentType
from noticecheck.model.partial_date import PartialDate
from noticecheck.model.stated import Absent, Answer, Notice, Unknown
from noticecheck.model.tree import Route
from noticecheck.records import dataclass, field, replace

if TYPE_CHECKING:
    from noticecheck.engine.amounts import Conversion
    from noticecheck.engine.lexicons import Lexicon
    from noticecheck.engine.library import Library
    from noticecheck.engine.rule import DatedFact, OpenNumber
    from noticecheck.money.rates import Rates
    from noticecheck.prose.reading import Reading


@dataclass(frozen=True)
class Case:
    """A notice, the audit date, the open numbers, the rates, the dated tables, the lexicons, and the values that follow from the notice."""

    notice: Notice
    audit_date: date
    kind: DocumentType
    numbers: Mapping[str, OpenNumber]
    rates_at_hand: Rates | Callable[[], Rates] | None = None
    """The rates, or what opens them when a sum in two currencies is there to be judged."""
    tables: Mapping[str, tuple[DatedFact, ...]] = field(default_factory=dict)
    lexicons: Mapping[str, Lexicon] = field(default_factory=dict)
    library: Library | None = None
    """What the other notices of the run say that concerns this one; None where it is audited by itself."""
    derived: dict[str, Answer] = field(default_factory=dict, compare=False)
    conversions: list[tuple[Conversion, ...]] = field(default_factory=list, compare=False)
    readings: list[Reading | Absent | Unknown] = field(default_factory=list, compare=False)
    worded: list[Reading | None] = field(default_factory=list, compare=False)
    relied_on: list[Route] = field(default_factory=list, compare=False)
    """The entries from outside the document that the condition at hand has found to hold."""

    @property
    def rates(self) -> Rates | None:
        """The exchange rates, opened when first asked for; None leaves conversions not assessed."""
        return self.rates_at_hand() if callable(self.rates_at_hand) else self.rates_at_hand

    @cached_property
    def look(self) -> Callable[[Route], Answer]:
        """Return what the notice states at a route, or why there is nothing."""
        return self.notice.look

    @cached_property
    def offence_periods(self) -> tuple[Period, ...]:
        """Every stated period of the offences, with its route; looked up once."""
        return offence_periods(self)

    def term(self, name: str) -> Answer:
        """Return a defined term, such as `age at the offence`, computed once."""
        known = self.derived.get(name)
        if known is None:
            known = self.derived[name] = TERMS[name](self)
        return known

    def dates(self, *routes: Route) -> list[PartialDate]:
        """Return the dates that are stated at these routes."""
        return [value for value in map(self.look, routes) if isinstance(value, PartialDate)]

    def items(self, route: Route) -> tuple[Answer, ...] | Absent | Unknown:
        """Return the items of a list, or why there are none."""
        value = self.look(route)
        if isinstance(value, (Absent, Unknown)):
            return value
        return value if isinstance(value, tuple) else ()

    @property
    def reading(self) -> Reading | Absent | Unknown:
        """The summary of facts as read, or why nothing may be concluded from it; made once."""
        if not self.readings:
            from noticecheck.engine.prose_reading import reading_of

            self.readings.append(reading_of(self))
        return self.readings[0]

    @property
    def words_of_the_file(self) -> Reading | None:
        """The summary as read, also where the file only paraphrases it: what it says may be judged, never what it leaves out."""
        reading = self.sums_of_the_file
        return reading if reading is not None and reading.supported else None

    @property
    def sums_of_the_file(self) -> Reading | None:
        """The summary as read for its sums of money alone, in more languages than the rest of it is read in."""
        if not self.worded:
            from noticecheck.engine.prose_reading import worded

            self.worded.append(worded(self))
        return self.worded[0]

    def on_its_face(self) -> Case:
        """Return the case without what the auditor brings from outside the document."""
        data = {key: value for key, value in self.notice.data.items() if key != "context"}
        return replace(self, notice=replace(self.notice, data=data), derived={}, relied_on=[])

    @property
    def notice_day(self) -> date:
        """The day by which the law in force is chosen: publication, else recording, else request, else the audit."""
        stated = self.dates(("document", "published"), ("document", "recorded"), ("document", "requested"))
        return stated[0].last if stated else self.audit_date
