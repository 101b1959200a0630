"""From the command line to the engine that runs a data set."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

from noticecheck.batch.engines import Engine, LocalEngine, RayEngine
from noticecheck.cli.complaints import note
from noticecheck.cli.config import OVERRIDES, Config
from noticecheck.cli.dataset import ROWS, DataSet, audit_data_set
from noticecheck.cli.ending import ended_in_order
from noticecheck.cli.many import usable_cores
from noticecheck.cli.options import AuditOptions
from noticecheck.cli.settings import Settings
from noticecheck.errors import UsageError
from noticecheck.records import replace

ENGINES: Final = ("local", "ray")


def audit_in_shards(options: AuditOptions, paths: tuple[str, ...], settings: Settings, today: date) -> int:
    """Audit a data set with the engine that was asked for and return the exit code.

    Raises:
        UsageError: when an option is missing or not acceptable, or the engine is not installed.
    """
    if options.out is None:
        raise UsageError("--engine needs --out FOLDER, where the parts go")
    if refused := [name for name, given in _typed(options) if given]:
        raise UsageError(f"--engine writes reports as JSON Lines below --out and takes no {refused[0]}; audit without --engine for that")
    rows = options.shard_rows or str(ROWS)
    if not (rows.isascii() and rows.isdigit() and int(rows)):
        raise UsageError(f"--shard-rows: {rows!r} is not a whole number from 1 on")
    data = DataSet(paths, Path(options.out), replace(settings, targets=()), today, int(rows))
    engine = _engine(str(options.engine), settings.jobs or usable_cores())
    try:
        with ended_in_order():
            return audit_data_set(data, engine)
    finally:
        if isinstance(engine, RayEngine):
            engine.close()  # else processes of a cluster that was started for the run outlive it


def _typed(options: AuditOptions) -> Iterator[tuple[str, object]]:
    """Yield the options that a run in shards has no use for, each with what was given."""
    yield "--format", options.format
    yield "--output", options.output
    yield "--baseline", options.baseline
    yield "--update-baseline", options.update_baseline
    yield "--statistics", options.statistics


def note_what_does_not_count(config: Config) -> None:
    """Say which settings of the configuration file a run in shards does not follow."""
    unused = [*(key for key in ("baseline", "format") if key in config.settings), *([OVERRIDES] if config.overrides else ())]
    if unused and config.path is not None:
        note(f"not followed with --engine: {', '.join(unused)} of {config.path.name}")


def _engine(name: str, processes: int) -> Engine:
    if name == "local":
        return LocalEngine(processes)
    if name not in ENGINES:
        raise UsageError(f"--engine: {name!r} is not known; choose from: {', '.join(ENGINES)}")
    # Ray would report its use to its makers otherwise, and nothing here leaves the machines that the user names.
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    try:
        return RayEngine(processes, os.environ.get("RAY_ADDRESS", ""))
    except ImportError:
        raise UsageError("--engine ray needs Ray; install it with `pip install 'noticecheck[ray]'`, or use --engine local") from None
