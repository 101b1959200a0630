"""What a test of bad input needs: the problems of a text, and the same written down shortly."""

import pytest

from noticecheck.errors import InputError, Problem
from noticecheck.source.read import notice_from_bytes


def at(line, column, message, hint="", width=1):
    return line, column, message, hint, width


def problems(text, name):
    with pytest.raises(InputError) as caught:
        notice_from_bytes(text.encode(), name)
    return caught.value.problems


def as_told(text, name, told):
    """The whole problems: each repeats its line of the text, with the place in it."""
    lines = text.split("\n")
    return tuple(Problem(name, line, column, message, hint, width, lines[line - 1], column) for line, column, message, hint, width in told)


def meant(word):
    return f"did you mean {word!r}?"


def recorded(code):
    return f"remove it, or write [{code}] to record that it was there"


def cases(*tables):
    """One test for each row of the tables, named by its sentence."""
    return [pytest.param(text, told, id=name) for table in tables for name, (text, *told) in table.items()]
