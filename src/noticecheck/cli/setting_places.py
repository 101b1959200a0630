"""Where a setting stands: what is wrong in the configuration file is told with its line, and not as an option that nobody typed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from noticecheck.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from noticecheck.cli.config import Config
    from noticecheck.cli.options import AuditOptions


def place_of(path: Path, key: str, words: str = "") -> str:
    """Return the file with the line that sets a key, the first that holds the words where several do; without a line when none is found."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        return str(path)
    sets = re.compile(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[=.]|\s*\[+\s*[\"']?{re.escape(key)}[\"']?\s*[\].]")
    holds = re.compile(rf"(?<![\w-]){re.escape(words)}(?![\w-])", re.IGNORECASE)
    found = [(holds.search(line) is None, number) for number, line in enumerate(lines, 1) if sets.match(line)]
    return f"{path}:{min(found)[1]}" if found else str(path)


def at_its_place(error: UsageError, options: AuditOptions, config: Config) -> UsageError:
    """Return an error that names an option as one that names the line of the file, where the value is from there."""
    told = re.match(r"--([a-z-]+)(?=[ :])", str(error))
    key = told[1].replace("-", "_") if told else ""
    if told is None or config.path is None or getattr(options, key, None):
        return error
    if not any(key in settings for settings in (config.settings, *(override.settings for override in config.overrides))):
        return error
    value = re.search(r"'([^']*)'", str(error))
    return UsageError(f"{place_of(config.path, key, value[1] if value else '')}: {key}{str(error)[told.end() :]}")
