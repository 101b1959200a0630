"""The live second opinion, with the library's own transport replaced: no request leaves this process."""

import threading
from datetime import date
from decimal import Decimal

import pytest
import requests

from noticecheck.money.live import LiveQuote, LiveUnavailable, second_opinion
from noticecheck.money.rate import Pair

RUB = Pair("RUB", "USD")
DAY = date(2010, 12, 15)


def answer(monkeypatch, text, status=200):
    asked = []

    def get(url, params):
        asked.append((url, params))
        response = requests.Response()
        response.status_code, response._content = status, text.encode()
        return response

    monkeypatch.setattr("forex_python.converter.requests.get", get)
    return asked


def test_a_rate_of_the_day_is_given_with_the_day_that_the_service_names(monkeypatch):
    asked = answer(monkeypatch, '{"date": "2010-12-14", "rates": {"RUB": 30.6418}}')
    quote = second_opinion(RUB, DAY, service="https://mirror.example/")
    assert quote == LiveQuote(RUB, Decimal("30.6418"), date(2010, 12, 14), "https://mirror.example/")
    assert asked == [("https://mirror.example/2010-12-15", {"base": "USD", "symbols": "RUB", "rtype": "fpy"})]


@pytest.mark.parametrize(
    ("text", "status", "reason"),
    [
        pytest.param('{"date": "2010-12-01", "rates": {"RUB": 30}}', 200, "asked for 2010-12-15, answered for 2010-12-01", id="too old"),
        pytest.param(
            '{"date": "2010-12-16", "rates": {"RUB": 30}}', 200, "asked for 2010-12-15, answered for 2010-12-16", id="a later day"
        ),
        pytest.param('{"rates": {"RUB": 30}}', 200, "asked for 2010-12-15, answered for None", id="no day"),
        pytest.param('{"date": "2010-12-15", "rates": {"RUB": -1}}', 200, "a rate of -1", id="a negative rate"),
        pytest.param(
            '{"date": "2010-12-15", "rates": {}}',
            200,
            "Currency Rate USD => RUB not available for Date 2010-12-15",
            id="no such rate",
        ),
        pytest.param("", 504, "Currency Rates Source Not Ready", id="out of service"),
    ],
)
def test_a_doubtful_answer_is_no_answer(monkeypatch, text, status, reason):
    answer(monkeypatch, text, status)
    with pytest.raises(LiveUnavailable) as raised:
        second_opinion(RUB, DAY)
    assert str(raised.value) == f"the live rate service is unavailable: {reason}"


@pytest.mark.parametrize("text", ["<html>parked</html>", "[]", '{"date": "2010-12-15", "rates": {"RUB": "many"}}'])
def test_an_answer_of_another_shape_is_no_answer(monkeypatch, text):
    answer(monkeypatch, text)
    with pytest.raises(LiveUnavailable):
        second_opinion(RUB, DAY)


def test_a_service_without_connection_is_unavailable(monkeypatch):
    def get(_url, params):
        raise requests.exceptions.ConnectionError(f"no route for {params['symbols']}")

    monkeypatch.setattr("forex_python.converter.requests.get", get)
    with pytest.raises(LiveUnavailable, match="no route for RUB"):
        second_opinion(RUB, DAY)


def test_a_service_that_never_answers_is_given_up(monkeypatch):
    released = threading.Event()

    def get(_url, params):
        released.wait()
        raise requests.exceptions.ConnectionError(str(params))

    monkeypatch.setattr("forex_python.converter.requests.get", get)
    with pytest.raises(LiveUnavailable, match=r"no answer in 0\.01 s"):
        second_opinion(RUB, DAY, timeout=0.01)
    released.set()
