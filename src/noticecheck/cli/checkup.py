"""The work of `noticecheck doctor`: what is installed, what data it has, and what would be used here."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from typing import Final

from noticecheck.cli.book import all_ids
from noticecheck.cli.config import find_config
from noticecheck.cli.examples import examples_folder
from noticecheck.cli.listing import columns
from noticecheck.cli.output import to_stdout
from noticecheck.model.version import VERSION
from noticecheck.money.rate import DatasetInfo, KnownDataset
from noticecheck.money.rates import Rates
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.rulebook.files import rules_folder
from noticecheck.rulebook.installed import installed_packs

MISSING: Final = "MISSING"


def check_up() -> int:
    """Print everything; 1 when something is missing."""
    sections = {"Program": _program(), "Rules": _rules(), "Exchange rates": _rates(), "Here": _here()}
    told = {heading: tuple(rows) for heading, rows in sections.items()}
    to_stdout("\n".join(f"{heading}\n{columns([(f'  {name}', value) for name, value in rows])}" for heading, rows in told.items()))
    return int(any(value.startswith(MISSING) for rows in told.values() for _, value in rows))


def _program() -> Iterator[tuple[str, str]]:
    yield "noticecheck", f"{VERSION} in {Path(__file__).resolve().parent.parent}"
    yield "Python", f"{platform.python_version()} ({platform.python_implementation()}, {sys.platform})"
    for requirement in requires("noticecheck") or ():
        if "extra ==" in requirement:
            continue  # what an extra brings is missed by nobody who did not ask for it
        name = requirement.partition(";")[0].strip().split("[")[0]
        name = next((name[:end] for end, sign in enumerate(name) if not (sign.isalnum() or sign in "-_.")), name)
        try:
            yield name, version(name)
        except PackageNotFoundError:
            yield name, f"{MISSING}; install noticecheck again"
    import yaml

    yield "libyaml", "present" if yaml.__with_libyaml__ else f"{MISSING}; files are read more slowly without it"


def _rules() -> Iterator[tuple[str, str]]:
    packs = installed_packs(sys.path)
    book = load_rulebook(plugins=packs)
    yield "rulebook", f"{book.version}, {len(all_ids(book))} rules, {len(book.provisions)} provisions of law"
    yield "SHA-256", book.sha256
    yield "folder", str(rules_folder())
    yield "installed packs", ", ".join(pack.name for pack in packs) or "none"


def _rates() -> Iterator[tuple[str, str]]:
    for known in Rates().known_datasets():
        yield known.name, _dataset(known)
    yield "network", "not used, but by audit --live for a second opinion on rates"


def _dataset(known: KnownDataset) -> str:
    info = known.info
    if isinstance(info, DatasetInfo):
        return f"{info.data_from} to {info.data_to}, {info.package} {info.version}; {info.licence}"
    if known.optional:
        return f"not installed; optional, in the package {known.package}; {known.licence}"
    return f"{MISSING}: {info.detail}; {known.licence}"


def _here() -> Iterator[tuple[str, str]]:
    yield "configuration", str(find_config().path or "none in this folder or above")
    yield "examples", str(examples_folder()) if examples_folder().is_dir() else f"{MISSING}; install noticecheck again"
    yield "encoding", f"{sys.stdout.encoding} on stdout, {sys.getfilesystemencoding()} for names of files"
