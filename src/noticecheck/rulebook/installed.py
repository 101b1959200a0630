"""Whether an installed package brings rules, found out without importing anything: most machines have none."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from noticecheck.rulebook.packs import Pack

GROUP: Final = "noticecheck.rules"
"""The group of entry points under which a package registers its rules."""

_LARGEST: Final = 1 << 20
"""Bytes of a list of entry points that are looked at; one of a hundred lines has five thousand."""
_HEADING: Final = f"[{GROUP}]".encode()


def installed_packs(paths: Iterable[str]) -> tuple[Pack, ...]:
    """Return the packs of the packages that are installed under `paths` (such as `sys.path`), in the order of their names.

    Raises:
        RuleError: naming the pack and what is wrong with it.
    """
    registered = [folder for folder in dict.fromkeys(paths) if _registers(folder)]
    if not registered:
        return ()
    from noticecheck.rulebook.packs import entry_point_packs

    return entry_point_packs(registered)


def _registers(folder: str) -> bool:
    """Whether the metadata of any package in a folder names the group."""
    try:
        with os.scandir(folder or os.curdir) as entries:
            return any(_names_the_group(f"{entry.path}/entry_points.txt") for entry in entries if entry.name.endswith(".dist-info"))
    except OSError:  # not a folder, such as the archive of the standard library
        return False


def _names_the_group(metadata: str) -> bool:
    try:
        file = os.open(metadata, os.O_RDONLY)  # a stream costs more than the reading
    except OSError:
        return False
    try:
        return _HEADING in os.read(file, _LARGEST)
    except OSError:
        return False
    finally:
        os.close(file)
