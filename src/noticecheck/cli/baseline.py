"""Findings that were there before: a file lists them, and they do not count for the exit code. A report never changes by it."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Final

from noticecheck.cli.inputs import Input, printable
from noticecheck.cli.output import to_file
from noticecheck.cli.settings import Settings
from noticecheck.cli.summary import Figures
from noticecheck.errors import UsageError

_VERSION: Final = 1
_LINE: Final = re.compile(r":\d+$")
_ABOUT: Final = "Findings that do not count for the exit code of `noticecheck audit --baseline`, by file, as fingerprints."


class Baseline:
    """The findings that a file lists, by the path of the notice relative to the folder of that file."""

    def __init__(self, path: Path | None, *, update: bool) -> None:
        """Read the file; one that is not there may only be written.

        Raises:
            UsageError: when it cannot be read, is no baseline, or is to be written and not named.
        """
        if path is None and update:
            raise UsageError("--update-baseline needs to know which file; name it with --baseline FILE")
        self._path, self._update = path, update
        self._listed = {} if path is None or (update and not path.exists()) else _read(path)
        self._found: dict[str, list[str]] = {}
        self.counted_out = 0

    def known(self, one: Input, figures: Figures) -> frozenset[str]:
        """Return the fingerprints that do not count in a notice, and note what was found in it."""
        if self._path is None:
            return frozenset()
        key, found = self._key(one), {finding.fingerprint for finding in figures.findings}
        if figures.audited:
            self._found[key] = sorted(found)
        known = frozenset(found if self._update else self._listed.get(key, ()))
        self.counted_out += len(found & known)
        return known

    def _key(self, one: Input) -> str:
        if one.path is None or self._path is None:
            return one.name
        relative = os.path.relpath(one.path, self._path.parent)
        line = f":{one.line}" if one.line else ""
        return printable(relative.replace(os.sep, "/")) + line

    def close(self) -> str:
        """Write the file where that is asked for, and return what there is to say; nothing without a baseline.

        Raises:
            UsageError: when it cannot be written.
        """
        if self._path is None:
            return ""
        name = printable(self._path.name)
        if self._update:
            self._write(self._path)
            return f"{name} now lists {_count(self.counted_out)}"
        gone = sum(len(set(self._listed.get(key, ())) - set(found)) for key, found in self._found.items())
        left = (
            f"; {_count(gone)} that it lists {'is' if gone == 1 else 'are'} there no longer, --update-baseline drops them" if gone else ""
        )
        return f"{_count(self.counted_out)} listed in {name} did not count for the exit code{left}"

    def _write(self, path: Path) -> None:
        """Replace what was audited, and keep what was not, as long as its file is there."""
        kept = {key: prints for key, prints in self._listed.items() if (path.parent / _LINE.sub("", key)).exists()}
        findings = {key: prints for key, prints in sorted((kept | self._found).items()) if prints}
        to_file(path, json.dumps({"about": _ABOUT, "version": _VERSION, "findings": findings}, indent=1, ensure_ascii=False) + "\n")


def baseline_of(settings: Settings) -> Baseline:
    """Return the baseline of a run; without one, everything counts.

    Raises:
        UsageError: when it cannot be read.
    """
    return Baseline(settings.baseline, update=settings.update_baseline)


def _read(path: Path) -> dict[str, list[str]]:
    name = printable(path.name)
    try:
        data = json.loads(path.read_bytes())
    except OSError as error:
        raise UsageError(f"--baseline: {name} cannot be read ({error.strerror}); --update-baseline writes it") from None
    except ValueError as error:
        raise UsageError(f"--baseline: {name} is not JSON: {error}") from None
    findings = data.get("findings") if isinstance(data, dict) else None
    if not isinstance(findings, dict) or data.get("version") != _VERSION or not all(map(_are_prints, findings.values())):
        raise UsageError(f"--baseline: {name} is not a baseline of version {_VERSION}; --update-baseline writes one")
    return findings


def _are_prints(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _count(findings: int) -> str:
    return f"{findings} finding{'s' * (findings != 1)}"
