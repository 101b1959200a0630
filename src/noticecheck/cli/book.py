"""The rulebook of a run: the shipped rules, the user's packs and installed ones, the user's weights, the rules chosen."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from noticecheck.cli.settings import Settings
from noticecheck.engine.rule import Rulebook
from noticecheck.errors import UsageError
from noticecheck.model.finding import DocumentType
from noticecheck.model.profile import DEFAULT
from noticecheck.records import replace
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.rulebook.installed import installed_packs

if TYPE_CHECKING:
    from pathlib import Path

    from noticecheck.model.report import Report
    from noticecheck.rulebook.packs import Pack


def rulebook_of(settings: Settings) -> Rulebook:
    """Return the rulebook with its packs and weights.

    Raises:
        RuleError: when a pack does not follow the grammar.
        UsageError: when the file of weights is not one, or a pack is not there.
    """
    if missing := [folder for folder in settings.rules if not folder.is_dir()]:
        raise UsageError(f"--rules: {missing[0]} is not a folder of rule files")
    book = load_rulebook(settings.rules, _installed(settings.rules))
    if settings.weights is None:
        return book
    from noticecheck.cli.own_weights import own_weights

    return replace(book, scoring=own_weights(settings.weights))


def packs_of(folders: Iterable[str]) -> tuple[Pack, ...]:
    """Return the packs that a command is to know: of these folders, else of the configuration, and the installed ones.

    Raises:
        RuleError: when a pack does not follow the grammar.
    """
    from noticecheck.cli.config import find_config
    from noticecheck.cli.options import AuditOptions
    from noticecheck.cli.settings import resolve
    from noticecheck.rulebook.packs import folder_pack

    settings = resolve(AuditOptions(rules=tuple(folders)), find_config())
    return (*map(folder_pack, settings.rules), *_installed(settings.rules))


def _installed(folders: Iterable[Path]) -> tuple[Pack, ...]:
    """Return the installed packs; one whose rules all stand in a folder that is named is that folder, installed, and gives way to it."""
    packs = installed_packs(sys.path)
    if not packs or not folders:
        return packs
    from noticecheck.rulebook.packs import folder_pack

    named = {rule.id for folder in folders for rule in folder_pack(folder).rules}
    return tuple(pack for pack in packs if not pack.rules or not named.issuperset(rule.id for rule in pack.rules))


def chosen_rules(book: Rulebook, settings: Settings) -> tuple[Rulebook, frozenset[str] | None]:
    """Return the rulebook and the ids of its rules to run, None for all. A choice shows in the version that reports print.

    Raises:
        UsageError: when `--select` or `--ignore` names no rule, no family, no severity and no tag.
    """
    if not settings.select and not settings.ignore and settings.profile == DEFAULT:
        return book, None
    from noticecheck.cli.choosing import Choice
    from noticecheck.rulebook.profiles import load_profile

    choice, profile = Choice(book), load_profile(settings.profile)
    chosen = choice.narrowed(choice.ids, profile.select, profile.ignore, f"--profile {settings.profile}")
    chosen = choice.narrowed(chosen, settings.select, settings.ignore)
    if len(chosen) == len(choice.ids):
        return book, None
    return replace(book, version=f"{book.version} (only {len(chosen)} of {len(choice.ids)} rules)"), chosen


def finished(report: Report, book: Rulebook, settings: Settings, tell: Callable[[str], None]) -> Report:
    """Return the report with the notes of its forums, worded and laid out by its profile. No finding is added or taken away.

    `tell` is told where the profile is not for the type of the document.
    """
    if not settings.forum and settings.profile == DEFAULT:
        return report
    from noticecheck.rulebook.overlays import with_overlays
    from noticecheck.rulebook.profiles import load_profile, with_profile

    profile = load_profile(settings.profile)
    if profile.types and report.input.type not in profile.types:
        tell(f"the profile {settings.profile} is for documents of the type {', '.join(profile.types)}")
    noted = with_overlays(report, book, tuple(dict.fromkeys((*profile.forum, *settings.forum))))
    return with_profile(noted, profile)


def all_ids(book: Rulebook) -> frozenset[str]:
    """Return the id of every rule of a rulebook."""
    return frozenset(rule.id for kind in DocumentType for rule in book.source.rules_for(kind))


def titles_of(book: Rulebook) -> dict[str, str]:
    """Return the title of every rule of a rulebook, by its id."""
    return {rule.id: rule.title for kind in DocumentType for rule in book.source.rules_for(kind)}
