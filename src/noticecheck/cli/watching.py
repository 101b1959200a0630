"""`noticecheck audit --watch`: the same audit again whenever a file that it reads has changed."""

from __future__ import annotations

import hashlib
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

from noticecheck.cli.options import AuditOptions
from noticecheck.errors import NoticecheckError, UsageError

SECONDS_BETWEEN: Final = 0.5
_CLEAR: Final = "\x1b[2J\x1b[H"


def watch(options: AuditOptions, audit: Callable[[AuditOptions], int], sleep: Callable[[float], object] = time.sleep) -> int:
    """Audit, and again after each change, until interrupted; return the exit code of the last audit.

    Raises:
        UsageError: when there is no file to watch.
    """
    if not options.paths or "-" in options.paths:
        raise UsageError("--watch needs files or folders, and not stdin")
    code, seen = 0, b""
    try:
        while True:
            now = _state(options)
            if now != seen:
                code, seen = _again(options, audit), now
            sleep(SECONDS_BETWEEN)
    except KeyboardInterrupt:
        return code


def _again(options: AuditOptions, audit: Callable[[AuditOptions], int]) -> int:
    """A folder without a notice or a rule that is being written ends a run, and not the watching."""
    if sys.stdout.isatty():
        sys.stdout.write(_CLEAR)
    try:
        code = audit(options)
    except NoticecheckError as error:
        from noticecheck.cli.complaints import note

        note(str(error))
        code = error.exit_code
    sys.stdout.flush()
    from noticecheck.cli.complaints import note

    note(f"exit code {code}; watching for changes, Ctrl-C ends it")
    return code


def _state(options: AuditOptions) -> bytes:
    """Return a digest of the names, sizes and times of all files that the audit reads."""
    state = hashlib.sha256()
    for path in _files(options):
        try:
            stat = os.stat(path)  # noqa: PTH116 - for many thousands of files
        except OSError:
            continue
        state.update(f"{path}\0{stat.st_mtime_ns}\0{stat.st_size}\n".encode("utf-8", "surrogateescape"))
    return state.digest()


def _files(options: AuditOptions) -> Iterator[str]:
    from noticecheck.cli.config import find_config
    from noticecheck.cli.inputs import find_inputs
    from noticecheck.cli.settings import resolve

    try:
        config = find_config()
        settings = resolve(options, config)
        yield from (str(one.path) for one in find_inputs(options.paths, gitignore=not options.no_gitignore))
    except UsageError:
        return
    yield from map(str, filter(None, (config.path, settings.weights, settings.rates)))
    yield from _below(settings.rules)


def _below(folders: Iterable[Path]) -> Iterator[str]:
    for folder in folders:
        for top, _, names in os.walk(folder):
            yield from (os.path.join(top, name) for name in sorted(names))  # noqa: PTH118
