"""`noticecheck audit`: inputs to reports, reports to where they go, and the exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from noticecheck.cli.config import find_config
from noticecheck.cli.formats import FORMATS, Batch
from noticecheck.cli.gate import exit_code
from noticecheck.cli.inputs import Input, find_inputs, is_several
from noticecheck.cli.options import AuditOptions
from noticecheck.cli.output import to_file, to_stdout
from noticecheck.cli.settings import Settings, resolve, told
from noticecheck.cli.terminal import Look, look_of, write_whatever_the_encoding
from noticecheck.engine.amounts import may_convert
from noticecheck.engine.audit import audit
from noticecheck.errors import InputError, UsageError
from noticecheck.model.profile import DEFAULT
from noticecheck.model.report import Report, Unread
from noticecheck.source.read import notice_from_bytes

if TYPE_CHECKING:
    from datetime import date

    from noticecheck.engine.compared import Compared
    from noticecheck.engine.library import Library
    from noticecheck.engine.rule import Rulebook
    from noticecheck.model.finding import Json
    from noticecheck.model.stated import Notice
    from noticecheck.money.rates import Rates
    from noticecheck.money.source import RateSource


def run_audit(options: AuditOptions) -> int:
    """Run an audit as the options and the configuration ask, and return the exit code."""
    config = find_config(Path.cwd())
    settings = resolve(options, config)
    if options.show_config:
        to_stdout("".join(f"{line}\n" for line in told(options, config)))
        return 0
    if not options.paths and options.text is None:
        raise UsageError("name a notice, a folder of notices, or - for stdin; `noticecheck demo` audits an example")
    write_whatever_the_encoding()
    paths, read = (options.paths, _notice) if options.text is None else _of_a_text(options)
    inputs = tuple(find_inputs(paths))
    entries = tuple(_entries(inputs, settings, read))
    summary = _summary(entries) if is_several(options.paths) else None
    places = tuple(one.place for one in inputs)
    _deliver(Batch(entries, summary, places, settings.include_values, settings.all_outcomes), settings)
    return exit_code(entries, settings)


def _notice(given: Input) -> Notice:
    return notice_from_bytes(given.read(), given.name)


def _of_a_text(options: AuditOptions) -> tuple[tuple[str, ...], Callable[[Input], Notice]]:
    """Return the text to audit, and what makes a notice of it and of the other options.

    Raises:
        UsageError: when notices are named beside it, or it is a folder.
    """
    from noticecheck.cli.reading import notice_of_a_text

    text = str(options.text)
    if options.paths or is_several((text,)):
        raise UsageError("--text takes one text, and no notices beside it")
    told = {"type": options.type or "red_notice", "requesting_country": options.country, "language": options.language}
    fields = {key: value for key, value in told.items() if value}
    return (text,), lambda given: notice_of_a_text(given, fields)


def _entries(inputs: tuple[Input, ...], settings: Settings, read: Callable[[Input], Notice]) -> Iterator[Report | Unread]:
    """Audit each input; one that cannot be read is told on stderr and does not stop the others."""
    from noticecheck.cli.book import chosen_rules, rulebook_of

    book, only = chosen_rules(rulebook_of(settings), settings)
    rates_for = _rates(settings)
    if only is not None:
        from noticecheck.cli.complaints import note

        note(f"of the rules only {len(only)} {'is' if len(only) == 1 else 'are'} run; the verdict and the score speak of no other")
    compared = _compared(inputs, read, book) if len(inputs) > 1 else None
    for place, one in enumerate(_watched(inputs)):
        try:
            notice = read(one)
            library = None if compared is None else compared.library(place)
            yield _report(notice, book, settings, only, rates_for(notice), library)
        except InputError as error:
            _complain(error, one)
            yield Unread(one.name, error.problems)


def _compared(inputs: tuple[Input, ...], read: Callable[[Input], Notice], book: Rulebook) -> Compared:
    """Put the notices beside each other, for the rules that look at what the others say; one that cannot be read says nothing."""
    from noticecheck.engine.compared import Compared
    from noticecheck.engine.sketch import NOBODY, Bounds, sketch_of

    def again(place: int) -> Notice | None:
        try:
            return read(inputs[place])
        except InputError:
            return None

    bounds = Bounds.of(book.numbers)
    compared = Compared(bounds)
    for place, one in enumerate(inputs):
        notice = again(place)
        compared.add(sketch_of(notice, bounds) if notice is not None else NOBODY._replace(name=one.name))
    compared.close(again)
    return compared


def _report(
    notice: Notice, book: Rulebook, settings: Settings, only: frozenset[str] | None, rates: Rates | None, library: Library | None
) -> Report:
    report = audit(notice, book, settings.as_of or notice.day(("source", "as_of")) or _today(), rates, only, library)
    if settings.forum or settings.profile != DEFAULT:
        from noticecheck.cli.book import finished

        report = finished(report, book, settings)
    if settings.live:
        from noticecheck.cli.live import tell_second_opinions

        tell_second_opinions(report)
    return report


def _rates(settings: Settings) -> Callable[[Notice], Rates | None]:
    """Return what gives a notice its rates; they are opened once a run, and the user's own file is checked before it."""
    own: list[RateSource] = []
    if settings.rates is not None:
        from noticecheck.money.user_rates import read_rates

        own.append(read_rates(settings.rates))
    opened: list[Rates] = []

    def rates_for(notice: Notice) -> Rates | None:
        if not may_convert(notice):
            return None
        if not opened:
            from noticecheck.money.rates import Rates

            opened.append(Rates(user=own))
        return opened[0]

    return rates_for


def _today() -> date:
    """Return the user's day, as on the desk calendar; where SOURCE_DATE_EPOCH is set, the day that it means, so that a build repeats."""
    from datetime import UTC, date, datetime

    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not seconds:
        return date.today()  # noqa: DTZ011
    try:
        return datetime.fromtimestamp(int(seconds), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise UsageError(f"SOURCE_DATE_EPOCH: {seconds!r} is not a number of seconds since 1970") from None


def _complain(error: InputError, one: Input) -> None:
    from noticecheck.cli.complaints import complain
    from noticecheck.records import replace

    # What is said of the file itself begins with its name, which stands before it already.
    complain(replace(problem, file=one.shown, message=problem.message.removeprefix(f"{one.name} ")) for problem in error.problems)


def _watched(inputs: tuple[Input, ...]) -> Iterator[Input]:
    """Yield the inputs, and show on a terminal how many are left when it takes long."""
    if len(inputs) == 1 or not sys.stderr.isatty():
        yield from inputs
    else:
        from noticecheck.cli.progress import counted

        yield from counted(inputs)


def _summary(entries: tuple[Report | Unread, ...]) -> dict[str, Json]:
    from noticecheck.cli.summary import summary_of

    return summary_of(entries)


def _deliver(batch: Batch, settings: Settings) -> None:
    """Write every form to its place; files first, so that a reader who closes the pipe early loses none."""
    for target in sorted(settings.targets, key=lambda target: target.file is None):
        if target.file is not None:
            to_file(target.file, FORMATS[target.format](batch, _look_of_a_file(settings)))
        else:
            look = look_of(sys.stdout, color=settings.color, ascii=settings.ascii, width=settings.width)
            to_stdout(FORMATS[target.format](batch, look))


def _look_of_a_file(settings: Settings) -> Look:
    usual = Look(color=settings.color == "always", ascii=settings.ascii)
    return usual if settings.width is None else usual._replace(width=settings.width)
