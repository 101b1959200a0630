"""Names, codes and signs of currencies in running text, and the codes that each can mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Final

from noticecheck.prose.currency_use import in_country, narrowed
from noticecheck.prose.lexicon import table
from noticecheck.prose.money_words import EVERY_LANGUAGE, MoneyWords
from noticecheck.prose.tokens import Token
from noticecheck.records import dataclass, replace

_CODE: Final = 3
_LONGEST: Final = 7
_ONE: Final = Decimal(1)


class Form(StrEnum):
    """How a currency is written. A weak code and a word that means other things too need a large number beside them."""

    CODE = "code"
    SYMBOL = "symbol"
    NAME = "name"
    WEAK = "weak-code"
    WORD = "word"
    GLUED = "letter"
    PART = "subunit"


@dataclass(frozen=True, slots=True)
class Meaning:
    """The codes of a name: `always` whatever the country, `local` where it is used. `factor` is what one of it is in that currency.

    `country` (ISO 3166-1 alpha-2) is the one that the text names with the currency, which then decides alone.
    """

    always: tuple[str, ...] = ()
    local: tuple[str, ...] = ()
    factor: Decimal = _ONE
    country: str = ""

    @property
    def codes(self) -> tuple[str, ...]:
        """Every code that it can mean anywhere."""
        return (*self.always, *self.local)

    def possible(self, countries: Sequence[str], days: Sequence[date]) -> tuple[str, ...]:
        """Return the codes that it can mean in a notice of these countries and days."""
        return narrowed(self.always, self.local, (self.country,) if self.country else countries, days)


@dataclass(frozen=True, slots=True)
class Unit:
    """A currency at a place: tokens `start` to `after`, and how it is written."""

    start: int
    after: int
    form: Form
    meaning: Meaning


@cache
def meaning(payload: str) -> Meaning:
    """Return what the payload of a term says: codes, a family, or either `* 10` for another unit of it."""
    family = table(EVERY_LANGUAGE, "money.families").get(payload, payload)
    codes, _, factor = family.partition("*")
    always, _, local = codes.partition("|")
    return Meaning(tuple(always.split()), tuple(local.split()), Decimal(factor.strip() or 1))


def unit_at(text: str, tokens: Sequence[Token], position: int, words: MoneyWords) -> Unit | None:
    """Return the longest currency that starts at a token."""
    if position not in words.units:
        return None
    found = (*_signs(text, tokens, position, words), *_names(position, words))
    return max(found, key=lambda unit: unit.after, default=None)


def unit_before(text: str, tokens: Sequence[Token], position: int, words: MoneyWords, earliest: int) -> Unit | None:
    """Return the longest currency that ends right before a token and starts at `earliest` or later."""
    if position == 0 or tokens[position - 1].kind == "number":
        return None
    for start in range(max(earliest, position - _LONGEST), position):
        unit = unit_at(text, tokens, start, words) if start in words.units else None
        if unit is not None and unit.after == position:
            return unit
    return _glued_letter(text, tokens, position, words)


def part_at(position: int, words: MoneyWords) -> Unit | None:
    """Return the part of a currency that starts at a token, such as kopecks; its factor is the share of one."""
    found = words.at("subunits", position)
    if found is None:
        return None
    parts, _, family = found.payload.partition(" ")
    whole = meaning(family)
    return Unit(position, position + found.length, Form.PART, replace(whole, factor=_ONE / Decimal(parts)))


def _signs(text: str, tokens: Sequence[Token], position: int, words: MoneyWords) -> Iterator[Unit]:
    token = tokens[position]
    if token.kind == "word" and token.end - token.start == _CODE and text[token.start : token.end].isupper():
        code = token.key.upper()
        if code in words.table("codes"):
            yield Unit(position, position + 1, Form.CODE, Meaning((code,)))
        elif code in words.table("codes.weak") and not _shouted(text, tokens, position, position + 1, words):
            yield Unit(position, position + 1, Form.WEAK, Meaning((code,)))
    symbol = words.at("symbols", position)
    if symbol is not None and (" " in symbol.term or _unbroken(tokens, position, symbol.length)):
        yield Unit(position, position + symbol.length, Form.SYMBOL, meaning(symbol.payload))
    exact = words.at("symbols.exact", position)
    if exact is not None:
        after = position + exact.length
        written = text[token.start : tokens[after - 1].end]
        if written in {exact.term, exact.term.upper()} and not _shouted(text, tokens, position, after, words):
            yield Unit(position, after, Form.WEAK, meaning(exact.payload))


def _unbroken(tokens: Sequence[Token], start: int, length: int) -> bool:
    """Whether no space breaks a sign, so that `a $2 bill` is no Australian dollar."""
    return not any(token.spaced for token in tokens[start + 1 : start + length])


def _shouted(text: str, tokens: Sequence[Token], start: int, after: int, words: MoneyWords) -> bool:
    """Whether a word beside this one is in capitals too, and is no code itself, so that the capitals do not make this one a code."""
    beside = [tokens[place] for place in (start - 1, start - 2, after, after + 1) if 0 <= place < len(tokens)]
    loud = (token for token in beside if token.kind == "word" and token.end - token.start > 1 and text[token.start : token.end].isupper())
    return any(token.key.upper() not in words.table("codes") for token in loud)


def _names(position: int, words: MoneyWords) -> Iterator[Unit]:
    plain = _noun(position, words)
    if plain is not None:
        yield plain
        yield from _with_country_after(plain, words)
    country = words.at("qualifiers", position)
    if country is None:
        return
    after = position + country.length
    noun = _noun(after, words)
    if noun is not None:
        yield _of_country(replace(noun, start=position, form=Form.NAME), country.payload)


def _noun(position: int, words: MoneyWords) -> Unit | None:
    for group, form in (("currencies", Form.NAME), ("currencies.weak", Form.WORD)):
        found = words.at(group, position)
        if found is not None:
            return Unit(position, position + found.length, form, meaning(found.payload))
    return None


def _with_country_after(noun: Unit, words: MoneyWords) -> Iterator[Unit]:
    country = words.at("qualifiers.after", noun.after)
    if country is not None:
        named = replace(noun, after=noun.after + country.length, form=Form.NAME)
        yield _of_country(named, country.payload)


def _of_country(unit: Unit, country: str) -> Unit:
    """The unit with the currencies of a country alone; unchanged when the country never had one of that name."""
    codes = in_country(unit.meaning.codes, country)
    return replace(unit, meaning=Meaning((), codes, unit.meaning.factor, country)) if codes else unit


def _glued_letter(text: str, tokens: Sequence[Token], position: int, words: MoneyWords) -> Unit | None:
    """The letter right before a number; with a space between the two only in a notice that names a country of that currency."""
    token = tokens[position - 1]
    letter = words.table("symbols.glued").get(text[token.start : token.end]) if token.end - token.start == 1 else None
    if letter is None:
        return None
    meant = meaning(letter)
    at_home = any(in_country(meant.codes, country) for country in words.countries)
    return Unit(position - 1, position, Form.GLUED, meant) if at_home or not tokens[position].spaced else None
