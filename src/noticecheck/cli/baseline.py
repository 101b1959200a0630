"""Findings that were there before: a file lists them, and they do not count for the exit code. A report never changes by it."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections import Counter
from pathlib import Path
from typing import Final

from noticecheck.cli.figures import Figures
from noticecheck.cli.inputs import Input, printable
from noticecheck.cli.output import to_file
from noticecheck.cli.settings import Settings
from noticecheck.errors import UsageError

_VERSION: Final = 1
_RECORD: Final = re.compile(r":[0-9a-f]{16}(?:#\d+)?$")
"""What stands behind the name of a file of JSON Lines for one of its records."""
_ANEW: Final = "remove it and have --update-baseline write it anew"
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
        self._met: Counter[str] = Counter()
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
        """Return where a notice is: its file, and for a line of JSON Lines what the record is, wherever it stands in the file."""
        file = one.shown if one.path is None or self._path is None else os.path.relpath(one.path, self._path.parent)
        name = printable(file.replace(os.sep, "/"))
        if not one.line:
            return name
        record = f"{name}:{_record(one)}"
        self._met[record] += 1
        return record if self._met[record] == 1 else f"{record}#{self._met[record]}"

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
        audited = self._files()
        gone = sum(len(set(prints) - set(self._found.get(key, ()))) for key, prints in self._listed.items() if _file(key) in audited)
        left = (
            f"; {_count(gone)} that it lists {'is' if gone == 1 else 'are'} there no longer, --update-baseline drops them" if gone else ""
        )
        return f"{_count(self.counted_out)} listed in {name} did not count for the exit code{left}{self._without_a_file(self._path)}"

    def _without_a_file(self, path: Path) -> str:
        """What there is to say where files that it lists are gone and others, not listed, have findings: one may be the other, renamed."""
        gone = {file for file in map(_file, self._listed) if not (path.parent / file).exists()}
        new = {file for file in self._files() if any(self._found.get(file, ())) and file not in map(_file, self._listed)}
        if not gone or not new:
            return ""
        return f"; {min(gone)} that it lists is not there: the findings of a file that was renamed are new until --update-baseline"

    def _files(self) -> frozenset[str]:
        """The files that were audited; of one with many records, all are."""
        return frozenset(map(_file, self._found))

    def _write(self, path: Path) -> None:
        """Replace what was audited, and keep what was not, as long as its file is there."""
        audited = self._files()
        kept = {key: prints for key, prints in self._listed.items() if _file(key) not in audited and (path.parent / _file(key)).exists()}
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
    except (ValueError, RecursionError) as error:
        known = {UnicodeDecodeError: "it is not UTF-8", RecursionError: "it is nested too deeply"}
        why = known.get(type(error), str(error))
        raise UsageError(f"--baseline: {name} is not JSON ({why}); put an older copy in its place, or {_ANEW}") from None
    findings = data.get("findings") if isinstance(data, dict) else None
    if not isinstance(findings, dict) or data.get("version") != _VERSION or not all(map(_are_prints, findings.values())):
        raise UsageError(f"--baseline: {name} is not a baseline of version {_VERSION}; {_ANEW}")
    return findings


def _file(key: str) -> str:
    return _RECORD.sub("", key)


def _record(one: Input) -> str:
    """Return a digest of what tells a record from the others of its file.

    That is its control number; without one the file number and the name of the person; and without those the record as a whole.
    """
    raw = one.read()
    try:
        told: object = _identity(json.loads(raw))
    except (ValueError, RecursionError):
        told = raw.hex()
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()[:16]


def _identity(record: object) -> object:
    document, person = (_group(record, key) for key in ("document", "person"))
    if document.get("control_no"):
        return ["control_no", document["control_no"]]
    names = [person.get("family_name"), person.get("forenames")]
    return ["file_no", document["file_no"], names] if document.get("file_no") and any(names) else record


def _group(record: object, key: str) -> dict[str, object]:
    group = record.get(key) if isinstance(record, dict) else None
    return group if isinstance(group, dict) else {}


def _are_prints(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _count(findings: int) -> str:
    return f"{findings} finding{'s' * (findings != 1)}"
