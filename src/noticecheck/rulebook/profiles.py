"""Profiles: `_data/profiles/*.yaml`, which rules each runs and how its report is laid out."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final, TypeVar

from noticecheck.model.finding import Finding, NotAssessed
from noticecheck.model.profile import DEFAULT, Profile
from noticecheck.model.report import Report
from noticecheck.records import dataclass, replace
from noticecheck.rulebook.files import Plain, read_yaml, rules_folder

One = TypeVar("One", Finding, NotAssessed)

_WHEREABOUTS: Final = frozenset({"location", "departure", "journey", "whereabouts", "asylum", "arrest", "release", "reliance"})
"""Kinds of events that tell where a person is."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What it takes to run a profile: words of `--select` and `--ignore`, forums, types of documents, words for drafters."""

    profile: Profile
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    forum: tuple[str, ...]
    types: tuple[str, ...]
    wording: Mapping[str, str]


def profile_files() -> tuple[Path, ...]:
    """Return the files of the profiles."""
    return tuple(sorted((rules_folder() / "_data" / "profiles").glob("*.yaml")))


def profile_names() -> tuple[str, ...]:
    """Return the words of `--profile`, the usual one first."""
    return tuple(sorted((path.stem for path in profile_files()), key=lambda name: (name != DEFAULT, name)))


@lru_cache
def load_profile(name: str) -> Chosen:
    """Return a profile by its name.

    Raises:
        RuleError: when its file is not readable.
    """
    table = read_yaml(rules_folder() / "_data" / "profiles" / f"{name}.yaml")
    wording = table.get("wording")
    return Chosen(
        Profile(
            name=str(table["profile"]),
            title=str(table["title"]),
            note=str(table["note"] or ""),
            chapters=_words(table.get("chapters")),
            points=table.get("points") is not False,
            withheld=_words(table.get("withheld")),
        ),
        select=_words(table.get("select")),
        ignore=_words(table.get("ignore")),
        forum=_words(table.get("forum")),
        types=_words(table.get("types")),
        wording={rule: str(words) for rule, words in wording.items()} if isinstance(wording, dict) else {},
    )


def with_profile(report: Report, chosen: Chosen) -> Report:
    """Return the report as the profile words and lays it out; outcomes, verdict and score stay as they are."""
    told = _without_location(report) if "location" in chosen.profile.withheld else report
    return replace(
        told,
        profile=chosen.profile,
        findings=tuple(_worded(one, chosen) for one in told.findings),
        observations=tuple(_worded(one, chosen) for one in told.observations),
        suppressed=tuple(replace(one, finding=_worded(one.finding, chosen)) for one in told.suppressed),
        not_assessed=tuple(_worded(one, chosen) for one in told.not_assessed),
    )


def _worded(one: One, chosen: Chosen) -> One:
    """Put positive words in the place of a title, where the profile has any; a rule without words of its own says its remedy."""
    if not chosen.wording:
        return one
    words = chosen.wording.get(one.rule_id) or getattr(one, "remedy", one.title).rstrip(".")
    return replace(one, title=words)


def _without_location(report: Report) -> Report:
    """Leave out where the person was located or has been, and the later documents that would tell it."""
    return replace(
        report,
        input=replace(report.input, host_country=""),
        timeline=tuple(event for event in report.timeline if event.kind not in _WHEREABOUTS),
        reliance=(),
    )


def _words(plain: Plain) -> tuple[str, ...]:
    return tuple(map(str, plain)) if isinstance(plain, list) else ()
