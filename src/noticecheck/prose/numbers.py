"""Numbers in running text: digits, words, and both with words of scale, as in `4 mln 300 thousand` or `two and a half million`."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final

from noticecheck.prose.figures import Figure, figure_at
from noticecheck.prose.lexicon import Match
from noticecheck.prose.money_words import MoneyWords
from noticecheck.prose.number_steps import both, ends, fits, plain, raised, stands_alone
from noticecheck.prose.tokens import Token
from noticecheck.records import dataclass, replace

_LONGEST: Final = 24
_GREATEST: Final = Decimal(10) ** 18
_MILLION: Final = 1_000_000
_PAIR: Final = 2
_THOUSAND: Final = 3
_ONE: Final = Decimal(1)


@dataclass(frozen=True, slots=True)
class Number:
    """A number at a place: tokens `start` to `after`. `readings` has the likelier value first and is empty for a date or the like.

    `doubt` is "mark" where the sign between the digits can be one of thousands or of decimals, "thousandths" where it could only
    in a currency of a thousand parts. `scale` is the power of ten of the last word of scale; `large` says grouped or scaled.
    """

    start: int
    after: int
    readings: tuple[Decimal, ...]
    scale: int = 0
    large: bool = False
    doubt: str = ""
    in_words: bool = False

    @property
    def value(self) -> Decimal:
        """The likelier value."""
        return self.readings[0]


def number_at(tokens: Sequence[Token], start: int, words: MoneyWords) -> Number | None:
    """Return the longest number that starts at a token, None where none does."""
    token = tokens[start]
    if token.kind == "sign":
        return None
    if stands_alone(tokens, start, words):
        return Number(start, start + 1, (Decimal(token.key),))
    simple = _simple_word(tokens, start, words) if token.kind == "word" else _simple_figure(tokens, start, words)
    if simple is not None:
        return simple
    count = _Count(tokens, words, start + _LONGEST)
    after = count.read(start)
    if after > start:
        return count.number(start, after)
    return Number(start, count.refused, ()) if count.refused else None


def _simple_word(tokens: Sequence[Token], start: int, words: MoneyWords) -> Number | None:
    """Return the number that a word is by itself, with nothing behind it that can belong to it, as most articles and small numbers are."""
    hits = words.hits[start]
    found = hits.get("numbers")
    if found is None or "scales" in hits:
        return None
    after = start + found.length
    return Number(start, after, (_value(found.payload),), in_words=True) if ends(tokens, after, words) else None


def _simple_figure(tokens: Sequence[Token], start: int, words: MoneyWords) -> Number | None:
    """Return the number that figures are by themselves, with no word of scale or the like behind them."""
    figure = figure_at(tokens, start)
    if not figure.is_number:
        return Number(start, figure.after, ())
    if not ends(tokens, figure.after, words):
        return None
    doubt = ("mark" if figure.mark == words.decimal_mark else "thousandths") if figure.doubtful else ""
    values = (figure.grouped, figure.decimal)
    readings = tuple(plain(value) for value in values if value is not None)
    return Number(start, figure.after, readings, large=figure.separated, doubt=doubt)


@lru_cache(maxsize=1024)
def _value(payload: str) -> Decimal:
    return plain(Decimal(payload))


class _Count:
    """The sum so far: `whole` above the open section, `section` below the next word of scale; two of each where there is doubt."""

    def __init__(self, tokens: Sequence[Token], words: MoneyWords, limit: int) -> None:
        self.tokens, self.words, self.limit = tokens, words, min(limit, len(tokens))
        self.whole: tuple[Decimal, ...] = (Decimal(0),)
        self.section: tuple[Decimal, ...] = ()
        self.scale: int | None = None
        self.first: Figure | None = None
        self.in_figures = False
        self.separated = False
        self.doubt = ""
        self.refused = 0
        self.joined = False
        self.hundreds = False
        self.finished = False

    def read(self, start: int) -> int:
        position = start
        while position < self.limit and not self.finished:
            after = self._figure(position) if self.tokens[position].kind == "number" else self._word(position)
            if after <= position:
                break
            position = after
        return position

    def number(self, start: int, after: int) -> Number:
        values = both(self.whole, self.section or (Decimal(0),), lambda whole, section: whole + section)
        large = self.scale is not None or self.separated
        return Number(start, after, tuple(map(plain, values)), self.scale or 0, large, self.doubt, self.first is None)

    def _word(self, position: int) -> int:
        readers = (self._scale, self._simple, self._multiplied, self._half, self._joiner, self._opening, self._complete)
        return next((after for read in readers if (after := read(position)) > position), position)

    def _figure(self, position: int) -> int:
        if self.section:
            return position
        figure = figure_at(self.tokens, position)
        if not figure.is_number:
            self.refused = 0 if self.scale is not None else figure.after
            return position
        next_scale = self._scale_at(figure.after)
        if self.scale is None:
            self._open_with(figure, next_scale is not None)
        elif not self._continues(figure, next_scale):
            return position
        self.section = self.section or (figure.grouped or figure.decimal or Decimal(0),)
        self.in_figures = True
        return figure.after

    def _open_with(self, figure: Figure, scaled: bool) -> None:  # noqa: FBT001 - private
        self.first, self.separated = figure, figure.separated
        if figure.doubtful and self.words.at("scales.pointed", figure.after) is not None:
            figure = replace(figure, grouped=None) if figure.mark == "." else replace(figure, decimal=None)
        values = (figure.grouped, figure.decimal)
        usual_decimal = figure.mark == self.words.decimal_mark
        ordered = values[::-1] if scaled and usual_decimal else values
        self.section = tuple(value for value in ordered if value is not None)
        if figure.doubtful:
            self.doubt = "mark" if scaled or usual_decimal else "thousandths"

    def _continues(self, figure: Figure, next_scale: int | None) -> bool:
        """Whether digits after a word of scale still belong to the number: `4 mln 300 thousand`, `3 million 250,000 dollars`."""
        if self.scale is None or (figure.doubtful and next_scale is not None):
            return False
        if next_scale is not None:
            return next_scale < self.scale
        value = figure.grouped if figure.grouped is not None else figure.decimal
        fits = value is not None and value < 10**self.scale and figure.mark in {"", ",", "."}
        return fits and not self.joined and self.words.unit_follows(self.tokens, figure.after)

    def _scale_at(self, position: int) -> int | None:
        found = self.words.at("scales", position) or self._letter(position)
        return None if found is None else int(found.payload)

    def _scale(self, position: int) -> int:
        found = self.words.at("scales", position)
        letters = self.in_figures and self.section and max(self.section) < _MILLION
        if found is None and letters and self.words.at("symbols", position) is None:
            found = self._letter(position)
        if found is None or not self._scaled_by(int(found.payload), bare=self._bare(position)):
            return position
        return self._past_stop(position + found.length)

    def _letter(self, position: int) -> Match | None:
        """The letter of a scale; in `$1,250,000.00 M.N.` and `$ 50.000 M/cte` it is none."""
        after = self.tokens[position + 1 : position + 3]
        glued = len(after) == _PAIR and after[0].key in {".", "/"} and after[1].kind == "word" and not (after[0].spaced or after[1].spaced)
        goes_on = glued and not self.words.unit_follows(self.tokens, position + 2)
        return None if goes_on else self.words.at("scales.letters", position)

    def _bare(self, position: int) -> bool:
        return self.words.at("bare-scales", position) is not None

    def _scaled_by(self, scale: int, *, bare: bool) -> bool:
        if not self.section and (self.scale is None or scale < self.scale):
            if not bare:
                return False
            self.section = (_ONE,)
        hundreds = self.hundreds and bool(self.section) and not self.section[0] % 100
        if scale == self.scale or (self.joined and not hundreds and self.scale is not None and scale > self.scale):
            return False
        power = Decimal(10) ** scale
        whole = both(self.whole, self.section or (Decimal(0),), lambda whole, added: raised(whole, added, power))
        if whole[0] >= _GREATEST:
            return False
        self.whole, self.section, self.scale, self.in_figures, self.joined = whole, (), scale, False, False
        return True

    def _past_stop(self, position: int) -> int:
        """Step over the full stop of `mln.` when a currency follows it, or digits with a currency as in `4 mln. 300 000 dollars`."""
        stop = position + 1 < len(self.tokens) and self.tokens[position].key == "." and not self.tokens[position].spaced
        if not stop:
            return position
        follows = position + 1
        if self.tokens[follows].kind == "number" and self.tokens[follows].spaced:
            follows = figure_at(self.tokens, follows).after
        return position + 1 if self.words.unit_follows(self.tokens, follows) else position

    def _simple(self, position: int) -> int:
        found = self.words.at("numbers", position)
        if found is None or self.in_figures:
            return position
        value = Decimal(found.payload)
        if self.section and not fits(self.section[0], value, joined=self.joined):
            return position
        if not self.section and self.scale is not None and value >= 10**self.scale:
            return position
        self.section = tuple(section + value for section in self.section) or (value,)
        return position + found.length

    def _multiplied(self, position: int) -> int:
        found = self.words.at("multipliers", position)
        if found is None:
            return position
        by, _, bare = found.payload.partition(" ")
        factor = Decimal(by)
        if not self.section and not bare:
            return position
        section = self.section or (Decimal(0),)
        tails = tuple(value % factor for value in section)
        head = section[0] - tails[0]
        if self.section and (not any(tails) or 0 < head < factor * 10):
            return position
        self.section = tuple(value - tail + (tail or _ONE) * factor for value, tail in zip(section, tails, strict=True))
        return position + found.length

    def _half(self, position: int) -> int:
        found = self.words.at("halves", position)
        if found is None or not (self.section or self.scale):
            return position
        part = Decimal(found.payload)
        if self.section:
            self.section = tuple(value + part for value in self.section)
        else:
            self.whole = tuple(value + part * 10 ** (self.scale or 0) for value in self.whole)
        return position + found.length

    def _joiner(self, position: int) -> int:
        """Step over `and`, or a hyphen, when what follows it belongs to the same number."""
        found = self.words.at("joiners", position)
        hyphen = self.tokens[position].key == "-" and not self.tokens[position].spaced
        hyphen = hyphen and (not self.in_figures or self._scale_at(position + 1) is not None)
        comma = self.first is None and self.tokens[position].key == "," and self._words_on(position + 1)
        after = position + (found.length if found is not None else int(hyphen or comma))
        if not (self.section or self.scale) or after == position or after == len(self.tokens):
            return position
        ahead = _Count(self.tokens, self.words, self.limit)
        ahead.whole, ahead.section, ahead.scale, ahead.in_figures = self.whole, self.section, self.scale, self.in_figures
        ahead.doubt, ahead.first, ahead.separated, ahead.joined = self.doubt, self.first, self.separated, not hyphen
        ahead.hundreds = found is not None and found.payload == "hundreds" and self.scale == _THOUSAND and self.first is None
        reached = ahead.read_joined(after)
        if reached == after:
            return position
        self.whole, self.section, self.scale, self.finished = ahead.whole, ahead.section, ahead.scale, True
        return reached

    def _words_on(self, position: int) -> bool:
        """Whether a number in words goes on after a comma, as in `one million, two hundred thousand`."""
        token = self.tokens[position] if position < len(self.tokens) and self.scale and not self.section else None
        return token is not None and token.kind == "word" and self.words.may_start_number(position)

    def read_joined(self, start: int) -> int:
        """Read on after a joiner; give up when a greater scale turns up, because then it is another number."""
        before = self.scale
        position = self.read(start)
        greater = self._scale_at(position) if position > start and position < len(self.tokens) else None
        return start if greater is not None and before is not None and greater >= before else position

    def _opening(self, position: int) -> int:
        """Read what is a number only before a word of scale: `half a`, `a`."""
        found = self.words.at("before-scale", position)
        if found is None or self.section or self.scale is not None:
            return position
        after = position + found.length
        after += int(after < len(self.tokens) and self.tokens[after].key == "-")
        scaled = self.words.at("scales", after) or self.words.at("multipliers", after)
        if scaled is None:
            return position
        self.section = (Decimal(found.payload),)
        return after

    def _complete(self, position: int) -> int:
        """Read a word that is a whole number by itself, such as the Russian for half a million or the Arabic for two million."""
        found = self.words.at("whole", position)
        if found is None or self.section or self.scale is not None:
            return position
        self.whole = (Decimal(found.payload),)
        self.scale = len(found.payload) - len(found.payload.rstrip("0"))
        return position + found.length
