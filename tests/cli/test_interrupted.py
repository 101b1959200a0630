"""A run that somebody ends in the middle: its processes end with it, no file is half written, and the exit code says so."""

import os
import re
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from noticecheck.cli.ending import ended_in_order

ROOT = Path(__file__).resolve().parent.parent.parent
LINE = '{"noticecheck": 1, "source": {"completeness": "full", "as_of": "2024-11-30"}, "document": {"type": "red_notice"}}\n'
RUN = ("audit", "many.jsonl", "--no-cache", "-j2", "-f", "jsonl", "-f", "json=report.json")
DATA_SET = ("audit", "many.jsonl", "--engine", "local", "-j2", "--out", "out", "--shard-rows", "40")


def alive(group):
    """Return the processes of a group that have not ended."""
    states = []
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, its_group = re.sub(r".*\) ", "", entry.read_text()).split()[:3]
        except (OSError, ValueError):
            continue
        states.append((state, int(its_group)))
    return sum(1 for state, its_group in states if its_group == group and state not in "ZX")


def nobody_is_left(group):
    end = time.monotonic() + 20
    while time.monotonic() < end and alive(group):
        time.sleep(0.02)
    return not alive(group)


@contextmanager
def signals_as_in_a_terminal():
    """A job in the background, or below nohup, inherits that signals are ignored, and hands that on; a run in a terminal does not."""
    ignored = [number for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP) if signal.getsignal(number) is signal.SIG_IGN]
    for number in ignored:
        signal.signal(number, signal.SIG_DFL)
    yield
    for number in ignored:
        signal.signal(number, signal.SIG_IGN)


def started(*arguments):
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT / "src")}
    with signals_as_in_a_terminal():
        return subprocess.Popen(
            [sys.executable, "-m", "noticecheck", *arguments], env=environment, start_new_session=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are listed under /proc here only on Linux")
@pytest.mark.parametrize(
    ("sent", "to_all", "code", "told"),
    [
        (signal.SIGINT, True, 130, "\nnoticecheck: interrupted\n"),
        (signal.SIGTERM, False, 143, ""),
        (signal.SIGHUP, False, 129, ""),
        (signal.SIGKILL, False, -signal.SIGKILL, None),
    ],
    ids=["Ctrl-C", "a job that is cancelled", "a terminal that is closed", "killed"],
)
def test_a_run_that_is_ended_leaves_no_process_and_the_report_of_the_last_one(folder, sent, to_all, code, told):
    (folder / "many.jsonl").write_text(LINE * 1500)
    (folder / "report.json").write_text("the last one")
    with started(*RUN) as run:
        assert run.stdout.readline().startswith(b'{"schema_version"')
        assert alive(run.pid) > 2
        (os.killpg if to_all else os.kill)(run.pid, sent)
        _, err = run.communicate(timeout=60)
    assert (run.returncode, nobody_is_left(run.pid), (folder / "report.json").read_text()) == (code, True, "the last one")
    if told is not None:
        assert (err.decode(), list(folder.glob(".*"))) == (told, [])


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are listed under /proc here only on Linux")
def test_a_data_set_that_is_interrupted_leaves_whole_parts_and_no_process(folder):
    (folder / "many.jsonl").write_text(LINE * 1500)
    with started(*DATA_SET) as run:
        end = time.monotonic() + 60
        while not list((folder / "out").glob("part-*.done")) and time.monotonic() < end:
            time.sleep(0.02)
        os.killpg(run.pid, signal.SIGINT)
        out, err = run.communicate(timeout=60)
    assert (run.returncode, out, err.decode(), nobody_is_left(run.pid)) == (130, b"", "\nnoticecheck: interrupted\n", True)
    parts = [path.read_text() for path in (folder / "out").glob("part-*.jsonl")]
    assert 0 < len(parts) < 38
    assert {(part.count("\n"), part.endswith("}\n")) for part in parts} == {(40, True)}


def test_what_somebody_has_ignored_stays_ignored_and_all_is_as_before_afterwards(monkeypatch):
    monkeypatch.setattr(signal, "getsignal", lambda number: signal.SIG_IGN if number == signal.SIGHUP else signal.SIG_DFL)
    heard = []
    monkeypatch.setattr(signal, "signal", lambda number, handler: heard.append((number, handler is signal.SIG_DFL)))
    with ended_in_order():
        assert heard == [(signal.SIGTERM, False)]
    assert heard == [(signal.SIGTERM, False), (signal.SIGTERM, True)]


def test_an_interrupt_is_told_whichever_way_the_command_line_was_read(audit, monkeypatch):
    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("noticecheck.cli.auditing.notice_from_bytes", interrupt)
    for options in (("-f", "json"), ("-fjson",)):
        done = audit("stated.notice.yaml", *options)
        assert (done.code, done.err.splitlines()[-1]) == (130, "noticecheck: interrupted")
