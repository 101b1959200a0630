"""`noticecheck audit`: inputs to reports, reports to where they go, and the exit code."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from noticecheck.cli.auditor import Auditor
from noticecheck.cli.book import titles_of
from noticecheck.cli.clock import today
from noticecheck.cli.config import Config, find_config
from noticecheck.cli.formats import FORMATS, Batch
from noticecheck.cli.gate import code_of, exit_code
from noticecheck.cli.inputs import STDIN, Input, find_inputs, is_several
from noticecheck.cli.looks import look_for
from noticecheck.cli.options import AuditOptions
from noticecheck.cli.output import to_file, to_stdout
from noticecheck.cli.settings import Settings, resolve, told
from noticecheck.cli.terminal import write_whatever_the_encoding
from noticecheck.errors import InputError, UsageError
from noticecheck.model.report import Report, Unread
from noticecheck.records import replace
from noticecheck.source.read import notice_from_bytes

if TYPE_CHECKING:
    from noticecheck.model.stated import Notice


def run_audit(options: AuditOptions) -> int:
    """Run an audit as the options and the configuration ask, and return the exit code."""
    if options.watch:
        from noticecheck.cli.watching import watch

        return watch(replace(options, watch=False), run_audit)
    config = find_config()
    try:
        return _audited(options, config)
    except UsageError as error:
        from noticecheck.cli.setting_places import at_its_place

        raise at_its_place(error, options, config) from None


def _audited(options: AuditOptions, config: Config) -> int:
    settings = resolve(options, config)
    if options.show_config:
        to_stdout("".join(f"{line}\n" for line in told(options, config)))
        return 0
    if not options.paths and options.text is None and options.files_from is None:
        raise UsageError("name a notice, a folder of notices, or - for stdin; `noticecheck demo` audits an example")
    write_whatever_the_encoding()
    if options.text is not None:
        return _audit_one(*_of_a_text(options), settings)
    if options.files_from == STDIN and STDIN in options.paths:
        raise UsageError("--files-from - reads the list from stdin, so that no notice can come from there; leave out the path -")
    paths = (*options.paths, *_listed(options.files_from))
    if options.engine is not None:
        from noticecheck.cli.scaling import audit_in_shards, note_what_does_not_count

        note_what_does_not_count(config)
        return audit_in_shards(options, paths, settings, today())
    inputs = find_inputs(paths, gitignore=not options.no_gitignore)
    if options.files_from is None and not options.statistics and not is_several(options.paths):
        given = next(inputs)
        return _audit_one(given, _notice, _settings_for(given, settings, options, config))
    from noticecheck.cli.input_table import InputTable
    from noticecheck.cli.many import Asked, audit_many
    from noticecheck.cli.variants import Variants

    table = InputTable(inputs)
    return audit_many(Asked(table, Variants(options, config, table), today()))


def _settings_for(given: Input, settings: Settings, options: AuditOptions, config: Config) -> Settings:
    """Return the settings that count for one input."""
    if not config.overrides:
        return settings
    from noticecheck.cli.variants import Variants

    variants = Variants(options, config, (given,))
    return variants.settings[variants.of(0)]


def _listed(file: str | None) -> tuple[str, ...]:
    if file is None:
        return ()
    from noticecheck.cli.input_lists import listed

    return listed(file)


def _audit_one(given: Input, read: Callable[[Input], Notice], settings: Settings) -> int:
    """Audit one input; one that cannot be read is told on stderr."""
    auditor = Auditor(settings, today)
    entry = _entry(given, read, auditor)
    titles = partial(titles_of, auditor.book)
    _deliver(Batch((entry,), None, (given.place,), settings.include_values, settings.all_outcomes, titles), settings)
    if settings.baseline is None and not settings.update_baseline:
        return exit_code((entry,), settings)
    from noticecheck.cli.baseline import baseline_of
    from noticecheck.cli.figures import figures_of

    baseline, figures = baseline_of(settings), figures_of(entry)
    code = code_of(figures, settings, baseline.known(given, figures))
    from noticecheck.cli.complaints import note

    note(baseline.close())
    return code


def _entry(given: Input, read: Callable[[Input], Notice], auditor: Auditor) -> Report | Unread:
    if auditor.only is not None:
        from noticecheck.cli.complaints import note_choice

        note_choice(auditor.only)
    try:
        return auditor.report(read(given))
    except InputError as error:
        from noticecheck.cli.complaints import complain_of

        complain_of(error.problems, given)
        return Unread(given.name, error.problems)


def _notice(given: Input) -> Notice:
    return notice_from_bytes(given.read(), given.name)


def _of_a_text(options: AuditOptions) -> tuple[Input, Callable[[Input], Notice]]:
    """Return the text to audit, and what makes a notice of it and of the other options.

    Raises:
        UsageError: when notices are named beside it, or it is a folder.
    """
    from noticecheck.cli.reading import notice_of_a_text

    text = str(options.text)
    if options.paths or is_several((text,)):
        raise UsageError("--text takes one text, and no notices beside it")
    told = {"type": options.type or "red_notice", "requesting_country": options.country, "language": options.language}
    fields = {key: _as_a_field(key, value) for key, value in told.items() if value}
    return next(find_inputs((text,))), lambda given: notice_of_a_text(given, fields)


_OPTIONS: Final = {"type": "--type", "requesting_country": "--country", "language": "--language"}


def _as_a_field(key: str, value: str) -> str:
    """Return what an option says of the document as a notice writes it: `ru` is RU, `Red Notice` is red_notice.

    Raises:
        UsageError: when no field can have that value.
    """
    from noticecheck.cli.fields import as_the_format_has_it, notice_fields, refusal_of

    (document,) = (field for field in notice_fields() if field.key == "document")
    (field,) = (field for field in document.fields if field.key == key)
    written = as_the_format_has_it(value.upper() if key == "requesting_country" else value, field)
    if refusal := refusal_of(written, field):
        raise UsageError(f"{_OPTIONS[key]} {value}: {refusal}")
    return written


def _deliver(batch: Batch, settings: Settings) -> None:
    """Write every form to its place; files first, so that a reader who closes the pipe early loses none."""
    for target in sorted(settings.targets, key=lambda target: target.file is None):
        if target.file is not None:
            to_file(target.file, FORMATS[target.format](batch, look_for(target, settings)))
        else:
            to_stdout(FORMATS[target.format](batch, look_for(target, settings)))
