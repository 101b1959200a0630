"""Rates of the two packages that noticecheck requires, opened once for all tests of this folder."""

import pytest

from noticecheck.money.ecb import Ecb
from noticecheck.money.nbp import Nbp
from noticecheck.money.rates import Rates


@pytest.fixture(scope="session")
def rates():
    return Rates(published=(Ecb(), Nbp()))
