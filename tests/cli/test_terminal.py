"""What is known of the terminal, and the counter for long work."""

import io
import os

import pytest

from noticecheck.cli import progress
from noticecheck.cli.terminal import Look, look_of


class Terminal(io.StringIO):
    def isatty(self):
        return True

    def fileno(self):
        return 1


def look(stream, **options):
    return look_of(stream, **{"color": "auto", "ascii": False, "width": None} | options)


def test_a_pipe_has_the_usual_width_and_no_colour():
    assert look(io.StringIO()) == Look(80, color=False, ascii=False)


def test_a_terminal_has_its_own_width_up_to_what_can_be_read(monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((97, 40)))
    assert look(Terminal()) == Look(97, color=True, ascii=False)
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((300, 40)))
    assert look(Terminal()).width == 120


def test_the_environment_names_another_width(monkeypatch):
    monkeypatch.setenv("COLUMNS", "66")
    assert look(Terminal()).width == 66


def test_a_width_that_nobody_knows_is_the_usual_one(monkeypatch):
    def refuse(_):
        raise OSError

    monkeypatch.setattr(os, "get_terminal_size", refuse)
    assert look(Terminal()).width == 80


def test_a_dumb_terminal_has_no_colour(monkeypatch):
    monkeypatch.setenv("TERM", "dumb")
    assert look(Terminal()).color is False


def test_a_width_that_was_asked_for_counts_even_when_it_is_wide():
    assert look(io.StringIO(), width=200, ascii=True, color="always") == Look(200, color=True, ascii=True)


@pytest.mark.parametrize(("seconds", "shown"), [(0.1, ""), (1.0, "\r\x1b[K2 of 4 audited\r\x1b[K3 of 4 audited\r\x1b[K")])
def test_a_counter_shows_after_two_seconds(monkeypatch, seconds, shown):
    clock = iter(range(100))
    terminal = Terminal()
    monkeypatch.setattr(progress.time, "monotonic", lambda: next(clock) * seconds)
    monkeypatch.setattr(progress.sys, "stderr", terminal)
    assert list(progress.counted("abcd")) == list("abcd")
    assert terminal.getvalue() == shown
