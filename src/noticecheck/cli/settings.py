"""What an audit is run with: the command line over the configuration file over the defaults, checked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Final

from noticecheck.cli.config import FLAGS, LISTS, OVERRIDES, WORDS, Config, Setting
from noticecheck.cli.formats import FORMATS, WITH_PICTURES
from noticecheck.cli.options import AuditOptions, one_of
from noticecheck.errors import UsageError
from noticecheck.model.finding import Severity
from noticecheck.model.profile import DEFAULT
from noticecheck.records import dataclass

if TYPE_CHECKING:
    from pathlib import Path

NEVER: Final = "never"
LEVELS: Final = (*Severity, NEVER)
COLORS: Final = ("auto", "always", "never")
BEST_SCORE: Final = 100
MOST_PROCESSES: Final = 1024
DEFAULTS: Final[dict[str, Setting]] = {"format": ["text"], "fail_on": "critical"}


@dataclass(frozen=True, slots=True)
class Target:
    """A form of the report and where it goes; None is stdout."""

    format: str
    file: Path | None


@dataclass(frozen=True, slots=True)
class Settings:
    """What an audit is run with. `fail_on` is None for never; `as_of` None leaves the date to each notice, then to the clock."""

    targets: tuple[Target, ...]
    as_of: date | None
    fail_on: Severity | None
    fail_on_review: bool
    min_score: int | None
    rules: tuple[Path, ...]
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    weights: Path | None
    rates: Path | None
    forum: tuple[str, ...]
    profile: str
    live: bool
    color: str
    ascii: bool
    width: int | None
    include_values: bool
    all_outcomes: bool
    jobs: int | None = None
    no_cache: bool = False
    baseline: Path | None = None
    update_baseline: bool = False
    statistics: bool = False

    @property
    def pictures(self) -> bool:
        """Whether a form is asked for that draws what a report alone does not hold."""
        return any(target.format in WITH_PICTURES for target in self.targets)


def resolve(options: AuditOptions, config: Config) -> Settings:
    """Return the settings that count.

    Raises:
        UsageError: for a word, a number or a date that is not acceptable, with what is.
    """
    try:
        return _resolved(options, config)
    except UsageError as error:
        from noticecheck.cli.setting_places import at_its_place

        raise at_its_place(error, options, config) from None


def _resolved(options: AuditOptions, config: Config) -> Settings:
    return Settings(
        targets=_targets(_many(options, config, "format"), options.output),
        as_of=_day(_one(options, config, "as_of")),
        fail_on=_level(_one(options, config, "fail_on")),
        fail_on_review=_flag(options, config, "fail_on_review"),
        min_score=_whole(_one(options, config, "min_score"), "--min-score", most=BEST_SCORE),
        rules=_paths(options, config, "rules"),
        select=_ids(_many(options, config, "select")),
        ignore=_ids(_many(options, config, "ignore")),
        weights=next(iter(_paths(options, config, "weights")), None),
        rates=next(iter(_paths(options, config, "rates")), None),
        forum=_forums(_many(options, config, "forum")),
        profile=_profile(_one(options, config, "profile")),
        jobs=_whole(options.jobs, "--jobs", most=MOST_PROCESSES) or None,
        no_cache=options.no_cache,
        baseline=next(iter(_paths(options, config, "baseline")), None),
        update_baseline=options.update_baseline,
        statistics=options.statistics,
        live=options.live,
        color=one_of(options.color or "auto", "--color", COLORS),
        ascii=options.ascii,
        width=_whole(options.width, "--width", most=10_000),
        include_values=_flag(options, config, "include_values"),
        all_outcomes=_flag(options, config, "all_outcomes"),
    )


def told(options: AuditOptions, config: Config) -> Iterator[str]:
    """Yield a line for each setting that a configuration file may hold, with where its value comes from."""
    yield f"configuration file: {config.path or 'none'}"
    for key in sorted((*LISTS, *WORDS, *FLAGS)):
        typed = getattr(options, key)
        if typed:
            yield f"{key} = {_toml(list(typed) if isinstance(typed, tuple) else typed)}  # command line"
        elif key in config.settings and config.path is not None:
            yield f"{key} = {_toml(config.settings[key])}  # {config.path.name}"
        else:
            yield f"{key} = {_toml(DEFAULTS[key])}  # default" if key in DEFAULTS else f"# {key} is not set"
    for override in config.overrides:
        yield f"[[{OVERRIDES}]]"
        yield f"paths = {_toml(list(override.paths))}"
        yield from (f"{key} = {_toml(value)}" for key, value in override.settings.items())


def _toml(value: Setting) -> str:
    from json import dumps

    return dumps(value, ensure_ascii=False)


def _chosen(options: AuditOptions, config: Config, key: str) -> Setting | None:
    """The value on the command line replaces the one of the file, which replaces the default."""
    typed: str | tuple[str, ...] | None = getattr(options, key)
    if typed:
        return typed if isinstance(typed, str) else list(typed)
    return config.settings.get(key, DEFAULTS.get(key))


def _one(options: AuditOptions, config: Config, key: str) -> str | None:
    chosen = _chosen(options, config, key)
    return chosen if isinstance(chosen, str) else None


def _flag(options: AuditOptions, config: Config, key: str) -> bool:
    """A flag counts when it is typed or stands in the file; there is no word that takes it back."""
    return getattr(options, key) is True or config.settings.get(key) is True


def _many(options: AuditOptions, config: Config, key: str) -> list[str]:
    chosen = _chosen(options, config, key)
    return chosen if isinstance(chosen, list) else []


def _paths(options: AuditOptions, config: Config, key: str) -> tuple[Path, ...]:
    chosen = _chosen(options, config, key)
    names = [chosen] if isinstance(chosen, str) else chosen if isinstance(chosen, list) else []
    return tuple(_path(name) if getattr(options, key) else config.beside(name) for name in names)


def _targets(words: list[str], output: str | None) -> tuple[Target, ...]:
    """Read `NAME` and `NAME=FILE`; `-o FILE` is for the one that names no file."""
    pairs = [word.partition("=") for word in words]
    targets = [Target(one_of(name, "--format", tuple(FORMATS)), _path(file) if equals else None) for name, equals, file in pairs]
    if any(equals and not file for _, equals, file in pairs):
        raise UsageError("--format NAME=FILE needs the name of a file after the equals sign")
    loose = [target for target in targets if target.file is None]
    if len(loose) > 1:
        names = ", ".join(target.format for target in loose)
        raise UsageError(f"only one format can go to one place; write {names} as NAME=FILE")
    if output is None or output == "-":
        return tuple(targets)
    if not loose:
        raise UsageError("every --format names its own file, so that nothing is left for --output")
    return tuple(target if target.file is not None else Target(target.format, _path(output)) for target in targets)


def _path(name: str) -> Path:
    """Return a path; most runs name none, and do without the import of `pathlib`."""
    from pathlib import Path

    return Path(name)


def _level(word: str | None) -> Severity | None:
    chosen = one_of(word or NEVER, "--fail-on", LEVELS)
    return None if chosen == NEVER else Severity(chosen)


def _whole(text: str | None, option: str, most: int) -> int | None:
    if text is None:
        return None
    if text.isascii() and text.isdigit() and int(text) <= most:
        return int(text)
    raise UsageError(f"{option}: {text!r} is not a whole number from 0 to {most:,}")


def _day(text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"--as-of: {text!r} is not a day; write it as YYYY-MM-DD") from None


def _forums(words: list[str]) -> tuple[str, ...]:
    """Return the forums whose notes are wanted; the files that hold them are looked at only when one is."""
    if not words:
        return ()
    from noticecheck.rulebook.overlays import forums

    return tuple(one_of(part.strip(), "--forum", forums()) for word in words for part in word.split(","))


def _profile(word: str | None) -> str:
    """Return the profile; the files of the others are looked at only when one is named."""
    if word is None or word == DEFAULT:
        return DEFAULT
    from noticecheck.rulebook.profiles import profile_names

    return one_of(word, "--profile", profile_names())


def _ids(words: list[str]) -> tuple[str, ...]:
    return tuple(part.strip().upper() for word in words for part in word.split(",") if part.strip())
