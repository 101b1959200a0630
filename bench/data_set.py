"""A data set in shards: what a notice costs on this machine and on Ray with two workers, what it writes, and the plan that follows.

Run it as `bench/data_set.py [NOTICES]`; every figure of docs/ray.md is printed by it: what was measured, and what is estimated from that.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
import sys
import time
import tracemalloc
import zlib
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import yaml
from library import notice

from noticecheck.engine.compared import Compared
from noticecheck.engine.sketch import Bounds, sketch_from
from noticecheck.rulebook.catalogue import load_rulebook
from noticecheck.source.read import notice_from_bytes

BENCH = Path(__file__).resolve().parent.parent / "build" / "bench"
PROGRAM = str(Path(sys.executable).parent / "noticecheck")
SHARD = 500
MANY = 10_000_000
START_OF_RAY = "import ray; ray.init(num_cpus=2, include_dashboard=False, logging_level='ERROR'); ray.shutdown()"


class Run(NamedTuple):
    """One run of an engine: wall seconds, CPU seconds of its processes, and the folder of its parts."""

    wall: float
    cpu: float
    out: Path


def data_set(count: int) -> Path:
    """Write so many notices as JSON Lines and return the path."""
    path = BENCH / f"data-{count}.jsonl"
    if not path.exists():
        with path.open("w", encoding="utf-8") as stream:
            for index in range(count):
                plain = yaml.load(notice(index), yaml.BaseLoader)  # noqa: S506 - texts alone, of our own making
                stream.write(json.dumps({**plain, "noticecheck": 1}) + "\n")
    return path


def timed(command: list[str]) -> tuple[float, float]:
    """Run a command and return its wall and CPU seconds."""
    before, begin = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=kept)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.perf_counter() - begin, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measured(engine: str, path: Path, jobs: int, *more: str, again: bool = False) -> Run:
    """Run an engine from the start, or once more over parts that are there."""
    out = BENCH / "-".join(["out", engine, str(jobs), *(["fields"] if more else [])])
    if not again:
        shutil.rmtree(out, ignore_errors=True)
    options = ["--engine", engine, "--jobs", str(jobs), "--out", str(out), "--shard-rows", str(SHARD), "--fail-on", "never"]
    return Run(*timed([PROGRAM, "audit", str(path), *options, *more]), out)


def lines_of(out: Path, kind: str) -> Iterator[str]:
    """Yield the lines of the parts of a kind."""
    for part in sorted(out.glob(f"{kind}-*.jsonl")):
        with part.open(encoding="utf-8") as stream:
            yield from stream


def compared(out: Path, path: Path) -> tuple[float, int]:
    """Do what the driver does with the sketches, and return its CPU seconds, and the bytes that it holds at the end."""
    rows = path.read_bytes().splitlines()

    def once() -> Compared:
        held = Compared(Bounds.of(load_rulebook().numbers))
        for line in lines_of(out, "sketches"):
            held.add(sketch_from(json.loads(line)))
        held.close(lambda position: notice_from_bytes(rows[position], "row"))
        return held

    begin = time.process_time()
    once()
    seconds = time.process_time() - begin
    tracemalloc.start()
    held = once()
    size = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    del held
    return seconds, size


def engines(path: Path, count: int) -> dict[str, Run]:
    """Measure the engines on the same data set, and print a line for each."""
    runs = {}
    names = [("local", 1), ("local", 2), *([("ray", 2)] if find_spec("ray") else [])]
    for engine, jobs in names:
        run = runs[f"{engine} {jobs}"] = measured(engine, path, jobs)
        again = measured(engine, path, jobs, again=True).wall
        cpu = f"{run.cpu / count * 1000:5.2f} CPU ms a notice, " if engine == "local" else ""  # the workers of Ray are no children of ours
        print(f"{engine:5} {jobs} workers: {count / run.wall:6.0f} notices a second, {cpu}all parts there already: {again:.1f} s")
    return runs


def plan(path: Path, count: int, run: Run) -> None:
    """Print what a notice costs, and what that makes for ten million notices: an estimate, by multiplication."""
    reports = "".join(lines_of(run.out, "part")).encode()
    packed = len(zlib.compress(reports, 6)) / len(reports)
    driver, held = compared(run.out, path)
    fields = measured("local", path, 1, "--ignore", "FCT").cpu
    hours = run.cpu / count * MANY / 3600
    size, row, keeps = len(reports) / count, path.stat().st_size / count, held / count
    print(f"a notice is {row:,.0f} bytes of JSON Lines; ten million, read twice: {2 * row * MANY / 1e9:.0f} GB")
    each = run.cpu / count * 1000
    print(f"CPU time of a notice {each:.2f} ms; ten million: {hours:.1f} core-hours, {hours * 60 / 64:.0f} minutes on 64 cores")
    print(f"without the rules of FCT {fields / count * 1000:.2f} ms, {fields / run.cpu:.0%} of that")
    print(f"reports {size / 1024:.1f} KiB a notice; ten million: {size * MANY / 2**30:.0f} GiB; packed by zlib to {packed:.0%}")
    print(f"driver: {driver / count * 1e6:.0f} us of CPU a notice; ten million: {driver / count * MANY / 60:.0f} minutes on one core")
    print(f"driver: holds {keeps:.0f} bytes a notice; ten million: {keeps * MANY / 1e9:.1f} GB")


def main() -> None:
    """Measure, and print every figure of docs/ray.md."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 4_000
    BENCH.mkdir(parents=True, exist_ok=True)
    path = data_set(count)
    runs = engines(path, count)
    plan(path, count, runs["local 1"])
    if find_spec("ray"):
        print(f"a Ray cluster on this machine starts and ends in {timed([sys.executable, '-c', START_OF_RAY])[0]:.1f} s")


if __name__ == "__main__":
    main()
