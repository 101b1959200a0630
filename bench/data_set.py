"""A data set in shards: how many notices a second on this machine and on Ray with two workers, what they write, and how a plan follows.

Run it as `bench/data_set.py [NOTICES]`; the figures of docs/ray.md come from it.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path

import yaml
from library import notice

BENCH = Path(__file__).resolve().parent.parent / "build" / "bench"
PROGRAM = str(Path(sys.executable).parent / "noticecheck")


def data_set(count: int) -> Path:
    """Write so many notices as JSON Lines and return the path."""
    path = BENCH / f"data-{count}.jsonl"
    if not path.exists():
        with path.open("w", encoding="utf-8") as stream:
            for index in range(count):
                plain = yaml.load(notice(index), yaml.BaseLoader)  # noqa: S506 - texts alone, of our own making
                stream.write(json.dumps({**plain, "noticecheck": 1}) + "\n")
    return path


def folder(engine: str, jobs: int) -> Path:
    """Return where an engine writes."""
    return BENCH / f"out-{engine}-{jobs}"


def command(engine: str, path: Path, jobs: int) -> list[str]:
    """Return the command line for an engine."""
    options = ["--engine", engine, "--jobs", str(jobs), "--out", str(folder(engine, jobs)), "--shard-rows", "500", "--fail-on", "never"]
    return [PROGRAM, "audit", str(path), *options]


def measured(engine: str, path: Path, jobs: int) -> tuple[float, float, Path]:
    """Run an engine and return wall seconds, CPU seconds of its children, and the folder of its parts."""
    out = folder(engine, jobs)
    shutil.rmtree(out, ignore_errors=True)
    before, begin = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(command(engine, path, jobs), check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=kept)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.perf_counter() - begin, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, out


def main() -> None:
    """Measure the engines on the same data set, and print a line for each."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 4_000
    BENCH.mkdir(parents=True, exist_ok=True)
    path = data_set(count)
    for engine, jobs in (("local", 1), ("local", 2), ("ray", 2)):
        wall, cpu, out = measured(engine, path, jobs)
        size = sum(part.stat().st_size for part in out.glob("part-*.jsonl"))
        again = time.perf_counter()
        subprocess.run(command(engine, path, jobs), check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        again = time.perf_counter() - again
        print(
            f"{engine:5} {jobs} workers: {count / wall:6.0f} notices a second, {cpu / count * 1000:5.2f} CPU ms a notice, "
            f"{size / count / 1024:4.1f} KiB of reports a notice, all parts there already: {again:.1f} s"
        )


if __name__ == "__main__":
    main()
