"""Parts and their total: the addition, what rounding explains of a difference, and the arithmetic as a report shows it."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from noticecheck.model.finding import Computation
from noticecheck.model.quantity import Money
from noticecheck.model.tree import Route
from noticecheck.records import dataclass

_HALF: Final = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Addition:
    """The parts of one total, all in the currency of that total."""

    name: str
    route: Route
    total: Money
    parts: tuple[Money, ...]

    @property
    def found(self) -> Decimal:
        """What the parts come to."""
        return sum((part.amount for part in self.parts), Decimal(0))

    @property
    def difference(self) -> Decimal:
        """By how much the parts come to more than the total."""
        return self.found - self.total.amount

    @property
    def explained_by_rounding(self) -> Decimal:
        """The greatest difference that the rounding of the figures explains."""
        return sum((half_a_unit(one.amount) for one in (self.total, *self.parts)), Decimal(0))

    def arithmetic(self) -> Computation:
        """Return the addition as a report shows it."""
        found, slack = f"{self.found:,} {self.total.currency}", f"{self.explained_by_rounding:,f}"
        return Computation(
            lines=(
                f"{' + '.join(f'{part.amount:,}' for part in self.parts)} = {found}",
                f"{found} - {self.total} = {self.difference:,}; rounding of the figures explains no more than {slack}",
            ),
            data={"parts": [str(part.amount) for part in self.parts], "total": str(self.total.amount), "difference": str(self.difference)},
        )


def half_a_unit(amount: Decimal) -> Decimal:
    """Return how far rounding may have moved a figure: half a unit of its last digit that is not zero, or of its last decimal place."""
    written = amount if int(amount.as_tuple().exponent) < 0 else amount.normalize()
    return _HALF.scaleb(int(written.as_tuple().exponent)) if amount else Decimal(0)
