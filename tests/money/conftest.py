"""Rates of the installed packages, opened once for all tests of this folder."""

import pytest

from noticecheck.money.rates import Rates


@pytest.fixture(scope="session")
def rates():
    return Rates()
