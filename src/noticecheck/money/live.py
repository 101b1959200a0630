"""A second opinion from the service that forex-python asks: the only module that reaches the network, and only when called.

Its answer is shown beside the official rates and never decides. The library has no time limit and takes another day's
rate for the day asked; both are guarded here.
"""

from __future__ import annotations

import threading
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from noticecheck.errors import NoticecheckError
from noticecheck.money.rate import Pair

if TYPE_CHECKING:
    from requests import Response

TIMEOUT = 5.0
_SERVICE = "https://theratesapi.com/api/"
"""The address that the library itself asks."""
_MOST_DAYS_EARLIER = 7


class LiveUnavailable(NoticecheckError):  # noqa: N818 - it names a state of the service, not a mistake of the user
    """The service did not answer in time, answered for another day, or does not have the rate."""


class LiveQuote(NamedTuple):
    """A rate as the service gave it: units of `pair.code` for one `pair.per`, for the day that the service named."""

    pair: Pair
    rate: Decimal
    day: date
    service: str


def second_opinion(pair: Pair, on: date, *, timeout: float = TIMEOUT, service: str | None = None) -> LiveQuote:
    """Ask the live service for the rate of a pair on a day.

    Args:
        pair: the rate asked for is the number of units of `pair.code` that one `pair.per` is worth.
        on: the day; a quote up to seven days older is taken, as there are none at weekends.
        timeout: seconds after which the service counts as unavailable.
        service: the address of a mirror; the library's own unless given.

    Raises:
        LiveUnavailable: with the reason.
    """
    answers: list[LiveQuote | str] = []
    asking = threading.Thread(target=lambda: answers.append(_ask(pair, on, service)), daemon=True)
    asking.start()
    # A limit on the whole, because a limit on each read does not stop a server that sends one byte at a time.
    asking.join(timeout)
    answer = answers[0] if answers else f"no answer in {timeout:g} s"
    if isinstance(answer, str):
        raise LiveUnavailable(f"the live rate service is unavailable: {answer}")
    return answer


def _ask(pair: Pair, on: date, service: str | None) -> LiveQuote | str:
    """Return the quote, or why there is none."""
    from forex_python.converter import CurrencyRates, RatesNotAvailableError

    named: list[date] = []

    class Guarded(CurrencyRates):  # type: ignore[misc] # the library ships no types
        def _source_url(self) -> str:
            return service or _SERVICE

        def _decode_rates(self, response: Response, use_decimal: bool = False, date_str: str | None = None) -> dict[str, Decimal]:  # noqa: FBT001, FBT002 - the library's signature
            named.append(_day_of(response, on))
            rates: dict[str, Decimal] = super()._decode_rates(response, use_decimal=use_decimal, date_str=date_str)
            return rates

    try:
        library = Guarded(force_decimal=True)
        rate = Decimal(library.get_rate(pair.per, pair.code, on))
        if not rate > 0:
            return f"a rate of {rate}"
        return LiveQuote(pair, rate, named[0] if named else on, service or _SERVICE)
    except (OSError, ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RatesNotAvailableError) as error:
        return str(error)[:120] or type(error).__name__


def _day_of(response: Response, on: date) -> date:
    """Return the day that the service says its rates are of.

    Raises:
        ValueError: when it names none, or one that is not within seven days before the day asked.
    """
    stated = response.json().get("date")
    if not isinstance(stated, str) or not 0 <= (on - date.fromisoformat(stated)).days <= _MOST_DAYS_EARLIER:
        raise ValueError(f"asked for {on}, answered for {stated}")
    return date.fromisoformat(stated)
