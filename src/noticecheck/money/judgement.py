"""What was found of a stated conversion: the label, the arithmetic for each date, and what may explain a difference."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from noticecheck.model.figures import plain_rate, plain_sum
from noticecheck.model.quantity import Money
from noticecheck.money.implied import Implied
from noticecheck.money.rate import Grain
from noticecheck.money.tolerance import MARGIN, SHARE, Comparison, Label
from noticecheck.records import dataclass

if TYPE_CHECKING:
    from noticecheck.model.finding import Json
    from noticecheck.money.hypotheses import Hypothesis


@dataclass(frozen=True, slots=True)
class DateRole:
    """A time at which the conversion may have been made: `offence`, `warrant`, `publication`, with its first and last day."""

    name: str
    first: date
    last: date

    def __str__(self) -> str:
        """Return the role as a sentence names it, as in `offence period 2010-01-01 to 2011-12-31`."""
        return f"{self.name} date {self.first}" if self.first == self.last else f"{self.name} period {self.first} to {self.last}"


@dataclass(frozen=True, slots=True)
class Computation:
    """The arithmetic with the quotes of one source. `unit` is that of the rate; the expected sums are in the stated currency.

    `first` and `last` are the days of the quotes used. A factor is the stated sum divided by an expected one.
    """

    source: str
    grain: Grain
    unit: str
    rate_low: Decimal
    rate_high: Decimal
    expected_low: Decimal
    expected_high: Decimal
    factor_low: Decimal
    factor_high: Decimal
    first: date
    last: date
    data_to: date

    def as_json(self) -> dict[str, Json]:
        """Return plain data: sums to the cent, rates and factors with six digits that matter."""
        return {
            "source": self.source,
            "grain": self.grain.value,
            "unit": self.unit,
            "rate_low": plain_rate(self.rate_low),
            "rate_high": plain_rate(self.rate_high),
            "expected_low": plain_sum(self.expected_low),
            "expected_high": plain_sum(self.expected_high),
            "factor_low": plain_rate(self.factor_low),
            "factor_high": plain_rate(self.factor_high),
            "first_quote": self.first.isoformat(),
            "last_quote": self.last.isoformat(),
            "data_to": self.data_to.isoformat(),
        }


class LeavesOpen(StrEnum):
    """What a role leaves undecided for the figure as a whole, because its rates are missing or in doubt."""

    NOTHING = "nothing"
    SMALL_FACTORS = "small factors"
    EVERYTHING = "everything"


@dataclass(frozen=True, slots=True)
class RoleJudgement:
    """How the stated sum compares with the rates of one role; the first computation is the one a reader is shown first.

    `compared` is None without any rate. `label` is `not_judged` when the rates do not decide; `reason` then says why.
    """

    role: DateRole
    label: Label
    compared: Comparison | None
    reason: str = ""
    leaves_open: LeavesOpen = LeavesOpen.NOTHING
    computations: tuple[Computation, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def power_of_ten(self) -> int:
        """Return the power of ten by which the figure is shifted, or 0."""
        return self.compared.power_of_ten if self.compared is not None and self.label is Label.SHIFTED else 0

    def as_json(self) -> dict[str, Json]:
        """Return plain data."""
        return {
            "role": self.role.name,
            "first": self.role.first.isoformat(),
            "last": self.role.last.isoformat(),
            "label": self.label.value,
            "power_of_ten": self.power_of_ten,
            "reason": self.reason,
            "computations": [computation.as_json() for computation in self.computations],
            "notes": list(self.notes),
        }


@dataclass(frozen=True, slots=True)
class Judgement:
    """The result for one stated conversion. `rounding` is the slack for the last digit of the stated sum, in its currency."""

    amount: Money
    stated: Money
    label: Label
    reason: str = ""
    power_of_ten: int = 0
    roles: tuple[RoleJudgement, ...] = ()
    implied: Implied | None = None
    hypotheses: tuple[Hypothesis, ...] = ()
    notes: tuple[str, ...] = ()
    rounding: Decimal = Decimal(0)

    def role_names(self, *labels: Label) -> tuple[str, ...]:
        """Return the names of the roles that have one of the labels, each name once."""
        return tuple(dict.fromkeys(judged.role.name for judged in self.roles if judged.label in labels))

    @property
    def sources(self) -> frozenset[str]:
        """Return the names of the sources whose rates were used."""
        used = {computed.source for judged in self.roles for computed in judged.computations}
        return frozenset(used if self.implied is None else {*used, self.implied.source})

    def as_json(self) -> dict[str, Json]:
        """Return plain data with fixed keys, the same for the same input and rates."""
        return {
            "amount": f"{self.amount.amount:f}",
            "currency": self.amount.currency,
            "stated": f"{self.stated.amount:f}",
            "stated_currency": self.stated.currency,
            "label": self.label.value,
            "power_of_ten": self.power_of_ten,
            "reason": self.reason,
            "right_for": list(self.role_names(Label.RIGHT)),
            "not_right_for": list(self.role_names(Label.IMPRECISE, Label.WRONG, Label.SHIFTED, Label.GROSSLY_WRONG)),
            "not_judged_for": list(self.role_names(Label.NOT_JUDGED)),
            "roles": [judged.as_json() for judged in self.roles],
            "implied_rate": None if self.implied is None else self.implied.as_json(),
            "hypotheses": [hypothesis.as_json() for hypothesis in self.hypotheses],
            "notes": list(self.notes),
            "tolerance": {"days": MARGIN.days, "share": str(SHARE), "rounding": plain_sum(self.rounding)},
        }

    def sentences(self) -> tuple[str, ...]:
        """Return the lines that a report prints: the label, each date, the implied rate, possibilities and notes."""
        from noticecheck.money.wording import sentences

        return sentences(self)
