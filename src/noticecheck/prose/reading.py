"""The whole reading of a summary of facts: every layer of mentions, each read when it is first asked for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Final

from noticecheck.prose.language import language_of
from noticecheck.prose.tokens import Token, tokenise

if TYPE_CHECKING:
    from noticecheck.prose.acts import OwnActs
    from noticecheck.prose.mention import (
        ActMention,
        ActorMention,
        AmountMention,
        AmountPair,
        DateMention,
        MarkMention,
        NamedMention,
        QuantityMention,
    )
    from noticecheck.prose.money import Sum
    from noticecheck.prose.passage import Passage
    from noticecheck.prose.phrases import Phrases
    from noticecheck.prose.quantity_pairs import QuantityPair
    from noticecheck.prose.totals import Total, Twice

LANGUAGES: Final = ("ar", "en", "es", "fr", "ru")
"""The languages whose summaries are read: INTERPOL's four working languages, and Russian."""
SUMS_IN: Final = (*LANGUAGES, "de", "pt", "tr", "uk", "zh")
"""The languages in which sums of money are read."""
LONGEST: Final = 100_000
"""Characters; a longer summary is not read."""
_TWO: Final = 2


class Reading:
    """A text with its mentions. What the notice says elsewhere (names, countries, days) narrows what the text may mean."""

    def __init__(
        self,
        text: str,
        *,
        surname: str = "",
        forenames: str = "",
        known: Sequence[str] = (),
        countries: Sequence[str] = (),
        days: Sequence[date] = (),
    ) -> None:
        """Keep the text; nothing is read yet. `known` are organisations that the notice names in its fields."""
        self.text = text
        self.surname = surname
        self.forenames = forenames
        self.known = tuple(known)
        self.countries = tuple(countries)
        self.days = tuple(days)

    @cached_property
    def tokens(self) -> Sequence[Token]:
        """The words, numbers and signs of the text."""
        return tokenise(self.text)

    @cached_property
    def phrases(self) -> Phrases:
        """The tokens beside the lexicon of the language: what every grammar looks at."""
        from noticecheck.prose.phrases import laid_out

        return laid_out(self.text, self.language)

    @cached_property
    def language(self) -> str:
        """ISO 639-1, empty when it cannot be told."""
        return language_of(self.tokens)

    @property
    def supported(self) -> bool:
        """Whether rules may conclude from this text at all."""
        return not self.too_long and self.language in LANGUAGES

    @property
    def too_long(self) -> bool:
        """Whether the text has more characters than are read."""
        return len(self.text) > LONGEST

    @property
    def sums_are_read(self) -> bool:
        """Whether the sums of money of this text are read, whatever else is."""
        return not self.too_long and self.language in SUMS_IN

    @cached_property
    def _passage(self) -> Passage:
        """The text laid out for the reading of sums."""
        from noticecheck.prose.passage import passage

        return passage(self.text, self.language, self.countries, self.days)

    @cached_property
    def _sums(self) -> tuple[Sum, ...]:
        from noticecheck.prose.money import sums_in

        return tuple(sums_in(self._passage))

    @property
    def amounts(self) -> tuple[AmountMention, ...]:
        """Sums of money."""
        return tuple(one.mention for one in self._sums)

    @cached_property
    def pairs(self) -> tuple[AmountPair, ...]:
        """Sums that the text states as equal."""
        if len(self._sums) < _TWO:
            return ()
        from noticecheck.prose.pairs import pairs_among

        return tuple(pairs_among(self._passage, self._sums))

    @cached_property
    def totals(self) -> tuple[Total, ...]:
        """Totals with the parts that the text adds up to them."""
        if len(self._sums) < _TWO:
            return ()
        from noticecheck.prose.totals import totals_among

        return tuple(totals_among(self._passage, self._sums))

    @cached_property
    def twice(self) -> tuple[Twice, ...]:
        """Sums that the text gives twice with two values."""
        if not self._sums:
            return ()
        from noticecheck.prose.totals import twice_among

        return tuple(twice_among(self._passage, self._sums))

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """Times, precise and vague."""
        from noticecheck.prose.dates import read_dates

        return read_dates(self.text, self.language)

    @cached_property
    def places(self) -> tuple[NamedMention, ...]:
        """Countries, regions and towns."""
        from noticecheck.prose.places import read_places

        return read_places(self.text, self.language)

    @cached_property
    def organisations(self) -> tuple[NamedMention, ...]:
        """Companies, banks, public bodies and other organisations with their names."""
        from noticecheck.prose.organisations import read_organisations

        return read_organisations(self.text, self.language, self.known)

    @cached_property
    def possible_names(self) -> tuple[NamedMention, ...]:
        """Words that may be names of organisations and are nothing else that is known; always ambiguous."""
        from noticecheck.prose.organisations import possible_names

        return possible_names(self.text, self.language, (*self.organisations, *self.places, *self.dates))

    @cached_property
    def actors(self) -> tuple[ActorMention, ...]:
        """Somebody referred to but not named."""
        from noticecheck.prose.actors import read_actors

        return read_actors(self.text, self.language, self.organisations)

    @cached_property
    def offices(self) -> tuple[MarkMention, ...]:
        """Posts and positions of the person, and a position that is relied on without being stated."""
        from noticecheck.prose.offices import read_offices

        return read_offices(self.text, self.language, tuple(filter(None, (self.surname,))))

    @cached_property
    def victims(self) -> tuple[NamedMention | ActorMention, ...]:
        """Who is said to have suffered, named or described."""
        from noticecheck.prose.victims import read_victims

        return read_victims(self.text, self.language, self.organisations, self.actors)

    @cached_property
    def quantities(self) -> tuple[QuantityMention, ...]:
        """Drugs and goods by number and unit."""
        from noticecheck.prose.quantities import read_quantities

        return read_quantities(self.text, self.language)

    @cached_property
    def quantity_pairs(self) -> tuple[QuantityPair, ...]:
        """Quantities that the text states as one."""
        if len(self.quantities) < _TWO:
            return ()
        from noticecheck.prose.quantity_pairs import quantity_pairs

        return quantity_pairs(self.text, self.language, self.quantities)

    @cached_property
    def marks(self) -> tuple[MarkMention, ...]:
        """Formulas, conclusions, unnamed sources, guilt asserted, sensitive descriptors, vague amounts, provisions."""
        from noticecheck.prose.marks import read_marks

        return read_marks(self.text, self.language)

    @cached_property
    def acts(self) -> tuple[ActMention, ...]:
        """What the text says of who did what."""
        from noticecheck.prose.acts import read_acts

        return read_acts(self.text, self.tokens, self.language, self.surname, self.forenames)

    @cached_property
    def own_acts(self) -> OwnActs:
        """Whether the text says that the person acted, with the evidence."""
        from noticecheck.prose.acts import own_acts

        return own_acts(self.acts, self.language)
