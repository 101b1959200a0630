"""What was found in a text: typed mentions, each with its characters and the reason why it was made."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

from noticecheck.model.quantity import Measure, Money
from noticecheck.records import dataclass


class Confidence(StrEnum):
    """A rule may find on what is sure; on what is ambiguous it can only ask."""

    SURE = "sure"
    AMBIGUOUS = "ambiguous"


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of the original text. `text` is `original[start:end]`; `why` names the rule of the grammar that made it."""

    start: int
    end: int
    text: str
    why: str
    confidence: Confidence = Confidence.SURE


@dataclass(frozen=True, slots=True)
class AmountMention(Mention):
    """A sum of money. `currencies` are the codes that it may mean; `readings` are the values, when the separators leave two.

    `role` is `amount`, `rate` (so many roubles to the dollar) or `share` (per person, per cent); `approximate` is the word that says so.
    """

    value: Decimal = Decimal(0)
    low: Decimal | None = None
    high: Decimal | None = None
    currencies: tuple[str, ...] = ()
    readings: tuple[Decimal, ...] = ()
    approximate: str = ""
    role: str = "amount"

    @property
    def currency(self) -> str:
        """The code, when only one is possible."""
        return self.currencies[0] if len(self.currencies) == 1 else ""

    def money(self) -> Money | None:
        """Return the sum, when there is one value in one currency; None for a range, a rate, or where two readings are left."""
        one_value = self.confidence is Confidence.SURE and self.high is None and self.role == "amount"
        return Money(self.value, self.currency, self.text) if one_value and self.currency else None


@dataclass(frozen=True, slots=True)
class AmountPair:
    """Two sums that the text states as equal, and the words that say so."""

    first: AmountMention
    second: AmountMention
    connector: str

    @property
    def judgeable(self) -> bool:
        """Whether both sums have one value and one currency, so that the conversion can be judged."""
        return self.first.money() is not None and self.second.money() is not None


@dataclass(frozen=True, slots=True)
class DateMention(Mention):
    """A time. `earliest` and `latest` bound the days that it may mean; both are None when it is vague or does not exist.

    `edtf` is its value in the Extended Date/Time Format. `precision` is day, month, season, quarter, half, year, decade, range, vague
    or relative (counted from another time). `problem` is `impossible`, `ambiguous`, `no_year` or `hijri` (Islamic calendar);
    `role` is `fact`, `law`, `birth` or `procedure`.
    """

    edtf: str = ""
    precision: str = ""
    earliest: date | None = None
    latest: date | None = None
    alternatives: tuple[date, ...] = ()
    problem: str = ""
    role: str = "fact"


@dataclass(frozen=True, slots=True)
class NamedMention(Mention):
    """A place, organisation or person with its name. `kind` is for places country, region, town or address; `code` is a country's.

    `role` is for places what it is the place of: `fact`, `law`, `procedure`, `birth`, `nationality` or `office` (a registered one).
    """

    kind: str = ""
    name: str = ""
    code: str = ""
    role: str = "fact"


@dataclass(frozen=True, slots=True)
class ActorMention(Mention):
    """Somebody referred to but not named: company, organisation, official, accomplice, person, victim or group."""

    kind: str = ""


@dataclass(frozen=True, slots=True)
class ActMention(Mention):
    """What a sentence says of the wanted person, or of others.

    `manner` is active, joint, collective, abstract, charge, passive, status, or none for a sentence that says nothing of acts.
    `subject` and `verb` are the words; `target` is what the act is done to, where the sentence has it.
    """

    manner: str = ""
    subject: str = ""
    verb: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class MarkMention(Mention):
    """A phrase of a lexicon: office, formula, guilt asserted, unnamed source, sensitive descriptor, vague amount, cited provision ..."""

    kind: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class QuantityMention(Mention):
    """A number with the unit of drugs or goods. `value` is the likeliest reading; where the separators leave two, the mention is ambiguous.

    `unit` is kg, g, mg, t, l, ml, lb, oz, `ton` (of 1,000 kg or another) or the word for what is counted; `substance` is its English name,
    empty where none is stated. `readings` are the values that the separators leave, the likeliest first.
    """

    value: Decimal = Decimal(0)
    unit: str = ""
    substance: str = ""
    readings: tuple[Decimal, ...] = ()

    def measures(self) -> tuple[Measure, ...]:
        """Return the quantity in every reading; nothing for what is counted and for a ton. An ounce of no drug may be one of 31.1 g."""
        units = ("oz", "oz t") if self.unit == "oz" and self.substance in {"", "gold"} else (self.unit,)
        found = (Measure.of_goods(value, unit, self.text) for value in self.readings for unit in units)
        return tuple(measure for measure in found if measure is not None)
