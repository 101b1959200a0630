"""What the user typed after `noticecheck audit`, before anything is made of it."""

from __future__ import annotations

from noticecheck.errors import UsageError
from noticecheck.records import dataclass


@dataclass(frozen=True, slots=True)
class AuditOptions:
    """The words of the command line as they were typed; None or empty where nothing was."""

    paths: tuple[str, ...] = ()
    format: tuple[str, ...] = ()
    output: str | None = None
    as_of: str | None = None
    fail_on: str | None = None
    fail_on_review: bool = False
    min_score: str | None = None
    rules: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    weights: str | None = None
    live: bool = False
    color: str | None = None
    ascii: bool = False
    width: str | None = None
    show_config: bool = False
    rates: str | None = None
    text: str | None = None
    country: str | None = None
    type: str | None = None
    language: str | None = None
    include_values: bool = False
    all_outcomes: bool = False
    forum: tuple[str, ...] = ()
    profile: str | None = None
    files_from: str | None = None
    no_gitignore: bool = False
    jobs: str | None = None
    no_cache: bool = False
    baseline: str | None = None
    update_baseline: bool = False
    statistics: bool = False
    watch: bool = False
    engine: str | None = None
    out: str | None = None
    shard_rows: str | None = None


def one_of(word: str, option: str, known: tuple[str, ...]) -> str:
    """Return a word of a closed list.

    Raises:
        UsageError: when it is not in it, with those that are.
    """
    if word in known:
        return word
    raise UsageError(f"{option}: {word!r} is not known; choose from: {', '.join(known)}")
