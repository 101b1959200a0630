"""The scripts by which shells complete a command line, as Typer makes them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from noticecheck.errors import UsageError

VARIABLE: Final = "_NOTICECHECK_COMPLETE"
"""The environment variable by which such a script asks for what fits."""
SHELLS: Final = ("bash", "zsh", "fish")


def words(known: Iterable[str] | Callable[[], Iterable[str]]) -> Callable[[str], list[str]]:
    """Return what offers the words of a closed list; a list that has to be looked up is looked up when it is asked for."""

    def offered(incomplete: str) -> list[str]:
        there = known() if callable(known) else known
        return [word for word in there if word.startswith(incomplete)]

    return offered


def profiles() -> Iterable[str]:
    """Return the words of `--profile`."""
    from noticecheck.rulebook.profiles import profile_names

    return profile_names()


def forums() -> Iterable[str]:
    """Return the words of `--forum`."""
    from noticecheck.rulebook.overlays import forums

    return forums()


def engines() -> Iterable[str]:
    """Return the words of `--engine`."""
    from noticecheck.cli.scaling import ENGINES

    return ENGINES


def rule_ids() -> Iterable[str]:
    """Return the ids of the shipped rules."""
    from noticecheck.cli.book import all_ids
    from noticecheck.rulebook.catalogue import load_rulebook

    return sorted(all_ids(load_rulebook()))


def choices() -> Iterable[str]:
    """Return the ids, the families and the severities that `--select` and `--ignore` take."""
    from noticecheck.model.finding import Severity

    ids = rule_ids()
    return (*dict.fromkeys(rule_id[:3] for rule_id in ids), *Severity, *ids)


def script_for(shell: str) -> str:
    """Return the script for a shell.

    Raises:
        UsageError: when there is none for it.
    """
    if shell not in SHELLS:
        raise UsageError(f"there is no completion for {shell!r}; choose from: {', '.join(SHELLS)}")
    from typer._completion_shared import get_completion_script

    return get_completion_script(prog_name="noticecheck", complete_var=VARIABLE, shell=shell) + "\n"
